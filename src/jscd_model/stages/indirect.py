"""Acts without a finite verb and its subject: passives, participles, purposes of a meeting."""

from jscd_model.grammar.clause_shapes import meeting_before
from jscd_model.grammar.clauses import Cue
from jscd_model.grammar.function_words import BE, CONJUNCTIONS, NOBODY, PREPOSITIONS, PRONOUNS, SUBORDINATORS
from jscd_model.grammar.subjects import read_subject
from jscd_model.grammar.units import UnitKind, Units
from jscd_model.grammar.verb_groups import Shape, read_verb_group
from jscd_model.lexicon.entries import VoiceKind
from jscd_model.model import Act
from jscd_model.stages.act_rules import (
    ACT_BESIDE_ACT,
    PASSIVE_ACT,
    PRESENCE_BY_CONSENT,
    PURPOSE_OF_MEETING,
    VERDICT_OF_TEXT,
)
from jscd_model.stages.acts import Frame, Reading, Said
from jscd_model.stages.company import party_of
from jscd_model.stages.refused_statements import IN_COURTESY, OF_STRANGERS
from jscd_model.stages.standing import Actors

__all__ = [
    "read_about",
    "read_figuring",
    "read_participle",
    "read_passive",
    "read_presence",
    "read_purpose",
    "read_verdict",
    "with_whom",
]

# Python 3.11 is slow to find the members of an enumeration by name.
_WORD, _TIME, _PERSON, _MARK = UnitKind.WORD, UnitKind.TIME, UnitKind.PERSON, UnitKind.MARK
_DISCUSS, _COMMIT, _ESTABLISH = Act.DISCUSS, Act.COMMIT, Act.ESTABLISH
_PARTICIPLE, _INFINITIVE, _PAST, _PREDICATE = Shape.PARTICIPLE, Shape.INFINITIVE, Shape.PAST, Shape.PREDICATE
_OCCASION = VoiceKind.OCCASION

_ACTORS = frozenset({_PERSON, UnitKind.OFFICE, UnitKind.PARTY})
_OPENING = frozenset("opportunity chance occasion opportunities".split())
_EXPECTED = frozenset("set due expected scheduled slated likely poised".split())
_GIVES = frozenset("provided provides offered offers gave gives afforded presented was is served".split())
_RECEIVES = frozenset({"welcomed", "greeted", "hailed"})
_NONE_WITHIN = 6
_TAKES = frozenset("took take takes used use had".split())
_PURPOSES = frozenset({Act.DISCUSS, Act.AFFIRM, Act.WELCOME, Act.CONDEMN, Act.URGE})
_TOGETHER = frozenset("met meet meets spoke speak convened gathered called phoned".split())
_NO_PURPOSE = frozenset(
    "how ways way efforts effort steps measures plans plan need ability commitment continue continued continues want "
    "wanted agreed committed decided intend intends pledge pledged mandate mechanism platform forum basis work "
    "works".split()
)
_TOLD = frozenset({Act.DISCUSS, Act.AFFIRM, Act.WELCOME, Act.CONDEMN})
_UNTOLD = frozenset({"say", "state", "be-committed", "support"})
_NOMINAL = frozenset({"reach-agreement", "make-decision", "give-commitment"})
_AGREED = _NOMINAL | {"agree", "decide", "accept-invitation"}
_OWN = frozenset("side sides leaders delegation delegations ministers officials".split())
_BEGINS = frozenset("opened began started concluded closed ended finished responded replied continued".split())
_AGENT_AT_MOST = 12
_HOST_WITHIN = 5
_WITH_WITHIN = 8


def read_passive(frame: Frame, reading: Reading, cue: Cue) -> Said | None:
    """A passive: "the pact was discussed", "it was agreed that", "aid was welcomed by the Omani side"."""
    units, left = reading.units, cue.group - 1
    if left < 0 or units.words[left] in SUBORDINATORS or cue.now:
        return None
    if units.words[cue.first] in _RECEIVES and units.words[cue.group - 1] in ("he", "she", "who"):
        return reading.refuse(IN_COURTESY)  # "he was welcomed by the minister"
    if not NOBODY.isdisjoint([units.words[0], *units.words[max(0, left - _NONE_WITHIN) : cue.group]]):
        return reading.refuse(OF_STRANGERS)  # "no agreement was reached"
    if units.word(cue.after) == "by" and not units.word(cue.after + 1).endswith("ing"):
        agent = _agent(frame, units, cue.after + 1)
        reading.refuse(OF_STRANGERS)
        return None if agent is None else reading.act(cue, agent, 0, PASSIVE_ACT.name)
    expletive = units.words[left] == "it"
    if not expletive and (reading.said or not _tells(frame, units, cue)):
        return None
    if cue.entry.key == "brief":
        subject = frame.subject(units, cue.group)
        actors = frame.speakers.others(subject.codes) if subject is not None else None
    else:
        actors = reading.said[-1].actors if expletive and reading.said else frame.speakers.everyone()
    return None if actors is None else reading.act(cue, actors, left if expletive else 0, PASSIVE_ACT.name)


