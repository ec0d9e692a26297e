"""Objects: what follows a governing verb, and what the noun that heads it makes of the act."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from jscd_model.grammar.function_words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    FUTURE,
    HAVE,
    MODALS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
)
from jscd_model.grammar.units import UnitKind, Units
from jscd_model.lexicon.entries import AttitudeEntry
from jscd_model.model import Act

__all__ = [
    "after_adverbs",
    "after_phrase",
    "attitude_before",
    "attitude_of_object",
    "can_be_object",
    "head_of_object",
    "noun_before",
]

# Python 3.11 is slow to find the members of an enumeration by name.
_COMMIT = Act.COMMIT
_TIME, _MARK, _WORD = UnitKind.TIME, UnitKind.MARK, UnitKind.WORD
_MEETINGS = frozenset("meeting talks call visit session dialogue conversation consultations".split())
_MEETING_WITHIN = 4
_OBJECT_AT_MOST = 11
_SUBJECT_AT_MOST = 14
_ATTITUDE_AT_MOST = 8
_NO_OBJECT = PREPOSITIONS | SUBORDINATORS | BE | HAVE | DO | MODALS | FUTURE
_NO_HEAD = DETERMINERS | CONJUNCTIONS
_INSIDE = frozenset(",-'\"")
_CLAUSES = frozenset({"that", "how", "what", "with"})


def after_phrase(units: Units, at: int, phrases: Mapping[str, Iterable[tuple[str, ...]]]) -> int:
    """Index after one of the phrases that stands at `at`, adverbs before it skipped; 0 where none does.

    The phrases are kept by their first words.
    """
    return (
        _after(units, at, phrases)
        or _after(units, after_adverbs(units, at), phrases)
        or _after(units, _after_meeting(units, at), phrases)
    )


def _after(units: Units, at: int, phrases: Mapping[str, Iterable[tuple[str, ...]]]) -> int:
    """Index after one of the phrases that stands right at `at`; 0 where none does."""
    for phrase in phrases.get(units.word(at), ()):
        end = at + len(phrase)
        if tuple(units.words[at:end]) == phrase:
            return end
    return 0


def _after_meeting(units: Units, at: int) -> int:
    """Index after "during their meeting", which may stand between a verb and its object."""
    if units.word(at) not in ("during", "at", "in"):
        return at
    end = min(len(units), at + _MEETING_WITHIN)
    return next((noun + 1 for noun in range(at + 1, end) if units.words[noun] in _MEETINGS), at)


def after_adverbs(units: Units, at: int) -> int:
    """Index of the first unit from `at` that is no adverb and no date."""
    while at < len(units) and (is_adverb(units.words[at]) or units.kinds[at] is _TIME):
        at += 1
    return at


def can_be_object(units: Units, at: int) -> bool:
    """Whether what stands at `at` can open the object of a verb; after a noun something else follows."""
    word, kind = units.word(at), units.kind(at)
    if word in _CLAUSES or word == '"':
        return True
    return kind is not None and kind is not _MARK and word not in _NO_OBJECT and word not in CONJUNCTIONS


def head_of_object(units: Units, at: int, wanted: Collection[str], skip: Collection[str] = ()) -> int | None:
    """Index of the first of the wanted nouns in the noun phrase at `at`; None where it has none."""
    for index in _heads(units, at, skip):
        if units.words[index] in wanted:
            return index
    return None


def noun_before(units: Units, end: int, wanted: Collection[str]) -> int | None:
    """The same for a passive, whose object stands before it."""
    return next((at for at in range(max(0, end - _SUBJECT_AT_MOST), end) if units.words[at] in wanted), None)


def attitude_of_object(
    units: Units, at: int, attitudes: Mapping[str, AttitudeEntry], *, manner_only: bool = False
) -> Act | None:
    """What is done by the attitude that heads the object at `at`, or that comes "with" the verb.

    Args:
        units: The sentence.
        at: Index of the unit after the verb.
        attitudes: The attitude that each noun names.
        manner_only: Whether only "with concern" counts, not "the concern".

    Returns:
        The act, or None where there is no such noun.
    """
    manner = units.word(at) == "with"
    if manner_only and not manner:
        return None
    for noun in _heads(units, at + manner):
        attitude = attitudes.get(units.words[noun])
        if attitude is not None and not (manner and attitude.act is _COMMIT):
            return attitude.act
    return None


def attitude_before(units: Units, end: int, attitudes: Mapping[str, AttitudeEntry]) -> Act | None:
    """What is done by an attitude before a passive: "concerns were raised"."""
    found = (attitudes.get(units.words[at]) for at in range(max(0, end - _ATTITUDE_AT_MOST), end))
    return next((attitude.act for attitude in found if attitude is not None), None)


def _heads(units: Units, at: int, skip: Collection[str] = ()) -> Iterator[int]:
    """Indices of the words that may head the noun phrase at `at`."""
    while skip and units.word(at) in skip:
        at += 1
    words, kinds = units.words, units.kinds
    for index in range(at, min(len(words), at + _OBJECT_AT_MOST)):
        word, kind = words[index], kinds[index]
        if kind is _MARK:
            if word not in _INSIDE:
                return
        elif word in _NO_OBJECT:
            if not (word == "in" and units.word(index + 1) == "-"):
                return
        elif kind is _WORD and word not in _NO_HEAD:
            yield index
