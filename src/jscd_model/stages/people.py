"""Who is named: persons under all their names and offices, and offices that stand without a name."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import lru_cache

from attrs import field, frozen

from jscd_model.grammar.holder import Holder
from jscd_model.grammar.holders import holders_in
from jscd_model.grammar.offices import titles_in
from jscd_model.grammar.titles import Title
from jscd_model.grammar.words import Vocabulary, Words
from jscd_model.lexicon import Lexicon
from jscd_model.model import FactKind, Office, Person, Span, Tenure
from jscd_model.stages.affiliations import Affiliations
from jscd_model.stages.bodies import Bodies
from jscd_model.stages.companions import Companions
from jscd_model.stages.home import agency_state, home_of, home_state
from jscd_model.stages.ids import Ids
from jscd_model.stages.namesakes import number_rows
from jscd_model.stages.naming import Naming
from jscd_model.stages.pairs import GROUPINGS, Pairs
from jscd_model.stages.parties import Parties
from jscd_model.stages.personas import START, Persona, Seen, gather
from jscd_model.stages.refused_names import OFFICE_UNTOLD
from jscd_model.stages.sections import Sections
from jscd_model.stages.senders import SENT, Senders
from jscd_model.stages.trace import OUTSIDE_TEXT, Trace
from jscd_model.text import Page

__all__ = ["OfficeMention", "People", "PersonMention", "find_people"]


@frozen(kw_only=True)
class PersonMention:
    """A person where the text means one.

    Attributes:
        start: Where the mention starts in the view, offices before the name included.
        end: Where it ends, offices after the name included.
        name_start: Where the name starts; where only an office stands for the person, the office.
        name_end: Where it ends.
        id: The person's id.
        party: Code of the party that the person serves, if the text gives one.
        office: The title that this mention gives, or None.
        organization: Name of the institution that it gives, or None.
        rule: Name of the rule that read it.
    """

    start: int
    end: int
    name_start: int
    name_end: int
    id: str
    party: str | None
    office: str | None
    organization: str | None
    rule: str


@frozen(kw_only=True)
class OfficeMention:
    """An office without a name: "the Chief of Defence".

    Attributes:
        start: Where it starts in the view.
        end: Where it ends.
        office: The title, without country.
        party: Code of the party that it serves, if the text gives one.
        rule: Name of the rule that read it.
        plural: Whether several hold it.
        article: The article or possessive before it, or "".
    """

    start: int
    end: int
    office: str
    party: str | None
    rule: str
    plural: bool = False
    article: str = ""


@frozen(kw_only=True)
class People:
    """All persons of a text and the places where it means them.

    Attributes:
        mentions: Mentions of persons in order; none overlaps another.
        offices: Offices without a name in order.
        persons: The persons in order of first mention.
    """

    mentions: tuple[PersonMention, ...] = ()
    offices: tuple[OfficeMention, ...] = ()
    persons: tuple[Person, ...] = ()
    _starts: list[int] = field(init=False, repr=False, eq=False)
    _office_starts: list[int] = field(init=False, repr=False, eq=False)
    _by_id: dict[str, Person] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_starts", [mention.start for mention in self.mentions])
        object.__setattr__(self, "_office_starts", [mention.start for mention in self.offices])
        object.__setattr__(self, "_by_id", {person.id: person for person in self.persons})

    def between(self, start: int, end: int) -> tuple[PersonMention, ...]:
        """Mentions of persons that start in `start` to `end` of the view."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def offices_between(self, start: int, end: int) -> tuple[OfficeMention, ...]:
        """Offices without a name that start in `start` to `end` of the view."""
        return self.offices[bisect_left(self._office_starts, start) : bisect_left(self._office_starts, end)]

    def named(self, id: str) -> Person | None:  # noqa: A002 - the record's own word
        """The person with an id."""
        return self._by_id.get(id)


