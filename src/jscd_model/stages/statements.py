"""Statements: what the parties say or undertake, one for each governing verb."""

import re
from bisect import bisect_left, bisect_right
from itertools import zip_longest
from operator import itemgetter
from typing import TYPE_CHECKING

from attrs import frozen

from jscd_model.grammar.cue_index import CueIndex, cue_index
from jscd_model.grammar.function_words import FUNCTION_WORDS, is_adverb
from jscd_model.grammar.undertakings import (
    ABOUT,
    ATTRIBUTED,
    BEYOND_THEM,
    FOR_WHOM,
    REPORTED_CLAUSE,
    RULED_OUT,
    SAID_TO_BE_DONE,
    STRANGER,
)
from jscd_model.grammar.units import Named, PageUnits, UnitKind, Units
from jscd_model.lexicon import Lexicon
from jscd_model.model import Act, DocumentKind, Statement, Topic, When
from jscd_model.stages.act_rules import PASSIVE_ACT, PRESENCE_BY_CONSENT, SPEAKER_AFTER_CLAUSE
from jscd_model.stages.actors import Speakers
from jscd_model.stages.acts import Frame, Said
from jscd_model.stages.attendance import Attendance
from jscd_model.stages.company import Company
from jscd_model.stages.enumerations import cut_blocks, end_of_list
from jscd_model.stages.governing import Reader
from jscd_model.stages.standing import Actors, Standing
from jscd_model.stages.times import Times
from jscd_model.stages.topics import Weights, topics_of, weigh_statements
from jscd_model.stages.trace import Taken, Trace
from jscd_model.text import BlockKind, Page

if TYPE_CHECKING:
    from jscd_model.stages.bodies import Bodies
    from jscd_model.stages.parties import Parties
    from jscd_model.stages.people import People
    from jscd_model.stages.sections import Sections

__all__ = ["find_statements"]

# Python 3.11 is slow to find the members of an enumeration by name.
_JOINT_STATEMENT, _ANALYSIS = DocumentKind.JOINT_STATEMENT, DocumentKind.ANALYSIS
_HEADING, _PARAGRAPH, _ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM
_COMMIT = Act.COMMIT
_, _, _PERSON, _OFFICE, _PARTY, _BODY, _TIME = UnitKind
_START = itemgetter(0)
_QUOTE = re.compile('"')
_WHOLE_CLAUSE = frozenset({PASSIVE_ACT.name, PRESENCE_BY_CONSENT.name})  # what is said stands before the verb too
_OWN = frozenset({"we", "his government", "her government", "his country", "her country"})
_NONE = (" n", " that n", "n", "that n")  # as all that `RULED_OUT` reads begins
_TELL = frozenset({"say", "state"})
_NOWHERE: frozenset[int] = frozenset()
_OPENS_AT_MOST = 600  # characters of a clause that says what the next one is about
_TRAILING = " ,;:.-\n"
_CLOSES = frozenset(".;!?")
_LEADS_ON = (" and", " but", " while", " they", " it", " as well as")
# What an act is told in: from where, to where, from where to where its verb stands, and what is said.
_Clause = tuple[Said, int, int, tuple[int, int], str]


def find_statements(  # noqa: PLR0913 - each is a finding of its own
    page: Page,
    sections: "Sections",
    lexicon: Lexicon,
    parties: "Parties",
    times: Times,
    people: "People",
    bodies: "Bodies",
    principal_parties: tuple[str, ...],
    *,
    trace: Trace,
) -> tuple[tuple[Statement, ...], Weights]:
    """What the parties say or undertake.

    Args:
        page: The text.
        sections: What its blocks are; boilerplate says nothing.
        lexicon: The governing verbs and the nouns that speak for parties.
        parties: Where parties are named.
        times: Dates, for what is due.
        people: Where persons and offices are named.
        bodies: Where bodies are named.
        principal_parties: Codes of the parties to the occasion that the text reports; may be empty.
        trace: Where to note the verbs that are no statements.

    Returns:
        The statements in order of their cues, and what they weigh for each topic.
    """
    return _Finder(page, sections, lexicon, parties, times, people, bodies, trace).find(principal_parties)


