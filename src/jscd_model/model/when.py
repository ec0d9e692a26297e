"""When: a day, month, season, year or interval as ISO 8601-2 (EDTF) writes it, with what is known of its edges."""

import calendar
import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import total_ordering
from typing import Self

from attrs import evolve, frozen
from dateutil.relativedelta import relativedelta

from jscd_model.model.checks import checked

__all__ = ["Moment", "Precision", "When"]

WISH = "want EDTF such as 2023-08-07, 2023-08, 2023, 2023-22 (summer), 2023-07-31~, 2023-08-07/2023-08-08 or ../2030"

_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
# ISO 8601-2 leaves the months of a season open; like the edtf package, winter is the December of its year.
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FLAGS = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}
_MOMENT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%])?")


class Precision(StrEnum):
    """How much of the calendar a time leaves open."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"

    @property
    def coarseness(self) -> int:
        """Its place from the finest, 0, to the coarsest."""
        return _COARSENESS[self]


_COARSENESS = {precision: place for place, precision in enumerate(Precision)}


@frozen(kw_only=True, field_transformer=checked)
class Moment:
    """One day, month, season or year: an end of a `When`.

    Attributes:
        year: 1 to 9999.
        month: 1 to 12, or a season: 21 spring, 22 summer, 23 autumn, 24 winter; None for a whole year.
        day: Day of the month, or None for a whole month, season or year.
        approximate: The source says "about", "early", "late" or counts back loosely (`~`).
        uncertain: The source doubts it (`?`).
    """

    year: int
    month: int | None = None
    day: int | None = None
    approximate: bool = False
    uncertain: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse what no calendar has."""
        if not 1 <= self.year <= 9999:
            raise ValueError(f"a year is 1 to 9999, got {self.year}")
        if self.month is None:
            if self.day is not None:
                raise ValueError(f"a day needs its month, got day {self.day} of {self.year}")
            return
        if not (1 <= self.month <= 12 or self.month in _SEASON_MONTHS):
            raise ValueError(f"a month is 1 to 12 or a season 21 to 24, got {self.month}")
        if self.day is not None:
            if self.month > 12:
                raise ValueError(f"a season has no days, got {self.year}-{self.month}-{self.day}")
            if not (1 <= self.day <= 28 or 1 <= self.day <= _days_in(self.year, self.month)):
                raise ValueError(f"{self.year}-{self.month:02} has no day {self.day}")

    def __str__(self) -> str:
        """The moment in EDTF."""
        parts = f"{self.year:04}"
        if self.month is not None:
            parts += f"-{self.month:02}"
        if self.day is not None:
            parts += f"-{self.day:02}"
        return parts + _FLAGS[self.approximate, self.uncertain]

    @property
    def precision(self) -> Precision:
        """Day, month, season or year."""
        if self.day is not None:
            return Precision.DAY
        if self.month is None:
            return Precision.YEAR
        return Precision.MONTH if self.month <= 12 else Precision.SEASON

    @property
    def earliest(self) -> date:
        """The first day that the moment can mean."""
        month = 1 if self.month is None else _SEASON_MONTHS.get(self.month, (self.month, 0))[0]
        return date(self.year, month, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day that the moment can mean."""
        month = 12 if self.month is None else _SEASON_MONTHS.get(self.month, (0, self.month))[1]
        return date(self.year, month, self.day or _days_in(self.year, month))

    def shifted(self, delta: relativedelta) -> "Moment":
        """The same kind of moment, moved; ValueError when the step is finer than the moment."""
        finest = Precision.DAY if delta.days else Precision.MONTH if delta.months else Precision.YEAR
        if finest.coarseness < self.precision.coarseness:
            raise ValueError(f"{self} names a {self.precision}, so it cannot be moved by {finest}s")
        if self.precision is Precision.SEASON:
            return evolve(self, year=self.year + delta.years)
        try:
            moved = self.earliest + delta
        except (ValueError, OverflowError) as error:
            raise ValueError(f"{self} moved by {delta} leaves the calendar") from error
        return evolve(
            self,
            year=moved.year,
            month=None if self.month is None else moved.month,
            day=None if self.day is None else moved.day,
        )


def _days_in(year: int, month: int) -> int:
    return 29 if month == 2 and calendar.isleap(year) else _DAYS[month]


def _parse_moment(text: str, whole: str) -> Moment:
    match = _MOMENT.fullmatch(text)
    if match is None:
        raise ValueError(f"{whole!r} is no time: {WISH}")
    year, month, day, flag = match.groups()
    try:
        return Moment(
            year=int(year),
            month=int(month) if month else None,
            day=int(day) if day else None,
            approximate=flag in ("~", "%"),
            uncertain=flag in ("?", "%"),
        )
    except ValueError as error:
        raise ValueError(f"{whole!r} is no time, {error}: {WISH}") from error


@total_ordering
@frozen(repr=False, field_transformer=checked)
class When:
    """A time as precise as the source gives it: a single moment, or an interval that may be open at one end.

    `start` and `end` are one and the same for a single moment; None is an open end. Times sort by the first day that
    they name (one with an open start by its last day), then the shorter first.

    Attributes:
        start: The first moment, or None: "by 2030".
        end: The last moment, or None: "since 2021".
    """

    start: Moment | None
    end: Moment | None

    def __attrs_post_init__(self) -> None:
        """Refuse an interval without ends or with its ends the wrong way round."""
        start, end = self.start, self.end
        if start is None and end is None:
            raise ValueError("an interval needs at least one end, got two open ones")
        if start is not end and start is not None and end is not None and start.earliest > end.latest:
            raise ValueError(f"an interval ends after it starts, got {start}/{end}")

    # Named constructors

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read EDTF; raises ValueError for anything else."""
        if not isinstance(text, str):
            raise TypeError(f"a time is read from a str, got {type(text).__name__}")
        start, slash, end = text.partition("/")
        if not slash:
            moment = _parse_moment(text, text)
            return cls(moment, moment)
        first = None if start == ".." else _parse_moment(start, text)
        last = None if end == ".." else _parse_moment(end, text)
        try:
            return cls(first, last)
        except ValueError as error:
            raise ValueError(f"{text!r} is no time, {error}: {WISH}") from error

    @classmethod
    def on(cls, day: date) -> Self:
        """The calendar day of a `datetime.date` (or of a `datetime`, whose clock time is dropped)."""
        return cls.day(day.year, day.month, day.day)

    @classmethod
    def day(cls, year: int, month: int, day: int, *, approximate: bool = False, uncertain: bool = False) -> Self:
        """One day."""
        moment = Moment(year=year, month=month, day=day, approximate=approximate, uncertain=uncertain)
        return cls(moment, moment)

    @classmethod
    def month(cls, year: int, month: int, *, approximate: bool = False, uncertain: bool = False) -> Self:
        """One month, 1 to 12."""
        if not 1 <= month <= 12:
            raise ValueError(f"a month is 1 to 12, got {month}")
        moment = Moment(year=year, month=month, approximate=approximate, uncertain=uncertain)
        return cls(moment, moment)

    @classmethod
    def season(cls, year: int, season: str, *, approximate: bool = False, uncertain: bool = False) -> Self:
        """One season: spring, summer, autumn (or fall) or winter."""
        if season.lower() not in _SEASONS:
            raise ValueError(f"a season is one of {', '.join(_SEASONS)}, got {season!r}")
        code = _SEASONS[season.lower()]
        moment = Moment(year=year, month=code, approximate=approximate, uncertain=uncertain)
        return cls(moment, moment)

    @classmethod
    def year(cls, year: int, *, approximate: bool = False, uncertain: bool = False) -> Self:
        """One year."""
        moment = Moment(year=year, approximate=approximate, uncertain=uncertain)
        return cls(moment, moment)

    @classmethod
    def interval(cls, first: "When | None", last: "When | None") -> Self:
        """From the start of one time to the end of another; None leaves that end open."""
        return cls(None if first is None else first.start, None if last is None else last.end)

    @classmethod
    def until(cls, last: "When") -> Self:
        """By, until or before a time."""
        return cls(None, last.end)

    @classmethod
    def since(cls, first: "When") -> Self:
        """Since, from or after a time."""
        return cls(first.start, None)

    @classmethod
    def week_of(cls, day: date) -> Self:
        """The week, Monday to Sunday, in which a day falls."""
        monday = day + relativedelta(days=-day.weekday())
        return cls.interval(cls.on(monday), cls.on(monday + relativedelta(days=6)))

    # What it says

    def __str__(self) -> str:
        """The time in EDTF; `When.parse` gives it back."""
        if self.start == self.end:
            return str(self.start)
        return f"{'..' if self.start is None else self.start}/{'..' if self.end is None else self.end}"

    def __repr__(self) -> str:
        """The call that builds it."""
        return f"When.parse({str(self)!r})"

    @property
    def earliest(self) -> date | None:
        """The first day that it can mean, or None when the start is open."""
        return None if self.start is None else self.start.earliest

    @property
    def latest(self) -> date | None:
        """The last day that it can mean, or None when the end is open."""
        return None if self.end is None else self.end.latest

    @property
    def is_interval(self) -> bool:
        """Whether it has two different ends, open ones counted."""
        return self.start != self.end

    @property
    def precision(self) -> Precision:
        """Day, month, season or year: the coarser of its ends."""
        if self.start is self.end and self.start is not None:
            return self.start.precision
        return max((end.precision for end in self._ends()), key=_COARSENESS.__getitem__)

    @property
    def approximate(self) -> bool:
        """Whether an end is approximate (`~`)."""
        return True in [end.approximate for end in self._ends()]

    @property
    def uncertain(self) -> bool:
        """Whether an end is uncertain (`?`)."""
        return True in [end.uncertain for end in self._ends()]

    def overlaps(self, other: "When | date") -> bool:
        """Whether some day can belong to both."""
        low, high = self._bounds()
        other_low, other_high = _as_when(other)._bounds()
        return low <= other_high and other_low <= high

    def contains(self, other: "When | date") -> bool:
        """Whether every day of the other belongs to this one."""
        low, high = self._bounds()
        other_low, other_high = _as_when(other)._bounds()
        return low <= other_low and other_high <= high

    def __lt__(self, other: object) -> bool:
        """Earlier named first; of two that begin together, the shorter."""
        return self._order() < other._order() if isinstance(other, When) else NotImplemented

    # New times from this one

    def shifted(
        self, *, days: int = 0, weeks: int = 0, months: int = 0, years: int = 0, approximate: bool | None = None
    ) -> Self:
        """The same kind of time, that many calendar steps later (or earlier, when negative).

        A month has no day to move and a year no month: a step finer than the time raises ValueError.
        `approximate`, when given, marks or unmarks the result.
        """
        delta = relativedelta(days=days + 7 * weeks, months=months, years=years)
        moved = self._each(lambda end: end.shifted(delta))
        return moved if approximate is None else moved.marked(approximate=approximate)

    def marked(self, *, approximate: bool | None = None, uncertain: bool | None = None) -> Self:
        """The same time with its marks set; None leaves a mark as it is."""
        marks = {"approximate": approximate, "uncertain": uncertain}
        given = {name: mark for name, mark in marks.items() if mark is not None}
        return self._each(lambda end: evolve(end, **given))

    def _each(self, change: Callable[[Moment], Moment]) -> Self:
        start = None if self.start is None else change(self.start)
        return type(self)(start, start if self.end == self.start else None if self.end is None else change(self.end))

    def _ends(self) -> list[Moment]:
        return [end for end in (self.start, self.end) if end is not None]

    def _bounds(self) -> tuple[date, date]:
        return self.earliest or date.min, self.latest or date.max

    def _order(self) -> tuple[date, bool, date, str]:
        first = self.earliest or self.latest
        assert first is not None, "an interval has at least one end"
        return first, self.start is None, self.latest or date.max, str(self)


def _as_when(time: When | date) -> When:
    return time if isinstance(time, When) else When.on(time)
