"""On what occasions parties talk, and who sits there for whom."""

from attrs import field, frozen

from jscd_model.model.checks import checked, refusal, several
from jscd_model.model.shapes import Code, Distinct, Id, Name, Ordinal
from jscd_model.model.span import Span
from jscd_model.model.terms import Term
from jscd_model.model.topics import Topic
from jscd_model.model.when import When

__all__ = ["Delegate", "Delegation", "Dialogue", "DialogueKind", "Role", "Status"]


class DialogueKind(Term):
    """What sort of occasion a dialogue is."""

    DIALOGUE = "dialogue", "a dialogue, or a round of one"
    CONSULTATION = "consultation", "consultations"
    COMMITTEE = "committee", "a meeting of a committee"
    COMMISSION = "commission", "a meeting of a commission"
    WORKING_GROUP = "working_group", "a meeting of a working group"
    SUMMIT = "summit", "a summit"
    MEETING = "meeting", "a meeting or talks"
    CALL = "call", "a telephone or video call"
    VISIT = "visit", "a visit"
    CONFERENCE = "conference", "a conference or forum"


class Status(Term):
    """Whether an occasion has taken place."""

    HELD = "held", "it took place, or is taking place"
    PLANNED = "planned", "it is to take place"
    SERIES = "series", "the standing series; no single occasion is meant"


class Role(Term):
    """What a delegate does at an occasion."""

    HEAD = "head", "leads, heads, chairs or co-chairs a side or the whole"
    HOST = "host", "receives the other side"
    MEMBER = "member", "takes part"


@frozen(kw_only=True, field_transformer=checked)
class Delegate:
    """One seat at an occasion: a person, an office without a name, or a body that is represented.

    Attributes:
        person: Id of the person, where the text names one.
        office: Title as written, without the name, where the text gives one.
        organization: Name of the body that is represented, where no person is named for it.
        role: What the delegate does there.
        spans: Where the text says that the delegate took part.
    """

    person: Id | None = None
    office: Name | None = None
    organization: Name | None = None
    role: Role
    spans: tuple[Span, ...] = field(default=(), converter=several)

    def __attrs_post_init__(self) -> None:
        """Refuse a seat with nobody on it."""
        if self.person is None and self.office is None and self.organization is None:
            raise ValueError("Delegate wants a person, an office or an organization, got none of them")


@frozen(kw_only=True, field_transformer=checked)
class Delegation:
    """Those who sit at an occasion for one party.

    Attributes:
        party: Code of the party that they sit there for.
        delegates: The delegates in order of mention; never empty.
    """

    party: Code
    delegates: tuple[Delegate, ...] = field(converter=several)

    def __attrs_post_init__(self) -> None:
        """Refuse a delegation of nobody."""
        if not self.delegates:
            raise ValueError(f"Delegation.delegates {refusal('at least one delegate', self.delegates)}")


@frozen(kw_only=True, field_transformer=checked)
class Dialogue:
    """An occasion on which parties talk, talked or are to talk, or a standing series of such occasions.

    There is one for each occasion, however often the text comes back to it.

    Attributes:
        id: Unique in the record, readable.
        name: Name of the series or event, without ordinal and year; a plain word such as "meeting" when it has none.
        acronym: Acronym that the text gives it.
        kind: What sort of occasion it is.
        ordinal: Its number in the series: 1 for the first or inaugural one.
        when: When it takes place.
        place: City or venue as named.
        virtual: Whether the text says that it was held by video or telephone.
        parties: Codes of all that take part, in order of mention.
        status: Held, planned, or a standing series.
        principal: Whether it is the occasion that the document reports; never so for a series.
        within: Id of the dialogue at whose margins it was held.
        delegations: Who sits there, one delegation for a party.
        topics: What was taken up there.
        spans: Where the text means it.
    """

    id: Id
    name: Name
    acronym: Name | None = None
    kind: DialogueKind
    ordinal: Ordinal | None = None
    when: When | None = None
    place: Name | None = None
    virtual: bool = False
    parties: Distinct[Code] = field(default=(), converter=several)
    status: Status
    principal: bool = False
    within: Id | None = None
    delegations: tuple[Delegation, ...] = field(default=(), converter=several)
    topics: Distinct[Topic] = field(default=(), converter=several)
    spans: tuple[Span, ...] = field(default=(), converter=several)

    def __attrs_post_init__(self) -> None:
        """Refuse a principal series, a dialogue at its own margins, and two delegations of one party."""
        if self.principal and self.status is Status.SERIES:
            raise ValueError(
                f"Dialogue.principal {refusal('an occasion, held or planned, not a series', self.principal)}"
            )
        if self.within == self.id:
            raise ValueError(f"Dialogue.within {refusal('the id of another dialogue', self.within)}")
        codes = tuple([delegation.party for delegation in self.delegations])
        if len(set(codes)) < len(codes):
            raise ValueError(f"Dialogue.delegations {refusal('one delegation for a party', codes)}")
