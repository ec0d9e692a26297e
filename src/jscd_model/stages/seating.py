"""Seats at occasions: who sits where, for whom and in what role."""

from collections.abc import Collection, Iterable, Sequence

from attrs import define, field, frozen

from jscd_model.grammar.pattern import Rule
from jscd_model.model import Dialogue, Organization, OrganizationKind, Role
from jscd_model.stages.bodies import Bodies, BodyMention
from jscd_model.stages.line import Who
from jscd_model.stages.occasions import Occasions
from jscd_model.stages.parties import PartyMention
from jscd_model.stages.people import OfficeMention, PersonMention

__all__ = ["Seat", "Seating"]


@frozen(kw_only=True)
class Seat:
    """One seat at one occasion, as one clause gives it.

    Attributes:
        dialogue: The dialogue's id.
        who: The mention of the person, office or body.
        party: Code of the party, if the clause or the mention gives one.
        role: The role.
        rule: Name of the rule that read the clause.
    """

    dialogue: str
    who: PersonMention | OfficeMention | BodyMention
    party: str | None
    role: Role
    rule: str


@define(kw_only=True)
class Seating:
    """Gives seats.

    Attributes:
        bodies: Where bodies are named.
        occasions: Which occasions the text tells of.
        codes: The parties that the text names.
        seats: The seats that were given so far.
        part: Whether the sentence that is being read has given one.
        seated: The parties for which somebody sits.
        led: Those for which somebody leads.
    """

    bodies: Bodies
    occasions: Occasions
    codes: frozenset[str]
    seats: list[Seat] = field(factory=list)
    part: bool = False
    seated: set[str | None] = field(factory=set)
    led: set[str | None] = field(factory=set)
    _principal: list[tuple[Dialogue, frozenset[str]]] = field(init=False)
    _organizations: dict[str, Organization] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._principal = [(dialogue, frozenset(dialogue.parties)) for dialogue in self.occasions.principal]
        self._organizations = {organization.id: organization for organization in self.bodies.organizations}

    def sit(
        self, rule: Rule, dialogue: Dialogue | None, who: Sequence[Who], role: Role, party: str | None = None
    ) -> None:
        """Give seats to persons, offices and bodies."""
        if dialogue is None or not who:
            return
        chosen = self.fitting(dialogue, who)
        for item in who:
            if not (isinstance(item, PartyMention) or (isinstance(item, BodyMention) and self._is_party(item))):
                self.part = True
                own = self.party(item) or (None if self._of_many(item) else party)
                self.seats.append(Seat(dialogue=chosen.id, who=item, party=own, role=role, rule=rule.name))
                self.seated.add(own)
                if role is not Role.MEMBER:
                    self.led.add(own)

    def fitting(self, dialogue: Dialogue, who: Sequence[Who]) -> Dialogue:
        """Of several principal occasions the one to which those belong who sit there."""
        if not dialogue.principal or len(self._principal) == 1:
            return dialogue
        codes = {code for item in who if (code := self.party(item))}
        first: Dialogue | None = None
        for principal, parties in self._principal:
            if codes <= parties:
                if principal is dialogue:
                    return dialogue
                first = first or principal
        return first or dialogue

    def _one_by_one(self, lists: Iterable[Sequence[Who]]) -> list[Dialogue]:
        """The principal occasions of two among several, where the parties of these met at no single one."""
        principal = self._principal
        if len(principal) < 2:
            return []
        codes = {code for who in lists for item in who if (code := self.party(item))}
        if len(codes) < 3 or any(codes <= parties for _, parties in principal):
            return []
        return [dialogue for dialogue, parties in principal if len(codes & parties) > 1]

    def party(self, item: Who) -> str | None:
        """Code of the party for which somebody comes, if it is known."""
        if isinstance(item, PartyMention):
            return item.code
        if isinstance(item, BodyMention):
            organization = self._organizations.get(item.id)
            return organization.party if organization is not None else None
        return item.party

    def sides(self, rule: Rule, dialogue: Dialogue | None, *lists: Sequence[Who]) -> None:
        """Seats for those who meet: of each side the first leads, unless all sides come as equals."""
        if dialogue is not None and dialogue.principal and (each := self._one_by_one(lists)):
            for one in each:  # "spoke individually with A of Peru and B of Chile"
                mine = [[item for item in who if self.party(item) in one.parties] for who in lists]
                self.sides(rule, one, *mine)
            return
        sides: dict[str | int, list[Who]] = {}
        for number, who in enumerate(lists):
            for item in who:
                if isinstance(item, PersonMention | OfficeMention):
                    sides.setdefault(self.party(item) or number, []).append(item)
        equals = len(sides) > 1 and all(len(side) > 1 for side in sides.values())
        for side in sides.values():
            self.sit(rule, dialogue, side[:1], Role.MEMBER if equals else Role.HEAD)
            self.sit(rule, dialogue, side[1:], Role.MEMBER)

    def beside(self, rule: Rule, dialogue: Dialogue | None, who: Sequence[Who]) -> None:
        """Seats for those who attend: a side that nobody has led so far may be led by them."""
        sides: Collection[str] = ()
        if dialogue is not None and len(dialogue.parties) > 1:  # who looks on while others meet leads no side
            sides = dialogue.parties
        fresh: list[Who] = []
        others: list[Who] = []
        for item in who:
            party = self.party(item)
            late = party in self.led or (self.led and isinstance(item, OfficeMention))
            (others if late or (sides and party and party not in sides) else fresh).append(item)
        self.sides(rule, dialogue, fresh)
        self.sit(rule, dialogue, others, Role.MEMBER)

    def join(self, rule: Rule, dialogue: Dialogue | None, who: Sequence[Who]) -> None:
        """Seats for those who come beside those that lead."""
        self.sit(rule, dialogue, who, Role.MEMBER)

    def of_two(self, items: Sequence[Who]) -> bool:
        """Whether some come for two parties or more."""
        return len({self.party(item) for item in items} - {None}) > 1

    def _of_many(self, item: Who) -> bool:
        """Whether it is an international organisation, which comes for none of those beside it."""
        organization = self._organizations.get(item.id) if isinstance(item, BodyMention) else None
        return organization is not None and organization.kind is OrganizationKind.INTERNATIONAL

    def _is_party(self, item: BodyMention) -> bool:
        """Whether it is a party that the text names in full: "the Association of Southeast Asian Nations (ASEAN)"."""
        organization = self._organizations.get(item.id)
        return organization is not None and organization.acronym in self.codes
