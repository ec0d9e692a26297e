"""Bodies of different records: which are one, by their names, letters, parties and the event that they belong to."""

from collections.abc import Iterator, Sequence
from itertools import product

from jscd_model.dossier import EntityKind
from jscd_model.lexicon import Lexicon
from jscd_model.model import OrganizationKind
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.bearings import PartyNames
from jscd_model.resolve.bodies import (
    JOINT,
    ONE_OF_A_STATE,
    SHARED_NOUNS,
    Bodies,
    BodyItem,
    bodies_of,
    is_long_ministry,
    settles_by_name,
)
from jscd_model.resolve.called import Called, Weighed, by_letters, in_order, known_as_one, said_of, unlike
from jscd_model.resolve.context import Context
from jscd_model.resolve.known_bodies import shared_entries
from jscd_model.resolve.thing_names import Likeness, likeness
from jscd_model.resolve.weighing import FORBIDS, HINT, SETTLES, SUPPORT, Weighing, weigh

__all__ = ["Organizations"]

# Words with which a name is fuller and yet the same: "the Foreign Ministry" is "the Ministry of Foreign Affairs".
_ADORNING = frozenset(
    "high higher supreme joint bilateral trilateral mixed permanent standing federal national royal republic "
    "government state affair relation white house".split()
)
# Of these a state has many, so that noun and state do not tell which is meant.
_MANY_OF_A_STATE = frozenset(
    "command fleet division brigade battalion corps squadron regiment battlegroup unit team center assembly "
    "chamber".split()
)
_OF_A_STATE = frozenset("royal national federal republic imperial".split())
_PAIR = 2


class Organizations:
    """Compares bodies of different records.

    Args:
        context: What is known of the records.
    """

    kind = EntityKind.ORGANIZATION

    def __init__(self, context: Context) -> None:
        self._context = context
        self._parties = PartyNames(context.lexicon)
        self._gathered: dict[tuple[BodyItem, int], Bodies] = {}

    def items(self, account: Account) -> list[BodyItem]:
        """The bodies of a record, each with its names read."""
        self._parties.hear(account.record)
        return list(bodies_of(account, self._context))

    def compare(self, one: Sequence[BodyItem], other: Sequence[BodyItem], /) -> Weighing | None:
        """What speaks for and against two bodies being one."""
        lexicon = self._context.lexicon
        first, second = sorted(
            (self._bodies(one), self._bodies(other)), key=lambda node: (node.main.text, node.owner or "")
        )
        named = _by_entry(first, second, lexicon) or _by_name(first, second)
        lettered = by_letters((first.letters, first.called), (second.letters, second.called), alike=named is not None)
        supports = [reason for reason in (named, lettered) if reason is not None]
        if not supports:
            return None
        objections = list(_objections(first, second, self._parties))
        if named is None and (apart := unlike(first.called, second.called)):
            objections.append(apart)
        if not any(weight >= FORBIDS for _, weight in objections):
            supports += _by_bearings(first, second, self._parties)
        return weigh(supports, objections)

    def _bodies(self, items: Sequence[BodyItem]) -> Bodies:
        """What the items of a node have together, gathered once."""
        key = items[0], len(items)
        if (found := self._gathered.get(key)) is None:
            found = self._gathered[key] = Bodies.of(items)
        return found


# What speaks for one body


def _by_entry(one: Bodies, other: Bodies, lexicon: Lexicon) -> Weighed | None:
    """The word list knows both as one body."""
    if one.entry is None or one.entry != other.entry:
        return None
    shared = one.entry in shared_entries(lexicon)
    return known_as_one(one.main, other.main), SUPPORT if shared else SETTLES


def _by_name(one: Bodies, other: Bodies) -> Weighed | None:
    """The names are equal, or one is a fuller or another form of the other: the best that any two names give."""
    found = (_likened(one, other, mine, theirs) for mine, theirs in product(one.called, other.called))
    return max((reason for reason in found if reason is not None), key=lambda reason: reason[1], default=None)


