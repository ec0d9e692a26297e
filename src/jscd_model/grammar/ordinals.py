"""Ordinal numbers in words and figures."""

import re

__all__ = ["ORDINAL", "ordinal_value", "roman_value"]

_UNITS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TENS = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80, "ninet": 90}
_WORDS = {word: value for value, word in enumerate(_UNITS, 1)} | {"inaugural": 1, "first-ever": 1, "maiden": 1}
ORDINAL = (
    r"(?:inaugural|maiden|first-ever|\d{1,4}(?:st|nd|rd|th)|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:ieth|"
    r"y-(?:first|second|third|"
    r"fourth|fifth|sixth|seventh|eighth|ninth))|" + "|".join(sorted(_UNITS, key=len, reverse=True)) + r")\b"
)
_FIGURE = re.compile(r"(\d{1,4})(?:st|nd|rd|th)")
_COMPOUND = re.compile(r"(twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:ieth|y-(\w+))")


def ordinal_value(word: str) -> int | None:
    """The number that an ordinal in lower case stands for ("16th", "sixteenth", "inaugural"), or None."""
    value = _WORDS.get(word)
    if value is not None:
        return value
    if word[:1].isdigit():
        figure = _FIGURE.fullmatch(word)
        return int(figure[1]) or None if figure else None
    if ("ieth" in word or "y-" in word) and (compound := _COMPOUND.fullmatch(word)):
        return _TENS[compound[1]] + (_WORDS.get(compound[2], 0) if compound[2] else 0)
    return None


_ROMAN = re.compile(r"(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})")


def roman_value(word: str) -> int | None:
    """The number that a Roman numeral in capitals stands for, up to 39, or None; a bare "I" is none."""
    roman = _ROMAN.fullmatch(word)
    if roman is None or word == "I":
        return None
    units = {"IX": 9, "IV": 4}.get(roman[2], 5 * roman[2].count("V") + roman[2].count("I"))
    return 10 * len(roman[1]) + units
