"""What each side of two occasions says for or against their being one: name, parties, kind, place, seats, telling."""

from attrs import define, field

from jscd_model.model import DialogueKind
from jscd_model.resolve.occasions import NEAR, Occasion
from jscd_model.resolve.seats import is_one_person, seats_shared
from jscd_model.resolve.thing_names import Likeness, likeness
from jscd_model.resolve.venues import Placing, placing
from jscd_model.resolve.weighing import FORBIDS, HINT, SETTLES, SUPPORT, Weighing, weigh

__all__ = ["Signs", "likeness_of", "weigh_kinds", "weigh_names", "weigh_parties", "weigh_places", "weigh_seats"]

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


def likeness_of(one: Occasion, other: Occasion) -> Likeness:
    """How the names of two occasions go together, the parties in them looked at."""
    mine, theirs = one.name, other.name
    found = likeness(mine, theirs)
    if found is Likeness.NONE:
        return found
    if mine.number and theirs.number and mine.number != theirs.number:
        return Likeness.NONE
    if mine.parties and theirs.parties and not (mine.parties <= theirs.parties or theirs.parties <= mine.parties):
        return Likeness.NONE
    if mine.parties != theirs.parties and (mine.plain or theirs.plain):
        return Likeness.NONE  # "NATO Summit" and "EU Summit" have all their words in common
    return found


def weigh_names(one: Occasion, other: Occasion, alike: Likeness, signs: Signs) -> None:
    """The names of two occasions, or their acronyms."""
    mine, theirs = one.fact.name, other.fact.name
    acronyms = {one.fact.acronym, other.fact.acronym}
    if alike is Likeness.EQUAL:
        signs.plus(f"both are called {mine}" if mine == theirs else f"{mine} and {theirs} are one name", SUPPORT)
    elif alike is Likeness.VARIANT:
        signs.plus(f"{mine} and {theirs} are forms of one name", SUPPORT)
    elif alike is Likeness.FULLER:
        few, many = sorted((one, other), key=lambda item: len(item.name.words))
        weight = SUPPORT if len(few.name.words) >= _LONG_NAME else HINT
        signs.plus(f"{many.fact.name} is a fuller form of {few.fact.name}", weight)
    elif len(acronyms) == 1 and None not in acronyms:
        signs.plus(f"both are called {one.fact.acronym}", SUPPORT)


def weigh_parties(one: Occasion, other: Occasion, signs: Signs) -> None:
    """Who takes part in two occasions."""
    mine, theirs = one.parties, other.parties
    if not mine or not theirs:
        return
    if mine == theirs:
        if len(mine) > 1:
            several = len(mine) >= _SEVERAL and (one.plain or other.plain)
            signs.plus(f"both are of {_listed(mine)}", SUPPORT if several else HINT)
        return
    if mine < theirs or theirs < mine:
        few = min(mine, theirs, key=len)
        if len(few) > 1:
            signs.plus(f"all parties of one, {_listed(few)}, are among those of the other", HINT)
        return
    wide = one.fact.kind in _OPEN_TO_ALL and other.fact.kind in _OPEN_TO_ALL and not (one.plain or other.plain)
    text = f"the parties differ: {_listed(mine)} and {_listed(theirs)}"
    if mine.isdisjoint(theirs):
        if mine == one.unions or theirs == other.unions:
            return  # "the Quad" and its four members
        signs.minus(text, SUPPORT if wide else FORBIDS)
    elif max(len(mine), len(theirs)) <= 2 and not (one.unions or other.unions):
        signs.minus(text, HINT if wide else FORBIDS)
    else:
        signs.minus(text, HINT if wide else SUPPORT + HINT)


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


def weigh_places(one: Occasion, other: Occasion, signs: Signs) -> bool:
    """Where two occasions took place; whether it is the same place."""
    heavy = SETTLES if one.plain or other.plain else SUPPORT
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
        signs.minus(text, heavy if found is Placing.OTHER_STATE else heavy // 2)
    return found is Placing.SAME


def weigh_seats(one: Occasion, other: Occasion, signs: Signs) -> int:
    """Who sat there; the number of parties with someone who sat at both."""
    shared = seats_shared(one.seats, other.seats)
    if shared:
        names = " and ".join(f"{name} ({code})" for code, name in sorted(shared.items())[:2])
        signs.plus(f"{names} took part in both", SUPPORT if len(shared) == 1 else SUPPORT + HINT)
    for code in sorted({seat.party for seat in one.seats if seat.leads} - shared.keys()):
        mine = [seat for seat in one.seats if seat.party == code and seat.leads]
        theirs = [seat for seat in other.seats if seat.party == code and seat.leads]
        if not theirs or any(is_one_person(a.words, b.words) for a in mine for b in other.seats):
            continue
        if any(is_one_person(a.words, b.words) for a in one.seats for b in theirs):
            continue
        text = f"for {code}, {mine[0].name} leads one and {theirs[0].name} the other"
        signs.minus(text, FORBIDS if one.plain or other.plain else SUPPORT)
    return len(shared)


def weigh_telling(one: Occasion, other: Occasion, signs: Signs, *, dated: bool) -> bool:
    """Whether both documents report it as theirs, and were published about the same day."""
    if not (one.fact.principal and other.fact.principal):
        return False
    signs.plus("both documents report it as their own", HINT)
    if one.published is None or other.published is None:
        return False
    apart = abs(one.published - other.published)
    if apart > NEAR:
        return False
    days = "on one day" if not apart else f"{apart} day{'s'[: apart - 1]} apart"
    signs.plus(f"the documents were published {days}", HINT if dated else SUPPORT)
    return True


def _listed(codes: frozenset[str]) -> str:
    shown = sorted(codes)
    return ", ".join(shown[:4]) + (f" and {len(shown) - 4} more" if len(shown) > 4 else "")


def _words(kind: DialogueKind) -> str:
    return str(kind.value).replace("_", " ")
