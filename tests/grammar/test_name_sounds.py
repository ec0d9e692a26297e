"""Words of names are compared in plain letters, by their consonants, as spellings and as short forms."""

import pytest

from jscd_model.grammar.name_sounds import alike, clipped, plain, sound, without_article


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("thabit", "sabit"),
        ("mohammed", "muhammad"),
        ("sergei", "sergey"),
        ("zelenskyy", "zelensky"),
        ("qasim", "kasim"),
    ],
)
def test_spellings_of_one_name_sound_the_same_and_look_alike(one: str, two: str) -> None:
    assert sound(one) == sound(two)
    assert alike(one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [("maria", "mario"), ("mohammed", "mahmoud"), ("thang", "thanh"), ("jill", "joe"), ("volodymyr", "vladimir")],
)
def test_different_names_differ_in_sound_or_look(one: str, two: str) -> None:
    assert sound(one) != sound(two) or not alike(one, two)


def test_accents_and_capitals_do_not_count() -> None:
    assert plain("Łukasz") == "lukasz"
    assert plain("GONZÁLEZ") == plain("Gonzalez")
    assert plain("O'Neal") == "oneal"


def test_an_article_grown_together_with_a_name_is_taken_off_and_a_short_name_is_not_eaten() -> None:
    assert without_article("al-abbasi") == "abbasi"
    assert without_article("d'arc") == "arc"
    assert without_article("al-") == "al-"


def test_a_short_form_opens_or_ends_the_full_name() -> None:
    assert clipped("joe", "joseph")
    assert clipped("antony", "tony")
    assert not clipped("jill", "joseph")
    assert not clipped("anton", "antony")
