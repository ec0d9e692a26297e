"""Whether the facts of a record fit together."""

import re
from typing import Any

import pytest
from attrs import evolve

from jscd_model.model import PolicyRecord, Section, SectionKind, Span
from jscd_model.model.references import MisfitError


def first(record: PolicyRecord, name: str, **changes: Any) -> dict[str, Any]:
    """The list of that name with its first member changed."""
    head, *rest = getattr(record, name)
    return {name: [evolve(head, **changes), *rest]}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda r: first(r, "statements", speaker="nobody"), "statements[0].speaker wants the key of a listed Person"),
        (
            lambda r: first(r, "statements", speaker="statement-1"),
            "statements[0].speaker wants the key of a listed Person, got 'statement-1'",
        ),
        (
            lambda r: first(r, "statements", actors=["KE", "FR"]),
            "statements[0].actors[1] wants the key of a listed Party",
        ),
        (
            lambda r: first(r, "statements", beneficiaries=["ren-takeda"]),
            "statements[0].beneficiaries[0] wants the key of a listed Party or Organization, got 'ren-takeda'",
        ),
        (lambda r: first(r, "organizations", party="FR"), "organizations[0].party wants the key of a listed Party"),
        (lambda r: first(r, "agreements", parties=["FR"]), "agreements[0].parties[0] wants the key of a listed Party"),
        (lambda r: first(r, "dialogues", within="elsewhere"), "dialogues[0].within wants the key of a listed Dialogue"),
        (lambda r: first(r, "relations", target="FR"), "relations[0].target wants the key of a listed Document"),
        (lambda r: first(r, "relations", source="x"), "relations[0].source wants the key of a listed Document"),
        (
            lambda r: {"persons": r.persons[:1]},
            "dialogues[0].delegations[1].delegates[1].person wants the key of a listed Person, got 'ren-takeda'",
        ),
        (
            lambda r: {"parties": r.parties[1:]},
            "persons[0].offices[0].party wants the key of a listed Party, got 'KE'",
        ),
        (
            lambda r: first(r, "persons", id="coast-guard-agency"),
            "organizations[0] wants a key that nothing else has, got 'coast-guard-agency', which persons[0] has",
        ),
        (
            lambda r: first(r, "dates", span=Span(3, 9999)),
            "dates[0] wants spans within the document's 415 characters, got '3..9999'",
        ),
        (
            lambda r: {"document": evolve(r.document, sections=[Section(kind=SectionKind.BODY, span=Span(0, 500))])},
            "document.sections[0] wants spans within the document's 415 characters",
        ),
        (
            lambda r: {
                "dialogues": [
                    evolve(r.dialogues[0], within="maritime-dialogue"),
                    evolve(r.dialogues[1], within="maritime-dialogue-2"),
                ]
            },
            "dialogues[0].within wants dialogues that do not lie within each other",
        ),
    ],
)
def test_facts_that_do_not_fit_together_make_no_record(record: PolicyRecord, change: Any, words: str) -> None:
    with pytest.raises(MisfitError, match=re.escape(f"PolicyRecord.{words}")):
        evolve(record, **change(record))


def test_every_misfit_is_named(record: PolicyRecord) -> None:
    with pytest.raises(ValueError, match="PolicyRecord") as caught:
        evolve(record, parties=[])
    assert isinstance(caught.value, MisfitError)
    assert len(caught.value.misfits) > 5
    assert str(caught.value).count("PolicyRecord.") == len(caught.value.misfits)


def test_a_dialogue_may_lie_at_the_margins_of_another(record: PolicyRecord) -> None:
    inner = evolve(record.dialogues[1], within="maritime-dialogue-2")
    assert evolve(record, dialogues=[record.dialogues[0], inner]).dialogues[1] == inner