def find_people(
    page: Page,
    sections: Sections,
    lexicon: Lexicon,
    parties: Parties,
    bodies: Bodies,
    ids: Ids,
    url: str | None = None,
    trace: Trace | None = None,
) -> People:
    """Find the persons that a text names.

    Args:
        page: The text, laid out.
        sections: What each block is.
        lexicon: The words.
        parties: Where parties are named.
        bodies: Where institutions are named.
        ids: Maker of the record's ids.
        url: The text's address; a government's own address tells which country it leaves out.
        trace: Where to note the names and offices that mean no person.

    Returns:
        Persons, and offices that stand alone.
    """
    words = Words.read(
        _with_long_dashes(page),
        Vocabulary.of(lexicon),
        [(mention.start, mention.end) for mention in parties.mentions if mention.code not in GROUPINGS],
        [(mention.start, mention.end) for mention in bodies.mentions],
        page.tokens,
    )
    home = home_of(url, lexicon)
    sides = Affiliations(
        page=page,
        parties=parties,
        bodies=bodies,
        pairs=Pairs(page=page, parties=parties, title=sections.title, opening=sections.opening),
        known=_of_one_party(lexicon),
        published=home is not None,
    )
    naming = Naming(page, words, sides)
    trace = Trace() if trace is None else trace

    def counts(first: int) -> bool:
        start = words.starts[first]
        return sections.content(start) or sections.is_title(start)

    named, offices = _mentions(words, naming, counts, trace)
    senders = Senders(page=page, parties=parties)
    personas = _gathered(page, parties, senders, named, [seen for _, seen in offices], trace)
    if any(persona.party is None for persona in personas):
        home, press = home or sides.voice(personas), None
        if home is None:
            agency = agency_state(sections.agency, lexicon)
            state = home_state(page, lexicon, parties.codes(), url) if agency is None else agency
            press = sides.meeting(state)
        sides.settle(personas, home, press)
    left = naming.resolve(personas, offices, trace)
    naming.recall(personas, [title for title, _ in offices], counts, trace)
    for persona in personas:
        if persona.party is None:
            _send(senders, persona.seen)
            persona.settle()
    return _Findings(page, words, sides, bodies).people(personas, left, ids)


def _mentions(
    words: Words, naming: Naming, counts: Callable[[int], bool], trace: Trace
) -> tuple[list[Seen], list[tuple[Title, Seen]]]:
    """Where the text itself names persons, and offices without a name that mean their holder."""
    holders, alone = holders_in(words, titles_in(words))
    named: list[Seen] = []
    for holder in holders:
        if counts(holder.first):
            named.append(naming.seen(holder))
        else:
            trace.reject(FactKind.PERSON, OUTSIDE_TEXT, words.starts[holder.first], words.end(holder.last - 1))
    offices: list[tuple[Title, Seen]] = []
    for title in alone:
        told = counts(title.first)
        if told and naming.stands(title):
            offices.append((title, naming.alone(title)))
        else:
            why = OFFICE_UNTOLD if told else OUTSIDE_TEXT
            trace.reject(FactKind.PERSON, why, words.starts[title.first], words.end(title.last - 1))
    return named, offices


def _gathered(
    page: Page, parties: Parties, senders: Senders, named: list[Seen], offices: list[Seen], trace: Trace
) -> list[Persona]:
    """The persons, with the parties that their mentions, their clauses and those around them give."""
    number_rows(page.view, named)
    _send(senders, named)
    gathered = gather(named)
    for persona in gathered.personas:  # what one mention says of a person holds for all
        for seen in persona.seen:
            seen.party = persona.party
    everybody = sorted([*named, *offices], key=START) if offices else named
    if any(seen.party is None for seen in everybody):
        Companions(page=page, parties=parties).spread(everybody)
        for persona in gathered.personas:
            persona.settle()
        if not gathered.sure:
            gathered = gather(named)
    for refused in gathered.refused:
        trace.reject(FactKind.PERSON, refused.rule, refused.seen.start, refused.seen.end, *refused.rivals)
    return gathered.personas


def _send(senders: Senders, mentions: Iterable[Seen]) -> None:
    """Give the mentions that name no party the one for which their clause says that the person comes."""
    for seen in mentions:
        code = senders.of(seen.start, seen.end) if seen.party is None else None
        if code is not None:
            seen.party, seen.side_rule = code, SENT.name


@lru_cache(maxsize=4)
def _of_one_party(lexicon: Lexicon) -> frozenset[str]:
    """Ids of the bodies that the lexicon gives to one party."""
    return frozenset(entry.id for entry in lexicon.bodies if not entry.shared)


def _with_long_dashes(page: Page) -> str:
    """The view with its long dashes, which join no name: "Prime Minister Osei—who is to visit"."""
    shown, view = page.source.shown, page.view
    parts, at, dash = list[str](), 0, shown.find("\u2014")
    while dash >= 0:
        parts += (view[at:dash], "\u2014")
        at, dash = dash + 1, shown.find("\u2014", dash + 1)
    return "".join((*parts, view[at:])) if parts else view


