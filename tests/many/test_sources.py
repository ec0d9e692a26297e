"""What can be a source, and what stands in a JSON Lines file of texts."""

import json
import os
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
    rows = [
        {"id": "a", "text": TEXT, "published": "2024-05-02", "title": "Talks", "url": "https://example.org/a"},
        {"id": 17, "text": TEXT, "published": None, "language": "en"},
        {"text": "Lone \ud800 surrogate"},
    ]
    path.write_text("\n\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert list(read_sources(path)) == [
        Source(id="a", text=TEXT, published="2024-05-02", title="Talks", url="https://example.org/a"),
        Source(id="17", text=TEXT),
        Source(id=f"{path}:5", text="Lone \ud800 surrogate"),
    ]


BAD_LINES = [
    (b"{", "no JSON"),
    (b"[1]", "list"),
    (b'{"id": "a"}', "text"),
    (b'{"id": ["a"], "text": ""}', "id"),
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
        assert failure.id == f"{path}:{2 * number + 2}"
        assert failure.kind is FailureKind.MALFORMED
        assert word in failure.reason


def test_a_line_that_is_too_long_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "LONGEST", 40)
    path = tmp_path / "archive.jsonl"
    short, long = b'{"id": "a", "text": "a"}\n', b'{"id": "b", "text": "' + b"b" * 95 + b'"}\n'
    path.write_bytes(short + long + short + long)
    found = list(read_sources(path))
    assert [getattr(item, "kind", None) for item in found] == [None, FailureKind.TOO_LARGE] * 2
    assert found[1].id == f"{path}:2"


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