@frozen
class _Finder:
    """The findings that statements are made of."""

    page: Page
    sections: "Sections"
    lexicon: Lexicon
    parties: "Parties"
    times: Times
    people: "People"
    bodies: "Bodies"
    trace: Trace

    def find(self, talking: tuple[str, ...]) -> tuple[tuple[Statement, ...], Weights]:
        """The statements, in order, and what they weigh."""
        index = cue_index(self.lexicon)
        kind = self.sections.kind
        attendance = Attendance(self.page, self.sections, self.parties, self.people)
        principal = attendance.parties_to(talking)
        company = Company(principal=principal, joint=kind is _JOINT_STATEMENT)
        speakers = Speakers(
            standing=Standing(company, self.people, self.bodies, self.parties, self.page.view),
            known=frozenset(principal) | attendance.headlined(),
            headline=attendance.headline(),
        )
        reader = Reader(Frame(index, speakers, opinion=kind is _ANALYSIS, trace=self.trace))
        told = self._sentences(reader, index)
        blocks = {block for block, _, _ in told}
        due = [(timed.start, timed.when) for timed in self.times.mentions if timed.when and timed.when.start is None]
        clauses: list[_Clause] = []
        for block, units, said in told:
            end = last = units.end(-1)
            if units.words[-1] == ":" and end == self.page.blocks[block].end:
                last = end_of_list(self.page, block, blocks) or end
            for act, then in zip_longest(said, said[1:]):
                clauses.append(self._clause(units, act, last if then is None else _stop(units, act, then), end))
        openings = [self._topics_before(units.starts[0], act.start) for _, units, said in told for act in said]
        weights = weigh_statements(self.lexicon, talking, [content for *_, content in clauses], openings)
        found = [
            self._statement(f"statement-{number}", clause, topics, due)
            for number, (clause, topics) in enumerate(zip(clauses, weights.topics, strict=True), 1)
        ]
        return tuple(found), weights

    def _sentences(self, reader: Reader, index: CueIndex) -> list[tuple[int, Units, list[Said]]]:
        """The sentences with acts in them, each with the number of its block."""
        page, view = self.page, self.page.view
        told: list[tuple[int, Units, list[Said]]] = []
        block_number, content, opening = -1, False, True
        quotes: tuple[tuple[int, int], ...] = ()
        speakers = reader.frame.speakers
        cues, changes = index.cues.keys(), speakers.company.changes
        reporters = page.spots(REPORTED_CLAUSE.words)
        names = self._names()
        starts = list(map(_START, names))
        row = PageUnits.of(view, page.source.shown, page.tokens)
        for sentence in page.sentences:
            block = page.blocks[sentence.block]
            if sentence.block != block_number:
                block_number = sentence.block
                content = block.kind is not _HEADING and self.sections.content(block.start)
                quotes = _quotations(view, block.start, block.end)
                if content:
                    speakers.paragraph()
                if block.kind is _PARAGRAPH:
                    reader.lead = None
            if not content:
                continue
            reader.opening, opening = opening, False
            start, end = sentence.start, sentence.end
            last = bisect_left(starts, end)
            named = names[bisect_left(starts, start, 0, last) : last]
            self._introduce(speakers, start, end, named)
            if reporters and page.holds(REPORTED_CLAUSE.words, start, end):
                start = _after_reporter(view, start, end)
                named = names[bisect_left(starts, start, 0, last) : last]
            units = row.take(start, end, named)
            words = units.words
            if not (words and (changes or words[-1] == ":" or not cues.isdisjoint(units.distinct))):
                continue
            item = block.kind is _ITEM and sentence.start == block.start
            said = reader.read(units, _inside(units, quotes) if quotes else _NOWHERE, item=item)
            if said:
                told.append((sentence.block, units, said))
        return told

    def _introduce(self, speakers: Speakers, start: int, end: int, named: list[Named]) -> None:
        """Note a person with whom a sentence opens."""
        view = self.page.view
        stranger = STRANGER.regex.match(view, start, end)
        if stranger is not None and all(name.start > start or name.kind is _OFFICE for name in named):
            word = stranger[1].lower()
            if word not in FUNCTION_WORDS and not is_adverb(word):
                speakers.introduce(None)
        for first, last, kind, person in named:
            if kind is _PERSON:
                opens = first - start <= 4 or view[first - 2] == ","
                if opens and not view.startswith(("'", " and "), last):
                    party, speaker = getattr(person, "party", None), getattr(person, "id", None)
                    speakers.introduce(Actors(() if party is None else (party,), speaker=speaker))
                break

    def _names(self) -> list[Named]:
        """What the text names, in order of start."""
        names = [Named(m.start, m.end, _PERSON, m) for m in self.people.mentions]
        names += [Named(m.start, m.end, _OFFICE, m) for m in self.people.offices]
        names += [Named(m.start, m.end, _BODY, m) for m in self.bodies.mentions]
        names += [Named(m.start, m.end, _PARTY, m) for m in self.parties.mentions]
        names += [Named(m.start, m.end, _TIME, m) for m in self.times.mentions]
        names.sort(key=_START)
        return names

    def _clause(self, units: Units, act: Said, stop: int, close: int) -> _Clause:
        """The words up to `stop` in which an act is told, with what is said there; its sentence ends at `close`."""
        source, view = self.page.source, self.page.view
        cue, start = act.cue, act.start
        cue_start, cue_end = units.starts[cue.first], units.end(cue.last)
        told_by = None
        if self.page.holds(ATTRIBUTED.words, cue_end, stop):
            told_by = ATTRIBUTED.regex.search(view, cue_end, stop)
        end = max(_trimmed(view, cue_end, stop if told_by is None else told_by.start()), cue_end)
        first = start if act.rule in _WHOLE_CLAUSE else cue_end
        content = source.cut(first, end) if end <= close else cut_blocks(self.page, first, end)
        content = content.strip(_TRAILING)
        if content.count('"') % 2:
            content = content.removesuffix('"').strip(_TRAILING)
        told = act.rule == SPEAKER_AFTER_CLAUSE.name
        if told or (cue.entry.speech and (not content or _follows_quote(view, units.starts[0], start))):
            # "The road is open, she said."
            content, start = source.cut(units.starts[0], start).strip(_TRAILING), units.starts[0]
        return act, start, end, (cue_start, cue_end), content or source.cut(cue_start, cue_end)

    def _statement(
        self, key: str, clause: _Clause, topics: tuple[Topic, ...], due: list[tuple[int, When]]
    ) -> Statement:
        """The statement that an act makes; what is to be done is `due` by the first of some times after its verb."""
        act, start, end, (cue_start, cue_end), content = clause
        cue, source, rule = act.cue, self.page.source, act.cue.entry.id
        tells = cue.entry.key in _TELL and act.rule != SPEAKER_AFTER_CLAUSE.name
        return Statement(
            id=key,
            act=_COMMIT if tells and self._undertakes(act, cue_end, end) else cue.act,
            cue=source.span(cue_start, cue_end, rule),
            actors=act.actors.codes,
            speaker=act.actors.speaker,
            content=content,
            span=source.span(start, end, act.rule or rule),
            negated=cue.negated or self._rules_out(cue_end, end),
            topics=topics,
            due=_first_due(due, cue_end, end) if due else None,
            beneficiaries=self._beneficiaries(act, cue_end, end),
        )

    def _rules_out(self, start: int, end: int) -> bool:
        """Whether what is said begins with a negation."""
        view = self.page.view
        return view.startswith(_NONE, start, end) and RULED_OUT.regex.match(view[start:end]) is not None

    def _undertakes(self, act: Said, start: int, end: int) -> bool:
        """Whether what is told is something that those who tell it will do."""
        said = SAID_TO_BE_DONE.regex.match(self.page.view, start + 1, end)
        if said is None:
            return False
        named = self.parties.between(*said.span("who"))
        own = bool(named) and named[-1].end == said.end("who") and named[-1].code in act.actors.codes
        return own or said["who"].lower() in _OWN

    def _topics_before(self, start: int, end: int) -> tuple[Topic, ...]:
        """What a clause is about, as the words before it say: "On piracy, the two sides …"."""
        view = self.page.view
        if not view.endswith((",", ", "), start, end) or end - start > _OPENS_AT_MOST:
            return ()
        about = ABOUT.regex.match(view[start:end])
        return () if about is None else topics_of(self.lexicon, about[0])

    def _beneficiaries(self, act: Said, start: int, end: int) -> tuple[str, ...]:
        """For whom something is done: whom the words after "support for", "to protect" name."""
        if not self.page.holds(FOR_WHOM.words, start, end):
            return ()
        if not (self.parties.between(start, end) or self.bodies.between(start, end)):
            return ()
        found: dict[str, None] = {}
        there = start
        for match in FOR_WHOM.opened(self.page, start, end):
            first = match.end()
            if there < first:
                beyond = BEYOND_THEM.regex.search(self.page.view, first, end)
                there = end if beyond is None else beyond.start()
            named = [(party.start, party.code) for party in self.parties.between(first, there)]
            bodies = self.bodies.between(first, there)
            if bodies:
                inside = Taken.of((body.start, body.end) for body in bodies)
                named = [(at, code) for at, code in named if not inside.hold(at, at + 1)]
                named = sorted(named + [(body.start, body.id) for body in bodies])
            for _, key in named:
                if (key,) != act.actors.codes:
                    found[key] = None
        return tuple(found)


