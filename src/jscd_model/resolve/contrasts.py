"""Where two statements use nearly the same words and yet say two things: opposites, directions, numbered parts."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from attrs import frozen

from jscd_model.grammar.function_words import ADVERBS, BE, FUNCTION_WORDS, FUTURE, MODALS
from jscd_model.resolve.contents import weighed
from jscd_model.resolve.number_words import NUMBERED, ONES
from jscd_model.resolve.opposites import VERBS_ALONE, is_close, is_converse, sides_of
from jscd_model.resolve.stems import stem
from jscd_model.resolve.weighing import FORBIDS, SETTLES, SUPPORT

__all__ = ["Contrasts", "contrasts", "objections"]


class _Turn(NamedTuple):
    """A word that has an opposite, with what it is said of."""

    word: str
    of: frozenset[str]


class _Course(NamedTuple):
    """A compass direction: its letters, what lies there, and its word."""

    letters: frozenset[str]
    head: str
    word: str
    is_name: bool

    def fits(self, other: "_Course") -> bool:
        return self.letters <= other.letters or other.letters <= self.letters

    def clashes(self, other: "_Course") -> bool:
        if self.fits(other):
            return False
        if self.head and self.head == other.head:
            return True
        opposed = any(pair <= self.letters ^ other.letters for pair in _OPPOSITE_ENDS)
        return opposed and not (self.is_name or other.is_name)


@frozen(eq=False)
class Contrasts:
    """What sets a content apart from one of nearly the same words.

    Attributes:
        turns: Words that have an opposite, by the number and the side of the pair.
        courses: Compass directions.
        numbered: For each thing that is one of a row, which one: 2 of "the second phase".
        rows: The word for each such thing.
        ways: For each name after "from" or "to", which of the two.
        services: Armed services and the like.
        has_route: Whether a road or another line is meant, which leads both ways.
    """

    turns: dict[tuple[int, int], _Turn]
    courses: tuple[_Course, ...]
    numbered: dict[str, frozenset[int]]
    rows: dict[str, str]
    ways: dict[str, frozenset[str]]
    services: frozenset[str]
    has_route: bool


def objections(one: str, other: str, *, one_actor: bool = False) -> Iterator[tuple[str, int]]:
    """What speaks against two contents of nearly the same words saying one thing.

    Args:
        one: A content.
        other: Another one.
        one_actor: Whether one party alone, the same in both, is said to do it.

    Yields:
        The reason in words and its weight.
    """
    mine, theirs = contrasts(one), contrasts(other)
    yield from _turned(mine, theirs, one_actor=one_actor)
    clash = [
        sorted((a.word, b.word))
        for a in mine.courses
        for b in theirs.courses
        if a.clashes(b) and not any(a.fits(c) for c in theirs.courses) and not any(b.fits(c) for c in mine.courses)
    ]
    if clash:
        yield f"they speak of other places: {' and '.join(min(clash))}", FORBIDS
    for head in sorted(mine.numbered.keys() & theirs.numbered.keys()):
        if mine.numbered[head].isdisjoint(theirs.numbered[head]):
            first, second = sorted((min(mine.numbered[head]), min(theirs.numbered[head])))
            word = min(mine.rows[head], theirs.rows[head])
            yield f"the numbers of what they speak of differ: {word} {first} and {word} {second}", FORBIDS
            break
    if not (mine.has_route and theirs.has_route):
        turned = [
            name
            for name in mine.ways.keys() & theirs.ways.keys()
            if len(mine.ways[name]) == len(theirs.ways[name]) == 1 and mine.ways[name] != theirs.ways[name]
        ]
        if turned:
            yield f"the ways are opposite: from {min(turned)} and to {min(turned)}", FORBIDS
    if mine.services and theirs.services and mine.services.isdisjoint(theirs.services):
        here, there = sorted(" and ".join(sorted(found.services)) for found in (mine, theirs))
        yield f"they speak of other services: {here}; {there}", SETTLES


def _turned(mine: Contrasts, theirs: Contrasts, *, one_actor: bool) -> Iterator[tuple[str, int]]:
    """The opposites of which each has one side and not the other; the weightiest alone."""
    found: list[tuple[int, str]] = []
    for pair, side in mine.turns:
        if (pair, 1 - side) in mine.turns or (pair, side) in theirs.turns or (pair, 1 - side) not in theirs.turns:
            continue
        here, there = mine.turns[pair, side], theirs.turns[pair, 1 - side]
        alike = not here.of.isdisjoint(there.of) or here.of == there.of
        if (is_converse(pair) and not one_actor) or not (alike or is_close(pair)):
            continue
        words = " and ".join(sorted((here.word, there.word))).replace("·", " ")
        found.append((-(FORBIDS if alike else SUPPORT), f"they say the opposite: {words}"))
    if found:
        weight, text = min(found)
        yield text, -weight


_OPPOSITE_ENDS = (frozenset("ns"), frozenset("ew"))
_WORD = re.compile(r"[^\W_]+(?:·[^\W_]+)?|[,;:.()]")
_PHRASAL = re.compile(r"\b(scal|step|phas)(?:e|es|ed|s|ping|ped|ing)? (up|down|back|in|out)\b")
_BASE = {"scal": "scale", "step": "step", "phas": "phase"}
_COMPOUND = re.compile(r"\b(north|south)-(?=east|west)", re.IGNORECASE)
_COURSE = re.compile(r"(?P<first>north|south)?(?P<second>east|west)?(?:ern|erly|wards?)?")
_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1
    )
}
_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_LABELS = frozenset(map(stem, NUMBERED))
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6}
# Times are compared elsewhere; and what a number stands before without numbering it.
_NO_ROW = frozenset(
    map(stem, "half quarter week weekend day month year time times century decade hand place responder lady".split())
)
_ROUTES = frozenset(
    map(stem, "road rail railway highway corridor pipeline line cable link route bridge ferry flight border".split())
)
_SERVICES = re.compile(
    r"\b(?:(?P<navy>nav(?:y|ies|al))|(?P<army>army|armies)|(?P<air>air forces?)|(?P<coast>coast ?guards?)"
    r"|(?P<police>police)|(?P<border>border guards?)|(?P<gendarmerie>gendarmerie)|(?P<marines>marine corps|marines))\b",
    re.IGNORECASE,
)
_SAID = {"air": "air force", "coast": "coast guard", "border": "border guard"}
_STOPS = frozenset("to from on for with by between at through under against across into in until before after".split())
_BEFORE_VERB = FUTURE | MODALS | {"to", "and", "or", "can", ""}
_REACH = 4  # words from a word that has an opposite to what it is said of


@lru_cache(maxsize=20_000)
def contrasts(text: str) -> Contrasts:
    """What sets a content apart.

    Args:
        text: What is said or undertaken.

    Examples:
        >>> [reason for reason, _ in objections("to open the crossing", "the closing of the crossing")]
        ['they say the opposite: closing and open']
        >>> [reason for reason, _ in objections("the second phase of the port", "phase three of the port")]
        ['the numbers of what they speak of differ: phase 2 and phase 3']
    """
    joined = _PHRASAL.sub(lambda found: f"{_BASE[found[1]]}·{found[2]}", _COMPOUND.sub(r"\1", text))
    words = _WORD.findall(joined)
    low = [word.lower() for word in words]
    numbered: dict[str, set[int]] = {}
    rows: dict[str, str] = {}
    for word, number in _numbered(words, low):
        numbered.setdefault(stem(word), set()).add(number)
        rows[stem(word)] = min(word, rows.get(stem(word), word))
    ways: dict[str, set[str]] = {}
    for name, way in _ways(words, low):
        ways.setdefault(name, set()).add(way)
    return Contrasts(
        turns=_turns(words, low),
        courses=tuple(_courses(words, low)),
        numbered={head: frozenset(numbers) for head, numbers in numbered.items()},
        rows=rows,
        ways={name: frozenset(found) for name, found in ways.items()},
        services=frozenset(
            _SAID.get(found.lastgroup or "", found.lastgroup or "") for found in _SERVICES.finditer(text)
        ),
        has_route=not _ROUTES.isdisjoint(map(stem, low)),
    )


def _turns(words: list[str], low: list[str]) -> dict[tuple[int, int], _Turn]:
    found: dict[tuple[int, int], _Turn] = {}
    for at, word in enumerate(low):
        if (at and words[at][0].isupper()) or not word[0].isalpha():
            continue
        for side in sides_of(word):
            if word in VERBS_ALONE and not _is_verb(low, at):
                break
            said_of = frozenset(_said_of(low, at))
            known = found.get(side)
            found[side] = _Turn(known.word, known.of | said_of) if known else _Turn(word, said_of)
    return found


def _is_verb(low: list[str], at: int) -> bool:
    before = at - 1
    while before >= 0 and (low[before] in ADVERBS or low[before].endswith("ly") or low[before] == "jointly"):
        before -= 1
    if low[at] in ("end", "halt", "stop") and low[at + 1 : at + 2] == ["to"]:  # "an end to the patrols"
        return True
    return (low[before] if before >= 0 else "") in _BEFORE_VERB


def _said_of(low: list[str], at: int) -> Iterator[str]:
    """The words that tell of what a word is said: those after it, the one before it, or those before "is closed"."""
    near: list[str] = []
    for place in range(at + 1, len(low)):
        word = low[place]
        if not word[0].isalnum() or (word in _STOPS and place > at + 1) or len(near) == _REACH:
            break
        if word not in FUNCTION_WORDS:
            near.append(word)
    if at and low[at - 1] not in FUNCTION_WORDS and low[at - 1][0].isalnum():
        near.append(low[at - 1])
    if not BE.isdisjoint(low[max(at - 2, 0) : at]):
        near += [word for word in low[:at] if word not in FUNCTION_WORDS and word[0].isalnum()][-_REACH - 1 :]
    for word in near:
        key, weight = weighed(word)
        if weight >= _TELLING and not sides_of(word):
            yield key


_TELLING = 0.5


def _courses(words: list[str], low: list[str]) -> Iterator[_Course]:
    for at, word in enumerate(low):
        course = _COURSE.fullmatch(word)
        if course is None or not (course["first"] or course["second"]):
            continue
        letters = frozenset((course["first"] or "")[:1] + (course["second"] or "")[:1])
        after = at + 1
        while after < len(low) and low[after] in ("of", "the"):
            after += 1
        is_named = after < len(low) and low[after].isalnum() and low[after] not in FUNCTION_WORDS
        yield _Course(letters, stem(low[after]) if is_named else "", word, words[at][0].isupper())


def _numbered(words: list[str], low: list[str]) -> Iterator[tuple[str, int]]:
    for at, word in enumerate(low):
        digits = _ORDINAL.fullmatch(word)
        number = int(digits[1]) if digits else _ORDINALS.get(word)
        if number is not None:
            stop = at + 1
            while stop < len(low) and stop - at <= _REACH and low[stop].isalpha() and low[stop] not in FUNCTION_WORDS:
                stop += 1
            if stop > at + 1 and stem(low[stop - 1]) not in _NO_ROW and stem(low[at + 1]) not in _NO_ROW:
                yield low[stop - 1], number
        elif stem(word) in _LABELS:
            after = at + 1
            while (value := _number(words, after)) is not None:
                yield word, value
                after += 2 if low[after + 1 : after + 2] in (["and"], [","]) else 1


def _number(words: list[str], at: int) -> int | None:
    if at >= len(words):
        return None
    word = words[at]
    if word.isdecimal() and word.isascii() and len(word) < 6:
        return int(word)
    return _ROMAN.get(word, ONES.get(word.lower()))


def _ways(words: list[str], low: list[str]) -> Iterator[tuple[str, str]]:
    """Names after "from" and "to"."""
    for at, word in enumerate(low):
        if word not in ("from", "to", "into"):
            continue
        first = at + 2 if low[at + 1 : at + 2] == ["the"] else at + 1
        stop = first
        while stop < len(words) and words[stop][0].isupper():
            stop += 1
        if stop > first:
            yield " ".join(words[first:stop]), "from" if word == "from" else "to"
