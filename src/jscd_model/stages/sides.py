"""Whose occasion it is: the parties in its name, in the headline, and around the verb that reports it."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from attrs import frozen

from jscd_model.grammar.events import EventName
from jscd_model.grammar.places import place_owner
from jscd_model.grammar.reports import HELD_AFTER, MEETS, RECEIVES, VISITS
from jscd_model.model import DialogueKind
from jscd_model.stages.drafts import Draft
from jscd_model.stages.reporting import Report
from jscd_model.stages.situations import Surroundings

__all__ = ["Sides", "states"]


_NEAR = 60  # characters between an occasion's name and its company
_TOPIC = re.compile(
    r" (?:on|about|regarding|concerning|in dealing with|to discuss|discuss|discusses|over|against|amid|after|"
    r"den(?:y|ies|ied)|dismiss(?:es|ed)|rul(?:es|ed) out|"
    r"following) "
)
_COMPANY = re.compile(r"\b(?:with|between|alongside|together with|and his|and her)\b")
_OPENING = re.compile(
    r"(?:On|In|At|During|Following|After|As|Today|Yesterday|Earlier|Ahead|Amid(?:st)?|Against|Despite|Before|Since|"
    r"While|Weeks|Days|Months|Hours|Speaking|Building)\b[^,\n]{0,110},? "
)
_TWO = re.compile(
    r"\b(?:bilateral|two (?:sides|countries|leaders|delegations|governments|ministers|nations)|"
    r"both (?:sides|countries|leaders|governments|ministers))\b"
)


def states(codes: Iterable[str]) -> list[str]:
    """The states among some codes."""
    return [code for code in codes if len(code) == 2 and code.isalpha()]  # no "G7"


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
        """Add the parties to a draft: look where it is safest, and further only while two are not known.

        Args:
            draft: The principal occasion in the making.
            titled: Its mention in the headline.
            first: Its mention in the lead.
            report: The verb of the lead that reports it.
        """
        clause = self._clause(first, report) if first is not None or report is not None else ()
        for codes in self._looks(titled, first, report, clause):
            if len(draft.parties) >= 2:
                break
            draft.take(codes)
        if not draft.parties and first is not None and first.named and self.lead and self._joint(first):
            draft.take(states(self.around.codes(*self.lead[0], acting=True)))
        apart = report is not None and first is None and self.lead and report.sentence != self.lead[0]
        if not draft.named and not (apart and len(draft.parties) > 1):
            draft.take(clause)
        if self.title is not None and not draft.named:
            headline = self._headline
            draft.take(headline if set(draft.parties) < set(headline) else ())
        if len(draft.parties) == 1:
            draft.take(self._other_side(draft.parties[0]))
        if len(draft.parties) == 1 and draft.kind is DialogueKind.VISIT:
            draft.take(self._host(draft))
        if len(draft.parties) == 1 and report is not None:
            draft.take(self._letterhead(draft.parties[0]))
        if len(states(draft.parties)) >= 2:
            named = {code for name in (titled, first) if name is not None for code in self.around.read(name).own}
            if len(named) == 1 and not states(named):
                draft.parties = [code for code in draft.parties if code not in named]

    def _looks(
        self, titled: EventName | None, first: EventName | None, report: Report | None, clause: tuple[str, ...]
    ) -> Iterator[tuple[str, ...]]:
        """Codes from one place after another, the safest first."""
        around = self.around
        yield tuple(code for name in (titled, first) if name is not None for code in around.read(name).own)
        if titled is not None:
            yield around.read(titled).parties
        yield clause
        if first is not None:
            yield self._told_of(first)
        if first is not None and report is None and not first.named and first.definite and self.lead:
            start, end = self.lead[0]
            if first.start < self.lead[min(1, len(self.lead) - 1)][1]:
                yield around.codes(start, self._topic(start, end), acting=True)
        if self.title is not None:
            yield self._headline
        for start, end in self.lead[:2]:
            yield tuple(mention.party for mention in around.people.between(start, end) if mention.party)

    @cached_property
    def _headline(self) -> tuple[str, ...]:
        """Codes of those who act in the headline, if there is one."""
        return self.around.codes(self.title[0], self._topic(*self.title), acting=True) if self.title is not None else ()

    def _topic(self, start: int, end: int) -> int:
        """Where a headline goes over to what was talked about: "... on the war in X"."""
        topic = _TOPIC.search(self.around.page.view, start, end)
        return topic.start() if topic else end

    def _joint(self, name: EventName) -> bool:
        """Whether it is a joint one, or that of "the two countries" of which the text speaks."""
        view = self.around.page.view
        return view.startswith("Joint ", name.name_start) or _TWO.search(view, name.start, name.name_start) is not None

    def _told_of(self, name: EventName) -> tuple[str, ...]:
        """Codes between a mention and the verb that reports it: "a meeting of experts on the rivers of X and Y ..."."""
        page, (_, stop) = self.around.page, self.around.sentence_at(name.start)
        if not page.holds(HELD_AFTER.words, name.end, stop):
            return ()
        verb = HELD_AFTER.regex.match(page.view, name.end, stop)
        return self.around.codes(name.end, verb.end(), acting=True) if verb is not None else ()

    def _clause(self, first: EventName | None, report: Report | None) -> tuple[str, ...]:
        """Codes of the subject and the company of what reports the occasion."""
        around = self.around
        start = first.start if first is not None else report.start if report is not None else 0
        after = first.end if first is not None else report.end if report is not None else 0
        sentence = self.around.sentence_at(start)
        codes = list(self._subject(start, sentence))
        if first is not None:
            codes += around.read(first).parties
        company = _COMPANY.search(around.page.view, report.start if report is not None else after, sentence[1])
        if company and (first is None or company.start() - after < _NEAR):
            codes += around.codes(company.end(), around.company_end(company.end(), sentence[1]))
        elif report is not None and report.rule in (RECEIVES.name, VISITS.name, MEETS.name):
            codes += around.codes(report.end, around.company_end(report.end, sentence[1]))
        return tuple(codes)

    def _subject(self, at: int, sentence: tuple[int, int]) -> tuple[str, ...]:
        view = self.around.page.view
        opening = _OPENING.match(view, sentence[0], at)
        start = opening.end() if opening and "," in opening.group() else sentence[0]
        aside = max(view.rfind(", where ", start, at), view.rfind(", when ", start, at))
        start = aside if aside > start and self.around.codes(aside, at, acting=True) else start
        relative = view.rfind(", who ", start, at)
        return self.around.codes(start, relative if relative > start else at, acting=True)

    def _host(self, draft: Draft) -> tuple[str, ...]:
        """The state of the city that is visited, where the text names that state too."""
        owner = place_owner(draft.place, 0, self.around.lexicon) if draft.place else None
        named = any(mention.code == owner for mention in self.around.parties.mentions)
        return (owner,) if owner is not None and named else ()

    def _letterhead(self, code: str) -> tuple[str, ...]:
        """The one other party that the lines above the first sentence name: "From: Ministry of Trade of Peru"."""
        if not self.lead:
            return ()
        start = self.title[1] if self.title is not None else 0
        above = self.around.page.block_at(self.lead[0][0]).start
        others = [other for other in self.around.codes(start, above) if other != code] if start < above else []
        return tuple(others) if len(others) == 1 else ()

    def _other_side(self, code: str) -> tuple[str, ...]:
        """The one other party of which the lead speaks as a side, when it speaks of two."""
        if not self.lead:
            return ()
        view = self.around.page.view
        stretch = (self.lead[0][0], self.lead[-1][1])
        if not _TWO.search(view, *stretch):
            return ()
        counts: dict[str, int] = {}
        for mention in self.around.parties.mentions:
            if mention.code != code:
                counts[mention.code] = counts.get(mention.code, 0) + 1
        ranked = sorted(counts.items(), key=lambda pair: -pair[1])
        clear = ranked and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1])
        return (ranked[0][0],) if clear else ()
