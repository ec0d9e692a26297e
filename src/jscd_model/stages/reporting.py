"""Sentences that report an occasion: the verb or the held name, and the day and place that the sentence gives it."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import cache

from attrs import frozen

from jscd_model.grammar.events import EventName
from jscd_model.grammar.name_shapes import CAPITAL
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.places import place_at
from jscd_model.grammar.reports import (
    AT_MARGINS,
    AT_THE_END,
    BODY_SAT,
    CALLS_ON,
    HELD_AFTER,
    HELD_BEFORE,
    MEETS,
    NEVER_HELD,
    NOT_HELD_AFTER,
    NOT_HELD_BEFORE,
    NOT_REPORTED,
    ON_A_VISIT,
    RECEIVES,
    SPEAKS,
    VISITS,
)
from jscd_model.lexicon.entries import EventRole
from jscd_model.model import DialogueKind, When
from jscd_model.model.when import Precision
from jscd_model.stages.durations import all_days
from jscd_model.stages.situations import LONGEST, Surroundings
from jscd_model.text import Page

__all__ = [
    "RULES",
    "Report",
    "date_of",
    "denied",
    "held",
    "place_name",
    "place_of",
    "place_of_writing",
    "reports",
    "sat",
    "told_by",
    "whither_of",
]

_VERBS = (
    (MEETS, DialogueKind.MEETING, "meeting"),
    (SPEAKS, DialogueKind.CALL, "call"),
    (RECEIVES, DialogueKind.MEETING, "meeting"),
    (VISITS, DialogueKind.VISIT, "visit"),
    (CALLS_ON, DialogueKind.MEETING, "meeting"),
)
EARLIER = Rule(
    name="verb-of-another-time",
    why="A verb after 'last', 'previously', 'often', 'had', 'which' or 'that' tells of another time, or in an aside.",
    pattern=r"\b(?:last|previously|never|rarely|often|which|that|had)(?: \w+)? $",
    yes=("The two ministers had last ", "a delegation which "),
    no=("The two ministers ", "the last of the ministers has "),
    words="last previously never rarely often which that had",
)
_ARTICLE = re.compile(r" the ")
_ALSO = re.compile(r"(?:,|,? and) (?:the )?")
_FUTURE = re.compile(r"\b(?:will|is to|are to|to)\b(?: \w+){0,2}$")
_IN_OFFICE = re.compile(r"(?:chair|led|join|had|have|made|paid|start)")  # who chairs a body need not have convened it
_PLANS = re.compile(r"\bto (?:visit|travel|arrive|leave)\b")
_AGREED_ON = re.compile(
    r"\b(?:announced|agreed|decided|issued|adopted|discussed|launched|endorsed|signed|concluded) (?:on )?$"
)
_TODAY = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b")
_HERE = re.compile(
    r"\b(?:met|held|convened|began|opened|arrived|concluded|received|spoke|[Tt]alks|[Mm]eeting|[Dd]ialogue|[Ss]ession|"
    r"[Ss]ummit|[Cc]onference|[Ff]orum|[Rr]ound|[Vv]isit|\w+s) here\b"
)
_DATELINE = re.compile(
    r"(?!(?:On|In|At|The|This|That|These|From|By|For|To|As|After|Before|During|Today|Earlier|Last|Next|Following)\b)"
    rf"({CAPITAL}[\w.' -]{{2,24}}?)(?: \([A-Z]\w+\))?"
    rf"(?:(?:,|,? -) ?(?:{CAPITAL}|[0-9])[\w.'/-]*(?: (?:{CAPITAL}|[0-9])[\w.'/-]*){{0,4}}){{0,7}}"
    r"(?:(?: \([^)\n]{2,60}\))? ?(?:-{1,2} (?!\d)|: )|(?<=\d) \([A-Z][^)\n]{1,30}\) )"
)
_CITY_FIRST = re.compile(  # "Quito. Peru and ..." and "Quito, May 4. Peru and ..."
    rf"({CAPITAL}[\w' -]{{2,24}}?)(?:, (?:[A-Z][a-z]+\.? \d{{1,2}}|\d{{1,2}} [A-Z][a-z]+)(?:,? \d{{4}})?)?\. (?=[A-Z])"
)
_HOUSE = re.compile(
    rf"(?:the )?(?:{CAPITAL}[\w'-]* ){{0,4}}(?:Ministry|Department|Embassy|Office|Secretariat|Headquarters|"
    rf"Division|Institute)"
    rf"(?: (?:of|for|and|the|{CAPITAL}[\w'-]*)){{0,8}}(?:,| in) (?=[A-Z])"
)
_LETTERS = 3  # characters of a name that may be an acronym, such as "UN"
_LONG_DATELINE = 110  # characters
_TOLD_ON = re.compile(
    r"\b(?:said|says|reported|announced|stated|confirmed|posted|wrote|added|disclosed|revealed|informed|"
    r"told (?:[\w-]+ ){1,4}?|according to [^.;:,\n]{2,40}?)(?: (?:in|a|statement|late|early|earlier|on))* $"
)
_AFTER_THEY = re.compile(r"\b(?:After|after|Following) (?=(?:[^.;:,\n]|(?<=\b[A-Z])\.){2,120}$)")
_AFTER_REACH = 131  # characters from "Following" to the verb
_RECENT = 10  # days between what "after they met" tells and the text
_IN_FORCE = re.compile(
    r"\b(?:takes? effect|(?:comes?|enters?|entering) into (?:force|effect))(?: (?:in|on|from|by))? $"
)
_OWNED = re.compile(r"(?:the|a|'s|its|their) $")
_NAMED = re.compile(  # what a date before it belongs to: "the 2008 Strategic Agreement", "its May 2022 summit"
    rf" (?:{CAPITAL}[\w'.-]+ )*(?:{CAPITAL}[\w'.-]+|call|meeting|visit|summit|agreement|statement|declaration|decision|"
    r"commitment)\b"
)
_GOES = re.compile(
    r"\b(?:welcomed|travell?ed|travels?|flew|fly|flies|came|comes?|hosted|visit|headed|heads?|went|goes|invited)\b"
)
_CITY_HOSTS = re.compile(rf"\b[Tt]he (?:[\w-]+ ){{0,2}}?(?:city|town|capital) of (?={CAPITAL})")
_HOSTED = re.compile(r"(?: (?:has|had|today|yesterday|also)){0,4} (?:hosted|welcomed|hosts)\b")
_CITY_WORDS = frozenset({"city", "town", "capital"})
_PLACE = re.compile(rf"\b(?P<preposition>[Ii]n|[Aa]t|to) (?=the |{CAPITAL})")


@frozen(kw_only=True)
class Report:
    """A verb that reports an occasion.

    Attributes:
        start: Where the verb starts.
        end: Where it ends.
        sentence: Start and end of its sentence.
        kind: What sort of occasion it reports.
        label: The plain word for it.
        rule: The name of the rule that read it.
        planned: Whether it is yet to come.
    """

    start: int
    end: int
    sentence: tuple[int, int]
    kind: DialogueKind
    label: str
    rule: str
    planned: bool


def denied(around: Surroundings, name: EventName) -> Rule | None:
    """The rule by which its sentence says that the occasion did not take place, or only that it might."""
    page, (start, end) = around.page, around.sentence_at(name.start)
    if not page.holds(_denying(), max(start, name.start - 120), end):
        return None
    if NOT_HELD_BEFORE.first(page, max(start, name.start - 120), name.start):
        return NOT_HELD_BEFORE
    return NOT_HELD_AFTER if NOT_HELD_AFTER.opening(page, name.end, end) else None


@cache
def _denying() -> frozenset[str]:
    """The words of which one stands wherever something is said not to have been held."""
    return NOT_HELD_BEFORE.words | NOT_HELD_AFTER.words


def held(around: Surroundings, name: EventName) -> bool:
    """Whether its sentence reports the occasion rather than citing it."""
    page, (start, end) = around.page, around.sentence_at(name.start)
    floor, at = max(start, name.start - 120), name.start
    if (name.named or name.sitting) and AT_THE_END.first(page, floor, at):
        return True
    if NOT_REPORTED.first(page, floor, at) or AT_MARGINS.first(page, floor, at):
        return False
    if name.entry.key == "visit" and ON_A_VISIT.first(page, floor, at):
        return True
    return name.held or HELD_BEFORE.first(page, floor, at) is not None or HELD_AFTER.opening(page, name.end, end)


def sat(around: Surroundings, name: EventName) -> bool:
    """Whether its sentence reports the occasion; of a body, that it met, not that somebody led it."""
    told = held(around, name)
    if not told or name.entry.role is not EventRole.STANDING or name.sitting or name.ordinal:
        return told
    page, (start, end) = around.page, around.sentence_at(name.start)
    convened = HELD_BEFORE.first(page, max(start, name.start - 120), name.start)
    return bool(BODY_SAT.regex.match(page.view, name.end, end) or (convened and not _IN_OFFICE.match(convened.group())))


def date_of(around: Surroundings, start: int, end: int, sentence: tuple[int, int]) -> When | None:
    """The day on which the sentence says that it happened: none that belongs to another name."""
    view, found = around.page.view, []
    dateline = _dateline(view, sentence[0], sentence[1])
    today = dateline is None or _TODAY.search(view, dateline.end(), sentence[1])
    for timed in around.times.between(sentence[0] if today or dateline is None else dateline.end(), sentence[1]):
        when = timed.when
        if (
            when is None
            or when.earliest is None
            or when.latest is None
            or _cited_day(around.page, max(sentence[0], timed.start - 70), timed.start)
        ):
            continue
        owned = timed.start > sentence[0] + 4 and _OWNED.search(view[max(0, timed.start - 5) : timed.start])
        if owned and _NAMED.match(view[timed.end : timed.end + 40]):
            continue
        told = _TOLD_ON.search(view, max(sentence[0], timed.start - 60), timed.start)
        if told or _IN_FORCE.search(view, max(sentence[0], timed.start - 40), timed.start):
            continue
        exact = when.precision is Precision.DAY
        distance = timed.start - end if timed.start >= end else start - timed.end + 15
        found.append((not exact, distance, when))
    if not found:
        return None
    return all_days(view, min(found, key=lambda near: near[:2])[2], sentence, start, end)


def _dateline(view: str, start: int, end: int) -> re.Match[str] | None:
    """The dateline that opens a stretch."""
    opening = view[start : min(end, start + _LONG_DATELINE)]
    if not ("- " in opening or ": " in opening or ") " in opening):
        return None
    return _DATELINE.match(view, start, start + len(opening))


def _cited_day(page: Page, start: int, at: int) -> bool:
    """Whether the words before a date cite another occasion: not in "they agreed on Thursday"."""
    return NOT_REPORTED.first(page, start, at) is not None and not _AGREED_ON.search(page.view, start, at)


def place_of(around: Surroundings, sentence: tuple[int, int]) -> tuple[int, int] | None:
    """Where the sentence says that it happened: no place in a person's office or of another occasion."""
    page, view = around.page, around.page.view
    city = _CITY_HOSTS.search(view, *sentence) if page.holds(_CITY_WORDS, *sentence) else None
    hosts = place_at(view, city.end(), around.lexicon, around.states) if city is not None else None
    if hosts is not None and _HOSTED.match(view, hosts[1], sentence[1]):
        return hosts
    for preposition in _PLACE.finditer(view, *sentence):
        at = preposition.end()
        if preposition["preposition"] == "to" and not _GOES.search(view[sentence[0] : at]):
            continue
        if any(p.start < at < p.end for p in around.people.between(max(sentence[0], at - 200), at + 1)):
            continue
        if NOT_REPORTED.first(page, max(sentence[0], at - 90), preposition.start()):
            continue
        found = place_at(view, at, around.lexicon, around.states)
        if found is None and preposition["preposition"] in ("at", "At"):
            found = _city_of(around, at, sentence[1])
        if found:
            return found
    here = view.find(" here", *sentence) >= 0 and _HERE.search(view, *sentence)
    return place_of_writing(around, sentence) if here else None


