"""Event: an occasion that documents report, with the documents that report it."""

from collections.abc import Iterable

from attrs import field, frozen

from jscd_model.dossier.entities import Entity, EntityKind
from jscd_model.model.checks import checked, several
from jscd_model.model.shapes import Distinct, DocumentId, Id

__all__ = ["Event", "events_of"]


@frozen(kw_only=True, field_transformer=checked)
class Event:
    """Documents that report the same occasion.

    Attributes:
        dialogues: Ids of the dialogue entities that they report; empty for a document that reports none.
        documents: Ids of the documents.
    """

    dialogues: Distinct[Id] = field(default=(), converter=several)
    documents: Distinct[DocumentId] = field(converter=several)


def events_of(entities: Iterable[Entity], documents: Iterable[str]) -> tuple[Event, ...]:
    """The events in the order of their first documents: documents go together that report one dialogue."""
    reported: dict[str, list[str]] = {document: [] for document in documents}
    told: dict[str, tuple[str, ...]] = {}
    for entity in entities:
        if entity.kind is not EntityKind.DIALOGUE:
            continue
        told[entity.id] = tuple(document for claim in entity.of("principal") for document in claim.documents)
        for document in told[entity.id]:
            reported[document].append(entity.id)
    events: list[Event] = []
    placed: set[str] = set()
    for first in reported:
        if first in placed:
            continue
        together, dialogues, waiting = {first}, set[str](), [first]
        while waiting:
            for dialogue in reported[waiting.pop()]:
                if dialogue not in dialogues:
                    dialogues.add(dialogue)
                    waiting += [document for document in told[dialogue] if document not in together]
                    together.update(told[dialogue])
        placed |= together
        events.append(
            Event(
                dialogues=[dialogue for dialogue in told if dialogue in dialogues],
                documents=[document for document in reported if document in together],
            )
        )
    return tuple(events)
