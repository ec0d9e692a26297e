"""How the principal occasion stands to agreements, bodies and other occasions, by the words that say so."""

import re
from collections.abc import Iterator
from datetime import date

from attrs import define, field, frozen

from jscd_model.grammar.name_shapes import PERSON_WORD
from jscd_model.grammar.pattern import Rule
from jscd_model.model import AgreementKind, FactKind, OrganizationStatus, Relation, RelationType, Span, Status
from jscd_model.stages.bodies import Bodies
from jscd_model.stages.instruments import Instruments
from jscd_model.stages.occasions import Occasions
from jscd_model.stages.refused_ties import (
    BODY_CITED,
    LAW_CITED,
    ONLY_A_TIME,
    PLAN_CITED,
    PLANNED_BY_OTHERS,
    TIED_BEFORE,
    TIED_TO_ITSELF,
)
from jscd_model.stages.sections import Sections
from jscd_model.stages.trace import Trace
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
    pattern=r"(?:\b(?:[Ff]ollowing|[Ff]ollowed|[Ff]ollows|[Ff]ollow(?:ing|ed|s)?[ -]?up (?:to|on)|[Aa]fter|[Ss]ince|"
    r"outcomes? of|delivering on|foundations? (?:of|laid by)|(?:announced|launched|agreed|decided|established|"
    r"envisaged|"
    r"outlined|set out|laid out|directed|adopted|reached|issued) (?:at|in|by|during)|decisions? (?:of|at|taken at))|"
    r"\b(?:[Bb]uil[dt]\w* (?:up)?on|[Tt]ak\w+ forward|on the basis of)"
    r"(?: [a-z][\w-]*){0,6}?(?:,? (?:such as|including|namely|notably))?)"
    rf"(?: (?:the|their|its|our))?(?: {PERSON_WORD}(?: {PERSON_WORD}){{0,3}}(?<='s|s'))? $|"
    r"\b(?:building|built|builds) on (?:[^.;:\n]|(?<=\b[A-Z])\.){0,120}(?:,| and) (?:the )?$",
    yes=(
        "Following the ",
        "It builds on the ",
        "as agreed at the ",
        "builds on previous discussions, such as the ",
        "The talks followed President Boni's ",
        "The talks followed President van der Aue's ",
    ),
    no=("They held the ", "They noted the progress made in the implementation of the "),
)
PART_OF = Rule(
    name="relation-part-of",
    why="'Part of', 'on the margins of' or 'under the aegis of' another occasion says where this one belongs.",
    pattern=r"(?:\b[Pp]art of|[Oo]n the (?:margins|sidelines|fringes|occasion) of|[Uu]nder the (?:aegis|auspices|"
    r"umbrella) of|^During|\b(?:met|meeting|talks)"
    r"(?:[^.;:\n]|(?<=\b[A-Z])\.){0,80} during|[Mm]argins of|[Ii]n the framework of|"
    r"[Mm]eetings? of)"
    r"(?: the| their| its| a| an)?(?: governance structure of| regular| ongoing| broader| wider| announced| and|"
    r" extensive| structure of){0,3} $",
    yes=("on the margins of the ", "It was part of the ", "During the ", "a bilateral meeting during the "),
    no=("They left the ", "signed during the "),
)
ESTABLISHES = Rule(
    name="relation-establishes",
    why="'Agreed to establish', 'launched' or 'announced the creation of' brings its object into being.",
    pattern=r"(?<!after )(?<!since )\b(?:establish(?:ed|es|ing)?|launch(?:ed|es|ing)?|creat(?:e[sd]?|ing)|form(?:ed|"
    r"ing)?|"
    r"set(?:ting)? up|inaugurat(?:ed?|es|ing)|stand(?:ing)? up|stood up|institut(?:ed?|ing)|"
    r"embark(?:ed|ing)?(?: together)? on|announced?(?: the)?(?: (?:launch|creation|formation|establishment) of)?|"
    r"(?:agreed (?:to|on)|directed|welcomed|supported) the (?:creation|formation|establishment|setting up) of)"
    r" (?:(?:an?|the|their|its|our|two|three|several) )?"
    r"(?:(?:new|first|permanent|comprehensive|bilateral|trilateral|joint|dedicated|continuing|integrated|"
    r"high-level) ?){0,3}$",
    yes=("agreed to establish a ", "They launched the ", "announced the creation of a joint "),
    no=("They reviewed the ", "ten years after establishing the ", "ahead of the launch of the "),
)
PROCESS = Rule(
    name="established-process",
    why="What 'establish' or 'launch' is followed by and ends in 'process' or 'mechanism' is brought into being.",
    pattern=r"\b(?:establish(?:ed)?|launch(?:ed)?|creat(?:e|ed)|set up|form|announced?) (?:an? |the )?"
    r"(?:(?:new|range of|comprehensive|set of|series of) )*"
    r"(?P<name>(?P<head>(?:[a-z][\w-]* ){0,4}?(?:process|mechanism|workstreams?|platform|team|office|unit|centre|"
    r"center))"
    r"\b(?: (?:for|on|of)(?: (?![a-z]+ed\b)[^ .;:,\n]+){1,9}?(?=[.,;:]| and | that | which | in | at | on | with |\n|"
    r"$))?)",
    yes=(
        "They agreed to establish a new process for reviewing trade.",
        "The ministers launched a joint mechanism on water.",
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
        "Peru and Chile held the first Energy Dialogue in Lima in May 2023. They will hold the next meeting in 2024.",
    ),
    no=("Peru and Chile held the first Peru-Chile Energy Dialogue in Lima on 4 May 2023.",),
)
_LIST = re.compile(r"(?:,| and|, and|,? as well as) (?:(?:on|in) )?(?:the |its |their )?(?:historic |recent |first )?$")
_REACH = 150  # characters before a name in which its relation is said
_LISTED = 120  # characters between two items of a list of what an occasion builds on
_LEADING = re.compile(
    r"(?:\d{4} |[A-Z][a-z]+ \d{1,2} |[A-Z][a-z]+ \d{4} |[A-Z][a-z]+ \d{1,2}, \d{4} |(?:historic|landmark|recent|last|"
    r"bilateral) )+$"
)
# The law of nations binds everybody; talks do not work under it.
_LAW = (AgreementKind.RESOLUTION, AgreementKind.CHARTER)
_CONVENTION = re.compile(r"\bConvention\b|\bUnited Nations\b|\bUN\b")
_SINCE = re.compile(r"\b[Ss]ince (?:the )?$")
_FINITE = re.compile(
    r"\b(?:launched|inaugurated|established|launch|inaugurate) (?:[\w-]+ ){0,3}$|"
    r"\b(?:establish|create|form|set up) (?:an?|two|three) (?:[\w-]+ ){0,2}$"
)
_DECISION = re.compile(r"\bdecisions? (?:[^.;:]|(?<=\b[A-Z])\.)*$")


