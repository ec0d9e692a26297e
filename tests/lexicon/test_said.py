"""The words of what is said keep to their evidence."""

import pytest

from jscd_model.grammar.clauses import find_cues
from jscd_model.grammar.cue_index import cue_index
from jscd_model.grammar.objects import attitude_of_object
from jscd_model.grammar.units import read_units
from jscd_model.grammar.verbs import inflect
from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.entries import AttitudeEntry, CueEntry, TopicEntry, VoiceEntry
from jscd_model.stages.topics import topics_of

LEXICON = Lexicon.default()
INDEX = cue_index(LEXICON)


def named(entry: CueEntry | AttitudeEntry | VoiceEntry | TopicEntry) -> str:
    return entry.id


def governs(entry: CueEntry, sentence: str) -> bool:
    """Whether the entry is the cue of something in a sentence."""
    return any(cue.entry is entry for cue in find_cues(read_units(sentence, 0, len(sentence)), INDEX))


@pytest.mark.parametrize("entry", LEXICON.cues, ids=named)
def test_a_governing_verb_keeps_to_its_evidence(entry: CueEntry) -> None:
    assert entry.yes
    assert entry.no
    assert [sentence for sentence in entry.yes if not governs(entry, sentence)] == []
    assert [sentence for sentence in entry.no if governs(entry, sentence)] == []


@pytest.mark.parametrize("entry", LEXICON.cues, ids=named)
def test_every_form_of_a_governing_verb_is_found(entry: CueEntry) -> None:
    forms = {word for verb in entry.verbs for word, _ in inflect(verb, entry.irregular.get(verb, ""))}
    missing = [word for word in forms if entry not in {candidate.entry for candidate in INDEX.cues[word]}]
    assert missing == []


@pytest.mark.parametrize("entry", LEXICON.attitudes, ids=named)
def test_an_attitude_keeps_to_its_evidence(entry: AttitudeEntry) -> None:
    def act(words: str) -> object:
        units = read_units(words, 0, len(words))
        heads = {noun: found for noun, found in INDEX.attitudes.items() if found is entry}
        return attitude_of_object(units, 0, heads)

    assert [words for words in entry.yes if act(words) is not entry.act] == []
    assert [words for words in entry.no if act(words) is not None] == []


@pytest.mark.parametrize("entry", LEXICON.voices, ids=named)
def test_a_voice_keeps_to_its_evidence(entry: VoiceEntry) -> None:
    assert [words for words in entry.yes if INDEX.voices.get(words.split()[-1]) is not entry.kind] == []
    assert [words for words in entry.no if INDEX.voices.get(words.split()[-1]) is entry.kind] == []


@pytest.mark.parametrize("entry", LEXICON.topics, ids=named)
def test_a_topic_keeps_to_its_evidence(entry: TopicEntry) -> None:
    assert entry.yes
    assert entry.no
    assert [phrase for phrase in entry.yes if entry.topic not in topics_of(LEXICON, phrase)] == []
    assert [phrase for phrase in entry.no if entry.topic in topics_of(LEXICON, phrase)] == []


def test_every_topic_has_phrases() -> None:
    assert len(LEXICON.topics) == len({entry.topic for entry in LEXICON.topics}) == 28
