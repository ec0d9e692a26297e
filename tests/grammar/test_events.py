"""Names of occasions, with what belongs to them and what does not."""

import pytest

from jscd_model.grammar.events import find_event_names
from jscd_model.grammar.ordinals import ordinal_value
from jscd_model.lexicon import Lexicon
from jscd_model.stages.parties import find_parties
from jscd_model.text import Page


def read(text: str) -> list[tuple[str, int | None, str | None, bool]]:
    """Name, ordinal, acronym and whether it is a sitting, of each occasion in a text."""
    lexicon = Lexicon.default()
    page = Page.read(text)
    ends = {m.end: m.start for m in find_parties(page, lexicon).mentions}
    return [
        (page.view[n.name_start : n.name_end], n.ordinal, n.acronym, n.sitting)
        for n in find_event_names(page.view, lexicon, ends)
    ]


@pytest.mark.parametrize(
    ("text", "name", "ordinal", "acronym"),
    [
        ("They held the 5th India-Kenya Joint Trade Dialogue.", "India-Kenya Joint Trade Dialogue", 5, None),
        ("They held the fifth round of the Peru-Chile Mining Dialogue.", "Peru-Chile Mining Dialogue", 5, None),
        ("the Second Round of Peru-Chile Mining Dialogue", "Peru-Chile Mining Dialogue", 2, None),
        ("the inaugural meeting of the Joint Border Committee (JBC)", "Joint Border Committee", 1, "JBC"),
        ("the twenty-first session of the Joint Border Commission", "Joint Border Commission", 21, None),
        ("Inaugural Peru-Chile 2+2 Meeting", "Peru-Chile 2+2 Meeting", 1, None),
        ("the Oman-Qatar Energy Working Group Inaugural Meeting", "Oman-Qatar Energy Working Group", 1, None),
        ("the second Antigua and Barbuda-Chile Fish Dialogue", "Antigua and Barbuda-Chile Fish Dialogue", 2, None),
        ("the Côte d\u2019Ivoire-Oman Fish Dialogue", "Côte d'Ivoire-Oman Fish Dialogue", None, None),
        ("the Dialogue on the Horn of Africa was held", "Dialogue on the Horn of Africa", None, None),
        (
            "Trilateral Japan - Australia - India Trade Dialogue",
            "Trilateral Japan - Australia - India Trade Dialogue",
            None,
            None,
        ),
        ("the Leaders\u2019 Summit on Clean Energy", "Leaders' Summit on Clean Energy", None, None),
        ("the Political and Security Dialogue", "Political and Security Dialogue", None, None),
    ],
)
def test_a_proper_name_with_its_number(text: str, name: str, ordinal: int | None, acronym: str | None) -> None:
    """Ordinal, article and the word for one sitting stay outside the name; its complement belongs to it."""
    assert (name, ordinal, acronym) in [found[:3] for found in read(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They met at the Dialogue on Friday.", ["Dialogue"]),
        ("The Foreign Minister of Ghana's Meeting with the President", ["Meeting"]),
        ("a bilateral meeting", ["bilateral meeting"]),
        ("the May call between the two", ["call"]),
        ("a Kenya-Ghana dialogue on AI", ["Kenya-Ghana dialogue on AI"]),
        ("The press release was brief.", []),
        ("They defended the status quo. Peace talks are on.", ["Peace talks"]),
    ],
)
def test_where_a_name_ends(text: str, names: list[str]) -> None:
    """Days, possessors and articles are no part of a name; what is no occasion is not read."""
    assert [found[0] for found in read(text)] == names


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("first", 1),
        ("inaugural", 1),
        ("twelfth", 12),
        ("thirtieth", 30),
        ("forty-second", 42),
        ("101st", 101),
        ("0th", None),
        ("next", None),
        ("twentyfirst", None),
    ],
)
def test_ordinals(word: str, value: int | None) -> None:
    """In words and in figures; a word that is none gives nothing."""
    assert ordinal_value(word) == value
