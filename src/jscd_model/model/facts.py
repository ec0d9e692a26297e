"""What all facts have in common: spans, an id perhaps, and a line of words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

from jscd_model.model.actors import Office, Organization, Party, Person
from jscd_model.model.agreements import FrameworkAgreement
from jscd_model.model.dialogues import Delegate, Delegation, Dialogue
from jscd_model.model.document import Author, DateMention, Diagnostic, Document, Section
from jscd_model.model.relations import Relation
from jscd_model.model.span import Span
from jscd_model.model.statements import Assessment, Statement

if TYPE_CHECKING:
    from jscd_model.model.record import PolicyRecord

__all__ = [
    "Fact",
    "Listed",
    "checked_fact",
    "everything",
    "in_words",
    "key_of",
    "numbered",
    "parts_of",
    "spans_of",
    "walk",
]

Listed = Party | Person | Organization | FrameworkAgreement | Dialogue | Statement | Assessment
"""What has an id or a code of its own."""

Fact = (
    Listed | Document | Author | Section | Office | Delegation | Delegate | Relation | DateMention | Diagnostic | Span
)
"""Anything in a record that stands somewhere in the text."""

F = TypeVar("F", bound=Fact)


def spans_of(fact: Fact) -> tuple[Span, ...]:
    """Where a fact itself stands, the clause before its cue; a whole made of parts stands where they do."""
    stands = _STANDS.get(type(fact))
    if stands is None:
        raise _no_fact(fact)
    return stands(fact)


def checked_fact(fact: F) -> F:
    """The fact; TypeError, with the way to one, for anything else."""
    if type(fact) not in _WORDS:
        raise _no_fact(fact)
    return fact


def _no_fact(thing: object) -> TypeError:
    return TypeError(f"want a fact of the record or a Span, such as record.persons[0], got {type(thing).__name__}")


def parts_of(fact: Fact) -> Iterator[tuple[str, Fact]]:
    """The facts directly inside a fact, each with its place there: `offices[0]`."""
    match fact:
        case Document():
            yield from numbered("authors", fact.authors)
            yield from numbered("sections", fact.sections)
        case Person():
            yield from numbered("offices", fact.offices)
        case Dialogue():
            yield from numbered("delegations", fact.delegations)
        case Delegation():
            yield from numbered("delegates", fact.delegates)
        case _:
            return


def key_of(fact: Fact) -> str | None:
    """The code or id by which other facts refer to a fact; None for what is not referred to."""
    name = _KEYS.get(type(fact))
    return None if name is None else getattr(fact, name)


def numbered(name: str, facts: Sequence[F]) -> Iterator[tuple[str, F]]:
    """The facts of a list, each with its place: `persons[0]`."""
    return ((f"{name}[{index}]", fact) for index, fact in enumerate(facts))


def walk(place: str, fact: Fact) -> Iterator[tuple[str, Fact]]:
    """A fact and all that is inside it, each with its place."""
    yield place, fact
    for name, part in parts_of(fact):
        yield from walk(f"{place}.{name}", part)


def everything(record: "PolicyRecord") -> list[Fact]:
    """All facts of a record in the order of `record.facts()`, without their places."""
    found: list[Fact] = [record.document, *record.document.authors, *record.document.sections, *record.parties]
    for person in record.persons:
        found.append(person)
        found += person.offices
    found += record.organizations
    found += record.agreements
    for dialogue in record.dialogues:
        found.append(dialogue)
        for delegation in dialogue.delegations:
            found.append(delegation)
            found += delegation.delegates
    for facts in (record.statements, record.assessments, record.relations, record.dates, record.diagnostics):
        found += facts
    return found


def in_words(fact: Fact) -> str:
    """A fact in one line: what it is and what it says."""
    return _WORDS[type(checked_fact(fact))](fact)


def _dialogue(fact: Dialogue) -> str:
    number = f", number {fact.ordinal}" if fact.ordinal else ""
    when = f", {fact.when}" if fact.when else ""
    return f"Dialogue {fact.name}{number} ({fact.status}{when})"


def _delegate(fact: Delegate) -> str:
    return f"Delegate {fact.person or fact.office or fact.organization} ({fact.role})"


def _statement(fact: Statement) -> str:
    actors = f" by {', '.join(fact.actors)}" if fact.actors else ""
    return f"Statement{actors} ({'not ' if fact.negated else ''}{fact.act}): {fact.content}"


def _only(fact: Section | DateMention | Assessment) -> tuple[Span, ...]:
    return (fact.span,)


def _of_parts(fact: Document | Delegation) -> tuple[Span, ...]:
    return tuple(span for _, part in parts_of(fact) for span in spans_of(part))


_KEYS: Mapping[type, str] = {
    Party: "code",
    **dict.fromkeys((Person, Organization, FrameworkAgreement, Dialogue, Statement, Assessment, Document), "id"),
}

_STANDS: Mapping[type, Callable[[Any], tuple[Span, ...]]] = {
    Span: lambda fact: (fact,),
    Statement: lambda fact: (fact.span, fact.cue),
    **dict.fromkeys((Assessment, Section, DateMention), _only),
    **dict.fromkeys((Document, Delegation), _of_parts),
    **dict.fromkeys(
        (Author, Delegate, Diagnostic, Dialogue, FrameworkAgreement, Office, Organization, Party, Person, Relation),
        attrgetter("spans"),
    ),
}

_WORDS: Mapping[type, Callable[[Any], str]] = {
    Assessment: lambda fact: f"Assessment: {fact.content}",
    Author: lambda fact: f"Author {fact.name}",
    DateMention: lambda fact: f"Date {fact.value}: {fact.text}",
    Delegate: _delegate,
    Delegation: lambda fact: f"Delegation of {fact.party}",
    Diagnostic: lambda fact: f"Diagnostic {fact.code}: {fact.message}",
    Dialogue: _dialogue,
    Document: lambda fact: f"Document {fact.title or fact.id} ({fact.kind})",
    FrameworkAgreement: lambda fact: f"Agreement {fact.name} ({fact.kind})",
    Office: lambda fact: f"Office {fact.title} ({fact.tenure})",
    Organization: lambda fact: f"Organization {fact.name} ({fact.kind})",
    Party: lambda fact: f"Party {fact.code}: {fact.name}",
    Person: lambda fact: f"Person {fact.name}",
    Relation: lambda fact: f"Relation {fact.type}: {fact.name}",
    Section: lambda fact: f"Section {fact.heading or ''} ({fact.kind})".replace("  ", " "),
    Span: lambda fact: f"Characters {fact.start} to {fact.end}",
    Statement: _statement,
}
