"""Entries that speak of a party use a code that the lexicon knows."""

from jscd_model.lexicon import Lexicon


def test_places_belong_to_states_that_the_lexicon_knows() -> None:
    lexicon = Lexicon.default()
    assert {entry.code for entry in lexicon.places} <= {state.code for state in lexicon.states}


def test_every_code_of_an_entry_is_a_partys() -> None:
    lexicon = Lexicon.default()
    codes = {party.code for party in (*lexicon.states, *lexicon.parties)}
    assert [(entry.id, code) for entry in lexicon.entries() for _, code in entry.codes() if code not in codes] == []
