"""What the words beside an occasion say of it: when, where, with whom, and whether it is yet to come."""

import re
from datetime import date

from attrs import frozen

from jscd_model.grammar.events import EventName
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.places import place_at
from jscd_model.grammar.reports import HELD_AFTER, HELD_BEFORE
from jscd_model.grammar.schedules import HOSTED_BY_CITY, POSTPONED_AFTER, POSTPONED_BEFORE
from jscd_model.lexicon.load import Lexicon
from jscd_model.model import FactKind, When
from jscd_model.model.when import Precision
from jscd_model.stages.durations import all_days
from jscd_model.stages.parties import Parties
from jscd_model.stages.people import People
from jscd_model.stages.times import Timed, Times
from jscd_model.stages.trace import Trace
from jscd_model.text import Page

__all__ = ["LOOKING_BACK", "Situation", "Surroundings"]

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
_MODIFIERS = re.compile(
    r"(?:'s)? (?:(?!(?:and|or|the|of|in|on|at|as|by|to|for|with|where|when|that|which|its|their)\b)\w+ ){0,2}"
)
_COMPANY = re.compile(r"(?:'s)?,? (?:between|with|among|of|by|from|to(?= the| [A-Z]))(?: both| all)? (?:the )?")
_WHITHER = re.compile(r"(?: (?:of|by) (?:[^.;:,\n]|(?<=\b[A-Z])\.){2,80}?)? to (?=the |[A-Z])")
_ABOUT = re.compile(r" (?:on|against|about) (?:the )?(?=[A-Z])")
_MEMBERS = re.compile(r" (?i:allies|members|member states|partners) (?=[A-Z])")  # "NATO Allies Estonia and"
_WHERE = re.compile(r"\b(?:in|to|at|into|across) (?:the )?$")
_COMPANY_REACH = 1200  # characters of a list of those who take part
_COMPANY_ENDS = re.compile(
    r"(?<!\b[A-Z])\.|[;:\n]|, (?:which|who|where|to|and (?:the|t"
    r"hey|he|she)|in|on|at|during|focus\w+|said|a|also|has|had|was|is)\b|"
    r" (?:to|on|in|at|during|that|which|who|where|focus\w*|for|about|regarding|will|was|were|is|has|have|had|said|"
    r"after|before|led|aimed|announced)\b|(?<!colleagues)(?<!counterparts)(?<!delegations)(?<!representatives)(?<!officials)"
    r"(?<!ministers)(?<!leaders)(?<!chiefs)(?<!delegates) from\b"
)

