"""Quantities: numbers in a clause with what they count, as values that can be compared."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from attrs import evolve

from jscd_model.grammar.function_words import DETERMINERS, FUNCTION_WORDS
from jscd_model.resolve.hedges import AFTER, BEFORE, DENIED, EXACT, FRACTIONS, MULTIPLES, PARTS, SHARES, WHICH, Hedge
from jscd_model.resolve.number_words import (
    LETTERS,
    MEASURES,
    MONEY,
    MONTHS,
    NO_THING,
    NO_UNIT,
    NUMBERED,
    ONES,
    PLURALS,
    SCALES,
    SINGULARS,
    TALKERS,
    TENS,
    TIMES_OF,
    VAGUE,
    WORDS,
)
from jscd_model.resolve.quantity import Quantity
from jscd_model.resolve.stems import stem, tokens

__all__ = ["quantities"]


@lru_cache(maxsize=20_000)
def quantities(text: str) -> tuple[Quantity, ...]:
    """The numbers in a text with what they count; years, days and ordinals are none.

    A number of which the text means a part or a multiple, or which it denies, is none either: "a third of the 12 tugs",
    "twice 40 boats", "not 40 boats".

    Args:
        text: A clause.

    Returns:
        The quantities in order.

    Examples:
        >>> [found.words for found in quantities("to sell Kenya twelve patrol boats for US$1.5bn by 2030")]
        ['12 patrol boats', '1.5 billion dollars']
        >>> [found.words for found in quantities("nearly half a million people; 30% in dozens of camps")]
        ['nearly 500,000 people', '30 per cent', 'dozens of camps']
        >>> [found.words for found in quantities("at least 40 of the 60 boats; a third of the 12 tugs")]
        ['at least 40 boats']
    """
    return tuple(_read(_Row(text))) if _SIGN.search(text) else ()


_FIGURE = r"(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:\.\d{1,6})?"
_UNIT = re.compile(
    r"(?P<money>(?<![^\W\d_])(?:US|AU?|CA?|NZ|S|HK)?\$|[€£¥₹₩])"
    rf"|(?<![\w:/+.-])(?P<figure>{_FIGURE})(?:-(?P<upto>{_FIGURE}))?(?P<touching>mn|m|bn|b|tn|km|k|MW|GW)?"
    r"(?!\w|[:/+]\d|[-.,]\d)"
    r"|(?P<odd>\d[\w:/+.,-]{0,40})"
    r"|(?P<word>[^\W\d_](?:[\w-]{0,60}\w)?)"
    r"|(?P<mark>[^\w\s])"
)
_TIMES = frozenset(map(stem, "centuries decades years months weeks days hours minutes".split()))
_MEASURED = frozenset(map(stem, [*MEASURES, *MONEY.values(), "cent", "dollars", "rupees", "won", "francs"])) | _TIMES
_LONGEST = 6  # words from a number to the noun that it counts
_OPENING = frozenset((*WORDS, *VAGUE, *TIMES_OF, *MONEY, "half", "a", "an"))
_SIGN = re.compile(rf"\d|\b(?:{'|'.join(sorted((*WORDS, *VAGUE, *SCALES)))})", re.IGNORECASE)
_KINDS = ("money", "figure", "word", "mark", "odd")
_DASHES = str.maketrans("–—‑\u00a0", "---\u0020")


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
    told: str = ""


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
            if quantity is not None:
                yield quantity


def _quantity(row: _Row, begin: int) -> tuple[Quantity | None, int] | None:
    """The quantity whose number begins at a unit, and the place after it; no quantity where its number is not meant."""
    money = MONEY.get(row.word(begin))
    at = begin + 1 if money else begin
    if money and row.kind(begin) == "word" and row.kind(at) == "money":  # "CAD $1.5 billion"
        at += 1
    vague = None if money else _vague(row, at)
    number = vague or _number(row, at)
    if number is None or (money is None and _is_label(row, at)):
        return None
    number = number if vague else _ranged(row, begin, number)
    counted = (money, number.after) if money else _counted(row, _of_more(row, number))
    if counted is None:
        return None
    name, stop = counted
    first, hedge = (begin, EXACT) if vague else _hedge(row, begin, name)
    if _is_no_number_of(row, first) or (row.word(first - 1) == "from" and _goes_on(row, number, stop)):
        return None, stop
    if hedge is EXACT and row.word(stop) == "or":
        if row.word(stop + 1) == "so":
            return None, stop
        hedge = AFTER.get(row.word(stop + 1), EXACT)
        stop = stop if hedge is EXACT else stop + 2
    least, most = hedge.bounds(number.least, number.most)
    said = number.told or _range(number.least, number.most)
    told = f"{hedge.words_for(is_thing=_is_thing(money, name))} {said}".strip()
    start, end = row.units[first].start(), row.units[stop - 1].end()
    found = Quantity(
        start=start, end=end, least=least, most=most, above=hedge.above, below=hedge.below, told=told, counted=name
    )
    return found, stop


def _range(least: Decimal, most: Decimal) -> str:
    return _figure(least) if least == most else f"{_figure(least)} to {_figure(most)}"


def _is_thing(money: str | None, name: str) -> bool:
    """Whether what is counted is a thing, not a measure: "fewer than 40 boats", "less than 40 per cent"."""
    return money is None and stem(tokens(name)[-1]) not in _MEASURED


def _of_more(row: _Row, number: _Number) -> _Number:
    """The number of those out of more: 40 in "40 of the 60 boats", which stand after the second number."""
    after = number.after + 1 if row.word(number.after) == "out" else number.after
    if number.told or number.most < 2 or row.word(after) != "of":
        return number
    second = after + 2 if row.word(after + 1) in WHICH else after + 1
    whole = _number(row, second)
    fits = whole is not None and number.most <= whole.least
    return number._replace(after=whole.after) if whole is not None and fits else number


def _is_no_number_of(row: _Row, first: int) -> bool:
    """Whether the text means a part or a multiple of the number, or denies it: "a third of the 12", "not 40"."""
    is_whole = row.word(first - 1) in WHICH
    at = first - 2 if is_whole else first - 1
    if row.word(at) in MULTIPLES or row.word(at) in DENIED:
        return True
    before = row.word(at - 1)
    if row.word(at) in ("or", "and", "in"):  # "40 or 50 boats", "one in four boats"
        return _number(row, at - 1) is not None
    if row.word(at) != "of" or not before:
        return False
    return (
        before == "out"
        or before.split("-")[-1] in SHARES
        or (is_whole and before in PARTS)
        or _number(row, at - 1) is not None
    )


def _goes_on(row: _Row, number: _Number, stop: int) -> bool:
    """Whether a number after "from" is where something begins that goes on to another number."""
    return number.least < number.most or (row.word(stop) == "to" and _number(row, stop + 1) is not None)


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
    times = TIMES_OF.get(row.word(at)) if row.word(at + 1) == "of" and row.word(at + 2) in VAGUE else None
    told, place = (f"{row.word(at)} of ", at + 2) if times else ("", at)
    bounds = VAGUE.get(row.word(place))
    if bounds is None or row.word(place + 1) != "of":
        return None
    least, most = bounds if times is None else (bounds[0] / 2 * times, bounds[0] * times - 1)
    return _Number(least, most, place + 2, told=f"{told}{row.word(place)} of")


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


def _hedge(row: _Row, begin: int, name: str) -> tuple[int, Hedge]:
    """Where the words before a number begin that loosen it, and which they are."""
    is_time = stem(tokens(name)[-1]) in _TIMES
    for size in (3, 2, 1):
        if begin >= size:
            hedge = BEFORE.get(" ".join(row.word(begin - back) for back in range(size, 0, -1)))
            if hedge is not None and not (is_time and size == 1 and hedge.is_bound):  # "over five years": throughout
                return _twice_hedged(row, begin - size, hedge) if hedge.is_loose else (begin - size, hedge)
    return begin, EXACT


def _twice_hedged(row: _Row, begin: int, loose: Hedge) -> tuple[int, Hedge]:
    """The words of a loosened number with those before that bound it: "at least some 40"."""
    for size in (3, 2, 1):
        bound = BEFORE.get(" ".join(row.word(begin - back) for back in range(size, 0, -1))) if begin >= size else None
        if bound is not None and bound.is_bound:
            return begin - size, evolve(bound, words=f"{bound.words} {loose.words}", is_loose=True)
    return begin, loose


def _counted(row: _Row, number: _Number) -> tuple[str, int] | None:
    """What a number counts, and the place after it; None where nothing that can be counted follows."""
    at = number.after
    if row.word(at) in FRACTIONS:  # "two thirds of the officers"
        return None
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
