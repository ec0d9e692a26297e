"""Shapes of relative dates: today, weekdays, this and last week, "two days ago", "a week before the meeting"."""

import re
from collections.abc import Iterator

from jscd_model.grammar.calendar import NUMBER, UNIT, YEAR, number, weekday_number
from jscd_model.grammar.date_shape import COUNT, NAME, WEEKDAILY, Found, Shape
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.readings import Counted, Current, Direction, Fixed, Origin, Part, Portion, Unit, Weekday
from jscd_model.model.when import When

__all__ = ["RULES", "SHAPES"]

_HOURS = "(?: (?:morning|afternoon|evening|night))?"

# What is said of an age, not of a day.
_AGE = "world|challenges?|generations?|young|youth|econom|threats?|environment|society|needs|most|international"

TODAY = Rule(
    name="date-today",
    why="Today, yesterday and tomorrow, or a part of such a day, are that day, counted from the day of writing.",
    pattern=r"(?:\b(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) )?(?<![A-Za-z] (?=T))(?<!\bof (?![a-z]+'s))\b"
    rf"(?P<day>(?:[Tt]he )?day (?:after tomorrow|before yesterday)|[Tt]oday|[Tt]onight|[Yy]esterday{_HOURS}|"
    rf"[Tt]omorrow{_HOURS}|[Tt]his (?:morning|afternoon|evening)|"
    rf"[Ll]ast night)(?!\w)(?!'s (?:{_AGE}))",
    yes=("The envoys met today in Oslo.", "Yesterday's strike", "spoke this morning with", "as part of today's talks"),
    no=("the challenges of today", "today's world", "the leaders of tomorrow", "the USA Today article"),
)
_DAYS = {"tod": 0, "ton": 0, "thi": 0, "yes": -1, "las": -1, "tom": 1}


def _today(match: re.Match[str]) -> Iterator[Found]:
    words = match["day"].lower()
    steps = 2 if "day after" in words else -2 if "day before" in words else _DAYS[words[:3]]
    yield match.start(), match.end(), Current(Unit.DAY, steps)


_DAY_NAME = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_FEASTS = "Good|Bloody|Black|Easter|Ash|Palm|Holy|Maundy|Whit|Shrove|Cyber|Giving|Super"
_PAPERS = "prayers?|Times|Telegraph|Express|Mail|Herald|Mirror|Post"

# What makes a name and a weekday one name, "the Prague Friday movement": no word that starts another phrase.
_GOES_ON = (
    r"(?!(?:said|says|told|after|before|during|to|and|with|for|in|at|on|that|as|when|where|while|following|by|amid|ahead"
    r"|morning|afternoon|evening|night|but|or|the|an?|under|over|between|officials?)\b)\w"
)

WEEKDAY_ALONE = Rule(
    name="date-weekday",
    why="A weekday without a date is the nearest such day: the last one up to the day of writing, or the next one "
    "where the sentence looks ahead.",
    pattern=r"(?<!\b[Ee]very )(?<!\b[Ee]ach )(?:\b(?P<side>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?) )?"
    rf"\b(?<!\b[Ee]very )(?<!\b[Ee]ach )(?P<name>{_DAY_NAME})\b(?! (?:{_PAPERS})\b)",
    yes=("The minister said on Monday that talks go on.", "the vote next Thursday", "During Friday's meeting"),
    no=("the Sunday Times", "Mondays are quiet", "every Sunday"),
)
WEEKDAY_NAME = Rule(
    name="date-not-weekday",
    why="A weekday after another name, as in Good Friday, is part of the name of a feast or an event; Monday to Friday "
    "is every week; in brackets after a date it repeats the date.",
    pattern=rf"(?:(?:\b(?:{_FEASTS})|(?<=[a-z] )(?!{_DAY_NAME})[A-Z][a-z]+(?= {_DAY_NAME}(?:'s)? {_GOES_ON})) "
    rf"{_DAY_NAME}\b|"
    rf"(?<=[0-9a-z] )\({_DAY_NAME}(?: ?- ?{_DAY_NAME})?\)|"
    r"(?<!from )\b(?:Monday(?: (?:through|to) |-)(?:Fri|Satur)day|Sunday(?: (?:through|to) |-)Thursday)\b)",
    yes=("the Good Friday Agreement", "Bloody Sunday", "open Monday to Friday"),
    no=(
        "On Monday the talks began.",
        "last Friday",
        "met in New Delhi Monday.",
        "talks in Accra Friday to end the row",
    ),
)


