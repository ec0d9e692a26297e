"""Times side by side: whether two of them can mean the same days, and how closely they agree."""

from enum import IntEnum

from attrs import frozen

from jscd_model.model import Moment, Precision, When

__all__ = ["OPEN", "Fit", "Window", "fit", "is_slip"]

_FAR = 10**7
_DAYS = 10
"""An occasion or a week may last so long and still be known by its days."""
_SEASON = 100
_YEAR = 366
_LOOSE = {Precision.DAY: 7, Precision.MONTH: 31, Precision.SEASON: 45, Precision.YEAR: 366}


class Fit(IntEnum):
    """How closely two times agree: the longer of the two tells how much the agreement is worth."""

    NONE = 0
    YEAR = 1
    SEASON = 2
    MONTH = 3
    DAY = 4


@frozen
class Window:
    """The days that a time can mean, as numbers; without end on an open side.

    Attributes:
        first: The first day.
        last: The last day.
    """

    first: int = -_FAR
    last: int = _FAR

    @classmethod
    def of(cls, when: When) -> "Window":
        """The days of a time; an approximate end reaches further."""
        first, last = -_FAR, _FAR
        if when.start is not None:
            first = when.start.earliest.toordinal() - _slack(when.start)
        if when.end is not None:
            last = when.end.latest.toordinal() + _slack(when.end)
        return cls(first, last)

    @property
    def length(self) -> int:
        """How many days it has."""
        return self.last - self.first + 1

    @property
    def by_days(self) -> bool:
        """Whether its days are known, not only its month or year."""
        return self.length <= _DAYS

    def within(self, first: int = -_FAR, last: int = _FAR) -> "Window":
        """The part of it from one day to another; itself where that leaves nothing."""
        low, high = max(self.first, first), min(self.last, last)
        return Window(low, high) if low <= high else self

    def gap(self, other: "Window") -> int:
        """How many days lie from the end of one to the start of the other; 0 where they share a day."""
        return max(0, other.first - self.last, self.first - other.last)

    def holds(self, other: "Window") -> bool:
        """Whether all days of another are among its own."""
        return self.first <= other.first and other.last <= self.last


OPEN = Window()
"""Nothing is known of the time."""


def fit(one: Window, other: Window) -> Fit:
    """How closely two times agree; `Fit.NONE` where they share no day, or one is longer than a year."""
    longest = max(one.length, other.length)
    if one.gap(other) or longest > _YEAR + 31:
        return Fit.NONE
    if longest <= _DAYS:
        return Fit.DAY
    return Fit.MONTH if longest <= 2 * 31 else Fit.SEASON if longest <= _SEASON else Fit.YEAR


def is_slip(one: When, other: When) -> bool:
    """Whether two times differ as a slip of the pen does: the same day of another month, or of another year."""
    first, second = one.start, other.start
    if first is None or second is None or first.month is None or second.month is None:
        return False
    if first.day != second.day:
        return False
    return (first.month == second.month) is not (first.year == second.year)


def _slack(moment: Moment) -> int:
    """How many days "about" reaches to each side of a moment; none where it is exact."""
    return _LOOSE[moment.precision] if moment.approximate else 0
