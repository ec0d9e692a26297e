"""The noun phrase that stands before a verb and may be its subject, read from right to left."""

from collections.abc import Mapping
from enum import Enum, auto
from typing import NamedTuple

from jscd_model.grammar.function_words import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    FUNCTION_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    is_adverb,
)
from jscd_model.grammar.units import UnitKind, Units
from jscd_model.lexicon.entries import VoiceKind

__all__ = ["STYLES", "Boundary", "Member", "NounPhrase", "boundary", "read_subject"]

STYLES = frozenset("excellency highness majesty honour honor".split())  # "His Excellency the Minister"


class Boundary(Enum):
    """What stands before a noun phrase, and so whether it opens a clause of its own."""

    START = auto()
    COMMA = auto()
    AND = auto()
    COMMA_AND = auto()
    RELATIVE = auto()
    WHILE = auto()
    INSIDE = auto()


class Member(NamedTuple):
    """One part of a subject: a name, a pronoun or a noun with what belongs to it.

    Attributes:
        head: Index of its head among the units.
        first: Index of its first unit.
        last: Index of its last one.
        voice: What the noun stands for, where the head is a noun of the lexicon.
        alone: Whether it takes nothing to its left ("they", "both sides").
    """

    head: int
    first: int
    last: int
    voice: VoiceKind | None = None
    alone: bool = False


class NounPhrase(NamedTuple):
    """A noun phrase with its parts, left to right."""

    members: tuple[Member, ...]
    first: int
    last: int


# Python 3.11 is slow to find the members of an enumeration by name.
_START, _COMMA, _AND, _COMMA_AND, _RELATIVE, _WHILE, _INSIDE = Boundary
_MANY, _ORGAN = VoiceKind.MANY, VoiceKind.BODY
_WORD, _MARK, _PERSON, _OFFICE, _PARTY, _BODY, _TIME = UnitKind
_NAMES = frozenset({_PERSON, _OFFICE, _PARTY, _BODY})
_HEADED = frozenset({_PERSON, _OFFICE, _BODY})
_BELONGS = frozenset("of from for representing between in to with at among on and".split()) - {"and"}
_AFTER_NOUN = frozenset(
    "represented present concerned involved participating gathered assembled attending alike here".split()
)
_OPENS_ASIDE = frozenset(
    "who which led headed accompanied represented speaking in on at during after following while with along "
    "together alongside through by as meeting under for including both a the his her joined co-chaired chaired "
    "flanked whose amid despite given having facing without since like unlike as".split()
)
_COMMAS = frozenset({",", "\u2014"})
_TRAILING = ADVERBS | _AFTER_NOUN | {")"}  # and times, and what else ends in "-ly"
_MODIFIERS_AT_MOST = 6
_ADJUNCT_AT_MOST = 80
_STYLED = frozenset("royal serene imperial eminent".split())


def read_subject(units: Units, end: int, voices: Mapping[str, VoiceKind], stop: int = 0) -> NounPhrase | None:
    """The noun phrase that ends before the unit `end`.

    An aside between commas ("the Omani side, led by its minister, agreed") is stepped over.

    Args:
        units: The sentence.
        end: Index of the first unit of the verb.
        voices: Nouns that speak for parties.
        stop: Index that the phrase must not reach beyond.

    Returns:
        The phrase, or None where what stands there is no name, pronoun or noun that speaks for parties.
    """
    last = _before_trailing(units, end - 1, stop)
    if last < stop:
        return None
    if units.words[last] not in _COMMAS:
        return _coordination(units, last, voices, stop)
    if stop == 0 and units.words[0] in ("we", "i") and units.word(1) == ",":  # "We, the ministers of Peru and Chile,"
        me = Member(0, 0, 0, alone=True)
        return NounPhrase((me,), 0, 0)
    if units.kind(last - 1) in _HEADED and "," in units.words[last - 1]:  # "X, the minister," is one name
        return _coordination(units, last - 1, voices, stop)
    for comma in range(last - 1, max(stop, last - 60), -1):
        if units.words[comma] != units.words[last] or not _opens_aside(units, comma + 1):
            continue
        phrase = _coordination(units, _before_trailing(units, comma - 1, stop), voices, stop)
        if phrase is not None and boundary(units, phrase.first, stop) is not _INSIDE:
            return phrase
    return None


