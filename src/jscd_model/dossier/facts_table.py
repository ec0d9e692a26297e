"""The tables of a report: who says what of an event, one column a source."""

from collections.abc import Iterator, Sequence

from jscd_model.dossier.entities import Entity, EntityKind
from jscd_model.dossier.events import Event
from jscd_model.dossier.markdown import table
from jscd_model.dossier.view import View
from jscd_model.dossier.wording import DONE
from jscd_model.model.document import DocumentKind

__all__ = ["fact_tables"]

_FIELDS = (
    "name acronym ordinal when place virtual status party head host member within under builds_on establishes part_of "
    "separate_from next topic"
).split()

_COLUMNS = 5  # more cannot be read on a page


def fact_tables(view: View, event: Event) -> Iterator[str]:
    """Tables of what each source says of each dialogue of the event, of agreements and of shared statements."""
    several = len(event.dialogues) > 1
    for first in range(0, len(event.documents), _COLUMNS):
        columns = event.documents[first : first + _COLUMNS]
        tables = [
            (view.occasion(key), list(_dialogue(view, event, view.entities[key], columns))) for key in event.dialogues
        ]
        if len(event.documents) > 1:
            named = (_named(view, event, entity, columns) for entity in view.spoken_of(event))
            tables += [("What else they tell", [])] if several or not tables else []
            tables[-1][1].extend(row for row in named if row is not None)
        for title, rows in tables:
            if rows:
                yield from (f"**{title}**", "") if several else ()
                yield from table(["", *(_column(view, document) for document in columns)], rows)
                yield ""


def _column(view: View, document: str) -> str:
    kind = view.records[document].document.kind
    return view.marks([document]) + ("" if kind is DocumentKind.OTHER else f" {kind.value.replace('_', ' ')}")


def _dialogue(view: View, event: Event, entity: Entity, columns: Sequence[str]) -> Iterator[list[str]]:
    """A row for each field of a dialogue of which any source of the event tells."""
    documents = frozenset(event.documents)
    for name in fields_of(entity):
        claims = entity.of(name)
        if any(not documents.isdisjoint(claim.documents) for claim in claims):
            told = [[claim for claim in claims if column in claim.documents] for column in columns]
            head = view.field(name)
            yield [head, *("; ".join(view.value(claim) for claim in found) for found in told)]


def fields_of(entity: Entity) -> list[str]:
    """The fields of a dialogue that a report shows, in order."""
    found = dict.fromkeys(claim.field for claim in entity.claims)
    order = {name: at for at, name in enumerate(_FIELDS)}
    shown = [name for name in found if name.partition(".")[0] in order]
    if set(entity.values("status")) == {"held"}:
        shown.remove("status")
    return sorted(shown, key=lambda name: order[name.partition(".")[0]])


def _named(view: View, event: Event, entity: Entity, columns: Sequence[str]) -> list[str] | None:
    """A row for an agreement, another dialogue or a statement that two sources share; None for all else."""
    told = set(entity.documents) & set(event.documents)
    if entity.kind is EntityKind.AGREEMENT:
        head, field, mention = f"Agreement: {view.name(entity.id)}", "date", "named"
    elif entity.kind is EntityKind.DIALOGUE and entity.id not in event.dialogues:
        head, field, mention = f"Other occasion: {view.occasion(entity.id)}", "when", "named"
    elif entity.kind is EntityKind.STATEMENT and len(told) > 1:
        head, field, mention = view.content(entity.id, limit=100), "act", "said"
    else:
        return None
    fields = (field, *(name for name in view.contested(entity.id) if name != field))
    cells = []
    for column in columns:
        values = [claim for name in fields for claim in entity.of(name) if column in claim.documents]
        words = [DONE.get(claim.value) or view.value(claim) for claim in values]
        named = [mention] if mention == "named" or not words else []
        cells.append(", ".join([*named, *words]) if column in entity.documents else "")
    return [head, *cells]
