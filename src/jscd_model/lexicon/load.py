"""The lexicon: all words that the library knows, one family of entries for each file."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Self, get_args

from attrs import fields, frozen, resolve_types

from jscd_model.lexicon.entries import (
    AttitudeEntry,
    BodyEntry,
    BodyNounEntry,
    BoilerplateEntry,
    CueEntry,
    DocumentEntry,
    Entry,
    EventEntry,
    HeadingEntry,
    HonorificEntry,
    InstrumentEntry,
    InstrumentNounEntry,
    OfficeEntry,
    PartyEntry,
    PlaceEntry,
    PortfolioEntry,
    RankEntry,
    StateEntry,
    TopicEntry,
    VoiceEntry,
    WordClassEntry,
)

__all__ = ["Lexicon"]


@frozen(kw_only=True, eq=False)
class Lexicon:
    """All words that the library knows, one tuple of entries per file.

    A field `parties: tuple[PartyEntry, ...]` is filled from `parties.toml`: a new family is a class of entries, a field
    here and a file. A lexicon is equal to itself alone, so that what is built from it can be kept by it.
    """

    states: tuple[StateEntry, ...] = ()
    parties: tuple[PartyEntry, ...] = ()
    places: tuple[PlaceEntry, ...] = ()
    events: tuple[EventEntry, ...] = ()
    event_words: tuple[WordClassEntry, ...] = ()
    boilerplate: tuple[BoilerplateEntry, ...] = ()
    headings: tuple[HeadingEntry, ...] = ()
    documents: tuple[DocumentEntry, ...] = ()
    name_words: tuple[WordClassEntry, ...] = ()
    bodies: tuple[BodyEntry, ...] = ()
    body_nouns: tuple[BodyNounEntry, ...] = ()
    instruments: tuple[InstrumentEntry, ...] = ()
    instrument_nouns: tuple[InstrumentNounEntry, ...] = ()
    cues: tuple[CueEntry, ...] = ()
    attitudes: tuple[AttitudeEntry, ...] = ()
    voices: tuple[VoiceEntry, ...] = ()
    topics: tuple[TopicEntry, ...] = ()
    offices: tuple[OfficeEntry, ...] = ()
    portfolios: tuple[PortfolioEntry, ...] = ()
    honorifics: tuple[HonorificEntry, ...] = ()
    ranks: tuple[RankEntry, ...] = ()

    @classmethod
    def default(cls) -> "Lexicon":
        """The words that come with the library, read once."""
        return _default()

    @classmethod
    def read(cls, folder: Traversable | str) -> Self:
        """Read a folder of lexicon files.

        Args:
            folder: Where the files are; one for each field of this class.

        Raises:
            LexiconError: A file is missing, is no TOML, or has an entry that is not as its class wants it.
        """
        from jscd_model.lexicon.reading import read_family, refuse_doubles  # noqa: PLC0415 (cattrs loads with the first lexicon)

        where = Path(folder) if isinstance(folder, str) else folder
        resolve_types(cls)
        families: dict[str, Any] = {
            item.name: read_family(where, item.name, get_args(item.type)[0]) for item in fields(cls)
        }
        lexicon = cls(**families)
        refuse_doubles(lexicon.entries())
        return lexicon

    def entries(self) -> Iterator[Entry]:
        """All entries, file by file."""
        for item in fields(type(self)):
            yield from getattr(self, item.name)


@cache
def _default() -> Lexicon:
    return Lexicon.read(files("jscd_model.lexicon") / "data")
