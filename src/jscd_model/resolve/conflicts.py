"""Where records cannot all be right; and which claims say one thing more or less precisely."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from attrs import evolve, frozen

from jscd_model.dossier import Claim, Companions, Conflict, Entity, EntityKind, Event
from jscd_model.dossier.events import events_of
from jscd_model.dossier.wording import value_in_words
from jscd_model.lexicon import Lexicon
from jscd_model.model import PolicyRecord, Statement, Status
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.acts_told import acts_agree
from jscd_model.resolve.bearing import Bearing, Finding
from jscd_model.resolve.consistency import Values
from jscd_model.resolve.expansions import with_expansions
from jscd_model.resolve.fitting_places import is_called_city, places_fit
from jscd_model.resolve.heads import Heads

__all__ = ["examined"]

_SINGLE: Mapping[EntityKind, frozenset[str]] = {
    EntityKind.PERSON: frozenset({"name"}),
    EntityKind.ORGANIZATION: frozenset({"name", "acronym", "expansion", "kind"}),
    EntityKind.AGREEMENT: frozenset({"name", "acronym", "expansion", "kind", "date"}),
    EntityKind.DIALOGUE: frozenset({"name", "acronym", "expansion", "kind", "ordinal", "when", "place"}),
    EntityKind.STATEMENT: frozenset({"act", "negated", "due", "quantity"}),
}
_LASTING = frozenset({"when", "place", "ordinal", "date", "due", "act", "negated", "quantity"})  # true at any time
_IN_WORDS = frozenset({"when", "date", "due", "negated"})  # values that a reader needs in words
_SETTLED_LATER = frozenset({"when", "place"})  # a plan may change until the occasion is held


def examined(
    entities: Sequence[Entity],
    records: Sequence[PolicyRecord],
    lexicon: Lexicon,
    companions: Sequence[Companions] = (),
) -> tuple[tuple[Entity, ...], tuple[Conflict, ...]]:
    """Look at all that is said of each entity: what agrees more or less precisely, and what cannot all be true.

    Two documents are at odds over a field that can have one value alone, where neither value is a vaguer form of the
    other. A document is never at odds with itself, except over what an acronym stands for. Where one document denies
    what another says, the claim that it is not denied (`negated`, "false") is added; where a text spells an acronym out
    in several ways, the claims of what it stands for (`expansion`).

    Args:
        entities: The entities with their claims.
        records: The records, in the order of the dossier.
        lexicon: The words, for places and for names of parties.
        companions: Documents that are accounts of one event by the people of whom they tell.

    Returns:
        The entities, each claim with the values that it is consistent with and those that it contradicts; and the
        conflicts, in their order.
    """
    persons = {entity.id: entity for entity in entities if entity.kind is EntityKind.PERSON}
    examiner = _Examiner(
        events=_events(events_of(entities, [record.document.id for record in records], companions)),
        accounts={record.document.id: Account(number=at, record=record) for at, record in enumerate(records)},
        persons=persons,
        heads=Heads(persons=persons, lexicon=lexicon),
        values=Values(lexicon),
    )
    found: list[Entity] = []
    conflicts: list[Conflict] = []
    for entity in with_expansions(entities, examiner.accounts, lexicon):
        seen, apart = examiner.examined(examiner.with_denials(entity))
        found.append(seen)
        conflicts += apart
    return tuple(found), tuple(conflicts)


@frozen(kw_only=True, eq=False)
class _Told:
    """What is said of one field of an entity.

    Attributes:
        entity: The entity.
        field: The field.
        claims: What is claimed of it.
        findings: How each two of them go together, by their places.
        tellers: For each claim, the documents that say so, more or less precisely.
    """

    entity: Entity
    field: str
    claims: Sequence[Claim]
    findings: Mapping[tuple[int, int], Finding]
    tellers: Sequence[set[str]]


@frozen(kw_only=True, eq=False)
class _Examiner:
    events: Mapping[str, frozenset[int]]
    accounts: Mapping[str, Account]
    persons: Mapping[str, Entity]
    heads: Heads
    values: Values

    def with_denials(self, entity: Entity) -> Entity:
        """The entity with the claim of those who tell as said what others tell as denied."""
        denied = {document for claim in entity.of("negated") for document in claim.documents}
        if entity.kind is not EntityKind.STATEMENT or not denied or denied == set(entity.documents):
            return entity
        witnesses = [
            account.witness(fact.id, [fact.cue])
            for member in entity.members
            if member.document not in denied
            for account in [self.accounts[member.document]]
            for fact in account.record.statements
            if fact.id == member.fact
        ]
        claim = Claim(entity=entity.id, field="negated", value="false", witnesses=witnesses)
        return evolve(entity, claims=[*entity.claims, claim])

    def examined(self, entity: Entity) -> tuple[Entity, list[Conflict]]:
        """The entity with each claim told which others agree with it or contradict it; and the conflicts.

        What contradicts one another, directly or over others, is one conflict.
        """
        seen = {(claim.field, claim.value): claim for claim in entity.claims}
        apart: list[tuple[str, list[str], str]] = []
        for field, claims in self._fields(entity):
            told = self._told(entity, field, claims)
            odds = {pair: reason for pair in told.findings if (reason := self._at_odds(told, *pair)) is not None}
            akin = [pair for pair, finding in told.findings.items() if finding.bearing in _AGREEING]
            agreeing, against = (_values(claims, pairs) for pairs in (akin, odds))
            for claim in claims:
                more, less = agreeing.get(claim.value, ()), against.get(claim.value, ())
                if more or less:
                    seen[field, claim.value] = evolve(claim, consistent_with=more, contradicts=less)
            for group in _connected(odds):
                sides = self._in_order(claims[at] for at in group)
                reasons = sorted({reason for pair, reason in odds.items() if pair[0] in group})
                shown = " against ".join(self._shown(claim) for claim in sides)
                apart.append((field, [claim.value for claim in sides], f"{' and '.join(reasons)}: {shown}"))
        return evolve(entity, claims=[*seen.values()]), [
            Conflict(entity=entity.id, field=field, reason=reason, claims=[seen[field, value] for value in values])
            for field, values, reason in apart
        ]

    def _fields(self, entity: Entity) -> Iterator[tuple[str, list[Claim]]]:
        """The fields that can have one value alone and have several."""
        single = _SINGLE.get(entity.kind, frozenset())
        found: dict[str, list[Claim]] = {}
        for claim in entity.claims:
            if claim.field in single or claim.field.startswith("head."):
                found.setdefault(claim.field, []).append(claim)
        return ((field, claims) for field, claims in found.items() if len(claims) > 1)

    def _told(self, entity: Entity, field: str, claims: Sequence[Claim]) -> _Told:
        """What is said of one field, each two values compared once."""
        cities = {claim.value for claim in claims if field == "place" and _is_called_city(claim)}
        findings = {
            (a, b): places_fit(claims[a].value, claims[b].value, self.values.lexicon, cities)
            if field == "place"
            else self._finding(entity, field, claims[a], claims[b])
            for a, b in combinations(range(len(claims)), 2)
        }
        tellers = [set(claim.documents) for claim in claims]
        for (a, b), finding in findings.items():
            if finding.bearing in _AGREEING:
                tellers[a].update(claims[b].documents)
                tellers[b].update(claims[a].documents)
        if field == "name" and any(finding.reason is not None for finding in findings.values()):
            for alias, (claim, told) in product(entity.of("alias"), zip(claims, tellers, strict=True)):
                if self._finding(entity, field, alias, claim).bearing is Bearing.EQUAL:
                    told.update(alias.documents)
        return _Told(entity=entity, field=field, claims=claims, findings=findings, tellers=tellers)

    def _finding(self, entity: Entity, field: str, one: Claim, other: Claim) -> Finding:
        if field.startswith("head."):
            return self.heads.compare(field.removeprefix("head."), one.value, other.value)
        return self.values.compare(entity.kind, field, one.value, other.value)

    def _at_odds(self, told: _Told, a: int, b: int) -> str | None:
        """Why two values cannot both be true, if some documents give the one and others the other, on the same footing.

        A document that gives both, in any form, is at odds with neither.
        """
        reason = told.findings[a, b].reason
        if reason is None or told.field == "expansion":
            return reason
        entity, field = told.entity, told.field
        mine, theirs = set(told.claims[a].documents), set(told.claims[b].documents)
        if not (mine.isdisjoint(told.tellers[b]) and theirs.isdisjoint(told.tellers[a])):
            return None
        if field not in _LASTING and not self._share_event(mine, theirs):
            return None
        if entity.kind is EntityKind.DIALOGUE and not self._on_one_footing(entity, field, mine, theirs):
            return None
        if field == "act" and acts_agree(self._statements(entity, mine), self._statements(entity, theirs)):
            return None
        return reason

    def _share_event(self, mine: set[str], theirs: set[str]) -> bool:
        """Whether two documents may be accounts of one event: names of one thing change over the years."""
        ours, others = ([self.events.get(document) for document in side] for side in (mine, theirs))
        if not all(ours) or not all(others):
            return True
        return not {at for events in ours for at in events or ()}.isdisjoint(
            at for events in others for at in events or ()
        )

    def _on_one_footing(self, entity: Entity, field: str, mine: set[str], theirs: set[str]) -> bool:
        """Whether both speak of one occasion, not of the series, and none of a plan that the other saw out."""
        status = {document: claim.value for claim in entity.of("status") for document in claim.documents}
        ours, others = ({status.get(document) for document in side} - {Status.SERIES} for side in (mine, theirs))
        if field in _SETTLED_LATER or field.startswith("head."):
            return not ours.isdisjoint(others)
        return bool(ours and others)

    def _statements(self, entity: Entity, documents: set[str]) -> list[tuple[PolicyRecord, Statement]]:
        """The statements of an entity in some documents."""
        return [
            (record, fact)
            for member in entity.members
            if member.document in documents
            for record in [self.accounts[member.document].record]
            for fact in record.statements
            if fact.id == member.fact
        ]

    def _in_order(self, claims: Iterable[Claim]) -> list[Claim]:
        """Claims in the order of the records that first make them."""
        return sorted(claims, key=lambda claim: min(self.accounts[document].number for document in claim.documents))

    def _shown(self, claim: Claim) -> str:
        if claim.field in _IN_WORDS:
            return value_in_words(claim.field, claim.value, {})
        return self.persons[claim.value].name if claim.value in self.persons else claim.value


def _events(events: Iterable[Event]) -> Mapping[str, frozenset[int]]:
    """For each document, the numbers of the events that it reports."""
    found: dict[str, set[int]] = {}
    for number, event in enumerate(events):
        for document in event.documents if event.dialogues else ():
            found.setdefault(document, set()).add(number)
    return {document: frozenset(numbers) for document, numbers in found.items()}


_AGREEING = (Bearing.EQUAL, Bearing.CONTAINED)


def _is_called_city(claim: Claim) -> bool:
    """Whether a document calls a place a city where it names it."""
    return any(is_called_city(claim.value, witness.quote or "") for witness in claim.witnesses)


def _values(claims: Sequence[Claim], pairs: Iterable[tuple[int, int]]) -> Mapping[str, Sequence[str]]:
    """For each value, the other values with which it is paired."""
    found: dict[str, list[str]] = {}
    for a, b in sorted(pairs):
        found.setdefault(claims[a].value, []).append(claims[b].value)
        found.setdefault(claims[b].value, []).append(claims[a].value)
    return found


def _connected(pairs: Iterable[tuple[int, int]]) -> list[set[int]]:
    """What hangs together by pairs."""
    groups: list[set[int]] = []
    for pair in pairs:
        touched = [group for group in groups if not group.isdisjoint(pair)]
        groups = [group for group in groups if group.isdisjoint(pair)] + [set(pair).union(*touched)]
    return sorted(groups, key=min)
