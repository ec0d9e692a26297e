"""Places where dialogues are held: cities and venues, by state."""

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen

from jscd_model.lexicon.entries.base import Entry

__all__ = ["PlaceEntry"]


@frozen(kw_only=True)
class PlaceEntry(Entry):
    """The cities and venues of one state (`places.toml`), keyed by its ISO 3166-1 alpha-2 code.

    Attributes:
        cities: Cities and towns.
        venues: Palaces, bases, estates, centres and other places in which delegations sit.
        doubtful: Cities or venues that are also persons' names or common words; places only after "in", "at".
    """

    namespace: ClassVar[str] = "place"

    cities: tuple[str, ...] = field(default=(), converter=tuple)
    venues: tuple[str, ...] = field(default=(), converter=tuple)
    doubtful: tuple[str, ...] = field(default=(), converter=tuple)

    @property
    def code(self) -> str:
        """The state's code: the entry's key."""
        return self.key

    @property
    def why(self) -> str:
        """The reason that `PolicyRecord.explain` shows for a span which the entry read."""
        return f"It is a city or venue in {self.code} where delegations meet."

    def claims(self) -> Iterator[tuple[str, str]]:
        """All its places: a name that two states share is left out of both or told apart by a longer form."""
        yield from (("cities", name) for name in self.cities)
        yield from (("venues", name) for name in self.venues)
        yield from (("doubtful", name) for name in self.doubtful)

    def codes(self) -> Iterator[tuple[str, str]]:
        """The state whose places they are."""
        yield "key", self.code
