"""What looks odd in a text is told with its place, and what only looks like it is left alone."""

import pytest

from jscd_model import Diagnostic, parse
from jscd_model.stages.diagnostics import ODDITIES
from jscd_model.stages.oddities import Oddity

HELD = "Kenya and Norway held the fourth Kenya-Norway Ferry Dialogue in Nairobi on 4 May 2023."
FIRST = "Kenya and Ghana held talks in Accra on 4 May 2023.\n\n"


def found(text: str, code: str) -> list[Diagnostic]:
    return [diagnostic for diagnostic in parse(text).diagnostics if diagnostic.code == code]


@pytest.mark.parametrize("oddity", ODDITIES, ids=lambda oddity: oddity.code)
def test_a_diagnostic_has_its_code_severity_message_and_places(oddity: Oddity) -> None:
    for text in oddity.rule.yes:
        (diagnostic,) = found(text, oddity.code)
        assert diagnostic.severity is oddity.severity
        assert diagnostic.message.endswith((".", "'"))
        assert {span.rule for span in diagnostic.spans} == {oddity.code}
    assert oddity.remedy.endswith(".")


def test_codes_are_told_apart() -> None:
    assert len({oddity.code for oddity in ODDITIES}) == len(ODDITIES) == 8


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            f"{HELD} The third Kenya-Norway Ferry Dialogue in Nairobi on 4 May 2023 was short.",
            ["fourth Kenya-Norway Ferry Dialogue", "third Kenya-Norway Ferry Dialogue"],
        ),
        (f"{HELD} The third Kenya-Norway Ferry Dialogue was held in Bergen on 6 June 2022.", []),
        (f"{HELD} The third session of the Kenya-Norway Ferry Dialogue in Nairobi was short.", []),
        (f"{HELD} The two sides will hold the fifth Kenya-Norway Ferry Dialogue in Bergen.", []),
    ],
)
def test_an_occasion_with_two_numbers_is_told(text: str, quotes: list[str]) -> None:
    spans = [span for diagnostic in found(text, "conflicting-ordinal") for span in diagnostic.spans]
    assert [span.cut(text) for span in spans] == quotes


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{HELD} The fourth Kenya-Norway Ferry Dialogue was held in Nairobi on 5-6 May 2023.", True),
        (f"{HELD} The fourth Kenya-Norway Ferry Dialogue was held in Nairobi in May 2023.", False),
        (f"{HELD} The fourth Kenya-Norway Ferry Dialogue was held in Nairobi in 2023.", False),
        (f"{HELD} The third Kenya-Norway Ferry Dialogue was held in Nairobi on 5 May 2022.", False),
    ],
)
def test_an_occasion_with_two_dates_is_told(text: str, told: bool) -> None:  # noqa: FBT001 (a table's column)
    assert bool(found(text, "conflicting-date")) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Minister Ana Ruiz of Peru came. Ana Ruiz, Chilean Minister of Roads, spoke.", True),
        ("Minister Ana Ruiz of Peru came. Ana Ruiz, former Chilean Minister of Roads, spoke.", False),
        ("Minister Ana Ruiz of Peru came. Ana Ruiz, Peruvian Minister of Roads, spoke.", False),
        ("Minister Ana Ruiz of Peru came. Minister Ola Ruiz of Chile spoke.", False),
    ],
)
def test_a_name_with_offices_of_two_states_is_told(text: str, told: bool) -> None:  # noqa: FBT001 (a table's column)
    assert bool(found(text, "conflicting-party")) is told


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}The two sides agreed to share charts and to train the crews of",
        f"{FIRST}The two sides agreed to share charts, crews, boats and pilots,",
        f"{FIRST}The ministers praised the crews. They agreed to remain in close coordin",
        f"{FIRST}The ministers praised the crews of the ferries (among them those of the",
        f"{FIRST}The two sides agreed to share …",
        f"{FIRST}The two sides agreed to share [...]",
        f"{FIRST}The two sides agreed to share charts… Read more",
        f"{FIRST}The two sides agreed to share charts. [+87 chars]",
    ],
)
def test_a_text_that_is_cut_off_is_told(text: str) -> None:
    (diagnostic,) = found(text, "truncated-text")
    assert diagnostic.spans[0].end == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kenya",
        "Kenya and Ghana agree to share charts of the lake and to train crews",
        f"{FIRST}Ana Ruiz, Minister of Roads of the Republic of Peru, for the Peruvian Delegation",
        f"{FIRST}They agreed to:\n\n- share charts of all lakes and rivers\n- train the crews of all the ferries",
        f"{FIRST}The two sides agreed to share charts.\n\nFor more see www.ferries.example or write to the office",
        f"{FIRST}The two sides agreed to share charts. (end) abc",
        f"{FIRST}The two sides agreed to share charts. nma/rt",
        f"{FIRST}The minister said: “We will share charts.”",
    ],
)
def test_a_text_that_only_looks_cut_off_is_left_alone(text: str) -> None:
    assert found(text, "truncated-text") == []
