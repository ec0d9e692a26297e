"""Who takes part in the principal occasions, for whom and in what role."""

from collections.abc import Iterator
from operator import attrgetter

from attrs import define, evolve

from jscd_model.grammar.taking_part import LIST_OF_PARTICIPANTS
from jscd_model.lexicon import Lexicon
from jscd_model.model import Delegate, Delegation, Dialogue, Role, Span
from jscd_model.stages.bodies import Bodies
from jscd_model.stages.occasions import Occasions
from jscd_model.stages.parties import Parties
from jscd_model.stages.people import OfficeMention, People, PersonMention
from jscd_model.stages.personas import signature
from jscd_model.stages.seating import Seat
from jscd_model.stages.seats import SeatReader
from jscd_model.stages.sections import Sections
from jscd_model.text import Block, BlockKind, Page, Sentence

__all__ = ["find_delegations"]

_WEIGHT = {Role.MEMBER: 0, Role.HEAD: 1, Role.HOST: 2}


def find_delegations(
    page: Page,
    sections: Sections,
    lexicon: Lexicon,  # noqa: ARG001 - every stage takes the words
    parties: Parties,
    bodies: Bodies,
    people: People,
    occasions: Occasions,
) -> tuple[Dialogue, ...]:
    """Find who takes part in the principal occasions and in those at their margins.

    Args:
        page: The text, laid out.
        sections: What each block is.
        lexicon: The words.
        parties: Where parties are named.
        bodies: Where bodies are named.
        people: Where persons and offices are named.
        occasions: The occasions.

    Returns:
        All dialogues of the text in order, those with delegations in place.
    """
    if not occasions.principal:
        return occasions.dialogues
    reader = SeatReader.of(page, parties, bodies, people, occasions)
    told = [block.kind is not BlockKind.HEADING and sections.content(block.start) for block in page.blocks]
    first, last = sections.title or (0, 0)
    titles: list[Sentence] = []
    number = 0
    for sentence in page.sentences:
        if first <= sentence.start < last:
            titles.append(sentence)
        elif told[sentence.block]:
            number += reader.read(sentence.start, sentence.end, number=number)
    for start, end in _listed(page, sections):
        reader.read_item(start, end)
    for sentence in titles:
        reader.read(sentence.start, sentence.end, number=0)
    if not reader.seats:
        return occasions.dialogues
    seats: dict[str, list[Seat]] = {}
    for seat in reader.seats:
        seats.setdefault(seat.dialogue, []).append(seat)
    shared = {seat.who.start for seat in reader.seats if isinstance(seat.who, OfficeMention) and seat.who.plural}
    desks = _Desks(page, bodies, people)
    return tuple([desks.fill(d, seats[d.id], shared) if d.id in seats else d for d in occasions.dialogues])


def _listed(page: Page, sections: Sections) -> Iterator[tuple[int, int]]:
    """The items of lists of participants: "Participants:" with one to a line."""
    above: Block | None = None
    opened: bool | None = False
    for block in page.blocks:
        if block.kind is not BlockKind.ITEM:
            above, opened = block, None
        elif sections.content(block.start):
            if opened is None and above is not None:
                last = page.view[max(above.start, above.end - 160) : above.end]
                opened = LIST_OF_PARTICIPANTS.regex.search(last) is not None
            if opened:
                yield block.start, block.end


@define
class _Desk:
    """One delegate, while the seats that mean it are brought together."""

    first: int  # where the text first seats it
    party: str
    person: str | None
    office: str | None
    organization: str | None
    role: Role
    spans: list[Span]

    def delegate(self) -> Delegate:
        """The delegate of the model."""
        spans = self.spans
        if len(spans) > 1:
            spans = sorted(dict.fromkeys(spans), key=attrgetter("start"))
        return Delegate(
            person=self.person, office=self.office, organization=self.organization, role=self.role, spans=tuple(spans)
        )


@define
class _Desks:
    """Gives the seats of an occasion to delegates."""

    page: Page
    bodies: Bodies
    people: People
    _titles: dict[str, str] | None = None

    def fill(self, dialogue: Dialogue, seats: list[Seat], shared: set[int]) -> Dialogue:
        """The dialogue with those who sit there; `shared` is where offices stand that several hold."""
        desks: dict[tuple[str, str], _Desk] = {}
        for seat in seats:
            if seat.party is None:
                continue
            key = (seat.party, self._key(seat))
            desk = desks.get(key)
            if desk is None:
                desks[key] = self._desk(seat, seat.party)
                continue
            desk.first = min(desk.first, seat.who.start)
            desk.role = max(desk.role, seat.role, key=_WEIGHT.__getitem__)
            desk.spans += self._spans(seat)
        named = [desk for desk in desks.values() if desk.person is not None]
        titled = any(desk.person is None and desk.office is not None for desk in desks.values())
        held = {(desk.party, signature(desk.office or "")) for desk in named} if titled else set()
        unsaid = {desk.party for desk in named if desk.office is None}
        sides: dict[str, list[Delegate]] = {}
        for desk in sorted(desks.values(), key=lambda desk: desk.first):
            if desk.person is None and desk.party in unsaid and desk.first in shared:
                continue  # one of "the foreign ministers", of whom a counterpart is named without an office
            if desk.person is None and desk.office is not None and (desk.party, signature(desk.office)) in held:
                continue  # the office of somebody who is named as well
            sides.setdefault(desk.party, []).append(desk.delegate())
        delegations = tuple([Delegation(party=party, delegates=members) for party, members in sides.items()])
        return evolve(dialogue, delegations=delegations) if delegations else dialogue

    def _key(self, seat: Seat) -> str:
        """What tells who it is."""
        return seat.who.office.lower() if isinstance(seat.who, OfficeMention) else seat.who.id

    def _desk(self, seat: Seat, party: str) -> _Desk:
        """A desk for whom a seat is the first."""
        who, person, office, organization = seat.who, None, None, None
        if isinstance(who, PersonMention):
            person, office = who.id, self._office(who)
        elif isinstance(who, OfficeMention):
            office = who.office
        else:
            known = self.bodies.named(who.id)
            organization = known.name if known is not None else self.page.source.cut(who.start, who.end)
        return _Desk(who.start, party, person, office, organization, seat.role, self._spans(seat))

    def _spans(self, seat: Seat) -> list[Span]:
        """Where a seat stands in the text, and the office that sits there."""
        who, span = seat.who, self.page.source.span
        seated = span(who.start, who.end, seat.rule)
        return [seated, span(who.start, who.end, who.rule)] if isinstance(who, OfficeMention) else [seated]

    def _office(self, who: PersonMention) -> str | None:
        """The title that the mention gives, if it says which office; else the fullest that the person has."""
        if who.office and " " in who.office:
            return who.office
        if self._titles is None:
            self._titles = {}
            for mention in self.people.mentions:
                known = self._titles.get(mention.id, "")
                if mention.office and (not known or len(mention.office.split()) > len(known.split())):
                    self._titles[mention.id] = mention.office
        return self._titles.get(who.id)
