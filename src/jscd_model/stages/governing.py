"""Governing verbs: which cues of a sentence are acts of the parties, and whose."""

from attrs import define, field, frozen

from jscd_model.grammar.clauses import Cue, Shape, find_cues
from jscd_model.grammar.cue_index import CueIndex
from jscd_model.grammar.function_words import BE, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBORDINATORS
from jscd_model.grammar.subjects import Boundary, NounPhrase, boundary, read_subject
from jscd_model.grammar.units import UnitKind, Units
from jscd_model.lexicon.entries import VoiceKind
from jscd_model.model import Act
from jscd_model.stages.actors import Actors, Speakers

__all__ = ["Reader", "Said"]

_PAST = frozenset({Shape.PAST, Shape.PASSIVE})
_MEETING = frozenset(
    "met meet meets meeting convened convene convenes gathered gather held hold holds hosted hosts spoke speak "
    "travelled traveled visited joined sat assembled called phoned came received hosting convening sit".split()
)
_MEETINGS = _MEETING | frozenset("meetings talks consultations call calls visit session summit".split())
_PRESENT = frozenset("is are has have".split())
_PLAIN = _MEETING | BE | frozenset("led took had has have began".split())
_OPENING = frozenset("opportunity chance occasion opportunities".split())
_PURPOSES = frozenset({Act.DISCUSS, Act.AFFIRM, Act.WELCOME, Act.CONDEMN, Act.URGE})
_TOGETHER = frozenset("met meet meets spoke speak convened gathered called phoned".split())
_NO_PURPOSE = frozenset(
    "how ways way efforts effort steps measures plans plan need ability commitment continue continued continues want "
    "wanted agreed committed decided intend intends pledge pledged mandate mechanism platform forum basis work works".split()
)
# What a thing, not a party, can do in the future that its makers undertake: a committee meets, a call takes place.
_ACTIVITY = frozenset(
    "meet convene be take continue begin start hold report consider develop work focus review oversee coordinate assess "
    "discuss explore examine address proceed resume monitor submit prepare identify host gather also evaluate draft".split()
)
_HELD = frozenset("held convened led chaired co-chaired hosted tasked responsible".split())
_STRONG_VOICES = frozenset({VoiceKind.MANY, VoiceKind.ONE, None})
_CLOSING = frozenset(".,;!?\"')")


@frozen
class Said:
    """An act of the parties in a sentence.

    Attributes:
        cue: The governing verb.
        act: What is done.
        actors: Whose act it is.
        start: Where its clause starts in the view.
        rule: The decision by which it was told from other verbs, if not plainly by its subject.
    """

    cue: Cue
    actors: Actors
    start: int
    rule: str | None = None


@define
class _State:
    """What has been read in a sentence so far."""

    units: Units
    said: list[Said] = field(factory=list)
    pending: list[Cue] = field(factory=list)
    subject: Actors | None = None
    shape: Shape | None = None
    blocked: bool = False

    @property
    def last(self) -> Cue | None:
        return self.said[-1].cue if self.said else None

    def opens_that(self) -> bool:
        """Whether what the last act says is a clause of its own."""
        last = self.last
        return last is not None and self.units.word(last.after) in ("that", "how", "whether")


