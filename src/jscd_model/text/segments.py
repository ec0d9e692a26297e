"""Blocks and sentences of a source: paragraphs, headings and list items, hard-wrapped or not, as ranges of the view."""

import enum
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from attrs import field, frozen

from jscd_model.text.capitals import is_in_capitals, seen_in, uncapitalised
from jscd_model.text.markup import HEADING_LINE, Line, line_pieces, lines_of
from jscd_model.text.sentences import sentence_ranges
from jscd_model.text.source import Piece, Source
from jscd_model.text.words import Tokens
from jscd_model.text.wrapping import LOWER_START, continues, is_ended, width_of

__all__ = ["Block", "BlockKind", "Page", "Sentence"]

_SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019)\]*_]*(?:</\w{1,6}>)?$")
_SHORT = 12  # words from which on what ends in a full stop is no heading, though it is in bold
_TOLD = 4  # longer words from which on a single line may tell something
# A full stop inside a line ends a sentence: "met in Lima on 4 May 2023. They agreed", not "No. 5" or "U.S. Iraq".
_SENTENCE_INSIDE = re.compile(r"[.!?](?<=[a-z]{4}.|\d{4}.)[\"'\u201d\u2019)]? [A-Z][a-z]* [a-z]")
_LONGEST, _MOST = 250, 40  # characters and words in a heading
_MARKS = "#<*_"  # one of these opens a line that is marked as a heading


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
        view: The normalised text that the grammar reads.
        tokens: The view split at its spaces.
        words: Each word of the view, a run of letters and digits, with the offsets at which it starts, in order.
            Ask `page.words.keys().isdisjoint(triggers)` before a rule that cannot match without one of its trigger
            words.
        small_words: The words of the view in small letters, each at the place of the word in `words`.
    """

    source: Source
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    view: str = field(init=False, repr=False, eq=False)
    tokens: Tokens = field(init=False, repr=False, eq=False)
    words: dict[str, list[int]] = field(init=False, repr=False, eq=False)
    small_words: tuple[str, ...] = field(init=False, repr=False, eq=False)
    _vocabulary: frozenset[str] = field(init=False, repr=False, eq=False)
    _sentence_starts: tuple[int, ...] = field(init=False, repr=False, eq=False)
    _spots: dict[frozenset[str], list[int]] = field(init=False, repr=False, eq=False, factory=dict)
    _among: dict[frozenset[str], list[tuple[int, str]]] = field(init=False, repr=False, eq=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        tokens = Tokens.of(self.source.view)
        words = tokens.places
        object.__setattr__(self, "view", self.source.view)
        object.__setattr__(self, "tokens", tokens)
        object.__setattr__(self, "words", words)
        object.__setattr__(self, "small_words", tuple(map(str.lower, words)))
        object.__setattr__(self, "_vocabulary", frozenset(words))
        object.__setattr__(self, "_sentence_starts", tuple([sentence.start for sentence in self.sentences]))

    def among(self, words: frozenset[str]) -> list[tuple[int, str]]:
        """Where those of many words stand that the view has, each with its offset, in order: looked for once."""
        among = self._among.get(words)
        if among is None:
            places = self.words
            among = self._among[words] = sorted(
                [(at, word) for word in words & self._vocabulary for at in places[word]]
            )
        return among

    def spots(self, words: frozenset[str]) -> list[int]:
        """The offsets at which any of some words starts, in order."""
        spots = self._spots.get(words)
        if spots is None:
            said, places = words & self._vocabulary, self.words
            if len(said) == 1:
                (word,) = said
                spots = places[word]
            else:
                spots = sorted([at for word in said for at in places[word]]) if said else []
            self._spots[words] = spots
        return spots

    def holds(self, words: frozenset[str], start: int, end: int) -> bool:
        """Whether any of some words starts in a stretch of the view."""
        spots = self._spots.get(words)
        if spots is None:
            spots = self.spots(words)
        if not spots:
            return False
        index = bisect_left(spots, start)
        return index < len(spots) and spots[index] < end

    def stretches(self, words: frozenset[str]) -> Iterator[tuple[int, int]]:
        """Start and end of each sentence in which any of some words starts."""
        end = 0
        for at in self.spots(words):
            if at >= end:
                sentence = self.sentence_at(at)
                end = sentence.end
                yield sentence.start, end

    @classmethod
    def read(cls, text: str, letters: frozenset[str] = frozenset()) -> "Page":
        """Lay out a text: any string at all.

        Args:
            text: The text.
            letters: Acronyms that are known to be such, for headings in capitals.
        """
        pieces: list[Piece] = []
        blocks: list[Block] = []
        at = 0
        for kind, members in _grouped(text, lines_of(text)):
            block = _block_pieces(text, members)
            if not block:
                continue
            length = sum([len(piece.text) for piece in block])
            if blocks:
                last = pieces[-1].end
                pieces.append(Piece(last, max(block[0].start, last), "\n"))
                at += 1
            pieces.extend(block)
            blocks.append(Block(kind, at, at + length))
            at += length
        source = _without_capitals(Source.from_pieces(text, pieces), blocks, letters)
        view = source.view
        sentences = [
            Sentence(start, end, index)
            for index, block in enumerate(blocks)
            for start, end in sentence_ranges(view, block.start, block.end)
        ]
        return cls(source=source, blocks=tuple(blocks), sentences=tuple(sentences))

    def sentence_number(self, at: int) -> int:
        """Index of the sentence that holds the view offset `at` (the last one that starts at or before it)."""
        number = bisect_right(self._sentence_starts, at)
        return number - 1 if number else 0

    def sentence_at(self, at: int) -> Sentence:
        """The sentence that holds the view offset `at`; a page without sentences has none to give."""
        number = bisect_right(self._sentence_starts, at)
        return self.sentences[number - 1 if number else 0]

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


def _block_pieces(text: str, members: list[Line]) -> list[Piece]:
    """The clean pieces of a block's lines, joined by single spaces, without space at either end."""
    pieces = line_pieces(text, members[0])
    for member in members[1:]:
        line = line_pieces(text, member)
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
    joint = last.text.endswith("-") and last.text[-2:-1] not in (" ", "")
    return joint and first.text[0].isalnum() and first.text.split(" ", 1)[0] not in ("and", "or", "to")


