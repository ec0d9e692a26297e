"""Instruments that no capitals name: by number, by matter, by place."""

import re
from collections.abc import Container, Iterator
from itertools import takewhile

from jscd_model.grammar.instrument_index import InstrumentName
from jscd_model.grammar.name_words import NameWords
from jscd_model.grammar.pattern import Rule, opened
from jscd_model.model import AgreementKind
from jscd_model.text import Page

__all__ = ["RULES", "find_shaped_instruments"]

_WITH_WHOM = r"(?:with|between) (?:(?!(?:on|for|to|in|at|regarding|concerning)\b)[\w.'&-]+ ){0,6}?[\w.'&-]+"
_WORDS = (
    r"(?:(?:relating|related|relevant|access) to |"
    r"(?!(?:that|which|with|in order|to|and (?:to|agreed|the|will|adopt\w*|sign\w*)|until|as|under|through|since|"
    r"after|before|within|adopted|concluded|inked|while|where|including|also|this|these|will|was|were|is|are|has|have|had|between|signed|by|at|during|from|into|"
    r"worth|in \d+|of \d+|in (?:the )?(?:near|coming|next|future|months|weeks)|ahead|amid|upon|here|"
    r"today|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|"
    r"April|June|July|August|September|October|November|December)\b)\b)[\w'/&+-]+ ?){1,14}"
)
_SIDE = r"(?:the )?[A-Z][^,;:.()\n]{1,100}?(?: \([^()\n]{2,14}\))?(?:, [A-Z][a-z]+(?= and ))?"

MATTER = Rule(
    name="memorandum-with-its-matter",
    why="A memorandum that the text does not name otherwise is known by what it is about.",
    pattern=r"\b(?P<noun>[Mm]emo(?:rand(?:um|a))? of (?:[Uu]nderstanding|[Cc]ooperation|[Aa]greement|[Ii]ntent)|"
    r"M[Oo]U|[Ll]etter of [Ii]ntent)(?: ?\((?P<acronym>M[Oo]U|M[Oo]C|LOI)\))? "
    rf"(?:{_WITH_WHOM} )?"
    rf"(?P<matter>(?:on|for|regarding|concerning|to|in the (?:field|area)s? of) {_WORDS})",
    words="Memorandum memorandum Memoranda memoranda Memo memo MoU MOU Letter letter",
    yes=("They signed a Memorandum of Understanding on ferry safety.", "She praised the MoU to protect harbour seals."),
    no=("They signed a Memorandum of Understanding.",),
)
BETWEEN = Rule(
    name="instrument-between-two",
    why='"Agreement between A and B on C" is a name with its parties and its matter.',
    pattern=r"\b(?P<noun>(?:Framework |Cooperation )?(?:Agreement|Treaty|Convention|Protocol|Arrangement|Accord)|"
    r"Memorand(?:um|a) of (?:Understanding|Cooperation|Agreement|Intent)|M[Oo]U|Letter of Intent|Exchange of Notes)"
    rf"(?: \((?:M[Oo]U|M[Oo]C|LOI)\))? between {_SIDE} and {_SIDE}"
    rf"(?: (?P<matter>(?:on|for|concerning|regarding|relating to|in the (?:field|area)s? of) (?:the |a )?{_WORDS})"
    r"|(?= (?:to|aimed|which|that|was|were|signed|will|is|entered)\b)|(?=[,;.\n]|$))",
    words="Framework Cooperation Agreement Treaty Convention Protocol Arrangement Accord Memorandum Memoranda MoU MOU "
    "Letter Exchange",
    yes=(
        "They signed the Agreement between the Government of Chile and the Government of Peru on Ferry Safety.",
        "MoU between the Harbour Council (HC), Chile and the Ferry Agency (FA) aimed at safety",
    ),
    no=("They reached an agreement between themselves.", "the Agreement on Ferries between us"),
)
DEAL = Rule(
    name="signed-agreement-with-its-matter",
    why="A small-letter agreement that is said to be signed is known by its matter.",
    yes=(
        "Chile and Peru signed an agreement on ferry safety.",
        "the memorandum on fish that Chile signed with Peru",
        "They praised the border cooperation accord signed in 2011.",
    ),
    no=(
        "Chile and Peru reached an agreement on ferry safety.",
        "They signed an agreement.",
        "the new accord signed in May",
    ),
)
_NUMBERS = r"(?:A/RES/)?\d{2,4}(?:/\d+)?(?: ?\(\d{4}\))?"
RESOLUTION = Rule(
    name="numbered-resolution",
    why="A resolution is known by its number.",
    pattern=r"(?:\b(?P<organ>(?:(?:UN|U\.N\.|United Nations) )?(?:Security Council|General Assembly|"
    r"Human Rights Council|Board of Governors)|UNSC|UNGA|UN) )?(?<!Joint )"
    r"(?P<noun>\b[Rr]esolutions?|\bUNSCRs?)(?: [Nn]os?\.?)? "
    rf"(?P<numbers>{_NUMBERS}(?:(?:, | and |, and ){_NUMBERS}){{0,9}})",
    words="UN U United Security General Human Board UNSC UNGA Resolution resolution Resolutions resolutions UNSCR "
    "UNSCRs",
    yes=("They recalled Security Council resolutions 1540 and 2325.", "UNSCR 1325 was praised."),
    no=("They made 12 resolutions in 2021.", "a resolution of 2015"),
)
PLACED = Rule(
    name="agreement-by-place",
    why='Small-letter "accords" or "treaty" with "the" and a proper name are known by that name.',
    pattern=r"\b[Tt]he (?P<name>(?:[A-Z][\w'-]*[a-z] ){1,3}(?P<noun>accords?|agreements?|treaty|protocol|convention|"
    r"declaration|memorandum|pact))\b",
    yes=("The Algiers accords still bind them.",),
    no=("The accords bind them.", "an Algiers paper"),
)

