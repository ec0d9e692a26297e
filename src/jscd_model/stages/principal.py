"""Which occasion a document reports: the one of its headline, or the one that its first sentences report."""

import re
from functools import cached_property

from attrs import frozen

from jscd_model.grammar.events import EventName
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.reports import AT_MARGINS, CANCELS, DURING, NOT_REPORTED, TWO_EVENTS
from jscd_model.lexicon.entries import EventRole
from jscd_model.model import Status, When
from jscd_model.stages.coming import PLANNED
from jscd_model.stages.drafting import Drafting, key_of
from jscd_model.stages.drafts import Draft
from jscd_model.stages.passing import PASSING, Passing, long_ago
from jscd_model.stages.refused_occasions import WITHOUT_PARTIES
from jscd_model.stages.reporting import Report, date_of, reports, sat
from jscd_model.stages.several import Chosen, Several, apart
from jscd_model.stages.situations import Surroundings

__all__ = ["PRINCIPAL", "Principal"]

PRINCIPAL = Rule(
    name="principal-occasion",
    why="The occasion that the headline names, or that the first sentences report as held, is what the document is "
    "about.",
    yes=("Ghana and Togo held the second Ghana-Togo Border Dialogue in Accra on 4 May 2023.",),
    no=("Ghana exports cocoa.",),
)
_OPENS = 40  # characters from which on a phrase no longer opens its sentence
_TO_HOLD = re.compile(
    r"\b(?i:to|will) (?i:co-)?(?i:hold|host|convene|chair|attend|open|launch|conduct|start|begin|resume|pay|join)\b"
    r"[^\n]{0,60}$"
)
_PLURAL = ("meetings", "calls", "visits")


