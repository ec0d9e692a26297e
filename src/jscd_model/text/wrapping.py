"""Lines that go on: which line is the one above it, wrapped, and which opens something new."""

import re
from bisect import bisect_left

from jscd_model.text.markup import HEADING_LINE, Line
from jscd_model.text.unfinished import LEADS_TO_NUMBER, UNFINISHED

__all__ = ["LOWER_START", "continues", "is_ended", "width_of"]

_CLOSING = "\"'\u201d\u2019)]*_"
_ENDS = frozenset(".!?:;,\u2026")
LOWER_START = re.compile(r"[\"'(\u201c\u2018]?[a-z\u00df-\u00ff]")
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_FAR = 40  # characters at the end of a line that tell whether it is finished
_OUTLYING = 8  # one line in so many may be longer than the width
_RAGGED = 0.85  # of the width: a line this full that ends no sentence goes on
_NARROWEST, _WIDEST = 40, 132  # texts are wrapped to a width between these


def is_ended(line: str) -> bool:
    """Whether a line ends with a stop, which quotes, brackets or emphasis may close.

    >>> is_ended("They said: **we agree.**"), is_ended("Talks in Accra")
    (True, False)
    """
    return line.rstrip(_CLOSING)[-1:] in _ENDS


def width_of(lines: list[Line]) -> int | None:
    r"""The width that a text is wrapped to, or None where a paragraph is one line; a few lines may be longer.

    >>> from jscd_model.text.markup import lines_of
    >>> width_of(lines_of("The two sides met in Accra on Monday and\nspoke of trade."))
    40
    """
    lengths = sorted((len(_bare(line.words)) for line in lines), reverse=True)
    longest = lengths[bisect_left(lengths, -_NARROWEST, key=int.__neg__) // _OUTLYING] if lengths else 0
    return longest if _NARROWEST <= longest <= _WIDEST else None


def _bare(line: str) -> str:
    """A line without tags, which take no room where the text is read."""
    return _TAG.sub("", line).strip() if "<" in line else line


def continues(text: str, line: Line, following: Line, width: int | None) -> bool:
    """Whether the second line is the first one wrapped, not a new paragraph, heading or list item.

    Args:
        text: The source.
        line: The first line.
        following: The second one.
        width: The width that the text is wrapped to, if it is.
    """
    if following.item or len(_LINE_END.findall(text, line.end, following.start)) != 1:
        return False
    first, second = line.words, following.words
    if first == second or HEADING_LINE.match(first) or HEADING_LINE.match(second):
        return False
    last = first[-_FAR:]
    if LOWER_START.match(second) or UNFINISHED.search(last) or (second[0].isdigit() and LEADS_TO_NUMBER.search(last)):
        return True
    first = _bare(first)
    if width is None:
        return len(first) >= _WIDEST and not is_ended(first)
    full = len(first) + 1 + len(_bare(second).partition(" ")[0]) > width
    return full or (len(first) > _RAGGED * width and not is_ended(first))
