"""What records say of an entity, field by field, with their witnesses."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from jscd_model.dossier import Claim, Member, Witness
from jscd_model.grammar.ordinals import ORDINAL, ordinal_value
from jscd_model.model import (
    Delegate,
    Dialogue,
    FrameworkAgreement,
    Organization,
    Party,
    Person,
    Span,
    Statement,
    Tenure,
    When,
)
from jscd_model.model.facts import key_of, spans_of
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.items import Item
from jscd_model.resolve.quantities import quantities
from jscd_model.resolve.quantity import Quantity

__all__ = ["claims_of"]

Ids = Mapping[Member, str]
"""The id of the entity that each fact belongs to."""


_IN_WORDS = frozenset({"name", "alias", "acronym", "place", "rank", "office", "area"})
_ORDINAL = re.compile(ORDINAL)


@frozen
class _Said:
    """One value that a fact gives for a field."""

    field: str
    value: str
    witness: Witness


def claims_of(items: Sequence[Item[Any]], ids: Ids) -> tuple[Claim, ...]:
    """All that the facts of an entity say.

    Args:
        items: Its facts in order.
        ids: The entities of all facts.
    """
    entity = ids[items[0].member]
    found: dict[tuple[str, str], dict[Witness, None]] = {}
    for item in items:
        for said in _said(item, ids):
            found.setdefault((said.field, said.value), {})[said.witness] = None
    order = {field: at for at, field in enumerate(dict.fromkeys(field for field, _ in found))}
    return tuple(
        Claim(entity=entity, field=field, value=value, witnesses=tuple(witnesses))
        for (field, value), witnesses in sorted(found.items(), key=lambda entry: order[entry[0][0]])
    )


def _said(item: Item[Any], ids: Ids) -> Iterator[_Said]:
    match item.fact:
        case Party():
            yield from _plain(item, [("name", item.fact.name)])
        case Person():
            yield from _person(item, item.fact, ids)
        case Organization():
            yield from _organization(item, item.fact, ids)
        case FrameworkAgreement():
            yield from _agreement(item, item.fact, ids)
        case Dialogue():
            yield from _dialogue(item, item.fact, ids)
        case Statement():
            yield from _statement(item, item.fact, ids)


def _plain(
    item: Item[Any], values: Iterable[tuple[str, object]], spans: Sequence[Span] | None = None
) -> Iterator[_Said]:
    """Fields whose values are words of the record, witnessed by the spans of the fact."""
    key = key_of(item.fact) or ""
    given = spans_of(item.fact) if spans is None else spans
    for name, value in values:
        if value is not None and value != "":
            yield _Said(name, str(value), item.account.witness(key, given, _teller_of(name, str(value))))


def _teller_of(name: str, value: str) -> Callable[[str], bool] | None:
    """What tells whether words give a value; None for what no words give by themselves, such as a code."""
    if name == "ordinal":
        return lambda words: any(ordinal_value(found) == int(value) for found in _ORDINAL.findall(words.lower()))
    if name in _IN_WORDS:
        whole = re.compile(rf"(?<!\w){re.escape(value)}(?!\w)")
        return lambda words: whole.search(words) is not None
    return None


def _party(name: str, item: Item[Any], code: str | None, ids: Ids) -> Iterator[tuple[str, str]]:
    """A field whose value is a party, as its entity; nothing where no party is given."""
    if code is not None:
        yield name, ids[item.account.member(code)]


def _person(item: Item[Any], fact: Person, ids: Ids) -> Iterator[_Said]:
    yield from _plain(item, [("name", fact.name), *(("alias", alias) for alias in fact.aliases), ("rank", fact.rank)])
    for office in fact.offices:
        tenure = "" if office.tenure is Tenure.CURRENT else f"{office.tenure} "
        spans = office.spans or fact.spans
        yield from _plain(item, [("office", tenure + office.title), *_party("party", item, office.party, ids)], spans)


def _organization(item: Item[Any], fact: Organization, ids: Ids) -> Iterator[_Said]:
    yield from _plain(
        item,
        [
            ("name", fact.name),
            *(("alias", alias) for alias in fact.aliases),
            ("acronym", fact.acronym),
            ("kind", fact.kind),
            *_party("party", item, fact.party, ids),
            ("status", fact.status),
        ],
    )


def _agreement(item: Item[Any], fact: FrameworkAgreement, ids: Ids) -> Iterator[_Said]:
    yield from _plain(item, [("name", fact.name), ("acronym", fact.acronym), ("kind", fact.kind)])
    yield from _dated(item, "date", fact.date, fact.spans)
    parties = [said for code in fact.parties for said in _party("party", item, code, ids)]
    yield from _plain(item, [*parties, *(("area", area) for area in fact.areas)])


def _dialogue(item: Item[Any], fact: Dialogue, ids: Ids) -> Iterator[_Said]:
    account = item.account
    spans = sorted(fact.spans, key=len, reverse=True)  # the fullest mention tells most
    yield from _plain(
        item, [("name", fact.name), ("acronym", fact.acronym), ("kind", fact.kind), ("ordinal", fact.ordinal)], spans
    )
    yield from _dated(item, "when", fact.when, fact.spans)
    yield from _plain(
        item,
        [
            ("place", fact.place),
            ("virtual", "true" if fact.virtual else None),
            *(said for code in fact.parties for said in _party("party", item, code, ids)),
            ("status", fact.status),
            ("principal", "true" if fact.principal else None),
            ("within", ids[account.member(fact.within)] if fact.within else None),
        ],
        spans,
    )
    for delegation in fact.delegations:
        for seat in delegation.delegates:
            name = f"{seat.role}.{ids[account.member(delegation.party)]}"
            yield from _plain(item, [(name, _seated(account, seat, ids))], seat.spans or spans)
    for relation in account.record.relations:
        if relation.source == fact.id:
            target = ids.get(account.member(relation.target)) if relation.target else None
            yield from _plain(item, [(relation.type.value, target or relation.name)], relation.spans)
    for topic in fact.topics:
        told = [statement.span for statement in account.record.statements if topic in statement.topics]
        yield from _plain(item, [("topic", topic)], told or spans)


def _seated(account: Account, seat: Delegate, ids: Ids) -> str | None:
    """Who sits there: the entity of a person, or else the office, or the body as an entity or in words."""
    if seat.person:
        return ids[account.member(seat.person)]
    return seat.office or (seat.organization and _body(account, seat.organization, ids))


def _body(account: Account, name: str, ids: Ids) -> str:
    """The entity of the only body of this name in the record, or the name."""
    named = [body.id for body in account.record.organizations if name in (body.name, body.acronym, *body.aliases)]
    return ids[account.member(named[0])] if len(named) == 1 else name


def _statement(item: Item[Any], fact: Statement, ids: Ids) -> Iterator[_Said]:
    account = item.account
    yield from _plain(
        item,
        [
            ("act", fact.act),
            *(said for code in fact.actors for said in _party("actor", item, code, ids)),
            ("speaker", ids[account.member(fact.speaker)] if fact.speaker else None),
            ("negated", "true" if fact.negated else None),
        ],
    )
    yield from _dated(item, "due", fact.due, (fact.span,))
    clause: dict[str, Quantity] = {}
    for counted in quantities(account.words(fact.span)):
        clause.setdefault(counted.words, counted)
    for counted in quantities(fact.content):
        there = clause.get(counted.words)
        span = fact.span if there is None else Span(fact.span.start + there.start, fact.span.start + there.end)
        yield from _plain(item, [("quantity", counted.words)], (span,))
    yield from _plain(
        item,
        [
            *(("beneficiary", ids[account.member(key)]) for key in fact.beneficiaries),
            *(("topic", topic) for topic in fact.topics),
        ],
    )


def _dated(item: Item[Any], name: str, when: When | None, spans: Sequence[Span]) -> Iterator[_Said]:
    """A time, witnessed by the words that pin it: those nearest to the fact, of the time itself or of one in it."""
    if when is None:
        return
    account = item.account
    mentions = [date.span for date in account.record.dates if date.value == when]
    mentions = mentions or [date.span for date in account.record.dates if date.value.overlaps(when)]
    near = min(mentions, key=lambda span: _distance(span, spans), default=None)
    yield from _plain(item, [(name, when)], (near,) if near else spans)


def _distance(span: Span, spans: Sequence[Span]) -> int:
    return min((max(span.start - other.end, other.start - span.end, 0) for other in spans), default=0)
