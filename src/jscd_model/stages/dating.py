"""The date that the words before the name of an occasion give it."""

import re
from collections.abc import Sequence

from jscd_model.grammar.event_names import EventName
from jscd_model.grammar.reports import HELD_BEFORE
from jscd_model.model import When
from jscd_model.model.when import Precision
from jscd_model.stages.times import Timed
from jscd_model.text import Page

__all__ = ["dated_before"]

_MODIFIERS = re.compile(
    r"(?:'s)? (?:(?!(?:and|or|the|of|in|on|at|as|by|to|for|with|where|when|that|which|its|their)\b)\w+ ){0,2}"
)
_PHRASE = 30  # characters from a date in the phrase of a name to the name
_DAYS_AFTER = re.compile(  # "on Tuesday, a day after they held their seventh dialogue"
    r",? (?P<number>a|one|two|three) days? after (?:the |both |their |its |his |her )?(?:[\w'-]+ ){0,5}?"
    r"(?:held|concluded|ended|completed|met for|wrapped up|attended|co-chaired|hosted|holding|concluding)"
    r"(?: the| their| an?| its)? $"
)
_DAYS = {"a": 1, "one": 1, "two": 2, "three": 3}
_DAYS_REACH = 160  # characters from "on Tuesday, a day after they held" to what they held
_OPENING = 30  # characters before the date that opens a sentence
_DATE_OPENS = re.compile(r"(?:(?:Previously|Earlier|Before that|Also|Later|Then),? )?(?:[Oo]n |[Ii]n )?(?:the )?")


def dated_before(page: Page, dates: Sequence[Timed], name: EventName, start: int, *, planned: bool) -> When | None:
    """The time of an occasion by a date before its name or in it, if the words between them say so.

    Args:
        page: The text.
        dates: Those of its sentence, up to the end of the name.
        name: The name.
        start: Where its sentence starts.
        planned: Whether the occasion is yet to come.
    """
    if not dates:
        return None
    when = _in_phrase(page.view, dates, name, planned=planned)
    if when is None and not planned:
        when = _days_before(page.view, dates, name)
        if when is None and not name.definite:
            when = _opening(page, dates, name, start)
    return when


def _in_phrase(view: str, dates: Sequence[Timed], name: EventName, *, planned: bool) -> When | None:
    """A date that stands before the name, inside its phrase: "the May 26, 2023 call"."""
    for timed in dates:
        if timed.start < name.start - _PHRASE:
            continue
        gap = view[timed.end : name.start]
        if (
            timed.start >= name.name_start
            or gap in (" ", "'s ")
            or _MODIFIERS.fullmatch(gap)
            or (planned and gap in (" the ", " a ", " an "))
        ):
            return timed.when
    return None


def _days_before(view: str, dates: Sequence[Timed], name: EventName) -> When | None:
    """The day that lies as many days before one that the sentence gives: "on Tuesday, a day after they held"."""
    for timed in dates:
        if not name.start - _DAYS_REACH <= timed.start < name.start:
            continue
        told = _DAYS_AFTER.fullmatch(view, timed.end, name.start)
        exact = timed.when is not None and timed.when.precision is Precision.DAY and not timed.when.is_interval
        if told is not None and exact and timed.when is not None:
            return timed.when.shifted(days=-_DAYS[told["number"]])
    return None


def _opening(page: Page, dates: Sequence[Timed], name: EventName, start: int) -> When | None:
    """The date that opens the sentence which reports an occasion: "In March 2019, Peru and Chile held talks"."""
    for timed in dates:
        if timed.start >= start + _OPENING:
            break
        opens = _DATE_OPENS.fullmatch(page.view, start, timed.start) and page.view.startswith((",", " "), timed.end)
        if opens and HELD_BEFORE.first(page, max(timed.end, name.start - 120), name.start):
            return timed.when
    return None
