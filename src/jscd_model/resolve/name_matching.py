"""Which words of two names are one: equal, written as two, spellings of one another, a short form and its full form."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise

from attrs import frozen

from jscd_model.grammar.name_sounds import VOWELS, alike
from jscd_model.resolve.name_forms import NameForm, NameWord
from jscd_model.resolve.short_forms import is_short_form, once

__all__ = ["Agreement", "Matched", "is_certain"]

_LONG = 5  # letters: of two spellings of a shorter word, both may be names
_SLIP = 6  # letters: of two shorter words that differ in a letter, both may be names


class Agreement(StrEnum):
    """How two words are one."""

    EQUAL = "equal"
    SPELLED = "spelled"
    SHORT = "short"


@frozen
class Pair:
    """A word of one name, and of another, that are one; a word may be written as two."""

    mine: tuple[int, ...]
    theirs: tuple[int, ...]
    how: Agreement
    text: str = ""


@frozen(eq=False)
class Matched:
    """Which words of two names are one."""

    one: NameForm
    other: NameForm
    pairs: tuple[Pair, ...]

    @classmethod
    def of(cls, one: NameForm, other: NameForm) -> "Matched":
        """Pair the words of two names: equal ones first, those written as two, spellings, short forms."""
        pairs: list[Pair] = []
        mine, theirs = dict(enumerate(one.words)), dict(enumerate(other.words))

        def take(found: Pair) -> None:
            pairs.append(found)
            for at in found.mine:
                del mine[at]
            for at in found.theirs:
                del theirs[at]

        for i, j in list(_equal(mine, theirs)):
            take(Pair((i,), (j,), Agreement.EQUAL))
        for joined in _joined(mine, theirs):
            take(Pair(*joined, Agreement.EQUAL))
        for theirs_joined, mine_joined in _joined(theirs, mine):
            take(Pair(mine_joined, theirs_joined, Agreement.EQUAL))
        for how, fits in _WAYS:
            for i in list(mine):
                for j in sorted(theirs, key=lambda j, i=i: abs(i - j)):  # type: ignore[misc]
                    if not mine[i].initial and not theirs[j].initial and fits(one, i, other, j):
                        take(Pair((i,), (j,), how, f"{mine[i].shown} and {theirs[j].shown}"))
                        break
        for found in _slips(one, mine, other, theirs, pairs):
            take(found)
        return cls(one, other, tuple(sorted(pairs, key=lambda pair: pair.mine)))

    @property
    def full_words(self) -> int:
        """How many words of the one agree that tell persons apart."""
        return sum(any(not self.one.words[i].particle for i in pair.mine) for pair in self.pairs)

    @property
    def left(self) -> tuple[list[NameWord], list[NameWord]]:
        """The words of each that have no partner."""
        mine = {i for pair in self.pairs for i in pair.mine}
        theirs = {j for pair in self.pairs for j in pair.theirs}
        return (
            [word for at, word in enumerate(self.one.words) if at not in mine],
            [word for at, word in enumerate(self.other.words) if at not in theirs],
        )

    @property
    def in_order(self) -> bool:
        """Whether the words stand in the same order in both names."""
        return all(a < b for a, b in pairwise(self._order))

    @property
    def is_turned(self) -> bool:
        """Whether the one name begins where the other goes on: "Yoon Suk Yeol" and "Suk Yeol Yoon"."""
        order = self._order
        return sum(a > b for a, b in zip(order, [*order[1:], *order[:1]], strict=True)) <= 1

    @property
    def _order(self) -> list[tuple[int, ...]]:
        """The places of the other name's words in the order of the one; small words stand anywhere."""
        return [pair.theirs for pair in self.pairs if not all(self.one.words[i].particle for i in pair.mine)]

    @property
    def of_father_and_child(self) -> bool:
        """Whether one name begins with what names a forebear in the other: "Talal bin Said" and "Said bin Omar"."""
        one, other = self.one.words, self.other.words
        return len(one) > 1 < len(other) and any(
            (i == 0 and other[j].father) or (j == 0 and one[i].father) for i, j in self.places
        )

    @property
    def by_father(self) -> bool:
        """Whether a name of one word is only another's father's."""
        small = min(len(self.one.words), len(self.other.words)) == 1
        return small and any(self.one.words[i].father or self.other.words[j].father for i, j in self.places)

    @property
    def places(self) -> set[tuple[int, int]]:
        """Where words stand that are one."""
        return {(i, j) for pair in self.pairs for i in pair.mine for j in pair.theirs}

    @property
    def framed(self) -> bool:
        """Whether the first words of the names and the last ones are each one, initials aside."""
        mine = [at for at, word in enumerate(self.one.words) if not word.initial]
        theirs = [at for at, word in enumerate(self.other.words) if not word.initial]
        return {(mine[0], theirs[0]), (mine[-1], theirs[-1])} <= self.places


