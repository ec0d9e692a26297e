"""What a web page wraps around a text: the phrases by which boilerplate is known."""

from typing import ClassVar

from attrs import field, frozen

from jscd_model.lexicon.entries.base import Entry

__all__ = ["BoilerplateEntry"]


@frozen(kw_only=True)
class BoilerplateEntry(Entry):
    """One kind of wrapping (`boilerplate.toml`): comment forms, share bars, disclaimers.

    Phrases are written in lower case and compared without regard to case.

    Attributes:
        name: What the block is, in a few words.
        whole: A block that consists of such a phrase alone is this kind.
        starts: A block that begins with such a phrase is this kind.
        holds: A block that has such a phrase anywhere is this kind.
        rest: Whether everything after the block belongs to the wrapping too.
    """

    namespace: ClassVar[str] = "boilerplate"

    name: str
    whole: tuple[str, ...] = field(default=(), converter=tuple)
    starts: tuple[str, ...] = field(default=(), converter=tuple)
    holds: tuple[str, ...] = field(default=(), converter=tuple)
    rest: bool = False

    @property
    def why(self) -> str:
        """The reason that `PolicyRecord.explain` shows for a span which the entry read."""
        return f"The block is {self.name}, no part of the text."
