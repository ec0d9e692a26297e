"""Which occasion a document reports: the one of its headline, or the one that its first sentences report."""

import re
from collections.abc import Iterator

from attrs import frozen

from jscd_model.grammar.events import EventName
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.places import VIRTUAL, place_at
from jscd_model.grammar.reports import HELD_AFTER, HELD_BEFORE, MEETS, NOT_REPORTED, RECEIVES, SPEAKS, VISITS
from jscd_model.lexicon.entries import EventRole
from jscd_model.model import DialogueKind, Status, When
from jscd_model.model.when import Precision
from jscd_model.stages.drafts import Draft, series_key
from jscd_model.stages.situations import Surroundings

__all__ = ["PRINCIPAL", "Principal", "held", "key_of", "shown_name"]

PRINCIPAL = Rule(
    name="principal-occasion",
    why="The occasion that the headline names, or that the first sentences report as held, is what the document is about.",
    yes=("Ghana and Togo held the second Ghana-Togo Border Dialogue in Accra on 4 May 2023.",),
    no=("Ghana exports cocoa.",),
)
_VERBS = (
    (MEETS, DialogueKind.MEETING, "meeting"),
    (SPEAKS, DialogueKind.CALL, "call"),
    (RECEIVES, DialogueKind.MEETING, "meeting"),
    (VISITS, DialogueKind.VISIT, "visit"),
)
_FUTURE = re.compile(r"\b(?:will|is to|are to|to)\b(?: \w+){0,2}$")
_PLACE = re.compile(r"\b(?P<preposition>[Ii]n|[Aa]t|to) (?=the |[A-Z])")
_PLURAL = ("meetings", "calls", "visits", "talks", "consultations", "negotiations")


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