@frozen(kw_only=True)
class Principal:
    """Reads the principal occasion from the headline and the lead.

    Attributes:
        around: The findings in which it reads.
        title: Range of the headline in the view, or None.
        lead: Ranges of the first sentences of the text itself.
    """

    around: Surroundings
    title: tuple[int, int] | None
    lead: tuple[tuple[int, int], ...]

    def read(self, names: list[EventName]) -> list[Chosen]:
        """The principal occasions, each with the starts of the mentions that it takes in."""
        told = self._chosen(names)
        chosen = [(draft, taken) for draft, taken in told if draft.named or draft.parties]
        for draft, _ in told:
            if not (draft.named or draft.parties):
                self.around.reject(WITHOUT_PARTIES, *draft.mentions[0][:2])
        if len(chosen) == 1:
            self.drafting.settle_lead(chosen[0][0])
            self.drafting.settle_status(chosen[0][0])
        for draft, _ in chosen:
            start, end, _ = draft.mentions[0]
            if PASSING.name not in {rule for _, _, rule in draft.mentions}:
                draft.mentions.insert(0, (start, end, PRINCIPAL.name))
            if draft.status is Status.PLANNED:
                draft.mentions.append((start, end, PLANNED.name))
        return chosen

    def _chosen(self, names: list[EventName]) -> list[Chosen]:
        titled = self._titled(names)
        leading = [n for start, end in self.lead for n in names if start <= n.start < end]
        sits = [n for n in leading if n.entry.key != "council" or n.sitting or n.ordinal]
        reported = [n for n in sits if sat(self.around, n)]
        told = [r for sentence in self.lead for r in reports(self.around, *sentence)]
        if self._cancelled():
            reported = [n for n in reported if not self.around.read(n).planned]
            told = [report for report in told if not report.planned]
        plural = (titled is not None and not titled.named and titled.head in _PLURAL) or (
            titled is not None and titled.sitting and "Meetings" in self._text(titled)
        )
        if plural and (len(reported) + len(told) > 1 or any(apart(self.around.page.view, report) for report in told)):
            return Several(drafting=self.drafting).read(titled, reported, told)
        if titled is not None:
            chosen = self._from_title(titled, reported, told, names)
            first = self._first_of_two(titled, chosen, told)
            return [chosen] if first is None else [(first, set()), chosen]
        reported = [n for n in reported if not long_ago(self.around.read(n).when, self.around.written)]
        return self._from_lead(reported, told, names) or self._passing(names)

    def _passing(self, names: list[EventName]) -> list[Chosen]:
        """The recent occasion that the text tells of in passing."""
        name = None if self._cancelled() else Passing(around=self.around).one(names)
        if name is None:
            return []
        draft, told = self.drafting.draft(name), self.around.read(name)
        draft.when, draft.company = told.when, bool(told.parties)
        draft.mentions.insert(0, (name.start, name.end, PASSING.name))
        if told.place is not None:
            draft.place = self.around.page.source.cut(*told.place)
        self.drafting.settle_title(draft)
        self.drafting.sides.read(draft, name, name, None)
        return [(draft, {name.start})]

    def _cancelled(self) -> bool:
        """Whether the headline or the first sentence tells that an occasion will not take place."""
        stretch = self.title if self.title is not None else self.lead[0] if self.lead else None
        return stretch is not None and CANCELS.first(self.around.page, *stretch) is not None

    @cached_property
    def drafting(self) -> Drafting:
        """Makes the drafts."""
        return Drafting(around=self.around, title=self.title, lead=self.lead)

    def _titled(self, names: list[EventName]) -> EventName | None:
        if self.title is None:
            return None
        start, end = self.title
        inside = [
            n
            for n in names
            if start <= n.start < end and (n.entry.role is not EventRole.STANDING or n.sitting or n.ordinal)
        ]
        inside = [n for n in inside if n.entry.key != "council" or n.sitting or n.ordinal]
        inside = [n for n in inside if not AT_MARGINS.first(self.around.page, start, n.start)]
        proper = [n for n in inside if n.named]
        return next(iter(proper or inside), None)

    def _from_title(
        self, titled: EventName, reported: list[EventName], told: list[Report], names: list[EventName]
    ) -> Chosen:
        draft = self.drafting.draft(titled)
        taken = {titled.start}
        fits = [n for n in reported if self._fits(draft, n)]
        if self._to_be_held(titled):
            draft.status = Status.PLANNED
            fits = [n for n in fits if self.around.read(n).planned]
        said = None if titled.named else self._said_after(names)
        report = next((r for r in told if said is None or r.start < self.lead[0][1]), None)
        first = fits[0] if fits else None
        if first is not None and (report is None or first.start < report.end + 200 or first.named):
            self.drafting.take(draft, first, taken)
        elif report is not None:
            self.drafting.settle(draft, report.start, report.end, report.sentence)
            draft.mentions.append((report.start, report.end, report.rule))
            if report.planned:
                draft.status = Status.PLANNED
        elif said is not None and said.named:
            self.drafting.take(draft, said, taken)
        elif said is not None:
            self.drafting.settle(draft, said.start, said.end, self.lead[0])
        for name in fits[1:]:
            if name.start < (self.lead[min(1, len(self.lead) - 1)][1] if self.lead else 0):
                self.drafting.take(draft, name, taken)
        self.drafting.settle_title(draft)
        self.drafting.sides.read(draft, titled, first, report)
        return draft, taken

    def _to_be_held(self, titled: EventName) -> bool:
        """Whether the headline announces it: "Peru, Chile to Hold Talks", "Ministers set to meet in Lima"."""
        start = self.title[0] if self.title is not None else titled.start
        return _TO_HOLD.search(self.around.page.view, start, titled.start) is not None

    def _first_of_two(self, titled: EventName, chosen: Chosen, told: list[Report]) -> Draft | None:
        """The meeting that a headline tells before a named occasion: "Receives Minister, Co-Chairs Joint Committee"."""
        if self.title is None or not titled.named or not told or not self.lead:
            return None
        view, report = self.around.page.view, told[0]
        two = TWO_EVENTS.regex.match(view, self.title[0], titled.start)
        if two is None or report.label != "meeting" or report.sentence != self.lead[0]:
            return None
        if any(start < self.lead[0][1] and start > self.title[1] for start, _, _ in chosen[0].mentions):
            return None  # the first sentence tells of both as one
        draft = self.drafting.reported(report)
        self.drafting.sides.read(draft, None, None, report)
        chosen[0].when, chosen[0].place = chosen[0].when or draft.when, chosen[0].place or draft.place
        return draft

    def _said_after(self, names: list[EventName]) -> EventName | None:
        """The talks after which the first sentence says what was said: "... they said after a meeting in Lima"."""
        inside = [n for start, end in self.lead[:1] for n in names if start <= n.start < end]
        sits = [n for n in inside if n.entry.role is not EventRole.STANDING or n.sitting]
        past = [n for n in sits if not self.around.read(n).planned]
        return next((n for n in past if n.named and n.sitting), next((n for n in past if not n.named), None))

    def _opening(self, names: list[EventName]) -> list[EventName]:
        """Named occasions that the first sentence is about, whatever its verb: "flew to Lima for the first ..."."""
        if not self.lead:
            return []
        start, end = self.lead[0]
        inside = [n for n in names if start <= n.start < end and n.named and n.entry.key != "council"]
        sits = [n for n in inside if n.entry.role is not EventRole.STANDING or n.sitting or n.ordinal]
        return [n for n in sits if self._pinned(n, max(start, n.start - 120))]

    def _pinned(self, name: EventName, floor: int) -> bool:
        """Whether a name stands for one past occasion: numbered, dated or placed, and not merely cited."""
        situation = self.around.read(name)
        if situation.planned and name.ordinal is None:
            return False
        pinned = name.ordinal is not None or situation.when is not None or situation.place is not None
        page = self.around.page
        return pinned and not (NOT_REPORTED.first(page, floor, name.start) or AT_MARGINS.first(page, floor, name.start))

    def _from_lead(self, reported: list[EventName], told: list[Report], names: list[EventName]) -> list[Chosen]:
        past = [n for n in reported if not told or not self.around.read(n).planned]
        report = next(iter(told), None)
        opening = self._opening(names)
        named = [n for n in past if n.named and not self._of_another_day(n, past, report)]
        if opening and not any(n.start < self.lead[0][1] for n in named):
            named = opening
        first = next(iter(named or past), None)
        setting, plainly = self._during(names), None
        opens = min((x.start for x in (first, report) if x is not None), default=None)
        if (
            setting is not None
            and first is not None
            and first.named
            and not self._of_another_day(first, [setting], None)
        ):
            plainly, setting = setting, None
        if first is None and report is None and setting is None:
            first = self._subject(names)
        at_once = setting is not None and setting.start - self.lead[0][0] < _OPENS
        if setting is not None and (
            opens is None or (setting.start < opens and self.lead[0][1] <= opens and not at_once)
        ):
            first, report = setting, None
        if first is not None and (report is None or first.named or first.start <= report.end + 40):
            draft, taken = self.drafting.draft(first), {first.start}
            self.drafting.take(draft, first, taken)
            plain: EventName | None = None
            if plainly is not None and plainly.start < first.start:
                plain = plainly
                self.drafting.take(draft, plainly, taken)  # "during ministerial talks"
            for name in past if first.named and first.start >= self.lead[0][1] else ():
                if not name.named and name.start < self.lead[0][1] and name.entry.role is not EventRole.STANDING:
                    self.drafting.take(draft, name, taken)  # told in plain words first, then by its name
                    plain = plain or name
            self.drafting.sides.read(draft, first, first, report)
            if plain is not None and len(draft.parties) < 2:
                self.drafting.sides.read(draft, None, plain, None)
            return [(draft, taken)]
        if report is None:
            return []
        draft = Draft(
            name=report.label,
            named=False,
            kind=report.kind,
            status=Status.PLANNED if report.planned else Status.HELD,
            principal=True,
        )
        draft.mentions.append((report.start, report.end, report.rule))
        self.drafting.settle(draft, report.start, report.end, report.sentence)
        self.drafting.settle_title(draft)
        self.drafting.sides.read(draft, None, None, report)
        return [(draft, set())]

    def _of_another_day(self, name: EventName, reported: list[EventName], report: Report | None) -> bool:
        """Whether a named occasion of a later sentence was on another day than what the first sentence reports."""
        end, when = self.lead[0][1], self.around.read(name).when
        if name.start < end or when is None:
            return False
        told = [(n, self.around.read(n)) for n in reported if n.start < end]
        days = [s.when or self._day(n.start, n.end) for n, s in told]
        if report is not None and report.start < end:
            days.append(self._day(report.start, report.end))
        return any(day is not None and not day.overlaps(when) for day in days)

    def _day(self, start: int, end: int) -> When | None:
        return date_of(self.around, start, end, self.around.sentence_at(start))

    def _during(self, names: list[EventName]) -> EventName | None:
        """The call or talks in which the first sentences place what was said: "discussed trade in a call on Monday"."""
        if not self.lead:
            return None
        view, first = self.around.page.view, self.lead[0]
        for start, end in self.lead[:2]:
            for name in names:
                sits = name.sitting or name.ordinal is not None
                standing = name.named or name.entry.role is EventRole.STANDING
                if not start <= name.start < end or (standing and not (sits and start == first[0])):
                    continue
                said = DURING.regex.search(view[max(start, name.start - 80) : name.start])
                opens = start == first[0] or (name.definite and name.start - start < _OPENS)
                if said and opens and not self.around.read(name).planned and self._two(first):
                    return name
        return None

    def _subject(self, names: list[EventName]) -> EventName | None:
        """The talks that the first sentence opens with: "The latest round of talks between Ghana and Togo produced"."""
        for name in names if self.lead else ():
            opens = self.lead[0][0] <= name.start < self.lead[0][0] + _OPENS and (name.definite or name.sitting)
            situation = self.around.read(name)
            told = name.entry.role is not EventRole.STANDING and not (name.named or situation.planned)
            if opens and told and len(situation.parties) > 1:
                return name
        return None

    def _two(self, sentence: tuple[int, int]) -> bool:
        titled = self.around.codes(*self.title, acting=True) if self.title is not None else ()
        return len({*self.around.codes(*sentence, acting=True), *titled}) > 1

    def _fits(self, draft: Draft, name: EventName) -> bool:
        """Whether a reported occasion is the headline's."""
        key = key_of(self.around, name)
        codes = self.around.codes(name.name_start, name.name_end)
        if name.start >= self.lead[0][1] and self.around.read(name).planned:
            return False
        if not name.named:
            return True
        return not draft.named or draft.same_series(key, name.acronym, codes)

    def _text(self, name: EventName) -> str:
        return self.around.page.view[name.start : name.end]


RULES = (PRINCIPAL,)
