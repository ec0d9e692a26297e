"""Cue and complement: the governing verbs of a sentence, told apart by what stands before and after them."""

from itertools import compress
from typing import NamedTuple

from jscd_model.grammar.cue_index import Candidate, CueIndex
from jscd_model.grammar.function_words import HAVE
from jscd_model.grammar.objects import (
    after_adverbs,
    after_phrase,
    attitude_before,
    attitude_of_object,
    can_be_object,
    head_of_object,
    noun_before,
)
from jscd_model.grammar.units import UnitKind, Units
from jscd_model.grammar.verb_groups import Shape, VerbGroup, read_verb_group, shape_alone
from jscd_model.lexicon.entries import CueEntry
from jscd_model.model import Act

__all__ = ["Cue", "find_cues"]

# Python 3.11 is slow to find the members of an enumeration by name.
_FUTURE = Shape.FUTURE
_COMMIT = Act.COMMIT
_WORD = UnitKind.WORD
_PRESENT, _PASSIVE, _PREDICATE = Shape.PRESENT, Shape.PASSIVE, Shape.PREDICATE
_QUOTATION_AT_MOST = 8
_ARTICLES = frozenset("the a an its their his her our my".split())


class Cue(NamedTuple):
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


def find_cues(units: Units, index: CueIndex) -> list[Cue]:
    """The governing verbs of a sentence, left to right, whether or not a party governs them.

    Args:
        units: The sentence.
        index: The words that govern.

    Returns:
        At each word the cue of the most telling entry that fits.
    """
    found: list[Cue] = []
    cues, words, kinds, distinct = index.cues, units.words, units.kinds, units.distinct
    for at in compress(range(len(words)), map(cues.__contains__, words)):
        word = words[at]
        if kinds[at] is not _WORD or (word in HAVE and _is_auxiliary(units, at)):
            continue
        noun = at > 0 and words[at - 1] in _ARTICLES  # or an adjective: "the support", "a proposed patrol"
        group, grouped = None, False
        for candidate in index.predicates.get(word, ()) if noun else cues[word]:
            for wanted in candidate.wants:
                if distinct.isdisjoint(wanted):
                    break
            else:
                if not grouped:
                    group, grouped = read_verb_group(units, at), True
                cue = _read(units, candidate, at, group, index)
                if cue is not None:
                    found.append(cue)
                    break
    return found


def _read(units: Units, candidate: Candidate, at: int, group: VerbGroup | None, index: CueIndex) -> Cue | None:
    """The cue at `at` after a verb group, if it is this candidate's."""
    entry, forms, start = candidate.entry, candidate.forms, at
    if candidate.before:
        length = next((len(p) for p in candidate.before if tuple(units.words[max(0, at - len(p)) : at]) == p), 0)
        if not length:
            return None
        start = at - length
        group = read_verb_group(units, start)
    if group is not None:
        start = group.first
    if not forms:
        shape = _shape(units, entry, at, group)
    else:
        shape = shape_alone(units, at, forms) if group is None else group.shape(units, at, forms)
    if shape is None or (entry.speech_only and not _after_quotation(units, at)):
        return None
    last, after, act = at, at + 1, entry.act
    if candidate.asks or (entry.noun and shape is _PRESENT):
        found = _complement(units, candidate, at, start, shape, index)
        if found is None:
            return None
        last, after, act = found
    if group is None:
        return Cue(entry, act, shape, at, last, start, after, singular=candidate.singular)
    first = group.be if shape is _PREDICATE else at
    singular = group.singular(units, alone=candidate.singular)
    return Cue(entry, act, shape, first, last, start, after, "negated" in group.kinds, singular, group.now(units))


def _shape(units: Units, entry: CueEntry, at: int, group: VerbGroup | None) -> Shape | None:
    """How a word that is no verb stands in its clause, if it can be a predicate or an auxiliary there."""
    if units.words[at] in entry.auxiliary:
        return _FUTURE
    if group is None or group.be < 0 or "to" in group.kinds or "modal" in group.kinds:
        return None
    passive = units.word(group.first - 1) == "it" and units.words[at].endswith("ed")  # "it was resolved to meet"
    return None if passive else _PREDICATE


def _complement(
    units: Units, candidate: Candidate, at: int, start: int, shape: Shape, index: CueIndex
) -> tuple[int, int, Act] | None:
    """What follows the verb, or stands before it as a passive's subject, if it is what the entry wants.

    It is told by where the verb's own words end, where the rest begins, and the act.
    """
    entry = candidate.entry
    after, last = at + 1, at
    if candidate.next:
        reached = after_phrase(units, after, candidate.next)
        if not reached:
            return None
        if entry.joined:
            last = reached - 1 - (units.words[reached - 1] == "to" and reached - 1 > after)
        if entry.joined or entry.object or entry.unless:
            after = reached
    elif entry.noun and shape is _PRESENT and not _is_verb(units, after, entry):
        return None
    passive = shape is _PASSIVE
    wanted = candidate.object or candidate.unless
    noun = None
    if wanted and not units.distinct.isdisjoint(wanted):
        noun = noun_before(units, start, wanted) if passive else head_of_object(units, after, wanted, entry.skip)
    if (noun is None) is bool(candidate.object):
        return None
    if noun is not None and candidate.then and not after_phrase(units, noun + 1, candidate.then):
        return None
    act = entry.act
    if noun is not None and entry.joined and not passive:
        last, after = (noun if noun == at + 1 else at), noun + 1
    if entry.attitude and not index.attitudes.keys().isdisjoint(units.distinct):
        attitude = (
            attitude_before(units, start, index.attitudes)
            if passive and units.word(after) != "with"
            else attitude_of_object(units, after, index.attitudes, manner_only=entry.manner)
        )
        if attitude is None and entry.wants_attitude:
            return None
        act = attitude or act
    return last, after, act


def _is_verb(units: Units, after: int, entry: CueEntry) -> bool:
    """Whether a word that is a noun as well is the verb: an object follows it."""
    return can_be_object(units, after) or (units.word(after) == "to" and entry.act is _COMMIT)


def _is_auxiliary(units: Units, at: int) -> bool:
    """Whether a form of "have" at `at` only makes the perfect of the verb after it."""
    word = units.word(after_adverbs(units, at + 1))
    return word == "been" or (word.endswith("ed") and word != "need")


def _after_quotation(units: Units, at: int) -> bool:
    """Whether a quotation ends a few words before `at`."""
    return any(units.words[index] == '"' for index in range(max(1, at - _QUOTATION_AT_MOST), at))
