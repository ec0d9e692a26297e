"""The part of a report that tells of one event: its sources, what they say, and where they differ."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from jscd_model.dossier.claims import Witness
from jscd_model.dossier.conflicts import Conflict
from jscd_model.dossier.entities import Entity, EntityKind
from jscd_model.dossier.events import Event
from jscd_model.dossier.facts_table import fact_tables, fields_of
from jscd_model.dossier.markdown import escaped, linked, table
from jscd_model.dossier.sayings import Saying
from jscd_model.dossier.scope import Scope
from jscd_model.dossier.view import View
from jscd_model.dossier.wording import UNDERTAKEN, listed, time_in_words
from jscd_model.model.document import DocumentKind

__all__ = ["conflict_lines", "event_lines", "source_lines", "title_of"]

_PEOPLE = 6  # names in a row
_GROUPS = 3  # lines on the people by whom documents belong together
_UNTOLD = frozenset({"name", "acronym", "status"})  # what sources share or not without telling anything by it


def event_lines(view: View, event: Event, heading: str) -> Iterator[str]:
    """The part of the report that tells of an event, its heading first."""
    scope = Scope(view, event)
    alone = len(event.documents) == 1
    sections = {
        "Sources": [*source_lines(view, event.documents), *_company(scope)],
        "What the source says" if alone else "What each source says": list(fact_tables(scope)),
        "What they agree on": [] if alone else list(_agreed(scope)),
        "Where they differ": list(conflict_lines(view, scope.conflicts(), event)),
        "What else it tells" if alone else "What only one source tells": list(_single(scope)),
        "Undertakings and decisions": list(_undertakings(scope)),
        "Names": list(_names(scope)),
    }
    yield from (heading, "")
    yield from (*_summary(scope), *([""] if event.dialogues else []))
    for title, lines in sections.items():
        if lines:
            yield from (f"### {title}", "", *lines)
            yield from [""] if lines[-1] else []


def title_of(view: View, event: Event) -> str:
    """What one calls the event: the dialogue that most of its documents report, or else those who are told of."""
    if not event.dialogues:
        people = dict.fromkeys(name for found in view.company.get(event.documents[0], ()) for name in found.people)
        return f"Occasion with {_few(list(people), _PEOPLE)}"
    entity = _main(view, event)
    times = view.precise(entity.of("when"))
    return view.occasion(entity.id) + (f", {view.value(times[0][0])}" if len(times) == 1 else "")


def _main(view: View, event: Event) -> Entity:
    reported = [view.entities[key] for key in event.dialogues]
    return max(reported, key=lambda entity: len({doc for claim in entity.of("principal") for doc in claim.documents}))


def _few(names: list[str], most: int) -> str:
    """Names in a row, the first ones of many."""
    more = [f"{len(names) - most} more"] if len(names) > most else []
    return listed([*(escaped(name) for name in names[:most]), *more])


def _summary(scope: Scope) -> Iterator[str]:
    view = scope.view
    for entity in scope.dialogues:
        parts = [view.given(entity.of(name), scope.documents) for name in ("when", "place")]
        parties = [view.value(claim) for claim in entity.of("party") if view.documents(claim) & scope.documents]
        status = "Planned" if entity.values("status") == ("planned",) else "Held"
        known = [part for part in (*parts, listed(parties)) if part]
        head = f"{view.occasion(entity.id)}, {status.lower()}" if len(scope.event.dialogues) > 1 else status
        yield f"- {head}{': ' if known else ''}{'; '.join(known)}."


def source_lines(view: View, documents: Iterable[str]) -> Iterator[str]:
    """A numbered list of documents: what each is, when it was published, and where it is."""
    for document in documents:
        source = view.records[document].document
        about = [escaped(source.publisher)] if source.publisher and source.title else []
        about += [] if source.kind is DocumentKind.OTHER else [source.kind.value.replace("_", " ")]
        about += [time_in_words(source.published)] if source.published else []
        about += [linked(source.url)] if source.url else []
        yield f"{view.number[document]}. {view.label(document)}" + (f" ({', '.join(about)})" if about else "")


def _company(scope: Scope) -> Iterator[str]:
    """What ties documents that report no dialogue together, the first few groups of people where there are many."""
    groups: dict[tuple[str, ...], set[str]] = {}
    for found in scope.view.company.get(scope.event.documents[0], ()):
        groups.setdefault(found.people, set()).update(found.documents)
    for people, documents in list(groups.items())[:_GROUPS]:
        told = _few(list(people), _PEOPLE)
        yield from ("", f"{scope.view.marks(documents)} tell of the same people on the same days: {told}.")
    if len(groups) > _GROUPS:
        rest = {document for documents in list(groups.values())[_GROUPS:] for document in documents}
        yield from ("", f"{scope.view.marks(rest)} share other people in the same way.")


# What they agree on, and where they differ


def _agreed(scope: Scope) -> Iterator[str]:
    for entity in scope.entities:
        if entity.id in scope.event.dialogues:
            names = [name for name in fields_of(entity) if name not in _UNTOLD]
        elif entity.kind is EntityKind.STATEMENT:
            told = scope.tellers[entity.id]
            if len(told) > 1 and not scope.view.contested(entity.id):
                saying = Saying.of(scope.view, entity, told)
                marks = f" {scope.view.marks(told)}" if len(saying.wordings) == 1 else ""
                yield f"- {saying.line()}{marks}"
            continue
        else:
            names = {EntityKind.PERSON: ["office"], EntityKind.AGREEMENT: ["date"]}.get(entity.kind, [])
        for name in names:
            yield from _shared(scope, entity, name)


def _head(view: View, event: Event | None, entity: Entity, field: str) -> str:
    """The head of a line on a field; with the name of what it is about unless that is the event itself."""
    words = view.field(field)
    if event is not None and event.dialogues == (entity.id,):
        return f"**{words}:**"
    name = view.occasion(entity.id) if entity.kind is EntityKind.DIALOGUE else view.name(entity.id)
    return f"**{name}, {words[:1].lower()}{words[1:]}:**"


def _shared(scope: Scope, entity: Entity, name: str) -> Iterator[str]:
    """A line of what several documents say of a field, where some are more precise each as it says it."""
    view = scope.view
    shared = []
    seen: set[str] = set()
    claims = entity.of(name)
    for claim, _ in view.precise(claims):
        told = view.tellers(claim) & scope.documents
        if len(told) > 1 and not view.is_disputed(claim) and claim.value not in seen:
            seen.update(claim.consistent_with)
            akin = [claim, *(one for one in claims if one is not claim and one.value in claim.consistent_with)]
            said = [(one, view.documents(one) & scope.documents) for one in akin]
            shared.append(" / ".join(f"{view.value(one)} {view.marks(by)}" for one, by in said if by))
    if shared:
        yield f"- {_head(view, scope.event, entity, name)} {'; '.join(shared)}"


def conflict_lines(view: View, conflicts: Iterable[Conflict], event: Event | None = None) -> Iterator[str]:
    """Each conflict with its reason, then a line for each witness of each side.

    A body and its meeting go by one name, so that both have the conflict over it: it is told once.
    """
    told = (tuple(_conflict_lines(view, conflict, event)) for conflict in conflicts)
    return chain.from_iterable(dict.fromkeys(told))


def _conflict_lines(view: View, conflict: Conflict, event: Event | None) -> Iterator[str]:
    head = _head(view, event, view.entities[conflict.entity], conflict.field)
    yield f"- {head} {escaped(conflict.reason)}"
    for claim in conflict.claims:
        first: dict[str, Witness] = {}
        for witness in claim.witnesses:
            first.setdefault(witness.document, witness)
        for document, witness in first.items():
            quote = view.quote(witness)
            yield f"    - {view.marks([document])} {view.value(claim)}{': ' if quote else ''}{quote}"


# What only one source tells


def _single(scope: Scope) -> Iterator[str]:
    alone = len(scope.event.documents) == 1
    only = {} if alone else _only(scope)
    for document in scope.event.documents:
        lines = [*only.get(document, ()), *_mine(scope, document)]
        if lines and not alone:
            yield f"- {scope.view.marks([document])} **{scope.view.label(document)}**"
        yield from (f"- {line}" if alone else f"    - {line}" for line in lines)


def _only(scope: Scope) -> Mapping[str, list[str]]:
    """What each document alone says of the event's dialogues."""
    view = scope.view
    found: dict[str, list[str]] = {}
    for entity in scope.dialogues:
        for name in fields_of(entity):
            values: dict[str, list[str]] = {}
            for claim in entity.of(name) if name not in _UNTOLD else ():
                by = view.documents(claim) & scope.documents
                if len(by) == 1 and view.tellers(claim) & scope.documents == by and not view.is_disputed(claim):
                    values.setdefault(next(iter(by)), []).append(view.value(claim))
            for document, given in values.items():
                found.setdefault(document, []).append(f"{_head(view, scope.event, entity, name)} {'; '.join(given)}")
    return found


