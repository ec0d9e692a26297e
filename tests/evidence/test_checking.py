"""A file of one's own words is held to its evidence, and the command says what the function finds."""

from collections.abc import Callable
from pathlib import Path

import pytest

from jscd_model import FindingKind, Lexicon, LexiconError, check_lexicon
from jscd_model.cli import main

GOOD = '[offices.ferrymaster]\nhead = "Ferrymaster"\nyes = ["Ferrymaster Ana Ruiz"]\nno = ["the ferrymaster"]\n'
BAD = """
[offices.ferrymaster]
head = "Ferrymaster"
yes = ["Ferrymaster Ana Ruiz", "the ferrymaster of Peru"]
no = ["the old Ferrymaster"]

[parties.XBC]
name = "Baltic Club"

[name_words.field]
words = "falconry"
yes = ["the [Ministry of Trade and Falconry] wrote"]
no = ["the [Ministry of Trade] and Falconry wrote"]
"""


@pytest.fixture
def own(tmp_path: Path) -> Callable[..., str]:
    """Writes a file of one's own words."""

    def write(text: str, name: str = "mine.toml") -> str:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


def test_a_file_that_keeps_to_its_evidence_has_no_findings(own: Callable[..., str]) -> None:
    assert check_lexicon(own(GOOD)) == ()


def test_each_phrase_that_fails_is_found_with_its_entry(own: Callable[..., str]) -> None:
    found = check_lexicon(own(BAD))
    assert [(finding.kind, finding.entry, finding.sentence) for finding in found] == [
        (FindingKind.NOT_READ, "[offices.ferrymaster] (line 2)", "the ferrymaster of Peru"),
        (FindingKind.READ, "[offices.ferrymaster] (line 2)", "the old Ferrymaster"),
        (FindingKind.NO_EVIDENCE, "[parties.XBC] (line 7)", None),
        (FindingKind.READ, "[name_words.field] (line 10)", "the [Ministry of Trade] and Falconry wrote"),
    ]
    assert {finding.file for finding in found} == {own(BAD)}
    assert all(finding.reason.endswith(".") and finding.reason in str(finding) for finding in found)


def test_only_the_phrases_of_the_file_are_tried(own: Callable[..., str]) -> None:
    more = '[parties.EU]\nstrong = ["Europa Club"]\nyes = ["the Europa Club said"]'
    assert check_lexicon(own(more)) == ()


def test_files_are_tried_together(own: Callable[..., str]) -> None:
    party = own('[parties.XBC]\nname = "Baltic Club"\nyes = ["the Baltic Club said"]', "parties.toml")
    body = own(
        '[bodies.watch]\nkind = "agency"\nname = "Tidewatch"\nparty = "XBC"\nyes = ["Tidewatch wrote to Peru."]',
        "bodies.toml",
    )
    assert check_lexicon(party, body) == ()
    assert check_lexicon(body, lexicon=Lexicon.default().extended(party)) == ()
    with pytest.raises(LexiconError, match="'XBC' is the code of no state or party"):
        check_lexicon(body)


def test_the_command_prints_what_the_function_finds(
    own: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check-lexicon", own(GOOD)]) == 0
    assert capsys.readouterr().out == "Every entry keeps to its evidence.\n"
    assert main(["check-lexicon", own(BAD)]) == 1
    assert capsys.readouterr().out.splitlines() == [str(finding) for finding in check_lexicon(own(BAD))]


def test_the_command_says_what_is_wrong_with_a_file(
    own: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check-lexicon", own("[offices")]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "mine.toml: this is no TOML" in said.err


def test_no_command_is_a_slip_of_the_caller(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([])
    assert ended.value.code == 2
    assert "usage: jscd" in capsys.readouterr().err
