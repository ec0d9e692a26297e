"""What a body or an instrument is called, and what two such names have to do with one another, in plain words."""

from collections.abc import Collection, Sequence

from attrs import frozen

from jscd_model.grammar.acronyms import is_acronym
from jscd_model.resolve.thing_names import Likeness, ThingName, initials_fit
from jscd_model.resolve.weighing import HINT, SUPPORT

__all__ = [
    "Called",
    "Weighed",
    "by_letters",
    "in_order",
    "is_letters",
    "known_as_one",
    "said_of",
    "unlike",
]

_SHORT_LETTERS = 2
_SEVERAL = 3

Weighed = tuple[str, int]
"""A reason in plain words and its weight."""


@frozen(kw_only=True)
class Called:
    """One name of a thing: its words as written, how they read, and whether it is the thing's main name."""

    text: str
    name: ThingName
    main: bool


def is_letters(text: str) -> bool:
    """Whether a name is an acronym."""
    return " " not in text and is_acronym(text)


def in_order(one: Called, other: Called) -> tuple[Called, Called]:
    """Two names, the shorter first."""
    few, many = sorted((one, other), key=lambda called: (len(set(called.name.words)), called.text))
    return few, many


def said_of(one: Called, other: Called, like: Likeness) -> str:
    """How two names go together, in plain words."""
    few, many = in_order(one, other)
    if like is Likeness.FULLER:
        return f"{few.text} is short for {many.text}"
    if one.text == other.text:
        return f"both are called {one.text}"
    return f"{few.text} and {many.text} are {'the same name' if like is Likeness.EQUAL else 'forms of one name'}"


def known_as_one(one: Called, other: Called) -> str:
    """That the word list has two names for one thing, in plain words."""
    few, many = in_order(one, other)
    return said_of(one, other, Likeness.EQUAL) if one.text == other.text else f"{few.text} is known as {many.text}"


def _only_letters(names: Collection[Called]) -> bool:
    """Whether nothing but an acronym is known of a thing's name."""
    return all(is_letters(called.text) for called in names)


def by_letters(
    one: tuple[Collection[str], Sequence[Called]], other: tuple[Collection[str], Sequence[Called]], *, alike: bool
) -> Weighed | None:
    """What acronyms say.

    Args:
        one: The acronyms of a thing, and its names, the main one first.
        other: Those of another.
        alike: Whether the names are alike, so that acronyms tell little more.
    """
    if same := set(one[0]) & set(other[0]):
        letters = min(same)
        return f"both go by the letters {letters}", HINT if alike or len(letters) <= _SHORT_LETTERS else SUPPORT
    for (letters_of, mine), (theirs, names) in ((one, other), (other, one)):
        if alike or theirs or not _only_letters(mine):
            continue
        for letters in sorted(letters_of):
            if len(letters) > _SHORT_LETTERS and initials_fit(letters, names[0].text):
                return f"the letters {letters} are the initials of {names[0].text}", SUPPORT
    return None


def unlike(one: Sequence[Called], other: Sequence[Called]) -> Weighed | None:
    """What speaks against two things that go by the same letters, if their names are not alike.

    Writers who spell an acronym out differ in a word now and then.
    """
    if _only_letters(one) or _only_letters(other):
        return None
    mine, theirs = set(one[0].name.words), set(other[0].name.words)
    if len(mine) == len(theirs) >= _SEVERAL and len(mine - theirs) == 1:
        return "their names differ in a word", HINT
    return "their names differ", SUPPORT