def _weekday(match: re.Match[str]) -> Iterator[Found]:
    yield match.start(), match.end(), Weekday(weekday_number(match["name"]), _direction(match["side"]))


def _direction(side: str | None) -> Direction | None:
    if side is None:
        return None
    side = side.lower()
    if "last" in side or "past" in side:
        return Direction.LAST
    return Direction.NEXT if "next" in side or "coming" in side else Direction.THIS


def _none(match: re.Match[str]) -> Iterator[Found]:
    yield match.start(), match.end(), None


CURRENT = Rule(
    name="date-this-unit",
    why="This, last or next week, weekend, month or year is that calendar unit, counted from the day of writing; with "
    "an article before it, it is a duration.",
    pattern=r"(?<!\b[Tt]he )(?:\b(?:[Ee]arlier|[Ll]ater) (?:in )?)?\b(?<!\b[Tt]he )"
    r"(?P<side>[Tt]his(?: past| coming)?|[Ll]ast|[Nn]ext|(?<=\b[Oo]ver )the(?= weekend)) "
    r"(?P<unit>week|weekend|month|quarter|year)\b(?!-)(?! (?:or so|from now|to come|and a half))",
    yes=("this week", "a visit later this year", "last month's talks", "next year", "over the weekend"),
    no=("over the last year", "in the next month", "this week-long drill", "for the next week"),
)
_STEPS = {Direction.LAST: -1, Direction.THIS: 0, Direction.NEXT: 1}


def _current(match: re.Match[str]) -> Iterator[Found]:
    side, unit = match["side"].lower(), Unit(match["unit"])
    direction = Direction.LAST if side == "the" else _direction(side)
    assert direction is not None, "the pattern names a side"
    if side.endswith("past") and unit in (Unit.YEAR, Unit.MONTH):
        return  # the twelve months just gone, no calendar year
    yield match.start(), match.end(), Current(unit, _STEPS[direction])


_PORTIONS = {"end": Portion.END, "clo": Portion.END, "beg": Portion.EARLY, "sta": Portion.EARLY, "mid": Portion.MIDDLE}

END_OF_UNIT = Rule(
    name="date-end-of-unit",
    why="The end, start or middle of the week, month or year is that part of the current one.",
    pattern=r"\b(?:(?P<part>[Ee]nd|[Cc]lose|[Bb]eginning|[Ss]tart|[Mm]iddle|[Rr]est|[Rr]emainder) of "
    r"the (?:current )?(?:calendar )?(?P<unit>week|month|year)(?![\w-])(?! of| [12][0-9]{3})|"
    r"(?P<short>(?:the )?year(?:'s)?[ -]end)(?![\w-])"
    rf"(?: (?P<year>{YEAR}))?)",
    yes=("by the end of the year", "since the beginning of the month", "before year-end"),
    no=("the end of the war", "the year of the dragon", "the end of the year 2021"),
)


def _end_of_unit(match: re.Match[str]) -> Iterator[Found]:
    if match["short"]:
        year = Fixed(When.year(int(match["year"]))) if match["year"] else Current(Unit.YEAR)
        yield match.start(), match.end(), Part(year, Portion.END)
        return
    whole = Current(Unit(match["unit"]))
    portion = _PORTIONS.get(match["part"][:3].lower())
    yield match.start(), match.end(), Part(whole, portion) if portion else whole


