"""What a parser considered and did not take: candidates that it rejected, and sentences from which it read nothing."""

from attrs import field, frozen

from jscd_model.model.checks import checked, several
from jscd_model.model.shapes import Name
from jscd_model.model.span import Span
from jscd_model.model.terms import Term

__all__ = ["FactKind", "Rejection", "Unread"]


class FactKind(Term):
    """What a stretch of text can be taken for."""

    PARTY = "party", "a state or an organisation that acts as one"
    PERSON = "person", "somebody whom the text names"
    ORGANIZATION = "organization", "a body"
    AGREEMENT = "agreement", "an instrument"
    DIALOGUE = "dialogue", "an occasion on which parties talk"
    STATEMENT = "statement", "something that parties say or undertake"
    RELATION = "relation", "a tie of the occasion to an agreement, a body or another occasion"
    DATE = "date", "words that pin a time"


@frozen(kw_only=True, field_transformer=checked)
class Rejection:
    """Words that were considered as a fact and rejected.

    Attributes:
        kind: What they were considered as.
        text: The words.
        reason: Why they are none, in one sentence.
        span: Where they stand; its rule is the one that rejected them.
        sentence: The sentence in which they stand.
        rivals: Where others stand that the words lost to, or between which nothing decides.
    """

    kind: FactKind
    text: Name
    reason: Name
    span: Span
    sentence: Span
    rivals: tuple[Span, ...] = field(default=(), converter=several)


@frozen(kw_only=True, field_transformer=checked)
class Unread:
    """A sentence that names parties, people or governing verbs, and from which nothing was read.

    Attributes:
        reason: Whom it names, and why none of its verbs makes a statement.
        span: The whole sentence; its rule is the one that rejected the first of its verbs, or says that it has none.
    """

    reason: Name
    span: Span
