"""The words that open names of any sort, looked for in a page once."""

from functools import lru_cache

from jscd_model.grammar.body_index import BodyIndex
from jscd_model.grammar.instrument_index import InstrumentIndex
from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.party_names import party_names

__all__ = ["name_openings"]


@lru_cache(maxsize=4)
def name_openings(lexicon: Lexicon) -> frozenset[str]:
    """The first words of all names of parties, bodies and instruments that a lexicon has."""
    bodies, instruments = BodyIndex.of(lexicon).phrases, InstrumentIndex.of(lexicon).phrases
    return party_names(lexicon).openings() | bodies.openings() | instruments.openings()
