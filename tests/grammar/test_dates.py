"""Date expressions: what is found in a text, and what the words alone say."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model.grammar import date_days, date_words, date_years
from jscd_model.grammar.dates import RULES, find_dates, words_of_no_date
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.readings import Counted, Current, Direction, Fixed, Origin, Reading, Unit, Weekday, Yearless
from jscd_model.model.when import When


def said(view: str) -> list[str]:
    """The expressions found, as written."""
    return [view[match.start : match.end] for match in find_dates(view)]


def fixed(view: str) -> list[tuple[str, str]]:
    """The expressions that are whole in themselves, with their times."""
    return [
        (view[match.start : match.end], str(match.reading.when))
        for match in find_dates(view)
        if isinstance(match.reading, Fixed)
    ]


def reading(view: str) -> Reading:
    """The one reading in a text."""
    (match,) = find_dates(view)
    return match.reading


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_shape_keeps_its_word(rule: Rule) -> None:
    for sentence in rule.yes:
        assert any(rule.finditer(sentence)), sentence
    for sentence in rule.no:
        assert not any(rule.finditer(sentence)), sentence


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("May 7-8, 2019", "2019-05-07/2019-05-08"),
        ("7-8 May 2019", "2019-05-07/2019-05-08"),
        ("7 and 8 May 2019", "2019-05-07/2019-05-08"),
        ("May 7 to 9, 2019", "2019-05-07/2019-05-09"),
        ("7 May 2019", "2019-05-07"),
        ("7th of May, 2019", "2019-05-07"),
        ("May 7th 2019", "2019-05-07"),
        ("Tuesday, May 7, 2019", "2019-05-07"),
        ("Tuesday 7 May 2019", "2019-05-07"),
        ("Sept. 3, 2020", "2020-09-03"),
        ("SEPTEMBER 3, 2020", "2020-09-03"),
        ("2019-05-07", "2019-05-07"),
        ("2019/05/07", "2019-05-07"),
        ("07.05.2019", "2019-05-07"),
        ("27/05/2019", "2019-05-27"),
        ("05/27/2019", "2019-05-27"),
        ("March 30 to April 2, 2024", "2024-03-30/2024-04-02"),
        ("30 March-2 April 2024", "2024-03-30/2024-04-02"),
        ("December 30, 2023 - January 2, 2024", "2023-12-30/2024-01-02"),
        ("December 30 to January 2, 2024", "2023-12-30/2024-01-02"),
        ("July 2021", "2021-07"),
        ("July of 2021", "2021-07"),
        ("June-August 2023", "2023-06/2023-08"),
        ("June and July 2023", "2023-06/2023-07"),
        ("2020-2021", "2020/2021"),
        ("2024-25", "2024/2025"),
        ("2020 to 2022", "2020/2022"),
        ("2023 and 2024", "2023/2024"),
        ("autumn 2024", "2024-23"),
        ("winter of 2022-23", "2022-24"),
        ("first quarter of 2025", "2025-01/2025-03"),
        ("Q4 2025", "2025-10/2025-12"),
        ("second half of 2022", "2022-07/2022-12"),
        ("1955", "1955"),
    ],
)
def test_a_date_with_its_year_is_whole(words: str, value: str) -> None:
    assert fixed(f"It was agreed in {words}, in Accra.") == [(words, value)]


def test_what_stands_before_a_stretch_is_not_part_of_it() -> None:
    assert fixed("They met from May 7-8, 2019.") == [("May 7-8, 2019", "2019-05-07/2019-05-08")]
    assert fixed("from 30 April to 2 May 2023") == [("30 April to 2 May 2023", "2023-04-30/2023-05-02")]
    assert fixed("between 2011 and 2015") == [("2011 and 2015", "2011/2015")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Exports may grow by 2030.", ["by 2030"]),
        ("All troops are to leave by the end of 2021.", ["by the end of 2021"]),
        ("A plan is due by early 2022.", ["by early 2022"]),
        ("They have met twice since September.", ["since September"]),
        ("It stays open until June 30.", ["until June 30"]),
        ("Visas are free from 1 January 2025.", ["from 1 January 2025"]),
        ("the data from 2019", ["2019"]),
        ("since the 2008 agreement", ["2008"]),
        ("The next round is planned for mid-2026.", ["mid-2026"]),
        ("They will meet later this year.", ["later this year"]),
        ("a visit early next year", ["early next year"]),
        ("talks in the spring", ["spring"]),
        ("talks this coming spring", ["this coming spring"]),
        ("the 2018 and 2021 elections", ["2018", "2021"]),
        ("In June, July and August 2023 they trained.", ["June", "July", "August 2023"]),
        ("the meetings of June 9 and 14, 2021", ["June 9", "14, 2021"]),
        ("the week of May 6", ["week of May 6"]),
        ("resolutions 1970 (2011), 1973 (2011) and 2009 (2011)", ["2011", "2011", "2011"]),
        ("on 7 May (Tuesday)", ["7 May"]),
        ("the day after tomorrow", ["the day after tomorrow"]),
    ],
)
def test_the_words_of_an_expression(text: str, found: list[str]) -> None:
    assert said(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "It may rain, and they march on.",
        "Ms. May and General August spoke; April Doe listened.",
        "The March for Peace passed the square.",
        "over the last year, in the next month, for the past five years",
        "in the 1990s, the early 2000s and the twenty-first century",
        "for 18 months and two weeks",
        "soon, in the coming months, in recent years",
        "Security Council resolutions 1970, 1973 and 2009; UNSCR 1929",
        "the 2030 Agenda, Agenda 2063, Vision 2030, Horizon 2020",
        "fiscal year 2024, FY 2025, the 2022-2023 fiscal year, by the end of the fiscal year",
        "2000 troops, 1,998 shells, more than 2000 sorties, $2023, 2020%",
        "at 2023 hours; +41 22-555-2023; 1849 C Street NW",
        "on 07/08/2023",
        "the Good Friday Agreement; every Sunday; open Monday to Friday; the Sunday Times",
        "today's world, the challenges of tomorrow, as the USA Today wrote",
        "by 1 November each year",
        "summer school, winter weather, costs will fall in the north",
        "on 31 February 2023",
        "the 2+2 dialogue, 9/11, 24/7, 12:30, 3.2023.1",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert said(text) == []


def test_figures_whose_order_is_open_are_read_like_the_others_of_the_text() -> None:
    assert fixed("on 07/08/2023 and 28/02/2024")[0] == ("07/08/2023", "2023-08-07")
    assert fixed("on 07/08/2023 and 02/28/2024")[0] == ("07/08/2023", "2023-07-08")
    assert fixed("on 07/08/2023, that is 7 August 2023")[0] == ("07/08/2023", "2023-08-07")
    assert said("on 07/08/2023, 28/02/2024 and 02/28/2024") == ["28/02/2024", "02/28/2024"]


def test_a_date_that_needs_an_anchor_keeps_what_it_says() -> None:
    assert reading("They met on Friday, March 10.") == Yearless(When.day(2000, 3, 10), weekday=4)
    assert reading("since last November").bound == Yearless(When.month(2000, 11), Direction.LAST)  # type: ignore[union-attr]
    assert reading("in March of last year") == Yearless(When.month(2000, 3), years=-1)
    assert reading("on Monday") == Weekday(0)
    assert reading("yesterday evening") == Current(Unit.DAY, -1)
    assert reading("a week before the talks") == Counted(-1, Unit.WEEK, Origin.EVENT)
    assert reading("Two days later") == Counted(2, Unit.DAY, Origin.MENTION)
    assert reading("three months ago") == Counted(-3, Unit.MONTH, Origin.NOW)


@given(st.text(alphabet=st.sampled_from(list("0123456789 -/.,\n'()MarchJune2024todyFiQ")), max_size=80))
def test_expressions_stand_in_order_without_overlap_inside_their_block(view: str) -> None:
    last = 0
    for match in find_dates(view):
        assert last <= match.start < match.end <= len(view)
        assert "\n" not in view[match.start : match.end]
        last = match.end


DATED = (
    "in By on the This last Next past coming early mid- mid end of start week weekend month year years year's day "
    "today Tonight yesterday Tomorrow after before morning earlier Later ago two three a 7 7th 21st 08 12 2023 2024, "
    "2019-20 2030 1998. FY2025 FY Fiscal Vision Resolution 2085 May June March Sept. JUNE Jan Feb. Monday Friday Mon "
    "Good (Friday) to and or - / , spring Fall winter Q1 first second quarter half each every 2023-08-07 07.08.2023 "
    "28-Aug-2023 \u00a9 (C) Ministry Street Goals Strategy meeting visit 's June's ministers' with "
    "Over since held planned for"
).split()


@given(st.lists(st.tuples(st.sampled_from(DATED), st.sampled_from([" ", " ", " ", "", ", ", "-"])), max_size=14))
def test_a_rule_reads_where_only_its_opening_words_are_looked_at_what_it_reads_anywhere(
    words: list[tuple[str, str]],
) -> None:
    """No word that may open a rule is missing among those at which it is tried."""
    view = "".join(word + gap for word, gap in words)
    read = {(match.start, match.end) for match in find_dates(view)}
    read |= {(start, end) for start, end, _ in words_of_no_date(view)}
    for shape in (*date_days.SHAPES, *date_words.SHAPES, *date_years.SHAPES):
        for match in shape.rule.finditer(view):
            for start, end, _ in shape.read(match):
                assert any(first < end and start < last for first, last in read), view[start:end]


DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


@given(DAYS, st.sampled_from(["{0:%B} {1}, {0:%Y}", "{1} {0:%B} {0:%Y}", "{0:%Y-%m-%d}", "{0:%A}, {0:%B} {1}, {0:%Y}"]))
def test_any_day_written_out_is_that_day(day: date, form: str) -> None:
    words = form.format(day, day.day)
    assert fixed(f"The envoys met on {words}.") == [(words, str(When.on(day)))]


@pytest.mark.usefixtures("no_collection")
def test_reading_takes_time_in_proportion_to_the_text() -> None:
    hard = "In 2023 and 2024, on 7-8 March and May 3, from 2020 to 2022 by the end of 2021, today and last week. "
    started = time.perf_counter()
    find_dates(hard * 20)
    short = time.perf_counter() - started
    started = time.perf_counter()
    find_dates(hard * 400)
    assert time.perf_counter() - started < 60 * short + 0.5
