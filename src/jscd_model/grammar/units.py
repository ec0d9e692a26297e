"""A sentence as a row of units: words, marks, and the names that were found in it, each as one unit."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from enum import IntEnum
from itertools import repeat
from typing import NamedTuple

from attrs import field, frozen

from jscd_model.text.words import Tokens, parts_by

__all__ = ["Named", "PageUnits", "UnitKind", "Units", "read_units"]

# A run of initials, a word with its apostrophe, a number, or a single mark; none of them holds a space.
_UNIT = re.compile(r"(?:[A-Z]\.){2,}|'s\b|\b[Rr]e-[a-z]+|[^\W\d_]+(?:n't\b|'(?!s\b)[^\W\d_]+)?|\d[\d.,]*\d|\d|[^\w\s]")
_PARTS = parts_by(_UNIT)


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
_SIGNS = dict.fromkeys(",.;:)'\"?!\n", _MARK)  # tokens that are no words


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
        words: What each unit says, in lower case, letter for letter.
        starts: Where each one starts in the view.
        kinds: What each one is.
        about: What is known of a named one; None for words and marks.
        distinct: The different words.
    """

    __slots__ = ("about", "distinct", "kinds", "starts", "view", "words")

    def __init__(
        self, view: str, words: list[str], starts: list[int], kinds: list[UnitKind], named: list[tuple[int, object]]
    ) -> None:
        self.view = view
        self.words = words
        self.starts = starts
        self.kinds = kinds
        self.about: list[object] = [None] * len(words)
        for number, about in named:
            self.about[number] = about
        self.distinct = frozenset(words)

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


@frozen
class PageUnits:
    """The words and marks of a whole view, from which sentences are cut.

    Attributes:
        view: The normalised text.
        shown: The view with the dashes of the source, as long as the view.
        words: What each unit says, in lower case, letter for letter.
        starts: Where each one starts in the view.
        kinds: What each one is.
    """

    view: str = field(repr=False)
    shown: str = field(repr=False)
    words: tuple[str, ...]
    starts: tuple[int, ...] = field(repr=False)
    kinds: tuple[UnitKind, ...] = field(repr=False)

    @classmethod
    def of(cls, view: str, shown: str, tokens: Tokens) -> "PageUnits":
        """The words and marks of a view that is split at its spaces."""
        said, starts, parts = tokens.split(view, _PARTS)
        words = list(map(str.lower if "\u0130" not in view else _lower, said))
        kinds = list(map(_SIGNS.get, words, repeat(_WORD)))
        for at in parts:
            word = words[at]
            if word == "-":
                start = starts[at]
                if shown[start] == "\u2014" or view[max(0, start - 1) : start + 2] == " - ":
                    words[at] = "\u2014"  # between clauses, long or with space on both sides
            kinds[at] = _kind(word)
        return cls(view, shown, tuple(words), tuple(starts), tuple(kinds))

    def take(self, start: int, end: int, names: Iterable[Named] = ()) -> Units:
        """The units of `view[start:end]`.

        Args:
            start: Where the sentence starts.
            end: Where it ends, exclusive.
            names: What earlier stages named in it, in order of start, each to be one unit; where two overlap, the
                longer one counts.
        """
        words, starts, kinds = list[str](), list[int](), list[UnitKind]()
        at, named = start, list[tuple[int, object]]()
        for name in _longest(names):
            if start <= name.start and name.end <= end:
                if at < name.start:
                    self._add(words, starts, kinds, at, name.start)
                named.append((len(words), name.about))
                words.append(_lower(self.view[name.start : name.end]))
                starts.append(name.start)
                kinds.append(name.kind)
                at = name.end
        self._add(words, starts, kinds, at, end)
        return Units(self.view, words, starts, kinds, named)

    def _add(self, words: list[str], starts: list[int], kinds: list[UnitKind], start: int, end: int) -> None:
        """Add the units of a stretch to a sentence; where one goes on beyond it, the stretch is read by itself."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, first)
        if self._goes_on(first - 1, start) or self._goes_on(last - 1, end):
            view = self.view[start:end]
            apart = PageUnits.of(view, self.shown[start:end], Tokens.of(view))
            last = len(apart.words) - 1  # without the end of the line
            words += apart.words[:last]
            starts += [start + at for at in apart.starts[:last]]
            kinds += apart.kinds[:last]
        else:
            words += self.words[first:last]
            starts += self.starts[first:last]
            kinds += self.kinds[first:last]

    def _goes_on(self, index: int, at: int) -> bool:
        """Whether a unit goes on beyond an offset."""
        return index >= 0 and self.starts[index] + len(self.words[index]) > at


def read_units(view: str, names: Iterable[Named] = (), shown: str = "") -> Units:
    """The units of a single sentence.

    Args:
        view: The sentence.
        names: What is named in it, in order of start; where two overlap, the longer one counts.
        shown: The sentence with the dashes of the source, as long as the view; the view itself if empty.
    """
    return PageUnits.of(view, shown or view, Tokens.of(view)).take(0, len(view), names)


def _kind(word: str) -> UnitKind:
    """What a word or a mark is."""
    return _WORD if word[0].isalnum() or word == "'s" else _MARK


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
