"""Times: which date expressions a text holds and what each means, counted from the day of writing or from the event."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from datetime import date

from attrs import field, frozen

from jscd_model.grammar.date_words import TODAY
from jscd_model.grammar.dates import find_dates
from jscd_model.grammar.readings import Direction, Fixed, Origin, Reading, Yearless, in_year
from jscd_model.model.when import Precision, When
from jscd_model.stages.anchors import Anchors, origins, resolve
from jscd_model.stages.datelines import dateline
from jscd_model.stages.outlook import outlook
from jscd_model.text import Page

__all__ = ["Timed", "Times", "read_times", "settle_times"]


@frozen(kw_only=True)
class Timed:
    """A date expression with the time it means.

    Attributes:
        start: Offset into the view.
        end: Offset into the view, exclusive.
        rule: Name of the rule that read it.
        reading: What the words alone say.
        when: The time, or None while what it counts from is not known.
    """

    start: int
    end: int
    rule: str
    reading: Reading
    when: When | None = None

    @property
    def needs_event(self) -> bool:
        """Whether it waits for the date of the event that the text reports."""
        return self.when is None and Origin.EVENT in origins(self.reading)

    @property
    def needs_writing_day(self) -> bool:
        """Whether it waits for the day of writing."""
        return self.when is None and Origin.NOW in origins(self.reading)


@frozen(kw_only=True)
class Times:
    """The date expressions of a page, as later stages look them up.

    Attributes:
        mentions: Those with a time, in order.
        unresolved: Those without one.
    """

    mentions: tuple[Timed, ...]
    unresolved: tuple[Timed, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Index the mentions by where they start."""
        object.__setattr__(self, "_starts", tuple([timed.start for timed in self.mentions]))

    @classmethod
    def of(cls, times: Iterable[Timed]) -> "Times":
        """Sort expressions by whether their time is known."""
        every = tuple(times)
        return cls(
            mentions=tuple([timed for timed in every if timed.when is not None]),
            unresolved=tuple([timed for timed in every if timed.when is None]),
        )

    def between(self, start: int, end: int) -> tuple[Timed, ...]:
        """The expressions that start in a stretch of the view and have a time."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def read_times(page: Page, published: date | When | None = None, event: date | When | None = None) -> tuple[Timed, ...]:
    """Every date expression of a page, in order.

    Args:
        page: The text, laid out.
        published: The day of writing; without it the page's dateline serves, then the day of the event.
        event: When the event that the page reports was held, once it is known.

    Returns:
        The expressions. One that counts from what is not known has no `when`; it may get one from `settle_times`.
    """
    found = [
        Timed(
            start=match.start,
            end=match.end,
            rule=match.rule,
            reading=match.reading,
            when=match.reading.when if isinstance(match.reading, Fixed) else None,
        )
        for match in find_dates(page.view, page.words)
    ]
    return settle_times(page, tuple(found), published, event)


def settle_times(
    page: Page, times: tuple[Timed, ...], published: date | When | None = None, event: date | When | None = None
) -> tuple[Timed, ...]:
    """The same expressions, those that have no time yet resolved as far as the anchors now allow.

    What counts from the last day that the text named and finds none before it is left out: it is no date by itself.
    """
    held = event if isinstance(event, When) or event is None else When.on(event)
    now = _day(published) or _dateline(page, times) or _day(held)
    settled: list[Timed] = []
    story: Timed | None = None
    for timed in times:
        known = timed if timed.when is not None else _settled(page, timed, settled, story, now, held)
        if known is None:
            continue
        settled.append(known)
        if known.when is not None and known.when.precision in (Precision.DAY, Precision.MONTH):
            story = known
    return tuple(settled)


def _settled(
    page: Page, timed: Timed, before: list[Timed], story: Timed | None, now: date | None, held: When | None
) -> Timed | None:
    """One expression with its time, if it has one by now; None when it is no date by itself."""
    mention = story.when if story is not None and _is_near(page.view, story, timed) else None
    lean, firm = outlook(page, timed.start, timed.end) if Origin.NOW in origins(timed.reading) else (None, False)
    day = _said_on(page.view, timed, before, now, held)
    when = _continued(timed.reading, mention, lean, day)
    if when is None:
        when = resolve(timed.reading, Anchors(now=day, event=held, mention=mention, lean=lean, firm=firm))
    if when is None and Origin.MENTION in origins(timed.reading):
        return None
    if when is None:
        return timed
    return Timed(start=timed.start, end=timed.end, rule=timed.rule, reading=timed.reading, when=when)


def _continued(reading: Reading, mention: When | None, lean: Direction | None, now: date | None) -> When | None:
    """The time in the year of the date just named, where a paragraph tells of a time two years ago or longer.

    "In late August 1950 the town was held. On August 31 it fell": the year is said once.
    """
    if not isinstance(reading, Yearless) or reading.direction is not None or reading.years is not None:
        return None
    if mention is None or mention.latest is None or now is None or lean is Direction.NEXT:
        return None
    if now.year - mention.latest.year < 2:
        return None
    placed = in_year(reading.pattern, mention.latest.year)
    return placed if placed is not None and mention.earliest and (placed.latest or now) >= mention.earliest else None


def _dateline(page: Page, times: tuple[Timed, ...]) -> date | None:
    days = [
        (timed.start, timed.end, timed.reading.when)
        for timed in times
        if isinstance(timed.reading, Fixed) and timed.reading.when.precision is Precision.DAY
    ]
    return dateline(page, days)


def _day(time: date | When | None) -> date | None:
    """The one day to count from: a day, or the first day of several; a month or a year is too vague."""
    if isinstance(time, When):
        return time.earliest if time.precision is Precision.DAY else None
    return None if time is None else date(time.year, time.month, time.day)


def _is_near(view: str, mention: Timed, timed: Timed) -> bool:
    return timed.start - mention.end < 400 and "\n" not in view[mention.end : timed.start]


_REPORTED = re.compile(
    r"'s (?:[a-z-]+ )?(?:[Mm]eetings?|[Tt]alks|[Ss]ummit|[Dd]ialogue|[Dd]iscussions?|[Cc]onsultations|calls?|"
    r"[Ss]ession|visit)\b"
)


def _said_on(view: str, timed: Timed, before: list[Timed], now: date | None, event: When | None) -> date | None:
    """The day of writing, except that "today's meetings", in a text published a day or two later, are the meetings'.

    Their day is the event's, or the day named before in the text that is so close to the publication.
    """
    if now is None or timed.rule != TODAY.name or not _REPORTED.match(view, timed.end):
        return now
    held = [event] if event else [one.when for one in before if isinstance(one.reading, Fixed)]
    for when in held:
        if when and when.precision is Precision.DAY and when.latest and 0 < (now - when.latest).days <= 2:
            return when.latest
    return now
