"""Dossier: several records side by side, merged into one picture that keeps every witness."""

from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import Annotated

from attrs import field, frozen

from jscd_model.dossier.claims import Claim
from jscd_model.dossier.conflicts import Conflict
from jscd_model.dossier.coverage import CoverageRow, coverage_of
from jscd_model.dossier.entities import Entity, EntityKind
from jscd_model.dossier.events import Companions, Event, events_of
from jscd_model.dossier.explain import explanation_of
from jscd_model.dossier.fitness import misfits
from jscd_model.dossier.judgements import Judgement, Override
from jscd_model.dossier.report import report_on
from jscd_model.dossier.series import Series
from jscd_model.dossier.timeline import Happening, timeline_of
from jscd_model.model.checks import checked, several
from jscd_model.model.record import PolicyRecord
from jscd_model.model.references import MOST_MISFITS, MisfitError
from jscd_model.model.shapes import Shape

__all__ = ["DOSSIER_VERSION", "Dossier"]

DOSSIER_VERSION = 1
_Version = Annotated[
    int, Shape(f"{DOSSIER_VERSION}, the version of this release", least=DOSSIER_VERSION, most=DOSSIER_VERSION)
]


@frozen(kw_only=True, field_transformer=checked)
class Dossier:
    """What several documents say together: who says what, where they differ and what only one of them tells.

    `merge` makes it. Nothing of the records is thrown away, so that every decision can be looked at and made anew.

    Its parts fit together: each document and each entity is there once, each fact is in one entity at most, whatever
    is named by its id is there, and every span lies within its document.

    Attributes:
        dossier_version: Version of the dossier's form; files of a newer one are refused.
        records: The records, each document once: by the day of publication, then by the document's id.
        overrides: What the user decided.
        entities: What the records speak of: parties, persons, organisations, agreements, dialogues and statements,
            each kind in the order in which the records first mention them.
        conflicts: Where the records cannot all be right.
        companions: Pairs of documents that tell of the same people on the same days.
        series: Dialogues with their rounds, wherever records tell of a series or of more than one round.
        judgements: How the members of entities were linked, and for each fact the likeliest few links that were not
            made, with the reasons.
    """

    dossier_version: _Version = DOSSIER_VERSION
    records: tuple[PolicyRecord, ...] = field(default=(), converter=several)
    overrides: tuple[Override, ...] = field(default=(), converter=several)
    entities: tuple[Entity, ...] = field(default=(), converter=several)
    conflicts: tuple[Conflict, ...] = field(default=(), converter=several)
    companions: tuple[Companions, ...] = field(default=(), converter=several)
    series: tuple[Series, ...] = field(default=(), converter=several)
    judgements: tuple[Judgement, ...] = field(default=(), converter=several)

    def __attrs_post_init__(self) -> None:
        """Refuse parts that do not fit together."""
        found = tuple(islice(misfits(self), MOST_MISFITS))
        if found:
            raise MisfitError(found, "Dossier")

    # What it holds

    @property
    def documents(self) -> tuple[str, ...]:
        """Ids of the documents, in the order of the records."""
        return tuple(record.document.id for record in self.records)

    @property
    def parties(self) -> tuple[Entity, ...]:
        """States and international organisations."""
        return self._of(EntityKind.PARTY)

    @property
    def persons(self) -> tuple[Entity, ...]:
        """Persons."""
        return self._of(EntityKind.PERSON)

    @property
    def organizations(self) -> tuple[Entity, ...]:
        """Bodies."""
        return self._of(EntityKind.ORGANIZATION)

    @property
    def agreements(self) -> tuple[Entity, ...]:
        """Agreements and other instruments."""
        return self._of(EntityKind.AGREEMENT)

    @property
    def dialogues(self) -> tuple[Entity, ...]:
        """Occasions, and series of them."""
        return self._of(EntityKind.DIALOGUE)

    @property
    def statements(self) -> tuple[Entity, ...]:
        """What is said and undertaken, each thing once, whoever tells it."""
        return self._of(EntityKind.STATEMENT)

    @property
    def events(self) -> tuple[Event, ...]:
        """The occasions that the documents report, each with its documents; unrelated documents stand apart."""
        return events_of(self.entities, self.documents, self.companions)

    # Look-ups

    @cached_property
    def _records(self) -> dict[str, PolicyRecord]:
        return {record.document.id: record for record in self.records}

    @cached_property
    def _entities(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def _places(self) -> dict[tuple[str, str], Entity]:
        return {(member.document, member.fact): entity for entity in self.entities for member in entity.members}

    def record(self, document: str) -> PolicyRecord:
        """The record of a document; ValueError when there is none."""
        _want_id("a document, such as record.document.id", document)
        if document in self._records:
            return self._records[document]
        raise ValueError(
            f"the dossier has no document {document!r}; it has {', '.join(self.documents) or 'none at all'}"
        )

    def entity(self, id: str) -> Entity:  # noqa: A002
        """The entity with this id; ValueError when there is none."""
        _want_id("an entity, such as dossier.persons[0].id", id)
        if id in self._entities:
            return self._entities[id]
        raise ValueError(f"the dossier has no entity {id!r}; dossier.entities lists all")

    def entity_of(self, document: str, fact: str) -> Entity:
        """The entity of a fact, by its document and its id or code there; ValueError when there is none."""
        _want_id("a document, such as record.document.id", document)
        _want_id("a fact, such as record.persons[0].id", fact)
        if (document, fact) in self._places:
            return self._places[document, fact]
        raise ValueError(f"the dossier has no fact {fact!r} of document {document!r}")

    # Who says what

    def claims(self) -> Iterator[Claim]:
        """All that is said of all entities."""
        return (claim for entity in self.entities for claim in entity.claims)

    @property
    def agreed(self) -> tuple[Claim, ...]:
        """What two documents or more say, exactly or with more precision, and none denies."""
        disputed = {(claim.entity, claim.field, claim.value) for found in self.conflicts for claim in found.claims}
        return tuple(
            claim
            for entity in self.entities
            for claim in entity.claims
            if (claim.entity, claim.field, claim.value) not in disputed and len(entity.tellers(claim)) > 1
        )

    def only_in(self, document: str) -> tuple[Claim, ...]:
        """What this document says and no other one does, neither exactly nor with more or less precision."""
        self.record(document)
        return tuple(
            claim for entity in self.entities for claim in entity.claims if entity.tellers(claim) == {document}
        )

    # Reading it

    def report(self) -> str:
        """A report in Markdown that can be pasted into a memo.

        Event by event: what it is, its sources, what each of them says in a table, what they agree on, where they
        differ with the words of all sides, what only one of them tells, what was undertaken, and who goes by which
        names. Then the series with their rounds and gaps, and the documents that report no event. The words of sources
        are escaped, so that they stay words.
        """
        return report_on(self)

    def coverage(self) -> list[CoverageRow]:
        """What each document says of each value that any of them gives: a list of plain dicts.

        There is a row for each value of each field of each entity and for each document that speaks of the entity, or
        that reports an event with one that does. `pandas.DataFrame(dossier.coverage())` makes a data frame of them.
        """
        return coverage_of(self)

    def timeline(self) -> tuple[Happening, ...]:
        """Dialogues held and planned, agreements signed and deadlines, in the order of time.

        A time that one document gives more precisely than another is there once. Where documents contradict each
        other, each time is there and marked as disputed.
        """
        return timeline_of(self)

    def explain(self, id: str) -> str:  # noqa: A002
        """Why the facts of an entity are one thing: each link with its reasons, and likely links that were not made.

        Raises ValueError when there is no entity with this id.
        """
        return explanation_of(self, self.entity(id))

    def _of(self, kind: EntityKind) -> tuple[Entity, ...]:
        return tuple(entity for entity in self.entities if entity.kind is kind)


def _want_id(wish: str, value: object) -> None:
    """Say what to pass where an object is given in place of its id."""
    if not isinstance(value, str):
        raise TypeError(f"want the id of {wish}, got {type(value).__name__}")