_RESOLUTIONS = frozenset({"Resolution", "resolution", "Resolutions", "resolutions", "UNSCR", "UNSCRs"})
_PLACED = frozenset(
    "accord accords agreement agreements treaty protocol convention declaration memorandum pact".split()
)
_FAR = 90  # characters before a noun in which the name of its place stands
_LONGEST = max(map(len, _PLACED)) + 1
_CAPITAL = re.compile(r"\b[A-Z][\w'-]*")
_NUMBER = re.compile(_NUMBERS)
_DEAL = re.compile(
    r"\b(?P<noun>[Aa]greements?|memorandum|[Pp]rotocol|[Aa]rrangement|[Tt]reaty|[Cc]onvention|[Aa]ccord|[Pp]act|"
    r"[Dd]eclaration|memo|(?:executive|cooperation|exchange|work) (?:programme|program|plan)s?) "
    rf"(?:{_WITH_WHOM} )?"
    rf"(?P<matter>(?:on|for|regarding|concerning|in the fields? of) {_WORDS})"
)
_DEAL_OPENS = frozenset(
    "Agreement agreement Agreements agreements memorandum Protocol protocol Arrangement arrangement Treaty treaty "
    "Convention convention Accord accord Pact pact Declaration declaration memo executive cooperation exchange "
    "work".split()
)
_THIN = frozenset({"cooperation", "collaboration", "partnership"})  # matters that tell no memorandum apart
_PARTS = re.compile(rf" between {_SIDE} and {_SIDE}(?=,|[.;]|$| (?:was|were|is|has|signed|to|which|that|in|on)\b)")
_COMPOUND = re.compile(r"\b(?P<noun>agreement|accord|pact|treaty)\b(?!-)")
_COMPOUND_OPENS = frozenset({"agreement", "accord", "pact", "treaty"})
_COMPOUND_SIGNED = re.compile(
    r"(?: (?:with|between) (?:the )?[A-Z][\w'-]*(?: (?:and )?[A-Z][\w'-]*){0,4})?,? "
    r"(?:(?:which|that) (?:(?:the two|both) [a-z]+ |they )?)?"
    r"(?:was |were )?(?:yesterday |today |recently |[a-z]+ly )?"
    r"(?:signed|concluded|reached)(?: in| on| by| between| last| at)\b"
)
_SIGNED_BEFORE = re.compile(r"\b(?:[Ss]ign(?:s|ed|ing of)?|concluded|initial+ed|inked) (?:[A-Za-z-]+ ){1,5}$")
_LISTED = re.compile(r"\b(?:signed|inked|concluded) [^.;:\n]{0,220}(?:,|,? and) an? $")  # the second of what was signed
_JUST_SIGNED = re.compile(
    r"\b(?:signed|inked|penned|concluded|initial+ed) (?:(?:a|an|the|their|its) )?(?:[A-Za-z][a-z-]+ ){1,5}$"
)
_SIGNED_AFTER = re.compile(
    r"(?: (?:was|were|has been|have been) (?:also |then |today |yesterday |[a-z]+ly )?|"
    r",? (?:that|which) (?:(?!is\b|was\b|are\b|were\b)[\w.,'-]+ ){1,8}?|,? (?:(?:that|which) (?:was|were) )?)"
    r"(?:signed|concluded|initial+ed|adopted)\b"
)

