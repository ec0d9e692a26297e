"""The tables of a report: who says what of an event, one column a source."""

from collections.abc import Iterator, Sequence

from jscd_model.dossier.entities import Entity, EntityKind
from jscd_model.dossier.markdown import table
from jscd_model.dossier.sayings import Saying
from jscd_model.dossier.scope import Scope
from jscd_model.dossier.view import View
from jscd_model.dossier.wording import DONE
from jscd_model.model.document import DocumentKind

__all__ = ["fact_tables"]

_FIELDS = (
    "name acronym ordinal when place virtual status party head host member within under builds_on establishes part_of "
    "separate_from next topic"
).split()

_COLUMNS = 5  # more cannot be read on a page


def fact_tables(scope: Scope) -> Iterator[str]:
    """Tables of what each source says of each dialogue of the event, of agreements and of shared statements."""
    view, event = scope.view, scope.event
    several = len(event.dialogues) > 1
    for first in range(0, len(event.documents), _COLUMNS):
        columns = event.documents[first : first + _COLUMNS]
        tables = [(view.occasion(one.id), list(_dialogue(scope, one, columns))) for one in scope.dialogues]
        if len(event.documents) > 1:
            tables += [("What else they tell", [])] if several or not tables else []
            tables[-1][1].extend(_named(scope, columns))
        for title, rows in tables:
            if rows:
                yield from (f"**{title}**", "") if several else ()
                yield from table(["", *(_column(view, document) for document in columns)], rows)
                yield ""


def _column(view: View, document: str) -> str:
    kind = view.records[document].document.kind
    return view.marks([document]) + ("" if kind is DocumentKind.OTHER else f" {kind.value.replace('_', ' ')}")


def _dialogue(scope: Scope, entity: Entity, columns: Sequence[str]) -> Iterator[list[str]]:
    """A row for each field of a dialogue of which any of these sources tells."""
    given = scope.view.given_by
    for name in fields_of(entity):
        told = [given.get((entity.id, name, column), ()) for column in columns]
        if any(told):
            yield [scope.view.field(name), *("; ".join(scope.view.value(claim) for claim in found) for found in told)]


def fields_of(entity: Entity) -> list[str]:
    """The fields of a dialogue that a report shows, in order."""
    found = dict.fromkeys(claim.field for claim in entity.claims)
    order = {name: at for at, name in enumerate(_FIELDS)}
    shown = [name for name in found if name.partition(".")[0] in order]
    if set(entity.values("status")) == {"held"}:
        shown.remove("status")
    return sorted(shown, key=lambda name: order[name.partition(".")[0]])


def _named(scope: Scope, columns: Sequence[str]) -> Iterator[list[str]]:
    """A row for each agreement, other dialogue or statement that two sources share, of which any of these tells."""
    shared = {entity.id for entity in scope.shared}
    ids = {entity.id for column in columns for entity in scope.view.told[column]}.difference(scope.event.dialogues)
    for key in sorted(ids, key=scope.view.order.__getitem__):
        entity = scope.view.entities[key]
        if entity.kind is EntityKind.AGREEMENT:
            head = f"Agreement: {scope.view.name(key)}"
            yield [head, *_cells(scope, entity, "date", columns)]
        elif entity.kind is EntityKind.DIALOGUE:
            head = f"Other occasion: {scope.view.occasion(key)}"
            yield [head, *_cells(scope, entity, "when", columns)]
        elif key in shared:
            saying = Saying.of(scope.view, entity, scope.documents)
            cells = _cells(scope, entity, "act", columns)
            own = [saying.own(column) for column in columns]
            told = [f"{cell}: {words}" if words else cell for cell, words in zip(cells, own, strict=True)]
            yield [saying.content(limit=100), *told]


def _cells(scope: Scope, entity: Entity, field: str, columns: Sequence[str]) -> Iterator[str]:
    """What each source says of an entity: that it names or says it, the values of a field, and those in dispute."""
    mention = "said" if entity.kind is EntityKind.STATEMENT else "named"
    fields = (field, *(name for name in scope.view.contested(entity.id) if name != field))
    for column in columns:
        values = [claim for name in fields for claim in scope.view.given_by.get((entity.id, name, column), ())]
        words = [DONE.get(claim.value) or scope.view.value(claim) for claim in values]
        named = [mention] if mention == "named" or not words else []
        yield ", ".join([*named, *words]) if column in scope.tellers[entity.id] else ""
