"""Forms of English verbs: from a base form to the words that stand in a text."""

from collections.abc import Iterator
from enum import IntEnum

__all__ = ["VerbForm", "inflect"]

_VOWELS = frozenset("aeiou")
_SIBILANTS = ("s", "x", "z", "ch", "sh")


class VerbForm(IntEnum):
    """Which form of a verb a word is; one word may be several."""

    BASE = 1
    THIRD = 2
    PAST = 3
    PARTICIPLE = 4
    ING = 5


def inflect(verb: str, irregular: str = "") -> Iterator[tuple[str, VerbForm]]:
    """The forms of a verb.

    Args:
        verb: The base form.
        irregular: Past, past participle and, where it is not regular either, the "-ing" form, with a space between
            two of them.

    Yields:
        Each form with what it is; the past and the participle may be the same word.
    """
    given = irregular.split()
    yield verb, VerbForm.BASE
    yield _third(verb), VerbForm.THIRD
    regular = _past(verb)
    yield (given[0] if given else regular), VerbForm.PAST
    yield (given[1] if len(given) > 1 else given[0] if given else regular), VerbForm.PARTICIPLE
    yield (given[2] if len(given) > 2 else _ing(verb)), VerbForm.ING


def _third(verb: str) -> str:
    if verb == "have":
        return "has"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith((*_SIBILANTS, "o")) else "s")


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    return _doubled(verb) + "ed"


def _ing(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def _doubled(verb: str) -> str:
    """The verb with its last letter doubled where it is one short syllable ("plan")."""
    short = sum(letter in _VOWELS for letter in verb) == 1 and len(verb) > 2
    if short and verb[-2] in _VOWELS and verb[-1] not in _VOWELS and verb[-1] not in "wxy":
        return verb + verb[-1]
    return verb
