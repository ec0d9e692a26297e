"""Records as plain data, and every fault in data that is none."""

from collections.abc import Callable
from typing import Any

import pytest

from jscd_model import parse
from jscd_model.errors import ReadError
from jscd_model.export import from_dict, make_converter, to_dict
from jscd_model.model import PolicyRecord, Statement

Data = dict[str, Any]


def test_a_record_comes_back_equal_and_without_its_text(record: PolicyRecord) -> None:
    back = from_dict(to_dict(record))
    assert back == record
    assert back.text is None


def test_a_record_that_was_read_knows_why_rules_read_what_they_read() -> None:
    read = parse("Ghana and Togo held the second Ghana-Togo Border Dialogue in Accra on 4 May 2023.")
    back = from_dict(to_dict(read)).with_text(read.text or "")
    (dialogue,) = back.principal
    assert back.explain(dialogue) == read.explain(dialogue)
    assert "no reason" not in back.explain(dialogue)


def test_plain_data_is_plain(record: PolicyRecord) -> None:
    def kinds(value: object) -> set[type]:
        inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        return {type(value)}.union(*(kinds(inner) for inner in inside))

    assert kinds(to_dict(record)) == {dict, list, str, int, bool, type(None)}


def test_keys_are_the_names_of_the_contract_in_its_order(record: PolicyRecord) -> None:
    data = to_dict(record)
    assert list(data) == [
        "schema_version",
        "document",
        "parties",
        "persons",
        "organizations",
        "agreements",
        "dialogues",
        "statements",
        "assessments",
        "relations",
        "dates",
        "topics",
        "diagnostics",
    ]
    assert data["statements"][0] == {
        "id": "statement-1",
        "act": "commit",
        "cue": {"start": 64, "end": 71, "rule": "cues.pledge"},
        "actors": ["GH"],
        "speaker": "ama-sarpong",
        "content": "two ships by 2025",
        "span": {"start": 43, "end": 89, "rule": None},
        "topics": ["maritime"],
        "negated": False,
        "due": "../2025",
        "beneficiaries": [],
    }
    assert data["dialogues"][0]["delegations"] == [
        {
            "party": "GH",
            "delegates": [
                {"person": "ama-sarpong", "office": None, "organization": None, "role": "head", "spans": []},
            ],
        }
    ]


def test_only_a_record_is_written() -> None:
    with pytest.raises(TypeError, match="to_dict wants a PolicyRecord or a Dossier, got None"):
        to_dict(None)  # type: ignore[arg-type]


def put(*path: str | int, value: object) -> Callable[[Data], None]:
    """Set what lies at the path."""

    def change(data: Any) -> None:
        for step in path[:-1]:
            data = data[step]
        data[path[-1]] = value

    return change


def drop(*path: str | int) -> Callable[[Data], None]:
    """Take out what lies at the path."""

    def change(data: Any) -> None:
        for step in path[:-1]:
            data = data[step]
        del data[path[-1]]

    return change


MISSING = "the field is missing; give it, null where the text says nothing"

