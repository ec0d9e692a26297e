"""Headings in capitals, shown as people write headings: capitals tell names from words again."""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

__all__ = ["is_in_capitals", "seen_in", "uncapitalised"]

_RUN = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(
    "a an and as at between but by during for from in into its nor of off on onto or over per than that the their "
    "through to toward towards under upon via vs with within without".split()
)
_ENDINGS = frozenset("s t d re ll ve m".split())
# Before these "US" is "us".
_ADDRESSED = frozenset(
    "about contact email follow gives give help helps join lets makes shows support teaches tell tells visit".split()
)
_PARTICLES = frozenset("bin bint ibn da das de del della der dos du la van von".split())
_ARTICLES = frozenset("ad al an ar as ash at el".split())
_OPENING = re.compile(r"[:.!?] [\"'\u201c\u2018(]?$")
_TITLES = frozenset("brig cmdr dr hon jr lt mr mrs ms mx prof rt sgt sr st".split())
_VOWEL = re.compile(r"[AEIOUYÀ-ÖØ-Þ]")
_LONGEST = 8  # letters in an acronym
_LEAST = 3  # words in a heading that is read so: fewer are as good in capitals


def is_in_capitals(words: str) -> bool:
    """Whether a heading of some words is in capitals, but for an ordinal or the like.

    >>> is_in_capitals("JOINT STATEMENT ON THE 2nd TALKS"), is_in_capitals("Joint statement of the UK")
    (True, False)
    """
    if words.count(" ") < _LEAST - 1:
        return False
    left = len(words) // 15
    if words.count("e") + words.count("a") > left:  # most lines are told by their commonest letters
        return False
    for letter in words:
        left -= letter.islower()
        if left < 0:
            return False
    return any(letter.isupper() for letter in words)


def seen_in(lines: Iterable[str]) -> dict[str, set[str]]:
    """The words of lines that are not in capitals, each in lower case with the forms in which it stands there.

    >>> seen_in(["The ROK met the NSC."])["rok"]
    {'ROK'}
    """
    seen: dict[str, set[str]] = {}
    for line in lines:
        for word in _RUN.findall(line):
            seen.setdefault(word.lower(), set()).add(word)
    return seen


def uncapitalised(heading: str, seen: dict[str, set[str]], letters: frozenset[str]) -> str:
    """A heading in capitals as it stands elsewhere: a capital for each word but small ones, acronyms as they are.

    Args:
        heading: The heading, in capitals.
        seen: The words of the rest of the text, as `seen_in` has them.
        letters: Acronyms that are known to be such.

    Returns:
        The heading, each character in its place.

    >>> uncapitalised("TALKS OF THE U.S.-ROK NCG IN PERU'S CAPITAL", {"rok": {"ROK"}}, frozenset())
    "Talks of the U.S.-ROK NCG in Peru's Capital"
    """
    parts, at = [], 0
    for run in _RUN.finditer(heading):
        form = _form(heading, run, seen, letters)
        parts += [heading[at : run.start()], form if len(form) == run.end() - run.start() else run.group()]
        at = run.end()
    return "".join([*parts, heading[at:]])


def _opens(heading: str, at: int) -> bool:
    """Whether a word opens the heading or a clause of it."""
    return at < 2 or _OPENING.search(heading, max(0, at - 3), at) is not None


def _form(heading: str, run: re.Match[str], seen: dict[str, set[str]], letters: frozenset[str]) -> str:
    """One word of the heading in the form that fits best."""
    word, low = run.group(), run.group().lower()
    before = heading[run.start() - 1 : run.start()]
    if len(low) != len(word) or (len(word) == 1 and heading[run.end() : run.end() + 1] == "."):
        return word
    if before in ("'", "\u2019") and low in _ENDINGS and run.start() > 1:
        return low
    if before.isdigit() and low in ("st", "nd", "rd", "th"):
        return low
    forms: AbstractSet[str] = seen.get(low, frozenset())
    if low == "us":
        asked = (
            heading[max(0, run.start() - 12) : run.start()].rpartition(" ")[0].rpartition(" ")[2].lower() in _ADDRESSED
        )
        return low if asked or forms == {low} else word
    if low in _SMALL:
        return word.capitalize() if _opens(heading, run.start()) else low
    if low in _TITLES and word not in forms:
        return word.capitalize()
    bracketed = before == "(" and heading[run.end() : run.end() + 1] == ")"
    written = (bracketed or forms == {word}) and len(word) <= _LONGEST
    if written or (word in letters and not forms) or (len(word) > 1 and not _VOWEL.search(word)):
        return word
    odd = [form for form in sorted(forms) if form not in (low, word, word.capitalize())]
    if odd:
        return odd[0]
    if before == "-" and forms == {low}:  # "al-Kadhimi", "Nuclear-powered"
        return low
    article = heading[run.end() : run.end() + 1] == "-" and low in _ARTICLES
    return low if article or (low in _PARTICLES and word.capitalize() not in forms) else word.capitalize()
