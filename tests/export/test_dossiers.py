"""Dossiers as plain data, as JSON text, in files and in the schema."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from attrs import evolve, fields

from jscd_model.dossier import (
    Claim,
    Companions,
    Conflict,
    Dossier,
    Entity,
    EntityKind,
    Judgement,
    Member,
    Override,
    Reason,
    Series,
    Undertaking,
    Verdict,
    Witness,
)
from jscd_model.errors import ReadError
from jscd_model.export import from_dict, from_json, json_schema, read_json, to_dict, to_json, write_json
from jscd_model.model import Dialogue, DialogueKind, Document, PolicyRecord, Span, Status

Change = Callable[[Any], object]
OTHER = "Ghana and Brazil held talks in Tema."


@pytest.fixture
def dossier(record: PolicyRecord) -> Dossier:
    talks = Dialogue(id="talks", name="talks", kind=DialogueKind.MEETING, place="Tema", status=Status.HELD)
    other = PolicyRecord(document=Document.of(OTHER), dialogues=[talks], text=OTHER)
    one, two = record.document.id, other.document.id
    assert record.text is not None
    accra = Witness(document=one, fact="meeting-1", span=Span(24, 29), passage=Span(0, 41), quote=record.text[:41])
    tema = Witness(document=two, fact="talks", span=Span(30, 34), passage=Span(0, 36), quote=OTHER)
    places = [
        Claim(entity="meeting-1", field="place", value="Accra", witnesses=[accra], contradicts=["Tema"]),
        Claim(entity="meeting-1", field="place", value="Tema", witnesses=[tema], contradicts=["Accra"]),
    ]
    dated = [
        Claim(entity="meeting-1", field="when", value="2021-05", witnesses=[accra], consistent_with=["2021"]),
        Claim(
            entity="meeting-1",
            field="when",
            value="2021",
            witnesses=[Witness(document=two, fact="talks")],
            consistent_with=["2021-05"],
        ),
    ]
    members = [Member(document=one, fact="meeting-1"), Member(document=two, fact="talks")]
    pledge = [Member(document=one, fact="statement-1")]
    return Dossier(
        records=[record, other],
        overrides=[Override(same=True, members=members)],
        entities=[
            Entity(id="meeting-1", kind=EntityKind.DIALOGUE, name="meeting", members=members, claims=[*places, *dated]),
            Entity(id="statement-1", kind=EntityKind.STATEMENT, name="two ships by 2025", members=pledge),
        ],
        conflicts=[Conflict(entity="meeting-1", field="place", reason="the cities differ", claims=places)],
        companions=[Companions(documents=[one, two], people=["Abena Mensah"])],
        series=[
            Series(
                id="meetings",
                name="meeting",
                rounds=["meeting-1"],
                missing=[2],
                ledger=[Undertaking(statement="statement-1", dialogue="meeting-1")],
            )
        ],
        judgements=[
            Judgement(
                one=members[0],
                other=members[1],
                verdict=Verdict.SAME,
                supports=[Reason(text="both sides are the same", weight=2)],
                objections=[Reason(text="the cities differ", weight=1)],
                overridden=True,
            )
        ],
    )


def test_a_dossier_comes_back_equal_and_without_texts(dossier: Dossier, tmp_path: Path) -> None:
    assert from_dict(to_dict(dossier), Dossier) == dossier
    for indent in (None, 2, 4):
        assert from_json(to_json(dossier, indent=indent), Dossier) == dossier
    write_json(dossier, tmp_path / "talks.json")
    back = read_json(tmp_path / "talks.json", Dossier)
    assert back == dossier
    assert [record.text for record in back.records] == [None, None]
    assert from_json(to_json(Dossier()), Dossier) == Dossier()


def test_no_field_is_lost(dossier: Dossier) -> None:
    data = to_dict(dossier)
    assert list(data) == [field.name for field in fields(Dossier)]
    assert all(data.values()), "the sample has something in each field"
    assert data["records"] == [to_dict(record) for record in dossier.records]
    assert data["entities"][0]["claims"][0] == {
        "entity": "meeting-1",
        "field": "place",
        "value": "Accra",
        "witnesses": [
            {
                "document": dossier.documents[0],
                "fact": "meeting-1",
                "span": {"start": 24, "end": 29, "rule": None},
                "passage": {"start": 0, "end": 41, "rule": None},
                "quote": "Brazil and Ghana met in Accra in May 2021",
            }
        ],
        "consistent_with": [],
        "contradicts": ["Tema"],
    }


def test_the_records_of_a_dossier_that_was_read_know_why_rules_read_what_they_read(dossier: Dossier) -> None:
    for record in from_json(to_json(dossier), Dossier).records:
        assert record.reasons


def test_a_record_and_a_dossier_are_not_taken_for_each_other(dossier: Dossier, tmp_path: Path) -> None:
    (fault,) = refused(to_dict(dossier), PolicyRecord)
    assert fault == ("$", "this is a dossier and no record; read it with wanted=Dossier")
    (fault,) = refused(to_dict(dossier.records[0]), Dossier)
    assert fault == ("$", "this is a record and no dossier; read it with wanted=PolicyRecord")
    write_json(dossier, tmp_path / "talks.json")
    with pytest.raises(ReadError, match=r"talks\.json: this is a dossier and no record; read it with wanted=Dossier"):
        read_json(tmp_path / "talks.json")


@pytest.mark.parametrize("wanted", [Entity, dict, None, "Dossier"])
def test_only_records_and_dossiers_are_read(dossier: Dossier, wanted: Any) -> None:
    with pytest.raises(TypeError, match="wanted wants PolicyRecord or Dossier, got"):
        from_json(to_json(dossier), wanted)
    with pytest.raises(TypeError, match="wanted wants PolicyRecord or Dossier, got"):
        json_schema(wanted)


def refused(data: object, wanted: Any = Dossier) -> list[tuple[str | None, str]]:
    with pytest.raises(ReadError) as caught:
        from_dict(data, wanted)
    return [(fault.place, fault.reason) for fault in caught.value.faults]


def change(*path: str | int, value: object) -> Change:
    def put(data: Any) -> None:
        for step in path[:-1]:
            data = data[step]
        data[path[-1]] = value

    return put


FAULTS: list[tuple[str, str, Change]] = [
    (
        "$.dossier_version",
        "the dossier has dossier version 7 and this release reads up to 1; install a newer jscd-model",
        change("dossier_version", value=7),
    ),
    ("$.dossier_version", "wants 1, the version of this release, got 0", change("dossier_version", value=0)),
    ("$.dossier_version", "the field is missing", lambda data: data.pop("dossier_version")),
    (
        "$.records[1].schema_version",
        "the record has schema version 2 and this release reads up to 1; install a newer jscd-model",
        change("records", 1, "schema_version", value=2),
    ),
    (
        "$.records[1].schema_version",
        "wants 1, the version of this release, got 0",
        change("records", 1, "schema_version", value=0),
    ),
    (
        "$.records[0].statements[0].act",
        "wants one of discuss, ",
        change("records", 0, "statements", 0, "act", value="promise"),
    ),
    (
        "$.records[0].statements[0].speaker",
        "wants the key of a listed Person, got 'nobody'",
        change("records", 0, "statements", 0, "speaker", value="nobody"),
    ),
    ("$.entities[0].kind", "wants one of party, person, ", change("entities", 0, "kind", value="ship")),
    ("$.entities[0]", "Entity.members wants at least one member, got ()", change("entities", 0, "members", value=[])),
    (
        "$.entities[0].members[1].fact",
        "wants the id or code of a fact of the document's record, got 'tea'",
        change("entities", 0, "members", 1, "fact", value="tea"),
    ),
    (
        "$.entities[0].members[1].document",
        "wants an id made by document_id(text), got 'x'",
        change("entities", 0, "members", 1, "document", value="x"),
    ),
    (
        "$.entities[0].claims[0].witnesses[0]",
        "Witness.quote wants the 41 characters of its passage, got 'Brazil'",
        change("entities", 0, "claims", 0, "witnesses", 0, "quote", value="Brazil"),
    ),
    ("$.conflicts[0]", "Conflict.claims wants two claims or more, got", change("conflicts", 0, "claims", value=[])),
    ("$.conflicts[0].winner", "Conflict has no such field; take it out", change("conflicts", 0, "winner", value=0)),
    (
        "$.series[0].rounds[1]",
        "wants the id of a dialogue among the entities, got 'statement-1'",
        change("series", 0, "rounds", value=["meeting-1", "statement-1"]),
    ),
    (
        "$.judgements[0].supports[0].weight",
        "wants a whole number from 0, got -2",
        change("judgements", 0, "supports", 0, "weight", value=-2),
    ),
    ("$.overrides[0].same", "wants True or False, got 'yes'", change("overrides", 0, "same", value="yes")),
]


@pytest.mark.parametrize(("place", "reason", "made"), FAULTS, ids=[f"{place} {reason}" for place, reason, _ in FAULTS])
def test_a_fault_is_named_with_its_place(dossier: Dossier, place: str, reason: str, made: Change) -> None:
    data = to_dict(dossier)
    made(data)
    (fault,) = refused(data)
    assert fault[0] == place
    assert fault[1].startswith(reason)


def test_every_record_of_a_newer_version_is_named(dossier: Dossier) -> None:
    data = to_dict(dossier)
    for part in data["records"]:
        part["schema_version"] = 3
    assert [place for place, _ in refused(data)] == ["$.records[0].schema_version", "$.records[1].schema_version"]


@pytest.mark.parametrize("data", [None, [], "{}", 3, {"dossier_version": 1, "records": 3}])
def test_what_is_no_dossier_is_said_to_be_none(data: object) -> None:
    assert refused(data)


# The schema


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    jsonschema.Draft202012Validator.check_schema(json_schema(Dossier))
    return jsonschema.Draft202012Validator(json_schema(Dossier))


def test_the_schema_takes_a_dossier(dossier: Dossier, validator: jsonschema.Draft202012Validator) -> None:
    validator.validate(to_dict(dossier))
    validator.validate(to_dict(Dossier()))
    bare = evolve(dossier, records=[evolve(record, text=None) for record in dossier.records])
    validator.validate(json.loads(to_json(bare)))


REFUSED: dict[str, Change] = {
    "another version": change("dossier_version", value=2),
    "a record of another version": change("records", 0, "schema_version", value=2),
    "a time in words": change("records", 0, "dialogues", 0, "when", value="May"),
    "an unknown kind": change("entities", 0, "kind", value="ship"),
    "an empty span": change("entities", 0, "claims", 0, "witnesses", 0, "span", value={}),
    "another field": change("conflicts", 0, "winner", value=0),
    "a zeroth round": change("series", 0, "missing", value=[0]),
    "a round twice": change("series", 0, "rounds", value=["meeting-1", "meeting-1"]),
    "an unknown verdict": change("judgements", 0, "verdict", value="maybe"),
    "a missing list": lambda data: data.pop("overrides"),
}


@pytest.mark.parametrize("made", REFUSED.values(), ids=REFUSED)
def test_the_schema_refuses_what_the_reader_refuses(
    dossier: Dossier, validator: jsonschema.Draft202012Validator, made: Change
) -> None:
    data = to_dict(dossier)
    made(data)
    assert not validator.is_valid(data)
    assert refused(data)
