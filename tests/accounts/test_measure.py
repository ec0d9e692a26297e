"""The measure itself: it praises a dossier that is as the sheets say, and tells each error of one that is not."""

from types import ModuleType
from typing import Any

import pytest
from attrs import evolve

from jscd_model.dossier import Claim, Conflict, Dossier, Entity, Member, Witness


@pytest.fixture(scope="module")
def sample(measure: ModuleType) -> Any:
    (found,) = measure.samples(["zambia-tanzania"])
    return found


def dossier_of(measure: ModuleType, sample: Any, entity_of: Any) -> Dossier:
    """A dossier with the entities that `entity_of` names for each name in the sheet."""
    members: dict[tuple[str, str], dict[Member, None]] = {}
    for kind in measure.KINDS:
        for node in measure.nodes_of(sample, kind):
            if node.fact is not None:
                member = Member(document=sample.records[node.account].document.id, fact=node.fact)
                if not any(member in known for known in members.values()):
                    members.setdefault((kind, entity_of(node)), {})[member] = None
    entities = [
        Entity(id=f"{kind}-{key}", kind=measure.KINDS[kind], name=key, members=list(found))
        for (kind, key), found in members.items()
    ]
    return Dossier(records=list(sample.records.values()), entities=entities)


def test_a_dossier_that_is_as_the_sheet_says_has_no_wrong_pair(measure: ModuleType, sample: Any) -> None:
    result = measure.measured(sample, dossier_of(measure, sample, lambda node: node.truth))
    assert [tally.wrong for tally in result.pairs.values()] == [0] * len(measure.KINDS), result.errors
    assert all("not read" in error for error in result.errors)


def test_a_dossier_that_merges_everything_has_wrong_pairs_and_misses_none(measure: ModuleType, sample: Any) -> None:
    result = measure.measured(sample, dossier_of(measure, sample, lambda _: "all"))
    assert result.pairs["persons"].precision < 0.5
    assert all("MERGED" in error or "not read" in error for error in result.errors)


def test_a_dossier_that_merges_nothing_has_no_recall(measure: ModuleType, sample: Any) -> None:
    result = measure.measured(sample, dossier_of(measure, sample, lambda node: f"{node.account}-{node.truth}"))
    assert [tally.right for tally in result.pairs.values()] == [0] * len(measure.KINDS)
    assert result.pairs["persons"].recall == 0


def test_a_conflict_counts_by_entity_field_and_sides(measure: ModuleType, sample: Any) -> None:
    dossier = dossier_of(measure, sample, lambda node: node.truth)

    def place(value: str, account: str) -> Claim:
        (member,) = (m for m in session.members if m.document == sample.records[account].document.id)
        witness = Witness(document=member.document, fact=member.fact)
        return Claim(entity=session.id, field="place", value=value, witnesses=[witness])

    def found(*claims: Claim) -> Any:
        conflict = Conflict(entity=session.id, field="place", reason="two towns", claims=claims)
        entities = [evolve(known, claims=claims) if known is session else known for known in dossier.entities]
        return measure.measured(sample, Dossier(records=dossier.records, entities=entities, conflicts=[conflict]))

    session = dossier.entity("dialogues-session-14")
    right = found(place("Lusaka", "communique"), place("Livingstone", "paper"))
    assert (right.conflicts_found, len(right.conflicts_false)) == (1, 0)
    wrong = found(place("Lusaka", "communique"), place("Ndola", "paper"))
    assert (wrong.conflicts_found, len(wrong.conflicts_false)) == (0, 1)
