"""Anchors: counts a date reading from the day of writing, from the event or from the day last named."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from attrs import evolve, frozen
from dateutil.relativedelta import relativedelta

from jscd_model.grammar.readings import (
    Between,
    Counted,
    Current,
    Direction,
    Fixed,
    Open,
    Origin,
    Part,
    Portion,
    Reading,
    Side,
    Unit,
    Weekday,
    Yearless,
    in_year,
)
from jscd_model.model.when import Precision, When

__all__ = ["Anchors", "origins", "resolve"]


@frozen(kw_only=True)
class Anchors:
    """From what the relative dates of a place in a text count.

    Attributes:
        now: The day of writing, or None when it is not known.
        event: When the reported event was held, or None.
        mention: The day that the text named last, or None.
        lean: The side to which the sentence looks, or None when it does not tell.
        firm: Whether it says so outright: "will", "next", "since".
    """

    now: date | None = None
    event: When | None = None
    mention: When | None = None
    lean: Direction | None = None
    firm: bool = False


def origins(reading: Reading) -> Iterator[Origin]:
    """From what a reading counts; nothing for a date that is whole in itself."""
    match reading:
        case Counted():
            yield reading.origin
        case Yearless() | Weekday() | Current():
            yield Origin.NOW
        case Part(whole):
            yield from origins(whole)
        case Open(bound):
            yield from origins(bound)
        case Between(first, last):
            yield from origins(first)
            yield from origins(last)


def resolve(reading: Reading, anchors: Anchors) -> When | None:
    """The time that a reading means, or None when what it counts from is not known."""
    try:
        return _resolve(reading, anchors)
    except (ValueError, OverflowError):
        return None  # off the calendar, or an interval that ends before it starts


def _resolve(reading: Reading, anchors: Anchors) -> When | None:
    match reading:
        case Fixed(when):
            return when
        case Counted():
            return _counted(reading, anchors)
        case Part(whole, portion):
            time = _resolve(whole, anchors)
            return None if time is None else _part(time, portion)
        case Open():
            return _open(reading, anchors)
        case Between(first, last):
            return _between(first, last, anchors)
    if anchors.now is None:
        return None
    match reading:
        case Yearless():
            return _yearless(reading, anchors.now, anchors.lean, firm=anchors.firm)
        case Weekday(number, direction):
            return _weekday(number, direction or anchors.lean, anchors.now, said=direction is not None)
        case Current(unit, steps):
            return _current(unit, steps, anchors.now)
    return None


@lru_cache(maxsize=1024)  # a text that tells of one day tells of it again
def _yearless(reading: Yearless, now: date, lean: Direction | None, *, firm: bool) -> When | None:
    if reading.years is not None:
        return in_year(reading.pattern, now.year + reading.years)
    placed = [
        when for year in range(now.year - 2, now.year + 3) if (when := in_year(reading.pattern, year)) is not None
    ]
    if reading.direction is Direction.LAST:
        return max((when for when in placed if _last(when) < now), default=None)
    if reading.direction is Direction.NEXT:
        return min((when for when in placed if _first(when) > now), default=None)
    near = sorted(placed, key=lambda when: (_distance(when, now), when))
    if reading.direction is Direction.THIS:
        same = next((when for when in near if _first(when).year == now.year), None)
        # "this winter", said in January, began last year
        near_enough = same is not None and (lean is Direction.NEXT or _distance(same, now) < 240)
        return same if near_enough else near[0] if near else None
    if reading.weekday is not None:
        fitting = [when for when in near[:3] if _first(when).weekday() == reading.weekday]
        if fitting:
            return fitting[0]
    return _on_side(near, now, lean, firm=firm)


def _on_side(near: list[When], now: date, lean: Direction | None, *, firm: bool) -> When | None:
    """The nearest, unless the sentence looks to the other side and the other is not much farther.

    Where the sentence does not tell, the past counts as nearer: texts tell more of it than of the future.
    """
    if not near or _distance(near[0], now) == 0:
        return near[0] if near else None
    past = next((when for when in near if _last(when) < now), near[0])
    ahead = next((when for when in near if _first(when) > now), near[0])
    back, on = _distance(past, now), _distance(ahead, now)
    if firm and lean is Direction.LAST:
        return past
    if lean is None:
        return past if back < 1.5 * on else ahead
    farther = 2 if near[0].precision is Precision.SEASON else 9 if firm else 4
    if lean is Direction.LAST:
        return past if back < farther * on else ahead
    return ahead if on < farther * back else past


def _first(when: When) -> date:
    return when.earliest or date.min


def _last(when: When) -> date:
    return when.latest or date.max


def _distance(when: When, now: date) -> int:
    return max((_first(when) - now).days, (now - _last(when)).days, 0)


def _weekday(number: int, direction: Direction | None, now: date, *, said: bool) -> When:
    ahead = (number - now.weekday()) % 7
    if direction is Direction.THIS:
        return When.on(now + timedelta(days=number - now.weekday()))
    if direction is Direction.NEXT:
        return When.on(now + timedelta(days=7 + number - now.weekday() if said else ahead))
    back = (now.weekday() - number) % 7
    return When.on(now - timedelta(days=back or (7 if said else 0)))


def _current(unit: Unit, steps: int, now: date) -> When:
    if unit is Unit.DAY:
        return When.on(now + timedelta(days=steps))
    if unit is Unit.WEEK:
        return When.week_of(now + timedelta(weeks=steps))
    if unit is Unit.WEEKEND:
        saturday = now + timedelta(days=5 - now.weekday(), weeks=steps)
        return When.interval(When.on(saturday), When.on(saturday + timedelta(days=1)))
    if unit is Unit.YEAR:
        return When.year(now.year + steps)
    if unit is Unit.QUARTER:
        first = date(now.year, (now.month - 1) // 3 * 3 + 1, 1) + relativedelta(months=3 * steps)
        return When.interval(When.month(first.year, first.month), When.month(first.year, first.month + 2))
    month = now + relativedelta(months=steps)
    return When.month(month.year, month.month)


def _counted(reading: Counted, anchors: Anchors) -> When | None:
    if reading.origin is Origin.NOW:
        start = anchors.now
    else:
        time = anchors.event if reading.origin is Origin.EVENT else anchors.mention
        if time is None or time.precision is not Precision.DAY:
            return None
        start = time.earliest if reading.count < 0 else time.latest
    if start is None:
        return None
    step = {Unit.DAY: "days", Unit.WEEK: "weeks", Unit.MONTH: "months", Unit.YEAR: "years"}[reading.unit]
    day = start + relativedelta(**{step: reading.count})  # type: ignore[arg-type]
    if reading.unit is Unit.DAY or reading.to_the_day:
        return When.on(day)
    if reading.unit is Unit.WEEK:
        return When.on(day).marked(approximate=True)
    if reading.unit is Unit.MONTH:
        return When.month(day.year, day.month, approximate=True)
    return When.year(day.year, approximate=True)


_MONTHS_OF_YEAR = {Portion.EARLY: 1, Portion.MIDDLE: 6, Portion.LATE: 12, Portion.END: 12}


def _part(time: When, portion: Portion) -> When:
    if portion is Portion.WEEK:
        return When.week_of(_first(time))
    if time.is_interval:
        return time
    if time.precision is Precision.YEAR:
        return When.month(_first(time).year, _MONTHS_OF_YEAR[portion], approximate=True)
    return time.marked(approximate=True)


def _open(reading: Open, anchors: Anchors) -> When | None:
    bound, side = reading.bound, reading.side
    past = reading.looks is Direction.LAST
    now = evolve(anchors, lean=Direction.LAST if past else anchors.lean or reading.looks, firm=past or anchors.firm)
    if side is Side.UNTIL and isinstance(bound, Part) and bound.portion is Portion.END:
        whole = _resolve(bound.whole, now)
        return None if whole is None or whole.latest is None else When.until(When.on(whole.latest))
    time = _resolve(bound, now)
    if time is None:
        return None
    return When.until(time) if side is Side.UNTIL else When.since(time)


def _between(first: Reading, last: Reading, anchors: Anchors) -> When | None:
    """From one to the other; the year of one end serves for both."""
    if isinstance(last, Yearless) and not isinstance(first, Yearless):
        start = _resolve(first, anchors)
        if start is None:
            return None
        places = [in_year(last.pattern, _first(start).year + later) for later in (0, 1)]
        end = next((place for place in places if place is not None and _last(place) >= _first(start)), None)
        return None if end is None else When.interval(start, end)
    end = _resolve(last, anchors)
    if end is None:
        return None
    if isinstance(first, Yearless) and first.years is None:
        earlier = [in_year(first.pattern, _last(end).year - before) for before in (0, 1)]
        start = next((place for place in earlier if place is not None and _first(place) <= _last(end)), None)
    elif isinstance(first, Weekday):
        start = _weekday(first.number, Direction.LAST, _last(end), said=True)
    else:
        start = _resolve(first, anchors)
    return None if start is None else When.interval(start, end)
