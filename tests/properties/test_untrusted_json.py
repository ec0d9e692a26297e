"""JSON from anywhere: it is read, or refused in words that say where; nothing in it runs, hangs or fails otherwise."""

import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model import (
    Dialogue,
    DialogueKind,
    Document,
    LimitError,
    PolicyRecord,
    ReadError,
    Status,
    from_dict,
    from_json,
    read_json,
    to_dict,
    to_json,
    write_json,
)
from jscd_model.export import make_converter
from jscd_model.export.convert import quick_reader
from jscd_model.model.references import MisfitError
from jscd_model.testing import records

TEXT = "Ghana and Togo met in Accra."
RECORD = PolicyRecord(
    document=Document.of(TEXT, title="Talks"),
    dialogues=[
        Dialogue(id="talks", name="talks", kind=DialogueKind.MEETING, place="Accra", status=Status.HELD, principal=True)
    ],
)
WRITTEN = to_json(RECORD)
READERS = (make_converter(), quick_reader())

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8) | st.just("US"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def refusal(text: str | bytes) -> str:
    with pytest.raises(ReadError) as caught:
        from_json(text)
    return str(caught.value)


# Whatever it holds


@given(st.binary(max_size=60) | st.text(max_size=60) | ANY_JSON.map(json.dumps))
def test_what_is_no_record_is_refused_as_none(text: str | bytes) -> None:
    assert refusal(text)


@given(st.integers(0, len(WRITTEN)), st.integers(0, 6), st.text(st.characters(codec="utf-8"), max_size=4))
def test_a_record_in_which_something_was_typed_is_read_or_refused(at: int, gone: int, typed: str) -> None:
    text = WRITTEN[:at] + typed + WRITTEN[at + gone :]
    with suppress(ReadError):
        record = from_json(text)
        assert from_json(to_json(record)) == record


def holders(data: Any) -> Iterator[tuple[Any, Any]]:
    """Each place in the data: what it is in, and its key or index there."""
    left = [data]
    while left:
        whole = left.pop()
        for key in list(whole) if isinstance(whole, dict) else range(len(whole)) if isinstance(whole, list) else ():
            yield whole, key
            left.append(whole[key])


@given(records(), st.data())
def test_both_readers_take_the_same(record: PolicyRecord, data: st.DataObject) -> None:
    plain: Any = json.loads(json.dumps(to_dict(record)))
    whole, key = data.draw(st.sampled_from(list(holders(plain))), label="place")
    whole[key] = data.draw(ANY_JSON, label="value")
    found: list[PolicyRecord | None] = []
    for reader in READERS:
        try:
            found.append(reader.structure(plain, PolicyRecord))
        except Exception:  # noqa: BLE001 (each has its own way to say no)
            found.append(None)
    assert found[0] == found[1]
    if found[0] is None:
        with pytest.raises(ReadError) as caught:
            from_dict(plain)
        assert caught.value.faults
    else:
        assert from_dict(plain) == found[0]


# Depth


@pytest.mark.parametrize("opening", ["[", '{"a":', '[{"a":', '{"schema_version":[{"records":'])
def test_a_million_brackets_are_refused_in_words(opening: str) -> None:
    assert "lie too deep within each other" in refusal(opening * (1_000_000 // len(opening)))


@pytest.mark.parametrize("depth", [50, 900, 1000, 1100, 5000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}")])
def test_a_deep_value_in_a_field_is_refused_in_words(depth: int, opening: str, closing: str) -> None:
    deep = opening * depth + "1" + closing * depth
    said = refusal(WRITTEN.replace('"place":"Accra"', f'"place":{deep}'))
    assert "$.dialogues[0].place" in said or "lie too deep" in said
    assert len(said) < 400


def test_a_deep_value_that_a_program_made_is_refused_in_words() -> None:
    data, deep = to_dict(RECORD), list[Any]()
    for _ in range(100_000):
        deep = [deep]
    data["dialogues"][0]["place"] = deep
    with pytest.raises(ReadError, match=r"got a list that is too long to show @ \$\.dialogues\[0\]\.place"):
        from_dict(data)
    while deep:  # or it would be taken apart by recursion
        deep = deep.pop()


# Size


def test_a_larger_json_text_is_refused_with_the_way_out() -> None:
    size = len(WRITTEN)
    with pytest.raises(LimitError, match=rf"the JSON text has {size} bytes, and 99 bytes .* pass a larger largest="):
        from_json(WRITTEN, largest=99)
    with pytest.raises(LimitError, match=f"has {size} bytes, and {size - 1} "):
        from_json(WRITTEN.encode(), largest=size - 1)
    assert from_json(WRITTEN, largest=size) == RECORD
    with pytest.raises(ValueError, match="largest wants a whole number of bytes from 1, got 0"):
        from_json(WRITTEN, largest=0)


def test_no_more_of_a_file_is_read_than_may_be(tmp_path: Path) -> None:
    path = tmp_path / "talks.json"
    write_json(RECORD, path)
    with pytest.raises(LimitError, match=r"talks\.json: it has more than 99 bytes, and 99 bytes are read at once"):
        read_json(path, largest=99)
    with path.open("r+b") as file:
        file.truncate(10**12)  # a file full of nothing, larger than any memory
    with pytest.raises(LimitError, match="it has more than 100,000,000 bytes"):
        read_json(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_nobody_is_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    with pytest.raises(ReadError, match="this is no plain file; read it yourself and pass what you read"):
        read_json(pipe)


# What JSON lets pass and a record does not


@pytest.mark.parametrize(
    ("twice", "place"),
    [
        (('"title":"Talks"', '"title":"Talks","title":"Other talks"'), "$.document.title"),
        (('"title":"Talks"', '"title":"Talks","titl\\u0065":"Talks"'), "$.document.title"),
        (('"principal":true', '"principal":true,"principal":false'), "$.dialogues[0].principal"),
        (('"diagnostics":[]', '"diagnostics":[],"schema_version":1'), "$.schema_version"),
    ],
)
def test_a_field_that_is_there_twice_is_named(twice: tuple[str, str], place: str, tmp_path: Path) -> None:
    said = refusal(WRITTEN.replace(*twice))
    assert said == f"the field is there twice; keep one @ {place}"
    spaced = WRITTEN.replace(*twice).replace('":', '" : ')
    assert refusal(spaced) == said
    path = tmp_path / "talks.json"
    path.write_text(to_json(RECORD, indent=2).replace(": ", ":").replace(*twice).replace('":', '": '), encoding="utf-8")
    with pytest.raises(ReadError, match="the field is there twice"):
        read_json(path)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("NaN", "this is no JSON: JSON has no NaN at line 1 column"),
        ("-Infinity", "this is no JSON: JSON has no -Infinity at line 1 column"),
        ("9" * 41, "this is no JSON: a number has 41 digits at line 1 column"),
        ("9" * 100_000, "this is no JSON: a number has 100,000 digits at line 1 column"),
        ("9" * 30, "wants a whole number from 1, got "),
        ("1e400", "wants a whole number from 1, got inf"),
        ("1.0", "wants a whole number from 1, got 1.0"),
    ],
    ids=lambda value: f"{value[:40]} {len(value)}",
)
def test_a_number_that_is_none_is_named_with_its_place(value: str, said: str) -> None:
    text = WRITTEN.replace('"ordinal":null', f'"ordinal":{value}').replace("Talks", "NaN -Infinity")
    found = refusal(text)
    assert said in found
    if "column" in said:
        column = int(found.split("column ")[1].split(";")[0])
        assert text[column - 1 :].startswith(value)
    else:
        assert found.endswith("@ $.dialogues[0].ordinal")


def test_a_span_beyond_the_text_is_named() -> None:
    span = json.dumps({"start": 3, "end": len(TEXT) + 1, "rule": None})
    said = refusal(WRITTEN.replace('"spans":[]', f'"spans":[{span}]'))
    assert said == f"wants spans within the document's {len(TEXT)} characters, got '3..29' @ $.dialogues[0]"


def test_a_text_of_another_length_than_the_record_says_is_not_taken() -> None:
    with pytest.raises(ValueError, match="wants the text of document"):
        from_json(WRITTEN.replace(f'"length":{len(TEXT)}', f'"length":{len(TEXT) + 1}')).with_text(TEXT)


# How much


@pytest.mark.parametrize("member", ["7", '{"id":7}', '{"span":{"start":1}}'])
def test_of_many_faults_the_first_hundred_are_listed(member: str) -> None:
    text = WRITTEN.replace('"statements":[]', f'"statements":[{",".join([member] * 100_000)}]')
    with pytest.raises(ReadError) as caught:
        from_json(text)
    assert len(caught.value.faults) == 100
    assert caught.value.place is not None
    assert caught.value.place.startswith("$.statements[0]")


def test_of_many_strange_fields_the_first_hundred_are_listed() -> None:
    more = ",".join(f'"field-{number}":0' for number in range(10_000))
    with pytest.raises(ReadError) as caught:
        from_json(WRITTEN.replace('"diagnostics":[]', f'"diagnostics":[],{more}'))
    assert len(caught.value.faults) == 100


@cache
def chained(count: int, last: str | None) -> list[Dialogue]:
    """Dialogues, each at the margins of the next one."""
    return [
        Dialogue(
            id=f"talks-{number}",
            name="talks",
            kind=DialogueKind.MEETING,
            status=Status.HELD,
            within=f"talks-{number + 1}" if number + 1 < count else last,
        )
        for number in range(count)
    ]


@pytest.mark.usefixtures("no_collection")
@pytest.mark.parametrize("last", [None, "talks-0", "talks-5"])
def test_dialogues_within_dialogues_cost_what_they_are_many(last: str | None) -> None:
    def cost(count: int) -> float:
        dialogues = chained(count, last)
        began = time.process_time()
        if last is None:
            PolicyRecord(document=Document.of(""), dialogues=dialogues)
        else:
            with pytest.raises(MisfitError) as caught:
                PolicyRecord(document=Document.of(""), dialogues=dialogues)
            assert len(caught.value.misfits) == 100
        return time.process_time() - began

    assert min(cost(20_000) for _ in range(2)) < 40 * min(cost(2_000) for _ in range(4)) + 0.01
