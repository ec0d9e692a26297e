"""Plain nouns such as "meeting" or "visit": the principal occasion again, or one with a date, company or plan."""

import re

from attrs import frozen

from jscd_model.grammar.events import EventName
from jscd_model.grammar.reports import NOT_REPORTED
from jscd_model.lexicon.entries import EventRole
from jscd_model.model import DialogueKind, Status, When
from jscd_model.model.when import Precision
from jscd_model.stages import refused_occasions as refused
from jscd_model.stages.coming import LOOKING_BACK
from jscd_model.stages.drafts import Draft, in_reach, longer, opening_of
from jscd_model.stages.fresh_drafts import FreshDrafts
from jscd_model.stages.reporting import held, whither_of
from jscd_model.stages.situations import Situation, Surroundings

__all__ = ["PlainMentions"]

_VISITING = re.compile(
    r"\b(?:on|during|as part of|within|in the (?:framework|course) of|"
    r"at the (?:start|end|beginning|conclusion|close) of|concluded|ended|wrapped up|began)"
    r" (?:his|her|their|its|an?|(?:[A-Z][\w.'-]* ){0,3}[A-Z][\w.'-]*'s) (?:[a-z-]+ ){0,5}(?:visit|trip)$"
)
_FOR_A_VISIT = re.compile(r"\bfor (?:his|her|their|an?) (?:[a-z-]+ ){0,5}visit$")
_BARE = ("dialogue", "dialog", "consultation")
_BEFORE_OR_AFTER = re.compile(r"\b(?:preceded|followed) by (?:an?|the) (?:[\w-]+ ){0,3}$")
_WHITHER = re.compile(r" to (?:the )?[A-Z]")
_APART = re.compile(  # words that open a sentence on a meeting beside the one reported
    r"(?:On the same day|Separately|The same day|On the (?:sidelines|margins|fringes)|On its (?:sidelines|margins))\b"
)
_DATED = re.compile(r"\b[Tt]he (?:[A-Z][a-z]+ )?[\d, -]+$")  # "the August 7-8, 2023 talks"


