"""Whether the parts of a dossier fit together: everything that is named is there, once, and in its place."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from jscd_model.dossier.claims import TIMES, Claim, Member, Witness
from jscd_model.dossier.entities import Entity, EntityKind
from jscd_model.model.checks import refusal
from jscd_model.model.facts import Listed, key_of
from jscd_model.model.record import PolicyRecord
from jscd_model.model.references import Misfit
from jscd_model.model.when import When

if TYPE_CHECKING:
    from jscd_model.dossier.dossier import Dossier

__all__ = ["misfits"]


@frozen(eq=False)
class _Known:
    """What parts of a dossier may name.

    Attributes:
        records: The record of each document.
        facts: For each document, the ids and codes of its facts with the kind of entity that each can be, if any.
        entities: The entity of each id.
        values: For each entity and field, the values that are claimed.
    """

    records: Mapping[str, PolicyRecord]
    facts: Mapping[str, Mapping[str, EntityKind | None]]
    entities: Mapping[str, Entity]
    values: Mapping[tuple[str, str], frozenset[str]]


def misfits(dossier: "Dossier") -> Iterator[Misfit]:
    """Every place where a part of a dossier names what is not there, or what another part has taken."""
    yield from _twice("records", "document.id", [record.document.id for record in dossier.records], "document")
    yield from _twice("entities", "id", [entity.id for entity in dossier.entities], "entity")
    yield from _twice("series", "id", [series.id for series in dossier.series], "series")
    known = _known(dossier)
    yield from _entities(dossier, known)
    for index, override in enumerate(dossier.overrides):
        for number, member in enumerate(override.members):
            yield from _named(f"overrides[{index}].members[{number}]", member, known)
    for index, conflict in enumerate(dossier.conflicts):
        place = f"conflicts[{index}]"
        if conflict.entity not in known.entities:
            yield f"{place}.entity", refusal("the id of an entity of the dossier", conflict.entity)
            continue
        for number, claim in enumerate(conflict.claims):
            yield from _claim(f"{place}.claims[{number}]", claim, known)
            if claim.value not in known.values.get((claim.entity, claim.field), ()):
                wish = f"a value that a claim about {claim.field} of {claim.entity} has"
                yield f"{place}.claims[{number}].value", refusal(wish, claim.value)
    for index, companions in enumerate(dossier.companions):
        for number, document in enumerate(companions.documents):
            if document not in known.records:
                wish = refusal("the id of a document of the dossier", document)
                yield f"companions[{index}].documents[{number}]", wish
    yield from _series(dossier, known)
    for index, judgement in enumerate(dossier.judgements):
        yield from _named(f"judgements[{index}].one", judgement.one, known)
        yield from _named(f"judgements[{index}].other", judgement.other, known)


def _known(dossier: "Dossier") -> _Known:
    values: dict[tuple[str, str], frozenset[str]] = {}
    for entity in dossier.entities:
        found: dict[str, set[str]] = {}
        for claim in entity.claims:
            found.setdefault(claim.field, set()).add(claim.value)
        values.update({(entity.id, field): frozenset(said) for field, said in found.items()})
    return _Known(
        {record.document.id: record for record in dossier.records},
        {record.document.id: _facts(record) for record in dossier.records},
        {entity.id: entity for entity in dossier.entities},
        values,
    )


def _facts(record: PolicyRecord) -> Mapping[str, EntityKind | None]:
    lists: dict[EntityKind, tuple[Listed, ...]] = {
        EntityKind.PARTY: record.parties,
        EntityKind.PERSON: record.persons,
        EntityKind.ORGANIZATION: record.organizations,
        EntityKind.AGREEMENT: record.agreements,
        EntityKind.DIALOGUE: record.dialogues,
        EntityKind.STATEMENT: record.statements,
    }
    found: dict[str, EntityKind | None] = {key_of(fact) or "": kind for kind, facts in lists.items() for fact in facts}
    found.update({assessment.id: None for assessment in record.assessments})
    found[record.document.id] = None
    return found


def _twice(name: str, part: str, keys: list[str], noun: str) -> Iterator[Misfit]:
    first: dict[str, int] = {}
    for index, key in enumerate(keys):
        if first.setdefault(key, index) != index:
            yield f"{name}[{index}].{part}", f"{refusal(f'each {noun} once', key)}, which {name}[{first[key]}] has"


def _entities(dossier: "Dossier", known: _Known) -> Iterator[Misfit]:
    owners: dict[Member, str] = {}
    for index, entity in enumerate(dossier.entities):
        for number, member in enumerate(entity.members):
            place = f"entities[{index}].members[{number}]"
            yield from _named(place, member, known, entity.kind)
            if member in owners:
                yield place, f"{refusal('a fact that is in no other entity', member.fact)}, which {owners[member]} has"
            owners[member] = f"entities[{index}]"
        said: dict[tuple[str, str], str] = {}
        for number, claim in enumerate(entity.claims):
            place = f"entities[{index}].claims[{number}]"
            yield from _claim(place, claim, known)
            first = said.setdefault((claim.field, claim.value), place)
            if first != place:
                yield place, f"{refusal(f'each value of {claim.field} once', claim.value)}, which {first} has"


def _named(place: str, named: Member | Witness, known: _Known, kind: EntityKind | None = None) -> Iterator[Misfit]:
    """What is wrong with the document and fact of a member or witness."""
    facts = known.facts.get(named.document)
    if facts is None:
        yield f"{place}.document", refusal("the id of a document of the dossier", named.document)
    elif named.fact not in facts:
        yield f"{place}.fact", refusal("the id or code of a fact of the document's record", named.fact)
    elif kind is not None and facts[named.fact] is not kind:
        yield f"{place}.fact", refusal(f"a fact that can be the entity's kind, {kind}", named.fact)


def _claim(place: str, claim: Claim, known: _Known) -> Iterator[Misfit]:
    if claim.field in TIMES:
        try:
            When.parse(claim.value)
        except ValueError as error:
            yield f"{place}.value", str(error)
    values = known.values.get((claim.entity, claim.field), frozenset())
    for name, others in (("consistent_with", claim.consistent_with), ("contradicts", claim.contradicts)):
        for index, value in enumerate(others):
            if value == claim.value or value not in values:
                wish = f"another value that is claimed for {claim.field}"
                yield f"{place}.{name}[{index}]", refusal(wish, value)
    for index, witness in enumerate(claim.witnesses):
        yield from _witness(f"{place}.witnesses[{index}]", witness, known)


def _witness(place: str, witness: Witness, known: _Known) -> Iterator[Misfit]:
    yield from _named(place, witness, known)
    record = known.records.get(witness.document)
    if record is None:
        return
    length = record.document.length
    for name, span in (("span", witness.span), ("passage", witness.passage)):
        if span is not None and span.end > length:
            wish = f"a span within the document's {length} characters"
            yield f"{place}.{name}", refusal(wish, f"{span.start}..{span.end}")
            return
    if record.text is not None and witness.passage is not None and witness.quote != witness.passage.cut(record.text):
        yield f"{place}.quote", refusal("the words of its passage in the text", witness.quote)


def _series(dossier: "Dossier", known: _Known) -> Iterator[Misfit]:
    def named(place: str, key: str, kind: EntityKind) -> Iterator[Misfit]:
        entity = known.entities.get(key)
        if entity is None or entity.kind is not kind:
            yield place, refusal(f"the id of a {kind} among the entities", key)

    for index, series in enumerate(dossier.series):
        place = f"series[{index}]"
        rounds = frozenset(series.rounds)
        for number, key in enumerate(series.standing):
            yield from named(f"{place}.standing[{number}]", key, EntityKind.DIALOGUE)
        for number, key in enumerate(series.rounds):
            yield from named(f"{place}.rounds[{number}]", key, EntityKind.DIALOGUE)
        for number, undertaking in enumerate(series.ledger):
            line = f"{place}.ledger[{number}]"
            yield from named(f"{line}.statement", undertaking.statement, EntityKind.STATEMENT)
            if undertaking.dialogue not in rounds:
                yield f"{line}.dialogue", refusal("a round of the series", undertaking.dialogue)
            for again, key in enumerate(undertaking.taken_up):
                yield from named(f"{line}.taken_up[{again}]", key, EntityKind.STATEMENT)