PLANNED = Rule(
    name="planned-occasion",
    why="Words such as 'next', 'upcoming', 'will hold' or 'agreed to hold' say that the occasion is yet to come.",
    yes=("Chad and Niger agreed to hold the next meeting of the Joint Border Committee in Agadez in May 2030.",),
    no=("Chad and Niger held the second meeting of the Joint Border Committee in Agadez on 4 May 2023.",),
)
_AHEAD = re.compile(
    r"(?:\b(?:will|shall|would|to|should|may|can) (?:\w+ ){0,3}(?:hold|convene|host|organi[sz]e|reconvene|attend|"
    r"launch|meet|have|participate|conduct|embark|co-chair|chair|co-host|preside|pay|make|undertake|"
    r"travel|fly|head|depart|leave|gather|inaugurate|take part|take place|be held|pursue|schedule|continue|"
    r"resume|intensify|visit)\b"
    r"(?:[^.;:]|(?<=\b[A-Z])\.)*"
    r"|\b(?:will|shall)(?: \w+)? (?:discuss|review|address|exchange|consider|take up)\b(?:[^.;:]|(?<=\b[A-Z])\.)*"
    r"\b(?:during|at|in) (?:an?|the|their|its) (?:[\w-]+ ){0,4}"
    r"|\b(?:in advance of|ahead of|prior to|preparations? for|(?:set(?:s|ting)?|pav(?:e|es|ed|ing)) the (?:stage|way|"
    r"ground) for)\b(?:[^.;:,]|(?<=\b[A-Z])\.){0,90}"
    r"|\b(?:plans? for|proposed|invited?"
    r"(?:[^.;:]|(?<=\b[A-Z])\.)*? to|invitation (?:to|for)|look(?:s|ed|ing)? forward to|"
    r"intent(?:ion)? to|agreed (?:on(?! (?:[A-Z]\w+day|\d))|to)|commit(?:ted|s)? to|initiative to|holding|"
    r"meeting again)\b(?:[^.;:]|(?<=\b[A-Z])\.){0,90}"
    r"|\b(?:forthcoming|upcoming|next|future|scheduled|slated)\b(?: [\w'&/.-]+){0,6} ?)$"
)
_WAS_HELD = re.compile(  # "... ahead of the summit, and held talks"
    r"\b(?<!be )(?<!been )(?:held|convened|conducted|attended|co-chaired|chaired|had|wrapped up|wound up|"
    r"concluded|completed|ended|finished)(?: (?!to\b|by\b)[\w'-]+){0,5} $"
)
_WILL_BE = re.compile(
    r"\b(?:will|shall|is to be|are to be) (?:be )?\w+(?: \w+)?$|\b(?:is|are|been) (?:now )?scheduled$"
)
_SETTING = re.compile(  # "they agreed to hold the exercise during their call on Friday"
    r"\b(?:agreed|decided|resolved|pledged|discussed|said|announced|vowed|promised)\b[^.;:]*"
    r"\b(?:during|in|after|following|at the (?:close|end|conclusion) of) (?:an?|the|their|his|her)"
    r"(?: (?!next|upcoming|forthcoming|planned|"
    r"future)[\w-]+){0,3} $"
)
_ASIDE = r"(?:, (?:originally|initially|first|previously|once) [^,;.\n]{3,60},)?"  # "..., first foreseen for May, ..."
_AFTER = re.compile(
    rf"{_ASIDE},? (?:[\w-]+ ){{0,4}}?(?:(?:will|shall|would) (?:now )?(?:be|take|happen|convene|meet|also|focus|cover|"
    r"provide|open|begin|start|resume|run)\b|scheduled|"
    r"(?:is|are|was|were) to (?:be|open|begin|start|take place|convene|meet|resume|run|focus)\b|"
    r"(?:is|are) (?:due|set|expected|slated|pencill?ed in|foreseen) (?:for|in|on|to)\b|"
    r"to be held|to take place|planned|would be held|is expected|next (?:year|month|week))"
)
_DAYS_AFTER = re.compile(  # "on Tuesday, a day after they held their seventh dialogue"
    r",? (?P<number>a|one|two|three) days? after (?:the |both |their |its |his |her )?(?:[\w'-]+ ){0,5}?"
    r"(?:held|concluded|ended|completed|met for|wrapped up|attended|co-chaired|hosted|holding|concluding)"
    r"(?: the| their| an?| its)? $"
)
_AGREED_AT = re.compile(
    r"(?<!was )(?<!were )(?<!been )\b(?:agreed|decided|adopted|announced|made|reached|discussed|launched|endorsed|"
    r"established|set up|created|signed|outlined|taken|identified|proposed)(?: upon| on)? (?:at|in|during)"
    r"(?: the| their| its| our)? $"
)
_GOES_ON = re.compile(r",? (?:was|were|has|have|had|are|is|will|would)\b")
_DAYS = {"a": 1, "one": 1, "two": 2, "three": 3}
_OPENING = 30  # characters before the date that opens a sentence
_DATE_OPENS = re.compile(r"(?:(?:Previously|Earlier|Before that|Also|Later|Then),? )?(?:[Oo]n |[Ii]n )?(?:the )?")
_UNTIL = re.compile(r"\b(?:to|until|till|for) (?:the )?$")
LOOKING_BACK = frozenset("last previous earlier recent".split())  # markers of an occasion that is over
_COMING = frozenset(
    "next upcoming forthcoming future new additional further planned proposed subsequent follow-up".split()
)


