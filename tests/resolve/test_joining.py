"""Joining along weighed edges: the strongest first, nothing where two candidates exclude one another."""

from hypothesis import given
from hypothesis import strategies as st

from jscd_model.resolve.joining import Edge, Joiner


def joined(records: list[list[int]], edges: dict[Edge, int], walls: tuple[Edge, ...] = ()) -> set[frozenset[Edge]]:
    joiner = Joiner(records)
    for wall in walls:
        joiner.forbid(*wall)
    joiner.run(edges)
    return {frozenset(group) for group in joiner.groups()}


def nodes(groups: set[frozenset[Edge]]) -> set[frozenset[int]]:
    return {frozenset(node for node, _ in group) for group in groups}


def test_facts_of_different_records_are_joined() -> None:
    assert nodes(joined([[0], [1], [2]], {(0, 1): 4, (1, 2): 4})) == {frozenset({0, 1, 2})}


def test_a_fact_that_fits_two_of_another_record_equally_is_linked_to_neither() -> None:
    assert nodes(joined([[0], [1], [1]], {(0, 1): 4, (0, 2): 4})) == {frozenset({0}), frozenset({1}), frozenset({2})}


def test_the_stronger_of_two_candidates_wins() -> None:
    assert nodes(joined([[0], [1], [1]], {(0, 1): 5, (0, 2): 4})) == {frozenset({0, 1}), frozenset({2})}


def test_a_fact_between_two_that_exclude_one_another_stays_alone() -> None:
    groups = joined([[0], [1], [2]], {(0, 1): 4, (0, 2): 4}, walls=((1, 2),))
    assert nodes(groups) == {frozenset({0}), frozenset({1}), frozenset({2})}


def test_a_wall_between_two_facts_holds_for_whatever_they_are_joined_to() -> None:
    groups = joined([[0], [1], [2]], {(0, 1): 6, (1, 2): 4}, walls=((0, 2),))
    assert nodes(groups) == {frozenset({0, 1}), frozenset({2})}


def test_large_nodes_are_joined_but_for_the_few_records_that_tell_them_apart() -> None:
    groups = joined([[0, 1, 2, 3, 4, 5], [4, 6, 7, 8]], {(0, 1): 4})
    assert {len(group) for group in groups} == {9, 1}
    assert frozenset({(1, 0)}) in groups


def test_large_nodes_stay_apart_when_many_records_tell_them_apart() -> None:
    assert len(joined([[0, 1, 2, 3], [2, 3, 4, 5]], {(0, 1): 9})) == 2


def test_what_the_user_put_somewhere_is_never_left_out() -> None:
    joiner = Joiner([[0, 1, 2, 3, 4, 5], [4, 6, 7, 8]], decided={(1, 0)})
    joiner.run({(0, 1): 9})
    assert len(list(joiner.groups())) == 2


@st.composite
def graphs(draw: st.DrawFn) -> tuple[list[list[int]], dict[Edge, int], tuple[Edge, ...]]:
    count = draw(st.integers(2, 7))
    one_of_each = st.lists(st.integers(0, 5), min_size=1, max_size=6, unique=True)
    records = [draw(one_of_each) for _ in range(count)]
    pairs = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)).filter(lambda pair: pair[0] < pair[1])
    edges = draw(st.dictionaries(pairs, st.integers(4, 6), max_size=10))
    walls = draw(st.lists(pairs.filter(lambda pair: pair not in edges), max_size=3))
    return records, edges, tuple(walls)


@given(graphs(), st.randoms(use_true_random=False))
def test_numbering_the_facts_otherwise_joins_the_same_facts(
    graph: tuple[list[list[int]], dict[Edge, int], tuple[Edge, ...]], random: object
) -> None:
    records, edges, walls = graph
    other = list(range(len(records)))
    random.shuffle(other)  # type: ignore[attr-defined]

    def moved(edge: Edge) -> Edge:
        one, two = sorted((other[edge[0]], other[edge[1]]))
        return one, two

    moved_records = [records[other.index(at)] for at in range(len(records))]
    there = joined(moved_records, {moved(edge): s for edge, s in edges.items()}, tuple(map(moved, walls)))
    here = joined(records, edges, walls)
    assert {frozenset((other[node], place) for node, place in group) for group in here} == there


@given(graphs())
def test_no_group_holds_two_facts_of_one_record_or_of_two_sides_of_a_wall(
    graph: tuple[list[list[int]], dict[Edge, int], tuple[Edge, ...]],
) -> None:
    records, edges, walls = graph
    groups = joined(records, edges, walls)
    for group in groups:
        numbers = [records[node][place] for node, place in group]
        assert len(numbers) == len(set(numbers))
        assert not any({node for node, _ in group} >= set(wall) for wall in walls)
    items = [item for group in groups for item in group]
    assert sorted(items) == [(node, place) for node, numbers in enumerate(records) for place in range(len(numbers))]
