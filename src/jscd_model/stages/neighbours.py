"""Bodies that take their party from those beside them: parts from their whole, members of a list from each other."""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

from jscd_model.grammar.body_index import BodyName
from jscd_model.stages.owners import NATIONAL, WORLDWIDE, Owner

__all__ = ["with_neighbours"]

_PART = re.compile(r" (?:of|at|in|within|under|from) (?:the )?")
_LIST = re.compile(r",? and (?:the )?|, (?:the )?")
_LONGEST = len(", and the ")  # of what joins two in a list
_PARTS = re.compile(r"(?:Division|Directorate|Department|Bureau|Office|Unit|Section|Branch|Institute|Academy)\b")


def with_neighbours(view: str, named: Sequence[tuple[BodyName, Owner]]) -> list[Owner]:
    """The owners of bodies, those of none replaced by what the bodies beside them tell.

    Args:
        view: The normalised text.
        named: Names in order, each with its owner.

    Returns:
        An owner for each name. A name that itself holds a party tells nothing of its neighbour in a list: "the Ministry
        of Roads and the Peruvian Navy".
    """
    owners = [owner for _, owner in named]
    asking = [index for index, (name, owner) in enumerate(named) if _asks(name, owner)]
    if not asking or len(owners) < 2:
        return owners
    lists = _lists(view, named)
    told: list[dict[str, int]] = [{} for _ in range(lists[-1] + 1)]  # how many members of each list say whose it is
    for number, (name, owner) in zip(lists, named, strict=True):
        if owner.code is not None and (not owner.sure or name.known is not None):
            told[number][owner.code] = told[number].get(owner.code, 0) + 1
    for index in reversed(asking):
        name, owner = named[index]
        if WORLDWIDE.search(view, name.start, name.end):
            continue
        code, codes = _of_whole(view, named, owners, index), told[lists[index]]
        if code is None and owner.code is None and name.kind in NATIONAL and len(codes) == 1:
            code = next(iter(codes))
        if code is not None:
            owners[index] = Owner(code=code, sure=False)
            codes[code] = codes.get(code, 0) + 1
            if owner.code is not None:
                codes[owner.code] -= 1
                if not codes[owner.code]:
                    del codes[owner.code]
    return owners


def _asks(name: BodyName, owner: Owner) -> bool:
    """Whether a body may have another party than the one that its surroundings give it, if they give it one."""
    known = name.known is not None and not name.known.shared
    return not owner.joint and not owner.sure and not known and not name.bare


def _of_whole(view: str, named: Sequence[tuple[BodyName, Owner]], owners: Sequence[Owner], index: int) -> str | None:
    """The party of the body that a name is said to be a part of: "the Ports Division of the Danish Roads Agency"."""
    name = named[index][0]
    if index and view.startswith(("'s ", "' "), named[index - 1][0].end) and name.start - named[index - 1][0].end < 4:
        return owners[index - 1].code
    if index + 1 == len(named):
        return None
    whole = named[index + 1][0]
    link = _PART if name.kind in NATIONAL or _PARTS.search(view, name.start, name.end) else None
    if link is None or whole.kind not in NATIONAL or not link.fullmatch(view, name.end, whole.start):
        return None
    return owners[index + 1].code


def _lists(view: str, named: Sequence[tuple[BodyName, Owner]]) -> list[int]:
    """For each body the number of its list: "the Home Office, the Ministry of Roads and the Ferry Agency" is one."""
    breaks = [
        two.start > one.end + _LONGEST or _LIST.fullmatch(view, one.end, two.start) is None
        for (one, _), (two, _) in pairwise(named)
    ]
    return list(accumulate(breaks, initial=0))