@define
class Reader:
    """Reads sentences in the order of the text.

    Attributes:
        index: The words that govern.
        speakers: Who speaks.
        opinion: Whether the text is an analysis, so that what things do is the author's opinion.
    """

    index: CueIndex
    speakers: Speakers
    opinion: bool = False
    lead: Actors | None = None
    opening: bool = False

    def read(self, units: Units, quoted: frozenset[int], *, item: bool) -> list[Said]:
        """The acts of one sentence.

        Args:
            units: The sentence.
            quoted: Indices of the units inside quotation marks.
            item: Whether the sentence opens an item of a list.

        Returns:
            The acts, in order.
        """
        state = _State(units)
        self.speakers.see(units)
        for cue in find_cues(units, self.index):
            if cue.first in quoted:
                continue
            said = self._read(state, cue, item=item)
            if said is None:
                continue
            self.speakers.remember(said.actors)
            state.said.append(said)
        if state.pending and state.said:
            state.said.extend(
                Said(cue, state.said[0].actors, units.starts[cue.first], "act-beside-act") for cue in state.pending
            )
            state.said.sort(key=lambda said: said.cue.first)
        self._note_lead(state)
        return state.said

    def _note_lead(self, state: _State) -> None:
        """Remember the subject of a sentence that a list goes on with."""
        units = state.units
        end = len(units)
        if end == 0 or units.words[-1] != ":":
            return
        if state.said:
            self.lead = None if units.word(end - 2) == "to" else state.said[-1].actors
            return
        phrase = read_subject(units, end - 1, self.index.voices)
        self.lead = self.speakers.resolve(units, phrase) if phrase is not None else None

    def _read(self, state: _State, cue: Cue, *, item: bool) -> Said | None:
        match cue.shape:
            case Shape.MODAL:
                return None
            case Shape.INFINITIVE:
                return self._purpose(state, cue)
            case Shape.PARTICIPLE:
                return self._participle(state, cue)
            case Shape.PASSIVE:
                return self._passive(state, cue)
        return self._finite(state, cue, item=item)

    # Finite verbs -------------------------------------------------------------------------------------------------

    def _finite(self, state: _State, cue: Cue, *, item: bool) -> Said | None:
        units = state.units
        if _reports_afterwards(units, cue):
            return self._after_quotation(state, cue)
        left = cue.group - 1
        if left < 0 or (item and _only_label(units, left)):
            return Said(cue, self.lead, units.starts[cue.first]) if item and self.lead is not None else None
        if units.words[left] in (",", "\u2014"):
            said = self._with_subject(state, cue) if left > 1 else None
            return said or self._coordinated(state, cue)
        if units.words[left] in CONJUNCTIONS or units.words[left] in (";", "then"):
            return self._coordinated(state, cue)
        if units.words[left] in ("who", "which"):
            return self._relative(state, cue)
        return self._with_subject(state, cue)

    def _with_subject(self, state: _State, cue: Cue) -> Said | None:
        units = state.units
        stop = state.last.last + 1 if state.last is not None else 0
        phrase = read_subject(units, cue.group, self.index.voices, stop)
        if phrase is None:
            if cue.entry.occasions and cue.shape is Shape.PAST and units.word(cue.after) in ("on", "around", "upon"):
                return self._about_talks(state, cue)
            state.blocked = state.blocked or (not state.said and units.words[cue.group - 1] != ",")
            return self._unacceptable(state, cue)
        place = Boundary.INSIDE if stop and phrase.first == stop else boundary(units, phrase.first, stop)
        if (self.opening and cue.entry.key == "hold-discussions") or _is_courtesy(units, cue):
            return None
        if not self._opens_clause(state, cue, phrase, place):
            return self._unacceptable(state, cue)
        if not _agrees(units, cue, phrase):
            return None
        actors = self.speakers.resolve(units, phrase)
        state.subject, state.shape, state.blocked = actors, cue.shape, actors is None
        if actors is None or not self._may(units, cue, actors):
            if actors is not None:
                self.speakers.remember(actors)
            return self._unacceptable(state, cue)
        return Said(cue, actors, units.starts[phrase.first])

    def _opens_clause(self, state: _State, cue: Cue, phrase: NounPhrase, place: Boundary) -> bool:
        """Whether a subject and its verb stand for themselves, not inside what another act says."""
        units = state.units
        if place is Boundary.INSIDE:
            return False
        if not state.said:
            return not (place is Boundary.COMMA and _in_that_clause(units, phrase.first))
        if place is Boundary.COMMA:
            if cue.entry.speech and cue.last >= len(units) - 3:
                return False
            return not state.opens_that() and cue.shape is state.shape and phrase.members[0].voice is None
        if place is Boundary.AND:
            return not state.opens_that() and cue.shape is not Shape.FUTURE
        return True

    def _may(self, units: Units, cue: Cue, actors: Actors) -> bool:
        """Whether a voice of this kind can do this: talks cover, committees meet, only parties promise."""
        voice = actors.voice
        if voice in _STRONG_VOICES:
            return True
        if cue.shape is Shape.FUTURE:
            return _activity(units, cue)
        if voice is VoiceKind.OCCASION:
            return cue.entry.occasions
        return not (self.opinion and cue.shape is Shape.PRESENT and cue.act is not Act.DISCUSS)

    def _coordinated(self, state: _State, cue: Cue) -> Said | None:
        """A verb that shares its subject with the one before: "welcomed … and agreed"."""
        units = state.units
        if state.shape is None and not state.blocked and not state.said:
            self._plain_subject(state, cue)
        actors = state.subject
        if actors is None or not self._may(units, cue, actors) or _is_courtesy(units, cue):
            return None
        if units.word(cue.group - 2) in PREPOSITIONS:
            return None
        if state.last is not None and state.last.shape is Shape.INFINITIVE and cue.shape is Shape.PRESENT:
            return Said(cue, actors, units.starts[cue.group], "purpose-of-meeting") if not cue.singular else None
        past = state.shape in _PAST
        if cue.shape is Shape.PAST:
            if not past or _is_adjective(units, cue) or (units.words[cue.group - 1] == "," and _is_passive(units, cue)):
                return None
        elif cue.shape is Shape.FUTURE:
            if state.opens_that():
                return None
        elif past or not self._shares_present(state, cue):
            return None
        state.shape = cue.shape
        return Said(cue, actors, units.starts[cue.group], "act-shares-subject")

    @staticmethod
    def _shares_present(state: _State, cue: Cue) -> bool:
        """Whether a verb in the present tense is coordinated with the main one, not with an infinitive after it."""
        if state.last is None:
            subject = state.subject
            return cue.singular is not False or (subject is not None and (subject.several or len(subject.codes) > 1))
        if cue.shape is Shape.PREDICATE:
            return True
        if state.shape is Shape.FUTURE:
            return False
        if cue.singular:
            return True
        between = state.units.words[state.last.after : cue.group]
        if "to" not in between:
            return True
        return cue.entry.participle and (between[0] != "to" or between[-2:-1] == [","])

    def _plain_subject(self, state: _State, cue: Cue) -> None:
        """The subject of a clause whose verb is no cue: "the two leaders met in Oslo and discussed"."""
        units = state.units
        for at in range(1, cue.group):
            word = units.words[at]
            if units.kinds[at] is not UnitKind.WORD or not (word.endswith("ed") or word in _PLAIN):
                continue
            phrase = read_subject(units, at, self.index.voices)
            if phrase is None or boundary(units, phrase.first) in (Boundary.INSIDE, Boundary.RELATIVE):
                continue
            actors = self.speakers.resolve(units, phrase)
            if actors is not None:
                now = word in _PRESENT and not units.words[at + 1].endswith(("ed", "en"))
                state.subject, state.shape = actors, Shape.PRESENT if now else Shape.PAST
                return

    def _relative(self, state: _State, cue: Cue) -> Said | None:
        """An act in an aside: "President X, who condemned …"."""
        units = state.units
        left = cue.group - 1
        if units.words[left] != "who" or units.word(left - 1) != ",":
            return None
        phrase = read_subject(units, left - 1, self.index.voices)
        actors = self.speakers.resolve(units, phrase) if phrase is not None else None
        if phrase is None or actors is None or actors.voice not in _STRONG_VOICES:
            return None
        state.subject, state.shape = actors, cue.shape
        return Said(cue, actors, units.starts[cue.group], "act-in-aside")

    def _after_quotation(self, state: _State, cue: Cue) -> Said | None:
        """'"…," said the minister': the subject stands after the verb."""
        units = state.units
        end = cue.after
        while end < len(units) and units.words[end] not in (",", ".", ";", '"', ":") and end < cue.after + 10:
            end += 1
        for stop in range(end, cue.after, -1):
            phrase = read_subject(units, stop, self.index.voices, cue.after)
            if phrase is not None and phrase.first == cue.after:
                actors = self.speakers.resolve(units, phrase)
                return None if actors is None else Said(cue, actors, units.starts[cue.first], "speaker-after-quotation")
        return None

    def _unacceptable(self, state: _State, cue: Cue) -> Said | None:
        """A verdict in the text's own voice: "any such attack is unacceptable"."""
        units = state.units
        if cue.shape is not Shape.PREDICATE or cue.act is not Act.CONDEMN or not cue.now or self.opinion:
            return None
        if state.said or not self.speakers.joint or "unaccept" not in units.words[cue.last]:
            return None
        actors = self.speakers.everyone()
        return None if actors is None else Said(cue, actors, units.starts[0], "verdict-of-the-text")

    # Passives, participles, purposes ---------------------------------------------------------------------------------

    def _passive(self, state: _State, cue: Cue) -> Said | None:
        units = state.units
        left = cue.group - 1
        if left < 0 or units.words[left] in SUBORDINATORS or cue.now:
            return None
        agent = self._agent(units, cue)
        if agent is not None:
            return None if agent.codes == () else Said(cue, agent, units.starts[0], "passive-act")
        if units.words[left] in ("it", "and", ",") and state.subject is not None and units.words[left] != "it":
            if cue.act is not Act.DISCUSS:
                return None
        expletive = units.words[left] == "it"
        if not expletive and (state.said or self.opinion and cue.act is not Act.DISCUSS or not self._told(state, cue)):
            return None
        if cue.entry.id == "cues.brief":
            phrase = read_subject(units, cue.group, self.index.voices)
            subject = self.speakers.resolve(units, phrase) if phrase is not None else None
            actors = self.speakers.others(subject.codes) if subject is not None else None
        elif expletive and state.said:
            actors = state.said[-1].actors
        else:
            actors = self.speakers.everyone()
        if actors is None:
            return None
        return Said(cue, actors, units.starts[left if expletive else 0], "passive-act")

    def _agent(self, units: Units, cue: Cue) -> Actors | None:
        """Who stands after "by"; no codes where it is none of the parties; None where there is no "by"."""
        if units.word(cue.after) != "by" or units.word(cue.after + 1).endswith("ing"):
            return None
        start = cue.after + 1
        for end in range(min(len(units), start + 12), start, -1):
            phrase = read_subject(units, end, self.index.voices, start)
            if phrase is not None and phrase.first == start:
                return self.speakers.resolve(units, phrase) or Actors(())
        return Actors(())

    def _told(self, state: _State, cue: Cue) -> bool:
        """Whether a passive without an agent tells what happened between the parties."""
        if cue.act in (Act.DISCUSS, Act.AFFIRM, Act.WELCOME, Act.CONDEMN):
            return not cue.negated and cue.entry.id not in ("cues.say", "cues.be-committed", "cues.support")
        if cue.act is Act.COMMIT:
            return cue.entry.id in ("cues.agree", "cues.decide")
        if cue.act is Act.ESTABLISH:
            return UnitKind.TIME not in state.units.kinds
        return False

    def _participle(self, state: _State, cue: Cue) -> Said | None:
        """An act beside another: "recognising the burden, the ministers agreed", "…, underscoring that …"."""
        units = state.units
        if not cue.entry.participle or cue.group != cue.first:
            return None
        left = cue.first - 1
        if left < 0 or (units.words[left] in ("while", ".", "also") and left < 2):
            state.pending.append(cue)
            return None
        if units.words[left] == "and" and (state.pending or (state.last and state.last.shape is Shape.PARTICIPLE)):
            pass
        elif units.kinds[left] is UnitKind.PERSON or units.words[left] in ("side", "sides", "leaders", "delegation"):
            return self._accompanying(state, cue)
        elif units.words[left] not in (",", "while"):
            return None
        if state.pending and not state.said:
            state.pending.append(cue)
            return None
        if state.subject is None and not state.said and not state.blocked:
            self._plain_subject(state, cue)
        actors = state.said[-1].actors if state.said else state.subject
        if actors is None or actors.voice not in _STRONG_VOICES:
            return None
        return Said(cue, actors, units.starts[cue.first], "act-beside-act")

    def _accompanying(self, state: _State, cue: Cue) -> Said | None:
        """"Talks were held, with the minister underscoring …": a participle with a subject of its own."""
        units = state.units
        start = next((at for at in range(cue.first - 1, max(-1, cue.first - 12), -1) if units.words[at] == "with"), None)
        phrase = read_subject(units, cue.first, self.index.voices, 0 if start is None else start + 1)
        if start is None or phrase is None or phrase.first != start + 1:
            return None
        actors = self.speakers.resolve(units, phrase)
        return None if actors is None else Said(cue, actors, units.starts[phrase.first], "act-beside-act")

    def _purpose(self, state: _State, cue: Cue) -> Said | None:
        """What a meeting was for: "met to discuss", "an opportunity to reaffirm"."""
        units = state.units
        if cue.act not in _PURPOSES or cue.group < 1:
            return None
        before = units.words[: cue.group]
        if before[-1] in _OPENING:
            return self._opportunity(state, cue)
        if state.said or before[-1] in _NO_PURPOSE or "that" in before:
            return None
        verb = _meeting(units, cue)
        if verb is None or (cue.act is not Act.DISCUSS and units.words[verb] not in _TOGETHER):
            return None
        company = cue.act is Act.DISCUSS or (cue.act is Act.AFFIRM and not cue.entry.wants_attitude)
        actors = self._company(units, verb, cue.group) if company else self._subject(units, verb)
        if actors is None:
            return None
        state.subject, state.shape = actors, Shape.PAST
        return Said(cue, actors, units.starts[0], "purpose-of-meeting")

    def _opportunity(self, state: _State, cue: Cue) -> Said | None:
        """"The visit afforded Peru an opportunity to reaffirm": the one who had it."""
        units = state.units
        for at in range(cue.group - 2, max(-1, cue.group - 8), -1):
            if units.words[at] in ("an", "the", "a"):
                phrase = read_subject(units, at, self.index.voices)
                actors = self.speakers.resolve(units, phrase) if phrase is not None else None
                if phrase is None or actors is None:
                    break
                return Said(cue, actors, units.starts[0], "purpose-of-meeting")
        return None

    def _about_talks(self, state: _State, cue: Cue) -> Said | None:
        """"Held meetings with X focused on": what the talks were about."""
        units = state.units
        verb = _meeting(units, cue)
        if verb is None or units.words[cue.group - 1] in PREPOSITIONS:
            return None
        actors = self._company(units, verb, cue.group)
        return None if actors is None else Said(cue, actors, units.starts[0], "purpose-of-meeting")

    def _subject(self, units: Units, verb: int) -> Actors | None:
        """Who stands before a verb."""
        phrase = read_subject(units, verb, self.index.voices)
        return self.speakers.resolve(units, phrase) if phrase is not None else None

    def _company(self, units: Units, verb: int, end: int) -> Actors | None:
        """Everyone who met: the subject and those named after it."""
        codes: list[str] = []
        subject = self._subject(units, verb)
        if subject is not None and subject.voice in _STRONG_VOICES:
            codes.extend(subject.codes)
        for at in range(end):
            party = getattr(units.about[at], "party", None)
            code = party if units.kinds[at] in (UnitKind.PERSON, UnitKind.OFFICE) else getattr(units.about[at], "code", None)
            if code and code in self.speakers.principal and code not in codes:
                codes.append(code)
        return Actors(tuple(codes), several=True) if len(codes) > 1 else self.speakers.everyone()


