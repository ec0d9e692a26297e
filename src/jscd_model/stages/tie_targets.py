"""What words of relation may tie an occasion to: the agreements, bodies and other occasions that a text names."""

import re
from collections.abc import Iterator
from datetime import date

from attrs import frozen

from jscd_model.grammar.instrument_marks import DATED, NUMBERED
from jscd_model.grammar.ordinals import ORDINAL
from jscd_model.model import AgreementKind, DialogueKind, OrganizationStatus, Status
from jscd_model.stages.bodies import Bodies
from jscd_model.stages.instruments import Instruments
from jscd_model.stages.occasions import Occasions
from jscd_model.stages.sections import Sections
from jscd_model.text import Page

__all__ = ["Target", "find_targets"]

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


def find_targets(
    page: Page, occasions: Occasions, instruments: Instruments, bodies: Bodies, sections: Sections
) -> Iterator[Target]:
    """What the text itself names, its headline left out, to which words may tie the occasion."""
    own = {dialogue.id for dialogue in occasions.principal}
    ours = set(occasions.principal_parties)
    agreements = {agreement.id: agreement for agreement in instruments.agreements}
    organizations = {organization.id: organization for organization in bodies.organizations}

    def told(at: int) -> bool:
        return sections.content(at) and not sections.is_title(at)

    def told_beside(at: int) -> bool:
        """Whether a sentence tells of the principal occasion too."""
        sentence = page.sentence_at(at)
        return any(mention.id in own for mention in occasions.between(sentence.start, sentence.end))

    for mention in occasions.mentions:
        dialogue = occasions.named(mention.id)
        if dialogue is not None and told(mention.start):
            visit = dialogue.kind is DialogueKind.VISIT
            yield Target(
                start=mention.start,
                end=mention.end,
                id=mention.id,
                name=dialogue.name,
                kind="dialogue",
                until=dialogue.when.latest if dialogue.when else None,
                beside=visit and told_beside(mention.start),
                visit=visit,
                sitting=_SITTING.match(page.view, mention.start) is not None,
                foreign=ours.isdisjoint(dialogue.parties),
                planned=dialogue.status is Status.PLANNED,
            )
    for instrument in instruments.mentions:
        if told(instrument.start):
            agreement = agreements[instrument.id]
            law = agreement.kind in _LAW or _CONVENTION.search(agreement.name)
            passing = not law and instrument.rule in _PASSING and not told_beside(instrument.start)
            yield Target(
                start=instrument.start,
                end=instrument.end,
                id=instrument.id,
                name=agreement.name,
                kind="law" if law else "passing" if passing else "agreement",
            )
    for body in bodies.mentions:
        organization = organizations[body.id]
        if organization.party is None and told(body.start):
            planned = organization.status is OrganizationStatus.PLANNED
            yield Target(
                start=body.start,
                end=body.end,
                id=body.id,
                name=organization.name,
                kind="planned" if planned else "body",
            )
