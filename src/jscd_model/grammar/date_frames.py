"""Frames around dates: part of a time ("early 2022"), one open end ("by 2030"), from one time to another."""

import re

from attrs import frozen

from jscd_model.grammar.calendar import MONTH, SEASON, WEEKDAY, YEAR
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.readings import (
    NO_YEAR,
    Between,
    Counted,
    Current,
    Direction,
    Fixed,
    Open,
    Part,
    Portion,
    Reading,
    Side,
    Unit,
    Weekday,
    Yearless,
    in_year,
)
from jscd_model.model.when import Precision, When

__all__ = ["RULES", "DateMatch", "framed", "joined", "opened"]


@frozen(kw_only=True)
class DateMatch:
    """A date expression: where it stands in the view, the rule that read it and what it says.

    Attributes:
        start: Offset into the view.
        end: Offset into the view, exclusive.
        rule: Name of the rule.
        reading: The time, or what is known of it without the day of writing.
    """

    start: int
    end: int
    rule: str
    reading: Reading


# How a date can begin; the frames look ahead for it.
_BEGINS = (
    rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)?(?: ?-[0-9]| of | (?:and|to) [0-9]|(?= {MONTH}))|[0-3]?[0-9][./][0-9]|{YEAR}|"
    rf"{MONTH}|{WEEKDAY}|{SEASON}|[Ll]ast |[Nn]ext |[Tt]his |[Tt]oday|[Tt]omorrow|[Yy]esterday|[Qq][1-4] |"
    r"the (?:year|month|week|current|calendar|spring|summer|fall|autumn|winter)\b|"
    r"(?:the )?(?:first|second|third|fourth) (?:quarter|half)\b|(?:the )?year(?:'s)?[ -]end)"
)
_OF = (
    r"(?:the )?(?:[Ee]arly|[Mm]id|[Ll]ate|(?:[Ee]nd|[Cc]lose|[Bb]eginning|[Ss]tart|[Mm]iddle|[Ww]eek) of)[ -]"
    r"(?:the )?(?:year )?"
)

PART = Rule(
    name="date-part",
    why="Early, mid or late and the start, middle or end of a month or year are its first, middle or last month or "
    "day, roughly; the week of a day is the week around it.",
    pattern=r"\b(?:(?P<word>[Ee]arly|[Mm]id(?:-to-late)?|[Ll]ate)(?: in |[ -])|"
    r"(?P<of>[Ee]nd|[Cc]lose|[Bb]eginning|[Ss]tart|[Mm]iddle|[Ww]eek) of )(?:the )?(?:year )?"
    rf"(?={_BEGINS})",
    yes=("early 2022", "by the end of October", "in mid-2023", "the week of May 6", "late last year"),
    no=("early elections", "the end of the war", "mid-level officials"),
)
_UNTIL = r"[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore|[Pp]rior to|[Nn]ot? later than|[Oo]n or before|[Tt]hrough(?: to)?"
_SINCE = (
    r"[Ss]ince|[Ff]rom|[Aa]s from|[Ss]tarting(?: in| on| from| with)?|[Bb]eginning(?: in| on| from)?|"
    r"[Ee]ffective(?: from| as of| on)?"
)
OPEN = Rule(
    name="date-open",
    why="By, until, before and through leave the start of a time open, since and from its end.",
    pattern=rf"\b(?:(?P<until>{_UNTIL})|(?P<since>{_SINCE})) (?=(?:{_OF})?{_BEGINS})",
    yes=("by the end of 2021", "since September", "no later than 30 June", "from 2025", "until the spring"),
    no=("by the ministers", "since then", "before the summit", "through dialogue"),
)
BETWEEN = Rule(
    name="date-between",
    why="Two dates joined by to, through, until or a dash are the time from the one to the other; so are a month or "
    "year and the one after it joined by and.",
    pattern=rf"(?<=[\w.]) ?(?P<join>-|to|through|until|till|and|/) ?(?=(?:{_OF})?{_BEGINS})",
    yes=("30 April to 2 May 2023", "from 2020 to 2022", "June-August 2023", "Through 2023 and 2024, banks grew."),
    no=("agreed to meet", "the ministers and the envoys"),
)
RULES = (PART, OPEN, BETWEEN)

