"""Occasion: a dialogue of one record made ready to be compared with those of others."""

from collections.abc import Hashable, Iterator, Mapping
from itertools import combinations

from attrs import evolve, frozen

from jscd_model.lexicon import Lexicon
from jscd_model.model import Dialogue, DialogueKind, PartyKind, RelationType, Status
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.items import Item
from jscd_model.resolve.occasion_names import is_unnamed, read_occasion
from jscd_model.resolve.seats import Seat, seats_of
from jscd_model.resolve.thing_names import ThingName
from jscd_model.resolve.times import OPEN, Window
from jscd_model.resolve.venues import Venue

__all__ = ["MANY", "NEAR", "Occasion", "in_blocks", "occasions_of"]

NEAR = 3
"""Days within which documents are published that report one occasion."""
_LATE = 14
MANY = (DialogueKind.MEETING, DialogueKind.CALL, DialogueKind.VISIT)
"""Kinds of which the same parties can hold several on one day."""
_STEM = 4  # so much is left alone by the endings that make forms of one word
_MOST_WORDS = 30  # of a name go into pairs; no name has more


@frozen(kw_only=True, eq=False)
class Occasion(Item[Dialogue]):
    """A dialogue, ready to be compared.

    Attributes:
        name: Its name, read.
        plain: Whether the name says no more than what sort of occasion it is.
        parties: Codes of those who take part.
        unions: Those of them that are international organisations.
        time: What the record says of its time; None where it says nothing.
        possible: The days on which it can have been, by its time, its status and the day of publication.
        published: The day on which the document was published, as a number.
        venue: Its place.
        seats: The persons who take part.
        host: The occasion at whose margins it was held.
        of: The occasion by whose name the record calls the dialogue of which this is a sitting.
        followed: Whether the record names it as what is to follow the occasion that it reports.
    """

    name: ThingName
    plain: bool
    parties: frozenset[str]
    unions: frozenset[str]
    time: Window | None
    possible: Window
    published: int | None
    venue: Venue | None
    seats: tuple[Seat, ...]
    host: "Occasion | None" = None
    of: "Occasion | None" = None
    followed: bool = False

    @property
    def called(self) -> str:
        """What the record calls it, or the dialogue of which it is a sitting."""
        return self.fact.name if self.of is None else self.of.fact.name

    @property
    def said(self) -> Hashable:
        """All by which it is compared."""
        fact = self.fact
        host = None if self.host is None else self.host.said
        told = (
            fact.kind,
            fact.status,
            fact.ordinal,
            fact.acronym,
            fact.principal,
            fact.virtual,
            fact.when,
            self.followed,
        )
        return self.name, self.parties, self.time, self.published, self.venue, self.seats, told, host

    @property
    def series(self) -> bool:
        """Whether the standing series is meant."""
        return self.fact.status is Status.SERIES

    @property
    def planned(self) -> bool:
        """Whether it is still to come when the document is written."""
        return self.fact.status is Status.PLANNED

    @property
    def days(self) -> Window | None:
        """Its time, or else that of the event at whose margins it was held."""
        return self.time if self.time is not None or self.host is None else self.host.time

    @property
    def formal(self) -> bool:
        """Whether it is of a sort of which the same parties hold one at a time, by its noun if it has no name."""
        kind = self.fact.kind
        if kind in MANY:
            return False
        return not self.plain or kind is not DialogueKind.DIALOGUE or self.name.head == kind.value

    @property
    def undated_plan(self) -> bool:
        """Whether it is an unnamed occasion to come of which neither time nor number is known."""
        told = self.fact.principal or self.time is not None or self.fact.ordinal is not None
        return self.planned and self.plain and not told


def occasions_of(account: Account, lexicon: Lexicon) -> dict[str, Occasion]:
    """The dialogues of a record by their ids, in order, as far as each is known by itself."""
    return {dialogue.id: _occasion(account, place, lexicon) for place, dialogue in enumerate(account.record.dialogues)}


