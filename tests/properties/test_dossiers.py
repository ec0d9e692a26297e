"""Laws that hold for any dossier."""

import re

import jsonschema
from hypothesis import given, settings
from markdown_it import MarkdownIt

from jscd_model.dossier import Dossier
from jscd_model.export import from_dict, from_json, json_schema, to_dict, to_json
from jscd_model.testing import dossiers

SCHEMA = jsonschema.Draft202012Validator(json_schema(Dossier))
RENDERER = MarkdownIt("commonmark").enable("table")


@given(dossiers())
@settings(max_examples=40)
def test_any_dossier_comes_back_from_json(dossier: Dossier) -> None:
    text = to_json(dossier)
    back = from_json(text, Dossier)
    assert back == dossier
    assert to_json(back) == text
    assert from_dict(to_dict(dossier), Dossier) == dossier


@given(dossiers(most=2))
@settings(max_examples=20)
def test_the_schema_takes_any_dossier(dossier: Dossier) -> None:
    SCHEMA.validate(to_dict(dossier))


@given(dossiers())
@settings(max_examples=40)
def test_a_report_names_every_document_and_holds_no_mark_of_a_source(dossier: Dossier) -> None:
    report = dossier.report()
    assert report == from_json(to_json(dossier), Dossier).report()
    report.encode("utf-8")
    tokens = RENDERER.parse(report)
    kinds = {token.type for token in tokens} | {child.type for token in tokens for child in token.children or []}
    assert not kinds & {"html_block", "html_inline", "code_block", "code_inline", "fence", "em_open", "image", "hr"}
    numbers = re.findall(r"^(\d+)\. \S", report, re.MULTILINE)
    assert numbers == [str(at) for at in range(1, len(dossier.records) + 1)]


@given(dossiers())
@settings(max_examples=40)
def test_coverage_has_a_row_for_each_that_says_so(dossier: Dossier) -> None:
    rows = dossier.coverage()
    keys = [(row["entity"], row["field"], row["value"], row["document"]) for row in rows]
    assert len(set(keys)) == len(keys)
    saying = {key for key, row in zip(keys, rows, strict=True) if row["stance"] == "says"}
    assert saying == {
        (claim.entity, claim.field, claim.value, document) for claim in dossier.claims() for document in claim.documents
    }


@given(dossiers())
@settings(max_examples=40)
def test_a_timeline_is_in_the_order_of_time_and_forgets_no_document(dossier: Dossier) -> None:
    told = dossier.timeline()
    assert [one.when for one in told] == sorted(one.when for one in told)
    for agreement in dossier.agreements:
        dated = {document for claim in agreement.of("date") for document in claim.documents}
        assert dated == {document for one in told if one.entity == agreement.id for document in one.documents}


@given(dossiers())
@settings(max_examples=40)
def test_every_entity_is_explained_with_all_its_members(dossier: Dossier) -> None:
    for entity in dossier.entities:
        told = dossier.explain(entity.id)
        assert f"\n({len(entity.members)}) " in told
        assert "No reason is recorded" not in told
