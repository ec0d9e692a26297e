"""Times as EDTF writes them."""

import math
import warnings
from datetime import date, datetime, timedelta
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jscd_model.model.when import Moment, Precision, When
from jscd_model.testing import whens

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from edtf import parse_edtf


def edge(strict: Any) -> date | None:
    """An edge as the edtf package gives it, as a date; None for an open one."""
    return None if isinstance(strict, float) and math.isinf(strict) else date(*strict[:3])


@given(whens())
def test_a_time_is_what_its_text_says(when: When) -> None:
    assert When.parse(str(when)) == when
    assert eval(repr(when), {"When": When}) == when  # noqa: S307 - the promise of __repr__


@given(whens())
def test_the_edges_are_those_that_the_edtf_package_reads(when: When) -> None:
    assume(when.earliest is None or when.earliest.year > 100)  # struct_time has no earlier years
    if Precision.SEASON in {end.precision for end in (when.start, when.end) if end is not None}:
        when = when.marked(approximate=False, uncertain=False)  # the package reads no marks on seasons
    other = parse_edtf(str(when))
    assert (when.earliest, when.latest) == (edge(other.lower_strict()), edge(other.upper_strict()))


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2023-08-07", "2023-08-07", "2023-08-07"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2023-21", "2023-03-01", "2023-05-31"),
        ("2023-22", "2023-06-01", "2023-08-31"),
        ("2023-23", "2023-09-01", "2023-11-30"),
        ("2023-24", "2023-12-01", "2023-12-31"),
        ("2023-07-31~", "2023-07-31", "2023-07-31"),
        ("2023-02?", "2023-02-01", "2023-02-28"),
        ("2023%", "2023-01-01", "2023-12-31"),
        ("2023-08-07/2023-08-08", "2023-08-07", "2023-08-08"),
        ("2020/2021", "2020-01-01", "2021-12-31"),
        ("2023-21/2023-23", "2023-03-01", "2023-11-30"),
        ("../2021-12-31", None, "2021-12-31"),
        ("../2022-01~", None, "2022-01-31"),
        ("2021-07-23/..", "2021-07-23", None),
    ],
)
def test_edges_in_the_notation_of_the_guidelines(text: str, earliest: str | None, latest: str | None) -> None:
    when = When.parse(text)
    assert str(when) == text
    assert when.earliest == (date.fromisoformat(earliest) if earliest else None)
    assert when.latest == (date.fromisoformat(latest) if latest else None)
    other = parse_edtf(text)
    assert (when.earliest, when.latest) == (edge(other.lower_strict()), edge(other.upper_strict()))


@given(whens())
def test_a_time_begins_before_it_ends(when: When) -> None:
    if when.earliest is not None and when.latest is not None:
        assert when.earliest <= when.latest
    assert when.overlaps(when)
    assert when.contains(when)


@given(st.lists(whens(), max_size=6), st.randoms(use_true_random=False))
def test_times_have_one_order(times: list[When], random: Random) -> None:
    in_order = sorted(times)
    random.shuffle(times)
    assert sorted(times) == in_order
    for first, last in pairwise(in_order):
        assert first <= last
        assert first == last or not last < first
        assert hash(first) == hash(last) or first != last


@given(whens(), whens())
def test_overlap_is_mutual_and_containing_is_overlapping(one: When, other: When) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    if one.contains(other):
        assert one.overlaps(other)


def test_times_sort_as_a_timeline_reads() -> None:
    said = ["2024", "2023", "../2023-05", "2023-05/..", "2023-05", "2023-05-01"]
    assert [str(when) for when in sorted(map(When.parse, said))] == [
        "2023",
        "2023-05-01",
        "2023-05",
        "2023-05/..",
        "../2023-05",
        "2024",
    ]
    with pytest.raises(TypeError):
        sorted([When.year(2023), "2024"])  # type: ignore[type-var]


def test_an_open_interval_reaches_everything_on_its_open_side() -> None:
    assert When.parse("../2030").contains(date(1815, 6, 9))
    assert When.parse("2021/..").overlaps(When.year(2300))
    assert not When.parse("2021/..").contains(When.parse("2020-12-31/2021-01-01"))


NO_TIMES = (
    "2023-8-7 2023-13 2023-00 2023-25 2023-02-29 2023-21-05 0000 23 2023- 2023/ /2023 2024/2023 .. ../.. today "
    "2023-08-08/2023-08-07 2023~~ ２０２３ 2023-08-07T10:00"
).split()


@pytest.mark.parametrize("text", ["", "2023 ", *NO_TIMES])
def test_what_is_no_time_is_refused_with_the_value_and_the_wish(text: str) -> None:
    with pytest.raises(ValueError, match=r"is no time.*want EDTF such as 2023-08-07") as caught:
        When.parse(text)
    assert repr(text) in str(caught.value)