@frozen
class _Findings:
    """Turns gathered mentions to findings."""

    page: Page
    words: Words
    sides: Affiliations
    bodies: Bodies

    def people(self, personas: list[Persona], left: list[tuple[Title, Seen]], ids: Ids) -> People:
        """The findings."""
        personas.sort(key=lambda persona: persona.seen[0].start)
        persons: list[Person] = []
        mentions: list[PersonMention] = []
        for persona in personas:
            person = self.person(persona, ids)
            persons.append(person)
            mentions += [self.mention(seen, person.id, persona.party) for seen in persona.seen]
        offices = tuple(
            OfficeMention(
                start=seen.start,
                end=seen.end,
                office=seen.titles[0],
                party=seen.party,
                rule=seen.rule,
                plural=title.plural,
                article=title.article,
            )
            for title, seen in left
        )
        mentions.sort(key=START)
        return People(mentions=tuple(mentions), offices=offices, persons=tuple(persons))

    def person(self, persona: Persona, ids: Ids) -> Person:
        """The person of the model."""
        cut, span, words = self.page.source.cut, self.page.source.span, self.words
        forms: dict[str, None] = {}
        ranks: list[tuple[int, int]] = []
        most, name = (0, 0), ""
        for seen in persona.seen:
            if not seen.core:
                continue
            form = cut(seen.name_start, seen.name_end)
            forms[form] = None
            if len(seen.core) >= most[0]:
                fullness = (len(seen.core), len(form.split()))
                if fullness > most:
                    most, name = fullness, form
            if seen.holder is not None and seen.holder.name.rank is not None:
                ranks.append(seen.holder.name.rank)
        return Person(
            id=ids.make("person", name),
            name=name,
            aliases=tuple([form for form in forms if form != name]),
            offices=self.offices(persona),
            rank=cut(words.starts[ranks[0][0]], words.end(ranks[0][1] - 1)) if ranks else None,
            spans=tuple([span(seen.start, seen.end, seen.rule) for seen in persona.seen]),
        )

    def offices(self, persona: Persona) -> tuple[Office, ...]:
        """The offices that the text gives a person, each once."""
        found: dict[str, tuple[Title, str | None, list[Span]]] = {}
        words, span = self.words, self.page.source.span
        for seen in persona.seen:
            if seen.holder is None:
                continue
            for name, party, title in zip(seen.titles, seen.owners, seen.holder.titles, strict=True):
                start, end = words.starts[title.first], words.end(title.last - 1)
                known = found.get(name)
                if known is None:
                    known = found[name] = (title, party, [])
                known[2].append(span(start, end, title.entry.id))
                if seen.side_rule is not None:
                    known[2].append(span(start, end, seen.side_rule))
        return tuple(
            [
                Office(
                    title=name,
                    organization=self.institution(title.bodies) if title.bodies else None,
                    party=party or persona.party,
                    tenure=Tenure(title.tenure),
                    spans=tuple(spans),
                )
                for name, (title, party, spans) in found.items()
            ]
        )

    def mention(self, seen: Seen, person: str, party: str | None) -> PersonMention:
        """A mention as a finding."""
        holder = seen.holder
        office = organization = None
        if holder is not None:
            bodies = [at for title in holder.titles for at in title.bodies]
            organization = self.institution((*bodies, *holder.bodies)) if bodies or holder.bodies else None
            plain = holder.body is None and len(seen.titles) < 2
            office = (seen.titles[0] if seen.titles else None) if plain else self.office(seen, holder)
        return PersonMention(
            start=seen.start,
            end=seen.end,
            name_start=seen.name_start,
            name_end=seen.name_end,
            id=person,
            party=seen.party or party,
            office=office or None,
            organization=organization,
            rule=seen.rule,
        )

    def office(self, seen: Seen, holder: Holder) -> str:
        """All offices of one mention as one title: joined as in the text, by a comma across the name."""
        cut, words = self.page.source.cut, self.words
        text, last = "", 0
        for name, title in zip(seen.titles, holder.titles, strict=True):
            if text and title.entry.personal and title.first == last:  # "Foreign Secretary Ambassador Ana Ruiz"
                continue
            if not text:
                text = name
            elif words.end(holder.name.last - 1) > words.starts[last - 1] and title.first >= holder.name.last:
                text = f"{text}, {name}"
            else:
                text += cut(words.end(last - 1), words.starts[title.first]) + name
            last = title.last
        if holder.body is not None:
            body = cut(words.starts[holder.body[0]], words.end(holder.body[1] - 1))
            text = f"{text}, {body}" if text else body
        return text

    def institution(self, starts: tuple[int, ...]) -> str | None:
        """Name of the institution that is named at the first of some offsets."""
        for at in starts:
            for body in self.bodies.between(at, at + 1):
                organization = self.bodies.named(body.id)
                if organization is not None:
                    return organization.name
        return None
