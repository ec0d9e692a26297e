"""Lines around a text are known by their form."""

import pytest

from jscd_model.grammar import bylines, letterheads, namesakes, positions
from jscd_model.grammar.bylines import byline_names
from jscd_model.grammar.letterheads import AGENCY_DATELINE, PLACE_DATELINE, is_date_line
from jscd_model.grammar.pattern import Rule

RULES = (*letterheads.RULES, *bylines.RULES, *namesakes.RULES, *positions.RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_shape_stands_by_its_evidence(rule: Rule) -> None:
    assert [phrase for phrase in rule.yes if not rule.regex.search(phrase)] == []
    assert [phrase for phrase in rule.no if rule.regex.search(phrase)] == []


@pytest.mark.parametrize(
    "line",
    [
        "4 May 2023",
        "Accra, 4 May 2023",
        "May 4, 2023",
        "Thursday, 4 May 2023 at 10:40",
        "10:40 A.M. GMT",
        "2023-05-04",
        "04/05/2023",
    ],
)
def test_a_date_on_a_line_of_its_own_is_a_date_line(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "2023",
        "The Accra Declaration of 4 May 2023 on Trade",
        "Peru met Chile on 4 May 2023.",
        "Article 4",
        "10:40 is when the ministers met",
    ],
)
def test_a_line_that_says_more_is_none(line: str) -> None:
    assert not is_date_line(line)


@pytest.mark.parametrize(
    ("line", "place", "agency"),
    [
        ("ACCRA, May 4 (GNA) - Ghana agreed", "ACCRA", "GNA"),
        ("NEW DELHI, 4 May 2023 (PTI): India said", "NEW DELHI", "PTI"),
        ("Lima, Peru (Andina) -- The talks", "Lima, Peru", "Andina"),
    ],
)
def test_an_agency_says_where_it_writes(line: str, place: str, agency: str) -> None:
    found = AGENCY_DATELINE.regex.match(line)
    assert found is not None
    assert (found["place"], found["agency"]) == (place, agency)


@pytest.mark.parametrize("line", ["On May 4 - the day of the talks - Peru paid", "MINISTER: Thank you.", "Q: Why?"])
def test_what_opens_a_sentence_is_no_dateline(line: str) -> None:
    assert PLACE_DATELINE.regex.match(line) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ama Mensah", ["Ama Mensah"]),
        ("By Ama Mensah and Kofi Boateng, Echo Weekly", ["Ama Mensah", "Kofi Boateng"]),
        ("Written by Ana de Souza, Li Na and Omar bin Said", ["Ana de Souza", "Li Na", "Omar bin Said"]),
        ("By mutual consent", []),
        ("By the Staff", []),
    ],
)
def test_a_byline_names_its_authors(line: str, names: list[str]) -> None:
    assert [line[start:end] for start, end in byline_names(line)] == names
