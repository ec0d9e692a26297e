"""What a shape of dates is: a rule, the words that announce it and the reader of its matches."""

import re
from collections.abc import Callable, Iterator
from typing import Self

from attrs import frozen

from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.readings import Reading

__all__ = ["Found", "Shape"]

Found = tuple[int, int, Reading | None]


@frozen(kw_only=True)
class Shape:
    """A rule with the reader of its matches.

    Attributes:
        rule: The rule, whose pattern finds the words.
        triggers: Kinds of words near which the pattern is tried: month, year, season, quarter, unit.
        read: From a match to readings with their offsets; a reading of None says that these words are no date.
    """

    rule: Rule
    triggers: frozenset[str]
    read: Callable[[re.Match[str]], Iterator[Found]]

    @classmethod
    def of(cls, rule: Rule, read: Callable[[re.Match[str]], Iterator[Found]], *triggers: str) -> Self:
        """The shape that reads a rule's matches near these triggers."""
        return cls(rule=rule, read=read, triggers=frozenset(triggers))
