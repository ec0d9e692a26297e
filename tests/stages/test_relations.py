"""What ties the occasion of a text to agreements, bodies and other occasions, and what does not."""

import pytest

from jscd_model import parse

TALKS = "Ghana and Togo held the second Ghana-Togo Border Dialogue in Accra on 4 May 2023"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{TALKS} under the ambit of the 2015 Memorandum of Understanding on Roads.", "under"),
        (f"{TALKS}, pursuant to the Agreement on River Patrols.", "under"),
        (f"{TALKS}. The dialogue followed the signing of the Ghana-Togo Defence Cooperation Agreement.", "builds_on"),
        (f"{TALKS}. They reviewed the progress made since the first Ghana-Togo Border Dialogue.", "builds_on"),
        (f"{TALKS}. They adopted the Terms of Reference of the Ghana-Togo Joint Working Group on Fish.", "establishes"),
        (f"{TALKS}, as part of his official visit to Ghana.", "part_of"),
        (f"{TALKS}. They look forward to a productive G7 Summit.", "next"),
    ],
)
def test_words_that_tie(text: str, expected: str) -> None:
    assert expected in {str(relation.type) for relation in parse(text).relations}


def test_what_is_launched_may_meet_next() -> None:
    text = f"{TALKS}. They set up a Ghana-Togo Cyber Dialogue, whose first session will be held in Lomé in May 2024."
    assert {str(relation.type) for relation in parse(text).relations} >= {"establishes", "next"}


@pytest.mark.parametrize(
    "text",
    [
        f"{TALKS}. They thanked Japan for radars provided under the Agreement on River Patrols.",
        f"{TALKS}. They spoke of developments since the first Ghana-Togo Border Dialogue.",
        f"{TALKS}. They praised the launch of a patrol, announced at the Norway-Sweden Sea Summit in Oslo.",
        f"{TALKS}. A minister is also expected to travel to Doha next week to brief envoys.",
    ],
)
def test_words_that_tie_something_else(text: str) -> None:
    assert not parse(text, published="2023-05-05").relations
