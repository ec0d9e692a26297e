"""What the words beside an occasion say of it: when, where and with whom."""

import re
from datetime import date
from functools import cached_property

from attrs import field, frozen

from jscd_model.grammar.events import EventName
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.places import place_at
from jscd_model.grammar.schedules import HOSTED_BY_CITY
from jscd_model.lexicon.load import Lexicon
from jscd_model.lexicon.phrases import WORD
from jscd_model.model import FactKind, When
from jscd_model.stages.coming import LOOKING_BACK, is_moved, is_planned, tells_of_what_it_agreed
from jscd_model.stages.dating import dated_before
from jscd_model.stages.durations import all_days
from jscd_model.stages.parties import Parties
from jscd_model.stages.people import People, PersonMention
from jscd_model.stages.times import Timed, Times
from jscd_model.stages.trace import Trace
from jscd_model.text import Page

__all__ = ["LONGEST", "Situation", "Surroundings"]

LONGEST = 2000  # characters to either side of a mention beyond which its sentence tells nothing of it

_TAIL = re.compile(
    r"(?: at (?:the )?(?:level of (?:[a-z-]+ ){1,4}?|(?:[\w-]+ ){1,3}level)(?= (?:was|were|is|are|will|in|on|held)\b))?"
    r"(?:, (?:originally|initially|first|previously|once|which (?:was|were|had been) (?:originally |initially )?"
    r"(?:to|due|scheduled|planned|expected|set|foreseen)) [^,;.\n]{3,60}(?=,))?,? ?"
    r"(?:(?:which |that )?(?:(?:was|were|is|are|will be|shall be|would be|will now be|to be|has been|(?:is|are) to be|"
    r"(?:is|are|was|were) (?:due|expected|scheduled|set|slated|planned) to be) )?"
    r"(?:held|convened|hosted|launched|signed|took place|taking place|takes place|planned|due|expected|"
    r"(?:will|shall|would|to|(?:(?:is|are) )?(?:due|expected|scheduled|set|slated|planned) to)"
    r" (?:now )?(?:take place|convene|meet|sit|open|begin|start|resume)(?: again| next)?|"
    r"scheduled|concluded|ended|closed|finished|wrapped up|wound up|met|meet|opened|began|started|kicked off|"
    r"got under way|organi[sz]ed) |"
    r"(?:was|were|is|are|will be) (?=from |on |between ))?"
    r"(?:virtually |online |here |(?:by|via|over) (?:secure )?(?:videoconference|teleconference|video(?: (?:link|call|"
    r"conference))?) )?(?P<preposition>on|in|at|from|during|of|for|"
    r"between|by|this|last|next)? ?(?:the )?"
)
_WHICH = re.compile(r",? (?:which|that) (?=[A-Z])")
_VIRTUALLY = re.compile(
    r"(?: (?:of|on|between) [^.;:,\n]{2,80})?,? (?:which |that )?(?:(?:was|were|is|are|will be) )?"
    r"(?:held |convened |conducted |took place |"
    r"take place )?(?:virtually|online|remotely|(?:by|via|over|through) (?:secure )?video)"
)
_VIRTUAL_WORDS = frozenset(
    "virtually online remotely video videoconference videoconferencing videolink videocall".split()
)
_COMPANY = re.compile(r"(?:'s)?,? (?:between|with|among|of|by|from|to(?= the| [A-Z]))(?: both| all)? (?:the )?")
_WHITHER = re.compile(r"(?: (?:of|by) (?:[^.;:,\n]|(?<=\b[A-Z])\.){2,80}?)? to (?=the |[A-Z])")
_ABOUT = re.compile(r" (?:on|against|about) (?:the )?(?=[A-Z])")
_MEMBERS = re.compile(r" (?i:allies|members|member states|partners) (?=[A-Z])")  # "NATO Allies Estonia and"
_MEMBERS_OPEN = frozenset("ampAMP")  # what the word after a party may open with
_WHERE = re.compile(r"\b(?:in|to|at|into|across) (?:the )?$")
_WHERE_ENDS = ("in ", "to ", "at ", "into ", "across ", " the ")
_COMPANY_REACH = 1200  # characters of a list of those who take part
_COMPANY_ENDS = re.compile(
    r"[;:\n]|\.(?<!\b[A-Z]\.)|, (?:which|who|where|to|and (?:the|t"
    r"hey|he|she)|in|on|at|during|focus\w+|said|a|also|has|had|was|is)\b|"
    r" (?:to|on|in|at|during|that|which|who|where|focus\w*|for|about|regarding|will|was|were|is|has|have|had|said|"
    r"after|before|led|aimed|announced|from(?<!colleagues from)(?<!counterparts from)(?<!delegations from)"
    r"(?<!representatives from)(?<!officials from)(?<!ministers from)(?<!leaders from)(?<!chiefs from)"
    r"(?<!delegates from))\b"
)

