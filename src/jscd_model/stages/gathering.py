"""Further mentions of occasions: each belongs to one that is known, or opens a new one."""

import re

from attrs import define, evolve, field

from jscd_model.grammar.events import EventName
from jscd_model.grammar.pattern import Rule
from jscd_model.lexicon.entries import EventRole
from jscd_model.model import Status, When
from jscd_model.model.when import Precision
from jscd_model.stages import refused_occasions as refused
from jscd_model.stages.coming import LOOKING_BACK
from jscd_model.stages.drafting import key_of, shown_name
from jscd_model.stages.drafts import Draft, in_reach, opening_of, reported
from jscd_model.stages.fresh_drafts import FreshDrafts
from jscd_model.stages.plain_mentions import PlainMentions
from jscd_model.stages.reporting import held, sat
from jscd_model.stages.situations import Situation, Surroundings

__all__ = ["SERIES", "Gathering", "lasts"]

SERIES = Rule(
    name="standing-series",
    why="'Under the X', 'within the framework of the X' and 'the X will meet regularly' speak of the series, not of "
    "one occasion.",
    yes=(
        "Talks took place under the aegis of the Peru-Chile Energy Dialogue. Peru and Chile met in Lima on 4 May 2023.",
    ),
    no=("Peru and Chile held the first Peru-Chile Energy Dialogue in Lima on 4 May 2023.",),
)
_CITED_AS_SERIES = re.compile(
    r"\b(?:[Uu]nder|[Ww]ithin|[Tt]hrough)(?: the)?(?: (?:aegis|auspices|framework|umbrella|ambit|banner|context|"
    r"format|existing)(?: of)?)?(?: the| our| their)? $"
    r"|\b(?:part of|frameworks? of cooperation, including|mechanisms?,? (?:such as|including)|basis of) (?:the |our |"
    r"their )?$"
)
_REGULAR = re.compile(
    r"(?: \([A-Z]{2,12}\))? (?:(?:will )?(?:be held|meets?|convenes?|(?:is|are) held|be convened|takes place|"
    r"take place) (?:\w+ )?(?:quarterly|annually|yearly|biannually|biennially|regularly|twice|every|once|each year|"
    r"alternately|on a)|(?:,? which)? was (?:set up|established|created)[^.;:\n]{0,90},? and (?:meets|convenes|is held)"
    r" (?:annually|yearly|regularly|twice|every|once|each year)"
    r"|(?:will be|is|serves as|remains|consist(?:s|ed) of|went through|has held|comprises|was established|"
    r"was launched in|which was|"
    r", which was (?:established|launched))(?: an?| the)? ?(?:[\w-]+ ){0,3}(?:mechanism|platform|channel|rounds)?)\b"
)
_BODIES = frozenset("forum forums fora".split())  # heads that name organisations as often as occasions
_OF_LETTERS = re.compile(r" of (?:the |its |their )?([A-Z][A-Za-z0-9&+-]{1,11})\b")
_HOLDS_ITS = re.compile(r" (?:will |shall |is to )?(?:hold|holds|held|convene|convened) (?:its|their) $")
_ANTECEDENT = 45  # characters before "which" that hold what it stands for
_ROUNDS = frozenset({"rounds", "meetings", "sessions", "editions"})
_SMALL = re.compile(r"[a-z]+")
_HOLDS_REACH = 30  # characters of "will hold its", the space before it included
_LAST = 32  # mentions of an occasion among which the one before another is sought
_LASTING = re.compile(
    r"regularly|quarterly|annually|yearly|biannually|biennially|twice|every|once|each year|alternately|mechanism|"
    r"platform|channel|rounds"
)


def lasts(view: str, at: int) -> bool:
    """Whether what follows the name that ends at an offset says that it goes on: "will meet regularly"."""
    after = _REGULAR.match(view, at)
    return bool(after and _LASTING.search(after.group()))


def _nearest(clause: str) -> str:
    """What "which" at the end of a clause stands for: the words right before it; else the whole clause."""
    return clause[-_ANTECEDENT:] if clause.endswith((" which", " that")) else clause


