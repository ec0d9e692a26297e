"""Times: which date expressions a text holds and what each means, counted from the day of writing or from the event."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from datetime import date

from attrs import evolve, field, frozen

from jscd_model.grammar.date_words import TODAY
from jscd_model.grammar.dates import find_dates
from jscd_model.grammar.readings import Direction, Fixed, Origin, Reading
from jscd_model.model.when import Precision, When
from jscd_model.stages.anchors import Anchors, origins, resolve
from jscd_model.text import Page

__all__ = ["Timed", "Times", "read_times", "settle_times", "written_on"]


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
        object.__setattr__(self, "_starts", tuple(timed.start for timed in self.mentions))

    @classmethod
    def of(cls, times: Iterable[Timed]) -> "Times":
        """Sort expressions by whether their time is known."""
        every = tuple(times)
        return cls(
            mentions=tuple(timed for timed in every if timed.when is not None),
            unresolved=tuple(timed for timed in every if timed.when is None),
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
        Timed(start=match.start, end=match.end, rule=match.rule, reading=match.reading)
        for match in find_dates(page.view)
    ]
    return settle_times(page, tuple(found), published, event)


def settle_times(
    page: Page, times: tuple[Timed, ...], published: date | When | None = None, event: date | When | None = None
) -> tuple[Timed, ...]:
    """The same expressions, those that have no time yet resolved as far as the anchors now allow.

    What counts from the last day that the text named and finds none before it is left out: it is no date by itself.
    """
    held = event if isinstance(event, When) or event is None else When.on(event)
    now = _day(published) or written_on(page, times) or _day(held)
    settled: list[Timed] = []
    mention: Timed | None = None
    for timed in times:
        when = timed.when
        if when is None:
            near = mention if mention is not None and _is_near(page.view, mention, timed) else None
            anchors = Anchors(
                now=_said_on(page.view, timed, settled, now, held),
                event=held,
                mention=near.when if near else None,
                lean=_lean(page, timed),
            )
            when = resolve(timed.reading, anchors)
            if when is None and Origin.MENTION in origins(timed.reading):
                continue
            timed = evolve(timed, when=when)
        settled.append(timed)
        if when is not None and when.precision is Precision.DAY and when.earliest and when.latest:
            mention = timed
    return tuple(settled)


def _day(time: date | When | None) -> date | None:
    """The one day to count from: a day, or the first day of several; a month or a year is too vague."""
    if isinstance(time, When):
        return time.earliest if time.precision is Precision.DAY else None
    return None if time is None else date(time.year, time.month, time.day)


def _is_near(view: str, mention: Timed, timed: Timed) -> bool:
    return timed.start - mention.end < 400 and "\n" not in view[mention.end : timed.start]


_REPORTED = re.compile(
    r"'s (?:[a-z-]+ )?(?:meetings?|talks|summit|dialogue|discussions?|consultations|calls?|session|visit)\b"
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


_AHEAD = re.compile(
    r"\b(?:will|would|shall|next|upcoming|forthcoming|coming|scheduled|plan|plans|planned|planning|intend|intends|intention|"
    r"intent|expects?|expected|look forward|looks forward|looking forward|looked forward|ahead of|preparations?|prepare|"
    r"preparing|leading up|lead-up|deadline|due|committed to|agreed to|to be|aims?|hope|hopes|hoped|towards?|invited|"
    r"proposed|future|later)\b"
)
_BACK = re.compile(
    r"\b(?:since|last|ago|was|were|had|held|met|signed|adopted|launched|announced|issued|followed|following|recent|recently|"
    r"previous|previously|earlier|past|after|took|visited|established|began|concluded|reached|agreed on|attacks?|made|issued|"
    r"convened|hosted|released|published|entered|came|spoke|joined|arrived|built|builds|in which|when|during|hosting|"
    r"decided|approved|endorsed|founded|created|started|occurred|happened|elected|appointed|conducted|completed)\b"
)
_REACH = 90


def _lean(page: Page, timed: Timed) -> Direction | None:
    """The side of the day of writing to which the words just before an expression look, if they do."""
    if not any(origin is Origin.NOW for origin in origins(timed.reading)):
        return None
    sentence = page.sentences[page.sentence_at(timed.start)] if page.sentences else None
    low = max(timed.start - _REACH, sentence.start if sentence else 0)
    ahead = max((match.start() for match in _AHEAD.finditer(page.view, low, timed.start)), default=-1)
    back = max((match.start() for match in _BACK.finditer(page.view, low, timed.start)), default=-1)
    if ahead == back:
        return None
    return Direction.NEXT if ahead > back else Direction.LAST


_LABEL = re.compile(
    r"(?:(?:[Ff]irst )?(?:[Pp]ublished|[Pp]osted|[Dd]ate|DATE|[Uu]pdated|[Ii]ssued|[Rr]eleased|[Dd]ated)(?: on)?:? )?"
)
_HOUR = re.compile(r"(?:,? (?:at |\| ?|- ?)?[0-9]{1,2}[:.][0-9]{2}.{0,20})?")
_PLACE = re.compile(r"\(?(?:(?:[A-Z][\w.'-]*|of|de|and|the|del|al),? ){1,8}\(?")
_MARK = re.compile(r"\)? ?(?:\([^()\n]{1,40}\) ?)?(?:- |-$|: |/ )")


def written_on(page: Page, times: tuple[Timed, ...]) -> date | None:
    """The day that a dateline names: "LONDON, 12 March 2024 -" or a line with nothing but a date, near the top."""
    view = page.view
    for block in page.blocks[:8]:
        for timed in times:
            if not block.start <= timed.start < block.end or not isinstance(timed.reading, Fixed):
                continue
            when = timed.reading.when
            if when.is_interval or when.precision is not Precision.DAY or timed.start - block.start > 80:
                break
            before, after = view[block.start : timed.start], view[timed.end : block.end]
            alone = _LABEL.fullmatch(before) and _HOUR.fullmatch(after)
            if alone or (_PLACE.fullmatch(before) and _MARK.match(after)):
                return when.earliest
            break
    return None
