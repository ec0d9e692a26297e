"""Rewordings of the page: line ends, wrapping, list marks, emphasis, a headline in capitals, what stands around."""

import re
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from jscd_model.testing.reworded import Edit, Reworded, chained, reworded

__all__ = [
    "boilerplate_after",
    "boilerplate_before",
    "bold_words",
    "bullet_hyphens",
    "bullet_signs",
    "capital_headline",
    "cr_line_ends",
    "crlf_line_ends",
    "emphasised_names",
    "html_names",
    "lf_line_ends",
    "marked_headline",
    "narrowly_wrapped",
    "unwrapped",
    "wrapped",
]

_LINE = re.compile(r"[^\r\n]*[^\s][^\r\n]*")
_END = re.compile(r"\r\n|\r|\n")
_ITEM = re.compile(
    r"[ \t]*(?:[-*+\u2022\u2023\u25aa\u25cf\u25cb\u25e6\u2043\u00b7]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])[ \t]+"
)
_BULLET = re.compile(
    r"^(?P<indent>[ \t]*)(?P<sign>[-*+\u2022\u2023\u25aa\u25cf\u25cb\u25e6\u2043\u00b7])(?=[ \t]+\S)", re.MULTILINE
)
# A break before these would make a list item, a heading or a quotation of the words after it.
_NO_START = re.compile(r"(?:[-*+\u2013\u2014\u2022>#]+|\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})[.)])$")
_NAME = re.compile(
    r"(?<![\w*_>&/@.-])[A-Z][a-z]+(?: (?:of|for|and|on|the|[A-Z][a-z]+)){0,4} [A-Z][a-z]+(?![\w*_<&/@-])"
)
_SENTENCE_WORD = re.compile(r"(?<=[a-z] )[a-z]{4,}(?=[ ,.])")
_MARKS = re.compile(r"[*_#<>&`|\[\]]")

_BEFORE = (
    "Home | News | Events | Contact us",
    "Skip to main content",
    "We use cookies to improve this website. Accept all cookies",
    "Share this page",
)
_AFTER = (
    "Share this article: Facebook | X | LinkedIn | Email",
    "Subscribe to our newsletter",
    "Read more: All news of the week",
    "This website uses cookies. Read our cookie policy.",
    "Media contact: press office, +99 555 0100, press@news.example",
    "About us | Privacy policy | Terms of use | Accessibility",
    "\u00a9 All rights reserved.",
)


def lf_line_ends(text: str) -> Reworded:
    r"""Line ends become line feeds.

    >>> lf_line_ends("Accra\r\nLisbon").text
    'Accra\nLisbon'
    """
    return _line_ends(text, "\n")


def crlf_line_ends(text: str) -> Reworded:
    r"""Line ends become carriage return and line feed.

    >>> crlf_line_ends("Accra\nLisbon").text
    'Accra\r\nLisbon'
    """
    return _line_ends(text, "\r\n")


def cr_line_ends(text: str) -> Reworded:
    r"""Line ends become carriage returns.

    >>> cr_line_ends("Accra\nLisbon").text
    'Accra\rLisbon'
    """
    return _line_ends(text, "\r")


def wrapped(text: str) -> Reworded:
    """Paragraphs are wrapped to 76 characters, after a wrapping that they have is undone as by `unwrapped`.

    A text stays whole where one of its longer lines cannot be wrapped: a line with tags, which have no width, or one
    with neighbours that is no list item, for where no blank line sets paragraphs apart, nobody can tell where a wrapped
    one ends. No line comes to begin with what would look like a list marker, such as a dash or "7.".

    >>> print(wrapped("The two sides met in Accra and went over the protection of ports, cables and ships.").text)
    The two sides met in Accra and went over the protection of ports, cables and
    ships.
    """
    return chained(text, [unwrapped, partial(_broken, width=76)])


