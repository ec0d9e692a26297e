"""A sentence as a row of units: words, marks, and the names that were found in it, each as one unit."""

import re
from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

__all__ = ["Named", "UnitKind", "Units", "read_units"]

# A run of initials, a word with its apostrophe, a number, a line of underscores, or a single mark.
_UNIT = re.compile(
    r"(?:[A-Z]\.){2,}|'s\b|\b[Rr]e-[a-z]+|[^\W\d_]+(?:n't\b|'(?!s\b)[^\W\d_]+)?|\d[\d.,]*\d|\d|_+|[^\w\s]"
)
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
        distinct: The different words.
        starts: Where each one starts in the view.
        kinds: What each one is.
        about: What is known of a named one; None for words and marks.
    """

    __slots__ = ("about", "distinct", "kinds", "shown", "starts", "view", "words")

    def __init__(self, view: str, shown: str, start: int, row: list["_Unit"], named: list[tuple[int, object]]) -> None:
        self.view = view
        self.shown = shown
        self.words = [unit[0] for unit in row]
        self.starts = list(accumulate([unit[1] for unit in row], initial=start))
        self.starts.pop()
        self.kinds = [unit[2] for unit in row]
        self.about: list[object] = [None] * len(row)
        for at, about in named:
            self.about[at] = about
        if "-" in self.words:
            self._mark_dashes()
        self.distinct = frozenset(self.words)

    def _mark_dashes(self) -> None:
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


_Unit = tuple[str, int, UnitKind]  # what it says, how far it is to the next one, what it is


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
    row: list[_Unit] = []
    named: list[tuple[int, object]] = []
    at = start
    for first, last, kind, about in _longest(names):
        if first < at or last > end:
            continue
        if at < first:
            row += _read_words(view[at:first])
        named.append((len(row), about))
        at = last + (last < end and view[last] == " ")
        row.append((_lower(view[first:last]), at - first, kind))
    if at < end:
        row += _read_words(view[at:end])
    return Units(view, shown or view, start, row, named)


def _read_words(words: str) -> Iterable[_Unit]:
    """The units of a stretch without names."""
    runs = words.replace(" ", " \n").split("\n")
    known = max(map(len, runs)) <= _LONGEST
    return chain.from_iterable(map(_cut if known else _cut.__wrapped__, runs))


@lru_cache(_KNOWN)
def _cut(run: str) -> tuple[_Unit, ...]:
    """The units of a run of signs and the space after it."""
    units = list(_UNIT.finditer(run))
    ends = [*(unit.start() for unit in units[1:]), len(run)]
    return tuple(
        (
            _lower(unit[0]),
            end - unit.start(),
            UnitKind.WORD if unit[0][0].isalnum() or unit[0] == "'s" else UnitKind.MARK,
        )
        for unit, end in zip(units, ends, strict=False)
    )


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
