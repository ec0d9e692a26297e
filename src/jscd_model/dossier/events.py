"""Event: an occasion that documents report, with the documents that report it or tell of the same people."""

from collections.abc import Iterable

from attrs import field, frozen

from jscd_model.dossier.entities import Entity, EntityKind
from jscd_model.model.checks import checked, refusal, several
from jscd_model.model.shapes import Distinct, DocumentId, Id, Name

__all__ = ["Companions", "Event", "events_of"]


@frozen(kw_only=True, field_transformer=checked)
class Companions:
    """Two documents that tell of the same people on the same days: accounts of one event, whatever they call it.

    Attributes:
        documents: Their ids.
        people: The people, by their fullest names.
    """

    documents: Distinct[DocumentId] = field(converter=several)
    people: Distinct[Name] = field(converter=several)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no pair."""
        if len(self.documents) != 2:
            raise ValueError(f"Companions.documents {refusal('two documents', self.documents)}")


@frozen(kw_only=True, field_transformer=checked)
class Event:
    """Documents that report the same occasion, or tell of the same people on the same days.

    Attributes:
        dialogues: Ids of the dialogue entities that they report; empty for a document that reports none.
        documents: Ids of the documents.
    """

    dialogues: Distinct[Id] = field(default=(), converter=several)
    documents: Distinct[DocumentId] = field(converter=several)


def events_of(
    entities: Iterable[Entity], documents: Iterable[str], companions: Iterable[Companions]
) -> tuple[Event, ...]:
    """The events in the order of their first documents: companions go together, and those that report one dialogue."""
    reported: dict[str, list[str]] = {document: [] for document in documents}
    told: dict[str, tuple[str, ...]] = {}
    for entity in entities:
        if entity.kind is not EntityKind.DIALOGUE:
            continue
        told[entity.id] = tuple(document for claim in entity.of("principal") for document in claim.documents)
        for document in told[entity.id]:
            reported[document].append(entity.id)
    near: dict[str, list[str]] = {document: [] for document in reported}
    for one, other in (found.documents for found in companions):
        near[one].append(other)
        near[other].append(one)
    events: list[Event] = []
    placed: set[str] = set()
    for first in reported:
        if first in placed:
            continue
        together, dialogues, waiting = {first}, set[str](), [first]
        while waiting:
            document = waiting.pop()
            dialogues.update(reported[document])
            beside = [*near[document], *(other for dialogue in reported[document] for other in told[dialogue])]
            waiting += [other for other in dict.fromkeys(beside) if other not in together]
            together.update(beside)
        placed |= together
        events.append(
            Event(
                dialogues=[dialogue for dialogue in told if dialogue in dialogues],
                documents=[document for document in reported if document in together],
            )
        )
    return tuple(events)