@define(kw_only=True)
class Gathering:
    """Sorts each further mention to an occasion that is there, or to a new one."""

    around: Surroundings
    drafts: list[Draft]
    lead_end: int
    passed: list[tuple[EventName, frozenset[str]]] = field(factory=list)
    principal: Draft | None = field(init=False)  # the occasion that the document reports, if one is known

    def __attrs_post_init__(self) -> None:
        self.principal = reported(self.drafts)

    @property
    def _fresh(self) -> FreshDrafts:
        """Makes the drafts of occasions that nothing told of before."""
        return FreshDrafts(around=self.around, principal=self.principal)

    def take(self, name: EventName, title: tuple[int, int] | None) -> None:
        """Sort one mention."""
        if title and title[0] <= name.start < title[1] and not name.named:
            return
        if not name.named and name.ordinal is not None and self._held_by_another(name):
            return  # the meeting of a body, which is read with the bodies
        situation = self.around.read(name)
        by_letters: Draft | None = None
        acronyms = {d.acronym.lower(): d for d in in_reach(self.drafts) if d.acronym}
        if acronyms:
            lettered = key_of(self.around, name) & acronyms.keys()  # two that fit are no reason to choose one
            by_letters = acronyms[next(iter(lettered))] if len(lettered) == 1 else None
            if by_letters is None and name.entry.role is EventRole.SITTING:
                letters = _OF_LETTERS.match(self.around.page.view, name.end)
                by_letters = acronyms.get(letters[1].lower()) if letters else None
                if letters and by_letters is not None:
                    name = evolve(name, end=letters.end())
        by_letters = by_letters or self._numbered_sitting(name)
        if name.named or by_letters is not None or self._known_series(name):
            self._proper(name, situation, by_letters)
        else:
            plain = PlainMentions(
                around=self.around, drafts=self.drafts, principal=self.principal, lead_end=self.lead_end
            )
            plain.take(name, situation)

    def _proper(self, name: EventName, situation: Situation, by_letters: Draft | None) -> None:
        key = key_of(self.around, name)
        as_series = self._as_series(name)
        if not self._occasion(name, situation) and not (as_series and self._series(name, key)) and by_letters is None:
            self.passed.append((name, key))
            for draft in self._series(name, key):
                draft.acronym = draft.acronym or name.acronym
            return
        same = self._series(name, key)
        if not same and by_letters is not None:
            same = [
                draft
                for draft in in_reach(self.drafts)
                if draft is by_letters
                or (draft.named and (draft.key == by_letters.key or draft.acronym == by_letters.acronym is not None))
            ]
        for draft in same:
            if as_series and draft.principal and name.entry.role is not EventRole.OCCASION:
                continue
            if draft.status is Status.SERIES and (years := self._years(name)):
                draft.add(name, shown_name(self.around, name) if name.named else draft.name, key)
                draft.when = draft.when or years
                return
            if not as_series and self._one(draft, name, situation):
                draft.add(name, shown_name(self.around, name) if name.named else draft.name, key, situation)
                return
            if as_series and draft.status is Status.SERIES:
                draft.add(name, shown_name(self.around, name) if name.named else draft.name, key)
                return
        fresh = self._fresh.draft(name, key, situation, same[0] if same else None)
        if as_series:
            fresh.status, fresh.when, fresh.ordinal = Status.SERIES, self._years(name), None
            fresh.mentions[-1] = (name.start, name.end, SERIES.name)
        elif not same or (situation.when is None and name.ordinal is None and name.marker not in LOOKING_BACK):
            dated = fresh.when is not None or fresh.ordinal is not None
            lasting = name.entry.role in (EventRole.SERIES, EventRole.STANDING) and not name.sitting
            if not situation.planned and not dated and lasting and not held(self.around, name):
                fresh.status, fresh.when = Status.SERIES, self._years(name)
        self.drafts.append(fresh)

    def _numbered_sitting(self, name: EventName) -> Draft | None:
        """The series of "the 25th Session": the one named last in the paragraph, or the principal one."""
        before = (
            name.sitting and name.marker in LOOKING_BACK and name.definite
        )  # "the previous meeting of the committee"
        if name.named or (name.ordinal is None and not before) or self._held_by_another(name):
            return None
        page = self.around.page
        block = page.block_at(name.start).start
        named = [draft for draft in in_reach(self.drafts) if draft.named]
        last = [(start, draft) for draft in named for start, _, _ in draft.mentions[-_LAST:]]
        near = [(start, draft) for start, draft in last if block <= start < name.start]
        series = max(near, key=lambda pair: pair[0])[1] if near else self.principal
        if series is None or not series.named or (series.ordinal == name.ordinal and not before):
            return None
        return series if name.entry.role is EventRole.SITTING or name.head in series.key else None

    def _held_by_another(self, name: EventName) -> bool:
        """Whether "will hold its first meeting" has a subject that is not the principal series."""
        view, (start, _) = self.around.page.view, self.around.sentence_at(name.start)
        holds = _HOLDS_ITS.search(view, max(start, name.start - _HOLDS_REACH), name.start)
        if holds is None or self.principal is None:
            return False
        subject = set(_SMALL.findall(_nearest(view[start : holds.start()]).lower()))
        return not subject & (self.principal.key | {"sides", "parties", "they", "meeting", "co-chairs"})

    def _known_series(self, name: EventName) -> bool:
        """Whether small letters mean a series that the text has named: "the fourth round of strategic dialogue"."""
        if name.entry.role is not EventRole.SERIES:
            return False
        proper = name.definite and self.around.page.view[name.name_end - len(name.head)].isupper()
        if not (name.sitting or name.ordinal is not None or proper):
            return False
        key = key_of(self.around, name)
        return len(key) > 1 and any(d.named and key <= d.key for d in in_reach(self.drafts))

    def _occasion(self, name: EventName, situation: Situation) -> bool:
        """Whether a proper name means an occasion rather than the body of that name."""
        if name.entry.key == "council":
            return name.sitting or name.ordinal is not None
        if name.entry.role is EventRole.STANDING or name.head in _BODIES:
            return name.sitting or name.ordinal is not None or situation.when is not None or sat(self.around, name)
        return True

    def _as_series(self, name: EventName) -> bool:
        view = self.around.page.view
        if name.sitting or name.ordinal:
            return False
        if _CITED_AS_SERIES.search(view[max(0, name.start - 70) : name.start]):
            return True
        return name.entry.role is not EventRole.OCCASION and lasts(view, name.end)

    def _years(self, name: EventName) -> When | None:
        """The years over which a series ran: "consists of four rounds between 2020 and 2021"."""
        _, end = self.around.sentence_at(name.start)
        if not self.around.page.holds(_ROUNDS, name.end, end):
            return None
        spans = [t.when for t in self.around.times.between(name.end, end) if t.when and t.when.is_interval]
        return spans[0] if spans and spans[0].precision is Precision.YEAR else None

    def _series(self, name: EventName, key: frozenset[str], drafts: list[Draft] | None = None) -> list[Draft]:
        """The occasions, of those in reach if none are given, of whose series the name is."""
        codes = self.around.codes(name.name_start, name.name_end)
        reach = in_reach(self.drafts) if drafts is None else drafts
        found = [d for d in reach if d.same_series(key, name.acronym, codes)]
        if not found and len(key) == 1 and name.definite and not codes:
            found = [d for d in reversed(reach) if key <= d.key and d.named][:1]
        return found

    def _one(self, draft: Draft, name: EventName, situation: Situation) -> bool:
        """Whether a mention of the same series means the same occasion."""
        if name.ordinal and draft.ordinal and name.ordinal != draft.ordinal:
            return False
        when = situation.when
        if draft.status is Status.SERIES and (when is not None or name.ordinal):
            return False
        if when is not None and draft.when is not None:
            return when.overlaps(draft.when)
        if situation.planned and draft.status is Status.HELD and name.start > self.lead_end:
            return False
        if name.marker in LOOKING_BACK or (name.marker == "next"):
            return draft.status is Status.PLANNED and name.marker == "next"
        return not (when is not None and draft.principal and draft.when is None and name.start > self.lead_end)

    def bodies(self) -> None:
        """Bodies whose meetings turned out to be occasions: the places that name the body mean its meetings."""
        told = 0
        for name, key in self.passed:
            while told < len(self.drafts) and self.drafts[told].mentions[0][0] <= name.start:
                told += 1
            same = self._series(name, key, in_reach(self.drafts, told))
            if same and not same[0].principal:
                same[0].mentions.append((name.start, name.end, name.entry.id))
            else:
                self.around.reject(refused.BODY_NOT_SITTING, name.start, name.end, *opening_of(*same[:1]))


RULES = (SERIES,)
