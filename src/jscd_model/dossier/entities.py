"""Entity: what several documents speak of, under all its names."""

from attrs import field, frozen

from jscd_model.dossier.claims import Claim, Member
from jscd_model.model.checks import checked, refusal, several
from jscd_model.model.shapes import Distinct, Id, Name
from jscd_model.model.terms import Term

__all__ = ["Entity", "EntityKind"]


class EntityKind(Term):
    """What sort of thing an entity is."""

    PARTY = "party", "a state or an international organisation"
    PERSON = "person", "a person"
    ORGANIZATION = "organization", "a ministry, command, committee or another body"
    AGREEMENT = "agreement", "an agreement or another instrument"
    DIALOGUE = "dialogue", "an occasion on which parties talk, or a series of them"
    STATEMENT = "statement", "one thing that parties say or undertake, whoever tells it"


@frozen(kw_only=True, field_transformer=checked)
class Entity:
    """One thing that the records speak of, with all that they say of it.

    Attributes:
        id: Unique in the dossier, readable. A party's is its code, with a number where another party has the same code:
            `AU` may be Australia and `AU-2` the African Union.
        kind: What sort of thing it is.
        name: The fullest of its names; of a statement, its content.
        members: The facts of the records that are this thing, in the order of the records; never empty.
        claims: What is said of it, field by field.
    """

    id: Id
    kind: EntityKind
    name: Name
    members: Distinct[Member] = field(converter=several)
    claims: tuple[Claim, ...] = field(default=(), converter=several)

    def __attrs_post_init__(self) -> None:
        """Refuse an entity that no record knows, and claims about another one."""
        if not self.members:
            raise ValueError(f"Entity.members {refusal('at least one member', self.members)}")
        for claim in self.claims:
            if claim.entity != self.id:
                raise ValueError(f"Entity.claims {refusal(f'claims about {self.id}', claim.entity)}")

    @property
    def documents(self) -> tuple[str, ...]:
        """Ids of the documents that speak of it, each once, in the order of the records."""
        return tuple(dict.fromkeys(member.document for member in self.members))

    @property
    def names(self) -> tuple[str, ...]:
        """All its names: full ones first, then aliases and acronyms."""
        wanted = ("name", "alias", "acronym")
        return tuple(dict.fromkeys([self.name, *(claim.value for name in wanted for claim in self.of(name))]))

    def of(self, name: str) -> tuple[Claim, ...]:
        """The claims of one field: `entity.of("when")`."""
        return tuple(claim for claim in self.claims if claim.field == name)

    def tellers(self, claim: Claim) -> frozenset[str]:
        """Ids of the documents that say what a claim says, exactly or with more or less precision."""
        if not claim.consistent_with:
            return frozenset(claim.documents)
        told = (
            other
            for other in self.of(claim.field)
            if other.value == claim.value or other.value in claim.consistent_with
        )
        return frozenset(document for other in told for document in other.documents)

    def values(self, name: str) -> tuple[str, ...]:
        """The values of one field: `entity.values("when")`."""
        return tuple(claim.value for claim in self.of(name))
