"""Further mentions of occasions: each belongs to one that is known, or opens a new one."""

import re

from attrs import frozen

from jscd_model.grammar.events import EventName
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.places import place_at
from jscd_model.grammar.reports import MEETS_AGAIN, NOT_REPORTED
from jscd_model.lexicon.entries import EventRole
from jscd_model.model import DialogueKind, Status
from jscd_model.model.when import Precision
from jscd_model.stages.drafts import Draft
from jscd_model.stages.principal import key_of, shown_name
from jscd_model.stages.reporting import held
from jscd_model.stages.sections import Sections
from jscd_model.stages.situations import Situation, Surroundings

__all__ = ["Gathering"]

SERIES = Rule(
    name="standing-series",
    why="'Under the X', 'within the framework of the X' and 'the X will meet regularly' speak of the series, not of "
    "one occasion.",
    yes=(
        "The talks took place under the aegis of the Peru-Chile Energy Dialogue. Peru and Chile met in Lima on 4 May "
        "2023.",
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
    r"(?: \([A-Z]{2,12}\))? (?:(?:will )?(?:be held|meets?|convenes?|is held|be convened|takes place|"
    r"take place) (?:\w+ )?(?:quarterly|annually|biannually|regularly|twice|every|once|on a)"
    r"|(?:will be|is|serves as|remains|consists of|was established|was launched in|which was|"
    r", which was (?:established|launched))(?: an?| the)? ?(?:[\w-]+ ){0,3}(?:mechanism|platform|channel|rounds)?)\b"
)
_BODIES = frozenset("forum forums fora".split())  # heads that name organisations as often as occasions
_LAST = frozenset("last previous earlier recent".split())


@frozen(kw_only=True)
class Gathering:
    """Sorts each further mention to an occasion that is there, or to a new one."""

    around: Surroundings
    drafts: list[Draft]
    lead_end: int

    @property
    def principal(self) -> Draft | None:
        return self.drafts[0] if self.drafts and self.drafts[0].principal else None

    def take(self, name: EventName, title: tuple[int, int] | None) -> None:
        """Sort one mention."""
        if title and title[0] <= name.start < title[1] and not name.named:
            return
        situation = self.around.read(name)
        key = key_of(self.around, name)
        acronyms = {d.acronym.lower(): d for d in self.drafts if d.acronym}
        by_letters = next((acronyms[word] for word in key if word in acronyms), None)
        if name.named or by_letters is not None or self._known_series(name, key):
            self._proper(name, key, situation, by_letters)
        else:
            self._plain(name, situation)

    def _proper(self, name: EventName, key: frozenset[str], situation: Situation, by_letters: Draft | None) -> None:
        as_series = self._as_series(name)
        if not self._occasion(name, situation) and not (as_series and self._series(name, key)) and by_letters is None:
            return
        same = self._series(name, key) or ([by_letters] if by_letters is not None else [])
        for draft in same:
            if as_series and draft.principal and name.entry.role is not EventRole.OCCASION:
                continue
            if not as_series and self._one(draft, name, situation):
                draft.add(name, shown_name(self.around, name) if name.named else draft.name, key, situation)
                return
            if as_series and draft.status is Status.SERIES:
                draft.add(name, draft.name, key)
                return
        fresh = self._new(name, key, situation, same[0] if same else None)
        if as_series:
            fresh.status, fresh.when, fresh.ordinal = Status.SERIES, None, None
            fresh.mentions[-1] = (name.start, name.end, SERIES.name)
        elif not same or (situation.when is None and name.ordinal is None and name.marker not in _LAST):
            dated = fresh.when is not None or fresh.ordinal is not None
            lasting = name.entry.role in (EventRole.SERIES, EventRole.STANDING) and not name.sitting
            if not situation.planned and not dated and lasting and not self._held(name):
                fresh.status = Status.SERIES
        self.drafts.append(fresh)

    def _known_series(self, name: EventName, key: frozenset[str]) -> bool:
        """Whether small letters mean a series that the text has named: "the fourth round of strategic dialogue"."""
        numbered = name.entry.role is EventRole.SERIES and (name.sitting or name.ordinal is not None)
        return numbered and len(key) > 1 and any(d.named and key <= d.key for d in self.drafts)

    def _occasion(self, name: EventName, situation: Situation) -> bool:
        """Whether a proper name means an occasion rather than the body of that name."""
        if name.entry.key == "council":
            return name.sitting
        if name.entry.role is EventRole.STANDING or name.head in _BODIES:
            return name.sitting or name.ordinal is not None or situation.when is not None or self._held(name)
        return True

    def _as_series(self, name: EventName) -> bool:
        view = self.around.page.view
        if name.sitting or name.ordinal or name.entry.role is EventRole.OCCASION:
            return False
        if _CITED_AS_SERIES.search(view[max(0, name.start - 70) : name.start]):
            return True
        after = _REGULAR.match(view, name.end)
        return bool(
            after and re.search(r"regularly|quarterly|annually|every|mechanism|platform|channel|rounds", after.group())
        )

    def _series(self, name: EventName, key: frozenset[str]) -> list[Draft]:
        codes = self.around.codes(name.name_start, name.name_end)
        found = [d for d in self.drafts if d.same_series(key, name.acronym, codes)]
        if not found and len(key) == 1 and name.definite:
            found = [d for d in reversed(self.drafts) if key <= d.key and d.named][:1]
        return found

    def _one(self, draft: Draft, name: EventName, situation: Situation) -> bool:
        """Whether a mention of the same series means the same occasion."""
        if name.ordinal and draft.ordinal and name.ordinal != draft.ordinal:
            return False
        when = situation.when
        if when is not None and draft.when is not None:
            return when.overlaps(draft.when)
        if situation.planned and draft.status is Status.HELD and name.start > self.lead_end:
            return False
        if name.marker in _LAST or (name.marker == "next"):
            return draft.status is Status.PLANNED and name.marker == "next"
        if when is not None and draft.principal and draft.when is None and name.start > self.lead_end:
            return False
        return not (draft.status is Status.SERIES and (when is not None or name.ordinal))

    def _held(self, name: EventName) -> bool:
        sentence = self.around.page.sentences[self.around.page.sentence_at(name.start)]
        return held(self.around.page.view, name, sentence.start, sentence.end)

    def _new(self, name: EventName, key: frozenset[str], situation: Situation, series: Draft | None) -> Draft:
        own = series is not None and (not name.named or len(series.name) > len(shown_name(self.around, name)))
        draft = Draft(
            name=series.name if own and series is not None else shown_name(self.around, name),
            named=name.named or series is not None,
            kind=series.kind if own and series is not None else name.entry.kind,
            entry=name.entry,
            key=key | (series.key if series is not None else frozenset()),
            acronym=name.acronym or (series.acronym if series is not None else None),
            ordinal=name.ordinal,
            status=Status.PLANNED if situation.planned else Status.HELD,
        )
        draft.when = situation.when
        draft.place = self.around.page.source.cut(*situation.place) if situation.place else None
        if draft.place is None and name.named and name.entry.role is EventRole.OCCASION:
            host = place_at(
                self.around.page.view, name.name_start, self.around.lexicon, self.around.states, known_only=True
            )
            draft.place = self.around.page.source.cut(*host) if host else None
        draft.take(situation.parties)
        if series is not None:
            draft.take(series.parties)
        elif len(draft.parties) < 2 and self.principal is not None and self._ours(name, draft):
            draft.take(self.principal.parties)
        draft.mentions.append((name.start, name.end, name.entry.id))
        return draft

    def _ours(self, name: EventName, draft: Draft) -> bool:
        """Whether an occasion without its own parties is one of the principal parties'."""
        principal = self.principal
        if principal is None or (draft.parties and not set(draft.parties) <= set(principal.parties)):
            return False
        if name.named and name.entry.role is EventRole.OCCASION and draft.place is not None:
            return False
        return (
            name.named or name.definite or name.marker is not None or name.name_start < name.name_end - len(name.head)
        )

    def _plain(self, name: EventName, situation: Situation) -> None:
        """A plain noun: the principal occasion again, or one with its own date, company or plan."""
        if name.entry.key == "council" or (name.entry.role is EventRole.STANDING and situation.when is None):
            return
        if name.head == "consultation" and situation.when is None:
            return
        principal = self.principal
        own_company = len(situation.parties) >= 2 or (
            len(situation.parties) == 1 and principal is not None and situation.parties[0] not in principal.parties
        )
        other_day = situation.when is not None and (
            principal is None or principal.when is None or not situation.when.overlaps(principal.when)
        )
        coming = situation.planned and (not name.definite or name.marker is not None or situation.when is not None)
        side = self._side_meeting(name)
        cited = bool(own_company or situation.parties) and bool(
            NOT_REPORTED.regex.search(self.around.page.view[max(0, name.start - 90) : name.start])
        )
        if (
            other_day
            and principal is not None
            and principal.when is None
            and name.definite
            and not situation.planned
            and not cited
        ):
            if (
                situation.when is not None
                and situation.when.precision is Precision.DAY
                and situation.when.earliest
                and situation.when.latest
            ):
                principal.when = situation.when
                principal.mentions.append((name.start, name.end, name.entry.id))
                return
        if name.marker in _LAST and not other_day:
            coming = False
        if (
            coming
            or (other_day and not (situation.when and situation.when.earliest is None))
            or side
            or cited
            or (own_company and not name.definite and name.start > self.lead_end)
        ):
            if (
                name.head in ("round", "rounds", "session", "sessions", "edition", "iteration", "conference", "forum")
                and not coming
            ):
                return
            fresh = self._new(
                name, frozenset(), situation, principal if self._next_of(principal, name, coming) else None
            )
            if not fresh.named and name.marker and name.head.endswith("s"):
                fresh.name = self.around.page.source.cut(name.start, name.name_end)
            if principal is not None and (coming or side) and len(fresh.parties) < 2:
                fresh.take(principal.parties)
            if side:
                fresh.within = principal
            if any(self._twin(d, fresh) for d in self.drafts):
                return
            self.drafts.append(fresh)
            return
        if (
            principal is not None
            and (name.definite or name.ordinal)
            and (not name.ordinal or name.ordinal == principal.ordinal)
        ):
            fits = name.head.rstrip("s") in (
                "meeting",
                "talk",
                "dialogue",
                "discussion",
                "consultation",
                "call",
                "summit",
                "visit",
                "session",
            )
            if fits:
                principal.mentions.append((name.start, name.end, name.entry.id))

    @staticmethod
    def _next_of(principal: Draft | None, name: EventName, coming: bool) -> bool:
        """Whether "the next meeting" is one of the principal's series."""
        return (
            principal is not None
            and principal.named
            and coming
            and name.marker in ("next", "upcoming", "forthcoming")
            and not name.head.endswith("s")
        )

    @staticmethod
    def _twin(draft: Draft, fresh: Draft) -> bool:
        return (
            draft.name == fresh.name
            and draft.when == fresh.when
            and draft.status == fresh.status
            and draft.parties == fresh.parties
        )

    def _side_meeting(self, name: EventName) -> bool:
        """Whether the text reports "a meeting with" named persons beside a principal occasion with a name."""
        if (
            self.principal is None
            or not self.principal.named
            or name.definite
            or (name.start < self.lead_end and name.start < self.principal.mentions[-1][0])
        ):
            return False
        view = self.around.page.view
        if (
            name.head not in ("meeting", "talks", "call")
            or not view.startswith(" with ", name.end)
            or not self._held(name)
        ):
            return False
        return bool(self.around.people.between(name.end, min(len(view), name.end + 80)))

    def meet_again(self, sections: Sections) -> None:
        """Plans to meet again, said by a verb."""
        principal = self.principal
        if principal is None:
            return
        view = self.around.page.view
        for plan in MEETS_AGAIN.finditer(view):
            if not sections.content(plan.start()) or any(
                d.status is Status.PLANNED and abs(d.mentions[0][0] - plan.start()) < 50 for d in self.drafts
            ):
                continue
            sentence = self.around.page.sentences[self.around.page.sentence_at(plan.start())]
            when, place, _ = self.around.beside(plan.end(), sentence.end, allow_state=True)
            draft = Draft(name="meeting", named=False, kind=DialogueKind.MEETING, status=Status.PLANNED)
            if principal.named and principal.entry is not None and principal.entry.role is EventRole.STANDING:
                draft.name, draft.kind, draft.named, draft.acronym = (
                    principal.name,
                    principal.kind,
                    True,
                    principal.acronym,
                )
            draft.when = when
            draft.place = self.around.page.source.cut(*place) if place else None
            draft.take(principal.parties)
            draft.mentions.append((plan.start(), plan.end(), MEETS_AGAIN.name))
            self.drafts.append(draft)


RULES = (SERIES,)
