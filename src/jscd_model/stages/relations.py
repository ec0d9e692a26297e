"""How the principal occasion stands to agreements, bodies and other occasions, by the words that say so."""

import re
from collections.abc import Iterator

from attrs import frozen

from jscd_model.grammar.pattern import Rule
from jscd_model.model import OrganizationStatus, Relation, RelationType, Span, Status
from jscd_model.stages.bodies import Bodies
from jscd_model.stages.instruments import Instruments
from jscd_model.stages.occasions import Occasions
from jscd_model.stages.sections import Sections
from jscd_model.text import Page

__all__ = ["find_relations"]

UNDER = Rule(
    name="relation-under",
    why="'Under', 'in accordance with', 'pursuant to' or 'within the framework of' an instrument says what the talks "
    "rest on.",
    pattern=r"\b(?:[Uu]nder(?: the (?:terms|framework|umbrella|aegis|auspices) of)?|[Ii]n (?:accordance|compliance|"
    r"conformity|line|keeping) with|[Pp]ursuant to|"
    r"[Ww]ithin the (?:framework|context) of|(?:[Ii]s |are |[Aa]re )?based (?:up)?on|rests? on|[Oo]n the basis of|"
    r"governed by|[Aa]s (?:provided|envisaged|foreseen) (?:for )?in|"
    r"[Cc]onsistent with|mandated by|[Ff]ramework of)"
    r"(?: [a-z]\w+'s [A-Z]\w+ and| both)? (?:the |their |its |our )?$",
    yes=("The talks were held under the ", "in accordance with the "),
    no=("They discussed the ", "They signed the "),
)
BUILDS_ON = Rule(
    name="relation-builds-on",
    why="'Following', 'builds on', 'announced at' or 'as a follow-up to' says what the occasion continues.",
    pattern=r"(?:\b(?:[Ff]ollowing|[Ff]ollowed|[Ff]ollows|[Ff]ollow(?:ing|ed|s)?[ -]?up (?:to|on)|"
    r"[Bb]uil[dt]\w* (?:up)?on|[Cc]ontinu\w+ to build on|[Aa]fter|[Cc]omplement(?:s|ing)?(?: to)?|"
    r"[Ff]ollow(?:ing|s|ed)? (?:up )?on|[Tt]ake\w* forward|outcomes? of|as agreed (?:at|in|during)|on the basis of|"
    r"delivering on|foundations? (?:of|laid by)|groundwork of|"
    r"(?:announced|launched|agreed|decided|established|envisaged|made|outlined|set out|laid out|directed|adopted|"
    r"reached|issued) (?:at|in|by|during)|decisions? (?:of|at|taken at))\b"
    r"(?: [a-z][\w-]*(?:,? such as)?){0,6}? ?(?:the |their |its |our )?|\b(?:building|built|"
    r"builds) on [^.;:\n]{0,120}(?:,| and) (?:the )?)$",
    yes=("Following the ", "It builds on the ", "as agreed at the ", "builds on previous discussions, such as the "),
    no=("They held the ", "They signed the "),
)
PART_OF = Rule(
    name="relation-part-of",
    why="'Part of', 'on the margins of' or 'under the aegis of' another occasion says where this one belongs.",
    pattern=r"\b(?:[Pp]art of|[Oo]n the (?:margins|sidelines|fringes|occasion) of|[Uu]nder the (?:aegis|auspices|"
    r"umbrella) of|[Dd]uring|[Mm]argins of|[Ii]n the framework of|[Mm]eetings? of)"
    r"(?: the| their| its| a| an)?(?: governance structure of| regular| ongoing| broader| wider| announced| and|"
    r" extensive| structure of){0,3} $",
    yes=("on the margins of the ", "It was part of the "),
    no=("They left the ", "under the "),
)
ESTABLISHES = Rule(
    name="relation-establishes",
    why="'Agreed to establish', 'launched' or 'announced the creation of' brings its object into being.",
    pattern=r"\b(?:establish(?:ed|es|ing|ment of)?|launch(?:ed|es|ing)?(?: of)?|creat(?:e[sd]?|ing|ion of)|form(?:ed|"
    r"ing|ation of)?|set(?:ting)? up|inaugurat(?:ed?|es|ing)|stand(?:ing)? up|stood up|"
    r"institut(?:ed?|ing)|embark(?:ed|ing)?(?: together)? on|announced?(?: the)?(?: (?:launch|creation|formation|"
    r"establishment) of)?)"
    r" (?:a |an |the |their |its |our |two |three |several )?(?:(?:new|first|permanent|comprehensive|bilateral|"
    r"trilateral|joint|dedicated|continuing|integrated|range of|high-level|inaugural meeting of the) ?){0,3}$",
    yes=("agreed to establish a ", "They launched the "),
    no=("They reviewed the ", "They discussed a "),
)
PROCESS = Rule(
    name="established-process",
    why="What 'establish', 'launch' or 'create' is followed by and ends in 'process', 'mechanism' or 'programme' is "
    "brought into being, though no list has it.",
    pattern=r"\b(?:establish(?:ed)?|launch(?:ed)?|creat(?:e|ed)|set up|announce[d]?) (?:a |an |the )?(?:new |"
    r"range of |comprehensive |set of |series of )*"
    r"(?P<name>(?:[a-z][\w-]* ){0,4}?(?:process|mechanism|initiative|workstreams?|programmes?|programs?|hotline|fund|"
    r"platform|network|track|channel|roadmap)\b"
    r"(?: (?:for|to|on|of)(?: (?![a-z]+ed\b)[^ .;:,\n]+){1,9}?(?=[.,;:]| and | that | which | in | at | on | with |"
    r"\n|$))?)",
    yes=(
        "They agreed to establish a new process for reviewing trade.",
        "The ministers launched a joint initiative on water.",
    ),
    no=("They discussed the peace process.", "The mechanism works."),
)
SEPARATE = Rule(
    name="relation-separate-from",
    why="'Separate from' or 'distinct from' an occasion says that the subject is something else.",
    pattern=r"\b(?P<subject>[Tt]his|[Tt]he|[Tt]hat|[Ss]uch) (?P<noun>[a-z]+(?: [a-z]+)?) (?:will be|is|are|was|"
    r"remains?|would be) (?:separate|distinct|independent) from (?:the )?",
    yes=("This process will be separate from the Peru-Chile Dialogue.",),
    no=("The towns are separate.",),
)
NEXT = Rule(
    name="relation-next",
    why="A planned occasion of the same parties comes next.",
    yes=(
        "Peru and Chile held the first Peru-Chile Energy Dialogue in Lima on 4 May 2023. They agreed to hold the "
        "next meeting in Santiago in June 2024.",
    ),
    no=("Peru and Chile held the first Peru-Chile Energy Dialogue in Lima on 4 May 2023.",),
)
_LIST = re.compile(r"(?:,| and|, and|,? as well as) (?:(?:on|in) )?(?:the |its |their )?$")