def _likened(one: Bodies, other: Bodies, mine: Called, theirs: Called) -> Weighed | None:
    like = likeness(mine.name, theirs.name)
    if like is Likeness.NONE:
        return None
    main = mine.main and theirs.main
    if like is Likeness.EQUAL:
        weight = _weight_of_equal(one, other, mine) if main else SUPPORT
        return said_of(mine, theirs, like), weight
    kinds = one.kinds | other.kinds
    if mine.name.plain or theirs.name.plain or OrganizationKind.ARMED_GROUP in kinds:
        if main and kinds <= JOINT and _is_shared_alike(mine, theirs):
            return said_of(mine, theirs, like), HINT
        own = kinds <= ONE_OF_A_STATE and set(mine.name.words) ^ set(theirs.name.words) <= _OF_A_STATE
        return (said_of(mine, theirs, like), SUPPORT) if own and main else None
    if like is Likeness.VARIANT:
        return said_of(mine, theirs, like), SUPPORT if main else HINT
    return said_of(mine, theirs, like), SUPPORT if main and _adorned(*in_order(mine, theirs)) else HINT


def _weight_of_equal(one: Bodies, other: Bodies, name: Called) -> int:
    kinds = one.kinds | other.kinds
    if all(settles_by_name(kind, name.name) for kind in kinds):
        return SETTLES
    if not name.name.plain:
        return SUPPORT
    if kinds <= JOINT:
        return HINT if SHARED_NOUNS.isdisjoint(name.name.words) else SUPPORT
    if name.name.number or name.name.ordinal:
        return SUPPORT
    if name.name.head in _MANY_OF_A_STATE and "marine" not in name.name.words:
        return HINT
    several = len(name.name.words) > 1
    return SUPPORT if several or (kinds <= ONE_OF_A_STATE and name.name.head != "force") else HINT


def _is_shared_alike(mine: Called, theirs: Called) -> bool:
    """Whether two common nouns for a body that parties share say the same: "Joint" and "Bilateral Joint Commission"."""
    names = set(mine.name.words), set(theirs.name.words)
    return not any(SHARED_NOUNS.isdisjoint(words) for words in names) and names[0] ^ names[1] <= _ADORNING


def _adorned(few: Called, many: Called) -> bool:
    """Whether the fuller of two names says no more than the other, or goes on where the other ends.

    "The Ministry of Trade and Industry" goes on with a field of work, "the Border Service of the National Council" with
    the body above.
    """
    if set(many.name.words) - set(few.name.words) <= _ADORNING:
        return True
    if many.name.head == "ministry":
        return " and " in many.text and many.name.words[: len(few.name.words)] == few.name.words
    return many.text.startswith(f"{few.text} of ")


def _by_bearings(one: Bodies, other: Bodies, parties: PartyNames) -> Iterator[Weighed]:
    """Whose they are, and whether the same event brings them up."""
    told = None
    if one.owner is not None and one.owner == other.owner:
        told = f"both belong to {parties.one(one.owner)}", SUPPORT
    elif one.owner is None and other.owner is None:
        told = _by_company(one, other, parties)
    if told is not None:
        yield told
    if not one.officers.isdisjoint(other.officers):
        yield "one person holds an office in both", SUPPORT
    if not one.events.isdisjoint(other.events):
        unknown = (one.owner is None or other.owner is None) and (one.national or other.national)
        yield "the texts are accounts of one event", HINT if told is not None or unknown else SUPPORT


def _are_long_alike(one: Bodies, other: Bodies) -> bool:
    """Whether both are ministries of one long name."""
    names = one.main.name, other.main.name
    long = all(is_long_ministry(kind, name) for kind in one.kinds | other.kinds for name in names)
    return long and likeness(*names) is Likeness.EQUAL


