"""Leftwards from the head noun of an occasion: modifiers, parties, ordinal, marker and article."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from attrs import fields, frozen

from jscd_model.grammar.ordinals import ORDINAL, ordinal_value, roman_value
from jscd_model.grammar.propernames import compound_start
from jscd_model.lexicon import Lexicon

__all__ = [
    "FIGURES",
    "EventWords",
    "Opening",
    "PartyNames",
    "leading_ordinal",
    "opening",
    "walk_common",
    "walk_proper",
]

_LONGEST = 12  # words to the left of a head noun
_FAR = 60  # characters in one word
_ENUMERATED = re.compile(r"[^ ]{1,60}, (?:[A-Z][^ ]{0,60}, ){0,9}+(?:[A-Z][^ ]{0,60},? )?and ")
_LETTERS = re.compile(r"(?:[A-Z]\.)+")
_NUMBERED = re.compile(r"\(?\d\+\d\)?|\d{1,9}(?:st|nd|rd|th)$")
_PLAIN = re.compile(r"[A-Za-z0-9\u00c0-\u024f.'+/-]+|[\"'(]?\d\+\d[\"')]?")
FIGURES = re.compile(  # formats such as "2+2"
    r"[\"'(]?(?:[2-5]\+[1-5]|(?i:(?:two|three|four|five|[2-5])-plus-(?:one|two|three|four|five|[1-5])))[\"')]?"
)
_LETTERED = re.compile(r"[A-Z][^ ]{0,60} (?P<letters>\([A-Z][A-Z&/ -]{1,10}\) )$")  # "the Air Force (PAF) Staff Talks"
_COUNTED = re.compile(rf"\b{ORDINAL} $", re.IGNORECASE)
# A person's meeting, call or visit is not named after the person.
_OWNED = re.compile(r"(?i:meetings?|calls?|visits?|trips?|travel|phone|telephone)\b")
_ORDINAL_FRONT = re.compile(
    rf"(?:(?P<roman>[IVX]{{1,9}}\b)|(?P<ordinal>{ORDINAL})|Next|Last|Previous|Upcoming|Annual|Historic|Virtual|Latest|"
    rf"Joint (?=Meeting)) ",
    re.IGNORECASE,
)


@frozen(kw_only=True)
class EventWords:
    """The classes of words around the name of an occasion, each a set of words in lower case."""

    outside: frozenset[str]
    document: frozenset[str]
    sitting: frozenset[str]
    marker: frozenset[str]
    adjective: frozenset[str]
    determiner: frozenset[str]
    definite: frozenset[str]
    blocking: frozenset[str]
    part: frozenset[str]
    calendar: frozenset[str]

    @classmethod
    @lru_cache(maxsize=4)
    def of(cls, lexicon: Lexicon) -> "EventWords":
        """The classes as a lexicon has them."""
        classes = {entry.key: frozenset(entry.words.split()) for entry in lexicon.event_words}
        return cls(**{item.name: classes.get(item.name, frozenset()) for item in fields(cls)})


@frozen
class PartyNames:
    """Where the names of parties stand in a view.

    Attributes:
        ends: For the end of each, where it starts.
        starts: Where they start.
    """

    ends: Mapping[int, int]
    starts: frozenset[int]

    @classmethod
    def of(cls, ends: Mapping[int, int]) -> "PartyNames":
        """Index names by both of their ends."""
        return cls(ends, frozenset(ends.values()))


class Opening(NamedTuple):
    """What stands before the name of an occasion.

    Attributes:
        ordinal: Its number.
        marker: A word such as "next" or "last".
        definite: Whether the phrase points to what is known.
        start: Where the phrase starts, article excluded.
    """

    ordinal: int | None
    marker: str | None
    definite: bool
    start: int


def walk_proper(view: str, start: int, names: PartyNames, words: EventWords) -> int:
    """Where a proper name begins whose head noun begins at `start`: capitalised modifiers, parties, links."""
    at = start
    for _ in range(_LONGEST):
        party = names.ends.get(at - 1)
        if party is not None and view[at - 1] == " ":
            at = _pair_start(view, party, names.ends)
            continue
        lettered = view[at - 2] == ")" and _LETTERED.search(view, max(0, at - _FAR), at)
        if lettered:
            at = lettered.start("letters")
            continue
        begin, word = _previous(view, at)
        if not word or not _carries_on(view, begin, word):
            break
        bare = word.rstrip(",").lower()
        if bare in ("and", "&", "-", "of"):
            if not _links(view, begin, bare, names, words):
                break
        elif not _opens_name(word, words) or (_is_owner(bare, words) and _OWNED.match(view, start)):
            break
        at = begin
    return at


def _is_owner(word: str, words: EventWords) -> bool:
    """Whether a possessive names who met, rather than whose meetings they are by rank ("Leaders' Meeting")."""
    return word.endswith("'s") or (word.endswith("s'") and word not in words.adjective and word not in words.part)


def walk_common(view: str, start: int, names: PartyNames, words: EventWords) -> int:
    """Where a description begins: adjectives of talks and parties; any plain word where a determiner opens it."""
    at, firm = start, start
    for step in range(5):
        party = names.ends.get(at - 1)
        if party is not None:
            at = firm = _pair_start(view, party, names.ends)
            continue
        begin, word = _previous(view, at)
        low = word.lower()
        plain = _PLAIN.fullmatch(word) or FIGURES.fullmatch(word)
        if not word or not plain or not _carries_on(view, begin, word):
            break
        if low in words.determiner or low.endswith("'s") or _is_owner(low, words):
            return at
        if ordinal_value(low) or low in words.marker:
            return at if step <= 3 else firm
        if low in words.outside or low in words.blocking:
            break
        at = begin
        if low in words.adjective or word[0].isupper() or FIGURES.fullmatch(word):
            firm = begin
    return firm


def opening(view: str, name_start: int, words: EventWords) -> Opening:
    """Ordinal, marker and definiteness before a name."""
    ordinal, marker, definite, at = None, None, False, name_start
    if view[at - 2 : at] in (' "', " '"):
        at -= 1
    for _ in range(4):
        begin, word = _previous(view, at)
        low = word.lower()
        value = ordinal_value(low)
        if value:
            ordinal, at = value, begin
        elif low in words.marker:
            marker, at = low, begin
        else:
            if low in words.calendar:
                low = _previous(view, begin)[1].lower()
            definite = low in words.definite or low.endswith(("'s", "s'"))
            break
    return Opening(ordinal, marker, definite, at)


def leading_ordinal(view: str, name_start: int, head: int) -> tuple[int | None, int]:
    """The ordinal that opens a proper name ("Inaugural Ghana-Togo ..."), and where the name goes on without it."""
    ordinal = None
    while front := _ORDINAL_FRONT.match(view, name_start, head):
        if front["ordinal"]:
            ordinal = ordinal_value(front["ordinal"].lower())
        elif front["roman"] and front["roman"].isupper():
            ordinal = roman_value(front["roman"])
            if ordinal is None:
                break
        name_start = front.end()
    return ordinal, name_start


def _previous(view: str, at: int) -> tuple[int, str]:
    """The word before `at`, which follows a space, with its start; an empty word where there is none."""
    if at < 2 or view[at - 1] != " ":
        return at, ""
    floor = at - _FAR if at > _FAR else 0
    begin = view.rfind(" ", floor, at - 1) + 1 or floor
    word = view[begin : at - 1]
    if "\n" in word:
        begin += word.rindex("\n") + 1
        word = view[begin : at - 1]
    return begin, word


def _pair_start(view: str, at: int, names: Mapping[int, int]) -> int:
    """Where the hyphened pair begins of which a party that begins at `at` is the last part."""
    at = compound_start(view, at, names)
    if at < 2 or view[at - 1] != "-" or view[at - 2] == " ":
        return at
    floor = max(0, at - _FAR)
    begin = max(view.rfind(" ", floor, at), view.rfind("\n", floor, at), floor - 1) + 1
    return begin if view[begin].isupper() else at


def _carries_on(view: str, begin: int, word: str) -> bool:
    """Whether a name may run over a word by its punctuation: an abbreviation, or an item of "A, B and C"."""
    if word[-1] == ",":
        return word[0].isupper() and bool(_ENUMERATED.match(view, begin, begin + 80))
    return word[-1] not in ".;:!?)]" or bool(_LETTERS.fullmatch(word)) or bool(_NUMBERED.fullmatch(word))


def _links(view: str, begin: int, bare: str, names: PartyNames, words: EventWords) -> bool:
    """Whether "and", "of" or a dash at `begin` joins two parts of one name."""
    if begin - 1 in names.ends or (bare == "and" and begin + 4 in names.starts):
        return bare != "and" or _counted_pair(view, begin, names)
    start, before = _previous(view, begin)
    low = before.lower()
    if not before or not _opens_name(before, words) or before[-1] in ".;:,":
        return False
    if bare == "-" and (start == 0 or view[start - 1] == "\n"):
        return False  # the dash of a dateline
    return not (low in words.document or (bare == "of" and low in words.sitting))


def _counted_pair(view: str, begin: int, names: PartyNames) -> bool:
    """Whether "and" at `begin` joins two parties behind a number: "the inaugural Peru and Chile Border Meeting"."""
    first = names.ends.get(begin - 1)
    return first is not None and begin + 4 in names.starts and bool(_COUNTED.search(view, max(0, first - 16), first))


def _opens_name(word: str, words: EventWords) -> bool:
    """Whether a word may stand in a proper name before its head noun."""
    bare = word.lstrip("\"'(")
    capital = bare[:1].isupper() or bool(_NUMBERED.match(word))
    return capital and word.lower().strip("\"',") not in words.outside
