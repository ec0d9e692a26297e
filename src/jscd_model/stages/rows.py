"""All mentions of persons in a row, so that those beside one are found at once."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import frozen

from jscd_model.stages.personas import Persona, Seen

__all__ = ["Row"]

_NEXT = 3  # mentions


@frozen
class Row:
    """All mentions of some persons in order, each with its person."""

    personas: Sequence[Persona]

    @cached_property
    def _seen(self) -> Sequence[tuple[Seen, Persona]]:
        pairs = [(seen, persona) for persona in self.personas for seen in persona.seen]
        return sorted(pairs, key=lambda pair: (pair[0].start, pair[0].end))

    @cached_property
    def _places(self) -> Mapping[Seen, int]:
        return {seen: number for number, (seen, _) in enumerate(self._seen)}

    def beside(self, seen: Seen) -> list[tuple[Seen, Persona]]:
        """The mentions right before and right after one."""
        at, row = self._places[seen], self._seen
        return [*row[max(0, at - 1) : at], *row[at + 1 : at + 2]]

    def before(self, seen: Seen) -> Sequence[tuple[Seen, Persona]]:
        """The mentions before one of which one can stand right beside it: they end in order but for few."""
        at = self._places[seen]
        return self._seen[max(0, at - _NEXT) : at]
