"""Governing verbs: which cues of a sentence are acts of the parties, and whose."""

from attrs import define

from jscd_model.grammar.clause_shapes import (
    agrees,
    closes_sentence,
    ends_clause,
    follows_label,
    in_that_clause,
    is_adjective,
    is_courtesy,
    is_reduced_relative,
)
from jscd_model.grammar.clauses import Cue, find_cues
from jscd_model.grammar.function_words import CONJUNCTIONS, HAVE, PREPOSITIONS
from jscd_model.grammar.subjects import Boundary, NounPhrase, boundary, read_subject
from jscd_model.grammar.units import UnitKind, Units
from jscd_model.grammar.verb_groups import Shape
from jscd_model.lexicon.entries import VoiceKind
from jscd_model.model import Act
from jscd_model.stages import refused_statements as refused
from jscd_model.stages.act_rules import (
    ACT_BESIDE_ACT,
    ACT_IN_ASIDE,
    ACT_IN_LIST,
    ACT_SHARES_SUBJECT,
    PASSIVE_ACT,
    PURPOSE_OF_MEETING,
    SPEAKER_AFTER_CLAUSE,
)
from jscd_model.stages.acts import Frame, Reading, Said
from jscd_model.stages.attribution import (
    Teller,
    only_reports,
    put_in_own_words,
    read_after_clause,
    read_after_quotation,
    read_closing,
    teller_of_quoted,
)
from jscd_model.stages.indirect import (
    read_about,
    read_figuring,
    read_participle,
    read_passive,
    read_presence,
    read_purpose,
    read_verdict,
    with_whom,
)
from jscd_model.stages.standing import Actors

__all__ = ["Reader"]

# Python 3.11 is slow to find the members of an enumeration by name.
_TIME, _PERSON = UnitKind.TIME, UnitKind.PERSON
_AND = Boundary.AND
_PAST, _PRESENT, _FUTURE, _, _PREDICATE, _, _INFINITIVE, _MODAL = Shape
_DISCUSS = Act.DISCUSS
_OCCASION = VoiceKind.OCCASION
_INSIDE, _COMMA, _START = Boundary.INSIDE, Boundary.COMMA, Boundary.START
_PAST_FORMS = frozenset({Shape.PAST, Shape.PASSIVE})
# What is done by saying it: "agreed on these steps: - reaffirm …" is an act, "- launch …" a step.
_SPOKEN = frozenset("affirm agree agree-that agree-on-importance commit decide condemn welcome convey".split())
_MATTERS = frozenset("issues topics matters subjects items themes".split())
_NOT_FINITE = {
    Shape.INFINITIVE: read_purpose,
    Shape.PARTICIPLE: read_participle,
    Shape.PASSIVE: read_passive,
}
# Said of matters and of those who are somewhere, not of those who do it.
_WITHOUT_SUBJECT = {"be-by-consent": read_presence, "figure-in-talks": read_figuring}
_COMMAS = frozenset({",", "\u2014"})
_NO_SUBJECT = _MATTERS | _COMMAS | CONJUNCTIONS | {";", "then", "as", "who", "which"}  # or it stands before them


