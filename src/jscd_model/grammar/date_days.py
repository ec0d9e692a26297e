"""Shapes of dates by the names of months and seasons: days, months, seasons and quarters, with the year or without."""

import re
from collections.abc import Iterator

from attrs import evolve

from jscd_model.grammar.calendar import (
    DAY,
    MONTH,
    MONTH_NAME,
    MONTHS,
    SEASON,
    WEEKDAY,
    YEAR,
    month_number,
    number,
    season_number,
    weekday_number,
)
from jscd_model.grammar.date_shape import FIGURE, MONTHLY, SEASONAL, WEEKDAILY, Found, Shape
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.readings import NO_YEAR, Direction, Fixed, Reading, Yearless
from jscd_model.model.when import Moment, When

__all__ = ["RULES", "SHAPES"]

# A number does not start a date inside a word, sum, version, section number or telephone number.
_FREE = r"(?<![\w$€£¥#+./@])(?<![0-9][-,])"
_AND = r"(?: ?- ?| (?:to|through|until|and|&) )"
_IN_YEAR = rf"(?:,? (?:of )?(?P<year>{YEAR})|,? (?:of |in )?(?P<side>this|last|next) year(?!\w))?"
# "7 and 8 March" is two days, "August 7 and 8 ministers" is not.
_NO_COUNT = r"(?! (?!this|was|is|as|has)[a-z-]+s\b)"
_STEPS = {"last": -1, "this": 0, "the": 0, "next": 1}


def _placed(match: re.Match[str], pattern: When, weekday: int | None = None) -> Reading:
    """The time in the year that the match names, if it names one."""
    groups = match.groupdict()
    if groups.get("year"):
        year = int(groups["year"])
        start, end = pattern.start, pattern.end
        assert start is not None, "patterns are closed"
        assert end is not None, "patterns are closed"
        if start.year == year:
            return Fixed(pattern)
        return Fixed(When(evolve(start, year=year), evolve(end, year=year + end.year - start.year)))
    if groups.get("side"):
        return Yearless(pattern, years=_STEPS[groups["side"].lower()], weekday=weekday)
    return Yearless(pattern, weekday=weekday)


def _days(match: re.Match[str]) -> Iterator[Found]:
    groups = match.groupdict()
    year, month = int(groups["year"] or NO_YEAR), month_number(groups["month"])
    first = int(groups["day"].rstrip("stndrh"))
    last = int(groups["last"].rstrip("stndrh")) if groups["last"] else first
    weekday = weekday_number(groups["weekday"]) if groups["weekday"] else None
    try:
        one = When.day(year, month, first)
        other = one if last == first else When.day(year, month, last)
        if last == first:
            yield match.start(), match.end(), _placed(match, one, weekday)
        elif last < first or ("and" in groups["join"] and last != first + 1):
            # Two days of one month, or another number: each day stands for itself.
            yield from _apart(match, one, other)
        else:
            yield match.start(), match.end(), _placed(match, When.interval(one, other))
    except ValueError:
        yield match.start(), match.end(), None  # February 30, or February 29 of a year that has none


def _apart(match: re.Match[str], one: When, other: When) -> Iterator[Found]:
    if "and" not in match["join"]:
        return
    if match.start("month") < match.start("day"):
        yield match.start(), match.end("day"), _placed(match, one)
        yield match.start("last"), match.end(), _placed(match, other)
    else:
        yield match.start(), match.end("day"), _placed(match, one)
        yield match.start("last"), match.end(), _placed(match, other)


MONTH_DAY = Rule(
    name="date-month-day",
    why="A month's name before a number from 1 to 31 is a day of that month, or several days.",
    pattern=rf"(?:\b(?P<weekday>{WEEKDAY}),? (?:the )?)?\b(?P<month>{MONTH}) (?P<day>{DAY})"
    rf"(?!-(?:day|year|hour|point))(?!:)(?:(?P<join>{_AND})(?P<last>{DAY})(?![:/])(?:(?<=-..)|(?<=-.)|{_NO_COUNT}))?{_IN_YEAR}",
    yes=(
        "The ministers met on August 7-8, 2023.",
        "Talks opened on Friday, March 10.",
        "The envoys arrived on Sept. 3rd.",
        "The second day, June 12 of last year, was shorter.",
    ),
    no=("In August 2023 the ministers met.", "They may 7 times refuse.", "The May 7-day ceasefire held."),
)

