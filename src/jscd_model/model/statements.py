"""What is said: statements of the parties, and what an analysis thinks of them."""

from attrs import field, frozen

from jscd_model.model.checks import checked, refusal, several
from jscd_model.model.shapes import Code, Distinct, Id
from jscd_model.model.span import Span
from jscd_model.model.terms import Term
from jscd_model.model.topics import Topic
from jscd_model.model.when import When

__all__ = ["Act", "Assessment", "Statement"]


class Act(Term):
    """What the speakers do with their words."""

    DISCUSS = "discuss", "takes up a matter without a position"
    AFFIRM = "affirm", "states or restates a position, a belief or a fact"
    COMMIT = "commit", "undertakes something to be done"
    ESTABLISH = "establish", "brings something into being on this occasion, or reports that it did"
    WELCOME = "welcome", "values"
    CONDEMN = "condemn", "rejects"
    URGE = "urge", "asks others to act"


@frozen(kw_only=True, field_transformer=checked)
class Statement:
    """One thing that parties say or undertake, held together by one governing verb.

    It is as small as its cue: "welcomed the visit and agreed to meet" is two statements.

    Attributes:
        id: Unique in the record, readable.
        act: What the speakers do with these words.
        cue: The governing verb.
        actors: Codes of the parties that say it; empty where the text does not tell whose words they are.
        speaker: Id of the person who speaks, where one person does.
        content: What is said or undertaken, as text.
        span: The whole clause, the cue in it.
        topics: What it is about.
        negated: Whether it denies or rules out its content.
        due: By when it is to be done, where the text says so.
        beneficiaries: Party codes or organisation ids of those for whom it is done.
    """

    id: Id
    act: Act
    cue: Span
    actors: Distinct[Code] = field(default=(), converter=several)
    speaker: Id | None = None
    content: str
    span: Span
    topics: Distinct[Topic] = field(default=(), converter=several)
    negated: bool = False
    due: When | None = None
    beneficiaries: Distinct[Id] = field(default=(), converter=several)

    def __attrs_post_init__(self) -> None:
        """Refuse a cue outside its clause."""
        if not self.span.contains(self.cue):
            raise ValueError(f"Statement.cue {refusal(f'a span within its clause {self.span}', self.cue)}")


@frozen(kw_only=True, field_transformer=checked)
class Assessment:
    """What the author of an analysis thinks; never a statement of a party.

    Attributes:
        id: Unique in the record, readable.
        hedged: Whether the author marks it as uncertain: "could", "it is thought that".
        content: What is thought, as text.
        span: The whole clause.
        topics: What it is about.
    """

    id: Id
    hedged: bool = False
    content: str
    span: Span
    topics: Distinct[Topic] = field(default=(), converter=several)
