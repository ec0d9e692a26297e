"""All mentions of persons in a row, so that those beside one are found at once."""

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Self

from attrs import frozen

from jscd_model.stages.personas import Persona, Seen

__all__ = ["Row"]

_NEXT = 3  # mentions
_PLACE = attrgetter("start", "end")


@frozen
class Row:
    """All mentions of some persons in order, each with its person, and the number of each."""

    _seen: Sequence[tuple[Seen, Persona]]
    _places: Mapping[Seen, int]

    @classmethod
    def of(cls, personas: Sequence[Persona]) -> Self:
        """The row of the mentions of some persons."""
        persons = {seen: persona for persona in personas for seen in persona.seen}
        row = sorted(persons, key=_PLACE)
        return cls([(seen, persons[seen]) for seen in row], {seen: number for number, seen in enumerate(row)})

    def beside(self, seen: Seen) -> list[tuple[Seen, Persona]]:
        """The mentions right before and right after one."""
        at, row = self._places[seen], self._seen
        return [*row[max(0, at - 1) : at], *row[at + 1 : at + 2]]

    def before(self, seen: Seen) -> Sequence[tuple[Seen, Persona]]:
        """The mentions before one of which one can stand right beside it: they end in order but for few."""
        at = self._places[seen]
        return self._seen[max(0, at - _NEXT) : at]
