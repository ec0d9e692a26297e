"""The questions that need more than one list of a record: who cites what, who sat where, what is due."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from jscd_model.model.actors import Office, Organization
from jscd_model.model.dialogues import Delegate, Delegation, Dialogue
from jscd_model.model.facts import Fact, Listed, key_of, parts_of
from jscd_model.model.references import references
from jscd_model.model.statements import Assessment, Statement
from jscd_model.model.when import When

if TYPE_CHECKING:
    from jscd_model.model.record import PolicyRecord

__all__ = ["citing", "delegations", "due_by"]


def delegations(record: "PolicyRecord", party: str, dialogue: Dialogue | str | None) -> tuple[Delegation, ...]:
    """The delegations of a party at one dialogue, or at the principal ones."""
    occasions = record.principal
    if dialogue is not None:
        occasions = (record.dialogue(dialogue) if isinstance(dialogue, str) else dialogue,)
    return tuple(found for occasion in occasions for found in occasion.delegations if found.party == party)


def due_by(record: "PolicyRecord", day: date | When) -> tuple[Statement, ...]:
    """Statements whose deadline ends on or before a day, earliest first."""
    if isinstance(day, datetime):
        day = day.date()
    if not isinstance(day, date | When):
        raise TypeError(f"due_by wants a date or a When, got {type(day).__name__}; When.parse reads text")
    limit = day.latest if isinstance(day, When) else day
    if limit is None:
        raise ValueError(f"due_by wants a day or a time with an end, got {day!r}")
    deadlines = [
        (statement.due.latest, index, statement)
        for index, statement in enumerate(record.statements)
        if statement.due is not None and statement.due.latest is not None
    ]
    return tuple(
        statement for latest, _, statement in sorted(deadlines, key=lambda found: found[:2]) if latest <= limit
    )


def citing(record: "PolicyRecord", cited: Listed) -> tuple[Fact, ...]:
    """Facts of the record's lists that refer to one of them by key or name, or whose clause mentions it."""
    key, names = key_of(cited), _names(cited)

    def cites(fact: Fact) -> bool:
        if any(key == referred for _, _, referred, _ in references(fact)):
            return True
        if isinstance(fact, Delegate | Office) and fact.organization in names:
            return True
        if isinstance(fact, Statement | Assessment) and not isinstance(cited, Statement | Assessment):
            return any(fact.span.contains(mention) for mention in cited.spans)
        return any(cites(part) for _, part in parts_of(fact))

    return tuple(fact for _, fact in record.entries() if fact != cited and cites(fact))


def _names(cited: Listed) -> frozenset[str]:
    if not isinstance(cited, Organization):
        return frozenset()
    return frozenset({cited.name, *cited.aliases} | ({cited.acronym} if cited.acronym else set()))
