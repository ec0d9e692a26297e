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
        forms: The forms of its name.
        core: The core of the fullest one.
        others: Short forms: start, end and rule.
    """

    forms: list[NamedInstrument]
    core: Core
    others: list[tuple[int, int, str]] = field(factory=list)

    @property
    def first(self) -> NamedInstrument:
        """The form that made an instrument of it."""
        return self.forms[0]

    def add(self, forms: list[NamedInstrument]) -> None:
        """Give it other forms of its name."""
        self.forms.extend(forms)
        self.core = max((self.core, *(form.core for form in forms)), key=lambda core: len(core.words))

    @property
    def letters(self) -> set[str]:
        """The letters that the text defines for it."""
        return {form.name.acronym for form in self.forms if form.name.acronym}

    @property
    def date(self) -> When | None:
        """When it was made, as the first form says that does."""
        return next((form.date for form in sorted(self.forms, key=place) if form.date is not None), None)


def can_name(form: NamedInstrument, instrument: Instrument) -> bool:
    """Whether a form can be a name of an instrument found before, whose names are longer."""
    known, other = form.name.known, instrument.first.name.known
    if known is not None and other is not None:
        return known is other
    if form.year is not None and any(other.year and not form.year.overlaps(other.year) for other in instrument.forms):
        return False
    core = instrument.core
    if form.core.words < core.words and _made_at_another_time(form, instrument):
        return False
    if form.year is not None and form.core.words < core.words and not any(f.year for f in instrument.forms):
        return form.name.bare
    if known is not None or other is not None:
        return form.core.shortens(core) and (form.core.words == core.words or len(form.core.words) > 1)
    if form.name.rule == "numbered-resolution" or instrument.first.name.rule == "numbered-resolution":
        return form.core.words == core.words
    return form.core.shortens(core) and (form.name.bare or form.core.words == core.words or len(form.core.words) > 1)


def _made_at_another_time(form: NamedInstrument, instrument: Instrument) -> bool:
    return form.date is not None and any(f.date and not form.date.overlaps(f.date) for f in instrument.forms)


def rank(form: NamedInstrument) -> tuple[bool, int]:
    """Full names come before short ones, longer before shorter."""
    return form.name.bare, -len(form.core.words) - len(form.core.parties)


def place(form: NamedInstrument) -> int:
    """Where a form stands."""
    return form.name.start
