"""The lexicon's classes of words that bound a proper name, as sets."""

from functools import lru_cache

from attrs import frozen

from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.entries import BodyNounEntry, InstrumentNounEntry

__all__ = ["NameWords"]

_CLASSES = ("field", "title", "occasion", "thing", "headline", "function", "calendar", "ordinal", "region", "quality")
_SIDES = frozenset(
    "north south east west northern southern eastern western northeast southeast central black red region sea strait "
    "islands hemisphere horn peninsula gulf".split()
)
_BARRIERS = ("title", "headline", "function", "calendar", "ordinal")


@frozen(kw_only=True)
class NameWords:
    """The classes of words that bound a name, each a set of words in lower case.

    Attributes:
        field: Fields of work; they join to longer names.
        title: Titles of persons.
        occasion: Nouns of occasions.
        thing: Nouns of papers and deeds.
        headline: Words that headlines capitalise.
        function: Small words.
        calendar: Days and months.
        ordinal: Ordinals.
        region: Parts of the world, with the words that lie between them and the sides of the compass.
        area: Those of them that name a part of the world by themselves.
        quality: Adjectives of groups and committees.
        noun: Last words of the nouns that head names of bodies and instruments.
        barrier: Words that no modifier of a name is.
    """

    field: frozenset[str]
    title: frozenset[str]
    occasion: frozenset[str]
    thing: frozenset[str]
    headline: frozenset[str]
    function: frozenset[str]
    calendar: frozenset[str]
    ordinal: frozenset[str]
    region: frozenset[str]
    area: frozenset[str]
    quality: frozenset[str]
    noun: frozenset[str]
    barrier: frozenset[str]

    @classmethod
    @lru_cache(maxsize=4)
    def of(cls, lexicon: Lexicon) -> "NameWords":
        """The classes as a lexicon has them; a class that it lacks is empty."""
        classes = {entry.key: frozenset(entry.words.split()) for entry in lexicon.name_words}
        known = {name: classes.get(name, frozenset()) for name in _CLASSES}
        barrier = frozenset[str]().union(*(known[name] for name in _BARRIERS))
        heads: tuple[BodyNounEntry | InstrumentNounEntry, ...] = (*lexicon.body_nouns, *lexicon.instrument_nouns)
        nouns = frozenset(noun.lower().rpartition(" ")[2] for entry in heads for noun in entry.nouns + entry.plurals)
        return cls(**known, area=known["region"] - _SIDES, noun=nouns - known["field"], barrier=barrier)