def _meeting(units: Units, cue: Cue) -> int | None:
    """Index of the verb of meeting before a cue, or else of such a noun."""
    before = range(cue.group - 1, 0, -1)
    verb = next((at for at in before if units.words[at] in _MEETING and not units.capital(at)), None)
    return verb if verb is not None else next((at for at in before if units.words[at] in _MEETINGS), None)


def _only_label(units: Units, left: int) -> bool:
    """Whether nothing but a number or a bullet stands up to `left`."""
    return left < 3 and all(not word.isalpha() or len(word) == 1 for word in units.words[: left + 1])


def _in_that_clause(units: Units, first: int) -> bool:
    """Whether a clause after a comma belongs to what somebody thinks: "analysts say that, in May, the two sides"."""
    words = units.words[:first]
    thats = (at for at, word in enumerate(words) if word == "that")
    return any(words[at - 1] not in PREPOSITIONS for at in thats) and words[0] not in PREPOSITIONS and not words[0].endswith("ing")


def _agrees(units: Units, cue: Cue, phrase: NounPhrase) -> bool:
    """Whether subject and verb agree in number, so that the word is a verb at all."""
    if cue.singular is None or cue.shape not in (Shape.PRESENT, Shape.PREDICATE):
        return True
    member = phrase.members[-1]
    if len(phrase.members) > 1:
        return not cue.singular
    word = units.words[member.head]
    if word in ("he", "she", "it"):
        return cue.singular
    if word in ("they", "we", "i", "both") or member.voice is VoiceKind.MANY:
        return not cue.singular
    return cue.singular or member.voice is VoiceKind.OCCASION


