"""Account: one record made ready to be compared, with its sentences at hand to quote from."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from attrs import Factory, frozen

from jscd_model.dossier import Member, Witness
from jscd_model.model import PolicyRecord, Span
from jscd_model.text import Page

__all__ = ["Account"]


@frozen(kw_only=True, eq=False, slots=False)
class Account:
    """One record among others.

    Attributes:
        number: Its place in the order of the dossier's records.
        record: The record, its parties under codes that are their own among all records.
        codes: The codes of the record as it was given, by those that stand for them.
    """

    number: int
    record: PolicyRecord
    codes: Mapping[str, str] = Factory(dict)

    @property
    def document(self) -> str:
        """Id of the document."""
        return self.record.document.id

    @cached_property
    def party_names(self) -> dict[str, str]:
        """The name of each party, by its code."""
        return {party.code: party.name for party in self.record.parties}

    @cached_property
    def _sentences(self) -> tuple[Span, ...]:
        if self.record.text is None:
            return ()
        page = Page.read(self.record.text)
        return tuple(page.source.span(sentence.start, sentence.end) for sentence in page.sentences)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(sentence.start for sentence in self._sentences)

    def member(self, fact: str) -> Member:
        """The member that a fact of this record is."""
        return Member(document=self.document, fact=self.codes.get(fact, fact))

    def sentence(self, span: Span) -> Span | None:
        """The sentence that holds a span; None where the text is not at hand or a sentence end stands in between."""
        at = bisect_right(self._starts, span.start) - 1
        return self._sentences[at] if at >= 0 and self._sentences[at].contains(span) else None

    def words(self, span: Span) -> str:
        """The words of a span, or nothing where the text is not at hand."""
        return "" if self.record.text is None else span.cut(self.record.text)

    def witness(self, fact: str, spans: Sequence[Span], says: Callable[[str], bool] | None = None) -> Witness:
        """The best witness of a value among the spans of a fact.

        Args:
            fact: Id or code of the fact.
            spans: Where the text says so, in order.
            says: Whether words give the value: a span that does is best, then one whose sentence does, then the first.
        """
        fact = self.codes.get(fact, fact)
        if not spans:
            return Witness(document=self.document, fact=fact)
        if says is not None:
            for within in (self.words, self._words_around):
                for span in spans:
                    if says(within(span)):
                        return self._witness_of(fact, span)
        return self._witness_of(fact, spans[0])

    def _witness_of(self, fact: str, span: Span) -> Witness:
        """A span of a fact as a witness, with its sentence where the text is at hand."""
        if self.record.text is None:
            return Witness(document=self.document, fact=fact, span=span)
        passage = self.sentence(span) or Span(span.start, span.end)
        return Witness(
            document=self.document, fact=fact, span=span, passage=passage, quote=passage.cut(self.record.text)
        )

    def _words_around(self, span: Span) -> str:
        sentence = self.sentence(span)
        return "" if sentence is None else self.words(sentence)
