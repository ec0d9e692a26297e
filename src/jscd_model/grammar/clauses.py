"""Cue and complement: a governing verb with its auxiliaries, its negation, and what its object makes of it."""

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from attrs import frozen

from jscd_model.grammar.cue_index import Candidate, CueIndex
from jscd_model.grammar.function_words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    FUTURE,
    HAVE,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
)
from jscd_model.grammar.units import UnitKind, Units
from jscd_model.grammar.verbs import VerbForm
from jscd_model.lexicon.entries import CueEntry
from jscd_model.model import Act

__all__ = ["Cue", "Shape", "find_cues"]


class Shape(Enum):
    """How a cue stands in its clause."""

    PAST = auto()
    PRESENT = auto()
    FUTURE = auto()
    PASSIVE = auto()
    PREDICATE = auto()
    PARTICIPLE = auto()
    INFINITIVE = auto()
    MODAL = auto()


@frozen
class Cue:
    """A governing verb.

    Attributes:
        entry: The lexicon's entry for it.
        act: What is done by it, its object considered.
        shape: How it stands in its clause.
        first: Index of its first unit: the verb, or "is" in "is unacceptable".
        last: Index of its last one: "forward" in "look forward".
        group: Index of the first unit of the verb with its auxiliaries and adverbs.
        after: Index of the unit after it.
        negated: Whether it is negated.
        singular: Whether its form wants a singular subject; None where it does not tell.
        now: Whether it is said of the present.
    """

    entry: CueEntry
    act: Act
    shape: Shape
    first: int
    last: int
    group: int
    after: int
    negated: bool = False
    singular: bool | None = None
    now: bool = False


@frozen
class _Group:
    """The auxiliaries before a verb: where they begin, and which ones there are."""

    first: int
    be: int = -1
    to: bool = False
    have: bool = False
    do: bool = False
    modal: bool = False
    future: bool = False
    negated: bool = False


_OBJECT_AT_MOST = 11
_GROUP_AT_MOST = 7
_NO_OBJECT = PREPOSITIONS | SUBORDINATORS | BE | HAVE | DO | MODALS | FUTURE
_NO_AUXILIARY = frozenset({"remain", "remains", "remained", "stand", "stands", "stood", "feel", "feels", "felt"})
_FINITE = HAVE | DO | MODALS | FUTURE | frozenset({"is", "are", "was", "were"})
_PRESENT_BE = frozenset({"is", "are", "am", "'re", "'m"})


def find_cues(units: Units, index: CueIndex) -> Iterator[Cue]:
    """The governing verbs of a sentence, left to right, whether or not a party governs them."""
    cues = index.cues
    for at, word in enumerate(units.words):
        candidates = cues.get(word) or (cues.get(word.replace("-", "", 1)) if word.startswith("re-") else None)
        if candidates is None or units.kinds[at] is not UnitKind.WORD:
            continue
        group = _group(units, at)
        for candidate in candidates:
            cue = _read(units, at, candidate, group, index)
            if cue is not None:
                yield cue
                break


def _group(units: Units, at: int) -> _Group:
    """What stands between a verb and its subject."""
    first, be = at, -1
    found = dict.fromkeys(("to", "have", "do", "modal", "future", "negated"), False)
    for index in range(at - 1, max(-1, at - _GROUP_AT_MOST), -1):
        word = units.words[index]
        if units.kinds[index] is not UnitKind.WORD:
            break
        if word in NEGATIONS:
            found["negated"] = True
        elif word in BE:
            be = index if be < 0 else be
        elif (kind := _AUXILIARIES.get(word)) is not None:
            found[kind] = True
        elif not is_adverb(word) or (word in _QUANTIFIERS and not _floats(units, index)):
            break
        first = index
    return _Group(first, be, **found)


def _floats(units: Units, at: int) -> bool:
    """Whether "both", "all", "each" stand after their noun ("they both agreed"), not for it."""
    return at > 0 and units.kinds[at - 1] is not UnitKind.MARK and units.words[at - 1] not in CONJUNCTIONS


_QUANTIFIERS = frozenset({"both", "all", "each"})
_AUXILIARIES = {
    "to": "to",
    **dict.fromkeys(HAVE, "have"),
    **dict.fromkeys(DO, "do"),
    **dict.fromkeys(MODALS, "modal"),
    **dict.fromkeys(FUTURE, "future"),
}


def _read(units: Units, at: int, candidate: Candidate, group: _Group, index: CueIndex) -> Cue | None:
    """The cue at `at`, if it is this candidate's."""
    entry = candidate.entry
    shape = _shape(units, at, candidate, group)
    if shape is None or _is_auxiliary(units, at) or (entry.speech_only and not _follows_quotation(units, at)):
        return None
    after, last = at + 1, at
    if candidate.next:
        reached = _follows(units, after, candidate.next)
        if not reached:
            return None
        if entry.joined:
            last = reached - 1 - (units.words[reached - 1] == "to" and reached - 1 > after)
        if entry.joined or entry.object:
            after = reached
    elif entry.noun and shape is Shape.PRESENT and not _takes_object(units, after, entry):
        return None
    passive = shape is Shape.PASSIVE
    noun = _subject_noun(units, group.first, candidate) if passive else _object(units, after, candidate)
    if (noun is None) is bool(candidate.object):
        return None
    if noun is not None and candidate.then and not _follows(units, noun + 1, candidate.then):
        return None
    act = entry.act
    if entry.attitude:
        attitude = _passive_attitude(units, group.first, index) if passive else _attitude(units, after, entry, index)
        if attitude is None and entry.wants_attitude:
            return None
        act = attitude or act
    if noun is not None and entry.joined and not passive:
        last, after = noun if noun == at + 1 else at, noun + 1
    first = group.be if shape is Shape.PREDICATE else at
    return Cue(
        entry,
        act,
        shape,
        first=first,
        last=last,
        group=group.first,
        after=after,
        negated=group.negated,
        singular=_is_singular(units, at, candidate, group),
        now=group.be >= 0 and units.words[group.be] in _PRESENT_BE,
    )


