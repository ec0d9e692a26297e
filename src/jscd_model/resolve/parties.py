"""Parties of different records: one code is one party."""

from collections.abc import Sequence

from jscd_model.dossier import EntityKind
from jscd_model.model import Party
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.items import Item
from jscd_model.resolve.weighing import Weighing

__all__ = ["Parties"]


class Parties:
    """Compares parties: their codes say all."""

    kind = EntityKind.PARTY

    def items(self, account: Account) -> list[Item[Party]]:
        """The parties of a record; a code is their signature."""
        return [
            Item(account=account, fact=party, place=place, signature=party.code)
            for place, party in enumerate(account.record.parties)
        ]

    def compare(self, _one: Sequence[Item[Party]], _other: Sequence[Item[Party]], /) -> Weighing | None:
        """Nothing: two codes are two parties."""
        return None
