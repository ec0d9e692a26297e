"""Who sits at an occasion for whom, compared by surname: enough to tell occasions apart before persons are one."""

import re
from collections.abc import Iterable
from functools import lru_cache

from attrs import frozen

from jscd_model.grammar.name_sounds import plain
from jscd_model.model import Dialogue, Role
from jscd_model.resolve.accounts import Account

__all__ = ["Seat", "is_one_person", "seats_of", "seats_shared"]

_WORD = re.compile(r"\w[\w.’']*")
_LATE = re.compile(r"(?:,? (?:Jr|Sr|II|III|IV)\.?){1,3}$")
_ARTICLE = re.compile(r"\b(?:[Aa]l|[Ee]l|[Aa]n|[Aa]s|[Aa]r|[Aa]d|[Aa]t|[Aa]sh)[-‑–](?=\w)")
_VOWELS = str.maketrans("", "", "aeiouyhw'’")
_SOUNDS = str.maketrans({"c": "k", "q": "k", "z": "s", "v": "b", "w": "b", "j": "g", "d": "t"})
_LONG = 5
_NEAR = 2
_SURE = 3
_HEAD = 2


@frozen
class Seat:
    """A person with a seat at an occasion.

    Attributes:
        party: Code of the party for which the person sits there.
        name: The name as the record has it.
        words: The words of the name, small and bare, without particles.
        leads: Whether the person heads or receives a side.
    """

    party: str
    name: str
    words: tuple[str, ...]
    leads: bool


def seats_of(account: Account, dialogue: Dialogue) -> tuple[Seat, ...]:
    """The persons whom a record seats at an occasion, in order."""
    names = {person.id: person.name for person in account.record.persons}
    return tuple(
        Seat(delegation.party, names[seat.person], _words(names[seat.person]), seat.role is not Role.MEMBER)
        for delegation in dialogue.delegations
        for seat in delegation.delegates
        if seat.person is not None
    )


def seats_shared(one: Iterable[Seat], other: Iterable[Seat]) -> dict[str, str]:
    """By party, the first person who sits on both sides of a comparison for it."""
    found: dict[str, str] = {}
    theirs = tuple(other)
    for seat in one:
        if seat.party not in found and any(
            seat.party == their.party and is_one_person(seat.words, their.words) for their in theirs
        ):
            found[seat.party] = seat.name
    return found


@lru_cache(maxsize=65536)
def is_one_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names, as words, may be one person's among the few who take part in one occasion."""
    if not one or not other:
        return False
    if set(one) == set(other) or (one[0] == other[0] and min(len(one), len(other)) > 1 and _holds(one, other)):
        return True
    if len(one) == 1 or len(other) == 1:
        short, long = (one, other) if len(one) == 1 else (other, one)
        return _alike(short[0], long[-1]) or short[0] == long[0]
    if _alike(one[-1], other[-1]):
        return any(a[:_HEAD] == b[:_HEAD] or _near(a, b) for a in one[:-1] for b in other[:-1])
    return one[0] == other[-1] and one[-1] == other[0]


def _holds(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one of two names has all words of the other."""
    return set(one) <= set(other) or set(other) <= set(one)


@lru_cache(maxsize=16384)
def _words(name: str) -> tuple[str, ...]:
    bare = _ARTICLE.sub("", _LATE.sub("", name))
    words = [word for word in _WORD.findall(bare.replace("-", " ")) if not word[0].islower()]
    folded = [plain(word) for word in words]
    full = [word for word in folded if len(word) > 1]
    return tuple(full or [word for word in folded if word])


@lru_cache(maxsize=16384)
def _alike(one: str, other: str) -> bool:
    """Whether two surnames are spellings of one."""
    if one == other:
        return True
    first, second = _bones(one), _bones(other)
    if first == second:
        return len(first) >= _SURE and one[0] == other[0]
    return min(len(one), len(other)) >= _LONG + 1 and one[0] == other[0] and _distance(one, other) <= 1


def _near(one: str, other: str) -> bool:
    """Whether two given names may be spellings of one."""
    return min(len(one), len(other)) >= _LONG and _distance(one, other) <= _NEAR


def _bones(word: str) -> str:
    """The sounds of a word that transliterations keep."""
    sounds = word.translate(_VOWELS).translate(_SOUNDS)
    return "".join(sound for at, sound in enumerate(sounds) if not at or sounds[at - 1] != sound)


def _distance(one: str, other: str) -> int:
    from rigour.text import levenshtein  # noqa: PLC0415  # rigour takes a tenth of a second to import

    return levenshtein(one, other)
