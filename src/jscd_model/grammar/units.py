"""A sentence as a row of units: words, marks, and the names that were found in it, each as one unit."""

import re
from collections.abc import Iterable
from enum import IntEnum
from functools import cache
from typing import NamedTuple

__all__ = ["Named", "UnitKind", "Units", "read_units"]

# A run of initials, a word with its apostrophe, a number, or a single mark; none of them holds a space.
_UNIT = re.compile(r"(?:[A-Z]\.){2,}|'s\b|\b[Rr]e-[a-z]+|[^\W\d_]+(?:n't\b|'(?!s\b)[^\W\d_]+)?|\d[\d.,]*\d|\d|[^\w\s]")
_KNOWN = 1 << 14  # runs without a space whose units are kept
_LONGEST = 24  # characters of such a run


class UnitKind(IntEnum):
    """What a unit is."""

    WORD = 0
    MARK = 1
    PERSON = 2
    OFFICE = 3
    PARTY = 4
    BODY = 5
    TIME = 6


# Python 3.11 is slow to find the members of an enumeration by name.
_WORD, _MARK = UnitKind.WORD, UnitKind.MARK


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
        distinct: The different words, once the row is read.
        starts: Where each one starts in the view.
        kinds: What each one is.
        about: What is known of a named one; None for words and marks.
    """

    __slots__ = ("about", "distinct", "kinds", "shown", "starts", "view", "words")

    def __init__(self, view: str, shown: str) -> None:
        self.view = view
        self.shown = shown
        self.words: list[str] = []
        self.distinct: frozenset[str] = frozenset()
        self.starts: list[int] = []
        self.kinds: list[UnitKind] = []
        self.about: list[object] = []

    def mark_dashes(self) -> None:
        """Tell the dashes between clauses, long or with space on both sides, from the hyphens of compounds."""
        at = -1
        for _ in range(self.words.count("-")):
            at = self.words.index("-", at + 1)
            start = self.starts[at]
            if self.shown[start] == "\u2014" or self.view[max(0, start - 1) : start + 2] == " - ":
                self.words[at] = "\u2014"

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
    words, starts, kinds = units.words, units.starts, units.kinds
    named: list[tuple[int, object]] = []
    at, known = start, _runs()
    for first, last, kind, about in (*_longest(names), Named(end, end, _MARK, None)):
        if first < at or last > end:
            continue
        for run in view[at:first].split(" "):
            for word, inside, what in known[run]:
                words.append(word)
                starts.append(at + inside)
                kinds.append(what)
            at += len(run) + 1
        if first < last:
            named.append((len(words), about))
            words.append(_lower(view[first:last]))
            starts.append(first)
            kinds.append(kind)
        at = last
    units.about = [None] * len(words)
    for number, about in named:
        units.about[number] = about
    if "-" in words:
        units.mark_dashes()
    units.distinct = frozenset(words)
    return units


class _Runs(dict[str, tuple[tuple[str, int, UnitKind], ...]]):
    """The units of runs without a space, short ones kept: what each says, where in the run it starts, what it is."""

    def __missing__(self, run: str) -> tuple[tuple[str, int, UnitKind], ...]:
        if run.isalpha() and run.isascii():
            units: tuple[tuple[str, int, UnitKind], ...] = ((run.lower(), 0, _WORD),)
        else:
            units = tuple([_read(unit[0], unit.start()) for unit in _UNIT.finditer(run)])
        if len(run) <= _LONGEST:
            if len(self) >= _KNOWN:
                self.clear()
            self[run] = units
        return units


@cache
def _runs() -> _Runs:
    """The runs that are known."""
    return _Runs()


def _read(unit: str, at: int) -> tuple[str, int, UnitKind]:
    """A word or mark that starts at an offset of its run."""
    return _lower(unit), at, _WORD if unit[0].isalnum() or unit == "'s" else _MARK


def _lower(word: str) -> str:
    """A word in lower case, letter for letter: the one letter that would become two is an "i"."""
    return word.replace("\u0130", "i").lower()


def _longest(names: Iterable[Named]) -> list[Named]:
    """The names without those that a longer one covers or overlaps."""
    kept: list[Named] = []
    for name in names:
        while kept and kept[-1].end > name.start and kept[-1].end - kept[-1].start < name.end - name.start:
            kept.pop()
        if not kept or kept[-1].end <= name.start:
            kept.append(name)
    return kept
