"""What two values of one field say of one another."""

from enum import Enum

from attrs import frozen

__all__ = ["CONTAINED", "EQUAL", "UNTOLD", "Bearing", "Finding", "conflicting"]


class Bearing(Enum):
    """How two values of one field go together."""

    EQUAL = "they say the same"
    CONTAINED = "one says the same as the other, more precisely"
    UNTOLD = "nothing tells whether both can be true"
    CONFLICT = "they cannot both be true"


@frozen
class Finding:
    """How two values go together, and why they cannot both be true if they cannot.

    Attributes:
        bearing: How they go together.
        reason: What differs, in plain words; None where nothing does.
    """

    bearing: Bearing
    reason: str | None = None


EQUAL = Finding(Bearing.EQUAL)
CONTAINED = Finding(Bearing.CONTAINED)
UNTOLD = Finding(Bearing.UNTOLD)


def conflicting(what: str) -> Finding:
    """A finding that two values cannot both be true.

    Args:
        what: What differs: "the days differ".
    """
    return Finding(Bearing.CONFLICT, what)
