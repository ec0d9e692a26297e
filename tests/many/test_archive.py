"""parse_into: every source in the file exactly once, wherever the run before was cut off."""

import json
import subprocess
import sys
from pathlib import Path
from typing import TypeGuard

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model import (
    Failure,
    FailureKind,
    JscdError,
    Parsed,
    Progress,
    ReadError,
    Source,
    parse,
    parse_into,
    read_failures,
    read_results,
    read_sources,
)
from jscd_model.many import lines as lines_module

TEXTS = ["Peru met Chile in Lima on 4 May 2023.", "Norway pledged to share its data.", "", "Lone \ud800 surrogate."]
SOURCES: list[Source | Failure] = [
    *(Source(id=f"text {number}", text=text) for number, text in enumerate(TEXTS)),
    Source(path="missing.txt"),
    Source(id="text 1", text="Another text of the same id met Peru."),
    Failure(id="archive.jsonl:3", kind=FailureKind.MALFORMED, reason='it said "failure":{'),
    Source(id="name \udcff of a file", text="Togo met Ghana."),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "results.jsonl"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What the file of all sources holds."""
    path = tmp_path_factory.mktemp("whole") / "results.jsonl"
    parse_into(path, SOURCES, workers=1)
    return path.read_bytes()


def test_a_line_for_each_source_in_their_order(path: Path) -> None:
    assert parse_into(path, SOURCES, workers=1) == Progress(done=8, failed=2, skipped=0, total=8)
    results = list(read_results(path))
    assert [result.id for result in results] == [source.id for source in SOURCES]
    for source, result in zip(SOURCES, results, strict=True):
        if isinstance(source, Failure):
            assert result == source
        elif source.text is not None:
            assert result == Parsed(id=source.id, record=parse(source.text))
    assert isinstance(missing := results[4], Failure)
    assert (missing.id, missing.kind) == ("missing.txt", FailureKind.UNREADABLE)


def test_a_line_is_an_object_with_the_id_first(path: Path) -> None:
    parse_into(path, [SOURCES[0], SOURCES[4]], workers=1)
    first, second = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    assert list(first) == ["id", "record"]
    assert first["record"]["document"]["length"] == len(TEXTS[0])
    assert list(second) == ["id", "failure"]
    assert second["failure"]["kind"] == "unreadable"


def test_several_processes_write_what_one_writes(path: Path, whole: bytes) -> None:
    parse_into(path, iter(SOURCES), workers=2)
    assert path.read_bytes() == whole


# Resuming


@given(data=st.data(), tail=st.sampled_from([b"", b"\0", b"\0" * 5000]))
def test_wherever_the_file_is_cut_the_next_run_mends_it(
    data: st.DataObject, tail: bytes, whole: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    ends = [place + 1 for place, byte in enumerate(whole) if byte == ord("\n")]
    cut = data.draw(
        st.one_of(st.integers(0, len(whole)), st.sampled_from(ends), st.sampled_from(ends).map(lambda n: n - 1))
    )
    path = tmp_path_factory.mktemp("cut") / "results.jsonl"
    path.write_bytes(whole[:cut] + tail)
    had = len(list(read_results(path))) if not tail else None
    found = parse_into(path, SOURCES, workers=1)
    assert path.read_bytes() == whole
    assert had in (None, found.skipped)
    assert found.done == len(SOURCES)


@pytest.mark.parametrize("after", range(1, 9))
def test_an_interruption_loses_nothing_that_was_told(path: Path, whole: bytes, after: int) -> None:
    def interrupt(progress: Progress) -> None:
        if progress.done == after:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        parse_into(path, SOURCES, workers=1, progress=interrupt)
    assert path.read_bytes() == b"".join(whole.splitlines(keepends=True)[:after])
    assert parse_into(path, SOURCES, workers=1) == Progress(
        done=8, failed=sum(isinstance(r, Failure) for r in list(read_results(path))[after:]), skipped=after, total=8
    )
    assert path.read_bytes() == whole


def test_a_run_that_was_through_does_nothing_again(path: Path, whole: bytes) -> None:
    path.write_bytes(whole)
    told: list[Progress] = []
    assert parse_into(path, SOURCES, workers=1, progress=told.append).skipped == len(SOURCES)
    assert path.read_bytes() == whole
    assert told == []


def test_new_sources_are_added_to_old_ones(path: Path, whole: bytes) -> None:
    parse_into(path, SOURCES[2:5], workers=1)
    parse_into(path, SOURCES[:5], workers=1)
    lines = whole.splitlines()
    assert path.read_bytes().splitlines() == [*lines[2:5], *lines[:2]]


def test_a_last_line_that_lacks_its_end_is_kept_whoever_wrote_it(path: Path) -> None:
    theirs = b'{"failure": {"reason": "typed by hand.", "kind": "died"}, "id": "text 0"}'
    path.write_bytes(theirs)
    parse_into(path, SOURCES[:2], workers=1)
    assert path.read_bytes().startswith(theirs + b"\n" + b'{"id":"text 1"')


def test_no_line_without_an_id_is_lost_or_read_twice_when_the_file_changes(path: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive.jsonl"
    old = ['{"text": "Peru met Chile."}', '{"text": "Togo met Ghana."}', '{"text": "Togo met Ghana."}', '{"txt": ""}']
    new = ['{"text": "Kenya met Norway."}', *old[:3], '{"text": "Chile met Japan."}']
    archive.write_text("\n".join(old), encoding="utf-8")
    assert parse_into(path, read_sources(archive), workers=1) == Progress(done=4, failed=1)
    archive.write_text("\n".join(new), encoding="utf-8")
    assert parse_into(path, read_sources(archive), workers=1) == Progress(done=5, skipped=3)
    found = [[party.code for party in result.record.parties] for result in read_results(path) if is_parsed(result)]
    assert found == [["PE", "CL"], ["TG", "GH"], ["TG", "GH"], ["KE", "NO"], ["CL", "JP"]]


def is_parsed(result: Parsed | Failure) -> TypeGuard[Parsed]:
    return isinstance(result, Parsed)


def test_blank_lines_and_a_byte_order_mark_do_no_harm(path: Path, whole: bytes) -> None:
    path.write_bytes(b"\xef\xbb\xbf\r\n" + whole + b"\n \n")
    assert len(list(read_results(path))) == len(SOURCES)
    assert parse_into(path, [*SOURCES, Source(id="new", text="")], workers=1).skipped == len(SOURCES)
    assert len(list(read_results(path))) == len(SOURCES) + 1


# Files that are not to be written to


@pytest.mark.parametrize(
    ("held", "place"),
    [
        (b"Peru met Chile.", 1),
        (b"Peru met Chile.\n", 1),
        (b'{"text": "Peru met Chile."}\n', 1),
        (b'{"id": "a", "text": "Peru met Chile."}\n', 1),
        (b'{"id":"a","failure":{}}\n{"id":\n{"id":"b","failure":{}}\n', 2),
        (b'{"id":"a","failure":{}}\nPeru', 2),
        (b"[]\n", 1),
        (b"\n[]\n", 2),
        (b"\xff\xfe", 1),
    ],
)
def test_a_file_of_something_else_is_left_as_it_was(path: Path, held: bytes, place: int) -> None:
    path.write_bytes(held)
    with pytest.raises(ReadError, match=rf"results\.jsonl:{place}: "):
        parse_into(path, SOURCES, workers=1)
    assert path.read_bytes() == held


def test_two_runs_cannot_have_one_file(path: Path) -> None:
    def second(_: Progress) -> None:
        with pytest.raises(JscdError, match=r"results\.jsonl: another run is writing to it"):
            parse_into(path, SOURCES, workers=1)

    parse_into(path, SOURCES[:1], workers=1, progress=second)
    assert len(list(read_results(path))) == 1


def test_a_file_can_be_had_again_when_the_run_that_had_it_was_killed(path: Path, whole: bytes) -> None:
    script = (
        "import os, sys\nfrom jscd_model import Source, parse_into\n"
        "parse_into(sys.argv[1], [Source(id='text 0', text='Peru met Chile in Lima on 4 May 2023.')], workers=1,\n"
        "           progress=lambda _: os.kill(os.getpid(), 9))\n"
    )
    run = subprocess.run([sys.executable, "-c", script, path], check=False, capture_output=True)
    assert run.returncode == -9
    parse_into(path, SOURCES, workers=1)
    assert path.read_bytes() == whole


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"folder .* is missing; make it first: .*nowhere"):
        parse_into(tmp_path / "nowhere" / "results.jsonl", SOURCES)


def test_a_record_that_is_too_long_for_a_line_is_a_failure(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jscd_model.many.wire.LONGEST", 700)
    parse_into(path, SOURCES[:2], workers=1)
    assert [getattr(result, "kind", None) for result in read_results(path)] == [FailureKind.TOO_LARGE] * 2


def test_an_id_of_surrogates_is_known_again(path: Path) -> None:
    sources = [Source(id="\ud83d\ude00", text="Togo met Ghana.")]  # JSON reads them as one character
    parse_into(path, sources, workers=1)
    assert parse_into(path, sources, workers=1).skipped == 1
    assert len(list(read_results(path))) == 1


# Reading results


@pytest.mark.parametrize("held", [b"Peru met Chile.", b'{"text": "Peru', b"\xff\xfe"])
def test_a_last_line_that_begins_no_result_is_named(path: Path, whole: bytes, held: bytes) -> None:
    path.write_bytes(whole + held)
    with pytest.raises(ReadError, match=rf"results\.jsonl:{len(SOURCES) + 1}: "):
        list(read_results(path))


def test_what_another_run_is_writing_at_the_moment_is_passed_over(path: Path, whole: bytes) -> None:
    path.write_bytes(whole[:-30])
    assert len(list(read_results(path))) == len(SOURCES) - 1


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"Peru", "no JSON"),
        (b'{"id":"a"}', "record or a failure"),
        (b'{"id":"a","failure":{"kind":"bored","reason":"it rained"}}', "kind"),
        (b'{"id":"a","record":{}}', "document"),
    ],
)
def test_a_line_that_is_no_result_is_named(path: Path, whole: bytes, line: bytes, words: str) -> None:
    path.write_bytes(whole + line + b"\n")
    with pytest.raises(ReadError, match=rf"results\.jsonl:{len(SOURCES) + 1}: ") as raised:
        list(read_results(path))
    assert words in str(raised.value)


def test_failures_are_read_alone(path: Path, whole: bytes) -> None:
    path.write_bytes(whole)
    assert list(read_failures(path)) == [result for result in read_results(path) if isinstance(result, Failure)]
    path.write_bytes(whole[:-30] + b'"}\n')
    with pytest.raises(ReadError, match=rf"results\.jsonl:{len(SOURCES)}: "):
        list(read_failures(path))


def test_results_are_read_one_by_one(path: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_bytes(whole + b"Peru\n")
    assert next(read_results(path)).id == "text 0"
    monkeypatch.setattr(lines_module, "LONGEST", 10)
    with pytest.raises(ReadError, match="too long"):
        next(read_results(path))
