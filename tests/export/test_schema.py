"""The JSON Schemas: drawn from the classes, shipped with the package."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from jscd_model.dossier import Dossier
from jscd_model.errors import ReadError
from jscd_model.export import from_dict, json_schema, to_dict
from jscd_model.export.drawing import WHEN_PATTERN, drawn_schema, renew
from jscd_model.export.schema import SCHEMA_FILES
from jscd_model.model import Act, Document, PolicyRecord, When

Wanted = type[PolicyRecord] | type[Dossier]
Change = Callable[[Any], object]


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json_schema())


@pytest.fixture(params=[PolicyRecord, Dossier])
def wanted(request: pytest.FixtureRequest) -> Wanted:
    cls: Wanted = request.param
    return cls


def test_the_shipped_schema_is_the_one_that_the_classes_have(wanted: Wanted) -> None:
    assert json_schema(wanted) == drawn_schema(wanted), "run python -m jscd_model.export.drawing"


def test_renewing_writes_the_shipped_files(wanted: Wanted, tmp_path: Path) -> None:
    renew(tmp_path)
    shipped = Path(__file__).parents[2] / "src" / "jscd_model" / "export" / SCHEMA_FILES[wanted]
    assert (tmp_path / SCHEMA_FILES[wanted]).read_bytes() == shipped.read_bytes()


def test_the_schema_is_a_schema(wanted: Wanted) -> None:
    schema = json_schema(wanted)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == wanted.__name__


def test_a_change_of_the_schema_stays_with_whoever_made_it() -> None:
    json_schema()["properties"].clear()
    assert json_schema()["properties"]


def test_every_field_and_every_word_is_described(wanted: Wanted) -> None:
    schema = json_schema(wanted)
    for definition in [schema, *schema["$defs"].values()]:
        assert definition["description"]
        assert all(field["description"] for field in definition.get("properties", {}).values())
    assert schema["$defs"]["Act"]["enum"] == [act.value for act in Act]
    assert "- commit: undertakes something to be done" in schema["$defs"]["Act"]["description"]


def test_every_object_is_closed_and_whole(wanted: Wanted) -> None:
    schema = json_schema(wanted)
    objects = [part for part in [schema, *schema["$defs"].values()] if part["type"] == "object"]
    assert len(objects) == {PolicyRecord: 18, Dossier: 30}[wanted]
    for part in objects:
        assert part["additionalProperties"] is False
        assert part["required"] == list(part["properties"])


def test_the_schema_takes_a_record(record: PolicyRecord, validator: jsonschema.Draft202012Validator) -> None:
    validator.validate(to_dict(record))
    validator.validate(to_dict(PolicyRecord(document=Document.of(""))))


REFUSED: dict[str, Change] = {
    "a missing list": lambda data: data.pop("dates"),
    "another field": lambda data: data.update(text="…"),
    "another version": lambda data: data.update(schema_version=2),
    "an unknown topic": lambda data: data.update(topics=["sports"]),
    "a topic twice": lambda data: data.update(topics=["cyber", "cyber"]),
    "an id of no text": lambda data: data["document"].update(id="x"),
    "a length below none": lambda data: data["document"].update(length=-1),
    "a blank title": lambda data: data["document"].update(title=" "),
    "a name for a code": lambda data: data["parties"][0].update(code="Brazil"),
    "an id with a space": lambda data: data["persons"][0].update(id="ama sarpong"),
    "a time in words": lambda data: data["dialogues"][0].update(when="May 2021"),
    "a zeroth round": lambda data: data["dialogues"][0].update(ordinal=0),
    "a number in quotes": lambda data: data["dialogues"][0].update(ordinal="1"),
    "null for a truth": lambda data: data["dialogues"][0].update(principal=None),
    "an unknown act": lambda data: data["statements"][0].update(act="promise"),
    "a number beyond JSON": lambda data: data["statements"][0]["cue"].update(start=2**53),
    "a nameless rule": lambda data: data["statements"][0]["cue"].update(rule=""),
}


@pytest.mark.parametrize("change", REFUSED.values(), ids=REFUSED)
def test_the_schema_refuses_what_the_reader_refuses(
    record: PolicyRecord, validator: jsonschema.Draft202012Validator, change: Change
) -> None:
    data = to_dict(record)
    change(data)
    assert not validator.is_valid(data)
    with pytest.raises(ReadError):
        from_dict(data)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("2023-08-07", True),
        ("2023-08", True),
        ("2023", True),
        ("2023-22", True),
        ("2023-07-31~", True),
        ("2023?", True),
        ("2023-12%", True),
        ("2023-08-07/2023-08-08", True),
        ("../2021-12-31", True),
        ("2021-07-23/..", True),
        ("../2022-01~", True),
        ("../..", False),
        ("2023-13", False),
        ("2023-20", False),
        ("2023-25", False),
        ("2023-22-01", False),
        ("2023-00", False),
        ("2023-01-32", False),
        ("0000", False),
        ("23", False),
        ("2023/", False),
        ("/2023", False),
        ("2023-08-07T12:00", False),
        ("٢٠٢٣", False),
        ("", False),
    ],
)
def test_the_pattern_of_times_is_that_of_their_reader(text: str, fits: bool) -> None:  # noqa: FBT001
    assert bool(re.search(WHEN_PATTERN, text)) is fits
    if fits:
        assert str(When.parse(text)) == text
    else:
        with pytest.raises(ValueError, match=r"is no time|at least one end"):
            When.parse(text)


def test_a_type_that_the_schema_does_not_know_is_refused() -> None:
    from jscd_model.export.drawing import _drawn  # noqa: PLC0415

    with pytest.raises(TypeError, match="no schema is known for"):
        _drawn(float, {})
