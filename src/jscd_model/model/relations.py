"""How an occasion stands to what came before, beside and after it."""

from attrs import field, frozen

from jscd_model.model.checks import checked, several
from jscd_model.model.shapes import Id, Name
from jscd_model.model.span import Span
from jscd_model.model.terms import Term

__all__ = ["Relation", "RelationType"]


class RelationType(Term):
    """How the source of a relation stands to its target."""

    UNDER = "under", "works under or in accordance with an agreement"
    BUILDS_ON = "builds_on", "continues or follows from an earlier dialogue, statement or agreement"
    ESTABLISHES = "establishes", "creates a body, a dialogue or a process"
    PART_OF = "part_of", "is part of something larger"
    SEPARATE_FROM = "separate_from", "is said to be something else than the target"
    NEXT = "next", "is to be followed by a planned dialogue"


@frozen(kw_only=True, field_transformer=checked)
class Relation:
    """A tie between two things in the record, or between one of them and something that has no list.

    Attributes:
        type: How the source stands to the target.
        source: Id of a dialogue, or of the document where no dialogue is principal.
        target: Id of what it is tied to; None where no list of the record has it.
        name: What the text calls the target.
        spans: Where the text says so.
    """

    type: RelationType
    source: Id
    target: Id | None = None
    name: Name
    spans: tuple[Span, ...] = field(default=(), converter=several)
