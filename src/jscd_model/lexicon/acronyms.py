"""Which words in capitals are letters that stand for a name, whatever the text."""

from functools import lru_cache

from jscd_model.lexicon.load import Lexicon

__all__ = ["acronyms"]


@lru_cache(maxsize=4)
def acronyms(lexicon: Lexicon) -> frozenset[str]:
    """The letters by which the lexicon knows parties and bodies.

    >>> {"EU", "NATO", "US"} <= acronyms(Lexicon.default())
    True
    """
    parties = [name for entry in (*lexicon.parties, *lexicon.states) for name in (*entry.acronyms, *entry.strong)]
    bodies = [name for entry in lexicon.bodies for name in (*entry.acronyms, *entry.names)]
    words = {word for name in (*parties, *bodies) for word in name.split() if word.isalpha()}
    return frozenset(word for word in words if word.isupper() and len(word) > 1)
