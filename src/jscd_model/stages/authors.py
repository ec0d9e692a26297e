"""Who wrote the text: bylines near its head, and notes on the authors at its end."""

import re
from collections.abc import Sequence

from jscd_model.grammar.bylines import AFFILIATION, AUTHOR_NOTE, BYLINE, byline_names
from jscd_model.model import Author
from jscd_model.text import BlockKind, Page

__all__ = ["is_reporter", "note_blocks", "read_byline", "read_note"]

_TITLES = re.compile(r"^(?:(?:Dr|Prof|Mr|Ms|Mrs)\.? |Professor |Ambassador |Amb\. )+")
_AT = re.compile(r" (?:at|with) (?:the )?$")
_REPORTER = re.compile(r"\b(?:journalist|correspondent|reporter|editor|staff writer)s?\b")


def note_blocks(page: Page, content: Sequence[bool]) -> list[int]:
    """The blocks at the end of a text that are notes on its authors, in order.

    Args:
        page: The text, laid out.
        content: For each block whether it is part of the text, as far as is known.
    """
    notes: list[int] = []
    for index in range(len(page.blocks) - 1, 0, -1):
        block = page.blocks[index]
        if not content[index]:
            continue
        if block.kind is BlockKind.HEADING or not AUTHOR_NOTE.regex.match(page.view[block.start : block.end]):
            break
        notes.append(index)
    if len(notes) == sum(content):  # a text of nothing but notes is about these people
        return []
    return notes[::-1]


def read_note(page: Page, index: int) -> tuple[Author, ...]:
    """The authors of whom a note tells, each with the affiliation that its sentences give."""
    block = page.blocks[index]
    starts = [s.start for s in page.sentences if block.start <= s.start < block.end]
    openings = [(at, m) for at in starts if (m := AUTHOR_NOTE.regex.match(page.view[at : block.end]))]
    authors = []
    for place, (at, opening) in enumerate(openings):
        stop = openings[place + 1][0] if place + 1 < len(openings) else block.end
        authors.append(_author(page, at + opening.start("name"), at + opening.end("name"), (at, stop)))
    return tuple(authors)


def read_byline(page: Page, index: int) -> tuple[Author, ...]:
    """The authors that a line names; none where it is no byline."""
    block = page.blocks[index]
    line = page.view[block.start : block.end]
    names = byline_names(line)
    if not names:
        return ()
    found = BYLINE.regex.match(line)
    where = found.span("organization") if found is not None and found["organization"] else None
    affiliation = page.source.cut(block.start + where[0], block.start + where[1]) if where else None
    authors = []
    for start, end in names:
        title = _TITLES.match(line[start:end])
        first = block.start + start + (title.end() if title else 0)
        span = page.source.span(first, block.start + end, BYLINE.name)
        authors.append(Author(name=page.source.cut(first, block.start + end), affiliation=affiliation, spans=(span,)))
    return tuple(authors)


def is_reporter(page: Page, index: int) -> bool:
    """Whether a note says that its author reports the news."""
    block = page.blocks[index]
    return _REPORTER.search(page.view, block.start, block.end) is not None


def _author(page: Page, start: int, end: int, note: tuple[int, int]) -> Author:
    """The author of a name, with the affiliation that the note gives: one after "at" first."""
    found = list(AFFILIATION.finditer(page.view, *note))
    found.sort(key=lambda m: _AT.search(page.view, m.start(), m.start("organization")) is None)
    spans = [page.source.span(start, end, AUTHOR_NOTE.name)]
    affiliation = None
    if found:
        affiliation = page.source.cut(*found[0].span("organization"))
        spans.append(page.source.span(*found[0].span("organization"), AFFILIATION.name))
    return Author(name=page.source.cut(start, end), affiliation=affiliation, spans=tuple(spans))
