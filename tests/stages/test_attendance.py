"""Who takes part where the text leaves somebody out."""

import pytest

from jscd_model import parse


def actors(text: str) -> list[set[str]]:
    return [set(statement.actors) for statement in parse(text, published="2024-06-12").statements]


def test_a_text_without_an_occasion_is_of_the_parties_in_its_headline() -> None:
    assert actors("Joint Declaration of Peru and Chile on the Desert\n\nWe resolve to plant trees.") == [{"PE", "CL"}]


def test_a_government_that_leaves_out_its_own_name_takes_part() -> None:
    text = (
        "PM call with President Moreau of Gabon\n\n"
        "The Prime Minister spoke to the President of Gabon, Ali Moreau, on 12 June 2024. "
        "The Prime Minister outlined the UK's plans for the forest. The leaders agreed to speak again."
    )
    assert actors(text) == [{"GB"}, {"GA", "GB"}]


def test_the_members_of_a_grouping_act_not_the_grouping() -> None:
    text = "Joint Statement of the Quad: India, Japan, Australia and the United States\n\nWe condemn the raid."
    assert actors(text) == [{"IN", "JP", "AU", "US"}]


@pytest.mark.parametrize("before", ["", "As prepared for delivery.\n\n"])
@pytest.mark.parametrize("preamble", ["", "Lima\n\n12 June 2024\n\n"])
def test_the_first_paragraph_of_the_text_names_the_parties_whatever_stands_above_it(before: str, preamble: str) -> None:
    text = f"{before}Joint Statement on Fisheries\n\n{preamble}We, Peru, Chile and Gabon, condemn the theft."
    assert actors(text + " We resolve to act.")[-1] == {"PE", "CL", "GA"}


@pytest.mark.parametrize(
    "text",
    [
        "The two sides expressed deep concern over the situation in Sudan.",
        "The two countries condemned Russia's attack on Ukraine.",
        "The two ministers discussed the war in Ukraine and agreed to support Moldova.",
    ],
)
def test_who_is_only_spoken_of_is_no_side(text: str) -> None:
    assert parse(text).statements == ()
