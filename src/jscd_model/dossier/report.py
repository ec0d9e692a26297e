"""A report on a dossier in Markdown, for a memo: events one by one, then series, then what belongs to no event."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from jscd_model.dossier.entities import Entity
from jscd_model.dossier.event_report import conflict_lines, event_lines, source_lines, title_of
from jscd_model.dossier.events import Event
from jscd_model.dossier.markdown import escaped, shortened, table
from jscd_model.dossier.sayings import Saying
from jscd_model.dossier.series import Series
from jscd_model.dossier.ties import ties_of
from jscd_model.dossier.view import View, is_told
from jscd_model.dossier.wording import UNDERTAKEN

if TYPE_CHECKING:
    from jscd_model.dossier.dossier import Dossier

__all__ = ["report_on"]


def report_on(dossier: "Dossier") -> str:
    """The report as Markdown that ends with a line end."""
    view = View(dossier)
    told = [event for event in view.events if is_told(event)]
    silent = [document for event in view.events if not is_told(event) for document in event.documents]
    tied = ties_of(view, told)
    lines = [f"# {_counted(len(dossier.records), 'document')}, {_counted(len(told), 'event')}", ""]
    lines += [_opening(told, silent, tied), ""]
    for number, event in enumerate(told, 1):
        heading = f"## {'Event' if len(told) == 1 else f'Event {number}'}: {title_of(view, event)}"
        lines += event_lines(view, event, heading)
        if tied.get(number):
            lines += ["### How it is tied to other events", "", *(f"- {line}" for line in tied[number]), ""]
    for series in dossier.series:
        lines += _series(view, series) if _has_course(series) else []
    others = [_standing(view, series) for series in dossier.series if not _has_course(series)]
    if others:
        lines += ["## Other standing dialogues", "", *others, ""]
    across = [
        conflict
        for conflict in dossier.conflicts
        if not any(
            set(event.documents).issuperset(document for claim in conflict.claims for document in claim.documents)
            for event in told
        )
    ]
    if across:
        lines += ["## Where documents of different events differ", "", *conflict_lines(view, across), ""]
    if silent:
        lines += ["## Documents that report no event", "", *source_lines(view, silent), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _opening(told: list[Event], silent: list[str], tied: Mapping[int, Sequence[str]]) -> str:
    """How many documents report how many events, and whether these have to do with one another."""
    number = sum(len(event.documents) for event in told)
    if not number and not silent:
        return "There are no documents."
    parts = []
    if number:
        subject = "This document reports" if number == 1 else f"These {number} documents report"
        parts.append(f"{subject} {_counted(len(told), 'event')}.")
    if len(told) > 1 and not tied:
        parts.append(
            "The events are unrelated, as far as the documents tell: none speaks of the event of another, and no "
            "series holds two of them."
        )
    elif len(told) > 1:
        parts.append("Where an event is tied to another, its part says how; all others are unrelated.")
    if silent:
        documents = _counted(len(silent), "more document" if number else "document")
        parts.append(f"{documents} {'reports' if len(silent) == 1 else 'report'} no event.")
    return " ".join(parts)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


# Series


def _has_course(series: Series) -> bool:
    """Whether more is known of a series than one round or its name."""
    return len(series.rounds) > 1 or bool(series.missing or series.ledger)


def _standing(view: View, series: Series) -> str:
    keys = (*series.standing, *series.rounds)
    documents = {document for key in keys for document in view.entities[key].documents}
    rounds = [view.given(view.entities[key].of("ordinal"), frozenset(documents)) for key in series.rounds]
    number = f", number {rounds[0]}" if rounds and rounds[0] else ""
    return f"- **{escaped(shortened(series.name, limit=120))}**{number} {view.marks(documents)}"


def _series(view: View, series: Series) -> Iterator[str]:
    yield from (f"## Series: {escaped(shortened(series.name, limit=120))}", "")
    rows = []
    for key in series.rounds:
        entity = view.entities[key]
        documents = view.speakers[key]
        cells = [_told(view, entity, name, documents) for name in ("ordinal", "when", "place")]
        status = "held" if "held" in entity.values("status") else "; ".join(entity.values("status"))
        rows.append([view.name(key), *cells, status, view.marks(documents)])
    if rows:
        yield from (*table(["Round", "Number", "When", "Where", "Status", "Told by"], rows), "")
    if series.missing:
        numbers = ", ".join(map(str, series.missing))
        one = len(series.missing) == 1
        yield from (f"No document tells of {'number' if one else 'numbers'} {numbers}.", "")
    ledger = list(_ledger(view, series))
    if ledger:
        yield from (*table(["Undertaken", "At", "Due", "Told by", "Taken up again"], ledger), "")


def _told(view: View, entity: Entity, name: str, documents: frozenset[str]) -> str:
    """The most precise values of a field, each with the documents that give it unless all do."""
    claims = [claim for claim, _ in view.precise(entity.of(name))]
    either = any(view.is_disputed(claim) for claim in claims)
    return (" or " if either else "; ").join(view.attributed(claims, documents))


def _ledger(view: View, series: Series) -> Iterator[list[str]]:
    for line in series.ledger:
        saying = _saying(view, line.statement)
        again = [_saying(view, key) for key in line.taken_up]
        occasion = view.entities[line.dialogue]
        number = " or ".join(occasion.values("ordinal"))
        when = " or ".join(view.value(claim) for claim, _ in view.precise(occasion.of("when")))
        yield [
            saying.content(),
            f"number {number}" if number else when or view.occasion(occasion.id),
            saying.due(),
            saying.tellers(),
            "; ".join(f"{one.content()} {one.tellers()}" for one in again),
        ]


def _saying(view: View, key: str) -> Saying:
    return Saying.of(view, view.entities[key], view.speakers[key], UNDERTAKEN)
