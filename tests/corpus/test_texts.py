"""All 822 real documents: each parses, into a record that is sound."""

import json
from collections.abc import Callable
from typing import Any

import jsonschema

from jscd_model import Fact, PolicyRecord, from_json, json_schema, parse, to_json
from jscd_model.model.facts import spans_of

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


def test_a_trace_changes_no_fact_and_gives_a_reason_for_each_rejection(corpus: list[Any], documents: list[Any]) -> None:
    def sound(document: Any) -> bool:
        known = next(known for name, _, known in documents if name == document.id)
        told = {name: known[name] for name in ("published", "title", "url")}
        traced = parse(document.text, trace=True, **told)
        reasons = [traced.reasons.get(found.span.rule or "") == found.reason for found in traced.rejected]
        return traced == document.record and traced.unread == document.record.unread and all(reasons)

    assert faulty(corpus[::10], sound) == []


def test_nothing_that_was_read_stands_in_an_unread_sentence(corpus: list[Any]) -> None:
    def sound(document: Any) -> bool:
        record: PolicyRecord = document.record
        told: tuple[Fact, ...] = (*record.statements, *record.dialogues, *record.relations, *record.assessments)
        read = sorted(span for fact in (*told, *record.agreements) for span in spans_of(fact))
        return not any(unread.span.overlaps(span) for unread in record.unread for span in read)

    assert faulty(corpus, sound) == []
