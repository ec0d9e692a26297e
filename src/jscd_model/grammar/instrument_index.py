"""The instruments and head nouns of the lexicon, made ready for looking up, and what is found with them."""

from collections.abc import Iterator
from functools import lru_cache

from attrs import field, frozen

from jscd_model.grammar.name_words import NameWords
from jscd_model.lexicon import Lexicon, Phrases
from jscd_model.lexicon.entries import InstrumentEntry, InstrumentNounEntry
from jscd_model.model import AgreementKind

__all__ = ["Form", "InstrumentIndex", "InstrumentName"]


@frozen(kw_only=True)
class InstrumentName:
    """A stretch of the view that names an instrument.

    Attributes:
        start: Where the name starts, without article or year.
        end: Where it ends.
        head: The head noun in lower case; empty for a name without one.
        kind: What sort of instrument it is.
        rule: Name of the rule, or id of the known instrument's entry.
        known: The known instrument's entry, if it is one.
        name: The name where it is not what stands there.
        bare: Whether nothing but the head noun stands there.
        acronym: Letters that the text defines here.
        itself: Whether "this" before it means the document itself.
    """

    start: int
    end: int
    head: str
    kind: AgreementKind
    rule: str
    known: InstrumentEntry | None = None
    name: str | None = None
    bare: bool = False
    acronym: str | None = None
    itself: bool = False


Form = tuple[InstrumentEntry | InstrumentNounEntry, bool]


@frozen(kw_only=True)
class InstrumentIndex:
    """The lexicon's instruments and head nouns, made ready for looking up."""

    lexicon: Lexicon = field(repr=False, eq=False)
    phrases: Phrases[Form]
    words: NameWords

    @classmethod
    @lru_cache(maxsize=4)
    def of(cls, lexicon: Lexicon) -> "InstrumentIndex":
        """The index of a lexicon; a flag tells letters from names."""
        return cls(lexicon=lexicon, phrases=Phrases.of(_forms(lexicon)), words=NameWords.of(lexicon))


def _forms(lexicon: Lexicon) -> Iterator[tuple[str, Form]]:
    for known in lexicon.instruments:
        names = () if known.shared else (known.name, *known.names)
        yield from ((name, (known, False)) for name in names)
        yield from ((letters, (known, True)) for letters in known.acronyms)
    for noun in lexicon.instrument_nouns:
        yield from ((text, (noun, False)) for text in noun.nouns + noun.plurals)