DAY_MONTH = Rule(
    name="date-day-month",
    why="A number from 1 to 31 before a month's name is a day of that month, or several days.",
    pattern=rf"(?:\b(?P<weekday>{WEEKDAY}),? (?:the )?)?{_FREE}(?P<day>{DAY})"
    rf"(?:(?P<join>{_AND})(?P<last>{DAY}))?(?: of)? (?P<month>{MONTH}){_IN_YEAR}",
    yes=(
        "The talks were held in Nairobi on 7-8 March.",
        "The treaty of 7th of August 1998 is in force.",
        "Monday 10 July 2023",
        "between 3 and 5 June",
    ),
    no=("In 2023 March was dry.", "a force of 45 marched on", "version 2.7 May be used"),
)

DAY_MONTH_YEAR = Rule(
    name="date-with-hyphens",
    why="A day, a month's name and a year with hyphens between them are that day.",
    pattern=rf"{_FREE}(?P<day>{DAY})-(?P<month>{MONTH})-(?P<year>{YEAR})(?![\w-])",
    yes=("Posted on 28-Aug-2023", "dated 04-May-2021"),
    no=("clause 4-March 2021", "28-Aug-20235"),
)


def _day_of_year(match: re.Match[str]) -> Iterator[Found]:
    try:
        day = When.day(int(match["year"]), month_number(match["month"]), int(match["day"].rstrip("stndrh")))
    except ValueError:
        return
    yield match.start(), match.end(), Fixed(day)


MONTH_YEAR = Rule(
    name="date-month-year",
    why="A month's name before a year, or before this, last or next year, is that month.",
    pattern=rf"\b(?P<month>{MONTH}),? (?:of )?(?:(?P<year>{YEAR})|(?:in )?(?P<side>this|last|next) year(?!\w))",
    yes=("in July 2021", "the December of 2022", "in March of last year", "Sept 2020"),
    no=("March 2,000 miles", "in March the year began", "the June 15 meeting"),
)


def _month_year(match: re.Match[str]) -> Iterator[Found]:
    yield (
        match.start(),
        match.end(),
        _placed(match, When.month(int(match["year"] or NO_YEAR), month_number(match["month"]))),
    )


YEARLY = Rule(
    name="date-not-yearly",
    why="A day or month of each year is a habit, not a date.",
    pattern=rf"(?:(?:\b{DAY} )?\b{MONTH}(?: {DAY})?,? (?:of )?(?:each|every) year\b|"
    rf"\b(?:[Ee]ach|[Ee]very) {MONTH_NAME})",
    yes=("by 1 November each year", "every September"),
    no=("on 1 November", "each year since 2021"),
)


def _none(match: re.Match[str]) -> Iterator[Found]:
    yield match.start(), match.end(), None


# Words after which a month's name is a month, even "May", "March" and the months that are given names.
_LEAD = (
    r"(?:[Ii]n|[Bb]y|[Uu]ntil|[Tt]ill|[Ss]ince|[Bb]efore|[Aa]fter|[Dd]uring|[Ff]rom|[Bb]etween|[Tt]hrough|[Tt]hroughout|"
    r"[Ee]arly|[Mm]id|[Ll]ate|[Uu]pcoming|[Rr]ecent|[Pp]lanned|[Ss]cheduled|"
    r"(?:planned|scheduled|set|due|foreseen|meant|expected|slated) for|"
    r"(?:[Ee]nd|[Ss]tart|[Bb]eginning|[Mm]iddle|[Hh]alf|[Ww]eek|[Mm]onth) of)"
)
_SIDED = r"(?P<side>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?|[Tt]he past|[Tt]he coming)"
_HOLDER = r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Hh]is|[Hh]er)|'s?)"
_CLEAR = "January|February|July|September|October|November|December"
# "the June visit", but neither "the March on the capital" nor "the May is"
_VISIT = r"(?!(?:on|for|of|to|in|by|was|is|and|has|will)\b)[a-z][a-z-]+\b"
_SUMMIT = (
    r"(?:[A-Z][\w'.-]+ ){0,3}(?:[Ss]ummit|[Mm]eeting|[Dd]ialogue|[Cc]onference|[Ff]orum|[Ss]ession|[Mm]inisterial|"
    r"[Ee]lections?|[Dd]eclaration|[Ss]tatement|[Oo]rder|[Vv]isit|[Aa]greement)\b"
)
_AFTER_MONTH = "|".join(
    f"(?<={month}{join})" for month in MONTHS for join in (" and ", " to ", " or ", " through ", "/")
)

