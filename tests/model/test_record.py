"""The questions that people ask of a record."""

from datetime import UTC, date, datetime
from typing import get_args

import pytest
from attrs import evolve

from jscd_model.model import Act, Document, PolicyRecord, Section, Span, Topic, When
from jscd_model.model.facts import Fact, everything


def ids(facts: tuple[object, ...]) -> list[str]:
    return [getattr(fact, "id", type(fact).__name__) for fact in facts]


# Look-ups


def test_a_document_with_nothing_in_it_gives_an_empty_record() -> None:
    record = PolicyRecord(document=Document.of(""))
    assert record.principal == ()
    assert record.spans() == []
    assert list(record.entries()) == []


def test_all_facts_stand_in_the_order_of_their_places(record: PolicyRecord) -> None:
    assert everything(record) == [fact for _, fact in record.facts()]
    assert {type(fact) for fact in everything(record)} >= {*get_args(Fact)} - {Span, Section}


def test_the_principal_dialogue_is_the_one_that_the_document_reports(record: PolicyRecord) -> None:
    assert ids(record.principal) == ["maritime-dialogue-2"]


def test_everything_with_an_id_is_found_by_it(record: PolicyRecord) -> None:
    assert record.person("ren-takeda").name == "Ren Takeda"
    assert record.organization("coast-guard-agency").name == "Coast Guard Agency"
    assert record.agreement("nairobi-maritime-accord").name == "Nairobi Maritime Accord"
    assert record.dialogue("maritime-dialogue").ordinal is None
    assert record.statement("statement-2").act is Act.WELCOME
    assert record.party("KE").name == "Kenya"


def test_an_id_that_nothing_has_is_refused_with_those_that_there_are(record: PolicyRecord) -> None:
    with pytest.raises(ValueError, match="no person 'takeda'; it has wanjiru-odhiambo, ren-takeda"):
        record.person("takeda")
    with pytest.raises(ValueError, match="no person 'takeda'; it has none at all"):
        evolve(PolicyRecord(document=record.document)).person("takeda")


# Who took part


def test_a_delegation_is_found_by_its_party(record: PolicyRecord) -> None:
    delegation = record.delegation("JP")
    assert delegation is not None
    assert [seat.organization or seat.person for seat in delegation.delegates] == ["Coast Guard Agency", "ren-takeda"]
    assert record.delegation("FR") is None


def test_a_delegation_is_that_of_the_dialogue_asked_for(record: PolicyRecord) -> None:
    occasion = record.dialogue("maritime-dialogue-2")
    assert (
        record.delegation("KE", occasion) == record.delegation("KE", "maritime-dialogue-2") == record.delegation("KE")
    )
    assert record.delegation("KE", "maritime-dialogue") is None
    with pytest.raises(ValueError, match="no dialogue 'summit'"):
        record.delegation("KE", "summit")


def test_a_head_is_named_only_where_the_text_names_one(record: PolicyRecord) -> None:
    head = record.head("KE")
    assert head is not None
    assert head.person == "wanjiru-odhiambo"
    assert record.heads("KE") == (head,)
    assert record.head("JP") is None


# What was said


def test_statements_are_sorted_out_by_act_party_and_topic(record: PolicyRecord) -> None:
    assert ids(record.statements_by_act(Act.COMMIT)) == ["statement-1", "statement-3"]
    assert ids(record.statements_by_act("welcome")) == ["statement-2"]
    assert ids(record.statements_by_party("JP")) == ["statement-1", "statement-2"]
    assert ids(record.statements_by_topic(Topic.MARITIME)) == ["statement-1"]
    assert record.statements_by_topic("cyber") == ()


def test_an_act_that_there_is_not_is_refused(record: PolicyRecord) -> None:
    with pytest.raises(ValueError, match="'promise' is not a valid Act"):
        record.statements_by_act("promise")