def _grouped(text: str, lines: list[Line]) -> list[tuple[BlockKind, list[Line]]]:
    """Lines gathered to blocks: a blank line, a list marker, a heading or a line that is not full ends a block."""
    groups: list[list[Line]] = []
    previous: Line | None = None
    width = width_of(lines)
    for line in lines:
        if previous is not None and continues(text, previous, line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
        previous = line
    if len(groups) == 1 and not groups[0][0].item and _is_told(groups[0]):
        return [(BlockKind.PARAGRAPH, groups[0])]
    return [(BlockKind.ITEM if members[0].item else _kind(members), members) for members in groups]


def _is_told(members: list[Line]) -> bool:
    """Whether a line tells something, though no full stop ends it: most of its words are in small letters."""
    words = [word for member in members for word in member.words.split() if len(word) > 3]
    small = sum(word[0].islower() for word in words)
    return len(words) >= _TOLD and 2 * small > len(words)


def _kind(members: list[Line]) -> BlockKind:
    """Whether lines that are no list item are a heading or a paragraph."""
    if is_ended(members[-1].words) and members[0].words[0] not in _MARKS:
        return BlockKind.PARAGRAPH  # as most are
    words = " ".join([word for member in members for word in member.words.split()])
    return BlockKind.HEADING if _is_heading(words) else BlockKind.PARAGRAPH


def _is_heading(line: str) -> bool:
    """Whether what stands alone is a heading: marked as one, or short, unended and capitalised."""
    if HEADING_LINE.match(line):
        return not (_SENTENCE_END.search(line) and line.count(" ") >= _SHORT)
    if len(line) > _LONGEST or is_ended(line) or LOWER_START.match(line) or line.count(" ") >= _MOST:
        return False
    return not _SENTENCE_INSIDE.search(line)
