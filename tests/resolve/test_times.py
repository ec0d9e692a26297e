"""Whether two times can mean the same days, and how they differ."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model.model import When
from jscd_model.resolve.times import OPEN, Fit, Window, fit, is_slip

DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2040, 12, 31))


def window(edtf: str) -> Window:
    """The days of a time."""
    return Window.of(When.parse(edtf))


@pytest.mark.parametrize(
    ("one", "other", "agreement"),
    [
        ("2023-08-07/2023-08-08", "2023-08-08", Fit.DAY),
        ("2023-08-07", "2023-08-08", Fit.NONE),
        ("2023-08-07", "2023-08", Fit.MONTH),
        ("2023-22", "2023-08", Fit.SEASON),
        ("2023", "2023-08-07", Fit.YEAR),
        ("2022", "2023", Fit.NONE),
        ("2020/2023", "2023-08-07", Fit.NONE),
        ("../2023-12-31", "2023-08-07", Fit.NONE),
    ],
)
def test_the_longer_of_two_times_tells_what_their_agreement_is_worth(one: str, other: str, agreement: Fit) -> None:
    assert fit(window(one), window(other)) is agreement
    assert fit(window(other), window(one)) is agreement


def test_an_approximate_time_reaches_further() -> None:
    assert fit(window("2023-08-03~"), window("2023-08-07")) is not Fit.NONE
    assert window("2023-08-03~").gap(window("2023-08-14")) == 4


@given(DAYS, DAYS)
def test_the_gap_between_two_days_is_that_of_the_calendar(one: date, other: date) -> None:
    gap = Window.of(When.on(one)).gap(Window.of(When.on(other)))
    assert gap == abs((one - other).days)


def test_a_part_of_a_time_that_leaves_nothing_is_the_time_itself() -> None:
    year = window("2023")
    assert year.within(first=window("2024-01-01").first) == year
    assert year.within(last=window("2023-06-30").last) == window("2023-01-01/2023-06-30")
    assert OPEN.gap(year) == 0


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("2023-08-07", "2023-07-07", True),
        ("2023-08-07", "2022-08-07", True),
        ("2023-08", "2022-08", True),
        ("2023-08-07", "2022-07-07", False),
        ("2023-08-07", "2023-08-17", False),
        ("2023-08-07", "2023-08-07", False),
        ("2023", "2022", False),
        ("2023-08", "2023-08-07", False),
    ],
)
def test_a_slip_of_the_pen_changes_the_month_or_the_year(one: str, other: str, slip: bool) -> None:  # noqa: FBT001
    assert is_slip(When.parse(one), When.parse(other)) is slip
