"""Acronyms that a text defines: "Ferry Safety Council (FSC)" and "FSC (Ferry Safety Council)"."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from attrs import frozen

from jscd_model.grammar.pattern import Rule

__all__ = [
    "CAPITALS",
    "RULES",
    "Acronym",
    "capitals_in",
    "find_acronyms",
    "initials",
    "is_acronym",
    "letters_in",
    "past_letters",
]

_LETTERS = r"(?P<acronym>[A-Z][a-z]{0,2}(?:[A-Z0-9&/+]|[.-][A-Z0-9])(?:[A-Za-z0-9&/+]|[.-][A-Z0-9]){0,10})"
_NAME_WORD = r"(?:[A-Z0-9][\w'/-]*|of|for|on|and|the|in|to|&)"

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
    pattern=rf"(?<![\w-]){_LETTERS} \((?:the )?(?P<name>{_NAME_WORD}(?: {_NAME_WORD}){{1,14}})\)",
    yes=("They founded the FSC (Ferry Safety Council).",),
    no=("They met in Oslo (Norway) and praised the FSC (again).", "Norway (North Sea) is cold."),
)

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
CAPITALS = re.compile(r"(?<![\w-])[A-Z]{3,6}(?![\w-])")
"""A word that may be an acronym: three to six capitals."""
_SMALL = frozenset("of for and the on in to a an de del la y et du des der fur against at with by".split())
_MOST_WORDS = 14


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
    capitals = sum(letter.isupper() or letter.isdigit() for letter in word)
    small = sum(letter.islower() for letter in word)
    return capitals >= 2 and small <= capitals and any(letter.isupper() for letter in word)


def find_acronyms(view: str) -> tuple[Acronym, ...]:
    """The acronyms that a view defines, in order of where the definition stands."""
    if " (" not in view:
        return ()
    found = []
    for match in LETTERS_AFTER.finditer(view):
        letters = match["acronym"].rstrip(".")
        if is_acronym(letters):
            start = match.start("acronym")
            name = _name_start(view, match.start(), letters)
            found.append(
                Acronym(letters=letters, start=start, end=start + len(letters), name_start=name, name_end=match.start())
            )
    for match in WORD_AFTER.finditer(view):
        name = _name_start(view, match.start(), match["acronym"].upper())
        if name is not None:
            start, end = match.span("acronym")
            found.append(
                Acronym(letters=match["acronym"], start=start, end=end, name_start=name, name_end=match.start())
            )
    for match in NAME_AFTER.finditer(view):
        if is_acronym(match["acronym"]) and _name_start(view, match.end("name"), match["acronym"]) is not None:
            found.append(  # noqa: PERF401 - a comprehension would hide what is found
                Acronym(
                    letters=match["acronym"],
                    start=match.start("acronym"),
                    end=match.end("acronym"),
                    name_start=match.start("name"),
                    name_end=match.end("name"),
                )
            )
    return tuple(sorted(found, key=lambda acronym: acronym.start))


def past_letters(view: str, end: int) -> int:
    """Where a name that ends at `end` ends with the letters in brackets after it: "Ferry Council (FC)"."""
    letters = LETTERS_AFTER.regex.match(view, end)
    return letters.end() if letters is not None and view[letters.end() - 1] == ")" else end


def letters_in(view: str, letters: Collection[str], taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where acronyms stand in a view, outside of stretches that are taken.

    Args:
        view: The normalised text.
        letters: The acronyms to look for.
        taken: Stretches, in order, that do not count.

    Yields:
        Start and end of each place, in order.
    """
    if not letters:
        return
    longest_first = sorted(map(re.escape, letters), key=len, reverse=True)
    starts = [start for start, _ in taken]
    for match in re.finditer(rf"(?<![\w-])(?:{'|'.join(longest_first)})(?!\w)", view):
        before = bisect_right(starts, match.start()) - 1
        if before < 0 or taken[before][1] <= match.start():
            yield match.start(), match.end()


def initials(name: str) -> str:
    """The initials of a name's words, small words left out: those of "Ferry Safety Forces of Peru" are FSFP."""
    return "".join(word[0].upper() for word in _WORD.findall(name) if word.lower() not in _SMALL)


def capitals_in(view: str) -> frozenset[str]:
    """The words of three to six capitals in a view: what may stand for a name by its initials."""
    return frozenset(CAPITALS.findall(view))


def _name_start(view: str, end: int, letters: str) -> int | None:
    """Where the words before `end` begin whose initials make the letters, or None."""
    wanted = [letter.upper() for letter in letters if letter.isupper() or letter.isdigit()]
    low = max(view.rfind("\n", 0, end) + 1, end - 160)
    words = [(word.start(), word.group()) for word in _WORD.finditer(view, low, end)][-_MOST_WORDS:]
    return _matched(words, tuple(wanted))


def _matched(words: list[tuple[int, str]], wanted: tuple[str, ...]) -> int | None:
    """Where the last of the words begin that give the letters wanted, read backwards; small words may give none."""
    for index in range(len(words) - 1, -1, -1):
        at, word = words[index]
        taken = _initials(word, wanted)
        small = word.lower() in _SMALL
        if small and taken:
            skipped = _matched(words[:index], wanted)
            if skipped is not None:
                return skipped
        if taken:
            wanted = wanted[:-taken]
            if not wanted:
                return at
        elif not small:
            return None
    return None


def _initials(word: str, wanted: tuple[str, ...]) -> int:
    """How many of the last letters wanted a word gives: its initial, or its initial and letters inside it."""
    folded = word.upper()
    if folded == "".join(wanted[-len(folded) :]) and len(folded) > 1:
        return len(folded)
    if folded[0] == wanted[-1]:
        return 1
    if len(wanted) > 1 and folded[0] == wanted[-2] and len(word) > 5 and wanted[-1] in folded[3:]:
        return 2
    return 0


RULES = (LETTERS_AFTER, WORD_AFTER, NAME_AFTER)
