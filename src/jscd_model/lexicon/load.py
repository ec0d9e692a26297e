"""The lexicon: all words that the library knows, one family of entries for each file."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from os import PathLike
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
        families: dict[str, Any] = {name: read_family(where, name, kind) for name, kind in cls.families().items()}
        lexicon = cls(**families)
        refuse_doubles(lexicon.entries())
        return lexicon

    def extended(self, *files: str | PathLike[str]) -> Self:
        """A new lexicon with the words of your own files added; this one stays as it is.

        A file is TOML. An entry opens with its family and a key of your own, `[offices.drug-tsar]`, and has the fields
        that entries of that family have; a file may hold entries of several families. Under the key of an entry that
        there is, `[parties.EU]`, the file adds to the lists of that entry.

        Args:
            files: The files, each added to what came before.

        Raises:
            LexiconError: A file is missing or no TOML, an entry is not as its family wants it, or a name is claimed by
                another entry already; the message names file and entry and says the way out.
        """
        from jscd_model.lexicon.additions import add, read_additions  # noqa: PLC0415 (as for `read`)

        lexicon = self
        for file in files:
            lexicon = add(lexicon, read_additions(file, lexicon))
        return lexicon

    @classmethod
    def families(cls) -> dict[str, type[Entry]]:
        """The families of entries, each with the class of its entries."""
        resolve_types(cls)
        return {item.name: get_args(item.type)[0] for item in fields(cls)}

    def entries(self) -> Iterator[Entry]:
        """All entries, file by file."""
        for item in fields(type(self)):
            yield from getattr(self, item.name)


@cache
def _default() -> Lexicon:
    return Lexicon.read(files("jscd_model.lexicon") / "data")
