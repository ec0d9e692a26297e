"""A code that is a state's in one record and an organisation's in another."""

from jscd_model import merge, parse
from jscd_model.resolve.codes import accounts_of

STATE = parse("Australia and Japan held talks in Tokyo on 4 March 2024. The two sides agreed to share radar data.")
UNION = parse(
    "The African Union and Japan held talks in Tokyo on 4 March 2024. The two sides agreed to share radar data."
)


def test_an_organisation_with_the_code_of_a_state_is_no_party_of_the_state() -> None:
    dossier = merge([STATE, UNION])
    names = {entity.id: entity.name for entity in dossier.parties}
    assert set(names) == {"AU", "AU-2", "JP"}
    assert sorted(names.values()) == ["African Union", "Australia", "Japan"]
    told = [sorted(names[code] for code in dialogue.values("party")) for dialogue in dossier.dialogues]
    assert sorted(told) == [["African Union", "Japan"], ["Australia", "Japan"]]
    assert len(dossier.statements) == 2
    said = [sorted(names[code] for code in statement.values("actor")) for statement in dossier.statements]
    assert sorted(said) == sorted(told)


def test_the_records_stay_as_they_are_and_clear_ones_are_not_touched() -> None:
    assert set(merge([STATE, UNION]).records) == {STATE, UNION}
    one, other = accounts_of([STATE, UNION])
    assert one.record is STATE
    assert {party.code for party in other.record.parties} == {"AU-ORG", "JP"}
    assert other.member("AU-ORG").fact == "AU"
    assert [account.record for account in accounts_of([UNION])] == [UNION]
