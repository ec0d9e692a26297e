"""Persons of different records: one where name, party, office and occasion say so together."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model import merge, parse
from jscd_model.dossier import Verdict
from jscd_model.lexicon import Lexicon
from jscd_model.model import (
    Delegate,
    Delegation,
    Dialogue,
    DialogueKind,
    Document,
    Office,
    Party,
    PartyKind,
    Person,
    PolicyRecord,
    Role,
    Status,
    Tenure,
    When,
)
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.clustering import Clusters, cluster
from jscd_model.resolve.context import Context
from jscd_model.resolve.overrides import Decisions
from jscd_model.resolve.persons import PersonItem, Persons
from jscd_model.resolve.weighing import Weighing

PARTIES = {
    "PE": ("Peru", PartyKind.STATE),
    "KE": ("Kenya", PartyKind.STATE),
    "IQ": ("Iraq", PartyKind.STATE),
    "SE": ("Sweden", PartyKind.STATE),
    "US": ("United States", PartyKind.STATE),
    "NATO": ("North Atlantic Treaty Organization", PartyKind.ORGANIZATION),
}
FORMER = Tenure.FORMER


def office(title: str, party: str | None = None, tenure: Tenure = Tenure.CURRENT) -> Office:
    return Office(title=title, party=party, tenure=tenure)


def person(name: str, *offices: Office, aliases: Sequence[str] = ()) -> Person:
    return Person(id="person-1", name=name, aliases=aliases, offices=offices)


def account(number: int, *persons: Person, year: int | None = 2024, seat: str | None = None) -> Account:
    """A record of some persons; `seat` is the party in whose delegation the first one sits."""
    numbered = [
        Person(id=f"person-{at}", name=one.name, aliases=one.aliases, offices=one.offices)
        for at, one in enumerate(persons)
    ]
    meeting = Dialogue(
        id="meeting-1",
        name="meeting",
        kind=DialogueKind.MEETING,
        status=Status.HELD,
        delegations=[Delegation(party=seat, delegates=[Delegate(person="person-0", role=Role.HEAD)])] if seat else [],
    )
    record = PolicyRecord(
        document=Document.of(f"text {number}", published=When.year(year) if year else None),
        parties=[Party(code=code, name=name, kind=kind) for code, (name, kind) in PARTIES.items()],
        persons=numbered,
        dialogues=[meeting],
    )
    return Account(number=number, record=record)


def resolver(*accounts: Account) -> Persons:
    """Persons of accounts of one event."""
    return Persons(Context(lexicon=Lexicon.default(), events={one.document: frozenset({1}) for one in accounts}))


def compared(
    one: Person,
    other: Person,
    *,
    event: bool = False,
    years: tuple[int | None, int | None] = (2024, 2024),
    seats: tuple[str | None, str | None] = (None, None),
) -> Weighing | None:
    first, second = account(0, one, year=years[0], seat=seats[0]), account(1, other, year=years[1], seat=seats[1])
    persons = resolver(first, second) if event else resolver()
    a, b = persons.items(first), persons.items(second)
    found, back = persons.compare(a, b), persons.compare(b, a)
    assert (found and (found.verdict, found.strength)) == (back and (back.verdict, back.strength))
    if found is not None and found.verdict is Verdict.SAME and a[0].signature != b[0].signature:
        assert a[0].blocks & b[0].blocks, "what is one is compared"
    return found


def verdict(
    one: Person,
    other: Person,
    *,
    event: bool = False,
    years: tuple[int | None, int | None] = (2024, 2024),
    seats: tuple[str | None, str | None] = (None, None),
) -> Verdict | None:
    found = compared(one, other, event=event, years=years, seats=seats)
    return found.verdict if found is not None else None


def grouped(*accounts: Account, event: bool = False) -> list[set[str]]:
    persons = resolver(*accounts) if event else resolver()
    items: list[PersonItem] = [item for one in accounts for item in persons.items(one)]
    found: Clusters[PersonItem] = cluster(persons, items, Decisions())
    return [{f"{item.fact.name} {item.account.number}" for item in group} for group in found.groups]


# Names and parties

MINISTER = office("Minister of Defence", "IQ")


def test_an_equal_full_name_is_enough_where_nothing_contradicts() -> None:
    assert verdict(person("Rosa Quispe"), person("Rosa Quispe", office("Minister of Trade", "PE"))) is Verdict.SAME
    assert verdict(person("Rosa Quispe"), person("ROSA QUISPE")) is Verdict.SAME


def test_an_official_of_one_state_is_no_official_of_another_whatever_the_name() -> None:
    one, other = person("Rosa Quispe", office("Minister", "PE")), person("Rosa Quispe", office("Minister", "KE"))
    assert verdict(one, other, event=True) is Verdict.DIFFERENT
    found = compared(one, other)
    assert found is not None
    assert found.objections[0].text == "one serves Kenya, the other Peru"


def test_an_office_held_before_counts_for_the_state_as_well() -> None:
    one = person("Rosa Quispe", office("Minister", "PE", FORMER))
    assert verdict(one, person("Rosa Quispe", office("Minister", "KE"))) is Verdict.DIFFERENT


def test_somebody_may_go_from_a_state_to_an_organisation_but_it_does_not_speak_for_it() -> None:
    one = person("Nils Lindqvist", office("Secretary General", "NATO"))
    other = person("Nils Lindqvist", office("Prime Minister", "SE"))
    assert verdict(one, other) is Verdict.OPEN
    both = person("Nils Lindqvist", office("Secretary General", "NATO"), office("Prime Minister", "SE", FORMER))
    assert verdict(one, both) is Verdict.SAME
    assert verdict(other, both) is Verdict.SAME


def test_equal_names_with_other_offices_and_an_unknown_party_stay_open() -> None:
    one, other = person("Rosa Quispe", office("Mayor of Cusco", "PE")), person("Rosa Quispe", office("Bishop"))
    assert verdict(one, other) is Verdict.OPEN
    assert verdict(one, other, event=True) is Verdict.SAME


def test_a_person_may_change_office_in_the_service_of_one_state() -> None:
    one = person("Rosa Quispe", office("Minister of Trade", "PE"))
    assert verdict(one, person("Rosa Quispe", office("Ambassador to Kenya", "PE"))) is Verdict.SAME


def test_the_party_of_the_delegation_counts_where_no_office_gives_one() -> None:
    one, other = person("Rosa Quispe"), person("Rosa Quispe", office("Minister", "KE"))
    assert verdict(one, other) is Verdict.SAME
    assert verdict(one, other, seats=("PE", None)) is Verdict.DIFFERENT
    named = person("Quispe", office("Minister of Trade"))
    full = person("Rosa Quispe", office("Minister of Trade", "PE"))
    assert verdict(named, full, seats=("PE", None)) is Verdict.SAME


# Spellings, short forms, order


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thabit al-Haddad", "Sabit al-Haddad"),
        ("Mohammed Haddad", "Muhammad al-Haddad"),
        ("Haddad Thabit", "Thabit Haddad"),
        ("Joe Haddad", "Joseph R. Haddad"),
        ("J. Haddad", "Joseph Haddad"),
    ],
)
def test_another_form_of_a_name_needs_party_and_office_or_party_and_event(one: str, other: str) -> None:
    full = person(other, MINISTER)
    assert verdict(person(one, office("Defense Minister", "IQ")), full) is Verdict.SAME
    assert verdict(person(one), full, event=True, seats=("IQ", None)) is Verdict.SAME
    assert verdict(person(one), full) is not Verdict.SAME
    assert verdict(person(one, office("Minister of Trade", "IQ")), full) is not Verdict.SAME


def test_other_given_names_are_other_persons_in_one_office_at_one_event() -> None:
    for one, other in [("Maria", "Mario"), ("Mohammed", "Mahmoud"), ("Jill", "Joseph"), ("Van Thang", "Van Thanh")]:
        assert verdict(person(f"{one} Haddad", MINISTER), person(f"{other} Haddad", MINISTER), event=True) is (
            Verdict.DIFFERENT
        )


def test_an_alias_of_the_same_record_is_as_good_as_the_name() -> None:
    one = person("Joseph R. Haddad", office("Minister of Defence", "IQ"), aliases=["Joe Haddad", "Haddad"])
    assert verdict(one, person("Joe Haddad")) is Verdict.SAME
    strange = person("Joseph R. Haddad", office("Minister of Defence", "IQ"), aliases=["Maria Haddad"])
    assert verdict(strange, person("Maria Haddad")) is Verdict.DIFFERENT


def test_a_nickname_in_quotes_is_a_name_too() -> None:
    one = person('Ramon "Monch" Quispe', office("Minister", "PE"))
    assert verdict(one, person("Ramon A. Quispe", office("Minister", "PE"))) is Verdict.SAME
    assert verdict(one, person("Monch Quispe")) is Verdict.SAME


# A surname alone


def test_a_surname_needs_the_party_and_an_office_that_one_person_holds() -> None:
    one = person("Haddad", office("Minister of Defense", "IQ"))
    assert verdict(one, person("Thabit Haddad", office("Defence Minister", "IQ"))) is Verdict.SAME
    assert verdict(one, person("Thabit Haddad", office("Deputy Defence Minister", "IQ"))) is Verdict.OPEN
    assert verdict(one, person("Thabit Haddad", office("Defence Minister"))) is Verdict.OPEN
    many = person("Haddad", office("Senator", "US"))
    assert verdict(many, person("Omar Haddad", office("Senator", "US"))) is Verdict.OPEN


def test_a_surname_needs_the_party_and_the_event_where_the_office_says_little() -> None:
    one, other = person("Haddad", office("Minister", "IQ")), person("Thabit Haddad", office("Defence Minister", "IQ"))
    assert verdict(one, other) is Verdict.OPEN
    assert verdict(one, other, event=True) is Verdict.SAME
    assert verdict(person("Haddad", office("First Lady", "IQ")), other, event=True) is Verdict.OPEN


def test_a_name_of_one_word_is_a_name_in_its_office() -> None:
    assert verdict(person("Suharno", office("President", "PE")), person("Suharno", office("President", "PE"))) is (
        Verdict.SAME
    )
    assert verdict(person("Suharno"), person("Suharno")) is Verdict.OPEN


def test_years_later_a_surname_in_the_same_office_can_be_another_holder() -> None:
    one, other = person("Haddad", office("President", "IQ")), person("Omar Haddad", office("President", "IQ"))
    assert verdict(one, other, years=(2011, 2012)) is Verdict.SAME
    assert verdict(one, other, years=(2011, 2023)) is Verdict.OPEN


def test_a_surname_in_an_office_needs_the_years_or_the_event() -> None:
    one, other = person("Haddad", office("President", "IQ")), person("Omar Haddad", office("President", "IQ"))
    for years in ((None, None), (2011, None), (None, 2011)):
        for first, second in ((one, other), (one, one)):
            assert verdict(first, second, years=years) is Verdict.OPEN
            assert verdict(first, second, years=years, event=True) is Verdict.SAME
    assert len(grouped(account(1, one, year=None), account(2, one, year=None))) == 2
    assert len(grouped(account(1, one, year=None), account(2, one, year=None), event=True)) == 1
    assert verdict(other, other, years=(None, None)) is Verdict.SAME


def test_the_year_of_the_occasion_stands_for_that_of_an_undated_document() -> None:
    def told(name: str, year: int) -> PolicyRecord:
        return parse(f"President {name} of Peru met President Amina Otieno of Kenya in Nairobi in March {year}.")

    def names(*years: int) -> list[set[str]]:
        dossier = merge([told("Rosa Quispe", years[0]), told("Quispe", years[1])])
        return [set(entity.names) for entity in dossier.persons]

    assert {"Quispe", "Rosa Quispe"} in names(2003, 2004)
    assert {"Quispe"} in names(2003, 2015)


def test_a_slip_in_a_surname_is_one_person_s_in_one_office_or_event_and_party() -> None:
    one, other = (person(name, office("Minister of Defence", "PE")) for name in ("Teresa Vilhena", "Teresa Vilena"))
    assert verdict(one, other) is Verdict.SAME
    assert verdict(person("Teresa Vilhena"), person("Teresa Vilena"), event=True) is Verdict.OPEN
    assert verdict(one, person("Teresa Vilena", office("Ambassador", "PE")), event=True) is Verdict.OPEN
    assert verdict(one, person("Teresa Vilena", office("Minister of Defence", "KE"))) is Verdict.DIFFERENT
    assert verdict(one, person("Teresa Vilena", office("Minister of Trade", "PE"))) is Verdict.OPEN


def test_a_surname_that_two_persons_have_is_linked_to_neither() -> None:
    short = account(0, person("Quispe", office("Minister of Trade", "PE")))
    one = account(1, person("Rosa Quispe", office("Minister of Trade", "PE")))
    other = account(2, person("Pedro Quispe", office("Minister of Trade", "PE")))
    assert grouped(short, one) == [{"Quispe 0", "Rosa Quispe 1"}]
    assert grouped(short, one, other) == [{"Quispe 0"}, {"Rosa Quispe 1"}, {"Pedro Quispe 2"}]


def test_of_two_with_one_name_the_one_who_many_documents_name_so_is_meant() -> None:
    many = [account(at, person("Rosa Quispe", office("President", "PE")), year=2023) for at in range(1, 13)]
    slip = account(20, person("Headline Quispe", office("President", "PE")), year=2023)
    short = account(0, person("Quispe", office("President", "PE")), year=2023)
    groups = grouped(short, *many, slip)
    assert sorted(map(len, groups)) == [1, 13]
    assert {"Headline Quispe 20"} in groups


def test_a_name_without_party_is_that_of_the_holder_whom_many_documents_name_and_no_slip_hinders() -> None:
    many = [account(at, person("Rosa Quispe", office("President", "PE")), year=2023) for at in range(1, 13)]
    slip = account(20, person("Rosa Quispe", office("President", "KE")), year=2023)
    bare = account(0, person("Rosa Quispe", office("President")), year=2023)
    assert sorted(map(len, grouped(bare, *many, slip))) == [1, 13]
    assert sorted(map(len, grouped(bare, many[0], slip))) == [1, 1, 1]


def test_an_office_that_one_document_in_many_gives_is_not_relied_on() -> None:
    spouse = [account(at, person("Rita Quispe", office("First Lady", "PE"))) for at in range(1, 4)]
    slip = account(4, person("Rita Quispe", office("President", "PE")))
    short = account(0, person("Quispe", office("President", "PE")))
    assert sorted(map(len, grouped(short, *spouse, slip))) == [1, 4]


# Offices


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Defence Minister", "Minister of Defense"),
        ("Minister for National Defence", "Minister of Defence"),
        ("Foreign Minister", "Minister of External Affairs"),
        ("National Security Adviser", "National Security Advisor"),
        ("PM", "Prime Minister"),
        ("President", "President of the Republic"),
        ("Vice Minister for Veterans", "deputy minister for veterans"),
        ("Secretary of State", "Secretary of State"),
        ("Chairman of the Joint Staff", "Chairwoman of the Joint Staff"),
        ("Attorney General", "Attorney-General"),
    ],
)
def test_one_office_is_known_in_other_words(one: str, other: str) -> None:
    assert verdict(person("Haddad", office(one, "IQ")), person("Omar Haddad", office(other, "IQ"))) is Verdict.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("President", "Vice President"),
        ("Minister of Defence", "Deputy Minister of Defence"),
        ("Minister of Trade", "Minister of Defence"),
        ("President", "President of the Court of Audit"),
        ("Minister of State", "Minister of State"),
        ("Ambassador", "Ambassador"),
    ],
)
def test_another_office_or_one_of_many_does_not_say_who_is_meant(one: str, other: str) -> None:
    assert verdict(person("Haddad", office(one, "IQ")), person("Omar Haddad", office(other, "IQ"))) is Verdict.OPEN


def test_a_vague_title_says_nothing_beside_two_clear_ones_that_differ() -> None:
    one = person("Abena Addo-Larbi", office("Deputy Minister for Defence", "KE"), office("Deputy", "KE"))
    other = person("Abena Larbi", office("Deputy Minister of Energy", "KE"))
    assert verdict(one, other, event=True) is Verdict.OPEN
    assert verdict(one, person("Abena Larbi", office("Deputy Minister of Defence", "KE"))) is Verdict.SAME


def test_an_equal_name_in_accounts_of_one_event_is_one_person_whatever_the_office_is_called() -> None:
    one = person("Nikola Marković", office("President of the Assembly", "KE"))
    other = person("Nikola Markovic", office("Speaker"))
    assert verdict(one, other, event=True) is Verdict.SAME
    assert verdict(one, other) is Verdict.OPEN


# Signatures and blocks


def test_hundreds_of_records_with_one_name_and_party_are_one_node() -> None:
    accounts = [account(at, person("Rosa R. Quispe", office("Minister", "PE"))) for at in range(5)]
    items = [item for one in accounts for item in resolver().items(one)]
    assert len({item.signature for item in items}) == 1
    assert items[0].signature is not None


def test_a_surname_without_party_or_office_has_no_signature_and_is_compared_at_its_event_alone() -> None:
    one = account(0, person("Quispe", office("Minister")))
    assert resolver().items(one)[0].signature is None
    assert not resolver().items(one)[0].blocks
    assert resolver(one).items(one)[0].blocks


# Laws

words = st.sampled_from(["Rosa", "Maria", "Mario", "Thabit", "Sabit", "J.", "bin", "Quispe", "Haddad", "al-Haddad"])
titles = st.sampled_from(["Minister of Defence", "Defense Minister", "Minister", "President", "Senator"])
offices = st.builds(
    office, titles, st.sampled_from([None, "PE", "KE", "NATO"]), st.sampled_from([FORMER, Tenure.CURRENT])
)
persons = st.builds(
    lambda name, held: person(" ".join(name), *held),
    st.lists(words, min_size=1, max_size=3).filter(lambda name: name[-1] not in ("bin", "J.")),
    st.lists(offices, max_size=2),
)


@given(persons, persons)
def test_the_order_of_two_persons_does_not_count(one: Person, other: Person) -> None:
    for event in (True, False):
        compared(one, other, event=event)


@given(persons, persons)
def test_no_official_of_one_state_is_one_of_another(one: Person, other: Person) -> None:
    states = [{held.party for held in each.offices} & {"PE", "KE"} for each in (one, other)]
    if all(states) and states[0].isdisjoint(states[1]):
        assert verdict(one, other, event=True) in (None, Verdict.DIFFERENT)


@given(persons, persons)
def test_other_codes_for_both_parties_change_nothing(one: Person, other: Person) -> None:
    swap = {"PE": "SE", "KE": "US", "NATO": "NATO", None: None}
    renamed = [
        person(each.name, *(office(held.title, swap[held.party], held.tenure) for held in each.offices))
        for each in (one, other)
    ]
    assert verdict(one, other) is verdict(*renamed)


@given(persons)
def test_a_person_with_a_full_name_is_the_same_in_two_records_that_say_the_same(one: Person) -> None:
    found = verdict(one, one)
    full = sum(word not in ("J.", "bin") for word in one.name.split()) > 1
    if full:
        assert found is Verdict.SAME
    assert found in (Verdict.SAME, Verdict.OPEN)


@given(st.lists(persons, min_size=2, max_size=5))
def test_the_order_of_the_records_does_not_count(some: list[Person]) -> None:
    accounts = [account(at, one) for at, one in enumerate(some)]
    one = {frozenset(group) for group in grouped(*accounts)}
    assert one == {frozenset(group) for group in grouped(*reversed(accounts))}
