"""Which facts are one thing, all in all: what is compared with what, and what follows for the whole.

The result does not depend on the order of the facts. What could be one with either of two things is linked to
neither, and no cluster holds two facts of one record: whoever wrote the text told them apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any, Generic, TypeVar

from attrs import frozen

from jscd_model.dossier import EntityKind, Judgement, Verdict
from jscd_model.resolve.items import Item, Resolver
from jscd_model.resolve.joining import Edge, Joiner
from jscd_model.resolve.judging import judged
from jscd_model.resolve.overrides import Decisions
from jscd_model.resolve.weighing import Weighing

__all__ = ["Clusters", "cluster"]

I = TypeVar("I", bound=Item[Any])  # noqa: E741

_CROWD = 500
"""So many nodes at most are compared with one another by one thing that they share."""


@frozen(kw_only=True)
class Clusters(Generic[I]):
    """Facts of one kind, each in one group.

    Attributes:
        kind: Their kind.
        groups: The groups in the order of their first facts; the facts in order.
        judgements: How the facts of the groups were linked, and for each fact the likeliest links that were not made.
    """

    kind: EntityKind
    groups: tuple[tuple[I, ...], ...]
    judgements: tuple[Judgement, ...]


def cluster(resolver: Resolver[I], items: Iterable[I], decisions: Decisions) -> Clusters[I]:
    """Group the facts of all records.

    Args:
        resolver: Says what speaks for and against two facts.
        items: The facts.
        decisions: What the user decided.
    """
    ordered = sorted(items, key=lambda item: item.order)
    nodes = list(_nodes(ordered, decisions))
    place = {item.member: (at, number) for at, node in enumerate(nodes) for number, item in enumerate(node)}
    links, walls = (
        [(place[one], place[other]) for one, other in pairs if one in place and other in place]
        for pairs in (decisions.links, decisions.walls)
    )
    joiner = Joiner(
        [[item.account.number for item in node] for node in nodes], {end for pair in (*links, *walls) for end in pair}
    )
    for (one, _), (other, _) in links:
        joiner.join(one, other)
    for (one, _), (other, _) in walls:
        joiner.forbid(one, other)
    weighings: dict[Edge, Weighing] = {}
    for one, other in _pairs(nodes):
        weighing = resolver.compare(nodes[one], nodes[other])
        if weighing is not None:
            weighings[one, other] = weighing
            if weighing.verdict is Verdict.DIFFERENT:
                joiner.forbid(one, other)
    same = {edge: found.strength for edge, found in weighings.items() if found.verdict is Verdict.SAME}
    made = joiner.run(same)
    groups = sorted(sorted(group) for group in joiner.groups())
    members = [tuple(sorted((nodes[at][number] for at, number in group), key=_order)) for group in groups]
    return Clusters(
        kind=resolver.kind,
        groups=tuple(sorted(members, key=lambda group: group[0].order)),
        judgements=judged(resolver, nodes, groups, weighings, made, decisions),
    )


def _order(item: Item[Any]) -> tuple[int, int]:
    return item.order


def _nodes(items: Sequence[I], decisions: Decisions) -> Iterator[list[I]]:
    """Items with one signature, together; those that share it with another of their record, or are parted, alone.

    What the user says to be the same stays with its equals, so that these go where it goes.
    """
    together: defaultdict[object, list[I]] = defaultdict(list)
    for item in items:
        if item.signature is None or item.member in decisions.parted:
            yield [item]
        else:
            together[item.signature].append(item)
    for node in together.values():
        seen: defaultdict[int, int] = defaultdict(int)
        for item in node:
            seen[item.account.number] += 1
        single = [item for item in node if seen[item.account.number] == 1]
        if single:
            yield single
        yield from ([item] for item in node if seen[item.account.number] > 1)


def _pairs(nodes: Sequence[Sequence[Item[Any]]]) -> Iterator[Edge]:
    """The pairs of nodes that share a block, each once; not two facts of one record, which are two things.

    What very many nodes share tells none of them from the others, and is no block.
    """
    blocks: defaultdict[object, list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        for block in {block for item in node for block in item.blocks}:
            blocks[block].append(at)
    seen: set[Edge] = set()
    for members in blocks.values():
        if len(members) > _CROWD:
            continue
        for pair in combinations(members, 2):
            if pair in seen:
                continue
            seen.add(pair)
            one, other = nodes[pair[0]], nodes[pair[1]]
            if len(one) > 1 or len(other) > 1 or one[0].account is not other[0].account:
                yield pair
