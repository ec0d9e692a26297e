"""Lines that go on: which line is the one above it, wrapped, and which opens something new."""

import re
from bisect import bisect_left

from jscd_model.text.markup import HEADING_LINE, starts_item
from jscd_model.text.unfinished import LEADS_TO_NUMBER, UNFINISHED

__all__ = ["ENDED", "LOWER_START", "continues", "width_of"]

ENDED = re.compile(r"[.!?:;,\u2026][\"'\u201d\u2019)\]*_]*$")
LOWER_START = re.compile(r"[\"'(\u201c\u2018]?[a-z\u00df-\u00ff]")
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_OUTLYING = 8  # one line in so many may be longer than the width
_RAGGED = 0.85  # of the width: a line this full that ends no sentence goes on
_NARROWEST, _WIDEST = 40, 132  # texts are wrapped to a width between these


def width_of(text: str, lines: list[tuple[int, int]]) -> int | None:
    r"""The width that a text is wrapped to, or None where a paragraph is one line; a few lines may be longer.

    >>> text = "The two sides met in Accra on Monday and\nspoke of trade."
    >>> width_of(text, [(0, 40), (41, 56)])
    40
    """
    lengths = sorted((len(_bare(text[start:end])) for start, end in lines), reverse=True)
    longest = lengths[bisect_left(lengths, -_NARROWEST, key=int.__neg__) // _OUTLYING] if lengths else 0
    return longest if _NARROWEST <= longest <= _WIDEST else None


def _bare(line: str) -> str:
    """A line without tags, which take no room where the text is read."""
    return _TAG.sub("", line).strip() if "<" in line else line.strip()


def continues(text: str, line: tuple[int, int], following: tuple[int, int], width: int | None) -> bool:
    """Whether the second line is the first one wrapped, not a new paragraph, heading or list item.

    Args:
        text: The source.
        line: Where the first line starts and ends in it.
        following: Where the second one does.
        width: The width that the text is wrapped to, if it is.
    """
    if len(_LINE_END.findall(text, line[1], following[0])) != 1:
        return False
    first, second = text[line[0] : line[1]].strip(), text[following[0] : following[1]].strip()
    if first == second or starts_item(text, *following) or HEADING_LINE.match(first) or HEADING_LINE.match(second):
        return False
    if LOWER_START.match(second) or UNFINISHED.search(first) or (second[0].isdigit() and LEADS_TO_NUMBER.search(first)):
        return True
    first = _bare(first)
    if width is None:
        return len(first) >= _WIDEST and not ENDED.search(first)
    full = len(first) + 1 + len(_bare(second).partition(" ")[0]) > width
    return full or (len(first) > _RAGGED * width and not ENDED.search(first))
