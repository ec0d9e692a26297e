"""Whose occasion it is: the parties in its name, in the headline, and around the verb that reports it."""

import re

from attrs import frozen

from jscd_model.grammar.events import EventName
from jscd_model.grammar.reports import MEETS, RECEIVES, VISITS
from jscd_model.stages.drafts import Draft
from jscd_model.stages.reporting import Report
from jscd_model.stages.situations import Surroundings

__all__ = ["Sides", "states"]


def states(codes: list[str]) -> list[str]:
    """The states among some codes."""
    return [code for code in codes if len(code) == 2]


@frozen(kw_only=True)
class Sides:
    """Reads the parties to the principal occasion.

    Attributes:
        around: The findings in which it reads.
        title: Range of the headline in the view, or None.
        lead: Ranges of the first sentences.
    """

    around: Surroundings
    title: tuple[int, int] | None
    lead: tuple[tuple[int, int], ...]

    def read(self, draft: Draft, titled: EventName | None, first: EventName | None, report: Report | None) -> None:
        """Those who take part: in the name, in the headline, as subject and as company of the verb."""
        around = self.around
        for name in (titled, first):
            if name is not None:
                draft.take(around.codes(name.name_start, name.name_end))
        if len(states(draft.parties)) < 2 and titled is not None:
            draft.take(around.read(titled).parties)
        at = first.start if first is not None else report.start if report is not None else None
        if at is None:
            if self.title is not None and len(states(draft.parties)) < 2:
                draft.take(around.codes(*self.title))
            return
        sentence = self._sentence_at(at)
        if len(states(draft.parties)) < 2:
            draft.take(self._subject(at, sentence))
            after = first.end if first is not None else report.end if report is not None else at
            if first is not None:
                draft.take(around.read(first).parties)
            company = re.compile(r"\b(?:with|between|alongside|together with|and his|and her)\b").search(
                around.page.view, after if report is None else report.start, sentence[1]
            )
            if company and (first is None or company.start() - after < 60):
                draft.take(around.codes(company.end(), self.around.company_end(company.end(), sentence[1])))
            elif report is not None and report.rule in (RECEIVES.name, VISITS.name, MEETS.name):
                draft.take(around.codes(report.end, self.around.company_end(report.end, sentence[1])))
        if len(states(draft.parties)) < 2 and self.title is not None:
            draft.take(around.codes(*self.title))
        if len(draft.parties) < 2:
            for start, end in self.lead[:2]:
                if len(draft.parties) < 2:
                    draft.take(tuple(m.party for m in around.people.between(start, end) if m.party))
        if len(draft.parties) == 1:
            draft.take(self._other_side(draft.parties[0]))
        groups = {
            code
            for name in (titled, first)
            if name
            for code in around.codes(name.name_start, name.name_end)
            if len(code) > 2
        }
        if len(states(draft.parties)) >= 2:
            draft.parties = [code for code in draft.parties if code not in groups or " " + code not in " " + draft.name]

    def _subject(self, at: int, sentence: tuple[int, int]) -> tuple[str, ...]:
        view = self.around.page.view
        opening = re.compile(
            r"(?:On|In|At|During|Following|After|As|Today|Yesterday|Earlier|Ahead)\b[^,\n]{0,80},? "
        ).match(view, sentence[0], at)
        start = opening.end() if opening and "," in opening.group() else sentence[0]
        relative = view.rfind(", who ", start, at)
        return self.around.codes(start, relative if relative > start else at)

    def _other_side(self, code: str) -> tuple[str, ...]:
        """The one other party of which the lead speaks as a side, when it speaks of two."""
        if not self.lead:
            return ()
        view = self.around.page.view
        stretch = (self.lead[0][0], self.lead[-1][1])
        if not re.search(
            r"\b(?:bilateral|two (?:sides|countries|leaders|delegations|governments|ministers|nations)|both (?:sides|"
            r"countries|leaders|governments|ministers))\b",
            view[stretch[0] : stretch[1]],
        ):
            return ()
        counts: dict[str, int] = {}
        for mention in self.around.parties.mentions:
            if mention.code != code:
                counts[mention.code] = counts.get(mention.code, 0) + 1
        ranked = sorted(counts.items(), key=lambda pair: -pair[1])
        clear = ranked and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1])
        return (ranked[0][0],) if clear else ()

    def _sentence_at(self, at: int) -> tuple[int, int]:
        sentence = self.around.page.sentences[self.around.page.sentence_at(at)]
        return sentence.start, sentence.end