_PRAISE = frozenset({"historic", "international", "general", "new"})
_TELLING = frozenset({"ceasefire", "grant", "peace", "truce"})
_QUALITIES = _TELLING | {"framework", "bilateral", "trilateral", "tripartite", "joint", "mutual", "comprehensive"}
_ON_A_DAY = re.compile(  # "with Norway on 3 May" tells no matter
    r"on (?:\d|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
)
_TOWN = re.compile(r" in (?P<first>[A-Z][\w'-]*)(?: [A-Z][\w'-]*){0,2}$")
_TAIL = re.compile(r"(?: (?:and|or|of|for|the|on|to|a|an|its|their|&)){1,9} ?$| $")
_KINDS = {
    "arrangement": AgreementKind.AGREEMENT,
    "accord": AgreementKind.AGREEMENT,
    "agreement": AgreementKind.AGREEMENT,
    "treaty": AgreementKind.TREATY,
    "protocol": AgreementKind.TREATY,
    "convention": AgreementKind.TREATY,
    "pact": AgreementKind.TREATY,
    "declaration": AgreementKind.DECLARATION,
    "memorandum": AgreementKind.MEMORANDUM,
    "memo": AgreementKind.MEMORANDUM,
}


def find_shaped_instruments(page: Page, words: NameWords, starts: Container[int]) -> list[InstrumentName]:
    """Resolutions by their numbers, memoranda with their matter, accords with their place.

    Args:
        page: The text, laid out.
        words: Classes of words that bound names.
        starts: Where parties' names start in the view.

    Returns:
        Names in order.
    """
    shaped = (
        *_resolutions(page),
        *_compounds(page, words),
        *_deals(page, words, starts),
        *_matters(page, words, starts),
        *_between(page),
        *_placed(page, words, starts),
    )
    found = {name.start: name for name in shaped}
    return sorted(found.values(), key=lambda name: name.start)


def _resolutions(page: Page) -> Iterator[InstrumentName]:
    """Resolutions by their numbers, one by one."""
    view = page.view
    for match in RESOLUTION.opened(page) if page.spots(_RESOLUTIONS) else ():
        noun = match["noun"].removesuffix("s")
        organ = f"{match['organ']} " if match["organ"] else ""
        numbers = list(_NUMBER.finditer(view, match.start("numbers"), match.end("numbers")))
        for count, number in enumerate(numbers):
            yield InstrumentName(
                start=number.start() if count else match.start(),
                end=number.end(),
                head="resolution",
                kind=AgreementKind.RESOLUTION,
                rule=RESOLUTION.name,
                name=f"{organ}{noun} {number.group()}" if len(numbers) > 1 else None,
            )


def _matters(page: Page, words: NameWords, starts: Container[int]) -> Iterator[InstrumentName]:
    """Memoranda with their matter in lower case."""
    view = page.view
    for match in MATTER.opened(page):
        matter = _placeless(match.start("matter"), match["matter"], words, starts)
        if len(matter.split()) < 2 or (matter[:3] == "to " and matter[3:4].isupper()):
            continue
        end = match.start("matter") + len(matter)
        parts = _PARTS.match(view, end) if matter.rpartition(" ")[2].lower() in _THIN else None
        yield InstrumentName(
            start=match.start(),
            end=parts.end() if parts else end,
            head="memorandum",
            kind=AgreementKind.MEMORANDUM,
            rule=MATTER.name,
            name=f"{match['noun']} {matter}" if match["acronym"] else None,
        )


def _between(page: Page) -> Iterator[InstrumentName]:
    """Instruments with the names of those between whom they are."""
    for match in BETWEEN.opened(page) if "between" in page.words else ():
        end = match.end()
        if match["matter"]:
            matter = _TAIL.sub("", match["matter"])
            capital = [word.end() for word in _CAPITAL.finditer(matter)]
            end = match.start("matter") + (capital[-1] if capital else len(matter))
        noun = match["noun"]
        kind = next((kind for word, kind in _KINDS.items() if word in noun.lower()), AgreementKind.MEMORANDUM)
        yield InstrumentName(
            start=match.start(), end=end, head=noun.rpartition(" ")[2].lower(), kind=kind, rule=BETWEEN.name
        )