@define
class Reader:
    """Reads the sentences of a text in their order.

    Attributes:
        frame: What each is read with.
        lead: Who does what the items of a list say: "the ministers: - agreed …".
        led: Whether the lead is a whole clause ("they agreed on these steps:"), so that items tell what it is about.
        opening: Whether the sentence is the first one, which tells of the occasion itself.
    """

    frame: Frame
    lead: Actors | None = None
    led: bool = False
    opening: bool = False

    def read(self, units: Units, quoted: frozenset[int], *, item: bool) -> list[Said]:
        """The acts of one sentence.

        Args:
            units: The sentence.
            quoted: Indices of the units inside quotation marks.
            item: Whether the sentence opens an item of a list.

        Returns:
            The acts, in order of their governing verbs.
        """
        frame, speakers = self.frame, self.frame.speakers
        if speakers.company.changes:
            speakers.company.see(units)
        reading = Reading(units)
        own: list[Cue] = []
        for cue in find_cues(units, frame.index):
            if cue.first in quoted:
                teller = teller_of_quoted(frame, units, cue)
                if teller is Teller.SPEAKER:
                    own.append(cue)
                if teller is not Teller.ALL:
                    frame.reject(units, cue, refused.IN_QUOTATION)
                    continue
            said = self._read(reading, cue, item=item)
            if said is not None:
                speakers.remember(said.actors)
                reading.said.append(said)
            elif cue not in reading.waiting:
                why = reading.refusal or refused.BY_SHAPE.get(cue.shape, refused.WITHOUT_SUBJECT)
                frame.reject(units, cue, why)
        if own:
            put_in_own_words(reading, own, quoted)
        if reading.waiting:
            self._end_waiting(reading)
        if units.words[-1] == ":":
            self._note_lead(reading)
        if reading.said:
            speakers.made(units, reading.said[-1].actors)
        return reading.said

    def _end_waiting(self, reading: Reading) -> None:
        """Give participles to those who do what the rest of the sentence says."""
        recital = self.lead or self.frame.speakers.everyone() if reading.units.words[-1] in (";", ",") else None
        actors = reading.said[0].actors if reading.said else recital
        if actors is None:
            for cue in reading.waiting:
                self.frame.reject(reading.units, cue, refused.BESIDE_NO_ACT)
            return
        reading.said += [reading.act(cue, actors, cue.first, ACT_BESIDE_ACT.name) for cue in reading.waiting]
        reading.said.sort(key=lambda said: said.cue.first)

    def _note_lead(self, reading: Reading) -> None:
        """Remember the subject of a sentence that a list goes on with."""
        units, end = reading.units, len(reading.units)
        self.led = bool(reading.said)
        if reading.said:
            bare = units.word(end - 2) == "to" or reading.said[-1].cue.shape is _FUTURE
            self.lead = None if bare else reading.said[-1].actors
        else:
            last = end - 2
            self.lead = self.frame.subject(units, end - 1 if units.words[last] not in HAVE else last)

    def _read(self, reading: Reading, cue: Cue, *, item: bool) -> Said | None:
        reading.refusal = None
        if cue.shape is _MODAL:
            return None
        read = _NOT_FINITE.get(cue.shape) or _WITHOUT_SUBJECT.get(cue.entry.key)
        return self._finite(reading, cue, item=item) if read is None else read(self.frame, reading, cue)

    def _finite(self, reading: Reading, cue: Cue, *, item: bool) -> Said | None:
        units, left = reading.units, cue.group - 1
        word = units.words[left] if left >= 0 else ""
        if word == '"' and cue.entry.speech:
            return read_after_quotation(self.frame, reading, cue)
        if word == "," and ends_clause(cue):
            return None if reading.said else read_after_clause(self.frame, reading, cue)
        if left < 0 or (item and follows_label(units, cue.group)):
            return self._in_list(reading, cue) if item and self.lead is not None else None
        if word not in _NO_SUBJECT:
            return self._with_subject(reading, cue)
        if word in _MATTERS and cue.act is _DISCUSS and cue.shape is _PAST and not reading.said:
            everyone = self.frame.speakers.everyone()  # "the issues discussed were piracy and fishing"
            return None if everyone is None else reading.act(cue, everyone, 0, PASSIVE_ACT.name)
        if word in _COMMAS:
            said = self._with_subject(reading, cue) if left > 1 or units.kinds[0] is _PERSON else None
            inside = said is None and self._has_subject_inside(reading, cue)
            return said if inside else said or self._coordinated(reading, cue)
        if word in CONJUNCTIONS or word in (";", "then") or (word == "as" and units.word(left - 1) == "well"):
            return self._coordinated(reading, cue)
        if word in ("who", "which"):
            return self._in_aside(reading, cue)
        return self._with_subject(reading, cue)

    def _in_list(self, reading: Reading, cue: Cue) -> Said | None:
        """An act with which an item opens; "- open a post" after "agreed on these steps:" is none of its own."""
        base = cue.shape is _PRESENT and not cue.singular
        if self.lead is None or (self.led and base and cue.entry.key not in _SPOKEN):
            return reading.refuse(refused.STEP_OF_LIST)
        reading.subject, reading.tense, reading.verb = self.lead, cue.shape, cue.first
        return reading.act(cue, self.lead, cue.first, ACT_IN_LIST.name)

    def _with_subject(self, reading: Reading, cue: Cue) -> Said | None:
        """A verb right after its subject."""
        units, frame = reading.units, self.frame
        stop = reading.said[-1].cue.last + 1 if reading.said else 0
        phrase = read_subject(units, cue.group, frame.index.voices, stop)
        if phrase is None:
            if cue.entry.occasions and cue.shape is _PAST and units.word(cue.after) in ("on", "around", "upon"):
                return read_about(frame, reading, cue)
            reading.foreign = reading.foreign or (not reading.said and units.words[cue.group - 1] != ",")
            return read_verdict(frame, reading, cue)
        place = _INSIDE if stop and phrase.first == stop else boundary(units, phrase.first, stop)
        if place is _COMMA and _is_appended(units, cue, phrase):
            return None
        if (self.opening and cue.entry.key == "hold-discussions") or is_courtesy(units, cue):
            return reading.refuse(refused.IN_COURTESY)
        closes = phrase.first > 0 and closes_sentence(units, cue)
        if closes and reading.said and place in (_COMMA, _START):
            return read_closing(frame, reading, cue, phrase)
        if not _opens_clause(reading, cue, phrase, place):
            return read_verdict(frame, reading, cue) or reading.refuse(refused.IN_ANOTHER_CLAUSE)
        if not agrees(units, cue, phrase):
            return reading.refuse(refused.WITHOUT_SUBJECT)
        actors = frame.speakers.resolve(units, phrase)
        reading.subject, reading.tense, reading.verb, reading.foreign = actors, cue.shape, cue.first, actors is None
        if actors is None:
            return read_verdict(frame, reading, cue) or reading.refuse(refused.OF_STRANGERS)
        if not frame.may(units, cue, actors):
            frame.speakers.remember(actors)
            return read_verdict(frame, reading, cue) or reading.refuse(refused.OF_THINGS)
        if (closes and self.opening) or only_reports(units, cue, phrase, after=closes):
            return reading.refuse(refused.ONLY_REPORTED)
        if cue.act is _DISCUSS:
            actors = with_whom(frame, units, cue, phrase.first, actors)
        denied = cue.negated or units.words[phrase.first] == "neither"  # "neither side will"
        rule = SPEAKER_AFTER_CLAUSE.name if closes and place is not _START else None
        said = cue if denied is cue.negated else cue._replace(negated=denied)
        return reading.act(said, actors, phrase.first, rule)

    def _has_subject_inside(self, reading: Reading, cue: Cue) -> bool:
        """Whether a verb after an aside has its subject inside what is said: "said that Peru, in May, asked"."""
        if not reading.opens_that() or reading.last is None:
            return False
        after = reading.last.after + 1
        phrase = read_subject(reading.units, cue.group, self.frame.index.voices, after)
        return phrase is not None and phrase.first == after

    def _coordinated(self, reading: Reading, cue: Cue) -> Said | None:
        """A verb that shares its subject with the one before: "welcomed … and agreed"."""
        units, frame = reading.units, self.frame
        if reading.tense is None and not reading.foreign and not reading.said:
            frame.find_plain_subject(reading, cue.group)
        closed = units.word(cue.group - 2) in (",", ";") or units.words[cue.group - 1] in (",", ";")
        reading.refuse(refused.IN_ANOTHER_CLAUSE)
        if reading.aside and not closed:
            return None  # "a text, which condemned … and demanded"
        reading.aside = False
        actors = reading.subject
        if actors is None or not frame.may(units, cue, actors) or is_courtesy(units, cue):
            why = refused.OF_THINGS if actors is not None else refused.OF_NOBODY
            return reading.refuse(refused.IN_COURTESY if is_courtesy(units, cue) else why)
        if units.word(cue.group - 2) in PREPOSITIONS or not _shares_tense(reading, cue, actors):
            return reading.refuse(refused.OF_ANOTHER_VERB)
        if reading.last is not None and reading.last.shape is _INFINITIVE and cue.shape is _PRESENT:
            return reading.act(cue, actors, cue.group, PURPOSE_OF_MEETING.name)
        reading.tense = cue.shape
        return reading.act(cue, actors, cue.group, ACT_SHARES_SUBJECT.name)

    def _in_aside(self, reading: Reading, cue: Cue) -> Said | None:
        """An act in an aside: "the President, who condemned …"."""
        units, left = reading.units, cue.group - 1
        reading.refuse(refused.IN_ANOTHER_CLAUSE)
        occasion = units.words[left] == "which" and cue.entry.occasions and cue.act is _DISCUSS
        if units.word(left - 1) != "," or not (occasion or units.words[left] == "who"):
            reading.aside = True
            return None
        if occasion and self.frame.index.voices.get(units.word(left - 2)) is _OCCASION:
            everyone = self.frame.speakers.everyone()
            return None if everyone is None else reading.act(cue, everyone, cue.group, ACT_IN_ASIDE.name)
        phrase = read_subject(units, left - 1, self.frame.index.voices)
        actors = self.frame.speakers.resolve(units, phrase) if phrase is not None else None
        if actors is None or occasion or not self.frame.is_party(actors):
            return None
        reading.subject, reading.tense, reading.verb = actors, cue.shape, cue.first
        return reading.act(cue, actors, cue.group, ACT_IN_ASIDE.name)


