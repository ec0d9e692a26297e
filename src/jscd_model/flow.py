"""The whole flow from a page to a record: the stages, called in order."""

from jscd_model.lexicon import Lexicon
from jscd_model.model import DateMention, Document, PolicyRecord, When, document_id
from jscd_model.reasons import Reasons
from jscd_model.stages.assessments import find_assessments
from jscd_model.stages.bodies import Bodies, find_bodies
from jscd_model.stages.delegations import find_delegations
from jscd_model.stages.diagnostics import find_diagnostics
from jscd_model.stages.ids import Ids
from jscd_model.stages.instruments import Instruments, find_instruments
from jscd_model.stages.occasions import find_occasions
from jscd_model.stages.parties import find_parties
from jscd_model.stages.people import People, find_people
from jscd_model.stages.relations import find_relations
from jscd_model.stages.roster import list_parties
from jscd_model.stages.sections import Sections, find_sections
from jscd_model.stages.statements import find_statements
from jscd_model.stages.times import Times, read_times, settle_times
from jscd_model.stages.topics import Topics, find_topics
from jscd_model.text import Page

__all__ = ["read_record"]


def read_record(
    text: str, published: When | None, title: str | None, url: str | None, lexicon: Lexicon
) -> PolicyRecord:
    """Read a text whose arguments have been checked; see `jscd_model.parse`."""
    page, ids = Page.read(text), Ids()
    sections = find_sections(page, lexicon, title)
    parties = find_parties(page, lexicon)
    expressions = read_times(page, published)
    times = Times.of(expressions)
    bodies = find_bodies(page, sections, lexicon, parties)
    instruments = find_instruments(page, sections, lexicon, parties, times, bodies)
    people = find_people(page, sections, lexicon, parties, bodies, ids, url)
    occasions = find_occasions(page, sections, lexicon, parties, times, people, bodies)
    event = next((dialogue.when for dialogue in occasions.principal if dialogue.when is not None), None)
    if event is not None and times.unresolved:
        times = Times.of(settle_times(page, expressions, published, event))
        occasions = find_occasions(page, sections, lexicon, parties, times, people, bodies, event)
    dialogues = find_delegations(page, sections, lexicon, parties, bodies, people, occasions)
    codes = occasions.principal_parties
    statements = find_statements(page, sections, lexicon, parties, times, people, bodies, codes)
    assessments = find_assessments(page, sections, statements)
    relations = find_relations(page, sections, occasions, instruments, bodies, document_id(text))
    headline = title or (page.source.cut(*sections.title) if sections.title is not None else None)
    told = find_topics(lexicon, headline, statements, dialogues, assessments)
    return PolicyRecord(
        document=Document(
            id=document_id(text),
            title=headline,
            kind=sections.kind,
            publisher=sections.publisher,
            published=published or _dated(sections, times),
            url=url,
            length=len(text),
            authors=sections.authors,
            sections=sections.parts,
        ),
        parties=list_parties(page, sections, lexicon, parties, _codes(bodies, instruments, people, told)),
        persons=people.persons,
        organizations=bodies.organizations,
        agreements=instruments.agreements,
        dialogues=told.dialogues,
        statements=told.statements,
        assessments=told.assessments,
        relations=relations,
        dates=_dates(page, sections, times),
        topics=told.topics,
        diagnostics=find_diagnostics(page, sections, times),
        text=text,
        reasons=Reasons(lexicon),
    )


def _codes(bodies: Bodies, instruments: Instruments, people: People, told: Topics) -> set[str]:
    """The codes of all parties that the facts of a record speak of."""
    organizations = {organization.id for organization in bodies.organizations}
    return {
        *(office.party for person in people.persons for office in person.offices if office.party),
        *(organization.party for organization in bodies.organizations if organization.party),
        *(code for agreement in instruments.agreements for code in agreement.parties),
        *(code for dialogue in told.dialogues for code in dialogue.parties),
        *(delegation.party for dialogue in told.dialogues for delegation in dialogue.delegations),
        *(code for statement in told.statements for code in statement.actors),
        *(key for statement in told.statements for key in statement.beneficiaries if key not in organizations),
    }


def _dated(sections: Sections, times: Times) -> When | None:
    """The day in the text's dateline, if it has one."""
    if sections.dateline is None:
        return None
    days = [timed.when for timed in times.between(*sections.dateline)]
    return days[0] if len(days) == 1 else None


def _dates(page: Page, sections: Sections, times: Times) -> tuple[DateMention, ...]:
    """The times of the text itself; those of the wrapping are left out."""
    return tuple(
        DateMention(
            value=timed.when,
            text=page.source.cut(timed.start, timed.end),
            span=page.source.span(timed.start, timed.end, timed.rule),
        )
        for timed in times.mentions
        if timed.when is not None and sections.content(timed.start)
    )
