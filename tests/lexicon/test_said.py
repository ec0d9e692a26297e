"""The words of what is said are found in all their forms."""

import pytest

from jscd_model.grammar.cue_index import cue_index
from jscd_model.grammar.verbs import inflect
from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.entries import CueEntry

LEXICON = Lexicon.default()
INDEX = cue_index(LEXICON)


@pytest.mark.parametrize("entry", LEXICON.cues, ids=lambda entry: entry.id)
def test_every_form_of_a_governing_verb_is_found(entry: CueEntry) -> None:
    forms = {word for verb in entry.verbs for word, _ in inflect(verb, entry.irregular.get(verb, ""))}
    missing = [word for word in forms if entry not in {candidate.entry for candidate in INDEX.cues[word]}]
    assert missing == []


def test_every_topic_has_phrases() -> None:
    assert len(LEXICON.topics) == len({entry.topic for entry in LEXICON.topics}) == 28
