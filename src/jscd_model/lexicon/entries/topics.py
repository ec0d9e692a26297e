"""Phrases that tell what the parties took up."""

from typing import ClassVar

from attrs import field, frozen

from jscd_model.lexicon.entries.base import Entry, refuse_other_key
from jscd_model.model import Topic

__all__ = ["TopicEntry"]


@frozen(kw_only=True, cache_hash=True)
class TopicEntry(Entry):
    """Phrases of one topic (`topics.toml`), keyed by the topic's code, in lower case.

    Attributes:
        strong: Phrases that tell the topic by themselves.
        weak: Phrases that tell it only beside others.
        block: Longer phrases that tell nothing.
    """

    namespace: ClassVar[str] = "topics"
    small: ClassVar[tuple[str, ...]] = ("strong", "weak", "block")

    strong: tuple[str, ...] = field(default=(), converter=tuple)
    weak: tuple[str, ...] = field(default=(), converter=tuple)
    block: tuple[str, ...] = field(default=(), converter=tuple)

    def __attrs_post_init__(self) -> None:
        """Refuse a key that is the code of no topic."""
        refuse_other_key(self.key, Topic)

    @property
    def topic(self) -> Topic:
        """The topic: the entry's key."""
        return Topic(self.key)

    @property
    def why(self) -> str:
        """The reason that `PolicyRecord.explain` shows for a span which the entry read."""
        return f"The words are about {self.topic.meaning}."
