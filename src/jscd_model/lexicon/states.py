"""The names of states as rigour has them, fit to be looked for in a text."""

import re

from jscd_model.lexicon.entries import StateEntry

__all__ = ["state_names"]

# rigour tells namesakes apart in brackets and shortens with initials: no text writes that.
_UNWRITTEN = re.compile(r"[()\[\]]| - ")


def state_names(entry: StateEntry) -> tuple[str, ...]:
    """The names that mean a state by themselves: those of its entry and those of rigour, each once.

    Args:
        entry: The state.

    Returns:
        Names without an article, those of the entry first; names that the entry holds back as doubtful or shared are
        not among them.
    """
    from rigour.territories import get_territory  # noqa: PLC0415  # rigour takes a tenth of a second to import

    names = [entry.name, *entry.strong]
    territory = get_territory(entry.code.lower())
    if territory is not None:
        for name in (territory.name, territory.full_name, territory.in_sentence):
            bare = name.removeprefix("the ").removeprefix("The ")
            if not _UNWRITTEN.search(bare):
                names.append(bare)
    held_back = {*entry.doubtful, *entry.shared, *entry.weak, *entry.block}
    return tuple(dict.fromkeys(name for name in names if name not in held_back))
