"""Whether the parts of a dossier fit together."""

import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from jscd_model.dossier import Claim, Companions, Dossier, Entity, EntityKind, Member, Override, Witness
from jscd_model.model import Document, Person, PolicyRecord, Span
from jscd_model.model.references import MisfitError

Change = Callable[[Dossier], dict[str, Any]]
NOWHERE = f"sha256:{'0' * 64}"


def entity(dossier: Dossier, key: str, **changes: Any) -> dict[str, Any]:
    """The entities with one of them changed."""
    return {"entities": [evolve(one, **changes) if one.id == key else one for one in dossier.entities]}


def first(dossier: Dossier, name: str, **changes: Any) -> dict[str, Any]:
    """The list of that name with its first member changed."""
    head, *rest = getattr(dossier, name)
    return {name: [evolve(head, **changes), *rest]}


def claims(dossier: Dossier, key: str, field: str, **changes: Any) -> dict[str, Any]:
    """The entities with the claims about one field of one of them changed."""
    changed = [evolve(one, **changes) if one.field == field else one for one in dossier.entity(key).claims]
    return entity(dossier, key, claims=changed)


def witnessed(dossier: Dossier, **changes: Any) -> dict[str, Any]:
    """The claim about the due day of the training, its witness changed."""
    (due,) = dossier.entity("statement-1").of("due")
    return claims(dossier, "statement-1", "due", witnesses=[evolve(due.witnesses[0], **changes)])


def ledger(dossier: Dossier, **changes: Any) -> dict[str, Any]:
    return first(dossier, "series", ledger=[evolve(dossier.series[0].ledger[0], **changes)])


MISFITS: list[tuple[str, str, Change]] = [
    (
        "records[4].document.id",
        "wants each document once, got 'sha256:",
        lambda d: {"records": [*d.records, d.records[0]]},
    ),
    (
        "entities[11].id",
        "wants each entity once, got 'kofi-addo', which entities[3] has",
        lambda d: {"entities": [*d.entities, evolve(d.entity("kofi-addo"), members=d.entity("PE").members[:1])]},
    ),
    (
        "entities[11].members[0]",
        "wants a fact that is in no other entity, got 'kofi-addo', which entities[3] has",
        lambda d: {"entities": [*d.entities, evolve(d.entity("kofi-addo"), id="kofi", claims=[])]},
    ),
    (
        "entities[3].members[0].fact",
        "wants the id or code of a fact of the document's record, got 'kofi'",
        lambda d: entity(d, "kofi-addo", members=[Member(document=d.documents[2], fact="kofi")]),
    ),
    (
        "entities[3].members[0].document",
        "wants the id of a document of the dossier, got 'sha256:000",
        lambda d: entity(d, "kofi-addo", members=[Member(document=NOWHERE, fact="kofi-addo")]),
    ),
    (
        "entities[3].members[0].fact",
        "wants a fact that can be the entity's kind, person, got 'promise'",
        lambda d: entity(d, "kofi-addo", members=[Member(document=d.documents[2], fact="promise")]),
    ),
    (
        "entities[9].claims[2].witnesses[0].fact",
        "wants the id or code of a fact of the document's record, got 'statement-9'",
        lambda d: witnessed(d, fact="statement-9"),
    ),
    (
        "entities[9].claims[2].witnesses[0].document",
        "wants the id of a document of the dossier, got 'sha256:000",
        lambda d: witnessed(d, document=NOWHERE),
    ),
    (
        "entities[9].claims[2].witnesses[0].span",
        "wants a span within the document's 260 characters, got '9..9999'",
        lambda d: witnessed(d, span=Span(9, 9999), passage=None, quote=None),
    ),
    (
        "entities[9].claims[2].witnesses[0].quote",
        "wants the words of its passage in the text, got 'Jo'",
        lambda d: witnessed(d, span=Span(1, 2), passage=Span(1, 3), quote="Jo"),
    ),
    (
        "entities[9].claims[2].value",
        "'2025 or so' is no time",
        lambda d: claims(d, "statement-1", "due", value="2025 or so"),
    ),
    (
        "entities[9].claims[2].consistent_with[0]",
        "wants another value that is claimed for due, got '2025'",
        lambda d: claims(d, "statement-1", "due", consistent_with=["2025"]),
    ),
    (
        "entities[9].claims[2].contradicts[0]",
        "wants another value that is claimed for due, got '2026'",
        lambda d: claims(d, "statement-1", "due", contradicts=["2026"]),
    ),
    (
        "entities[9].claims[3]",
        "wants each value of due once, got '../2025-12-31', which entities[9].claims[2] has",
        lambda d: entity(d, "statement-1", claims=[*d.entity("statement-1").claims, d.entity("statement-1").claims[2]]),
    ),
    (
        "overrides[0].members[1].fact",
        "wants the id or code of a fact of the document's record, got 'nobody'",
        lambda d: {
            "overrides": [
                Override(
                    same=False,
                    members=[d.entity("kofi-addo").members[0], Member(document=d.documents[3], fact="nobody")],
                )
            ]
        },
    ),
    (
        "conflicts[0].entity",
        "wants the id of an entity of the dossier, got 'elsewhere'",
        lambda d: first(
            d,
            "conflicts",
            entity="elsewhere",
            claims=[evolve(one, entity="elsewhere") for one in d.conflicts[0].claims],
        ),
    ),
    (
        "conflicts[0].claims[1].value",
        "wants a value that a claim about when of maritime-dialogue-4 has, got '2024-03-06'",
        lambda d: first(
            d, "conflicts", claims=[d.conflicts[0].claims[0], evolve(d.conflicts[0].claims[1], value="2024-03-06")]
        ),
    ),
    (
        "companions[0].documents[1]",
        f"wants the id of a document of the dossier, got '{NOWHERE}'",
        lambda d: {"companions": [Companions(documents=[d.documents[0], NOWHERE], people=["Rosa Ilave"])]},
    ),
    (
        "series[1].id",
        "wants each series once, got 'peru-ghana-maritime-dialogue', which series[0] has",
        lambda d: {"series": [*d.series, *d.series]},
    ),
    (
        "series[0].standing[0]",
        "wants the id of a dialogue among the entities, got 'talks'",
        lambda d: first(d, "series", standing=["talks"]),
    ),
    (
        "series[0].rounds[2]",
        "wants the id of a dialogue among the entities, got 'kofi-addo'",
        lambda d: first(d, "series", rounds=[*d.series[0].rounds, "kofi-addo"]),
    ),
    (
        "series[0].ledger[0].statement",
        "wants the id of a statement among the entities, got 'PE'",
        lambda d: ledger(d, statement="PE"),
    ),
    (
        "series[0].ledger[0].dialogue",
        "wants a round of the series, got 'callao-accord'",
        lambda d: ledger(d, dialogue="callao-accord"),
    ),
    (
        "series[0].ledger[0].taken_up[0]",
        "wants the id of a statement among the entities, got 'nothing'",
        lambda d: ledger(d, taken_up=["nothing"]),
    ),
    (
        "judgements[0].other.fact",
        "wants the id or code of a fact of the document's record, got 'talks'",
        lambda d: first(d, "judgements", other=Member(document=d.documents[2], fact="talks")),
    ),
]


