"""Standing: for which parties a person, the holder of an office or a body speaks."""

from typing import TYPE_CHECKING

from attrs import frozen

from jscd_model.lexicon.entries import VoiceKind
from jscd_model.model import OrganizationKind, Person
from jscd_model.stages.company import Company

if TYPE_CHECKING:
    from jscd_model.stages.bodies import Bodies
    from jscd_model.stages.parties import Parties
    from jscd_model.stages.people import People

__all__ = ["Actors", "Standing"]

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


@frozen
class Actors:
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

    def person(self, person: str, party: str | None) -> Actors | None:
        """A person; for no party where the text gives an office and leaves open of which party."""
        if party is not None:
            return Actors((party,), speaker=person)
        official = any(known.id == person and _is_official(known) for known in self.people.persons)
        return Actors(self._other_side(), speaker=person) if official and self.company.principal else None

    def _other_side(self) -> tuple[str, ...]:
        """Of two parties that meet, the one that no other official is of; empty where both or none have one."""
        served = {mention.party for mention in self.people.mentions}
        without = tuple(code for code in self.company.principal if code not in served)
        return without if len(self.company.principal) == 2 and len(without) == 1 else ()

    def styled(self, style: str) -> Actors | None:
        """The one person whom the text calls "His Highness" or the like; if it calls several so, their one party."""
        named = {m.id: m for m in self.people.mentions if style in self.view[max(0, m.start - _NEAR) : m.name_start]}
        codes = tuple({mention.party for mention in named.values()})
        if len(codes) != 1:
            return None
        (party,) = codes
        if len(named) == 1:
            return self.person(next(iter(named)), party)
        return None if party is None else Actors((party,))

    def holder(self, office: str, last: Actors | None) -> Actors | None:
        """The one person with an office such as "minister", or else who spoke last, if that one may hold it."""
        title = office.rpartition("the ")[2]
        holders = [p.id for p in self.people.persons if any(title in o.title.lower() for o in p.offices)]
        parties = {m.party for m in self.people.mentions if m.id in holders and m.party is not None}
        if len(parties) == 1:
            (party,) = parties
            return Actors((party,), speaker=holders[0] if len(holders) == 1 else None)
        if len(holders) == 1:
            return self.person(holders[0], None)
        if not holders:
            side = self._other_side()
            return Actors(side) if side else None
        return last if last is None or last.speaker in holders else None

    def body(self, body: str, start: int, end: int) -> Actors | None:
        """A body that the text names at a stretch of the view: its own party, or those who set it up."""
        organization = self.bodies.named(body)
        if organization is None:
            return None
        named = tuple(dict.fromkeys(mention.code for mention in self.parties.between(start, end)))
        joint = len(named) > 1 or "joint" in organization.name.lower().split()
        if joint and set(named) <= set(self.company.principal):
            return self._joint(named)
        if organization.kind in _SET_UP and not organization.party and not named:
            return self._joint(())
        return None if organization.party is None else Actors((organization.party,), voice=VoiceKind.ONE)

    def _joint(self, codes: tuple[str, ...]) -> Actors | None:
        codes = codes if len(codes) > 1 else self.company.everyone()
        return Actors(codes, voice=VoiceKind.BODY, several=True) if codes else None

    def last_of(self, noun: str, before: int) -> Actors | None:
        """The party whose delegation, side or team was named last: "a U.S. interagency delegation"."""
        for mention in reversed(self.parties.between(max(0, before - _FAR_BACK), before)):
            following = self.view[mention.end : mention.end + _NEAR].split(",")[0].split()[:4]
            if noun in following:
                return Actors((mention.code,), voice=VoiceKind.ONE)
        return None

    def party_of_body(self, body: str) -> str | None:
        """The one party that a body belongs to."""
        organization = self.bodies.named(body)
        return None if organization is None else organization.party


def _is_official(person: Person) -> bool:
    """Whether a person whose party is not known may speak for one: a scholar or an analyst speaks for nobody."""
    if any(word in _SCHOLARS for office in person.offices for word in office.title.lower().split()):
        return False
    return bool(person.offices or person.rank)