def _by_company(one: Bodies, other: Bodies, parties: PartyNames) -> Weighed | None:
    """Two bodies of no single party: shared by the same parties, or named where the same parties talk."""
    if one.pair and one.pair == other.pair:
        return f"both are shared by {parties.all(one.pair)}", SUPPORT
    if (one.national or other.national) and not _are_long_alike(one, other):
        return None
    weight = HINT if one.described or other.described else SUPPORT
    for mine, theirs in ((one, other), (other, one)):
        if mine.pair and not theirs.pair and any(mine.pair <= talks for talks in theirs.around):
            known = weight if mine.pair in theirs.around else HINT
            return f"one is of {parties.all(mine.pair)}, of whose talks the other text tells", known
    if common := sorted(sorted(talks) for talks in one.around & other.around if not one.pair and not other.pair):
        return f"the texts are of talks of {parties.all(common[0])}", weight
    return None


# What speaks against it


def _objections(one: Bodies, other: Bodies, parties: PartyNames) -> Iterator[Weighed]:
    yield from _other_parties(one, other, parties)
    if one.entry is not None and other.entry is not None and one.entry != other.entry:
        yield "they are known as two bodies", FORBIDS
    mine, theirs = one.main.name, other.main.name
    if mine.number != theirs.number:
        yield "their numbers differ", FORBIDS if mine.number and theirs.number else SUPPORT
    if mine.ordinal != theirs.ordinal:
        if mine.ordinal and theirs.ordinal:
            yield "their ordinals differ", FORBIDS
        elif not one.kinds <= JOINT:
            yield "only one of them has an ordinal", SUPPORT
    if _is_about_more(one, other):
        yield "the fuller name may be that of another body", HINT
    told = OrganizationKind.OTHER not in one.kinds | other.kinds
    if told and one.kinds.isdisjoint(other.kinds) and likeness(mine, theirs) is not Likeness.EQUAL:
        kinds = sorted(kind.value.replace("_", " ") for kind in one.kinds | other.kinds)
        yield f"their kinds differ: {', '.join(kinds)}", SUPPORT


def _is_about_more(one: Bodies, other: Bodies) -> bool:
    """Whether a field of work that only the fuller of two names has is all that tells them apart."""
    if any(likeness(a.name, b.name) is not Likeness.FULLER for a, b in product(one.called, other.called)):
        return False
    return not _adorned(*in_order(one.main, other.main))


def _other_parties(one: Bodies, other: Bodies, parties: PartyNames) -> Iterator[Weighed]:
    """They belong to different parties."""
    if one.owner is not None and other.owner is not None:
        hosts = one.named - {one.owner}, other.named - {other.owner}
        if one.owner != other.owner:
            names = sorted((parties.one(one.owner), parties.one(other.owner)))
            yield f"one belongs to {names[0]}, the other to {names[1]}", FORBIDS
        elif all(hosts) and hosts[0].isdisjoint(hosts[1]):
            names = sorted(map(parties.all, hosts))
            yield f"one is named after {names[0]}, the other after {names[1]}", FORBIDS
        return
    mine = one.named | ({one.owner} if one.owner else set())
    theirs = other.named | ({other.owner} if other.owner else set())
    if mine and theirs and mine != theirs:
        words = sorted((parties.all(mine), parties.all(theirs)))
        apart = mine.isdisjoint(theirs) or (len(mine) >= _PAIR and len(theirs) >= _PAIR)
        yield f"one is of {words[0]}, the other of {words[1]}", FORBIDS if apart else SUPPORT
    elif (one.kinds | other.kinds) <= JOINT and not one.owner and not other.owner:
        yield from _other_company(one, other)


def _other_company(one: Bodies, other: Bodies) -> Iterator[Weighed]:
    """Bodies of the sort that pairs of parties share, where different parties talk."""
    pairs = ({one.pair} if one.pair else one.around), ({other.pair} if other.pair else other.around)
    if all(pairs) and not any(len(mine & theirs) >= _PAIR for mine, theirs in product(*pairs)):
        yield "the texts are of talks between different parties", SUPPORT
