"""Which occasion a clause speaks of: the one named before or after it, or the one that the first sentences report."""

import re

from attrs import define, field

from jscd_model.model import Dialogue
from jscd_model.stages.cited import Cited
from jscd_model.stages.line import Line
from jscd_model.stages.occasions import Occasions

__all__ = ["NEAR", "Reported"]

NEAR = 110
_APART = re.compile(  # words that open a sentence on another meeting than the one reported
    r"(?:Earlier|Later|Separately|Afterwards?|Before that|(?:On )?[Tt]he (?:same|next|previous) day|"
    r"In the (?:morning|afternoon|evening))\b"
)
_NAME = 400  # characters in the name of an occasion at most
_OBJECT = 30  # characters between a verb and the occasion that it reports


@define(kw_only=True)
class Reported:
    """Finds the occasion of a clause in one sentence; only principal ones and those at their margins count.

    Attributes:
        occasions: The occasions of the text.
        cited: What the text only cites.
        line: The sentence.
        lead: Whether it is one of the first, which report without naming the occasion.
        default: The first principal occasion.
    """

    occasions: Occasions
    cited: Cited
    line: Line
    lead: bool = False
    default: Dialogue | None = field(init=False)
    _principal: dict[str, Dialogue] = field(init=False)
    _ours: dict[str, Dialogue] = field(init=False)
    _named: Dialogue | None = field(init=False, default=None)  # the first that the sentence names

    def __attrs_post_init__(self) -> None:
        self._principal = principal = {dialogue.id: dialogue for dialogue in self.occasions.principal}
        self.default = next(iter(principal.values()), None)
        self._ours = {d.id: d for d in self.occasions.dialogues if d.id in principal or d.within in principal}

    def turn(self, line: Line, *, lead: bool) -> None:
        """Go on to a sentence."""
        self.line, self.lead = line, lead
        mentions = self.occasions.between(line.start, line.end)
        self._named = next((dialogue for m in mentions if (dialogue := self._ours.get(m.id)) is not None), None)

    def before(self, at: int) -> Dialogue | None:
        """The occasion named last before `at`; the first principal one where none is named."""
        found = self.occasions.between(self.line.start, at)
        return self.ours(found[-1].id) if found else self.default

    def after(self, at: int, *, anywhere: bool = False) -> Dialogue | None:
        """The occasion named next after `at`; where none is, in the first sentences or anywhere, the one before."""
        found = self.occasions.between(at, min(self.line.end, at + NEAR))
        if found:
            return self.ours(found[0].id)
        return self.before(at) if self.lead or anywhere else None

    def right_after(self, at: int) -> Dialogue | None:
        """The occasion that is named right after `at`."""
        found = self.occasions.between(at, min(self.line.end, at + NEAR))
        return self.ours(found[0].id) if found else None

    def here(self, at: int, verb: int | None = None) -> Dialogue | None:
        """The occasion that a verb of meeting, whose clause opens at `at`, means; none where it is only cited."""
        start, end = self.line.start, self.line.end
        if not self.cited.reports(start, at):
            return None
        place = at if verb is None else verb
        for mention in self.occasions.between(max(start, place - _NAME), min(place + 1, end)):
            dialogue = self.ours(mention.id)
            if dialogue is not None and not dialogue.principal and place < mention.end:
                return dialogue  # a meeting at the margins that this verb reports
        held = self.occasions.between(place, min(place + _OBJECT, end))
        if held and held[0].id not in self._principal:  # "held a call with", "on its margins held talks with"
            return self.ours(held[0].id)
        apart = _APART.match(self.line.view, start) is not None
        return self._named or (self.default if self.lead and not apart else None)

    def ours(self, id: str) -> Dialogue | None:  # noqa: A002 - the record's own word
        """The dialogue, if it is principal or at the margins of a principal one."""
        return self._ours.get(id)
