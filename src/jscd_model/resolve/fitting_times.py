"""Whether two times that documents give for one thing can both be true."""

from jscd_model.model import Moment, Precision, When
from jscd_model.resolve.bearing import CONTAINED, EQUAL, UNTOLD, Finding, conflicting
from jscd_model.resolve.times import Window

__all__ = ["times_fit"]

_OCCASION = 5  # days from the first to the last of an occasion that is told by both
_WHAT = {Precision.DAY: "days", Precision.MONTH: "months", Precision.SEASON: "seasons", Precision.YEAR: "years"}


def times_fit(one: When, other: When) -> Finding:
    """How two times of one thing go together.

    A day lies within the days, month or year that hold it. Two stretches of a few days are both told by their first and
    last day, so they must be equal. Of two times that are open at the same end ("by 2030"), the other end counts.

    Args:
        one: A time.
        other: Another.

    Examples:
        >>> times_fit(When.parse("2023-08"), When.parse("2023-08-07")).bearing.name
        'CONTAINED'
        >>> times_fit(When.parse("2023-08-07/2023-08-08"), When.parse("2023-08-09")).reason
        'the days differ'
    """
    if one == other:
        return EQUAL
    first, second = Window.of(one), Window.of(other)
    if one.start is None and other.start is None:
        first, second = _end_of(one.end), _end_of(other.end)
    elif one.end is None and other.end is None:
        first, second = _end_of(one.start), _end_of(other.start)
    loose = one.approximate or other.approximate or one.uncertain or other.uncertain
    if first == second:
        return CONTAINED
    if first.gap(second):
        return UNTOLD if one.uncertain or other.uncertain else conflicting(f"the {_finest(one, other)} differ")
    if not loose and _is_stretch(one) and _is_stretch(other):
        return conflicting("the first or the last days differ")
    if first.holds(second) or second.holds(first):
        return CONTAINED
    by_days = one.precision is Precision.DAY and other.precision is Precision.DAY
    closed = None not in (one.start, one.end, other.start, other.end)
    return conflicting("the days differ") if by_days and closed and not loose else UNTOLD


def _end_of(moment: Moment | None) -> Window:
    assert moment is not None, "an open interval has one end"
    return Window.of(When(moment, moment))


def _is_stretch(when: When) -> bool:
    """Whether a time gives the first and the last day of an occasion; a week or a fortnight is vaguer than that."""
    if when.earliest is None or when.latest is None or when.precision is not Precision.DAY:
        return False
    return 0 < (when.latest - when.earliest).days < _OCCASION


def _finest(one: When, other: When) -> str:
    """The coarsest unit in which two times differ: days, months or years."""
    ends = [end for when in (one, other) for end in (when.start or when.end,) if end is not None]
    if len({end.year for end in ends}) > 1:
        return "years"
    finest = max((end.precision for end in ends), key=_coarseness)
    same_month = len({end.month for end in ends}) == 1
    return "days" if same_month and finest is Precision.DAY else _WHAT[max(finest, Precision.MONTH, key=_coarseness)]


def _coarseness(precision: Precision) -> int:
    return precision.coarseness
