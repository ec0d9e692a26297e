"""Shapes of dates in figures alone: years, stretches of years, days in numbers; and the figures that are none."""

import re
from collections.abc import Iterator

from jscd_model.grammar.calendar import MONTH, YEAR
from jscd_model.grammar.date_shape import FIGURE, NAME, Found, Shape
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.readings import Either, Fixed
from jscd_model.model.when import When

__all__ = ["RULES", "SHAPES"]

_BEFORE = r"(?<![\w$€£¥#+./@])(?:(?<!-)|(?<=[Mm]id-)|(?<=late-))(?<![0-9],)(?<![0-9] )"
# A four-figure number with one of these after it counts or measures something.
_UNITS = (
    r"hours?|hrs|h|GMT|UTC|local time|percent|per cent|(?:thousand|million|billion|trillion)s?|km|kilomet(?:er|re)s?|"
    r"miles?|met(?:er|re)s?|hectares?|acres?|tons?|tonnes?|barrels?|megawatts?|gigawatts?|MW|GW|kW|dollars?|euros?|pounds|"
    r"USD|EUR|people|persons|men|women|children|families|households|soldiers|troops|personnel|police|officers|fighters|"
    r"recruits|civilians|citizens|refugees|migrants|students|scholars|teachers|workers|jobs|doctors|nurses|participants|"
    r"delegates|companies|firms|villages|schools|houses|homes|vehicles|tanks|drones|missiles|rockets|shells|aircraft|"
    r"flights|doses|cases|deaths|victims|prisoners|hostages|projects|sites|items|copies|scholarships|additional|more|other"
)
_NOT_COUNT = (
    rf"(?!(?: |-)(?:{_UNITS})\b)(?<!\b[Oo]ver [0-9]{{4}})(?<!\b[Ss]ome [0-9]{{4}})(?<!more than [0-9]{{4}})"
    r"(?<!less than [0-9]{4})(?<!fewer than [0-9]{4})(?<!nearly [0-9]{4})(?<!almost [0-9]{4})"
)

YEAR_ALONE = Rule(
    name="date-year",
    why="Four figures from 1800 to 2199 are a year unless they count, measure, number or name something else.",
    pattern=rf"{_BEFORE}(?P<year>{YEAR}){_NOT_COUNT}(?!-[0-9])(?!/[0-9])(?!(?<=0)'s )",
    yes=("the 2008 agreement", "in 2019", "the committee's report of 1998.", "2023's summit", "no later than 2050"),
    no=("2000 troops", "at 2023 hours", "the 1990s", "$2023", "1,998 shells", "202-456-2023", "more than 2000 sorties"),
)


def _year(match: re.Match[str]) -> Iterator[Found]:
    yield match.start(), match.end(), Fixed(When.year(int(match["year"])))


YEARS = Rule(
    name="date-years",
    why="Two years joined by a dash or stroke, the second in full or by two figures, are all the years between them.",
    pattern=rf"{_BEFORE}(?P<first>{YEAR})(?P<join> ?- ?|/)"
    rf"(?P<last>{YEAR}|[0-9]{{2}}(?![\w%/-])(?![,.][0-9])){_NOT_COUNT}",
    yes=("between the years 2020-2021", "the 2024-25 session", "the plan for 2021 - 2025", "in 2022/2023"),
    no=("2023-08-07", "2020-190", "a 2000-mile border"),
)


def _years(match: re.Match[str]) -> Iterator[Found]:
    first, last = int(match["first"]), int(match["last"])
    short = len(match["last"]) == 2
    if short:
        last += first - first % 100
        if last != first + 1 and int(match["last"]) <= 12:
            return  # as likely a month: 2009-12
    if last == first + 1 or (first < last <= first + 50 and match["join"] != "/"):
        yield match.start(), match.end(), Fixed(When.interval(When.year(first), When.year(last)))


