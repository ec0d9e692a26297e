"""Whether those whom documents name as the head of one side can be one."""

from collections.abc import Mapping
from functools import cached_property

from attrs import frozen

from jscd_model.dossier import Entity
from jscd_model.lexicon import Lexicon
from jscd_model.model import Office
from jscd_model.resolve.bearing import CONTAINED, UNTOLD, Bearing, Finding, conflicting
from jscd_model.resolve.fitting_names import person_names_fit
from jscd_model.resolve.office_titles import Accord, Titles
from jscd_model.resolve.person_names import Kinship, compare_names

__all__ = ["Heads"]

_STATE = 2  # letters in the code of a state


@frozen(kw_only=True, eq=False, slots=False)
class Heads:
    """Compares those who lead one side of an occasion.

    Attributes:
        persons: The persons of all records by their ids.
        lexicon: The words of offices.
    """

    persons: Mapping[str, Entity]
    lexicon: Lexicon

    @cached_property
    def _titles(self) -> Titles:
        return Titles(self.lexicon)

    def compare(self, side: str, one: str, other: str) -> Finding:
        """How two heads of one side go together.

        An office is a vaguer way to name who holds it. Two persons whom nothing makes one are two, unless one of them
        may be the other under a name that is spelt otherwise, shorter or fuller. Who holds offices of other states
        alone leads no delegation of this one: such a reading tells nothing against another.

        Args:
            side: Code of the party that they lead.
            one: The id of a person, or an office in words.
            other: Another.
        """
        mine, theirs = self.persons.get(one), self.persons.get(other)
        if mine is not None and theirs is not None:
            untold = _may_be_one(mine, theirs) or _is_foreign(mine, side) or _is_foreign(theirs, side)
            return UNTOLD if untold else conflicting("the heads differ")
        held = [
            (one,) if mine is None else mine.values("office"),
            (other,) if theirs is None else theirs.values("office"),
        ]
        same = any(self._is_one_office(first, second) for first in held[0] for second in held[1])
        return CONTAINED if same else UNTOLD

    def _is_one_office(self, one: str, other: str) -> bool:
        """Whether two titles are of one office: a deputy is not the minister."""
        first, second = (self._titles.read(Office(title=title)) for title in (one, other))
        return self._titles.accord(first, second) is Accord.SAME


def _is_foreign(person: Entity, side: str) -> bool:
    """Whether a person is known to serve other states and not this one."""
    served = person.values("party")
    return side not in served and any(_is_state(code) for code in served) and _is_state(side)


def _is_state(code: str) -> bool:
    return len(code) == _STATE


def _may_be_one(one: Entity, other: Entity) -> bool:
    """Whether two persons who were not found to be one may be one all the same, by their names.

    A surname alone may be anyone's who bears it, unless the full names tell the two apart.
    """
    kinships = {_kinship(a, b) for a in one.names for b in other.names} - {None}
    return bool(kinships - {Kinship.DIFFERENT, Kinship.SINGLE}) or kinships == {Kinship.SINGLE}


def _kinship(one: str, other: str) -> Kinship | None:
    """How two names stand to one another; None where they have nothing in common."""
    likeness = compare_names(one, other)
    if likeness is not None:
        return likeness.kinship
    full = " " in one and " " in other
    return Kinship.SPELLED if full and person_names_fit(one, other).bearing is not Bearing.UNTOLD else None
