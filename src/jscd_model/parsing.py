"""The whole flow from a text to a record: the stages, called in order."""

from datetime import date, datetime
from os import PathLike, fspath
from pathlib import Path

from jscd_model.errors import ReadError
from jscd_model.lexicon import Lexicon
from jscd_model.model import DateMention, Document, PolicyRecord, When, document_id
from jscd_model.rulebook import Reasons
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

__all__ = ["parse", "parse_file"]

_PUBLISHED = "want a date, a When of one day, or text such as '2024-07-25'"


def parse(
    text: str,
    *,
    published: str | date | When | None = None,
    title: str | None = None,
    url: str | None = None,
    lexicon: Lexicon | None = None,
) -> PolicyRecord:
    """Read a policy text into a record.

    The same arguments give the same record, byte for byte. Nothing that the text says makes this fail: a text with
    nothing in it gives an empty record.

    Args:
        text: The text as it came, markup, line breaks and all; offsets in the record count its code points.
        published: When it was published; "today" and "last week" are counted from it. Without it they are left out
            unless the text itself gives a day to count from.
        title: Its headline, if that does not stand in the text.
        url: Its address, kept in the record.
        lexicon: The words to read with; those that come with the library if None.

    Returns:
        The record, with the text attached so that facts can be quoted and explained.

    Raises:
        TypeError: The text is not a `str`, or another argument is of the wrong type.
        ValueError: The publication date is no date.

    >>> record = parse("Ghana and Togo held the second Ghana-Togo Border Dialogue in Accra on 4 May 2023.")
    >>> record.principal[0].name, record.principal[0].ordinal, str(record.principal[0].when)
    ('Ghana-Togo Border Dialogue', 2, '2023-05-04')
    """
    if not isinstance(text, str):
        hint = "; decode it first, such as data.decode('utf-8')" if isinstance(text, bytes | bytearray) else ""
        raise TypeError(f"parse wants the text as a str, got {type(text).__name__}{hint}")
    for name, value in (("title", title), ("url", url)):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"parse wants {name} as a str or None, got {type(value).__name__}")
    day = _published(published)
    return _record(text, day, title or None, url or None, lexicon or Lexicon.default())


def parse_file(
    path: str | PathLike[str],
    *,
    published: str | date | When | None = None,
    title: str | None = None,
    url: str | None = None,
    lexicon: Lexicon | None = None,
) -> PolicyRecord:
    """Read a UTF-8 text file into a record; line ends stay as they are in the file.

    Args:
        path: The file.
        published: As for `parse`.
        title: As for `parse`.
        url: As for `parse`.
        lexicon: As for `parse`.

    Returns:
        The record.

    Raises:
        ReadError: The file is missing, a folder, not readable or not UTF-8; the message says the way out.
    """
    file = fspath(path)
    try:
        text = Path(path).read_bytes().decode("utf-8")
    except FileNotFoundError as error:
        raise ReadError("there is no such file. Check the path.", file=file) from error
    except IsADirectoryError as error:
        raise ReadError("this is a folder. Pass the files in it one by one.", file=file) from error
    except UnicodeDecodeError as error:
        reason = f"byte {error.start} is not UTF-8. Save the file as UTF-8, or decode it yourself and call parse."
        raise ReadError(reason, file=file) from error
    except OSError as error:
        raise ReadError(f"it cannot be read: {error.strerror}.", file=file) from error
    return parse(text.removeprefix("\ufeff"), published=published, title=title, url=url, lexicon=lexicon)


def _published(value: str | date | When | None) -> When | None:
    if value is None or isinstance(value, When):
        return value
    if isinstance(value, date):
        return When.on(value.date() if isinstance(value, datetime) else value)
    if not isinstance(value, str):
        raise TypeError(f"published: {_PUBLISHED}, got {type(value).__name__}")
    try:
        return When.parse(value)
    except ValueError:
        pass
    try:
        return When.on(datetime.fromisoformat(value).date())
    except ValueError:
        raise ValueError(f"published: {_PUBLISHED}, got {value!r}") from None


def _record(text: str, published: When | None, title: str | None, url: str | None, lexicon: Lexicon) -> PolicyRecord:
    page, ids = Page.read(text), Ids()
    sections = find_sections(page, lexicon, title)
    parties = find_parties(page, lexicon)
    expressions = read_times(page, published)
    times = Times.of(expressions)
    bodies = find_bodies(page, sections, lexicon, parties)
    instruments = find_instruments(page, sections, lexicon, parties, times, bodies)
    people = find_people(page, sections, lexicon, parties, bodies, ids, url)
    occasions = find_occasions(page, sections, lexicon, parties, times, people)
    event = next((dialogue.when for dialogue in occasions.principal if dialogue.when is not None), None)
    if event is not None and times.unresolved:
        times = Times.of(settle_times(page, expressions, published, event))
        occasions = find_occasions(page, sections, lexicon, parties, times, people, event)
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
