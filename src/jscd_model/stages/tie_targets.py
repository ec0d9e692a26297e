"""What words of relation may tie an occasion to: the agreements, bodies and other occasions that a text names."""

import re
from datetime import date
from functools import cached_property
from operator import attrgetter

from attrs import frozen

from jscd_model.grammar.instrument_marks import DATED, NUMBERED
from jscd_model.grammar.ordinals import ORDINAL
from jscd_model.model import AgreementKind, DialogueKind, FrameworkAgreement, OrganizationStatus, Status
from jscd_model.stages.bodies import Bodies, BodyMention
from jscd_model.stages.instruments import InstrumentMention, Instruments
from jscd_model.stages.occasions import OccasionMention, Occasions
from jscd_model.stages.sections import Sections
from jscd_model.text import Page

__all__ = ["Mention", "Target", "Targets"]

Mention = OccasionMention | InstrumentMention | BodyMention

_PLACE = attrgetter("start", "end")

# The law of nations binds everybody; talks do not work under it.
_LAW = (AgreementKind.RESOLUTION, AgreementKind.CHARTER)
_CONVENTION = re.compile(r"\bConvention\b|\bUnited Nations\b|\bUN\b")
_PASSING = frozenset(
    {NUMBERED.name, DATED.name}
)  # what is under these is the talks only where their sentence tells them
_SITTING = re.compile(rf"(?:{ORDINAL} |next |[a-z]{{1,30}}-level ){{0,2}}(?i:meeting|session|round|edition)s?\b")


@frozen(kw_only=True)
class Target:
    """A mention of what an occasion may be tied to.

    Attributes:
        start: Where it starts in the view.
        end: Where it ends, exclusive.
        id: Id of what it means.
        name: The name of that.
        kind: "dialogue", "agreement", "law" that binds everybody, "passing" instrument, "body" or "planned" body.
        until: Its last day, of an occasion.
        visit: Whether it is a visit.
        sitting: Whether only a word for one sitting means it.
        beside: Whether the sentence of a visit tells of the principal occasion too.
        foreign: Whether no party of the principal occasion takes part in it.
        planned: Whether it is an occasion that is yet to come.
    """

    start: int
    end: int
    id: str
    name: str
    kind: str
    until: date | None = None
    visit: bool = False
    sitting: bool = False
    beside: bool = False
    foreign: bool = False
    planned: bool = False


@frozen(kw_only=True)
class Targets:
    """What the text itself names, its headline left out, to which words may tie the occasion.

    Most of it is tied to nothing, so that each is made ready only when it is asked for.
    """

    page: Page
    sections: Sections
    occasions: Occasions
    instruments: Instruments
    bodies: Bodies

    @cached_property
    def mentions(self) -> list[Mention]:
        """The mentions of occasions, agreements and bodies, in order."""
        return sorted([*self.occasions.mentions, *self.instruments.mentions, *self.bodies.mentions], key=_PLACE)

    def every(self) -> list[Target]:
        """All targets, in order."""
        return [target for mention in self.mentions if (target := self.of(mention)) is not None]

    def of(self, mention: Mention) -> Target | None:
        """What a mention means, if words may tie the occasion to that."""
        if not self.sections.tells(mention.start):
            return None
        if isinstance(mention, OccasionMention):
            return self._occasion(mention)
        return self._body(mention) if isinstance(mention, BodyMention) else self._instrument(mention)

    def _occasion(self, mention: OccasionMention) -> Target | None:
        dialogue = self.occasions.named(mention.id)
        if dialogue is None:
            return None
        visit = dialogue.kind is DialogueKind.VISIT
        return Target(
            start=mention.start,
            end=mention.end,
            id=mention.id,
            name=dialogue.name,
            kind="dialogue",
            until=dialogue.when.latest if dialogue.when else None,
            beside=visit and self._told_beside(mention.start),
            visit=visit,
            sitting=_SITTING.match(self.page.view, mention.start) is not None,
            foreign=not any(code in dialogue.parties for code in self.occasions.principal_parties),
            planned=dialogue.status is Status.PLANNED,
        )

    def _instrument(self, mention: InstrumentMention) -> Target:
        agreement = self._agreements[mention.id]
        law = agreement.kind in _LAW or _CONVENTION.search(agreement.name)
        passing = not law and mention.rule in _PASSING and not self._told_beside(mention.start)
        kind = "law" if law else "passing" if passing else "agreement"
        return Target(start=mention.start, end=mention.end, id=mention.id, name=agreement.name, kind=kind)

    def _body(self, mention: BodyMention) -> Target | None:
        organization = self.bodies.named(mention.id)
        if organization is None or organization.party is not None:
            return None
        kind = "planned" if organization.status is OrganizationStatus.PLANNED else "body"
        return Target(start=mention.start, end=mention.end, id=mention.id, name=organization.name, kind=kind)

    @cached_property
    def _agreements(self) -> dict[str, FrameworkAgreement]:
        return {agreement.id: agreement for agreement in self.instruments.agreements}

    @cached_property
    def _own(self) -> frozenset[str]:
        return frozenset(dialogue.id for dialogue in self.occasions.principal)

    def _told_beside(self, at: int) -> bool:
        """Whether a sentence tells of the principal occasion too."""
        sentence = self.page.sentence_at(at)
        return any(mention.id in self._own for mention in self.occasions.between(sentence.start, sentence.end))
