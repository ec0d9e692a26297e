"""What a user decides is checked, and wins."""

import pytest

from jscd_model.dossier import EntityKind, Member, Override
from jscd_model.model import document_id
from jscd_model.resolve.overrides import Decisions, overrides_of

PERU, CHILE, NIGER = (document_id(name) for name in ("Peru", "Chile", "Niger"))


def member(document: str, fact: str) -> Member:
    return Member(document=document, fact=fact)


KINDS = {
    member(document, fact): kind
    for document in (PERU, CHILE, NIGER)
    for fact, kind in (("person-a", EntityKind.PERSON), ("person-b", EntityKind.PERSON), ("PE", EntityKind.PARTY))
}


def test_groups_become_overrides_in_an_order_of_their_own() -> None:
    one = overrides_of([[(PERU, "person-a"), (CHILE, "person-b")]], [[(PERU, "PE"), (CHILE, "PE")]], [], KINDS)
    other = overrides_of([[member(CHILE, "person-b"), (PERU, "person-a")]], [[(CHILE, "PE"), (PERU, "PE")]], one, KINDS)
    assert one == other
    assert [override.same for override in one] == [True, False]


def test_pairs_of_all_that_are_different_are_kept_apart() -> None:
    facts = [member(document, "person-a") for document in (PERU, CHILE, NIGER)]
    decisions = Decisions.of([Override(same=False, members=facts)])
    assert len(decisions.walls) == 3
    assert decisions.links == ()
    assert decisions.parted == set(facts)


@pytest.mark.parametrize(
    ("same", "error", "words"),
    [
        ("person-a", TypeError, "same wants groups such as"),
        ([(PERU, "person-a")], TypeError, "for a fact"),
        (["person-a"], TypeError, "as a group"),
        ([[(PERU, 3), (CHILE, "person-a")]], TypeError, "for a fact"),
        ([[(PERU, "person-a")]], ValueError, "two facts or more"),
        ([[(PERU, "person-a"), (PERU, "person-a")]], ValueError, "two facts or more"),
        ([[(PERU, "person-z"), (CHILE, "person-a")]], ValueError, "that document has no fact 'person-z'"),
        ([[(document_id("Fiji"), "person-a"), (CHILE, "person-a")]], ValueError, "no record is of that document"),
        ([[(PERU, "person-a"), (CHILE, "PE")]], ValueError, "a person and a party; facts of one kind alone"),
    ],
)
def test_what_cannot_be_an_override_is_refused(same: object, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        overrides_of(same, [], [], KINDS)  # type: ignore[arg-type]


def test_overrides_that_contradict_each_other_are_refused_also_by_way_of_a_third_fact() -> None:
    same = [[(PERU, "person-a"), (CHILE, "person-a")], [(CHILE, "person-a"), (NIGER, "person-a")]]
    with pytest.raises(ValueError, match="said to be the same and to be different; take one back"):
        overrides_of(same, [[(PERU, "person-a"), (NIGER, "person-a")]], [], KINDS)


def test_overrides_that_contradict_each_other_are_named() -> None:
    with pytest.raises(ValueError, match="take one back by undo: same: 'person-a' of sha256") as error:
        overrides_of(
            [[(PERU, "person-a"), (CHILE, "person-a")]], [[(PERU, "person-a"), (CHILE, "person-a")]], [], KINDS
        )
    assert "; different: 'person-a' of sha256" in str(error.value)


def test_what_is_undone_holds_no_longer_and_all_else_does() -> None:
    before = overrides_of(
        [[(PERU, "person-a"), (CHILE, "person-b")]], [[(PERU, "person-b"), (NIGER, "person-b")]], [], KINDS
    )
    assert overrides_of([], [], before, KINDS, undo=before[:1]) == before[1:]
    turned = Override(same=True, members=before[0].members[::-1])
    assert overrides_of([], [], before, KINDS, undo=[turned]) == before[1:]
    parted = overrides_of([], [[(PERU, "person-a"), (CHILE, "person-b")]], before, KINDS, undo=before[:1])
    assert [override.same for override in parted] == [False, False]


def test_what_is_not_there_cannot_be_undone() -> None:
    link = Override(same=True, members=[member(PERU, "person-a"), member(CHILE, "person-a")])
    with pytest.raises(
        ValueError, match="undo names what no dossier that is merged has in its overrides: same: 'person-a'"
    ):
        overrides_of([], [], [], KINDS, undo=[link])


@pytest.mark.parametrize(
    "undo", ["all", 3, [[(PERU, "person-a"), (CHILE, "person-a")]], Override(same=True, members=list(KINDS)[:2])]
)
def test_only_overrides_are_undone(undo: object) -> None:
    with pytest.raises(TypeError, match="undo wants overrides, such as"):
        overrides_of([], [], [], KINDS, undo=undo)  # type: ignore[arg-type]
