"""Names of occasions: whether one means an occasion by itself, and whether two mean one series or event."""

from jscd_model.lexicon import Lexicon
from jscd_model.model import DialogueKind
from jscd_model.resolve.called import is_letters
from jscd_model.resolve.thing_names import Likeness, ThingName, initials_fit, is_proper, likeness, read_name
from jscd_model.resolve.thing_words import akin
from jscd_model.resolve.venues import without_places

__all__ = ["are_two_names", "is_unnamed", "likeness_of_names", "read_occasion", "share_a_word"]

_UNNAMED = (DialogueKind.CALL, DialogueKind.VISIT)
_WIDE = frozenset("strategic cooperation coordination partnership comprehensive consultative regional general".split())
"""Of these words a writer chooses one or another for the same occasion."""
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


def share_a_word(one: ThingName, other: ThingName) -> bool:
    """Whether two names have one of the words, or forms of one, that tell an occasion from others of its sort."""
    return any(mine == theirs or akin(mine, theirs) for mine in one.telling for theirs in other.telling)


def are_two_names(one: tuple[str, ThingName], other: tuple[str, ThingName]) -> bool:
    """Whether two names, as written and read, are proper ones of two things: "Cyber Dialogue", "Maritime Dialogue"."""
    texts = one[0], other[0]
    if any(is_letters(text) for text in texts) or initials_fit(*texts) or initials_fit(*reversed(texts)):
        return False
    proper = all(is_proper(text) or name.parties for text, name in (one, other))
    told = all(any(word.isalpha() for word in name.telling - _WIDE) for _, name in (one, other))
    return proper and told and not share_a_word(one[1], other[1])
