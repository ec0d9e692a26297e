"""Nearly the same words, and yet two things."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model.resolve.contrasts import objections
from jscd_model.resolve.weighing import FORBIDS, SETTLES, SUPPORT


def weight(one: str, other: str, *, one_actor: bool = False) -> int:
    return max((weight for _, weight in objections(one, other, one_actor=one_actor)), default=0)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("to raise the landing fees for trawlers", "to lower the landing fees for trawlers"),
        ("an increase in landing fees", "a reduction in landing fees"),
        ("that landing fees be raised", "to cut landing fees"),
        ("to lift the embargo on spare parts", "to impose an embargo on spare parts"),
        ("to maintain the embargo on spare parts", "to lift the embargo on spare parts"),
        ("to begin convoy drills in the strait", "to end convoy drills in the strait"),
        ("an end to the convoy drills", "the resumption of the convoy drills"),
        ("to reopen the ferry terminal", "to close the ferry terminal"),
        ("the closure of the ferry terminal", "the opening of the ferry terminal"),
        ("to deploy sappers at the dam", "to withdraw sappers from the dam"),
        ("to join the Fisheries Compact", "to leave the Fisheries Compact"),
        ("to allow trawling in the strait", "to ban trawling in the strait"),
        ("to ratify the charter on ports", "to reject the charter on ports"),
        ("to grant landing permits", "to deny landing permits"),
        ("to restore ferry links", "to sever ferry links"),
        ("short-range rockets", "long-range rockets"),
        ("scaling up night patrols", "to scale back night patrols"),
        ("to phase in the new radio sets", "to phase out the new radio sets"),
    ],
)
def test_what_one_does_and_the_other_undoes_is_never_one(one: str, other: str) -> None:
    assert weight(one, other) == FORBIDS


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("to raise the landing fees for trawlers", "raising landing fees"),
        ("to expand the talks on how to reduce smuggling", "to reduce smuggling"),
        ("to lift the embargo", "to lift one embargo and impose another"),
        ("their close partnership at sea", "the opening of their partnership at sea"),
        ("to begin convoy drills by the end of the summer", "to begin convoy drills"),
        ("to train divers at Open Sea College", "to train divers near Port Close"),
        ("to deliver the boats", "to receive the boats"),
        ("to continue the talks on fisheries", "to end the drought"),
        ("to work closely on ferries", "to open ferries"),
        ("closer links by ferry", "to open links by ferry"),
        ("", ""),
    ],
)
def test_words_that_only_look_like_opposites_speak_against_nothing(one: str, other: str) -> None:
    assert weight(one, other) == 0


def test_opposite_words_of_different_things_are_a_weaker_objection() -> None:
    assert weight("to raise the quay", "to lower the canal") == SUPPORT


def test_to_sell_and_to_buy_are_two_ends_of_one_thing_unless_one_party_does_both() -> None:
    one, other = "to sell forty tractors", "to buy forty tractors"
    assert weight(one, other) == 0
    assert weight(one, other, one_actor=True) == FORBIDS


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("to survey the northern lagoon", "to survey the southern lagoon"),
        ("rangers in the north", "rangers in the south"),
        ("to survey the northern lagoon", "to survey the eastern lagoon"),
        ("the South China Sea", "the East China Sea"),
        ("north-eastern pastures", "south-eastern pastures"),
        ("the first stage of the dam", "the second stage of the dam"),
        ("the 3rd training course", "the fourth training course"),
        ("phase two of the dam", "Phase III of the dam"),
        ("under Resolution 1450", "under Resolution 1460"),
        ("to ship rice from Lindmere to Port Vale", "to ship rice from Port Vale to Lindmere"),
        ("to bring timber from Vale", "to bring timber to Vale"),
    ],
)
def test_other_directions_numbers_and_ways_are_other_things(one: str, other: str) -> None:
    assert weight(one, other) == FORBIDS


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("to survey the northern lagoon", "to survey the northern and southern lagoons"),
        ("to survey the northern lagoon", "to survey the north-eastern lagoon"),
        ("peace in the Middle East", "violence in the West Bank"),
        ("the first half of the year", "the second half of the year"),
        ("the first course for divers and the second for pilots", "the second stage"),
        ("Articles 5 and 6", "Article 6"),
        ("to build a road from Lindmere to Vale", "to build the road from Vale to Lindmere"),
        ("to ship rice from Lindmere", "to ship rice from Lindmere to Vale"),
        ("to send boats to the navy and the police", "to send boats to the police"),
    ],
)
def test_one_thing_told_more_fully_is_no_other_thing(one: str, other: str) -> None:
    assert weight(one, other) == 0


def test_other_services_speak_strongly_against_one_thing() -> None:
    assert weight("to train 40 cadets of the navy", "to train 40 cadets of the air force") == SETTLES


words = st.lists(
    st.sampled_from(
        "to raise lower fees open close the port northern southern coast first second phase from Vale Lindmere and of "
        "navy police Phase 2 , is increased".split()
    ),
    max_size=9,
).map(" ".join)


@given(words, words)
def test_it_does_not_matter_which_content_comes_first(one: str, other: str) -> None:
    assert [*objections(one, other)] == [*objections(other, one)]


@given(words)
def test_nothing_speaks_against_a_content_itself(said: str) -> None:
    assert not [*objections(said, said, one_actor=True)]