def _city_of(around: Surroundings, at: int, stop: int) -> tuple[int, int] | None:
    """The known city after a house of a government: "at the Ministry of Defence, Lima"."""
    house = _HOUSE.match(around.page.view, at, stop)
    return place_at(around.page.view, house.end(), around.lexicon, around.states, known_only=True) if house else None


def place_of_writing(around: Surroundings, sentence: tuple[int, int]) -> tuple[int, int] | None:
    """The city of the dateline before a sentence: "LIMA, May 4 (Echo): ... met here"; known, or named again."""
    view, block = around.page.view, around.page.block_at(sentence[0])
    stop = min(block.end, block.start + _LONG_DATELINE)
    dateline = _dateline(view, block.start, block.end) or _CITY_FIRST.match(view, block.start, stop)
    if dateline is None:
        return None
    words = dateline[1].title() if dateline[1].isupper() else dateline[1]
    known = place_at(words, 0, around.lexicon, {}, known_only=True)
    if known is None:
        again = around.last_in(words) >= dateline.end()
        known = (0, len(words)) if again and place_at(words, 0, around.lexicon, {}) else None
    return (block.start, block.start + known[1]) if known is not None else None


def place_name(around: Surroundings, place: tuple[int, int]) -> str:
    """A place as the text writes it; a dateline's capitals are no part of its name."""
    name = around.page.source.cut(*place)
    return name.title() if name.isupper() and len(name) > _LETTERS else name