def _agent(frame: Frame, units: Units, start: int) -> Actors | None:
    """Who stands after "by"; None where it is none of the parties."""
    for end in range(min(len(units), start + _AGENT_AT_MOST), start, -1):
        phrase = read_subject(units, end, frame.index.voices, start)
        if phrase is not None and phrase.first == start:
            plain = units.kind(end) is _WORD and units.word(end) not in CONJUNCTIONS
            # "by the committee of farmers", "by each farmer"
            goes_on = units.word(end) == "of" or (plain and units.words[end - 1] in PRONOUNS)
            return None if goes_on else frame.speakers.resolve(units, phrase)
    return None


def _tells(frame: Frame, units: Units, cue: Cue) -> bool:
    """Whether a passive without an agent tells what happened between the parties."""
    if cue.act in _TOLD:
        told = not cue.negated and cue.entry.key not in _UNTOLD
        return told and (cue.act is _DISCUSS or not frame.opinion)
    if cue.act is _COMMIT:
        bare = cue.entry.key in _NOMINAL and units.word(cue.after) not in ("to", "on", "upon", "that", "for", "about")
        return cue.entry.key in _AGREED and not frame.opinion and not bare
    return cue.act is _ESTABLISH and not frame.opinion and _TIME not in units.kinds


def read_participle(frame: Frame, reading: Reading, cue: Cue) -> Said | None:
    """An act beside another: "recognising the burden, the ministers agreed", "…, underscoring that …"."""
    units = reading.units
    if not cue.entry.participle or cue.group != cue.first:
        return None
    left = cue.first - 1
    if left < 0 or (left < 2 and units.words[left] in ("while", ".", "also")):
        reading.waiting.append(cue)
        return None
    beside = bool(reading.waiting) or (reading.last is not None and reading.last.shape is _PARTICIPLE)
    if not (units.words[left] == "and" and beside):
        if units.kinds[left] is _PERSON or units.words[left] in _OWN:
            return _accompanying(frame, reading, cue)
        if units.words[left] == "by" and units.word(left - 1) in _BEGINS:  # "opened by thanking the crews"
            actors = frame.subject(units, left - 1)
            return None if actors is None else reading.act(cue, actors, cue.first, ACT_BESIDE_ACT.name)
        if units.words[left] not in (",", "while"):
            return None
    if reading.waiting and not reading.said:
        reading.waiting.append(cue)
        return None
    if reading.subject is None and not reading.said and not reading.foreign:
        frame.find_plain_subject(reading, cue.group)
    actors = reading.said[-1].actors if reading.said else reading.subject
    if actors is None or not frame.is_party(actors):
        return None
    return reading.act(cue, actors, cue.first, ACT_BESIDE_ACT.name)


def _accompanying(frame: Frame, reading: Reading, cue: Cue) -> Said | None:
    """A participle with a subject of its own: "talks were held, with the minister underscoring …"."""
    units = reading.units
    start = next((at for at in range(cue.first - 1, max(-1, cue.first - 12), -1) if units.words[at] == "with"), None)
    if start is None:
        return None
    phrase = read_subject(units, cue.first, frame.index.voices, start + 1)
    actors = frame.speakers.resolve(units, phrase) if phrase is not None and phrase.first == start + 1 else None
    return None if actors is None else reading.act(cue, actors, start + 1, ACT_BESIDE_ACT.name)


def read_purpose(frame: Frame, reading: Reading, cue: Cue) -> Said | None:
    """What a meeting was for: "met to discuss", "an opportunity to reaffirm"."""
    units = reading.units
    if cue.act not in _PURPOSES or cue.group < 1:
        return None
    before = units.words[: cue.group]
    if before[-1] in _OPENING:
        return _opportunity(frame, reading, cue)
    if units.words[cue.group] in BE and cue.act is _DISCUSS and not reading.said:  # "the talks are to focus on"
        actors = frame.subject(units, cue.group)
        return None if actors is None else reading.act(cue, actors, 0, PURPOSE_OF_MEETING.name)
    if before[-1] in _EXPECTED and cue.act is _DISCUSS and not reading.said:
        group = read_verb_group(units, cue.group - 1)
        actors = frame.subject(units, cue.group - 1 if group is None else group.first)
        return None if actors is None else reading.act(cue, actors, 0, PURPOSE_OF_MEETING.name)
    if reading.last is not None and reading.last.shape is _INFINITIVE and units.words[cue.group - 1] in ("and", ","):
        actors = _met_for(frame, units, cue, reading.verb)
        return None if actors is None else reading.act(cue, actors, cue.group, PURPOSE_OF_MEETING.name)
    if reading.said or before[-1] in _NO_PURPOSE or "that" in before:
        return None
    verb = meeting_before(units, cue.group)
    if verb is None or (cue.act is not _DISCUSS and units.words[verb] not in _TOGETHER):
        return None
    actors = _met_for(frame, units, cue, verb)
    if actors is None:
        return None
    reading.subject, reading.tense, reading.verb = actors, _PAST, verb
    return reading.act(cue, actors, 0, PURPOSE_OF_MEETING.name)