MONTH_ALONE = Rule(
    name="date-month",
    why="A month's name is that month, if a preposition, a determiner or a possessive shows that no verb or person is "
    "meant; the year is the one nearest to the day of writing on the side that the sentence looks to.",
    pattern=rf"(?:\b{_SIDED} (?P<sided>{MONTH_NAME})|\b{_LEAD}[ -](?P<led>{MONTH_NAME})(?! [0-9])|"
    rf"(?<![A-Z][a-z] )(?<![a-z]-)\b(?P<clear>(?:{_CLEAR})(?!\w))(?! [0-9]| [A-Z][a-z]+)|"
    rf"{_HOLDER} (?P<held>{MONTH_NAME})(?= (?:{_VISIT}|{_SUMMIT}))|"
    rf"\b(?P<owner>{MONTH_NAME})(?='s (?:{_VISIT}|{_SUMMIT}))|"
    rf"\b(?P<first>{MONTH_NAME})(?=(?: ?[-/] ?| to | and | or | through ){MONTH})|"
    rf"(?=[A-Z])(?:{_AFTER_MONTH})(?P<last>{MONTH_NAME})(?! [0-9]))",
    yes=(
        "the next round is planned in March",
        "since last November",
        "following the June visit of the minister",
        "By May, the group had met twice.",
        "the mid-September session",
        "a visit in February/March",
    ),
    no=("parties may march on", "Theresa May spoke", "The March on the capital", "Ms. April Doe", "a march in protest"),
)


def _month_alone(match: re.Match[str]) -> Iterator[Found]:
    name = next(kind for kind in ("sided", "led", "clear", "held", "owner", "first", "last") if match[kind])
    pattern = When.month(NO_YEAR, month_number(match[name]))
    if name != "sided":
        yield match.start(name), match.end(name), Yearless(pattern)
        return
    yield match.start(), match.end(), _sided(match, pattern)


def _sided(match: re.Match[str], pattern: When) -> Reading:
    side = match["side"].lower()
    if "last" in side or "past" in side:
        return Yearless(pattern, Direction.LAST)
    return Yearless(pattern, Direction.NEXT if "next" in side or "coming" in side else Direction.THIS)


_NO_SEASON = (
    r"(?! (?:months?|of (?!(?:1[89]|2[01])[0-9]{2}\b)|weather|break|camps?|heat|games|olympics|school|learning|program|"
    r"holidays?|vacation|harvest|conditions|short|apart|back|under|within|into|from|victim))"
)

