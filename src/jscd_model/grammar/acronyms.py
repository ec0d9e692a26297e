"""Acronyms that a text defines: "Ferry Safety Council (FSC)" and "FSC (Ferry Safety Council)"."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from jscd_model.grammar.pattern import Rule
from jscd_model.text import Page

__all__ = [
    "CAPITALS",
    "RULES",
    "Acronym",
    "find_acronyms",
    "initials",
    "is_acronym",
    "letters_in",
    "past_letters",
    "stand_in",
]

_LETTERS = r"(?P<acronym>[A-Z][a-z]{0,2}(?:[A-Z0-9&/+]|[.-][A-Z0-9])(?:[A-Za-z0-9&/+]|[.-][A-Z0-9]){0,10})"
_NAME_WORD = r"(?:[A-Z0-9][\w'/-]*|of|for|on|and|the|in|to|&)"
_NAME_INSIDE = rf" \((?:the )?(?P<name>{_NAME_WORD}(?: {_NAME_WORD}){{1,14}})\)"

LETTERS_AFTER = Rule(
    name="acronym-after-name",
    why="Letters in brackets after a name stand for it in the rest of the text.",
    pattern=r" \((?:(?:the|hereinafter|hereafter|or|known as|also known as|abbreviated) )*[\"']{0,2}(?:the )?"
    + _LETTERS
    + r"[\"']{0,2}(?:\)|[,;:] )",
    yes=("They founded the Ferry Safety Council (FSC).", 'The Nordic Ferry Agreement (hereinafter "the NFA") stands.'),
    no=("They met in Oslo (Norway).", "It grew (see below)."),
)
WORD_AFTER = Rule(
    name="spoken-acronym-after-name",
    why="Newspapers write an acronym that is spoken as a word with one capital.",
    pattern=r" \((?:the )?[\"']{0,2}(?P<acronym>[A-Z][a-z]{2,7})[\"']{0,2}\)",
    yes=("They signed the Enhanced Ferry Cooperation Agreement (Efca).",),
    no=("They met in Oslo (again).",),
)
NAME_AFTER = Rule(
    name="name-after-acronym",
    why="A name in brackets after letters is what the letters stand for.",
    pattern=rf"(?<![\w-]){_LETTERS}{_NAME_INSIDE}",
    yes=("They founded the FSC (Ferry Safety Council).",),
    no=("They met in Oslo (Norway) and praised the FSC (again).", "Norway (North Sea) is cold."),
)

_INSIDE = re.compile(_NAME_INSIDE)
_BEFORE = re.compile(rf"(?<![\w-]){_LETTERS}\Z")
_LONGEST = 25  # characters of letters
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
CAPITALS = re.compile(r"(?<![\w-])[A-Z]{3,6}(?![\w-])")
"""A word that may be an acronym: three to six capitals."""
_SMALL = frozenset("of for and the on in to a an de del la y et du des der fur against at with by".split())
_MOST_WORDS = 14
_FAR = 160  # characters before brackets in which the name stands


@frozen(kw_only=True)
class Acronym:
    """An acronym with the name that the text gives it.

    Attributes:
        letters: The acronym.
        start: Where the letters start in the view.
        end: Where they end.
        name_start: Where the name starts by its initials; None where the initials do not tell.
        name_end: Where the name ends.
    """

    letters: str
    start: int
    end: int
    name_start: int | None
    name_end: int


def is_acronym(word: str) -> bool:
    """Whether a word is made of initials: two capitals or more, and no more small letters than capitals."""
    capitals = digits = small = 0
    for letter in word:
        if letter.isupper():
            capitals += 1
        elif letter.isdigit():
            digits += 1
        elif letter.islower():
            small += 1
    return capitals > 0 and capitals + digits >= 2 and small <= capitals + digits


def find_acronyms(view: str) -> tuple[Acronym, ...]:
    """The acronyms that a view defines, in order of where the definition stands."""
    found: list[Acronym] = []
    at = view.find(" (")
    while at >= 0:
        if (inside := _inside(view, at)) is not None:
            found.append(inside)
        if (after := _after(view, at)) is not None:
            found.append(after)
        at = view.find(" (", at + 2)
    return tuple(found)


def _after(view: str, at: int) -> Acronym | None:
    """The letters in the brackets that open at `at`, after the name that they stand for."""
    lettered = LETTERS_AFTER.regex.match(view, at)
    match = lettered or WORD_AFTER.regex.match(view, at)
    if match is None:
        return None
    letters, start = match["acronym"].rstrip("."), match.start("acronym")
    if lettered and not is_acronym(letters):
        return None
    name = _name_start(view, at, letters if lettered else letters.upper())
    if name is None and not lettered:
        return None
    return Acronym(letters=letters, start=start, end=start + len(letters), name_start=name, name_end=at)


def _inside(view: str, at: int) -> Acronym | None:
    """The letters before the brackets that open at `at`, where these hold the name that the letters stand for."""
    name = _INSIDE.match(view, at)
    before = _BEFORE.search(view, max(0, at - _LONGEST), at) if name is not None else None
    if name is None or before is None or not is_acronym(before.group()):
        return None
    start, end = name.span("name")
    if _name_start(view, end, before.group()) is None:
        return None
    return Acronym(letters=before.group(), start=before.start(), end=at, name_start=start, name_end=end)


def past_letters(view: str, end: int) -> int:
    """Where a name that ends at `end` ends with the letters in brackets after it: "Ferry Council (FC)"."""
    letters = LETTERS_AFTER.regex.match(view, end) if view.startswith(" (", end) else None
    return letters.end() if letters is not None and view[letters.end() - 1] == ")" else end


def letters_in(page: Page, letters: Iterable[str], taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where acronyms stand in a page, outside of stretches that are taken.

    Args:
        page: The text, laid out.
        letters: The acronyms to look for.
        taken: Stretches, in order, that do not count.

    Yields:
        Start and end of each place, in order; none overlaps another.
    """
    places = sorted((at, -len(one)) for one in letters for at in _places(page, one))
    starts = [start for start, _ in taken] if places else []
    free = 0
    for start, length in places:
        if start < free:
            continue
        free = start - length
        before = bisect_right(starts, start) - 1
        if before < 0 or taken[before][1] <= start:
            yield start, free


