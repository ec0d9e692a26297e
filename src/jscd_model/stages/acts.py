"""Acts: what a sentence says that the parties do, while it is read from left to right."""

from typing import NamedTuple

from attrs import define, field, frozen

from jscd_model.grammar.clause_shapes import MEETING_VERBS, is_activity, plain_tense
from jscd_model.grammar.clauses import Cue
from jscd_model.grammar.cue_index import CueIndex
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.subjects import Boundary, boundary, read_subject
from jscd_model.grammar.units import Units
from jscd_model.grammar.verb_groups import Shape
from jscd_model.lexicon.entries import VoiceKind
from jscd_model.model import FactKind
from jscd_model.stages.actors import Speakers
from jscd_model.stages.standing import Actors
from jscd_model.stages.trace import Trace

__all__ = ["Frame", "Reading", "Said"]

# Python 3.11 is slow to find the members of an enumeration by name.
_STATEMENT = FactKind.STATEMENT
_FUTURE, _PRESENT = Shape.FUTURE, Shape.PRESENT
_BODY, _OCCASION = VoiceKind.BODY, VoiceKind.OCCASION
_INSIDE, _RELATIVE = Boundary.INSIDE, Boundary.RELATIVE

_PARTIES = frozenset({VoiceKind.MANY, VoiceKind.ONE, None})


class Said(NamedTuple):
    """An act of the parties in a sentence.

    Attributes:
        cue: The governing verb.
        actors: Whose act it is.
        start: Where its clause starts in the view.
        rule: Name of the decision by which it was told from other verbs; None where its subject tells.
    """

    cue: Cue
    actors: Actors
    start: int
    rule: str | None = None


@define
class Reading:
    """A sentence with what has been read in it so far.

    Attributes:
        units: The sentence.
        said: The acts, in the order in which they were found.
        waiting: Participles before the verb that has their subject ("recognising …, the ministers agreed").
        subject: Who did what the last verb with a subject of its own says; None where it is no party.
        tense: The shape of that verb.
        verb: Where it stands.
        sought: Where to go on to look for the subject of a clause whose verb is no cue.
        foreign: Whether the sentence is about somebody else.
        aside: Whether it is inside a clause with "which".
        refusal: Why the verb that is being read is no act, as far as that is known.
    """

    units: Units
    said: list[Said] = field(factory=list)
    waiting: list[Cue] = field(factory=list)
    subject: Actors | None = None
    tense: Shape | None = None
    verb: int = 0
    sought: int = 1
    foreign: bool = False
    aside: bool = False
    refusal: Rule | None = None

    def refuse(self, rule: Rule) -> Said | None:
        """No act, and the rule that says why."""
        self.refusal = rule
        return None

    @property
    def last(self) -> Cue | None:
        """The governing verb of the last act."""
        return self.said[-1].cue if self.said else None

    def opens_that(self) -> bool:
        """Whether what the last act says is a clause of its own."""
        last = self.last
        return last is not None and self.units.word(last.after) in ("that", "how", "whether")

    def act(self, cue: Cue, actors: Actors, start: int, rule: str | None = None) -> Said:
        """An act whose clause starts at a unit."""
        return Said(cue, actors, self.units.starts[start], rule)


@frozen
class Frame:
    """What every sentence of a text is read with.

    Attributes:
        index: The words that govern.
        speakers: Who speaks.
        opinion: Whether the text is an analysis, so that what things do is its author's opinion.
        trace: Where to note the verbs that are no acts.
    """

    index: CueIndex
    speakers: Speakers
    opinion: bool = False
    trace: Trace = field(factory=Trace)

    def reject(self, units: Units, cue: Cue, rule: Rule) -> None:
        """Note a verb that is no act."""
        self.trace.reject(_STATEMENT, rule, units.starts[cue.first], units.end(cue.last))

    def subject(self, units: Units, end: int, stop: int = 0) -> Actors | None:
        """For whom the noun phrase before the unit `end` speaks."""
        phrase = read_subject(units, end, self.index.voices, stop)
        return None if phrase is None else self.speakers.resolve(units, phrase)

    def may(self, units: Units, cue: Cue, actors: Actors) -> bool:
        """Whether a voice of this kind can do this: talks cover, committees meet, only parties promise."""
        voice = actors.voice
        if voice in _PARTIES:
            return True
        if cue.shape is _FUTURE:
            return is_activity(units, cue)
        if cue.entry.occasions:
            return True
        if cue.entry.key == "aim" and voice is _BODY:
            return False  # "the mechanism aims to": what it is for, not what is undertaken
        return voice is not _OCCASION and not (self.opinion and cue.shape is _PRESENT)

    def find_plain_subject(self, reading: Reading, end: int) -> None:
        """Read the subject of a clause whose verb is no cue: "the two leaders met in Oslo and discussed"."""
        units, first = reading.units, reading.sought
        reading.sought = max(first, end)
        for at in range(first, end):
            tense = plain_tense(units, at)
            aside = units.words[at - 1] == "which" and units.word(at - 2) == "," and units.words[at] in MEETING_VERBS
            phrase = None if tense is None else read_subject(units, at - 2 if aside else at, self.index.voices)
            if phrase is None:
                continue
            if not aside and boundary(units, phrase.first) in (_INSIDE, _RELATIVE):
                continue
            actors = self.speakers.resolve(units, phrase)
            if aside and (actors is None or actors.voice is not _BODY):
                continue
            if actors is not None:
                reading.subject, reading.tense, reading.verb = actors, tense, at
                return

    @staticmethod
    def is_party(actors: Actors) -> bool:
        """Whether parties or those who speak for them do it, not a thing that they made."""
        return actors.voice in _PARTIES
