"""The part of a report that tells of one event: its sources, what they say, and where they differ."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from jscd_model.dossier.claims import Claim
from jscd_model.dossier.conflicts import Conflict
from jscd_model.dossier.entities import Entity, EntityKind
from jscd_model.dossier.events import Companions, Event
from jscd_model.dossier.facts_table import fact_tables, fields_of
from jscd_model.dossier.markdown import escaped, linked, table
from jscd_model.dossier.view import View
from jscd_model.dossier.wording import DONE, listed, time_in_words
from jscd_model.model.document import DocumentKind

__all__ = ["conflict_lines", "event_lines", "source_lines", "title_of"]

_UNDERTAKEN = {"commit": "undertaking", "establish": "decision"}  # acts by which parties bind themselves
_STATUS: Mapping[tuple[str, ...], str] = {("planned",): "Planned", ("series",): "A series of occasions"}
_UNTOLD = frozenset({"name", "acronym", "status"})  # what sources share or not without telling anything by it


def event_lines(view: View, event: Event, heading: str) -> Iterator[str]:
    """The part of the report that tells of an event, its heading first."""
    entities = view.spoken_of(event)
    alone = len(event.documents) == 1
    sections = {
        "Sources": [*source_lines(view, event.documents), *_company(view, event)],
        "What the source says" if alone else "What each source says": list(fact_tables(view, event)),
        "What they agree on": [] if alone else list(_agreed(view, event, entities)),
        "Where they differ": list(conflict_lines(view, _conflicts(view, event, entities), event)),
        "What else it tells" if alone else "What only one source tells": list(_single(view, event, entities)),
        "Undertakings and decisions": list(_undertakings(view, event, entities)),
        "Names": list(_names(view, event, entities)),
    }
    yield from (heading, "")
    yield from (*_summary(view, event), *([""] if event.dialogues else []))
    for title, lines in sections.items():
        if lines:
            yield from (f"### {title}", "", *lines)
            yield from [""] if lines[-1] else []


def title_of(view: View, event: Event) -> str:
    """What one calls the event: the dialogue that most of its documents report, or else those who are told of."""
    if not event.dialogues:
        people = dict.fromkeys(name for found in _companions(view, event) for name in found.people)
        return f"Occasion with {listed([escaped(name) for name in people])}"
    entity = _main(view, event)
    times = view.precise(entity.of("when"))
    return view.occasion(entity.id) + (f", {view.value(times[0][0])}" if len(times) == 1 else "")


def _main(view: View, event: Event) -> Entity:
    reported = [view.entities[key] for key in event.dialogues]
    return max(reported, key=lambda entity: len({doc for claim in entity.of("principal") for doc in claim.documents}))


def _summary(view: View, event: Event) -> Iterator[str]:
    documents = frozenset(event.documents)
    for key in event.dialogues:
        entity = view.entities[key]
        parts = [view.given(entity.of(name), documents) for name in ("when", "place")]
        parties = [view.value(claim) for claim in entity.of("party") if not documents.isdisjoint(claim.documents)]
        status = _STATUS.get(entity.values("status"), "Held")
        known = [part for part in (*parts, listed(parties)) if part]
        head = f"{view.occasion(key)}, {status.lower()}" if len(event.dialogues) > 1 else status
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


def _company(view: View, event: Event) -> Iterator[str]:
    """What ties documents that report no dialogue together."""
    for found in _companions(view, event):
        yield ""
        people = listed([escaped(name) for name in found.people])
        yield f"{view.marks(found.documents)} tell of the same people on the same days: {people}."


def _companions(view: View, event: Event) -> Iterator[Companions]:
    """The pairs of documents of the event that belong together by their people alone."""
    reported = {
        key: {document for claim in view.entities[key].of("principal") for document in claim.documents}
        for key in event.dialogues
    }
    for found in view.dossier.companions:
        pair = set(found.documents)
        if pair <= set(event.documents) and not any(pair <= documents for documents in reported.values()):
            yield found


# What they agree on, and where they differ


def _agreed(view: View, event: Event, entities: Iterable[Entity]) -> Iterator[str]:
    documents = frozenset(event.documents)
    for entity in entities:
        if entity.id in event.dialogues:
            names = [name for name in fields_of(entity) if name not in _UNTOLD]
        elif entity.kind is EntityKind.STATEMENT:
            told = documents.intersection(entity.documents)
            if len(told) > 1 and not view.contested(entity.id):
                yield f"- {_said(view, entity)} {view.marks(told)}"
            continue
        else:
            names = {EntityKind.PERSON: ["office"], EntityKind.AGREEMENT: ["date"]}.get(entity.kind, [])
        for name in names:
            yield from _shared(view, event, entity, name)


def _head(view: View, event: Event | None, entity: Entity, field: str) -> str:
    """The head of a line on a field; with the name of what it is about unless that is the event itself."""
    words = view.field(field)
    if event is not None and event.dialogues == (entity.id,):
        return f"**{words}:**"
    name = view.occasion(entity.id) if entity.kind is EntityKind.DIALOGUE else view.name(entity.id)
    return f"**{name}, {words[:1].lower()}{words[1:]}:**"


def _shared(view: View, event: Event, entity: Entity, name: str) -> Iterator[str]:
    documents = frozenset(event.documents)
    shared = []
    seen: set[str] = set()
    for claim, _ in view.precise(entity.of(name)):
        told = entity.tellers(claim) & documents
        if len(told) > 1 and not view.is_disputed(claim) and claim.value not in seen:
            seen.update(claim.consistent_with)
            shared.append(f"{view.value(claim)} {view.marks(told)}")
    if shared:
        yield f"- {_head(view, event, entity, name)} {'; '.join(shared)}"


def _conflicts(view: View, event: Event, entities: Iterable[Entity]) -> Iterator[Conflict]:
    """The conflicts between documents of the event alone."""
    documents = set(event.documents)
    for entity in entities:
        for conflict in view.conflicts.get(entity.id, ()):
            if all(documents.issuperset(claim.documents) for claim in conflict.claims):
                yield conflict


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
        for document in claim.documents:
            witness = next(one for one in claim.witnesses if one.document == document)
            quote = view.quote(witness)
            yield f"    - {view.marks([document])} {view.value(claim)}{': ' if quote else ''}{quote}"


# What only one source tells


def _single(view: View, event: Event, entities: tuple[Entity, ...]) -> Iterator[str]:
    alone = len(event.documents) == 1
    for document in event.documents:
        lines = list(_only(view, event, document, entities, alone=alone))
        if lines and not alone:
            yield f"- {view.marks([document])} **{view.label(document)}**"
        yield from (f"- {line}" if alone else f"    - {line}" for line in lines)


def _only(view: View, event: Event, document: str, entities: tuple[Entity, ...], *, alone: bool) -> Iterator[str]:
    documents = frozenset(event.documents)

    def single(claim: Claim, entity: Entity) -> bool:
        return entity.tellers(claim) & documents == {document} and not view.is_disputed(claim)

    mine = [entity for entity in entities if documents.intersection(entity.documents) == {document}]
    for key in () if alone else event.dialogues:
        entity = view.entities[key]
        for name in fields_of(entity):
            values = [view.value(claim) for claim in entity.of(name) if single(claim, entity)]
            if values and name not in _UNTOLD:
                yield f"{_head(view, event, entity, name)} {'; '.join(values)}"
    for kind, noun in (
        (EntityKind.PERSON, "Persons"),
        (EntityKind.ORGANIZATION, "Bodies"),
        (EntityKind.AGREEMENT, "Agreements"),
        (EntityKind.DIALOGUE, "Other occasions"),
    ):
        named = [_called(view, one) for one in mine if one.kind is kind and one.id not in event.dialogues]
        if named:
            yield f"**{noun}:** {'; '.join(named)}"
    for entity in mine:
        if entity.kind is EntityKind.STATEMENT and not _UNDERTAKEN.keys() & set(entity.values("act")):
            yield _said(view, entity)
    bound = [one for one in mine if one.kind is EntityKind.STATEMENT and _UNDERTAKEN.keys() & set(one.values("act"))]
    if bound and not alone:
        noun = "undertaking or decision" if len(bound) == 1 else "undertakings and decisions"
        yield f"{len(bound)} {noun}, in the table below"


def _called(view: View, entity: Entity) -> str:
    """The name of an entity, with the time of an agreement or occasion."""
    if entity.kind is EntityKind.DIALOGUE:
        when = view.given(entity.of("when"), frozenset(entity.documents))
        return view.occasion(entity.id) + (f" ({when})" if when else "")
    date = view.given(entity.of("date"), frozenset(entity.documents))
    return view.name(entity.id) + (f" ({date})" if date else "")


def _said(view: View, entity: Entity) -> str:
    """A statement in a line: who does what with which words."""
    who = _who(view, entity)
    claims = entity.of("act")
    marks = [f" {view.marks(claim.documents)}" if len(claims) > 1 else "" for claim in claims]
    acts = " / ".join(f"{DONE.get(claim.value, claim.value)}{mark}" for claim, mark in zip(claims, marks, strict=True))
    return f"{who or 'Not told who'} {acts or 'said'}: {view.content(entity.id)}"


def _who(view: View, entity: Entity) -> str:
    actors = listed([view.value(claim) for claim in entity.of("actor")])
    speakers = listed([view.value(claim) for claim in entity.of("speaker")])
    return f"{speakers} ({actors})" if actors and speakers else actors or speakers


# Undertakings and names


def _undertakings(view: View, event: Event, entities: Iterable[Entity]) -> Iterator[str]:
    documents = frozenset(event.documents)
    rows = []
    for entity in entities:
        acts = [act for act in entity.values("act") if act in _UNDERTAKEN]
        if entity.kind is not EntityKind.STATEMENT or not acts:
            continue
        rows.append(
            [
                view.content(entity.id, limit=240),
                _who(view, entity),
                " / ".join(_UNDERTAKEN[act] for act in acts),
                view.given(entity.of("due"), documents),
                listed([view.value(claim) for claim in entity.of("beneficiary")]),
                view.marks(documents.intersection(entity.documents)),
            ]
        )
    if rows:
        yield from table(["What", "Who", "Kind", "Due", "For", "Told by"], rows)


def _names(view: View, event: Event, entities: Iterable[Entity]) -> Iterator[str]:
    """Persons and bodies that go by several names in the event's documents."""
    documents = frozenset(event.documents)
    for entity in entities:
        if entity.kind not in (EntityKind.PERSON, EntityKind.ORGANIZATION):
            continue
        found: dict[str, set[str]] = {}
        for claim in (claim for name in ("name", "alias", "acronym") for claim in entity.of(name)):
            found.setdefault(claim.value, set()).update(documents.intersection(claim.documents))
        told = {value: by for value, by in found.items() if by}
        full = _words(entity.name)
        short = len(documents) == 1 and all(full.issuperset(_words(value)) for value in told)
        if len(told) > 1 and not short:
            forms = "; ".join(f"{escaped(value)} {view.marks(by)}" for value, by in told.items())
            yield f"- **{view.name(entity.id)}:** {forms}"


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.casefold()))
