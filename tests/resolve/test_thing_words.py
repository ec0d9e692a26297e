"""Words of names: spellings, numbers and forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model.resolve.thing_words import akin, folded, plain_word


@pytest.mark.parametrize(
    ("one", "other"),
    [("defence", "defense"), ("ferries", "ferry"), ("organisations", "organization"), ("centres", "center")],
)
def test_spelling_and_number_do_not_tell_words_apart(one: str, other: str) -> None:
    assert plain_word(one) == plain_word(other) == other


def test_letters_are_folded_and_compounds_joined() -> None:
    assert folded("Counter-Terrorism Céntre’s".replace("’", "'")) == "counterterrorism centre"
    assert folded("U.N. Peace-Keeping") == "un peacekeeping"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("high", "higher", True),
        ("coordinating", "coordination", True),
        ("economy", "economic", True),
        ("minister", "ministerial", True),
        ("police", "policy", False),
        ("committee", "commission", False),
        ("security", "strategic", False),
        ("interior", "international", False),
    ],
)
def test_forms_of_one_word_are_akin(one: str, other: str, *, same: bool) -> None:
    assert akin(one, other) is same


@given(st.text(alphabet="abeginorstvy", max_size=9), st.text(alphabet="abeginorstvy", max_size=9))
def test_words_are_akin_both_ways(one: str, other: str) -> None:
    assert akin(one, other) == akin(other, one)
    assert akin(one, one)
