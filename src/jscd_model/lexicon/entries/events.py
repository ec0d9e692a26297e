"""Nouns for occasions: what happens, what may stand for a series, what sits, and what is a body."""

from collections.abc import Iterator
from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from jscd_model.lexicon.entries.base import Entry, filled
from jscd_model.model import DialogueKind

__all__ = ["EventEntry", "EventRole"]


class EventRole(StrEnum):
    """What a noun says of an occasion."""

    OCCASION = "occasion"
    SERIES = "series"
    SITTING = "sitting"
    STANDING = "standing"


@frozen(kw_only=True)
class EventEntry(Entry):
    """Nouns that make an occasion of a name (`events.toml`).

    Attributes:
        kind: The kind of dialogue.
        role: Whether the noun is an occasion, perhaps a series, one sitting of something, or a body that sits.
        nouns: The nouns, singular and plural, in lower case.
    """

    namespace: ClassVar[str] = "events"
    small: ClassVar[tuple[str, ...]] = ("nouns",)

    kind: DialogueKind
    role: EventRole
    nouns: tuple[str, ...] = field(converter=tuple, validator=filled)

    @property
    def why(self) -> str:
        """The reason that `PolicyRecord.explain` shows for a span which the entry read."""
        return f"The noun names an occasion ({self.kind.value})."

    def claims(self) -> Iterator[tuple[str, str]]:
        """The nouns: one kind of occasion each."""
        yield from (("nouns", noun) for noun in self.nouns)
