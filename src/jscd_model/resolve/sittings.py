"""Sittings: "the next round" and "the tenth session" are of the dialogue that the document is about."""

from collections.abc import Mapping
from functools import lru_cache

from attrs import evolve

from jscd_model.lexicon import Lexicon
from jscd_model.model import DialogueKind
from jscd_model.resolve.occasions import Occasion

__all__ = ["sitting_nouns", "with_series"]

_KINDS = frozenset(str(kind.value) for kind in DialogueKind)


def with_series(told: Mapping[str, Occasion], lexicon: Lexicon) -> dict[str, Occasion]:
    """Occasions of one record by their ids, sittings with the name and the parties of the dialogue that they are of.

    There must be one dialogue alone that it can be: the only one of a name that the record reports, or else that it
    names at all. A sitting without number, plan and time of its own may be part of the occasion itself, and stays.
    """
    named = [one for one in told.values() if not one.plain]
    reported = [one for one in named if one.fact.principal] or named
    if len({(frozenset(one.name.words), one.parties) for one in reported}) != 1:
        return dict(told)
    series = reported[0]
    return {key: _of(series, one) if _is_sitting(one, series, lexicon) else one for key, one in told.items()}


def _of(series: Occasion, sitting: Occasion) -> Occasion:
    return evolve(sitting, name=series.name, plain=False, parties=series.parties, unions=series.unions, of=series)


def _is_sitting(one: Occasion, series: Occasion, lexicon: Lexicon) -> bool:
    """Whether an unnamed occasion is a round of the series, and another one than that which is told by name."""
    if (
        not one.plain
        or one.fact.principal
        or one.name.head not in sitting_nouns(lexicon)
        or not one.parties <= series.parties
    ):
        return False
    if one.fact.ordinal is not None:
        return one.fact.ordinal != series.fact.ordinal
    return one.planned or (one.time is not None and series.time is not None and one.time.gap(series.time) > 0)


@lru_cache(maxsize=4)
def sitting_nouns(lexicon: Lexicon) -> frozenset[str]:
    """Words for one sitting: "round", "session"; not those that are occasions by themselves, as meetings and visits."""
    words = (entry.words.split() for entry in lexicon.event_words if entry.key == "sitting")
    return frozenset(word for each in words for word in each) - _KINDS
