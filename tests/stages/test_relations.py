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
        (f"{TALKS}, acting under Article 7 of the Border Agreement.", "under"),
        (f"{TALKS}. The dialogue was an offshoot of the 2015 Memorandum of Understanding on Roads.", "builds_on"),
        (f"{TALKS}. They will create an eight-member verification subcommittee.", "establishes"),
        (f"{TALKS}. The two armies would open a liaison office in Aflao by December.", "establishes"),
        (f"{TALKS}. They agreed to set up a Coastal Cyber Response Team by mid-2024.", "establishes"),
        (f"{TALKS}. A military sub-committee has been set up to oversee the truce.", "establishes"),
        (f"{TALKS}. They agreed to establish a six-monthly River Policy Dialogue.", "establishes"),
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
        f"{TALKS}. A session planned for last October did not take place.",
        f"{TALKS}. Their defence ties are governed by a pact signed in 1988.",
        f"{TALKS}. Tanks are being withdrawn in accordance with Protocol No. 42 of 3 May 2011.",
        f"{TALKS}. An order of May 2021 established the Lagoon Initiative.",
        f"{TALKS}. Togo created a rescue office in 2011.",
        f"{TALKS}. The ministers last met on the margins of the Nordic Sea Summit in Oslo in April.",
        f"{TALKS}. A minister is also expected to travel to Doha next week to brief envoys.",
    ],
)
def test_words_that_tie_something_else(text: str) -> None:
    assert not parse(text, published="2023-05-05").relations


def test_a_plan_without_a_time_is_the_one_that_another_place_dates() -> None:
    text = f"{TALKS}. They invited Benin to join the next meeting. The third dialogue will be held in Lomé in May 2024."
    assert [str(relation.type) for relation in parse(text).relations] == ["next"]


def test_what_is_told_after_the_talks_is_next() -> None:
    text = f"{TALKS}. The agreement will be signed during the state visit of the President of Togo to Ghana next month."
    assert [str(relation.type) for relation in parse(text, published="2023-05-05").relations] == ["next"]


def test_a_dated_conference_of_many_comes_next_where_no_talks_are_told() -> None:
    text = "Communiqué\n\nThe Council looks forward to the International Conference on Seals, to be held in Oslo on "
    text += "15 January 2024."
    assert [str(relation.type) for relation in parse(text, published="2023-12-07").relations] == ["next"]
