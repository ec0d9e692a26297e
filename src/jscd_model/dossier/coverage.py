"""Coverage: what each document says of each value that any of them gives, as rows for a data frame."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, TypedDict

from jscd_model.dossier.claims import Claim, Witness
from jscd_model.dossier.entities import Entity
from jscd_model.dossier.wording import value_in_words
from jscd_model.model.terms import Term

if TYPE_CHECKING:
    from jscd_model.dossier.dossier import Dossier

__all__ = ["CoverageRow", "Stance", "coverage_of"]


class Stance(Term):
    """How a document stands to a value."""

    SAYS = "says", "it gives this value"
    CONSISTENT = "consistent", "it gives another value that says the same more or less precisely"
    CONTRADICTS = "contradicts", "it gives another value that cannot be true together with this one"
    SILENT = "silent", "it gives neither this value nor one that bears on it"


class CoverageRow(TypedDict):
    """How one document stands to one value of one field of an entity. A plain dict with these keys, in this order.

    Attributes:
        event: Place of the document's event in `dossier.events`, from 0.
        document: Id of the document.
        entity: Id of the entity.
        kind: What sort of thing the entity is.
        name: Name of the entity.
        field: Name of the field.
        value: The value that is asked about.
        words: The value as a reader says it: an entity by its name, a time in words.
        stance: One of `says`, `consistent`, `contradicts` and `silent`.
        given: The value that the document gives; None where it is silent.
        fact: Id or code of the fact in the document's record that has it; None where it is silent.
        start: Offset of the first code point of the words that say so; None where no place is known.
        end: Offset after their last one; None where no place is known.
        quote: The sentence or clause around them; None where the text was not at hand.
    """

    event: int
    document: str
    entity: str
    kind: str
    name: str
    field: str
    value: str
    words: str
    stance: str
    given: str | None
    fact: str | None
    start: int | None
    end: int | None
    quote: str | None


def coverage_of(dossier: "Dossier") -> list[CoverageRow]:
    """A row for each value and each document that speaks of its entity, or that reports an event with one that does."""
    events = dossier.events
    event_of = {document: at for at, event in enumerate(events) for document in event.documents}
    place = {document: at for at, document in enumerate(dossier.documents)}
    names = {entity.id: entity.name for entity in dossier.entities}
    rows: list[CoverageRow] = []
    for entity in dossier.entities:
        asked = {document for told in entity.documents for document in events[event_of[told]].documents}
        documents = sorted(asked, key=place.__getitem__)
        said = _said(entity)
        akin = _mutual(entity, lambda claim: claim.consistent_with)
        odds = _mutual(entity, lambda claim: claim.contradicts)
        for claim in entity.claims:
            consistent, against = akin[claim.field, claim.value], odds[claim.field, claim.value]
            words = value_in_words(claim.field, claim.value, names)
            for document in documents:
                given = said.get((document, claim.field), {})
                stance, value = _stance(claim.value, given, consistent, against)
                rows.append(_row(event_of[document], document, entity, claim, words, stance, given.get(value)))
    return rows


_Given = Mapping[str, tuple[str, Witness]]
"""The values that a document gives for a field, each with its first witness."""


def _said(entity: Entity) -> dict[tuple[str, str], dict[str, tuple[str, Witness]]]:
    found: dict[tuple[str, str], dict[str, tuple[str, Witness]]] = {}
    for claim in entity.claims:
        for witness in claim.witnesses:
            found.setdefault((witness.document, claim.field), {}).setdefault(claim.value, (claim.value, witness))
    return found


def _mutual(entity: Entity, others: Callable[[Claim], Iterable[str]]) -> Mapping[tuple[str, str], set[str]]:
    """For each field and value, the values of which its claim tells that, or whose claims tell it of this one."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in entity.claims:
        for value in others(claim):
            found[claim.field, claim.value].add(value)
            found[claim.field, value].add(claim.value)
    return found


def _stance(value: str, given: _Given, consistent: set[str], against: set[str]) -> tuple[Stance, str]:
    """How a document stands to a value, and by which value of its own."""
    if value in given:
        return Stance.SAYS, value
    for stance, others in ((Stance.CONTRADICTS, against), (Stance.CONSISTENT, consistent)):
        for other in given:
            if other in others:
                return stance, other
    return Stance.SILENT, ""


def _row(
    event: int,
    document: str,
    entity: Entity,
    claim: Claim,
    words: str,
    stance: Stance,
    given: tuple[str, Witness] | None,
) -> CoverageRow:
    value, witness = given or (None, None)
    span = witness.span if witness else None
    return {
        "event": event,
        "document": document,
        "entity": entity.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "field": claim.field,
        "value": claim.value,
        "words": words,
        "stance": stance.value,
        "given": value,
        "fact": witness.fact if witness else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "quote": witness.quote if witness else None,
    }
