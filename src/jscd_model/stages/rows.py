"""All mentions of persons in a row, so that those beside one are found at once."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from jscd_model.stages.personas import Persona, Seen

__all__ = ["Row"]

_NEXT = 3  # mentions


@frozen
class Row:
    """All mentions of persons in order, each with its person."""

    seen: tuple[tuple[Seen, Persona], ...]
    places: Mapping[Seen, int]

    @classmethod
    def of(cls, personas: Sequence[Persona]) -> "Row":
        """The row of some persons."""
        pairs = [(seen, persona) for persona in personas for seen in persona.seen]
        row = tuple(sorted(pairs, key=lambda pair: (pair[0].start, pair[0].end)))
        return cls(row, {seen: number for number, (seen, _) in enumerate(row)})

    def beside(self, seen: Seen) -> list[tuple[Seen, Persona]]:
        """The mentions right before and right after one."""
        at = self.places[seen]
        return [*self.seen[max(0, at - 1) : at], *self.seen[at + 1 : at + 2]]

    def before(self, seen: Seen) -> tuple[tuple[Seen, Persona], ...]:
        """The mentions before one of which one can stand right beside it: they end in order but for few."""
        at = self.places[seen]
        return self.seen[max(0, at - _NEXT) : at]
