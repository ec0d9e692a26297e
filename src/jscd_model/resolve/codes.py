"""Codes that mean a state in one record and an organisation in another, told apart.

"AU" is Australia by ISO 3166-1, and the African Union's acronym. Each record by itself is clear.
"""

from collections.abc import Callable, Mapping, Sequence

from attrs import evolve

from jscd_model.model import PartyKind, PolicyRecord
from jscd_model.resolve.accounts import Account

__all__ = ["accounts_of"]


def accounts_of(records: Sequence[PolicyRecord]) -> list[Account]:
    """The records in order, ready to be compared; an organisation with a state's code has another one in them."""
    kinds = {kind: {p.code for record in records for p in record.parties if p.kind is kind} for kind in PartyKind}
    shared = kinds[PartyKind.STATE] & kinds[PartyKind.ORGANIZATION]
    used = kinds[PartyKind.STATE] | kinds[PartyKind.ORGANIZATION]
    other = {code: _free(code, used) for code in sorted(shared)}
    accounts = []
    for number, record in enumerate(records):
        mine = {p.code for p in record.parties if p.kind is PartyKind.ORGANIZATION} & shared
        codes = {code: other[code] for code in mine}
        told = _recoded(record, codes) if codes else record
        accounts.append(Account(number=number, record=told, codes={new: old for old, new in codes.items()}))
    return accounts


def _free(code: str, used: set[str]) -> str:
    """A code like another one that no record uses."""
    new = f"{code}-ORG"
    while new in used:
        new += "-ORG"
    return new


def _recoded(record: PolicyRecord, codes: Mapping[str, str]) -> PolicyRecord:
    """The record with other codes for some of its parties."""

    def new(code: str) -> str:
        return codes.get(code, code)

    return evolve(
        record,
        parties=[evolve(party, code=new(party.code)) for party in record.parties],
        persons=[
            evolve(person, offices=[evolve(office, party=_or_none(new, office.party)) for office in person.offices])
            for person in record.persons
        ],
        organizations=[evolve(body, party=_or_none(new, body.party)) for body in record.organizations],
        agreements=[evolve(agreement, parties=[*map(new, agreement.parties)]) for agreement in record.agreements],
        dialogues=[
            evolve(
                dialogue,
                parties=[*map(new, dialogue.parties)],
                delegations=[evolve(side, party=new(side.party)) for side in dialogue.delegations],
            )
            for dialogue in record.dialogues
        ],
        statements=[
            evolve(said, actors=[*map(new, said.actors)], beneficiaries=[*map(new, said.beneficiaries)])
            for said in record.statements
        ],
    )


def _or_none(new: Callable[[str], str], code: str | None) -> str | None:
    return None if code is None else new(code)
