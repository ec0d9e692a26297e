"""The scripts in examples/: what they print, what they write, and how they fail."""

import csv
import io
import json
import runpy
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

import pytest
from attrs import frozen

from jscd_model import Dossier, from_json, merge, parse_file, read_json, read_results

EXAMPLES = Path(__file__).parents[1] / "examples"
SAMPLES = sorted((EXAMPLES / "texts").glob("*.txt"))
TEXT = "Peru and Norway held the third Peru-Norway Fisheries Dialogue in Bergen yesterday.\n"


@frozen(kw_only=True)
class Done:
    """How a script ended, and what it said."""

    returncode: int
    stdout: str
    stderr: str


def run(name: str, *arguments: str | Path, folder: Path | None = None) -> Done:
    """Run a script in this process, where all tables are made; test_house.py starts each in one of its own."""
    command, code = [name, *map(str, arguments)], 0
    said, told = io.StringIO(), io.StringIO()
    with chdir(folder or "."), redirect_stdout(said), redirect_stderr(told), patch.object(sys, "argv", command):
        try:
            runpy.run_path(str(EXAMPLES / name), run_name="__main__")
        except SystemExit as end:
            code = int(end.code or 0)
    return Done(returncode=code, stdout=said.getvalue(), stderr=told.getvalue())


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    path = tmp_path / "talks.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


# parse_statement.py


def test_every_sample_is_read_shown_and_written(tmp_path: Path) -> None:
    done = run("parse_statement.py", "--out", tmp_path / "new" / "folder")
    assert done.returncode == 0, done.stderr
    assert len(SAMPLES) >= 3
    for path in SAMPLES:
        assert f"{path.name}: " in done.stdout
        assert read_json(tmp_path / "new" / "folder" / f"{path.stem}.json") == parse_file(path)


def test_a_record_goes_to_a_folder_of_its_own(talks: Path) -> None:
    done = run("parse_statement.py", talks, "--published", "2024-05-02", folder=talks.parent)
    assert done.returncode == 0, done.stderr
    assert "Peru-Norway Fisheries Dialogue, number 3" in done.stdout
    assert "2024-05-01" in done.stdout
    written = json.loads((talks.parent / "records" / "talks.json").read_text(encoding="utf-8"))
    assert written["document"]["published"] == "2024-05-02"


def test_a_record_never_replaces_what_was_read(talks: Path) -> None:
    read = talks.rename(talks.with_suffix(".json"))
    fails(run("parse_statement.py", read, "--out", talks.parent), "talks.json", "would replace what is read")
    assert read.read_text(encoding="utf-8") == TEXT


def fails(done: Done, *words: str) -> None:
    """It says what is wrong in a line or two, without a traceback, and exits with 1."""
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    for word in words:
        assert word in done.stderr


def test_a_missing_file_stops_it_before_anything_is_written(talks: Path) -> None:
    fails(run("parse_statement.py", talks, talks.with_name("nothing.txt")), "nothing.txt", "no such file")
    assert [path.name for path in talks.parent.iterdir()] == ["talks.txt"]


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    path = tmp_path / "latin.txt"
    path.write_bytes("Côte d'Ivoire".encode("latin-1"))
    fails(run("parse_statement.py", path), "latin.txt", "UTF-8")
    assert [path.name for path in tmp_path.iterdir()] == ["latin.txt"]


def test_a_folder_is_named(tmp_path: Path) -> None:
    fails(run("parse_statement.py", tmp_path), tmp_path.name, "folder")


def test_a_publication_date_that_is_none_is_named(talks: Path) -> None:
    fails(run("parse_statement.py", talks, "--published", "last week"), "last week")


def test_a_file_where_the_folder_should_be_is_named(talks: Path) -> None:
    fails(run("parse_statement.py", talks, "--out", talks), "talks.txt")


