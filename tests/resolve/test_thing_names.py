"""How names of bodies, agreements and dialogues are read for comparison."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model.lexicon import Lexicon
from jscd_model.resolve.thing_names import Likeness, ThingName, initials_fit, is_plain, likeness, read_name


def read(name: str) -> ThingName:
    return read_name(name, Lexicon.default())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ministry of Defence of Ghana", "Ghanaian Ministry of Defense"),
        ("State Department", "Department of State"),
        ("Centre for Counter-Terrorism", "Center for Counterterrorism"),
        ("Ferry Safety Programmes", "Ferry Safety Program"),
        ("Peru–Chile Ferry Council", "Chile-Peru Ferry Council"),
        ("Organisation for Safe Harbours", "Organization for Safe Harbors"),
        ("MoU on Ferries", "Memorandum of Understanding on Ferries"),
        ("UNSCR 1540", "United Nations Security Council Resolution 1540"),
        ("Commission économique", "Commission economique"),
        ("Leaders’ Ferry Summit", "Leaders Ferry Summit"),
        ("North Atlantic Treaty Organization", "NATO"),
    ],
)
def test_spelling_word_order_and_the_form_of_a_partys_name_do_not_tell_names_apart(one: str, other: str) -> None:
    assert likeness(read(one), read(other)) is Likeness.EQUAL
    assert read(one).parties == read(other).parties
    assert read(one).number == read(other).number


@pytest.mark.parametrize(
    ("name", "parties"),
    [
        ("U.S.-Iraq Ferry Agreement", {"US", "IQ"}),
        ("Kenyan Ports Authority", {"KE"}),
        ("United Kingdom-Japan Ferry Partnership", {"GB", "JP"}),
        ("ROK-U.S. Mutual Defense Treaty", {"KR", "US"}),
        ("Sino-Indian Ferry Talks", {"CN", "IN"}),
        ("Georgia–U.S. Ferry Dialogue", {"GE", "US"}),
        ("Georgia Ferry Authority", set()),
        ("New Mexico Ferry Authority", set()),
        ("Indo-Pacific Ferry Forum", set()),
        ("SADC Ferry Pact", {"SADC"}),
    ],
)
def test_a_name_holds_the_parties_that_it_names_and_no_others(name: str, parties: set[str]) -> None:
    assert read(name).parties == parties


def test_numbers_ordinals_and_years_are_told_from_the_words() -> None:
    assert read("Security Council Resolution 1701").number == "1701"
    assert read("Annex II of the Ferry Treaty").number == "ii"
    assert read("Working Group B").number == "b"
    assert read("Third Ferry Dialogue").ordinal == 3
    assert read("2008 Ferry Agreement").year == "2008"
    assert read("Third Ferry Dialogue 2008").words == ("ferry", "dialogue")


@pytest.mark.parametrize(
    "name",
    [
        "meeting",
        "bilateral talks",
        "high-level meetings",
        "summit",
        "Memorandum of Understanding",
        "ministry",
        "future meetings",
        "committee",
        "Joint Commission",
        "U.S.-Kenya talks",
        "Navy",
    ],
)
def test_a_common_noun_says_nothing_by_itself(name: str) -> None:
    assert is_plain(read(name))


@pytest.mark.parametrize(
    "name", ["Ferry Safety Dialogue", "Ministry of Health", "Nordic Council", "Lisbon Treaty", "Defence Committee"]
)
def test_a_proper_name_says_something(name: str) -> None:
    assert not is_plain(read(name))


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Higher Coordinating Committee", "High Coordination Committee", Likeness.VARIANT),
        ("Minister Dialogue on Ferries", "Ministerial Ferry Dialogue", Likeness.VARIANT),
        ("Joint Ferry Safety Dialogue", "Ferry Dialogue", Likeness.FULLER),
        ("UN Convention on Clean Harbours", "Clean Harbours Convention", Likeness.EQUAL),
        ("Ferry Council", "Ferry Council Secretariat", Likeness.NONE),
        ("Strategic Partnership", "Strategic Partnership Agreement", Likeness.NONE),
        ("Security Dialogue", "Strategic Dialogue", Likeness.NONE),
        ("Police Dialogue", "Policy Dialogue", Likeness.NONE),
        ("Ministry of the Interior", "Ministry of International Trade", Likeness.NONE),
    ],
)
def test_names_are_equal_fuller_variants_or_different(one: str, other: str, kind: Likeness) -> None:
    assert likeness(read(one), read(other)) is kind


@pytest.mark.parametrize(
    ("acronym", "name", "fits"),
    [
        ("JSCD", "Joint Security Cooperation Dialogue", True),
        ("JSCD", "Joint Security Cooperation Dialogue between Ghana and Peru", True),
        ("DoT", "Department of Transport", True),
        ("JSCD", "Joint Security Cooperation", False),
        ("JSCD", "Strategic Dialogue", False),
    ],
)
def test_letters_fit_the_initials_of_a_name(acronym: str, name: str, *, fits: bool) -> None:
    assert initials_fit(acronym, name) is fits


WORDS = st.sampled_from(
    "high higher coordinating coordination ferry ferries council committee police policy economy economic of".split()
)
NAMES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)


@given(NAMES, NAMES)
def test_likeness_is_the_same_both_ways(one: str, other: str) -> None:
    assert likeness(read(one), read(other)) is likeness(read(other), read(one))


@given(st.text(max_size=60))
def test_any_text_can_be_read_and_is_like_itself(name: str) -> None:
    whole = read(name)
    assert likeness(whole, whole) is (Likeness.EQUAL if whole.words else Likeness.NONE)


def test_what_is_proper_to_a_name_is_told_from_words_that_many_names_have() -> None:
    assert read("Nordic Lantern Institute").own >= {"lantern"}
    assert not read("Joint Security Committee").own


def test_a_possessive_party_leaves_no_letter_behind() -> None:
    assert read("Border Service of Kazakhstan's National Security Committee").words == (
        "border",
        "service",
        "national",
        "security",
        "committee",
    )
