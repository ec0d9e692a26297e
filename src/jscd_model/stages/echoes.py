"""Mentions of occasions without a noun for them: by acronym, and by a verb that plans to meet again."""

import re
from bisect import bisect_left, insort

from attrs import define

from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.reports import MEETS_AGAIN
from jscd_model.grammar.schedules import LAST_MET
from jscd_model.lexicon.entries import EventRole
from jscd_model.model import DialogueKind, Status, When
from jscd_model.stages.drafts import Draft, in_reach
from jscd_model.stages.gathering import SERIES, lasts
from jscd_model.stages.sections import Sections
from jscd_model.stages.situations import Surroundings
from jscd_model.stages.trace import Taken

__all__ = ["Echoes"]

_SAME_SIDES = re.compile(
    r"\b(?:[Tt]he (?:joint )?(?P<body>commission|committee|council|dialogue|forum|group|board)|"
    r"[Tt]he(?: two| three| four)?(?: (?:countries|sides|neighbou?rs|governments|parties|nations)')? "
    r"(?:[a-z]+ )?(?:sides|ministers|leaders|presidents|delegations|parties|countries|secretaries|chiefs|premiers|"
    r"governments|men|women|officials|neighbou?rs)|[Bb]oth (?:sides|ministers|leaders|countries)|[Tt]hey|[Tt]he two)"
    r"(?: (?:had|have))? $"
)
_LETTERS = re.compile(r"[\W_]")
_APART = re.compile(r"\b(?!['-]?[A-Za-z(])")  # what follows an acronym that stands for an occasion
_NEAR = 50  # characters between two places that tell of one plan
LETTERS = Rule(
    name="occasion-by-letters",
    why="An acronym that the text gave to an occasion means it again.",
    yes=("Peru and Chile held the first Energy Dialogue (PCED) in Lima on 4 May 2023. The PCED was brief.",),
    no=("Peru and Chile held the first Energy Dialogue in Lima on 4 May 2023. It was brief.",),
)


@define(kw_only=True)
class Echoes:
    """Adds what letters and verbs say of occasions to those that nouns have told of.

    Attributes:
        around: The findings in which it reads.
        sections: What each block is.
        drafts: The occasions, the principal one first; new ones are added.
    """

    around: Surroundings
    sections: Sections
    drafts: list[Draft]

    def letters(self) -> None:
        """Mentions of named occasions by acronym alone."""
        view = self.around.page.view
        known = {draft.acronym: draft for draft in reversed(self.drafts) if draft.acronym and draft.named}
        if not known:
            return
        taken = Taken.of((start, end) for draft in self.drafts for start, end, _ in draft.mentions)
        covered: set[int] = set()
        lasting = {draft.acronym: draft for draft in reversed(self.drafts) if draft.status is Status.SERIES}
        for acronym, draft in known.items():
            for start in self.around.page.words.get(_LETTERS.split(acronym, 1)[0], ()):
                end = start + len(acronym)
                if (
                    not view.startswith(acronym, start)
                    or not _APART.match(view, end)
                    or (view[start - 1] == "_" and start)
                ):
                    continue
                if not self.sections.content(start) or taken.meet(start, start + 1) or start in covered:
                    continue
                covered.update(range(start, end))
                if draft.status is not Status.SERIES and lasts(view, end):
                    self._series_of(draft, start, end, lasting)
                else:
                    draft.mentions.append((start, end, LETTERS.name))

    def _series_of(self, draft: Draft, start: int, end: int, lasting: dict[str | None, Draft]) -> None:
        """Note the standing series of which an occasion is one."""
        series = lasting.get(draft.acronym)
        if series is None:
            series = Draft(
                name=draft.name, named=True, kind=draft.kind, entry=draft.entry, key=draft.key, acronym=draft.acronym
            )
            series.status = Status.SERIES
            series.take(draft.parties)
            lasting[draft.acronym] = series
            self.drafts.append(series)
        series.mentions.append((start, end, SERIES.name))

    def meet_again(self) -> None:
        """Plans to meet again, said by a verb."""
        principal = self.drafts[0] if self.drafts and self.drafts[0].principal else None
        if principal is None:
            return
        planned: list[int] | None = None
        for plan in MEETS_AGAIN.everywhere(self.around.page):
            if planned is None:
                planned = sorted([draft.mentions[0][0] for draft in self.drafts if draft.status is Status.PLANNED])
            first = bisect_left(planned, plan.start() - _NEAR + 1)
            near = first < len(planned) and planned[first] < plan.start() + _NEAR
            if near or not self.sections.content(plan.start()):
                continue
            _, stop = self.around.sentence_at(plan.start())
            when, place, _ = self.around.beside(plan.end(), stop, allow_state=True)
            draft = Draft(name="meeting", named=False, kind=DialogueKind.MEETING, status=Status.PLANNED)
            lasting = principal.entry is not None and principal.entry.role is EventRole.STANDING
            if principal.named and (lasting or (principal.ordinal is not None and plan.group().endswith("next"))):
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
            insort(planned, plan.start())
            self.drafts.append(draft)

    def met_before(self) -> None:
        """Earlier occasions of the same sides, said by a verb: "the commission last met in Lima in 2021"."""
        principal = self.drafts[0] if self.drafts and self.drafts[0].principal else None
        if principal is None or len(principal.parties) < 2:
            return
        view = self.around.page.view
        known: set[tuple[When | None, tuple[str, ...]]] | None = None
        for told in LAST_MET.everywhere(self.around.page):
            start, stop = self.around.sentence_at(told.start())
            again = _SAME_SIDES.search(view, max(start, told.start() - 70), told.start())
            if again is None or not self.sections.content(told.start()):
                continue
            when, place, _ = self.around.beside(told.end(), stop)
            if when is None:
                later = self.around.times.between(told.end(), min(stop, told.end() + 90))
                when = later[0].when if len(later) == 1 else None
            if when is None and place is None:
                continue
            call = told.group().endswith(("spoke", "talked"))
            kind, name = (DialogueKind.CALL, "call") if call else (DialogueKind.MEETING, "meeting")
            draft = Draft(name=name, named=False, kind=kind)
            series = next(
                (d for d in in_reach(self.drafts) if d.named and again["body"] and again["body"].lower() in d.key), None
            )
            if again["body"] and series is None:
                continue
            if series is not None:
                draft.name, draft.kind, draft.named, draft.acronym = series.name, series.kind, True, series.acronym
            draft.when = when
            draft.place = self.around.page.source.cut(*place) if place else None
            draft.take(series.parties if series is not None else principal.parties)
            if known is None:
                known = {(other.when, tuple(other.parties)) for other in self.drafts}
            if when is not None and (when, tuple(draft.parties)) in known:
                continue
            known.add((when, tuple(draft.parties)))
            draft.mentions.append((told.start(), told.end(), LAST_MET.name))
            self.drafts.append(draft)


RULES = (LETTERS,)
