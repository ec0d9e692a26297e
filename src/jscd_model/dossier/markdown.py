"""Words of sources as Markdown that says just those words: escaped, in one line, shortened around what matters."""

import re
from collections.abc import Iterable, Sequence

__all__ = ["escaped", "linked", "shortened", "table"]

_MARKS = re.compile(r"[\\`*_\[\]<>|~]|&(?=#?\w+;)")
_OPENING = re.compile(r"^(?:\d+(?=[.)](?:\s|$))|(?=[-+#=]))")
_UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_ADDRESS = re.compile(r"https?://[^\s<>\\\x00-\x20\x7f-\x9f\u200b-\u200f\u202a-\u202e\ud800-\udfff]+", re.IGNORECASE)


def escaped(words: str) -> str:
    """Words in one line, in which nothing is a mark of Markdown or HTML and nothing is unseen."""
    line = " ".join(_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", _UNSEEN.sub("", words)).split())
    return _OPENING.sub(r"\g<0>\\", _MARKS.sub(r"\\\g<0>", line))


def linked(address: str) -> str:
    """An address as a link where it is one of the web; else its words."""
    return f"<{address}>" if _ADDRESS.fullmatch(address) else escaped(address)


def shortened(words: str, start: int = 0, end: int = 0, *, limit: int = 240) -> str:
    """Words in one line of about `limit` characters: those from `start` to `end` and as many around them as fit.

    >>> shortened("The ministers met. They signed a treaty in Lima. Then they left for home.", 33, 39, limit=30)
    '… signed a treaty in Lima. …'
    """
    line = " ".join(words.split())
    if len(line) <= limit:
        return line
    first = len(" ".join(f"{words[:start]}x".split())) - 1
    last = max(first, len(" ".join(words[:end].split())))
    if last - first > limit:
        return f"{_opening(line[first:last], limit // 2)} … {_ending(line[first:last], limit // 2)}"
    left = max(first - (limit - (last - first)) // 2, 0)
    right = min(left + limit, len(line))
    left = max(right - limit, 0)
    before = line[:first] if left == 0 else f"… {_ending(line[left:first], first - left - 1)}"
    after = line[last:] if right == len(line) else f"{_opening(line[last:right], right - last - 1)} …"
    return " ".join(f"{before}{line[first:last]}{after}".split())


def _opening(words: str, room: int) -> str:
    """As many whole words at the start as fit."""
    return words if len(words) <= room else words[: max(words.rfind(" ", 0, room + 1), 0)]


def _ending(words: str, room: int) -> str:
    """As many whole words at the end as fit."""
    if len(words) <= room:
        return words
    cut = words.find(" ", len(words) - room - 1)
    return words[cut + 1 :] if cut >= 0 else ""


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a table; an empty cell shows a dash."""
    return [_row(head), _row(["---"] * len(head)), *(_row([cell or "–" for cell in row]) for row in rows)]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
