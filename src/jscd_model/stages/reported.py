"""Which occasion a clause speaks of: the one named before or after it, or the one that the first sentences report."""

import re

from attrs import frozen

from jscd_model.grammar.reports import NOT_REPORTED
from jscd_model.model import Dialogue
from jscd_model.stages.line import CITED, Line
from jscd_model.stages.occasions import Occasions

__all__ = ["NEAR", "Reported"]

NEAR = 110
_APART = re.compile(  # words that open a sentence on another meeting than the one reported
    r"(?:Earlier|Later|Separately|Afterwards?|Before that|(?:On )?[Tt]he (?:same|next|previous) day|"
    r"In the (?:morning|afternoon|evening))\b"
)
_OBJECT = 30  # characters between a verb and the occasion that it reports


@frozen(kw_only=True)
class Reported:
    """Finds the occasion of a clause in one sentence; only principal ones and those at their margins count.

    Attributes:
        occasions: The occasions of the text.
        line: The sentence.
        lead: Whether it is one of the first, which report without naming the occasion.
    """

    occasions: Occasions
    line: Line
    lead: bool

    def before(self, at: int) -> Dialogue | None:
        """The occasion named last before `at`; the first principal one where none is named."""
        found = self.occasions.between(self.line.start, at)
        return self.ours(found[-1].id) if found else self.default

    def after(self, at: int, *, anywhere: bool = False) -> Dialogue | None:
        """The occasion named next after `at`; where none is, in the first sentences or anywhere, the one before."""
        if self.occasions.between(at, min(self.line.end, at + NEAR)):
            return self.right_after(at)
        return self.before(at) if self.lead or anywhere else None

    def right_after(self, at: int) -> Dialogue | None:
        """The occasion that is named right after `at`."""
        found = self.occasions.between(at, min(self.line.end, at + NEAR))
        return self.ours(found[0].id) if found else None

    def here(self, at: int, verb: int | None = None) -> Dialogue | None:
        """The occasion that a verb of meeting, whose clause opens at `at`, means; none where it is only cited."""
        view, start = self.line.view, self.line.start
        if NOT_REPORTED.regex.search(view, start, at) or CITED.search(view, start, at):
            return None
        mentions = self.occasions.between(start, self.line.end)
        place = at if verb is None else verb
        own = [self.ours(mention.id) for mention in mentions if mention.start <= place < mention.end]
        aside = [dialogue for dialogue in own if dialogue is not None and not dialogue.principal]
        if aside:  # a meeting at the margins that this verb reports
            return aside[0]
        held = next((mention for mention in mentions if 0 <= mention.start - place < _OBJECT), None)
        other = self.occasions.named(held.id) if held is not None else None
        if other is not None and not other.principal:  # "held a call with", "on its margins held talks with"
            return self.ours(other.id)
        found = [self.ours(mention.id) for mention in mentions]
        named = next((dialogue for dialogue in found if dialogue is not None), None)
        apart = _APART.match(view, start) is not None
        return named or (self.default if self.lead and not apart else None)

    def ours(self, id: str) -> Dialogue | None:  # noqa: A002 - the record's own word
        """The dialogue, if it is principal or at the margins of a principal one."""
        dialogue = self.occasions.named(id)
        principal = {d.id for d in self.occasions.principal}
        return dialogue if dialogue is not None and (dialogue.principal or dialogue.within in principal) else None

    @property
    def default(self) -> Dialogue | None:
        """The first principal occasion."""
        return next(iter(self.occasions.principal), None)
