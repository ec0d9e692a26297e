"""Instruments named in lower case by their parties, their years or their signing alone."""

import re
from collections.abc import Iterator, Mapping

from jscd_model.grammar.instrument_index import InstrumentName
from jscd_model.grammar.name_words import NameWords
from jscd_model.grammar.pattern import Rule, opened
from jscd_model.model import AgreementKind
from jscd_model.text import Page

__all__ = ["BARE", "RULES", "find_paired_instruments"]

PAIRED = Rule(
    name="agreement-of-a-pair",
    why="Two parties joined by a hyphen before a small-letter agreement tell which one it is.",
    yes=("The Chile-Peru fishing agreement still binds them.", "They praised the Kenya-Norway security pact."),
    no=("The fishing agreement still binds them.", "a Chile-Peru agreement is far off"),
)
PLAN = Rule(
    name="plan-with-its-years",
    why="A small-letter action plan, roadmap or programme is known by the years that it covers or by its parties.",
    yes=(
        "They adopted the joint action plan 2023-2028.",
        "The joint roadmap for 2024-2026 was signed.",
        "the joint action plan between Chile and Peru",
    ),
    no=("They adopted an action plan.", "a roadmap for peace", "a ministry's action plan for 2024-2026"),
)
BARE = Rule(
    name="signed-memorandum",
    why="A memorandum that is said to be signed is one, though nothing tells its matter.",
    yes=("Chile and Peru signed a memorandum of understanding.", "A letter of intent (LoI) was signed in Oslo."),
    no=("They spoke of a memorandum of understanding.",),
)

_PAIRED = re.compile(
    r" (?P<words>(?:[a-z][a-z-]+ ){0,4}?)(?P<noun>agreement|accord|pact|treaty|protocol|convention|memorandum)\b(?!-)"
)
_PAPERS = frozenset({"agreement", "accord", "pact", "treaty", "protocol", "convention", "memorandum"})
_THE = ("the ", "The ", "'s ", "their ", "under ", "existing ")
_PLANS = (
    r"(?P<noun>action (?:plan|programme|program)|"
    r"(?:plan|programme|program) of (?:action|cooperation|consultations|work)|"
    r"cooperation (?:plan|programme|program)|work (?:plan|programme|program)|road ?map)"
)
_PLAN_OPENS = frozenset("action plan programme program cooperation work road roadmap".split())
_YEARS = r"20\d\d ?(?:-|to) ?20\d\d"
_PLAN = re.compile(
    rf"\b{_PLANS}(?:(?: (?:for|covering))?(?: the)?(?: (?:period|years)(?: of)?)? {_YEARS}(?: period)?|"
    r"(?= between (?P<side>(?:the )?[A-Z])))"
)
_DEED = (
    r"[Mm]emorand(?:um|a) of (?:[Uu]nderstanding|[Cc]ooperation|[Ii]ntent|[Aa]greement)|[Ll]etter of [Ii]ntent|"
    r"[Jj]oint declaration(?= of intent)? of intent|exchange of notes"
)
_BARE_OPENS = frozenset("Memorandum memorandum Memoranda memoranda Letter letter Joint joint exchange".split())
_BARE = re.compile(rf"\b(?P<name>{_DEED})(?: ?\((?P<acronym>[ML][Oo][UICA])\))?")
_SIGNED_BEFORE = re.compile(
    r"\b(?:[Ss]ign(?:s|ed|ing of|ature of)?|conclud(?:e|ed|ing)|initial+ed|inked|exchanged) "
    r"(?:(?!no\b|not\b)[a-z-]+ ){0,3}$"
)
_SIGNED_AFTER = re.compile(
    r"(?:,? (?:that|which))? (?:(?:was|were|has been|have been|had been|will be|would be|is to be|are to be) )?"
    r"(?:also |then |formally )?(?:signed|concluded|initial+ed|inked|exchanged)\b"
)
_KINDS = {
    "treaty": AgreementKind.TREATY,
    "pact": AgreementKind.TREATY,
    "protocol": AgreementKind.TREATY,
    "convention": AgreementKind.TREATY,
    "memorandum": AgreementKind.MEMORANDUM,
}


def find_paired_instruments(
    page: Page, words: NameWords, ends: Mapping[int, int], starts: Mapping[int, int]
) -> Iterator[InstrumentName]:
    """Agreements of two parties, plans for some years, and memoranda that are said to be signed.

    Args:
        page: The text, laid out.
        words: Classes of words that bound names.
        ends: For the end of each party's name in the view, where it starts.
        starts: For the start of each party's name, where it ends.

    Yields:
        Names, not in order.
    """
    view = page.view
    if page.spots(_PAPERS):
        yield from _paired(view, words, ends, starts)
    yield from _plans(page, ends, starts)
    yield from _bare(page)


def _paired(
    view: str, words: NameWords, ends: Mapping[int, int], starts: Mapping[int, int]
) -> Iterator[InstrumentName]:
    """Agreements with two parties before them."""
    for end in ends:
        second = starts.get(end + 1) if view[end : end + 1] in ("-", "/") else None
        found = _PAIRED.match(view, second) if second is not None else None
        if found is None or not all(word in words.field or word in words.quality for word in found["words"].split()):
            continue
        start = _compound(view, end, ends)
        if view.endswith(_THE, 0, start):
            noun = found["noun"]
            kind = _KINDS.get(noun, AgreementKind.AGREEMENT)
            yield InstrumentName(start=start, end=found.end(), head=noun, kind=kind, rule=PAIRED.name)


def _compound(view: str, end: int, ends: Mapping[int, int]) -> int:
    """Where the chain of hyphened parties begins whose first links end at `end`."""
    start = ends[end]
    while view[start - 1 : start] == "-" and start - 1 in ends:
        start = ends[start - 1]
    return start


def _plans(page: Page, ends: Mapping[int, int], starts: Mapping[int, int]) -> Iterator[InstrumentName]:
    """Plans and programmes with their years or their parties."""
    view = page.view
    for match in opened(_PLAN, page, _PLAN_OPENS):
        side = match.start("side")
        start = match.start()
        while True:
            if start - 1 in ends and view[start - 1] == " ":
                start = _compound(view, start - 1, ends)
            elif view.endswith(("joint ", "Joint "), 0, start):
                start -= len("joint ")
            else:
                break
        joint = start < match.start()
        if not joint or (side >= 0 and side not in starts and side + 4 not in starts):
            continue
        head = match["noun"].split(" of ")[0].rpartition(" ")[2]
        yield InstrumentName(start=start, end=match.end(), head=head, kind=AgreementKind.FRAMEWORK, rule=PLAN.name)


def _bare(page: Page) -> Iterator[InstrumentName]:
    """Memoranda and letters without a matter that are said to be signed."""
    view = page.view
    for match in opened(_BARE, page, _BARE_OPENS):
        before = _SIGNED_BEFORE.search(view, max(0, match.start() - 60), match.start())
        if before is None and _SIGNED_AFTER.match(view, match.end()) is None:
            continue
        yield InstrumentName(
            start=match.start(),
            end=match.end("name"),
            head="memorandum",
            kind=AgreementKind.AGREEMENT if "notes" in match["name"] else AgreementKind.MEMORANDUM,
            rule=BARE.name,
            bare=True,
            acronym=match["acronym"],
        )


RULES = (PAIRED, PLAN, BARE)
