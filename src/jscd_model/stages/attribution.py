"""Attribution: who said what a sentence tells, before it, after it or around a quotation."""

from enum import Enum, auto

from jscd_model.grammar.clauses import Cue
from jscd_model.grammar.subjects import NounPhrase, read_subject
from jscd_model.grammar.undertakings import POSITION
from jscd_model.grammar.units import UnitKind, Units
from jscd_model.grammar.verb_groups import Shape
from jscd_model.lexicon.entries import VoiceKind
from jscd_model.stages import refused_statements as refused
from jscd_model.stages.act_rules import ACT_IN_OWN_WORDS, SPEAKER_AFTER_CLAUSE, SPEAKER_AFTER_QUOTATION
from jscd_model.stages.acts import Frame, Reading, Said

__all__ = [
    "Teller",
    "only_reports",
    "put_in_own_words",
    "read_after_clause",
    "read_after_quotation",
    "read_closing",
    "teller_of_quoted",
]

# Python 3.11 is slow to find the members of an enumeration by name.
_MANY = VoiceKind.MANY
_BODY = UnitKind.BODY

_FINITE = frozenset({Shape.PAST, Shape.PRESENT, Shape.FUTURE})
_INSTITUTIONS = frozenset(
    "ministry department embassy office government secretariat agency presidency bureau mission statement communique "
    "communiqu\u00e9 release readout report note".split()
)
_CONDITIONS = frozenset("if unless when should whether once until".split())
_SAYS = frozenset("said says told added stated noted".split())
_SPEAKER_WITHIN = 10


class Teller(Enum):
    """Whose act words between quotation marks tell."""

    ALL = auto()
    SPEAKER = auto()
    NOBODY = auto()


def teller_of_quoted(frame: Frame, units: Units, cue: Cue) -> Teller:
    """Whose act a verb between quotation marks is: "the two sides agreed", "we reaffirm", or nobody's that is known."""
    phrase = read_subject(units, cue.group, frame.index.voices) if cue.shape in _FINITE else None
    if phrase is None:
        return Teller.NOBODY
    opening = next((at for at in range(cue.group - 1, -1, -1) if units.words[at] == '"'), 0) + 1
    if units.word(opening) in _CONDITIONS:
        return Teller.NOBODY
    if phrase.members[0].voice is _MANY:
        return Teller.NOBODY if _said_by_stranger(frame, units, opening) else Teller.ALL
    return Teller.SPEAKER if units.words[phrase.members[0].head] in ("we", "i") else Teller.NOBODY


def _said_by_stranger(frame: Frame, units: Units, opening: int) -> bool:
    """Whether a quotation is followed by somebody who speaks for none of the parties: '"…," a rebel said'."""
    closing = next((at for at in range(opening, len(units)) if units.words[at] == '"'), len(units))
    for at in range(closing + 1, len(units)):
        if units.words[at] in _SAYS:
            return (
                frame.subject(units, at, closing + 1) is None and frame.subject(units, len(units) - 1, at + 1) is None
            )
    return False


def put_in_own_words(reading: Reading, cues: list[Cue], quoted: frozenset[int]) -> None:
    """Read "we reaffirm our support", quoted of one speaker, as what that speaker does, not as "said".

    Args:
        reading: The sentence; its acts are changed.
        cues: What the speaker does between quotation marks.
        quoted: Indices of the units inside them.
    """
    told = [s for s in reading.said if s.cue.entry.speech and s.cue.first not in quoted and not s.actors.several]
    if told:
        reading.said.remove(told[0])
        reading.said += [reading.act(cue, told[0].actors, cue.group, ACT_IN_OWN_WORDS.name) for cue in cues]
        reading.said.sort(key=lambda said: said.cue.first)


def read_closing(frame: Frame, reading: Reading, cue: Cue, phrase: NounPhrase) -> Said | None:
    """Who said what the sentence tells: its own acts are done by saying so, those of both sides only reported."""
    actors = frame.speakers.resolve(reading.units, phrase)
    if actors is None or any(said.actors.codes != actors.codes for said in reading.said):
        return None
    for said in reading.said:
        frame.reject(reading.units, said.cue, refused.REPORTED_BY_SPEAKER)
    reading.said.clear()
    return reading.act(cue, actors, phrase.first, SPEAKER_AFTER_CLAUSE.name)


def only_reports(units: Units, cue: Cue, phrase: NounPhrase, *, after: bool) -> bool:
    """Whether a ministry or a statement only tells events, taking no position of its party.

    Args:
        units: The sentence.
        cue: The verb of speech.
        phrase: Its subject.
        after: Whether what is said stands before the verb.
    """
    head = phrase.members[-1].head
    if cue.entry.key != "say" or not (units.kinds[head] is _BODY or units.words[head] in _INSTITUTIONS):
        return False
    first, last = (0, cue.group) if after else (cue.after, len(units))
    return first >= last or POSITION.regex.search(units.view, units.starts[first], units.end(last - 1)) is None


def read_after_quotation(frame: Frame, reading: Reading, cue: Cue) -> Said | None:
    """Words of a quotation with the speaker after the verb: '"…," said the minister'."""
    return _inverted(frame, reading, cue, SPEAKER_AFTER_QUOTATION.name)


def read_after_clause(frame: Frame, reading: Reading, cue: Cue) -> Said | None:
    """What a clause says whose speaker follows: "The road is open, said the minister"."""
    said = _inverted(frame, reading, cue, SPEAKER_AFTER_CLAUSE.name)
    return said if said is not None and frame.is_party(said.actors) else None


def _inverted(frame: Frame, reading: Reading, cue: Cue, rule: str) -> Said | None:
    """An act whose subject stands right after its verb."""
    units = reading.units
    end = cue.after
    reading.refuse(refused.OF_STRANGERS)
    while end < len(units) and units.words[end] not in ',.;:"' and end < cue.after + _SPEAKER_WITHIN:
        end += 1
    for stop in range(end, cue.after, -1):
        phrase = read_subject(units, stop, frame.index.voices, cue.after)
        if phrase is not None and phrase.first == cue.after:
            actors = frame.speakers.resolve(units, phrase)
            return None if actors is None else reading.act(cue, actors, cue.first, rule)
    return None
