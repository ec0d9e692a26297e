"""Whether two documents that tell of the same people on the same days mean one occasion, though they differ over it."""

from collections.abc import Sequence

from jscd_model.dossier.wording import time_in_words
from jscd_model.resolve.bearings import parties_in_words
from jscd_model.resolve.occasion_names import are_two_names, likeness_of_names
from jscd_model.resolve.occasion_signs import Signs, weigh_kinds, weigh_names, weigh_places, weigh_seats
from jscd_model.resolve.occasions import Occasion
from jscd_model.resolve.thing_names import Likeness
from jscd_model.resolve.weighing import FORBIDS, HINT, SETTLES, SUPPORT, Weighing

__all__ = ["weigh_together"]

_DAYS_OFF = 3
_SHOWN = 3
_SEVERAL = 3


def weigh_together(one: Occasion, other: Occasion, people: Sequence[str]) -> Weighing | None:
    """What speaks for and against two dialogues being one, of documents that are accounts of one event.

    Accounts of one event may contradict each other over its day, its number or its place. They mean one occasion where
    both report it as theirs, or where one does and the other, which reports none, calls it by the same name.

    Args:
        one: A dialogue.
        other: A dialogue of another record.
        people: Those whom both documents name.

    Returns:
        The reasons, or None where nothing follows from the people.
    """
    if one.series or other.series:
        return None
    alike = Likeness.NONE if one.plain or other.plain else likeness_of_names(one.name, other.name)
    both = one.fact.principal and other.fact.principal
    if not both and (alike is Likeness.NONE or not _only_one_reports(one, other)):
        return None
    signs = Signs()
    shown = ", ".join(people[:_SHOWN]) + (f" and {len(people) - _SHOWN} more" if len(people) > _SHOWN else "")
    weight = SETTLES + HINT if len(people) >= _SEVERAL else SUPPORT + HINT
    signs.plus(f"both documents, of the same days, tell of {shown}", weight)
    if both:
        signs.plus("both documents report it as their own", HINT)
    _weigh_names(one, other, alike, signs)
    _weigh_parties(one, other, signs)
    weigh_kinds(one, other, signs)
    weigh_places(one, other, signs)
    seats = Signs()  # who sat at both is among the people
    weigh_seats(one, other, seats, strict=one.plain and other.plain)
    signs.objections += seats.objections
    _weigh_times(one, other, signs)
    if one.fact.ordinal and other.fact.ordinal:
        if one.fact.ordinal == other.fact.ordinal:
            signs.plus(f"both are number {one.fact.ordinal}", SUPPORT)
        else:
            signs.minus(f"the numbers differ: {one.fact.ordinal} and {other.fact.ordinal}", SUPPORT)
    return signs.weighing()


def _only_one_reports(one: Occasion, other: Occasion) -> bool:
    """Whether one dialogue is what its document reports, and the other's document reports none."""
    return any(
        mine.fact.principal and not theirs.planned and not theirs.account.record.principal
        for mine, theirs in ((one, other), (other, one))
    )


def _weigh_names(one: Occasion, other: Occasion, alike: Likeness, signs: Signs) -> None:
    if alike is not Likeness.NONE:
        weigh_names(one, other, alike, signs)
    elif not (one.plain or other.plain):
        two = one.formal and other.formal and are_two_names((one.fact.name, one.name), (other.fact.name, other.name))
        signs.minus(f"{one.fact.name} and {other.fact.name} are two names", FORBIDS if two else SETTLES)
    elif one.plain is not other.plain and (one.time is None or other.time is None):
        signs.minus("only one of them has a name, and the day is not told of both", SUPPORT)


def _weigh_parties(one: Occasion, other: Occasion, signs: Signs) -> None:
    few, many = sorted((one.parties, other.parties), key=len)
    if few == many and few:
        signs.plus(f"both are of {parties_in_words(few, one.account, other.account)}", HINT)
    elif not few <= many:
        sides = sorted(parties_in_words(item.parties, item.account) for item in (one, other))
        signs.minus(f"the parties differ: {' here, '.join(sides)} there", FORBIDS)


def _weigh_times(one: Occasion, other: Occasion, signs: Signs) -> None:
    mine, theirs = one.fact.when, other.fact.when
    if mine is None or theirs is None or one.time is None or other.time is None:
        return
    gap = one.time.gap(other.time)
    if not gap:
        signs.plus(f"the times may be one: {time_in_words(mine)} and {time_in_words(theirs)}", HINT)
    else:
        text = f"the times differ: {time_in_words(mine)} and {time_in_words(theirs)}"
        signs.minus(text, SUPPORT if gap <= _DAYS_OFF else FORBIDS)