def _is_courtesy(units: Units, cue: Cue) -> bool:
    """Whether a verb means receiving or visiting a person: "welcomed the President", "called on the Minister"."""
    welcomes = units.words[cue.first].startswith("welcom")
    if not welcomes and not (units.words[cue.first] == "called" and units.words[cue.last] in ("on", "upon")):
        return False
    at = cue.last + 1
    while units.word(at) in DETERMINERS or units.kind(at) is UnitKind.PARTY:
        at += 1
    if units.kind(at) not in (UnitKind.PERSON, UnitKind.OFFICE):
        return False
    return units.word(at + 1) not in ("'s", "'") if welcomes else "to" not in units.words[at:]


def _is_passive(units: Units, cue: Cue) -> bool:
    """Whether a past form after a comma is a passive participle: ", announced in May,"."""
    word = units.word(cue.after)
    return word in PREPOSITIONS - {"on", "for", "to", "with", "upon"} or word in _CLOSING


def _is_adjective(units: Units, cue: Cue) -> bool:
    """Whether a past form after "and" goes on with an adjective: "the enduring and shared commitment"."""
    at = cue.group - 2
    return (
        units.words[at + 1] == "and"
        and units.word(at).endswith(("ing", "ed", "al", "ive", "ous", "ic", "ble"))
        and (units.word(at - 1) in DETERMINERS or units.word(at - 1) in ("'s", "'"))
    )


def _activity(units: Units, cue: Cue) -> bool:
    """Whether what a body or an occasion "will" do is something that its makers undertake."""
    at = cue.after
    while units.word(at).endswith("ly") or units.word(at) == "also":
        at += 1
    word = units.word(at)
    if word == "be":
        return units.word(at + 1) in _HELD or units.word(at + 2) in _HELD
    if word == "take":
        return units.word(at + 1) in ("place", "into", "up", "stock")
    return word in _ACTIVITY


def _reports_afterwards(units: Units, cue: Cue) -> bool:
    """Whether a verb of speech follows a quotation and comes before its speaker."""
    left = cue.group - 1
    return cue.entry.speech and left >= 0 and units.words[left] == '"'
