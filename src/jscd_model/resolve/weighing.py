"""The scale on which two facts are weighed: reasons for and against, and what they add up to.

The weights add up as those of Fellegi and Sunter's record linkage (1969) do, in four plain steps.
"""

from collections.abc import Iterable

from attrs import frozen

from jscd_model.dossier import Reason, Verdict

__all__ = ["FORBIDS", "HINT", "SETTLES", "SUPPORT", "Reasons", "Weighing", "weigh"]

Reasons = list[tuple[str, int]]
"""Reasons while they are gathered: the words and the weight of each."""

HINT = 1
"""Fits, but would fit many others too."""
SUPPORT = 2
"""Fits few others."""
SETTLES = 4
"""Enough by itself where nothing speaks against it."""
FORBIDS = 8
"""As an objection: no two facts that are one can have it."""


@frozen
class Weighing:
    """What speaks for and against two facts being one thing."""

    supports: tuple[Reason, ...] = ()
    objections: tuple[Reason, ...] = ()

    @property
    def strength(self) -> int:
        """How much more speaks for than against."""
        return sum(reason.weight for reason in self.supports) - sum(reason.weight for reason in self.objections)

    @property
    def verdict(self) -> Verdict:
        """The decision: an objection that forbids decides, else the strength."""
        if any(reason.weight >= FORBIDS for reason in self.objections):
            return Verdict.DIFFERENT
        return Verdict.SAME if self.strength >= SETTLES else Verdict.OPEN


def weigh(supports: Iterable[tuple[str, int]] = (), objections: Iterable[tuple[str, int]] = ()) -> Weighing:
    """A weighing of reasons, each given as its words and its weight."""
    return Weighing(
        tuple(Reason(text=text, weight=weight) for text, weight in supports),
        tuple(Reason(text=text, weight=weight) for text, weight in objections),
    )
