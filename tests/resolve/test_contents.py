"""Contents of statements as weighed words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model.lexicon import Lexicon
from jscd_model.resolve.contents import Content, Overlap, overlap
from jscd_model.resolve.stems import stem

LEXICON = Lexicon.default()


def shared(one: str, other: str, *parties: str) -> Overlap:
    return overlap(Content.read(one, LEXICON), Content.read(other, LEXICON), frozenset(parties))


def test_rare_words_tell_more_than_those_that_every_text_has() -> None:
    weights = Content.read("the importance of security cooperation on ferries and radar", LEXICON).weights
    assert weights["radar"] > weights[stem("security")]
    assert Content.read("the importance of security cooperation", LEXICON).telling == frozenset()


def test_words_of_dates_tell_nothing() -> None:
    one = shared("to open a depot in Lindmere by 31 March 2027", "to open a depot in Lindmere by the end of the year")
    assert one.both == 1.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("American ships", "ships of the United States"),
        ("to set up a depot", "to establish a depot"),
        ("the MoU on ferries", "the Memorandum of Understanding on ferries"),
        ("truck drivers", "lorry drivers"),
        ("defence programmes", "defense programs"),
    ],
)
def test_one_thing_in_other_words_has_the_same_stems(one: str, other: str) -> None:
    assert Content.read(one, LEXICON).weights.keys() == Content.read(other, LEXICON).weights.keys()


def test_names_of_the_parties_themselves_hardly_count() -> None:
    one, other = "to train Kenyan divers in Norway", "to build Kenyan roads with Norway"
    assert shared(one, other).weight > 1.5
    assert shared(one, other, "KE", "NO").weight < 0.5


def test_an_acronym_in_brackets_speaks_for_the_other_that_has_it_and_against_none() -> None:
    spelt = "a Ferry Safety Board (FSB)"
    assert shared(spelt, "a Ferry Safety Board").both == 1.0
    assert shared(spelt, "the FSB").weight == 1.0


def test_a_thing_that_both_name_counts_and_one_that_only_one_names_does_not() -> None:
    one, other = Content.read("the old treaty", LEXICON), Content.read("the treaty of Lindmere", LEXICON)
    named = one.naming({"agreement 1": "Ferry Treaty"})
    assert overlap(named, other).both == overlap(one, other).both
    both = overlap(named, other.naming({"agreement 1": "Treaty of Lindmere"}))
    assert both.weight == overlap(one, other).weight + 1
    assert "Ferry Treaty" in both.words


def test_what_is_said_in_passing_counts_less() -> None:
    plain = shared("to open a depot", "to open a depot and to repair the harbour crane").both
    passing = shared("to open a depot", "to open a depot, which shall repair the harbour crane").both
    assert plain < passing < 1


words = st.lists(st.sampled_from("ferry radar Kenya depot cooperation to (FSB) FSB which 12".split()), max_size=8).map(
    " ".join
)


@given(words, words)
def test_it_does_not_matter_which_content_comes_first(one: str, other: str) -> None:
    assert shared(one, other) == shared(other, one)


@given(words)
def test_a_content_has_all_in_common_with_itself(said: str) -> None:
    found = shared(said, said)
    assert found.weight == 0 or (found.part, found.both) == pytest.approx((1.0, 1.0))


@given(words, words)
def test_parts_are_shares(one: str, other: str) -> None:
    found = shared(one, other)
    assert 0 <= found.part <= 1.0001
    assert 0 <= found.both <= 1.0001
