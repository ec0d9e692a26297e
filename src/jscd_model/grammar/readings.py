"""What a date expression says before it is known from which day it counts."""

from enum import StrEnum

from attrs import frozen

from jscd_model.model.when import Moment, When

__all__ = [
    "Between",
    "Counted",
    "Current",
    "Direction",
    "Either",
    "Fixed",
    "Open",
    "Origin",
    "Part",
    "Portion",
    "Reading",
    "Side",
    "Unit",
    "Weekday",
    "Yearless",
    "in_year",
]

# A day, month or season without a year is kept in a leap year, so that February 29 is one.
NO_YEAR = 2000


class Direction(StrEnum):
    """To which side of the day of writing an expression looks."""

    LAST = "last"
    THIS = "this"
    NEXT = "next"


class Unit(StrEnum):
    """What a relative expression counts."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Origin(StrEnum):
    """From what an expression counts."""

    NOW = "now"
    EVENT = "event"
    MENTION = "mention"


class Portion(StrEnum):
    """Which stretch of a time is meant."""

    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"
    END = "end"
    WEEK = "week"


class Side(StrEnum):
    """Which end of a time is open."""

    UNTIL = "until"
    SINCE = "since"


@frozen
class Fixed:
    """A time with its year: "August 7-8, 2023"."""

    when: When


@frozen
class Either:
    """A day in figures whose order other dates of the text must settle: "07/08/2023".

    Attributes:
        day_first: The day that it is if the day comes first; None when there is none.
        month_first: The day that it is if the month comes first.
    """

    day_first: When | None
    month_first: When | None


@frozen
class Yearless:
    """A day, month, season or stretch of months without its year: "August 7", "last November", "March of this year".

    Attributes:
        pattern: The time, in the year 2000.
        direction: Said side, or None when the words leave it open.
        years: Said distance from the year of writing, or None.
        weekday: Said weekday, 0 for Monday, or None.
    """

    pattern: When
    direction: Direction | None = None
    years: int | None = None
    weekday: int | None = None


@frozen
class Weekday:
    """A weekday alone: "on Monday", "last Friday"."""

    number: int
    direction: Direction | None = None


@frozen
class Current:
    """The unit of the day of writing, or one some steps away: "today", "last week", "this year"."""

    unit: Unit
    steps: int = 0


@frozen
class Counted:
    """A number of units before (negative) or after something: "two days ago", "a week before the meeting".

    Attributes:
        count: How many, negative for before.
        unit: Of what.
        origin: From where.
        to_the_day: Said to be exact: "a year ago today".
    """

    count: int
    unit: Unit
    origin: Origin
    to_the_day: bool = False


@frozen
class Part:
    """A stretch of a time: "early 2022", "the end of the year", "the week of May 6"."""

    whole: "Reading"
    portion: Portion


@frozen
class Open:
    """A time with one open end: "by 2030", "since September".

    Attributes:
        bound: The end that is said.
        side: Which end is open.
        looks: The side of the day of writing on which the word puts the bound, or None when it does not tell.
    """

    bound: "Reading"
    side: Side
    looks: Direction | None = None


@frozen
class Between:
    """From one time to another: "30 April to 2 May 2023"."""

    first: "Reading"
    last: "Reading"


Reading = Fixed | Either | Yearless | Weekday | Current | Counted | Part | Open | Between


def in_year(pattern: When, year: int) -> When | None:
    """A yearless time placed in a year; None for a February 29 that the year lacks or a year off the calendar.

    A stretch that ends earlier in the calendar than it starts runs into the next year.
    """
    start, end = pattern.start, pattern.end
    if start is None or end is None:
        return None
    try:
        first = _in(year, start)
        return When(first, first if end is start else _in(year + end.year - start.year, end))
    except ValueError:
        return None


def _in(year: int, moment: Moment) -> Moment:
    return Moment(
        year=year,
        month=moment.month,
        day=moment.day,
        approximate=moment.approximate,
        uncertain=moment.uncertain,
    )