def _is_appended(units: Units, cue: Cue, phrase: NounPhrase) -> bool:
    """Whether "both" after a comma only takes up nouns before it: "the two funds, both launched in May"."""
    word = units.words[phrase.members[-1].head]
    return word in ("both", "all", "each") and (units.kind(cue.after) is _TIME or is_reduced_relative(units, cue))


def _opens_clause(reading: Reading, cue: Cue, phrase: NounPhrase, place: Boundary) -> bool:
    """Whether a subject and its verb stand for themselves, not inside what another act says."""
    units = reading.units
    if place is _INSIDE:
        return False
    if not reading.said:
        return not (place is _COMMA and in_that_clause(units, phrase.first))
    if place is _COMMA:
        return not reading.opens_that() and cue.shape is reading.tense and phrase.members[0].voice is None
    if place is _AND:
        return not reading.opens_that() and cue.shape is not _FUTURE
    return True


def _shares_tense(reading: Reading, cue: Cue, actors: Actors) -> bool:
    """Whether a verb without a subject goes with the one that has it, not with an infinitive or a noun between."""
    units, last = reading.units, reading.last
    past = reading.tense in _PAST_FORMS
    if cue.shape is _PAST:
        passive = units.words[cue.group - 1] == "," and is_reduced_relative(units, cue)
        return past and not passive and not is_adjective(units, cue)
    if cue.shape is _FUTURE:
        return not reading.opens_that()
    if last is not None and last.shape is _INFINITIVE:
        return cue.shape is _PRESENT and not cue.singular
    if past or reading.tense is _FUTURE:
        return False
    if cue.singular or (last is not None and cue.shape is _PREDICATE):
        return True
    if last is None and not actors.several and len(actors.codes) < 2:
        return False
    between = units.words[reading.verb + 1 if last is None else last.after : cue.group]
    if "to" not in between:
        return True
    return last is not None and cue.entry.participle and (between[0] != "to" or between[-2:-1] == [","])
