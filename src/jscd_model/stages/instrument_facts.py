"""What a text says of an instrument where it names it: when it was made, between whom, and what it covers."""

import re

from attrs import field, frozen

from jscd_model.grammar.instrument_index import InstrumentName
from jscd_model.model import When
from jscd_model.stages.instrument_areas import areas_after
from jscd_model.stages.instrument_dates import InstrumentDates
from jscd_model.stages.instrument_parties import InstrumentParties
from jscd_model.text import Page

__all__ = ["InstrumentFacts"]

_DATELINE = re.compile(r"[A-Z][^.\n]{2,60}?(?: \([A-Z][\w. ]*\))? --? ")
_FAR = 800  # characters of a sentence on either side of a name


@frozen(kw_only=True)
class InstrumentFacts:
    """Answers for one page what it says of an instrument."""

    page: Page
    dates: InstrumentDates
    parties: InstrumentParties
    _sentences: dict[int, tuple[int, int]] = field(init=False, repr=False, eq=False, factory=dict)

    def year(self, name: InstrumentName) -> When | None:
        """The time that goes with the name itself."""
        return self.dates.year(name)

    def date(self, name: InstrumentName) -> When | None:
        """When the instrument was made."""
        return self.dates.date(name, *self._sentence(name.start))

    def signatories(self, name: InstrumentName) -> tuple[str, ...]:
        """Between whom it is."""
        return self.parties.of(name, *self._sentence(name.start))

    def areas(self, name: InstrumentName) -> tuple[str, ...]:
        """What it covers, where the sentence lists it after the name."""
        return areas_after(self.page, name.end, self._sentence(name.start)[1])

    def _sentence(self, at: int) -> tuple[int, int]:
        """Where the sentence around a name begins, after its dateline, and where it ends."""
        if at not in self._sentences:
            self._sentences[at] = self._found_sentence(at)
        return self._sentences[at]

    def _found_sentence(self, at: int) -> tuple[int, int]:
        sentence = self.page.sentence_at(at)
        dateline = _DATELINE.match(self.page.view, sentence.start, at)
        start = dateline.end() if dateline else sentence.start
        return max(start, at - _FAR), min(sentence.end, at + _FAR)
