"""Times, fields and values as a reader says them."""

import pytest

from jscd_model.dossier.wording import field_in_words, label_of, listed, time_in_words, value_in_words
from jscd_model.model import Document, When

NAMES = {"PE": "Peru", "rosa-quispe": "Rosa Quispe"}


@pytest.mark.parametrize(
    ("time", "words"),
    [
        ("2024-03-04", "4 March 2024"),
        ("2024-12", "December 2024"),
        ("2024", "2024"),
        ("2024-22", "summer 2024"),
        ("2024-24", "winter 2024"),
        ("2024-03-04/2024-03-06", "4 to 6 March 2024"),
        ("2024-02-28/2024-03-02", "28 February to 2 March 2024"),
        ("2023-12-31/2024-01-02", "31 December 2023 to 2 January 2024"),
        ("2024-03/2024-05", "March 2024 to May 2024"),
        ("2021/2023", "2021 to 2023"),
        ("../2025", "by 2025"),
        ("2021-07-23/..", "from 23 July 2021"),
        ("2023-07-31~", "about 31 July 2023"),
        ("2023-07-31?", "31 July 2023 (uncertain)"),
        ("2023%", "about 2023 (uncertain)"),
        ("../2022-01~", "by about January 2022"),
        ("2023-07-01~/2023-07-03", "about 1 July 2023 to 3 July 2023"),
    ],
)
def test_a_time_is_said_as_in_a_memo(time: str, words: str) -> None:
    assert time_in_words(When.parse(time)) == words


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("when", "When"),
        ("head.PE", "Led for Peru"),
        ("host.XK", "Host for XK"),
        ("builds_on", "Builds on"),
        ("area", "Area"),
        ("observer.PE", "Observer Peru"),
    ],
)
def test_a_field_is_said_in_words(field: str, words: str) -> None:
    assert field_in_words(field, NAMES) == words


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("when", "2024-03-04", "4 March 2024"),
        ("party", "PE", "Peru"),
        ("party", "XK", "XK"),
        ("head.PE", "rosa-quispe", "Rosa Quispe"),
        ("head.PE", "Vice Minister", "Vice Minister"),
        ("speaker", "rosa-quispe", "Rosa Quispe"),
        ("name", "rosa-quispe", "rosa-quispe"),
        ("topic", "border_security", "border security"),
        ("virtual", "true", "yes"),
        ("place", "true", "true"),
        ("negated", "true", "denied"),
        ("negated", "false", "not denied"),
    ],
)
def test_a_value_is_said_in_words(field: str, value: str, words: str) -> None:
    assert value_in_words(field, value, NAMES) == words


def test_a_document_without_title_and_publisher_goes_by_its_id() -> None:
    document = Document.of("Peru met Chile.")
    assert label_of(document) == f"document {document.id[7:15]}"


def test_words_are_listed_with_and_before_the_last() -> None:
    assert [listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