def _mine(scope: Scope, document: str) -> Iterator[str]:
    """The entities of which a document alone speaks."""
    view, told = scope.view, frozenset([document])
    mine = scope.alone.get(document, ())
    for kind, noun in (
        (EntityKind.PERSON, "Persons"),
        (EntityKind.ORGANIZATION, "Bodies"),
        (EntityKind.AGREEMENT, "Agreements"),
        (EntityKind.DIALOGUE, "Other occasions"),
    ):
        named = [_called(view, one, told) for one in mine if one.kind is kind]
        if named:
            yield f"**{noun}:** {'; '.join(named)}"
    bound = 0
    for entity in mine:
        if entity.kind is EntityKind.STATEMENT:
            if UNDERTAKEN.keys() & set(entity.values("act")):
                bound += 1
            else:
                yield Saying.of(view, entity, told).line()
    if bound and len(scope.event.documents) > 1:
        noun = "undertaking or decision" if bound == 1 else "undertakings and decisions"
        yield f"{bound} {noun}, in the table below"


def _called(view: View, entity: Entity, documents: frozenset[str]) -> str:
    """The name of an entity, with the time that documents give for an agreement or occasion."""
    field = "when" if entity.kind is EntityKind.DIALOGUE else "date"
    name = view.occasion(entity.id) if entity.kind is EntityKind.DIALOGUE else view.name(entity.id)
    time = " / ".join(view.attributed(entity.of(field), documents))
    return name + (f" ({time})" if time else "")


