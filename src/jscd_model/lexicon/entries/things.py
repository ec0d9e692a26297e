"""Bodies and instruments: known ones by name, others by the noun that heads their name."""

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen

from jscd_model.lexicon.entries.base import Entry, filled
from jscd_model.model import AgreementKind, OrganizationKind

__all__ = ["BodyEntry", "BodyNounEntry", "InstrumentEntry", "InstrumentNounEntry"]


@frozen(kw_only=True)
class BodyNounEntry(Entry):
    """Nouns that head the name of a body (`body_nouns.toml`).

    Attributes:
        kind: What sort of body the noun names.
        nouns: The nouns, capitalised.
        plurals: Plurals that name several bodies at once.
        common: Nouns that mean a body in lower case too, where an adjective or complement goes with them.
        owned: Nouns that mean a body in lower case where a demonym goes before them.
        alone: Nouns that name a body by themselves.
        national: Whether such a body belongs to a state, whatever its kind.
        topical: Whether the name must hold a field of work, a complement or a party.
    """

    namespace: ClassVar[str] = "body noun"
    small: ClassVar[tuple[str, ...]] = ("common", "owned")
    capital: ClassVar[tuple[str, ...]] = ("nouns", "plurals", "alone")

    kind: OrganizationKind
    nouns: tuple[str, ...] = field(converter=tuple)
    plurals: tuple[str, ...] = field(default=(), converter=tuple)
    common: tuple[str, ...] = field(default=(), converter=tuple)
    owned: tuple[str, ...] = field(default=(), converter=tuple)
    alone: tuple[str, ...] = field(default=(), converter=tuple)
    national: bool = False
    topical: bool = False

    @property
    def why(self) -> str:
        """The reason that `PolicyRecord.explain` shows for a span which the entry read."""
        noun = (self.nouns + self.owned + self.common)[0]
        return f"A noun such as {noun!r} heads the name of a body ({self.kind.value})."

    def claims(self) -> Iterator[tuple[str, str]]:
        """Nouns and plurals, in capitals and in small letters."""
        yield from (("nouns", noun) for noun in self.nouns)
        yield from (("plurals", noun) for noun in self.plurals)
        yield from (("common", noun) for noun in self.common)
        yield from (("owned", noun) for noun in self.owned)


@frozen(kw_only=True)
class BodyEntry(Entry):
    """A body that is known by name (`bodies.toml`).

    Attributes:
        name: Its usual name in English.
        kind: What sort of body it is.
        names: Other full names and spellings, short forms included.
        acronyms: Letters that stand for it.
        seats: Buildings that stand for it where they act, not where somebody is in them.
        party: Code of the party that it belongs to; None for a joint or international body.
        shared: Whether other parties have a body of that name, so that the text's party counts first.
    """

    namespace: ClassVar[str] = "body"

    name: str = field(validator=filled)
    kind: OrganizationKind
    names: tuple[str, ...] = field(default=(), converter=tuple)
    acronyms: tuple[str, ...] = field(default=(), converter=tuple)
    seats: tuple[str, ...] = field(default=(), converter=tuple)
    party: str | None = None
    shared: bool = False

    @property
    def why(self) -> str:
        """The reason that `PolicyRecord.explain` shows for a span which the entry read."""
        return f"These words name the {self.name} ({self.kind.value})."

    def claims(self) -> Iterator[tuple[str, str]]:
        """Names and letters."""
        yield "name", self.name
        yield from (("names", name) for name in self.names)
        yield from (("acronyms", name) for name in self.acronyms)
        yield from (("seats", name) for name in self.seats)

    def codes(self) -> Iterator[tuple[str, str]]:
        """The party that it belongs to."""
        if self.party is not None:
            yield "party", self.party


@frozen(kw_only=True)
class InstrumentNounEntry(Entry):
    """Nouns that head the name of an instrument (`instrument_nouns.toml`).

    Attributes:
        kind: What sort of instrument the noun names.
        nouns: The nouns, capitalised.
        plurals: Plurals with which a name may end.
        pairs: Whether the name must hold parties, a place or a field of work.
        matter: Whether the matter may follow in lower case.
    """

    namespace: ClassVar[str] = "instrument noun"
    capital: ClassVar[tuple[str, ...]] = ("nouns", "plurals")

    kind: AgreementKind
    nouns: tuple[str, ...] = field(converter=tuple)
    plurals: tuple[str, ...] = field(default=(), converter=tuple)
    pairs: bool = False
    matter: bool = False

    @property
    def why(self) -> str:
        """The reason that `PolicyRecord.explain` shows for a span which the entry read."""
        return f"A noun such as {self.nouns[0]!r} heads the name of an instrument ({self.kind.value})."

    def claims(self) -> Iterator[tuple[str, str]]:
        """Nouns and plurals."""
        yield from (("nouns", noun) for noun in self.nouns)
        yield from (("plurals", noun) for noun in self.plurals)


@frozen(kw_only=True)
class InstrumentEntry(Entry):
    """An instrument that is known by name (`instruments.toml`), for names that no noun gives away.

    Attributes:
        name: Its usual name in English.
        kind: What sort of instrument it is.
        names: Other names and spellings.
        acronyms: Letters that stand for it.
        shared: Whether many parties have one of that name, so that only the letters need an entry.
    """

    namespace: ClassVar[str] = "instrument"

    name: str = field(validator=filled)
    kind: AgreementKind
    names: tuple[str, ...] = field(default=(), converter=tuple)
    acronyms: tuple[str, ...] = field(default=(), converter=tuple)
    shared: bool = False

    @property
    def why(self) -> str:
        """The reason that `PolicyRecord.explain` shows for a span which the entry read."""
        return f"These words name the {self.name} ({self.kind.value})."

    def claims(self) -> Iterator[tuple[str, str]]:
        """Names and letters."""
        yield "name", self.name
        yield from (("names", name) for name in self.names)
        yield from (("acronyms", name) for name in self.acronyms)
