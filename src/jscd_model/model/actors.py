"""Who acts: parties, persons with their offices, and organisations."""

from attrs import field, frozen

from jscd_model.model.checks import checked, refusal, several
from jscd_model.model.shapes import Code, Distinct, Id, Name
from jscd_model.model.span import Span
from jscd_model.model.terms import Term

__all__ = ["Office", "Organization", "OrganizationKind", "OrganizationStatus", "Party", "PartyKind", "Person", "Tenure"]


class PartyKind(Term):
    """What a party is."""

    STATE = "state", "a state, under its ISO 3166-1 alpha-2 code"
    ORGANIZATION = "organization", "an international organisation or grouping, under its usual acronym"


class Tenure(Term):
    """How a person holds an office when the text speaks of it."""

    CURRENT = "current", "holds it; the reading when the text adds no word to the title"
    ACTING = "acting", "holds it for the time being: acting, interim, caretaker"
    FORMER = "former", "held it before: former, then, ex-"
    DESIGNATE = "designate", "is to hold it: designate, elect, nominee"


class OrganizationKind(Term):
    """What sort of body an organisation is."""

    MINISTRY = "ministry", "a ministry or a department of state"
    AGENCY = "agency", "an agency, office, bureau or service"
    COMMAND = "command", "a military command or staff"
    FORCE = "force", "an army, a police or another armed service of a state"
    COMMISSION = "commission", "a commission"
    COMMITTEE = "committee", "a committee"
    WORKING_GROUP = "working_group", "a working group"
    TASK_FORCE = "task_force", "a task force"
    COALITION = "coalition", "a coalition of states for one purpose"
    COUNCIL = "council", "a council"
    INTERNATIONAL = "international", "an international organisation or an organ of one"
    ARMED_GROUP = "armed_group", "an armed group that is no state's service"
    LEGISLATURE = "legislature", "a parliament or one of its houses"
    EXECUTIVE = "executive", "a presidency, a cabinet or another seat of executive power"
    OTHER = "other", "another body: a company, a university, a foundation"


class OrganizationStatus(Term):
    """Whether an organisation is there yet."""

    EXISTING = "existing", "it exists when the text is written"
    PLANNED = "planned", "the text says that it is to be formed"


@frozen(kw_only=True, field_transformer=checked)
class Party:
    """A state or an international organisation that acts in the text.

    Attributes:
        code: ISO 3166-1 alpha-2 of a state, acronym of an organisation; unique in the record.
        name: Name in English; the code's, not the text's.
        kind: State or organisation.
        spans: Where the text names it.
    """

    code: Code
    name: Name
    kind: PartyKind
    spans: tuple[Span, ...] = field(default=(), converter=several)

    def __attrs_post_init__(self) -> None:
        """Refuse a state whose code ISO 3166-1 cannot have."""
        if self.kind is PartyKind.STATE and not (len(self.code) == 2 and self.code.isalpha()):
            raise ValueError(f"Party.code {refusal('the two letters of ISO 3166-1 for a state', self.code)}")


@frozen(kw_only=True, field_transformer=checked)
class Office:
    """An office that a person holds, held or is to hold.

    Attributes:
        title: The title as written, without the name, a leading demonym or a trailing "of COUNTRY".
        organization: Name of the body in which it is held, where the text gives one.
        party: Code of the party that it serves, where the text gives one.
        tenure: How it is held; current unless the text says otherwise.
        spans: Where the text names the office of this person.
    """

    title: Name
    organization: Name | None = None
    party: Code | None = None
    tenure: Tenure = Tenure.CURRENT
    spans: tuple[Span, ...] = field(default=(), converter=several)


@frozen(kw_only=True, field_transformer=checked)
class Person:
    """A person whom the text names, under all the names that it uses.

    Attributes:
        id: Unique in the record, readable.
        name: Fullest form in the text, without title, rank or honorific.
        aliases: Other forms in the text, in order of mention.
        offices: Offices that the text gives, in order of mention.
        rank: Military or police rank as written, where the text gives one.
        spans: Where the text means this person.
    """

    id: Id
    name: Name
    aliases: Distinct[Name] = field(default=(), converter=several)
    offices: tuple[Office, ...] = field(default=(), converter=several)
    rank: Name | None = None
    spans: tuple[Span, ...] = field(default=(), converter=several)


@frozen(kw_only=True, field_transformer=checked)
class Organization:
    """A body that the text names: a ministry, command, force, committee, coalition or the like.

    States, places and dialogues are none.

    Attributes:
        id: Unique in the record, readable.
        name: Fullest form in the text, without article or possessive.
        acronym: Acronym that the text gives it.
        aliases: Other forms in the text, in order of mention.
        kind: What sort of body it is.
        party: Code of the party that it belongs to; None when it is joint or international.
        status: Whether it exists yet.
        spans: Where the text means it.
    """

    id: Id
    name: Name
    acronym: Name | None = None
    aliases: Distinct[Name] = field(default=(), converter=several)
    kind: OrganizationKind
    party: Code | None = None
    status: OrganizationStatus = OrganizationStatus.EXISTING
    spans: tuple[Span, ...] = field(default=(), converter=several)
