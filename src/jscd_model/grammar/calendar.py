"""Calendar words: the names of months, weekdays, seasons and small numbers, as parts for patterns and as numbers."""

__all__ = [
    "DAY",
    "MONTH",
    "MONTHS",
    "MONTH_NAME",
    "NUMBER",
    "SEASON",
    "UNIT",
    "WEEKDAY",
    "WEEKDAYS",
    "YEAR",
    "month_number",
    "number",
    "season_number",
    "weekday_number",
]

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_SEASONS = {"spring": 21, "summer": 22, "fall": 23, "autumn": 23, "winter": 24}
_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def _either_case(words: list[str]) -> str:
    return "|".join([*words, *(word.upper() for word in words)])


def _with_short_forms() -> str:
    forms = [f"{name[:3]}(?:{name[3:]}|\\.)?" for name in MONTHS if len(name) > 4 and name != "September"]
    forms += ["May", "Jun(?:e|\\.)?", "Jul(?:y|\\.)?", "Sep(?:tember|t\\.?|\\.)?"]
    capitals = [f"{name[:3].upper()}(?:{name[3:].upper()}|\\.)?" for name in MONTHS if len(name) > 3]
    return "(?:" + "|".join([*forms, *capitals, "MAY"]) + r")(?!\w)"


MONTH_NAME = f"(?:{_either_case(MONTHS)})(?!\\w)"
MONTH = _with_short_forms()
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![\w%])"
YEAR = r"(?:1[89]|2[01])[0-9]{2}(?![\w%])(?![,.][0-9])"
WEEKDAY = f"(?:(?:{_either_case(WEEKDAYS)})|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\.?)(?!\\w)"
SEASON = "(?:[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter)(?!\\w)"
NUMBER = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[1-9][0-9]?)"
UNIT = "(?:day|week|month|year)"
_SHORT_MONTHS = [month[:3].lower() for month in MONTHS]
_SHORT_WEEKDAYS = [weekday[:3].lower() for weekday in WEEKDAYS]


def month_number(word: str) -> int:
    """1 to 12, from a month's name or short form in either case."""
    return _SHORT_MONTHS.index(word[:3].lower()) + 1


def weekday_number(word: str) -> int:
    """0 for Monday to 6 for Sunday, from a weekday's name or short form in either case."""
    return _SHORT_WEEKDAYS.index(word[:3].lower())


def season_number(word: str) -> int:
    """21 spring, 22 summer, 23 autumn or fall, 24 winter."""
    return _SEASONS[word.lower()]


def number(word: str) -> int:
    """The value of a small number in words or digits; "a" is one, "first" too."""
    word = word.lower()
    if word in ("a", "an"):
        return 1
    if word in _ORDINALS:
        return _ORDINALS[word]
    return _NUMBERS.index(word) if word in _NUMBERS else int(word.rstrip("stndrh"))
