"""What is odd about the wording of a text: acronyms with two meanings, doubled words, headlines that come again."""

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from jscd_model.grammar.pattern import Rule
from jscd_model.model import Diagnostic, Severity
from jscd_model.stages.oddities import Oddity
from jscd_model.stages.sections import Sections
from jscd_model.stages.times import Times
from jscd_model.text import Page

__all__ = ["ODDITIES", "UNANCHORED", "odd_words"]

_CAP = r"[A-Z\u00c0-\u00d6\u00d8-\u00de]"
_LETTERS = re.compile(r"\(([A-Z][A-Z0-9&-]{1,9})\)")
_INITIAL = re.compile(rf"(?:(?<=[ -])|^){_CAP}")
_SIGNS = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME = 760  # characters of the name before letters in brackets
_LONG_TITLE = 400  # characters; a block beyond that is no headline
_ARTICLES = frozenset(("a", "an", "the"))
_BETWEEN = 3  # spaces from an article to one with which it makes no sense

CONFLICTING_EXPANSION = Rule(
    name="conflicting-expansion",
    why="One acronym stands after two different names, so one of them is a slip or the acronym means two things.",
    pattern=rf"(?<![\w'./-])(?P<name>{_CAP}[\w'./-]{{0,60}}+(?: (?:(?:of|for|on|and|the|to|in|&|"
    rf"-) ){{0,2}}{_CAP}[\w'./-]{{0,60}}+){{1,9}}) \((?P<acronym>[A-Z][A-Z0-9&-]{{1,9}})\)",
    yes=("The Joint Border Forum (JBF) met. The Joint Business Fund (JBF) grew.",),
    no=("the forum (see below) met",),
)
GARBLED = Rule(
    name="garbled-sentence",
    why="Two articles in a row show that two clauses were run together or words were lost.",
    pattern=rf"\b(?:an? (?:{_CAP}[\w.]* ){{0,2}}(?:an?|the)|the (?:an?|the)) (?=[a-z])",
    yes=("He met with a Kenyan a delegation in Accra.",),
    no=("He met with a Kenyan delegation.", "They made the Forum a success."),
)
REPEATED_TITLE = Rule(
    name="repeated-title",
    why="The headline stands in the text more than once; the repetitions give no facts.",
    yes=("Kenya and Ghana Hold Talks\n\nKenya and Ghana Hold Talks\n\nThe two countries met in Accra.",),
    no=("Kenya and Ghana Hold Talks\n\nThe two countries met in Accra.",),
)
UNANCHORED = Rule(
    name="unanchored-date",
    why="A date counted from another day cannot be settled, because neither the publication date nor the event's "
    "date is known.",
    yes=("The two ministers met last week.",),
    no=("The two ministers met on 4 May 2023.",),
)

EXPANSION = Oddity(
    rule=CONFLICTING_EXPANSION,
    severity=Severity.WARNING,
    remedy="Look at both places. The record takes the letters for the name that the text uses them with first.",
)
DOUBLED = Oddity(
    rule=GARBLED,
    severity=Severity.WARNING,
    remedy="Compare the sentence with the original; facts read from it may be incomplete.",
)
REPEATED = Oddity(
    rule=REPEATED_TITLE,
    severity=Severity.INFO,
    remedy="Nothing needs to be done. Cut the page's own headline off if you pass the title separately.",
)
ADRIFT = Oddity(
    rule=UNANCHORED,
    severity=Severity.INFO,
    remedy='Pass the day of publication: `parse(text, published="2024-06-12")`.',
)
ODDITIES = (EXPANSION, DOUBLED, REPEATED, ADRIFT)


def odd_words(page: Page, sections: Sections, times: Times) -> Iterator[Diagnostic]:
    """What is odd about the wording.

    Args:
        page: The text laid out.
        sections: What each block is.
        times: Where dates stand, and which could not be settled.

    Yields:
        Diagnostics, check by check.
    """
    yield from _conflicting(page, sections)
    yield from _garbled(page, sections)
    yield from _repeated(page, sections)
    yield from _unanchored(page, sections, times)


