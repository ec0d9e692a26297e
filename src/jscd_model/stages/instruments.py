"""Which agreements and other instruments the text names: all forms of a name together, with date and parties."""

import re
from itertools import pairwise

from attrs import evolve, frozen

from jscd_model.grammar.acronyms import letters_in
from jscd_model.grammar.instrument_index import InstrumentIndex, InstrumentName
from jscd_model.grammar.instrument_marks import ARTICLE, DATED
from jscd_model.grammar.instrument_pairs import BARE
from jscd_model.grammar.instruments import find_instrument_names
from jscd_model.grammar.pattern import Rule
from jscd_model.lexicon import Lexicon
from jscd_model.model import AgreementKind, FactKind, FrameworkAgreement, When
from jscd_model.stages.bodies import Bodies
from jscd_model.stages.cores import Core, core_of
from jscd_model.stages.ids import Ids
from jscd_model.stages.instrument_dates import InstrumentDates
from jscd_model.stages.instrument_facts import InstrumentFacts
from jscd_model.stages.instrument_forms import Instrument, NamedInstrument, can_name, place, rank
from jscd_model.stages.instrument_parties import InstrumentParties
from jscd_model.stages.parties import Parties
from jscd_model.stages.refused_names import (
    DOCUMENT_ITSELF,
    HEADING_ALONE,
    INSIDE_BODY,
    NOUN_ALONE,
    NOUN_INDEFINITE,
    NOUN_OF_SEVERAL,
)
from jscd_model.stages.sections import Sections
from jscd_model.stages.shelves import Shelf
from jscd_model.stages.times import Times
from jscd_model.stages.trace import OUTSIDE_TEXT, Trace
from jscd_model.text import BlockKind, Page

__all__ = ["RULES", "InstrumentMention", "Instruments", "find_instruments"]

SHORT_FORM = Rule(
    name="short-form-of-an-instrument",
    why="A head noun alone, or its letters, means the one instrument of the text that fits.",
    yes=("They signed the Nordic Ferry Agreement. The Agreement covers safety.",),
    no=("The Agreement covers safety.",),
)

_BRACKET = re.compile(r" \((?:hereinafter |hereafter )?(?:the )?[\"']{0,2}(?:the )?")
_OPENING = re.compile(r"(?:[A-Z0-9][\w.'-]{0,60}[:,]? |- |and |the |of ){0,60}+(?:[A-Z][\w.'-]{0,60}-)?")
_ALONE = frozenset({BARE.name, ARTICLE.name, DATED.name})  # rules by which a head noun alone is an instrument
_SLOGANS = frozenset({AgreementKind.PARTNERSHIP, AgreementKind.FRAMEWORK})  # what a headline may capitalise
_DOCUMENTS = frozenset({AgreementKind.STATEMENT, AgreementKind.DECLARATION})


@frozen(kw_only=True)
class InstrumentMention:
    """An instrument where the text names it: offsets into the view, its id and the rule that read it."""

    start: int
    end: int
    id: str
    rule: str


@frozen(kw_only=True)
class Instruments:
    """The instruments of a text and every place that names one, in order."""

    mentions: tuple[InstrumentMention, ...]
    agreements: tuple[FrameworkAgreement, ...]


def find_instruments(
    page: Page,
    sections: Sections,
    lexicon: Lexicon,
    parties: Parties,
    times: Times,
    bodies: Bodies,
    trace: Trace | None = None,
) -> Instruments:
    """Find the agreements and other instruments that a text names.

    Args:
        page: The text, laid out.
        sections: Which parts of it are its content.
        lexicon: The words.
        parties: The parties that it names.
        times: The times that it names.
        bodies: The organisations that it names; an instrument inside a body's name is none.
        trace: Where to note the names that make no instrument.

    Returns:
        Instruments in the order of their first mention, and all mentions. The document itself is none.
    """
    index = InstrumentIndex.of(lexicon)
    names = find_instrument_names(page, index, parties.ends, parties.starts, bodies.acronyms)
    if not names:
        return Instruments(mentions=(), agreements=())
    trace = Trace() if trace is None else trace
    return _Reading(page, sections, names, parties, times, bodies, trace).instruments()


