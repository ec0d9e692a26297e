"""Records as JSON text."""

import json
import subprocess
import sys

import pytest
from attrs import evolve

from jscd_model.errors import ReadError
from jscd_model.export import from_json, to_dict, to_json
from jscd_model.model import Document, PolicyRecord


def titled(title: str) -> PolicyRecord:
    return PolicyRecord(document=Document.of("", title=title))


@pytest.mark.parametrize("indent", [None, 1, 2, 4, 8])
def test_a_record_comes_back_equal(record: PolicyRecord, indent: int | None) -> None:
    text = to_json(record, indent=indent)
    assert from_json(text) == record
    assert from_json(text.encode()) == record
    assert json.loads(text) == to_dict(record)


def test_json_is_one_line_unless_it_is_to_be_indented(record: PolicyRecord) -> None:
    assert "\n" not in to_json(record)
    assert to_json(record, indent=2).startswith('{\n  "schema_version": 1,\n  "document": {\n    "id": ')


def test_text_and_reasons_do_not_change_the_json(record: PolicyRecord) -> None:
    assert to_json(evolve(record, text=None, reasons={})) == to_json(record)


@pytest.mark.parametrize("indent", [0, 9, -1, True, "2"])
def test_an_indent_is_a_few_spaces(record: PolicyRecord, indent: object) -> None:
    with pytest.raises(ValueError, match="indent wants None or 1 to 8 spaces"):
        to_json(record, indent=indent)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("\ud800", r"\ud800"),
        ("a\udfffb", r"a\udfffb"),
        ("\ude00\ud83d", r"\ude00\ud83d"),
        ("\ud83d\ud83d", r"\ud83d\ud83d"),
        ("\ud83d\ude00", "\\ud83d\ude00"),  # escapes in a row would be one smiling face
        ("\ud83d\ude00\ude00", "\\ud83d\ude00\\ude00"),
        ("\U0001f600 \ud83d", "\U0001f600 \\ud83d"),
        (r"\ud83d" + "\ud83d", r"\\ud83d\ud83d"),
    ],
    ids=ascii,
)
def test_unpaired_surrogates_come_back(title: str, written: str) -> None:
    for indent in (None, 2, 4):
        text = to_json(titled(title), indent=indent)
        assert f'"{written}"' in text
        assert from_json(text) == titled(title)
        assert from_json(text.encode("utf-8", "surrogatepass")) == titled(title)


def test_both_writers_write_the_same() -> None:
    awkward = "".join(map(chr, range(0x20))) + '"\\/\x7f\x80\u2028\u2029\ufeff\uffff\U0010ffff é'
    for indent in (None, 2):
        alone = to_json(titled(awkward), indent=indent)
        beside = to_json(titled(awkward + "\ud800"), indent=indent)
        assert beside.replace(r"\ud800", "") == alone


def test_the_same_record_gives_the_same_text_whatever_the_hash_seed(record: PolicyRecord) -> None:
    again = (
        "import sys; from jscd_model.export import from_json, to_json; "
        "sys.stdout.buffer.write(to_json(from_json(sys.stdin.buffer.read())).encode())"
    )
    text = to_json(record)
    for seed in ("0", "1"):
        run = subprocess.run(
            [sys.executable, "-c", again],
            input=text.encode(),
            capture_output=True,
            env={"PYTHONHASHSEED": seed},
            check=True,
        )
        assert run.stdout.decode() == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "this is no JSON: Expecting value at line 1 column 1"),
        ('{"schema_version": 1,', "this is no JSON: "),
        ('{"schema_version": 1}\n}', "this is no JSON: Extra data at line 2 column 1"),
        ('{"schema_version": NaN}', "this is no JSON: JSON has no NaN"),
        ("[" * 100_000, "lie too deep within each other"),
        ("1" * 5000, "this is no JSON: "),
        (b'{"title": "\xff"}', "this is not UTF-8: byte 0xff at offset 11; save it as UTF-8"),
        (b"\xff\xfe{\x00}\x00", "this is not UTF-8: byte 0xff at offset 0"),
        (b"\xef\xbb\xbf{}", "a byte order mark"),
        ("\ufeff{}", "a byte order mark"),
    ],
    ids=lambda value: ascii(value)[:30],
)
def test_what_is_no_json_is_said_to_be_none(text: str | bytes, words: str) -> None:
    with pytest.raises(ReadError) as caught:
        from_json(text, file="talks.json")
    assert words in str(caught.value)
    assert str(caught.value).startswith("talks.json: ")
    assert caught.value.place is None


def test_numbers_beyond_64_bits_are_no_whole_numbers_of_ours(record: PolicyRecord) -> None:
    text = to_json(record).replace('"ordinal":null', f'"ordinal":{2**70}')
    with pytest.raises(ReadError, match=r"wants a whole number from 1, got .* @ \$\.dialogues\[0\]\.ordinal"):
        from_json(text)


def test_json_is_text(record: PolicyRecord) -> None:
    with pytest.raises(TypeError, match="from_json wants JSON as str or bytes, got dict"):
        from_json(to_dict(record))  # type: ignore[call-overload]


def test_importing_the_room_leaves_its_tools_alone() -> None:
    asked = "import sys, jscd_model.export; print(*{'cattrs', 'orjson', 'hypothesis', 'inspect'} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert {"cattrs", "orjson", "hypothesis"}.isdisjoint(run.stdout.split())
