"""Whose official somebody is by those who hold the same office for the other parties."""

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property, lru_cache

from attrs import frozen

from jscd_model.stages.personas import Persona, Seen

__all__ = ["MOST", "Peers", "single"]

MOST = 4  #: Parties that a headline names side by side.
_SPELLED = {"defence": "defense", "external": "foreign"}


def single(seen: Seen) -> Sequence[frozenset[str]]:
    """The offices of which a government has one: those of leaders, and those that say which they are."""
    return seen.offices if seen.leader else [office for office in seen.offices if len(office) > 1]


@frozen
class Peers:
    """The persons of a text by the offices that they hold now and of which a government has one."""

    personas: Sequence[Persona]

    @cached_property
    def _holders(self) -> Mapping[frozenset[str], Sequence[Persona]]:
        holders: dict[frozenset[str], list[Persona]] = {}
        for persona in self.personas:
            for office in _offices(persona):
                holders.setdefault(office, []).append(persona)
        return holders

    def party(self, persona: Persona, parties: Collection[str]) -> str | None:
        """The only party left, for who holds the office that others hold for all other parties of the text.

        Where Peru and Gabon meet, a Foreign Minister beside "the Gabonese Foreign Minister" is Peru's.

        Args:
            persona: One of whom no mention says so.
            parties: The parties of the text.
        """
        if not 1 < len(parties) <= MOST:
            return None
        held = set[str]()
        for other in (other for office in _offices(persona) for other in self._holders[office]):
            if other is not persona:
                if other.party is None:
                    return None
                held.add(other.party)
        left = set(parties) - held
        return left.pop() if len(left) == 1 and held <= set(parties) else None


def _offices(persona: Persona) -> set[frozenset[str]]:
    """The offices that a person holds now and of which a government has one, in one spelling."""
    return {_spelled(office) for seen in persona.seen if seen.current for office in single(seen)}


@lru_cache(maxsize=1024)
def _spelled(office: frozenset[str]) -> frozenset[str]:
    """The words of an office in one spelling."""
    return frozenset(_SPELLED.get(word, word) for word in office) - {"national"}
