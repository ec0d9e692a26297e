"""Instruments known by a mark: a number, letters of their own, the article that is cited, two states, a year."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile

from jscd_model.grammar.acronyms import Acronym, initials
from jscd_model.grammar.instrument_index import InstrumentName
from jscd_model.grammar.name_words import NameWords
from jscd_model.grammar.pattern import Rule, opened
from jscd_model.model import AgreementKind
from jscd_model.text import Page

__all__ = ["ARTICLE", "DATED", "RULES", "find_marked_instruments"]

_NOUNS = r"agreement|accord|pact|treaty|convention|arrangement|memorandum of understanding"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"

NUMBERED = Rule(
    name="numbered-instrument",
    why="A protocol, an agreement or a convention may be known by its number.",
    pattern=r"\b(?P<noun>(?:(?:Additional|Optional) )?Protocol|Agreement|Convention)(?: [Nn](?:o\.?|umber) ?| )"
    rf"[CR]?\d{{1,3}}\b(?![.,/:-]\d| {_MONTH}|%)",
    words="Additional Optional Protocol Agreement Convention",
    yes=("They met under Protocol No. 7 of 1998.", "Agreement 12, signed on Friday, covers prisoners."),
    no=("They signed the Protocol 20 May 2011.", "The Agreement 2011 is old."),
)
LETTERED = Rule(
    name="agreement-with-its-letters",
    why="A small-letter agreement that the text gives letters of its own is a name.",
    pattern=rf"\b(?P<noun>{_NOUNS}),? or (?P<letters>[A-Z]{{3,8}})(?=[,.;:)]| )",
    words="agreement accord pact treaty convention arrangement memorandum",
    yes=("They began talks on a reciprocal landing agreement, or RLA.",),
    no=("They reached an agreement, or so they said.",),
)
ARTICLE = Rule(
    name="instrument-by-its-article",
    why="What has articles is an instrument, though nothing but its head noun names it.",
    pattern=r"\b[Aa]rticles? \d+(?:\(\w{1,4}\)){0,2}(?:(?:,| and|, and|-| to) \d+){0,3} of (?:the|its|their) "
    r"(?P<name>Protocol|Treaty|Convention|Agreement|Statute|Constitutive Act|Accord|Covenant)\b"
    r"(?! (?:of|on|for|[A-Z]))",
    words="Article Articles article articles",
    yes=("Acting under Article 7 of its Protocol, the Council met.",),
    no=("The Protocol is old.", "Article 3 of the Treaty on Seals"),
)
DATED = Rule(
    name="agreement-of-a-year",
    why="An agreement that was signed at a time told right after it is one, though nothing tells its matter.",
    pattern=r"(?:(?<=\b[Aa] )|(?<=\b[Aa]n )|(?<=\b[Tt]he ))(?P<name>(?P<noun>[Aa]greement|[Aa]ccord|[Pp]act|"
    r"[Tt]reaty|Convention|Protocol|[Mm]emorandum|memo|MoU|MOU))(?: that was| which was)? "
    r"(?:signed|concluded|reached|inked)(?: (?:between|by) (?:the )?(?:two|both) [a-z]+)? (?:in|on) "
    rf"(?=(?:\d{{1,2}} )?(?:{_MONTH} )?(?:\d{{1,2}}, )?(?:19|20)\d\d\b)",
    words="Agreement agreement Accord accord Pact pact Treaty treaty Convention Protocol Memorandum memorandum memo "
    "MoU MOU",
    yes=(
        "Their ties are governed by a pact signed in 1988.",
        "under an agreement signed on 3 May 2011",
        "They upheld the Convention signed between the two sides in 2016.",
    ),
    no=("They signed an agreement.", "the accord signed in May"),
)
BETWEEN_STATES = Rule(
    name="agreement-between-two-states",
    why="A small-letter agreement with its field and the two states between which it is to be is known by them.",
    pattern=r"\b(?P<noun>agreement|accord|pact|treaty) between (?P<first>[A-Z])",
    words="agreement accord pact treaty",
    yes=("They welcomed the talks on a peace treaty between Chile and Peru.",),
    no=("They reached an agreement between themselves.",),
)
OF_YEAR = Rule(
    name="agreement-with-its-year-before",
    why="A small-letter agreement with its year before it and its matter after it, or its field between, is a name.",
    pattern=r"(?:(?<=\b[Tt]he )|(?<=\b[Tt]heir )|(?<=\ba )|(?<=\b's )|(?<=\bof )|(?<=\b[Uu]nder )|(?<=\b[Bb]oth ))"
    r"(?:19|20)\d\d (?P<words>(?:[a-z][a-z-]+ ){0,4}?)"
    r"(?P<noun>agreement|accord|pact|treaty|convention|protocol|memorandum of understanding|MoU|MOU)\b(?!-)"
    r"(?P<matter> (?:on|for|concerning|regarding|governing)(?: (?!which|that|was|is|and\b|to\b|based|signed|in\b|at\b|"
    r"with\b|between|by\b)[a-z][\w-]*(?: and(?= [a-z]))?){1,6})?",
    yes=("They reaffirmed the 2006 agreement concerning fishing grounds.", "the 2020 ceasefire agreement"),
    no=("The 2008 Agreement is old.", "an agreement of 2008"),
)
CAPITAL_MATTER = Rule(
    name="agreement-with-a-capital-matter",
    why="A small-letter agreement whose matter is written with capitals is named by it.",
    pattern=r"\b(?P<noun>agreement|accord|treaty|convention|protocol|arrangement) (?:on|for|concerning|regarding) "
    r"(?:the )?(?P<matter>[A-Z][a-z][\w-]*(?: (?:(?:of|and|in|the|for|on|to|against) ){0,2}[A-Z][a-z][\w-]*){1,8})",
    words="agreement accord treaty convention protocol arrangement",
    yes=("They welcomed the agreement on Mutual Legal Assistance in Criminal Matters.",),
    no=("They reached an agreement on Gaza.", "an agreement on fish"),
)

_OF_YEAR = frozenset({"agreement", "accord", "pact", "treaty", "convention", "protocol", "memorandum", "MoU", "MOU"})
_SMALL = re.compile(r"[a-z][a-z-]+")
_REACH = 90  # characters before a noun in which the words of its name stand
_TELLING = frozenset({"peace", "free", "ceasefire"})
_QUALITIES = _TELLING | {"bilateral", "comprehensive", "framework"}
_AND = re.compile(r",? and (?:the )?")
_KINDS = {
    "treaty": AgreementKind.TREATY,
    "convention": AgreementKind.TREATY,
    "covenant": AgreementKind.TREATY,
    "memorandum": AgreementKind.MEMORANDUM,
    "statute": AgreementKind.CHARTER,
    "act": AgreementKind.CHARTER,
}


def find_marked_instruments(
    page: Page, words: NameWords, starts: Mapping[int, int], acronyms: Iterable[Acronym]
) -> Iterator[InstrumentName]:
    """Instruments that a number, letters, an article, a year or two states tell.

    Args:
        page: The text, laid out.
        words: Classes of words that bound names.
        starts: For the start of each party's name in the view, where it ends.
        acronyms: Acronyms that the text defines.

    Yields:
        Names, not in order.
    """
    for match in NUMBERED.opened(page):
        noun = match["noun"].rpartition(" ")[2].lower()
        yield _name(match.start(), match.end(), noun, NUMBERED)
    for match in ARTICLE.opened(page):
        noun = match["name"].rpartition(" ")[2].lower()
        kind = AgreementKind.TREATY if noun == "protocol" else None
        yield _name(*match.span("name"), noun, ARTICLE, bare=True, kind=kind)
    for match in DATED.opened(page):
        noun = match["noun"].lower()
        noun = "memorandum" if noun[0] == "m" else noun
        yield _name(*match.span("name"), noun, DATED, bare=True)
    if page.spots(_OF_YEAR):
        yield from _of_year(page, words)
    yield from _capital(page, words)
    yield from _lettered(page, acronyms)
    yield from _between(page, words, starts)


def _name(
    start: int,
    end: int,
    noun: str,
    rule: Rule,
    *,
    bare: bool = False,
    acronym: str | None = None,
    kind: AgreementKind | None = None,
) -> InstrumentName:
    return InstrumentName(
        start=start,
        end=end,
        head=noun,
        kind=kind or _KINDS.get(noun, AgreementKind.AGREEMENT),
        rule=rule.name,
        bare=bare,
        acronym=acronym,
    )


def _of_year(page: Page, words: NameWords) -> Iterator[InstrumentName]:
    """Small-letter agreements after their year, with a matter or a field."""
    years = frozenset([word for word in page.words if len(word) == 4 and word.startswith(("19", "20"))])
    for match in opened(OF_YEAR.regex, page, years):
        fields = match["words"].split()
        matter = match["matter"] or ""
        known = all(word in words.field or word in _QUALITIES for word in fields)
        telling = [word for word in fields if word not in _QUALITIES - _TELLING]
        if not known or not (telling or len(matter.split()) > 2):
            continue
        noun = match["noun"]
        head = "memorandum" if noun[0] in "mM" else noun
        yield _name(match.start("words"), match.end("matter") if matter else match.end("noun"), head, OF_YEAR)


def _capital(page: Page, words: NameWords) -> Iterator[InstrumentName]:
    """Small-letter agreements whose matter is of fields of work with capitals."""
    for match in CAPITAL_MATTER.opened(page):
        said = [word.lower() for word in match["matter"].split() if word[0].isupper()]
        if all(word in words.field or word in words.quality for word in said):
            yield _name(match.start(), match.end(), match["noun"], CAPITAL_MATTER)


def _lettered(page: Page, acronyms: Iterable[Acronym]) -> Iterator[InstrumentName]:
    """Small-letter agreements with letters of their own: in brackets, or after "or"."""
    view = page.view
    for acronym in acronyms:
        if acronym.name_start is None or acronym.start < acronym.name_start:
            continue
        name = view[acronym.name_start : acronym.name_end]
        noun = name.rpartition(" ")[2]
        if noun in ("agreement", "arrangement", "pact", "treaty", "convention") and name == name.lower():
            yield _name(acronym.name_start, acronym.name_end, noun, LETTERED, acronym=acronym.letters)
    for match in LETTERED.opened(page):
        end = match.end("noun")
        parts = _before(view, match.start("noun")) + match["noun"].split()
        for index in reversed(range(len(parts))):
            name = " ".join(parts[index:])
            if initials(name.replace("-", " ")) == match["letters"]:
                yield _name(end - len(name), end, parts[-1], LETTERED, acronym=match["letters"])
                break


def _before(view: str, start: int) -> list[str]:
    """The small-letter words right before a noun."""
    low = max(0, start - _REACH, view.rfind("\n", 0, start) + 1)
    words = list(takewhile(_SMALL.fullmatch, reversed(view[low:start].split(" ")[:-1])))
    return words[::-1]


def _between(page: Page, words: NameWords, starts: Mapping[int, int]) -> Iterator[InstrumentName]:
    """Small-letter agreements with a field between two states."""
    view = page.view
    for match in BETWEEN_STATES.opened(page):
        first = starts.get(match.start("first"))
        if first is None:
            continue
        link = _AND.match(view, first)
        last = starts.get(link.end()) if link else None
        before = reversed(_before(view, match.start("noun")))
        fields = list(takewhile(lambda word: word in words.field or word in _QUALITIES, before))[::-1]
        while fields and fields[0] in _QUALITIES - _TELLING:
            fields.pop(0)
        if last is not None and fields:
            start = match.start("noun") - sum(len(word) + 1 for word in fields)
            yield _name(start, last, match["noun"], BETWEEN_STATES)


RULES = (NUMBERED, LETTERED, ARTICLE, DATED, BETWEEN_STATES, OF_YEAR, CAPITAL_MATTER)
