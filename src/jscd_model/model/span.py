"""Span: where in the source a fact stands, and what read it there."""

from typing import Self

from attrs import field, frozen

from jscd_model.model.checks import check_of
from jscd_model.model.shapes import LARGEST, Count, Name

__all__ = ["Span"]


_check_rule = check_of(Name | None)


def _none_first(rule: str | None) -> str:
    return rule or ""


@frozen(order=True)
class Span:
    """A stretch of the source text, half-open and counted in code points.

    Spans sort by start, then by end.

    >>> Span(4, 7).cut("the sea lane")
    'sea'

    Attributes:
        start: Offset of the first code point.
        end: Offset after the last code point.
        rule: Name of the rule or lexicon entry that read it, or None when a person marked it.
    """

    start: Count
    end: Count
    rule: Name | None = field(default=None, order=_none_first)

    def __attrs_post_init__(self) -> None:
        """Refuse an empty, reversed or negative stretch."""
        start, end, rule = self.start, self.end, self.rule
        if type(start) is not int or type(end) is not int:
            raise TypeError(f"Span.start and Span.end want whole numbers, got {start!r} and {end!r}")
        if not 0 <= start < end <= LARGEST:
            raise ValueError(f"a span wants 0 <= start < end, got {start}..{end}")
        if rule is None or (type(rule) is str and rule and not rule.isspace()):
            return
        try:
            _check_rule(rule)
        except (TypeError, ValueError) as error:
            raise type(error)(f"Span.rule {error}") from None

    def __len__(self) -> int:
        """How many code points it covers."""
        return self.end - self.start

    def cut(self, text: str) -> str:
        """The words it marks; raises ValueError when the text is too short to be its source."""
        if self.end > len(text):
            raise ValueError(f"a span {self.start}..{self.end} cannot be cut from a text of {len(text)} characters")
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Whether all of the other lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def moved(self, by: int) -> Self:
        """The same stretch, `by` code points later (earlier when negative), read by the same rule."""
        return type(self)(self.start + by, self.end + by, self.rule)
