"""Which documents tell of the same people on the same days: accounts of one event, whatever each of them calls it."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from attrs import frozen

from jscd_model.dossier import Companions
from jscd_model.model import Dialogue, DialogueKind, Person, PolicyRecord
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.items import Item
from jscd_model.resolve.occasions import MANY
from jscd_model.resolve.seats import is_one_person, seats_of
from jscd_model.resolve.times import OPEN, Window

__all__ = ["SharedPeople", "as_companions", "companions_of", "neighbours"]

_DAYS = 6
"""Days within which accounts of one event are published."""
_AROUND = 6
"""At most so many documents of the days around name a person who tells an event from others."""
_PARTIES = 12
"""Of so many parties of a document the pairs are looked at."""
_SEVERAL = 3
_SOON = 3
_OFF = 2

SharedPeople = Mapping[frozenset[str], tuple[str, ...]]
"""For each pair of documents that are accounts of one event, the people of whom both tell."""


@frozen
class _Teller:
    """A document, by what tells whether it is an account of the same event as another.

    Attributes:
        account: The record.
        day: The day of publication, as a number; or else that of the occasion that it reports.
        reported: The occasions that it reports.
    """

    account: Account
    day: int | None
    reported: tuple[Dialogue, ...]

    @classmethod
    def of(cls, account: Account) -> "_Teller":
        record = account.record
        times = [record.document.published, *(dialogue.when for dialogue in record.principal)]
        days = [Window.of(time).last for time in times if time is not None and Window.of(time).by_days]
        return cls(account, days[0] if days else None, record.principal)


def companions_of(accounts: Iterable[Account], persons: Iterable[Sequence[Item[Person]]]) -> SharedPeople:
    """The pairs of documents that tell of one event, by the people whom both name.

    Two documents do so where they were published within days of one another, both name people whom few other documents
    of those days name, of two parties or three in number, and the occasions that they report can be one. Where one of
    them reports no occasion, three people are wanted, or that it tells of the same parties alone.

    Args:
        accounts: The records.
        persons: Their persons, grouped.
    """
    tellers = {account.number: _Teller.of(account) for account in accounts}
    shared: defaultdict[tuple[int, int], list[tuple[str, str]]] = defaultdict(list)
    for group in persons:
        for item, near in _pairs(group, tellers):
            shared[item.account.number, near.account.number].append((_fuller(item, near), _party(item) or _party(near)))
    found: dict[frozenset[str], tuple[str, ...]] = {}
    for (one, other), people in shared.items():
        parties = {party for _, party in people if party}
        if _may_be_one(tellers[one], tellers[other], several=len(people) >= _SEVERAL, sides=len(parties) > 1):
            pair = frozenset({tellers[one].account.document, tellers[other].account.document})
            found[pair] = tuple(sorted({name for name, _ in people}))
    return found


def neighbours(accounts: Iterable[Account]) -> Mapping[str, frozenset[int]]:
    """For each document, numbers that it shares with documents of the same days that tell of the same two parties."""
    numbers: dict[Hashable, int] = {}
    found: dict[str, frozenset[int]] = {}
    for account in accounts:
        day = _Teller.of(account).day
        codes = _parties(account)
        spans = [(day + half) // _DAYS for half in (0, _DAYS // 2)] if day is not None else []
        keys = [(pair, at, span) for pair in combinations(codes, 2) for at, span in enumerate(spans)]
        found[account.document] = frozenset(numbers.setdefault(key, len(numbers)) for key in keys)
    return found


def _parties(account: Account) -> list[str]:
    """Those who take part in what a document reports, or else those whom it names first."""
    reported = {code for dialogue in account.record.principal for code in dialogue.parties}
    named = [party.code for party in account.record.parties]
    return sorted([code for code in named if not reported or code in reported][:_PARTIES])


def as_companions(companions: SharedPeople, records: Iterable[PolicyRecord]) -> tuple[Companions, ...]:
    """The pairs as values of a dossier, in the order of its records."""
    order = {record.document.id: at for at, record in enumerate(records)}
    pairs = [(sorted(pair, key=order.__getitem__), people) for pair, people in companions.items()]
    pairs.sort(key=lambda entry: [order[document] for document in entry[0]])
    return tuple(Companions(documents=documents, people=people) for documents, people in pairs)


def _pairs(group: Sequence[Item[Any]], tellers: Mapping[int, _Teller]) -> Iterator[tuple[Item[Any], Item[Any]]]:
    """Mentions of a person in two documents of the same days, if few documents of the days of either have one."""
    days = ((tellers[item.account.number].day, item) for item in group)
    dated = sorted(((day, item) for day, item in days if day is not None), key=lambda entry: (entry[0], entry[1].order))
    known = [day for day, _ in dated]
    rare = [bisect_right(known, day + _DAYS) - bisect_left(known, day - _DAYS) <= _AROUND for day in known]
    for at, (day, item) in enumerate(dated):
        for later in range(at + 1, bisect_right(known, day + _DAYS) if rare[at] else 0):
            near = dated[later][1]
            if rare[later] and near.account is not item.account:
                yield (item, near) if item.order < near.order else (near, item)


def _party(item: Item[Person]) -> str:
    codes = [office.party for office in item.fact.offices if office.party]
    seats = [
        delegation.party
        for dialogue in item.account.record.dialogues
        for delegation in dialogue.delegations
        for seat in delegation.delegates
        if seat.person == item.fact.id
    ]
    return next(iter([*codes, *seats]), "")


def _fuller(one: Item[Person], other: Item[Person]) -> str:
    return max(one.fact.name, other.fact.name, key=lambda name: (len(name.split()), len(name), name))


def _may_be_one(one: _Teller, other: _Teller, *, several: bool, sides: bool) -> bool:
    """Whether what two documents report can be one occasion."""
    if not one.reported or not other.reported:
        return several or (sides and _is_of_its_parties(one, other))
    return (several or sides) and any(
        _fit(one, mine, other, theirs) for mine in one.reported for theirs in other.reported
    )


def _is_of_its_parties(one: _Teller, other: _Teller) -> bool:
    """Whether one document reports no occasion, and tells of just the parties of what the other one reports."""
    silent, telling = (one, other) if not one.reported else (other, one)
    if silent.day is None or telling.day is None or abs(silent.day - telling.day) > _SOON:
        return False
    codes = {party.code for party in silent.account.record.parties}
    return any(codes == set(dialogue.parties) for dialogue in telling.reported)


def _fit(one: _Teller, mine: Dialogue, other: _Teller, theirs: Dialogue) -> bool:
    """Whether two occasions can be one by their parties, kinds and times, as far as they are told."""
    few, many = sorted((set(mine.parties), set(theirs.parties)), key=len)
    if not many or not few <= many or (1 < len(few) < _SEVERAL and few != many):
        return False
    if (mine.kind is DialogueKind.CALL) is not (theirs.kind is DialogueKind.CALL):
        return False
    if mine.kind in MANY and theirs.kind in MANY and _led_by_others(one, mine, other, theirs):
        return False
    times = [Window.of(dialogue.when) if dialogue.when else OPEN for dialogue in (mine, theirs)]
    gap = times[0].gap(times[1])
    # Two accounts may differ by a day or two over the time, but neither was written before it.
    written = min((teller.day for teller in (one, other) if teller.day is not None), default=0)
    return not gap or (gap <= _OFF and written >= max(time.first for time in times))


def _led_by_others(one: _Teller, mine: Dialogue, other: _Teller, theirs: Dialogue) -> bool:
    """Whether for some party one person leads one occasion, and quite another one the other."""
    ours = [seat for seat in seats_of(one.account, mine) if seat.leads]
    others = [seat for seat in seats_of(other.account, theirs) if seat.leads]
    shared = {seat.party for seat in ours} & {seat.party for seat in others}
    met = {a.party for a in ours for b in others if a.party == b.party and is_one_person(a.words, b.words)}
    return bool(shared - met)
