"""Assessments: what the author of an analysis thinks, told apart from what the parties say."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from jscd_model.grammar.opinions import HEDGE, JUDGEMENT
from jscd_model.model import Assessment, DocumentKind, Statement
from jscd_model.text import BlockKind, Page

if TYPE_CHECKING:
    from jscd_model.stages.sections import Sections

__all__ = ["find_assessments"]


def find_assessments(page: Page, sections: "Sections", statements: Iterable[Statement] = ()) -> tuple[Assessment, ...]:
    """What an analysis thinks of what it tells: the sentences that mark themselves as opinion.

    Args:
        page: The text.
        sections: What its blocks are, and of what kind the text is; only an analysis has assessments.
        statements: What the parties say; a sentence that holds such words is theirs.

    Returns:
        The assessments in order.
    """
    if sections.kind is not DocumentKind.ANALYSIS:
        return ()
    return tuple(_assessments(page, sections, sorted(statement.cue.start for statement in statements)))


def _assessments(page: Page, sections: "Sections", cues: list[int]) -> Iterator[Assessment]:
    number, view, source = 0, page.view, page.source
    for sentence in page.sentences:
        block = page.blocks[sentence.block]
        if block.kind is BlockKind.HEADING or not sections.content(block.start):
            continue
        hedge = next(HEDGE.finditer(view, sentence.start, sentence.end), None)
        if hedge is None and next(JUDGEMENT.finditer(view, sentence.start, sentence.end), None) is None:
            continue
        rule = JUDGEMENT if hedge is None else HEDGE
        span = source.span(sentence.start, sentence.end, rule.name)
        if any(span.start <= cue < span.end for cue in cues):
            continue
        number += 1
        content = source.cut(sentence.start, sentence.end).rstrip(".")
        yield Assessment(id=f"assessment-{number}", hedged=hedge is not None, content=content, span=span)