def stand_in(page: Page, letters: str) -> bool:
    """Whether three to six capitals stand in a page as a word by themselves, and so may be an acronym."""
    if letters not in page.words or not CAPITALS.fullmatch(letters):
        return False
    return any(CAPITALS.match(page.view, at) for at in page.words[letters])


def _places(page: Page, letters: str) -> Iterator[int]:
    """Where letters stand that no word and no hyphen goes on."""
    view, first = page.view, _WORD.match(letters)
    for at in page.words.get(first.group(), ()) if first is not None else ():
        if view.startswith(letters, at) and view[at - 1 : at] not in ("-", "_"):
            following = view[at + len(letters) : at + len(letters) + 1]
            if not (following.isalnum() or following == "_"):
                yield at


def initials(name: str) -> str:
    """The initials of a name's words, small words left out: those of "Ferry Safety Forces of Peru" are FSFP."""
    return "".join([word[0].upper() for word in _WORD.findall(name) if word.lower() not in _SMALL])


def _name_start(view: str, end: int, letters: str) -> int | None:
    """Where the words before `end` begin whose initials make the letters, or None."""
    wanted = "".join(letter.upper() for letter in letters if letter.isupper() or letter.isdigit())
    low = max(0, end - _FAR)
    low = max(low, view.rfind("\n", low, end) + 1)
    words = _WORD.findall(view, low, end)[-_MOST_WORDS:]
    first = _matched(words, wanted)
    if first is None:
        return None
    for word in reversed(words[first:]):
        end = view.rfind(word, low, end)
    return end


def _matched(words: list[str], wanted: str) -> int | None:
    """The first of the last words that give the letters wanted, read backwards; small words may give none."""
    ways, tried = [(len(words), len(wanted))], set()  # as many words and letters are left
    while ways:
        index, left = ways.pop()
        while index and left and (index, left) not in tried:
            tried.add((index, left))
            index -= 1
            word = words[index]
            taken = _initials(word, wanted[:left])
            if word.lower() not in _SMALL:
                if not taken:
                    break
                left -= taken
            elif taken:
                ways.append((index, left - taken))
        if not left:
            return index
    return None


def _initials(word: str, wanted: str) -> int:
    """How many of the last letters wanted a word gives: its initial, or its initial and letters inside it."""
    folded = word.upper()
    if len(folded) > 1 and wanted.endswith(folded):
        return len(folded)
    if folded[0] == wanted[-1]:
        return 1
    if len(wanted) > 1 and folded[0] == wanted[-2] and len(word) > 5 and wanted[-1] in folded[3:]:
        return 2
    return 0


RULES = (LETTERS_AFTER, WORD_AFTER, NAME_AFTER)
