"""Blocks and sentences of a source: paragraphs, headings and list items, hard-wrapped or not, as ranges of the view."""

import enum
import re
from bisect import bisect_right

from attrs import field, frozen

from jscd_model.text.markup import line_pieces, starts_item, wraps_number
from jscd_model.text.sentences import sentence_ranges
from jscd_model.text.source import Piece, Source

__all__ = ["Block", "BlockKind", "Page", "Sentence"]

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_SOFT = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_HEADING_TAG = re.compile(r"\s*(?:#{1,6}\s|<(?:h[1-6]|u|b|strong)>|\*\*[^*]+\*\*\s*$|__[^_]+__\s*$)")
_ENDED = re.compile(r"[.!?:;,\u2026][\"'\u201d\u2019)\]*_]*$")
_LOWER_START = re.compile(r"[\"'(\u201c\u2018]?[a-z\u00df-\u00ff]")
_UNFINISHED = re.compile(r" (?:and|or|of|the|a|an|in|on|at|to|for|with|by|from|between|that|which|their|its|of the|&)$")
_RAGGED = 0.85  # of the width: a line this full that ends no sentence goes on
_NARROWEST, _WIDEST = 40, 132  # texts are wrapped to a width between these


class BlockKind(enum.StrEnum):
    """What a block of text is, by its form alone."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"


@frozen
class Block:
    """A heading, a paragraph or a list item, as a range of the view."""

    kind: BlockKind
    start: int
    end: int


@frozen
class Sentence:
    """A sentence as a range of the view, with the index of its block."""

    start: int
    end: int
    block: int


@frozen(kw_only=True)
class Page:
    """A text laid out: its source, its blocks and its sentences.

    Attributes:
        source: The text and its view.
        blocks: Headings, paragraphs and list items in order; between two of them the view has one newline.
        sentences: Sentences in order; none crosses a block.
    """

    source: Source
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    _sentence_starts: tuple[int, ...] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_sentence_starts", tuple(s.start for s in self.sentences))

    @property
    def view(self) -> str:
        """The normalised text that the grammar reads."""
        return self.source.view

    @classmethod
    def read(cls, text: str) -> "Page":
        """Lay out a text: any string at all."""
        lines = [(m.start(), m.end()) for m in _LINE.finditer(text) if not m.group().isspace()]
        pieces: list[Piece] = []
        blocks: list[Block] = []
        at = 0
        for kind, members in _grouped(text, lines):
            block = _block_pieces(text, members)
            length = sum(len(piece.text) for piece in block)
            if not length:
                continue
            if blocks:
                first = block[0].start
                pieces.append(Piece(pieces[-1].end, max(first, pieces[-1].end), "\n"))
                at += 1
            pieces.extend(block)
            blocks.append(Block(kind, at, at + length))
            at += length
        source = Source.from_pieces(text, pieces)
        sentences = [
            Sentence(start, end, index)
            for index, block in enumerate(blocks)
            for start, end in sentence_ranges(source.view, block.start, block.end)
        ]
        return cls(source=source, blocks=tuple(blocks), sentences=tuple(sentences))

    def sentence_number(self, at: int) -> int:
        """Index of the sentence that holds the view offset `at` (the last one that starts at or before it)."""
        return max(0, bisect_right(self._sentence_starts, at) - 1)

    def sentence_at(self, at: int) -> Sentence:
        """The sentence that holds the view offset `at`; a page without sentences has none to give."""
        return self.sentences[self.sentence_number(at)]

    def block_at(self, at: int) -> Block:
        """The block that holds the view offset `at`; a page without sentences has none to give."""
        return self.blocks[self.sentence_at(at).block]


def _block_pieces(text: str, members: list[tuple[int, int]]) -> list[Piece]:
    """The clean pieces of a block's lines, joined by single spaces, without space at either end."""
    pieces: list[Piece] = []
    for start, end in members:
        line = line_pieces(text, start, end)
        if not line:
            continue
        if pieces and pieces[-1].text != " ":
            pieces.append(Piece(pieces[-1].end, line[0].start, " "))
        pieces.extend(line)
    while pieces and pieces[-1].text == " ":
        pieces.pop()
    return pieces


def _grouped(text: str, lines: list[tuple[int, int]]) -> list[tuple[BlockKind, list[tuple[int, int]]]]:
    """Lines gathered to blocks: a blank line, a list marker, a heading or a line that is not full ends a block."""
    groups: list[tuple[BlockKind, list[tuple[int, int]]]] = []
    previous: tuple[int, int] | None = None
    width = _width(lines)
    for index, (start, end) in enumerate(lines):
        line = text[start:end].strip()
        item = starts_item(text, start, end)
        if previous is not None and not item and _continues(text, previous, (start, end), width):
            groups[-1][1].append((start, end))
        elif item:
            groups.append((BlockKind.ITEM, [(start, end)]))
        else:
            alone = index + 1 == len(lines) or not _continues(text, (start, end), lines[index + 1], width)
            heading = alone and _is_heading(line, text[start:end])
            groups.append((BlockKind.HEADING if heading else BlockKind.PARAGRAPH, [(start, end)]))
        previous = (start, end)
    return groups


def _width(lines: list[tuple[int, int]]) -> int | None:
    """The width that the text is wrapped to, or None where a paragraph is one line."""
    longest = max((end - start for start, end in lines), default=0)
    return longest if _NARROWEST <= longest <= _WIDEST else None


def _continues(text: str, line: tuple[int, int], following: tuple[int, int], width: int | None) -> bool:
    """Whether the second line is the first one wrapped, not a new paragraph or heading."""
    if len(_SOFT.findall(text, line[1], following[0])) != 1:
        return False
    first, second = text[line[0] : line[1]].strip(), text[following[0] : following[1]].strip()
    if first == second or starts_item(text, *following) or _HEADING_TAG.match(first) or _HEADING_TAG.match(second):
        return False
    if _LOWER_START.match(second) or _UNFINISHED.search(first) or wraps_number(text, *following):
        return True
    if width is None:
        return len(first) >= _WIDEST and not _ENDED.search(first)
    full = len(first) + 1 + len(second.split(None, 1)[0]) > width
    return full or (len(first) > _RAGGED * width and not _ENDED.search(first))


def _is_heading(line: str, raw: str) -> bool:
    """Whether a line that stands alone is a heading: marked as one, or short, unended and capitalised."""
    if _HEADING_TAG.match(raw):
        return True
    return len(line) <= 250 and not _ENDED.search(line) and not _LOWER_START.match(line) and len(line.split()) <= 40
