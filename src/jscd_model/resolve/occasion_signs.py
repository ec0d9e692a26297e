"""What each side of two occasions says for or against their being one: name, parties, kind, place, seats, telling."""

from attrs import define, field

from jscd_model.model import DialogueKind
from jscd_model.resolve.bearings import parties_in_words
from jscd_model.resolve.occasions import NEAR, Occasion
from jscd_model.resolve.seats import Seat, is_one_person, seats_shared
from jscd_model.resolve.thing_names import Likeness
from jscd_model.resolve.venues import Placing, placing
from jscd_model.resolve.weighing import FORBIDS, HINT, SETTLES, SUPPORT, Weighing, weigh

__all__ = ["Signs", "weigh_kinds", "weigh_names", "weigh_parties", "weigh_places", "weigh_seats"]

_LONG_NAME = 3
_SEVERAL = 3
_OPEN_TO_ALL = (DialogueKind.SUMMIT, DialogueKind.CONFERENCE)
_ALONE = (DialogueKind.CALL, DialogueKind.VISIT, DialogueKind.CONFERENCE)


@define
class Signs:
    """Reasons for and against, while they are gathered."""

    supports: list[tuple[str, int]] = field(factory=list)
    objections: list[tuple[str, int]] = field(factory=list)

    def plus(self, text: str, weight: int) -> None:
        """A reason for."""
        self.supports.append((text, weight))

    def minus(self, text: str, weight: int) -> None:
        """A reason against."""
        self.objections.append((text, weight))

    def weighing(self) -> Weighing:
        """All of them together."""
        return weigh(self.supports, self.objections)


def weigh_names(one: Occasion, other: Occasion, alike: Likeness, signs: Signs) -> None:
    """The names of two occasions, or their acronyms."""
    mine, theirs = one.called, other.called
    acronyms = {one.fact.acronym, other.fact.acronym}
    if alike is not Likeness.NONE and (one.of is not None or other.of is not None):
        signs.plus(f"both are rounds of {theirs if one.of is not None else mine}", SUPPORT)
    elif alike is Likeness.EQUAL:
        signs.plus(f"both are called {mine}" if mine == theirs else f"{mine} and {theirs} are one name", SUPPORT)
    elif alike is Likeness.VARIANT:
        signs.plus(f"{mine} and {theirs} are forms of one name", SUPPORT)
    elif alike is Likeness.FULLER:
        few, many = sorted((one, other), key=lambda item: len(item.name.words))
        weight = SUPPORT if len(few.name.words) >= _LONG_NAME else HINT
        signs.plus(f"{many.called} is a fuller form of {few.called}", weight)
    elif len(acronyms) == 1 and None not in acronyms:
        signs.plus(f"both are called {one.fact.acronym}", SUPPORT)


def weigh_parties(one: Occasion, other: Occasion, signs: Signs, *, placed: bool = False) -> None:
    """Who takes part in two occasions; where the place is the same, the parties need not be told."""
    mine, theirs, accounts = one.parties, other.parties, (one.account, other.account)
    wide = all(item.fact.kind in _OPEN_TO_ALL and not item.plain for item in (one, other))
    if not mine or not theirs:
        if placed:
            return
        short = min(len(one.name.words), len(other.name.words)) < _LONG_NAME
        if (short or len(one.name.words) != len(other.name.words)) and not wide:
            signs.minus("the parties are not told, and others may have a dialogue of that name", SUPPORT)
        return
    if mine == theirs:
        if len(mine) > 1 or one.unions:
            several = len(mine) >= _SEVERAL and (one.plain or other.plain)
            signs.plus(f"both are of {parties_in_words(mine, *accounts)}", SUPPORT if several else HINT)
        return
    if mine < theirs or theirs < mine:
        few = min(mine, theirs, key=len)
        if len(few) > 1:
            signs.plus(f"all parties of one, {parties_in_words(few, *accounts)}, are among those of the other", HINT)
        return
    sides = sorted(parties_in_words(item.parties, item.account) for item in (one, other))
    text = f"the parties differ: {' here, '.join(sides)} there"
    if mine.isdisjoint(theirs):
        if mine == one.unions or theirs == other.unions:
            return  # "the Quad" and its four members
        signs.minus(text, SUPPORT if wide else FORBIDS)
    elif not wide:
        two_sides = max(len(mine), len(theirs)) <= 2 and not (one.unions or other.unions)
        signs.minus(text, FORBIDS if two_sides else SUPPORT + HINT)