def whither_of(around: Surroundings, sentence: tuple[int, int]) -> tuple[int, int] | None:
    """Where a visit goes: the city, or the state or states, that the verb names."""
    verb = next(VISITS.finditer(around.page.view, *sentence), None)
    if verb is None:
        return None
    article = _ARTICLE.match(around.page.view, verb.end())
    start = end = article.end() if article else verb.end() + 1
    city = place_at(around.page.view, start, around.lexicon, around.states)
    if city is not None:
        return city
    for party in around.parties.between(start, sentence[1]):
        if party.start not in around.states or (
            end > start and not _ALSO.fullmatch(around.page.view, end, party.start)
        ):
            break
        if end == start and party.start != start:
            break
        end = party.end
    return (start, end) if end > start else None


def _persons(around: Surroundings, start: int, end: int) -> bool:
    """Whether a stretch names somebody, or an office that somebody holds."""
    return bool(around.people.offices_between(start, end) or around.people.between(start, end))


def _clause_of(around: Surroundings, verb: re.Match[str], start: int, end: int) -> tuple[int, int] | None:
    """The clause of "After the ministers met in Lima on Monday, ...", where it tells of the days of the text."""
    opens = _AFTER_THEY.search(around.page.view, max(start, verb.start() - _AFTER_REACH), verb.start())
    comma = around.page.view.find(",", verb.end(), min(end, verb.end() + LONGEST))
    comma = end if comma < 0 and opens is not None and opens.start() > start else comma
    if opens is None or comma < 0 or around.written is None:
        return None
    days = [timed.when for timed in around.times.between(verb.end(), comma) if timed.when is not None]
    recent = [day for day in days if day.latest is not None and 0 <= (around.written - day.latest).days <= _RECENT]
    return (opens.end(), comma) if recent else None


