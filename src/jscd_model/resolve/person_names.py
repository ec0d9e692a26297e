"""Two names of persons compared: how alike they are, and why, in words."""

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from attrs import frozen

from jscd_model.grammar.function_words import SON_OF
from jscd_model.resolve.name_forms import NameForm, NameWord, name_form
from jscd_model.resolve.name_matching import Agreement, Matched, is_certain
from jscd_model.resolve.weighing import HINT, SETTLES, SUPPORT

__all__ = ["Kinship", "Likeness", "compare_forms", "compare_names"]

_SYLLABLE = 5  # letters: shorter words are the given names of East Asia, and each of them counts
_FULL = 2  # words of a name that say who is meant
_CERTAIN = 3  # words that hardly agree by chance


class Kinship(StrEnum):
    """How two names stand to one another."""

    EQUAL = "equal"
    FULLER = "fuller"
    REORDERED = "reordered"
    SPELLED = "spelled"
    SHORT = "short"
    SINGLE = "single"
    CROSSED = "crossed"
    DIFFERENT = "different"


@frozen(kw_only=True)
class Likeness:
    """How alike two names are.

    Attributes:
        kinship: How they stand to one another: of several ways in which they differ, the one that says least for them.
        reasons: What speaks for their being one person's, in words, each with its weight; empty for names that differ.
        difference: What tells them apart, in words; or None.
    """

    kinship: Kinship
    reasons: tuple[tuple[str, int], ...] = ()
    difference: str | None = None

    @property
    def weight(self) -> int:
        """How much speaks for their being one person's."""
        return sum(weight for _, weight in self.reasons)


def compare_names(one: str, other: str) -> Likeness | None:
    """How alike two persons' names are.

    >>> compare_names("Thabit Haddad", "Sabit al-Haddad").kinship.value
    'spelled'
    >>> compare_names("Maria Quispe", "Mario Quispe").difference
    'the names differ: Maria and Mario'
    >>> compare_names("Maria Quispe", "Owen Hart") is None
    True

    Args:
        one: A name without title and rank.
        other: Another one.

    Returns:
        The likeness, the same for both orders; None where the names have nothing in common.
    """
    return compare_forms(name_form(one), name_form(other))


def compare_forms(one: NameForm, other: NameForm) -> Likeness | None:
    """How alike two names are that have been taken apart; None where they have nothing in common."""
    first, second = sorted((one, other), key=lambda form: (form.key, form.shown))
    return _compared(first, second)


@lru_cache(maxsize=65536)
def _compared(one: NameForm, other: NameForm) -> Likeness | None:
    matched = Matched.of(one, other)
    if not matched.full_words or matched.by_father:
        return None
    if (one.suffix and other.suffix and one.suffix != other.suffix) or matched.of_father_and_child:
        return _different(one.shown, other.shown)
    mine, theirs = ([word for word in left if not (word.particle and word.text in SON_OF)] for left in matched.left)
    shortened: list[str] = []
    shared = 0
    if any(word.initial for word in (*mine, *theirs)):
        facing = list(zip(mine, theirs, strict=False))
        if not all(_fits_initial(a, b) for a, b in facing):
            return _different(_shown(mine), _shown(theirs))
        shortened = [f"{a.shown} and {b.shown}" for a, b in facing if a.initial is not b.initial]
        shared = len(facing) - len(shortened)
        mine, theirs = mine[len(facing) :], theirs[len(facing) :]
    if mine and theirs and not all(word.particle for word in (*mine, *theirs)):
        return _apart(matched, mine, theirs)
    return _Verdict(matched, [*mine, *theirs], shortened, shared).likeness


def _fits_initial(one: NameWord, other: NameWord) -> bool:
    """Whether two words are one where at least one may be an initial."""
    if one.initial is other.initial:
        return one.text == other.text
    letter, word = (one.text, other.text) if one.initial else (other.text, one.text)
    return word.startswith((letter, "y" + letter) if letter == "e" else letter)


def _shown(words: Sequence[NameWord]) -> str:
    return " ".join(dict.fromkeys(word.shown for word in words))


def _different(one: str, other: str) -> Likeness:
    return Likeness(kinship=Kinship.DIFFERENT, difference=f"the names differ: {one} and {other}")