@frozen(kw_only=True)
class PlainMentions:
    """Sorts mentions without a proper name.

    Attributes:
        around: The findings in which it reads.
        drafts: The occasions that are known; new ones are added.
        principal: The one that the document reports, if one is known.
        lead_end: Where the first sentences end.
    """

    around: Surroundings
    drafts: list[Draft]
    principal: Draft | None
    lead_end: int

    def take(self, name: EventName, situation: Situation) -> None:
        """A plain noun: the principal occasion again, or one with its own date, company or plan."""
        standing = name.entry.role is EventRole.STANDING or name.head == "consultation"
        if name.entry.key == "council" or (standing and situation.when is None):
            self.around.reject(refused.STANDING_UNDATED, name.start, name.end)
            return
        company = self._own_company(situation)
        bare = name.head in _BARE and name.start == name.name_start == name.name_end - len(name.head)
        if bare and not name.definite and len(situation.parties) < 2 and situation.when is None:
            return  # "support dialogue" means no occasion
        cited = (company or bool(situation.parties) or situation.when is not None) and self._is_cited(name)
        other_day = self._other_day(situation)
        if not cited and self._dates_principal(name, situation):
            return
        guest = name.entry.key == "visit" and (len(situation.parties) > 1 or situation.place is not None)
        coming = situation.planned and (
            not name.definite or name.marker is not None or situation.when is not None or guest
        )
        coming = coming and not (name.marker in LOOKING_BACK and not other_day)
        if coming and (name.definite or situation.when is not None) and self._is_the_plan(name, situation):
            self.drafts[0].mentions.append((name.start, name.end, name.entry.id))
            return
        side = self._side_meeting(name)
        past = name.entry.key not in ("round", "conference") and (
            (other_day and situation.when is not None and situation.when.earliest is not None)
            or side
            or cited
            or self._on_a_visit(name)
            or (company and not name.definite and name.start > self.lead_end)
        )
        if coming or past:
            self._open(name, situation, coming=coming, side=side)
        elif self.principal is not None and self._is_again(name, self.principal):
            self.principal.mentions.append((name.start, name.end, name.entry.id))
        else:
            self.around.reject(refused.NOT_ITS_OWN, name.start, name.end, *opening_of(self.principal))

    def _is_the_plan(self, name: EventName, situation: Situation) -> bool:
        """Whether a planned occasion is the one whose announcement the document is: "their planned meeting"."""
        principal = self.principal
        if principal is None or principal.status is not Status.PLANNED or name.marker == "next" or name.ordinal:
            return False
        if not name.definite and (principal.when is None or name.start > self.lead_end):
            return False
        return not self._other_day(situation) and not self._own_company(situation) and name.entry.key != "visit"

    def _on_a_visit(self, name: EventName) -> bool:
        """Whether the talks were held "on a two-day visit" or "during her official visit", which is an occasion too."""
        principal = self.principal
        if name.entry.key != "visit" or principal is None or principal.kind is DialogueKind.VISIT:
            return False
        view = self.around.page.view
        before = view[max(0, name.start - 60) : name.name_end]
        whither = _WHITHER.match(view, name.end) and _FOR_A_VISIT.search(before)
        return bool(whither or _VISITING.search(before))

    def _own_company(self, situation: Situation) -> bool:
        """Whether the words beside it name a party that is not of the principal occasion, or two."""
        ours = self.principal.parties if self.principal is not None else list(situation.parties)
        return len(situation.parties) >= 2 or any(code not in ours for code in situation.parties)

    def _is_cited(self, name: EventName) -> bool:
        return NOT_REPORTED.first(self.around.page, max(0, name.start - 90), name.start) is not None

    def _other_day(self, situation: Situation) -> bool:
        known = self.principal.when if self.principal is not None else None
        return situation.when is not None and (known is None or not situation.when.overlaps(known))

    def _dates_principal(self, name: EventName, situation: Situation) -> bool:
        """Whether "the talks of 7 May" say when the principal occasion was, which nothing said before."""
        when, principal = situation.when, self.principal
        if principal is None or when is None or situation.planned:
            return False
        if self._todays(name, when):
            principal.mentions.append((name.start, name.end, name.entry.id))
            return True
        if name.entry.key == "visit" and principal.kind is not DialogueKind.VISIT:
            return False
        if principal.when is not None and not longer(when, principal.when):
            return False
        if not name.definite and not _DATED.search(self.around.page.view[max(0, name.start - 40) : name.start]):
            return False
        if when.precision is not Precision.DAY or when.earliest is None or when.latest is None:
            return False
        principal.when = when
        if principal.place is None and situation.place is not None:
            principal.place = self.around.page.source.cut(*situation.place)
        principal.mentions.append((name.start, name.end, name.entry.id))
        return True

    def _todays(self, name: EventName, when: When) -> bool:
        """Whether "today's talks", said on the spot, mean the principal occasion though the text was written later."""
        known = self.principal.when if self.principal is not None else None
        if known is None or known.latest is None or when.earliest is None:
            return False
        today = self.around.page.view[max(0, name.start - 10) : name.name_start].lower().endswith("today's ")
        return today and abs((when.earliest - known.latest).days) <= 1

    def _open(self, name: EventName, situation: Situation, *, coming: bool, side: bool) -> None:
        """Open a new occasion for a plain noun."""
        principal = self.principal
        owner = self.around.codes(self.around.sentence_at(name.start)[0], name.start, acting=True) if side else ()
        series = principal if coming and self._next_of(principal, name) else None
        fresh = FreshDrafts(around=self.around, principal=self.principal).draft(name, frozenset(), situation, series)
        if not fresh.named and name.marker and name.head.endswith("s"):
            fresh.name = self.around.page.source.cut(name.name_start if name.sitting else name.start, name.name_end)
        before = self.around.page.view[max(0, name.start - 60) : name.start]
        ours = coming or side or name.entry.key == "visit" or _BEFORE_OR_AFTER.search(before)
        fresh.take(owner)
        if not fresh.parties and held(self.around, name):
            subject = self.around.codes(self.around.sentence_at(name.start)[0], name.start, acting=True)
            fresh.take(subject if len(subject) > 1 else ())
        if principal is not None and ours and len(fresh.parties) < 2:
            fresh.take(principal.parties)
        if name.entry.key == "visit" and fresh.place is None:
            whither = whither_of(self.around, self.around.sentence_at(name.start))
            fresh.place = self.around.page.source.cut(*whither) if whither is not None else None
        if side:
            fresh.within = principal
        if principal is not None and self._told_as_principal(fresh, principal):
            principal.when, principal.place = principal.when or fresh.when, principal.place or fresh.place
            principal.mentions.extend(fresh.mentions)
            return
        told = self._visit_told(fresh) if coming else None
        if told is not None:
            told.when, told.place = told.when or fresh.when, told.place or fresh.place
            told.mentions.extend(fresh.mentions)
            return
        twin = next((draft for draft in in_reach(self.drafts) if self._twin(draft, fresh)), None)
        if fresh.parties and twin is None:
            self.drafts.append(fresh)
        else:
            why = refused.TOLD_BEFORE if fresh.parties else refused.WITHOUT_PARTIES
            self.around.reject(why, name.start, name.end, *opening_of(twin))

    @staticmethod
    def _told_as_principal(fresh: Draft, principal: Draft) -> bool:
        """Whether the headline's occasion is told again, with all its parties: "a trilateral summit of A, B and C"."""
        same = fresh.name == principal.name and " " in fresh.name and fresh.within is None
        agree = fresh.when is None or principal.when is None or fresh.when.overlaps(principal.when)
        there = fresh.place is None or principal.place is None or fresh.place == principal.place
        held_both = fresh.status is principal.status
        return same and agree and there and held_both and set(fresh.parties) == set(principal.parties)

    def _visit_told(self, fresh: Draft) -> Draft | None:
        """The planned visit of the same parties of which the text has told with other facts, or without any."""
        for draft in in_reach(self.drafts):
            same = draft.kind is fresh.kind is DialogueKind.VISIT and draft.status is Status.PLANNED
            agree = draft.when is None or fresh.when is None or draft.when == fresh.when
            if same and agree and not draft.principal and set(draft.parties) == set(fresh.parties):
                return draft
        return None

    @staticmethod
    def _is_again(name: EventName, principal: Draft) -> bool:
        """Whether "the meeting" means the principal occasion."""
        if name.entry.role is EventRole.STANDING or name.entry.key == "conference":
            return False
        return name.ordinal == principal.ordinal if name.ordinal else name.definite

    @staticmethod
    def _next_of(principal: Draft | None, name: EventName) -> bool:
        """Whether "the next meeting" is one of the principal's series."""
        lasting = principal is not None and principal.entry is not None and principal.entry.role is EventRole.SERIES
        return (
            principal is not None
            and (principal.named or (lasting and name.entry.key == "round"))
            and (name.sitting or name.entry.role is EventRole.SITTING or name.head in principal.key)
            and (name.marker in ("next", "upcoming", "forthcoming") or name.ordinal is not None)
            and not name.head.endswith("s")
        )

    @staticmethod
    def _twin(draft: Draft, fresh: Draft) -> bool:
        if draft.status is Status.SERIES and draft.when is not None and draft.when == fresh.when:
            return True  # the rounds of which it consists
        same = draft.name == fresh.name and draft.status is fresh.status and draft.parties == fresh.parties
        return same and draft.when == fresh.when

    def _side_meeting(self, name: EventName) -> bool:
        """Whether the text reports "a meeting with" named persons beside a principal occasion with a name."""
        apart = _APART.match(self.around.page.view, self.around.sentence_at(name.start)[0]) is not None
        if (
            self.principal is None
            or not (self.principal.named or apart)
            or name.definite
            or (name.start < self.lead_end and name.start < self.principal.mentions[-1][0])
        ):
            return False
        view = self.around.page.view
        if (
            name.head not in ("meeting", "talks", "call")
            or not view.startswith(" with ", name.end)
            or not held(self.around, name)
        ):
            return False
        return bool(self.around.people.between(name.end, min(len(view), name.end + 80)))
