"""Marks that are not words: list markers, emphasis, tags, entities, invisible characters, runs of white space.

The hyphens of "co-operation" and "peace-keeping" are such marks too: the grammar reads one word, however it is spelled.
"""

import html
import re

from attrs import frozen

from jscd_model.text.source import Piece
from jscd_model.text.unfinished import LEADS_TO_NUMBER

__all__ = ["HEADING_LINE", "Line", "line_pieces", "lines_of"]

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")

_ITEM = re.compile(
    r"\s{0,200}+(?:>\s?){0,20}+(?P<marker>(?:[-*+\u2022\u2023\u25aa\u25cf\u25cb\u25e6\u2043\u00b7\uf0b7]|[\u2013\u2014](?=\s+[A-Z]))\s+"
    r"|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\)?\s+(?=\S))"
)
HEADING_LINE = re.compile(
    r"\s{0,200}+(?:#{1,6}\s|<h[1-6]\b|<(?P<tag>u|b|strong)>[^<>]{1,300}</(?P=tag)>\s{0,200}$"
    r"|\*\*[^*]{1,300}\*\*\s{0,200}$|__[^_]{1,300}__\s{0,200}$)"
)
"""A line that is marked as a heading or stands out as a whole."""
_LINE_END = re.compile(r"[ \t]{0,200}(?:\r\n|[\n\r])[ \t]{0,200}$")
_PREFIX = re.compile(r"\s*(?:>\s?)*(?:#{1,6}\s+)?")
_MARK = re.compile(
    r"(?![^\W_]|[.,;:'\"()]| [^\s\u2014\u2015-])(?:"  # what begins no mark, so that most places are passed at once
    r"(?P<dash>(?<![\s\d])[ \t]?(?:[\u2014\u2015]|(?<!-)--(?!-))[ \t]?(?![\s\u2014\u2015-])"
    r"|(?<=\d)(?:[ \t](?:[\u2014\u2015]|--)[ \t](?=\S)|(?:[\u2014\u2015]|--)(?=[A-Za-z])))"
    r"|(?P<space>(?:[^\S ]| (?=\s))\s*)"
    r"|(?P<struck><(?:s|del|strike)>[^<>\n]{0,200}</(?:s|del|strike)>)"
    r"|(?P<tag></?[A-Za-z][^<>\n]{0,200}>)"
    r"|(?P<entity>&(?:[A-Za-z]{2,8}|#\d{2,6}|#x[0-9A-Fa-f]{2,6});)"
    r"|(?P<link>!?\[(?=[^\[\]\n]{1,200}\]\([^()\s]{1,300}\))|(?<=\S)\]\([^()\s]{1,300}\))"
    r"|(?P<emphasis>\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<![\w])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?!\w)|`)"
    r"|(?P<joint>(?<=\b[Cc][Oo])[-\u2010\u2011](?=(?i:operat|ordinat))|(?<=\b[Pp]eace)[-\u2010\u2011](?=(?i:keep|build|mak)))"
    r"|(?P<invisible>[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]+))"
)
# No character of a mark but the space and the hyphen, which most lines have.
_UNMARKED = re.compile(
    r"[^\x00-\x1f\x7f-\xa0\xad*_`&\[\]<\u1680\u2000-\u200f\u2010\u2011\u2014\u2015\u2028-\u202f\u205f-\u206f\u3000\ufeff]*"
)


@frozen
class Line:
    """A line of the source that is not blank.

    Attributes:
        start: Where it starts.
        end: Where it ends, exclusive.
        words: What it says, without white space at either end.
        item: Whether it starts with a bullet, a number or a letter that marks a list item.
        opening: Where what it says begins, after such marks.
    """

    start: int
    end: int
    words: str
    item: bool
    opening: int


def lines_of(text: str) -> list[Line]:
    """The lines of a text, in order, but for blank ones."""
    lines = []
    for run in _LINE.finditer(text):
        words = run.group().strip()
        if not words:
            continue
        start, end = run.span()
        if "A" <= words[0] <= "Z":  # neither a marker nor a prefix
            lines.append(Line(start, end, words, False, text.find(words[0], start, end)))  # noqa: FBT003
            continue
        item = _ITEM.match(text, start, end)
        if item is not None and _wraps_number(text, start, item["marker"]):
            item = None
        opening = item or _PREFIX.match(text, start, end)
        lines.append(Line(start, end, words, item is not None, opening.end() if opening is not None else start))
    return lines


def _wraps_number(text: str, start: int, marker: str) -> bool:
    """Whether a line opens with the number that the line before it leads to: "on 2 August", "7. The sides met"."""
    if not marker.strip("( ")[0].isdigit():
        return False
    end_of_line = _LINE_END.search(text, max(0, start - 10), start)
    return end_of_line is not None and bool(LEADS_TO_NUMBER.search(text, max(0, start - 40), end_of_line.start()))


def line_pieces(text: str, line: Line) -> list[Piece]:
    """The clean pieces of one line of the source.

    Args:
        text: The source.
        line: The line.

    Returns:
        Pieces in order: words as they stand, a single space for a run of white space, nothing for marks. The list
        neither starts nor ends with a space.
    """
    at, end = line.opening, line.end
    if at == end or text[at] == " " or not _is_unmarked(text, line):
        return _marked_pieces(text, at, end)
    end -= text[end - 1] == " "
    return [Piece(at, end, text[at:end])]


def _marked_pieces(text: str, at: int, end: int) -> list[Piece]:
    """The clean pieces of a stretch of one line that may have marks."""
    pieces: list[Piece] = []
    for mark in _MARK.finditer(text, at, end):
        if mark.start() > at:
            _copy(pieces, text, at, mark.start())
        kind, at = mark.lastgroup, mark.end()
        if kind == "dash" and pieces:
            pieces.append(Piece(mark.start(), mark.end(), " \u2014 "))
        elif kind == "dash":
            _copy(pieces, text, mark.start(), mark.end())
        elif kind == "space":
            _space(pieces, mark.start(), mark.end())
        elif kind == "entity":
            sign = html.unescape(mark.group())
            if sign.isspace():
                _space(pieces, mark.start(), mark.end())
            elif sign and sign.isprintable():
                pieces.append(Piece(mark.start(), mark.end(), sign))
    if at < end:
        _copy(pieces, text, at, end)
    if pieces and pieces[-1].text.endswith(" "):
        last = pieces.pop()
        if len(last.text) > 1:
            pieces.append(Piece(last.start, max(last.start + 1, last.end - 1), last.text[:-1]))
    return pieces


def _is_unmarked(text: str, line: Line) -> bool:
    """Whether a line surely has no mark; most have none, and this is seen faster than by looking for each kind."""
    words = line.words
    if "--" in words or "o-o" in words or "O-O" in words or text.find("  ", line.opening, line.end) >= 0:
        return False  # a dash in hyphens, "co-operation", a run of spaces
    return _UNMARKED.fullmatch(text, line.opening, line.end) is not None


def _copy(pieces: list[Piece], text: str, start: int, end: int) -> None:
    """Copy a stretch as it stands, but for a space that would follow a space or open the line."""
    if text[start] == " " and (not pieces or pieces[-1].text.endswith(" ")):
        start += 1
    if start < end:
        pieces.append(Piece(start, end, text[start:end]))


def _space(pieces: list[Piece], start: int, end: int) -> None:
    """Put one space for a run of white space, unless one is there or the line has not begun."""
    if pieces and not pieces[-1].text.endswith(" "):
        pieces.append(Piece(start, end, " "))
