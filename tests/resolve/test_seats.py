"""Who sits at two occasions: laws of the comparison by surname."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model.resolve.seats import Seat, is_one_person, seats_shared

WORDS = st.lists(st.sampled_from(["prado", "helena", "rui", "li", "wen", "rawi", "tamir"]), min_size=1, max_size=3)


@given(WORDS, WORDS)
def test_the_comparison_of_names_is_symmetric_and_everybody_is_one_with_themselves(
    one: list[str], other: list[str]
) -> None:
    assert is_one_person(tuple(one), tuple(other)) is is_one_person(tuple(other), tuple(one))
    assert is_one_person(tuple(one), tuple(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("yerzhan", "abdykalykov"), ("erzhan", "abdikalikov")),
        (("ratu", "josefa", "vuniwaqa"), ("josefa", "vuniwaqa")),
        (("thamer", "rawi"), ("tamir", "rawi")),
    ],
)
def test_spellings_and_honorifics_do_not_part_a_person(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert is_one_person(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [(("helena", "prado"), ("rui", "prado")), (("nurlan", "asanov"), ("nurlan", "karimov")), (("li",), ("le",))],
)
def test_a_shared_word_alone_does_not_make_a_person(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert not is_one_person(one, other)


def test_a_person_is_shared_only_for_one_party() -> None:
    one = Seat(party="BR", name="Helena Prado", words=("helena", "prado"), leads=True)
    other = Seat(party="AO", name="Helena Prado", words=("helena", "prado"), leads=True)
    assert seats_shared([one], [other]) == {}
    assert seats_shared([one], [one, other]) == {"BR": "Helena Prado"}