# Undertakings and names


def _undertakings(scope: Scope) -> Iterator[str]:
    rows = []
    for entity in scope.entities:
        if entity.kind is not EntityKind.STATEMENT or not UNDERTAKEN.keys() & set(entity.values("act")):
            continue
        saying = Saying.of(scope.view, entity, scope.documents, UNDERTAKEN)
        kinds = saying.told("act", UNDERTAKEN)
        if kinds:
            cells = [" / ".join(kinds), saying.due(), listed(saying.told("beneficiary"))]
            rows.append([saying.content(limit=240), saying.who(), *cells, saying.tellers()])
    if rows:
        yield from table(["What", "Who", "Kind", "Due", "For", "Told by"], rows)


def _names(scope: Scope) -> Iterator[str]:
    """Persons and bodies that go by several names in the event's documents."""
    view = scope.view
    for entity in scope.entities:
        if entity.kind not in (EntityKind.PERSON, EntityKind.ORGANIZATION):
            continue
        found: dict[str, set[str]] = {}
        for claim in (claim for name in ("name", "alias", "acronym") for claim in entity.of(name)):
            found.setdefault(claim.value, set()).update(view.documents(claim) & scope.documents)
        told = {value: by for value, by in found.items() if by}
        full = _words(entity.name)
        short = len(scope.documents) == 1 and all(full.issuperset(_words(value)) for value in told)
        if len(told) > 1 and not short:
            forms = "; ".join(f"{escaped(value)} {view.marks(by)}" for value, by in told.items())
            yield f"- **{view.name(entity.id)}:** {forms}"


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.casefold()))