def in_blocks(told: Mapping[str, Occasion]) -> tuple[Occasion, ...]:
    """The dialogues of a record with the occasions at whose margins they were held, ready to be compared, in order."""
    found = tuple(_at_margins(occasion, told) for occasion in told.values())
    reported = frozenset(block for occasion in found if occasion.fact.principal for block in _own_blocks(occasion))
    return tuple(evolve(occasion, blocks=_blocks(occasion, reported)) for occasion in found)


def _occasion(account: Account, place: int, lexicon: Lexicon) -> Occasion:
    record = account.record
    fact = record.dialogues[place]
    kinds = {party.code: party.kind for party in record.parties}
    unions = frozenset(code for code in fact.parties if kinds[code] is PartyKind.ORGANIZATION)
    name = read_occasion(fact.name, fact.kind, lexicon)
    if name.plain and not name.parties and fact.kind is DialogueKind.SUMMIT and unions == set(fact.parties):
        name = evolve(name, parties=unions)  # the summit of a union goes by its name
    time = Window.of(fact.when) if fact.when else None
    published = Window.of(record.document.published).last if record.document.published else None
    principal = {dialogue.id for dialogue in record.principal}
    return Occasion(
        account=account,
        fact=fact,
        place=place,
        name=name,
        plain=is_unnamed(name, fact.kind),
        parties=frozenset(fact.parties),
        unions=unions,
        time=time,
        possible=_possible(fact, time or OPEN, published),
        published=published,
        venue=Venue.read(fact.place, lexicon) if fact.place and fact.place != "virtual" else None,
        seats=seats_of(account, fact),
        followed=any(
            relation.type is RelationType.NEXT and relation.target == fact.id and relation.source in principal
            for relation in record.relations
        ),
    )


def _possible(fact: Dialogue, time: Window, published: int | None) -> Window:
    """The days on which an occasion can have been: what is past lies before the document, what is to come after it."""
    if published is None or time.by_days or fact.status is Status.SERIES:
        return time
    if fact.status is Status.PLANNED:
        return time.within(first=published - 1)
    if fact.principal and time is OPEN:
        return time.within(published - _LATE, published + 1)
    return time.within(last=published + 1)


def _at_margins(occasion: Occasion, made: Mapping[str, Occasion]) -> Occasion:
    """The occasion with the one at whose margins it was held, whose days are its own where it has none."""
    host = made.get(occasion.fact.within or "")
    if host is None:
        return occasion
    return evolve(occasion, host=host, possible=host.possible if occasion.time is None else occasion.possible)


def _blocks(occasion: Occasion, reported: frozenset[Hashable]) -> frozenset[Hashable]:
    found = set(_own_blocks(occasion))
    if occasion.host is not None:
        found.update(("margins of", block) for block in _own_blocks(occasion.host))
    if occasion.plain and not occasion.fact.principal and occasion.time is None:
        found.update(("told with", block) for block in reported)
    return frozenset(found)


def _own_blocks(occasion: Occasion) -> Iterator[Hashable]:
    """What an occasion shares with all that can be it by its name, or by its parties and days."""
    if not occasion.plain:
        yield from _name_blocks(occasion)
    if occasion.series or not occasion.parties:
        return
    if occasion.fact.ordinal is not None:
        yield "number", occasion.parties, occasion.fact.ordinal
    published = occasion.published
    time = occasion.days
    if time is not None and time.by_days:
        yield from (("day", occasion.parties, day) for day in range(time.first, time.last + 1))
    if occasion.fact.principal and published is not None:
        yield from (("told", occasion.parties, day // (NEAR + 1)) for day in (published, published + NEAR))


def _name_blocks(occasion: Occasion) -> Iterator[Hashable]:
    """Pairs of the words of the name by how they begin, each word with the parties, and the acronym."""
    parties = occasion.name.parties if occasion.name.plain else frozenset[str]()
    words = sorted({*(word[:_STEM] for word in occasion.name.words), *parties})[:_MOST_WORDS]
    yield from (("name", word, occasion.parties) for word in words)
    yield from (("name", *pair) for pair in combinations(words, 2))
    if occasion.fact.acronym:
        yield "acronym", occasion.fact.acronym.upper()
