"""Trace: where stages note the candidates that they reject."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from attrs import define, field, frozen

from jscd_model.grammar.pattern import Rule
from jscd_model.model import FactKind, PolicyRecord, Rejection, Span
from jscd_model.model.facts import Listed, spans_of
from jscd_model.text import Page

__all__ = ["OUTSIDE_TEXT", "RULES", "Note", "Taken", "Trace"]

_STATEMENT = FactKind.STATEMENT  # Python 3.11 is slow to find the members of an enumeration by name.

_TALKS = "Peru and Chile held the third Peru-Chile Border Dialogue in Lima on 4 May 2023."

OUTSIDE_TEXT = Rule(
    name="outside-the-text",
    why="What stands in the wrapping of a page, or in a line that comes twice, is no part of the text.",
    yes=(f"{_TALKS}\n\nShare this page\n\nRelated content\n\nOman and Qatar hold a Fisheries Dialogue in Doha",),
    no=(_TALKS,),
)


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
        kept: Whether the record keeps it, so that it is worth a closer look.
        notes: In the order in which the stages came upon them.
    """

    kept: bool = False
    notes: list[Note] = field(factory=list)

    def reject(self, kind: FactKind, rule: Rule, start: int, end: int, *rivals: tuple[int, int]) -> None:
        """Note a candidate that a rule rejects, with the stretches of its rivals.

        Where no record keeps the trace, only verbs that make no statement are noted: they tell what is left unread.
        """
        if self.kept or kind is _STATEMENT:
            self.notes.append(Note(kind, rule, start, end, rivals))

    def forget(self, kind: FactKind) -> None:
        """Drop the notes of one kind, before its stage reads the text again with more known."""
        self.notes = [note for note in self.notes if note.kind is not kind]

    def rejections(self, page: Page, record: PolicyRecord) -> Iterator[Rejection]:
        """The candidates for the record, each once, in the order of the text, without what another stage took up."""
        taken = {kind: Taken.of((span.start, span.end) for span in spans) for kind, spans in _facts(record).items()}
        for note in sorted(set(self.notes), key=lambda note: (note.start, note.end, note.kind, note.rule.name)):
            span = page.source.span(note.start, note.end, note.rule.name)
            if taken[note.kind].hold(span.start, span.end):
                continue
            first, last = page.sentence_at(note.start), page.sentence_at(note.end - 1)
            yield Rejection(
                kind=note.kind,
                text=page.source.cut(note.start, note.end),
                reason=note.rule.why,
                span=span,
                sentence=page.source.span(first.start, last.end),
                rivals=tuple(page.source.span(start, end) for start, end in sorted(set(note.rivals))),
            )


@frozen
class Taken:
    """Stretches that are taken: starts in order, and how far the stretches that start up to there reach."""

    starts: list[int]
    reach: list[int]

    @classmethod
    def of(cls, stretches: Iterable[tuple[int, int]]) -> "Taken":
        """Index stretches in any order."""
        row = sorted(stretches)
        return cls([start for start, _ in row], list(accumulate([end for _, end in row], max)))

    def hold(self, start: int, end: int) -> bool:
        """Whether what starts at or before a stretch reaches over it."""
        before = bisect_right(self.starts, start) - 1
        return before >= 0 and self.reach[before] >= end

    def meet(self, start: int, end: int) -> bool:
        """Whether any shares a character with a stretch."""
        before = bisect_left(self.starts, end) - 1
        return before >= 0 and self.reach[before] > start


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


RULES = (OUTSIDE_TEXT,)
