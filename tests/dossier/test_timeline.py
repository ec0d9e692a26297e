"""What records date, in order of time."""

import pytest
from attrs import evolve

from jscd_model.dossier import Claim, Dossier, Happening, HappeningKind, Witness
from jscd_model.model import When


def found(dossier: Dossier, entity: str) -> list[Happening]:
    return [happening for happening in dossier.timeline() if happening.entity == entity]


def with_claims(dossier: Dossier, key: str, *claims: Claim) -> Dossier:
    """The dossier with other claims about the fields that these claims are about."""
    fields = {claim.field for claim in claims}
    entity = dossier.entity(key)
    kept = [claim for claim in entity.claims if claim.field not in fields]
    changed = evolve(entity, claims=[*kept, *claims])
    entities = [changed if one.id == key else one for one in dossier.entities]
    return evolve(dossier, entities=entities, conflicts=[])


def said(dossier: Dossier, field: str, value: str, *sources: int, consistent_with: tuple[str, ...] = ()) -> Claim:
    """A claim about the fourth round, by documents of the sample."""
    facts = {1: "maritime-dialogue-4", 2: "maritime-dialogue"}
    witnesses = [Witness(document=dossier.documents[at], fact=facts[at]) for at in sources]
    return Claim(
        entity="maritime-dialogue-4", field=field, value=value, witnesses=witnesses, consistent_with=consistent_with
    )


def test_all_that_is_dated_stands_in_the_order_of_time(dossier: Dossier) -> None:
    told = [(str(one.when), one.what.value, one.name) for one in dossier.timeline()]
    assert told == [
        ("2019", "signed", "Callao Accord"),
        ("2021-05", "held", "Peru-Ghana Maritime Dialogue"),
        ("../2022", "due", "a patrol boat by 2022"),
        ("2024-03-04", "held", "Peru-Ghana Maritime Dialogue"),
        ("2024-03-05", "held", "Peru-Ghana Maritime Dialogue"),
        ("../2025-12-31", "due", "to train thirty officers by the end of 2025"),
    ]


def test_both_sides_of_a_conflict_are_there_and_marked(dossier: Dossier) -> None:
    days = found(dossier, "maritime-dialogue-4")
    assert [(one.disputed, one.documents) for one in days] == [
        (True, (dossier.documents[1],)),
        (True, (dossier.documents[2],)),
    ]
    assert not any(one.disputed for one in dossier.timeline() if one not in days)


def test_a_time_that_another_document_gives_more_precisely_is_there_once(dossier: Dossier) -> None:
    changed = with_claims(
        dossier,
        "maritime-dialogue-4",
        said(dossier, "when", "2024-03", 1, consistent_with=("2024-03-05",)),
        said(dossier, "when", "2024-03-05", 2, consistent_with=("2024-03",)),
    )
    (day,) = found(changed, "maritime-dialogue-4")
    assert day.when == When.parse("2024-03-05")
    assert day.documents == dossier.documents[1:3]


def test_an_exact_day_is_more_precise_than_about_that_day(dossier: Dossier) -> None:
    changed = with_claims(
        dossier,
        "maritime-dialogue-4",
        said(dossier, "when", "2024-03-05~", 1, consistent_with=("2024-03-05",)),
        said(dossier, "when", "2024-03-05", 2),
    )
    (day,) = found(changed, "maritime-dialogue-4")
    assert str(day.when) == "2024-03-05"


@pytest.mark.parametrize(
    ("one", "other", "kept"),
    [
        ("2024-03-04/2024-03-05", "2024-03-05", "2024-03-04/2024-03-05"),
        ("2024-03-04", "2024-03-04/2024-03-06", "2024-03-04/2024-03-06"),
        ("2024-03-04/2024-03-10", "2024-03-05", "2024-03-05"),
        ("2024-02/2024-03", "2024-03-05", "2024-03-05"),
        ("2024-03-05?", "2024-03-05", "2024-03-05"),
        ("2024", "2024-03", "2024-03"),
        ("../2024-12-31", "../2024", "../2024-12-31"),
    ],
)
def test_days_that_a_round_lasts_are_told_in_full_and_stretches_give_way_to_a_day(
    dossier: Dossier, one: str, other: str, kept: str
) -> None:
    for first, second in ((one, other), (other, one)):
        changed = with_claims(
            dossier,
            "maritime-dialogue-4",
            said(dossier, "when", first, 1, consistent_with=(second,)),
            said(dossier, "when", second, 2, consistent_with=(first,)),
        )
        (happening,) = found(changed, "maritime-dialogue-4")
        assert str(happening.when) == kept
        assert happening.documents == dossier.documents[1:3]


def test_a_month_that_was_not_judged_to_be_the_same_time_stays(dossier: Dossier) -> None:
    changed = with_claims(
        dossier, "maritime-dialogue-4", said(dossier, "when", "2024-03", 1), said(dossier, "when", "2024-03-05", 2)
    )
    assert [str(one.when) for one in found(changed, "maritime-dialogue-4")] == ["2024-03", "2024-03-05"]


def test_a_round_is_planned_where_its_time_is_told_only_by_those_who_plan_it(dossier: Dossier) -> None:
    changed = with_claims(
        dossier,
        "maritime-dialogue-4",
        said(dossier, "when", "2024-02", 1),
        said(dossier, "when", "2024-03-05", 2),
        said(dossier, "status", "planned", 1),
        said(dossier, "status", "held", 2),
    )
    assert [one.what for one in found(changed, "maritime-dialogue-4")] == [HappeningKind.PLANNED, HappeningKind.HELD]


def test_a_standing_series_does_not_happen(dossier: Dossier) -> None:
    changed = with_claims(dossier, "maritime-dialogue-4", said(dossier, "status", "series", 1, 2))
    assert found(changed, "maritime-dialogue-4") == []


def test_nothing_happens_in_an_empty_dossier() -> None:
    assert Dossier().timeline() == ()
