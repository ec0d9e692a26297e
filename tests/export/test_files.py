"""Records in files."""

import os
import stat
from pathlib import Path

import pytest
from attrs import evolve

from jscd_model.errors import ReadError
from jscd_model.export import read_json, to_json, write_json
from jscd_model.model import Document, PolicyRecord


def test_a_record_comes_back_from_its_file(record: PolicyRecord, tmp_path: Path) -> None:
    path = tmp_path / "talks.json"
    write_json(record, path)
    assert read_json(path) == record
    assert path.read_text(encoding="utf-8") == to_json(record, indent=2) + "\n"
    write_json(record, str(path), indent=None)
    assert read_json(str(path)) == record
    assert path.read_bytes() == to_json(record).encode() + b"\n"


def test_any_string_comes_back_from_a_file(tmp_path: Path) -> None:
    for number, title in enumerate(["\ud800", "\ud83d\ude00", "\U0001f600", "a\r\nb\0"]):
        record = PolicyRecord(document=Document.of(title, title=title))
        write_json(record, tmp_path / f"{number}.json")
        assert read_json(tmp_path / f"{number}.json") == record


@pytest.mark.parametrize("moment", ["fsync", "replace"])
@pytest.mark.parametrize("interruption", [KeyboardInterrupt, OSError])
def test_an_interrupted_write_leaves_the_old_file_whole(
    record: PolicyRecord,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    moment: str,
    interruption: type[BaseException],
) -> None:
    path = tmp_path / "talks.json"
    write_json(record, path)
    before = path.read_bytes()

    def interrupt(*_: object) -> None:
        raise interruption

    with monkeypatch.context() as patched:
        patched.setattr(os, moment, interrupt)
        with pytest.raises(interruption):
            write_json(evolve(record, topics=[]), path)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["talks.json"]


def test_what_cannot_be_written_leaves_the_old_file_whole(record: PolicyRecord, tmp_path: Path) -> None:
    path = tmp_path / "talks.json"
    write_json(record, path)
    with pytest.raises(TypeError, match="to_dict wants a PolicyRecord or a Dossier"):
        write_json("no record", path)  # type: ignore[arg-type]
    assert read_json(path) == record


@pytest.mark.skipif(os.name == "nt", reason="permissions and links of POSIX")
def test_a_file_keeps_its_permissions_and_a_link_its_target(record: PolicyRecord, tmp_path: Path) -> None:
    path = tmp_path / "talks.json"
    write_json(record, path)
    path.chmod(0o640)
    link = tmp_path / "latest.json"
    link.symlink_to(path)
    write_json(evolve(record, topics=[]), link)
    assert link.is_symlink()
    assert read_json(path).topics == ()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_folder_that_is_missing_is_named(record: PolicyRecord, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"folder of the file to write is missing; make it first.*talks\.json"):
        write_json(record, tmp_path / "nowhere" / "talks.json")


def test_a_folder_is_not_overwritten(record: PolicyRecord, tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError, match="it is to be written to a file, and this is a folder"):
        write_json(record, tmp_path)


def test_a_file_that_cannot_be_read_is_named_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="there is no such file; check the name") as caught:
        read_json(tmp_path / "nothing.json")
    assert caught.value.file == str(tmp_path / "nothing.json")
    with pytest.raises(ReadError, match="this is a folder; name a file in it"):
        read_json(tmp_path)
    loop = tmp_path / "loop.json"
    loop.symlink_to(loop)
    with pytest.raises(ReadError, match="the file cannot be opened: "):
        read_json(loop)


def test_a_fault_in_a_file_is_named_with_the_file(record: PolicyRecord, tmp_path: Path) -> None:
    path = tmp_path / "talks.json"
    path.write_text(to_json(record).replace('"commit"', '"promise"'), encoding="utf-8")
    with pytest.raises(ReadError) as caught:
        read_json(path)
    assert str(caught.value).startswith(f"{path}: wants one of discuss, ")
    assert str(caught.value).endswith("got 'promise' @ $.statements[0].act")
    path.write_bytes(b"\x00\xff")
    with pytest.raises(ReadError, match="this is not UTF-8: byte 0xff at offset 1"):
        read_json(path)
