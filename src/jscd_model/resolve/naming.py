"""What an entity is called: its fullest name, and an id that is readable and its own."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from jscd_model.dossier import Member
from jscd_model.model import Statement
from jscd_model.model.facts import key_of
from jscd_model.resolve.items import Item

__all__ = ["ids_of", "name_of"]


def name_of(items: Sequence[Item[Any]]) -> str:
    """The name of an entity: the fullest that its facts have; the content of a statement."""
    return _called(_leading(items))


def ids_of(lists: Iterable[Iterable[Sequence[Item[Any]]]]) -> Mapping[Member, str]:
    """The id of the entity of each fact: that of its leading fact, numbered where another entity has it already.

    Args:
        lists: For each kind, the facts of its entities.
    """
    ids: dict[Member, str] = {}
    taken: set[str] = set()
    again: Counter[str] = Counter()
    for groups in lists:
        for items in groups:
            base = id = _leading(items).member.fact  # noqa: A001
            while id in taken:
                again[base] += 1
                id = f"{base}-{again[base] + 1}"  # noqa: A001
            taken.add(id)
            ids.update((item.member, id) for item in items)
    return ids


def _leading(items: Sequence[Item[Any]]) -> Item[Any]:
    """The fact with the fullest name; of several, the first."""
    return max(items, key=lambda item: (len(_called(item).split()), len(_called(item)), [-at for at in item.order]))


def _called(item: Item[Any]) -> str:
    fact = item.fact
    name: str = fact.content if isinstance(fact, Statement) else fact.name
    return name if name.strip() else key_of(fact) or ""