_PORTIONS = {
    "ear": Portion.EARLY,
    "beg": Portion.EARLY,
    "sta": Portion.EARLY,
    "mid": Portion.MIDDLE,
    "lat": Portion.LATE,
    "end": Portion.END,
    "clo": Portion.END,
    "wee": Portion.WEEK,
}
_FAR = 30  # no frame is longer, with the blank after it
# How the frames end, but for "the" and "year".
_PART_ENDS = (
    *(
        "arly ",
        "arly-",
        "arly in ",
        "id ",
        "id-",
        "id in ",
        "ate ",
        "ate-",
        "ate in ",
        "nd of ",
        "lose of ",
        "ning of ",
    ),
    *("tart of ", "iddle of ", "eek of "),
)
_OPEN_ENDS = (
    *("y ", "til ", "ill ", "fore ", "rior to ", "han ", "rough ", "rough to ", "ince ", "rom ", "ting ", "ting in "),
    *("ting on ", "ting with ", "ning ", "ning in ", "ning on ", "tive ", "as of ", "tive on "),
)


def framed(view: str, match: DateMatch) -> DateMatch:
    """The match with "early", "the end of" … before it taken in."""
    before = view[max(0, match.start - _FAR) : match.start].removesuffix("year ").removesuffix("the ")
    if not before.endswith(_PART_ENDS):
        return match
    for frame in PART.finditer(view, max(0, match.start - _FAR), match.start + _FAR):
        if frame.end() == match.start:
            portion = _PORTIONS[(frame["word"] or frame["of"])[:3].lower()]
            whole = match.reading
            if frame["word"] == "mid-to-late":
                portion = Portion.LATE
            if _divisible(whole, portion):
                return DateMatch(start=frame.start(), end=match.end, rule=PART.name, reading=Part(whole, portion))
    return match


def _divisible(whole: Reading, portion: Portion) -> bool:
    """Whether a time is long enough to have such a part."""
    match whole:
        case Fixed(when) | Yearless(when):
            day = when.precision is Precision.DAY
            return day if portion is Portion.WEEK else not (day or when.is_interval)
        case Current(unit):
            return portion is not Portion.WEEK and unit is not Unit.DAY
    return False


_LOOKS = {"since": Direction.LAST, "by": Direction.NEXT, "no later than": Direction.NEXT, "effective": Direction.NEXT}


def opened(view: str, match: DateMatch) -> DateMatch:
    """The match with "by", "since" … before it taken in."""
    if view.startswith("'s", match.end) or isinstance(match.reading, Counted):
        return match
    before = view[max(0, match.start - _FAR) : match.start].removesuffix("the ")
    if not before.endswith(_OPEN_ENDS):
        return match
    for frame in OPEN.finditer(view, max(0, match.start - _FAR), match.start + _FAR):
        gap = view[frame.end() : match.start]
        if frame.end() > match.start or gap not in ("", "the ") or (gap and not _takes_article(match.reading)):
            continue
        side = Side.UNTIL if frame["until"] else Side.SINCE
        if _can_open(view, match, side, (frame["until"] or frame["since"]).lower()):
            looks = _LOOKS.get((frame["until"] or frame["since"]).lower())
            reading = Open(match.reading, side, looks)
            return DateMatch(start=frame.start(), end=match.end, rule=OPEN.name, reading=reading)
    return match


def _takes_article(reading: Reading) -> bool:
    """Whether "the" before a time leaves it a time: "by the end of 2021", but not "since the 2021 summit"."""
    match reading:
        case Part():
            return True
        case Fixed(when) | Yearless(when):
            return when.precision is Precision.SEASON or when.is_interval
    return False


# What has a date of its own: "the declaration from 2019" starts nothing.
_DATED = (
    "statement declaration agreement report data resolution decision letter accord accords memorandum figures document "
    "treaty communique results findings numbers levels pictures photo footage lessons commitments experience"
).split()


def _can_open(view: str, match: DateMatch, side: Side, word: str) -> bool:
    """Whether the word before a time opens it: "from 2020 to 2022" and "a report from 2019" are closed."""
    reading = match.reading
    if word in ("from", "starting", "beginning", "through") and _is_stretch(reading):
        return False
    if word == "from":
        if isinstance(reading, Current) and reading.steps < 0:
            return False
        before = view[max(0, match.start - 40) : match.start].rsplit("from", 1)[0].split()
        return not before or before[-1].strip(",").lower() not in _DATED
    # "hosted by 2023 chair Lesotho": a year before a name belongs to the name.
    return side is Side.SINCE or not _NAME_AFTER.match(view, match.end)


