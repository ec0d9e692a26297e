"""Which block of a page is its headline."""

import re

from attrs import define, field

from jscd_model.grammar.bylines import BYLINE
from jscd_model.grammar.letterheads import LETTERHEAD
from jscd_model.grammar.pattern import Rule
from jscd_model.lexicon.page_phrases import PagePhrases
from jscd_model.text import BlockKind, Page
from jscd_model.text.words import words_in

__all__ = ["TITLE", "Repetitions", "find_headline", "folded", "same_line"]

TITLE = Rule(
    name="headline",
    why="The heading over the whole text, or the line that says the title, is the headline.",
    yes=("Kenya and Norway hold talks\n\nKenya and Norway met in Oslo on Monday.",),
    no=("Kenya and Norway met in Oslo on Monday. They agreed to meet again.",),
)
_WORDS = re.compile(r"\w+")
_SUFFIX = re.compile(r" (?:\||-|::|>) [^|]{2,60}$")
_SENTENCES = re.compile(r"[a-z]{3}[.!?] [A-Z]")
_TELLING = frozenset(
    "statement declaration communique communiqué readout dialogue summit meeting visit talks remarks agreement "
    "call".split()
)
_DEPTH = 12  # blocks within which a headline is looked for
_OPENING = 80  # characters of a line, of which the first letters tell most lines from all others:
_TOLD_APART = 20  # so many
_LEAST = 6  # words from which on a heading such as "Background …" may be a headline


def folded(text: str) -> str:
    """What two prints of one line have in common."""
    return " ".join(_WORDS.findall(text.casefold().replace("co-o", "coo").replace("peace-", "peace")))


def same_line(line: str, wanted: str) -> bool:
    """Whether a line says the folded words, with or without the name of the site after them."""
    if not _begins(line, wanted):
        return False
    return folded(line) == wanted or folded(_SUFFIX.sub("", line)) == wanted


def _begins(line: str, wanted: str) -> bool:
    """Whether the first word of a line may be that of folded words: most lines need not be folded to be told apart."""
    opening = line[:1]
    if "A" <= opening <= "Z" and not wanted.startswith(opening.lower()):
        return False
    first = _WORDS.search(line)
    return wanted.startswith(first.group().casefold()) if first is not None else not wanted


@define
class Repetitions:
    """The lines of a text that have been seen, as far as each must be folded to know it again."""

    _first: dict[str, str] = field(init=False, factory=dict)
    _seen: set[str] = field(init=False, factory=set)

    def again(self, line: str) -> bool:
        """Whether a line says what one before it said."""
        opening = "".join(words_in(line[:_OPENING].casefold()))[:_TOLD_APART]
        first = self._first.get(opening)
        if first is None and len(opening) == _TOLD_APART:
            self._first[opening] = line
            return False
        words = folded(line)
        if first is not None:
            self._seen.add(folded(first))
        known = words in self._seen
        self._seen.add(words)
        return known


def find_headline(
    page: Page, phrases: PagePhrases, blocks: list[str], settled: list[bool], title: str | None
) -> int | None:
    """The index of the block that is the headline, or None.

    Args:
        page: The text, laid out.
        phrases: What the lexicon knows of headings.
        blocks: The view of each block.
        settled: For each block whether it is known to be something else.
        title: The title as the caller knows it.
    """
    lines = blocks[:_DEPTH]
    if title:
        wanted = folded(title)
        for index, line in enumerate(lines):
            if same_line(line, wanted):
                return index
            goes_on = len(wanted) > 24 and len(line) < len(title) + 60 and _begins(line, wanted)
            if goes_on and folded(line).startswith(wanted):
                return index
    heads = _heads(page, lines, settled)
    if not heads or (phrases.opened(lines[heads[0]]) and lines[heads[0]].count(" ") < _LEAST):
        return None
    best = [index for index in heads if lines[index].count(" ") >= 3 and _stands_twice(blocks, lines[index])]
    best = best or [index for index in heads if not LETTERHEAD.regex.match(lines[index])] or heads
    if not _TELLING.isdisjoint(words_in(lines[best[0]].lower())):
        return best[0]
    return next((index for index in best if lines[index].count(" ") >= 3), best[0])


def _stands_twice(blocks: list[str], line: str) -> bool:
    """Whether two blocks say a line."""
    wanted, times = folded(line), 0
    for words in blocks:
        times += _begins(words, wanted) and folded(words) == wanted
        if times > 1:
            return True
    return False


def _heads(page: Page, lines: list[str], settled: list[bool]) -> list[int]:
    """The headings that stand before the first paragraph."""
    heads: list[int] = []
    for index, line in enumerate(lines):
        if settled[index] or BYLINE.regex.match(line):
            continue
        again = index + 1 < len(lines) and line == lines[index + 1]
        if (
            page.blocks[index].kind is BlockKind.HEADING
            or again
            or (not heads and _is_titled(line) and len(page.blocks) > 1)
        ):
            heads.append(index)
        else:
            break
    return heads


def _is_titled(line: str) -> bool:
    """Whether a line is in capitals as headlines are, though it is long."""
    words = [word for word in _WORDS.findall(line) if len(word) > 3]
    capitals = sum(1 for word in words if not word[0].islower())
    return (
        not line.endswith(".")
        and 6 <= len(words) <= 60
        and capitals >= 0.85 * len(words)
        and not _SENTENCES.search(line)
    )


RULES = (TITLE,)