def test_only_text_is_parsed() -> None:
    with pytest.raises(TypeError, match="a time is read from a str, got int"):
        When.parse(2023)  # type: ignore[arg-type]


def test_an_interval_of_one_time_is_that_time() -> None:
    assert When.parse("2023-08-07/2023-08-07") == When.day(2023, 8, 7)
    assert not When.parse("2023-08-07/2023-08-07").is_interval


@pytest.mark.parametrize(
    ("when", "text"),
    [
        (When.day(2023, 8, 7), "2023-08-07"),
        (When.month(2022, 1, approximate=True), "2022-01~"),
        (When.season(2023, "Fall"), "2023-23"),
        (When.season(2023, "winter", uncertain=True), "2023-24?"),
        (When.year(2030), "2030"),
        (When.interval(When.year(2020), When.year(2021)), "2020/2021"),
        (When.interval(None, When.year(2030)), "../2030"),
        (When.until(When.parse("2024-01-30/2024-02-02")), "../2024-02-02"),
        (When.since(When.parse("2024-01-30/2024-02-02")), "2024-01-30/.."),
        (When.on(date(2024, 2, 29)), "2024-02-29"),
        (When.on(datetime(2024, 2, 29, 13, 30)), "2024-02-29"),  # noqa: DTZ001 - a clock time without a zone is the case
        (When.week_of(date(2023, 8, 8)), "2023-08-07/2023-08-13"),
        (When.week_of(date(2024, 12, 31)), "2024-12-30/2025-01-05"),
    ],
)
def test_named_constructors(when: When, text: str) -> None:
    assert str(when) == text


@given(st.dates(min_value=date(1, 1, 8), max_value=date(9999, 12, 24)))
def test_a_week_is_monday_to_sunday(day: date) -> None:
    week = When.week_of(day)
    assert week.earliest is not None
    assert week.latest is not None
    assert week.earliest.weekday() == 0
    assert week.latest - week.earliest == timedelta(days=6)
    assert week.contains(day)


@pytest.mark.parametrize(
    ("build", "words"),
    [
        (lambda: When.month(2023, 21), "a month is 1 to 12, got 21"),
        (lambda: When.season(2023, "monsoon"), "a season is one of spring, .* got 'monsoon'"),
        (lambda: When.day(2023, 2, 29), "2023-02 has no day 29"),
        (lambda: When.year(0), "a year is 1 to 9999, got 0"),
        (lambda: When.interval(None, None), "at least one end"),
        (lambda: When.interval(When.year(2024), When.year(2023)), "ends after it starts, got 2024/2023"),
        (lambda: Moment(year=2023, day=3), "a day needs its month"),
        (lambda: Moment(year=2023, month=22, day=3), "a season has no days"),
    ],
)
def test_a_time_that_no_calendar_has_cannot_be_built(build: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        build()


def test_ends_are_moments() -> None:
    with pytest.raises(TypeError, match="start"):
        When("2023", None)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="year"):
        Moment(year="2023")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "steps", "moved"),
    [
        ("2023-08-07/2023-08-08", {"weeks": -1}, "2023-07-31/2023-08-01"),
        ("2024-01-31", {"months": 1}, "2024-02-29"),
        ("2024-02-29", {"years": 1}, "2025-02-28"),
        ("2023-08", {"months": -8}, "2022-12"),
        ("2023-23", {"years": 2}, "2025-23"),
        ("2023~", {"years": -1}, "2022~"),
        ("../2023", {"years": 1}, "../2024"),
        ("2023-05-01/..", {"days": 31}, "2023-06-01/.."),
    ],
)
def test_a_moved_time_keeps_its_precision_and_marks(text: str, steps: dict[str, Any], moved: str) -> None:
    assert str(When.parse(text).shifted(**steps)) == moved


def test_a_moved_time_can_be_marked_approximate() -> None:
    assert str(When.day(2023, 8, 7).shifted(weeks=-1, approximate=True)) == "2023-07-31~"
    assert str(When.parse("2022-01~").shifted(months=1, approximate=False)) == "2022-02"


@pytest.mark.parametrize(
    ("text", "steps"),
    [("2023-08", {"days": 1}), ("2023", {"months": 1}), ("2023-22", {"months": 3}), ("9999-12-31", {"days": 1})],
)
def test_a_time_is_not_moved_by_less_than_it_names_nor_off_the_calendar(text: str, steps: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"cannot be moved|leaves the calendar"):
        When.parse(text).shifted(**steps)


def test_marks_and_precision_are_those_of_the_coarser_and_the_marked_end() -> None:
    when = When.parse("2023-05-01/2023-06~")
    assert when.precision is Precision.MONTH
    assert when.approximate
    assert not when.uncertain
    assert str(when.marked(approximate=False, uncertain=True)) == "2023-05-01?/2023-06?"
    assert When.parse("2023-22").precision is Precision.SEASON
    assert When.parse("2023?").uncertain
