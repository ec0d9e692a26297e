"""Which occasion a document reports: the one of its headline, or the one that its first sentences report."""

import re
from collections.abc import Iterator

from attrs import frozen

from jscd_model.grammar.events import EventName
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.places import VIRTUAL
from jscd_model.grammar.reports import NOT_REPORTED
from jscd_model.lexicon.entries import EventRole
from jscd_model.model import DialogueKind, Status
from jscd_model.model.when import Precision
from jscd_model.stages.drafts import Draft, series_key
from jscd_model.stages.reporting import Report, date_of, held, place_of, reports, whither_of
from jscd_model.stages.sides import Sides, states
from jscd_model.stages.situations import PLANNED, Surroundings

__all__ = ["PRINCIPAL", "Principal", "key_of", "shown_name"]

PRINCIPAL = Rule(
    name="principal-occasion",
    why="The occasion that the headline names, or that the first sentences report as held, is what the document is "
    "about.",
    yes=("Ghana and Togo held the second Ghana-Togo Border Dialogue in Accra on 4 May 2023.",),
    no=("Ghana exports cocoa.",),
)
_SEPARATELY = re.compile(r"\b(?:separately|individually|separate|individual)\b")
_PLURAL = ("meetings", "calls", "visits", "talks", "consultations", "negotiations")


def key_of(around: Surroundings, name: EventName) -> frozenset[str]:
    """The words of a name that tell its series, without the parties in it."""
    view, at, words = around.page.view, name.name_start, []
    for party in around.parties.between(name.name_start, name.name_end):
        if party.start >= at:
            words.append(view[at : party.start])
            at = party.end
    words.append(view[at : name.name_end])
    return series_key(" ".join(words))