def _after_reporter(view: str, start: int, end: int) -> int:
    """Where a sentence begins to tell what the parties did: after "the statement said that"."""
    reporter = REPORTED_CLAUSE.regex.match(view, start, end)
    return start if reporter is None else reporter.end()


def _follows_quote(view: str, start: int, end: int) -> bool:
    """Whether a quotation mark ends the words before a clause."""
    return view.endswith(('"', '" '), start, end)


def _quotations(view: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The stretches of a block between quotation marks; an unclosed one runs to the end."""
    if view.find('"', start, end) < 0:
        return ()
    marks = [match.start() for match in _QUOTE.finditer(view, start, end)]
    if len(marks) % 2:
        marks.append(end)
    return tuple(zip(marks[::2], marks[1::2], strict=True))


def _inside(units: Units, quotes: tuple[tuple[int, int], ...]) -> frozenset[int]:
    """The units that start between quotation marks; the quotes stand in order and apart."""
    starts, inside = units.starts, set[int]()
    for number in range(max(0, bisect_left(quotes, (starts[0],)) - 1), len(quotes)):
        opening, closing = quotes[number]
        if opening >= starts[-1]:
            break
        inside.update(range(bisect_right(starts, opening), bisect_left(starts, closing)))
    return frozenset(inside)


def _stop(units: Units, act: Said, then: Said) -> int:
    """Where a clause ends at the latest: where the next one begins, with its subject if it has one."""
    group = units.starts[then.cue.group]
    return then.start if units.end(act.cue.last) <= then.start < group else group


def _first_due(due: list[tuple[int, When]], start: int, end: int) -> When | None:
    """The first of some times that stands in a stretch; they are in order of where they stand."""
    index = bisect_left(due, start, key=_START)
    return due[index][1] if index < len(due) and due[index][0] < end else None


def _trimmed(view: str, start: int, end: int) -> int:
    """The end of a clause without the marks and conjunctions that lead to the next one."""
    while True:
        while end > start and view[end - 1] in _TRAILING:
            end -= 1
        if view[end : end + 1] in _CLOSES or not view.endswith(_LEADS_ON, start, end):
            return end
        end -= next(len(words) for words in _LEADS_ON if view.endswith(words, start, end))
