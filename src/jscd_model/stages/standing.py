"""Standing: for which parties a person, the holder of an office or a body speaks."""

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from jscd_model.grammar.subjects import STYLES
from jscd_model.lexicon.entries import VoiceKind
from jscd_model.model import Organization, OrganizationKind, Person
from jscd_model.stages.company import Company

if TYPE_CHECKING:
    from jscd_model.stages.bodies import Bodies
    from jscd_model.stages.parties import Parties
    from jscd_model.stages.people import People, PersonMention

__all__ = ["Actors", "Standing"]

# Python 3.11 is slow to find the members of an enumeration by name.
_ONE, _BODY = VoiceKind.ONE, VoiceKind.BODY

# Bodies that parties set up together, if the text does not give them to one.
_SET_UP = frozenset(
    {
        OrganizationKind.COMMISSION,
        OrganizationKind.COMMITTEE,
        OrganizationKind.WORKING_GROUP,
        OrganizationKind.TASK_FORCE,
        OrganizationKind.OTHER,
    }
)


_SCHOLARS = frozenset(
    "professor lecturer fellow scholar analyst researcher economist historian expert columnist editor editor-in-chief "
    "correspondent author".split()
)
_FAR_BACK = 1500  # characters
_NEAR = 60


class Actors(NamedTuple):
    """Who says something.

    Attributes:
        codes: Codes of the parties; empty where an official speaks and the text leaves open for whom.
        speaker: Id of the one person who speaks, if it is one.
        voice: What kind of noun stood for them; None for names and pronouns.
        several: Whether the words mean more than one.
    """

    codes: tuple[str, ...]
    speaker: str | None = None
    voice: VoiceKind | None = None
    several: bool = False


@frozen
class Standing:
    """Whom the names of a text speak for.

    Attributes:
        company: Who meets.
        people: Where persons are named, and what they are.
        bodies: The bodies that the text names.
        parties: Where parties are named.
        view: The text.
    """

    company: Company
    people: "People"
    bodies: "Bodies"
    parties: "Parties"
    view: str
    _holders: dict[str, frozenset[str]] = field(factory=dict, init=False, repr=False, eq=False)

    def person(self, person: str, party: str | None) -> Actors | None:
        """A person; for no party where the text gives an office and leaves open of which party."""
        if party is not None:
            return Actors((party,), speaker=person)
        known = self._persons.get(person)
        official = known is not None and _is_official(known)
        return Actors(self._other_side, speaker=person) if official and self.company.principal else None

    @cached_property
    def _persons(self) -> dict[str, Person]:
        """The persons by their ids."""
        return {person.id: person for person in self.people.persons}

    @cached_property
    def _parties(self) -> dict[str, set[str]]:
        """The parties of each person, as its mentions have them."""
        parties: dict[str, set[str]] = {}
        for mention in self.people.mentions:
            if mention.party is not None:
                parties.setdefault(mention.id, set()).add(mention.party)
        return parties

    @cached_property
    def _titles(self) -> dict[str, set[str]]:
        """Who holds an office of each title, in lower case."""
        titles: dict[str, set[str]] = {}
        for person in self.people.persons:
            for office in person.offices:
                titles.setdefault(office.title.lower(), set()).add(person.id)
        return titles

    @cached_property
    def _organizations(self) -> dict[str, Organization]:
        """The organisations by their ids."""
        return {organization.id: organization for organization in self.bodies.organizations}

    @cached_property
    def _other_side(self) -> tuple[str, ...]:
        """Of two parties that meet, the one that no other official is of; empty where both or none have one."""
        served = {mention.party for mention in self.people.mentions}
        without = tuple(code for code in self.company.principal if code not in served)
        return without if len(self.company.principal) == 2 and len(without) == 1 else ()

    def styled(self, style: str) -> Actors | None:
        """The one person whom the text calls "His Highness" or the like; if it calls several so, their one party."""
        named = {mention.id: mention for mention, before in self._styled if style in before}
        codes = tuple({mention.party for mention in named.values()})
        if len(codes) != 1:
            return None
        (party,) = codes
        if len(named) == 1:
            return self.person(next(iter(named)), party)
        return None if party is None else Actors((party,))

    @cached_property
    def _styled(self) -> list[tuple["PersonMention", str]]:
        """The persons with a style such as "Highness" near before them, and the words in which it stands."""
        found = ((m, self.view[max(0, m.start - _NEAR) : m.name_start]) for m in self.people.mentions)
        return [(mention, before) for mention, before in found if any(style in before.lower() for style in STYLES)]

    def holder(self, office: str, last: Actors | None) -> Actors | None:
        """The one person with an office such as "minister", or else who spoke last, if that one may hold it."""
        title = office.rpartition("the ")[2]
        holders = self._holders.get(title)
        if holders is None:
            holders = frozenset(one for held, by in self._titles.items() if title in held for one in by)
            self._holders[title] = holders
        if not holders:
            return Actors(self._other_side) if self._other_side else None
        party = self._one_party(holders)
        if len(holders) == 1:
            (person,) = holders
            return self.person(person, party)
        if party is not None:
            return Actors((party,))
        return last if last is None or last.speaker in holders else None

    def _one_party(self, persons: frozenset[str]) -> str | None:
        """The party of some persons, where it is but one."""
        found: set[str] = set()
        for person in persons:
            found |= self._parties.get(person, frozenset())
            if len(found) > 1:
                return None
        return found.pop() if found else None

    def body(self, body: str, start: int, end: int) -> Actors | None:
        """A body that the text names at a stretch of the view: its own party, or those who set it up."""
        organization = self._organizations.get(body)
        if organization is None:
            return None
        named = tuple(dict.fromkeys(mention.code for mention in self.parties.between(start, end)))
        joint = len(named) > 1 or "joint" in organization.name.lower().split()
        if joint and set(named) <= set(self.company.principal):
            return self._joint(named)
        if organization.kind in _SET_UP and not organization.party and not named:
            return self._joint(())
        return None if organization.party is None else Actors((organization.party,), voice=_ONE)

    def _joint(self, codes: tuple[str, ...]) -> Actors | None:
        codes = codes if len(codes) > 1 else self.company.everyone()
        return Actors(codes, voice=_BODY, several=True) if codes else None

    def last_of(self, noun: str, before: int) -> Actors | None:
        """The party whose delegation, side or team was named last: "a U.S. interagency delegation"."""
        for mention in reversed(self.parties.between(max(0, before - _FAR_BACK), before)):
            following = self.view[mention.end : mention.end + _NEAR].split(",")[0].split()[:4]
            if noun in following:
                return Actors((mention.code,), voice=_ONE)
        return None

    def party_of_body(self, body: str) -> str | None:
        """The one party that a body belongs to."""
        organization = self._organizations.get(body)
        return None if organization is None else organization.party


def _is_official(person: Person) -> bool:
    """Whether a person whose party is not known may speak for one: a scholar or an analyst speaks for nobody."""
    if any(word in _SCHOLARS for office in person.offices for word in office.title.lower().split()):
        return False
    return bool(person.offices or person.rank)