@frozen(kw_only=True)
class _Target:
    start: int
    end: int
    id: str
    name: str
    kind: str
    until: date | None = None
    planned: bool = False


def find_relations(
    page: Page,
    sections: Sections,
    occasions: Occasions,
    instruments: Instruments,
    bodies: Bodies,
    document: str,
    trace: Trace | None = None,
) -> tuple[Relation, ...]:
    """Read the relations of the principal occasion, or of the document where none is principal.

    Args:
        page: The text laid out.
        sections: What each block is.
        occasions: The occasions.
        instruments: The agreements.
        bodies: The organisations.
        document: The document's id.
        trace: Where to note the words that tie nothing.

    Returns:
        Relations in order of mention; each tie once.
    """
    trace = Trace() if trace is None else trace
    ties = _Ties(page=page, sections=sections, occasions=occasions, document=document, trace=trace)
    targets = sorted(_targets(occasions, instruments, bodies), key=lambda t: (t.start, t.end))
    targets = [t for t in targets if sections.content(t.start) and not sections.is_title(t.start)]
    ties.cited(targets)
    ties.processes(targets)
    ties.set_apart()
    ties.coming()
    return tuple(relation for _, relation in sorted(ties.found, key=lambda pair: pair[0]))


@define(kw_only=True)
class _Ties:
    """The relations of a text while they are being read."""

    page: Page
    sections: Sections
    occasions: Occasions
    document: str
    trace: Trace
    found: list[tuple[int, Relation]] = field(factory=list)

    @property
    def source(self) -> str:
        """Id of the principal occasion, or of the document where none is principal."""
        principal = self.occasions.principal
        return principal[0].id if principal else self.document

    def reject(self, rule: Rule, start: int, end: int) -> None:
        """Note what a rule rejects as a relation."""
        self.trace.reject(FactKind.RELATION, rule, start, end)

    def tie(self, kind: RelationType, target: str | None, name: str, span: Span) -> Rule | None:
        """Note a relation, unless it is known or ties the principal occasion to itself: then the rule that says so."""
        own = {dialogue.id for dialogue in self.occasions.principal}
        if any(r.type is kind and r.name.lower() == name.lower() for _, r in self.found):
            return TIED_BEFORE
        if target in own and kind is not RelationType.ESTABLISHES:
            return TIED_TO_ITSELF
        relation = Relation(type=kind, source=self.source, target=target, name=name, spans=(span,))
        self.found.append((span.start, relation))
        return None

    def cited(self, targets: list[_Target]) -> None:
        """What the words before a name say of it, or of the list in which it stands."""
        principal = self.occasions.principal
        begun = principal[0].when.earliest if principal and principal[0].when is not None else None
        previous: tuple[_Target, RelationType, str] | None = None
        for target in targets:
            sentence = self.page.sentence_at(target.start)
            before = self.page.view[max(sentence.start, target.start - _REACH) : target.start]
            read = _kind(before, target, begun)
            if read is None and previous is not None and sentence.start <= previous[0].start < target.start:
                between = _LEADING.sub("", self.page.view[previous[0].end : target.start])
                if len(between) < _LISTED and _LIST.search(between) and previous[1] is RelationType.BUILDS_ON:
                    read = (previous[1], previous[2], 0)
            if read is None:
                if self.trace.kept:
                    self._untied(before, target)
                continue
            kind, rule, offset = read
            previous = (target, kind, rule)
            span = self.page.source.span(target.start - offset, target.end, rule)
            if (refusal := self.tie(kind, target.id, target.name, span)) is not None:
                self.reject(refusal, target.start - offset, target.end)

    def _untied(self, before: str, target: _Target) -> None:
        """Note words of relation before a target that they tie the occasion to no more."""
        tie = next(
            (tie for rule in (UNDER, BUILDS_ON, PART_OF, ESTABLISHES) if (tie := rule.regex.search(before))), None
        )
        if tie is not None:
            refused = {"body": BODY_CITED, "planned": BODY_CITED, "law": LAW_CITED}
            why = refused.get(target.kind, PLAN_CITED if target.planned else ONLY_A_TIME)
            self.reject(why, target.start - len(before) + tie.start(), target.end)

    def processes(self, targets: list[_Target]) -> None:
        """Processes and mechanisms that are brought into being and that no list has."""
        for match in PROCESS.finditer(self.page.view):
            start, end = match.span("head")
            if self.sections.content(match.start()) and not any(t.start < end and start < t.end for t in targets):
                name = self.page.source.cut(*match.span("name"))
                span = self.page.source.span(match.start(), match.end(), PROCESS.name)
                self.tie(RelationType.ESTABLISHES, None, name, span)

    def set_apart(self) -> None:
        """What the text sets apart from the principal occasion, under the name that it was given before."""
        own = {dialogue.id for dialogue in self.occasions.principal}
        for match in SEPARATE.finditer(self.page.view):
            mentions = self.occasions.between(match.end(), match.end() + 4)
            if not self.sections.content(match.start()) or not any(m.id in own for m in mentions):
                continue
            noun = match["noun"].split()[-1]
            span = self.page.source.span(match.start(), match.end(), SEPARATE.name)
            made = [r for at, r in self.found if at < span.start and r.type is RelationType.ESTABLISHES]
            earlier = [r for r in made if noun in r.name.lower()]
            name = earlier[-1].name if earlier else self.page.source.cut(*match.span("noun"))
            self.tie(RelationType.SEPARATE_FROM, earlier[-1].target if earlier else None, name, span)

    def coming(self) -> None:
        """Planned occasions of the same parties."""
        parties = set(self.occasions.principal_parties)
        tied = {relation.target for _, relation in self.found}
        for dialogue in self.occasions.dialogues:
            if dialogue.status is not Status.PLANNED or dialogue.principal or dialogue.id in tied or not parties:
                continue
            if {code for code in dialogue.parties if len(code) == 2} <= parties:
                first = dialogue.spans[0]
                span = Span(first.start, first.end, NEXT.name)
                self.tie(RelationType.NEXT, dialogue.id, dialogue.name, span)
            else:
                told = next(mention for mention in self.occasions.mentions if mention.id == dialogue.id)
                self.reject(PLANNED_BY_OTHERS, told.start, told.end)


