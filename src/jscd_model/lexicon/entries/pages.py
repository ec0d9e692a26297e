"""What a page wraps around a text, what its headings open, and what its title says that it is."""

from enum import StrEnum
from typing import ClassVar

from attrs import field, frozen

from jscd_model.lexicon.entries.base import Entry, refuse_other_key
from jscd_model.model import DocumentKind, SectionKind

__all__ = ["BoilerplateEntry", "DocumentEntry", "HeadingEntry", "Reach"]


class Reach(StrEnum):
    """How far the wrapping goes on after the block that shows it."""

    BLOCK = "block"  # not at all
    LIST = "list"  # over the headings, items and short lines that follow
    PART = "part"  # to the next heading
    END = "end"  # to the end of the text


@frozen(kw_only=True)
class BoilerplateEntry(Entry):
    """One kind of wrapping (`boilerplate.toml`): comment forms, share bars, disclaimers.

    Phrases are written in lower case, with straight quotes, and compared without regard to case.

    Attributes:
        name: What the block is, in a few words.
        kind: The kind of section that it makes.
        whole: A block that consists of such a phrase alone is this kind.
        starts: A block that begins with such a phrase is this kind.
        holds: A block that has such a phrase anywhere is this kind.
        most: Words that a block may have at most to be this kind by `starts` or `holds`.
        reach: How far the wrapping goes on.
    """

    namespace: ClassVar[str] = "boilerplate"
    small: ClassVar[tuple[str, ...]] = ("whole", "starts", "holds")

    name: str
    kind: SectionKind = SectionKind.BOILERPLATE
    whole: tuple[str, ...] = field(default=(), converter=tuple)
    starts: tuple[str, ...] = field(default=(), converter=tuple)
    holds: tuple[str, ...] = field(default=(), converter=tuple)
    most: int = 60
    reach: Reach = Reach.BLOCK

    @property
    def why(self) -> str:
        """The reason that `PolicyRecord.explain` shows for a span which the entry read."""
        return f"The block is {self.name}."


@frozen(kw_only=True)
class HeadingEntry(Entry):
    """The words by which a heading opens a part of some kind (`headings.toml`), keyed by the kind.

    Attributes:
        whole: Headings that consist of such a phrase alone, in lower case.
        starts: Headings that begin with it.
    """

    namespace: ClassVar[str] = "heading"
    small: ClassVar[tuple[str, ...]] = ("whole", "starts")

    whole: tuple[str, ...] = field(default=(), converter=tuple)
    starts: tuple[str, ...] = field(default=(), converter=tuple)

    def __attrs_post_init__(self) -> None:
        """Refuse a key that is no kind of section."""
        refuse_other_key(self.key, SectionKind)

    @property
    def kind(self) -> SectionKind:
        """The kind of section that such a heading opens."""
        return SectionKind(self.key)

    @property
    def why(self) -> str:
        """The reason that `PolicyRecord.explain` shows for a span which the entry read."""
        return f"Such a heading opens a part that tells {self.kind.meaning}."


@frozen(kw_only=True)
class DocumentEntry(Entry):
    """The words by which a document says what it is (`documents.toml`), keyed by the kind.

    Attributes:
        title: Phrases of a title, in lower case.
        lead: Phrases of the first sentence after it, in lower case.
    """

    namespace: ClassVar[str] = "document"
    small: ClassVar[tuple[str, ...]] = ("title", "lead")

    title: tuple[str, ...] = field(default=(), converter=tuple)
    lead: tuple[str, ...] = field(default=(), converter=tuple)

    def __attrs_post_init__(self) -> None:
        """Refuse a key that is no kind of document."""
        refuse_other_key(self.key, DocumentKind)

    @property
    def kind(self) -> DocumentKind:
        """The kind of document that such words announce."""
        return DocumentKind(self.key)

    @property
    def why(self) -> str:
        """The reason that `PolicyRecord.explain` shows for a span which the entry read."""
        return f"Its title or first words say that it is a {self.key.replace('_', ' ')}: {self.kind.meaning}."