def _is_auxiliary(units: Units, at: int) -> bool:
    """Whether a form of "have" only makes the perfect of the verb after it."""
    word = units.word(_after_adverbs(units, at + 1)) if units.words[at] in HAVE else ""
    return word == "been" or (word.endswith("ed") and word != "need")


def _shape(units: Units, at: int, candidate: Candidate, group: _Group) -> Shape | None:
    """How the word at `at` stands in its clause, if it can be a verb there."""
    forms = candidate.forms
    if not forms:
        if units.words[at] in candidate.entry.auxiliary:
            return Shape.FUTURE
        return Shape.PREDICATE if group.be >= 0 and not (group.to or group.modal) else None
    if group.to:
        return Shape.INFINITIVE
    if group.modal or group.future:
        return Shape.MODAL
    if group.be >= 0 and units.words[group.be] not in _NO_AUXILIARY:
        if VerbForm.ING in forms:
            return Shape.PRESENT
        return Shape.PASSIVE if VerbForm.PARTICIPLE in forms else None
    if group.have:
        return Shape.PAST if VerbForm.PARTICIPLE in forms else None
    if group.do:
        past = "did" in units.words[group.first : at]
        return (Shape.PAST if past else Shape.PRESENT) if VerbForm.BASE in forms else None
    if VerbForm.PAST in forms:
        return None if units.word(at + 1) in _FINITE else Shape.PAST
    if VerbForm.ING in forms:
        return Shape.PARTICIPLE
    return Shape.PRESENT if forms & {VerbForm.BASE, VerbForm.THIRD} else None


def _is_singular(units: Units, at: int, candidate: Candidate, group: _Group) -> bool | None:
    """Whether the form wants a singular subject; None where it does not tell."""
    if group.be >= 0:
        return {"is": True, "was": True, "are": False, "were": False}.get(units.words[group.be])
    if VerbForm.PAST in candidate.forms or group.have or group.do or not candidate.forms:
        return None
    return VerbForm.THIRD in candidate.forms


def _follows(units: Units, at: int, phrases: Sequence[tuple[str, ...]]) -> int:
    """Index after one of the phrases that stands at `at`, adverbs before it skipped; 0 where none does."""
    words = units.words
    for start in (at, _after_adverbs(units, at)):
        for phrase in phrases:
            if tuple(words[start : start + len(phrase)]) == phrase:
                return start + len(phrase)
    return 0


def _after_adverbs(units: Units, at: int) -> int:
    while at < len(units) and (is_adverb(units.words[at]) or units.kinds[at] is UnitKind.TIME):
        at += 1
    return at


def _object(units: Units, at: int, candidate: Candidate) -> int | None:
    """Index of the first noun of the object that the entry asks about, wanted or unwanted."""
    wanted = candidate.object or candidate.unless
    if not wanted:
        return None
    return next((index for index in _heading(units, at, candidate.entry.skip) if units.words[index] in wanted), None)


def _subject_noun(units: Units, end: int, candidate: Candidate) -> int | None:
    """The same for a passive, whose object stands before it."""
    wanted = candidate.object or candidate.unless
    return next((at for at in range(max(0, end - 14), end) if units.words[at] in wanted), None)


def _passive_attitude(units: Units, end: int, index: CueIndex) -> Act | None:
    """What is done by an attitude before a passive: "concerns were raised"."""
    found = (index.attitudes.get(units.words[at]) for at in range(max(0, end - 8), end))
    return next((attitude.act for attitude in found if attitude is not None), None)


def _heading(units: Units, at: int, skip: Sequence[str] = ()) -> Iterator[int]:
    """Indices of the words that may head the noun phrase at `at`."""
    while units.word(at) in skip:
        at += 1
    for index in range(at, min(len(units), at + _OBJECT_AT_MOST)):
        word = units.words[index]
        if word == "in" and units.word(index + 1) == "-":
            continue
        if word in _NO_OBJECT or (units.kinds[index] is UnitKind.MARK and word not in ",-'\""):
            return
        if units.kinds[index] is UnitKind.WORD and word not in DETERMINERS and word not in CONJUNCTIONS:
            yield index


def _attitude(units: Units, at: int, entry: CueEntry, index: CueIndex) -> Act | None:
    """What is done by the attitude that heads the object, or that comes "with" the verb."""
    manner = units.word(at) == "with"
    if entry.manner and not manner:
        return None
    for noun in _heading(units, at + manner):
        attitude = index.attitudes.get(units.words[noun])
        if attitude is not None and not (manner and attitude.act is Act.COMMIT):
            return attitude.act
    return None


def _takes_object(units: Units, at: int, entry: CueEntry) -> bool:
    """Whether what follows a word that may be a noun can be the object of a verb."""
    word = units.word(at)
    if word == "to" and entry.act is Act.COMMIT:
        return True
    if word in ("that", "how", "what", "with"):
        return True
    kind = units.kind(at)
    return kind is not None and kind is not UnitKind.MARK and word not in _NO_OBJECT and word not in CONJUNCTIONS


def _follows_quotation(units: Units, at: int) -> bool:
    """Whether a quotation ends a few words before `at`."""
    return any(units.words[index] == '"' for index in range(max(1, at - 8), at))