def narrowly_wrapped(text: str) -> Reworded:
    """Paragraphs are wrapped to 58 characters, as in an old bulletin; otherwise as `wrapped`.

    >>> print(narrowly_wrapped("The two sides met in Accra and went over the protection of ports.").text)
    The two sides met in Accra and went over the protection of
    ports.
    """
    return chained(text, [unwrapped, partial(_broken, width=58)])


def unwrapped(text: str) -> Reworded:
    r"""Paragraphs that are wrapped become one line each.

    Only a block of lines is joined of which each is as full as the widest lets it be, and none stands twice:
    other lines may end where they do for a reason, as in an address or a list of names.

    >>> unwrapped("The two sides met in Accra on Monday and\nspoke of trade.").text
    'The two sides met in Accra on Monday and spoke of trade.'
    """
    return reworded(text, _joins(text))


def bullet_signs(text: str) -> Reworded:
    r"""List items marked by a sign come to be marked by a bullet.

    >>> bullet_signs("- ports\n- ships").text
    '• ports\n• ships'
    """
    return reworded(text, (Edit(m.start("sign"), m.end("sign"), "\u2022") for m in _BULLET.finditer(text)))


def bullet_hyphens(text: str) -> Reworded:
    r"""List items marked by a sign come to be marked by a hyphen.

    >>> bullet_hyphens("• ports\n• ships").text
    '- ports\n- ships'
    """
    return reworded(text, (Edit(m.start("sign"), m.end("sign"), "-") for m in _BULLET.finditer(text)))


def bold_words(text: str) -> Reworded:
    """Every fortieth common word is set in bold with two stars.

    >>> bold_words("They agreed to open the new port.").text
    'They **agreed** to open the new port.'
    """
    return reworded(text, _marked(text, _SENTENCE_WORD, "**", "**", 40))


def emphasised_names(text: str) -> Reworded:
    """Every third name of several words is set in italics, by underscores.

    >>> emphasised_names("Officers came from the Ghana Maritime Authority.").text
    'Officers came from the _Ghana Maritime Authority_.'
    """
    return reworded(text, _marked(text, _NAME, "_", "_", 3))


def html_names(text: str) -> Reworded:
    """Every second name of several words is set in HTML's bold.

    >>> html_names("Officers came from the Ghana Maritime Authority.").text
    'Officers came from the <strong>Ghana Maritime Authority</strong>.'
    """
    return reworded(text, _marked(text, _NAME, "<strong>", "</strong>", 2))


def marked_headline(text: str) -> Reworded:
    r"""A headline, which is a first line that no full stop ends, is set in bold.

    >>> print(marked_headline("Peru and Chile meet\n\nThey met in Lima on Monday.").text)
    **Peru and Chile meet**
    <BLANKLINE>
    They met in Lima on Monday.
    """
    line = _headline(text)
    if line is None or _MARKS.search(line.group()):
        return reworded(text, ())
    start, end = line.start(), line.start() + len(line.group().rstrip())
    return reworded(text, [Edit(start, start, "**"), Edit(end, end, "**")])


def capital_headline(text: str) -> Reworded:
    r"""A headline, which is a first line that no full stop ends, is set in capitals.

    >>> print(capital_headline("Peru and Chile meet\n\nThey met in Lima on Monday.").text)
    PERU AND CHILE MEET
    <BLANKLINE>
    They met in Lima on Monday.
    """
    line = _headline(text)
    if line is None:
        return reworded(text, ())
    return reworded(
        text,
        [
            Edit(line.start() + m.start(), line.start() + m.end(), m.group().upper())
            for m in re.finditer(r"(?<![@/.\w])[^\W\d_]+(?![@/\w])", line.group())
        ],
    )


def boilerplate_before(text: str) -> Reworded:
    """What a page has above a text is put there: a menu, a cookie notice, a line for sharing.

    >>> print(boilerplate_before("Peru and Chile meet").text.splitlines()[0])
    Home | News | Events | Contact us
    """
    return reworded(text, [Edit(0, 0, "".join(f"{line}\n\n" for line in _BEFORE))])


