"""A sentence as a row of units: words, marks, and the names that were found in it, each as one unit."""

import re
from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

__all__ = ["Named", "UnitKind", "Units", "read_units"]

# A run of initials, a word with its apostrophe, a number, or a single mark.
_UNIT = re.compile(
    r"(?:[A-Z]\.){2,}|'s\b|(?<=s)'(?= )|\b[Rr]e-[a-z]+|[^\W\d_]+(?:n't\b|'(?!s\b)[^\W\d_]+)?|\d[\d.,]*\d|\d|[^\w\s]"
)


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
        words: What each unit says, in lower case.
        starts: Where each one starts in the view.
        ends: Where each one ends, exclusive.
        kinds: What each one is.
        about: What is known of a named one; None for words and marks.
    """

    __slots__ = ("about", "ends", "kinds", "shown", "starts", "view", "words")

    def __init__(self, view: str, shown: str) -> None:
        self.view = view
        self.shown = shown
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.kinds: list[UnitKind] = []
        self.about: list[object] = []

    def __len__(self) -> int:
        return len(self.words)

    def add(self, start: int, end: int, kind: UnitKind, about: object = None) -> None:
        """Put a unit at the end of the row."""
        self.words.append(self.view[start:end].lower())
        self.starts.append(start)
        self.ends.append(end)
        self.kinds.append(kind)
        self.about.append(about)

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
        if name.start < at or name.end > end:
            continue
        _read_words(units, at, name.start)
        units.add(name.start, name.end, name.kind, name.about)
        at = name.end
    _read_words(units, at, end)
    return units


def _read_words(units: Units, start: int, end: int) -> None:
    if start >= end:
        return
    words, kinds, before = units.words, units.kinds, len(units.words)
    for match in _UNIT.finditer(units.view, start, end):
        text, (at, stop) = match[0], match.span()
        marks = not text[0].isalnum() and text != "'s"
        words.append("\u2014" if text == "-" and _is_dash(units, at) else text if marks else text.lower())
        units.starts.append(at)
        units.ends.append(stop)
        kinds.append(UnitKind.MARK if marks else UnitKind.WORD)
    units.about.extend([None] * (len(words) - before))


def _is_dash(units: Units, at: int) -> bool:
    """Whether the mark at `at` is a dash between clauses: long, or with space on both sides."""
    return units.shown[at] == "\u2014" or units.view[max(0, at - 1) : at + 2] == " - "


def _longest(names: Iterable[Named]) -> list[Named]:
    """The names without those that a longer one covers or overlaps."""
    kept: list[Named] = []
    for name in names:
        while kept and kept[-1].end > name.start and kept[-1].end - kept[-1].start < name.end - name.start:
            kept.pop()
        if not kept or kept[-1].end <= name.start:
            kept.append(name)
    return kept
