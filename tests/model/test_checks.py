"""Every class of the model: valid or unbuildable, and the words of a refusal."""

import copy
import pickle
import re
from collections.abc import Callable
from typing import Any, get_args

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model import model
from jscd_model.model import (
    Act,
    Assessment,
    Delegate,
    Delegation,
    Diagnostic,
    Dialogue,
    DialogueKind,
    Document,
    Office,
    Party,
    PartyKind,
    Person,
    PolicyRecord,
    Relation,
    RelationType,
    Role,
    Severity,
    Span,
    Statement,
    Status,
    Topic,
    When,
)
from jscd_model.model.checks import check_of
from jscd_model.model.shapes import Id, Name, Shape

CLASSES = [thing for name in model.__all__ if attrs.has(thing := getattr(model, name))]


def party(**changes: Any) -> Party:
    return Party(**{"code": "KE", "name": "Kenya", "kind": PartyKind.STATE} | changes)


def person(**changes: Any) -> Person:
    return Person(**{"id": "p1", "name": "Ren Takeda"} | changes)


def dialogue(**changes: Any) -> Dialogue:
    return Dialogue(**{"id": "d1", "name": "talks", "kind": DialogueKind.MEETING, "status": Status.HELD} | changes)


def statement(**changes: Any) -> Statement:
    fields: dict[str, Any] = {"id": "s1", "act": Act.URGE, "cue": Span(4, 9), "content": "to act", "span": Span(0, 20)}
    return Statement(**fields | changes)


SEAT = Delegate(person="p1", role=Role.HEAD)

# field, wish and value that the refusal names; what is tried
BAD: list[tuple[str, str, type[Exception], Callable[[], object]]] = [
    ("Party.code", "a party code in capitals", ValueError, lambda: party(code="ke")),
    ("Party.code", "got 'K'", ValueError, lambda: party(code="K")),
    ("Party.code", "got 'KE\\n'", ValueError, lambda: party(code="KE\n")),
    ("Party.code", "got 404", TypeError, lambda: party(code=404)),
    ("Party.code", "the two letters of ISO 3166-1 for a state, got 'EU3'", ValueError, lambda: party(code="EU3")),
    ("Party.name", "a string that is not blank, got ' \\t'", ValueError, lambda: party(name=" \t")),
    ("Party.name", "a string that is not blank, got None", TypeError, lambda: party(name=None)),
    (
        "Party.kind",
        "a member of PartyKind (one of state, organization), got 'state'",
        TypeError,
        lambda: party(kind="state"),
    ),
    ("Party.spans", "a tuple or list, got Span(", TypeError, lambda: party(spans=Span(1, 2))),
    ("Party.spans", "an instance of Span, got (1, 2)", TypeError, lambda: party(spans=[(1, 2)])),
    ("Person.id", "an id", ValueError, lambda: person(id="")),
    ("Person.id", "got 'ren takeda'", ValueError, lambda: person(id="ren takeda")),
    ("Person.aliases", "a tuple or list, got 'Takeda'", TypeError, lambda: person(aliases="Takeda")),
    ("Person.aliases", "a tuple or list, got {'Takeda'}", TypeError, lambda: person(aliases={"Takeda"})),
    ("Person.aliases", "no member twice, got ('T', 'T')", ValueError, lambda: person(aliases=["T", "T"])),
    ("Person.offices", "an instance of Office, got 'Director'", TypeError, lambda: person(offices=["Director"])),
    ("Office.tenure", "a member of Tenure", TypeError, lambda: Office(title="Director", tenure=None)),  # type: ignore[arg-type]
    ("Dialogue.ordinal", "a whole number from 1, got 0", ValueError, lambda: dialogue(ordinal=0)),
    ("Dialogue.ordinal", "a whole number from 1, got True", TypeError, lambda: dialogue(ordinal=True)),
    ("Dialogue.ordinal", "a whole number from 1, got 2.0", TypeError, lambda: dialogue(ordinal=2.0)),
    ("Dialogue.when", "an instance of When, got '2022'", TypeError, lambda: dialogue(when="2022")),
    ("Dialogue.virtual", "True or False, got 1", TypeError, lambda: dialogue(virtual=1)),
    ("Dialogue.parties", "a tuple or list, got None", TypeError, lambda: dialogue(parties=None)),
    ("Dialogue.parties", "no member twice", ValueError, lambda: dialogue(parties=["KE", "KE"])),
    (
        "Dialogue.principal",
        "not a series, got True",
        ValueError,
        lambda: dialogue(status=Status.SERIES, principal=True),
    ),
    ("Dialogue.within", "the id of another dialogue, got 'd1'", ValueError, lambda: dialogue(within="d1")),
    (
        "Dialogue.delegations",
        "one delegation for a party, got ('KE', 'KE')",
        ValueError,
        lambda: dialogue(delegations=[Delegation(party="KE", delegates=[SEAT])] * 2),
    ),
    ("Delegation.delegates", "at least one delegate, got ()", ValueError, lambda: Delegation(party="KE", delegates=[])),
    ("Delegate", "a person, an office or an organization, got none", ValueError, lambda: Delegate(role=Role.HOST)),
    ("Statement.act", "one of discuss, affirm", TypeError, lambda: statement(act="urge")),
    ("Statement.cue", "within its clause", ValueError, lambda: statement(cue=Span(15, 25))),
    ("Statement.cue", "an instance of Span, got None", TypeError, lambda: statement(cue=None)),
    ("Statement.actors", "got 'Kenya'", ValueError, lambda: statement(actors=["Kenya"])),
    ("Statement.topics", "a member of Topic", TypeError, lambda: statement(topics=["cyber"])),
    ("Statement.due", "an instance of When", TypeError, lambda: statement(due="2022")),
    ("Assessment.span", "an instance of Span", TypeError, lambda: Assessment(id="a", content="", span=(0, 3))),  # type: ignore[arg-type]
    ("Relation.source", "an id", TypeError, lambda: Relation(type=RelationType.NEXT, source=None, name="x")),  # type: ignore[arg-type]
    ("Diagnostic.code", "kebab case", ValueError, lambda: Diagnostic(code="Odd", severity=Severity.INFO, message="x")),
    ("Document.id", "made by document_id(text), got 'x'", ValueError, lambda: Document(id="x", length=3)),
    ("Document.length", "a whole number from 0, got -1", ValueError, lambda: attrs.evolve(Document.of(""), length=-1)),
    ("PolicyRecord.document", "an instance of Document", TypeError, lambda: PolicyRecord(document=None)),  # type: ignore[arg-type]
    (
        "PolicyRecord.schema_version",
        "1, the version of this release, got 2",
        ValueError,
        lambda: PolicyRecord(schema_version=2, document=Document.of("")),
    ),
]


