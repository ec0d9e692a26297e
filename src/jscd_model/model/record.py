"""PolicyRecord: the facts of one document, with the questions that people ask of it."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import islice
from typing import Annotated, Self, TypeVar

from attrs import evolve, field, frozen

from jscd_model.model import queries
from jscd_model.model.actors import Organization, Party, Person
from jscd_model.model.agreements import FrameworkAgreement
from jscd_model.model.checks import checked, several
from jscd_model.model.dialogues import Delegate, Delegation, Dialogue, Role
from jscd_model.model.document import DateMention, Diagnostic, Document, document_id
from jscd_model.model.explain import explanation
from jscd_model.model.facts import Fact, Listed, in_words, key_of, numbered, spans_of, walk
from jscd_model.model.references import MOST_MISFITS, MisfitError, misfits
from jscd_model.model.rejections import Rejection, Unread
from jscd_model.model.relations import Relation
from jscd_model.model.shapes import Distinct, Shape
from jscd_model.model.span import Span
from jscd_model.model.statements import Act, Assessment, Statement
from jscd_model.model.topics import Topic
from jscd_model.model.when import When

__all__ = ["SCHEMA_VERSION", "PolicyRecord"]

SCHEMA_VERSION = 1
_Version = Annotated[
    int, Shape(f"{SCHEMA_VERSION}, the version of this release", least=SCHEMA_VERSION, most=SCHEMA_VERSION)
]

L = TypeVar("L", bound=Listed)


@frozen(kw_only=True, field_transformer=checked)
class PolicyRecord:
    """What one document says: who met whom, when, under what, and what was said and undertaken.

    Its facts fit together: every id, and every code of a party, is unique and is that of something in the record,
    and every span lies within the document.

    Attributes:
        schema_version: Version of the record's form; files of a newer one are refused.
        document: The text that it is made from.
        parties: Every state and organisation whose code the record uses.
        persons: Persons whom the text names.
        organizations: Bodies that the text names.
        agreements: Instruments that the text names.
        dialogues: Occasions on which parties talk.
        statements: What the parties say or undertake.
        assessments: What the author of an analysis thinks.
        relations: How the occasions stand to agreements, bodies and one another.
        dates: Words that pin a time.
        topics: What the parties took up.
        diagnostics: What looks odd in the text.
        text: The text itself, when at hand; neither compared nor written to JSON.
        reasons: Why each rule reads what it reads; neither compared nor written to JSON.
        rejected: Candidates that were considered and rejected, in the order of the text; only what `parse` with
            `trace=True` returns has them. Neither compared nor written to JSON.
        unread: Sentences that name parties, people or governing verbs and from which nothing was read, in the order
            of the text; only what `parse` returns has them. Neither compared nor written to JSON.
    """

    schema_version: _Version = SCHEMA_VERSION
    document: Document
    parties: tuple[Party, ...] = field(default=(), converter=several)
    persons: tuple[Person, ...] = field(default=(), converter=several)
    organizations: tuple[Organization, ...] = field(default=(), converter=several)
    agreements: tuple[FrameworkAgreement, ...] = field(default=(), converter=several)
    dialogues: tuple[Dialogue, ...] = field(default=(), converter=several)
    statements: tuple[Statement, ...] = field(default=(), converter=several)
    assessments: tuple[Assessment, ...] = field(default=(), converter=several)
    relations: tuple[Relation, ...] = field(default=(), converter=several)
    dates: tuple[DateMention, ...] = field(default=(), converter=several)
    topics: Distinct[Topic] = field(default=(), converter=several)
    diagnostics: tuple[Diagnostic, ...] = field(default=(), converter=several)
    text: str | None = field(default=None, eq=False, repr=False)
    reasons: Mapping[str, str] = field(factory=dict, eq=False, repr=False)
    rejected: tuple[Rejection, ...] = field(default=(), converter=several, eq=False, repr=False)
    unread: tuple[Unread, ...] = field(default=(), converter=several, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse facts that do not fit together, and a text that is not the document's."""
        found = tuple(islice(misfits(self), MOST_MISFITS))
        if found:
            raise MisfitError(found)
        text, document = self.text, self.document
        if text is not None and (len(text) != document.length or document_id(text) != document.id):
            raise ValueError(
                f"PolicyRecord.text wants the text of document {document.id}, got another one. Line ends count and a "
                "byte order mark does not: the text of a file is path.read_bytes().decode('utf-8-sig')"
            )

    # Look-ups

    @property
    def principal(self) -> tuple[Dialogue, ...]:
        """The occasions that the document reports; usually one."""
        return tuple(dialogue for dialogue in self.dialogues if dialogue.principal)

    def party(self, code: str) -> Party:
        """The party with this code; ValueError when there is none."""
        return _with_key(self.parties, code, "party")

    def person(self, id: str) -> Person:  # noqa: A002
        """The person with this id; ValueError when there is none."""
        return _with_key(self.persons, id, "person")

    def organization(self, id: str) -> Organization:  # noqa: A002
        """The organisation with this id; ValueError when there is none."""
        return _with_key(self.organizations, id, "organization")

    def agreement(self, id: str) -> FrameworkAgreement:  # noqa: A002
        """The agreement with this id; ValueError when there is none."""
        return _with_key(self.agreements, id, "agreement")

    def dialogue(self, id: str) -> Dialogue:  # noqa: A002
        """The dialogue with this id; ValueError when there is none."""
        return _with_key(self.dialogues, id, "dialogue")

    def statement(self, id: str) -> Statement:  # noqa: A002
        """The statement with this id; ValueError when there is none."""
        return _with_key(self.statements, id, "statement")

    # Who took part

    def delegation(self, party: str, dialogue: Dialogue | str | None = None) -> Delegation | None:
        """The delegation of a party at a dialogue, or at the first principal one where it has one."""
        return next(iter(queries.delegations(self, party, dialogue)), None)

    def heads(self, party: str, dialogue: Dialogue | str | None = None) -> tuple[Delegate, ...]:
        """Those who lead a party's delegation at a dialogue, or at the principal ones, in order of mention."""
        found = queries.delegations(self, party, dialogue)
        return tuple(seat for delegation in found for seat in delegation.delegates if seat.role is Role.HEAD)

    def head(self, party: str, dialogue: Dialogue | str | None = None) -> Delegate | None:
        """The first of `heads`, or None where the text names nobody as one."""
        return next(iter(self.heads(party, dialogue)), None)

    # What was said

    def statements_by_act(self, act: Act | str) -> tuple[Statement, ...]:
        """Statements that do this: `record.statements_by_act("commit")`."""
        wanted = Act(act)
        return tuple(statement for statement in self.statements if statement.act is wanted)

    def statements_by_party(self, code: str) -> tuple[Statement, ...]:
        """Statements that this party makes, alone or with others."""
        return tuple(statement for statement in self.statements if code in statement.actors)

    def statements_by_topic(self, topic: Topic | str) -> tuple[Statement, ...]:
        """Statements about this topic."""
        wanted = Topic(topic)
        return tuple(statement for statement in self.statements if wanted in statement.topics)

    def due_by(self, day: date | When) -> tuple[Statement, ...]:
        """Statements whose deadline ends on or before a day, earliest deadline first."""
        return queries.due_by(self, day)

    def citing(self, cited: Listed) -> tuple[Fact, ...]:
        """Everything in the lists that refers to one of their members, in the record's order.

        A fact refers to another by its id or code, a delegate or an office also by the name of an organisation,
        a statement or assessment also by a mention within its clause.
        """
        return queries.citing(self, cited)

    # Where the text says so

    def entries(self) -> Iterator[tuple[str, Fact]]:
        """The members of all lists, each with its place: `statements[4]`."""
        yield from numbered("parties", self.parties)
        yield from numbered("persons", self.persons)
        yield from numbered("organizations", self.organizations)
        yield from numbered("agreements", self.agreements)
        yield from numbered("dialogues", self.dialogues)
        yield from numbered("statements", self.statements)
        yield from numbered("assessments", self.assessments)
        yield from numbered("relations", self.relations)
        yield from numbered("dates", self.dates)
        yield from numbered("diagnostics", self.diagnostics)

    def facts(self) -> Iterator[tuple[str, Fact]]:
        """The document, the members of all lists and the facts inside them, each with its place."""
        yield from walk("document", self.document)
        for place, fact in self.entries():
            yield from walk(place, fact)

    def spans(self) -> list[Span]:
        """The spans of all facts, each once, in the order of the text."""
        return sorted({span for _, fact in self.facts() for span in spans_of(fact)})

    def quote(self, fact: Fact) -> str:
        """The words behind a fact, cut from the text: its whole clause, or else the first of its spans.

        Raises ValueError when the record has no text or the fact no span.
        """
        spans = spans_of(fact)
        if not spans:
            raise ValueError(f"no place in the text is recorded for {in_words(fact)}")
        return self.quotes(fact)[0]

    def quotes(self, fact: Fact) -> tuple[str, ...]:
        """The words of each span of a fact; raises ValueError when the record has no text."""
        if self.text is None:
            raise ValueError("the record has no text to quote from; give it one by record.with_text(text)")
        return tuple(span.cut(self.text) for span in spans_of(fact))

    def explain(self, fact: Fact | Unread) -> str:
        """Why the record holds a fact: each quote, the rule that read it and the rule's reason, in plain words.

        A record of `parse` with `trace=True` also tells the candidates that were rejected in its place: those that
        compete with the fact, and those that stand in its sentence and could have been what it is.

        Raises TypeError for what is no fact, ValueError for a fact of another record.
        """
        if not isinstance(fact, Unread | Span) and all(known != fact for _, known in self.facts()):
            raise ValueError(f"the record does not hold {in_words(fact)}; ask the record that does")
        return explanation(fact, self.text, self.reasons, self.rejected)

    def with_text(self, text: str, *, reasons: Mapping[str, str] | None = None) -> Self:
        """The same record with its text (and the reasons of rules) at hand; ValueError for another document's text."""
        return evolve(self, text=text, reasons=self.reasons if reasons is None else reasons)


def _with_key(facts: tuple[L, ...], key: str, noun: str) -> L:
    for fact in facts:
        if key_of(fact) == key:
            return fact
    known = ", ".join(key_of(fact) or "" for fact in facts) or "none at all"
    raise ValueError(f"the record has no {noun} {key!r}; it has {known}")