def boundary(units: Units, first: int, stop: int = 0) -> Boundary:
    """What stands before the unit `first`."""
    left = first - 1
    while left >= stop and (is_adverb(units.words[left]) and not units.capital(left)):
        left -= 1
    if left < stop:
        return _START
    word, before = units.words[left], units.words[left - 1] if left > stop else ""
    if is_adverb(word):
        return _START if left == stop else _INSIDE
    if units.kinds[left] is _MARK:
        return _COMMA if word in _COMMAS else _INSIDE if word == "-" else _START
    if word in ("and", "but", "yet"):
        return _COMMA_AND if before in (",", ";", "\u2014") else _AND
    if word == "that" and stop == 0 and left < 3 and not any(w.isalpha() for w in units.words[stop:left]):
        return _START  # "2. That they condemn …"
    if word in ("which", "where", "whom"):
        aside = before == "," or (before in ("during", "with", "at", "to") and units.word(left - 2) == ",")
        return _RELATIVE if aside else _INSIDE
    if word in ("while", "whereas"):
        return _WHILE if before in ("", ",", ";", "and") else _INSIDE
    return _COMMA if _after_adjunct(units, left, stop) else _INSIDE


def _after_adjunct(units: Units, left: int, stop: int) -> bool:
    """Whether the clause opens with an adjunct that no comma closes ("At the meeting both sides agreed")."""
    if units.words[left] in FUNCTION_WORDS or units.words[left] == "'s":
        return False
    at, least = left, max(stop, left - _ADJUNCT_AT_MOST)
    while at > least and (units.kinds[at - 1] is not _MARK or units.words[at - 1] in "()-/'"):
        at -= 1
    return at < left and units.words[at] in PREPOSITIONS and units.capital(at)


def _before_trailing(units: Units, at: int, stop: int) -> int:
    """Step back over what may stand between a subject and its verb: adverbs, times, brackets, "on Monday"."""
    words, kinds = units.words, units.kinds
    while at >= stop:
        word = words[at]
        if word not in _TRAILING and kinds[at] is not _TIME and not word.endswith("ly"):
            break
        if is_adverb(word) and word not in PRONOUNS:
            at -= 1
        elif kinds[at] is _TIME:
            at -= 2 if units.word(at - 1) in ("on", "in", "at", "of", "late", "early") else 1
        elif word == ")":
            at = _opening(units, at, stop) - 1
        elif word in _AFTER_NOUN:
            at -= 1
        else:
            break
    return at


def _opening(units: Units, at: int, stop: int) -> int:
    """Index of the bracket that the one at `at` closes."""
    for index in range(at - 1, max(stop, at - 20) - 1, -1):
        if units.words[index] == "(":
            return index
    return at


def _opens_aside(units: Units, at: int) -> bool:
    return units.words[at] in _OPENS_ASIDE or units.kinds[at] in _NAMES or units.kinds[at] is _TIME


def _coordination(units: Units, last: int, voices: Mapping[str, VoiceKind], stop: int) -> NounPhrase | None:
    """Members joined by commas and "and", from the last one to the left."""
    words = units.words
    members: list[Member] = []
    listed = False
    at = last
    while at >= stop:
        member = _member(units, at, voices, stop)
        if member is None:
            if listed and members and _is_between(units, at, stop):
                return None
            break
        if (
            member.last > member.head and words[member.head + 1] != "("
        ):  # "the pact between Peru and Chile": the names after "and" belong to the pact
            while members and units.kinds[members[-1].head] is _PARTY:
                member = member._replace(last=members.pop().last)
        members.append(member)
        left = member.first - 1
        if member.alone or left < stop:
            break
        word = words[left]
        if word in CONJUNCTIONS:
            listed = True
            at = left - 1 - (units.word(left - 1) == ",")
        elif word == "," and listed:
            at = left - 1
        elif word == "as" and units.word(left - 1) == "well" and units.word(left - 2) == "as":
            at = left - 3 - (units.word(left - 3) == ",")
        elif word == "with" and units.word(left - 1) in ("together", "along"):
            at = left - 2
        else:
            break
    if not members:
        return None
    members.reverse()
    return NounPhrase(tuple(members), members[0].first, members[-1].last)


