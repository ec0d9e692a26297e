"""What can be a source, and what stands in a JSON Lines file of texts."""

import inspect
import json
import os
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from jscd_model import Failure, FailureKind, ReadError, Source, When, document_id, parse_many, read_sources
from jscd_model.many import lines

TEXT = "Peru and Norway met in Lima."


def test_a_path_is_its_own_id() -> None:
    assert Source(path=Path("talks") / "lima.txt").id == str(Path("talks") / "lima.txt")


def test_a_text_has_the_id_of_its_document() -> None:
    assert Source(text=TEXT).id == document_id(TEXT)


def test_the_signature_of_a_source_shows_plain_defaults() -> None:
    parameters = inspect.signature(Source).parameters.values()
    assert {parameter.default for parameter in parameters} == {None}


def test_the_day_of_publication_is_checked_when_a_source_is_made() -> None:
    assert Source(text=TEXT, published="2024-05-02").published == When.day(2024, 5, 2)
    with pytest.raises(ValueError, match="published"):
        Source(text=TEXT, published="last week")


@pytest.mark.parametrize("given", [{}, {"text": TEXT, "path": "lima.txt"}])
def test_a_source_has_a_text_or_a_path(given: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="either a text or a path"):
        Source(**given)


@pytest.mark.parametrize("name", ["text", "title", "url", "id"])
def test_a_field_that_is_no_string_is_named(name: str) -> None:
    fields: dict[str, Any] = {"text": TEXT} | {name: 7}
    with pytest.raises(TypeError, match=f"wants {name} as a str, got int"):
        Source(**fields)


def test_each_line_is_a_document(tmp_path: Path) -> None:
    path = tmp_path / "archive.jsonl"
    rows: list[dict[str, Any]] = [
        {"id": "a", "text": TEXT, "published": "2024-05-02", "title": "Talks", "url": "https://example.org/a"},
        {"id": 17, "text": TEXT, "published": None, "language": "en"},
        {"text": "Lone \ud800 surrogate"},
    ]
    path.write_text("\n\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert list(read_sources(path)) == [
        Source(id="a", text=TEXT, published="2024-05-02", title="Talks", url="https://example.org/a"),
        Source(id="17", text=TEXT),
        Source(id=f"archive.jsonl#{digest(rows[2])}", text="Lone \ud800 surrogate"),
    ]


def digest(row: dict[str, Any]) -> str:
    return sha256(json.dumps(row).encode()).hexdigest()[:16]


def test_a_line_without_an_id_is_known_by_what_it_holds(tmp_path: Path) -> None:
    here, there = tmp_path / "archive.jsonl", tmp_path / "moved" / "archive.jsonl"
    there.parent.mkdir()
    here.write_bytes(b'{"text": "a"}\n{"text": "b"}\n')
    there.write_bytes(b'\xef\xbb\xbf{"text": "new"}\r\n\r\n{"text": "a"}\r\n{"text": "b"}')
    old, new = ([source.id for source in read_sources(path)] for path in (here, there))
    assert new[1:] == old
    assert len({*new}) == 3


@pytest.mark.parametrize("name", ["id", "published", "title", "url"])
def test_an_empty_field_is_one_that_is_missing(tmp_path: Path, name: str) -> None:
    path = tmp_path / "archive.jsonl"
    path.write_text(json.dumps({"id": "a", "text": TEXT} | {name: ""}), encoding="utf-8")
    (source,) = read_sources(path)
    assert isinstance(source, Source)
    assert source == Source(id=source.id, text=TEXT)
    assert source.id


BAD_LINES = [
    (b"{", "no JSON"),
    (b'{"text": "\x01"}', "Invalid control character at column 11"),
    (b"[1]", "list"),
    (b'{"name": "a"}', 'the object has no "text"'),
    (b'{"id": ["a"], "text": ""}', "id wants a string or a whole number, got list"),
    (b'{"text": 5}', "text"),
    (b'{"text": "a", "published": "soon"}', "published"),
    (b'{"text": "a", "title": 5}', "title"),
    (b'{"text": "\xff"}', "UTF-8"),
    (b"\0\0", "no JSON"),
    (b"[" * 100_000, "deep"),
]


def test_a_bad_line_is_a_failure_with_its_number_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "archive.jsonl"
    good = b'{"id": "good", "text": "a"}'
    path.write_bytes(b"\xef\xbb\xbf" + b"".join(good + b"\n" + line + b"\n" for line, _ in BAD_LINES))
    found = list(read_sources(path))
    assert found[::2] == [Source(id="good", text="a")] * len(BAD_LINES)
    for number, (failure, (_, word)) in enumerate(zip(found[1::2], BAD_LINES, strict=True)):
        assert isinstance(failure, Failure)
        assert failure.id.startswith("archive.jsonl#")
        assert failure.reason.endswith(f" ({path}:{2 * number + 2}). Fix the line.")
        assert failure.kind is FailureKind.MALFORMED
        assert word in failure.reason


@pytest.mark.parametrize(("given", "id"), [("b", "b"), (17, "17")])
def test_a_bad_line_keeps_the_id_that_it_gives(tmp_path: Path, given: object, id: str) -> None:  # noqa: A002
    path = tmp_path / "archive.jsonl"
    path.write_text(json.dumps({"id": given, "text": TEXT, "published": "soon"}), encoding="utf-8")
    (failure,) = read_sources(path)
    assert isinstance(failure, Failure)
    assert failure.id == id


def test_a_line_that_is_too_long_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "LONGEST", 40)
    path = tmp_path / "archive.jsonl"
    short, long = b'{"id": "a", "text": "a"}\n', b'{"id": "b", "text": "' + b"b" * 95 + b'"}\n'
    path.write_bytes(short + long + short + long)
    found = list(read_sources(path))
    assert [getattr(item, "kind", None) for item in found] == [None, FailureKind.TOO_LARGE] * 2
    assert isinstance(found[1], Failure)
    assert found[1].id == f"{path}:2"
    assert "a file of its own" in found[1].reason


def test_a_pipe_or_a_device_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.jsonl"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero")):
        with pytest.raises(ReadError, match="this is no plain file"):
            next(read_sources(path))


@pytest.mark.parametrize("name", ["a\0b", "\ud800"], ids=["NUL", "surrogate"])
def test_a_name_that_no_file_can_have_is_no_mistake_of_ours(name: str) -> None:
    with pytest.raises(ReadError, match="no file of such a name"):
        next(read_sources(name))
    (failure,) = parse_many([name], workers=1)
    assert isinstance(failure, Failure)
    assert failure.kind is FailureKind.UNREADABLE


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"nothing\.jsonl: .*[Nn]o such file"):
        list(read_sources(tmp_path / "nothing.jsonl"))
