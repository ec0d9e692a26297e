"""The document itself: what it is, who wrote it, its parts, the dates in it and what looks odd."""

from hashlib import sha256
from typing import Self

from attrs import field, frozen

from jscd_model.model.checks import checked, several
from jscd_model.model.shapes import Count, DocumentId, Label, Name
from jscd_model.model.span import Span
from jscd_model.model.terms import Term
from jscd_model.model.when import When

__all__ = [
    "Author",
    "DateMention",
    "Diagnostic",
    "Document",
    "DocumentKind",
    "Section",
    "SectionKind",
    "Severity",
    "document_id",
]


class DocumentKind(Term):
    """What sort of text a document is."""

    JOINT_STATEMENT = "joint_statement", "issued by the parties together"
    READOUT = "readout", "one party's account of an occasion"
    PRESS_RELEASE = "press_release", "an announcement or fact sheet of a government or organisation"
    NEWS = "news", "a report by a newspaper, agency or third organisation"
    ANALYSIS = "analysis", "a text that weighs what happened"
    OTHER = "other", "none of these, or not to be told"


class SectionKind(Term):
    """What a part of a document does."""

    TITLE = "title", "the title, repeated ones included"
    HEADING = "heading", "a heading over a part"
    DATELINE = "dateline", "place, date or time of release on a line of its own"
    BODY = "body", "the account itself"
    STATEMENT = "statement", "the text of a joint statement quoted whole"
    BACKGROUND = "background", "what went before"
    IMPLICATIONS = "implications", "what the author expects to follow"
    AUTHORS = "authors", "who wrote it, with their affiliations"
    CONTACT = "contact", "addresses for the press"
    RELATED = "related", "pointers to other documents"
    COMMENTS = "comments", "readers' comments and the form for them"
    DISCLAIMER = "disclaimer", "whose views these are and are not"
    BOILERPLATE = "boilerplate", "other furniture of the page: menus, share bars, subscription notes"


class Severity(Term):
    """How much a diagnostic matters."""

    INFO = "info", "worth knowing"
    WARNING = "warning", "the record may be wrong or poor here"


def document_id(text: str) -> str:
    """The id of a document with this text: the SHA-256 of its UTF-8, unpaired surrogates included."""
    return f"sha256:{sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()}"


@frozen(kw_only=True, field_transformer=checked)
class Author:
    """Someone who wrote the document.

    Attributes:
        name: Name as written.
        affiliation: Where the author works, where the text says so.
        spans: Where the text says so.
    """

    name: Name
    affiliation: Name | None = None
    spans: tuple[Span, ...] = field(default=(), converter=several)


@frozen(kw_only=True, field_transformer=checked)
class Section:
    """A part of the document that does one thing.

    Attributes:
        kind: What it does.
        heading: Words of the heading that opens it.
        span: All of it, its heading included.
    """

    kind: SectionKind
    heading: Name | None = None
    span: Span


@frozen(kw_only=True, field_transformer=checked)
class Document:
    """The text that a record is made from.

    Attributes:
        id: Made from the text by `document_id`, so the same text has the same id everywhere.
        title: Title as given by the caller, or else as the text shows it.
        kind: What sort of text it is.
        publisher: Who published it, where the text or its address says so.
        published: When it was published, as given by the caller or said by the text.
        url: Address as given by the caller.
        length: How many code points the text has.
        authors: Who wrote it, in order of mention.
        sections: Its parts in order.
    """

    id: DocumentId
    title: Name | None = None
    kind: DocumentKind = DocumentKind.OTHER
    publisher: Name | None = None
    published: When | None = None
    url: Name | None = None
    length: Count
    authors: tuple[Author, ...] = field(default=(), converter=several)
    sections: tuple[Section, ...] = field(default=(), converter=several)

    @classmethod
    def of(
        cls,
        text: str,
        *,
        kind: DocumentKind = DocumentKind.OTHER,
        title: str | None = None,
        published: When | None = None,
        url: str | None = None,
    ) -> Self:
        """The document of a text, its id and length computed.

        >>> Document.of("Peru met Chile.", kind=DocumentKind.NEWS).length
        15
        """
        length = len(text)
        return cls(id=document_id(text), kind=kind, title=title, published=published, url=url, length=length)


@frozen(kw_only=True, field_transformer=checked)
class DateMention:
    """Words that pin a day, month, season, year or an interval of them.

    Attributes:
        value: The time that they mean.
        text: The words.
        span: Where they stand.
    """

    value: When
    text: Name
    span: Span


@frozen(kw_only=True, field_transformer=checked)
class Diagnostic:
    """Something in the text that a reader of the record should know.

    Attributes:
        code: What was noticed, in kebab case: `conflicting-expansion`.
        severity: How much it matters.
        message: The matter in plain words.
        spans: Where it was noticed.
    """

    code: Label
    severity: Severity
    message: Name
    spans: tuple[Span, ...] = field(default=(), converter=several)