def held(view: str, name: EventName, start: int, end: int) -> bool:
    """Whether its sentence reports the occasion rather than citing it."""
    before = view[max(start, name.start - 120) : name.start]
    if NOT_REPORTED.regex.search(before):
        return False
    return bool(HELD_BEFORE.regex.search(before) or HELD_AFTER.regex.match(view, name.end, end))


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
        titled = self._titled(names)
        reported = [n for n in names if self._in_lead(n) and held(self.around.page.view, n, *self._sentence(n))]
        reports = [r for sentence in self.lead for r in self.reports(*sentence)]
        plural = (
            titled is not None
            and not titled.named
            and titled.head in _PLURAL[:3]
            or (titled is not None and titled.sitting and "Meetings" in self._text(titled))
        )
        if plural and len(reported) + len(reports) > 1:
            return self._several(titled, reported, reports)
        if titled is not None:
            return [self._from_title(titled, reported, reports)]
        return self._from_lead(reported, reports)

    def _titled(self, names: list[EventName]) -> EventName | None:
        if self.title is None:
            return None
        start, end = self.title
        inside = [
            n
            for n in names
            if start <= n.start < end and (n.entry.role is not EventRole.STANDING or n.sitting or n.ordinal)
        ]
        inside = [n for n in inside if n.entry.key != "council" or n.sitting]
        proper = [n for n in inside if n.named]
        return next(iter(proper or inside), None)

    def _from_title(
        self, titled: EventName, reported: list[EventName], reports: list[Report]
    ) -> tuple[Draft, set[int]]:
        draft = self._draft(titled)
        taken = {titled.start}
        fits = [n for n in reported if self._fits(draft, n)]
        report = next(iter(reports), None)
        first = fits[0] if fits else None
        if first is not None and (report is None or first.start < report.end + 200 or first.named):
            self._take(draft, first, taken)
        elif report is not None:
            self._settle(draft, report.start, report.end, report.sentence)
            draft.mentions.append((report.start, report.end, report.rule))
            if report.planned:
                draft.status = Status.PLANNED
        for name in fits[1:]:
            if name.start < (self.lead[min(1, len(self.lead) - 1)][1] if self.lead else 0):
                self._take(draft, name, taken)
        self._settle_title(draft)
        self._parties(draft, titled, first, report)
        return draft, taken

    def _from_lead(self, reported: list[EventName], reports: list[Report]) -> list[tuple[Draft, set[int]]]:
        named = [n for n in reported if n.named and n.entry.key not in ("council",)]
        first = next(iter(named or reported), None)
        report = next(iter(reports), None)
        if first is not None and (report is None or first.named or first.start <= report.end + 40):
            draft, taken = self._draft(first), {first.start}
            self._take(draft, first, taken)
            self._parties(draft, first, first, report)
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
        self._parties(draft, None, None, report)
        return [(draft, set())]

    def _several(
        self, titled: EventName | None, reported: list[EventName], reports: list[Report]
    ) -> list[tuple[Draft, set[int]]]:
        """The headline speaks of several meetings: each that the lead reports with its own place, day or company."""
        drafts: list[tuple[Draft, set[int]]] = []
        for name in sorted(reported, key=lambda n: n.start):
            if not name.named and name.sitting is False and name.head in _PLURAL and not self._own(name):
                continue
            if name.named or self._own(name):
                draft, taken = self._draft(name), {name.start}
                self._take(draft, name, taken)
                self._parties(draft, name, name, None)
                if any(draft.key and d.key == draft.key for d, _ in drafts):
                    continue
                drafts.append((draft, taken))
        whole = [d for d, _ in drafts if d.plural]
        single = [(d, t) for d, t in drafts if d not in whole]
        if single and whole:
            for draft, _ in single:
                self._share(draft, whole)
            drafts = single
        for report in reports:
            if (
                whole
                or any(d.mentions[0][0] < report.end + 30 and d.mentions[0][0] > report.start for d, _ in drafts)
                or report.label not in ("meeting", "call")
            ):
                continue
            draft = Draft(name=report.label, named=False, kind=report.kind, principal=True)
            draft.mentions.append((report.start, report.end, report.rule))
            self._settle(draft, report.start, report.end, report.sentence)
            self._parties(draft, None, None, report)
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

    @staticmethod
    def _share(draft: Draft, whole: list[Draft]) -> None:
        """Give one of several meetings what the text says of all of them."""
        for other in whole:
            draft.ordinal = draft.ordinal or other.ordinal
            draft.place = draft.place or other.place
            if len(_states(other.parties)) > len(_states(draft.parties)):
                draft.parties = list(other.parties)

    def _own(self, name: EventName) -> bool:
        situation = self.around.read(name)
        return situation.when is not None or situation.place is not None or len(situation.parties) > 0

    def _fits(self, draft: Draft, name: EventName) -> bool:
        """Whether a reported occasion is the headline's."""
        key = key_of(self.around, name)
        codes = self.around.codes(name.name_start, name.name_end)
        if not name.named:
            return True
        return not draft.named or draft.same_series(key, name.acronym, codes)

    def _draft(self, name: EventName) -> Draft:
        draft = Draft(
            name=shown_name(self.around, name), named=name.named, kind=name.entry.kind, entry=name.entry, principal=True
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
        if draft.place is None and situation.place is not None:
            draft.place = self.around.page.source.cut(*situation.place)
        if situation.planned and name.marker not in ("new", "future"):
            draft.status = Status.PLANNED
        self._settle(draft, name.start, name.end, self._sentence(name))

    def _settle(self, draft: Draft, start: int, end: int, sentence: tuple[int, int]) -> None:
        """Date, place and form from the sentence that reports the occasion."""
        if draft.when is None and (dated := self._date(start, end, sentence)):
            draft.when = dated
        if VIRTUAL.regex.search(self.around.page.view, *sentence):
            draft.virtual = True
            draft.place = draft.place or "virtual"
        if draft.place is None and (place := self._place(start, end, sentence)):
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
            elif place := self._place(self.title[0], self.title[0], self.title):
                draft.place = self.around.page.source.cut(*place)

    def _date(self, start: int, end: int, sentence: tuple[int, int]) -> When | None:
        """The day on which the sentence says that it happened: none that belongs to another name."""
        view, found = self.around.page.view, []
        for timed in self.around.times.between(*sentence):
            when = timed.when
            if (
                when is None
                or when.earliest is None
                or when.latest is None
                or NOT_REPORTED.regex.search(view[max(sentence[0], timed.start - 70) : timed.start])
            ):
                continue
            if (
                re.match(
                    r" (?:[A-Z][\w'.-]+ )*(?:[A-Z][\w'.-]+|call|meeting|visit|summit|agreement|statement|declaration|decision|commitment)\b",
                    view[timed.end : timed.end + 40],
                )
                and timed.start > sentence[0] + 4
            ):
                before = view[max(0, timed.start - 5) : timed.start]
                if re.search(r"(?:the|a|'s|its|their) $", before):
                    continue
            exact = when.precision is Precision.DAY
            distance = timed.start - end if timed.start >= end else start - timed.end + 15
            found.append((not exact, distance, when))
        return min(found, key=lambda near: near[:2])[2] if found else None

    def _place(self, start: int, end: int, sentence: tuple[int, int]) -> tuple[int, int] | None:
        around, view = self.around, self.around.page.view
        for preposition in _PLACE.finditer(view, *sentence):
            at = preposition.end()
            if preposition["preposition"] == "to" and not re.search(
                r"\b(?:welcomed|travell?ed|hosted|visit)\b", view[sentence[0] : at]
            ):
                continue
            if any(p.start < at < p.end for p in around.people.between(max(sentence[0], at - 200), at + 1)):
                continue
            if NOT_REPORTED.regex.search(view[max(sentence[0], at - 90) : preposition.start()]):
                continue
            found = place_at(view, at, around.lexicon, around.states)
            if found:
                return found
        return None

    def _parties(self, draft: Draft, titled: EventName | None, first: EventName | None, report: Report | None) -> None:
        """Those who take part: in the name, in the headline, as subject and as company of the verb."""
        around = self.around
        for name in (titled, first):
            if name is not None:
                draft.take(around.codes(name.name_start, name.name_end))
        if len(_states(draft.parties)) < 2 and titled is not None:
            draft.take(around.read(titled).parties)
        at = first.start if first is not None else report.start if report is not None else None
        if at is None:
            if self.title is not None and len(_states(draft.parties)) < 2:
                draft.take(around.codes(*self.title))
            return
        sentence = self._sentence_at(at)
        if len(_states(draft.parties)) < 2:
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
        if len(_states(draft.parties)) < 2 and self.title is not None:
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
        if len(_states(draft.parties)) >= 2:
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
            r"\b(?:bilateral|two (?:sides|countries|leaders|delegations|governments|ministers|nations)|both (?:sides|countries|leaders|governments|ministers))\b",
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

    def reports(self, start: int, end: int) -> Iterator[Report]:
        """Verbs of a sentence that report an occasion, left to right."""
        view, found = self.around.page.view, []
        for rule, kind, label in _VERBS:
            for verb in rule.finditer(view, start, end):
                if rule is RECEIVES and not any(
                    True for p in (*self.around.people.between(verb.end(), verb.end() + 60),)
                ):
                    continue
                if NOT_REPORTED.regex.search(view[max(start, verb.start() - 60) : verb.start()]):
                    continue
                planned = verb.group().startswith(("will", "to ")) or bool(
                    _FUTURE.search(view[max(start, verb.start() - 14) : verb.start()])
                )
                found.append(
                    Report(
                        start=verb.start(),
                        end=verb.end(),
                        sentence=(start, end),
                        kind=kind,
                        label=label,
                        rule=rule.name,
                        planned=planned,
                    )
                )
        return iter(sorted(found, key=lambda r: r.start))

    def _text(self, name: EventName) -> str:
        return self.around.page.view[name.start : name.end]

    def _in_lead(self, name: EventName) -> bool:
        return any(start <= name.start < end for start, end in self.lead)

    def _sentence(self, name: EventName) -> tuple[int, int]:
        return self._sentence_at(name.start)

    def _sentence_at(self, at: int) -> tuple[int, int]:
        sentence = self.around.page.sentences[self.around.page.sentence_at(at)]
        return sentence.start, sentence.end


def _states(codes: list[str]) -> list[str]:
    return [code for code in codes if len(code) == 2]


RULES = (PRINCIPAL,)
