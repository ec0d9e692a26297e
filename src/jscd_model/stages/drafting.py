"""Drafts of the principal occasion: made from a mention, filled from the sentence that reports it."""

import re
from functools import cached_property

from attrs import frozen

from jscd_model.grammar.event_phrases import EventWords
from jscd_model.grammar.events import EventName
from jscd_model.grammar.ordinals import ORDINAL, ordinal_value
from jscd_model.grammar.places import VIRTUAL, place_at
from jscd_model.grammar.reports import AT_MARGINS
from jscd_model.model import DialogueKind, Status, When
from jscd_model.model.when import Precision
from jscd_model.stages.drafts import Draft, longer, series_key
from jscd_model.stages.reporting import Report, date_of, place_name, place_of, place_of_writing, whither_of
from jscd_model.stages.sides import Sides
from jscd_model.stages.situations import Surroundings

__all__ = ["Drafting", "key_of", "shown_name"]

_COMING = re.compile(
    r"\b(?:will (?:\w+ )?(?:hold|host|meet|convene|be held|take place)|next (?:meeting|round|session)|"
    r"agreed to (?:hold|meet|convene))\b"
)
_TALKED = re.compile(
    r"\b(?:held|had|conducted) (?:[\w-]+ ){0,4}(?:discussions|deliberations|exchanges|conversations)\b"
)
_TIME = re.compile(  # "It was the fifth time that the committee sat."
    rf"\b(?:It|This) (?:was|is|marked|"
    rf"marks) the (?P<ordinal>{ORDINAL}) (?:time (?:that )?(?:the (?:two |three )?[a-z]+|they) "
    r"(?:have |has |had )?(?:sat|met|convened|sits|meets|meet)\b(?! (?:in|this|since|for) )"
    r"|(?:round|edition|session|meeting) of (?:its kind|the (?:series|dialogue|committee|commission|"
    r"consultations|talks|"
    r"mechanism|format))\b)",
    re.IGNORECASE,
)
_TALKED_WORDS = frozenset({"discussions", "deliberations", "exchanges", "conversations"})
_TIME_WORDS = frozenset({"It", "This", "it", "this", "IT", "THIS"})
_REACHED_WORDS = frozenset("reached held concluded signed agreed talks discussions meeting meetings".split())
_REACHED = re.compile(r"\b(?:reached|held|concluded|signed|agreed|talks|discussions|meetings?) in (?=[A-Z])")

