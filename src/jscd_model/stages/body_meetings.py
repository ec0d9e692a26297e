"""Meetings that a text plans for a body: "a Joint Working Group, which will meet for the first time in May"."""

from collections.abc import Iterator

from jscd_model.grammar.ordinals import ORDINAL, ordinal_value
from jscd_model.grammar.pattern import Rule
from jscd_model.model import DialogueKind, OrganizationKind, Status
from jscd_model.stages.bodies import Bodies
from jscd_model.stages.drafts import Draft, series_key
from jscd_model.stages.refused_occasions import OWN_BODY_MEETS, PLAN_KNOWN, WITHOUT_PARTIES
from jscd_model.stages.sections import Sections
from jscd_model.stages.situations import Surroundings

__all__ = ["body_meetings"]

BODY_TO_MEET = Rule(
    name="body-to-meet",
    why="'Will meet', 'is due to convene' or 'will hold its first meeting' after a body's name plans a meeting of it.",
    pattern=r"(?:, | )?(?:(?:which|that|and) )?(?:will|shall|is (?:due|scheduled|expected|set) to) (?:also )?(?:meet|"
    r"convene|"
    rf"hold (?:its|their) (?:(?P<ordinal>{ORDINAL}) |next )?(?:meeting|session|round))"
    r"(?: (?P<first>for the first time))?\b(?! (?:quarterly|annually|regularly|twice|every|biannually|once a))",
    yes=(" will meet for the first time in May", ", which is due to convene in Lima", " will hold its first meeting"),
    no=(" met in Lima", " will meet regularly", " will support the talks"),
)
_MOST = 64  # planned occasions that the meeting of a body may be
_KINDS = {
    OrganizationKind.COMMITTEE: DialogueKind.COMMITTEE,
    OrganizationKind.COMMISSION: DialogueKind.COMMISSION,
    OrganizationKind.WORKING_GROUP: DialogueKind.WORKING_GROUP,
    OrganizationKind.TASK_FORCE: DialogueKind.WORKING_GROUP,
    OrganizationKind.COUNCIL: DialogueKind.MEETING,
    OrganizationKind.OTHER: DialogueKind.WORKING_GROUP,
}


def body_meetings(around: Surroundings, sections: Sections, bodies: Bodies, drafts: list[Draft]) -> Iterator[Draft]:
    """Read the meetings that are planned for bodies which no party has for its own.

    Args:
        around: The findings in which they are read.
        sections: What each block is.
        bodies: Where bodies are named.
        drafts: The occasions that are known, the principal one first.

    Yields:
        Planned occasions.
    """
    principal = drafts[0] if drafts and drafts[0].principal else None
    planned = [draft for draft in drafts if draft.status is Status.PLANNED and draft.key][:_MOST]
    view, match = around.page.view, BODY_TO_MEET.regex.match
    for mention in bodies.mentions:
        plan = match(view, mention.end)
        body = bodies.named(mention.id) if plan is not None and sections.content(mention.start) else None
        if plan is None or body is None:
            continue
        if body.party is not None or body.kind not in _KINDS:
            around.reject(OWN_BODY_MEETS, mention.start, plan.end())
            continue
        key = series_key(body.name)
        known = next((draft for draft in planned if draft.key <= key or key <= draft.key), None)
        if known is not None:
            around.reject(PLAN_KNOWN, mention.start, plan.end(), known.mentions[0][:2])
            continue
        when, place, _ = around.beside(plan.end(), around.sentence_at(mention.start)[1], allow_state=True)
        draft = Draft(name=body.name, named=True, kind=_KINDS[body.kind], key=key, acronym=body.acronym)
        draft.status, draft.when = Status.PLANNED, when
        draft.ordinal = 1 if plan["first"] else ordinal_value((plan["ordinal"] or "").lower())
        draft.place = around.page.source.cut(*place) if place is not None else None
        draft.take(around.codes(mention.start, mention.end))
        if len(draft.parties) < 2 and principal is not None:
            draft.take(principal.parties)
        if draft.parties:
            draft.mentions.append((mention.start, plan.end(), BODY_TO_MEET.name))
            yield draft
        else:
            around.reject(WITHOUT_PARTIES, mention.start, plan.end())


RULES = (BODY_TO_MEET,)
