"""Clauses that say who takes part: what each of them, where it stands in a sentence, gives to whom."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache

from attrs import define

from jscd_model.grammar import taking_part as tp
from jscd_model.grammar.pattern import Rule
from jscd_model.model import Dialogue, Role
from jscd_model.stages import seat_cues as cues
from jscd_model.stages.bodies import BodyMention
from jscd_model.stages.line import Line, Lines, Who, compiled, persons
from jscd_model.stages.parties import Parties, PartyMention
from jscd_model.stages.people import OfficeMention, PersonMention
from jscd_model.stages.reported import Reported
from jscd_model.stages.seating import Seating
from jscd_model.text import Page

__all__ = ["CLAUSES", "THEIR_MEETING", "Clauses", "clauses_by_word", "find_clauses", "opening_words"]


@define
class Clauses:
    """Reads the clauses of one sentence.

    Attributes:
        page: The text.
        parties: Where parties are named.
        told: The sentence, and the occasions of which it tells.
        seating: The seats.
        lines: What each sentence names.
        subject: The party of whom the last sentence that gave seats names first.
        last: Start and end of the sentence before; None where it names nobody.
    """

    page: Page
    parties: Parties
    told: Reported
    seating: Seating
    lines: Lines
    subject: str | None = None
    last: tuple[int, int] | None = None

    def read(self, found: Iterable[tuple[int, re.Match[str]]]) -> None:
        """Read the clauses found in the sentence that `told` has turned to."""
        self.seating.part, before = False, len(self.seating.seats)
        for number, match in found:
            rule, _, reader = CLAUSES[number]
            reader(self, rule, match)
        if len(self.seating.seats) > before:
            self.subject = min(self.seating.seats[before:], key=lambda seat: seat.who.start).party

    @property
    def _line(self) -> Line:
        return self.told.line

    def _subjects(self, at: int) -> list[PersonMention | OfficeMention]:
        """The persons who do what the verb at `at` says; "he" and "she" are whom the last sentence names."""
        who = persons(self._line.subjects(at))
        near = max(self._line.start, at - cues.HE_NEAR)
        if who or not self.page.holds(cues.HE_WORDS, near, at) or not cues.HE_BEFORE.search(self.page.view, near, at):
            return who
        if self.last is None or any(isinstance(item, PersonMention) and item.end <= at for item in self._line.items):
            return []
        before = [item for item in self.lines.read(*self.last).items if isinstance(item, PersonMention)]
        return list(before[:1]) if len({item.id for item in before}) == 1 else []

    def _led_by(self, rule: Rule, match: re.Match[str]) -> None:
        view = self.page.view
        before = view[max(self._line.start, match.start() - 160) : match.start()]
        if cues.FUTURE.search(before) or self.told.cited.cites(self._line.start, match.start()):
            return
        if re.search(r"\battended\b[^,]{0,40}$", before):  # "was attended on the Omani side by"
            self._attended_by(rule, match)
            return
        who = self._line.objects(match.end())
        if match[0].startswith("represented") and (sent := self._sender(match.start())) is not None:
            here = self.told.here(sent.start) or self.told.default
            for party, sent_by in ((sent, who), *self._others_by(match.end())):
                self.seating.sit(rule, here, persons(self._own(sent_by)), Role.HEAD, party.code)
            return
        opens = match.start() == self._line.start
        sitting = list(compiled(rf"\b{tp.SITTING}\b").finditer(before))
        if not opens and not sitting and not self.told.occasions.between(match.start() - 160, match.start()):
            return
        near = opens or (sitting and cues.STRAIGHT.fullmatch(before, sitting[-1].end()))
        if not near:
            who = [item for item in who if not isinstance(item, BodyMention)]
        told = self.told.before(match.start())
        own = None if cues.OTHERS.search(before) else self._delegation(match.start())
        who = self._own(who)
        own = self._facing(told, who) if own is None else own
        self.seating.sit(rule, told, who, Role.HEAD, own)
        for party, sent_by in self._others_by(match.end()):
            self.seating.sit(rule, told, persons(self._own(sent_by)), Role.HEAD, party.code)

    def _facing(self, told: Dialogue | None, who: Sequence[Who]) -> str | None:
        """The other of two parties, where the clause goes on "and, on the Omani side, by ..."."""
        facing = cues.FACING.match(self.page.view, who[-1].end) if len(who) == 1 else None
        beside = self.parties.starting_at(facing.end()) if facing is not None else None
        sides = [code for code in told.parties if beside is not None and code != beside.code] if told else []
        return sides[0] if told is not None and len(told.parties) == cues.SIDES and len(sides) == 1 else None

    def _sender(self, at: int) -> PartyMention | None:
        """The party that "was" represented: "Fiji was represented by its ambassador"."""
        parties = [item for item in self._line.items if isinstance(item, PartyMention) and item.end <= at]
        return parties[-1] if parties and cues.WAS.fullmatch(self.page.view, parties[-1].end, at) else None

    def _own(self, who: Sequence[Who]) -> list[Who]:
        """Those of a list before a party that somebody else stands for: "by Ana Ruiz, Chile by Luis Soto"."""
        last = next((n for n, item in enumerate(who) if self._by(item)), len(who))
        return list(who[:last])

    def _by(self, item: Who) -> bool:
        return isinstance(item, PartyMention) and self.page.view.startswith(cues.BY, item.end)

    def _others_by(self, at: int) -> Iterator[tuple[PartyMention, list[Who]]]:
        """The parties after `at` with those who stand for them: "and Togo by General Ali"."""
        for item in self._line.items:
            if item.start >= at and isinstance(item, PartyMention) and self._by(item):
                yield item, self._line.objects(self.page.view.index(" by ", item.end) + len(" by"))

    def _leads(self, rule: Rule, match: re.Match[str]) -> None:
        who = self._subjects(match.start())
        self.seating.sit(rule, self.told.after(match.end()) if who else None, who, Role.HEAD)

    def _head_of_side(self, rule: Rule, match: re.Match[str]) -> None:
        at = match.start()
        who = [item for item in self._line.items if isinstance(item, PersonMention) and item.start <= at < item.end]
        named = self.told.occasions.between(self._line.start, self._line.end)
        self.seating.sit(rule, self.told.here(at) if named else self.told.default, who, Role.HEAD)

    def _led_which(self, rule: Rule, match: re.Match[str]) -> None:
        verb = match.start("verb")
        if not any(
            item.start > match.end() and item.end < verb for item in self._line.items
        ) and not cues.HE_BEFORE.search(self.page.view, match.end(), verb):
            return
        role = Role.HOST if match["verb"].startswith("host") else Role.HEAD
        self.seating.sit(rule, self.told.before(match.start()), self._subjects(verb), role)

    def _their_meeting(self, rule: Rule, match: re.Match[str]) -> None:
        owner = [item for item in self._line.items if item.end == match.start() and isinstance(item, PersonMention)]
        if owner:
            self.seating.sides(rule, self.told.here(owner[0].start), owner, self._line.objects(match.end()))

    def _hosts(self, rule: Rule, match: re.Match[str]) -> None:
        hosts = self._subjects(match.start())
        guests = persons(self._line.objects(match.end(), tp.GUEST_GAP))
        if guests and " by " in self.page.view[match.end() : guests[0].start]:
            return  # "was received in Lima by the President"
        if guests and (hosts or self.told.lead):
            dialogue = self.told.here(match.start())
            self.seating.sit(rule, dialogue, hosts, Role.HOST)
            self.seating.sides(rule, dialogue, guests)
        elif hosts and cues.GUESTS.match(self.page.view, match.end()):
            self.seating.sit(rule, self.told.here(match.start()), hosts, Role.HOST)
        elif hosts and match[0].startswith(("host", "is host", "will host")):
            self.seating.sit(rule, self.told.right_after(match.end()), hosts, Role.HOST)

    def _hosted_by(self, rule: Rule, match: re.Match[str]) -> None:
        dialogue = self.told.here(match.start())
        hosts = persons(self._line.objects(match.end()))
        self.seating.sit(rule, dialogue, hosts, Role.HOST)
        if hosts:
            self.seating.sides(rule, dialogue, self._subjects(match.start()))

    def _meets_with(self, rule: Rule, match: re.Match[str]) -> None:
        start, end = match.span()
        met = match[0].startswith(("met ", "meet", "spoke", "speak"))
        if not met and not cues.MEETING.search(match["how"]) and not self.told.occasions.between(start, end):
            return
        if any(start < item.start < end for item in persons(self._line.items)):
            return
        dialogue = self.told.here(start)
        who, company = self._subjects(start), persons(self._line.objects(end))
        own = {self.seating.party(item) for item in who} - {None}
        if not who and not company:
            self._bodies_meet(rule, dialogue, [*self._line.subjects(start)[-1:], *self._line.objects(end)[:1]])
            return
        beside = [item for item in company if self.seating.party(item) in own]
        self.seating.sides(rule, dialogue, who, [item for item in company if self.seating.party(item) not in own])
        self.seating.sit(rule, dialogue, beside, Role.MEMBER)

    def _bodies_meet(self, rule: Rule, dialogue: Dialogue | None, bodies: Sequence[Who]) -> None:
        """Seats for two parties' bodies that meet: "the Kenyan Council met with the Omani Council"."""
        opens = [self.parties.starting_at(body.start) for body in bodies if isinstance(body, BodyMention)]
        own = [party.code if party is not None else None for party in opens]
        codes = [self.seating.party(body) or code for body, code in zip(bodies, own, strict=False)]
        if len(own) == len(bodies) == len(set(codes) - {None}) == cues.SIDES:
            for body, code in zip(bodies, codes, strict=True):
                self.seating.sit(rule, dialogue, [body], Role.MEMBER, code)

    def _met(self, rule: Rule, match: re.Match[str]) -> None:
        subjects = [item for item in self._line.subjects(match.start()) if not isinstance(item, PartyMention)]
        who = persons(subjects) or self._subjects(match.start())
        dialogue = self.told.here(subjects[0].start if subjects else match.start(), match.start())
        if self.seating.of_two(who):
            self.seating.sides(rule, dialogue, who)
        elif (
            subjects
            and not who
            and (match[0] in cues.HOLDS or (match[0] in cues.MAKES and self.seating.of_two(subjects)))
        ):
            self.seating.sit(rule, self.told.right_after(match.end()), subjects, Role.MEMBER)
        if match[0] in ("met", "meets", "meet", "meeting") or match[0].endswith(" on"):
            company = persons(self._line.objects(match.end(), " (?:(?:the|his|her|their|its) )?(?:(?:visiting|new) )?"))
            if company and not (match[0].endswith(" on") and self.page.view.startswith(" to ", company[-1].end)):
                self.seating.sides(rule, dialogue, who, company)

    def _between(self, rule: Rule, match: re.Match[str]) -> None:
        who = persons(self._line.objects(match.end()))
        if len(who) > 1 and not self.told.cited.cites(self._line.start, match.start()):
            found = self.told.occasions.between(match.start() - 40, match.end())
            here = self.told.ours(found[-1].id) if found else self.told.here(match.start())
            self.seating.sides(rule, here, who)

    def _in_talks(self, rule: Rule, match: re.Match[str]) -> None:
        who = persons(self._line.objects(match.end()))
        if self.seating.of_two(who):
            self.seating.sides(rule, self.told.here(match.start(), match.end() - 1), who)

    def _co_chairs(self, rule: Rule, match: re.Match[str]) -> None:
        who = persons(self._line.objects(match.end()))
        self.seating.sit(rule, self.told.before(match.start()), who, Role.HEAD)

    def _made_up_of(self, rule: Rule, match: re.Match[str]) -> None:
        near = 60 if match[0].endswith("including") else 220
        before = self.page.view[max(self._line.start, match.start() - near) : match.start()]
        members = [found[0] for found in compiled(tp.MEMBERS).finditer(before)]
        opens = before.startswith(cues.PRONOUNS)
        if not members or (set(members) <= set(cues.PRONOUNS) and not opens and not self.seating.part):
            return
        who = self._line.objects(match.end(), rf"(?: (?!{cues.EVENTS})[a-z][\w-]*,?){{0,10}} ?")
        own = self._delegation(match.start(), who)
        self.seating.sit(rule, self.told.before(match.start()), who, Role.MEMBER, own)

    def _accompanied(self, rule: Rule, match: re.Match[str]) -> None:
        who = persons(self._line.objects(match.end()))
        dialogue = self.told.here(match.start())
        guests: list[Who] = []
        others: list[Who] = []
        joins = match[0].lower().startswith("join")
        for item in who:
            (guests if joins and self.seating.party(item) not in self.seating.seated else others).append(item)
        self.seating.sides(rule, dialogue, guests)
        self.seating.sit(rule, dialogue, others, Role.MEMBER, self._delegation(match.start()))

    def _attended_by(self, rule: Rule, match: re.Match[str]) -> None:
        who = persons(self._line.objects(match.end()))
        self.seating.beside(rule, self.told.before(match.start()), who)

    def _organized_by(self, rule: Rule, match: re.Match[str]) -> None:
        who = self._line.objects(match.end())
        self.seating.sit(rule, self.told.before(match.start()), who, Role.MEMBER)

    def _attended(self, rule: Rule, match: re.Match[str]) -> None:
        subjects = self._line.subjects(match.start())
        who = persons(subjects)
        told = self.told.after(match.start(), anywhere=not cues.TRAVELS.match(match[0]))
        if who:
            late = self.seating.seats and ("also" in match[0] or self.page.view.endswith(" also", 0, match.start()))
            (self.seating.join if late else self.seating.beside)(rule, told, who)
            if match[0] == "joined":  # "the President joined the Secretary-General for the summit"
                self.seating.join(rule, told, persons(self._line.objects(match.end())))
        elif subjects and (
            "represented" in match[0] or cues.SENT_BY.search(self.page.view, self._line.start, subjects[0].start)
        ):
            self.seating.sit(rule, told, subjects, Role.MEMBER)

    def _stands_for(self, rule: Rule, match: re.Match[str]) -> None:
        sent = self.parties.starting_at(match.end())
        told = self.told.default
        if sent is not None and told is not None and sent.code in told.parties:
            self.seating.sit(rule, told, self._subjects(match.start()), Role.HEAD, sent.code)

    def _the_following(self, rule: Rule, match: re.Match[str]) -> None:
        who = [item for item in self._line.items if isinstance(item, PersonMention) and item.start >= match.end()]
        self.seating.beside(rule, self.told.before(match.end()), who)

    def _remarks(self, rule: Rule, match: re.Match[str]) -> None:
        who = persons(self._line.objects(match.end()))
        if who and not any(isinstance(item, BodyMention) for item in who):
            self.seating.sit(rule, self.told.here(match.start()), who, Role.MEMBER)

    def _represented(self, rule: Rule, match: re.Match[str]) -> None:
        if not self.seating.part:
            return
        gap = rf"(?: (?:{tp.LINKS}),?)* ?"
        who = [item for item in self._line.objects(match.end(), gap) if isinstance(item, BodyMention)]
        who += [
            item
            for item in self._line.items
            if isinstance(item, BodyMention) and cues.OFFICIALS.match(self.page.view, item.end) and item not in who
        ]
        self.seating.sit(rule, self.told.here(match.start()), who, Role.MEMBER, self._delegation(match.start()))

    def _delegation(self, at: int, who: Sequence[Who] = ()) -> str | None:
        """The party whose delegation the clause before `at` speaks of, else the one party of those who are listed."""
        view = self.page.view
        for item in reversed([item for item in self._line.items if item.end <= at]):
            if isinstance(item, PartyMention):
                if cues.DELEGATION.match(view, item.end, at):
                    return item.code
            elif isinstance(item, PersonMention) and item.party:
                return item.party
        if not who and view.startswith(("He ", "She "), self._line.start):
            return self.subject
        codes = {code for item in who if (code := self.seating.party(item)) and not isinstance(item, PartyMention)}
        return codes.pop() if len(codes) == 1 else None