def test_what_is_due_comes_earliest_first(record: PolicyRecord) -> None:
    assert ids(record.due_by(date(2023, 12, 31))) == ["statement-3", "statement-1"]
    assert ids(record.due_by(date(2022, 6, 30))) == ["statement-3"]
    assert ids(record.due_by(When.parse("2022-06"))) == ["statement-3"]
    assert record.due_by(date(2022, 6, 29)) == ()
    assert ids(record.due_by(datetime(2022, 6, 30, 12, tzinfo=UTC))) == ["statement-3"]


def test_text_is_no_day(record: PolicyRecord) -> None:
    with pytest.raises(TypeError, match=r"due_by wants a date or a When, got str"):
        record.due_by("2022-06-30")  # type: ignore[arg-type]


def test_a_time_without_an_end_is_no_deadline(record: PolicyRecord) -> None:
    with pytest.raises(ValueError, match="due_by wants a day or a time with an end"):
        record.due_by(When.parse("2022-06/.."))


# Who cites what


def test_a_person_is_cited_where_named_speaking_or_seated(record: PolicyRecord) -> None:
    assert ids(record.citing(record.person("ren-takeda"))) == ["maritime-dialogue-2", "statement-2"]


def test_an_agreement_is_cited_by_relations_and_by_the_clauses_that_mention_it(record: PolicyRecord) -> None:
    cited = record.citing(record.agreement("nairobi-maritime-accord"))
    assert ids(cited) == ["statement-1", "statement-2", "Relation"]


def test_an_organization_is_cited_by_name_too(record: PolicyRecord) -> None:
    cited = record.citing(record.organization("coast-guard-agency"))
    assert ids(cited) == ["ren-takeda", "maritime-dialogue-2", "statement-1"]


def test_a_party_is_cited_by_its_code(record: PolicyRecord) -> None:
    cited = ids(record.citing(record.party("JP")))
    assert cited == ["coast-guard-agency", "maritime-dialogue-2", "maritime-dialogue", "statement-1", "statement-2"]


def test_a_statement_is_cited_by_nothing_here(record: PolicyRecord) -> None:
    assert record.citing(record.statements[0]) == ()


# Where the text says so


def test_spans_come_in_the_order_of_the_text(record: PolicyRecord) -> None:
    spans = record.spans()
    assert spans == sorted(set(spans))
    assert Span(0, 40, "numbered-occasion") in spans
    assert record.document.authors[0].spans[0] in spans
    assert record.persons[0].offices[0].spans[0] in spans


def test_every_fact_has_a_place_of_its_own(record: PolicyRecord) -> None:
    places = [place for place, _ in record.facts()]
    assert len(places) == len(set(places))
    assert "dialogues[0].delegations[1].delegates[1]" in places
    assert "persons[0].offices[0]" in places


def test_a_quote_is_cut_from_the_text(record: PolicyRecord) -> None:
    assert record.quote(record.dialogues[0]) == "The second Kenya-Japan Maritime Dialogue"
    assert record.quote(record.statements[1]) == "Takeda welcomed the Accord"
    assert record.quotes(record.statements[1]) == ("Takeda welcomed the Accord", "welcomed")
    assert record.quote(record.dates[0]) == "4 March 2022"
    assert record.quote(Span(4, 10)) == "second"


def test_a_quote_needs_a_place_and_a_text(record: PolicyRecord) -> None:
    with pytest.raises(ValueError, match="no place in the text is recorded for Dialogue Kenya-Japan"):
        record.quote(record.dialogues[1])
    with pytest.raises(ValueError, match=r"no text to quote from; give it one by record\.with_text\(text\)"):
        evolve(record, text=None).quote(record.dialogues[0])


def test_a_text_is_given_back_to_its_own_record_only(record: PolicyRecord) -> None:
    assert record.text is not None
    bare = evolve(record, text=None, reasons={})
    assert bare == record
    assert hash(bare) == hash(record)
    assert bare.with_text(record.text).quote(record.dates[0]) == "4 March 2022"
    with pytest.raises(ValueError, match=r"PolicyRecord\.text wants the text of document sha256:"):
        bare.with_text(record.text + " ")


def test_text_and_reasons_are_not_shown(record: PolicyRecord) -> None:
    assert "Mombasa on 4 March" not in repr(record)
    assert "reasons" not in repr(record)