def _refusal(page: Page, start: int, at: int) -> Rule | None:
    """The rule by which the words before a verb say that it reports nothing."""
    for rule in (NOT_REPORTED, NEVER_HELD, EARLIER):
        if rule.first(page, start, at) is not None:
            return rule
    return None


@cache
def told_by() -> frozenset[str]:
    """The words of which every verb has one that reports an occasion."""
    return frozenset(_verbs_with())


@cache
def _verbs_with() -> Mapping[str, tuple[int, ...]]:
    """Which verbs may have a word."""
    words = sorted({word for rule, _, _ in _VERBS for word in rule.words})
    return {word: tuple(n for n, (rule, _, _) in enumerate(_VERBS) if word in rule.words) for word in words}


def _verbs_in(page: Page, start: int, end: int) -> list[int]:
    """Which verbs may stand in a stretch, in order."""
    words, verbs = page.among(told_by()), _verbs_with()
    first, last = bisect_left(words, (start,)), bisect_left(words, (end,))
    return sorted({verb for _, word in words[first:last] for verb in verbs[word]}) if first < last else []


def reports(around: Surroundings, start: int, end: int) -> list[Report]:
    """Verbs of a sentence that report an occasion, left to right."""
    page = around.page
    found: list[Report] = []
    view = page.view
    for number in _verbs_in(page, start, end):
        rule, kind, label = _VERBS[number]
        for verb in rule.finditer(view, start, end):
            if (rule is RECEIVES or rule is CALLS_ON) and not _persons(around, verb.end(), verb.end() + 60):
                continue
            floor = max(start, verb.start() - 60)
            refusal = _refusal(page, floor, verb.start())
            opening = _clause_of(around, verb, start, end) if rule is MEETS and refusal is NOT_REPORTED else None
            if opening is not None:
                refusal = None
            if refusal is not None:
                around.reject(refusal, verb.start(), verb.end())
                continue
            planned = (
                verb.group().startswith(("will", "to "))
                or bool(_PLANS.search(verb.group()))
                or bool(_FUTURE.search(view[max(start, verb.start() - 14) : verb.start()]))
            )
            found.append(
                Report(
                    start=verb.start(),
                    end=verb.end(),
                    sentence=opening or (max(start, verb.start() - LONGEST), min(end, verb.end() + LONGEST)),
                    kind=kind,
                    label=label,
                    rule=rule.name,
                    planned=planned,
                )
            )
    found.sort(key=lambda report: report.start)
    return found


RULES = (EARLIER,)
