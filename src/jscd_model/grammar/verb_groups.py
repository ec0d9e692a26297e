"""Verb groups: the auxiliaries before a verb, and how they make it stand in its clause."""

from collections.abc import Collection
from enum import IntEnum, auto
from typing import NamedTuple

from jscd_model.grammar.function_words import (
    ADVERBS,
    BE,
    CONJUNCTIONS,
    DO,
    FUTURE,
    HAVE,
    MODALS,
    NEGATIONS,
    is_adverb,
)
from jscd_model.grammar.units import UnitKind, Units
from jscd_model.grammar.verbs import VerbForm

__all__ = ["Shape", "VerbGroup", "read_verb_group", "shape_alone"]


class Shape(IntEnum):
    """How a governing verb stands in its clause."""

    PAST = auto()
    PRESENT = auto()
    FUTURE = auto()
    PASSIVE = auto()
    PREDICATE = auto()
    PARTICIPLE = auto()
    INFINITIVE = auto()
    MODAL = auto()


# Python 3.11 is slow to find the members of an enumeration by name.
_BASE, _, _PAST, _PARTICIPLE, _ING = VerbForm
_INFINITIVE, _MODAL, _PRESENT, _PASSIVE = Shape.INFINITIVE, Shape.MODAL, Shape.PRESENT, Shape.PASSIVE
_IN_PAST, _ACTIVE_PARTICIPLE = Shape.PAST, Shape.PARTICIPLE
_WORD, _MARK, _TIME = UnitKind.WORD, UnitKind.MARK, UnitKind.TIME
_AT_MOST = 7
_QUANTIFIERS = frozenset({"both", "all", "each"})
_AUXILIARIES = {
    "to": "to",
    **dict.fromkeys(HAVE, "have"),
    **dict.fromkeys(DO, "do"),
    **dict.fromkeys(MODALS, "modal"),
    **dict.fromkeys(FUTURE, "future"),
    **dict.fromkeys(NEGATIONS, "negated"),
}
_BEFORE_VERB = ADVERBS | BE | _AUXILIARIES.keys()  # and whatever ends in "-ly"
_NUMBER_OF_BE = {"is": True, "was": True, "are": False, "were": False}
_BEFORE_TIME = frozenset({"on", "in", "at", "late", "early"})
_PRESENT_BE = frozenset({"is", "are", "am", "'re", "'m"})
_NO_AUXILIARY = frozenset({"remain", "remains", "remained", "stand", "stands", "stood", "feel", "feels", "felt"})
_GOES_ON = frozenset({"continue", "continues", "continued"})
_FINITE = HAVE | DO | MODALS | FUTURE | frozenset({"is", "are", "was", "were"})


class VerbGroup(NamedTuple):
    """The auxiliaries and adverbs before a verb.

    Attributes:
        first: Index of the first of them.
        be: Index of a form of "be", "remain" or "stand"; -1 where there is none.
        kinds: What else there is: "to", "have" and "do" in any form, "modal", "future", "negated".
    """

    first: int
    be: int
    kinds: Collection[str]

    def shape(self, units: Units, at: int, forms: Collection[VerbForm]) -> Shape | None:
        """How the verb at `at`, in one of `forms`, stands in its clause; None where it can be no verb there."""
        kinds = self.kinds
        if "to" in kinds:
            return _INFINITIVE
        if "modal" in kinds or "future" in kinds:
            return _MODAL
        if self.be >= 0 and units.words[self.be] not in _NO_AUXILIARY:
            if _ING in forms:
                return _PRESENT
            return _PASSIVE if _PARTICIPLE in forms else None
        if "have" in kinds:
            return _IN_PAST if _PARTICIPLE in forms else None
        if "do" in kinds:
            past = "did" in units.words[self.first : at]
            return (_IN_PAST if past else _PRESENT) if _BASE in forms else None
        return shape_alone(units, at, forms)

    def singular(self, units: Units, *, alone: bool | None) -> bool | None:
        """Whether the verb wants a singular subject, as it does `alone` or not; None where it does not tell."""
        if self.be >= 0:
            return _NUMBER_OF_BE.get(units.words[self.be])
        return None if "have" in self.kinds or "do" in self.kinds else alone

    def now(self, units: Units) -> bool:
        """Whether the form of "be" is of the present."""
        return self.be >= 0 and units.words[self.be] in _PRESENT_BE


def shape_alone(units: Units, at: int, forms: Collection[VerbForm]) -> Shape | None:
    """How a verb without an auxiliary stands in its clause; None where it can be no verb there."""
    if _PAST in forms:
        return None if units.word(at + 1) in _FINITE else _IN_PAST
    return _ACTIVE_PARTICIPLE if _ING in forms else _PRESENT


def read_verb_group(units: Units, at: int) -> VerbGroup | None:
    """What stands between the verb at `at` and its subject; None where nothing does, as before most verbs."""
    words, kinds, left = units.words, units.kinds, at - 1
    if left < 0 or not (kinds[left] is _TIME or words[left] in _BEFORE_VERB or words[left].endswith("ly")):
        return None
    first, be = at, -1
    found: set[str] = set()
    for index in range(left, max(-1, at - _AT_MOST), -1):
        word, kind = words[index], kinds[index]
        if kind is _TIME:
            first = index - (units.word(index - 1) in _BEFORE_TIME)
            continue
        if index >= first:
            continue
        if kind is not _WORD:
            break
        if word in _AUXILIARIES:
            if word == "to" and units.word(index - 1) in _GOES_ON:  # "continue to condemn" is to condemn
                first = index - 1
                continue
            found.add(_AUXILIARIES[word])
        elif word in BE:
            be = index if be < 0 else be
        elif not is_adverb(word) or (word in _QUANTIFIERS and not _floats(units, index)):
            break
        first = index
    return None if first == at else VerbGroup(first, be, found)


def _floats(units: Units, at: int) -> bool:
    """Whether "both", "all", "each" stand after their noun ("they both agreed"), not for it."""
    return at > 0 and units.kinds[at - 1] is not _MARK and units.words[at - 1] not in CONJUNCTIONS
