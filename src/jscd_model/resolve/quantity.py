"""One quantity: a number or a range with what it counts, and how two of them go together."""

from decimal import Decimal
from functools import lru_cache

from attrs import frozen

from jscd_model.resolve.stems import stem, tokens

__all__ = ["Quantity"]


@frozen(kw_only=True, order=True)
class Quantity:
    """A number of something, or a range of numbers.

    Attributes:
        start: Offset of its first character in the text that was read.
        end: Offset after its last one.
        least: The smallest number that is meant.
        most: The largest one; None where nothing limits it: "more than 40".
        above: Whether the smallest is not itself meant: "more than 40", not "at least 40".
        below: Whether the largest is not itself meant: "fewer than 40", not "up to 40".
        told: The number in figures, with the words that loosen it: "12", "at least 40", "dozens of".
        counted: What is counted, in the words of the text: "patrol boats", "per cent", "dollars".
    """

    start: int
    end: int
    least: Decimal
    most: Decimal | None
    above: bool = False
    below: bool = False
    told: str
    counted: str

    @property
    def unit(self) -> frozenset[str]:
        """The stems of what is counted, equal for "kilometres" and "kilometers", "dollars" and "US dollars"."""
        return _unit(self.counted)

    @property
    def head(self) -> str:
        """The stem of the last word of what is counted: "boat" of "patrol boats"."""
        return _stem(tokens(self.counted)[-1])

    @property
    def words(self) -> str:
        """The quantity in words and figures, equal for "twelve patrol boats" and "12 patrol boats".

        `quantities` reads the same value from them.
        """
        return f"{self.told} {self.counted}"

    def equals(self, other: "Quantity") -> bool:
        """Whether both mean the same numbers.

        Args:
            other: Another quantity of the same things.
        """
        return self._bounds == other._bounds

    def holds(self, other: "Quantity") -> bool:
        """Whether all that the other leaves open is left open here: "at least 40" holds "more than 40" and "45".

        Args:
            other: Another quantity of the same things.
        """
        if other.least < self.least or (other.least == self.least and self.above and not other.above):
            return False
        if self.most is None:
            return True
        if other.most is None or other.most > self.most:
            return False
        return other.most < self.most or other.below or not self.below

    def excludes(self, other: "Quantity") -> bool:
        """Whether no number can be both: "at least 40" and "fewer than 40".

        Args:
            other: Another quantity of the same things.
        """
        return _under(self, other) or _under(other, self)

    @property
    def _bounds(self) -> tuple[Decimal, Decimal | None, bool, bool]:
        return self.least, self.most, self.above, self.below


def _under(low: Quantity, high: Quantity) -> bool:
    """Whether all of one lies under all of the other."""
    if low.most is None:
        return False
    return low.most < high.least or (low.most == high.least and (low.below or high.above))


@lru_cache(maxsize=10_000)
def _unit(counted: str) -> frozenset[str]:
    stems = frozenset(_stem(word) for word in tokens(counted))
    return stems - {"us", "united", "states"} if "dollar" in stems else stems


def _stem(word: str) -> str:
    return "person" if word in ("persons", "person") else stem(word)
