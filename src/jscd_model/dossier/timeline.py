"""Timeline: what the records date, in order of time."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import field, frozen

from jscd_model.dossier.claims import Claim
from jscd_model.dossier.entities import Entity, EntityKind
from jscd_model.model.checks import checked, several
from jscd_model.model.shapes import Distinct, DocumentId, Id
from jscd_model.model.terms import Term
from jscd_model.model.when import Precision, When

if TYPE_CHECKING:
    from jscd_model.dossier.dossier import Dossier

__all__ = ["Happening", "HappeningKind", "finest", "timeline_of"]

_FIELDS = {EntityKind.DIALOGUE: "when", EntityKind.AGREEMENT: "date", EntityKind.STATEMENT: "due"}

_LASTING = 5  # days; who tells of longer stretches means some day in them, as of a week


class HappeningKind(Term):
    """What happens at a time."""

    HELD = "held", "a dialogue takes place"
    PLANNED = "planned", "a dialogue is to take place"
    SIGNED = "signed", "an agreement is signed or adopted"
    DUE = "due", "the time by which a statement says that something is to be done"


@frozen(kw_only=True, field_transformer=checked)
class Happening:
    """Something that records date.

    Attributes:
        when: When it happens.
        what: What happens.
        entity: Id of the dialogue, agreement or statement.
        name: Name of the entity; of a statement, its content.
        disputed: Whether another document gives a time that cannot be true together with this one.
        documents: Ids of the documents that say so, exactly, less precisely or in part, in the order of the records.
    """

    when: When
    what: HappeningKind
    entity: Id
    name: str
    disputed: bool = False
    documents: Distinct[DocumentId] = field(converter=several)


def timeline_of(dossier: "Dossier") -> tuple[Happening, ...]:
    """All that is dated, the earliest first."""
    disputed = {(claim.entity, claim.field, claim.value) for found in dossier.conflicts for claim in found.claims}
    place = {document: at for at, document in enumerate(dossier.documents)}
    found = []
    for entity in dossier.entities:
        name = _FIELDS.get(entity.kind)
        for claim, documents in finest(entity.of(name)) if name else ():
            what = _what(entity, documents)
            if what is not None:
                happening = Happening(
                    when=When.parse(claim.value),
                    what=what,
                    entity=entity.id,
                    name=entity.name,
                    disputed=(claim.entity, claim.field, claim.value) in disputed,
                    documents=sorted(documents, key=place.__getitem__),
                )
                found.append(happening)
    return tuple(sorted(found, key=lambda one: (one.when, one.what.value, one.entity)))


def finest(claims: tuple[Claim, ...]) -> Iterator[tuple[Claim, set[str]]]:
    """The times that no other one states more precisely or more fully, each with all documents that say so."""
    times = {claim.value: When.parse(claim.value) for claim in claims}

    def rank(claim: Claim) -> tuple[bool, int, int, str]:
        when = times[claim.value]
        days = _days(when)
        return when.approximate or when.uncertain, when.precision.coarseness, -days if days else 0, claim.value

    def finer(one: Claim, other: Claim) -> bool:
        """Whether one says the same as the other, and more precisely or more fully."""
        if other.value not in one.consistent_with and one.value not in other.consistent_with:
            return False
        mine, theirs = times[one.value], times[other.value]
        if mine.contains(theirs) and (theirs.contains(mine) or (_days(mine) and _days(theirs))):
            return rank(one) < rank(other)
        return theirs.contains(mine) and not (_days(mine) and _days(theirs))

    for claim in claims:
        if not any(finer(other, claim) for other in claims):
            vaguer = [other for other in claims if finer(claim, other)]
            yield claim, {document for one in (claim, *vaguer) for document in one.documents}


def _days(when: When) -> int:
    """How many days a time lasts, where it is told by its days; 0 where it is a stretch in which some day is meant."""
    if when.earliest is None or when.latest is None or when.precision is not Precision.DAY:
        return 0
    days = (when.latest - when.earliest).days + 1
    return days if days <= _LASTING else 0


def _what(entity: Entity, documents: set[str]) -> HappeningKind | None:
    """What happens; of a dialogue what these documents say, or else any; None for a standing series."""
    if entity.kind is EntityKind.AGREEMENT:
        return HappeningKind.SIGNED
    if entity.kind is EntityKind.STATEMENT:
        return HappeningKind.DUE
    claims = entity.of("status")
    near = {claim.value for claim in claims if not documents.isdisjoint(claim.documents)}
    for said in (near, {claim.value for claim in claims}):
        for kind in (HappeningKind.HELD, HappeningKind.PLANNED):
            if kind.value in said:
                return kind
    return None