_MEETING = (
    "meetings?|talks|summit|dialogue|visit|session|conference|round|consultations|discussions|negotiations|forum|"
    "gathering"
)

BEFORE_EVENT = Rule(
    name="date-before-event",
    why="A number of days, weeks, months or years before or after the meeting is counted from the meeting that the "
    "text reports.",
    pattern=rf"\b(?P<count>(?i:{NUMBER}|the)) (?P<unit>{UNIT})s? (?P<side>before|after|ahead of|prior to|following) "
    rf"(?:the|this|these|their|that) (?P<event>{_MEETING})\b(?! (?:with|between|of)\b)",
    yes=("in a statement a week before the meeting", "two days after the talks", "the day before the summit"),
    no=("a week before the elections", "two days before the meeting with the bank", "the week before"),
)


def _before_event(match: re.Match[str]) -> Iterator[Found]:
    word = match["count"].lower()
    count = 1 if word == "the" else number(word)
    sign = 1 if match["side"] in ("after", "following") else -1
    yield match.start(), match.end(), Counted(sign * count, Unit(match["unit"]), Origin.EVENT)


AGO = Rule(
    name="date-ago",
    why="A number of days, weeks, months or years ago is counted back from the day of writing, roughly unless in days.",
    pattern=rf"(?<!\b[Tt]han )(?<!\b[Oo]ver )\b(?P<count>(?i:{NUMBER})) (?P<unit>{UNIT})s? "
    r"ago(?P<today> today)?\b",
    yes=("signed two years ago", "three days ago", "One year ago today"),
    no=("long ago", "several years ago", "more than two years ago", "decades ago"),
)


def _ago(match: re.Match[str]) -> Iterator[Found]:
    count, unit = number(match["count"]), Unit(match["unit"])
    yield match.start(), match.end(), Counted(-count, unit, Origin.NOW, match["today"] is not None)


THAT_DAY = Rule(
    name="date-that-day",
    why="The same or the following day, and days earlier or later, are counted from the last day that the text named.",
    pattern=rf"(?:\b(?:[Tt]he|[Tt]hat) (?P<which>same|following|next|previous) day\b(?! (?:of|or|care))|"
    rf"\b(?P<count>(?i:{NUMBER})) (?P<unit>day|week)s? (?P<side>later|earlier)\b)",
    yes=("The following day they met the press.", "Two days later", "a week earlier"),
    no=("the next days", "years later", "the same day care centre"),
)
_WHICH = {"same": 0, "following": 1, "next": 1, "previous": -1}


def _that_day(match: re.Match[str]) -> Iterator[Found]:
    if match["which"]:
        yield match.start(), match.end(), Counted(_WHICH[match["which"]], Unit.DAY, Origin.MENTION)
        return
    sign = 1 if match["side"] == "later" else -1
    yield match.start(), match.end(), Counted(sign * number(match["count"]), Unit(match["unit"]), Origin.MENTION)


_HERE, _THERE = "earlier later", "today tonight yesterday tomorrow"
SHAPES = (
    Shape.of(TODAY, _today, "unit", opens=f"early late this last the day {_HERE} {_THERE}"),
    Shape.of(WEEKDAY_ALONE, _weekday, "unit", opens=f"last next this {WEEKDAILY}"),
    Shape.of(WEEKDAY_NAME, _none, "unit", opens=f"monday sunday ( {NAME}"),
    Shape.of(CURRENT, _current, "unit", opens=f"this last next the {_HERE}"),
    Shape.of(END_OF_UNIT, _end_of_unit, "unit", opens="end close beginning start middle rest remainder the year"),
    Shape.of(BEFORE_EVENT, _before_event, "unit", opens=f"the {COUNT}"),
    Shape.of(AGO, _ago, "unit", opens=COUNT),
    Shape.of(THAT_DAY, _that_day, "unit", opens=f"the that {COUNT}"),
)
RULES = tuple(shape.rule for shape in SHAPES)
