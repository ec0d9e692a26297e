"""What each block of a page is, and what the page says of itself: headline, kind, authors, publisher, dateline."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from attrs import field, frozen

from jscd_model.grammar.letterheads import (
    AGENCY_DATELINE,
    LETTERHEAD,
    OWNER,
    PLACE_DATELINE,
    POSITION_OF,
    is_date_line,
)
from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.page_phrases import page_phrases
from jscd_model.model import Author, DocumentKind, Section, SectionKind
from jscd_model.stages.document_kinds import Form, announced_kind, document_kind
from jscd_model.stages.headlines import find_headline
from jscd_model.stages.wrappings import BODY, FURNITURE, REPEATED, Wrappings
from jscd_model.text import BlockKind, Page

__all__ = ["Sections", "find_sections"]

_OFFICIAL = frozenset({DocumentKind.JOINT_STATEMENT, DocumentKind.READOUT, DocumentKind.PRESS_RELEASE})
_DATELINE = 120  # characters
_OWNER_NAMES = ("name", "holder", "host", "first", "source")


@frozen(kw_only=True)
class Sections:
    """What the blocks of a page are, and what the page says of itself.

    Attributes:
        title: Start and end of the headline in the view, or None.
        kind: What sort of text it is.
        authors: Who wrote it.
        publisher: Who published it, where the text says so.
        agency: The news agency that the text opens with, or None.
        dateline: Start and end, in the view, of the place and date before the text; None where there is none.
        parts: The sections for the record, in order.
        kinds: The kind of each block.
    """

    title: tuple[int, int] | None
    kind: DocumentKind
    authors: tuple[Author, ...]
    publisher: str | None
    agency: str | None
    dateline: tuple[int, int] | None
    parts: tuple[Section, ...]
    kinds: tuple[SectionKind, ...]
    _content: tuple[bool, ...] = field(repr=False)
    _starts: tuple[int, ...] = field(repr=False)

    @property
    def opening(self) -> int:
        """Where the text itself begins: its headline, or the first block that is no wrapping."""
        if self.title is not None:
            return self.title[0]
        return next((start for start, told in zip(self._starts, self._content, strict=True) if told), 0)

    def content(self, at: int) -> bool:
        """Whether the block that holds a view offset is part of the text: no wrapping and no repetition."""
        index = bisect_right(self._starts, at) - 1
        return index >= 0 and self._content[index]

    def kind_at(self, at: int) -> SectionKind:
        """The kind of the block that holds a view offset."""
        index = bisect_right(self._starts, at) - 1
        return self.kinds[index] if index >= 0 else SectionKind.BODY

    def tells(self, at: int) -> bool:
        """Whether a view offset stands in the text itself, neither in the headline nor in a repetition of it."""
        index = bisect_right(self._starts, at) - 1
        return index >= 0 and self._content[index] and self.kinds[index] is not SectionKind.TITLE

    def is_title(self, at: int) -> bool:
        """Whether a view offset stands in the headline or in a repetition of it."""
        return self.kind_at(at) is SectionKind.TITLE


def find_sections(page: Page, lexicon: Lexicon, title: str | None = None) -> Sections:
    """Tell the text from what the page wraps around it.

    Args:
        page: The text, laid out.
        lexicon: The words.
        title: The title as the caller knows it.

    Returns:
        The kind of every block; wrapping and repetitions are no content.
    """
    phrases = page_phrases(lexicon)
    wrappings = Wrappings(page, phrases)
    wrappings.find()
    headline = find_headline(page, phrases, wrappings.lines, [rule is not None for rule in wrappings.rules], title)
    wrappings.head(headline)
    said = title or (wrappings.lines[headline] if headline is not None else "")
    lead = _lead(page, wrappings)
    announced = announced_kind(lexicon, said, lead)
    authors = wrappings.authorship(headline, official=announced in _OFFICIAL)
    wrappings.parts(headline)
    content = wrappings.content()
    dateline = _dateline(page, content, headline)
    agency = AGENCY_DATELINE.regex.match(page.view[dateline[0] : dateline[1] + 4]) if dateline else None
    place = PLACE_DATELINE.regex.match(page.view[dateline[0] : dateline[1] + 4]) if dateline else None
    form = Form(
        content=tuple(content),
        kinds=tuple(wrappings.kinds),
        agency=agency is not None,
        notes=tuple(wrappings.notes),
        byline=bool(wrappings.bylines),
        announced=announced,
        capitals=place is not None and place["place"] is not None,
    )
    head = page.blocks[headline] if headline is not None else None
    return Sections(
        title=(head.start, head.end) if head is not None else None,
        kind=document_kind(page, form),
        authors=authors,
        publisher=agency["agency"] or agency["wire"] if agency else _publisher(page, wrappings.kinds, headline),
        agency=_agency(page, content) if agency is None else agency["agency"] or agency["wire"],
        dateline=dateline,
        parts=tuple(_parts(page, wrappings, headline)),
        kinds=form.kinds,
        content=form.content,
        starts=tuple(block.start for block in page.blocks),
    )


def _lead(page: Page, wrappings: Wrappings) -> str:
    """The first paragraph of the text, as far as it matters."""
    for index, block in enumerate(page.blocks):
        if block.kind is BlockKind.PARAGRAPH and wrappings.kinds[index] is SectionKind.BODY:
            return page.view[block.start : min(block.end, block.start + 400)]
    return ""


def _dateline(page: Page, content: Sequence[bool], headline: int | None) -> tuple[int, int] | None:
    """The dateline that opens the first paragraph, or a line of its own above it."""
    for index, block in enumerate(page.blocks[:12]):
        if not content[index] or (headline is not None and index <= headline):
            continue
        words = page.view[block.start : block.end]
        if is_date_line(words):
            return block.start, block.end
        if block.kind is BlockKind.HEADING:
            continue
        for rule in (AGENCY_DATELINE, PLACE_DATELINE):
            found = rule.regex.match(words)
            if found is not None:
                return block.start, block.start + len(found.group().rstrip(" -:"))
        return None
    return None


def _agency(page: Page, content: Sequence[bool]) -> str | None:
    """The agency that the first paragraph opens with: "LIMA (EFE) - Peru said"."""
    for index, block in enumerate(page.blocks[:12]):
        if content[index] and block.kind is not BlockKind.HEADING:
            opening = page.view[block.start : block.start + _DATELINE]
            if "(" not in opening and "-" not in opening and ":" not in opening:
                return None
            found = AGENCY_DATELINE.regex.match(opening)
            return (found["agency"] or found["wire"]) if found is not None else None
    return None


def _publisher(page: Page, kinds: Sequence[SectionKind], headline: int | None) -> str | None:
    """Who published the text: whose position it is not, who holds the copyright, or whose letterhead it bears."""
    for index, block in enumerate(page.blocks):
        if kinds[index] not in FURNITURE and kinds[index] is not SectionKind.DATELINE:
            continue
        words = page.view[block.start : block.end]
        for rule in (POSITION_OF, OWNER):
            found = rule.regex.search(words)
            name = found and next((part for part in _OWNER_NAMES if found.groupdict().get(part)), None)
            if found and name:
                return page.source.cut(block.start + found.start(name), block.start + found.end(name)).rstrip(".")
        if headline is not None and index < headline and LETTERHEAD.regex.match(words):
            return page.source.cut(block.start, block.end).removeprefix("The ")
    return None


def _parts(page: Page, wrappings: Wrappings, headline: int | None) -> Iterator[Section]:
    """Runs of blocks of one kind; a heading opens a new one, and repetitions stand apart."""
    start = 0
    blocks, kinds = page.blocks, wrappings.kinds

    def again(index: int) -> bool:
        return wrappings.rules[index] == REPEATED.name

    for index in range(1, len(blocks) + 1):
        going_on = index < len(blocks) and kinds[index] is kinds[start] and again(index) == again(start)
        if going_on and (kinds[index] in FURNITURE or not _opens(page, kinds, index, headline)):
            continue
        first = blocks[start]
        heading = page.source.written(first.start, first.end) if _opens(page, kinds, start, headline) else None
        span = page.source.span(first.start, blocks[index - 1].end, wrappings.rules[start] or BODY.name)
        yield Section(kind=kinds[start], heading=heading, span=span)
        start = index


def _opens(page: Page, kinds: Sequence[SectionKind], index: int, headline: int | None) -> bool:
    """Whether a block is a heading over what follows it."""
    if page.blocks[index].kind is not BlockKind.HEADING or index == headline or index + 1 == len(page.blocks):
        return False
    return kinds[index] is not SectionKind.TITLE and kinds[index + 1] is kinds[index]


RULES = ()
