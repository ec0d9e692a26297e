"""What a dossier holds, what is asked of it, and what its parts refuse."""

from typing import Any

import pytest

from jscd_model.dossier import (
    Claim,
    Conflict,
    Dossier,
    Entity,
    EntityKind,
    Judgement,
    Member,
    Override,
    Reason,
    Verdict,
    Witness,
)
from jscd_model.model import Span, document_id

DOCUMENT = document_id("Peru met Chile.")


def test_entities_are_found_by_kind_by_id_and_by_a_fact(dossier: Dossier) -> None:
    assert [entity.id for entity in dossier.parties] == ["PE", "GH"]
    assert [entity.name for entity in dossier.persons] == ["Rosa Quispe Huamán", "Kofi Addo", "Rosa Quispe"]
    assert dossier.organizations == ()
    assert [entity.name for entity in dossier.agreements] == ["Callao Accord"]
    assert [entity.id for entity in dossier.dialogues] == ["maritime-dialogue-2", "maritime-dialogue-4"]
    assert len(dossier.statements) == 3
    assert dossier.entity_of(dossier.documents[2], "maritime-dialogue") is dossier.entity("maritime-dialogue-4")
    assert dossier.record(dossier.documents[3]).document.title == "A note on fishing"


def test_what_is_not_there_is_said_to_be_missing(dossier: Dossier) -> None:
    with pytest.raises(ValueError, match=r"no entity 'nobody'; dossier\.entities lists all"):
        dossier.entity("nobody")
    with pytest.raises(ValueError, match="no fact 'nobody' of document"):
        dossier.entity_of(dossier.documents[0], "nobody")
    with pytest.raises(ValueError, match="no document 'x'; it has sha256:"):
        dossier.record("x")
    with pytest.raises(ValueError, match="no document 'x'; it has none at all"):
        Dossier().only_in("x")


@pytest.mark.parametrize("ask", ["record", "entity", "explain", "only_in"])
def test_who_passes_an_object_is_told_in_one_line_to_pass_its_id(dossier: Dossier, ask: str) -> None:
    with pytest.raises(TypeError, match=r"^want the id of .*, got (Entity|PolicyRecord)$"):
        getattr(dossier, ask)(dossier.records[0] if ask in ("record", "only_in") else dossier.entities[0])


def test_events_are_documents_that_report_one_dialogue(dossier: Dossier) -> None:
    first, second, third, fourth = dossier.documents
    assert [(event.dialogues, event.documents) for event in dossier.events] == [
        (("maritime-dialogue-2",), (first,)),
        (("maritime-dialogue-4",), (second, third)),
        ((), (fourth,)),
    ]


def told(claims: tuple[Claim, ...], entity: str) -> list[tuple[str, str]]:
    return [(claim.field, claim.value) for claim in claims if claim.entity == entity]


def test_agreed_is_what_two_say_and_none_denies(dossier: Dossier) -> None:
    assert told(dossier.agreed, "maritime-dialogue-4") == [
        ("kind", "dialogue"),
        ("party", "PE"),
        ("party", "GH"),
        ("status", "held"),
        ("principal", "true"),
        ("head.PE", "rosa-quispe-huaman"),
    ]
    assert told(dossier.agreed, "statement-1") == [("act", "commit"), ("actor", "PE")]


def test_only_in_is_what_no_other_document_says(dossier: Dossier) -> None:
    _, statement, news, note = dossier.documents
    assert told(dossier.only_in(news), "maritime-dialogue-4") == [
        ("name", "maritime dialogue"),
        ("when", "2024-03-05"),
        ("head.GH", "kofi-addo"),
    ]
    assert ("ordinal", "4") in told(dossier.only_in(statement), "maritime-dialogue-4")
    assert [claim.entity for claim in dossier.only_in(note)] == ["rosa-quispe"]


def test_an_entity_has_its_names_values_and_documents(dossier: Dossier) -> None:
    rosa = dossier.entity("rosa-quispe-huaman")
    assert rosa.names == ("Rosa Quispe Huamán", "Rosa Quispe")
    assert rosa.values("office") == ("Vice Minister",)
    assert rosa.documents == dossier.documents[1:3]