def _is_between(units: Units, last: int, stop: int) -> bool:
    """Whether a name belongs to "between": "the pact between Peru and Chile will" is not said of Chile."""
    at = last
    while at > stop and (units.kinds[at] in _NAMES or units.words[at] in DETERMINERS):
        at -= 1
    return at < last and units.words[at] == "between"


def _member(units: Units, last: int, voices: Mapping[str, VoiceKind], stop: int) -> Member | None:
    """The name, pronoun or noun with its modifiers that ends at `last`, or the noun that it belongs to."""
    end: int | None = last
    while end is not None:
        head = _before_trailing(units, end, stop) if units.words[end] == ")" else end
        if head < stop:
            return None
        kind, word = units.kinds[head], units.words[head]
        voice = voices.get(word) if kind is _WORD else None
        if kind is _WORD and voice is None:
            if word in PRONOUNS:
                return Member(head, head, last, alone=True)
            if word in STYLES and head - stop >= 1:
                return Member(head, head - 2 if units.words[head - 1] in _STYLED else head - 1, last, alone=True)
            if not _acronym(units, head):
                return None
            voice = _ORGAN
        elif kind is _MARK or kind is _TIME:
            return None
        first, complete = _modifiers(units, head, voice, stop)
        if first <= stop or units.words[first - 1] not in PREPOSITIONS:
            return Member(head, first, last, voice, alone=complete)
        end = _owner(units, first, voices, stop)
    return None


def _acronym(units: Units, at: int) -> bool:
    text = units.view[units.starts[at] : units.end(at)]
    return len(text) > 2 and text.isupper() and text.isalpha()


def _modifiers(units: Units, head: int, voice: VoiceKind | None, stop: int) -> tuple[int, bool]:
    """First unit of a noun with its modifiers, and whether it is a whole that joins nothing ("the two sides")."""
    at, seen, complete, names = head - 1, 0, voice is _MANY, False
    while at >= stop and seen < _MODIFIERS_AT_MOST:
        kind, word = units.kinds[at], units.words[at]
        if word in DETERMINERS:
            at, found = _determiners(units, at, stop)
            return at + 1, complete and found and not names
        if kind is _PARTY and (voice is not None or units.kinds[head] in _HEADED):
            names = True
            at -= 1
        elif word in ("'s", "'") and at > stop:
            names = True
            seen += units.kinds[at - 1] is _WORD
            at -= 2
        elif (word == "-" and at > stop) or (names and voice is not None and _joins_parties(units, at)):
            at -= 1
        elif kind is _WORD and (voice is not None or units.capital(at)) and _modifies(units, at, stop):
            complete = complete and not units.capital(at)
            seen += 1
            at -= 1
        else:
            break
    return at + 1, False


def _joins_parties(units: Units, at: int) -> bool:
    """Whether a word or mark joins the names of two parties: "the Omani and Qatari sides"."""
    return units.words[at] in ("/", "and", ",") and units.kind(at - 1) is _PARTY


def _determiners(units: Units, at: int, stop: int) -> tuple[int, bool]:
    """Step over determiners; whether they make the noun a whole: "both", "the two", "all", "the"."""
    found = False
    while at >= stop and units.words[at] in DETERMINERS:
        found = found or units.words[at] in ("both", "two", "three", "four", "all", "the")
        at -= 1
        if at > stop and units.words[at] in STYLES:
            at -= 2
    return at, found


def _modifies(units: Units, at: int, stop: int) -> bool:
    """Whether a word before a noun is likely an adjective or noun of its phrase, not a verb with its own subject."""
    word = units.words[at]
    if word in FUNCTION_WORDS or (is_adverb(word) and word != "early"):
        return False
    if word.endswith(("ed", "s")) and at > stop:
        return units.kinds[at - 1] not in _NAMES and units.words[at - 1] not in PRONOUNS
    return True


def _owner(units: Units, first: int, voices: Mapping[str, VoiceKind], stop: int) -> int | None:
    """Index of the noun that a phrase after "of", "from", "for" … belongs to, if it may speak for parties."""
    left = first - 1
    if left <= stop or units.words[left] not in _BELONGS:
        return None
    before = _before_trailing(units, left - 1, stop)
    if before < stop:
        return None
    is_noun = units.kinds[before] is _WORD and units.words[before] in voices
    return before if is_noun or units.kinds[before] in _HEADED else None
