"""Series: which occasions are rounds of one standing dialogue, in what order, and what was undertaken in them.

Rounds go together by the name of the dialogue and by the parties. Unnamed meetings make no series, however often
the same parties meet.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from attrs import frozen

from jscd_model.dossier import Entity, Series, Undertaking
from jscd_model.lexicon import Lexicon
from jscd_model.model import Act, DialogueKind, Status, When
from jscd_model.resolve.occasion_names import is_unnamed, likeness_of_names, read_occasion
from jscd_model.resolve.sittings import sitting_nouns
from jscd_model.resolve.thing_names import Likeness, ThingName
from jscd_model.resolve.times import OPEN, Window

__all__ = ["series_of"]

Kin = Callable[[str, str], bool]
"""Whether the contents of two statements speak of one undertaking."""

_WIDE = frozenset({DialogueKind.SUMMIT, DialogueKind.CONFERENCE})
_UNDERTAKEN = frozenset({Act.COMMIT.value, Act.ESTABLISH.value})
_LONG_NAME = 3
_MOST_WORDS = 30  # of a name go into pairs; no name has more
_MOST_ROUNDS = 1000  # beyond, one of the numbers is a slip


@frozen(kw_only=True, eq=False)
class _Round:
    """A dialogue entity that has a name, with what orders it.

    Attributes:
        place: Its place among the dialogues.
        entity: The entity.
        names: Its names, read.
        parties: Codes of those who take part.
        wide: Whether its parties need not be the same from round to round.
        standing: Whether the series as a whole is meant.
        ordinals: The numbers that records give it.
        time: The most precise time that they give it.
    """

    place: int
    entity: Entity
    names: tuple[ThingName, ...]
    parties: frozenset[str]
    wide: bool
    standing: bool
    ordinals: tuple[int, ...]
    time: Window


def series_of(
    dialogues: Sequence[Entity], statements: Sequence[Entity], kin: Kin, lexicon: Lexicon
) -> tuple[Series, ...]:
    """The series among dialogues, in the order in which they are first told of.

    Args:
        dialogues: The dialogues of a dossier.
        statements: The statements of a dossier, for the ledgers.
        kin: Whether two contents speak of one undertaking.
        lexicon: The words, for the names.

    Returns:
        Those that records call a series, or of which they tell two rounds apart, or know one that is not the first.
    """
    read = (_round(at, entity, lexicon) for at, entity in enumerate(dialogues))
    rounds = [each for each in read if each is not None]
    announced = _announced(dialogues, {each.entity.id for each in rounds}, lexicon)
    told = _by_document(statements)
    found: list[Series] = []
    taken: defaultdict[str, int] = defaultdict(int)
    for group in _groups(rounds):
        standing = [each.entity for each in group if each.standing]
        following = _following(group, announced, lexicon)
        held = _in_order([*(each for each in group if not each.standing), *following])
        if not (standing or _tell_of_several(held)):
            continue
        leading = max(group, key=_fullness)
        base = f"series-{leading.entity.id.removeprefix('dialogue-')}"
        taken[base] += 1
        entities = [each.entity for each in held]
        found.append(
            Series(
                id=base if taken[base] == 1 else f"{base}-{taken[base]}",
                name=leading.entity.name,
                standing=[entity.id for entity in standing],
                rounds=[entity.id for entity in entities],
                missing=_missing(held),
                ledger=list(_ledger(entities, told, kin)),
            )
        )
    return tuple(found)


def _announced(dialogues: Sequence[Entity], named: set[str], lexicon: Lexicon) -> dict[str, _Round]:
    """Occasions without a name of their own of which the time or the number is known, by their ids."""
    found = (
        _known(at, entity, _names(entity, lexicon)) for at, entity in enumerate(dialogues) if entity.id not in named
    )
    return {each.entity.id: each for each in found if each.ordinals or each.time != OPEN}


def _following(group: Sequence[_Round], announced: dict[str, _Round], lexicon: Lexicon) -> Iterator[_Round]:
    """What is announced to follow a round, as "the next session" or by the noun of the dialogue."""
    nouns = {name.head for each in group for name in each.names} | sitting_nouns(lexicon)
    for key in dict.fromkeys(key for each in group for key in each.entity.values("next")):
        if key in announced and any(name.head in nouns for name in announced[key].names):
            yield announced[key]


def _round(place: int, entity: Entity, lexicon: Lexicon) -> _Round | None:
    """A dialogue that may be of a series; None for one without a name."""
    kinds = _kinds(entity)
    names = (name for name in _names(entity, lexicon) if not all(is_unnamed(name, kind) for kind in kinds))
    return _known(place, entity, found) if (found := tuple(names)) else None


def _kinds(entity: Entity) -> tuple[DialogueKind, ...]:
    return tuple(DialogueKind(value) for value in entity.values("kind"))


def _names(entity: Entity, lexicon: Lexicon) -> tuple[ThingName, ...]:
    read = (read_occasion(name, kind, lexicon) for name in entity.values("name") for kind in _kinds(entity))
    return tuple(dict.fromkeys(read))


def _known(place: int, entity: Entity, names: tuple[ThingName, ...]) -> _Round:
    windows = [Window.of(When.parse(value)) for value in entity.values("when")]
    return _Round(
        place=place,
        entity=entity,
        names=names,
        parties=frozenset(entity.values("party")),
        wide=not _WIDE.isdisjoint(_kinds(entity)),
        standing=Status.SERIES.value in entity.values("status"),
        ordinals=tuple(sorted(int(value) for value in entity.values("ordinal"))),
        time=min(windows, key=lambda window: (window.length, window.first), default=OPEN),
    )


def _fullness(each: _Round) -> tuple[bool, int, int, int]:
    """How full a name is: a proper one before "continuing dialogue on fisheries", then by its length."""
    name = each.entity.name
    return not name[0].islower(), len(name.split()), len(name), -each.place


# Which go together


def _groups(rounds: Sequence[_Round]) -> list[list[_Round]]:
    """Rounds of one dialogue, together: first those of the same parties, then those whose parties were told in part."""
    root = list(range(len(rounds)))

    def find(at: int) -> int:
        while root[at] != at:
            at = root[at]
        return at

    def join(pairs: Iterable[tuple[int, int]]) -> None:
        for one, other in pairs:
            first, second = sorted((find(one), find(other)))
            root[second] = first

    alike = {
        (one, other): max(_kinship(a, b) for a in rounds[one].names for b in rounds[other].names)
        for one, other in _candidates(rounds)
    }
    join(pair for pair, kinship in alike.items() if kinship and _have_one_circle(rounds[pair[0]], rounds[pair[1]]))
    options: defaultdict[int, set[int]] = defaultdict(set)
    for pair in (pair for pair, kinship in alike.items() if kinship > 1):
        one, other = sorted(pair, key=lambda at: len(rounds[at].parties))
        if find(one) != find(other) and _may_be_part(rounds[one].parties, rounds[other].parties):
            options[find(one)].add(find(other))
    # Where only part of the parties is told, there must be one dialogue alone that it can be.
    join((at, min(others)) for at, others in sorted(options.items()) if len(others) == 1)
    groups: dict[int, list[_Round]] = {}
    for at, each in enumerate(rounds):
        groups.setdefault(find(at), []).append(each)
    return list(groups.values())


def _candidates(rounds: Sequence[_Round]) -> Iterator[tuple[int, int]]:
    """Pairs of rounds whose names have a telling word or the parties in common."""
    blocks: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, each in enumerate(rounds):
        stems = [sorted({word[:4] for word in name.words})[:_MOST_WORDS] for name in each.names]
        keys = {key for words in stems for key in (combinations(words, 2) if len(words) > 1 else [tuple(words)])}
        for key in keys:
            blocks[key].append(at)
    seen: set[tuple[int, int]] = set()
    for members in blocks.values():
        seen.update(combinations(members, 2))
    return iter(sorted(seen))


def _kinship(one: ThingName, other: ThingName) -> int:
    """Whether two names are of one dialogue: 2 for forms of one name, 1 where one is fuller, 0 for two names."""
    found = likeness_of_names(one, other)
    if found is Likeness.FULLER:
        both_plain = one.plain and other.plain  # "G7 Summit" and "G7 Leaders' Summit"
        return int(both_plain or min(len(one.words), len(other.words)) >= _LONG_NAME)
    return 0 if found is Likeness.NONE else 2


def _have_one_circle(one: _Round, other: _Round) -> bool:
    """Whether the same parties meet at two rounds, or the circle of those who meet is wide."""
    return one.parties == other.parties or (one.wide and other.wide and not one.parties.isdisjoint(other.parties))


def _may_be_part(few: frozenset[str], many: frozenset[str]) -> bool:
    """Whether the fewer parties can be those of a dialogue of more, told in part."""
    return not few or (few < many and len(few) > 1)


def _tell_of_several(rounds: Sequence[_Round]) -> bool:
    """Whether there was more than one round: two mentions without time and number may well mean the same."""
    if any(number > 1 for each in rounds for number in each.ordinals):
        return True
    return any(
        one.time.gap(other.time) or not set(one.entity.documents).isdisjoint(other.entity.documents)
        for one, other in combinations(rounds, 2)
    )


# Order


def _in_order(rounds: Iterable[_Round]) -> list[_Round]:
    """By time; those of which only the number is known stand where it belongs, those without either last."""
    given = list(rounds)
    dated = sorted(
        (each for each in given if each.time != OPEN),
        key=lambda each: (each.time.first, each.time.last, each.ordinals, each.place),
    )
    numbered = sorted(
        (each for each in given if each.time == OPEN and each.ordinals), key=lambda each: (each.ordinals, each.place)
    )
    placed = list(dated)
    for each in numbered:
        placed.insert(_place(each, placed), each)
    return placed + [each for each in given if each.time == OPEN and not each.ordinals]


def _place(new: _Round, placed: Sequence[_Round]) -> int:
    """Where a round of which only the number is known belongs: after the one with the number before it.

    Dated rounds that follow without a number of their own take the numbers in between.
    """
    lower = [at for at, other in enumerate(placed) if other.ordinals and other.ordinals <= new.ordinals]
    if not lower:
        return next((at for at, other in enumerate(placed) if other.ordinals), len(placed))
    at = lower[-1] + 1
    between = new.ordinals[0] - placed[lower[-1]].ordinals[-1] - 1
    while between > 0 and at < len(placed) and not placed[at].ordinals:
        at, between = at + 1, between - 1
    return at


def _missing(rounds: Iterable[_Round]) -> list[int]:
    known = {number for each in rounds for number in each.ordinals}
    if not known or max(known) - min(known) > _MOST_ROUNDS:
        return []
    return [number for number in range(min(known), max(known)) if number not in known]


# Ledger


def _by_document(statements: Iterable[Entity]) -> dict[str, list[Entity]]:
    told: defaultdict[str, list[Entity]] = defaultdict(list)
    for statement in statements:
        for document in statement.documents:
            told[document].append(statement)
    return told


def _ledger(rounds: Sequence[Entity], told: dict[str, list[Entity]], kin: Kin) -> Iterator[Undertaking]:
    """What was undertaken at each round, with the statements of later rounds that speak of it."""
    said: list[list[Entity]] = []
    seen: set[str] = set()
    for each in rounds:
        documents = dict.fromkeys(document for claim in each.of("principal") for document in claim.documents)
        fresh = {s.id: s for document in documents for s in told.get(document, ()) if s.id not in seen}
        seen |= fresh.keys()
        said.append(list(fresh.values()))
    for at, each in enumerate(rounds):
        for statement in said[at]:
            if _UNDERTAKEN.isdisjoint(statement.values("act")):
                continue
            later = [
                other.id for statements in said[at + 1 :] for other in statements if kin(statement.name, other.name)
            ]
            yield Undertaking(statement=statement.id, dialogue=each.id, taken_up=later)
