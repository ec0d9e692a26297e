"""Names are found longest first, between word boundaries, where their letters stand."""

import pytest

from jscd_model.lexicon import Phrases

NAMES = Phrases.of(
    [
        ("Iraq", "IQ"),
        ("U.S.", "US"),
        ("U.S", "US"),
        ("US", "US"),
        ("US$", None),
        ("United States", "US"),
        ("United States of America", "US"),
        ("Côte d'Ivoire", "CI"),
        ("3+3", "threes"),
    ]
)


@pytest.mark.parametrize(
    ("view", "found"),
    [
        ("Iraq's forces", ["Iraq"]),
        ("the U.S.-Iraq talks", ["U.S.", "Iraq"]),
        ("in the U.S. In Iraq", ["U.S.", "Iraq"]),
        ("the United States of America and", ["United States of America"]),
        ("the United States offers", ["United States"]),
        ("the U.S, and US", ["U.S", "US"]),
        ("US$5 from US", ["US$", "US"]),
        ("Iraqi, Iraqis, PreIraq, iraq, us, USA, United Statesman", []),
        ("Côte d'Ivoire's", ["Côte d'Ivoire"]),
        ("the 3+3 meeting", ["3+3"]),
        ("Iraq", ["Iraq"]),
        ("", []),
    ],
)
def test_names_stand_where_their_letters_stand(view: str, found: list[str]) -> None:
    matches = list(NAMES.find(view))
    assert [match.name for match in matches] == found
    assert [view[match.start : match.end] for match in matches] == found


def test_words_that_are_known_with_their_places_are_not_looked_for_again() -> None:
    view = "Iraq and Iraq in US"
    assert [match.start for match in NAMES.find(view, [(9, "Iraq"), (17, "US")])] == [9, 17]
    assert list(NAMES.find("United States", [])) == []


def test_a_name_stands_whole_before_the_end() -> None:
    assert NAMES.at("United States", 0, 10) is None


def test_names_in_small_letters_are_found_too() -> None:
    names = Phrases.of([("two sides", 1), ("two", 2)])
    assert [match.value for match in names.find("the two sides and the two of them")] == [1, 2]


def test_of_two_equal_names_the_first_counts() -> None:
    found = Phrases.of([("Union", 1), ("Union", 2)]).at("Union", 0)
    assert found is not None
    assert found.value == 1


def test_at_looks_at_one_place_only() -> None:
    assert NAMES.at("in Iraq", 0) is None
    found = NAMES.at("in Iraq", 3)
    assert found is not None
    assert (found.start, found.end, found.value) == (3, 7, "IQ")


def test_a_name_begins_with_a_letter_or_digit() -> None:
    with pytest.raises(ValueError, match="wants a letter or digit at its start"):
        Phrases.of([("-", 1)])


def test_a_longer_name_that_goes_on_alike_does_not_hide_a_shorter_one() -> None:
    """At one place the longest name counts that stands there whole."""
    names = Phrases.of([("Lake Council of Ports", 1), ("Lake Council", 2), ("Lake Coast", 3), ("Lake", 4)])
    view = "Lake Council of Ports, Lake Council of Portsmouth, Lake Coast, Lake Councils, Lake"
    assert [found.value for found in names.find(view)] == [1, 2, 3, 4, 4]


def test_names_that_begin_alike_are_told_apart() -> None:
    offices = [f"Office of the {word} Coast" for word in ("Northern", "Northeast", "Eastern", "Western", "Southern")]
    names = Phrases.of([(name, name) for name in [*offices, "Office", "Office of the North"]])
    said = "; ".join([*offices, "Office of the Northernmost Coast", "Office of the North", "Office"])
    found = [name.value for name in names.find(said)]
    assert found == [*offices, "Office", "Office of the North", "Office"]


def test_the_words_that_open_names_are_known() -> None:
    assert Phrases.of([("Lake Coast", 1), ("Ferry-Lake", 2)]).openings() == {"Lake", "Ferry"}
