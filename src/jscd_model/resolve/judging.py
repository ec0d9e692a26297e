"""Judgements: how the facts of each group were linked, and which likely links were not made, with the reasons."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from jscd_model.dossier import Judgement, Reason, Verdict
from jscd_model.resolve.items import Item, Resolver
from jscd_model.resolve.joining import Edge
from jscd_model.resolve.overrides import Decisions
from jscd_model.resolve.weighing import SETTLES, Weighing

__all__ = ["judged"]

I = TypeVar("I", bound=Item[Any])  # noqa: E741

_ALIKE = Reason(text="they are equal in all that is compared", weight=SETTLES)
_TOLD_APART = "a document tells the two apart"
_TORN = "it fits another one as well, and the two exclude each other"
_BEST = 3
"""Of the likely links of a fact that were not made, so many are told, the likeliest first."""


def judged(
    resolver: Resolver[I],
    nodes: Sequence[Sequence[I]],
    groups: Sequence[Sequence[Edge]],
    weighings: Mapping[Edge, Weighing],
    made: Iterable[Edge],
    decisions: Decisions,
) -> tuple[Judgement, ...]:
    """The judgements about facts of one kind, in the order of the facts.

    Args:
        resolver: Compares the facts.
        nodes: The facts, those of equal signature together.
        groups: What was made of them, by node and place in the node.
        weighings: The nodes that were compared.
        made: The pairs of nodes by which groups grew.
        decisions: What the user decided.
    """
    group_of = {item: number for number, group in enumerate(groups) for item in group}
    records = [{nodes[at][place].account.number for at, place in group} for group in groups]
    ends = {edge: _ends(nodes, edge, group_of) for edge in (*weighings, *made)}
    together = {edge for edge, pair in ends.items() if group_of[pair[0]] == group_of[pair[1]]}
    found = [*_inside(resolver, nodes, group_of), *_by_the_user(nodes, decisions)]
    found += [_judgement(nodes, ends[edge], weighings[edge], Verdict.SAME) for edge in made if edge in together]
    left: list[tuple[int, tuple[Edge, Edge], Judgement]] = []
    for edge, weighing in weighings.items():
        against_the_user = edge in together and weighing.verdict is Verdict.DIFFERENT
        likely = edge not in together and sum(reason.weight for reason in weighing.supports) >= SETTLES
        if not (likely or against_the_user):
            continue
        one, other = (records[group_of[end]] for end in ends[edge])
        apart = not one.isdisjoint(other)
        if weighing.verdict is Verdict.SAME:
            against = Reason(text=_TOLD_APART if apart else _TORN, weight=weighing.strength)
            judgement = _judgement(nodes, ends[edge], weighing, Verdict.OPEN, against)
        elif apart and likely:
            continue  # documents that name both need no reason
        else:
            judgement = _judgement(nodes, ends[edge], weighing, weighing.verdict)
        left.append((weighing.strength, ends[edge], judgement))
    found += _best(left)
    place = {item.member: item.order for node in nodes for item in node}
    return tuple(sorted(found, key=lambda judgement: (place[judgement.one], place[judgement.other])))


def _ends(nodes: Sequence[Sequence[Item[Any]]], edge: Edge, group_of: Mapping[Edge, int]) -> tuple[Edge, Edge]:
    """A fact of each of two nodes that tell most of the pair: facts of one group, if the nodes share one."""
    one, other = ([(at, place) for place in range(len(nodes[at]))] for at in edge)
    home = {group_of[item]: item for item in reversed(one)}
    shared = next((item for item in other if group_of[item] in home), None)
    return (one[0], other[0]) if shared is None else (home[group_of[shared]], shared)


def _inside(resolver: Resolver[I], nodes: Sequence[Sequence[I]], group_of: Mapping[Edge, int]) -> Iterator[Judgement]:
    """The links inside nodes: each fact with the first of its group."""
    for at, node in enumerate(nodes):
        first: dict[int, I] = {}
        for place, item in enumerate(node):
            known = first.setdefault(group_of[at, place], item)
            if known is not item:
                weighing = resolver.compare([known], [item])
                sure = weighing is not None and weighing.verdict is Verdict.SAME
                yield Judgement(
                    one=known.member,
                    other=item.member,
                    verdict=Verdict.SAME,
                    supports=weighing.supports if weighing is not None and sure else [_ALIKE],
                    objections=weighing.objections if weighing is not None and sure else [],
                )


def _by_the_user(nodes: Sequence[Sequence[Item[Any]]], decisions: Decisions) -> Iterator[Judgement]:
    known = {item.member for node in nodes for item in node}
    for one, other, verdict in decisions.told:
        if one in known and other in known:
            yield Judgement(one=one, other=other, verdict=verdict, overridden=True)


def _best(left: Iterable[tuple[int, tuple[Edge, Edge], Judgement]]) -> Iterator[Judgement]:
    """The likeliest links of each fact among those that were not made."""
    told: Counter[Edge] = Counter()
    for _, ends, judgement in sorted(left, key=lambda entry: (-entry[0], entry[1])):
        if any(told[end] < _BEST for end in ends):
            told.update(ends)
            yield judgement


def _judgement(
    nodes: Sequence[Sequence[Item[Any]]],
    ends: tuple[Edge, Edge],
    weighing: Weighing,
    verdict: Verdict,
    against: Reason | None = None,
) -> Judgement:
    one, other = sorted((nodes[at][place] for at, place in ends), key=lambda item: item.order)
    return Judgement(
        one=one.member,
        other=other.member,
        verdict=verdict,
        supports=weighing.supports,
        objections=[*weighing.objections, *([against] if against else [])],
    )
