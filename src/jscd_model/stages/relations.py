"""How the principal occasion stands to agreements, bodies and other occasions, by the words that say so."""

import re
from bisect import bisect_left, bisect_right
from datetime import date
from functools import cache
from itertools import accumulate
from operator import itemgetter

from attrs import define, field

from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.relation_phrases import (
    BUILDS_ON,
    ESTABLISHES,
    ON_VISIT,
    PART_OF,
    PROCESS,
    SEPARATE,
    SET_UP,
    UNDER,
)
from jscd_model.model import (
    Dialogue,
    FactKind,
    Relation,
    RelationType,
    Span,
    Status,
    When,
)
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
from jscd_model.stages.sides import states
from jscd_model.stages.tie_targets import Target, Targets
from jscd_model.stages.trace import Trace
from jscd_model.text import Page

__all__ = ["find_relations"]

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
_NAMED = 64  # relations among which the name is sought that something was given before
_LISTED = 120  # characters between two items of a list of what an occasion builds on
_LEADING_WORDS = ("historic ", "landmark ", "recent ", "last ", "bilateral ")
_LEADING = re.compile(
    r"(?:\d{4} |[A-Z][a-z]{1,20} (?:\d{1,2}|\d{4}|\d{1,2}, \d{4}) |"
    rf"{'|'.join(_LEADING_WORDS)}){{1,12}}$"
)  # what may stand between the words of relation and the name
_PROGRESS = re.compile(
    r"\b(?:progress|advances?|achieved?|achievements?|steps?|work|implement\w+|momentum|"
    r"undertaken|made)\b"
)
_OF_ANOTHER = re.compile(  # "the swift launch of the patrol, announced at the summit": what others decided elsewhere
    r"(?<!\b[Aa]s )(?<!decisions )(?<!decision )(?<!commitments )(?<!agreements )(?<!consensus )(?<!outcomes )"
    r"\b(?:announced|launched|established|outlined|issued|adopted) (?:at|in|by|during) (?:the |their )?$"
)
_SINCE = re.compile(r"\b[Ss]ince (?:the )?$")
_FINITE = re.compile(
    r"\b(?:launched|inaugurated|established|launch|inaugurate) (?:[\w-]+ ){0,3}$|"
    r"\b(?:establish|create|form|set up) (?:an?|two|three) (?:[\w-]+ ){0,2}$|"
    r"[Tt]erms of [Rr]eference (?:of|for) (?:the |an? )?(?:new )?$"
)
_DONE = re.compile(r"(?:ed|ing|(?<!to )(?<!will )(?<!would )set up)$")
_KNOWN = re.compile(r" the (?:new )?[A-Z]$")
_THEN = re.compile(r"(?: (?!by\b)[a-z]+){0,3} (?:in|on|since) (?:[A-Z][a-z]+ )?(?:\d{1,2},? )?(?:19|20)\d\d\b")
_LAST_MET = re.compile(
    r"\b(?:last|previously|earlier|most recently) (?:met|spoke|talked|held)\b|\bmet (?:last|previously)\b"
)
_UNNAMED = frozenset(
    {"meeting", "meetings", "talks", "session", "round", "discussions", "consultations", "negotiations"}
)
_DECISION = re.compile(r"\bdecisions? (?:[^.;:]|(?<=\b[A-Z])\.)*$")


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
    principal = occasions.principal
    ties = _Ties(
        page=page,
        sections=sections,
        occasions=occasions,
        source=principal[0].id if principal else document,
        own=frozenset(dialogue.id for dialogue in principal),
        trace=Trace() if trace is None else trace,
    )
    targets = Targets(page=page, sections=sections, occasions=occasions, instruments=instruments, bodies=bodies)
    ties.cited(targets)
    ties.processes(targets)
    ties.set_apart()
    ties.coming()
    ties.found.sort(key=itemgetter(0))
    return tuple([relation for _, relation in ties.found])


