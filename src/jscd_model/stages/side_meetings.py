"""Meetings at the margins that a verb reports: whom else a delegation met, and whom a visitor met on the way."""

import re
from collections.abc import Iterable, Iterator

from jscd_model.grammar.reports import CALLS_ON, MEETS, MEETS_AGAIN, RECEIVES, SPEAKS, VISITS
from jscd_model.model import DialogueKind, Status
from jscd_model.stages.drafts import Draft
from jscd_model.stages.reporting import Report, date_of, place_name, place_of, reports, told_by, whither_of
from jscd_model.stages.sections import Sections
from jscd_model.stages.situations import Surroundings
from jscd_model.stages.trace import Taken
from jscd_model.text import BlockKind

__all__ = ["side_meetings"]

_TWO = 2  # sides of a call
_PHONE = re.compile(r"phone\b|\bcall\b")
_ASKS = re.compile(r",? to [a-z]")  # "called on the President to act" asks
_APART = re.compile(
    r"\b(?:[Aa]lso|[Ss]eparately|[Ee]arlier|[Ll]ater|then|[Aa]fterwards?|"
    r"sidelines|margins|[Pp]rior to)\b"
)
_BOTH = re.compile(
    r"\b(?:[Tt]he|[Tt]heir|[Bb]oth|two) (?:[\w-]+ ){0,2}(?:sides|ministers|leaders|presidents|delegations|parties|"
    r"chairs|"
    r"co-chairs|officials|secretaries|chiefs|premiers|countries|governments)\b|\b[Tt]hey\b"
)
_IN_STATE = re.compile(r"(?:^|, |and )(?:[Ww]hile )?[Ii]n (?:the )?$")


def side_meetings(
    around: Surroundings, sections: Sections, drafts: list[Draft], lead: tuple[tuple[int, int], ...]
) -> Iterable[Draft]:
    """Read the meetings that verbs report beside the principal occasion.

    Only a visit and an occasion with a name of its own have margins: "met with" in the readout of a plain meeting is
    that meeting again.

    Args:
        around: The findings in which they are read.
        sections: What each block is.
        drafts: The occasions that are known, the principal one first.
        lead: Ranges of the first sentences.

    Yields:
        Meetings within the principal occasion, and visits that it announces.
    """
    principal = drafts[0] if drafts and drafts[0].principal else None
    if principal is None:
        return
    travels = principal.kind is DialogueKind.VISIT
    told = list(_beside(around, sections, lead))
    if not told:
        return
    taken, again = Taken.of((start, end) for draft in drafts for start, end, _ in draft.mentions), 0
    known = {m.id for m in around.people.between(*lead[0])} if lead else set()
    for report in told:
        if report.start < again or taken.meet(report.start, report.start + 1):
            continue
        if (
            report.rule in (CALLS_ON.name, MEETS.name, RECEIVES.name)
            and not report.planned
            and (travels or principal.named)
        ):
            draft = _met(around, report, principal, known, travels=travels)
            if draft is not None and not travels and _is_principal(around, report, draft, principal, lead):
                principal.mentions.append((report.start, report.end, report.rule))
                draft, again = None, report.end
        elif report.rule == SPEAKS.name and not report.planned and principal.kind is not DialogueKind.CALL:
            draft = _called(around, report, principal)
        elif report.rule == MEETS.name and report.planned:
            draft = _to_meet(around, report, principal)
        elif report.rule == VISITS.name and report.planned:
            draft = _announced(around, report, principal)
        else:
            draft = None
        if draft is not None:
            yield draft


def _beside(around: Surroundings, sections: Sections, lead: tuple[tuple[int, int], ...]) -> Iterator[Report]:
    """The verbs that report an occasion in the sentences of the text but its headings and its first one."""
    first = lead[0][0] if lead else -1
    for start, end in around.page.stretches(told_by()):
        if start != first and sections.content(start) and around.page.block_at(start).kind is not BlockKind.HEADING:
            yield from reports(around, start, end)


