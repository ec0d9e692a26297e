"""Claim: one value of one field, with everyone who says so."""

from functools import cached_property

import attrs
from attrs import frozen

from jscd_model.model.checks import checked, refusal, several
from jscd_model.model.shapes import Distinct, DocumentId, Id, Name
from jscd_model.model.span import Span

__all__ = ["TIMES", "Claim", "Member", "Witness"]

TIMES = frozenset({"when", "date", "due"})
"""The fields whose values are times."""


@frozen(kw_only=True, order=True, field_transformer=checked)
class Member:
    """One fact of one record: the place of an entity in an account.

    Attributes:
        document: Id of the document.
        fact: Id of the fact in the document's record, or its code for a party.
    """

    document: DocumentId
    fact: Id

    def __str__(self) -> str:
        """The fact and the start of its document's id: `'person-kofi-addo' of sha256:9c5e2fb77078…`."""
        return f"{self.fact!r} of {self.document[:19]}…"


@frozen(kw_only=True, field_transformer=checked)
class Witness:
    """Where one document says something.

    Attributes:
        document: Id of the document.
        fact: Id or code of the fact in the document's record that has the value.
        span: The words that say so; None for a fact that was recorded without a place.
        passage: The sentence or clause around them, where the document's text was at hand; else None.
        quote: The words of the passage, cut from the text; None where there is no passage.
    """

    document: DocumentId
    fact: Id
    span: Span | None = None
    passage: Span | None = None
    quote: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a passage that is not around the span, and a quote of another length."""
        if (self.passage is None) is not (self.quote is None):
            raise ValueError("Witness wants a passage with its quote, or neither")
        if self.passage is not None and self.span is not None and not self.passage.contains(self.span):
            raise ValueError(f"Witness.passage {refusal(f'a span around {self.span}', self.passage)}")
        if self.passage is not None and len(self.passage) != len(self.quote or ""):
            raise ValueError(
                f"Witness.quote {refusal(f'the {len(self.passage)} characters of its passage', self.quote)}"
            )


@frozen(kw_only=True, field_transformer=checked)
class Claim:
    """What documents say of one field of an entity: one value and everyone who gives it.

    A field may have several claims. Those that cannot all be true are a conflict.

    Attributes:
        entity: Id of the entity.
        field: Name of the field, such as `when` or `head.IQ`.
        value: The value as JSON writes it in a record: EDTF, a code, a number, words; or the id of an entity.
        witnesses: Where it is said, in the order of the dossier's records; never empty.
        consistent_with: Other values of the field that say the same more or less precisely.
        contradicts: Other values of the field that other documents give and that cannot be true together with it.
    """

    entity: Id
    field: Name
    value: Name
    witnesses: tuple[Witness, ...] = attrs.field(converter=several)
    consistent_with: Distinct[Name] = attrs.field(default=(), converter=several)
    contradicts: Distinct[Name] = attrs.field(default=(), converter=several)

    def __attrs_post_init__(self) -> None:
        """Refuse a claim that nobody makes, and a value that is consistent with it and contradicts it."""
        if not self.witnesses:
            raise ValueError(f"Claim.witnesses {refusal('at least one witness', self.witnesses)}")
        if not set(self.contradicts).isdisjoint(self.consistent_with):
            raise ValueError(f"Claim.contradicts {refusal('values that it is not consistent with', self.contradicts)}")

    @cached_property
    def documents(self) -> tuple[str, ...]:
        """Ids of the documents that say so, each once."""
        return tuple(dict.fromkeys(witness.document for witness in self.witnesses))
