"""Who sits at an occasion: the clauses of one sentence after the other that say who takes part."""

from bisect import bisect_left
from functools import partial

from attrs import define, field

from jscd_model.grammar.taking_part import LIST_OF_PARTICIPANTS
from jscd_model.stages import seat_cues as cues
from jscd_model.stages.bodies import Bodies, BodyMention
from jscd_model.stages.cited import Cited
from jscd_model.stages.line import Line, Who, persons
from jscd_model.stages.occasions import Occasions
from jscd_model.stages.parties import Parties, PartyMention
from jscd_model.stages.people import People
from jscd_model.stages.reported import NEAR, Reported
from jscd_model.stages.seat_clauses import THEIR_MEETING, Clauses, clauses_by_word, find_clauses
from jscd_model.stages.seating import Seat, Seating
from jscd_model.text import Page

__all__ = ["SeatReader"]


@define
class SeatReader:
    """Reads the seats of the principal occasions and of those at their margins.

    Attributes:
        page: The text.
        parties: Where parties are named.
        bodies: Where bodies are named.
        people: Where persons and offices are named.
        occasions: Which occasions the text tells of.
    """

    page: Page
    parties: Parties
    bodies: Bodies
    people: People
    occasions: Occasions
    _clauses: Clauses = field(init=False)
    _named_at: list[int] = field(init=False)  # where persons, offices and bodies are named
    _openings: list[tuple[int, int]] = field(init=False)  # where a clause may open, and its number

    def __attrs_post_init__(self) -> None:
        none = Line(view=self.page.view, start=0, end=0, items=())
        codes = frozenset([mention.code for mention in self.parties.mentions])
        self._clauses = Clauses(
            page=self.page,
            parties=self.parties,
            told=Reported(occasions=self.occasions, cited=Cited(self.page), line=none),
            seating=Seating(bodies=self.bodies, occasions=self.occasions, codes=codes),
        )
        named = (self.people.mentions, self.people.offices, self.bodies.mentions)
        self._named_at = sorted([mention.start for mentions in named for mention in mentions])
        words, openers = self.page.words, clauses_by_word()
        self._openings = sorted(
            [(at, number) for word in openers.keys() & words.keys() for at in words[word] for number in openers[word]]
        )

    @property
    def seats(self) -> list[Seat]:
        """The seats that were read so far."""
        return self._clauses.seating.seats

    def read(self, start: int, end: int, *, number: int) -> bool:
        """Read one sentence.

        Args:
            start: Where it starts in the view.
            end: Where it ends.
            number: How many sentences that name somebody come before it; 0 for the headline as well.

        Returns:
            Whether it names a person, body or party; of use for the first sentences only.
        """
        lead, clauses = number < cues.LEAD, self._clauses
        speaks = self.page.holds(cues.HE_WORDS, start, end)
        if not speaks and bisect_left(self._named_at, start) == bisect_left(self._named_at, end):
            clauses.last = None
            return lead and self._names(start, end)
        named = True
        if found := find_clauses(self.page.view, start, end, self._opened(start, end)):
            line = self._line(start, end)
            named = speaks or bool(line.items)
            if speaks or not all(isinstance(item, PartyMention) for item in line.items):
                clauses.told.turn(line, lead=lead)
                clauses.read(found)
        elif lead:
            named = speaks or self._names(start, end)
        if not (speaks and cues.HE_OPENS.match(self.page.view, start, end)):
            clauses.last = partial(self._line, start, end)
        return named

    def _names(self, start: int, end: int) -> bool:
        """Whether a sentence names anybody who is not only cited."""
        if self._clauses.told.cited.stands_in(start, end):
            return bool(self._line(start, end).items)
        return bool(self._named(start, end))

    def _opened(self, start: int, end: int) -> list[tuple[int, int]]:
        """The clauses that may open in a sentence, each with the place, in the order in which they count."""
        openings = self._openings
        first, last = bisect_left(openings, (start,)), bisect_left(openings, (end,))
        opened = [(number, at) for at, number in openings[first:last]]
        if self.page.view.find("'", start, end) >= 0:
            opened += [(THEIR_MEETING, person.end) for person in self.people.between(start, end) if person.end < end]
        opened.sort()
        return opened

    def read_item(self, start: int, end: int) -> None:
        """Read one item of a list of participants: whom it names first takes part."""
        line, told = self._line(start, end), self._clauses.told
        told.turn(line, lead=False)
        who = persons(line.items)[:1]
        if who and who[0].start - start < NEAR:
            self._clauses.seating.beside(LIST_OF_PARTICIPANTS, told.default, who)

    def _line(self, start: int, end: int) -> Line:
        """What a sentence names."""
        return Line.of(self.page.view, start, end, self._named(start, end), self._clauses.told.cited)

    def _named(self, start: int, end: int) -> list[Who]:
        """What a stretch names; no body in the name of an occasion ("the meeting of the Joint Commission")."""
        return [
            *self.people.between(start, end),
            *self.people.offices_between(start, end),
            *[body for body in self.bodies.between(start, end) if not self._in_occasion(body)],
            *self.parties.between(start, end),
        ]

    def _in_occasion(self, body: BodyMention) -> bool:
        near = self.occasions.between(body.start - 160, body.end)
        return any(mention.start <= body.start and body.end <= mention.end for mention in near)
