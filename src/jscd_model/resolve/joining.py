"""Joining of nodes along weighed edges, the strongest first, where nothing contradicts."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from attrs import define, field

__all__ = ["Edge", "Joiner"]

Edge = tuple[int, int]
"""Two nodes, by their numbers."""

_MANY = 4  # clusters may share one record in so many: those facts are left out, the rest is joined


@define(eq=False)
class _Cluster:
    """Items as (node, place in the node), by the record that holds them."""

    items: dict[int, list[Edge]]
    forbidden: set[int] = field(factory=set)
    nodes: set[int] = field(factory=set)


class Joiner:
    """Clusters of nodes, while they are joined.

    Args:
        records: For each node, the numbers of the records of its items.
        decided: Items, as (node, place in the node), that the user put somewhere: none of them is left out of a join.
    """

    def __init__(self, records: Sequence[Sequence[int]], decided: Container[Edge] = ()) -> None:
        self._decided = decided
        self._root = list(range(len(records)))
        self._clusters: dict[int, _Cluster] = {}
        self._left_out: list[Edge] = []
        for node, numbers in enumerate(records):
            items: defaultdict[int, list[Edge]] = defaultdict(list)
            for place, number in enumerate(numbers):
                items[number].append((node, place))
            self._clusters[node] = _Cluster(dict(items), nodes={node})

    def together(self, one: int, other: int) -> bool:
        """Whether two nodes are in one cluster."""
        return self._root[one] == self._root[other]

    def join(self, one: int, other: int) -> None:
        """Put two nodes into one cluster, whatever contradicts."""
        first, second = sorted((self._root[one], self._root[other]))
        if first == second:
            return
        kept, gone = self._clusters[first], self._clusters.pop(second)
        for record, items in gone.items.items():
            kept.items.setdefault(record, []).extend(items)
        for node in gone.nodes:
            self._root[node] = first
        kept.nodes |= gone.nodes
        for enemy in gone.forbidden:
            self._clusters[enemy].forbidden.discard(second)
            self._clusters[enemy].forbidden.add(first)
        kept.forbidden = (kept.forbidden | gone.forbidden) - {first, second}

    def forbid(self, one: int, other: int) -> None:
        """Keep two nodes apart."""
        first, second = self._root[one], self._root[other]
        if first != second:
            self._clusters[first].forbidden.add(second)
            self._clusters[second].forbidden.add(first)

    def run(self, strengths: Mapping[Edge, int]) -> list[Edge]:
        """Join along edges, the strongest first.

        Returns:
            The edges by which clusters grew, one for each join.
        """
        tiers: defaultdict[int, list[Edge]] = defaultdict(list)
        for edge, strength in strengths.items():
            tiers[strength].append(edge)
        return [edge for strength in sorted(tiers, reverse=True) for edge in self._tier(sorted(tiers[strength]))]

    def groups(self) -> Iterator[list[Edge]]:
        """The clusters, each as items: (node, place in the node)."""
        for cluster in self._clusters.values():
            yield [item for items in cluster.items.values() for item in items]
        yield from ([item] for item in self._left_out)

    # One strength

    def _tier(self, edges: list[Edge]) -> Iterator[Edge]:
        """Join what no edge of the same strength makes doubtful."""
        links: dict[Edge, Edge] = {}
        for edge in edges:
            one, other = sorted((self._root[edge[0]], self._root[edge[1]]))
            if one != other and not self._contradict(one, other):
                links.setdefault((one, other), edge)
        links = self._without_torn(links)
        for part, held in _components(links):
            banned = set(self._contradicting(part))
            for one, other in held:
                if one not in banned and other not in banned and self._root[one] != self._root[other]:
                    self._part_shared(self._root[one], self._root[other])
                    self.join(one, other)
                    yield links[one, other]

    def _without_torn(self, links: Mapping[Edge, Edge]) -> dict[Edge, Edge]:
        """The links without those of clusters that are linked to two which contradict one another."""
        neighbours: defaultdict[int, set[int]] = defaultdict(set)
        for one, other in links:
            neighbours[one].add(other)
            neighbours[other].add(one)
        torn = {found for found, linked in neighbours.items() if next(self._contradicting(linked), None) is not None}
        return {link: edge for link, edge in links.items() if torn.isdisjoint(link)}

    def _contradicting(self, clusters: Iterable[int]) -> Iterator[int]:
        """Those of the clusters that contradict another of them, some more than once."""
        among = sorted(clusters)
        known = set(among)
        holders: defaultdict[int, list[int]] = defaultdict(list)
        for cluster in among:
            if not known.isdisjoint(self._clusters[cluster].forbidden):
                yield cluster
            for record in self._clusters[cluster].items:
                holders[record].append(cluster)
        seen: set[Edge] = set()
        for held in holders.values():
            for pair in combinations(held, 2):
                if pair not in seen and self._contradict(*pair):
                    yield from pair
                seen.add(pair)

    def _contradict(self, one: int, other: int) -> bool:
        """Whether two clusters are kept apart, or records tell them apart in more than a few cases."""
        if other in self._clusters[one].forbidden:
            return True
        small, large = self._by_size(one, other)
        shared = [record for record in small.items if record in large.items]
        if any(item in self._decided for record in shared for item in small.items[record]):
            return True
        return len(shared) * _MANY > len(small.items)

    def _part_shared(self, one: int, other: int) -> None:
        """Leave out of the smaller of two clusters the facts of records that tell the two apart."""
        small, large = self._by_size(one, other)
        for record in [record for record in small.items if record in large.items]:
            self._left_out += small.items.pop(record)

    def _by_size(self, one: int, other: int) -> list[_Cluster]:
        """Two clusters, the smaller one first."""
        both = self._clusters[one], self._clusters[other]
        return sorted(both, key=lambda cluster: (len(cluster.items), min(cluster.nodes)))


def _components(links: Iterable[Edge]) -> list[tuple[set[int], list[Edge]]]:
    """The clusters that links hold together, with those links in order; in the order of their first members."""
    near: defaultdict[int, list[int]] = defaultdict(list)
    for one, other in links:
        near[one].append(other)
        near[other].append(one)
    parts: list[tuple[set[int], list[Edge]]] = []
    seen: set[int] = set()
    for start in sorted(near):
        if start in seen:
            continue
        part, waiting = {start}, [start]
        while waiting:
            for other in near[waiting.pop()]:
                if other not in part:
                    part.add(other)
                    waiting.append(other)
        seen |= part
        parts.append((part, sorted({(min(a, b), max(a, b)) for a in part for b in near[a]})))
    return parts
