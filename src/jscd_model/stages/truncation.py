"""Whether a text was cut off before its end, as feeds and previews do."""

import re
from collections.abc import Iterator

from jscd_model.grammar.pattern import Rule
from jscd_model.model import Diagnostic, Severity
from jscd_model.stages.oddities import Oddity
from jscd_model.stages.sections import Sections
from jscd_model.text import Block, BlockKind, Page

__all__ = ["ODDITIES", "truncation"]

TRUNCATED_TEXT = Rule(
    name="truncated-text",
    why="The text ends without the end of a sentence, or with a mark that more was left out, so facts may be missing.",
    yes=(
        "Kenya and Ghana held talks in Accra on 4 May 2023. The two sides agreed to share charts and … [+1234 chars]",
        "Kenya and Ghana held talks in Accra on 4 May 2023.\n\nThe two sides agreed to share charts and train the",
        "Kenya and Ghana held talks in Accra on 4 May 2023.\n\nThe two sides agreed to share charts...\n\nRead more",
        "Kenya and Ghana held talks in Accra on 4 May 2023.\n\nThe minister said “we will share charts with all our",
    ),
    no=(
        "Kenya and Ghana held talks in Accra on 4 May 2023. The two sides agreed to share charts.",
        "Kenya and Ghana held talks in Accra on 4 May 2023.\n\nRead more: Ferries of the lake",
        "Kenya and Ghana held talks in Accra on 4 May 2023.\n\nThey agreed to:\n\n- share charts\n- train crews",
        "Kenya and Ghana held talks in Accra on 4 May 2023. The minister said: “It is late …”",
    ),
)
CUT = Oddity(
    rule=TRUNCATED_TEXT,
    severity=Severity.WARNING,
    remedy="Get the whole text and parse it again.",
)
ODDITIES = (CUT,)

_COUNTED = re.compile(r"\[\+ ?\d{1,7} (?:chars|characters|words)\]\s{0,9}$")
_ELLIPSIS = re.compile(
    r"(?:\u2026|\.{3})[ \])]{0,3}(?i:(?:read|see|show|view) more|continue reading|read on)?[ .>\u2026\u00bb]{0,5}$"
)
_MORE = re.compile(
    r"(?i)(?:(?:read|see|show|view) more|read the (?:full|whole) (?:story|article|text)|continue reading)[ .>…»]{0,5}$"
)
_BROKEN = re.compile(r"(?:,|(?<![\w@./:-])[a-z\u00df-\u00f6\u00f8-\u00ff'-]{1,40})$")
_ENDED = re.compile(r"[.!?:;\u2026][\"')\]*_ ]{0,6}$")
_ADDRESS = re.compile(r"@|www\.|https?:|\d{4,}|^\W|###|\|")
# What agencies put below a story: "(end) abc", "ENDS", "- 30 -", initials after the last full stop.
_SIGNED = re.compile(r"(?i)(?:[-(\[#]|\. ?) ?(?:ends?|30) ?[-)\]#]? ?[\w/.]{0,12}$|[.!?][\"')]? [\w/]{1,9}$")
_MARKS = 60  # characters
_MOSTLY = 0.9  # of the other paragraphs have an end
_FEW = 3  # words in an unfinished sentence after finished ones at least
_WORDS = 8  # in a paragraph at least, to be a sentence
_TAIL = 120  # characters of a broken sentence that the message shows at most


def truncation(page: Page, sections: Sections) -> Iterator[Diagnostic]:
    """Whether the text was cut off.

    Args:
        page: The text laid out.
        sections: What each block is.

    Yields:
        One diagnostic at most, at the last words.
    """
    last = _last(page, sections)
    if last is None:
        return
    counted = _COUNTED.search(page.view[-40:])
    if counted is None and not _ELLIPSIS.search(_end(page, last)) and not _breaks_off(page, sections, last):
        return
    start = max(page.sentences[page.sentence_number(last.end - 1)].start, last.start)
    end = len(page.view) if counted is not None else last.end
    if counted is not None:
        start = min(start, len(page.view) - 1)
    shown = page.source.cut(max(start, end - _TAIL), end)
    if end - start > _TAIL:
        shown = f"… {shown.partition(' ')[2]}"
    yield CUT.found(
        f"The text ends without the end of a sentence: '{shown}'.", [page.source.span(start, end, TRUNCATED_TEXT.name)]
    )


def _last(page: Page, sections: Sections) -> Block | None:
    """The last block of the text itself; a button that opens the rest is none."""
    blocks = (block for block in reversed(page.blocks) if sections.content(block.start))
    last = next(blocks, None)
    if last is not None and _MORE.fullmatch(page.view[last.start : last.end]):
        return next(blocks, last)
    return last


def _end(page: Page, block: Block) -> str:
    """The last characters of a block, as many as the marks of its end may take."""
    return page.view[max(block.start, block.end - _MARKS) : block.end]


def _breaks_off(page: Page, sections: Sections, last: Block) -> bool:
    """Whether the last sentence has no end in a text whose other sentences have theirs."""
    if last.kind is BlockKind.ITEM or _ENDED.search(_end(page, last)) or _SIGNED.search(_end(page, last)):
        return False
    tail = page.view[max(page.sentences[page.sentence_number(last.end - 1)].start, last.start) : last.end]
    words = tail.split()
    if _ADDRESS.search(tail) or not (tail[0].isupper() or tail[0] in "\"'"):
        return False
    if sum(word[0].isupper() for word in words) > len(words) / 2:  # a headline, a signature or a list of names
        return False
    if len(tail) < last.end - last.start and len(words) >= _FEW:
        return (
            bool(_BROKEN.search(_end(page, last))) or len(words) >= _WORDS
        )  # other sentences of the same paragraph have an end
    if len(words) < _WORDS or not (_BROKEN.search(_end(page, last)) or _open(tail)):
        return False
    others = [b for b in page.blocks if b is not last and b.kind is BlockKind.PARAGRAPH and sections.content(b.start)]
    ended = sum(1 for b in others if _ENDED.search(_end(page, b)))
    return ended > 0 and ended >= _MOSTLY * len(others)


def _open(view: str) -> bool:
    """Whether a bracket or a quotation is open at the end."""
    return view.count("(") > view.count(")") or view.count('"') % 2 == 1
