"""Where records cannot all be right; and which claims say one thing more or less precisely."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from attrs import evolve, frozen

from jscd_model.dossier import Claim, Companions, Conflict, Entity, EntityKind, Event
from jscd_model.dossier.events import events_of
from jscd_model.dossier.wording import value_in_words
from jscd_model.lexicon import Lexicon
from jscd_model.model import PolicyRecord, Statement, Status
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.acts_told import acts_agree
from jscd_model.resolve.bearing import CONTAINED, UNTOLD, Bearing, Finding, conflicting
from jscd_model.resolve.consistency import Values
from jscd_model.resolve.expansions import with_expansions
from jscd_model.resolve.fitting_names import person_names_fit

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
        The entities, each claim with the values that it is consistent with; and the conflicts, in their order.
    """
    examiner = _Examiner(
        events=_events(events_of(entities, [record.document.id for record in records], companions)),
        accounts={record.document.id: Account(number=at, record=record) for at, record in enumerate(records)},
        persons={entity.id: entity for entity in entities if entity.kind is EntityKind.PERSON},
        values=Values(lexicon),
    )
    found: list[Entity] = []
    conflicts: list[Conflict] = []
    for entity in with_expansions(entities, examiner.accounts, lexicon):
        whole = examiner.with_denials(entity)
        seen = examiner.compared(whole)
        found.append(seen)
        conflicts += examiner.conflicts(seen)
    return tuple(found), tuple(conflicts)


@frozen(kw_only=True, eq=False)
class _Examiner:
    events: Mapping[str, frozenset[int]]
    accounts: Mapping[str, Account]
    persons: Mapping[str, Entity]
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

    def compared(self, entity: Entity) -> Entity:
        """The entity with each claim told which others are consistent with it."""
        agreeing: dict[tuple[str, str], list[str]] = {}
        for field, claims in self._fields(entity):
            for one, other in combinations(claims, 2):
                finding = self._finding(entity, field, one, other)
                if finding.bearing in (Bearing.EQUAL, Bearing.CONTAINED):
                    agreeing.setdefault((field, one.value), []).append(other.value)
                    agreeing.setdefault((field, other.value), []).append(one.value)
        if not agreeing:
            return entity
        return evolve(
            entity,
            claims=[
                evolve(claim, consistent_with=found) if (found := agreeing.get((claim.field, claim.value))) else claim
                for claim in entity.claims
            ],
        )

    def conflicts(self, entity: Entity) -> Iterator[Conflict]:
        """What documents say of an entity that cannot all be true, one conflict for a field."""
        for field, claims in self._fields(entity):
            sides: dict[str, Claim] = {}
            reasons: list[str] = []
            for one, other in combinations(claims, 2):
                finding = self._finding(entity, field, one, other)
                if finding.reason is not None and self._at_odds(entity, field, claims, (one, other)):
                    sides |= {one.value: one, other.value: other}
                    reasons.append(finding.reason)
            if sides:
                told = [claim for claim in self._in_order(claims) if claim.value in sides]
                shown = " against ".join(self._shown(claim) for claim in told)
                yield Conflict(entity=entity.id, field=field, reason=f"{min(reasons)}: {shown}", claims=told)

    def _fields(self, entity: Entity) -> Iterator[tuple[str, list[Claim]]]:
        """The fields that can have one value alone and have several."""
        single = _SINGLE.get(entity.kind, frozenset())
        found: dict[str, list[Claim]] = {}
        for claim in entity.claims:
            if claim.field in single or claim.field.startswith("head."):
                found.setdefault(claim.field, []).append(claim)
        return ((field, claims) for field, claims in found.items() if len(claims) > 1)

    def _finding(self, entity: Entity, field: str, one: Claim, other: Claim) -> Finding:
        if field.startswith("head."):
            return self._heads(one.value, other.value)
        return self.values.compare(entity.kind, field, one.value, other.value)

    def _heads(self, one: str, other: str) -> Finding:
        """Two who lead one side: two persons are two, an office is a vaguer way to name who holds it."""
        mine, theirs = self.persons.get(one), self.persons.get(other)
        if mine is None or theirs is None:
            holder, words = (mine, other) if mine is not None else (theirs, one)
            held = [] if holder is None else [office.casefold() for office in holder.values("office")]
            return (
                CONTAINED
                if any(words.casefold() in office or office in words.casefold() for office in held)
                else UNTOLD
            )
        if any(_may_be_one(a, b) for a in mine.values("name") for b in theirs.values("name")):
            return UNTOLD
        return conflicting("the heads differ")

    def _at_odds(self, entity: Entity, field: str, claims: Sequence[Claim], pair: tuple[Claim, Claim]) -> bool:
        """Whether there are documents that give the one value and not the other, in any form, on the same footing."""
        if field == "expansion":
            return True
        one, other = pair
        mine, theirs = set(one.documents), set(other.documents)
        if not mine.isdisjoint(theirs):
            return False
        if field not in _LASTING and not self._share_event(mine, theirs):
            return False
        if self._says_too(entity, claims, mine, other) or self._says_too(entity, claims, theirs, one):
            return False
        if entity.kind is EntityKind.DIALOGUE:
            return self._on_one_footing(entity, field, mine, theirs)
        if field == "act":
            return not acts_agree(self._statements(entity, mine), self._statements(entity, theirs))
        return True

    def _share_event(self, mine: set[str], theirs: set[str]) -> bool:
        """Whether two documents may be accounts of one event: names of one thing change over the years."""
        known = [(self.events.get(one), self.events.get(other)) for one in mine for other in theirs]
        return any(not one or not other or not one.isdisjoint(other) for one, other in known)

    def _says_too(self, entity: Entity, claims: Iterable[Claim], documents: set[str], other: Claim) -> bool:
        """Whether one of some documents gives another's value too, more or less precisely; a name as an alias."""
        if any(
            self._finding(entity, other.field, claim, other).bearing in _AGREEING
            for claim in claims
            if not documents.isdisjoint(claim.documents)
        ):
            return True
        return other.field == "name" and any(
            self._finding(entity, "name", claim, other).bearing is Bearing.EQUAL
            for claim in entity.of("alias")
            if not documents.isdisjoint(claim.documents)
        )

    def _on_one_footing(self, entity: Entity, field: str, mine: set[str], theirs: set[str]) -> bool:
        """Whether both speak of one occasion, not of the series, and none of a plan that the other saw out."""
        status = {document: claim.value for claim in entity.of("status") for document in claim.documents}
        may_change = field in _SETTLED_LATER or field.startswith("head.")
        pairs = [(status.get(one), status.get(other)) for one in mine for other in theirs]
        return any(Status.SERIES not in pair and (pair[0] == pair[1] or not may_change) for pair in pairs)

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


def _may_be_one(one: str, other: str) -> bool:
    """Whether two persons who were not found to be one may be one all the same, by a name."""
    fit = person_names_fit(one, other)
    return fit.bearing in _AGREEING or fit.bearing is Bearing.CONFLICT
