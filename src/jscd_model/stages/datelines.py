"""Datelines: the day of writing that a text itself names near its top."""

import re
from collections.abc import Sequence
from datetime import date

from jscd_model.model.when import When
from jscd_model.text import Page

__all__ = ["dateline"]

_BLOCKS = 8
_LABEL = re.compile(
    r"(?:(?:[Ff]irst )?(?:[Pp]ublished|[Pp]osted|[Dd]ate|DATE|[Uu]pdated|[Ii]ssued|[Rr]eleased|[Dd]ated)(?: on)?:? )?"
)
_HOUR = re.compile(r"(?:,? (?:at |\| ?|- ?)?[0-9]{1,2}[:.][0-9]{2}.{0,20})?")
_PLACE = re.compile(r"\(?(?:(?:[A-Z][\w.'-]*|of|de|and|the|del|al),? ){1,8}\(?")
_MARK = re.compile(r"\)? ?(?:\([^()\n]{1,40}\) ?|, [A-Z]{2,12} )?(?:--? |-$|: |/ )")


def dateline(page: Page, days: Sequence[tuple[int, int, When]]) -> date | None:
    """The day of writing: "LONDON, 12 March 2024 -", or a line with nothing but a date.

    Args:
        page: The text, laid out.
        days: The days that the text names in full, with their offsets, in order.

    Returns:
        The day, or None when none of the first blocks is or has a dateline.
    """
    view = page.view
    for block in page.blocks[:_BLOCKS]:
        first = next(((start, end, when) for start, end, when in days if block.start <= start < block.end), None)
        if first is None or first[0] - block.start > 80 or first[2].is_interval:
            continue
        before, after = view[block.start : first[0]], view[first[1] : block.end]
        alone = _LABEL.fullmatch(before) and _HOUR.fullmatch(after)
        if alone or (_PLACE.fullmatch(before) and _MARK.match(after)):
            return first[2].earliest
    return None
