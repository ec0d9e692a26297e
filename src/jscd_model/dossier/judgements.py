"""Judgement: whether two facts of different records are one thing, with what spoke for it and against it."""

from attrs import field, frozen

from jscd_model.dossier.claims import Member
from jscd_model.model.checks import checked, refusal, several
from jscd_model.model.shapes import Count, Distinct, Name
from jscd_model.model.terms import Term

__all__ = ["Judgement", "Override", "Reason", "Verdict"]


class Verdict(Term):
    """What was decided of two facts."""

    SAME = "same", "they are one thing"
    DIFFERENT = "different", "they are two things"
    OPEN = "open", "nothing decides it, so they are not linked"


@frozen(kw_only=True, field_transformer=checked)
class Reason:
    """One thing that speaks for or against two facts being one.

    Attributes:
        text: The reason in plain words.
        weight: How much it counts: 1 a hint, 2 support, 4 enough by itself; as an objection, 8 forbids a link.
    """

    text: Name
    weight: Count


@frozen(kw_only=True, field_transformer=checked)
class Judgement:
    """A decision about two facts of different records.

    Attributes:
        one: A fact.
        other: Another fact.
        verdict: What was decided.
        supports: What speaks for their being one thing.
        objections: What speaks against it.
        overridden: Whether the user decided it.
    """

    one: Member
    other: Member
    verdict: Verdict
    supports: tuple[Reason, ...] = field(default=(), converter=several)
    objections: tuple[Reason, ...] = field(default=(), converter=several)
    overridden: bool = False

    def __str__(self) -> str:
        """The decision in one line: `same: "the names are equal" (4); against: …`."""
        parts = [str(self.verdict.value) + (", by the user" if self.overridden else "")]
        for word, reasons in (("for", self.supports), ("against", self.objections)):
            if reasons:
                parts.append(f"{word}: " + ", ".join(f"{reason.text} ({reason.weight})" for reason in reasons))
        return "; ".join(parts)


@frozen(kw_only=True, field_transformer=checked)
class Override:
    """What a user decided about facts, whatever the records say.

    Attributes:
        same: Whether they are all one thing, or all different ones.
        members: The facts, two or more.
    """

    same: bool
    members: Distinct[Member] = field(converter=several)

    def __attrs_post_init__(self) -> None:
        """Refuse a decision about a single fact."""
        if len(self.members) < 2:
            raise ValueError(f"Override.members {refusal('two members or more', self.members)}")