def shown_name(around: Surroundings, name: EventName) -> str:
    """The name as the text writes it."""
    return around.page.source.cut(name.name_start, name.name_end)


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

    def read(self, names: list[EventName]) -> list[tuple[Draft, set[int]]]:
        """The principal occasions, each with the starts of the mentions that it takes in."""
        chosen = [(draft, taken) for draft, taken in self._chosen(names) if draft.named or draft.parties]
        for draft, _ in chosen:
            start, end, _ = draft.mentions[0]
            draft.mentions.insert(0, (start, end, PRINCIPAL.name))
            if draft.status is Status.PLANNED:
                draft.mentions.append((start, end, PLANNED.name))
        return chosen

    def _chosen(self, names: list[EventName]) -> list[tuple[Draft, set[int]]]:
        titled = self._titled(names)
        sits = [n for n in names if n.entry.key != "council" or n.sitting or n.ordinal]
        reported = [n for n in sits if self._in_lead(n) and held(self.around.page.view, n, *self._sentence(n))]
        told = [r for sentence in self.lead for r in reports(self.around, *sentence)]
        plural = (titled is not None and not titled.named and titled.head in _PLURAL[:3]) or (
            titled is not None and titled.sitting and "Meetings" in self._text(titled)
        )
        if plural and len(reported) + len(told) > 1:
            return self._several(titled, reported, told)
        if titled is not None:
            return [self._from_title(titled, reported, told, names)]
        return self._from_lead(reported, told, names)

    @property
    def _sides(self) -> Sides:
        return Sides(around=self.around, title=self.title, lead=self.lead)

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
        proper = [n for n in inside if n.named]
        return next(iter(proper or inside), None)

    def _from_title(
        self, titled: EventName, reported: list[EventName], told: list[Report], names: list[EventName]
    ) -> tuple[Draft, set[int]]:
        draft = self._draft(titled)
        taken = {titled.start}
        fits = [n for n in reported if self._fits(draft, n)]
        said = None if titled.named else self._said_after(names)
        report = next((r for r in told if said is None or r.start < self.lead[0][1]), None)
        first = fits[0] if fits else None
        if first is not None and (report is None or first.start < report.end + 200 or first.named):
            self._take(draft, first, taken)
        elif report is not None:
            self._settle(draft, report.start, report.end, report.sentence)
            draft.mentions.append((report.start, report.end, report.rule))
            if report.planned:
                draft.status = Status.PLANNED
        elif said is not None:
            self._settle(draft, said.start, said.end, self.lead[0])
        for name in fits[1:]:
            if name.start < (self.lead[min(1, len(self.lead) - 1)][1] if self.lead else 0):
                self._take(draft, name, taken)
        self._settle_title(draft)
        self._sides.read(draft, titled, first, report)
        return draft, taken

    def _said_after(self, names: list[EventName]) -> EventName | None:
        """The talks after which the first sentence says what was said: "... they said after a meeting in Lima"."""
        inside = [n for n in names if not n.named and n.entry.role is not EventRole.STANDING and self._in_lead(n)]
        return next((n for n in inside if n.start < self.lead[0][1] and not self.around.read(n).planned), None)

    def _opening(self, names: list[EventName]) -> list[EventName]:
        """Occasions with a name that the first sentence is about, whatever its verb: "flew to Lima for the first ..."."""
        if not self.lead:
            return []
        view, (start, end) = self.around.page.view, self.lead[0]
        inside = [n for n in names if start <= n.start < end and n.named and n.entry.key != "council"]
        sits = [n for n in inside if n.entry.role is not EventRole.STANDING or n.sitting or n.ordinal]
        return [n for n in sits if self._pinned(n, view[max(start, n.start - 120) : n.start])]

    def _pinned(self, name: EventName, before: str) -> bool:
        """Whether a name stands for one past occasion: numbered, dated or placed, and not merely cited."""
        situation = self.around.read(name)
        pinned = name.ordinal is not None or situation.when is not None or situation.place is not None
        return pinned and not situation.planned and not NOT_REPORTED.regex.search(before)

    def _from_lead(
        self, reported: list[EventName], told: list[Report], names: list[EventName]
    ) -> list[tuple[Draft, set[int]]]:
        named = [n for n in reported if n.named and n.entry.key != "council"] or self._opening(names)
        first = next(iter(named or reported), None)
        report = next(iter(told), None)
        if first is not None and (report is None or first.named or first.start <= report.end + 40):
            draft, taken = self._draft(first), {first.start}
            self._take(draft, first, taken)
            self._sides.read(draft, first, first, report)
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
        self._settle(draft, report.start, report.end, report.sentence)
        self._settle_title(draft)
        self._sides.read(draft, None, None, report)
        return [(draft, set())]

    def _several(
        self, titled: EventName | None, reported: list[EventName], told: list[Report]
    ) -> list[tuple[Draft, set[int]]]:
        """The headline speaks of several meetings: each that the lead told with its own place, day or company."""
        drafts: list[tuple[Draft, set[int]]] = []
        for name in sorted(reported, key=lambda n: n.start):
            if not name.named and name.sitting is False and name.head in _PLURAL and not self._own(name):
                continue
            if name.named or self._own(name):
                draft, taken = self._draft(name), {name.start}
                self._take(draft, name, taken)
                self._sides.read(draft, name, name, None)
                if any(draft.key and d.key == draft.key for d, _ in drafts):
                    continue
                drafts.append((draft, taken))
        whole = [d for d, _ in drafts if d.plural and (d.named or (d.when is None and not d.company))]
        single = [(d, t) for d, t in drafts if d not in whole]
        if single and whole:
            for draft, _ in single:
                self._share(draft, whole)
            single[0][1].update(mention[0] for draft in whole for mention in draft.mentions)
            drafts = single
        apart = next((report for report in told if self._apart(report)), None)
        if apart is not None and (each := list(self._one_by_one(apart))):
            for draft in each:
                draft.when = draft.when or next((d.when for d, _ in drafts if not d.named), None)
            taken = {mention[0] for draft, _ in drafts for mention in draft.mentions if not draft.named}
            drafts = [pair for pair in drafts if pair[0].named] + [(draft, taken) for draft in each]
            told = [report for report in told if report is not apart]
        for report in told:
            if (
                whole
                or any(d.mentions[0][0] < report.end + 30 and d.mentions[0][0] > report.start for d, _ in drafts)
                or report.label not in ("meeting", "call")
            ):
                continue
            draft = Draft(name=report.label, named=False, kind=report.kind, principal=True)
            draft.mentions.append((report.start, report.end, report.rule))
            self._settle(draft, report.start, report.end, report.sentence)
            self._sides.read(draft, None, None, report)
            if not any(
                d.when == draft.when and d.place == draft.place and set(d.parties) >= set(draft.parties) and not d.named
                for d, _ in drafts
            ):
                drafts.append((draft, set()))
        if titled is not None and drafts:
            drafts.sort(key=lambda d: d[0].mentions[0][0])
            drafts[0][1].add(titled.start)
            for draft, _ in drafts:
                draft.ordinal = draft.ordinal or titled.ordinal
        return drafts

    def _apart(self, report: Report) -> bool:
        """Whether the verb speaks of a call or meeting with each one alone."""
        return bool(_SEPARATELY.search(self.around.page.view, *report.sentence))

    def _one_by_one(self, report: Report) -> Iterator[Draft]:
        """An occasion for each person of another party: "spoke separately with A of X and B of Y"."""
        around = self.around
        subject = around.codes(report.sentence[0], report.start, acting=True)
        others = [
            m for m in around.people.between(report.end, report.sentence[1]) if m.party and m.party not in subject
        ]
        for code in dict.fromkeys(m.party for m in others if m.party):
            draft = Draft(name=report.label, named=False, kind=report.kind, principal=True)
            draft.mentions.append((report.start, report.end, report.rule))
            self._settle(draft, report.start, report.end, report.sentence)
            draft.take([*subject, code])
            yield draft

    @staticmethod
    def _share(draft: Draft, whole: list[Draft]) -> None:
        """Give one of several meetings what the text says of all of them."""
        for other in whole:
            draft.ordinal = draft.ordinal or other.ordinal
            draft.place = draft.place or other.place
            if len(states(other.parties)) > len(states(draft.parties)):
                draft.parties = list(other.parties)

    def _own(self, name: EventName) -> bool:
        situation = self.around.read(name)
        return situation.when is not None or situation.place is not None or len(situation.parties) > 0

    def _fits(self, draft: Draft, name: EventName) -> bool:
        """Whether a reported occasion is the headline's."""
        key = key_of(self.around, name)
        codes = self.around.codes(name.name_start, name.name_end)
        if name.start >= self.lead[0][1] and self.around.read(name).planned:
            return False
        if not name.named:
            return True
        return not draft.named or draft.same_series(key, name.acronym, codes)

    def _draft(self, name: EventName) -> Draft:
        plain = "visit" if name.entry.key == "visit" else shown_name(self.around, name).lower()
        draft = Draft(
            name=shown_name(self.around, name) if name.named else plain,
            named=name.named,
            kind=name.entry.kind,
            entry=name.entry,
            principal=True,
        )
        draft.key, draft.plural = key_of(self.around, name), name.head.endswith("s")
        draft.acronym, draft.ordinal = name.acronym, name.ordinal
        draft.mentions.append((name.start, name.end, name.entry.id))
        return draft

    def _take(self, draft: Draft, name: EventName, taken: set[int]) -> None:
        """Fill the draft from a mention in the lead and the sentence about it."""
        situation = self.around.read(name)
        if name.start not in taken or draft.mentions[0][0] != name.start:
            draft.add(name, shown_name(self.around, name), key_of(self.around, name))
        taken.add(name.start)
        if draft.when is None and situation.when is not None:
            draft.when = situation.when
        draft.company = draft.company or bool(situation.parties)
        if draft.place is None and situation.place is not None:
            draft.place = self.around.page.source.cut(*situation.place)
        if situation.planned and name.marker not in ("new", "future"):
            draft.status = Status.PLANNED
        self._settle(draft, name.start, name.end, self._sentence(name))

    def _settle(self, draft: Draft, start: int, end: int, sentence: tuple[int, int]) -> None:
        """Date, place and form from the sentence that reports the occasion."""
        if draft.when is None and (dated := date_of(self.around, start, end, sentence)):
            draft.when = dated
        if VIRTUAL.regex.search(self.around.page.view, *sentence):
            draft.virtual = True
            draft.place = draft.place or "virtual"
        if draft.place is None and draft.kind is DialogueKind.VISIT and (whither := whither_of(self.around, sentence)):
            draft.place = self.around.page.source.cut(*whither)
        if draft.place is None and (place := place_of(self.around, sentence)):
            draft.place = self.around.page.source.cut(*place)

    def _settle_title(self, draft: Draft) -> None:
        if self.title is None:
            return
        if draft.when is None:
            days = [
                t.when for t in self.around.times.between(*self.title) if t.when and t.when.precision is Precision.DAY
            ]
            draft.when = days[0] if len(days) == 1 else None
        if draft.place is None:
            if VIRTUAL.regex.search(self.around.page.view, *self.title):
                draft.virtual, draft.place = True, "virtual"
            elif place := place_of(self.around, self.title):
                draft.place = self.around.page.source.cut(*place)

    def _text(self, name: EventName) -> str:
        return self.around.page.view[name.start : name.end]

    def _in_lead(self, name: EventName) -> bool:
        return any(start <= name.start < end for start, end in self.lead)

    def _sentence(self, name: EventName) -> tuple[int, int]:
        return self._sentence_at(name.start)

    def _sentence_at(self, at: int) -> tuple[int, int]:
        sentence = self.around.page.sentences[self.around.page.sentence_at(at)]
        return sentence.start, sentence.end


RULES = (PRINCIPAL,)
