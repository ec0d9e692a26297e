"""Which party a body belongs to, by its name and the words around it."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cached_property, lru_cache

from attrs import frozen

from jscd_model.grammar.acronyms import past_letters
from jscd_model.grammar.body_index import BodyName
from jscd_model.lexicon import Lexicon, Phrases
from jscd_model.lexicon.entries import BodyEntry, BodyNounEntry, PartyForm
from jscd_model.lexicon.party_names import PartyName, Surety, party_names
from jscd_model.model import OrganizationKind
from jscd_model.stages.home import home_of, home_state
from jscd_model.stages.neighbourhood import Neighbourhood
from jscd_model.stages.parties import Parties, PartyMention
from jscd_model.text import Page

__all__ = ["NATIONAL", "WORLDWIDE", "Owner", "Owners"]

NATIONAL = frozenset(
    {
        OrganizationKind.MINISTRY,
        OrganizationKind.AGENCY,
        OrganizationKind.COMMAND,
        OrganizationKind.FORCE,
        OrganizationKind.LEGISLATURE,
        OrganizationKind.EXECUTIVE,
    }
)
_SHARED = frozenset(
    {
        OrganizationKind.COMMITTEE,
        OrganizationKind.WORKING_GROUP,
        OrganizationKind.TASK_FORCE,
        OrganizationKind.COALITION,
        OrganizationKind.OTHER,
    }
)
_TO = re.compile(r"\b(?:to|in|with|against|visited|toward|towards|from|between|for) (?:the )?$")
_OCCASION = re.compile(r"\b(?:Dialogue|Summit|Meeting|Conference|Talks|Consultations|Forum|Round|Session|Visit)\b")
_TITLE_CHAIN = re.compile(
    r"(?:'s?)?(?: (?:[A-Z][\w.'-]*|of|the|for|at|in|to)){0,16} (?:(?:of|at|in|for|from) )?(?:the )?"
)
_HEADED = re.compile(
    r"\b(?:(?:Director|Commissioner|Secretary)(?:[ -]General)?|Chairman|Chairwoman|Chairperson|President|Head|"
    r"Commandant|Controller|Registrar|Chief Executive(?: Officer)?|CEO) of the $"
)
_JOINT = re.compile(r"\b(?:Joint|Mixed|Bilateral|Trilateral|Tripartite|Permanent|Standing|High-Level|Higher)\b")
_PRONOUN = re.compile(r"\b(?:its|their|our|his|her) (?:own |respective )?$")
_OWN = ("its ", "their ", "our ", "his ", "her ", "own ", "respective ")
_SHARED_OUT = _SHARED - {OrganizationKind.OTHER} | {OrganizationKind.COMMISSION, OrganizationKind.COUNCIL}
WORLDWIDE = re.compile(
    r"\b(?:World|Global|International|Regional|European|African|Asian|Inter-American|Arab|Interregional)\b"
)
_REGIONS = re.compile(r"\b(?:Africa|Asia|Europe|Pacific|Caribbean|Gulf|Nordic|Baltic|Sahel|Multi-?[Nn]ational)\b")
_LEADERS = frozenset({"Joint ", "Trilateral ", "Bilateral ", "Royal ", "Former ", "High-Level ", "Permanent "})
_LINKS = re.compile(r"\b(?:of|for|on|to|against|and|with|in)\b")
_SURE = frozenset({Surety.STRONG, Surety.GIVEN, Surety.WEAK})
_INSTITUTION = re.compile(
    r" (?:[A-Z][\w'-]* ){0,3}(?:Ministry|Agency|Authority|Service|Parliament|Army|Navy|Police|Government|President|"
    r"Prime Minister|Armed Forces|Presidency|Assembly|Senate|Department|Office|Council)\b"
)
_OF = (" of ", " of the ", "-", " de ", " del ", " do ", " da ")
_UNDER = re.compile(r" under the (?:President|Cabinet of Ministers|Government|Prime Minister) of (?:the )?")
_SEVERAL = 2  # states in a text that speaks of them, not of another one that has a body of that name
_WELL_KNOWN = 20  # bodies of a government that are listed, so that one listed for another is none of its own
_ENVOYS = frozenset({"mission", "embassy", "consulate", "delegation", "court"})
_WORLD = frozenset({"UN"})  # organisations whose agencies are of nobody; their organs are their own
_ORGANS = frozenset({OrganizationKind.MINISTRY, OrganizationKind.COUNCIL, OrganizationKind.LEGISLATURE})


@lru_cache(maxsize=4)
def _groups(lexicon: Lexicon) -> frozenset[str]:
    """The codes of the parties that are no states."""
    return frozenset(entry.code for entry in lexicon.parties)


@lru_cache(maxsize=4)
def _listed(lexicon: Lexicon) -> Counter[str | None]:
    """How many bodies of each party the lexicon knows."""
    return Counter(entry.party for entry in lexicon.bodies)


@lru_cache(maxsize=4)
def _seats(lexicon: Lexicon) -> Phrases[str]:
    """Buildings of government with the code of their state."""
    return Phrases.of(
        (seat, state.code)
        for state in reversed(lexicon.states)
        for seat in state.seats
        if " " in seat or seat == "Kremlin"
    )


@frozen(kw_only=True)
class Owner:
    """The parties that a body's name or surroundings give it.

    Attributes:
        code: The one party that it belongs to, or None.
        joint: Whether several parties share it.
        sure: Whether the name itself, its possessor or its apposition says so.
    """

    code: str | None = None
    joint: bool = False
    sure: bool = True


_NOBODY = Owner(sure=False)


@frozen(kw_only=True)
class Owners:
    """Answers for one page whose a body is."""

    page: Page
    parties: Parties
    ends: Mapping[int, int]
    seats: Phrases[str]
    names: Phrases[tuple[PartyName, ...]]
    groups: frozenset[str]
    states: tuple[str, ...]
    around: Neighbourhood
    lexicon: Lexicon
    url: str | None
    home: str | None = None

    @classmethod
    def of_page(cls, page: Page, parties: Parties, lexicon: Lexicon, url: str | None = None) -> "Owners":
        """The answers for a page.

        Args:
            page: The text, laid out.
            parties: The parties that it names.
            lexicon: The words; its seats of government say whose an office is ("White House Office of ...").
            url: The text's address; it tells which government publishes it, or from which state it speaks.
        """
        groups = _groups(lexicon)
        states = tuple([code for code in parties.codes() if code not in groups])
        home = home_of(url, lexicon)
        return cls(
            page=page,
            parties=parties,
            ends=parties.ends,
            seats=_seats(lexicon),
            names=party_names(lexicon),
            groups=groups,
            states=states,
            around=Neighbourhood(page=page, parties=parties, groups=groups),
            lexicon=lexicon,
            url=url,
            home=home if _listed(lexicon)[home] < _WELL_KNOWN else None,
        )

    @cached_property
    def _speaks(self) -> str | None:
        """The state from which the text speaks."""
        return home_state(self.page, self.lexicon, self.states, self.url)

    @cached_property
    def _seated(self) -> frozenset[str]:
        """The states whose seats of government the text names."""
        return frozenset(seat.value for seat in self.seats.find(self.page.view, self.page.among(self.seats.openings())))

    def of(self, name: BodyName) -> Owner:
        """The owner of a body where it is named."""
        said = self._in_name(name) or self._possessor(name) or self._apposed(name)
        if said is not None:
            return said
        known = name.known
        if known is not None and not known.shared:
            foreign = known.party is not None and known.party not in self.parties.codes()
            delegation = self.around.delegation(name.start) if foreign else None
            return Owner(code=delegation or known.party)
        if known is None and not self._is_national(name):
            return _NOBODY
        titled = self._in_title(name)
        if titled is not None:
            return titled
        if known is not None and known.party in self.parties.codes():
            return Owner(code=known.party, sure=False)
        near = self.around.side(name.start)
        if near is None and not (known and known.party) and not self._is_elsewhere(name):
            near = self.around.acting(name.start) or self._alone()
        usual = known.party if known is not None and self._is_usual(name, known) else None
        own = self.home if known is not None and known.party and name.kind is not OrganizationKind.FORCE else None
        code = near or own or usual
        if code is None and name.kind in NATIONAL and not self._is_elsewhere(name):
            code = self._speaks
        return Owner(code=code, sure=False)

    def _is_elsewhere(self, name: BodyName) -> bool:
        """Whether a name speaks of the world, or opens with a place that may be no state ("Georgia")."""
        view = self.page.view
        opening = self.names.at(view, name.start, name.end)
        if name.kind is OrganizationKind.FORCE and _REGIONS.search(view, name.start, name.end):
            return True
        doubtful = opening is not None and view[opening.end : opening.end + 1] == " "
        worldwide = name.kind is not OrganizationKind.MINISTRY and WORLDWIDE.search(view, name.start, name.end)
        return doubtful or bool(worldwide)

    def _is_usual(self, name: BodyName, known: BodyEntry) -> bool:
        """Whether a body that several states have is likely to be the one best known by its name."""
        if len(self.states) < _SEVERAL or not name.head:
            return True
        return known.party in self._seated

    def _alone(self) -> str | None:
        """The one state that the text names."""
        return self.states[0] if len(self.states) == 1 else None

    def _is_national(self, name: BodyName) -> bool:
        """Whether a body of no state is unlikely: by its kind or noun, or since one person of a side heads it."""
        if name.kind in NATIONAL or (isinstance(name.entry, BodyNounEntry) and name.entry.national):
            return True
        joint = _JOINT.search(self.page.view, name.start, name.end)
        return not joint and _HEADED.search(self.page.view, max(0, name.start - 60), name.start) is not None

    def _in_name(self, name: BodyName) -> Owner | None:
        """Parties that the name begins with, or ends with after "of"."""
        inside = [mention for mention in self.parties.between(name.start, name.end) if mention.end <= name.end]
        owners = [mention.code for mention in inside if self._begins(mention, name) or self._closes(mention, name)]
        codes = list(dict.fromkeys(owners)) or self._seat(name) or self._opening(name)
        if len(codes) > 1:
            return Owner(joint=True)
        if not codes:
            return None
        if codes[0] in _WORLD:
            organ = name.known.party == codes[0] if name.known is not None else name.kind in _ORGANS
            return Owner(code=codes[0] if organ else None)
        if name.known is not None and name.known.party is None and not name.known.shared:
            return Owner()
        first = inside[0] if inside else None
        about = first is not None and first.start == name.start and not self._is_adjective(first)
        if about and name.kind in _SHARED and name.head not in _ENVOYS:
            return Owner(joint=True)
        return Owner(code=codes[0])

    def _opening(self, name: BodyName) -> list[str]:
        """The party whose name opens a body's, where it is no mention by itself ("Kenya Roads Authority")."""
        found = self.names.at(self.page.view, name.start, name.end)
        if found is None or len(found.value) > 1 or self.page.view[found.end : found.end + 1] != " ":
            return []
        return [found.value[0].code] if found.value[0].surety in _SURE else []

    def _begins(self, mention: PartyMention, name: BodyName) -> bool:
        """Whether a name begins with a party, but for a word or two ("Royal Danish Navy")."""
        if self.page.view.startswith("-led", mention.end):
            return False
        before = self.page.view[name.start : mention.start]
        if not before or before[-1] == "-":
            return True
        adjective = mention.form is PartyForm.DEMONYM or before in _LEADERS
        return adjective and len(before) < 30 and not _LINKS.search(before)

    def _closes(self, mention: PartyMention, name: BodyName) -> bool:
        """Whether a name ends with "of" and a party, or goes on with something of that party's."""
        view = self.page.view
        if mention.end == name.end:
            return view.endswith(_OF, 0, mention.start)
        theirs = mention.form is PartyForm.DEMONYM and mention.code not in self.groups
        return (
            theirs and view.endswith(" of the ", 0, mention.start) and _INSTITUTION.match(view, mention.end) is not None
        )

    def _is_adjective(self, mention: PartyMention) -> bool:
        """Whether a party's form says whose something is ("Peruvian", "U.S."), not what it is about ("Peru")."""
        return mention.code not in self.groups and mention.form is not PartyForm.NAME

    def _possessor(self, name: BodyName) -> Owner | None:
        """The party whose possessive stands before the name."""
        view = self.page.view
        if name.known is not None and name.known.party is None and not name.known.shared:
            return None
        for mark in ("'s ", "' "):
            if view.endswith(mark, 0, name.start):
                start = self.ends.get(name.start - len(mark))
                mention = None if start is None else self.parties.starting_at(start)
                if mention is not None:
                    return Owner(code=mention.code)
                capital = self._capital(name.start - len(mark))
                if capital is not None and name.kind in NATIONAL:
                    return Owner(code=capital)
        if view.endswith(_OWN, 0, name.start) and _PRONOUN.search(view, max(0, name.start - 24), name.start):
            code = self.around.subject(name.start) if name.kind not in _SHARED_OUT else None
            return Owner(code=code, sure=False) if code else None
        return None

    def _capital(self, end: int) -> str | None:
        """The state whose capital, as its government, is named before an offset: "Oslo's foreign ministry"."""
        start = self.page.view.rfind(" ", 0, end) + 1
        found = self.names.at(self.page.view, max(start, self.page.view.rfind("\n", 0, end) + 1), end)
        senses = found.value if found is not None and found.end == end else ()
        return senses[0].code if len(senses) == 1 and senses[0].form is PartyForm.CAPITAL else None

    def _apposed(self, name: BodyName) -> Owner | None:
        """A party right after the name: "Ministry of Health, Peru", "Ministry of Health of Peru"."""
        view, end = self.page.view, past_letters(self.page.view, name.end)
        under = _UNDER.match(view, end)
        if under is not None:
            state = next(iter(self.parties.between(under.end(), under.end() + 24)), None)
            return Owner(code=state.code) if state is not None and state.start == under.end() else None
        after = self.parties.between(end, end + 24)
        own = name.kind in NATIONAL or name.kind is OrganizationKind.OTHER
        if not after or not own or after[0].form is PartyForm.DEMONYM:
            return None
        first = after[0]
        between = view[end : first.start]
        if between in (" of ", " of the ", " (", " of the Government of "):
            return Owner(code=first.code)
        alone = between == ", " and view[first.end : first.end + 1] in (",", ";", ".", ")", "") and len(after) < 2
        return Owner(code=first.code) if alone else None

    def _in_title(self, name: BodyName) -> Owner | None:
        """The party before the title that names the body: "the Peruvian Director of the Roads Agency"."""
        view = self.page.view
        before = [mention for mention in self.around.before(name.start) if mention.code not in self.groups]
        for mention in reversed(before[-3:]):
            owns = mention.form is PartyForm.DEMONYM or view.startswith("'s ", mention.end)
            if not owns and _TO.search(view, max(0, mention.start - 16), mention.start):
                continue
            if name.start - mention.end < 120 and _TITLE_CHAIN.fullmatch(view, mention.end, name.start):
                held = _OCCASION.search(view, mention.end, name.start)
                return None if held else Owner(code=mention.code)
            break
        return None

    def _seat(self, name: BodyName) -> list[str]:
        """The party whose seat of government the name begins with."""
        view = self.page.view
        seat = self.seats.at(view, name.start, name.end)
        return [seat.value] if seat is not None and seat.end < name.end and view[seat.end] == " " else []
