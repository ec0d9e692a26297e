"""The names of states agree with rigour's, and codes with ISO 3166."""

import pytest
from rigour.territories import get_territories, get_territory, lookup_territory

from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.entries import StateEntry
from jscd_model.lexicon.party_names import party_names
from jscd_model.lexicon.states import state_names

STATES = Lexicon.default().states

# Where rigour's lookup, which forgives spelling, takes a word for a better known neighbour's.
FORGIVEN = {
    "Barbudan": "taken for Barbados",
    "Mauritian": "taken for Mauritania",
}


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.code)
def test_rigour_agrees_on_every_name_that_it_knows(state: StateEntry) -> None:
    names = {*state_names(state), *state.demonyms, *state.acronyms} - FORGIVEN.keys()
    other = {
        name: found.code for name in names if (found := lookup_territory(name)) and found.code != state.code.lower()
    }
    assert other == {}


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.code)
def test_every_code_is_a_territory_that_rigour_knows(state: StateEntry) -> None:
    territory = get_territory(state.code.lower())
    assert territory is not None
    assert not territory.is_historical


def test_every_country_of_rigour_has_an_entry() -> None:
    # Dependencies without foreign relations of their own.
    left_out = {"AX", "CC", "CX", "GS", "IO", "NF", "PN", "SH", "WF"}
    countries = {t.code.upper() for t in get_territories() if t.is_country and not t.is_historical}
    assert countries - {state.code for state in STATES} == left_out


def test_names_that_mean_something_else_are_held_back() -> None:
    names = {state.code: state_names(state) for state in STATES}
    assert "Georgia" not in names["GE"]
    assert "Peru" in names["PE"]
    assert not [name for found in names.values() for name in found if "(" in name or name.startswith("the ")]


def test_the_index_is_made_once_for_a_lexicon() -> None:
    assert party_names(Lexicon.default()) is party_names(Lexicon.default())
