"""A longest-first index of names: where in a view they stand, found by their first word."""

import re
from collections.abc import Iterable, Iterator
from typing import Generic, TypeAlias, TypeVar

from attrs import field, frozen

__all__ = ["WORD", "Found", "Phrases", "place_of"]

T = TypeVar("T")
_TELLING = (3, 8, 12, 16)  # characters after its first word that may tell names apart
# The names that begin with one word, longest first: how many characters after it tell them apart, the names by these,
# and those that have fewer.
_Names: TypeAlias = tuple[int, dict[str, tuple[tuple[str, T], ...]], tuple[tuple[str, T], ...]]


@frozen
class Found(Generic[T]):
    """A name where it stands.

    Attributes:
        start: Offset of its first character in the view.
        end: Offset after its last one.
        value: What the index has for the name.
        name: The name as the index has it.
    """

    start: int
    end: int
    value: T
    name: str


WORD = re.compile(r"[^\W_]+")
"""A run of letters and digits."""
_SHORTENED = {"United States": "US", "United Kingdom": "UK", "United Nations": "UN", "European Union": "EU"}
_PARTY = re.compile(
    r"\b(?:United (?:States|Kingdom|Nations)|European Union|U\.[SKN]\.|(?:US|UK|UN|EU)\b)(?! of America)"
)
_HYPHENED = re.compile(r"(?<=\b[Cc]o)-(?=operat|ordinat)|(?<=\b[Pp]eace)-(?=[Kk]eep|[Bb]uild|[Mm]ak)")


@frozen(kw_only=True)
class Phrases(Generic[T]):
    """Names with what they stand for; at each place the longest one counts.

    A name that holds the name of a state or organisation that goes by its letters ("UN Women") is found under all forms
    of it.

    A name is found where its characters stand as they are written, between word boundaries: "Iraq" is found in
    "Iraq's", "U.S.-Iraq" and "Iraq-led", not in "Iraqi". Capitals count.
    """

    _candidates: dict[str, "_Names[T]"] = field(repr=False)

    @classmethod
    def of(cls, names: Iterable[tuple[str, T]]) -> "Phrases[T]":
        """An index of pairs of a name and its value; of two equal names the first one counts.

        Raises:
            ValueError: A name does not begin with a letter or digit.
        """
        candidates: dict[str, dict[str, T]] = {}
        for name, value in names:
            first = WORD.match(name)
            if first is None:
                raise ValueError(f"a name wants a letter or digit at its start, got {name!r}")
            candidates.setdefault(first.group(), {}).setdefault(name, value)
            for form in _other_forms(name):
                candidates.setdefault(WORD.findall(form)[0], {}).setdefault(form, value)
        return cls(candidates={word: _going_on(word, found) for word, found in candidates.items()})

    def openings(self) -> frozenset[str]:
        """The first words of the names."""
        return frozenset(self._candidates)

    def find(self, view: str, words: Iterable[tuple[int, str]] | None = None) -> list[Found[T]]:
        """Names in a view, left to right; none overlaps the one before it.

        Args:
            view: The view.
            words: Those of its words that may open names, each with its offset, in order: a page has them `among` its
                words. All words if None.
        """
        known, free, length = self._candidates, 0, len(view)
        if words is None:
            words = [(word.start(), word.group()) for word in WORD.finditer(view)]
        found: list[Found[T]] = []
        for at, word in words:
            if at < free or word not in known:
                continue
            after, (telling, long, short) = at + len(word), known[word]
            names = long.get(view[after : after + telling], short)
            if names and (match := _longest(names, view, at, length)) is not None:
                free = match.end
                found.append(match)
        return found

    def at(self, view: str, start: int, end: int | None = None) -> Found[T] | None:
        """The longest name that begins at `start`, or None."""
        word = WORD.match(view, start)
        if word is None or (names := self._candidates.get(word.group())) is None:
            return None
        (telling, long, short), after = names, word.end()
        return _longest(long.get(view[after : after + telling], short), view, start, len(view) if end is None else end)


def _other_forms(name: str) -> Iterator[str]:
    """A name as a view may write it: "cooperation" without a hyphen, a state or organisation in it by its letters."""
    joined = _HYPHENED.sub("", name)
    if joined != name:
        yield joined
    party = _PARTY.search(joined)
    if party is None or party.group() == joined:
        return
    letters = _SHORTENED.get(party.group()) or party.group().replace(".", "")
    full = next(full for full, short in _SHORTENED.items() if short == letters)
    for form in (letters, ".".join(letters) + ".", full):
        yield joined[: party.start()] + form + joined[party.end() :]


def _going_on(word: str, names: dict[str, T]) -> "_Names[T]":
    """The names that begin with a word, longest first, by as much after it as leaves the fewest to be compared."""
    longest_first = sorted(names.items(), key=lambda pair: (-len(pair[0]), pair[0]))
    tried = _TELLING if len(names) > 1 else _TELLING[:1]
    return min([_parted(len(word), telling, longest_first) for telling in tried], key=_most)


def _most(names: "_Names[T]") -> int:
    """How many names are compared at most."""
    _, long, short = names
    return max(map(len, long.values()), default=len(short))


def _parted(first: int, telling: int, longest_first: list[tuple[str, T]]) -> "_Names[T]":
    """Names whose first word has so many characters, by the characters after it that tell them apart."""
    short = tuple(pair for pair in longest_first if len(pair[0]) < first + telling)
    long: dict[str, list[tuple[str, T]]] = {}
    for name, value in longest_first[: len(longest_first) - len(short)]:
        long.setdefault(name[first : first + telling], []).append((name, value))
    return telling, {rest: (*found, *short) for rest, found in long.items()}, short


def _longest(names: tuple[tuple[str, T], ...], view: str, start: int, stop: int) -> Found[T] | None:
    """The first of some names, longest first, that stands at `start` and ends at a word boundary."""
    for name, value in names:
        if view.startswith(name, start, stop):
            end = start + len(name)
            if end == len(view) or not (view[end].isalnum() and name[-1].isalnum()):
                return Found(start, end, value, name)
    return None


def place_of(phrase: str, words: str) -> int:
    """Where a phrase stands first in some words, between word boundaries; -1 where it does not.

    >>> place_of("talks", "small talks, big talk"), place_of("talk", "small talks, big talk")
    (6, 17)
    """
    at = words.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        inside = words[end : end + 1].isalnum() and phrase[-1].isalnum()
        if not inside and not words[at - 1 : at].isalnum():
            return at
        at = words.find(phrase, at + 1)
    return -1
