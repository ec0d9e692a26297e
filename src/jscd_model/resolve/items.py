"""Item: a fact of a record with what makes it comparable; and what the resolver of each kind provides."""

from collections.abc import Hashable, Sequence
from typing import Any, Generic, Protocol, TypeVar

from attrs import frozen

from jscd_model.dossier import EntityKind, Member
from jscd_model.model.facts import Listed, key_of
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.weighing import Weighing

__all__ = ["Item", "Resolver"]

F = TypeVar("F", bound=Listed)


@frozen(kw_only=True, eq=False)
class Item(Generic[F]):
    """A fact of a record, ready to be compared.

    Attributes:
        account: The record that holds it.
        fact: The fact.
        place: Its place in the list of the record.
        signature: Facts of different records with equal signatures are one thing without more ado, and are compared
            with others together, as one node; None for a fact that must be compared by itself.
        blocks: What it shares with all that it may be one with: two facts are compared only if they share a block.
    """

    account: Account
    fact: F
    place: int
    signature: Hashable | None = None
    blocks: frozenset[Hashable] = frozenset()

    @property
    def order(self) -> tuple[int, int]:
        """Its place among all facts of its kind."""
        return self.account.number, self.place

    @property
    def member(self) -> Member:
        """The item as the member of an entity."""
        key = key_of(self.fact)
        assert key is not None, "what is listed has an id or a code"
        return self.account.member(key)


I = TypeVar("I", bound=Item[Any])  # noqa: E741


class Resolver(Protocol[I]):
    """How facts of one kind are compared. A node is a sequence of items with one signature, in order."""

    @property
    def kind(self) -> EntityKind:
        """The kind of entity that the facts become."""
        ...

    def items(self, account: Account) -> Sequence[I]:
        """The facts of one record, ready to be compared."""
        ...

    def compare(self, one: Sequence[I], other: Sequence[I], /) -> Weighing | None:
        """What speaks for and against two nodes being one thing; None where nothing is worth telling."""
        ...
