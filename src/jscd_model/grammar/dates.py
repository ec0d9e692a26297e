"""Dates: finds every date expression of a view and says what it means, as far as the words alone tell."""

import re
from collections.abc import Iterator

from jscd_model.grammar import date_days, date_frames, date_words, date_years
from jscd_model.grammar.date_frames import DateMatch, framed, joined, opened
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.readings import Either, Fixed, Reading

__all__ = ["RULES", "DateMatch", "find_dates", "words_of_no_date"]

RULES = (*date_days.RULES, *date_years.RULES, *date_words.RULES, *date_frames.RULES)

_SHAPES = (*date_days.SHAPES, *date_years.SHAPES, *date_words.SHAPES)
_KINDS = {
    "month": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(),
    "season": "pring ummer utumn Fall fall inter".split(),
    "quarter": "quarter half trimester Q1 Q2 Q3 Q4 H1 H2".split(),
    "unit": "day week month year night morning afternoon evening omorrow".split(),
}
_NO_DATES = (
    date_days.YEARLY,
    date_years.NUMBERED,
    date_years.PLAN,
    date_years.FISCAL,
    date_years.ADDRESS,
    date_words.WEEKDAY_NAME,
)
_Candidate = tuple[int, int, str, Reading | None]
_YEAR = re.compile(r"(?:1[89]|2[01])[0-9]{2}")
_BEFORE, _AFTER = 40, 70  # a date starts and ends no further from the word that announces it


def find_dates(view: str) -> tuple[DateMatch, ...]:
    """Every date expression of a view, in order and without overlap.

    Args:
        view: Text with single spaces, straight quotes and plain dashes; newlines separate blocks.

    Returns:
        The expressions, with readings that need no document: "today" stays the day of writing, whichever that is.
    """
    found = _disjoint(_candidates(view))
    matches = [framed(view, match) for match in _in_order_of_figures(found)]
    return tuple(opened(view, match) for match in joined(view, matches))


def words_of_no_date(view: str) -> Iterator[tuple[int, int, Rule | None]]:
    """What looks like a date and is none: "FY 2025", "Vision 2030", with the rule that says so, and None for no day.

    No day are February 30 and, where no other date of the text tells which number is the month, 5/6/2023.
    """
    named = {rule.name: rule for rule in _NO_DATES}
    found = list(_leftmost(_candidates(view)))
    dates = [DateMatch(start=s, end=e, rule=rule, reading=reading) for s, e, rule, reading in found if reading]
    settled = {match.start for match in _in_order_of_figures(dates)}
    for start, end, name, reading in found:
        if reading is None or start not in settled:
            yield start, end, named.get(name)


def _candidates(view: str) -> list[_Candidate]:
    candidates: set[_Candidate] = set()
    windows = {kind: _windows(view, kind) for kind in (*_KINDS, "year")}
    for shape in _SHAPES:
        name = shape.rule.name
        for kind in shape.triggers:
            for low, high in windows[kind]:
                for match in shape.rule.finditer(view, low, high):
                    candidates.update((start, end, name, reading) for start, end, reading in shape.read(match))
    return sorted(candidates, key=lambda found: (found[0], -found[1], found[3] is None, found[2]))


def _windows(view: str, kind: str) -> list[tuple[int, int]]:
    """Stretches of the view around the words of a kind, merged where they touch."""
    if kind == "year":
        places = [match.start() for match in _YEAR.finditer(view)]
    else:
        places = []
        for word in _KINDS[kind]:
            at = view.find(word)
            while at >= 0:
                places.append(at)
                at = view.find(word, at + 1)
        places.sort()
    windows: list[tuple[int, int]] = []
    for at in places:
        start, end = max(0, at - _BEFORE), min(len(view), at + _AFTER)
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], end)
        else:
            windows.append((start, end))
    return windows


def _disjoint(candidates: list[_Candidate]) -> list[DateMatch]:
    """Leftmost first, of those that start together the longest; what is read as no date takes its words away."""
    return [
        DateMatch(start=start, end=end, rule=rule, reading=reading)
        for start, end, rule, reading in _leftmost(candidates)
        if reading is not None
    ]


def _leftmost(candidates: list[_Candidate]) -> Iterator[_Candidate]:
    free = 0
    for candidate in candidates:
        if candidate[0] >= free:
            free = candidate[1]
            yield candidate


def _in_order_of_figures(matches: list[DateMatch]) -> list[DateMatch]:
    """Dates such as 07/08/2023 read as the other dates of the text tell, or left out when they do not tell."""
    figures = [match.reading for match in matches if isinstance(match.reading, Either)]
    if not figures:
        return matches
    named = {match.reading.when for match in matches if isinstance(match.reading, Fixed)}
    day_first = any(either.month_first is None or either.day_first in named for either in figures)
    month_first = any(either.day_first is None or either.month_first in named for either in figures)
    settled = []
    for match in matches:
        if not isinstance(match.reading, Either):
            settled.append(match)
            continue
        either = match.reading
        when = (either.day_first if day_first else either.month_first) if day_first != month_first else None
        if when is None and None in (either.day_first, either.month_first):
            when = either.day_first or either.month_first
        if when is not None:
            settled.append(DateMatch(start=match.start, end=match.end, rule=match.rule, reading=Fixed(when)))
    return settled
