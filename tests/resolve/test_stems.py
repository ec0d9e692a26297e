"""Words brought down to what spelling, number and derivation leave alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model.resolve.stems import stem, tokens


@pytest.mark.parametrize(
    "forms",
    [
        "establish established establishing establishment",
        "adviser advisers advisor advisors advising",
        "defence defences defense",
        "programme programmes program programs",
        "organise organised organize organisation organizations",
        "co-operation cooperation cooperate cooperative",
        "co-ordinating coordinating coordination",
        "counter-terrorism counterterrorism",
        "facility facilities",
        "capability capabilities capable",
        "centre centres center",
        "labour labor",
        "travelled traveled travelling",
        "displaced displacement",
        "northeast north-east northeastern",
        "deliver delivery deliveries",
        "analyse analyze analysis analyses",
        "train trained training trainers",
        "withdraw withdrew withdrawal",
        "enrol enroll enrolling",
    ],
)
def test_forms_and_spellings_of_one_word_have_one_stem(forms: str) -> None:
    assert len({stem(tokens(form)[0]) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "words",
    [
        "police policy",
        "international internal",
        "minister ministry",
        "nation national",
        "border board",
        "marine maritime",
        "army arms",
        "commission committee",
        "strategic strategist",
    ],
)
def test_different_words_keep_different_stems(words: str) -> None:
    one, other = words.split()
    assert stem(one) != stem(other)


def test_initials_linked_words_and_possessives_are_one_word_each() -> None:
    assert tokens("Kenya’s U.N. peace-keeping, counter terrorism and São Tomé") == [
        *("kenya", "un", "peacekeeping", "counterterrorism", "and", "sao", "tome")
    ]


@given(st.text(max_size=60))
def test_any_text_has_words_and_every_word_a_stem(text: str) -> None:
    for word in tokens(text):
        assert stem(word)
