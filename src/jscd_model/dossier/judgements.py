"""Judgement: whether two facts are one thing, with what spoke for it and against it."""

from attrs import field, frozen

from jscd_model.dossier.claims import Member
from jscd_model.model.checks import checked, refusal, several
from jscd_model.model.shapes import Count, Distinct, Name
from jscd_model.model.terms import Term

__all__ = ["Judgement", "Override", "Reason", "Verdict"]


_FOR = ((4, "enough by itself"), (2, "supports it"), (1, "a hint"))
_DOUBTS = ((2, "speaks against it"), (1, "a hint against it"))
_AGAINST = ((8, "forbids it"), *_DOUBTS)


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
    """A decision about two facts: of different records, unless the user decided about facts of one.

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

    @property
    def why(self) -> str:
        """What speaks for a link and against it, in plain words with what each counts."""
        if self.overridden:
            return "the user decided so"
        parts = [_weighed(self.supports, _FOR)] if self.supports else []
        if self.objections:
            scale = _DOUBTS if self.verdict is Verdict.OPEN else _AGAINST
            parts.append(f"{'but ' if parts else ''}{_weighed(self.objections, scale)}")
        return "; ".join(parts) or "no reason is recorded"

    def __str__(self) -> str:
        """The decision in one line: `same: the names are equal (enough by itself)`."""
        return f"{self.verdict.value}: {self.why}"


def _weighed(reasons: tuple[Reason, ...], scale: tuple[tuple[int, str], ...]) -> str:
    def weighed(reason: Reason) -> str:
        words = next((words for least, words in scale if reason.weight >= least), "")
        return f"{reason.text} ({words})" if words else reason.text

    return ", ".join(map(weighed, reasons))


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

    def __str__(self) -> str:
        """The decision in one line: `same: 'person-a' of sha256:9c5e2fb77078…, 'person-b' of sha256:bc8d91c5878c…`."""
        return f"{'same' if self.same else 'different'}: {', '.join(map(str, self.members))}"
