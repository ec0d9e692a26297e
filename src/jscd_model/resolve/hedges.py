"""Words around a number that loosen it, bound it, make it a part of more, or deny it."""

from decimal import Decimal

from attrs import frozen

from jscd_model.grammar.function_words import DETERMINERS

__all__ = ["AFTER", "BEFORE", "DENIED", "EXACT", "FRACTIONS", "MULTIPLES", "PARTS", "SHARES", "WHICH", "Hedge"]

_DOWN, _UP = Decimal("0.9"), Decimal("1.1")  # what "about" leaves open


@frozen(kw_only=True)
class Hedge:
    """How a number is meant.

    Attributes:
        words: The words that say so; none for a number that is meant as it stands.
        is_loose: Whether numbers close by are meant too: "about 40".
        lower: Whether nothing limits it upwards: "at least 40".
        upper: Whether nothing limits it downwards: "up to 40".
        above: Whether the number itself is too low: "more than 40".
        below: Whether the number itself is too high: "fewer than 40".
    """

    words: str = ""
    is_loose: bool = False
    lower: bool = False
    upper: bool = False
    above: bool = False
    below: bool = False

    @property
    def is_bound(self) -> bool:
        """Whether it bounds the number on one side."""
        return self.lower or self.upper

    def bounds(self, least: Decimal, most: Decimal) -> tuple[Decimal, Decimal | None]:
        """The smallest and the largest number that are meant.

        Args:
            least: The number, or the smaller one of a range.
            most: The number, or the larger one.
        """
        if self.is_loose:
            least, most = least * _DOWN, most * _UP
        return Decimal(0) if self.upper else least, None if self.lower else most

    def words_for(self, *, is_thing: bool) -> str:
        """The words as they stand before a number of things or of a measure.

        Args:
            is_thing: Whether things are counted: "fewer than 40 boats", "less than 40 per cent".
        """
        return self.words.replace("fewer", "less") if self.below and not is_thing else self.words


EXACT = Hedge()
_MORE = Hedge(words="more than", lower=True, above=True)
_LEAST = Hedge(words="at least", lower=True)
_FEWER = Hedge(words="fewer than", upper=True, below=True)
_UP_TO = Hedge(words="up to", upper=True)
_MOST = Hedge(words="at most", upper=True)
_BOUNDS = {
    _MORE: ("more than", "over", "above", "exceeding", "in excess of", "upwards of"),
    _LEAST: (
        "at least",
        "no fewer than",
        "no less than",
        "not fewer than",
        "not less than",
        "minimum of",
        "a minimum of",
    ),
    _FEWER: ("fewer than", "less than", "under", "below"),
    _UP_TO: ("up to", "as many as", "as much as"),
    _MOST: ("at most", "no more than", "not more than", "not exceeding", "maximum of", "a maximum of"),
}
BEFORE = {
    **{said: hedge for hedge, ways in _BOUNDS.items() for said in ways},
    # Words that loosen a number are kept as they are.
    **{
        said: Hedge(words=said, is_loose=True)
        for said in ("about", "around", "approximately", "roughly", "nearly", "almost", "some", "circa", "close to")
    },
}
AFTER = {"more": _LEAST, "fewer": _MOST, "less": _MOST}  # "40 boats or more"
FRACTIONS = frozenset(
    "half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh sevenths eighth "
    "eighths ninth ninths tenth tenths hundredth hundredths".split()
)
SHARES = FRACTIONS | {"percent", "cent", "%"}
PARTS = frozenset(
    "most some many few several majority minority part portion share fraction none any each all rest remainder bulk "
    "percentage first last instead".split()
)
MULTIPLES = frozenset("twice thrice times double doubling triple tripling quadruple half quarter third".split())
DENIED = frozenset("not nor neither never than".split())
WHICH = DETERMINERS & frozenset("the its their his her our these those all".split())
