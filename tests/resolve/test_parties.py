"""Parties of different records."""

from jscd_model import merge
from jscd_model.model import Document, Party, PartyKind, PolicyRecord


def record(text: str, *parties: Party) -> PolicyRecord:
    return PolicyRecord(document=Document.of(text), parties=parties)


def test_one_code_is_one_party_unless_one_is_a_state_and_the_other_none() -> None:
    australia = Party(code="AU", name="Australia", kind=PartyKind.STATE)
    union = Party(code="AU", name="African Union", kind=PartyKind.ORGANIZATION)
    dossier = merge([record("one", australia), record("two", australia), record("three", union)])
    assert sorted((party.name, len(party.members)) for party in dossier.parties) == [
        ("African Union", 1),
        ("Australia", 2),
    ]
