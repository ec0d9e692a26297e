"""Words around a person's name: what politeness, armies and governments put before and after it."""

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen

from jscd_model.lexicon.entries.base import Entry, filled

__all__ = ["HonorificEntry", "OfficeEntry", "PortfolioEntry", "RankEntry"]


@frozen(kw_only=True)
class HonorificEntry(Entry):
    """Styles and forms of address (`honorifics.toml`).

    Attributes:
        forms: The forms as written before a name, without full stops.
        after: Letters and notes written after a name.
    """

    namespace: ClassVar[str] = "honorifics"

    forms: tuple[str, ...] = field(default=(), converter=tuple)
    after: tuple[str, ...] = field(default=(), converter=tuple)

    def claims(self) -> Iterator[tuple[str, str]]:
        """Its forms, before and after a name."""
        yield from (("forms", form) for form in self.forms)
        yield from (("after", form) for form in self.after)


@frozen(kw_only=True)
class RankEntry(Entry):
    """A military or police rank (`ranks.toml`).

    Attributes:
        name: The rank in full.
        short: Its abbreviations, without full stops.
    """

    namespace: ClassVar[str] = "ranks"
    capital: ClassVar[tuple[str, ...]] = ("name",)

    name: str = field(validator=filled)
    short: tuple[str, ...] = field(default=(), converter=tuple)

    def claims(self) -> Iterator[tuple[str, str]]:
        """The rank and its abbreviations."""
        yield "name", self.name
        for form in self.short:
            yield "short", form


@frozen(kw_only=True)
class OfficeEntry(Entry):
    """The head noun of an office (`offices.toml`).

    Attributes:
        head: The noun, singular, as it stands in a title: "Minister".
        plural: The noun for several holders, or None where nobody speaks of several.
        short: Abbreviations that stand for it, but only before a name, without full stops: "PM".
        links: The prepositions that tie a portfolio, a country or another office to it: "Minister of …".
        common: Whether lower case counts as well: "the foreign minister".
        alone: Whether the bare noun after "the" stands for its holder: "the Minister".
        general: Whether "General" after it is part of the title: "Director General".
        posted: Whether the holder is posted to a country: "Ambassador of Peru in Kenya".
        personal: Whether it stays with its holder and goes before the name beside another office: "Ambassador".
        leader: Whether the holder leads a state or a government.
        only: Codes of the parties that have such an office, where they are few.
        never: Codes of the parties that have none, where those are few.
        party: Code of the one party that has this office, if its name says so.
    """

    namespace: ClassVar[str] = "offices"
    capital: ClassVar[tuple[str, ...]] = ("head", "plural")

    head: str = field(validator=filled)
    plural: str | None = None
    short: tuple[str, ...] = field(default=(), converter=tuple)
    links: tuple[str, ...] = field(default=("of",), converter=tuple)
    common: bool = False
    alone: bool = True
    general: bool = False
    posted: bool = False
    personal: bool = False
    leader: bool = False
    only: tuple[str, ...] = field(default=(), converter=tuple)
    never: tuple[str, ...] = field(default=(), converter=tuple)
    party: str | None = None

    def may_serve(self, party: str) -> bool:
        """Whether a party can have such an office."""
        return party not in self.never and (not self.only or party in self.only)

    def claims(self) -> Iterator[tuple[str, str]]:
        """The noun, its plural and its abbreviations."""
        yield "head", self.head
        if self.plural is not None:
            yield "plural", self.plural
        yield from (("short", letters) for letters in self.short)

    def codes(self) -> Iterator[tuple[str, str]]:
        """The parties that have such an office, or have none."""
        yield from (("only", code) for code in self.only)
        yield from (("never", code) for code in self.never)
        if self.party is not None:
            yield "party", self.party


@frozen(kw_only=True)
class PortfolioEntry(Entry):
    """Words that stand in titles and in names of institutions, and so in no person's name (`portfolios.toml`).

    Attributes:
        words: The words, capitalised.
        surnames: Those of the words that are surnames as well: "Power".
        free: Words of `name_words.toml` that are names of persons as well, and so end none.
        places: Whether the words open a place's name of two words and are no words of titles: "New".
        body: Whether the words are nouns of institutions: "Ministry".
        ends: Whether the words only end a name and stand in no title: months, "Meeting".
        named: Whether what a name and such a word make is no person, but named after one: "Avenue".
    """

    namespace: ClassVar[str] = "portfolios"
    capital: ClassVar[tuple[str, ...]] = ("words", "surnames", "free")

    words: tuple[str, ...] = field(converter=tuple, validator=filled)
    surnames: tuple[str, ...] = field(default=(), converter=tuple)
    free: tuple[str, ...] = field(default=(), converter=tuple)
    places: bool = False
    body: bool = False
    ends: bool = False
    named: bool = False

    def claims(self) -> Iterator[tuple[str, str]]:
        """Its words."""
        return (("words", word) for word in self.words)
