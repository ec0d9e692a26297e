"""Quantities: numbers in a clause with what they count, as values that can be compared."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from attrs import frozen

from jscd_model.grammar.function_words import DETERMINERS, FUNCTION_WORDS
from jscd_model.resolve.number_words import (
    ABOUT,
    DOZENS_SAID,
    LESS,
    LETTERS,
    MEASURES,
    MONEY,
    MONTHS,
    MORE,
    NO_THING,
    NO_UNIT,
    NUMBERED,
    ONES,
    PLURALS,
    SCALES,
    SINGULARS,
    TALKERS,
    TENS,
    VAGUE,
    WORDS,
)
from jscd_model.resolve.stems import stem, tokens

__all__ = ["Quantity", "quantities"]


@frozen(kw_only=True, order=True)
class Quantity:
    """A number of something, or a range of numbers.

    Attributes:
        start: Offset of its first character in the text that was read.
        end: Offset after its last one.
        least: The smallest number that is meant.
        most: The largest one; None where nothing limits it: "more than 40".
        counted: What is counted, in the words of the text: "patrol boats", "per cent", "dollars".
    """

    start: int
    end: int
    least: Decimal
    most: Decimal | None
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
        if self.most is None:
            number = f"more than {_figure(self.least)}"
        elif self.least == self.most:
            number = _figure(self.least)
        elif self.least == 0:
            number = f"up to {_figure(self.most)}"
        elif (dozens := DOZENS_SAID.get((self.least, self.most))) is not None:
            number = f"{dozens} of"
        elif self.least / _BELOW * _ABOVE == self.most:
            number = f"about {_figure(self.least / _BELOW)}"
        else:
            number = f"{_figure(self.least)} to {_figure(self.most)}"
        return f"{number} {self.counted}"


@lru_cache(maxsize=20_000)
def quantities(text: str) -> tuple[Quantity, ...]:
    """The numbers in a text with what they count; years, days and ordinals are none.

    Args:
        text: A clause.

    Returns:
        The quantities in order.

    Examples:
        >>> [found.words for found in quantities("to sell Kenya twelve patrol boats for US$1.5bn by 2030")]
        ['12 patrol boats', '1.5 billion dollars']
        >>> [found.words for found in quantities("nearly half a million people; 30% of the dozens of camps")]
        ['about 500,000 people', '30 per cent', 'dozens of camps']
    """
    return tuple(_read(_Row(text))) if _SIGN.search(text) else ()


_BELOW, _ABOVE = Decimal("0.9"), Decimal("1.1")  # what "about" leaves open
_FIGURE = r"(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:\.\d{1,6})?"
_UNIT = re.compile(
    r"(?P<money>(?<![^\W\d_])(?:US|AU?|CA?|NZ|S|HK)?\$|[€£¥₹₩])"
    rf"|(?<![\w:/+.-])(?P<figure>{_FIGURE})(?:-(?P<upto>{_FIGURE}))?(?P<touching>mn|m|bn|b|tn|km|k|MW|GW)?"
    r"(?!\w|[:/+]\d|[-.,]\d)"
    r"|(?P<odd>\d[\w:/+.,-]{0,40})"
    r"|(?P<word>[^\W\d_](?:[\w-]{0,60}\w)?)"
    r"|(?P<mark>[^\w\s])"
)
_TIMES = frozenset(map(stem, "years months weeks days hours minutes".split()))
_LONGEST = 6  # words from a number to the noun that it counts
_OPENING = frozenset((*WORDS, *VAGUE, *MONEY, "half", "a", "an"))
_SIGN = re.compile(rf"\d|\b(?:{'|'.join(sorted((*WORDS, *VAGUE, *SCALES)))})", re.IGNORECASE)
_KINDS = ("money", "figure", "word", "mark", "odd")
_DASHES = str.maketrans("–—‑\u00a0", "---\u0020")


@lru_cache(maxsize=10_000)
def _unit(counted: str) -> frozenset[str]:
    stems = frozenset(_stem(word) for word in tokens(counted))
    return stems - {"us", "united", "states"} if "dollar" in stems else stems


def _stem(word: str) -> str:
    return "person" if word in ("persons", "person") else stem(word)


def _figure(number: Decimal) -> str:
    for scale, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        scaled = number / scale
        if scaled >= 1 and scaled == round(scaled, 3):
            return f"{scaled.normalize():,f} {word}"
    return f"{number.normalize():,f}"


class _Row:
    """The units of a text, looked at by their place."""

    def __init__(self, text: str) -> None:
        self.units = [*_UNIT.finditer(text.translate(_DASHES))]
        self.low = [unit[0].lower() for unit in self.units]

    def kind(self, at: int) -> str:
        return next((kind for kind in _KINDS if self.units[at][kind]), "") if 0 <= at < len(self.units) else ""

    def word(self, at: int) -> str:
        return self.low[at] if 0 <= at < len(self.low) else ""

    def capital(self, at: int) -> bool:
        return 0 <= at < len(self.units) and self.units[at][0][0].isupper()


class _Number(NamedTuple):
    least: Decimal
    most: Decimal
    after: int
    scale: int = 1


def _read(row: _Row) -> Iterator[Quantity]:
    at = 0
    while at < len(row.units):
        word = row.low[at]
        may_begin = word in _OPENING or "-" in word or not row.units[at]["word"]
        found = _quantity(row, at) if may_begin else None
        if found is None:
            at += 1
        else:
            quantity, at = found
            yield quantity


def _quantity(row: _Row, begin: int) -> tuple[Quantity, int] | None:
    """The quantity whose number begins at a unit, and the place after it."""
    money = MONEY.get(row.word(begin))
    at = begin + 1 if money else begin
    if money and row.kind(begin) == "word" and row.kind(at) == "money":  # "CAD $1.5 billion"
        at += 1
    number = _number(row, at) or (None if money else _vague(row, at))
    if number is None or (money is None and _is_label(row, at)):
        return None
    number = _ranged(row, begin, number)
    counted = (money, number.after) if money else _counted(row, number)
    if counted is None:
        return None
    name, stop = counted
    first, least, most = begin, number.least, number.most
    bound: Decimal | None = most
    if least == most and stem(tokens(name)[-1]) not in _TIMES:
        first, least, bound = _hedged(row, begin, most)
    start, end = row.units[first].start(), row.units[stop - 1].end()
    return Quantity(start=start, end=end, least=least, most=bound, counted=name), stop


def _number(row: _Row, at: int) -> _Number | None:
    """A number with its scale: "1.5 billion", "10-12", "half a million", "two hundred and fifty"."""
    if row.kind(at) == "figure":
        return _figures(row, at)
    word = row.word(at)
    if word == "half" and row.word(at + 1) == "a" and row.word(at + 2) in SCALES:
        half = Decimal("0.5") * SCALES[row.word(at + 2)]
        return _Number(half, half, at + 3)
    tens, _, ones = word.partition("-")
    if word in ("a", "an") and row.word(at + 1) in SCALES:
        number = 1
    elif word in WORDS:
        number = WORDS[word]
    elif tens in TENS and ones in ONES:
        number = TENS[tens] + ONES[ones]
    elif tens in WORDS and ones in MEASURES:
        return _Number(Decimal(WORDS[tens]), Decimal(WORDS[tens]), at)
    else:
        return None
    scale, after = _scaled(row, at + 1)
    number *= scale
    if scale == 100 and row.word(after) == "and" and row.word(after + 1) in WORDS:
        number, after = number + WORDS[row.word(after + 1)], after + 2
    return _Number(Decimal(number), Decimal(number), after, scale)


def _figures(row: _Row, at: int) -> _Number | None:
    """A number in figures; None for a year and a day."""
    unit = row.units[at]
    least = Decimal(unit["figure"].replace(",", ""))
    most = Decimal(unit["upto"].replace(",", "")) if unit["upto"] else least
    touching = unit["touching"]
    scale, after = (SCALES[touching], at + 1) if touching in SCALES else _scaled(row, at + 1)
    bare = scale == 1 and not touching and row.kind(at - 1) != "money"
    if bare and len(unit["figure"]) == 4 and unit["figure"].isdecimal() and 1900 <= least <= 2100:
        return None
    before = at - 3 if row.word(at - 1) in ("and", "to", "-") else at - 1
    if bare and row.word(before) in MONTHS and row.capital(before):
        return None
    if touching and touching not in SCALES:
        after = at
    return _Number(least * scale, most * scale, after, scale) if least <= most else None


def _scaled(row: _Row, at: int) -> tuple[int, int]:
    """The scale that stands at a place, "million" or "hundred thousand", and where it ends."""
    scale, most = 1, 2
    while most and row.word(at) in SCALES and row.word(at) not in LETTERS:
        scale, at, most = scale * SCALES[row.word(at)], at + 1, most - 1
    return scale, at


def _is_label(row: _Row, at: int) -> bool:
    """Whether the number is part of a name: "Resolution 1325", "Phase Two"."""
    return row.word(at - 1) in NUMBERED and (row.capital(at - 1) or row.kind(at) == "figure")


def _vague(row: _Row, at: int) -> _Number | None:
    """Dozens of something, or tens of thousands of it."""
    if row.word(at) in ("tens", "hundreds") and row.word(at + 1) == "of" and row.word(at + 2) in VAGUE:
        at += 2
    bounds = VAGUE.get(row.word(at))
    return _Number(*bounds, at + 2) if bounds is not None and row.word(at + 1) == "of" else None


def _ranged(row: _Row, begin: int, number: _Number) -> _Number:
    """The number with a second one after it: "10 to 12", "between 10 and 12"; a scale at the end counts for both."""
    if number.least < number.most:
        return number
    if row.word(number.after) not in (("and",) if row.word(begin - 1) == "between" else ("to", "-")):
        return number
    second = number.after + 2 if row.kind(number.after + 1) == "money" else number.after + 1
    other = _number(row, second)
    if other is None or other.least != other.most:
        return number
    scaled = number.least * other.scale if number.scale == 1 else number.least
    least = scaled if scaled < other.most else number.least
    return _Number(least, other.most, other.after) if least < other.most else number


def _hedged(row: _Row, begin: int, number: Decimal) -> tuple[int, Decimal, Decimal | None]:
    """Where the words before a number begin that loosen it, and its bounds."""
    one, two = row.word(begin - 1), f"{row.word(begin - 2)} {row.word(begin - 1)}"
    three = f"{row.word(begin - 3)} {two}"
    if one in ABOUT:
        return begin - 1, number * _BELOW, number * _ABOVE
    if three in ("no more than", "not more than", "as many as", "as much as"):
        return begin - 3, Decimal(0), number
    if three in ("no fewer than", "no less than", "not less than"):
        return begin - 3, number, None
    if two in ("up to", "at most", "fewer than", "less than"):
        return begin - 2, Decimal(0), number
    if two in ("more than", "at least"):
        return begin - 2, number, None
    if one in MORE:
        return begin - 1, number, None
    return (begin - 1, Decimal(0), number) if one in LESS else (begin, number, number)


def _counted(row: _Row, number: _Number) -> tuple[str, int] | None:
    """What a number counts, and the place after it; None where nothing that can be counted follows."""
    at = number.after
    if row.word(at) == "%":
        return "per cent", at + 1
    if row.word(at) == "percent":
        return "per cent", at + 1
    if row.word(at) == "per" and row.word(at + 1) == "cent":
        return "per cent", at + 2
    if (measure := _measure(row, at)) is not None:
        return measure
    stop, head = at, 0
    while stop < len(row.units) and stop - at < _LONGEST and row.kind(stop) == "word":
        word = row.word(stop)
        if word == "and" and not head and stop > at:  # "search and rescue exercises"
            stop += 1
            continue
        if (word in FUNCTION_WORDS and not row.capital(stop)) or word in NO_UNIT or (head and not _is_plural(word)):
            break
        stop += 1
        head = stop if _is_plural(word) else head
    if not head and number.least == number.most == 1 and _is_one_thing(row, at, stop):
        head = stop
    if not head:
        return None
    name = " ".join(row.units[place][0] for place in range(at, head))
    name = "dollars" if name in ("US dollars", "U.S. dollars") else name
    name = "dollars" if name == "US dollars" else name
    few = number.most < 5 and row.word(head - 1) in TALKERS
    return None if few else (name, head)


def _measure(row: _Row, at: int) -> tuple[str, int] | None:
    """A measure that is tied to its number: "10-year", "five-year", "200km"."""
    unit = row.units[at] if at < len(row.units) else None
    if unit is None:
        return None
    if unit["figure"]:
        return (unit["touching"], at + 1) if unit["touching"] else None
    if row.word(at) == "-" and row.word(at + 1) in MEASURES:
        return f"{row.word(at + 1)}s", at + 2
    _, _, measure = row.word(at).partition("-")
    return (f"{measure}s", at + 1) if measure in MEASURES and row.word(at).partition("-")[0] in WORDS else None


def _is_plural(word: str) -> bool:
    if word in PLURALS:
        return True
    return word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")) and word not in SINGULARS


def _is_one_thing(row: _Row, at: int, stop: int) -> bool:
    """Whether "one" counts a thing in the singular and is no pronoun: "one patrol boat"."""
    words = [row.word(place) for place in range(at, stop)]
    if row.word(stop) in DETERMINERS:  # "one region affect the others"
        return False
    return 0 < len(words) < 4 and words[-1] not in TALKERS | NO_THING and not any(map(row.capital, range(at, stop)))
