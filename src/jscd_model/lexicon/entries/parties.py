"""States and organisations that act as parties: the words that mean them."""

from collections.abc import Iterator
from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from jscd_model.lexicon.entries.base import Entry, filled
from jscd_model.model.checks import check_of
from jscd_model.model.shapes import Code

__all__ = ["PartyEntry", "PartyForm", "StateEntry"]

_check_code = check_of(Code)


class PartyForm(StrEnum):
    """How a text names a party: by name, as a people or quality, by letters, or by its seat of government."""

    NAME = "name"
    DEMONYM = "demonym"
    ACRONYM = "acronym"
    CAPITAL = "capital"


@frozen(kw_only=True)
class PartyEntry(Entry):
    """An international organisation or standing group that acts as a party (`parties.toml`).

    Attributes:
        name: The name that the record shows for it.
        strong: Names that mean this party anywhere.
        acronyms: Letters that mean it anywhere.
        weak: Names and letters that mean it only where an actor can stand.
        seats: Capitals and palaces that stand for it, only where an actor can stand.
        block: Longer names that are something else.
        hosts: Ends of the internet addresses under which it publishes, in lower case: "europa.eu".
    """

    namespace: ClassVar[str] = "party"

    name: str = field(validator=filled)
    strong: tuple[str, ...] = field(default=(), converter=tuple)
    acronyms: tuple[str, ...] = field(default=(), converter=tuple)
    weak: tuple[str, ...] = field(default=(), converter=tuple)
    seats: tuple[str, ...] = field(default=(), converter=tuple)
    block: tuple[str, ...] = field(default=(), converter=tuple)
    hosts: tuple[str, ...] = field(default=(), converter=tuple)

    def __attrs_post_init__(self) -> None:
        """Refuse a key that is no code."""
        try:
            _check_code(self.key)
        except ValueError as error:
            raise ValueError(f"the key {error}") from None

    @property
    def code(self) -> str:
        """The party's code: the entry's key."""
        return self.key

    @property
    def why(self) -> str:
        """The reason that `PolicyRecord.explain` shows for a span which the entry read."""
        return f"These words stand for {self.name} ({self.code})."

    def claims(self) -> Iterator[tuple[str, str]]:
        """Names and letters that mean this party anywhere."""
        yield from (("name", name) for name in (self.name,) if name not in self.strong)
        yield from (("strong", name) for name in self.strong)
        yield from (("acronyms", name) for name in self.acronyms)


@frozen(kw_only=True)
class StateEntry(PartyEntry):
    """A state or territory with a government of its own (`states.toml`), keyed by its ISO 3166-1 alpha-2 code.

    Its names as rigour has them (short, long, as in a sentence) are added to `strong` when names are looked up; the
    file holds what rigour cannot enumerate.

    Attributes:
        demonyms: Adjectives and words for its people, singular and plural.
        prefixes: First halves of compounds that mean it before a hyphen and a party (`Sino-Indian`).
        given: Names of its own that people bear too; read with an eye on the words around them.
        doubtful: Names of its own that mostly mean something else; read only where something else in the text points
            to this state.
        shared: Names that others have too; read only where the text names this state otherwise, and no other holder.
        agencies: Its news agencies, as their reports name them.
    """

    demonyms: tuple[str, ...] = field(default=(), converter=tuple)
    prefixes: tuple[str, ...] = field(default=(), converter=tuple)
    given: tuple[str, ...] = field(default=(), converter=tuple)
    doubtful: tuple[str, ...] = field(default=(), converter=tuple)
    shared: tuple[str, ...] = field(default=(), converter=tuple)
    agencies: tuple[str, ...] = field(default=(), converter=tuple)

    def __attrs_post_init__(self) -> None:
        """Refuse a key that ISO 3166-1 cannot have."""
        if not (len(self.key) == 2 and self.key.isascii() and self.key.isalpha() and self.key.isupper()):
            raise ValueError(f"the key wants the two capital letters of ISO 3166-1, got {self.key!r}")

    def claims(self) -> Iterator[tuple[str, str]]:
        """Names, letters, demonyms and prefixes."""
        yield from super().claims()
        yield from (("demonyms", name) for name in self.demonyms)
        yield from (("prefixes", name) for name in self.prefixes)