def test_two_texts_of_one_name_are_refused(talks: Path) -> None:
    other = talks.parent / "other" / "talks.txt"
    other.parent.mkdir()
    other.write_text(TEXT, encoding="utf-8")
    fails(run("parse_statement.py", talks, other, "--out", talks.parent / "records"), "rename")
    assert not (talks.parent / "records").exists()


# commitments_table.py


def test_the_table_has_a_row_for_each_commitment_of_the_samples() -> None:
    done = run("commitments_table.py")
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    records = {path.name: parse_file(path) for path in SAMPLES}
    assert len(rows) == sum(len(record.statements_by_act("commit")) for record in records.values())
    for row in rows:
        text = records[row["text"]].text or ""
        clause = " ".join(text[int(row["start"]) : int(row["end"])].split())
        assert row["undertaking"] in clause


def test_the_table_goes_on_without_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    done = run("commitments_table.py", tmp_path / "nothing.txt", SAMPLES[0])
    assert done.returncode == 1
    assert done.stdout == run("commitments_table.py", SAMPLES[0]).stdout
    assert done.stderr == f"left out: {tmp_path / 'nothing.txt'}: there is no such file; check the name\n"


# compare_accounts.py

NEWS, ANALYSIS = EXAMPLES / "texts" / "jscd-news.txt", EXAMPLES / "texts" / "jscd-analysis.txt"


@pytest.fixture
def paper(talks: Path) -> Path:
    path = talks.with_name("paper.txt")
    path.write_text(
        "Norway and Peru held the third Peru-Norway Fisheries Dialogue in Bergen on 2 May 2024.\n", encoding="utf-8"
    )
    return path


def test_without_files_the_two_accounts_of_the_shipped_pair_are_compared() -> None:
    done = run("compare_accounts.py")
    assert done.returncode == 0, done.stderr
    assert done.stdout == merge([parse_file(NEWS, published="2023-08-09"), parse_file(ANALYSIS)]).report()
    differ = done.stdout.partition("### Where they differ")[2].partition("###")[0]
    assert (
        "the names differ: U.S.-Iraq Higher Coordinating Committee against US-Iraq High Coordination Committee"
        in differ
    )
    assert "Joint Security Cooperation Dialogue against Joint Strategic Coordination Dialogue" in differ
    assert "Sabit al-Abbasi [2]" in done.stdout


def test_the_dossier_that_it_writes_reads_back(tmp_path: Path) -> None:
    done = run("compare_accounts.py", NEWS, ANALYSIS, "--json", tmp_path / "dossier.json")
    assert done.returncode == 0, done.stderr
    assert read_json(tmp_path / "dossier.json", Dossier) == merge([parse_file(NEWS), parse_file(ANALYSIS)])


def test_the_day_on_which_a_text_appeared_stands_behind_an_at_sign(talks: Path, paper: Path) -> None:
    done = run("compare_accounts.py", f"{talks}@2024-05-02", paper)
    assert done.returncode == 0, done.stderr
    assert "These 2 documents report 1 event." in done.stdout
    assert "the days differ: 1 May 2024 against 2 May 2024" in done.stdout
    assert "the days differ" not in run("compare_accounts.py", talks, paper).stdout


def test_a_file_may_have_an_at_sign_in_its_name(talks: Path) -> None:
    done = run("compare_accounts.py", talks.rename(talks.with_name("talks@home.txt")))
    assert done.returncode == 0, done.stderr
    assert "This document reports 1 event." in done.stdout


@pytest.mark.parametrize(
    ("second", "words"), [("nothing.txt", "no such file"), ("latin.txt", "UTF-8"), (".", "folder")]
)
def test_a_file_that_cannot_be_compared_is_named_and_nothing_written(talks: Path, second: str, words: str) -> None:
    talks.with_name("latin.txt").write_bytes("Côte d'Ivoire".encode("latin-1"))
    target = talks.with_name("dossier.json")
    fails(run("compare_accounts.py", talks, talks.parent / second, "--json", target), words)
    assert not target.exists()