@define(kw_only=True)
class _Ties:
    """The relations of a text while they are being read.

    Attributes:
        source: Id of the principal occasion, or of the document where none is principal.
        own: Ids of the principal occasions.
        found: The relations with where they are told.
        known: The type and the name, in lower case, of each.
    """

    page: Page
    sections: Sections
    occasions: Occasions
    source: str
    own: frozenset[str]
    trace: Trace
    found: list[tuple[int, Relation]] = field(factory=list)
    known: set[tuple[RelationType, str]] = field(factory=set)

    def reject(self, rule: Rule, start: int, end: int) -> None:
        """Note what a rule rejects as a relation."""
        self.trace.reject(FactKind.RELATION, rule, start, end)

    def tie(self, kind: RelationType, target: str | None, name: str, span: Span) -> Rule | None:
        """Note a relation, unless it is known or ties the principal occasion to itself: then the rule that says so."""
        told = kind, name.lower()
        if told in self.known:
            return TIED_BEFORE
        if target in self.own and kind is not RelationType.ESTABLISHES:
            return TIED_TO_ITSELF
        self.known.add(told)
        self.found.append(
            (span.start, Relation(type=kind, source=self.source, target=target, name=name, spans=(span,)))
        )
        return None

    def cited(self, targets: Targets) -> None:
        """What the words before a name say of it, or of the list in which it stands."""
        page, view, principal = self.page, self.page.view, self.occasions.principal
        begun = principal[0].when.earliest if principal and principal[0].when is not None else None
        previous: tuple[Target, RelationType, str] | None = None
        tying, kept = page.spots(_tying()), self.trace.kept
        for mention in targets.mentions:
            start, before = mention.start, bisect_left(tying, mention.start)
            last = tying[before - 1] if before else -_REACH  # of the words that may tie
            if previous is None and last < start - _REACH and not kept:
                continue
            sentence = page.sentence_at(start).start
            floor = max(sentence, start - _REACH)
            if previous is not None and previous[0].start < sentence:
                previous = None
            if (previous is None and last < floor and not kept) or (target := targets.of(mention)) is None:
                continue
            read = _kind(page, floor, target, begun) if last >= floor else None
            if read is None and previous is not None and previous[0].start < start:
                listed = previous[1] is RelationType.BUILDS_ON or (
                    previous[1] is RelationType.UNDER and target.kind == previous[0].kind == "agreement"
                )
                if listed and target.start - previous[0].end < _LISTED + _REACH:
                    between = _LEADING.sub("", view[previous[0].end : target.start])
                    if len(between) < _LISTED and _LIST.search(between):
                        read = (previous[1], previous[2], 0)
            if read is None:
                if kept:
                    self._untied(view[floor : target.start], target)
                continue
            kind, rule, offset = read
            previous = (target, kind, rule)
            span = page.source.span(target.start - offset, target.end, rule)
            if (refusal := self.tie(kind, target.id, target.name, span)) is not None:
                self.reject(refusal, target.start - offset, target.end)

    def _untied(self, before: str, target: Target) -> None:
        """Note words of relation before a target that they tie the occasion to no more."""
        tie = next(
            (tie for rule in (UNDER, BUILDS_ON, PART_OF, ESTABLISHES) if (tie := rule.regex.search(before))), None
        )
        if tie is not None:
            refused = {"body": BODY_CITED, "planned": BODY_CITED, "law": LAW_CITED}
            why = refused.get(target.kind, PLAN_CITED if target.planned else ONLY_A_TIME)
            self.reject(why, target.start - len(before) + tie.start(), target.end)

    def processes(self, targets: Targets) -> None:
        """Processes and mechanisms that are brought into being and that no list has."""
        view = self.page.view
        made = [(PROCESS, match) for match in PROCESS.opened(self.page)]
        made += [(SET_UP, match) for match in SET_UP.everywhere(self.page)]
        every = targets.every() if made else []
        starts = [target.start for target in every]
        reach = list(accumulate([target.end for target in every], max))
        for rule, match in made:
            start, end = match.span("head")
            past = rule is PROCESS and _DONE.search(view, match.start(), match.end("verb")) is not None
            if not self.sections.content(match.start()):
                continue
            before = bisect_left(starts, end)
            if before and reach[before - 1] > start:
                known = every[bisect_right(reach, start)]
                if rule is SET_UP and known.kind in ("body", "planned"):
                    span = self.page.source.span(match.start(), match.end(), rule.name)
                    self.tie(RelationType.ESTABLISHES, known.id, known.name, span)
                continue
            if past and (_THEN.match(view, match.end()) or _KNOWN.search(view, match.start(), start + 1)):
                continue  # "created a mechanism in 2011" is history, and "the order established the Ferry Council" too
            name = self.page.source.cut(*match.span("name"))
            span = self.page.source.span(match.start(), match.end(), rule.name)
            self.tie(RelationType.ESTABLISHES, None, name, span)

    def set_apart(self) -> None:
        """What the text sets apart from the principal occasion, under the name that it was given before."""
        for match in SEPARATE.everywhere(self.page):
            mentions = self.occasions.between(match.end(), match.end() + 4)
            if not self.sections.content(match.start()) or not any(m.id in self.own for m in mentions):
                continue
            noun = match["noun"].split()[-1]
            span = self.page.source.span(match.start(), match.end(), SEPARATE.name)
            made = [r for at, r in self.found[-_NAMED:] if at < span.start and r.type is RelationType.ESTABLISHES]
            earlier = [r for r in made if noun in r.name.lower()]
            name = earlier[-1].name if earlier else self.page.source.cut(*match.span("noun"))
            self.tie(RelationType.SEPARATE_FROM, earlier[-1].target if earlier else None, name, span)

    def coming(self) -> None:
        """Planned occasions of the same parties."""
        principal = self.occasions.principal
        own = principal[0].when if principal else None
        planned = [d for d in self.occasions.dialogues if not d.principal and _is_ahead(d, own)]
        tied = {relation.target for _, relation in self.found if relation.type is not RelationType.ESTABLISHES}
        made = {relation.target for _, relation in self.found} - tied
        dated = [dialogue for dialogue in planned if dialogue.when is not None and self._shared(dialogue)]
        for dialogue in planned:
            vague = dialogue.when is None and dialogue.place is None and dialogue.ordinal is None
            if dialogue.id in tied or (vague and dialogue.id in made):
                continue
            if vague and dated and dialogue.name.lower() in _UNNAMED:
                continue  # "our next meeting", whose time another place tells
            if self._shared(dialogue):
                first = dialogue.spans[0]
                span = Span(first.start, first.end, NEXT.name)
                self.tie(RelationType.NEXT, dialogue.id, dialogue.name, span)
            else:
                told = self.occasions.first_of(dialogue.id)
                self.reject(PLANNED_BY_OTHERS, told.start, told.end)

    def _shared(self, dialogue: Dialogue) -> bool:
        """Whether a planned occasion has the parties of the principal one; of two, where no more than one is known."""
        parties, coming = set(self.occasions.principal_parties), set(states(dialogue.parties))
        if not parties and not coming:
            return dialogue.when is not None and dialogue.name.lower() not in _UNNAMED
        if len(parties) < 2:
            return len(coming) > 1 and parties <= coming
        return coming <= parties