SEASON_YEAR = Rule(
    name="date-season",
    why="A season's name is a time if a year, a determiner or a preposition goes with it; without a year it is the one "
    "nearest to the day of writing.",
    pattern=rf"(?:\b(?:(?:[Ll]ater|[Ee]arlier|[Ee]arly|[Ll]ate) )?(?P<side>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?) "
    rf"(?P<sided>{SEASON})(?: and (?P<more>{SEASON}))?{_NO_SEASON}|"
    rf"\b(?P<dated>{SEASON}),? (?:of )?(?P<year>{YEAR})(?:[-/](?P<until>[0-9]{{2}}(?:[0-9]{{2}})?)(?![\w-]))?|"
    rf"\b(?:[Ii]n|[Bb]y|[Dd]uring|[Uu]ntil|[Ss]ince|[Bb]efore|[Ff]or|[Oo]ver|[Tt]hrough)(?: (?:early|late|mid))?"
    rf"(?: the (?P<led>{SEASON})| (?P<bare>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)(?!\w)){_NO_SEASON}"
    rf"(?!-| season|,? (?:of )?{YEAR}))",
    yes=(
        "met again this summer",
        "a conference in the spring",
        "by autumn 2024",
        "in the winter of 2023-24",
        "will meet in autumn.",
    ),
    no=(
        "severe winter weather",
        "ahead of the summer months",
        "costs will fall in the region",
        "since the fall of the wall",
        "summer school",
    ),
)


def _season(match: re.Match[str]) -> Iterator[Found]:
    name = next(kind for kind in ("sided", "dated", "led", "bare") if match[kind])
    moment = Moment(year=NO_YEAR, month=season_number(match[name]))
    pattern = When(moment, moment)
    if name == "sided":
        if match["more"]:
            last = Moment(year=NO_YEAR, month=season_number(match["more"]))
            if last.earliest < moment.earliest:
                return
            pattern = When(moment, last)
        yield match.start(), match.end(), _sided(match, pattern)
    elif name == "dated":
        yield match.start(name), match.end(), _placed(match, pattern)
    else:
        yield match.start(name), match.end(name), Yearless(pattern)


_QUARTERS = {"quarter": 3, "half": 6, "q": 3, "h": 6, "semester": 6, "trimester": 4}

QUARTER = Rule(
    name="date-quarter",
    why="A numbered quarter or half of a year is its months.",
    pattern=r"\b(?:(?P<count>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[1-4](?:st|nd|rd|th)) "
    r"(?P<part>quarter|half|semester|trimester) (?:of |in )?(?:the (?=calendar|year [12]))?(?:calendar )?(?:year )?|"
    rf"(?P<letter>[QH])(?P<digit>[1-4])(?: of)?[ -])(?:(?P<year>{YEAR})|(?P<side>this|last|next|the) year(?!\w))",
    yes=("in the first quarter of 2025", "Q3 2024", "the second half of next year", "the first semester of 2026"),
    no=("the first quarter of the match", "first half century", "the third quarter"),
)


def _quarter(match: re.Match[str]) -> Iterator[Found]:
    length = _QUARTERS[(match["part"] or match["letter"]).lower()]
    count = number(match["count"] or match["digit"])
    if length * count <= 12:
        first, last = When.month(NO_YEAR, length * (count - 1) + 1), When.month(NO_YEAR, length * count)
        yield match.start(), match.end(), _placed(match, When.interval(first, last))


_LEADING = (
    "in by until till since before after during from between through throughout early mid late upcoming recent planned "
    "scheduled set due foreseen meant expected slated end start beginning middle half week month"
)
_BEFORE_SEASON = "later earlier early late last next this in by during until since before for over through"
SHAPES = (
    Shape.of(MONTH_DAY, _days, "month", opens=f"{WEEKDAILY} {MONTHLY}"),
    Shape.of(DAY_MONTH, _days, "month", opens=f"{WEEKDAILY} {FIGURE}"),
    Shape.of(DAY_MONTH_YEAR, _day_of_year, "month", opens=FIGURE),
    Shape.of(MONTH_YEAR, _month_year, "month", opens=MONTHLY),
    Shape.of(
        MONTH_ALONE, _month_alone, "month", opens=f"{_LEADING} last next this the its their our his her ' {MONTHLY}"
    ),
    Shape.of(YEARLY, _none, "month", opens=f"each every {MONTHLY} {FIGURE}"),
    Shape.of(SEASON_YEAR, _season, "season", opens=f"{_BEFORE_SEASON} {SEASONAL}"),
    Shape.of(QUARTER, _quarter, "quarter", opens=f"first second third fourth q h {FIGURE}"),
)
RULES = tuple(shape.rule for shape in SHAPES)