_AT_MARGINS = re.compile(r"\b(?:[Oo]n|[Aa]t) (?:the )?(?:sidelines|margins|fringes) of ")
_LONG_AGO = 31  # days before the writing of a text that reports an occasion


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
class Drafting:
    """Makes and fills drafts of principal occasions.

    Attributes:
        around: The findings in which it reads.
        title: Range of the headline in the view, or None.
        lead: Ranges of the first sentences of the text itself.
    """

    around: Surroundings
    title: tuple[int, int] | None
    lead: tuple[tuple[int, int], ...]

    @cached_property
    def sides(self) -> Sides:
        """Reads whose occasion it is."""
        return Sides(around=self.around, title=self.title, lead=self.lead)

    def reported(self, report: Report) -> Draft:
        """A draft of an occasion that only a verb reports."""
        draft = Draft(name=report.label, named=False, kind=report.kind, principal=True)
        draft.status = Status.PLANNED if report.planned else Status.HELD
        draft.mentions.append((report.start, report.end, report.rule))
        self.settle(draft, report.start, report.end, report.sentence)
        return draft

    def _described(self, name: EventName) -> str:
        """The head noun with the adjectives of talks before it: "bilateral meeting"."""
        adjectives = EventWords.of(self.around.lexicon).adjective
        shown = shown_name(self.around, name).lower()
        if not shown.endswith(name.head):
            return shown  # with what it is on: "working groups on legal issues"
        before = shown.removesuffix(name.head).split()
        return " ".join([*(word for word in before if word in adjectives), name.head])

    def draft(self, name: EventName) -> Draft:
        """A draft of a named or described occasion."""
        plain = "visit" if name.entry.key == "visit" else self._described(name)
        draft = Draft(
            name=shown_name(self.around, name) if name.named else plain,
            named=name.named,
            kind=name.entry.kind,
            entry=name.entry,
            principal=True,
        )
        draft.key, draft.plural = key_of(self.around, name), name.head.endswith("s")
        draft.acronym, draft.ordinal = name.acronym, name.ordinal
        draft.place = self._place_before(name)
        if self.around.read(name).moved:
            draft.status = Status.PLANNED
        draft.mentions.append((name.start, name.end, name.entry.id))
        return draft

    def take(self, draft: Draft, name: EventName, taken: set[int]) -> None:
        """Fill the draft from a mention in the lead and the sentence about it."""
        situation = self.around.read(name)
        if name.start not in taken or draft.mentions[0][0] != name.start:
            draft.add(name, shown_name(self.around, name), key_of(self.around, name))
        taken.add(name.start)
        if situation.moved:  # the old day and place hold no longer
            draft.status, draft.when = Status.PLANNED, situation.when
            return
        if not draft.named and draft.entry is not None and not name.named:
            described = self._described(name)
            if draft.entry.key == "round":
                draft.name, draft.kind, draft.entry = described, name.entry.kind, name.entry
            elif described.endswith(f" {draft.name}"):
                draft.name = described
        if situation.when is not None and (draft.when is None or longer(situation.when, draft.when)):
            draft.when = situation.when
        draft.company = draft.company or bool(situation.parties)
        if draft.place is None and situation.place is not None:
            draft.place = self.around.page.source.cut(*situation.place)
        if situation.planned and name.marker not in ("new", "future"):
            draft.status = Status.PLANNED
        self.settle(draft, name.start, name.end, self.around.sentence_at(name.start))

    def _place_before(self, name: EventName) -> str | None:
        """The city after which plain talks are called: "the Geneva talks", "Lima round"."""
        view, at = self.around.page.view, name.start
        if name.named or name.entry.key == "visit":
            return None
        city = place_at(view, at, self.around.lexicon, self.around.states, known_only=True)
        head = name.name_end - len(name.head)
        return place_name(self.around, city) if city is not None and city[1] < head <= city[1] + 20 else None

    def settle_status(self, draft: Draft) -> None:
        """What was planned for a day that was over when the text was written has been held."""
        if draft.when is not None:
            draft.status = self._by_day(draft, draft.when)

    def _by_day(self, draft: Draft, day: When) -> Status:
        """Whether a planned occasion was over when the text was written."""
        written = self.around.written
        over = written is not None and day.latest is not None and day.latest < written
        return Status.HELD if over and draft.status is Status.PLANNED else draft.status

    def settle(self, draft: Draft, start: int, end: int, sentence: tuple[int, int]) -> None:
        """Date, place and form from the sentence that reports the occasion."""
        if draft.when is None and (dated := date_of(self.around, start, end, sentence)):
            draft.when = dated
            draft.status = self._by_day(draft, dated)
        if VIRTUAL.first(self.around.page, *sentence):
            draft.virtual = True
            draft.place = draft.place or "virtual"
        if draft.place is None and self.around.page.view.startswith(" here", end):
            here = place_of_writing(self.around, sentence)
            draft.place = place_name(self.around, here) if here is not None else None
        if draft.place is None and draft.kind is DialogueKind.VISIT and (whither := whither_of(self.around, sentence)):
            draft.place = self.around.page.source.cut(*whither)
        if draft.place is None and draft.kind is not DialogueKind.CALL and (place := place_of(self.around, sentence)):
            draft.place = place_name(self.around, place)

    def settle_lead(self, draft: Draft) -> None:
        """The city of which the first sentences say that something was held or reached there."""
        page, view = self.around.page, self.around.page.view
        if draft.place is None and draft.kind is not DialogueKind.CALL and self.lead:
            margins = page.holds(AT_MARGINS.words, *self.lead[0]) and _AT_MARGINS.search(view, *self.lead[0])
            there = place_of(self.around, (margins.start(), self.lead[0][1])) if margins else None
            draft.place = place_name(self.around, there) if there is not None else None
        for start, end in self.lead:
            if draft.ordinal is None and draft.status is Status.HELD and page.holds(_TIME_WORDS, start, end):
                counted = _TIME.search(view, start, end)
                draft.ordinal = ordinal_value(counted["ordinal"].lower()) if counted is not None else None
            if draft.when is None and draft.status is Status.HELD and page.holds(_TALKED_WORDS, start, end):
                talked = _TALKED.search(view, start, end)
                ours = set(self.around.codes(start, end, acting=True)) & set(draft.parties) if talked else ()
                if talked is not None and len(ours) > 1:
                    draft.when = date_of(self.around, talked.start(), talked.end(), (start, end))
            if draft.place is None and page.holds(_REACHED_WORDS, start, end):
                self._settle_city(draft, start, end)

    def _settle_city(self, draft: Draft, start: int, end: int) -> None:
        """The city in which a sentence says that something was held or reached, if the day fits."""
        view = self.around.page.view
        if draft.status is not Status.PLANNED and _COMING.search(view, start, end):
            return
        for reached in _REACHED.finditer(view, start, end):
            place = place_at(view, reached.end(), self.around.lexicon, self.around.states, known_only=True)
            if place is not None and not self._on_another_day(draft, place[1]):
                draft.place = place_name(self.around, place)
                return

    def _on_another_day(self, draft: Draft, at: int) -> bool:
        """Whether a date follows that is not the occasion's: "the treaty signed in Quito on May 4, 1998"."""
        day, written = draft.when, self.around.written
        for timed in self.around.times.between(at, at + 8):
            if timed.when is None or timed.when.latest is None:
                continue
            if day is not None and not timed.when.overlaps(day):
                return True
            if day is None and written is not None and (written - timed.when.latest).days > _LONG_AGO:
                return True
        return False

    def settle_title(self, draft: Draft) -> None:
        """Day, place and form that only the headline gives."""
        if self.title is None:
            return
        if draft.when is None:
            days = [
                t.when for t in self.around.times.between(*self.title) if t.when and t.when.precision is Precision.DAY
            ]
            draft.when = days[0] if len(days) == 1 else None
        if draft.place is None:
            if VIRTUAL.first(self.around.page, *self.title):
                draft.virtual, draft.place = True, "virtual"
            elif place := place_of(self.around, self.title):
                draft.place = place_name(self.around, place)
