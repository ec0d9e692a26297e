"""A sentence as a row of units: words, marks, and the names that were found in it, each as one unit."""

import re
from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

__all__ = ["Named", "UnitKind", "Units", "read_units"]

# A run of initials, a word with its apostrophe, a number, or a single mark; none of them holds a space.
_UNIT = re.compile(r"(?:[A-Z]\.){2,}|'s\b|\b[Rr]e-[a-z]+|[^\W\d_]+(?:n't\b|'(?!s\b)[^\W\d_]+)?|\d[\d.,]*\d|\d|[^\w\s]")
_KNOWN = 1 << 14  # runs without a space whose units are kept
_LONGEST = 30  # characters of such a run; longer ones are rare


class UnitKind(IntEnum):
    """What a unit is."""

    WORD = 0
    MARK = 1
    PERSON = 2
    OFFICE = 3
    PARTY = 4
    BODY = 5
    TIME = 6


class Named(NamedTuple):
    """A stretch of the view that an earlier stage named, to be read as one unit.

    Attributes:
        start: Where it starts in the view.
        end: Where it ends, exclusive.
        kind: What it names.
        about: What the stage knows of it; nothing here looks at it.
    """

    start: int
    end: int
    kind: UnitKind
    about: object


class Units:
    """A sentence as a row of units, column by column.

    A dash between clauses is the mark "\u2014", a hyphen inside a compound the mark "-".

    Attributes:
        view: The view.
        shown: The view with the dashes of the source.
        words: What each unit says, in lower case, letter for letter.
        starts: Where each one starts in the view.
        kinds: What each one is.
        about: What is known of a named one; None for words and marks.
        distinct: The different words, once the row is read.
    """

    __slots__ = ("about", "distinct", "kinds", "shown", "starts", "view", "words")

    def __init__(self, view: str, shown: str) -> None:
        self.view = view
        self.shown = shown
        self.words: list[str] = []
        self.starts: list[int] = []
        self.kinds: list[UnitKind] = []
        self.about: list[object] = []
        self.distinct: frozenset[str] = frozenset()

    def __len__(self) -> int:
        return len(self.words)

    def end(self, index: int) -> int:
        """Where the unit ends in the view, exclusive."""
        return self.starts[index] + len(self.words[index])

    def word(self, index: int) -> str:
        """What the unit says; empty before the first and after the last."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def kind(self, index: int) -> UnitKind | None:
        """What the unit is; None before the first and after the last."""
        return self.kinds[index] if 0 <= index < len(self.kinds) else None

    def capital(self, index: int) -> bool:
        """Whether the unit begins with a capital letter."""
        return self.view[self.starts[index]].isupper()


def read_units(view: str, start: int, end: int, names: Iterable[Named] = (), shown: str = "") -> Units:
    """The units of `view[start:end]`.

    Args:
        view: The normalised text.
        start: Where the sentence starts.
        end: Where it ends, exclusive.
        names: What earlier stages named in it, in order of start; where two overlap, the longer one counts.
        shown: The view with the dashes of the source, as long as the view; the view itself if empty.

    Returns:
        The row of units.
    """
    units = Units(view, shown or view)
    at = start
    for name in _longest(names):
        first, last, kind, about = name
        if first < at or last > end:
            continue
        if at < first:
            _read_words(units, at, first)
        units.words.append(_lower(view[first:last]))
        units.starts.append(first)
        units.kinds.append(kind)
        units.about.append(about)
        at = last
    if at < end:
        _read_words(units, at, end)
    if "-" in units.words:
        _mark_dashes(units)
    units.distinct = frozenset(units.words)
    return units


def _read_words(units: Units, start: int, end: int) -> None:
    """Put the words and marks of a stretch at the end of the row."""
    words, starts, kinds = units.words, units.starts, units.kinds
    for run in units.view[start:end].split(" "):
        length = len(run)
        for word, first, kind in _cut(run) if length <= _LONGEST else _cut.__wrapped__(run):
            words.append(word)
            starts.append(start + first)
            kinds.append(kind)
        start += length + 1
    units.about.extend([None] * (len(words) - len(units.about)))


@lru_cache(_KNOWN)
def _cut(run: str) -> tuple[tuple[str, int, UnitKind], ...]:
    """The units of a run without a space: what each says, where it starts in the run, and what it is."""
    return tuple(
        (_lower(match[0]), match.start(), UnitKind.WORD if match[0][0].isalnum() or match[0] == "'s" else UnitKind.MARK)
        for match in _UNIT.finditer(run)
    )


def _lower(word: str) -> str:
    """A word in lower case, letter for letter: the one letter that would become two is an "i"."""
    return word.replace("\u0130", "i").lower()


def _mark_dashes(units: Units) -> None:
    """Tell the dashes between clauses, long or with space on both sides, from the hyphens of compounds."""
    for at, (word, start) in enumerate(zip(units.words, units.starts, strict=True)):
        if word == "-" and (units.shown[start] == "\u2014" or units.view[max(0, start - 1) : start + 2] == " - "):
            units.words[at] = "\u2014"


def _longest(names: Iterable[Named]) -> list[Named]:
    """The names without those that a longer one covers or overlaps."""
    kept: list[Named] = []
    for name in names:
        while kept and kept[-1].end > name.start and kept[-1].end - kept[-1].start < name.end - name.start:
            kept.pop()
        if not kept or kept[-1].end <= name.start:
            kept.append(name)
    return kept
