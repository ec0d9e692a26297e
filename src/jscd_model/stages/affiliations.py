"""Whose official a person is: by demonym, country or institution, or the side that publishes the text."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from attrs import field, frozen

from jscd_model.grammar.holder_rules import COUNTERPART
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.titles import Title
from jscd_model.model import Organization, OrganizationKind
from jscd_model.stages.bodies import STATES_COUNCIL, Bodies, BodyMention
from jscd_model.stages.pairs import EARLY, GROUPINGS, LIST_GAP, Pairs
from jscd_model.stages.parties import Parties
from jscd_model.stages.peers import MOST, Peers, single
from jscd_model.stages.personas import Persona, Seen
from jscd_model.stages.rows import Row
from jscd_model.text import Page

__all__ = ["GROUPINGS", "Affiliations"]

HOME_SIDE = Rule(
    name="home-side",
    why="A government leaves its own country out: an office without one belongs to the side that publishes the text.",
    yes=(
        "Statement by Peruvian Spokesperson Luz Vega\n\nMinister Ana Quispe met President Ali Moreau of Gabon today.",
    ),
    no=("Peru and Gabon met on 4 May 2023.",),
)
OTHER_SIDE = Rule(
    name="other-side",
    why="Of two parties in the headline, officials without a country are of the one that no other official is of.",
    yes=("Peru-Gabon Dialogue\n\nForeign Minister Ana Quispe met President Ali Moreau of Gabon on 4 May 2023.",),
    no=("Peru-Gabon Dialogue\n\nOfficials met on 4 May 2023.",),
)

_WITH = re.compile(
    r"\b(?:(?i:met|meets?|meetings?|spoke|speaks|speaking|calls?|talks|conversations?|discussions|consult\w+) "
    r"(?:[^.;\n]{0,60} )?[Ww]ith|hosted|hosts|welcomed|welcomes|received(?: by)?|receives|"
    r"(?:called|calls|courtesy call|courtesy visit) on|counterparts?,?) (?!by )"
    r"(?:(?! to (?!the )| between | during | after | following | by )(?:[^.;\n]|\.(?=\S)|(?<=\b[A-Z])\.(?!\S))){0,200}$"
)


_BOTH = 2  # parties in a headline that tells who meets
_REACH = 120  # characters between two who meet
_NEAR = 60  # characters between two of whom few words say that they meet
_FACES = re.compile(
    r"\b(?:met|meets?|meeting|talks|spoke|received|hosted|welcomed|called on|call on|conversation|counterpart)\b"
)
_FIRST = 4  # sentences in which one side is told, so that the others are of the other


@frozen(kw_only=True)
class Affiliations:
    """Reads whose official somebody is.

    Attributes:
        page: The text.
        parties: Where parties are named.
        bodies: Where institutions are named.
        pairs: Which two parties the text sets side by side.
        known: Entries of the lexicon that name one party's institution.
        published: Whether a government publishes the text, so that its institutions are told from those of others.
    """

    page: Page
    parties: Parties
    bodies: Bodies
    pairs: Pairs
    known: frozenset[str] = frozenset()
    published: bool = False
    _in_sentence: dict[int, set[str]] = field(factory=dict, init=False, repr=False, eq=False)

    @cached_property
    def _first_named(self) -> dict[str, BodyMention]:
        """Where each institution is named first."""
        return {mention.id: mention for mention in reversed(self.bodies.mentions)}

    @cached_property
    def _titled(self) -> set[str]:
        """The parties of the headline."""
        title = self.pairs.title
        return {m.code for m in self.parties.between(*title)} - GROUPINGS if title else set()

    def _told_with(self, at: int) -> set[str]:
        """The parties of the headline and of the sentence at a place."""
        number = self.page.sentence_number(at)
        if number not in self._in_sentence:
            sentence = self.page.sentences[number]
            codes = {mention.code for mention in self.parties.between(sentence.start, sentence.end)}
            self._in_sentence[number] = (codes - GROUPINGS) | self._titled
        return self._in_sentence[number]

    @cached_property
    def _first_sentence(self) -> int:
        """Number of the sentence that opens the text: the headline, or the first that names a party."""
        title, mentions = self.pairs.title, self.parties.mentions
        return self.page.sentence_number(title[0] if title else mentions[0].start if mentions else 0)

    def of_title(self, title: Title) -> str | None:
        """The party that an office names: its demonym or country, else its institution's."""
        if title.entry.party is not None or not (title.parties or title.bodies):
            return title.entry.party
        return self.named(title.parties, title.bodies)

    def named(self, parties: Iterable[int], bodies: Iterable[int]) -> str | None:
        """The party named at the first of some offsets, or that of the institution named at one of the others."""
        for at in parties:
            mention = self.parties.starting_at(at)
            if mention is not None and mention.code not in GROUPINGS:
                return mention.code
        for at in bodies:
            for body in self.bodies.between(at, at + 1):
                organization = self.bodies.named(body.id)
                if organization is None:
                    continue
                if organization.party and self._says_whose(body, organization.party):
                    return organization.party
                inner = self.parties.between(body.start, body.end)
                if not organization.party and len(inner) == 1 and self.page.view.endswith(_OF, 0, inner[0].start):
                    return inner[0].code  # "the General Staff of the Peruvian Army"
        return None

    def _says_whose(self, body: BodyMention, code: str) -> bool:
        """Whether an institution is known as a party's, or its name or the words beside it say whose it is."""
        if self.published or body.rule in self.known or body.rule == STATES_COUNCIL.name:
            return True
        if self.page.view[body.start : body.end].isupper():  # letters say whose they are where they are spelled out
            body = self._first_named.get(body.id, body)
        view = self.page.view
        near = self.parties.between(max(0, body.start - _BESIDE), body.end + _BESIDE)
        return any(
            mention.code == code
            and (mention.end > body.start or _OWNS.fullmatch(view, mention.end, body.start))
            and (mention.start < body.end or _OWNED_BY.fullmatch(view, body.end, mention.start))
            for mention in near
        )

    def voice(self, personas: Sequence[Persona]) -> str | None:
        """The party whose institution or spokesperson gives the text, by a line of its own or as who issued it."""
        for block in self.page.blocks[:_LETTERHEAD]:
            line = _FROM.match(self.page.view, block.start, block.end)
            for body in self.bodies.between(line.end(), line.end() + 1) if line is not None else ():
                organization = self.bodies.named(body.id)
                if organization is not None and organization.party and body.end == block.end:
                    return organization.party
        for persona in personas:
            first = persona.seen[0]
            if self._gives(first) and first.party and set(first.heads) & _VOICES:
                return first.party
        return None

    def meeting(self, code: str | None) -> str | None:
        """The state whose press a text is, where it is one of those that meet: such texts leave out its name."""
        return code if code is not None and self.pairs.meets(code) else None

    def _gives(self, seen: Seen) -> bool:
        title = self.pairs.title
        titled = title is not None and title[0] <= seen.start < title[1]
        return titled or (self._early(seen) and _ISSUES.match(self.page.view, seen.end) is not None)

    def settle(self, personas: Sequence[Persona], home: str | None, press: str | None = None) -> None:
        """Give persons of whom no mention says so the side that publishes the text, or the only one left.

        Args:
            personas: The persons, in order of first mention.
            home: Code of the publishing side, if it is known.
            press: Code of the state whose press it is: those of institutions of unknown owners are not surely its own.
        """
        by_press, home = home is None, home or press
        published = home is not None
        row, peers = Row.of(personas), Peers(personas)
        if home is None:
            home, rule = self._left_over(personas), OTHER_SIDE.name
            if home is None:
                for persona in personas:
                    self._beside_others(row, peers, persona)
                return
        else:
            rule = HOME_SIDE.name
        lead = not published and len(self.pairs.titled) < _BOTH
        taken = {office for p in personas if p.party == home for seen in p.seen for office in single(seen)}
        for persona in personas:
            self._beside_others(row, peers, persona)
            if persona.party is None and persona.seen[0].rule == COUNTERPART.name:
                self._across(persona, home)
            if persona.party is not None or not self._in_office(persona):
                continue
            offices = {office for seen in persona.seen for office in single(seen)}
            if (
                offices & taken
                or not _may_serve(persona, home)
                or (published and self._opposite(persona))
                or self._second_head(row, persona, home)
            ):
                self._across(persona, home)
                continue
            if self._beside_leader(row, persona) or (lead and not self._faces(row, persona, home)):
                continue
            if published and by_press and any(self._of_another(seen, home) for seen in persona.seen):
                continue
            taken |= offices
            persona.give(home, rule)

    def _in_office(self, persona: Persona) -> bool:
        """Whether a person holds an office now, and none of an international organisation."""
        held = False
        for seen in persona.seen:
            held = held or (seen.current and bool(seen.offices))
            for body in self._institutions(seen):
                if body.kind is OrganizationKind.INTERNATIONAL:
                    return False
        return held

    def _of_another(self, seen: Seen, home: str) -> bool:
        """Whether an office is one of an institution of which nothing says that it is the home side's."""
        institutions = self._institutions(seen)
        unknown = not institutions and _LETTERED.search(self.page.view, seen.start, seen.end)
        return bool(unknown) or any(body.party != home for body in institutions)

    def _institutions(self, seen: Seen) -> list[Organization]:
        """The institutions that the offices of a mention name."""
        starts = [at for title in (seen.holder.titles if seen.holder is not None else ()) for at in title.bodies]
        if not starts:
            return []
        found = (self.bodies.named(body.id) for at in starts for body in self.bodies.between(at, at + 1))
        return [body for body in found if body is not None]

    def _beside_others(self, row: Row, peers: Peers, persona: Persona) -> None:
        """The party that those leave with whom somebody leads or meets, or who hold the same office."""
        if persona.party is None:
            self._partner(row, persona)
        if persona.party is None and (code := self._visited(persona.seen[0])) is not None:
            persona.give(code, OTHER_SIDE.name)
        if persona.party is not None or not self._early(persona.seen[0]):
            return
        if (code := peers.party(persona, self.pairs.all_over)) is not None:
            persona.give(code, OTHER_SIDE.name)

    def _visited(self, seen: Seen) -> str | None:
        """The other party of two, for whom a delegation calls on or meets: "the Omani delegation called on"."""
        if not self.page.view.endswith(_BEFORE_VISITED, 0, seen.start):
            return None
        met = _CALLED_ON.search(self.page.view, max(0, seen.start - 90), seen.start)
        found = self.parties.between(met.start() - _BESIDE, met.start()) if met is not None else ()
        if met is None or not found or _OF_SIDE.fullmatch(self.page.view, found[-1].end, met.start()) is None:
            return None
        pair = self.pairs.near(seen.start)
        return (pair - {found[-1].code}).pop() if len(pair) == _BOTH and found[-1].code in pair else None

    def _partner(self, row: Row, persona: Persona) -> None:
        """The other party of two, for one of two who lead or meet side by side where the second's is known."""
        first, view = persona.seen[0], self.page.view
        joined: list[tuple[Seen, Seen, str | None]] = []
        for seen, other in row.beside(first):
            one, two = _in_order(first, seen)
            if other is persona or two.start - one.end >= _NEAR:
                continue
            if one.end < two.start and _MEETS.fullmatch(view, one.end, two.start) is not None:
                self._give_other(persona, other.party)
                return
            if self._joined(one, two):
                joined.append((one, two, other.party))
        if len(joined) == 1:
            one, two, code = joined[0]
            led = _LED_BY_TWO.search(view, max(0, one.start - 30), one.start) or _TWO_LED.match(view, two.end)
            if led or _TWO_MET.match(view, two.end):
                self._give_other(persona, code)

    def _give_other(self, persona: Persona, code: str | None) -> None:
        """Give a person the other one of two parties."""
        pair = self.pairs.near(persona.seen[0].start)
        if len(pair) == _BOTH and code in pair:
            persona.give((pair - {code}).pop(), OTHER_SIDE.name)

    def _faces(self, row: Row, persona: Persona, home: str) -> bool:
        """Whether the person meets, receives or leads talks with somebody of another party, or is met."""
        view = self.page.view
        for first in persona.seen:
            for seen, other in row.beside(first):
                one, two = _in_order(seen, first)
                near = one.end < two.start < one.end + _REACH and "\n" not in view[one.end : two.start]
                if not near or other.party in (None, home):
                    continue
                both = self._joined(one, two) and (_TWO_LED.match(view, two.end) or _TWO_MET.match(view, two.end))
                if both or _FACES.search(view, one.end, two.name_start):
                    return True
        return False

    def _left_over(self, personas: Sequence[Persona]) -> str | None:
        """Of the two parties in the headline or the lead the one that no official is said to be of."""
        pair = self.pairs.all_over
        titled = self.pairs.titled
        told = [p for p in personas if p.party in pair and (len(titled) >= _BOTH or self._early(p.seen[0], _FIRST))]
        given = {persona.party for persona in told}
        left = pair - given
        return left.pop() if 1 < len(pair) <= MOST and len(left) == 1 else None

    def _opposite(self, persona: Persona) -> bool:
        """Whether somebody meets, calls or hosts the person where it is first named."""
        first = persona.seen[0]
        sentence = self.page.sentence_at(first.start)
        return _WITH.search(self.page.view, max(sentence.start, first.start - 220), first.start) is not None

    def _beside_leader(self, row: Row, persona: Persona) -> bool:
        """Whether a leader is named late, or right after another one.

        Of two leaders side by side one is from abroad; the publisher's own one is named first, and early.
        """
        first = persona.seen[0]
        if not first.leader:
            return False
        if not self._early(first):
            return True
        before = row.before(first)
        return any(other is not persona and seen.leader and self._joined(seen, first) for seen, other in before)

    def _early(self, seen: Seen, most: int = EARLY) -> bool:
        """Whether a mention stands in the headline or the first sentences after it."""
        return self.page.sentence_number(seen.start) < self._first_sentence + most

    def _joined(self, one: Seen, two: Seen) -> bool:
        return one.end <= two.start and LIST_GAP.fullmatch(self.page.view, one.end, two.start) is not None

    def _second_head(self, row: Row, persona: Persona, home: str) -> bool:
        """Whether the person is the second of two who lead talks of two parties, both named without a country."""
        if len(self._titled | {home}) != _BOTH:
            return False
        first, view = persona.seen[0], self.page.view
        for seen, other in row.before(first):
            if other is not persona and seen.side_rule == HOME_SIDE.name and self._joined(seen, first):
                led = _LED_BY_TWO.search(view, max(0, seen.start - 30), seen.start)
                if led or _TWO_LED.match(view, first.end):
                    return True
        return False

    def _across(self, persona: Persona, home: str) -> None:
        """The one other party in the sentence or headline, for a person whom the home side meets."""
        codes = self._told_with(persona.seen[0].start) - {home}
        if len(codes) == 1:
            persona.give(codes.pop(), OTHER_SIDE.name)