def _conflicting(page: Page, sections: Sections) -> Iterator[Diagnostic]:
    places: dict[str, list[tuple[int, int]]] = {}
    for match in _LETTERS.finditer(page.view):
        places.setdefault(match[1], []).append(match.span())
    for acronym, stands in places.items():
        if len(stands) < 2 or len(names := _expansions(page, sections, stands)) < 2 or _is_tail(names):
            continue
        spans = tuple(
            page.source.span(*place, CONFLICTING_EXPANSION.name) for found in names.values() for place in found
        )
        shown = " and ".join(f"'{page.source.cut(*found[0]).rpartition(' (')[0]}'" for found in names.values())
        message = f"The acronym {acronym} is expanded in {len(names)} ways: {shown}."
        yield EXPANSION.found(message, spans)


def _expansions(page: Page, sections: Sections, stands: list[tuple[int, int]]) -> dict[str, list[tuple[int, int]]]:
    """The names before which the letters in brackets at some places stand, each with its places."""
    names: dict[str, list[tuple[int, int]]] = {}
    for at, end in stands:
        before = max(0, at - _LONGEST_NAME)
        match = CONFLICTING_EXPANSION.regex.search(page.view, max(before, page.view.rfind(")", before, at)), end)
        name, start = _spelt(match["name"], match["acronym"]) if match is not None else ("", 0)
        if match is not None and name and sections.content(match.start()):
            names.setdefault(_plain(name), []).append((match.start() + start, end))
    return names


def _is_tail(names: Collection[str]) -> bool:
    """Whether one of some names ends with another one."""
    return any(name[start:] in names for name in names for start in range(1, len(name)))


def _spelt(name: str, acronym: str) -> tuple[str, int]:
    """The last words of a name whose initials spell the acronym, and where they start in it; "" where none do."""
    letters = [c for c in acronym if c.isalpha()]
    starts = [m.start() for m in _INITIAL.finditer(name)]
    if len(starts) < len(letters):
        return "", 0
    tail = starts[-len(letters) :]
    spelt = [name[at] for at in tail]
    return (name[tail[0] :], tail[0]) if spelt == letters else ("", 0)


def _plain(name: str) -> str:
    return _SIGNS.sub(" ", name.lower().replace("defence", "defense").replace("centre", "center")).strip()


def _garbled(page: Page, sections: Sections) -> Iterator[Diagnostic]:
    view, free = page.view, 0
    for at, following in pairwise(page.spots(_ARTICLES)):
        if at < free or view.count(" ", at, following) > _BETWEEN or not (match := GARBLED.regex.match(view, at)):
            continue
        free = match.end()
        if sections.content(at):
            sentence = page.sentence_at(at)
            span = page.source.span(sentence.start, sentence.end, GARBLED.name)
            near = page.source.cut(at, match.end()).strip()
            message = f"The sentence cannot be parsed near '{near}': words are doubled or lost."
            yield DOUBLED.found(message, [span])


def _repeated(page: Page, sections: Sections) -> Iterator[Diagnostic]:
    if sections.title is None:
        return
    title = _plain(page.view[slice(*sections.title)])
    again = [
        b
        for b in page.blocks
        if len(title) <= b.end - b.start < _LONG_TITLE
        and b.start != sections.title[0]
        and _says(page.view[b.start : b.end], title)
    ]
    if title and again:
        spans = tuple(page.source.span(b.start, b.end, REPEATED_TITLE.name) for b in again)
        message = f"The headline stands {len(again) + 1} times in the text."
        yield REPEATED.found(message, spans)


def _says(words: str, title: str) -> bool:
    """Whether a block says a title, but for signs; most blocks are told from it by their first letter."""
    first = words[0].lower()
    if "a" <= first <= "z" and not title.startswith(first):
        return False
    return _plain(words) == title


def _unanchored(page: Page, sections: Sections, times: Times) -> Iterator[Diagnostic]:
    for timed in times.unresolved:
        if sections.content(timed.start):
            words = page.source.cut(timed.start, timed.end)
            message = f"'{words}' is left out of the dates: give the publication date to settle it."
            span = page.source.span(timed.start, timed.end, UNANCHORED.name)
            yield ADRIFT.found(message, [span])