def _targets(occasions: Occasions, instruments: Instruments, bodies: Bodies) -> Iterator[_Target]:
    for mention in occasions.mentions:
        dialogue = occasions.named(mention.id)
        if dialogue is not None:
            yield _Target(
                start=mention.start,
                end=mention.end,
                id=mention.id,
                name=dialogue.name,
                kind="dialogue",
                until=dialogue.when.latest if dialogue.when else None,
                planned=dialogue.status is Status.PLANNED,
            )
    agreements = {agreement.id: agreement for agreement in instruments.agreements}
    for instrument in instruments.mentions:
        agreement = agreements[instrument.id]
        yield _Target(
            start=instrument.start,
            end=instrument.end,
            id=instrument.id,
            name=agreement.name,
            kind="law" if agreement.kind in _LAW or _CONVENTION.search(agreement.name) else "agreement",
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


def _kind(before: str, target: _Target, begun: date | None) -> tuple[RelationType, str, int] | None:
    """What the words before a target say of it: type, rule, and how far back the words start."""
    trimmed = _LEADING.sub("", before)
    lost = len(before) - len(trimmed)

    def read(kind: RelationType, rule: Rule) -> tuple[RelationType, str, int] | None:
        match = rule.regex.search(trimmed)
        return (kind, rule.name, len(trimmed) - match.start() + lost) if match else None

    made = read(RelationType.ESTABLISHES, ESTABLISHES)
    if made is not None and (target.kind != "body" or _FINITE.search(trimmed)) and not _DECISION.search(trimmed):
        return made
    if target.kind in ("planned", "body"):
        return None
    if target.kind == "dialogue" and (part := read(RelationType.PART_OF, PART_OF)):
        if target.planned:
            return None
        earlier = begun is not None and target.until is not None and target.until < begun
        return (RelationType.BUILDS_ON, BUILDS_ON.name, part[2]) if earlier else part
    built = read(RelationType.BUILDS_ON, BUILDS_ON)
    if built is not None and target.kind != "dialogue" and _SINCE.search(trimmed):
        return None
    return built if built is not None or target.kind == "law" else read(RelationType.UNDER, UNDER)


RULES = (UNDER, BUILDS_ON, PART_OF, ESTABLISHES, PROCESS, SEPARATE, NEXT)
