"""How long an occasion lasted: "a two-day meeting that ended on Thursday" began on Wednesday."""

import re

from jscd_model.model import When
from jscd_model.model.when import Precision

__all__ = ["all_days"]

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5}
_LASTED = re.compile(
    r"\b(?P<number>two|three|four|five|[2-5])(?:[- ]days?|-days?-long)\b(?: of)? (?:[\w'()&/+.-]+ ){0,8}$",
    re.IGNORECASE,
)
_DAY_LONG = re.compile(r"(?P<number>two|three|four|five|[2-5])[- ]day\b", re.IGNORECASE)
_ENDED = re.compile(r"\b(?:wrapped up|wound up|concluded|ended|closed|came to (?:a close|an end)|finished)\b")
_AFTER = 90  # characters between talks and the verb that ends them


def all_days(view: str, when: When, sentence: tuple[int, int], start: int, end: int) -> When:
    """All days of an occasion whose length and last day its sentence gives.

    Args:
        view: The text.
        when: The day that the sentence gives.
        sentence: Range of the sentence.
        start: Where the mention of the occasion starts.
        end: Where the mention ends.

    Returns:
        The first to the last day; the same time where the sentence gives no length, or does not say that it ended.
    """
    if when.is_interval or when.precision is not Precision.DAY:
        return when
    lasted = _LASTED.search(view, max(sentence[0], start - 70), start) or _DAY_LONG.search(view, start, end)
    if lasted is None:
        return when
    ended = _ENDED.search(view, max(sentence[0], lasted.start() - 40), lasted.start())
    if ended is None and _ENDED.search(view, end, min(sentence[1], end + _AFTER)) is None:
        return when
    days = _NUMBERS[lasted["number"].lower()]
    return When.interval(when.shifted(days=1 - days), when)
