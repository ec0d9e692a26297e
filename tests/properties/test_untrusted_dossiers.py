"""Records and dossiers from anywhere: they are merged and reported in time and memory that their size bounds."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from jscd_model import (
    AgreementKind,
    Claim,
    Dialogue,
    DialogueKind,
    Document,
    Dossier,
    Entity,
    EntityKind,
    FrameworkAgreement,
    Member,
    Office,
    Organization,
    OrganizationKind,
    Party,
    PartyKind,
    Person,
    PolicyRecord,
    Span,
    Status,
    When,
    Witness,
    from_json,
    merge,
    to_json,
)

PARTIES = [Party(code="PE", name="Peru", kind=PartyKind.STATE), Party(code="CL", name="Chile", kind=PartyKind.STATE)]


def record(text: str, **facts: Any) -> PolicyRecord:
    return PolicyRecord(document=Document.of(text), parties=PARTIES, **facts)


def talks(**changes: Any) -> Dialogue:
    given = {
        "id": "talks",
        "name": "talks",
        "kind": DialogueKind.MEETING,
        "status": Status.HELD,
        "parties": ["PE", "CL"],
    }
    return Dialogue(**given | changes)


def many_words(count: int, word: str) -> str:
    return " ".join(f"{word}{number}" for number in range(count))


HEAVY: dict[str, Callable[[int, str], PolicyRecord]] = {
    "a dialogue's name": lambda n, text: record(text, dialogues=[talks(name=f"Lima {many_words(n, 'Wo')} Dialogue")]),
    "a body's name": lambda n, text: record(
        text, organizations=[Organization(id="o", name=many_words(n, "Board"), kind=OrganizationKind.AGENCY)]
    ),
    "an agreement's name": lambda n, text: record(
        text, agreements=[FrameworkAgreement(id="a", name=many_words(n, "Pact"), kind=AgreementKind.TREATY)]
    ),
    "a person's offices": lambda n, text: record(
        text,
        persons=[
            Person(
                id="p",
                name="Ana Ruiz",
                offices=[Office(title=f"Minister of X{number}", spans=[Span(0, 1)]) for number in range(n)],
            )
        ],
    ),
    "a time": lambda n, text: record(
        text, dialogues=[talks(id=f"t{number}", when=When.parse("0001-01-01/9999-12-31")) for number in range(n // 50)]
    ),
}


@pytest.mark.usefixtures("no_collection")
@pytest.mark.parametrize("heavy", HEAVY)
def test_long_names_and_lists_are_merged_in_time(heavy: str) -> None:
    build = HEAVY[heavy]

    def cost(count: int) -> float:
        records = [build(count, text) for text in ("a", "b", "c")]
        began = time.process_time()
        merge(records).report()
        return time.process_time() - began

    cost(100)
    assert cost(4000) < 40 * min(cost(400) for _ in range(2)) + 0.1


def test_rounds_numbered_by_a_slip_are_not_counted_up_to() -> None:
    rounds = [
        record(f"{year}", dialogues=[talks(name="Lima Border Dialogue", when=When.day(year, 5, 4), ordinal=number)])
        for year, number in ((2021, 1), (2022, 3), (2023, 2**53 - 1))
    ]
    (series,) = merge(rounds[:2]).series
    assert series.missing == (2,)
    assert all(series.missing == () for series in merge(rounds).series)


def test_dialogues_that_name_each_other_as_parties_are_reported() -> None:
    there = record("a", dialogues=[talks(id="one", principal=True), talks(id="two", principal=True)])
    witness = Witness(document=there.document.id, fact="one")

    def entity(key: str, parties: list[str]) -> Entity:
        said = [("principal", "true"), *(("party", value) for value in parties)]
        claims = [Claim(entity=key, field=field, value=value, witnesses=[witness]) for field, value in said]
        member = Member(document=there.document.id, fact=key)
        return Entity(id=key, kind=EntityKind.DIALOGUE, name="talks", members=[member], claims=claims)

    dossier = Dossier(records=[there], entities=[entity("one", ["two", "one"]), entity("two", ["one", "two"])])
    back = from_json(to_json(dossier), Dossier)
    assert back.report()
    assert back.explain("one")