CLAUSES: tuple[tuple[Rule, tuple[str, ...], Callable[[Clauses, Rule, re.Match[str]], None]], ...] = (
    (tp.LED_BY, (" by", "ship of", "leading", "heading", "chairing", "representing"), Clauses._led_by),
    (tp.LEADS, ("",), Clauses._leads),
    (tp.HEAD_OF_SIDE, ("",), Clauses._head_of_side),
    (tp.LED_WHICH, ("chair", "head", "conven", "host"), Clauses._led_which),
    (tp.THEIR_MEETING_WITH, ("ith",), Clauses._their_meeting),
    (tp.HOSTS, ("welcom", "host", "receiv"), Clauses._hosts),
    (tp.HOSTED_BY, (" by",), Clauses._hosted_by),
    (tp.ORGANIZED_BY, (" by",), Clauses._organized_by),
    (tp.MEETS_WITH, ("with", " to "), Clauses._meets_with),
    (tp.MET, ("",), Clauses._met),
    (tp.IN_TALKS_WITH, (" with ",), Clauses._in_talks),
    (tp.BETWEEN, ("between",), Clauses._between),
    (tp.CO_CHAIRS, ("chair", "head", "Chair"), Clauses._co_chairs),
    (tp.MADE_UP_OF, ("includ", "consist", "compris", "compos", "made up"), Clauses._made_up_of),
    (tp.ACCOMPANIED, cues.COMPANY, Clauses._accompanied),
    (tp.ATTENDED_BY, ("attend", "together", "gathered"), Clauses._attended_by),
    (tp.ATTENDED, cues.ATTENDING, Clauses._attended),
    (tp.REMARKS_BY, (" by", " from"), Clauses._remarks),
    (tp.STANDS_FOR, ("",), Clauses._stands_for),
    (tp.THE_FOLLOWING, (":",), Clauses._the_following),
    (tp.REPRESENTED, ("from", " of", "including", "representing"), Clauses._represented),
)
"""The clauses in the order in which they count, each with letters of which its sentence must have some."""
THEIR_MEETING = 4  # its number; it opens not with a word but after a person's name


def find_clauses(view: str, start: int, end: int, openings: list[tuple[int, int]]) -> list[tuple[int, re.Match[str]]]:
    """The clauses of a sentence, each with its number, in the order in which they count.

    Args:
        view: The text.
        start: Where the sentence starts.
        end: Where it ends.
        openings: The number of each clause that may open in it, and where, in that order.
    """
    sentence = view[start:end]
    found: list[tuple[int, re.Match[str]]] = []
    current, free = -1, end
    for number, at in openings:
        rule, letters, _ = CLAUSES[number]
        if number != current:
            current, free = number, end
            for some in letters:
                if some in sentence:
                    free = start
                    break
        if at >= free and (match := rule.regex.match(view, at, end)) is not None:
            free = match.end()
            found.append((number, match))
    return found


@cache
def opening_words() -> frozenset[str]:
    """The words that may open a clause."""
    return frozenset(clauses_by_word())


@cache
def clauses_by_word() -> Mapping[str, tuple[int, ...]]:
    """Which clauses a word may open."""
    clauses: dict[str, tuple[int, ...]] = {}
    for number, (rule, _, _) in enumerate(CLAUSES):
        for word in rule.words:
            clauses[word] = (*clauses.get(word, ()), number)
    return clauses
