"""Laws that hold for any record."""

import re

import jsonschema
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from jscd_model.export import from_dict, from_json, json_schema, to_dict, to_json
from jscd_model.export.drawing import WHEN_PATTERN
from jscd_model.model import PolicyRecord, When
from jscd_model.model.facts import spans_of
from jscd_model.testing import records, whens

SCHEMA = jsonschema.Draft202012Validator(json_schema())


@given(records(), st.sampled_from([None, 2, 3]))
def test_any_record_comes_back_from_json(record: PolicyRecord, indent: int | None) -> None:
    text = to_json(record, indent=indent)
    back = from_json(text)
    assert back == record
    assert to_json(back, indent=indent) == text
    assert from_json(text.encode("utf-8", "surrogatepass")) == record
    assert from_dict(to_dict(record)) == record


@given(records())
def test_the_schema_takes_any_record(record: PolicyRecord) -> None:
    SCHEMA.validate(to_dict(record))


@given(records())
def test_every_fact_is_explained_by_the_words_that_it_cuts(record: PolicyRecord) -> None:
    assert record.text is not None
    for _, fact in record.facts():
        assert record.quotes(fact) == tuple(record.text[span.start : span.end] for span in spans_of(fact))
        assert len(record.explain(fact).split("\n- ")) > max(1, len(spans_of(fact)))


@given(records())
def test_spans_are_those_of_the_facts_in_the_order_of_the_text(record: PolicyRecord) -> None:
    spans = record.spans()
    assert set(spans) == {span for _, fact in record.facts() for span in spans_of(fact)}
    assert [(span.start, span.end) for span in spans] == sorted((span.start, span.end) for span in spans)


@given(records())
def test_whatever_refers_to_a_fact_cites_it(record: PolicyRecord) -> None:
    for person in record.persons:
        cited = record.citing(person)
        assert all(said in cited for said in record.statements if said.speaker == person.id)
    for party in record.parties:
        assert set(record.statements_by_party(party.code)) <= set(record.citing(party))


@given(records())
def test_a_record_is_the_same_with_and_without_its_text(record: PolicyRecord) -> None:
    assert record.text is not None
    bare = evolve(record, text=None)
    assert (bare, hash(bare), repr(bare)) == (record, hash(record), repr(record))
    assert bare.with_text(record.text).text == record.text


@given(whens())
def test_any_time_is_read_back_and_has_the_schemas_form(when: When) -> None:
    assert When.parse(str(when)) == when
    assert re.search(WHEN_PATTERN, str(when))
