"""Whose official somebody is by those who hold the same office for the other parties."""

from collections.abc import Collection, Sequence

from jscd_model.stages.personas import Persona, Seen

__all__ = ["MOST", "peer_party", "single"]

MOST = 4  #: Parties that a headline names side by side.
_SPELLED = {"defence": "defense", "external": "foreign"}


def single(seen: Seen) -> list[frozenset[str]]:
    """The offices of which a government has one: those of leaders, and those that say which they are."""
    return [office for office in seen.offices if len(office) > 1 or seen.leader]


def peer_party(personas: Sequence[Persona], persona: Persona, parties: Collection[str]) -> str | None:
    """The only party left, for who holds the office that others hold for all other parties of the text.

    Where Peru and Gabon meet, a Foreign Minister beside "the Gabonese Foreign Minister" is Peru's.

    Args:
        personas: All persons.
        persona: One of whom no mention says so.
        parties: The parties of the text.
    """
    offices = _offices(persona)
    if not offices or not 1 < len(parties) <= MOST:
        return None
    alike = [other for other in personas if offices & _offices(other)]
    held = {other.party for other in alike if other.party is not None}
    left = set(parties) - held
    known = all(other.party or other is persona for other in alike)
    return left.pop() if known and len(left) == 1 and held <= set(parties) else None


def _offices(persona: Persona) -> set[frozenset[str]]:
    """The offices that a person holds now and of which a government has one, in one spelling."""
    return {
        frozenset(_SPELLED.get(word, word) for word in office) - {"national"}
        for seen in persona.seen
        if seen.current
        for office in single(seen)
    }
