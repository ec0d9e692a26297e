"""All 822 real documents: each parses, into a record that is sound."""

import json
from collections.abc import Callable
from typing import Any

import jsonschema

from jscd_model import PolicyRecord, from_json, json_schema, to_json

SCHEMA = jsonschema.Draft202012Validator(json_schema())


def faulty(corpus: list[Any], sound: Callable[[Any], bool]) -> list[str]:
    return [document.id for document in corpus if not sound(document)]


def test_there_are_822(corpus: list[Any]) -> None:
    assert len(corpus) == 822


def test_every_span_can_be_cut_from_its_text(corpus: list[Any]) -> None:
    def sound(document: Any) -> bool:
        return all(span.cut(document.text).strip() for span in document.record.spans())

    assert faulty(corpus, sound) == []


def test_every_record_comes_back_from_json(corpus: list[Any]) -> None:
    def sound(document: Any) -> bool:
        written = to_json(document.record)
        back = from_json(written)
        return back == document.record and to_json(back) == written

    assert faulty(corpus, sound) == []


def test_the_schema_takes_every_record(corpus: list[Any]) -> None:
    assert faulty(corpus, lambda document: SCHEMA.is_valid(json.loads(to_json(document.record)))) == []


def test_every_span_was_read_by_a_rule_that_gives_its_reason(corpus: list[Any]) -> None:
    def sound(document: Any) -> bool:
        record: PolicyRecord = document.record
        return all(span.rule in record.reasons for span in record.spans())

    assert faulty(corpus, sound) == []