class _Reading:
    """One page, while its instruments are told apart."""

    def __init__(
        self,
        page: Page,
        sections: Sections,
        names: list[InstrumentName],
        parties: Parties,
        times: Times,
        bodies: Bodies,
        trace: Trace,
    ) -> None:
        self.page = page
        self.trace = trace
        self.view = page.view
        self.sections = sections
        self.parties = parties
        self.bodies = bodies
        self.names = [name for name in names if self._may_count(name)]
        self.facts = InstrumentFacts(
            page=page,
            dates=InstrumentDates(page=page, times=times, names=tuple(self.names)),
            parties=InstrumentParties(page=page, parties=parties, bodies=bodies, sections=sections),
        )
        self.found: list[Instrument] = []
        self.shelf: Shelf[Instrument] = Shelf()  # by head nouns, kinds and entries
        self.alone: dict[tuple[Core, When | None, When | None], list[Instrument]] = {}

    def _may_count(self, name: InstrumentName) -> bool:
        """Whether a name stands in the text, and not inside a body's name."""
        refusal = INSIDE_BODY if self._in_body(name) else None if self.sections.content(name.start) else OUTSIDE_TEXT
        if refusal is not None:
            self._reject(refusal, name)
        return refusal is None

    def _in_body(self, name: InstrumentName) -> bool:
        """Whether a name stands inside a body's name."""
        return any(
            mention.start <= name.start
            and name.end <= mention.end
            and mention.end - mention.start > name.end - name.start
            for mention in self.bodies.between(name.start - 150, name.end)
        )

    def _reject(self, rule: Rule, name: InstrumentName, *rivals: Instrument) -> None:
        """Note what makes no instrument, with the instruments that it could be short for."""
        if self.trace.kept:
            places = [(instrument.first.name.start, instrument.first.name.end) for instrument in rivals]
            self.trace.reject(FactKind.AGREEMENT, rule, name.start, name.end, *places)

    def instruments(self) -> Instruments:
        """The instruments, with all their mentions."""
        named = [self._named(name) for name in self.names]
        titles = [form.core for form in named if self._is_title(form)]
        kept = []
        for form in named:
            if self._is_document(form, titles):
                self._reject(DOCUMENT_ITSELF, form.name)
            else:
                kept.append(form)
        for form in sorted(kept, key=lambda form: (rank(form), form.name.start)):
            self._place(form)
        self._join_aliases(kept)
        self.found = [instrument for instrument in self.found if self._is_named_in_text(instrument)]
        self._letters()
        return self._result()

    def _named(self, name: InstrumentName) -> NamedInstrument:
        text = name.name or self.view[name.start : name.end]
        inside = self.parties.between(name.start, name.end)
        forms = tuple([(self.view[m.start : m.end], m.code) for m in inside if m.end <= name.end]) if inside else ()
        return NamedInstrument(
            name=name,
            text=text,
            core=core_of(text, name.head, forms),
            year=self.facts.year(name),
            date=self.facts.date(name),
        )

    def _is_title(self, form: NamedInstrument) -> bool:
        """Whether a name is the title's own, not something that the title is about."""
        if form.name.kind not in _DOCUMENTS or not self.sections.is_title(form.name.start):
            return False
        start = self.view.rfind("\n", 0, form.name.start) + 1
        before = self.view[start : form.name.start]
        return _OPENING.fullmatch(before) is not None

    def _is_document(self, form: NamedInstrument, titles: list[Core]) -> bool:
        """Whether a name means the document itself."""
        name = form.name
        if name.itself or self._is_title(form):
            return True
        return any(form.core.shortens(title) and form.core.words == title.words for title in titles)

    def _place(self, form: NamedInstrument) -> None:
        """Add a form to the one instrument that it fits, make one of it, or leave it where several fit."""
        name = form.name
        fits = self._fits(form)
        same = [instrument for instrument in fits if instrument.core.words == form.core.words]
        if name.bare and (fits or name.rule not in _ALONE):
            if len(fits) == 1 and self._is_definite(name):
                fits[0].others.append((name.start, name.end, SHORT_FORM.name))
            else:
                why = NOUN_INDEFINITE if len(fits) == 1 else NOUN_OF_SEVERAL if fits else NOUN_ALONE
                self._reject(why, name, *fits)
        elif len(same) == 1 or len(fits) == 1:
            self._join((same or fits)[0], form)
        elif not fits:
            instrument = Instrument.of(form)
            self.found.append(instrument)
            self._shelve(instrument)
        else:
            self._reject(NOUN_OF_SEVERAL, name, *fits)

    def _join(self, instrument: Instrument, form: NamedInstrument) -> None:
        """Give an instrument another form of its name."""
        core = instrument.core
        instrument.add([form])
        self.alone.clear()
        if instrument.core is not core:
            self._shelve(instrument)

    def _shelve(self, instrument: Instrument) -> None:
        """Let an instrument be found by the words of its fullest name."""
        first = instrument.first
        self.alone.clear()
        for key in {first.core.head, first.name.known.id if first.name.known is not None else first.name.kind.value}:
            self.shelf.put(instrument, key, instrument.core.words)

    def _fits(self, form: NamedInstrument) -> list[Instrument]:
        """The instruments that a form can name; those of a noun alone are the same until there is a new name."""
        if not form.name.bare:
            return [instrument for instrument in self._candidates(form) if can_name(form, instrument)]
        key = form.core, form.year, form.date
        if key not in self.alone:
            self.alone[key] = [instrument for instrument in self._candidates(form) if can_name(form, instrument)]
        return self.alone[key]

    def _join_aliases(self, named: list[NamedInstrument]) -> None:
        """Bring a name together with the short one that brackets give it: "Nordic Ferry Agreement (the Agreement)"."""
        holders = {id(form): found for found in self.found for form in found.forms}
        joined: set[Instrument] = set()
        for form, short in pairwise(sorted(named, key=place)):
            whole, part = holders.get(id(form)), holders.get(id(short))
            if whole is None or part is None or whole is part:
                continue
            if part.first.name.known is not None and part.first.text not in whole.letters:
                continue
            lettered = whole.letters & part.letters or part.first.text in whole.letters
            if lettered or _BRACKET.fullmatch(self.view, form.name.end, short.name.start):
                whole.add(part.forms)
                joined.add(part)
                holders.update({id(other): whole for other in part.forms})
        self.found = [instrument for instrument in self.found if instrument not in joined]

    def _is_definite(self, name: InstrumentName) -> bool:
        return self.view.endswith(("the ", "The ", "this ", "This ", "that ", "'s "), 0, name.start)

    def _candidates(self, form: NamedInstrument) -> list[Instrument]:
        """Instruments that a form may name: the known one, or those with its head noun."""
        known = self.shelf.holding(form.name.known.id, ()) if form.name.known is not None else []
        headed = self.shelf.holding(form.core.head, form.core.words) if form.core.head else []
        return [*known, *(found for found in headed if found not in known)] if known else headed

    def _is_named_in_text(self, instrument: Instrument) -> bool:
        """Whether more than a section's heading with plain words names an instrument."""
        for form in instrument.forms:
            block = self.page.block_at(form.name.start)
            heading = block.kind is BlockKind.HEADING and not self.sections.is_title(form.name.start)
            slogan = form.name.kind in _SLOGANS and self.sections.is_title(form.name.start)
            if not (heading or slogan) or form.name.known is not None or len(form.core.parties) > 1:
                return True
        self._reject(HEADING_ALONE, instrument.first.name)
        return False

    def _letters(self) -> None:
        """Give each instrument the other places where its acronym stands."""
        holders = {letters: found for found in reversed(self.found) for letters in found.letters}
        if not holders:
            return
        taken = sorted((form.name.start, form.name.end) for found in self.found for form in found.forms)
        for start, end in letters_in(self.page, holders, taken):
            if self.sections.content(start):
                holders[self.view[start:end]].others.append((start, end, SHORT_FORM.name))

    def _result(self) -> Instruments:
        """The record's agreements, in the order of their first mention."""
        ids = Ids()
        mentions: list[InstrumentMention] = []
        agreements: list[FrameworkAgreement] = []
        for instrument in sorted(self.found, key=lambda found: min(place(form) for form in found.forms)):
            agreement, places = self._agreement(instrument, ids)
            agreements.append(agreement)
            mentions.extend(InstrumentMention(start=s, end=e, id=agreement.id, rule=rule) for s, e, rule in places)
        mentions.sort(key=lambda mention: (mention.start, mention.end))
        return Instruments(mentions=tuple(mentions), agreements=tuple(agreements))

    def _agreement(self, instrument: Instrument, ids: Ids) -> tuple[FrameworkAgreement, list[tuple[int, int, str]]]:
        forms = sorted(instrument.forms, key=place)
        best = max(forms, key=lambda form: (len(form.text.split()), -form.name.start))
        name = best.name.name or self.page.source.cut(best.name.start, best.name.end)
        places = sorted({(f.name.start, f.name.end, f.name.rule) for f in forms} | set(instrument.others))
        agreement = FrameworkAgreement(
            id=ids.make("agreement", name),
            name=name,
            acronym=self._acronym(forms, name),
            kind=best.name.kind,
            date=instrument.date or self._date_of_short_forms(instrument, best.name),
            parties=next((codes for form in forms if (codes := self.facts.signatories(form.name))), ()),
            areas=next((areas for form in forms if (areas := self.facts.areas(form.name))), ()),
            spans=tuple(self.page.source.span(start, end, rule) for start, end, rule in places),
        )
        return agreement, places

    def _date_of_short_forms(self, instrument: Instrument, name: InstrumentName) -> When | None:
        """When an instrument was made, as the sentences say that name it by its letters or its noun alone."""
        short = (evolve(name, start=start, end=end, name=None) for start, end, _ in sorted(instrument.others))
        return next((date for form in short if (date := self.facts.date(form)) is not None), None)

    def _acronym(self, forms: list[NamedInstrument], name: str) -> str | None:
        """The acronym that the text defines, or the letters that it uses beside the full name."""
        for form in forms:
            if form.name.acronym:
                return form.name.acronym if form.name.acronym != name else None
        letters = {form.text for form in forms if form.name.known is not None and form.text in form.name.known.acronyms}
        return min(letters) if letters and name not in letters else None


RULES = (SHORT_FORM,)
