"""Places stand by their evidence, and belong to states that the lexicon knows."""

import pytest

from jscd_model.lexicon import Lexicon, Phrases
from jscd_model.lexicon.entries import PlaceEntry

PLACES = Lexicon.default().places
SURE = Phrases.of([(name, entry.code) for entry in PLACES for name in (*entry.cities, *entry.venues)])
DOUBTFUL = Phrases.of([(name, entry.code) for entry in PLACES for name in entry.doubtful])


def codes(phrase: str) -> set[str]:
    after = [f for f in DOUBTFUL.find(phrase) if phrase[: f.start].endswith((" in ", " at "))]
    return {found.value for found in (*SURE.find(phrase), *after)}


@pytest.mark.parametrize("entry", PLACES, ids=lambda entry: entry.id)
def test_every_entry_stands_by_its_evidence(entry: PlaceEntry) -> None:
    assert entry.yes
    assert [phrase for phrase in entry.yes if entry.code not in codes(phrase)] == []
    assert [phrase for phrase in entry.no if entry.code in codes(phrase)] == []


def test_places_belong_to_states_that_the_lexicon_knows() -> None:
    assert {entry.code for entry in PLACES} <= {state.code for state in Lexicon.default().states}