def _equal(mine: Mapping[int, NameWord], theirs: Mapping[int, NameWord]) -> Iterator[tuple[int, int]]:
    """Where the same words stand in two names; of a word that stands there twice, the last places first."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for j, word in theirs.items():
        if not word.initial:
            places[word.text].append(j)
    for i, word in reversed(list(mine.items())):
        if not word.initial and places[word.text]:
            yield i, places[word.text].pop()


def _spelled(one: NameForm, i: int, other: NameForm, j: int) -> bool:
    """Whether two words are spellings of one: of the same sound, and much alike; Michel is not Michelle."""
    a, b = one.words[i].text, other.words[j].text
    if not (i and j) and (a[-1] in VOWELS) is not (b[-1] in VOWELS):
        return False
    if one.words[i].heard.isdisjoint(other.words[j].heard):
        return False
    return _vowels(a) == _vowels(b) or (min(len(a), len(b)) >= _LONG and alike(a, b))


def _slips(
    one: NameForm, mine: Mapping[int, NameWord], other: NameForm, theirs: Mapping[int, NameWord], pairs: Sequence[Pair]
) -> list[Pair]:
    """The one word that two names write with a letter more or another one, all their other words being equal.

    It is a long one that no name begins with, and its first and last letters agree: Vilhena and Vilena, but not Ivanov
    and Ivanova.
    """
    left = [[at for at, word in words.items() if not (word.initial or word.particle)] for words in (mine, theirs)]
    if [len(places) for places in left] != [1, 1] or not all(pair.how is Agreement.EQUAL for pair in pairs):
        return []
    if not any(_telling(one, pair.mine) and _telling(other, pair.theirs) for pair in pairs):
        return []
    (i,), (j,) = left
    if not (i and j) or not _slipped(mine[i].text, theirs[j].text):
        return []
    return [Pair((i,), (j,), Agreement.SPELLED, f"{mine[i].shown} and {theirs[j].shown}")]


def _telling(form: NameForm, places: Sequence[int]) -> bool:
    return not any(form.words[at].particle or form.words[at].initial for at in places)


def _slipped(one: str, other: str) -> bool:
    """Whether two long words differ in one letter inside them: one that is left out, or written for another."""
    if min(len(one), len(other)) < _SLIP or abs(len(one) - len(other)) > 1 or one[-1] != other[-1]:
        return False
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    rest = min(len(one), len(other)) - same
    tail = next((at for at in range(rest) if one[-1 - at] != other[-1 - at]), rest)
    return bool(same) and max(len(one), len(other)) - same - tail <= 1


def _short(one: NameForm, i: int, other: NameForm, j: int) -> bool:
    """Whether a given name before the same surname is the short form of another: Joe and Joseph."""
    if i or j or not (one.is_full and other.is_full) or not _last(one, other):
        return False
    return is_short_form(one.words[0].text, other.words[0].text)


def _last(one: NameForm, other: NameForm) -> bool:
    """Whether the last words of two names are one."""
    last = len(one.words) - 1, len(other.words) - 1
    return one.words[-1].text == other.words[-1].text or _spelled(one, last[0], other, last[1])


_WAYS: tuple[tuple[Agreement, Callable[[NameForm, int, NameForm, int], bool]], ...] = (
    (Agreement.SPELLED, _spelled),
    (Agreement.SHORT, _short),
)
_FOLDS = tuple(pair.split("=") for pair in "ou=u oo=u ee=i ie=i ei=i ey=i ai=i ay=i ph=f x=ks y=i w=v".split())


def _vowels(word: str) -> str:
    """A word with each vowel in one way of writing it, and no letter twice in a row: Husayn is Hussein."""
    for written, heard in _FOLDS:
        word = word.replace(written, heard)
    return once(word)


def _joined(apart: dict[int, NameWord], whole: dict[int, NameWord]) -> list[tuple[tuple[int, int], tuple[int]]]:
    """Two words side by side that the other name writes as one: "Tae Yong" and "Taeyong"."""
    found: list[tuple[tuple[int, int], tuple[int]]] = []
    used: set[int] = set()
    for j, word in whole.items():
        for i, first in apart.items():
            if {i, i + 1} <= apart.keys() - used and first.letters + apart[i + 1].letters == word.letters != "":
                found.append(((i, i + 1), (j,)))
                used |= {i, i + 1}
                break
    return found


def is_certain(one: NameForm, other: NameForm, pair: Pair) -> bool:
    """Whether two spellings are long words of one sound with vowels in the same places: chance makes no such pair."""
    if any(one.words[i].heard.isdisjoint(other.words[j].heard) for i, j in zip(pair.mine, pair.theirs, strict=False)):
        return False
    mine, theirs = [one.words[at].text for at in pair.mine], [other.words[at].text for at in pair.theirs]
    return [*map(_shape, mine)] == [*map(_shape, theirs)] and all(len(word) >= _LONG for word in (*mine, *theirs))


def _shape(word: str) -> str:
    """Where a word has vowels and where consonants, however many letters write them."""
    return once("".join("a" if letter in VOWELS else "b" for letter in word))