def test_a_day_that_is_none_is_named_and_nothing_written(talks: Path) -> None:
    target = talks.with_name("dossier.json")
    fails(run("compare_accounts.py", f"{talks}@last week", "--json", target), "last week")
    assert not target.exists()


def test_a_folder_that_is_missing_is_named_before_anything_is_printed(talks: Path) -> None:
    fails(run("compare_accounts.py", talks, "--json", talks.parent / "new" / "dossier.json"), "dossier.json", "folder")


def test_one_text_with_two_days_is_refused(talks: Path) -> None:
    fails(run("compare_accounts.py", f"{talks}@2024-05-02", f"{talks}@2024-05-03"), "document.published")


# unread_report.py


def test_the_report_lists_unread_sentences_and_counts_what_was_rejected(tmp_path: Path) -> None:
    (tmp_path / "talks.txt").write_text(f"{TEXT.strip()} The World Bank condemned the delay.\n", encoding="utf-8")
    (tmp_path / "other.txt").write_text("Chile is far. Togo is not.\n", encoding="utf-8")
    done = run("unread_report.py", tmp_path)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert "talks.txt; sentences unread: 1" in lines
    assert "  - The World Bank condemned the delay." in lines
    total = lines[lines.index(f"2 texts in {tmp_path.name}; sentences unread: 3") + 1 :]
    counts = [int(line.split()[0]) for line in total]
    assert counts == sorted(counts, reverse=True)
    assert total[0] == "      2 sentence left unread, no-governing-verb"
    assert "      1 rejected statement, verb-of-strangers" in total


def test_the_report_names_a_text_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "latin.txt").write_bytes("Côte d'Ivoire".encode("latin-1"))
    fails(run("unread_report.py", tmp_path), "latin.txt", "UTF-8")


# read_archive.py


def test_an_archive_is_read_and_gone_on_with(talks: Path) -> None:
    folder = talks.parent
    into = folder / "records" / f"{folder.name}.jsonl"
    first = run("read_archive.py", folder, "--workers", "1", folder=folder)
    assert first.returncode == 0, first.stderr
    assert f"1 documents in {into.relative_to(folder)}, 0 of them from before" in first.stdout
    (folder / "new.txt").write_text(TEXT, encoding="utf-8")
    again = run("read_archive.py", folder, "--workers", "1", folder=folder)
    assert f"2 documents in {into.relative_to(folder)}, 1 of them from before" in again.stdout
    assert [Path(result.id).name for result in read_results(into)] == ["talks.txt", "new.txt"]


def test_what_cannot_be_read_of_an_archive_is_named_each_time(talks: Path) -> None:
    latin = talks.with_name("latin.txt")
    latin.write_bytes("Côte d'Ivoire".encode("latin-1"))
    for _ in range(2):
        done = run("read_archive.py", talks.parent, "--workers", "1", "--into", "results.jsonl", folder=talks.parent)
        assert done.returncode == 1
        assert f"without a record: {latin}: byte 1 is not UTF-8" in done.stdout


@pytest.mark.parametrize(("name", "held"), [("a.txt", TEXT), ("a.jsonl", json.dumps({"text": TEXT}))])
def test_an_archive_may_be_one_file(tmp_path: Path, name: str, held: str) -> None:
    (tmp_path / name).write_text(held, encoding="utf-8")
    done = run("read_archive.py", name, "--workers", "1", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert len(list(read_results(tmp_path / "records" / "a.jsonl"))) == 1


def test_an_archive_that_is_missing_is_named(tmp_path: Path) -> None:
    fails(run("read_archive.py", tmp_path / "nothing.jsonl", folder=tmp_path), "nothing.jsonl", "check the name")


# build_record.py


def test_the_record_made_by_hand_reads_back() -> None:
    done = run("build_record.py")
    assert done.returncode == 0, done.stderr
    record = from_json(done.stdout)
    assert [dialogue.name for dialogue in record.principal] == ["Peru-Norway Fisheries Dialogue"]
    assert [str(statement.due) for statement in record.statements] == ["../2024-12-31"]
