"""What each document says of each value, as rows."""

import csv
import io
import json
from typing import get_type_hints

from attrs import evolve

from jscd_model import merge, parse
from jscd_model.dossier import CoverageRow, Dossier, Stance


def rows(dossier: Dossier, entity: str, field: str) -> list[CoverageRow]:
    return [row for row in dossier.coverage() if (row["entity"], row["field"]) == (entity, field)]


def stances(dossier: Dossier, entity: str, field: str) -> list[tuple[str, int, str, str | None]]:
    number = {document: at for at, document in enumerate(dossier.documents)}
    found = rows(dossier, entity, field)
    return [(row["value"], number[row["document"]], row["stance"], row["given"]) for row in found]


def test_each_document_of_the_event_has_a_row_for_each_value(dossier: Dossier) -> None:
    assert stances(dossier, "maritime-dialogue-4", "ordinal") == [("4", 1, "says", "4"), ("4", 2, "silent", None)]
    assert stances(dossier, "kofi-addo", "name") == [
        ("Kofi Addo", 1, "silent", None),
        ("Kofi Addo", 2, "says", "Kofi Addo"),
    ]


def test_documents_that_differ_contradict_each_other(dossier: Dossier) -> None:
    assert stances(dossier, "maritime-dialogue-4", "when") == [
        ("2024-03-04", 1, "says", "2024-03-04"),
        ("2024-03-04", 2, "contradicts", "2024-03-05"),
        ("2024-03-05", 1, "contradicts", "2024-03-04"),
        ("2024-03-05", 2, "says", "2024-03-05"),
    ]


def test_a_less_precise_value_is_consistent(dossier: Dossier) -> None:
    entity = dossier.entity("maritime-dialogue-4")
    claims = [
        evolve(claim, value="2024-03", consistent_with=["2024-03-05"], contradicts=[])
        if claim.value == "2024-03-04"
        else evolve(claim, contradicts=[])
        for claim in entity.claims
    ]
    entities = [evolve(entity, claims=claims) if one is entity else one for one in dossier.entities]
    assert stances(evolve(dossier, entities=entities, conflicts=[]), entity.id, "when") == [
        ("2024-03", 1, "says", "2024-03"),
        ("2024-03", 2, "consistent", "2024-03-05"),
        ("2024-03-05", 1, "consistent", "2024-03"),
        ("2024-03-05", 2, "says", "2024-03-05"),
    ]


def test_a_document_with_another_value_that_does_not_bear_on_this_one_is_silent(
    dossier: Dossier,
) -> None:
    entity = dossier.entity("maritime-dialogue-4")
    days = [claim for claim in entity.claims if claim.field == "when"]
    first, second = (evolve(claim, contradicts=[]) for claim in days)
    others = [claim for claim in entity.claims if claim.field != "when"]
    apart = evolve(
        dossier,
        entities=[
            evolve(entity, claims=[*others, first, second]) if one is entity else one for one in dossier.entities
        ],
        conflicts=[],
    )
    assert {stance for _, _, stance, _ in stances(apart, entity.id, "when")} == {"says", "silent"}


def test_a_document_is_not_asked_about_events_of_which_it_does_not_speak(dossier: Dossier) -> None:
    asked = {row["document"] for row in dossier.coverage() if row["entity"] == "maritime-dialogue-4"}
    assert asked == set(dossier.documents[1:3])
    everywhere = {row["document"] for row in dossier.coverage() if row["entity"] == "PE"}
    assert everywhere == set(dossier.documents[:3])


def test_a_row_leads_to_the_words_and_to_the_event(dossier: Dossier) -> None:
    (row,) = (row for row in rows(dossier, "maritime-dialogue-4", "ordinal") if row["stance"] == "says")
    text = dossier.record(row["document"]).text
    assert text is not None
    assert text[row["start"] : row["end"]] == "fourth"
    assert row["quote"] is not None
    assert row["quote"].startswith("The fourth Peru-Ghana Maritime Dialogue was held")
    assert row["document"] in dossier.events[row["event"]].documents
    assert (row["kind"], row["name"], row["fact"]) == (
        "dialogue",
        "Peru-Ghana Maritime Dialogue",
        "maritime-dialogue-4",
    )


def test_rows_are_plain_and_have_the_same_keys(dossier: Dossier) -> None:
    found = dossier.coverage()
    keys = list(get_type_hints(CoverageRow))
    assert all(list(row) == keys for row in found)
    assert {type(value) for row in found for value in row.values()} == {str, int, type(None)}
    assert {row["stance"] for row in found} <= set(Stance.glossary())
    assert json.loads(json.dumps(found)) == found
    out = io.StringIO()
    writer = csv.DictWriter(out, keys)
    writer.writerows(found)
    assert out.getvalue().count("\n") >= len(found)


def test_every_claim_and_every_one_who_makes_it_is_there(dossier: Dossier) -> None:
    saying = {
        (row["entity"], row["field"], row["value"], row["document"])
        for row in dossier.coverage()
        if row["stance"] == "says"
    }
    assert saying == {
        (claim.entity, claim.field, claim.value, document) for claim in dossier.claims() for document in claim.documents
    }


def test_an_empty_dossier_has_no_rows() -> None:
    assert Dossier().coverage() == []


def test_a_value_is_given_as_it_is_and_in_words() -> None:
    texts = ("Australia and Fiji held talks in Suva on 3 May 2022.", "The African Union and Chad met on 9 June 2023.")
    rows = merge([parse(text) for text in texts]).coverage()
    told = {row["value"]: row["words"] for row in rows if row["field"] in ("party", "when")}
    assert told["2022-05-03"] == "3 May 2022"
    assert {"Australia", "Fiji", "African Union", "Chad"} <= set(told.values())
