"""Who takes part in the principal occasions, for whom and in what role."""

from collections.abc import Iterator

from attrs import evolve

from jscd_model.grammar.taking_part import LIST_OF_PARTICIPANTS
from jscd_model.lexicon import Lexicon
from jscd_model.model import Delegate, Delegation, Dialogue, Role, Span
from jscd_model.stages.bodies import Bodies, BodyMention
from jscd_model.stages.occasions import Occasions
from jscd_model.stages.parties import Parties
from jscd_model.stages.people import OfficeMention, People, PersonMention
from jscd_model.stages.personas import signature
from jscd_model.stages.seating import Seat
from jscd_model.stages.seats import SeatReader
from jscd_model.stages.sections import Sections
from jscd_model.text import BlockKind, Page

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
    reader = SeatReader(page=page, parties=parties, bodies=bodies, people=people, occasions=occasions)
    number = 0
    titles = [s for s in page.sentences if sections.title and sections.title[0] <= s.start < sections.title[1]]
    content = [
        s for s in page.sentences if sections.content(s.start) and page.blocks[s.block].kind is not BlockKind.HEADING
    ]
    for sentence in content:
        if sentence not in titles:
            number += reader.read(sentence.start, sentence.end, number=number)
    for start, end in _listed(page, sections):
        reader.read_item(start, end)
    for sentence in titles:
        reader.read(sentence.start, sentence.end, number=0)
    return tuple(_with_delegations(page, bodies, people, dialogue, reader.seats) for dialogue in occasions.dialogues)


def _listed(page: Page, sections: Sections) -> Iterator[tuple[int, int]]:
    """The items of lists of participants: "Participants:" with one to a line."""
    opened = False
    for block in page.blocks:
        if block.kind is BlockKind.ITEM and opened and sections.content(block.start):
            yield block.start, block.end
        elif block.kind is not BlockKind.ITEM:
            last = page.view[max(block.start, block.end - 160) : block.end]
            opened = LIST_OF_PARTICIPANTS.regex.search(last) is not None


def _with_delegations(page: Page, bodies: Bodies, people: People, dialogue: Dialogue, seats: list[Seat]) -> Dialogue:
    """The dialogue with those who sit there."""
    merged: dict[tuple[str, str], tuple[int, str, Delegate]] = {}
    for seat in seats:
        if seat.dialogue != dialogue.id or seat.party is None:
            continue
        key, made = _delegate(page, bodies, people, seat)
        known = merged.get((seat.party, key))
        if known is not None:
            role = max(known[2].role, made.role, key=_WEIGHT.__getitem__)
            spans = tuple(dict.fromkeys((*known[2].spans, *made.spans)))
            made = evolve(known[2], role=role, spans=tuple(sorted(spans, key=lambda span: span.start)))
        first = min(seat.who.start, known[0]) if known is not None else seat.who.start
        merged[seat.party, key] = (first, seat.party, made)
    held = {(party, signature(made.office or "")) for _, party, made in merged.values() if made.person is not None}
    unsaid = {party for _, party, made in merged.values() if made.person is not None and made.office is None}
    shared = {seat.who.start for seat in seats if isinstance(seat.who, OfficeMention) and seat.who.plural}
    sides: dict[str, list[Delegate]] = {}
    for first, party, made in sorted(merged.values(), key=lambda entry: entry[0]):
        if made.person is None and party in unsaid and first in shared:
            continue  # one of "the foreign ministers", of whom a counterpart is named without an office
        if made.person is None and made.office is not None and (party, signature(made.office)) in held:
            continue  # the office of somebody who is named as well
        sides.setdefault(party, []).append(made)
    delegations = tuple(Delegation(party=party, delegates=tuple(members)) for party, members in sides.items())
    return evolve(dialogue, delegations=delegations) if delegations else dialogue


def _delegate(page: Page, bodies: Bodies, people: People, seat: Seat) -> tuple[str, Delegate]:
    """A key that tells who it is, and the delegate of the model."""
    who = seat.who
    spans: tuple[Span, ...] = (page.source.span(who.start, who.end, seat.rule),)
    if isinstance(who, PersonMention):
        return who.id, Delegate(person=who.id, office=_office(people, who), role=seat.role, spans=spans)
    if isinstance(who, OfficeMention):
        named = page.source.span(who.start, who.end, who.rule)
        return who.office.lower(), Delegate(office=who.office, role=seat.role, spans=(*spans, named))
    assert isinstance(who, BodyMention), "a party has no seat of its own"
    organization = bodies.named(who.id)
    name = organization.name if organization is not None else page.source.cut(who.start, who.end)
    return who.id, Delegate(organization=name, role=seat.role, spans=spans)


def _office(people: People, who: PersonMention) -> str | None:
    """The title that the mention gives, if it says which office; else the fullest that the text gives the person."""
    if who.office and " " in who.office:
        return who.office
    titles = [mention.office for mention in people.mentions if mention.id == who.id and mention.office]
    return max(titles, key=lambda title: len(title.split()), default=None)
