"""Names of occasions: whether one means an occasion by itself, and whether two mean one series or event."""

from jscd_model.lexicon import Lexicon
from jscd_model.model import DialogueKind
from jscd_model.resolve.thing_names import Likeness, ThingName, likeness, read_name
from jscd_model.resolve.venues import without_places

__all__ = ["is_unnamed", "likeness_of_names", "read_occasion"]

_UNNAMED = (DialogueKind.CALL, DialogueKind.VISIT)
_UNNAMED_THOUGH_OWNED = (DialogueKind.MEETING, DialogueKind.DIALOGUE)


def read_occasion(name: str, kind: DialogueKind, lexicon: Lexicon) -> ThingName:
    """The name of an occasion; the place in that of a meeting, as in "Camp David meeting", is no part of it."""
    bare = without_places(name, lexicon) if kind is DialogueKind.MEETING else name
    return read_name(bare or name, lexicon)


def is_unnamed(name: ThingName, kind: DialogueKind) -> bool:
    """Whether a name means one of many: that of a summit or a committee of certain parties does not."""
    return kind in _UNNAMED or (name.plain and (not name.parties or kind in _UNNAMED_THOUGH_OWNED))


def likeness_of_names(one: ThingName, other: ThingName) -> Likeness:
    """How two names go together, the parties and numbers in them looked at."""
    found = likeness(one, other)
    if found is Likeness.NONE:
        return found
    if one.number and other.number and one.number != other.number:
        return Likeness.NONE
    if one.parties and other.parties and not (one.parties <= other.parties or other.parties <= one.parties):
        return Likeness.NONE
    if one.parties != other.parties and (one.plain or other.plain):
        return Likeness.NONE  # "NATO Summit" and "EU Summit" have all their words in common
    return found
