"""Which names mean an occasion by themselves, and which mean one series."""

import pytest

from jscd_model.lexicon import Lexicon
from jscd_model.model import DialogueKind
from jscd_model.resolve.occasion_names import are_two_names, is_unnamed, likeness_of_names, read_occasion
from jscd_model.resolve.thing_names import Likeness


@pytest.mark.parametrize(
    ("name", "kind", "unnamed"),
    [
        ("meeting", DialogueKind.MEETING, True),
        ("White House Meeting", DialogueKind.MEETING, True),
        ("security call", DialogueKind.CALL, True),
        ("Kenya-Japan talks", DialogueKind.DIALOGUE, True),
        ("Leaders' Summit", DialogueKind.SUMMIT, True),
        ("NATO Summit", DialogueKind.SUMMIT, False),
        ("Kenya-Japan Maritime Security Dialogue", DialogueKind.DIALOGUE, False),
        ("Ocean Guard Ministers' Meeting", DialogueKind.MEETING, False),
    ],
)
def test_a_common_noun_is_no_name(name: str, kind: DialogueKind, unnamed: bool) -> None:  # noqa: FBT001
    assert is_unnamed(read_occasion(name, kind, Lexicon.default()), kind) is unnamed


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("Kenya-Japan Ocean Dialogue", "Japan-Kenya Ocean Dialogue", Likeness.EQUAL),
        ("Kenya-Japan Ocean Dialogue", "Ocean Dialogue", Likeness.EQUAL),
        ("Kenya-Japan Ocean Dialogue", "Kenya-Norway Ocean Dialogue", Likeness.NONE),
        ("Higher Coordinating Committee", "High Coordination Committee", Likeness.VARIANT),
        ("NATO Summit", "EU Summit", Likeness.NONE),
        ("Fisheries Dialogue", "Border Dialogue", Likeness.NONE),
    ],
)
def test_names_of_two_circles_are_two_names(one: str, other: str, found: Likeness) -> None:
    lexicon = Lexicon.default()
    first = read_occasion(one, DialogueKind.DIALOGUE, lexicon)
    second = read_occasion(other, DialogueKind.DIALOGUE, lexicon)
    assert likeness_of_names(first, second) is found
    assert likeness_of_names(second, first) is found


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("Cyber Dialogue", "Maritime Dialogue", True),
        ("Kenya-Japan Joint Committee on Fisheries", "Joint Committee on Aviation", True),
        ("Defence Committee", "Trade Committee", True),
        ("Border Security Dialogue", "Security Dialogue", False),
        ("Maritime Dialogue", "talks on fisheries", False),
        ("Strategic Dialogue", "Maritime Dialogue", False),
        ("2+2 Dialogue", "Foreign Policy Dialogue", False),
        ("MSD", "Maritime Security Dialogue", False),
        ("OFD", "Maritime Security Dialogue", False),
        ("Joint Committee", "Trade Committee", False),
    ],
)
def test_proper_names_of_two_matters_are_two_names(one: str, other: str, two: bool) -> None:  # noqa: FBT001
    first, second = ((name, read_occasion(name, DialogueKind.DIALOGUE, Lexicon.default())) for name in (one, other))
    assert are_two_names(first, second) is two
    assert are_two_names(second, first) is two