@pytest.mark.parametrize(("field", "wish", "kind", "build"), BAD, ids=[f"{field}: {wish}" for field, wish, *_ in BAD])
def test_what_is_not_valid_cannot_be_built(
    field: str, wish: str, kind: type[Exception], build: Callable[[], object]
) -> None:
    with pytest.raises(kind, match=rf"^{re.escape(field)} wants .*{re.escape(wish)}"):
        build()


def test_a_long_value_is_cut_short_in_a_refusal() -> None:
    with pytest.raises(TypeError) as caught:
        person(aliases="x" * 5000)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("code", ["KE", "XK", "EU", "NATO", "G7", "G20", "C5+1", "ASEAN+3"])
def test_codes_of_states_and_organisations_are_taken(code: str) -> None:
    assert party(code=code, kind=PartyKind.ORGANIZATION).code == code


def test_lists_and_iterators_become_tuples() -> None:
    assert dialogue(parties=["KE", "JP"]).parties == ("KE", "JP")
    assert dialogue(topics=iter([Topic.CYBER])).topics == (Topic.CYBER,)


@pytest.mark.parametrize("cls", CLASSES)
def test_a_class_is_frozen_slotted_and_explains_each_field(cls: type) -> None:
    assert not hasattr(cls, "__dict__") or "__dict__" not in cls.__slots__  # type: ignore[attr-defined]
    for field in attrs.fields(cls):
        assert re.search(rf"^        {field.name}: \S", cls.__doc__ or "", re.MULTILINE), field.name


@pytest.mark.parametrize("cls", [cls for cls in CLASSES if cls not in (Span, When)])
def test_fields_are_given_by_name(cls: type) -> None:
    assert all(field.kw_only for field in attrs.fields(cls))


def test_nothing_can_be_changed() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        person().name = "another"  # type: ignore[misc]


def test_equal_facts_hash_alike() -> None:
    assert {person(), person()} == {person()}
    assert person() != person(name="Aiko Brandt")


def test_records_travel_to_other_processes(record: PolicyRecord) -> None:
    there = pickle.loads(pickle.dumps(record))  # noqa: S301 (our own bytes)
    assert there == record
    assert there.quote(there.statements[0]) == record.quote(record.statements[0])
    assert copy.deepcopy(record) == record


def test_a_type_that_no_field_may_have_is_refused() -> None:
    with pytest.raises(TypeError, match="no check is known for"):
        check_of("int")


def test_what_only_resembles_a_string_or_a_tuple_is_looked_at_closely() -> None:
    class Word(str):
        __slots__ = ()

    class Row(tuple[Any, ...]):
        __slots__ = ()

    assert person(name=Word("Ren Takeda")).name == "Ren Takeda"
    assert person(aliases=Row(["Takeda"])).aliases == ("Takeda",)
    with pytest.raises(ValueError, match=r"^Person.name wants a string that is not blank, got ' '"):
        person(name=Word(" "))
    with pytest.raises(ValueError, match=r"^Person.aliases wants no member twice"):
        person(aliases=Row(["Takeda", "Takeda"]))


def test_the_first_field_that_does_not_fit_is_named() -> None:
    with pytest.raises(ValueError, match=r"^Party.code wants"):
        party(code="", name=None, kind=None)


@pytest.mark.parametrize("kind", [Name, Id], ids=["name", "id"])
@given(value=st.text(st.sampled_from("ab\n\t \x1c\x85\xa0\u2003\u200b\ufeff\x00\ud800")))
def test_a_plain_test_says_what_the_pattern_says(kind: Any, value: str) -> None:
    shape: Shape = get_args(kind)[1]
    assert shape.pattern is not None
    assert bool(shape.takes(value)) == bool(re.fullmatch(shape.pattern, value))
