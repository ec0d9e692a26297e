"""`jscd`: what the commands print, and their exit codes."""

import json
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from jscd_model import Lexicon, Parsed, parse, read_results
from jscd_model.cli import main

TEXT = "Peru and Norway held the third Peru-Norway Fisheries Dialogue in Bergen on 4 May 2023."


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    (folder / "below").mkdir(parents=True)
    (folder / "b.txt").write_text(TEXT, encoding="utf-8")
    (folder / "below" / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "notes.md").write_text("not a text", encoding="utf-8")
    return folder


def parsed(*words: str | Path) -> int:
    return main(["parse", *map(str, words), "--workers", "1"])


def test_texts_folders_and_lines_go_into_one_file(
    archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines, into = tmp_path / "more.jsonl", tmp_path / "results.jsonl"
    lines.write_text(json.dumps({"id": "c", "text": TEXT}), encoding="utf-8")
    assert parsed(archive, lines, archive / "notes.md", "--into", into) == 0
    assert [result.id for result in read_results(into)] == [
        *map(str, (archive / "b.txt", archive / "below" / "a.txt")),
        "c",
        str(archive / "notes.md"),
    ]
    assert next(read_results(into)).record == parse(TEXT)  # type: ignore[union-attr]
    told = f"{archive}: 1 other file left out; only .txt files are read\n"
    assert capsys.readouterr() == (f"4 documents, 0 of them done before; results in {into}\n", told)
    assert parsed(archive / "b.txt", "--into", into) == 0
    assert capsys.readouterr().out == f"1 document, 1 of them done before; results in {into}\n"


def test_failures_are_named_as_long_as_they_stand_in_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    into, latin = tmp_path / "results.jsonl", tmp_path / "latin.txt"
    latin.write_bytes("Malmö".encode("latin-1"))
    for _ in range(2):
        assert parsed(latin, "--into", into) == 1
        found = capsys.readouterr()
        assert found.err.startswith(f"1 document without a record in {into}:\n  {latin}: byte 4 is not UTF-8.")


def test_of_many_failures_the_first_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    into, lines = tmp_path / "results.jsonl", tmp_path / "archive.jsonl"
    lines.write_text("".join(f'{{"id": "line {number}"}}\n' for number in range(25)), encoding="utf-8")
    assert parsed(lines, "--into", into) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"25 documents without a record in {into}:\n  line 0: ")
    assert said.endswith("\n  and 5 more\n")
    assert said.count("\n") == 22


@pytest.mark.parametrize("name", ["lines.jsonl", "lines.JSONL", "lines.ndjson"])
def test_a_file_of_lines_is_known_by_its_name(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text('{"id": "a", "text": ""}\n{"id": "b", "text": ""}\n', encoding="utf-8")
    assert parsed(tmp_path / name, "--into", tmp_path / "results.out") == 0
    assert [result.id for result in read_results(tmp_path / "results.out")] == ["a", "b"]


def test_words_of_your_own_and_a_limit_are_passed_on(tmp_path: Path) -> None:
    words, text, into = tmp_path / "words.toml", tmp_path / "text.txt", tmp_path / "results.jsonl"
    words.write_text(
        '[offices.drug-tsar]\nhead = "Drug Tsar"\nyes = ["Peru\'s Drug Tsar, Rosa Ilave"]\n', encoding="utf-8"
    )
    text.write_text("Peru's Drug Tsar, Rosa Ilave, met Chile.", encoding="utf-8")
    assert parsed(text, "--into", into, "--lexicon", words) == 0
    (result,) = read_results(into)
    assert isinstance(result, Parsed)
    assert result.record == parse(text.read_text(encoding="utf-8"), lexicon=Lexicon.default().extended(words))
    assert parsed(text, "--into", tmp_path / "other.jsonl", "--longest", "20") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["archive", "--into", "archive/b.txt"], "b.txt:1: "),
        (["archive", "--into", "nowhere/results.jsonl"], "nowhere/results.jsonl: the folder of the results is missing"),
        (["missing.jsonl", "--into", "results.jsonl"], "missing.jsonl: "),
        (["archive", "missing", "--into", "results.jsonl"], "missing: there is no such file or folder; check the name"),
        (["archive/below/empty", "--into", "results.jsonl"], "empty: no .txt file is in this folder or below it"),
        (["archive.json", "--into", "results.jsonl"], "archive.json: "),
        (["archive", "--into", "results.jsonl", "--lexicon", "missing.toml"], "missing.toml: "),
        (["archive", "--into", "results.jsonl", "--timeout", "0"], "timeout"),
    ],
)
def test_what_is_to_be_mended_is_said_in_a_line(
    archive: Path,
    words: list[str],
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(archive.parent)
    (archive / "notes.md").unlink()
    (archive / "below" / "empty").mkdir()
    Path("archive.json").write_text("[]", encoding="utf-8")
    assert parsed(*words) == 1
    assert not Path("results.jsonl").exists()
    found = capsys.readouterr()
    assert found.out == ""
    assert said in found.err
    assert found.err.count("\n") == 1


@pytest.mark.parametrize("held", [b"", b'{"id":"a","failure":{"kind":"died","reason":"made up."}}\n'])
def test_results_do_not_go_into_what_is_parsed(
    held: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "results.jsonl"
    path.write_bytes(held)
    assert parsed("results.jsonl", "--into", path) == 1
    assert "name another file" in capsys.readouterr().err
    assert path.read_bytes() == held


def test_an_interruption_ends_without_a_traceback(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("jscd_model.cli.parse_into", interrupted)
    assert parsed(archive, "--into", tmp_path / "results.jsonl") == 130
    assert capsys.readouterr().err.endswith("interrupted; run it again to go on\n")


def test_a_terminal_shows_how_far_the_work_is(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert parsed(archive, "--into", tmp_path / "results.jsonl") == 0
    assert "\r2 of 2 done, 0 failed, " in capsys.readouterr().err


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"jscd-model {version('jscd-model')}\n"


def test_the_module_is_the_program(archive: Path, tmp_path: Path) -> None:
    into = tmp_path / "results.jsonl"
    command = [sys.executable, "-m", "jscd_model", "parse", str(archive), "--into", str(into), "--workers", "2"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    left_out = f"{archive}: 1 other file left out; only .txt files are read\n"
    assert (done.returncode, done.stderr) == (0, left_out)
    assert len(list(read_results(into))) == 2


def test_results_inside_the_folder_are_no_document_of_it(
    archive: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(archive)
    (archive / "notes.md").unlink()
    words = ["parse", str(archive), "--workers", "1", "--into", "out.txt"]
    assert (main(words), main(words)) == (0, 0)
    assert len(list(read_results(archive / "out.txt"))) == 2
    assert capsys.readouterr().err == ""