def test_a_value_that_is_said_more_precisely_is_told_by_both() -> None:
    other = document_id("Chile met Peru.")

    def claim(document: str, value: str, akin: str) -> Claim:
        witnesses = [Witness(document=document, fact="talks")]
        return Claim(entity="talks", field="place", value=value, witnesses=witnesses, consistent_with=[akin])

    vague, exact = claim(DOCUMENT, "Lima", "Lima, Peru"), claim(other, "Lima, Peru", "Lima")
    members = [Member(document=document, fact="talks") for document in (DOCUMENT, other)]
    talks = Entity(id="talks", kind=EntityKind.DIALOGUE, name="talks", members=members, claims=[vague, exact])
    assert talks.tellers(vague) == talks.tellers(exact) == {DOCUMENT, other}


def test_a_judgement_is_told_in_one_line() -> None:
    one, other = (Member(document=DOCUMENT, fact=fact) for fact in ("a", "b"))
    judgement = Judgement(
        one=one,
        other=other,
        verdict=Verdict.OPEN,
        supports=[Reason(text="the names are equal", weight=2)],
        objections=[Reason(text="the years differ", weight=1)],
    )
    assert str(judgement) == "open: the names are equal (supports it); but the years differ (a hint against it)"
    decided = Judgement(one=one, other=other, verdict=Verdict.SAME, overridden=True)
    assert str(decided) == "same: the user decided so"


REFUSED: dict[str, tuple[type, dict[str, Any], str]] = {
    "a claim of nobody": (
        Claim,
        {"entity": "a", "field": "when", "value": "2024", "witnesses": []},
        "Claim.witnesses wants at least one witness",
    ),
    "an entity of no record": (
        Entity,
        {"id": "a", "kind": EntityKind.PERSON, "name": "A", "members": []},
        "Entity.members wants at least one member",
    ),
    "a claim about another": (
        Entity,
        {
            "id": "a",
            "kind": EntityKind.PERSON,
            "name": "A",
            "members": [Member(document=DOCUMENT, fact="a")],
            "claims": [
                Claim(entity="b", field="name", value="B", witnesses=[Witness(document=DOCUMENT, fact="a")]),
            ],
        },
        "Entity.claims wants claims about a, got 'b'",
    ),
    "a conflict with one side": (
        Conflict,
        {"entity": "a", "field": "when", "reason": "…", "claims": []},
        "Conflict.claims wants two claims or more",
    ),
    "a decision about one fact": (
        Override,
        {"same": True, "members": [Member(document=DOCUMENT, fact="a")]},
        "Override.members wants two members or more",
    ),
    "a quote without its place": (
        Witness,
        {"document": DOCUMENT, "fact": "a", "quote": "Peru met Chile."},
        "Witness wants a passage with its quote, or neither",
    ),
    "a passage beside the span": (
        Witness,
        {"document": DOCUMENT, "fact": "a", "span": Span(9, 14), "passage": Span(0, 4), "quote": "Peru"},
        "Witness.passage wants a span around",
    ),
    "a quote that is too short": (
        Witness,
        {"document": DOCUMENT, "fact": "a", "passage": Span(0, 4), "quote": "Per"},
        "Witness.quote wants the 4 characters of its passage, got 'Per'",
    ),
}


@pytest.mark.parametrize(("cls", "values", "words"), REFUSED.values(), ids=REFUSED)
def test_a_part_that_says_nothing_or_something_else_is_refused(cls: type, values: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        cls(**values)


def test_a_conflict_about_several_fields_is_refused() -> None:
    sides = [
        Claim(entity="a", field=field, value=value, witnesses=[Witness(document=DOCUMENT, fact="a")])
        for field, value in (("name", "x"), ("alias", "y"))
    ]
    with pytest.raises(ValueError, match=r"Conflict\.claims wants claims about name of a"):
        Conflict(entity="a", field="name", reason="…", claims=sides)


def test_a_conflict_wants_two_different_values() -> None:
    side = Claim(entity="a", field="name", value="x", witnesses=[Witness(document=DOCUMENT, fact="a")])
    with pytest.raises(ValueError, match=r"Conflict\.claims wants each value once"):
        Conflict(entity="a", field="name", reason="…", claims=[side, side])


def test_a_value_that_says_the_same_does_not_contradict() -> None:
    told = [Witness(document=DOCUMENT, fact="a")]
    with pytest.raises(ValueError, match=r"Claim\.contradicts wants values that it is not consistent with"):
        Claim(entity="a", field="when", value="2021", witnesses=told, consistent_with=["2022"], contradicts=["2022"])
