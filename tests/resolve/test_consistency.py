"""Whether two values of one field can both be true."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model.dossier import EntityKind
from jscd_model.lexicon import Lexicon
from jscd_model.model import Act, AgreementKind, DialogueKind, Precision, When
from jscd_model.resolve.bearing import Bearing
from jscd_model.resolve.consistency import Values
from jscd_model.resolve.fitting_names import person_names_fit, thing_names_fit
from jscd_model.resolve.fitting_places import is_called_city, places_fit
from jscd_model.resolve.fitting_times import times_fit
from jscd_model.resolve.times import Fit, Window, fit

VALUES = Values(Lexicon.default())
DIALOGUE, STATEMENT, AGREEMENT = EntityKind.DIALOGUE, EntityKind.STATEMENT, EntityKind.AGREEMENT
EQUAL, CONTAINED, UNTOLD, CONFLICT = Bearing.EQUAL, Bearing.CONTAINED, Bearing.UNTOLD, Bearing.CONFLICT


def bearing(kind: EntityKind, field: str, one: str, other: str) -> Bearing:
    there, back = VALUES.compare(kind, field, one, other), VALUES.compare(kind, field, other, one)
    assert there == back
    assert (there.reason is None) is (there.bearing is not CONFLICT)
    return there.bearing


# Times


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("2023-08", "2023-08-07", CONTAINED),
        ("2023", "2023-08-07/2023-08-08", CONTAINED),
        ("2023-08-07/2023-08-08", "2023-08-08", CONTAINED),
        ("2023-22", "2023-07", CONTAINED),
        ("2023-08-07/2023-08-13", "2023-08-09/2023-08-10", CONTAINED),
        ("2023-08-07/2023-08-08", "2023-08-08/2023-08-09", CONFLICT),
        ("2023-08-07/2023-08-09", "2023-08-08/2023-08-09", CONFLICT),
        ("2023-08-07", "2023-08-08", CONFLICT),
        ("2023-08-07/2023-08-08", "2023-08-09", CONFLICT),
        ("2023-08", "2023-09-01", CONFLICT),
        ("2023", "2024", CONFLICT),
        ("2023-09-12", "2023-10", CONFLICT),
        ("2023-07-31~", "2023-08-01", CONTAINED),
        ("2023-07-31~", "2023-09-01", CONFLICT),
        ("2023~", "2024", CONTAINED),
        ("2024-03-04~", "2024-03-09", CONTAINED),
        ("2024-03-04~", "2024-03-12", CONFLICT),
        ("2024-21~", "2024-07-04", CONTAINED),
        ("2024-21~", "2024-09", CONFLICT),
        ("2023-08-07?", "2023-08-09", UNTOLD),
        ("../2025-12-31", "../2025-12", CONTAINED),
        ("../2025-12-31", "../2025", CONTAINED),
        ("../2025-12-31", "../2026-06", CONFLICT),
        ("../2025-12-31", "2025", CONTAINED),
        ("../2025-12-31", "2026-02", CONFLICT),
        ("2021/..", "2022/..", CONFLICT),
        ("2020/2022", "2021-05", CONTAINED),
        ("2020/2022", "2021/2023", UNTOLD),
    ],
)
def test_times_are_consistent_where_one_holds_the_other(one: str, other: str, wanted: Bearing) -> None:
    assert bearing(DIALOGUE, "when", one, other) is wanted


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("2023-08-07", "2023-08-09", "the days differ"),
        ("2023-08-07", "2023-09-07", "the months differ"),
        ("2023-08", "2023-09", "the months differ"),
        ("2023-08-07", "2022-08-07", "the years differ"),
        ("2023-08-07/2023-08-09", "2023-08-08/2023-08-09", "the first or the last days differ"),
    ],
)
def test_it_is_said_what_differs_in_two_times(one: str, other: str, reason: str) -> None:
    assert times_fit(When.parse(one), When.parse(other)).reason == reason


days = st.dates(date(2019, 1, 1), date(2026, 12, 31))


@st.composite
def times(draw: st.DrawFn) -> When:
    day = draw(days)
    shape = draw(st.integers(0, 6))
    marks = {"approximate": draw(st.booleans())}
    if shape == 0:
        return When.month(day.year, day.month, **marks)
    if shape == 1:
        return When.year(day.year, **marks)
    if shape == 2:
        return When.until(When.on(day))
    if shape == 3:
        return When.since(When.on(day))
    if shape == 4:
        return When.interval(When.on(day), When.on(day).shifted(days=draw(st.integers(1, 40))))
    return When.day(day.year, day.month, day.day, **marks)


@given(times(), times())
def test_it_does_not_matter_which_time_comes_first(one: When, other: When) -> None:
    assert times_fit(one, other) == times_fit(other, one)
    assert (times_fit(one, other).bearing is EQUAL) is (one == other)


@given(times(), times())
def test_a_time_is_never_at_odds_with_a_vaguer_one_that_contains_it(one: When, other: When) -> None:
    if (
        one.contains(other)
        and not (one.is_interval and one.precision is Precision.DAY)
        and None not in (one.start, one.end)
    ):
        assert times_fit(one, other).bearing in (EQUAL, CONTAINED)


@given(times(), times())
def test_days_that_support_a_link_are_not_at_odds(one: When, other: When) -> None:
    about = one.approximate or other.approximate
    if about and fit(Window.of(one), Window.of(other)) is not Fit.NONE:
        assert times_fit(one, other).bearing is not CONFLICT


@given(times(), days)
def test_a_day_is_never_at_odds_with_a_time_that_contains_it(one: When, day: date) -> None:
    if one.contains(day):
        assert times_fit(one, When.on(day)).bearing in (EQUAL, CONTAINED)


# Places


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("Washington", "Washington, D.C.", CONTAINED),
        ("Geneva", "Geneva, Switzerland", CONTAINED),
        ("Ha Noi", "Hanoi", CONTAINED),
        ("Kraków", "Krakow", EQUAL),
        ("the Pentagon", "Pentagon", EQUAL),
        ("Pentagon", "Pentagon, Washington", CONTAINED),
        ("Norway", "Oslo", CONTAINED),
        ("Mexico", "Guadalajara", CONTAINED),
        ("Mexico", "Mexico City", CONTAINED),
        ("Mexico City", "Guadalajara", CONFLICT),
        ("Singapore", "Kuala Lumpur", CONFLICT),
        ("New York", "New York City", EQUAL),
        ("Hotel Sacher", "Vienna", UNTOLD),
        ("White House", "Washington", UNTOLD),
        ("virtual", "Oslo", UNTOLD),
        ("Oslo", "Bergen", CONFLICT),
        ("Oslo", "Nairobi", CONFLICT),
        ("Kenya", "Oslo", CONFLICT),
        ("White House", "Nairobi", CONFLICT),
        ("Lindmere", "Oslo", UNTOLD),
        ("Lindmere", "Harwick", UNTOLD),
        ("Lindmere, Norway", "Oslo", UNTOLD),
        ("Lindmere, Norway", "Nairobi", CONFLICT),
        ("Lindmere", "Lindmer", UNTOLD),
        ("Garrison of Lindmere", "Oslo", UNTOLD),
    ],
)
def test_places_are_at_odds_where_both_are_cities_or_lie_in_different_states(
    one: str, other: str, wanted: Bearing
) -> None:
    assert bearing(DIALOGUE, "place", one, other) is wanted


@pytest.mark.parametrize(
    "words",
    [
        "They met in the port city of Lindmere.",
        "They met in the Norwegian capital, Lindmere, on Monday.",
        "They met in Lindmere city.",
        "They met in Lindmere, the northern capital of the region.",
        "They met in Lindmere, Norway's second city.",
    ],
)
def test_a_text_can_call_a_place_a_city(words: str) -> None:
    assert is_called_city("Lindmere", words)


@pytest.mark.parametrize(
    "words",
    [
        "They met in Lindmere.",
        "They met in Lindmere, a suburb of the capital.",
        "They met in Lindmere, outside the city.",
        "They met in the Lindmere district of the city of Oslo.",
        "They met in Oslo city, Lindmere district.",
        "They met in the city of Lindmerehaven.",
    ],
)
def test_where_something_was_held_is_not_called_a_city_by_that(words: str) -> None:
    assert not is_called_city("Lindmere", words)


PLACES = (
    "Oslo|Washington|Washington, D.C.|White House|Kenya|Nairobi|Lindmere|the Pentagon|virtual|Geneva, Switzerland|x"
)


@given(
    st.sampled_from(PLACES.split("|")), st.one_of(st.sampled_from(PLACES.split("|")), st.text(min_size=1, max_size=20))
)
def test_it_does_not_matter_which_place_comes_first(one: str, other: str) -> None:
    lexicon = VALUES.lexicon
    assert places_fit(one, other, lexicon) == places_fit(other, one, lexicon)
    assert places_fit(one, one, lexicon).bearing is EQUAL


# Names


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("Thabit Muhammad al-Abbasi", "Thabit al-Abbasi", CONTAINED),
        ("Thabit al-Abbasi", "Sabit el-Abbasi", CONFLICT),
        ("Joana Ferreira Lima", "Joana Lima", CONTAINED),
        ("J. Ferreira Lima", "Joana Lima", CONTAINED),
        ("Tran Van Minh", "Minh Tran Van", EQUAL),
        ("Łukasz Wójcik", "Lukasz Wojcik", EQUAL),
        ("Yerzhan Abdrakhmanov", "Erzhan Abdrakhmanov", CONTAINED),
        ("Salim al-Harbi", "Salem Al Harby", CONTAINED),
        ("Khalifa al-Suwaidi", "Khalifah al-Suweidi", CONTAINED),
        ("Akhmed Zhukhov", "Ahmed Zhuhov", CONTAINED),
        ("Tigist Gebre", "Tijist Jebre", CONTAINED),
        ("Qassim Iqbal", "Kasim Ikbal", CONTAINED),
        ("Gamal Haddad", "Jamal Haddad", CONFLICT),
        ('Ramon "Monch" Reyes', "Ramon Reyes", EQUAL),
        ("Abdel Fattah Nour", "Abdelfattah Nour", EQUAL),
        ("Joseph Mbeki", "Joe Mbeki", CONTAINED),
        ("Marty Lindqvist", "Martin B. Lindqvist", CONTAINED),
        ("Peter Kaupa", "Peter Kaula", CONFLICT),
        ("Ana Ruiz", "Luis Ortega", UNTOLD),
    ],
)
def test_names_of_a_person_are_at_odds_where_consonants_are_written_otherwise(
    one: str, other: str, wanted: Bearing
) -> None:
    assert bearing(EntityKind.PERSON, "name", one, other) is wanted


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("U.S.-Kenya Ferry Dialogue", "US-Kenya Ferry Dialogue", EQUAL),
        ("Kenya-United States Ferry Dialogue", "U.S.-Kenya Ferry Dialogue", EQUAL),
        ("Ferry Defence Programme Dialogue", "Ferry Defense Program Dialogue", EQUAL),
        ("Joint Commission on Ferries", "Ferries Joint Commission", EQUAL),
        ("Ferry Dialogue", "High-Level Ferry Dialogue", CONTAINED),
        ("meeting", "Kenya-Norway Ferry Dialogue", CONTAINED),
        ("Higher Coordinating Committee", "High Coordination Committee", CONFLICT),
        ("Joint Harbour Security Committee", "Joint Harbour Surveillance Committee", CONFLICT),
        ("Ferry Response Group", "Ferry Relief Group", CONFLICT),
        ("Council of Ferry Advisers", "Council of Ferry Advisors", EQUAL),
        ("Department of Agriculture", "Agricultural Department", UNTOLD),
        ("Frente de Barqueros Nuevos", "New Frente of Barqueros", UNTOLD),
        ("Northern Harbour Committee", "Harbour Committee on Tolls", UNTOLD),
        ("Ministry of Fisheries", "Coast Guard Command", UNTOLD),
        ("talks on ferries and ports", "Joint Ferry Dialogue on Ports", UNTOLD),
    ],
)
def test_names_of_things_are_at_odds_where_they_have_other_words(one: str, other: str, wanted: Bearing) -> None:
    assert bearing(DIALOGUE, "name", one, other) is wanted


NAME_WORDS = (
    "Ferry Joint High Higher Coordinating Coordination Committee Dialogue Kenya-Norway U.S. of on Ports Thabit Sabit"
)
names = st.lists(st.sampled_from(NAME_WORDS.split()), min_size=1, max_size=6).map(" ".join)


@given(names, names)
def test_it_does_not_matter_which_name_comes_first(one: str, other: str) -> None:
    assert person_names_fit(one, other) == person_names_fit(other, one)
    assert thing_names_fit(one, other, VALUES.lexicon) == thing_names_fit(other, one, VALUES.lexicon)


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("JSCD", "JCSD", CONFLICT),
        ("JSCD", "JSCF", CONFLICT),
        ("J.S.C.D.", "JSCD", EQUAL),
        ("GKNB", "SCNS", UNTOLD),
        ("COP7", "COP8", UNTOLD),
    ],
)
def test_acronyms_are_at_odds_where_one_is_a_slip_of_the_other(one: str, other: str, wanted: Bearing) -> None:
    assert bearing(DIALOGUE, "acronym", one, other) is wanted


# What is said


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("12 patrol boats", "10 patrol boats", CONFLICT),
        ("12 patrol boats", "10 boats", CONFLICT),
        ("12 patrol boats", "12 boats", CONTAINED),
        ("12 patrol boats", "12 tug boats", UNTOLD),
        ("12 patrol boats", "10 helicopters", UNTOLD),
        ("more than 10 boats", "12 boats", CONTAINED),
        ("about 1,000 cadets", "980 cadets", CONTAINED),
        ("about 1,000 cadets", "500 cadets", CONFLICT),
        ("up to 300 officers", "320 officers", CONFLICT),
        ("500 million dollars", "400 million dollars", CONFLICT),
        ("500 million dollars", "700 million Australian dollars", UNTOLD),
        ("500 million dollars", "450 million euros", UNTOLD),
        ("500 million dollars", "500 million euros", CONFLICT),
        ("500 million dollars", "500 million Australian dollars", UNTOLD),
        ("500 million dollars", "500 million boats", UNTOLD),
        ("30 per cent", "20 per cent", CONFLICT),
        ("dozens of camps", "40 camps", CONTAINED),
        ("at least 40 camps", "fewer than 40 camps", CONFLICT),
        ("at least 40 camps", "40 camps", CONTAINED),
        ("90 to 110 camps", "100 camps", CONTAINED),
        ("dozens of camps", "4 camps", CONFLICT),
    ],
)
def test_numbers_of_the_same_things_are_compared(one: str, other: str, wanted: Bearing) -> None:
    assert bearing(STATEMENT, "quantity", one, other) is wanted


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        (Act.COMMIT, Act.DISCUSS, CONFLICT),
        (Act.COMMIT, Act.AFFIRM, CONFLICT),
        (Act.COMMIT, Act.ESTABLISH, CONFLICT),
        (Act.ESTABLISH, Act.DISCUSS, CONFLICT),
        (Act.WELCOME, Act.CONDEMN, CONFLICT),
        (Act.WELCOME, Act.AFFIRM, UNTOLD),
        (Act.DISCUSS, Act.AFFIRM, UNTOLD),
        (Act.ESTABLISH, Act.WELCOME, UNTOLD),
        (Act.COMMIT, Act.COMMIT, EQUAL),
    ],
)
def test_what_was_undertaken_was_not_only_talked_of(one: Act, other: Act, wanted: Bearing) -> None:
    assert bearing(STATEMENT, "act", one.value, other.value) is wanted


@pytest.mark.parametrize(
    ("kind", "one", "other", "wanted"),
    [
        (DIALOGUE, DialogueKind.DIALOGUE, DialogueKind.MEETING, CONTAINED),
        (DIALOGUE, DialogueKind.SUMMIT, DialogueKind.MEETING, CONTAINED),
        (DIALOGUE, DialogueKind.CALL, DialogueKind.VISIT, CONFLICT),
        (DIALOGUE, DialogueKind.SUMMIT, DialogueKind.WORKING_GROUP, CONFLICT),
        (DIALOGUE, DialogueKind.COMMITTEE, DialogueKind.COMMISSION, UNTOLD),
        (AGREEMENT, AgreementKind.AGREEMENT, AgreementKind.TREATY, CONTAINED),
        (AGREEMENT, AgreementKind.TREATY, AgreementKind.MEMORANDUM, CONFLICT),
    ],
)
def test_a_vague_kind_is_at_odds_with_none(
    kind: EntityKind, one: DialogueKind, other: DialogueKind, wanted: Bearing
) -> None:
    assert bearing(kind, "kind", one.value, other.value) is wanted


@pytest.mark.parametrize(
    ("field", "one", "other", "wanted"),
    [
        ("ordinal", "3", "4", CONFLICT),
        ("ordinal", "3", "3", EQUAL),
        ("negated", "true", "false", CONFLICT),
        ("topic", "energy", "health", UNTOLD),
        ("party", "KE", "NO", UNTOLD),
        ("status", "planned", "held", UNTOLD),
    ],
)
def test_fields_that_may_have_several_values_are_never_at_odds(
    field: str, one: str, other: str, wanted: Bearing
) -> None:
    assert bearing(DIALOGUE, field, one, other) is wanted
