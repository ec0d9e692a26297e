"""Words that tell how far a proper name reaches."""

from typing import ClassVar

from attrs import field, frozen, validators

from jscd_model.lexicon.entries.base import Entry

__all__ = ["WordClassEntry"]


@frozen(kw_only=True)
class WordClassEntry(Entry):
    """One class of words (`name_words.toml`), in lower case.

    Attributes:
        name: What the class is, in a few words.
        words: Its words, separated by white space.
    """

    namespace: ClassVar[str] = "word class"

    name: str = field(validator=validators.min_len(1))
    words: str = field(validator=validators.matches_re(r"[^A-Z]*"))

    @property
    def why(self) -> str:
        """The reason that `PolicyRecord.explain` shows for a span which the entry read."""
        return f"The word is {self.name}."