ISO = Rule(
    name="date-iso",
    why="Year, month and day in figures and in this order are a day.",
    pattern=r"(?<![\w/.-])(?P<year>[12][0-9]{3})(?P<mark>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=mark)(?P<day>[0-3]?[0-9])"
    r"(?![0-9/-])(?!\.[0-9])",
    yes=("signed on 2023-08-07", "2024/01/31", "updated 2023-08-07T10:00"),
    no=("2023-13-01", "/2023/08/07/readout", "1.2023.4.5"),
)


def _iso(match: re.Match[str]) -> Iterator[Found]:
    try:
        when = When.day(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return
    yield match.start(), match.end(), Fixed(when)


NUMERIC = Rule(
    name="date-numeric",
    why="Two numbers and a year are a day; where both numbers could be the month, points put the day first and another "
    "date of the text must decide for strokes.",
    pattern=r"(?<![\w/.,$€£-])(?P<first>[0-3]?[0-9])(?P<mark>[-/.])(?P<second>[0-3]?[0-9])(?P=mark)"
    rf"(?P<year>{YEAR})(?![/-])",
    yes=("07.08.2023", "on 28/02/2024", "12/31/2023"),
    no=("1/2/3", "10.1.2.2023.5", "32 of 2023"),
)


def _numeric(match: re.Match[str]) -> Iterator[Found]:
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    day_first, month_first = _day(year, second, first), _day(year, first, second)
    if day_first and (match["mark"] == "." or day_first == month_first):
        yield match.start(), match.end(), Fixed(day_first)
    elif match["mark"] != "." and (day_first or month_first):
        yield match.start(), match.end(), Either(day_first, month_first)


def _day(year: int, month: int, day: int) -> When | None:
    try:
        return When.day(year, month, day)
    except ValueError:
        return None


# Words that make of a year after them a part of a name or number.
_NUMBERED = (
    r"[Rr]esolutions?|UNSCRs?|UNSC|[Aa]rticles?|[Ss]ections?|[Nn]os?\.|[Nn]umbers?|[Pp]aragraphs?|[Pp]age|"
    r"[Pp]ublic [Ll]aw|[Ff]light|[Rr]oute|[Hh]ighway|[Rr]oom|[Ss]uite|[Cc]hapter|[Cc]ase|Order|[Dd]irective|"
    r"[Rr]egulation|[Cc]onvention No\.|ISO|EO|E\.O\.|H\.R\.|Res\.|RES"
)
_PLAN = (
    r"[Aa]genda|[Vv]ision|[Mm]ission|[Mm]aster ?[Pp]lan|[Hh]orizon|[Bb]lueprint|[Rr]oadmap|[Cc]ompass|"
    r"©|\([Cc]\)|[Cc]opyright"
)
# What takes a year without becoming a name: "the Summit 2025".
_EVENTS = (
    r"Summit|Conference|Meeting|Dialogue|Forum|Session|Assembly|Round|Consultations?|Talks|Week|Day|Statement|Declaration|"
    r"Communiqu[eé]|Agreement|Accords?|Treaty|Act|Law|Convention|Protocol|Charter|Memorandum|Elections?|Report|Review|"
    r"Visit|War|Exercise|Spring|Summer|Fall|Autumn|Winter|In|By|Since|Until|Before|After|During|From|Between|Through|"
    r"Throughout|Of|For|The|And|To|Late|Early|Mid|Around|On|This|That|Its|Our|Their|His|Her|A|An"
)

NUMBERED = Rule(
    name="date-not-numbered",
    why="Figures after the name of a kind of document or place are its number, in a list each of them.",
    pattern=rf"\b(?:{_NUMBERED}) ?(?:[0-9]{{1,5}}(?: \([0-9]{{4}}\))?(?:, (?:and )?| and | & | or )){{0,6}}"
    r"[0-9]{4}(?![0-9])",
    yes=("Security Council Resolution 2085", "resolutions 1970 and 1973", "UNSCR 1929"),
    no=("the resolution of 2015", "the article in 2019"),
)
PLAN = Rule(
    name="date-not-plan",
    why="A year that is part of the name of a plan or of a notice of rights says nothing of when something happens.",
    pattern=rf"(?:(?<!\w)(?:{_PLAN})[ -]{YEAR}|\b{YEAR}(?: [A-Z][\w-]+)? (?:Agenda|Vision|Mission)\b|"
    rf"\b(?!(?:{_EVENTS}|{MONTH}) )(?<!-)[A-Z]\w+ 20[2-9][05](?![\w%])(?![,.][0-9])|"
    r"\b20[3-9][05] (?:[A-Z][\w-]+ ){0,2}(?:Strategy|Goals?|Targets?|Roadmap|Blueprint|Master ?[Pp]lan)\b)",
    yes=("the 2030 Agenda for Development", "Agenda 2063", "the country's Vision 2030", "Copyright 2023", "PACC 2030"),
    no=("In 2030 the plan ends.", "the vision for 2030", "the Summit 2025", "by 2030", "the country's 2050 pledge"),
)
FISCAL = Rule(
    name="date-not-fiscal-year",
    why="A fiscal year begins on another day in every country, so it pins no calendar year.",
    pattern=rf"(?:\b(?:FY|[Ff]iscal [Yy]ears?|FISCAL YEAR) ?'?{YEAR}(?: ?[-/] ?[0-9]{{2,4}}(?![0-9]))?"
    rf"(?:(?: and |, ){YEAR})?|\b{YEAR}(?: ?[-/] ?[0-9]{{2,4}})? [Ff]iscal [Yy]ear\b|"
    r"\b(?:this|last|next|the) fiscal year\b)",
    yes=("the FY 2025 budget", "in fiscal year 2024", "its 2022-2023 fiscal year"),
    no=("the fiscal rules of 2023", "in the year 2024"),
)
ADDRESS = Rule(
    name="date-not-address",
    why="Figures before the name of a street are a house number.",
    pattern=rf"\b{YEAR} (?:[A-Z][\w.]* ){{1,3}}(?:Street|Avenue|Road|Boulevard|St\.|Ave\.|Drive|Lane|NW|SW)(?!\w)",
    yes=("1849 C Street NW", "at 1800 Massachusetts Avenue"),
    no=("in 2022 the Street of Nations", "the 2021 Road Declaration"),
)


def _numbers(match: re.Match[str]) -> Iterator[Found]:
    at = match.start()
    for year in re.finditer(r" \([0-9]{4}\)", match[0]):
        yield at, match.start() + year.start(), None
        at = match.start() + year.end()
    yield at, match.end(), None


def _none(match: re.Match[str]) -> Iterator[Found]:
    yield match.start(), match.end(), None


_COUNTED = (
    "resolution resolutions unscr unscrs unsc article articles section sections no nos number numbers paragraph "
    "paragraphs page public flight route highway room suite chapter case order directive regulation convention iso eo "
    "e h res"
)
_PLANNED = "agenda vision mission master masterplan horizon blueprint roadmap compass copyright \u00a9 ("
SHAPES = (
    Shape.of(ISO, _iso, "year", opens=FIGURE),
    Shape.of(NUMERIC, _numeric, "year", opens=FIGURE),
    Shape.of(YEARS, _years, "year", opens=FIGURE),
    Shape.of(YEAR_ALONE, _year, "year", opens=FIGURE),
    Shape.of(NUMBERED, _numbers, "year", opens=_COUNTED),
    Shape.of(PLAN, _none, "year", opens=f"{_PLANNED} {NAME} {FIGURE}"),
    Shape.of(FISCAL, _none, "year", "unit", opens=f"fy fiscal this last next the {FIGURE}"),
    Shape.of(ADDRESS, _none, "year", opens=FIGURE),
)
RULES = tuple(shape.rule for shape in SHAPES)
