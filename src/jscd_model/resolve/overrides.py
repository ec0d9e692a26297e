"""What the user decides: facts that are one thing, or are not, whatever the records say."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations

from attrs import evolve, frozen

from jscd_model.dossier import EntityKind, Member, Override, Verdict

__all__ = ["Decisions", "Group", "overrides_of"]

Group = Iterable[Member | tuple[str, str]]
"""Facts that a user speaks of together: as members, or as pairs of a document's id and a fact's id or code."""

_FEW = 3  # overrides in the words of an error

Kinds = Mapping[Member, EntityKind]


@frozen
class Decisions:
    """Overrides in pairs.

    Attributes:
        links: Pairs of facts that are one thing.
        walls: Pairs of facts that are two.
        told: For each override, its first fact with each other one, and what was decided of the two.
    """

    links: tuple[tuple[Member, Member], ...] = ()
    walls: tuple[tuple[Member, Member], ...] = ()
    told: tuple[tuple[Member, Member, Verdict], ...] = ()

    @classmethod
    def of(cls, overrides: Iterable[Override]) -> "Decisions":
        """The pairs of overrides that do not contradict one another."""
        given = tuple(overrides)
        links = [(override.members[0], other) for override in given if override.same for other in override.members[1:]]
        walls = [pair for override in given if not override.same for pair in combinations(override.members, 2)]
        told = [
            (override.members[0], other, Verdict.SAME if override.same else Verdict.DIFFERENT)
            for override in given
            for other in override.members[1:]
        ]
        return cls(tuple(links), tuple(walls), tuple(told))

    @cached_property
    def parted(self) -> frozenset[Member]:
        """The facts that are said to be another thing than some other one."""
        return frozenset(member for pair in self.walls for member in pair)


def overrides_of(
    same: Iterable[Group],
    different: Iterable[Group],
    before: Sequence[Override],
    kinds: Kinds,
    undo: Iterable[Override] = (),
) -> tuple[Override, ...]:
    """The overrides of a call and of the dossiers that it merges, checked, each once, in an order of their own.

    Args:
        same: Groups of facts that are one thing each.
        different: Groups of facts that are all different things.
        before: Overrides that dossiers brought along.
        kinds: The kind of every fact of the records.
        undo: Overrides of those dossiers that hold no longer.

    Raises:
        TypeError: A group or a fact in it is of the wrong type.
        ValueError: A fact is unknown, the overrides contradict one another, or one that is to be undone is not there.
    """
    kept = _kept([_ordered(override) for override in before], undo)
    given = [*kept, *_groups(same, "same", kinds, same=True), *_groups(different, "different", kinds, same=False)]
    found = {_ordered(override) for override in given}
    ordered = tuple(sorted(found, key=lambda override: (not override.same, override.members)))
    _refuse_contradictions(ordered)
    return ordered


def _ordered(override: Override) -> Override:
    return evolve(override, members=sorted(override.members))


def _kept(before: Sequence[Override], undo: Iterable[Override]) -> list[Override]:
    """The overrides but for those that are undone."""
    wish = "undo wants overrides, such as dossier.overrides[:1]"
    if isinstance(undo, str | Mapping | Override) or not isinstance(undo, Iterable):
        raise TypeError(f"{wish}, got {type(undo).__name__}")
    known, gone = set(before), set()
    for override in undo:
        if not isinstance(override, Override):
            raise TypeError(f"{wish}, got {override!r} in it")
        gone.add(_ordered(override))
        if _ordered(override) not in known:
            raise ValueError(f"undo names what no dossier that is merged has in its overrides: {override}")
    return [override for override in before if override not in gone]


def _groups(groups: Iterable[Group], word: str, kinds: Kinds, *, same: bool) -> Iterator[Override]:
    wish = f"{word} wants groups such as [(document_id, fact_id), (document_id, fact_id)]"
    if isinstance(groups, str | Mapping) or not isinstance(groups, Iterable):
        raise TypeError(f"{wish}, got {type(groups).__name__}")
    for group in groups:
        if isinstance(group, str | Member) or not isinstance(group, Iterable):
            raise TypeError(f"{wish}, got {_short(group)} as a group")
        members = [_member(fact, wish) for fact in group]
        for member in members:
            if member not in kinds:
                known = any(other.document == member.document for other in kinds)
                reason = f"that document has no fact {member.fact!r}" if known else "no record is of that document"
                raise ValueError(f"{word} names {member}, but {reason}; record.entries() lists a record's facts")
        if len(set(members)) < 2:
            raise ValueError(f"{wish} with two facts or more, got {[str(member) for member in members]}")
        several = dict.fromkeys(kinds[member] for member in members)
        if len(several) > 1:
            raise ValueError(
                f"{word} names a {' and a '.join(kind.value for kind in several)}; facts of one kind alone are compared"
            )
        yield Override(same=same, members=list(dict.fromkeys(members)))


def _member(fact: object, wish: str) -> Member:
    if isinstance(fact, Member):
        return fact
    if isinstance(fact, tuple) and len(fact) == 2 and all(isinstance(part, str) for part in fact):
        return Member(document=fact[0], fact=fact[1])
    raise TypeError(f"{wish}, got {_short(fact)} for a fact; the members of an entity are such facts")


def _short(value: object) -> str:
    """A value as an error shows it; only the class of a large one."""
    return repr(value) if isinstance(value, str | int | None) else type(value).__name__


def _refuse_contradictions(overrides: Iterable[Override]) -> None:
    root: dict[Member, Member] = {}
    given = tuple(overrides)

    def find(member: Member) -> Member:
        while (above := root.setdefault(member, member)) != member:
            member = above
        return member

    for override in given:
        for member in override.members:
            if override.same:
                root[find(member)] = find(override.members[0])
    for override in given:
        if override.same:
            continue
        for one, other in combinations(override.members, 2):
            if find(one) == find(other):
                links = [link for link in given if link.same and find(link.members[0]) == find(one)]
                shown = "; ".join(str(decision) for decision in (*links[:_FEW], override))
                raise ValueError(
                    f"{one} and {other} are said to be the same and to be different; take one back by undo: {shown}"
                )
