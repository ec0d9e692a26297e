"""Words that tell how far a proper name reaches."""

from typing import ClassVar

from attrs import field, frozen

from jscd_model.lexicon.entries.base import Entry, filled

__all__ = ["WordClassEntry"]


@frozen(kw_only=True)
class WordClassEntry(Entry):
    """One class of words (`name_words.toml`), in lower case.

    Attributes:
        name: What the class is, in a few words.
        words: Its words, separated by white space.
    """

    namespace: ClassVar[str] = "word class"
    small: ClassVar[tuple[str, ...]] = ("words",)

    name: str = field(validator=filled)
    words: str = field(validator=filled)

    @property
    def why(self) -> str:
        """The reason that `PolicyRecord.explain` shows for a span which the entry read."""
        return f"The word is {self.name}."