def _may_serve(persona: Persona, party: str) -> bool:
    """Whether a party can have all offices of a person."""
    for seen in persona.seen:
        for entry in seen.entries:
            if not entry.may_serve(party):
                return False
    return True


def _in_order(one: Seen, two: Seen) -> tuple[Seen, Seen]:
    return (one, two) if one.start <= two.start else (two, one)


_LED_BY_TWO = re.compile(
    r"(?:\b(?:[Ll]ed|[Hh]eaded|[Cc]haired|[Cc]o-[Cc]haired|[Cc]onvened) by|\b[Bb]etween) (?:the )?$"
)
_TWO_LED = re.compile(r",? (?:today |jointly )?(?:co-)?(?:led|chaired|headed|convened|opened|hosted)\b")
_TWO_MET = re.compile(
    r",? (?:today |jointly )?(?:met|held|signed|discussed)\b(?!(?:[^.;\n]|(?<=\b[A-Z])\.){0,60}\bwith\b)"
)
_MEETS = re.compile(
    r",? (?:(?:also|then|today|later|yesterday) )?"
    r"(?:(?:met|spoke|conferred|held (?:\w+ ){0,3}(?:talks|meetings?|call)) (?:\w+ ){0,2}(?:with )?|"
    r"(?:called|paid (?:an? )?(?:\w+ )?(?:call|visit)) (?:up)?on |"
    r"(?:received|hosted|welcomed) (?:(?:here|today|in [A-Z]\w+) ){0,2}|"
    r"(?:was|were) (?:received|hosted|welcomed) (?:[^.;:,\n]{0,60} )?by )(?:the )?"
)
_CALLED_ON = re.compile(
    r"\b(?:delegation|side|team|visitors)(?: (?:also|then|later))? (?:called (?:up)?on|"
    r"paid (?:an? )?(?:[\w-]+ )?(?:call|visit) (?:up)?on|met(?: with)?|(?:was|were) received by|"
    r"held (?:[\w-]+ ){0,2}(?:talks|discussions|meetings?) with) (?:the )?$"
)
_BEFORE_VISITED = ("on ", "met ", "with ", "by ", "the ")
_OF = (" of ", " of the ")
_LETTERED = re.compile(r"\([A-Z]{2,8}\)")
_OF_SIDE = re.compile(r"(?:'s?)? (?:[\w-]+ ){0,2}")
_ISSUES = re.compile(
    r",? (?:today )?(?:provided|issued|released|made) (?:the following|a|this) (?:\w+ )?(?:readout|statement)"
)
_FROM = re.compile(r"(?:From|Issued by|Published by|Source|Organi[sz]ation): ?(?:[Tt]he )?")
_LETTERHEAD = 6  # blocks
_BESIDE = 40  # characters
_OWNS = re.compile(r"(?:'s?)?(?: [A-Z][\w-]*){0,4} ?")
_OWNED_BY = re.compile(r"(?: \([A-Z]{2,9}\))?(?: of|,| in| \() ?(?:the )?")
_VOICES = frozenset({"spokesperson", "spokesman", "spokeswoman", "press secretary"})
RULES = (HOME_SIDE, OTHER_SIDE)
