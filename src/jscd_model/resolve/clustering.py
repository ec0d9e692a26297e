"""Which facts are one thing, all in all: what is compared with what, and what follows for the whole.

The result does not depend on the order of the facts. What could be one with either of two things is linked to
neither, and no cluster holds two facts of one record: whoever wrote the text told them apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, Generic, TypeVar

from attrs import frozen

from jscd_model.dossier import EntityKind, Judgement, Member, Reason, Verdict
from jscd_model.resolve.items import Item, Resolver
from jscd_model.resolve.joining import Edge, Joiner
from jscd_model.resolve.overrides import Decisions
from jscd_model.resolve.weighing import SETTLES, Weighing

__all__ = ["Clusters", "cluster"]

I = TypeVar("I", bound=Item[Any])  # noqa: E741

_ALIKE = Reason(text="they are equal in all that is compared", weight=SETTLES)
_TOLD_APART = "one document tells the two apart, or it fits another candidate as well"


@frozen(kw_only=True)
class Clusters(Generic[I]):
    """Facts of one kind, each in one group.

    Attributes:
        kind: Their kind.
        groups: The groups in the order of their first facts; the facts in order.
        judgements: How the facts of the groups were linked, and the likely links that were not made.
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
    number = {item.member: at for at, node in enumerate(nodes) for item in node}
    joiner = Joiner([[item.account.number for item in node] for node in nodes])
    judgements: list[Judgement] = [*_within(nodes), *_decided(decisions, number)]
    for one, other in decisions.links:
        if one in number and other in number:
            joiner.join(number[one], number[other])
    for one, other in decisions.walls:
        if one in number and other in number:
            joiner.forbid(number[one], number[other])
    edges: dict[Edge, Weighing] = {}
    for one_at, other_at in _pairs(nodes):
        weighing = resolver.compare(nodes[one_at], nodes[other_at])
        if weighing is None:
            continue
        if weighing.verdict is Verdict.SAME:
            edges[one_at, other_at] = weighing
            continue
        if weighing.verdict is Verdict.DIFFERENT:
            joiner.forbid(one_at, other_at)
        if sum(reason.weight for reason in weighing.supports) >= SETTLES:
            judgements.append(_judgement(nodes, (one_at, other_at), weighing, weighing.verdict))
    made = joiner.run({edge: weighing.strength for edge, weighing in edges.items()})
    judgements += [_judgement(nodes, edge, edges[edge], Verdict.SAME) for edge in made]
    judgements += [
        _judgement(nodes, edge, weighing, Verdict.OPEN, _TOLD_APART)
        for edge, weighing in edges.items()
        if not joiner.together(*edge)
    ]
    groups = [
        tuple(sorted((nodes[at][i] for at, i in group), key=lambda item: item.order)) for group in joiner.groups()
    ]
    groups.sort(key=lambda group: group[0].order)
    return Clusters(kind=resolver.kind, groups=tuple(groups), judgements=tuple(judgements))


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
    """The pairs of nodes that share a block, each once; not two facts of one record, which are two things."""
    blocks: defaultdict[object, list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        for block in {block for item in node for block in item.blocks}:
            blocks[block].append(at)
    seen: set[Edge] = set()
    for members in blocks.values():
        for pair in combinations(members, 2):
            if pair in seen:
                continue
            seen.add(pair)
            one, other = nodes[pair[0]], nodes[pair[1]]
            if len(one) > 1 or len(other) > 1 or one[0].account is not other[0].account:
                yield pair


def _within(nodes: Sequence[Sequence[Item[Any]]]) -> Iterator[Judgement]:
    """The links inside nodes: each fact with the first."""
    for node in nodes:
        for item in node[1:]:
            yield Judgement(one=node[0].member, other=item.member, verdict=Verdict.SAME, supports=[_ALIKE])


def _decided(decisions: Decisions, number: Mapping[Member, int]) -> Iterator[Judgement]:
    for pairs, verdict in ((decisions.links, Verdict.SAME), (decisions.walls, Verdict.DIFFERENT)):
        for one, other in pairs:
            if one in number and other in number:
                yield Judgement(one=one, other=other, verdict=verdict, overridden=True)


def _judgement(
    nodes: Sequence[Sequence[Item[Any]]], edge: Edge, weighing: Weighing, verdict: Verdict, objection: str | None = None
) -> Judgement:
    objections = [*weighing.objections, *([Reason(text=objection, weight=weighing.strength)] if objection else [])]
    return Judgement(
        one=nodes[edge[0]][0].member,
        other=nodes[edge[1]][0].member,
        verdict=verdict,
        supports=weighing.supports,
        objections=objections,
    )
