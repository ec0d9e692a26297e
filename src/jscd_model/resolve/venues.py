"""Places side by side: whether two words for a place can mean one."""

import unicodedata
from enum import IntEnum
from functools import lru_cache

from attrs import frozen

from jscd_model.grammar.places import place_owner
from jscd_model.lexicon import Lexicon, Phrases
from jscd_model.lexicon.party_names import Surety, party_names

__all__ = ["Placing", "Venue", "placing", "state_named", "without_places"]


class Placing(IntEnum):
    """What two places say of one occasion."""

    SAME = 1
    OPEN = 0
    OTHER_PLACE = -1
    OTHER_STATE = -2


@frozen
class Venue:
    """A place as a record names it.

    Attributes:
        name: The words.
        key: The words before a comma, small letters without spaces.
        state: Code of the state in which it is known to lie, or which it is.
        city: Whether it is known as a city.
    """

    name: str
    key: str
    state: str | None
    city: bool

    @classmethod
    def read(cls, name: str, lexicon: Lexicon) -> "Venue":
        """A place by its name."""
        return _read(name, lexicon)


def placing(one: Venue, other: Venue) -> Placing:
    """Whether two places can be one: a city and a venue in the same state can, two cities cannot."""
    if one.key == other.key:
        return Placing.SAME
    if one.state and other.state:
        if one.state != other.state:
            return Placing.OTHER_STATE
        if one.city and other.city:
            return Placing.OTHER_PLACE
    return Placing.OPEN


def without_places(name: str, lexicon: Lexicon) -> str:
    """A name without the known places in it: of "White House Meeting", "Meeting"."""
    kept, at = [], 0
    for found in _places(lexicon).find(name):
        kept.append(name[at : found.start])
        at = found.end
    return " ".join(" ".join([*kept, name[at:]]).split())


def state_named(name: str, lexicon: Lexicon) -> str | None:
    """The state that a name means by itself: "the Philippines"."""
    bare = name.removeprefix("the ").removeprefix("The ")
    found = party_names(lexicon).at(bare, 0)
    if found is None or found.end != len(bare) or len({sense.code for sense in found.value}) > 1:
        return None
    sense = found.value[0]
    return sense.code if sense.surety in (Surety.STRONG, Surety.GIVEN) and len(sense.code) == 2 else None


@lru_cache(maxsize=8192)
def _read(name: str, lexicon: Lexicon) -> Venue:
    head = name.partition(",")[0]
    short = head.rpartition(" ")[0] if head.endswith((" DC", " D.C.", " City")) else head
    state = place_owner(name, 0, lexicon) or state_named(name, lexicon)
    return Venue(name, _bare(short), state, not _cities(lexicon).isdisjoint({_bare(head), _bare(short)}))


@lru_cache(maxsize=4)
def _places(lexicon: Lexicon) -> Phrases[str]:
    return Phrases.of((name, entry.code) for entry in lexicon.places for name in (*entry.cities, *entry.venues))


@lru_cache(maxsize=4)
def _cities(lexicon: Lexicon) -> frozenset[str]:
    names = (name for entry in lexicon.places for name in (*entry.cities, *entry.doubtful))
    return frozenset(_bare(name) for name in names)


def _bare(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if letter.isalnum())
