"""Trace: where stages note the candidates that they reject."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from attrs import define, field, frozen

from jscd_model.grammar.pattern import Rule
from jscd_model.model import FactKind, PolicyRecord, Rejection, Span
from jscd_model.model.facts import Listed, spans_of
from jscd_model.text import Page

__all__ = ["Note", "Trace"]


@frozen
class Note:
    """A candidate that was rejected, as a stretch of the view.

    Attributes:
        kind: What it was considered as.
        rule: What rejected it.
        start: Where it starts.
        end: Where it ends, exclusive.
        rivals: Stretches of others that it lost to, or between which nothing decides.
    """

    kind: FactKind
    rule: Rule
    start: int
    end: int
    rivals: tuple[tuple[int, int], ...] = ()


@define
class Trace:
    """What was considered and rejected while one text is read.

    Attributes:
        notes: In the order in which the stages came upon them.
    """

    notes: list[Note] = field(factory=list)

    def reject(self, kind: FactKind, rule: Rule, start: int, end: int, *rivals: tuple[int, int]) -> None:
        """Note a candidate that a rule rejects, with the stretches of its rivals."""
        self.notes.append(Note(kind, rule, start, end, rivals))

    def forget(self, kind: FactKind) -> None:
        """Drop the notes of one kind, before its stage reads the text again with more known."""
        self.notes = [note for note in self.notes if note.kind is not kind]

    def rejections(self, page: Page, record: PolicyRecord) -> Iterator[Rejection]:
        """The candidates for the record, each once, in the order of the text, without what another stage took up."""
        taken = {kind: _Taken.of(spans) for kind, spans in _facts(record).items()}
        for note in sorted(set(self.notes), key=lambda note: (note.start, note.end, note.kind, note.rule.name)):
            span = page.source.span(note.start, note.end, note.rule.name)
            if taken[note.kind].hold(span):
                continue
            sentence = page.sentence_at(note.start)
            yield Rejection(
                kind=note.kind,
                text=page.source.cut(note.start, note.end),
                reason=note.rule.why,
                span=span,
                sentence=page.source.span(sentence.start, sentence.end),
                rivals=tuple(page.source.span(start, end) for start, end in sorted(set(note.rivals))),
            )


@frozen
class _Taken:
    """Where the facts of one kind stand: starts in order, and how far the facts that start up to there reach."""

    starts: list[int]
    reach: list[int]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> "_Taken":
        row = sorted((span.start, span.end) for span in spans)
        return cls([start for start, _ in row], list(accumulate((end for _, end in row), max)))

    def hold(self, span: Span) -> bool:
        """Whether a fact reaches over a span."""
        before = bisect_right(self.starts, span.start) - 1
        return before >= 0 and self.reach[before] >= span.end


def _facts(record: PolicyRecord) -> dict[FactKind, list[Span]]:
    """Where the facts of each kind stand; statements, where their verbs do."""
    listed: dict[FactKind, Iterable[Listed]] = {
        FactKind.PARTY: record.parties,
        FactKind.PERSON: record.persons,
        FactKind.ORGANIZATION: record.organizations,
        FactKind.AGREEMENT: record.agreements,
        FactKind.DIALOGUE: record.dialogues,
    }
    found = {kind: [span for fact in facts for span in spans_of(fact)] for kind, facts in listed.items()}
    return found | {
        FactKind.STATEMENT: [statement.cue for statement in record.statements],
        FactKind.RELATION: [span for relation in record.relations for span in relation.spans],
        FactKind.DATE: [mention.span for mention in record.dates],
    }