@frozen(kw_only=True)
class _Target:
    start: int
    end: int
    id: str
    name: str
    kind: str


def find_relations(
    page: Page, sections: Sections, occasions: Occasions, instruments: Instruments, bodies: Bodies, document: str
) -> tuple[Relation, ...]:
    """Read the relations of the principal occasion, or of the document where none is principal.

    Args:
        page: The text laid out.
        sections: What each block is.
        occasions: The occasions.
        instruments: The agreements.
        bodies: The organisations.
        document: The document's id.

    Returns:
        Relations in order of mention; each tie once.
    """
    principal = occasions.principal
    source = principal[0].id if principal else document
    own = {d.id for d in principal}
    targets = sorted(_targets(occasions, instruments, bodies), key=lambda t: (t.start, t.end))
    targets = [t for t in targets if sections.content(t.start) and not sections.is_title(t.start)]
    found: list[tuple[int, Relation]] = []
    seen: set[tuple[RelationType, str]] = set()

    def tie(kind: RelationType, target: _Target | None, name: str, start: int, end: int, rule: str) -> None:
        key = (kind, target.id if target is not None else name.lower())
        if key not in seen and not (target is not None and target.id in own and kind is not RelationType.ESTABLISHES):
            seen.add(key)
            span = page.source.span(start, end, rule)
            found.append(
                (
                    start,
                    Relation(type=kind, source=source, target=target.id if target else None, name=name, spans=(span,)),
                )
            )

    previous: tuple[_Target, RelationType, str] | None = None
    for target in targets:
        sentence = page.sentences[page.sentence_at(target.start)]
        before = page.view[max(sentence.start, target.start - 150) : target.start]
        read = _kind(before, target, own)
        if (
            read is None
            and previous is not None
            and previous[0].kind == target.kind
            and previous[0].end <= target.start
        ):
            between = page.view[previous[0].end : target.start]
            if (
                len(between) < 60
                and "." not in between.strip(".")
                and _LIST.search(between)
                and previous[1] is RelationType.BUILDS_ON
            ):
                read = (previous[1], previous[2], 0)
        if read is None:
            if previous is not None and target.start >= previous[0].end:
                previous = None
            continue
        kind, rule, offset = read
        previous = (target, kind, rule)
        tie(kind, target, target.name, target.start - offset, target.end, rule)
    for match in PROCESS.finditer(page.view):
        if sections.content(match.start()) and not any(
            t.start < match.end("name") and match.start("name") < t.end and t.kind == "body" for t in targets
        ):
            name = page.source.cut(*match.span("name"))
            tie(RelationType.ESTABLISHES, None, name, match.start(), match.end(), PROCESS.name)
    for start, relation in _separate(page, sections, occasions, source, own, found):
        found.append((start, relation))
    established = {r.target for _, r in found if r.type is RelationType.ESTABLISHES}
    for dialogue in occasions.dialogues:
        if (
            dialogue.status is Status.PLANNED
            and not dialogue.principal
            and dialogue.id not in established
            and principal
        ):
            if dialogue.parties and not set(dialogue.parties) & set(principal[0].parties):
                continue
            if any(r.target == dialogue.id for _, r in found):
                continue
            first = dialogue.spans[0]
            span = Span(first.start, first.end, NEXT.name)
            found.append(
                (
                    first.start,
                    Relation(
                        type=RelationType.NEXT, source=source, target=dialogue.id, name=dialogue.name, spans=(span,)
                    ),
                )
            )
    found.sort(key=lambda pair: pair[0])
    return tuple(relation for _, relation in found)


