"""Whether two places that documents give for one occasion can both be true."""

import re
import unicodedata
from collections.abc import Collection
from difflib import SequenceMatcher
from functools import lru_cache

from attrs import frozen

from jscd_model.grammar.places import place_owner
from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.phrases import WORD
from jscd_model.resolve.bearing import CONTAINED, EQUAL, UNTOLD, Finding, conflicting
from jscd_model.resolve.venues import state_named

__all__ = ["is_called_city", "places_fit"]

_DISTRICT = re.compile(r",? D\.?C\.?$| City$")
_VENUE = frozenset(
    "house palace hall hotel castle headquarters base center centre villa residence mess garrison barracks camp club "
    "complex resort fort chancellery secretariat retreat office building academy embassy mansion lodge bhavan capitol "
    "ministry department pentagon kremlin airport port island islands province region district airbase university "
    "museum monument headquarter quarters parliament ship aboard harbour harbor street square park".split()
)
_VIRTUAL = frozenset("virtual virtually online video videoconference telephone phone remote".split())
_SIMILAR = 0.75
_TOWN = "(?:[Cc]ity|[Cc]apital|[Tt]own)"
_DESCRIBED = r"(?!of |near |in |from |to |outside )[\w-]+"  # the words between "the" and "town"


@frozen
class _Place:
    """A place read: its words, and what is known of it."""

    words: tuple[str, ...]
    parts: frozenset[tuple[str, ...]]
    state: str | None
    is_state: bool
    is_city: bool
    is_plain: bool


def places_fit(one: str, other: str, lexicon: Lexicon, called: Collection[str] = ()) -> Finding:
    """How two places of one occasion go together.

    Two cities are two places; a venue lies in a city, and a city in its state. A name that the lexicon does not know
    may be a district of a city or a region around it, so that it is a city only where a text calls it one.

    Args:
        one: A place as named.
        other: Another.
        lexicon: The words, for cities, venues and states.
        called: Names that the texts call cities; see `is_called_city`.

    Examples:
        >>> places_fit("Geneva", "Geneva, Switzerland", Lexicon.default()).bearing.name
        'CONTAINED'
        >>> places_fit("Geneva", "Zurich", Lexicon.default()).reason
        'the places differ'
    """
    mine, theirs = _read(one, lexicon), _read(other, lexicon)
    if mine.words == theirs.words and mine.parts == theirs.parts:
        return EQUAL if mine.is_state is theirs.is_state else CONTAINED
    if "".join(mine.words) == "".join(theirs.words):
        return CONTAINED
    if not _VIRTUAL.isdisjoint((*mine.words[:1], *theirs.words[:1])):
        return UNTOLD
    if mine.words in theirs.parts or theirs.words in mine.parts or set(mine.words) <= set(theirs.words):
        return CONTAINED
    if set(theirs.words) <= set(mine.words):
        return CONTAINED
    if mine.state and theirs.state and mine.state != theirs.state:
        return conflicting("the places lie in different states")
    if mine.is_state or theirs.is_state:
        return CONTAINED if mine.state and mine.state == theirs.state else UNTOLD
    if all(place.is_city or (place.is_plain and name in called) for name, place in ((one, mine), (other, theirs))):
        known = mine.is_city and theirs.is_city
        similar = SequenceMatcher(None, "".join(mine.words), "".join(theirs.words), autojunk=False).ratio() >= _SIMILAR
        return UNTOLD if similar and not (known and mine.state != theirs.state) else conflicting("the places differ")
    return UNTOLD


def is_called_city(name: str, words: str) -> bool:
    """Whether words say of a place that it is a city, a town or a capital; that something was held in it does not.

    Args:
        name: A place as named.
        words: A sentence that may name it.

    Examples:
        >>> is_called_city("Lindmere", "They met in the port city of Lindmere.")
        True
        >>> is_called_city("Lindmere", "They met in Lindmere, a suburb of the capital.")
        False
    """
    head = re.escape(name.partition(",")[0])
    before = rf"\b(?:{_TOWN} (?:of )?|[Cc]apital, ){head}\b"
    after = rf"\b{head}(?: {_TOWN}|, (?:the|an?|its|\w+['’]s) (?:{_DESCRIBED} ){{0,2}}{_TOWN})\b"
    return re.search(f"{before}|{after}", words) is not None


@lru_cache(maxsize=8192)
def _read(name: str, lexicon: Lexicon) -> _Place:
    pieces = [piece.strip() for piece in name.split(",") if piece.strip()]
    head = _DISTRICT.sub("", pieces[0]) if pieces else name
    state = place_owner(name, 0, lexicon) or place_owner(head, 0, lexicon)
    own = state_named(name, lexicon)
    tail = next((code for piece in pieces[1:] if (code := state_named(piece, lexicon))), None)
    words = _words(head)
    parts = frozenset({words, *(_words(piece) for piece in pieces[1:])})
    is_city = own is None and not _cities(lexicon).isdisjoint({words, _words(pieces[0] if pieces else name)})
    venue = not is_city and (state is not None or not _VENUE.isdisjoint(words))
    return _Place(
        words=words,
        parts=parts,
        state=state or own or tail,
        is_state=own is not None,
        is_city=is_city,
        is_plain=state is None and own is None and not venue and 0 < len(words) < 3 and head[:1].isupper(),
    )


def _words(name: str) -> tuple[str, ...]:
    letters = unicodedata.normalize("NFKD", name.casefold().replace("ł", "l").replace("ø", "o").replace("ı", "i"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return tuple(word for word in WORD.findall(plain.replace(".", "")) if word != "the")


@lru_cache(maxsize=4)
def _cities(lexicon: Lexicon) -> frozenset[tuple[str, ...]]:
    """The cities of the lexicon, also without the words that may be left off."""
    names = [name for entry in lexicon.places for name in (*entry.cities, *entry.doubtful)]
    return frozenset(_words(form) for name in names for form in (name, _DISTRICT.sub("", name)))
