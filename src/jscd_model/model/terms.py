"""Term: a word of a closed vocabulary that says what it means."""

from enum import StrEnum
from typing import Self

__all__ = ["Term"]


class Term(StrEnum):
    """A string of a closed vocabulary, with its meaning.

    Members are written `COMMIT = "commit", "undertakes something to be done"`; the docs and the JSON Schema are
    drawn from these pairs.

    >>> from jscd_model.model import Act
    >>> Act("commit").meaning
    'undertakes something to be done'
    """

    meaning: str

    def __new__(cls, value: str, meaning: str = "") -> Self:
        """A member with the value that JSON shows and its meaning in a few words."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        return member

    @classmethod
    def glossary(cls) -> dict[str, str]:
        """Each value with its meaning, in the order of the vocabulary."""
        return {member.value: member.meaning for member in cls}