def boilerplate_after(text: str) -> Reworded:
    """What a page has below a text is put there: sharing, newsletter, other news, cookies, contact, copyright.

    >>> print(boilerplate_after("Peru and Chile met.").text.splitlines()[2])
    Share this article: Facebook | X | LinkedIn | Email
    """
    return reworded(text, [Edit(len(text), len(text), "".join(f"\n\n{line}" for line in _AFTER) + "\n")])


def _line_ends(text: str, wanted: str) -> Reworded:
    return reworded(text, (Edit(m.start(), m.end(), wanted) for m in _END.finditer(text)))


def _headline(text: str) -> re.Match[str] | None:
    line = _LINE.search(text)
    return None if line is None or line.group().rstrip()[-1] in ".!?:;,*_" or not _is_short(line.group()) else line


def _broken(text: str, *, width: int) -> Reworded:
    return reworded(text, _wraps(text, width))


def _is_short(line: str) -> bool:
    """Whether a line may be a headline: no paragraph, and no line with codes for letters."""
    return line.count(" ") < 40 and "\\" not in line


def _wraps(text: str, width: int) -> list[Edit]:
    """Edits of the spaces at which lines are broken."""
    lines = list(_LINE.finditer(text))
    edits: list[Edit] = []
    for above, line, below in zip([None, *lines], lines, [*lines[1:], None], strict=False):
        if len(line.group()) <= width:
            continue
        opens = _apart(text, above, line) or _ITEM.match(line.group()) is not None
        ends = _apart(text, line, below) or (below is not None and _ITEM.match(below.group()) is not None)
        if "<" in line.group() or not (opens and ends):
            return []
        edits += _breaks(line, width)
    return edits


def _breaks(line: re.Match[str], width: int) -> Iterator[Edit]:
    """Edits of the spaces at which one line is broken."""
    at = line.start()
    for before, word in pairwise(re.finditer(r"\S+", line.group())):
        gap = line.start() + before.end(), line.start() + word.start()
        if line.start() + word.end() - at > width and not _NO_START.match(word.group()):
            yield Edit(*gap, "\n")
            at = gap[1]


def _apart(text: str, above: re.Match[str] | None, below: re.Match[str] | None) -> bool:
    """Whether a blank line, or nothing, stands between two lines."""
    return above is None or below is None or len(_END.findall(text, above.end(), below.start())) > 1


def _joins(text: str) -> Iterator[Edit]:
    """Edits of the line ends inside blocks of full lines."""
    lines = list(_LINE.finditer(text))
    block: list[re.Match[str]] = []
    for line in [*lines, None]:
        if line is not None and block and len(_END.findall(text, block[-1].end(), line.start())) == 1:
            block.append(line)
            continue
        if len(block) > 1 and _is_full([part.group().strip() for part in block]):
            for first, second in pairwise(block):
                end = first.start() + len(first.group().rstrip())
                start = second.end() - len(second.group().lstrip())
                yield Edit(end, start, " ")
        block = [line] if line is not None else []


def _is_full(lines: list[str]) -> bool:
    """Whether each line but the last takes no further word of the next, and none is a list item."""
    width = max(map(len, lines))
    return (
        len(set(lines)) == len(lines)
        and width >= 40
        and not any(map(_ITEM.match, lines[1:]))
        and all(len(line) + 1 + len(following.split(None, 1)[0]) > width for line, following in pairwise(lines))
    )


def _marked(text: str, what: re.Pattern[str], opening: str, closing: str, every: int) -> Iterator[Edit]:
    """Edits that put marks around every so-manieth match in lines without marks of their own."""
    count = 0
    for line in _LINE.finditer(text):
        if _MARKS.search(line.group()):
            continue
        for found in what.finditer(text, line.start(), line.end()):
            if count % every == 0:
                yield Edit(found.start(), found.start(), opening)
                yield Edit(found.end(), found.end(), closing)
            count += 1
