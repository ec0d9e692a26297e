"""Who sits at an occasion: the clauses of one sentence after the other that say who takes part."""

from bisect import bisect_left

from attrs import define

from jscd_model.grammar.taking_part import LIST_OF_PARTICIPANTS
from jscd_model.stages import seat_cues as cues
from jscd_model.stages.bodies import Bodies
from jscd_model.stages.cited import Cited
from jscd_model.stages.line import Line, Lines, persons
from jscd_model.stages.occasions import Occasions
from jscd_model.stages.parties import Parties, PartyMention
from jscd_model.stages.people import People
from jscd_model.stages.reported import NEAR, Reported
from jscd_model.stages.seat_clauses import THEIR_MEETING, Clauses, clauses_by_word, find_clauses, opening_words
from jscd_model.stages.seating import Seat, Seating
from jscd_model.text import Page

__all__ = ["SeatReader"]


@define
class SeatReader:
    """Reads the seats of the principal occasions and of those at their margins."""

    _page: Page
    _people: People
    _lines: Lines
    _clauses: Clauses
    _openings: list[tuple[int, str]]  # the words that may open a clause, each with its place

    @classmethod
    def of(cls, page: Page, parties: Parties, bodies: Bodies, people: People, occasions: Occasions) -> "SeatReader":
        """Make ready for reading a page.

        Args:
            page: The text.
            parties: Where parties are named.
            bodies: Where bodies are named.
            people: Where persons and offices are named.
            occasions: Which occasions the text tells of.
        """
        cited, none = Cited(page), Line(view=page.view, start=0, end=0, items=())
        lines = Lines.of(page.view, parties, bodies, people, occasions, cited)
        clauses = Clauses(
            page=page,
            parties=parties,
            told=Reported(occasions=occasions, cited=cited, line=none),
            seating=Seating(bodies=bodies, occasions=occasions, codes=frozenset(parties.codes())),
            lines=lines,
        )
        return cls(page, people, lines, clauses, page.among(opening_words()))

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
        page, lines, clauses, lead = self._page, self._lines, self._clauses, number < cues.LEAD
        speaks = page.holds(cues.HE_WORDS, start, end)
        if not speaks and not lines.name_somebody(start, end):
            clauses.last = None
            return lead and lines.name_anybody(start, end)
        named = True
        if found := find_clauses(page.view, start, end, self._opened(start, end)):
            line = lines.read(start, end)
            named = speaks or bool(line.items)
            if speaks or set(map(type, line.items)) - {PartyMention}:
                clauses.told.turn(line, lead=lead)
                clauses.read(found)
        elif lead:
            named = speaks or lines.name_anybody(start, end)
        if not (speaks and cues.HE_OPENS.match(page.view, start, end)):
            clauses.last = start, end
        return named

    def _opened(self, start: int, end: int) -> list[tuple[int, int]]:
        """The clauses that may open in a sentence, each with the place, in the order in which they count."""
        openings, clauses = self._openings, clauses_by_word()
        first, last = bisect_left(openings, (start,)), bisect_left(openings, (end,))
        opened = [(number, at) for at, word in openings[first:last] for number in clauses[word]]
        if self._page.view.find("'", start, end) >= 0:
            opened += [(THEIR_MEETING, person.end) for person in self._people.between(start, end) if person.end < end]
        opened.sort()
        return opened

    def read_item(self, start: int, end: int) -> None:
        """Read one item of a list of participants: whom it names first takes part."""
        line, told = self._lines.read(start, end), self._clauses.told
        told.turn(line, lead=False)
        who = persons(line.items)[:1]
        if who and who[0].start - start < NEAR:
            self._clauses.seating.beside(LIST_OF_PARTICIPANTS, told.default, who)
