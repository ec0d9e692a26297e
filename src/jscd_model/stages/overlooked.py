"""What no stage takes up: letters, names, months and words of relation that could have made a fact."""

import re
from collections.abc import Iterator

from attrs import frozen

from jscd_model.grammar.acronyms import CAPITALS
from jscd_model.grammar.calendar import MONTH_NAME
from jscd_model.grammar.dates import find_dates, words_of_no_date
from jscd_model.grammar.names import name_at
from jscd_model.grammar.relation_phrases import BUILDS_ON, ESTABLISHES, PART_OF, UNDER
from jscd_model.grammar.words import Vocabulary, Words
from jscd_model.lexicon import Lexicon
from jscd_model.model import FactKind
from jscd_model.stages.bodies import Bodies
from jscd_model.stages.instruments import Instruments
from jscd_model.stages.occasions import Occasions
from jscd_model.stages.odd_words import UNANCHORED
from jscd_model.stages.parties import Parties
from jscd_model.stages.people import People
from jscd_model.stages.refused_names import ACRONYM_UNEXPLAINED, UNHELD_NAME
from jscd_model.stages.refused_ties import COUNTS_FROM_NOTHING, MONTH_ALONE, NO_SUCH_DAY, WITHOUT_TARGET
from jscd_model.stages.sections import Sections
from jscd_model.stages.times import Times
from jscd_model.stages.trace import OUTSIDE_TEXT, Taken, Trace
from jscd_model.text import Page

__all__ = ["Overlooked"]

_SHOUTED = re.compile(r"[A-Z]{2,20}[,;:]? $")
_MONTH = re.compile(rf"\b(?:{MONTH_NAME})\b")
_CAPITALISED = re.compile(r"\b[A-Z][\w'-]*(?:(?: (?:of|on|for|and|the)){0,2} [A-Z][\w'-]*){0,8}")
_TIES = (UNDER, BUILDS_ON, PART_OF, ESTABLISHES)
_REACH = 150  # characters before a name in which its relation is said


@frozen(kw_only=True)
class Overlooked:
    """Notes what the findings of all stages leave over; nothing is read from it.

    Attributes:
        page: The text laid out.
        sections: What each block is.
        lexicon: The words.
        parties: Where parties are named.
        bodies: Where bodies are named.
        instruments: Where instruments are named.
        people: Where persons and offices are named.
        occasions: Where occasions are named.
        times: Where dates stand.
    """

    page: Page
    sections: Sections
    lexicon: Lexicon
    parties: Parties
    bodies: Bodies
    instruments: Instruments
    people: People
    occasions: Occasions
    times: Times

    def note(self, trace: Trace) -> None:
        """Note everything."""
        self._dates(trace)
        known = Taken.of([*self._mentions(), *((note.start, note.end) for note in trace.notes)])
        self._letters(trace, known)
        self._names(trace, known)
        self._ties(trace, Taken.of(self._mentions()))

    def _mentions(self) -> Iterator[tuple[int, int]]:
        """Where anything is named or dated."""
        yield from ((person.start, person.end) for person in self.people.mentions)
        yield from ((office.start, office.end) for office in self.people.offices)
        yield from ((party.start, party.end) for party in self.parties.mentions)
        yield from ((body.start, body.end) for body in self.bodies.mentions)
        yield from ((instrument.start, instrument.end) for instrument in self.instruments.mentions)
        yield from ((occasion.start, occasion.end) for occasion in self.occasions.mentions)
        yield from ((timed.start, timed.end) for timed in (*self.times.mentions, *self.times.unresolved))

    def _dates(self, trace: Trace) -> None:
        """Words that pin no time, and dates of which the time is not known."""
        read = {(timed.start, timed.end) for timed in self.times.mentions}
        open_ = {(timed.start, timed.end) for timed in self.times.unresolved}
        for start, end in sorted(read | open_ | {(found.start, found.end) for found in find_dates(self.page.view)}):
            if not self.sections.content(start):
                trace.reject(FactKind.DATE, OUTSIDE_TEXT, start, end)
            elif (start, end) not in read:
                why = UNANCHORED if (start, end) in open_ else COUNTS_FROM_NOTHING
                trace.reject(FactKind.DATE, why, start, end)
        refused = [(start, end, rule or NO_SUCH_DAY) for start, end, rule in words_of_no_date(self.page.view)]
        taken = Taken.of([*read, *open_, *((start, end) for start, end, _ in refused)])
        months = [(m.start(), m.end(), MONTH_ALONE) for m in _MONTH.finditer(self.page.view)]
        refused += [(start, end, rule) for start, end, rule in months if not taken.meet(start, end)]
        for start, end, rule in refused:
            if self.sections.content(start):
                trace.reject(FactKind.DATE, rule, start, end)

    def _letters(self, trace: Trace, known: Taken) -> None:
        """Acronyms that nothing explains; words of a line in capitals are none."""
        view = self.page.view
        for match in CAPITALS.finditer(view):
            shouted = _SHOUTED.search(view, max(0, match.start() - 20), match.start())
            if not shouted and self.sections.content(match.start()) and not known.meet(*match.span()):
                trace.reject(FactKind.ORGANIZATION, ACRONYM_UNEXPLAINED, *match.span())

    def _names(self, trace: Trace, known: Taken) -> None:
        """Names of two words or more without an office."""
        parties, bodies = ([(m.start, m.end) for m in found.mentions] for found in (self.parties, self.bodies))
        words = Words.read(self.page.view, Vocabulary.of(self.lexicon), parties, bodies, self.page.tokens)
        at = 0
        while at < len(words.texts):
            name = name_at(words, at, titled=False) if words.capital(at) else None
            start = words.starts[at]
            at = at + 1 if name is None else name.last
            if name is None or not self.sections.content(start):
                continue
            end = words.end(name.last - 1)
            if not known.meet(start, end) and not CAPITALS.search(self.page.view, start, end):
                trace.reject(FactKind.PERSON, UNHELD_NAME, start, end)

    def _ties(self, trace: Trace, known: Taken) -> None:
        """Words that tie the occasion to a name which is neither an agreement's nor a body's nor an occasion's."""
        view = self.page.view
        for match in _CAPITALISED.finditer(view):
            if not self.sections.content(match.start()) or known.meet(*match.span()):
                continue
            sentence = self.page.sentence_at(match.start())
            before = view[max(sentence.start, match.start() - _REACH) : match.start()]
            tie = next((found for rule in _TIES if (found := rule.regex.search(before))), None)
            if tie is not None:
                start = match.start() - (len(before) - tie.start())
                trace.reject(FactKind.RELATION, WITHOUT_TARGET, start, match.end())