def _targets(occasions: Occasions, instruments: Instruments, bodies: Bodies) -> Iterator[_Target]:
    for mention in occasions.mentions:
        dialogue = occasions.named(mention.id)
        if dialogue is not None:
            yield _Target(start=mention.start, end=mention.end, id=mention.id, name=dialogue.name, kind="dialogue")
    names = {a.id: a.name for a in instruments.agreements}
    for instrument in instruments.mentions:
        yield _Target(
            start=instrument.start, end=instrument.end, id=instrument.id, name=names[instrument.id], kind="agreement"
        )
    organizations = {o.id: o for o in bodies.organizations}
    for body in bodies.mentions:
        organization = organizations[body.id]
        if organization.party is None:
            planned = organization.status is OrganizationStatus.PLANNED
            yield _Target(
                start=body.start,
                end=body.end,
                id=body.id,
                name=organization.name,
                kind="planned" if planned else "body",
            )


def _kind(before: str, target: _Target, own: set[str]) -> tuple[RelationType, str, int] | None:
    """What the words before a target say of it: type, rule, and how far back the words start."""
    trimmed = re.sub(
        r"(?:\d{4} |[A-Z][a-z]+ \d{4} |[A-Z][a-z]+ \d{1,2}, \d{4} |historic |landmark |recent |last )+$", "", before
    )
    lost = len(before) - len(trimmed)
    if target.kind in ("planned", "dialogue", "body", "agreement") and (match := ESTABLISHES.regex.search(trimmed)):
        if target.kind != "body" or target.id in own or match.group().startswith(("launch", "inaugurat", "establish")):
            return (RelationType.ESTABLISHES, ESTABLISHES.name, len(trimmed) - match.start() + lost)
    if target.kind in ("planned", "body"):
        return None
    if target.kind == "dialogue" and (match := PART_OF.regex.search(trimmed)):
        return (RelationType.PART_OF, PART_OF.name, len(trimmed) - match.start() + lost)
    if match := BUILDS_ON.regex.search(trimmed):
        return (RelationType.BUILDS_ON, BUILDS_ON.name, len(trimmed) - match.start() + lost)
    if match := UNDER.regex.search(trimmed):
        return (RelationType.UNDER, UNDER.name, len(trimmed) - match.start() + lost)
    return None


def _separate(
    page: Page, sections: Sections, occasions: Occasions, source: str, own: set[str], found: list[tuple[int, Relation]]
) -> Iterator[tuple[int, Relation]]:
    """What the text sets apart from the principal occasion, under the name that it was given before."""
    for match in SEPARATE.finditer(page.view):
        mentions = occasions.between(match.end(), match.end() + 4)
        if not sections.content(match.start()) or not any(m.id in own for m in mentions):
            continue
        noun = match["noun"].split()[-1]
        earlier = [
            r for at, r in found if at < match.start() and noun in r.name.lower() and r.type is RelationType.ESTABLISHES
        ]
        name = earlier[-1].name if earlier else page.source.cut(*match.span("noun"))
        target = earlier[-1].target if earlier else None
        span = page.source.span(match.start(), match.end(), SEPARATE.name)
        yield (
            match.start(),
            Relation(type=RelationType.SEPARATE_FROM, source=source, target=target, name=name, spans=(span,)),
        )


RULES = (UNDER, BUILDS_ON, PART_OF, ESTABLISHES, PROCESS, SEPARATE, NEXT)