def weigh_kinds(one: Occasion, other: Occasion, signs: Signs) -> None:
    """What sort of occasion two are: a call is no visit."""
    kinds = {one.fact.kind, other.fact.kind}
    if len(kinds) == 1 or kinds.isdisjoint(_ALONE):
        return
    text = f"one is a {_words(one.fact.kind)}, the other a {_words(other.fact.kind)}"
    if kinds <= {*_ALONE, DialogueKind.SUMMIT}:
        if kinds != {DialogueKind.SUMMIT, DialogueKind.CONFERENCE}:
            signs.minus(text, FORBIDS)
    elif DialogueKind.CALL in kinds:
        caller = one if one.fact.kind is DialogueKind.CALL else other
        met = other if caller is one else one
        if not met.fact.virtual:
            signs.minus(text, SETTLES if met.venue else SUPPORT + HINT)
    elif DialogueKind.VISIT in kinds:
        signs.minus(text, SETTLES)


def weigh_places(one: Occasion, other: Occasion, signs: Signs, *, strict: bool = False) -> bool:
    """Where two occasions took place; whether it is the same place. Unnamed ones are compared strictly."""
    heavy = SETTLES if strict else SUPPORT
    if one.fact.virtual != other.fact.virtual and (one.venue or other.venue) and not (one.venue and other.venue):
        signs.minus(f"one was virtual, the other in {(one.venue or other.venue).name}", heavy)  # type: ignore[union-attr]
        return False
    if one.fact.virtual and other.fact.virtual:
        signs.plus("both were virtual", HINT)
        return False
    if one.venue is None or other.venue is None:
        return False
    found = placing(one.venue, other.venue)
    if found is Placing.SAME:
        signs.plus(f"both were in {one.venue.name}", HINT)
    elif found is not Placing.OPEN:
        text = f"the places differ: {one.venue.name} and {other.venue.name}"
        abroad = found is Placing.OTHER_STATE
        visits = one.fact.kind is other.fact.kind is DialogueKind.VISIT
        signs.minus(text, FORBIDS if abroad and visits else heavy if abroad else heavy // 2)
    return found is Placing.SAME


def weigh_seats(one: Occasion, other: Occasion, signs: Signs, *, strict: bool = False) -> int:
    """Who sat there; the number of parties with someone who sat at both. Unnamed ones are compared strictly."""
    shared = seats_shared(one.seats, other.seats)
    if shared:
        accounts = one.account, other.account
        known_as = [f"{name} ({parties_in_words([code], *accounts)})" for code, name in sorted(shared.items())[:2]]
        weight = SUPPORT if len(shared) == 1 else SUPPORT + HINT
        known = [seat for seat in one.seats if shared.get(seat.party) == seat.name]
        if len(shared) == 1 and seats_shared(known, (*_around(one), *_around(other))):
            weight = HINT  # who leads the whole event takes part in many of its meetings
        signs.plus(f"{' and '.join(known_as)} took part in both", weight)
    for code in sorted({seat.party for seat in one.seats if seat.leads} - shared.keys()):
        mine = [seat for seat in one.seats if seat.party == code and seat.leads]
        theirs = [seat for seat in other.seats if seat.party == code and seat.leads]
        if not theirs or any(is_one_person(a.words, b.words) for a in mine for b in other.seats):
            continue
        if any(is_one_person(a.words, b.words) for a in one.seats for b in theirs):
            continue
        party = parties_in_words([code], one.account, other.account)
        text = f"for {party}, {mine[0].name} leads one and {theirs[0].name} the other"
        signs.minus(text, FORBIDS if strict else SUPPORT)
    return len(shared)


def _around(occasion: Occasion) -> tuple[Seat, ...]:
    return () if occasion.host is None else occasion.host.seats


def weigh_telling(one: Occasion, other: Occasion, signs: Signs, *, dated: bool, strict: bool = False) -> bool:
    """Whether both documents report it as theirs, and were published about the same day.

    That counts for more where the times of both are not known, and for less where the occasion has no name.
    """
    if not (one.fact.principal and other.fact.principal):
        return False
    signs.plus("both documents report it as their own", HINT)
    if one.published is None or other.published is None:
        return False
    apart = abs(one.published - other.published)
    if apart > NEAR:
        return False
    text = f"the documents were published {_apart(apart)}"
    if dated or apart <= 1 or not strict:
        signs.plus(text, HINT if dated or strict else SUPPORT)
    else:
        signs.minus(f"{text}, and one does not tell the day", HINT)
    return True


def _apart(days: int) -> str:
    return "on one day" if not days else f"{days} day{'s'[: days - 1]} apart"


def _words(kind: DialogueKind) -> str:
    return str(kind.value).replace("_", " ")
