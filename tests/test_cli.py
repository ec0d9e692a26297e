"""`jscd`: what the commands print, and their exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from jscd_model import Failure, parse, read_results
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
    assert capsys.readouterr() == (f"4 documents in {into}: 0 from before, 0 new ones failed\n", "")
    assert parsed(archive, "--into", into) == 0
    assert capsys.readouterr().out == f"2 documents in {into}: 2 from before, 0 new ones failed\n"


def test_what_failed_is_counted_and_stands_in_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    into = tmp_path / "results.jsonl"
    assert parsed(tmp_path / "missing.txt", "--into", into) == 1
    assert capsys.readouterr().out == f"1 documents in {into}: 0 from before, 1 new ones failed\n"
    (failure,) = read_results(into)
    assert isinstance(failure, Failure)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["archive", "--into", "archive/b.txt"], "b.txt:1: "),
        (["archive", "--into", "nowhere/results.jsonl"], "nowhere"),
        (["missing.jsonl", "--into", "results.jsonl"], "missing.jsonl: "),
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
    assert parsed(*words) == 1
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
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("jscd_model.cli.parse_into", interrupted)
    assert parsed(archive, "--into", tmp_path / "results.jsonl") == 130


def test_the_module_is_the_program(archive: Path, tmp_path: Path) -> None:
    into = tmp_path / "results.jsonl"
    command = [sys.executable, "-m", "jscd_model", "parse", str(archive), "--into", str(into), "--workers", "2"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(list(read_results(into))) == 2