@frozen(kw_only=True)
class Situation:
    """What stands beside a mention of an occasion.

    Attributes:
        when: The date that belongs to it.
        place: Start and end of the place's name in the view.
        parties: Codes of those named as taking part, in order.
        planned: Whether it is yet to come.
        end: Where the words about it end.
        virtual: Whether nobody travelled.
        moved: Whether it was put off.
    """

    when: When | None
    place: tuple[int, int] | None
    parties: tuple[str, ...]
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

    def reject(self, rule: Rule, start: int, end: int, *rivals: tuple[int, int]) -> None:
        """Note what a rule rejects as an occasion."""
        self.trace.reject(FactKind.DIALOGUE, rule, start, end, *rivals)

    def sentence_at(self, at: int) -> tuple[int, int]:
        """Start and end of the sentence that holds an offset."""
        sentence = self.page.sentence_at(at)
        return sentence.start, sentence.end

    def read(self, name: EventName) -> Situation:
        """What the words right beside a name say of the occasion."""
        view = self.page.view
        sentence = self.page.sentence_at(name.start)
        moved = self._moved(name, sentence.start, sentence.end)
        planned = moved or self._planned(name, sentence.start, sentence.end)
        stop = name.end if self._of_what_it_agreed(name, sentence.start) else sentence.end
        when, place, end = self.beside(name.end, stop, allow_state=planned or name.marker in LOOKING_BACK)
        if when is None:
            when = self._before(name, sentence.start, planned=planned)
        elif not planned:
            when = all_days(view, when, (sentence.start, sentence.end), name.start, name.end)
        if when is None and not planned:
            when = self._days_after(name, sentence.start)
        if when is None and not planned and not name.definite:
            when = self._opening(name, sentence.start)
        if name.entry.key == "visit" and (whither := _WHITHER.match(view, end, sentence.end)):
            place = place or place_at(view, whither.end(), self.lexicon, self.states, allow_state=True)
            if place is not None and place[0] >= whither.end():
                later, _, end = self.beside(place[1], sentence.end)
                when = when or later
        codes = list(self.inside(name))
        company = _COMPANY.match(view, name.end, sentence.end) or _COMPANY.match(view, end, sentence.end)
        if company:
            stop = self.company_end(company.end(), sentence.end)
            codes += self.codes(company.end(), stop)
            if when is None or place is None:
                later, where, beyond = self.beside(stop, sentence.end)
                last = max((m.end for m in self.times.between(company.end(), stop)), default=stop)
                when, place, end = when or later, place or where, max(end, beyond, last if last == stop else end)
            if when is None:
                inner = [t for t in self.times.between(company.end(), stop) if t.end == stop]
                when = inner[0].when if inner else None
        codes = [*self._owner(name), *codes]
        if moved:
            when = self._new_day(name.end, sentence.end)
        coming = self.written is not None and when is not None and when.earliest and when.earliest > self.written
        over = self.written is not None and when is not None and when.latest and when.latest < self.written
        return Situation(
            when=when,
            place=place,
            parties=tuple(dict.fromkeys(codes)),
            planned=(planned and not (over and not moved)) or bool(coming),
            end=end,
            moved=moved,
            virtual=_VIRTUALLY.match(view, name.end, sentence.end) is not None,
        )

    def _moved(self, name: EventName, start: int, stop: int) -> bool:
        """Whether its sentence says that it was put off."""
        view = self.page.view
        after = POSTPONED_AFTER.regex.match(view, name.end, stop)
        return bool(after or POSTPONED_BEFORE.regex.search(view[max(start, name.start - 120) : name.start]))

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
            starts = (begin, begin - 4, link.start("preposition") if link["preposition"] else begin, end + 1, end + 2)
            found_at = next((s for s in starts if s in self.dates and s > end - 1 and "\n" not in view[end:s]), None)
            dated = self.dates[found_at] if found_at is not None else None
            if dated is not None and when is None:
                when, end = dated.when, dated.end
                continue
            if allow_state and begin in self.states and place is None and view.endswith("hosted by ", end, begin):
                place, end = (begin, self.states[begin]), self.states[begin]
                continue
            if link["preposition"] in ("in", "at") and place is None:
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
        found = [
            (m.start, m.code)
            for m in self.parties.between(start, end)
            if not (acting and _WHERE.search(self.page.view, max(start, m.start - 9), m.start))
            and not _MEMBERS.match(self.page.view, m.end)
        ]
        found += [(m.start, m.party) for m in self.people.between(start, end) if m.party]
        offices = [(o.start, o.party) for o in self.people.offices if start <= o.start and o.end <= end and o.party]
        persons = self.people.between(start, end)
        return tuple(
            dict.fromkeys(code for at, code in sorted(found + offices) if not self._inside_person(at, code, persons))
        )

    @staticmethod
    def _inside_person(at: int, code: str, persons: tuple) -> bool:  # type: ignore[type-arg]
        """Whether a party stands in the office of a person of another party ("Ambassador to Peru")."""
        return any(p.start <= at < p.end and p.party and p.party != code for p in persons)

    def inside(self, name: EventName) -> tuple[str, ...]:
        """Codes of the parties in a name: those that it has, not those that it is about ("Consultations on Peru")."""
        view, end = self.page.view, name.end if name.held else name.name_end
        about = _ABOUT.search(view, name.name_start, name.name_end)
        return self.codes(name.name_start, about.start() if about else end)

    def company_end(self, at: int, stop: int) -> int:
        """Where a list of those who take part ends."""
        stop = min(stop, at + _COMPANY_REACH)
        ends = _COMPANY_ENDS.search(self.page.view, at, stop)
        while ends and any(m.start <= ends.start() < m.end for m in self.people.between(at, stop)):
            ends = _COMPANY_ENDS.search(self.page.view, ends.end(), stop)
        return ends.start() if ends else stop

    def _before(self, name: EventName, start: int, *, planned: bool) -> When | None:
        """A date that stands before the name, inside its phrase: "the May 26, 2023 call"."""
        for timed in self.times.between(max(start, name.start - 30), name.name_end):
            gap = self.page.view[timed.end : name.start]
            if (
                timed.start >= name.name_start
                or gap in (" ", "'s ")
                or _MODIFIERS.fullmatch(gap)
                or (planned and gap in (" the ", " a ", " an "))
            ):
                return timed.when
        return None

    def _opening(self, name: EventName, start: int) -> When | None:
        """The date that opens the sentence which reports an occasion: "In March 2019, Peru and Chile held talks"."""
        view = self.page.view
        for timed in self.times.between(start, start + _OPENING):
            opens = _DATE_OPENS.fullmatch(view, start, timed.start) and view.startswith((",", " "), timed.end)
            if opens and HELD_BEFORE.regex.search(view, max(timed.end, name.start - 120), name.start):
                return timed.when
        return None

    def _of_what_it_agreed(self, name: EventName, start: int) -> bool:
        """Whether what follows is told of something else: "the posts agreed at the 14th Session were opened in May"."""
        agreed = _AGREED_AT.search(self.page.view, max(start, name.start - 60), name.start)
        return agreed is not None and _GOES_ON.match(self.page.view, name.end) is not None

    def _days_after(self, name: EventName, start: int) -> When | None:
        """The day that lies as many days before one that the sentence gives: "on Tuesday, a day after they held"."""
        for timed in self.times.between(start, name.start):
            told = _DAYS_AFTER.fullmatch(self.page.view, timed.end, name.start)
            exact = timed.when is not None and timed.when.precision is Precision.DAY and not timed.when.is_interval
            if told is not None and exact and timed.when is not None:
                return timed.when.shifted(days=-_DAYS[told["number"]])
        return None

    def _owner(self, name: EventName) -> tuple[str, ...]:
        """The party of the person whose meeting, visit or call it is: "the Minister's visit"."""
        view = self.page.view
        owned = re.search(r"(?:'s|') $", view[max(0, name.start - 3) : name.start])
        if owned is None:
            return ()
        begin = name.start - len(owned.group())
        return tuple(m.party for m in self.people.between(max(0, begin - 160), begin + 1) if m.end >= begin and m.party)

    def _planned(self, name: EventName, start: int, stop: int) -> bool:
        if name.marker in _COMING:
            return True
        view = self.page.view
        before = view[max(start, name.start - 140) : name.start]
        told = HELD_AFTER.regex.match(view, name.end, stop)
        if told is not None and _WILL_BE.search(told.group()):
            return True
        setting = (not name.named or name.sitting) and _SETTING.search(before)
        return bool(_AHEAD.search(before) and not _WAS_HELD.search(before) and not setting) or bool(
            _AFTER.match(view, name.end, min(stop, name.end + 60))
        )


RULES = (PLANNED,)