def _met(around: Surroundings, report: Report, principal: Draft, known: set[str], *, travels: bool) -> Draft | None:
    """A meeting with persons whom the first sentence does not name."""
    stop = around.company_end(report.end, report.sentence[1])
    company = around.people.between(report.end, stop)
    office = not company and bool(around.people.offices_between(report.end, stop))
    if not office and not any(mention.id not in known for mention in company):
        return None
    if company and report.rule == CALLS_ON.name and _ASKS.match(around.page.view, company[0].end):
        return None
    draft = Draft(name=report.label, named=False, kind=report.kind, within=principal)
    draft.take(around.codes(report.sentence[0], report.start, acting=True))
    draft.take(around.codes(report.end, stop))
    if len(draft.parties) == 1 and draft.parties[0] in principal.parties:
        draft.take(principal.parties if len(principal.parties) == 2 else ())
    if not draft.parties and travels and len(principal.parties) == _TWO:
        draft.take(principal.parties)
    draft.when = date_of(around, report.start, report.end, report.sentence) or (
        principal.when if travels and (company or report.rule != CALLS_ON.name) else None
    )
    draft.place = _where(around, report)
    draft.mentions.append((report.start, report.end, report.rule))
    return draft if draft.parties else None


def _called(around: Surroundings, report: Report, principal: Draft) -> Draft | None:
    """A call by telephone between two of the sides, beside an occasion of another kind."""
    stop = around.company_end(report.end, report.sentence[1])
    day = date_of(around, report.start, report.end, report.sentence)
    phone = _PHONE.search(around.page.view, report.start, report.end)
    if phone is None or day is None or (principal.when is not None and day.overlaps(principal.when)):
        return None
    draft = Draft(name=report.label, named=False, kind=report.kind, when=day)
    draft.take(around.codes(report.sentence[0], report.start, acting=True))
    draft.take(around.codes(report.end, stop))
    if len(draft.parties) == 1 and draft.parties[0] in principal.parties and len(principal.parties) == _TWO:
        draft.take(principal.parties)
    draft.mentions.append((report.start, report.end, report.rule))
    return draft if len(draft.parties) >= _TWO else None


def _is_principal(
    around: Surroundings, report: Report, draft: Draft, principal: Draft, lead: tuple[tuple[int, int], ...]
) -> bool:
    """Whether the second or third sentence says again who met: "The minister hosted her counterpart"."""
    again = report.sentence in lead[:3] and report.rule in (MEETS.name, RECEIVES.name)
    return (
        again and set(draft.parties) <= set(principal.parties) and not _APART.search(around.page.view, *report.sentence)
    )


def _announced(around: Surroundings, report: Report, principal: Draft) -> Draft | None:
    """A visit of one of the principal's parties that is yet to come."""
    guest = around.codes(report.sentence[0], report.start, acting=True)
    host = around.codes(report.end, min(report.end + 40, report.sentence[1]))[:1]
    whither = whither_of(around, (report.start, report.sentence[1]))
    if whither is not None and not host:
        host = tuple(code for code in principal.parties if code not in guest) if len(principal.parties) == 2 else ()
    if not guest or not host or host[0] in guest or not set(guest) <= set(principal.parties):
        return None
    if whither is None or (host[0] not in principal.parties and not around.codes(*whither)):
        return None
    draft = Draft(name=report.label, named=False, kind=report.kind, status=Status.PLANNED)
    draft.take(guest)
    draft.take(around.codes(*whither) or host)
    draft.place = around.page.source.cut(*whither)
    draft.when = date_of(around, report.start, report.end, report.sentence)
    draft.mentions.append((report.start, report.end, report.rule))
    return draft


def _to_meet(around: Surroundings, report: Report, principal: Draft) -> Draft | None:
    """A meeting of the same parties that is yet to come, at a place or time that the sentence gives."""
    view, (start, stop) = around.page.view, report.sentence
    both = _BOTH.search(view, start, report.start)
    named = [*around.codes(start, report.start, acting=True), *around.codes(report.end, min(stop, report.end + 90))]
    if MEETS_AGAIN.regex.match(view, report.start) or not (both or set(principal.parties) <= set(named)):
        return None
    when, place, _ = around.beside(report.end, stop, allow_state=True)
    opening = around.times.between(start, start + 4)
    when = when or (opening[0].when if opening else None)
    place = place or place_of(around, report.sentence)
    if when is None or (principal.when is not None and when.overlaps(principal.when)):
        return None
    draft = Draft(name=report.label, named=False, kind=report.kind, status=Status.PLANNED, when=when)
    draft.place = around.page.source.cut(*place) if place is not None else None
    draft.take(principal.parties)
    draft.mentions.append((report.start, report.end, report.rule))
    return draft


def _where(around: Surroundings, report: Report) -> str | None:
    """City or venue of the sentence, or the state that opens it: "In Ghana, she met"."""
    place = place_of(around, report.sentence)
    if place is None:
        for party in around.parties.between(*report.sentence):
            if party.start in around.states and _IN_STATE.search(around.page.view, report.sentence[0], party.start):
                place = party.start, party.end
                break
    return place_name(around, place) if place is not None else None