def _apart(matched: Matched, mine: Sequence[NameWord], theirs: Sequence[NameWord]) -> Likeness:
    """Names that both have words which the other lacks: in one place they differ, in two they are both incomplete."""
    lines = all(word.father for word in mine) is not all(word.father for word in theirs)
    weak = all(word.particle for word in mine) or all(word.particle for word in theirs)
    apart = matched.full_words >= _FULL and not _face(matched) and not _halved(matched, mine, theirs)
    if lines or weak or (apart and all(len(word.text) >= _SYLLABLE for word in (*mine, *theirs))):
        said = f"each has a word that the other lacks: {_shown(mine)} and {_shown(theirs)}"
        return Likeness(kinship=Kinship.CROSSED, difference=said)
    return _different(_shown(mine), _shown(theirs))


def _face(matched: Matched) -> bool:
    """Whether a word without partner stands where another one does: beside the same word, on the same side."""
    partner = {i: pair.theirs for pair in matched.pairs for i in pair.mine}
    mine, theirs = len(matched.one.words), len(matched.other.words)
    back = {j for pair in matched.pairs for j in pair.theirs}
    partner |= {-1: (-1,), mine: (theirs,)}
    back |= {-1, theirs}
    for i in range(mine):
        if i in partner:
            continue
        before = max(partner[max(at for at in partner if at < i)])
        after = min(partner[min(at for at in partner if at > i)])
        if before + 1 not in back or after - 1 not in back:
            return True
    return False


def _halved(matched: Matched, *left: Sequence[NameWord]) -> bool:
    """Whether half of what one name writes with a hyphen is in the other name: "Myung-bak" and "Jae-myung"."""
    agreed = {matched.one.words[i].shown for i, _ in matched.places} | {
        matched.other.words[j].shown for _, j in matched.places
    }
    return any("-" in word.shown and word.shown in agreed for words in left for word in words)


@frozen(eq=False)
class _Verdict:
    """Names of which one at least has nothing that the other lacks.

    Attributes:
        matched: Which words are one.
        left: The words and initials that only one of them has.
        shortened: Initials with the words that they stand for.
        shared: How many initials both have.
    """

    matched: Matched
    left: Sequence[NameWord]
    shortened: Sequence[str]
    shared: int

    @property
    def likeness(self) -> Likeness:
        """What it comes to: of several ways in which the names differ, the one that says least for them."""
        one, other = self.matched.one, self.matched.other
        short = [*self.shortened, *self._texts(Agreement.SHORT)]
        if short:
            return _alike(Kinship.SHORT, (f"one name may be short for the other: {', '.join(short)}", HINT))
        if not (one.is_full and other.is_full):
            return self._single
        if self._texts(Agreement.SPELLED):
            said = f"the names are spellings of one: {', '.join(self._texts(Agreement.SPELLED))}"
            return _alike(Kinship.SPELLED, (said, SUPPORT if self._clear and self.matched.in_order else HINT))
        many = self.matched.full_words >= _CERTAIN
        if not self.matched.in_order:
            said = f"the names have the same words in another order: {one.shown} and {other.shown}"
            turned = self.matched.is_turned and not self.left
            hints = [("so many words hardly agree by chance", HINT)] if many and turned else []
            return _alike(Kinship.REORDERED, (said, SUPPORT if turned else HINT), *hints)
        if all(word.particle for word in self.left) and one.suffix == other.suffix:
            return _alike(Kinship.EQUAL, (f"both are called {one.shown}", SETTLES))
        said = f"{one.shown} and {other.shown} differ only in what one leaves out"
        cut = any("-" in word.shown and not word.particle for word in self.left)
        hints = [("their first and last words agree", HINT)] if self.matched.framed and not cut else []
        hints += [("three words agree", HINT)] if many else []
        return _alike(Kinship.FULLER, (said, SUPPORT), *hints)

    @property
    def _single(self) -> Likeness:
        """What a surname or a given name alone says."""
        one, other = self.matched.one, self.matched.other
        fewer = min(one, other, key=lambda form: (form.units, form.key))
        verb = "are" if one.key == other.key else "may be"
        hints = (
            [("both have the same initial or numeral", HINT)] if self.shared or (one.suffix and other.suffix) else []
        )
        return _alike(Kinship.SINGLE, (f"both {verb} called {fewer.shown}", HINT), *hints)

    @property
    def _clear(self) -> bool:
        """Whether all words that are spelled in two ways are long, so that chance makes no such pairs."""
        spelled = [pair for pair in self.matched.pairs if pair.how is Agreement.SPELLED]
        return all(is_certain(self.matched.one, self.matched.other, pair) for pair in spelled)

    def _texts(self, how: Agreement) -> list[str]:
        return [pair.text for pair in self.matched.pairs if pair.how is how]


def _alike(kinship: Kinship, *reasons: tuple[str, int]) -> Likeness:
    return Likeness(kinship=kinship, reasons=reasons)
