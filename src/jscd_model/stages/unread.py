"""Sentences that name parties, people or governing verbs and from which nothing was read."""

from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter

from attrs import frozen

from jscd_model.model import (
    Assessment,
    Dialogue,
    FactKind,
    FrameworkAgreement,
    Relation,
    SectionKind,
    Span,
    Statement,
    Unread,
)
from jscd_model.stages.parties import Parties
from jscd_model.stages.people import People
from jscd_model.stages.refused_statements import WITHOUT_VERB
from jscd_model.stages.sections import Sections
from jscd_model.stages.trace import Note, Taken, Trace
from jscd_model.text import Block, BlockKind, Page, Sentence

__all__ = ["find_unread"]

_TOLD = 4  # names in a reason
_AROUND = frozenset({SectionKind.TITLE, SectionKind.HEADING, SectionKind.DATELINE, SectionKind.AUTHORS})


def find_unread(
    page: Page,
    sections: Sections,
    parties: Parties,
    people: People,
    facts: Iterable[Statement | Assessment | Dialogue | Relation | FrameworkAgreement],
    trace: Trace,
) -> tuple[Unread, ...]:
    """The sentences of the text itself that hold something to read and gave no fact.

    Args:
        page: The text laid out.
        sections: What each block is; headings and wrapping are not asked for.
        parties: Where parties are named.
        people: Where persons and offices are named.
        facts: What was read; that a party, a person or a body is named, or a time, is not yet a fact of this sort.
        trace: Which governing verbs made no statement, and why.

    Returns:
        The sentences in order.
    """
    taken = Taken.of(_places(facts))
    verbs = sorted([note for note in trace.notes if note.kind is FactKind.STATEMENT], key=attrgetter("start"))
    reading = _Reading(page, parties, people, tuple(verbs), tuple([note.start for note in verbs]))
    named = sorted([m.start for named in (verbs, parties.mentions, people.mentions, people.offices) for m in named])
    told = [_is_told(sections, block, kind) for block, kind in zip(page.blocks, sections.kinds, strict=True)]
    found: list[Unread] = []
    at, last = 0, len(named)
    for sentence in page.sentences:
        at = bisect_left(named, sentence.start, at)
        if at == last:
            break
        if named[at] < sentence.end and told[sentence.block]:
            unread = reading.unread(sentence, taken)
            if unread is not None:
                found.append(unread)
    return tuple(found)


def _places(
    facts: Iterable[Statement | Assessment | Dialogue | Relation | FrameworkAgreement],
) -> list[tuple[int, int]]:
    """Where facts and their parts stand."""
    spans: list[Span] = []
    for fact in facts:
        if isinstance(fact, Statement | Assessment):  # a statement's verb stands in its clause
            spans.append(fact.span)
            continue
        spans += fact.spans
        if isinstance(fact, Dialogue) and fact.delegations:
            seats = [seat for delegation in fact.delegations for seat in delegation.delegates]
            spans += [span for seat in seats for span in seat.spans]
    return [(span.start, span.end) for span in spans]


def _is_told(sections: Sections, block: Block, kind: SectionKind) -> bool:
    """Whether a block belongs to the text itself."""
    return block.kind is not BlockKind.HEADING and kind not in _AROUND and sections.content(block.start)


@frozen
class _Reading:
    """What sentences may hold.

    Attributes:
        page: The text laid out.
        parties: Where parties are named.
        people: Where persons and offices are named.
        verbs: The governing verbs that made no statement, in order.
        starts: Where they start.
    """

    page: Page
    parties: Parties
    people: People
    verbs: tuple[Note, ...]
    starts: tuple[int, ...]

    def unread(self, sentence: Sentence, taken: Taken) -> Unread | None:
        """A sentence that names something, unless a fact was made of it."""
        start, end = sentence.start, sentence.end
        first, last = self.page.source.place(start, end)
        if taken.meet(first, last):
            return None
        verbs = self.verbs[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        places = [
            *((party.start, party.end) for party in self.parties.between(start, end)),
            *((person.name_start, person.name_end) for person in self.people.between(start, end)),
            *((office.start, office.end) for office in self.people.offices_between(start, end)),
        ]
        rule = verbs[0].rule if verbs else WITHOUT_VERB
        reason = f"Names {self._named(places)}; {self._why(verbs)}"
        return Unread(reason=reason, span=Span(first, last, rule.name))

    def _named(self, places: list[tuple[int, int]]) -> str:
        """Whom a sentence names, in words."""
        names = list(dict.fromkeys(self.page.source.cut(*place) for place in sorted(places)))
        more = len(names) - _TOLD
        shown = names if more <= 0 else [*names[:_TOLD], f"{more} more"]
        return " and ".join(filter(None, (", ".join(shown[:-1]), *shown[-1:]))) or "nobody known"

    def _why(self, verbs: tuple[Note, ...]) -> str:
        """Why none of its verbs makes a statement."""
        told: dict[str, list[str]] = {}
        for verb in verbs:
            told.setdefault(verb.rule.why, []).append(f'"{self.page.source.cut(verb.start, verb.end)}"')
        known = " ".join(f"{', '.join(words)}: {why}" for why, words in told.items())
        return known or f"{WITHOUT_VERB.why[0].lower()}{WITHOUT_VERB.why[1:]}"