_NAME_AFTER = re.compile(r"(?<=[0-9]) (?:[A-Z]\w+ |chair)")


def _is_stretch(reading: Reading) -> bool:
    match reading:
        case Fixed(when):
            return when.is_interval
        case Yearless(when, direction):
            return when.is_interval or direction is Direction.LAST
    return isinstance(reading, Between)


_JOINS_ALWAYS = ("-", "to", "through", "until", "till")
_LISTED = (" and ", ", ", ", and ", " or ", " & ")
_AND_LEADS = ("in", "during", "through", "throughout", "over", "across", "for", "of", "into")


def joined(view: str, matches: list[DateMatch]) -> list[DateMatch]:
    """Neighbours that are the ends of one stretch made one, and years that are said once given to both."""
    result: list[DateMatch] = []
    for match in _with_shared_years(view, matches):
        previous = result[-1] if result else None
        both = _both(view, previous, match) if previous is not None and _close(previous, match) else None
        if both is not None:
            result[-1] = both
        else:
            result.append(match)
    return result


def _close(first: DateMatch, last: DateMatch) -> bool:
    return 0 < last.start - first.end <= 12


def _with_shared_years(view: str, matches: list[DateMatch]) -> list[DateMatch]:
    """The matches, those in a list before a date with a year in that year: "in June, July and August 2023"."""
    shared = list(matches)
    for index in range(len(shared) - 2, -1, -1):
        match, following = shared[index], shared[index + 1]
        listed = _close(match, following) and view[match.end : following.start] in _LISTED
        if listed and _same_kind(match.reading, following.reading):
            shared[index] = _with_year_of(match, following)
    return shared


def _both(view: str, first: DateMatch, last: DateMatch) -> DateMatch | None:
    """One stretch of two dates, or None when they are two."""
    if isinstance(first.reading, Between | Open | Counted) or isinstance(last.reading, Between | Open | Counted):
        return None
    word = view[first.end : last.start].strip()
    if word == "/" and not (isinstance(first.reading, Yearless) and isinstance(last.reading, Fixed | Yearless)):
        return None
    if word == "and":
        lead = view[max(0, first.start - 15) : first.start].split()
        if not lead or lead[-1].lower() not in ("between", *_AND_LEADS):
            return None
        if lead[-1].lower() != "between" and not _consecutive(first.reading, last.reading):
            return None
    elif word not in (*_JOINS_ALWAYS, "/"):
        return None
    shared = _with_year_of(first, last)
    if isinstance(shared.reading, Fixed) and isinstance(last.reading, Fixed):
        try:
            when = When.interval(shared.reading.when, last.reading.when)
        except ValueError:
            return None
        return DateMatch(start=first.start, end=last.end, rule=BETWEEN.name, reading=Fixed(when))
    if isinstance(shared.reading, Weekday) is not isinstance(last.reading, Weekday):
        return None
    return DateMatch(start=first.start, end=last.end, rule=BETWEEN.name, reading=Between(shared.reading, last.reading))


def _consecutive(first: Reading, last: Reading) -> bool:
    """Whether the second is the year or month after the first."""
    match first, last:
        case Fixed(one), Fixed(other):
            if one.precision is Precision.YEAR and other.precision is Precision.YEAR and not one.is_interval:
                return one.shifted(years=1) == other
            return _next_month(one) == other
        case Yearless(one), Yearless(other):
            return _next_month(one) == other
        case Yearless(one), Fixed(other) if other.start is not None:
            return _next_month(in_year(one, other.start.year)) == other
    return False


def _next_month(when: When | None) -> When | None:
    if when is None or when.precision is not Precision.MONTH or when.is_interval:
        return None
    return when.shifted(months=1)


def _same_kind(first: Reading, last: Reading) -> bool:
    match first, last:
        case Yearless(one), Fixed(other):
            return one.precision is other.precision
    return False


def _with_year_of(first: DateMatch, last: DateMatch) -> DateMatch:
    """The first date in the year that the second one names: "March 30 to April 2, 2024"."""
    match first.reading, last.reading:
        case Yearless(pattern, None, None), Fixed(when) if (
            when.start is not None and when.precision is not Precision.YEAR
        ):
            year = when.start.year
            placed = in_year(pattern, year)
            if placed is not None and placed > when:
                placed = in_year(pattern, year - 1)
            if placed is not None and year != NO_YEAR:
                return DateMatch(start=first.start, end=first.end, rule=first.rule, reading=Fixed(placed))
    return first
