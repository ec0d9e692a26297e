"""Several principal occasions: a headline that speaks of meetings or calls, of which the lead reports each."""

import re
from collections.abc import Iterator

from attrs import frozen

from jscd_model.grammar.events import EventName
from jscd_model.stages.drafting import Drafting
from jscd_model.stages.drafts import Draft
from jscd_model.stages.reporting import Report
from jscd_model.stages.sides import states

__all__ = ["Several", "apart"]

Chosen = tuple[Draft, set[int]]

_SEPARATELY = re.compile(r"\b(?:separately|individually|separate|individual)\b")
_NEAR = 30  # characters between a verb and the name of what it reports


def apart(view: str, report: Report) -> bool:
    """Whether the verb speaks of a call or meeting with each one alone."""
    return bool(_SEPARATELY.search(view, *report.sentence))


@frozen(kw_only=True)
class Several:
    """Reads each occasion that the lead reports with its own place, day or company.

    Attributes:
        drafting: Makes the drafts.
    """

    drafting: Drafting

    def read(self, titled: EventName | None, reported: list[EventName], told: list[Report]) -> list[Chosen]:
        """The occasions, each with the starts of the mentions that it takes in.

        Args:
            titled: The mention in the headline.
            reported: Mentions in the lead that are reported as held.
            told: Verbs of the lead that report an occasion.
        """
        drafts = self._named(reported)
        whole = [d for d, _ in drafts if d.plural and (d.named or (d.when is None and not d.company))]
        drafts = self._shared(drafts, whole)
        view = self.drafting.around.page.view
        alone = next((report for report in told if apart(view, report)), None)
        if alone is not None:
            drafts = self._each(drafts, alone)
        elif not whole:
            for report in told:
                self._add(drafts, report)
        drafts.sort(key=lambda pair: pair[0].mentions[0][0])
        if titled is not None and drafts:
            drafts[0][1].add(titled.start)
            for draft, _ in drafts:
                draft.ordinal = draft.ordinal or titled.ordinal
        return drafts

    def _named(self, reported: list[EventName]) -> list[Chosen]:
        drafts: list[Chosen] = []
        for name in sorted(reported, key=lambda n: n.start):
            situation = self.drafting.around.read(name)
            own = situation.when is not None or situation.place is not None or len(situation.parties) > 0
            if not name.named and not own:
                continue
            draft, taken = self.drafting.draft(name), {name.start}
            self.drafting.take(draft, name, taken)
            self.drafting.sides.read(draft, name, name, None)
            if not any(draft.key and other.key == draft.key for other, _ in drafts):
                drafts.append((draft, taken))
        return drafts

    @staticmethod
    def _shared(drafts: list[Chosen], whole: list[Draft]) -> list[Chosen]:
        """The single meetings, with what the text says of all of them together."""
        single = [pair for pair in drafts if pair[0] not in whole]
        if not single or not whole:
            return drafts
        for draft, _ in single:
            for other in whole:
                draft.ordinal = draft.ordinal or other.ordinal
                draft.place = draft.place or other.place
                if len(states(other.parties)) > len(states(draft.parties)):
                    draft.parties = list(other.parties)
        single[0][1].update(mention[0] for draft in whole for mention in draft.mentions)
        return single

    def _each(self, drafts: list[Chosen], report: Report) -> list[Chosen]:
        """An occasion for each party that was met alone; what the lead says of all of them fills each."""
        each = list(self._one_by_one(report))
        if not each:
            return drafts
        plain = [draft for draft, _ in drafts if not draft.named]
        for draft in each:
            draft.when = draft.when or next((other.when for other in plain), None)
        taken = {mention[0] for draft in plain for mention in draft.mentions}
        return [pair for pair in drafts if pair[0].named] + [(draft, taken) for draft in each]

    def _one_by_one(self, report: Report) -> Iterator[Draft]:
        """An occasion for each person of another party: "spoke separately with A of X and B of Y"."""
        around = self.drafting.around
        subject = around.codes(report.sentence[0], report.start, acting=True)
        others = [m.party for m in around.people.between(report.end, report.sentence[1]) if m.party]
        for code in dict.fromkeys(code for code in others if code not in subject):
            draft = self.drafting.reported(report)
            draft.take([*subject, code])
            yield draft

    def _add(self, drafts: list[Chosen], report: Report) -> None:
        """Add what only a verb reports, unless a draft has it."""
        near = any(report.start < draft.mentions[0][0] < report.end + _NEAR for draft, _ in drafts)
        if near or report.label not in ("meeting", "call"):
            return
        draft = self.drafting.reported(report)
        self.drafting.sides.read(draft, None, None, report)
        for other, _ in drafts:
            same = other.when == draft.when and other.place == draft.place and not other.named
            if same and set(other.parties) >= set(draft.parties):
                return
        drafts.append((draft, set()))