def _is_ahead(dialogue: Dialogue, own: When | None) -> bool:
    """Whether an occasion is planned and not yet past, or its time comes after that of the principal one."""
    when = dialogue.when
    if own is None or when is None or dialogue.status is Status.SERIES:
        return dialogue.status is Status.PLANNED
    if dialogue.status is Status.PLANNED:
        return when.latest is None or own.earliest is None or when.latest >= own.earliest
    return when.earliest is not None and own.latest is not None and when.earliest > own.latest


@cache
def _tying() -> frozenset[str]:
    """The words of which one stands wherever something is said of a target."""
    return ESTABLISHES.words.union(*(rule.words for rule in (PART_OF, ON_VISIT, BUILDS_ON, UNDER)))


def _kind(page: Page, floor: int, target: Target, begun: date | None) -> tuple[RelationType, str, int] | None:
    """What the words between an offset and a target say of it: type, rule, and how far back the words start."""
    before = trimmed = page.view[floor : target.start]
    if before[-2:-1].isdigit() or before.endswith(_LEADING_WORDS):
        trimmed = _LEADING.sub("", before)
    stop = floor + len(trimmed)

    def read(kind: RelationType, rule: Rule) -> tuple[RelationType, str, int] | None:
        match = rule.regex.search(trimmed) if page.holds(rule.words, floor, stop) else None
        return (kind, rule.name, len(before) - match.start()) if match else None

    made = None if target.sitting else read(RelationType.ESTABLISHES, ESTABLISHES)
    if made is not None and (target.kind != "body" or _FINITE.search(trimmed)) and not _DECISION.search(trimmed):
        return made
    if target.kind in ("planned", "body"):
        return None
    part = read(RelationType.PART_OF, PART_OF) or (read(RelationType.PART_OF, ON_VISIT) if target.beside else None)
    if target.kind == "dialogue" and part is not None:
        if target.planned or _LAST_MET.search(trimmed):
            return None
        earlier = not target.visit and begun is not None and target.until is not None and target.until < begun
        return (RelationType.BUILDS_ON, BUILDS_ON.name, part[2]) if earlier else part
    built = read(RelationType.BUILDS_ON, BUILDS_ON)
    if built is not None and _SINCE.search(trimmed) and (target.kind != "dialogue" or not _PROGRESS.search(trimmed)):
        return None
    if built is not None and target.foreign and _OF_ANOTHER.search(trimmed):
        return None
    return built if built is not None or target.kind in ("law", "passing") else read(RelationType.UNDER, UNDER)


RULES = (NEXT,)
