"""Further mentions of occasions: each belongs to one that is known, or opens a new one."""

import re

from attrs import define, field

from jscd_model.grammar.events import EventName
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.places import place_at
from jscd_model.grammar.reports import NOT_REPORTED
from jscd_model.lexicon.entries import EventRole
from jscd_model.model import DialogueKind, Status, When
from jscd_model.model.when import Precision
from jscd_model.stages import refused_occasions as refused
from jscd_model.stages.drafting import key_of, shown_name
from jscd_model.stages.drafts import Draft, longer, opening_of
from jscd_model.stages.reporting import held
from jscd_model.stages.situations import PLANNED, Situation, Surroundings

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
    r"(?: \([A-Z]{2,12}\))? (?:(?:will )?(?:be held|meets?|convenes?|is held|be convened|takes place|"
    r"take place) (?:\w+ )?(?:quarterly|annually|biannually|regularly|twice|every|once|on a)"
    r"|(?:will be|is|serves as|remains|consist(?:s|ed) of|went through|has held|comprises|was established|"
    r"was launched in|which was|"
    r", which was (?:established|launched))(?: an?| the)? ?(?:[\w-]+ ){0,3}(?:mechanism|platform|channel|rounds)?)\b"
)
_DATED = re.compile(r"\b[Tt]he (?:[A-Z][a-z]+ )?[\d, -]+$")  # "the August 7-8, 2023 talks"
_BODIES = frozenset("forum forums fora".split())  # heads that name organisations as often as occasions
_OF_LETTERS = re.compile(r" of (?:the |its |their )?([A-Z][A-Za-z0-9&+-]{1,11})\b")
_HOLDS_ITS = re.compile(r" (?:will |shall |is to )?(?:hold|holds|held|convene|convened) (?:its|their) $")
_WILL_HOLD = re.compile(r" (?:will|shall|are to) (?:hold|convene) (?:the|a|an|its|their) (?:[\w-]+ ){0,3}$")
_VISITING = re.compile(r"\b(?:on an?|during (?:his|her|their|an?)) (?:[a-z-]+ ){1,3}visit$")
_ROUNDS = re.compile(r"\b(?:rounds|meetings|sessions|editions)\b")
_LASTING = re.compile(r"regularly|quarterly|annually|biannually|twice|every|mechanism|platform|channel|rounds")
_LAST = frozenset("last previous earlier recent".split())


def lasts(view: str, at: int) -> bool:
    """Whether what follows the name that ends at an offset says that it goes on: "will meet regularly"."""
    after = _REGULAR.match(view, at)
    return bool(after and _LASTING.search(after.group()))


