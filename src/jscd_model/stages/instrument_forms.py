"""One instrument under its several names: the forms of a name, and whether a form can be another name of it."""

from attrs import define, field, frozen

from jscd_model.grammar.instrument_index import InstrumentName
from jscd_model.model import When
from jscd_model.stages.cores import Core

__all__ = ["Instrument", "NamedInstrument", "can_name", "place", "rank"]


@frozen(kw_only=True)
class NamedInstrument:
    """An instrument's name with what tells it apart."""

    name: InstrumentName
    text: str
    core: Core
    year: When | None
    date: When | None


@define(eq=False)
class Instrument:
    """One instrument while its forms are gathered.

    Attributes:
        first: The form that made an instrument of it.
        core: The core of its fullest name.
        forms: The forms of its name.
        others: Short forms: start, end and rule.
        letters: The letters that the text defines for it.
        years: The times that go with its names themselves.
        dates: The times at which the text says that it was made.
    """

    first: NamedInstrument
    core: Core
    forms: list[NamedInstrument] = field(factory=list)
    others: list[tuple[int, int, str]] = field(factory=list)
    letters: set[str] = field(factory=set)
    years: dict[When, None] = field(factory=dict)
    dates: dict[When, None] = field(factory=dict)

    @classmethod
    def of(cls, form: NamedInstrument) -> "Instrument":
        """An instrument that a form names."""
        instrument = cls(first=form, core=form.core)
        instrument.add([form])
        return instrument

    def add(self, forms: list[NamedInstrument]) -> None:
        """Give it other forms of its name."""
        self.forms.extend(forms)
        for form in forms:
            if len(form.core.words) > len(self.core.words):
                self.core = form.core
            if form.name.acronym:
                self.letters.add(form.name.acronym)
            if form.year is not None:
                self.years[form.year] = None
            if form.date is not None:
                self.dates[form.date] = None

    @property
    def date(self) -> When | None:
        """When it was made, as the first form says that does."""
        return next((form.date for form in sorted(self.forms, key=place) if form.date is not None), None)


def can_name(form: NamedInstrument, instrument: Instrument) -> bool:
    """Whether a form can be a name of an instrument found before, whose names are longer."""
    known, other = form.name.known, instrument.first.name.known
    if known is not None and other is not None:
        return known is other
    if form.year is not None and not all(form.year.overlaps(year) for year in instrument.years):
        return False
    core = instrument.core
    if form.core.words < core.words and _made_at_another_time(form, instrument):
        return False
    if form.year is not None and form.core.words < core.words and not instrument.years:
        return form.name.bare
    if known is not None or other is not None:
        return form.core.shortens(core) and (form.core.words == core.words or len(form.core.words) > 1)
    if form.name.rule == "numbered-resolution" or instrument.first.name.rule == "numbered-resolution":
        return form.core.words == core.words
    return form.core.shortens(core) and (form.name.bare or form.core.words == core.words or len(form.core.words) > 1)


def _made_at_another_time(form: NamedInstrument, instrument: Instrument) -> bool:
    return form.date is not None and not all(form.date.overlaps(date) for date in instrument.dates)


def rank(form: NamedInstrument) -> tuple[bool, int]:
    """Full names come before short ones, longer before shorter."""
    return form.name.bare, -len(form.core.words) - len(form.core.parties)


def place(form: NamedInstrument) -> int:
    """Where a form stands."""
    return form.name.start
