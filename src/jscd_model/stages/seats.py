"""Who sits at an occasion: the clauses of one sentence after the other that say who takes part."""

import re
from collections.abc import Callable, Iterator, Sequence

from attrs import define, field

from jscd_model.grammar import taking_part as tp
from jscd_model.grammar.pattern import Rule
from jscd_model.model import Dialogue, Role
from jscd_model.stages import seat_cues as cues
from jscd_model.stages.bodies import Bodies, BodyMention
from jscd_model.stages.line import CITED, Line, Who, compiled, persons
from jscd_model.stages.occasions import Occasions
from jscd_model.stages.parties import Parties, PartyMention
from jscd_model.stages.people import OfficeMention, People, PersonMention
from jscd_model.stages.reported import NEAR, Reported
from jscd_model.stages.seating import Seat, Seating
from jscd_model.text import Page

__all__ = ["SeatReader"]


@define
class SeatReader:
    """Reads the seats of the principal occasions and of those at their margins.

    Attributes:
        page: The text.
        parties: Where parties are named.
        bodies: Where bodies are named.
        people: Where persons and offices are named.
        occasions: Which occasions the text tells of.
    """

    page: Page
    parties: Parties
    bodies: Bodies
    people: People
    occasions: Occasions
    _told: Reported = field(init=False)
    _seating: Seating = field(init=False)
    _subject: str | None = None  # the party of whom the last sentence names first
    _before: tuple[PersonMention, ...] = ()  # whom the last sentence names

    def __attrs_post_init__(self) -> None:
        codes = frozenset(mention.code for mention in self.parties.mentions)
        self._seating = Seating(bodies=self.bodies, occasions=self.occasions, codes=codes)

    @property
    def seats(self) -> list[Seat]:
        """The seats that were read so far."""
        return self._seating.seats

    def read(self, start: int, end: int, *, number: int) -> bool:
        """Read one sentence.

        Args:
            start: Where it starts in the view.
            end: Where it ends.
            number: How many sentences that name somebody come before it; 0 for the headline as well.

        Returns:
            Whether it names a person, body or party.
        """
        line = Line.of(self.page.view, start, end, self._named(start, end))
        self._told = Reported(occasions=self.occasions, line=line, lead=number < cues.LEAD)
        if all(isinstance(item, PartyMention) for item in self._line.items) and not cues.HE.search(
            line.view, start, end
        ):
            self._before = ()
            return bool(self._line.items)
        self._seating.part, before = False, len(self._seating.seats)
        sentence = self.page.view[start:end]
        for rule, letters, reader in self._readers():
            if any(cue in sentence for cue in letters):
                for match in rule.finditer(self.page.view, start, end):
                    reader(rule, match)
        if len(self._seating.seats) > before:
            first = min(self._seating.seats[before:], key=lambda seat: seat.who.start)
            self._subject = first.party
        if not cues.HE_OPENS.match(self.page.view, start, end):
            self._before = tuple(item for item in line.items if isinstance(item, PersonMention))
        return True

    def read_item(self, start: int, end: int) -> None:
        """Read one item of a list of participants: whom it names first takes part."""
        line = Line.of(self.page.view, start, end, self._named(start, end))
        self._told = Reported(occasions=self.occasions, line=line, lead=False)
        who = persons(self._line.items)[:1]
        if who and who[0].start - start < NEAR:
            self._seating.beside(tp.LIST_OF_PARTICIPANTS, self._told.default, who)

    @property
    def _line(self) -> Line:
        return self._told.line

    def _readers(self) -> tuple[tuple[Rule, tuple[str, ...], Callable[[Rule, re.Match[str]], None]], ...]:
        """The rules in the order in which they count, each with letters that it cannot do without."""
        return (
            (tp.LED_BY, (" by", "ship of", "ing "), self._led_by),
            (tp.LEADS, cues.LEADING, self._leads),
            (tp.HEAD_OF_SIDE, ("ead of", "ead for"), self._head_of_side),
            (tp.LED_WHICH, (", which ",), self._led_which),
            (tp.THEIR_MEETING_WITH, ("'",), self._their_meeting),
            (tp.HOSTS, ("welcom", "host", "receiv"), self._hosts),
            (tp.HOSTED_BY, (" by",), self._hosted_by),
            (tp.ORGANIZED_BY, ("rgani",), self._organized_by),
            (tp.MEETS_WITH, ("with", " to "), self._meets_with),
            (tp.MET, ("e",), self._met),
            (tp.IN_TALKS_WITH, (" with ",), self._in_talks),
            (tp.BETWEEN, ("between",), self._between),
            (tp.CO_CHAIRS, ("chair", "head", "Chair"), self._co_chairs),
            (tp.MADE_UP_OF, ("includ", "consist", "compris", "compos", "made up"), self._made_up_of),
            (tp.ACCOMPANIED, cues.COMPANY, self._accompanied),
            (tp.ATTENDED_BY, ("attend", "together", "gathered"), self._attended_by),
            (tp.ATTENDED, cues.ATTENDING, self._attended),
            (tp.REMARKS_BY, (" by", " from"), self._remarks),
            (tp.STANDS_FOR, ("represented ",), self._stands_for),
            (tp.THE_FOLLOWING, ("he following ",), self._the_following),
            (tp.REPRESENTED, ("from", " of", "including", "representing"), self._represented),
        )

    def _subjects(self, at: int) -> list[PersonMention | OfficeMention]:
        """The persons who do what the verb at `at` says; "he" and "she" are whom the last sentence names."""
        who = persons(self._line.subjects(at))
        if who or cues.HE_BEFORE.search(self.page.view, self._line.start, at) is None:
            return who
        if any(isinstance(item, PersonMention) and item.end <= at for item in self._line.items):
            return []
        return list(self._before[:1]) if len({item.id for item in self._before}) == 1 else []

    def _named(self, start: int, end: int) -> list[Who]:
        """What a stretch names; no body in the name of an occasion ("the meeting of the Joint Commission")."""
        return [
            *self.people.between(start, end),
            *self.people.offices_between(start, end),
            *(body for body in self.bodies.between(start, end) if not self._in_occasion(body)),
            *self.parties.between(start, end),
        ]

    def _in_occasion(self, body: BodyMention) -> bool:
        near = self.occasions.between(body.start - 160, body.end)
        return any(mention.start <= body.start and body.end <= mention.end for mention in near)

    # Clauses

    def _led_by(self, rule: Rule, match: re.Match[str]) -> None:
        view = self.page.view
        before = view[max(self._line.start, match.start() - 160) : match.start()]
        if cues.FUTURE.search(before) or CITED.search(view, self._line.start, match.start()):
            return
        if re.search(r"\battended\b[^,]{0,40}$", before):  # "was attended on the Omani side by"
            self._attended_by(rule, match)
            return
        who = self._line.objects(match.end())
        if match[0].startswith("represented") and (sent := self._sender(match.start())) is not None:
            here = self._told.here(sent.start) or self._told.default
            for party, sent_by in ((sent, who), *self._others_by(match.end())):
                self._seating.sit(rule, here, persons(self._own(sent_by)), Role.HEAD, party.code)
            return
        opens = match.start() == self._line.start
        sitting = list(compiled(rf"\b{tp.SITTING}\b").finditer(before))
        if not opens and not sitting and not self.occasions.between(match.start() - 160, match.start()):
            return
        near = opens or (sitting and cues.STRAIGHT.fullmatch(before, sitting[-1].end()))
        if not near:
            who = [item for item in who if not isinstance(item, BodyMention)]
        told = self._told.before(match.start())
        own = None if cues.OTHERS.search(before) else self._delegation(match.start())
        who = self._own(who)
        own = self._facing(told, who) if own is None else own
        self._seating.sit(rule, told, who, Role.HEAD, own)
        for party, sent_by in self._others_by(match.end()):
            self._seating.sit(rule, told, persons(self._own(sent_by)), Role.HEAD, party.code)

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
        self._seating.sit(rule, self._told.after(match.end()) if who else None, who, Role.HEAD)

    def _head_of_side(self, rule: Rule, match: re.Match[str]) -> None:
        at = match.start()
        who = [item for item in self._line.items if isinstance(item, PersonMention) and item.start <= at < item.end]
        named = self.occasions.between(self._line.start, self._line.end)
        self._seating.sit(rule, self._told.here(at) if named else self._told.default, who, Role.HEAD)

    def _led_which(self, rule: Rule, match: re.Match[str]) -> None:
        verb = match.start("verb")
        if not any(
            item.start > match.end() and item.end < verb for item in self._line.items
        ) and not cues.HE_BEFORE.search(self.page.view, match.end(), verb):
            return
        role = Role.HOST if match["verb"].startswith("host") else Role.HEAD
        self._seating.sit(rule, self._told.before(match.start()), self._subjects(verb), role)

    def _their_meeting(self, rule: Rule, match: re.Match[str]) -> None:
        owner = [item for item in self._line.items if item.end == match.start() and isinstance(item, PersonMention)]
        if owner:
            self._seating.sides(rule, self._told.here(owner[0].start), owner, self._line.objects(match.end()))

    def _hosts(self, rule: Rule, match: re.Match[str]) -> None:
        hosts = self._subjects(match.start())
        guests = persons(self._line.objects(match.end(), tp.GUEST_GAP))
        if guests and " by " in self.page.view[match.end() : guests[0].start]:
            return  # "was received in Lima by the President"
        if guests and (hosts or self._told.lead):
            dialogue = self._told.here(match.start())
            self._seating.sit(rule, dialogue, hosts, Role.HOST)
            self._seating.sides(rule, dialogue, guests)
        elif hosts and cues.GUESTS.match(self.page.view, match.end()):
            self._seating.sit(rule, self._told.here(match.start()), hosts, Role.HOST)
        elif hosts and match[0].startswith(("host", "is host", "will host")):
            self._seating.sit(rule, self._told.right_after(match.end()), hosts, Role.HOST)

    def _hosted_by(self, rule: Rule, match: re.Match[str]) -> None:
        dialogue = self._told.here(match.start())
        hosts = persons(self._line.objects(match.end()))
        self._seating.sit(rule, dialogue, hosts, Role.HOST)
        if hosts:
            self._seating.sides(rule, dialogue, self._subjects(match.start()))

    def _meets_with(self, rule: Rule, match: re.Match[str]) -> None:
        start, end = match.span()
        met = match[0].startswith(("met ", "meet", "spoke", "speak"))
        if not met and not cues.MEETING.search(match["how"]) and not self.occasions.between(start, end):
            return
        if any(start < item.start < end for item in persons(self._line.items)):
            return
        dialogue = self._told.here(start)
        who, company = self._subjects(start), persons(self._line.objects(end))
        own = {self._seating.party(item) for item in who} - {None}
        if not who and not company:
            self._bodies_meet(rule, dialogue, [*self._line.subjects(start)[-1:], *self._line.objects(end)[:1]])
            return
        beside = [item for item in company if self._seating.party(item) in own]
        self._seating.sides(rule, dialogue, who, [item for item in company if item not in beside])
        self._seating.sit(rule, dialogue, beside, Role.MEMBER)

    def _bodies_meet(self, rule: Rule, dialogue: Dialogue | None, bodies: Sequence[Who]) -> None:
        """Seats for two parties' bodies that meet: "the Kenyan Council met with the Omani Council"."""
        opens = [self.parties.starting_at(body.start) for body in bodies if isinstance(body, BodyMention)]
        own = [party.code if party is not None else None for party in opens]
        codes = [self._seating.party(body) or code for body, code in zip(bodies, own, strict=False)]
        if len(own) == len(bodies) == len(set(codes) - {None}) == cues.SIDES:
            for body, code in zip(bodies, codes, strict=True):
                self._seating.sit(rule, dialogue, [body], Role.MEMBER, code)

    def _met(self, rule: Rule, match: re.Match[str]) -> None:
        subjects = [item for item in self._line.subjects(match.start()) if not isinstance(item, PartyMention)]
        who = persons(subjects) or self._subjects(match.start())
        dialogue = self._told.here(subjects[0].start if subjects else match.start(), match.start())
        if self._seating.of_two(who):
            self._seating.sides(rule, dialogue, who)
        elif (
            subjects
            and not who
            and (match[0] in cues.HOLDS or (match[0] in cues.MAKES and self._seating.of_two(subjects)))
        ):
            self._seating.sit(rule, self._told.right_after(match.end()), subjects, Role.MEMBER)
        if match[0] in ("met", "meets", "meet", "meeting") or match[0].endswith(" on"):
            company = persons(self._line.objects(match.end(), " (?:(?:the|his|her|their|its) )?(?:(?:visiting|new) )?"))
            if company and not (match[0].endswith(" on") and self.page.view.startswith(" to ", company[-1].end)):
                self._seating.sides(rule, dialogue, who, company)

    def _between(self, rule: Rule, match: re.Match[str]) -> None:
        who = persons(self._line.objects(match.end()))
        if len(who) > 1 and not CITED.search(self.page.view, self._line.start, match.start()):
            found = self.occasions.between(match.start() - 40, match.end())
            here = self._told.ours(found[-1].id) if found else self._told.here(match.start())
            self._seating.sides(rule, here, who)

    def _in_talks(self, rule: Rule, match: re.Match[str]) -> None:
        who = persons(self._line.objects(match.end()))
        if self._seating.of_two(who):
            self._seating.sides(rule, self._told.here(match.start(), match.end() - 1), who)

    def _co_chairs(self, rule: Rule, match: re.Match[str]) -> None:
        who = persons(self._line.objects(match.end()))
        self._seating.sit(rule, self._told.before(match.start()), who, Role.HEAD)

    def _made_up_of(self, rule: Rule, match: re.Match[str]) -> None:
        near = 60 if match[0].endswith("including") else 220
        before = self.page.view[max(self._line.start, match.start() - near) : match.start()]
        members = [found[0] for found in compiled(tp.MEMBERS).finditer(before)]
        opens = before.startswith(cues.PRONOUNS)
        if not members or (set(members) <= set(cues.PRONOUNS) and not opens and not self._seating.part):
            return
        who = self._line.objects(match.end(), rf"(?: (?!{cues.EVENTS})[a-z][\w-]*,?){{0,10}} ?")
        own = self._delegation(match.start(), who)
        self._seating.sit(rule, self._told.before(match.start()), who, Role.MEMBER, own)

    def _accompanied(self, rule: Rule, match: re.Match[str]) -> None:
        who = persons(self._line.objects(match.end()))
        dialogue = self._told.here(match.start())
        seated = {seat.party for seat in self._seating.seats}
        guests = [
            item for item in who if match[0].lower().startswith("join") and self._seating.party(item) not in seated
        ]
        self._seating.sides(rule, dialogue, guests)
        own = self._delegation(match.start())
        self._seating.sit(rule, dialogue, [item for item in who if item not in guests], Role.MEMBER, own)

    def _attended_by(self, rule: Rule, match: re.Match[str]) -> None:
        who = persons(self._line.objects(match.end()))
        self._seating.beside(rule, self._told.before(match.start()), who)

    def _organized_by(self, rule: Rule, match: re.Match[str]) -> None:
        who = self._line.objects(match.end())
        self._seating.sit(rule, self._told.before(match.start()), who, Role.MEMBER)

    def _attended(self, rule: Rule, match: re.Match[str]) -> None:
        subjects = self._line.subjects(match.start())
        who = persons(subjects)
        told = self._told.after(match.start(), anywhere=not cues.TRAVELS.match(match[0]))
        if who:
            late = self._seating.seats and ("also" in match[0] or self.page.view.endswith(" also", 0, match.start()))
            (self._seating.join if late else self._seating.beside)(rule, told, who)
            if match[0] == "joined":  # "the President joined the Secretary-General for the summit"
                self._seating.join(rule, told, persons(self._line.objects(match.end())))
        elif subjects and (
            "represented" in match[0] or cues.SENT_BY.search(self.page.view, self._line.start, subjects[0].start)
        ):
            self._seating.sit(rule, told, subjects, Role.MEMBER)

    def _stands_for(self, rule: Rule, match: re.Match[str]) -> None:
        sent = self.parties.starting_at(match.end())
        told = self._told.default
        if sent is not None and told is not None and sent.code in told.parties:
            self._seating.sit(rule, told, self._subjects(match.start()), Role.HEAD, sent.code)

    def _the_following(self, rule: Rule, match: re.Match[str]) -> None:
        who = [item for item in self._line.items if isinstance(item, PersonMention) and item.start >= match.end()]
        self._seating.beside(rule, self._told.before(match.end()), who)

    def _remarks(self, rule: Rule, match: re.Match[str]) -> None:
        who = persons(self._line.objects(match.end()))
        if who and not any(isinstance(item, BodyMention) for item in who):
            self._seating.sit(rule, self._told.here(match.start()), who, Role.MEMBER)

    def _represented(self, rule: Rule, match: re.Match[str]) -> None:
        if not self._seating.part:
            return
        gap = rf"(?: (?:{tp.LINKS}),?)* ?"
        who = [item for item in self._line.objects(match.end(), gap) if isinstance(item, BodyMention)]
        who += [
            item
            for item in self._line.items
            if isinstance(item, BodyMention) and cues.OFFICIALS.match(self.page.view, item.end) and item not in who
        ]
        self._seating.sit(rule, self._told.here(match.start()), who, Role.MEMBER, self._delegation(match.start()))

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
            return self._subject
        codes = {code for item in who if (code := self._seating.party(item)) and not isinstance(item, PartyMention)}
        return codes.pop() if len(codes) == 1 else None