def _met_for(frame: Frame, units: Units, cue: Cue, verb: int) -> Actors | None:
    """Whose purpose it is: all discuss, or reaffirm "their" bond; who meets somebody to thank him does so alone."""
    if cue.act is _DISCUSS or units.word(cue.after) in ("their", "our"):
        return _company(frame, units, verb, cue.group)
    return frame.subject(units, verb)


def _opportunity(frame: Frame, reading: Reading, cue: Cue) -> Said | None:
    """Who had "an opportunity to reaffirm": the one whom the words before it name."""
    units = reading.units
    for at in range(cue.group - 2, max(-1, cue.group - 8), -1):
        if units.words[at] in ("an", "the", "a"):
            gives = units.words[at - 1] in _GIVES  # a visit, to those who meet
            actors = frame.subject(units, at - (gives or units.words[at - 1] in _TAKES))
            if gives and actors is not None and actors.voice is _OCCASION:
                actors = frame.speakers.everyone()
            return None if actors is None else reading.act(cue, actors, 0, PURPOSE_OF_MEETING.name)
    return None


def read_about(frame: Frame, reading: Reading, cue: Cue) -> Said | None:
    """What meetings were about: "held talks with the minister focused on fisheries"."""
    units = reading.units
    verb = meeting_before(units, cue.group, nouns=True)
    if verb is None or units.words[cue.group - 1] in PREPOSITIONS:
        return None
    actors = _company(frame, units, verb, cue.group)
    return None if actors is None else reading.act(cue, actors, 0, PURPOSE_OF_MEETING.name)


def _company(frame: Frame, units: Units, verb: int, end: int) -> Actors | None:
    """Everyone who met: the subject and those named with it."""
    phrase = read_subject(units, verb, frame.index.voices)
    subject = frame.speakers.resolve(units, phrase) if phrase is not None else None
    codes = list(subject.codes) if subject is not None and frame.is_party(subject) else []
    principal = frame.speakers.company.principal
    for about in units.about[phrase.first if phrase is not None else 0 : end]:
        code = None if about is None else party_of(about)
        if code is not None and code in principal and code not in codes:
            codes.append(code)
    return Actors(tuple(codes), several=True) if len(codes) > 1 else frame.speakers.everyone()


def with_whom(frame: Frame, units: Units, cue: Cue, first: int, actors: Actors) -> Actors:
    """All who discuss: "discussed fees with his Omani counterpart", "the minister, with whom he reviewed"."""
    if actors.several or not frame.is_party(actors):
        return actors
    if units.word(first - 1) == "whom":
        return frame.speakers.both() or actors
    for at in range(cue.after, min(len(units), cue.after + _WITH_WITHIN)):
        if units.words[at] == "with":
            named = map(party_of, units.about[at + 1 : at + _HOST_WITHIN])
            other = next((code for code in named if code in frame.speakers.company.principal), None)
            if other is None or other in actors.codes:
                return actors
            return actors._replace(codes=(*actors.codes, other))
        if units.kinds[at] is _MARK:
            break
    return actors


def read_verdict(frame: Frame, reading: Reading, cue: Cue) -> Said | None:
    """A verdict in the common voice of a joint text: "any such attack is unacceptable"."""
    verdict = cue.shape is _PREDICATE and cue.now and reading.units.words[cue.last] in ("unacceptable", "inadmissible")
    if not verdict or reading.said or not frame.speakers.company.joint:
        return None
    actors = frame.speakers.everyone()
    return None if actors is None else reading.act(cue, actors, 0, VERDICT_OF_TEXT.name)


def read_figuring(frame: Frame, reading: Reading, cue: Cue) -> Said | None:
    """What talks were about, where the sentence names nobody: "the dam dominated the talks"."""
    units = reading.units
    if reading.said or cue.negated or units.words[0] in NOBODY or not _ACTORS.isdisjoint(units.kinds):
        return None
    everyone = frame.speakers.everyone()
    return None if everyone is None else reading.act(cue, everyone, 0, PURPOSE_OF_MEETING.name)


def read_presence(frame: Frame, reading: Reading, cue: Cue) -> Said | None:
    """Whose consent forces have: "the advisers are there at the invitation of Kenya"."""
    units, principal = reading.units, frame.speakers.company.principal
    hosts = map(party_of, units.about[cue.after : cue.after + _HOST_WITHIN])
    if reading.said or not any(hosts):
        return None
    codes = tuple(dict.fromkeys(code for code in map(party_of, units.about) if code in principal))
    return reading.act(cue, Actors(codes, several=True), 0, PRESENCE_BY_CONSENT.name) if codes else None
