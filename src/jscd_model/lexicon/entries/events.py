"""Nouns for occasions: what happens, what may stand for a series, what sits, and what is a body."""

from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen, validators

from jscd_model.lexicon.entries.base import Entry
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

    kind: DialogueKind
    role: EventRole
    nouns: tuple[str, ...] = field(converter=tuple, validator=validators.min_len(1))

    @property
    def why(self) -> str:
        """The reason that `PolicyRecord.explain` shows for a span which the entry read."""
        return f"The noun names an occasion ({self.kind.value})."