BAD: list[tuple[str, str, Callable[[Data], None]]] = [
    ("$.dialogues", MISSING, drop("dialogues")),
    ("$.schema_version", MISSING, drop("schema_version")),
    ("$.document.length", MISSING, drop("document", "length")),
    ("$.statements[0].due", MISSING, drop("statements", 0, "due")),
    ("$.parties[1].spans[0].rule", MISSING, drop("parties", 1, "spans", 0, "rule")),
    ("$.text", "PolicyRecord has no such field; take it out", put("text", value="…")),
    ("$.parties[0].flag", "Party has no such field; take it out", put("parties", 0, "flag", value=None)),
    ('$.document["two words"]', "Document has no such field; take it out", put("document", "two words", value=1)),
    ("$.schema_version", "wants 1, the version of this release, got 0", put("schema_version", value=0)),
    ("$.schema_version", "wants 1, the version of this release, got True", put("schema_version", value=True)),
    ("$.schema_version", "wants 1, the version of this release, got '1'", put("schema_version", value="1")),
    ("$.document", "wants an object with the fields of Document, got None", put("document", value=None)),
    ("$.persons", "wants a list, got {}", put("persons", value={})),
    ("$.persons", "wants a list, got 'ab'", put("persons", value="ab")),
    ("$.persons[0]", "wants an object with the fields of Person, got 'Ama'", put("persons", 0, value="Ama")),
    ("$.document.length", "wants a whole number from 0, got '90'", put("document", "length", value="90")),
    ("$.document.length", "wants a whole number from 0, got 90.0", put("document", "length", value=90.0)),
    ("$.document.title", "wants a string that is not blank, got 3", put("document", "title", value=3)),
    ("$.dialogues[0].ordinal", "wants a whole number from 1, got 0", put("dialogues", 0, "ordinal", value=0)),
    ("$.dialogues[0].ordinal", "wants a whole number from 1, got True", put("dialogues", 0, "ordinal", value=True)),
    ("$.dialogues[0].virtual", "wants True or False, got 0", put("dialogues", 0, "virtual", value=0)),
    ("$.dialogues[0].when", "'soon' is no time", put("dialogues", 0, "when", value="soon")),
    ("$.dialogues[0].when", "wants a time in EDTF, got '2021/2021/", put("dialogues", 0, "when", value="2021/" * 99)),
    ("$.dialogues[0].when", "wants a time in EDTF as a string, got 2021", put("dialogues", 0, "when", value=2021)),
    (
        "$.dialogues[0].status",
        "wants one of held, planned, series, got 'off'",
        put("dialogues", 0, "status", value="off"),
    ),
    (
        "$.dialogues[0].status",
        "wants one of held, planned, series, got None",
        put("dialogues", 0, "status", value=None),
    ),
    ("$.dialogues[0].status", "wants one of held, planned, series, got []", put("dialogues", 0, "status", value=[])),
    ("$.dialogues[0].parties[1]", "wants a party code", put("dialogues", 0, "parties", 1, value="ghana")),
    ("$.dialogues[0].parties", "wants no member twice", put("dialogues", 0, "parties", 1, value="BR")),
    ("$.dialogues[0]", "Dialogue.principal wants an occasion", put("dialogues", 0, "status", value="series")),
    (
        "$.dialogues[0].delegations[0].delegates[0].role",
        "wants one of head, host, member, got 'chair'",
        put("dialogues", 0, "delegations", 0, "delegates", 0, "role", value="chair"),
    ),
    ("$.statements[0].cue", "a span wants 0 <= start < end, got 64..3", put("statements", 0, "cue", "end", value=3)),
    (
        "$.statements[0].cue.start",
        "wants a whole number from 0, got -1",
        put("statements", 0, "cue", "start", value=-1),
    ),
    (
        "$.statements[0].cue.rule",
        "wants a string that is not blank, got ''",
        put("statements", 0, "cue", "rule", value=""),
    ),
    ("$.statements[0].content", "wants a string, got None", put("statements", 0, "content", value=None)),
    ("$.statements[0].speaker", "wants the key of a listed Person", put("statements", 0, "speaker", value="nobody")),
    ("$.topics[0]", "wants one of counterterrorism, ", put("topics", 0, value="sports")),
    ("$.persons[0]", "wants spans within the document's 90", put("persons", 0, "spans", 0, "end", value=91)),
]


@pytest.mark.parametrize(("place", "reason", "change"), BAD, ids=[f"{place} {reason}" for place, reason, _ in BAD])
def test_a_fault_is_named_with_its_place(
    record: PolicyRecord, place: str, reason: str, change: Callable[[Data], None]
) -> None:
    data = to_dict(record)
    change(data)
    with pytest.raises(ReadError) as caught:
        from_dict(data, file="talks.json")
    (fault,) = caught.value.faults
    assert fault.place == place
    assert fault.reason.startswith(reason)
    assert str(caught.value) == f"talks.json: {fault.reason} @ {place}"


def test_all_faults_are_named_at_once(record: PolicyRecord) -> None:
    data = to_dict(record)
    data["statements"][0] |= {"act": "shout", "negated": "no", "due": "never", "mood": "glad"}
    del data["document"]["id"]
    data["parties"][0]["code"] = "Brazil"
    with pytest.raises(ReadError, match=r"^6 faults\n") as caught:
        from_dict(data)
    places = [fault.place for fault in caught.value.faults]
    assert places == [
        "$.document.id",
        "$.parties[0].code",
        "$.statements[0].act",
        "$.statements[0].negated",
        "$.statements[0].due",
        "$.statements[0].mood",
    ]
    assert caught.value.faults[2].wanted is Statement


def test_every_broken_reference_is_named(record: PolicyRecord) -> None:
    data = to_dict(record)
    data["persons"] = []
    with pytest.raises(ReadError) as caught:
        from_dict(data)
    assert [fault.place for fault in caught.value.faults] == [
        "$.dialogues[0].delegations[0].delegates[0].person",
        "$.statements[0].speaker",
    ]


def test_a_newer_version_is_not_guessed_at() -> None:
    with pytest.raises(ReadError, match="schema version 7 and this release reads up to 1; install a newer jscd-model"):
        from_dict({"schema_version": 7, "whatever": "it holds"})


@pytest.mark.parametrize("data", [None, [], "{}", 3])
def test_what_is_no_object_is_no_record(data: object) -> None:
    with pytest.raises(ReadError, match=r"wants an object with the fields of PolicyRecord, got .* @ \$$"):
        from_dict(data)


def test_the_order_of_keys_does_not_matter_to_the_reader(record: PolicyRecord) -> None:
    assert from_dict(dict(reversed(to_dict(record).items()))) == record


def test_each_converter_is_one_s_own(record: PolicyRecord) -> None:
    mine = make_converter()
    mine.register_unstructure_hook(PolicyRecord, lambda _: "changed")
    assert mine.unstructure(record) == "changed"
    assert to_dict(record)["document"]["title"] == "Talks in Accra – “two ships”"