@pytest.mark.parametrize(
    ("place", "reason", "change"), MISFITS, ids=[f"{place} {reason}" for place, reason, _ in MISFITS]
)
def test_parts_that_do_not_fit_together_make_no_dossier(
    dossier: Dossier, place: str, reason: str, change: Change
) -> None:
    with pytest.raises(MisfitError, match=re.escape(f"Dossier.{place} {reason}")) as caught:
        evolve(dossier, **change(dossier))
    assert caught.value.misfits[0][0] == place


def test_every_misfit_is_named(dossier: Dossier) -> None:
    with pytest.raises(MisfitError) as caught:
        evolve(dossier, entities=[])
    places = [place for place, _ in caught.value.misfits]
    assert places == [
        "conflicts[0].entity",
        "series[0].rounds[0]",
        "series[0].rounds[1]",
        "series[0].ledger[0].statement",
        "series[0].ledger[1].statement",
    ]
    assert str(caught.value).count("Dossier.") == len(places)


def test_a_record_without_its_text_is_no_misfit(dossier: Dossier) -> None:
    bare = evolve(dossier, records=[evolve(record, text=None) for record in dossier.records])
    assert bare == dossier


def test_a_dossier_of_nothing_fits() -> None:
    assert Dossier().entities == ()


def test_the_time_grows_with_the_number_of_records_and_not_faster() -> None:
    def seconds(number: int) -> float:
        records = [
            PolicyRecord(
                document=Document.of(f"{index:08}"), persons=[Person(id=f"p{at}", name=f"P {at}") for at in range(20)]
            )
            for index in range(number)
        ]
        members = [[Member(document=record.document.id, fact=f"p{at}") for record in records] for at in range(20)]
        entities = [
            Entity(
                id=f"p{at}",
                kind=EntityKind.PERSON,
                name=f"P {at}",
                members=members[at],
                claims=[
                    Claim(
                        entity=f"p{at}",
                        field="alias",
                        value=f"{index}",
                        witnesses=[Witness(document=one.document, fact=one.fact, span=Span(0, 8))],
                    )
                    for index, one in enumerate(members[at])
                ],
            )
            for at in range(20)
        ]
        start = time.perf_counter()
        Dossier(records=records, entities=entities)
        return time.perf_counter() - start

    small, large = min(seconds(50) for _ in range(3)), min(seconds(400) for _ in range(3))
    assert large < 8 * small * 4