_UNTIL = re.compile(r"\b(?:to|until|till|for) (?:the )?$")
_JOINTS = (" ", ",")  # before what says when and where an occasion is
_IN = frozenset({"in", "In"})
_BOUND = re.compile(r"\b")


@frozen(kw_only=True)
class Situation:
    """What stands beside a mention of an occasion.

    Attributes:
        when: The date that belongs to it.
        place: Start and end of the place's name in the view.
        parties: Codes of those named as taking part, in order.
        own: Codes of those in the name itself, if it has any.
        planned: Whether it is yet to come.
        end: Where the words about it end.
        virtual: Whether nobody travelled.
        moved: Whether it was put off.
    """

    when: When | None
    place: tuple[int, int] | None
    parties: tuple[str, ...]
    own: tuple[str, ...]
    planned: bool
    end: int
    virtual: bool = False
    moved: bool = False


@frozen(kw_only=True)
class Surroundings:
    """The findings in which occasions are read."""

    page: Page
    lexicon: Lexicon
    parties: Parties
    times: Times
    people: People
    states: dict[int, int]
    dates: dict[int, Timed]
    trace: Trace
    written: date | None = None
    _read: dict[tuple[int, int], Situation] = field(init=False, repr=False, eq=False, factory=dict)

    @classmethod
    def of(
        cls,
        page: Page,
        lexicon: Lexicon,
        parties: Parties,
        times: Times,
        people: People,
        trace: Trace,
        published: When | None = None,
    ) -> "Surroundings":
        """Index what was found by where it starts."""
        return cls(
            page=page,
            lexicon=lexicon,
            parties=parties,
            times=times,
            people=people,
            states={m.start: m.end for m in parties.mentions if m.form in ("name", "acronym")},
            dates={t.start: t for t in times.mentions},
            trace=trace,
            written=published.latest if published is not None else None,
        )

    @cached_property
    def state_ends(self) -> dict[int, int]:
        """For the end of each name of a state, where it starts."""
        return {end: start for start, end in self.states.items()}

    @cached_property
    def _after_in(self) -> dict[str, list[int]]:
        """For each word that follows "in" where it does so, in order."""
        view, places = self.page.view, dict[str, list[int]]()
        for at in self.page.spots(_IN):
            word = WORD.match(view, at + 3) if view.startswith(" ", at + 2) else None
            if word is not None:
                places.setdefault(word[0], []).append(at + 3)
        return places

    def last_in(self, place: str) -> int:
        """Where a place stands after "in" for the last time; -1 where it never does."""
        word = WORD.match(place)
        for at in reversed(self._after_in.get(word[0], [])) if word is not None else ():
            if self.page.view.startswith(place, at) and _BOUND.match(self.page.view, at + len(place)):
                return at
        return -1

    def reject(self, rule: Rule, start: int, end: int, *rivals: tuple[int, int]) -> None:
        """Note what a rule rejects as an occasion."""
        self.trace.reject(FactKind.DIALOGUE, rule, start, end, *rivals)

    def sentence_at(self, at: int) -> tuple[int, int]:
        """Start and end of the sentence that holds an offset; of an endless one, what stands near by."""
        sentence = self.page.sentence_at(at)
        start, end = sentence.start, sentence.end
        return (start, end) if end - start < LONGEST else (max(start, at - LONGEST), min(end, at + LONGEST))

    def read(self, name: EventName) -> Situation:
        """What the words right beside a name say of the occasion; each is read once."""
        place = name.start, name.end
        told = self._read.get(place)
        if told is None:
            told = self._read[place] = self._told(name)
        return told

    def _told(self, name: EventName) -> Situation:
        view = self.page.view
        first, last = self.sentence_at(name.start)
        moved = is_moved(self.page, name, first, last)
        planned = moved or is_planned(self.page, name, first, last)
        stop = name.end if tells_of_what_it_agreed(view, name, first) else last
        when, place, end = self.beside(name.end, stop, allow_state=planned or name.marker in LOOKING_BACK)
        if when is None:
            when = dated_before(self.page, self.times.between(first, name.name_end), name, first, planned=planned)
        elif not planned:
            when = all_days(view, when, (first, last), name.start, name.end)
        if name.entry.key == "visit" and (whither := _WHITHER.match(view, end, last)):
            place = place or place_at(view, whither.end(), self.lexicon, self.states, allow_state=True)
            if place is not None and place[0] >= whither.end():
                later, _, end = self.beside(place[1], last)
                when = when or later
        own = self._inside(name)
        codes = [*self._owner(name), *own]
        company = _COMPANY.match(view, name.end, last)
        if company is None and end != name.end:
            company = _COMPANY.match(view, end, last)
        if company:
            stop = self.company_end(company.end(), last)
            codes += self.codes(company.end(), stop)
            if when is None or place is None:
                later, where, beyond = self.beside(stop, last)
                told = max([m.end for m in self.times.between(company.end(), stop)], default=stop)
                when, place, end = when or later, place or where, max(end, beyond, told if told == stop else end)
            if when is None:
                inner = [t for t in self.times.between(company.end(), stop) if t.end == stop]
                when = inner[0].when if inner else None
        if moved:
            when = self._new_day(name.end, last)
        coming = self.written is not None and when is not None and when.earliest and when.earliest > self.written
        over = self.written is not None and when is not None and when.latest and when.latest < self.written
        virtual = self.page.holds(_VIRTUAL_WORDS, name.end, last)
        return Situation(
            when=when,
            place=place,
            parties=tuple(dict.fromkeys(codes)),
            own=own,
            planned=(planned and not (over and not moved)) or bool(coming),
            end=end,
            moved=moved,
            virtual=virtual and _VIRTUALLY.match(view, name.end, last) is not None,
        )

    def _new_day(self, start: int, stop: int) -> When | None:
        """The day to which it was put off: "until the spring", "rescheduled for May"."""
        view = self.page.view
        for timed in self.times.between(start, stop):
            until = view.startswith(("until ", "till ", "to "), timed.start)
            if timed.when is not None and until and timed.when.end is not None:
                return When(timed.when.end, timed.when.end)
            if _UNTIL.search(view[max(start, timed.start - 9) : timed.start]):
                return timed.when
        return None

    def beside(
        self, at: int, stop: int, *, allow_state: bool = False
    ) -> tuple[When | None, tuple[int, int] | None, int]:
        """The date and the place that follow an offset directly, and where they end."""
        view = self.page.view
        when: When | None = None
        place: tuple[int, int] | None = None
        end = at
        if view[at : at + 1] not in _JOINTS and self.dates.keys().isdisjoint((at, at + 1, at + 2)):
            return None, None, at
        host = _WHICH.match(view, at, stop)
        city = place_at(view, host.end(), self.lexicon, self.states, known_only=True) if host is not None else None
        hosted = HOSTED_BY_CITY.regex.match(view, city[1], stop) if city is not None else None
        if hosted is not None:
            place, end = city, hosted.end()
        for _ in range(4):
            link = _TAIL.match(view, end, stop)
            if link is None:
                break
            begin = link.end()
            preposition = link["preposition"]
            dated: Timed | None = None
            for start in (begin, begin - 4, link.start("preposition") if preposition else begin, end + 1, end + 2):
                if start >= end and start in self.dates and "\n" not in view[end:start]:
                    dated = self.dates[start]
                    break
            if dated is not None and when is None:
                when, end = dated.when, dated.end
                continue
            if allow_state and begin in self.states and place is None and view.endswith("hosted by ", end, begin):
                place, end = (begin, self.states[begin]), self.states[begin]
                continue
            if preposition in ("in", "at") and place is None:
                article = 4 if view.startswith("the ", begin - 4) else 0
                found = place_at(view, begin - article, self.lexicon, self.states, allow_state=allow_state)
                if found:
                    place, end = found, found[1]
                    state = view.startswith(", ", end) and self.states.get(end + 2)
                    end = state or end
                    continue
            break
        return when, place, end

    def codes(self, start: int, end: int, *, acting: bool = False) -> tuple[str, ...]:
        """Codes of the parties and of the persons' parties that stand in a stretch, in order.

        Args:
            start: Where the stretch starts in the view.
            end: Where it ends, exclusive.
            acting: Leave out those that are only where something is: "in Peru", "to Chile".
        """
        parties, persons = self.parties.between(start, end), self.people.between(start, end)
        offices = self.people.offices_between(start, end)
        if not (parties or persons or offices):
            return ()
        view = self.page.view
        found = [
            (m.start, m.code)
            for m in parties
            if not (acting and self._is_where(m.start, start))
            and not (view[m.end + 1 : m.end + 2] in _MEMBERS_OPEN and _MEMBERS.match(view, m.end))
        ]
        if persons or offices:
            found += [(m.start, m.party) for m in persons if m.party]
            found += [(o.start, o.party) for o in offices if o.party and o.end <= end]
            found.sort()
        if not persons or not found:
            return tuple(dict.fromkeys([code for _, code in found]))
        return tuple(_outside_offices(found, persons))

    def _is_where(self, at: int, floor: int) -> bool:
        """Whether what stands at an offset is only where something is: "in Peru"."""
        view = self.page.view
        return view.endswith(_WHERE_ENDS, 0, at) and _WHERE.search(view, max(floor, at - 9), at) is not None

    def _inside(self, name: EventName) -> tuple[str, ...]:
        """Codes of the parties in a name: those that it has, not those that it is about ("Consultations on Peru")."""
        view, end = self.page.view, name.end if name.held else name.name_end
        about = _ABOUT.search(view, name.name_start, name.name_end)
        return self.codes(name.name_start, about.start() if about else end)

    def company_end(self, at: int, stop: int) -> int:
        """Where a list of those who take part ends."""
        stop = min(stop, at + _COMPANY_REACH)
        ends = _COMPANY_ENDS.search(self.page.view, at, stop)
        persons = self.people.between(at, stop)
        while ends and any(m.start <= ends.start() < m.end for m in persons):
            ends = _COMPANY_ENDS.search(self.page.view, ends.end(), stop)
        return ends.start() if ends else stop

    def _owner(self, name: EventName) -> tuple[str, ...]:
        """The party of the person whose meeting, visit or call it is: "the Minister's visit"."""
        view = self.page.view
        if not view.endswith("' ", 0, name.start) and not view.endswith("'s ", 0, name.start):
            return ()
        begin = name.start - (3 if view[name.start - 2] == "s" else 2)
        return tuple(m.party for m in self.people.between(max(0, begin - 160), begin + 1) if m.end >= begin and m.party)


def _outside_offices(found: list[tuple[int, str]], persons: tuple[PersonMention, ...]) -> dict[str, None]:
    """Codes, of those that start at some offsets, that stand in no office of another party's person; each once.

    "The Ambassador to Peru" of Chile speaks for Chile. Both rows are in order, and no person overlaps another.
    """
    codes: dict[str, None] = {}
    index, last = 0, len(persons)
    for at, code in found:
        while index < last and persons[index].start <= at:
            index += 1
        person = persons[index - 1] if index else None
        if person is None or at >= person.end or not person.party or person.party == code:
            codes[code] = None
    return codes
