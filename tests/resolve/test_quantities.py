"""Numbers in a clause, with what they count."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model.resolve.hedges import BEFORE
from jscd_model.resolve.quantities import quantities


def said(text: str) -> list[str]:
    return [found.words for found in quantities(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norway agreed to sell Kenya 12 patrol boats", "12 patrol boats"),
        ("to deliver twelve patrol boats", "12 patrol boats"),
        ("to form two battalions", "2 battalions"),
        ("to train 1,200 cadets every year", "1,200 cadets"),
        ("to train one thousand cadets", "1,000 cadets"),
        ("a loan of $500 million", "500 million dollars"),
        ("a loan of 500 million dollars", "500 million dollars"),
        ("a loan of US$1.5bn for ports", "1.5 billion dollars"),
        ("a loan of 500 million US dollars", "500 million dollars"),
        ("a grant of €40 million", "40 million euros"),
        ("a credit line of CAD $15 million", "15 million Canadian dollars"),
        ("to cut tariffs by 30 per cent", "30 per cent"),
        ("to cut tariffs by thirty percent", "30 per cent"),
        ("to cut tariffs by 2.5%", "2.5 per cent"),
        ("to house half a million people", "500,000 people"),
        ("to clear dozens of minefields", "dozens of minefields"),
        ("aid for tens of thousands of families", "tens of thousands of families"),
        ("a dozen drones", "12 drones"),
        ("two hundred and fifty instructors", "250 instructors"),
        ("twenty-five officers", "25 officers"),
        ("three F-16 fighter jets", "3 F-16 fighter jets"),
        ("six C-130J aircraft", "6 C-130J aircraft"),
        ("40 Kenyan soldiers", "40 Kenyan soldiers"),
        ("a 10-year plan", "10 years"),
        ("a five-year plan", "5 years"),
        ("200km of border road", "200 km"),
        ("one patrol boat for the coast guard", "1 patrol boat"),
        ("27 member states", "27 member states"),
        ("more than 40 vehicles", "more than 40 vehicles"),
        ("at least ten ambulances", "at least 10 ambulances"),
        ("up to 300 officers", "up to 300 officers"),
        ("nearly 1,000 officers", "nearly 1,000 officers"),
        ("10 to 12 trucks", "10 to 12 trucks"),
        ("between 10 and 12 trucks", "10 to 12 trucks"),
        ("$10-12 million", "10 million to 12 million dollars"),
        # What loosens or bounds the number stays with it.
        ("no fewer than 30 kayaks", "at least 30 kayaks"),
        ("30 kayaks or more", "at least 30 kayaks"),
        ("fewer than 30 kayaks", "fewer than 30 kayaks"),
        ("under 30 kayaks", "fewer than 30 kayaks"),
        ("below 30 per cent", "less than 30 per cent"),
        ("no more than 30 kayaks", "at most 30 kayaks"),
        ("as many as 30 kayaks", "up to 30 kayaks"),
        ("over 30 kayaks", "more than 30 kayaks"),
        ("in excess of 30 kayaks", "more than 30 kayaks"),
        ("not exceeding 30 kayaks", "at most 30 kayaks"),
        ("a maximum of 30 kayaks", "at most 30 kayaks"),
        ("a minimum of 30 kayaks", "at least 30 kayaks"),
        ("close to 30 kayaks", "close to 30 kayaks"),
        ("at least some 30 kayaks", "at least some 30 kayaks"),
        ("less than about 30 per cent", "less than about 30 per cent"),
        ("about 30 kayaks", "about 30 kayaks"),
        ("some 30 kayaks", "some 30 kayaks"),
        ("about 30 to 40 kayaks", "about 30 to 40 kayaks"),
        ("more than 5 years", "more than 5 years"),
        ("over 5 years", "5 years"),
        # Nothing is loosened by us.
        ("18 to 22 kayaks", "18 to 22 kayaks"),
        ("between 20 and 199 kayaks", "20 to 199 kayaks"),
        ("0.9 to 1.1 million letters", "900,000 to 1.1 million letters"),
        # Those out of more are those of which the text speaks.
        ("to repair 7 of the 20 tide gauges", "7 tide gauges"),
        ("seven of their 20 tide gauges", "7 tide gauges"),
        ("7 out of 20 tide gauges", "7 tide gauges"),
        ("more than 7 of 20 tide gauges", "more than 7 tide gauges"),
        ("not 7 but 9 tide gauges", "9 tide gauges"),
        ("not only 7 tide gauges", "7 tide gauges"),
        ("a delivery in 2023 of 20 tide gauges", "20 tide gauges"),
        ("a share of 20 per cent", "20 per cent"),
    ],
)
def test_a_number_is_read_with_what_it_counts(text: str, words: str) -> None:
    assert said(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "on 7 August 2023",
        "on August 7 and 8",
        "the August 7 talks",
        "the 2023 talks",
        "since 1998 companies have grown",
        "the 4th round and the third session",
        "under Resolution 1325 obligations",
        "Article 5 commitments",
        "Phase Two talks",
        "Track 1.5 dialogues",
        "at 10:30 hours",
        "24/7 operations",
        "a 2+2 dialogue",
        "5G networks",
        "the F-16 programme",
        "the two sides and the three countries",
        "two ministers met",
        "one of the boats",
        "one another",
        "",
    ],
)
def test_years_days_ordinals_labels_and_those_who_talk_are_no_quantities(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "a third of the 20 tide gauges",
        "two thirds of the tide gauges",
        "two-thirds of 20 tide gauges",
        "half of their 20 tide gauges",
        "half the 20 tide gauges",
        "most of the 20 tide gauges",
        "the first of the 20 tide gauges",
        "one of the 20 tide gauges",
        "twice 20 tide gauges",
        "double the 20 tide gauges",
        "not 20 tide gauges",
        "not the 20 tide gauges",
        "instead of the 20 tide gauges",
        "rather than 20 tide gauges",
        "to go from 20 tide gauges to 30",
        "to go from 20 to 30 tide gauges",
        "20 tide gauges or so",
        "one in four tide gauges",
        "20 or 30 tide gauges",
    ],
)
def test_a_part_or_a_multiple_of_a_number_and_one_that_is_denied_are_no_quantities(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("at least 30 kayaks", "fewer than 30 kayaks", "excludes"),
        ("more than 30 kayaks", "30 kayaks", "excludes"),
        ("more than 30 kayaks", "up to 30 kayaks", "excludes"),
        ("fewer than 30 kayaks", "30 kayaks", "excludes"),
        ("at least 30 kayaks", "more than 30 kayaks", "holds"),
        ("at least 30 kayaks", "30 kayaks", "holds"),
        ("up to 30 kayaks", "fewer than 30 kayaks", "holds"),
        ("18 to 22 kayaks", "20 kayaks", "holds"),
        ("at least 30 kayaks", "up to 30 kayaks", "neither"),
        ("more than 30 kayaks", "fewer than 40 kayaks", "neither"),
        ("about 30 kayaks", "some 30 kayaks", "equals"),
        ("up to 30 kayaks", "at most 30 kayaks", "equals"),
    ],
)
def test_bounds_tell_which_numbers_go_together(one: str, other: str, wanted: str) -> None:
    (mine,), (theirs,) = quantities(one), quantities(other)
    found = {
        "excludes": mine.excludes(theirs),
        "equals": mine.equals(theirs),
        "holds": mine.holds(theirs) and not mine.equals(theirs),
    }
    assert [word for word, is_so in found.items() if is_so] == ([] if wanted == "neither" else [wanted])
    assert mine.excludes(theirs) is theirs.excludes(mine)
    assert mine.equals(theirs) is theirs.equals(mine)


def test_a_quantity_tells_where_it_stands() -> None:
    text = "to sell twelve patrol boats for more than $90 million by 2030"
    assert [text[found.start : found.end] for found in quantities(text)] == [
        "twelve patrol boats",
        "more than $90 million",
    ]


def test_what_is_counted_is_compared_by_its_stems() -> None:
    (one,) = quantities("500 kilometres")
    (other,) = quantities("500 kilometers")
    assert one.unit == other.unit
    (one,) = quantities("$500 million")
    (other,) = quantities("500 million US dollars")
    assert (one.least, one.most, one.unit) == (other.least, other.most, other.unit)


@given(
    st.one_of(st.integers(2, 10**9), st.decimals(2, 999, places=1)),
    st.sampled_from(["", *(f"{said} " for said in BEFORE), "fewer than ", "not less than "]),
    st.sampled_from(["patrol boats", "euros", "per cent", "aircraft", "F-16 jets", "km"]),
)
def test_the_words_of_a_quantity_say_what_it_is(number: Decimal | int, hedge: str, counted: str) -> None:
    (found,) = quantities(f"{hedge}{number:,} {counted}")
    (again,) = quantities(found.words)
    assert again.equals(found)
    assert again.unit == found.unit
    assert (again.words, found.counted) == (found.words, counted)


@given(st.text(alphabet="0123456789.,-–:/$€% abmnto\n", max_size=80))
def test_any_text_is_read_in_order(text: str) -> None:
    found = quantities(text)
    assert list(found) == sorted(found)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
