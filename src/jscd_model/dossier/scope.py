"""Scope: what the documents of one event speak of, ready to be reported."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import frozen

from jscd_model.dossier.conflicts import Conflict
from jscd_model.dossier.entities import Entity, EntityKind
from jscd_model.dossier.events import Event
from jscd_model.dossier.view import View

__all__ = ["Scope"]


@frozen(eq=False, slots=False)
class Scope:
    """An event of a dossier.

    Attributes:
        view: The dossier.
        event: The event.
    """

    view: View
    event: Event

    @cached_property
    def documents(self) -> frozenset[str]:
        """The documents of the event."""
        return frozenset(self.event.documents)

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """The entities of which any of the documents speaks, the event's dialogues first."""
        ids = {entity.id for document in self.event.documents for entity in self.view.told[document]}
        others = sorted(ids.difference(self.event.dialogues), key=self.view.order.__getitem__)
        return tuple(self.view.entities[key] for key in (*self.event.dialogues, *others))

    @property
    def dialogues(self) -> Iterator[Entity]:
        """The event's dialogues."""
        return (self.view.entities[key] for key in self.event.dialogues)

    @cached_property
    def tellers(self) -> Mapping[str, frozenset[str]]:
        """For each entity, the documents of the event that speak of it."""
        return {entity.id: self.view.speakers[entity.id] & self.documents for entity in self.entities}

    @cached_property
    def alone(self) -> Mapping[str, tuple[Entity, ...]]:
        """For each document, the entities of which it alone speaks, but for the event's dialogues."""
        found: dict[str, list[Entity]] = {}
        for entity in self.entities:
            if len(self.tellers[entity.id]) == 1 and entity.id not in self.event.dialogues:
                found.setdefault(next(iter(self.tellers[entity.id])), []).append(entity)
        return {document: tuple(entities) for document, entities in found.items()}

    @cached_property
    def shared(self) -> tuple[Entity, ...]:
        """The statements that two documents or more make."""
        return tuple(
            entity
            for entity in self.entities
            if entity.kind is EntityKind.STATEMENT and len(self.tellers[entity.id]) > 1
        )

    def conflicts(self) -> Iterator[Conflict]:
        """The conflicts between documents of the event alone."""
        for entity in self.entities:
            for conflict in self.view.conflicts.get(entity.id, ()):
                if all(self.documents.issuperset(claim.documents) for claim in conflict.claims):
                    yield conflict
