"""Short forms of given names are known by what is heard of the full one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model.resolve.short_forms import is_short_form, short_keys

PAIRS = [
    ("joe", "joseph"),
    ("liz", "elizabeth"),
    ("tony", "anthony"),
    ("mike", "michael"),
    ("nick", "nicholas"),
    ("marty", "martin"),
    ("alex", "alexandra"),
    ("chris", "christopher"),
    ("bill", "william"),
    ("paco", "francisco"),
]


@pytest.mark.parametrize(("short", "full"), PAIRS)
def test_a_short_form_is_heard_in_the_full_name(short: str, full: str) -> None:
    assert is_short_form(short, full)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("jill", "joseph"),
        ("mark", "margaret"),
        ("jose", "jorge"),
        ("luis", "luisa"),
        ("noel", "noelle"),
        ("ana", "andres"),
    ],
)
def test_another_name_with_the_same_first_letters_is_no_full_form(one: str, other: str) -> None:
    assert not is_short_form(one, other)


letters = st.text("aeijkloschpntmvyz", min_size=2, max_size=9)


@given(letters, letters)
def test_it_does_not_matter_which_of_two_names_comes_first(one: str, other: str) -> None:
    assert is_short_form(one, other) == is_short_form(other, one)


@given(letters, letters)
def test_a_short_form_and_its_full_form_share_a_key(one: str, other: str) -> None:
    for short, full in [*PAIRS, (one, other), (one, f"{one}{other}"), (other, f"{one}{other}")]:
        if is_short_form(short, full):
            assert set(short_keys(short)) & set(short_keys(full))
