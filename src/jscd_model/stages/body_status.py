"""Whether a body is there, or is only to be formed."""

import re

from jscd_model.model import OrganizationStatus
from jscd_model.text import BlockKind, Page

__all__ = ["status_at"]

_MAKING = (
    "form|forming|formation of|establish|establishing|establishment of|create|creating|creation of|launch|"
    "launching|launch of|set up|setting up|stand up|standing up|constitute|constituting|inaugurate|inaugurating|"
    "found|founding|institute"
)
_TO_BE_MADE = re.compile(
    rf"\b(?:{_MAKING}) (?:(?!(?:between|with|for|in|on|to|by|and|from|at|of)\b)[a-z-]+ ){{0,4}}$", re.IGNORECASE
)
_MAKING_OPENS = frozenset(
    form(word.partition(" ")[0]) for word in _MAKING.split("|") for form in (str.lower, str.title, str.upper)
)
_WILL_BE = re.compile(
    r" (?:will|shall|is to|are to|would) be (?:formed|established|created|launched|set up|constituted)\b"
)
_AHEAD = re.compile(
    r"\b(?:agree[ds]? to|decided? to|intends? to|intent(?:ion)? to|plans? to|planning to|will|would|pledged? to|"
    r"commit(?:ted|s)? to|propos\w+|look(?:ed|ing)? forward to|hopes? to|aims? to|seeks? to|expects? to|to be|"
    r"call(?:ed|s)? for|consider(?:ing|ed)?|need to|support(?:ed|s)? the|agreed on the|explore[ds]?|discuss(?:ed)?|"
    r"resolved? to|undert(?:ook|akes?) to|shall|requested|tasked|directed|mandated)\b"
)
_DECIDED = re.compile(r"\b(?:agreed?|decided?|resolved?|undertook|undertake|intend|commit(?:ted)?|propose[ds]?)\b")
_FAR = 160  # characters


def status_at(page: Page, start: int, end: int) -> OrganizationStatus:
    """What the words around the first mention of a body say: planned where they speak of forming it in time to come.

    Args:
        page: The text, laid out.
        start: Where the first mention starts in the view.
        end: Where it ends.

    Returns:
        Planned or existing.
    """
    view = page.view
    sentence = page.sentence_at(start)
    low = max(sentence.start, start - 70)
    making = _TO_BE_MADE.search(view, low, start) if page.holds(_MAKING_OPENS, low, start) else None
    if making is None:
        return OrganizationStatus.PLANNED if _WILL_BE.match(view, end) else OrganizationStatus.EXISTING
    ahead = _AHEAD.search(view, max(sentence.start, making.start() - _FAR), making.end())
    if ahead is None:
        low, high = _lead(page, sentence.block)
        ahead = _AHEAD.search(view, low, high) or _DECIDED.search(view, low, high)
    return OrganizationStatus.PLANNED if ahead else OrganizationStatus.EXISTING


def _lead(page: Page, item: int) -> tuple[int, int]:
    """The words before the colon that a list item completes ("They agreed to:"); an empty range where there is none."""
    if page.blocks[item].kind is not BlockKind.ITEM:
        return 0, 0
    for block in reversed(page.blocks[:item]):
        if page.view.endswith(":", block.start, block.end):
            sentence = page.sentence_at(block.end - 1)
            return max(sentence.start, block.end - _FAR), block.end
        if block.kind is not BlockKind.ITEM:
            break
    return 0, 0
