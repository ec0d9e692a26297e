"""The whole flow from a page to a record: the stages, called in order."""

from attrs import evolve

from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.acronyms import acronyms
from jscd_model.model import DateMention, Dialogue, Document, FactKind, PolicyRecord, Span, Statement, When, document_id
from jscd_model.reasons import Reasons
from jscd_model.stages.assessments import find_assessments
from jscd_model.stages.bodies import Bodies, find_bodies
from jscd_model.stages.delegations import find_delegations
from jscd_model.stages.diagnostics import find_diagnostics
from jscd_model.stages.ids import Ids
from jscd_model.stages.instruments import Instruments, find_instruments
from jscd_model.stages.occasions import find_occasions
from jscd_model.stages.overlooked import Overlooked
from jscd_model.stages.parties import find_parties
from jscd_model.stages.people import People, find_people
from jscd_model.stages.relations import find_relations
from jscd_model.stages.roster import list_parties
from jscd_model.stages.sections import Sections, find_sections
from jscd_model.stages.signings import date_signings
from jscd_model.stages.situations import Surroundings
from jscd_model.stages.statements import find_statements
from jscd_model.stages.times import Times, read_times, settle_times
from jscd_model.stages.topics import find_topics
from jscd_model.stages.trace import Trace
from jscd_model.stages.unread import find_unread
from jscd_model.text import Page

__all__ = ["read_record"]


def read_record(
    text: str, published: When | None, title: str | None, url: str | None, lexicon: Lexicon, *, traced: bool = False
) -> PolicyRecord:
    """Read a text whose arguments have been checked; see `jscd_model.parse`."""
    id_ = document_id(text)
    page, ids, trace = Page.read(text, acronyms(lexicon)), Ids(), Trace(kept=traced)
    sections = find_sections(page, lexicon, title)
    parties = find_parties(page, lexicon, trace)
    expressions = read_times(page, published)
    times = Times.of(expressions)
    bodies = find_bodies(page, sections, lexicon, parties, url, trace)
    instruments = find_instruments(page, sections, lexicon, parties, times, bodies, trace)
    people = find_people(page, sections, lexicon, parties, bodies, ids, url, trace)
    occasions = find_occasions(
        Surroundings.of(page, lexicon, parties, times, people, trace, published), sections, bodies
    )
    event = next((dialogue.when for dialogue in occasions.principal if dialogue.when is not None), None)
    if event is not None and times.unresolved:
        times = Times.of(settle_times(page, expressions, published, event))
        trace.forget(FactKind.DIALOGUE)
        around = Surroundings.of(page, lexicon, parties, times, people, trace, published)
        occasions = find_occasions(around, sections, bodies, event)
    instruments = date_signings(page, times, instruments, occasions.principal)
    dialogues = find_delegations(page, sections, lexicon, parties, bodies, people, occasions)
    codes = occasions.principal_parties
    statements, said = find_statements(page, sections, lexicon, parties, times, people, bodies, codes, trace=trace)
    assessments = find_assessments(page, sections, statements)
    relations = find_relations(page, sections, occasions, instruments, bodies, id_, trace)
    headline = title or (page.source.written(*sections.title) if sections.title is not None else None)
    told = find_topics(lexicon, codes, headline, said, dialogues, assessments)
    if traced:
        Overlooked(
            page=page,
            sections=sections,
            lexicon=lexicon,
            parties=parties,
            bodies=bodies,
            instruments=instruments,
            people=people,
            occasions=occasions,
            times=times,
        ).note(trace)
    record = PolicyRecord(
        document=Document(
            id=id_,
            title=headline,
            kind=sections.kind,
            publisher=sections.publisher,
            published=published or _dated(sections, times),
            url=url,
            length=len(text),
            authors=sections.authors,
            sections=sections.parts,
        ),
        parties=list_parties(
            page, sections, lexicon, parties, _implied(bodies, instruments, people, told.dialogues, statements)
        ),
        persons=people.persons,
        organizations=bodies.organizations,
        agreements=instruments.agreements,
        dialogues=told.dialogues,
        statements=statements,
        assessments=told.assessments,
        relations=relations,
        dates=_dates(page, sections, times),
        topics=told.topics,
        diagnostics=find_diagnostics(page, sections, times, told.dialogues, people.persons),
        text=text,
        reasons=Reasons(lexicon),
        unread=find_unread(
            page,
            sections,
            parties,
            people,
            (*statements, *told.dialogues, *assessments, *relations, *instruments.agreements),
            trace,
        ),
    )
    return evolve(record, rejected=tuple(trace.rejections(page, record))) if traced else record


def _implied(
    bodies: Bodies,
    instruments: Instruments,
    people: People,
    dialogues: tuple[Dialogue, ...],
    statements: tuple[Statement, ...],
) -> dict[str, Span]:
    """The codes of all parties that the facts of a record speak of, each with the place of the first such fact."""
    organizations = {organization.id for organization in bodies.organizations}
    offices = [office for person in people.persons for office in person.offices if office.spans]
    said = [(key, s.span) for s in statements for key in (*s.actors, *s.beneficiaries)]
    used = [
        *[(office.party, office.spans[0]) for office in offices],
        *[(organization.party, organization.spans[0]) for organization in bodies.organizations],
        *[(code, agreement.spans[0]) for agreement in instruments.agreements for code in agreement.parties],
        *[(code, dialogue.spans[0]) for dialogue in dialogues for code in dialogue.parties],
        *[(delegation.party, d.spans[0]) for d in dialogues for delegation in d.delegations],
        *[(key, place) for key, place in said if key not in organizations],
    ]
    first: dict[str, Span] = {}
    for code, place in used:
        if code is not None and code not in first:
            first[code] = place
    return first


def _dated(sections: Sections, times: Times) -> When | None:
    """The day in the text's dateline, if it has one."""
    if sections.dateline is None:
        return None
    days = [timed.when for timed in times.between(*sections.dateline)]
    return days[0] if len(days) == 1 else None


def _dates(page: Page, sections: Sections, times: Times) -> tuple[DateMention, ...]:
    """The times of the text itself; those of the wrapping are left out."""
    return tuple(
        [
            DateMention(
                value=timed.when,
                text=page.source.cut(timed.start, timed.end),
                span=page.source.span(timed.start, timed.end, timed.rule),
            )
            for timed in times.mentions
            if timed.when is not None and sections.content(timed.start)
        ]
    )