@define(kw_only=True)
class Gathering:
    """Sorts each further mention to an occasion that is there, or to a new one."""

    around: Surroundings
    drafts: list[Draft]
    lead_end: int
    passed: list[tuple[EventName, frozenset[str]]] = field(factory=list)

    @property
    def principal(self) -> Draft | None:
        """The occasion that the document reports, if one is known."""
        return self.drafts[0] if self.drafts and self.drafts[0].principal else None

    def take(self, name: EventName, title: tuple[int, int] | None) -> None:
        """Sort one mention."""
        if title and title[0] <= name.start < title[1] and not name.named:
            return
        situation = self.around.read(name)
        key = key_of(self.around, name)
        acronyms = {d.acronym.lower(): d for d in self.drafts if d.acronym}
        by_letters = next((acronyms[word] for word in key if word in acronyms), None)
        if by_letters is None and name.entry.role is EventRole.SITTING:
            letters = _OF_LETTERS.match(self.around.page.view, name.end)
            by_letters = acronyms.get(letters[1].lower()) if letters else None
        by_letters = by_letters or self._numbered_sitting(name)
        if name.named or by_letters is not None or self._known_series(name, key):
            self._proper(name, key, situation, by_letters)
        else:
            self._plain(name, situation)

    def _proper(self, name: EventName, key: frozenset[str], situation: Situation, by_letters: Draft | None) -> None:
        as_series = self._as_series(name)
        if not self._occasion(name, situation) and not (as_series and self._series(name, key)) and by_letters is None:
            self.passed.append((name, key))
            for draft in self._series(name, key):
                draft.acronym = draft.acronym or name.acronym
            return
        same = self._series(name, key)
        if not same and by_letters is not None:
            same = [
                draft for draft in self.drafts if draft is by_letters or (draft.named and draft.key == by_letters.key)
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
        fresh = self._new(name, key, situation, same[0] if same else None)
        if as_series:
            fresh.status, fresh.when, fresh.ordinal = Status.SERIES, self._years(name), None
            fresh.mentions[-1] = (name.start, name.end, SERIES.name)
        elif not same or (situation.when is None and name.ordinal is None and name.marker not in _LAST):
            dated = fresh.when is not None or fresh.ordinal is not None
            lasting = name.entry.role in (EventRole.SERIES, EventRole.STANDING) and not name.sitting
            if not situation.planned and not dated and lasting and not held(self.around, name):
                fresh.status, fresh.when = Status.SERIES, self._years(name)
        self.drafts.append(fresh)

    def _numbered_sitting(self, name: EventName) -> Draft | None:
        """The series of "the 25th Session": the one named last in the paragraph, or the principal one."""
        if name.named or name.ordinal is None or self._held_by_another(name):
            return None
        page = self.around.page
        block = page.block_at(name.start).start
        last = [(start, draft) for draft in self.drafts if draft.named for start, _, _ in draft.mentions]
        near = [(start, draft) for start, draft in last if block <= start < name.start]
        series = max(near, key=lambda pair: pair[0])[1] if near else self.principal
        if series is None or not series.named or series.ordinal == name.ordinal:
            return None
        return series if name.entry.role is EventRole.SITTING or name.head in series.key else None

    def _held_by_another(self, name: EventName) -> bool:
        """Whether "will hold its first meeting" has a subject that is not the principal series."""
        view, sentence = self.around.page.view, self.around.page.sentence_at(name.start)
        holds = _HOLDS_ITS.search(view, sentence.start, name.start)
        if holds is None or self.principal is None:
            return False
        subject = set(re.findall(r"[a-z]+", view[sentence.start : holds.start()].lower()))
        return not subject & (self.principal.key | {"sides", "parties", "they", "meeting", "co-chairs"})

    def _known_series(self, name: EventName, key: frozenset[str]) -> bool:
        """Whether small letters mean a series that the text has named: "the fourth round of strategic dialogue"."""
        numbered = name.entry.role is EventRole.SERIES and (name.sitting or name.ordinal is not None)
        return numbered and len(key) > 1 and any(d.named and key <= d.key for d in self.drafts)

    def _occasion(self, name: EventName, situation: Situation) -> bool:
        """Whether a proper name means an occasion rather than the body of that name."""
        if name.entry.key == "council":
            return name.sitting or name.ordinal is not None
        if name.entry.role is EventRole.STANDING or name.head in _BODIES:
            return name.sitting or name.ordinal is not None or situation.when is not None or held(self.around, name)
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
        view, sentence = self.around.page.view, self.around.page.sentence_at(name.start)
        if not _ROUNDS.search(view, name.end, sentence.end):
            return None
        spans = [t.when for t in self.around.times.between(name.end, sentence.end) if t.when and t.when.is_interval]
        return spans[0] if spans and spans[0].precision is Precision.YEAR else None

    def _series(self, name: EventName, key: frozenset[str]) -> list[Draft]:
        codes = self.around.codes(name.name_start, name.name_end)
        found = [d for d in self.drafts if d.same_series(key, name.acronym, codes)]
        if not found and len(key) == 1 and name.definite and not codes:
            found = [d for d in reversed(self.drafts) if key <= d.key and d.named][:1]
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
        if name.marker in _LAST or (name.marker == "next"):
            return draft.status is Status.PLANNED and name.marker == "next"
        return not (when is not None and draft.principal and draft.when is None and name.start > self.lead_end)

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
        elsewhere = False
        if draft.place is None and name.named and name.entry.role is EventRole.OCCASION:
            host = place_at(
                self.around.page.view, name.name_start, self.around.lexicon, self.around.states, known_only=True
            )
            draft.place, elsewhere = (self.around.page.source.cut(*host), True) if host else (None, False)
        draft.take(situation.parties)
        if series is not None:
            hosts = self._subject(name)
            draft.take(hosts if set(hosts) - set(series.parties) else series.parties)
        elif len(draft.parties) < 2 and self.principal is not None and not elsewhere and self._ours(name, draft):
            draft.take(self.principal.parties)
        elif len(draft.parties) == 1 and not name.named and self.principal is not None:
            draft.take(self.principal.parties if draft.parties[0] in self.principal.parties else ())
        elif not draft.parties and situation.planned:
            sentence = self.around.page.sentence_at(name.start)
            draft.take(self.around.codes(sentence.start, name.start))
        draft.mentions.append((name.start, name.end, name.entry.id))
        if draft.status is Status.PLANNED:
            draft.mentions.append((name.start, name.end, PLANNED.name))
        return draft

    def _subject(self, name: EventName) -> tuple[str, ...]:
        """Codes of the parties of which the clause says that they will hold it."""
        page = self.around.page
        sentence = page.sentence_at(name.start)
        holds = _WILL_HOLD.search(page.view, sentence.start, name.start)
        return tuple(self.around.codes(sentence.start, holds.start())) if holds else ()

    def _ours(self, name: EventName, draft: Draft) -> bool:
        """Whether an occasion without its own parties is one of the principal parties'."""
        principal = self.principal
        if principal is None or (draft.parties and not set(draft.parties) <= set(principal.parties)):
            return False
        return (
            name.named or name.definite or name.marker is not None or name.name_start < name.name_end - len(name.head)
        )

    def _plain(self, name: EventName, situation: Situation) -> None:
        """A plain noun: the principal occasion again, or one with its own date, company or plan."""
        standing = name.entry.role is EventRole.STANDING or name.head == "consultation"
        if name.entry.key == "council" or (standing and situation.when is None):
            self.around.reject(refused.STANDING_UNDATED, name.start, name.end)
            return
        company = self._own_company(situation)
        cited = (company or bool(situation.parties) or situation.when is not None) and self._is_cited(name)
        other_day = self._other_day(situation)
        if not cited and self._dates_principal(name, situation):
            return
        coming = situation.planned and (not name.definite or name.marker is not None or situation.when is not None)
        coming = coming and not (name.marker in _LAST and not other_day)
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

    def _on_a_visit(self, name: EventName) -> bool:
        """Whether the talks were held "on a two-day visit" or "during her official visit", which is an occasion too."""
        principal = self.principal
        if name.entry.key != "visit" or principal is None or principal.kind is DialogueKind.VISIT:
            return False
        return bool(_VISITING.search(self.around.page.view[max(0, name.start - 60) : name.name_end]))

    def _own_company(self, situation: Situation) -> bool:
        """Whether the words beside it name a party that is not of the principal occasion, or two."""
        ours = self.principal.parties if self.principal is not None else list(situation.parties)
        return len(situation.parties) >= 2 or any(code not in ours for code in situation.parties)

    def _is_cited(self, name: EventName) -> bool:
        return bool(NOT_REPORTED.regex.search(self.around.page.view[max(0, name.start - 90) : name.start]))

    def _other_day(self, situation: Situation) -> bool:
        known = self.principal.when if self.principal is not None else None
        return situation.when is not None and (known is None or not situation.when.overlaps(known))

    def _dates_principal(self, name: EventName, situation: Situation) -> bool:
        """Whether "the talks of 7 May" say when the principal occasion was, which nothing said before."""
        when, principal = situation.when, self.principal
        if principal is None or when is None or situation.planned:
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

    def _open(self, name: EventName, situation: Situation, *, coming: bool, side: bool) -> None:
        """Open a new occasion for a plain noun."""
        principal = self.principal
        series = principal if coming and self._next_of(principal, name) else None
        fresh = self._new(name, frozenset(), situation, series)
        if not fresh.named and name.marker and name.head.endswith("s"):
            fresh.name = self.around.page.source.cut(name.start, name.name_end)
        if principal is not None and (coming or side or name.entry.key == "visit") and len(fresh.parties) < 2:
            fresh.take(principal.parties)
        if side:
            fresh.within = principal
        twin = next((draft for draft in self.drafts if self._twin(draft, fresh)), None)
        if fresh.parties and twin is None:
            self.drafts.append(fresh)
        else:
            why = refused.TOLD_BEFORE if fresh.parties else refused.WITHOUT_PARTIES
            self.around.reject(why, name.start, name.end, *opening_of(twin))

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
            or not held(self.around, name)
        ):
            return False
        return bool(self.around.people.between(name.end, min(len(view), name.end + 80)))

    def bodies(self) -> None:
        """Bodies whose meetings turned out to be occasions: the places that name the body mean its meetings."""
        for name, key in self.passed:
            same = self._series(name, key)
            if same and not same[0].principal:
                same[0].mentions.append((name.start, name.end, name.entry.id))
            else:
                self.around.reject(refused.BODY_NOT_SITTING, name.start, name.end, *opening_of(*same[:1]))


RULES = (SERIES,)
