"""What a shape of dates is: a rule, the words that announce it, those that open it and the reader of its matches."""

import re
from collections.abc import Callable, Iterator
from typing import Self

from attrs import frozen

from jscd_model.grammar.calendar import MONTHS, WEEKDAYS
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.readings import Reading

__all__ = ["COUNT", "FIGURE", "MONTHLY", "NAME", "SEASONAL", "WEEKDAILY", "Found", "Shape"]

Found = tuple[int, int, Reading | None]

# What may open a shape, besides words in small letters and the signs of quotes and brackets.
FIGURE = "0"  # any word that begins with a figure
NAME = "A"  # any word right before the one that announces the shape
COUNT = f"a an one two three four five six seven eight nine ten eleven twelve {FIGURE}"
MONTHLY = " ".join(f"{month} {month[:3]}" for month in MONTHS).lower() + " sept"
WEEKDAILY = " ".join(f"{day} {day[:3]} {day[:4]} {day[:5]}" for day in WEEKDAYS).lower()
SEASONAL = "spring summer fall autumn winter"


@frozen(kw_only=True, eq=False)
class Shape:
    """A rule with the reader of its matches.

    Attributes:
        rule: The rule, whose pattern finds the words.
        triggers: Kinds of words one of which each match holds: month, year, season, quarter, unit.
        opens: Words and signs one of which each match begins with, without the figures at their end.
        read: From a match to readings with their offsets; a reading of None says that these words are no date.
    """

    rule: Rule
    triggers: tuple[str, ...]
    opens: frozenset[str]
    read: Callable[[re.Match[str]], Iterator[Found]]

    @classmethod
    def of(cls, rule: Rule, read: Callable[[re.Match[str]], Iterator[Found]], *triggers: str, opens: str) -> Self:
        """The shape that reads a rule's matches near these triggers."""
        return cls(rule=rule, read=read, triggers=triggers, opens=frozenset(opens.split()))
