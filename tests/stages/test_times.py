"""Times: what the date expressions of a text mean."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model.model.when import When
from jscd_model.stages.times import Times, read_times, settle_times
from jscd_model.testing import whens
from jscd_model.text import Page


def times(text: str, published: date | When | None = None, event: date | When | None = None) -> dict[str, str | None]:
    """Expression to time, both as text."""
    page = Page.read(text)
    return {
        page.view[timed.start : timed.end]: None if timed.when is None else str(timed.when)
        for timed in read_times(page, published, event)
    }


THURSDAY = date(2024, 3, 14)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The envoys met today.", {"today": "2024-03-14"}),
        ("They met yesterday evening.", {"yesterday evening": "2024-03-13"}),
        ("They spoke last night.", {"last night": "2024-03-13"}),
        ("They met this week.", {"this week": "2024-03-11/2024-03-17"}),
        ("They met last week.", {"last week": "2024-03-04/2024-03-10"}),
        ("They met over the weekend.", {"the weekend": "2024-03-09/2024-03-10"}),
        ("They meet next month.", {"next month": "2024-04"}),
        ("They meet again later this year.", {"later this year": "2024"}),
        ("It opens next quarter.", {"next quarter": "2024-04/2024-06"}),
        ("It was signed last July.", {"last July": "2023-07"}),
        ("It was signed last March.", {"last March": "2023-03"}),
        ("They meet next March.", {"next March": "2025-03"}),
        ("They meet this summer.", {"this summer": "2024-22"}),
        ("They met last summer.", {"last summer": "2023-22"}),
        ("It was signed in March of last year.", {"March of last year": "2023-03"}),
        ("They met on Monday.", {"Monday": "2024-03-11"}),
        ("They met on Thursday.", {"Thursday": "2024-03-14"}),
        ("The envoy will fly to Rabat on Monday.", {"Monday": "2024-03-18"}),
        ("They met last Friday.", {"last Friday": "2024-03-08"}),
        ("They met from Monday to Wednesday.", {"Monday to Wednesday": "2024-03-11/2024-03-13"}),
        ("They met two days ago.", {"two days ago": "2024-03-12"}),
        ("It was signed a year ago.", {"a year ago": "2023~"}),
        ("It was signed ten years ago today.", {"ten years ago today": "2014-03-14"}),
        ("It ends by the end of the year.", {"by the end of the year": "../2024-12-31"}),
        ("It ends at the end of next month.", {"end of next month": "2024-04~"}),
        ("It ends by the end of next month.", {"by the end of next month": "../2024-04-30"}),
        ("It starts early next year.", {"early next year": "2025-01~"}),
        ("It ends by mid-2025.", {"by mid-2025": "../2025-06~"}),
        ("Work will end by late 2025.", {"by late 2025": "../2025-12~"}),
        ("They met in late December.", {"late December": "2023-12~"}),
        ("Fees rose since mid-November.", {"since mid-November": "2023-11~/.."}),
        ("first half of next year", {"first half of next year": "2025-01/2025-06"}),
        ("during the week of May 6", {"week of May 6": "2024-05-06/2024-05-12"}),
        ("They met between 12 and 14 January.", {"12 and 14 January": "2024-01-12/2024-01-14"}),
        ("from December 30 to January 2", {"December 30 to January 2": "2023-12-30/2024-01-02"}),
        ("from November 2023 to February", {"November 2023 to February": "2023-11/2024-02"}),
        ("They met in April and May.", {"April and May": "2023-04/2023-05"}),
        ("from late 2023 to early 2024", {"late 2023 to early 2024": "2023-12~/2024-01~"}),
        ("open from last week to Friday", {"last week": "2024-03-04/2024-03-10", "Friday": "2024-03-08"}),
        ("They will train this fall and winter.", {"this fall and winter": "2024-23/2024-24"}),
        ("They will be heard this winter.", {"this winter": "2024-24"}),
        ("They meet this Friday.", {"this Friday": "2024-03-15"}),
        ("They meet next Friday.", {"next Friday": "2024-03-22"}),
        ("It ends by year-end.", {"by year-end": "../2024-12-31"}),
        ("in mid-to-late 2025", {"mid-to-late 2025": "2025-12~"}),
        ("for the rest of the month", {"rest of the month": "2024-03"}),
        ("They met this past weekend.", {"this past weekend": "2024-03-09/2024-03-10"}),
        ("This past year was hard.", {}),
    ],
)
def test_relative_dates_count_from_the_day_of_writing(text: str, found: dict[str, str]) -> None:
    assert times(text, THURSDAY) == found


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("The sides met on January 26.", date(2022, 1, 26), "2022-01-26"),
        ("Much has changed since the last round in December.", date(2022, 1, 26), "2021-12"),
        ("The committee will meet next in March.", date(2023, 1, 26), "2023-03"),
        ("The committee will meet next in March.", date(2023, 10, 1), "2024-03"),
        ("The report was adopted in March.", date(2023, 10, 1), "2023-03"),
        ("The report will be adopted in March.", date(2023, 10, 1), "2024-03"),
        ("They met in April.", date(2024, 3, 14), "2023-04"),
        ("They were heard this winter.", date(2024, 1, 14), "2023-24"),
        ("The reform takes effect and will be in force on January 1.", date(2024, 3, 13), "2025-01-01"),
        ("They recalled their September meeting.", date(2024, 4, 1), "2023-09"),
        ("They looked forward to the summit in July.", date(2024, 1, 2), "2024-07"),
        ("They opened the office on Friday, March 10.", date(2024, 1, 2), "2023-03-10"),
        ("The ban has held since October 7.", date(2024, 7, 21), "2023-10-07/.."),
    ],
)
def test_a_missing_year_is_the_nearest_on_the_side_that_the_sentence_looks_to(
    text: str, published: date, value: str
) -> None:
    assert list(times(text, published).values()) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It is due by year-end 2025.", "../2025-12-31"),
        ("It runs from 30 March 2022 until 2 April.", "2022-03-30/2022-04-02"),
        ("in the years 2001-12", None),
        ("2023-02-30", None),
    ],
)
def test_only_what_a_calendar_has_is_a_time(text: str, value: str | None) -> None:
    assert set(times(text).values()) == ({value} if value else set())


def test_the_year_of_a_story_of_long_ago_is_said_once() -> None:
    story = "In late August 1950 the town was held. On August 31 the bridge fell."
    assert times(story, THURSDAY) == {"late August 1950": "1950-08~", "August 31": "1950-08-31"}


def test_the_following_day_counts_from_the_day_named_before() -> None:
    text = "The ministers met on 3 May 2023. The following day they flew home."
    assert times(text) == {"3 May 2023": "2023-05-03", "The following day": "2023-05-04"}
    assert times("The following day they flew home.", THURSDAY) == {}


def test_without_a_day_of_writing_nothing_is_guessed() -> None:
    page = Page.read("This week the ministers met; they met on 7 March and again on Friday.")
    found = read_times(page)
    assert [timed.when for timed in found] == [None, None, None]
    assert all(timed.needs_writing_day and not timed.needs_event for timed in found)
    assert len(Times.of(found).unresolved) == 3


def test_the_event_serves_where_the_day_of_writing_is_not_known() -> None:
    page = Page.read(
        "This week the ministers met. In a statement a week before the meeting, one had hoped for more. "
        "The talks of August 7-8, 2023 covered trade."
    )
    first = read_times(page)
    assert [timed.needs_event for timed in first] == [False, True, False]
    settled = settle_times(page, first, event=When.parse("2023-08-07/2023-08-08"))
    assert [str(timed.when) for timed in settled] == ["2023-08-07/2023-08-13", "2023-07-31~", "2023-08-07/2023-08-08"]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("two days after the summit", "2023-08-10"),
        ("the day before the talks", "2023-08-06"),
        ("a month before the meeting", "2023-07~"),
        ("three years after the conference", "2026~"),
    ],
)
def test_what_is_counted_from_the_event_waits_for_it(words: str, value: str) -> None:
    text = f"She resigned {words}."
    assert times(text, THURSDAY) == {words: None}
    assert times(text, THURSDAY, When.parse("2023-08-07/2023-08-08")) == {words: value}
    assert times(text, THURSDAY, When.month(2023, 8)) == {words: None}


@pytest.mark.parametrize(
    "top",
    [
        "LISBON, 12 March 2024 - ",
        "Lisbon, March 12, 2024 (Agency) - ",
        "Published on 12 March 2024\n\n",
        "Talks on fish\n\nTuesday, 12 March 2024\n\n",
        "12 March 2024, 10:45\n\n",
    ],
)
def test_a_dateline_is_the_day_of_writing(top: str) -> None:
    assert times(f"{top}The ministers met today.")["today"] == "2024-03-12"


@pytest.mark.parametrize("top", ["The pact of 12 March 2024 holds. ", "12 March - 3 April 2024\n\n", "March 2024\n\n"])
def test_another_date_is_no_dateline(top: str) -> None:
    assert times(f"{top}The ministers met today.")["today"] is None


def test_todays_meeting_is_the_meeting_that_a_text_of_the_next_day_reports() -> None:
    text = "On May 31, 2023, the two sides met in Quito. Today's talks went well. Today, the bank opens."
    found = [str(timed.when) for timed in read_times(Page.read(text), date(2023, 6, 1))]
    assert found == ["2023-05-31", "2023-05-31", "2023-06-01"]


def test_expressions_are_looked_up_by_where_they_stand() -> None:
    page = Page.read("On 3 May 2023 they met. On 5 June 2023 they parted.")
    known = Times.of(read_times(page))
    assert [str(timed.when) for timed in known.between(10, 40)] == ["2023-06-05"]


def test_a_publication_day_may_be_a_time() -> None:
    assert times("They met today.", When.day(2024, 3, 14)) == {"today": "2024-03-14"}
    assert times("They met today.", When.month(2024, 3)) == {"today": None}


WORDS = (
    "today yesterday last next this week month year Monday to - and in by since the end of early mid-2024 2024 7 31 "
    "May March February 29 , . ago two days before after the meeting following day winter 1999-2000 Feb. \n"
).split(" ")


@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join), st.none() | st.dates(), st.none() | whens())
def test_any_words_on_any_day_give_times_in_order_and_no_exception(
    text: str, published: date | None, event: When | None
) -> None:
    page = Page.read(text)
    found = read_times(page, published, event)
    assert all(first.end <= last.start for first, last in pairwise(found))
    assert settle_times(page, found, published, event) == found


@given(st.text(max_size=60), st.none() | st.sampled_from([date.min, date.max]))
def test_any_text_at_all_is_read(text: str, published: date | None) -> None:
    read_times(Page.read(text), published)
