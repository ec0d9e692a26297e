"""What is odd about the wording of a text: acronyms with two meanings, doubled words, headlines that come again."""

import re
from collections.abc import Iterator

from jscd_model.grammar.pattern import Rule
from jscd_model.model import Diagnostic, Severity
from jscd_model.stages.oddities import Oddity
from jscd_model.stages.sections import Sections
from jscd_model.stages.times import Times
from jscd_model.text import Page

__all__ = ["ODDITIES", "UNANCHORED", "odd_words"]

_CAP = r"[A-Z\u00c0-\u00d6\u00d8-\u00de]"
_LONG_TITLE = 400  # characters; a block beyond that is no headline

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
    expansions: dict[str, dict[str, list[tuple[int, int]]]] = {}
    for match in CONFLICTING_EXPANSION.finditer(page.view):
        name, start = _spelt(match["name"], match["acronym"])
        if name and sections.content(match.start()):
            places = expansions.setdefault(match["acronym"], {}).setdefault(_plain(name), [])
            places.append((match.start() + start, match.end()))
    for acronym, names in expansions.items():
        if len(names) < 2 or any(a != b and (a.endswith(b) or b.endswith(a)) for a in names for b in names):
            continue
        spans = tuple(
            page.source.span(*place, CONFLICTING_EXPANSION.name) for places in names.values() for place in places
        )
        shown = " and ".join(f"'{page.source.cut(*places[0]).rpartition(' (')[0]}'" for places in names.values())
        message = f"The acronym {acronym} is expanded in {len(names)} ways: {shown}."
        yield EXPANSION.found(message, spans)


def _spelt(name: str, acronym: str) -> tuple[str, int]:
    """The last words of a name whose initials spell the acronym, and where they start in it; "" where none do."""
    letters = [c for c in acronym if c.isalpha()]
    starts = [m.start() for m in re.finditer(rf"(?:(?<=[ -])|^){_CAP}", name)]
    if len(starts) < len(letters):
        return "", 0
    tail = starts[-len(letters) :]
    spelt = [name[at] for at in tail]
    return (name[tail[0] :], tail[0]) if spelt == letters else ("", 0)


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", name.lower().replace("defence", "defense").replace("centre", "center")).strip()


def _garbled(page: Page, sections: Sections) -> Iterator[Diagnostic]:
    for match in GARBLED.finditer(page.view):
        if sections.content(match.start()):
            sentence = page.sentence_at(match.start())
            span = page.source.span(sentence.start, sentence.end, GARBLED.name)
            near = page.source.cut(match.start(), match.end()).strip()
            message = f"The sentence cannot be parsed near '{near}': words are doubled or lost."
            yield DOUBLED.found(message, [span])


def _repeated(page: Page, sections: Sections) -> Iterator[Diagnostic]:
    if sections.title is None:
        return
    title = _plain(page.view[slice(*sections.title)])
    again = [
        b
        for b in page.blocks
        if b.start != sections.title[0]
        and b.end - b.start < _LONG_TITLE
        and _plain(page.view[b.start : b.end]) == title
    ]
    if title and again:
        spans = tuple(page.source.span(b.start, b.end, REPEATED_TITLE.name) for b in again)
        message = f"The headline stands {len(again) + 1} times in the text."
        yield REPEATED.found(message, spans)


def _unanchored(page: Page, sections: Sections, times: Times) -> Iterator[Diagnostic]:
    for timed in times.unresolved:
        if sections.content(timed.start):
            words = page.source.cut(timed.start, timed.end)
            message = f"'{words}' is left out of the dates: give the publication date to settle it."
            span = page.source.span(timed.start, timed.end, UNANCHORED.name)
            yield ADRIFT.found(message, [span])
