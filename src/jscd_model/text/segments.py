"""Blocks and sentences of a source: paragraphs, headings and list items, hard-wrapped or not, as ranges of the view."""

import enum
import re
from bisect import bisect_right
from functools import cached_property

from attrs import field, frozen

from jscd_model.text.capitals import is_in_capitals, seen_in, uncapitalised
from jscd_model.text.markup import HEADING_LINE, line_pieces, starts_item
from jscd_model.text.sentences import sentence_ranges
from jscd_model.text.source import Piece, Source
from jscd_model.text.words import places_of_words
from jscd_model.text.wrapping import ENDED, LOWER_START, continues, width_of

__all__ = ["Block", "BlockKind", "Page", "Sentence"]

_SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019)\]*_]*(?:</\w{1,6}>)?$")
_SHORT = 12  # words from which on what ends in a full stop is no heading, though it is in bold
_TOLD = 4  # longer words from which on a single line may tell something
# A full stop inside a line ends a sentence: "met in Lima on 4 May 2023. They agreed", not "No. 5" or "U.S. Iraq".
_SENTENCE_INSIDE = re.compile(r"(?:[a-z]{4}|\d{4})[.!?][\"'\u201d\u2019)]? [A-Z][a-z]* [a-z]")
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")


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

    @cached_property
    def words(self) -> dict[str, list[int]]:
        """Each word of the view, a run of letters and digits, with the offsets at which it starts, in order.

        Ask `page.words.keys().isdisjoint(triggers)` before a rule that cannot match without one of its trigger words.
        """
        return places_of_words(self.view)

    @classmethod
    def read(cls, text: str, letters: frozenset[str] = frozenset()) -> "Page":
        """Lay out a text: any string at all.

        Args:
            text: The text.
            letters: Acronyms that are known to be such, for headings in capitals.
        """
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
        source = _without_capitals(Source.from_pieces(text, pieces), blocks, letters)
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


def _without_capitals(source: Source, blocks: list[Block], letters: frozenset[str]) -> Source:
    """The source with headings and other blocks in capitals shown as other headings are."""
    lines = [source.shown[block.start : block.end] for block in blocks]
    capitals = [is_in_capitals(line) for line in lines]
    if not any(capitals):
        return source
    seen = seen_in(line for line, big in zip(lines, capitals, strict=True) if not big)
    shown = [uncapitalised(line, seen, letters) if big else line for line, big in zip(lines, capitals, strict=True)]
    return source.shown_as("\n".join(shown))


def _block_pieces(text: str, members: list[tuple[int, int]]) -> list[Piece]:
    """The clean pieces of a block's lines, joined by single spaces, without space at either end."""
    pieces: list[Piece] = []
    for start, end in members:
        line = line_pieces(text, start, end)
        if not line:
            continue
        if pieces and pieces[-1].text != " " and not _splits_compound(pieces[-1], line[0]):
            pieces.append(Piece(pieces[-1].end, line[0].start, " "))
        pieces.extend(line)
    while pieces and pieces[-1].text == " ":
        pieces.pop()
    return pieces


def _splits_compound(last: Piece, first: Piece) -> bool:
    """Whether a line breaks off after the hyphen of a compound: "U.S.-" before "Iraq", not "pre-" before "and"."""
    joint = last.text[-1] == "-" and last.text[-2:-1] not in (" ", "")
    return joint and first.text[0].isalnum() and first.text.split(" ", 1)[0] not in ("and", "or", "to")


def _grouped(text: str, lines: list[tuple[int, int]]) -> list[tuple[BlockKind, list[tuple[int, int]]]]:
    """Lines gathered to blocks: a blank line, a list marker, a heading or a line that is not full ends a block."""
    groups: list[tuple[bool, list[tuple[int, int]]]] = []
    previous: tuple[int, int] | None = None
    width = width_of(text, lines)
    for line in lines:
        item = starts_item(text, *line)
        if previous is not None and not item and continues(text, previous, line, width):
            groups[-1][1].append(line)
        else:
            groups.append((item, [line]))
        previous = line
    if len(groups) == 1 and not groups[0][0] and _is_told(text[groups[0][1][0][0] : groups[0][1][-1][1]]):
        return [(BlockKind.PARAGRAPH, groups[0][1])]
    return [(BlockKind.ITEM if item else _kind(text, members), members) for item, members in groups]


def _is_told(text: str) -> bool:
    """Whether a line tells something, though no full stop ends it: most of its words are in small letters."""
    words = [word for word in text.split() if len(word) > 3]
    small = sum(word[0].islower() for word in words)
    return len(words) >= _TOLD and 2 * small > len(words)


def _kind(text: str, members: list[tuple[int, int]]) -> BlockKind:
    """Whether lines that are no list item are a heading or a paragraph."""
    words = " ".join(" ".join([text[start:end] for start, end in members]).split())
    return BlockKind.HEADING if _is_heading(words) else BlockKind.PARAGRAPH


def _is_heading(line: str) -> bool:
    """Whether what stands alone is a heading: marked as one, or short, unended and capitalised."""
    if HEADING_LINE.match(line):
        return not (_SENTENCE_END.search(line) and line.count(" ") >= _SHORT)
    if _SENTENCE_INSIDE.search(line):
        return False
    return len(line) <= 250 and not ENDED.search(line) and not LOWER_START.match(line) and len(line.split()) <= 40