def _deals(page: Page, words: NameWords, starts: Container[int]) -> Iterator[InstrumentName]:
    """Small-letter agreements with their matter that are said to be signed."""
    view = page.view
    if not page.spots(_DEAL_OPENS) or not any(word in view for word in ("sign", "conclude", "inked", "adopted")):
        return
    for match in opened(_DEAL, page, _DEAL_OPENS):
        matter = _placeless(match.start("matter"), match["matter"], words, starts)
        start, end = match.start(), match.start("matter") + len(matter)
        signed = _SIGNED_BEFORE.search(view, max(0, start - 60), start) or _SIGNED_AFTER.match(view, end)
        signed = signed or _LISTED.search(view, max(0, start - 260), start)
        if match["noun"][0].isupper() and matter != matter.lower():
            continue  # a name with capitals is read by them
        if signed is None or len(matter.split()) < 2 or _ON_A_DAY.match(matter):
            continue
        noun = match["noun"].removesuffix("s").lower()
        yield InstrumentName(
            start=_with_fields(view, start, words),
            end=end,
            head=noun.rpartition(" ")[2],
            kind=_KINDS.get(noun, AgreementKind.AGREEMENT),
            rule=DEAL.name,
        )


def _with_fields(view: str, start: int, words: NameWords) -> int:
    """Where the small-letter fields begin that stand before a noun: "security cooperation" of an agreement."""
    for _ in range(4):
        before = view.rfind(" ", 0, start - 1) + 1
        word = view[before : start - 1]
        if (
            view[start - 1 : start] != " "
            or word in _PRAISE
            or not (word in words.field or word in _QUALITIES)
            or "\n" in word
        ):
            break
        start = before
    return start


def _placeless(start: int, matter: str, words: NameWords, starts: Container[int]) -> str:
    """A matter without the town at its end where the instrument was signed."""
    kept = _TAIL.sub("", matter)
    town = _TOWN.search(kept)
    if town is None or start + town.start() + 4 in starts or town["first"].lower() in words.region:
        return kept
    if any(word.lower() in words.field for word in town.group().split()):
        return kept  # "on Cooperation in Unmanned Systems"
    return kept[: town.start()]


def _compounds(page: Page, words: NameWords) -> Iterator[InstrumentName]:
    """Small-letter agreements named by their fields and by when or by whom they were signed."""
    view = page.view
    if not page.spots(_COMPOUND_OPENS) or not any(word in view for word in ("signed", "concluded", "inked", "penned")):
        return
    for match in opened(_COMPOUND, page, _COMPOUND_OPENS):
        start, end = match.span("noun")
        if _COMPOUND_SIGNED.match(view, end) is None and not _JUST_SIGNED.search(view, max(0, start - 90), start):
            continue
        before = view[max(0, start - 90, view.rfind("\n", 0, start) + 1) : start].split()
        fields = list(takewhile(lambda word: word in words.field or word in _QUALITIES, reversed(before)))
        fields = list(takewhile(lambda word: word not in _PRAISE, fields))
        if _QUALITIES.issuperset(fields) and _TELLING.isdisjoint(fields):
            continue
        yield InstrumentName(
            start=match.start("noun") - sum(len(word) + 1 for word in fields),
            end=match.end("noun"),
            head=match["noun"],
            kind=_KINDS[match["noun"]],
            rule=DEAL.name,
        )


def _placed(page: Page, words: NameWords, starts: Container[int]) -> Iterator[InstrumentName]:
    """Small-letter accords that are named after a place."""
    view = page.view
    for at in page.spots(_PLACED):
        if not view[view.rfind(" ", max(0, at - _FAR), at - 1) + 1].isupper():
            continue
        found = PLACED.finditer(view, max(0, at - _FAR), at + _LONGEST)
        match = next((match for match in found if match.start("noun") == at), None)
        if match is None:
            continue
        start, parts = match.start("name"), match["name"].split()[:-1]
        if match["noun"] == "agreement" and not _SIGNED_AFTER.match(view, match.end()):
            continue
        owned = any("'" in part or part.lower() in words.barrier for part in parts)
        if owned or any(at in starts for at in range(start, match.end())):
            continue
        yield InstrumentName(
            start=start,
            end=match.end("name"),
            head=match["noun"],
            kind=_KINDS[match["noun"].removesuffix("s")],
            rule=PLACED.name,
        )


RULES = (MATTER, BETWEEN, DEAL, RESOLUTION, PLACED)
