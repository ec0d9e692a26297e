"""Dates: finds every date expression of a view and says what it means, as far as the words alone tell."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from jscd_model.grammar import date_days, date_frames, date_words, date_years
from jscd_model.grammar.calendar import MONTHS, WEEKDAYS
from jscd_model.grammar.date_frames import DateMatch, framed, joined, opened
from jscd_model.grammar.date_shape import FIGURE, NAME, SEASONAL, Found, Shape
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.readings import Either, Fixed, Reading
from jscd_model.text.words import places_of_words

__all__ = ["RULES", "DateMatch", "find_dates", "words_of_no_date"]

RULES = (*date_days.RULES, *date_years.RULES, *date_words.RULES, *date_frames.RULES)

_SHAPES = (*date_days.SHAPES, *date_years.SHAPES, *date_words.SHAPES)
_UNITS = (
    "day days week weeks weekend month months quarter year years night morning afternoon evening today tonight "
    "yesterday tomorrow Today Tonight Yesterday Tomorrow"
)
# The words that announce a date, kind by kind, but for years: what has none of them near is none.
_KINDS = {
    "month": frozenset(f for m in (*MONTHS, "Sept") for f in (m, m[:3], m.upper(), m[:3].upper())),
    "season": frozenset(f"{SEASONAL} {SEASONAL.title()}".split()),
    "quarter": frozenset("quarter half trimester Q1 Q2 Q3 Q4 H1 H2".split()),
    "unit": frozenset((*_UNITS.split(), *WEEKDAYS)),
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
_WORD = re.compile(r"(?<![^\W_])[^\W_]+|['(\u00a9]")
_FIGURES = "0123456789"
_BEFORE = 40  # a date starts no further from the word that announces it


def find_dates(view: str, words: Mapping[str, Sequence[int]] | None = None) -> tuple[DateMatch, ...]:
    """Every date expression of a view, in order and without overlap.

    Args:
        view: Text with single spaces, straight quotes and plain dashes; newlines separate blocks.
        words: Its words with their places, where they are known.

    Returns:
        The expressions, with readings that need no document: "today" stays the day of writing, whichever that is.
    """
    found = _disjoint(_candidates(view, places_of_words(view) if words is None else words))
    matches = [framed(view, match) for match in _in_order_of_figures(found)]
    return tuple(opened(view, match) for match in joined(view, matches))


def words_of_no_date(view: str) -> Iterator[tuple[int, int, Rule | None]]:
    """What looks like a date and is none: "FY 2025", "Vision 2030", with the rule that says so, and None for no day.

    No day are February 30 and, where no other date of the text tells which number is the month, 5/6/2023.
    """
    named = {rule.name: rule for rule in _NO_DATES}
    found = list(_leftmost(_candidates(view, places_of_words(view))))
    dates = [DateMatch(start=s, end=e, rule=rule, reading=reading) for s, e, rule, reading in found if reading]
    settled = {match.start for match in _in_order_of_figures(dates)}
    for start, end, name, reading in found:
        if reading is None or start not in settled:
            yield start, end, named.get(name)


def _candidates(view: str, words: Mapping[str, Sequence[int]]) -> list[_Candidate]:
    """What the shapes read, each tried where a word that may open it stands before one that announces it."""
    candidates: list[_Candidate] = []
    known: dict[tuple[Shape, str], list[Found]] = {}
    announced = _triggers(view, words)
    for kind, shapes in _shapes().items():
        free: dict[Shape, int] = {}
        done = 0
        triggers = announced.get(kind)
        if triggers is None:
            continue
        starts = {at for at, _ in triggers}
        for at, end in triggers:
            for word in _WORD.finditer(view, max(done, at - _BEFORE), end):
                start, letters = word.start(), word.group()
                key = FIGURE if letters[0] in _FIGURES else letters.rstrip(_FIGURES).lower()
                fitting = shapes.get(key, ())
                if word.end() + 1 in starts:
                    fitting = (*fitting, *shapes.get(NAME, ()))
                for shape in fitting:
                    if start >= free.get(shape, 0) and (match := shape.rule.regex.match(view, start)) is not None:
                        free[shape] = match.end()
                        found = known.get((shape, match.group()))
                        if found is None:
                            found = [
                                (first - start, last - start, reading) for first, last, reading in shape.read(match)
                            ]
                            known[shape, match.group()] = found
                        for first, last, reading in found:
                            candidates.append((start + first, start + last, shape.rule.name, reading))
            done = end
    return sorted(candidates, key=lambda found: (found[0], -found[1], found[3] is None, found[2]))


@cache
def _shapes() -> dict[str, dict[str, tuple[Shape, ...]]]:
    """For each kind of words that announce dates and each word that may open one, the shapes to try."""
    shapes: dict[str, dict[str, list[Shape]]] = defaultdict(lambda: defaultdict(list))
    for shape in _SHAPES:
        for kind in shape.triggers:
            for word in shape.opens:
                shapes[kind][word].append(shape)
    return {kind: {word: tuple(fitting) for word, fitting in found.items()} for kind, found in shapes.items()}


def _triggers(view: str, words: Mapping[str, Sequence[int]]) -> dict[str, list[tuple[int, int]]]:
    """Start and end of the words that announce dates, in order, by their kinds."""
    kinds = _kinds()
    triggers: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for word in kinds.keys() & words.keys():
        for kind in kinds[word]:
            triggers[kind] += [(at, at + len(word)) for at in words[word]]
    for found in triggers.values():
        found.sort()
    if years := [match.span() for match in _YEAR.finditer(view)]:
        triggers["year"] = years
    return triggers


@cache
def _kinds() -> dict[str, list[str]]:
    """The kinds of each word that announces a date."""
    return {
        word: [kind for kind, words in _KINDS.items() if word in words] for word in frozenset().union(*_KINDS.values())
    }


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
