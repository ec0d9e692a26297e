"""Rewordings of quotes and dashes: the same marks in another form."""

import re
from collections.abc import Iterator

from jscd_model.testing.reworded import Edit, Reworded, reworded

__all__ = [
    "curly_quotes",
    "double_hyphens",
    "em_dashes",
    "en_dashes",
    "hyphens",
    "spaced_em_dashes",
    "spaced_en_dashes",
    "spaced_ranges",
    "straight_quotes",
]

_CURLY = {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'}
_OPENING = re.compile(r"(?:^|[\s(\[{\u2014\u2013*_-])$")
# A break between two parts of a sentence. At the start of a line a dash may mark a list item; it stays.
_BREAK = re.compile(
    r"(?<=[^\s\u2014\u2013-]) (?:[\u2014\u2013]|--?) (?=[^\s\u2014\u2013-])"
    r"|(?<=[\w.,)\"'\u201d\u2019])(?:\u2014|(?<!-)--(?!-))(?=[\w(\"'\u201c\u2018])"
)
# What joins two figures or two names: "7-8 August", "Chile-Peru".
_RANGE = re.compile(r"(?<=\d)[\u2010-\u2013-](?=\d)(?<![\d.-]\d{4}-)(?!\d\d-)")
_JOINT = re.compile(r"(?<=[A-Za-z.])[\u2010-\u2013-](?=[A-Z])")
_TOKEN = re.compile(r"\S+")
_ADDRESS = re.compile(r"[@/\\#]|www\.")


def curly_quotes(text: str) -> Reworded:
    r"""Straight quotes and apostrophes become curly ones.

    >>> curly_quotes('The port\'s "road map"').text
    'The port’s “road map”'
    """
    return reworded(text, (Edit(m.start(), m.end(), _curly(text, m.start())) for m in re.finditer(r"[\"']", text)))


def straight_quotes(text: str) -> Reworded:
    r"""Curly quotes and apostrophes become straight ones.

    >>> straight_quotes("Oman’s “road map”").text
    'Oman\'s "road map"'
    """
    return reworded(
        text,
        (
            Edit(m.start(), m.end(), _CURLY[m.group()])
            for m in re.finditer("[\u2018-\u201d]", text)
            if m.group() in _CURLY
        ),
    )


def en_dashes(text: str) -> Reworded:
    """Hyphens between figures or between names become en dashes.

    >>> en_dashes("The Chile-Peru talks of 7-8 May").text
    'The Chile–Peru talks of 7–8 May'
    """
    return reworded(text, _joints(text, "\u2013"))


def hyphens(text: str) -> Reworded:
    """En dashes between figures or between names become hyphens.

    >>> hyphens("The Chile–Peru talks of 7–8 May").text
    'The Chile-Peru talks of 7-8 May'
    """
    return reworded(text, _joints(text, "-"))


def spaced_ranges(text: str) -> Reworded:
    """Dashes between figures get a space on either side.

    >>> spaced_ranges("The Chile–Peru talks of 7–8 May").text
    'The Chile–Peru talks of 7 – 8 May'
    """
    return reworded(text, (Edit(m.start(), m.end(), " \u2013 ") for m in _RANGE.finditer(text) if _plain(text, m)))


def em_dashes(text: str) -> Reworded:
    """Dashes that break a sentence become em dashes without spaces.

    >>> em_dashes("Two ships – both old – sailed.").text
    'Two ships—both old—sailed.'
    """
    return reworded(text, _breaks(text, "\u2014"))


def spaced_em_dashes(text: str) -> Reworded:
    """Dashes that break a sentence become em dashes between spaces.

    >>> spaced_em_dashes("Two ships—both old—sailed.").text
    'Two ships — both old — sailed.'
    """
    return reworded(text, _breaks(text, " \u2014 "))


def spaced_en_dashes(text: str) -> Reworded:
    """Dashes that break a sentence become en dashes between spaces.

    An en dash without spaces is no such form: it would make "ships–both" of two words that nothing joins.

    >>> spaced_en_dashes("Two ships—both old—sailed.").text
    'Two ships – both old – sailed.'
    """
    return reworded(text, _breaks(text, " \u2013 "))


def double_hyphens(text: str) -> Reworded:
    """Dashes that break a sentence become two hyphens, as on a typewriter.

    >>> double_hyphens("Two ships—both old—sailed.").text
    'Two ships -- both old -- sailed.'
    """
    return reworded(text, _breaks(text, " -- "))


def _curly(text: str, at: int) -> str:
    """The curly form of the straight quote at an offset; one that follows no space or bracket shuts."""
    opens = bool(_OPENING.search(text, max(0, at - 1), at)) and not text[at + 1 : at + 2].isdigit()
    if text[at] == '"':
        return "\u201c" if opens or _OPENING.search(text, max(0, at - 1), at) else "\u201d"
    return "\u2018" if opens else "\u2019"


def _plain(text: str, found: re.Match[str]) -> bool:
    """Whether a sign stands in words, not in an address or a number of many parts."""
    start = max(text.rfind(sign, 0, found.start()) for sign in " \n\r\t") + 1
    token = _TOKEN.match(text, start)
    return (
        token is not None
        and not _ADDRESS.search(token.group())
        and len(re.findall(r"\d[-\u2013]\d", token.group())) < 2
    )


def _joints(text: str, sign: str) -> Iterator[Edit]:
    """Edits of what joins two figures or two names."""
    found = sorted([*_RANGE.finditer(text), *_JOINT.finditer(text)], key=lambda m: m.start())
    return (Edit(m.start(), m.end(), sign) for m in found if _plain(text, m))


def _breaks(text: str, sign: str) -> Iterator[Edit]:
    """Edits of dashes between two parts of a sentence, those between figures excepted."""
    for found in _BREAK.finditer(text):
        if not (text[found.start() - 1].isdigit() and text[found.end()].isdigit()):
            yield Edit(found.start(), found.end(), sign)
