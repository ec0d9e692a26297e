"""Which bodies of different records are one."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model import parse
from jscd_model.dossier import Verdict
from jscd_model.lexicon import Lexicon
from jscd_model.model import (
    Dialogue,
    DialogueKind,
    Document,
    Office,
    Organization,
    OrganizationKind,
    OrganizationStatus,
    Party,
    PartyKind,
    Person,
    PolicyRecord,
    Span,
    Status,
)
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.bodies import BodyItem
from jscd_model.resolve.clustering import cluster
from jscd_model.resolve.context import Context
from jscd_model.resolve.organizations import Organizations
from jscd_model.resolve.overrides import Decisions
from jscd_model.resolve.weighing import Weighing

MINISTRY, COMMITTEE, OTHER = OrganizationKind.MINISTRY, OrganizationKind.COMMITTEE, OrganizationKind.OTHER
COUNCIL, FORCE, AGENCY = OrganizationKind.COUNCIL, OrganizationKind.FORCE, OrganizationKind.AGENCY
GROUP, COMMISSION = OrganizationKind.WORKING_GROUP, OrganizationKind.COMMISSION

NAMES = {state.code: state.name for state in Lexicon.default().states}


def body(
    name: str,
    kind: OrganizationKind = OTHER,
    party: str | None = None,
    *,
    acronym: str | None = None,
    aliases: tuple[str, ...] = (),
    entry: str | None = None,
    planned: bool = False,
) -> Organization:
    return Organization(
        id="organization-" + "".join(letter if letter.isalnum() else "-" for letter in name.lower()).strip("-"),
        name=name,
        acronym=acronym,
        aliases=aliases,
        kind=kind,
        party=party,
        status=OrganizationStatus.PLANNED if planned else OrganizationStatus.EXISTING,
        spans=[Span(0, 3, entry)] if entry else (),
    )


def account(
    number: int, *bodies: Organization, talks: tuple[str, ...] = (), persons: tuple[Person, ...] = ()
) -> Account:
    codes = {one.party for one in bodies if one.party} | set(talks)
    codes |= {office.party for person in persons for office in person.offices if office.party}
    dialogue = Dialogue(
        id="dialogue-1",
        name="meeting",
        kind=DialogueKind.MEETING,
        status=Status.HELD,
        principal=True,
        parties=talks,
    )
    record = PolicyRecord(
        document=Document.of(f"text {number}"),
        parties=[Party(code=code, name=NAMES[code], kind=PartyKind.STATE) for code in sorted(codes)],
        organizations=bodies,
        dialogues=[dialogue] if talks else (),
        persons=persons,
    )
    return Account(number=number, record=record)


def context(*accounts: Account, together: bool = False) -> Context:
    events = {one.document: frozenset({1}) for one in accounts} if together else {}
    numbers = {one.member(person.id): 7 for one in accounts for person in one.record.persons}
    return Context(lexicon=Lexicon.default(), events=events, numbers=numbers)


def weighed(one: Account, other: Account, *, together: bool = False) -> Weighing | None:
    resolver = Organizations(context(one, other, together=together))
    return resolver.compare(resolver.items(one)[:1], resolver.items(other)[:1])


def are_one(one: Organization, other: Organization, *, talks: tuple[str, ...] = (), together: bool = False) -> bool:
    accounts = account(0, one, talks=talks), account(1, other, talks=talks)
    return len(groups(*accounts, together=together)) == 1


def groups(*accounts: Account, together: bool = False) -> list[list[str]]:
    resolver = Organizations(context(*accounts, together=together))
    items = [item for one in accounts for item in resolver.items(one)]
    return [[item.fact.name for item in group] for group in cluster(resolver, items, Decisions()).groups]


def test_the_ministry_of_one_state_is_one_under_all_forms_of_its_name() -> None:
    names = ("Ministry of Defence", "Ghanaian Ministry of Defense", "Defence Ministry", "Ministry of Defence of Ghana")
    assert len(groups(*(account(at, body(name, MINISTRY, "GH")) for at, name in enumerate(names)))) == 1


def test_ministries_of_two_states_are_never_one_even_in_one_event() -> None:
    one, other = (
        account(0, body("Ministry of Defence", MINISTRY, "IQ")),
        account(1, body("Ministry of Defence", MINISTRY, "JO")),
    )
    found = weighed(one, other, together=True)
    assert found is not None
    assert found.verdict is Verdict.DIFFERENT
    assert [reason.text for reason in found.objections] == ["one belongs to Iraq, the other to Jordan"]


def test_national_security_councils_of_two_states_are_two() -> None:
    council = "National Security Council"
    assert not are_one(body(council, COUNCIL, "KE"), body(council, COUNCIL, "GH"), together=True)
    assert are_one(body(council, COUNCIL, "KE"), body(f"{council} of Kenya", COUNCIL, "KE"))


def test_a_ministry_of_unknown_party_stays_alone_even_beside_one_that_is_known() -> None:
    unknown, known = body("Ministry of Foreign Affairs", MINISTRY), body("Ministry of Foreign Affairs", MINISTRY, "PE")
    assert not are_one(unknown, known)
    assert not are_one(unknown, known, together=True)
    assert not are_one(unknown, unknown)


def test_an_officer_of_known_party_tells_whose_ministry_it_is() -> None:
    officer = Person(
        id="person-1",
        name="Ana Rey",
        offices=[Office(title="Director", organization="Ministry of Ports", party="PE")],
    )
    told = account(0, body("Ministry of Ports", MINISTRY), persons=(officer,))
    assert groups(told, account(1, body("Ministry of Ports", MINISTRY, "PE"))) == [["Ministry of Ports"] * 2]
    assert len(groups(told, account(1, body("Ministry of Ports", MINISTRY, "CL")))) == 2


def test_one_person_who_holds_an_office_in_both_speaks_for_one_body() -> None:
    officer = Person(id="person-1", name="Ana Rey", offices=[Office(title="Chief", organization="Defence Staff")])
    one = account(0, body("Defence Staff", OrganizationKind.COMMAND), persons=(officer,))
    other = account(1, body("Defence Staff", OrganizationKind.COMMAND, "PE"), persons=(officer,))
    found = weighed(one, other)
    assert found is not None
    assert "one person holds an office in both" in {reason.text for reason in found.supports}
    assert found.verdict is Verdict.SAME


def test_state_department_and_department_of_state_are_one() -> None:
    assert are_one(body("State Department", MINISTRY, "US"), body("U.S. Department of State", MINISTRY, "US"))


def test_letters_of_one_record_stand_for_the_name_in_another() -> None:
    letters = body("CENTCOM", OrganizationKind.COMMAND, "US", entry="bodies.centcom")
    full = body("U.S. Central Command", OrganizationKind.COMMAND, "US", entry="bodies.centcom")
    assert are_one(letters, full)
    assert are_one(body("FSC", AGENCY, "PE"), body("Ferry Safety Centre", AGENCY, "PE"))
    assert not are_one(body("FSC", AGENCY, "PE"), body("Ferry Safety Centre", AGENCY, "CL"))
    assert not are_one(body("FSC", AGENCY, "PE"), body("Port Health Centre", AGENCY, "PE"))


def test_two_spellings_out_of_one_acronym_are_one_body_in_accounts_of_one_event_only() -> None:
    one = body("Joint Border Security Committee", COMMITTEE, acronym="JBSC")
    other = body("Joint Border Surveillance Committee", COMMITTEE, acronym="JBSC")
    assert are_one(one, other, talks=("PE", "CL"), together=True)
    assert not are_one(one, other)


def test_a_full_name_is_not_anothers_because_its_initials_are_the_same() -> None:
    one, other = (
        body("Joint Military Committee", COMMITTEE),
        body("Joint Ministerial Committee", COMMITTEE, acronym="JMC"),
    )
    assert not are_one(one, other, talks=("PE", "CL"), together=True)


def test_a_known_body_is_not_the_body_of_a_region_that_holds_its_name() -> None:
    federal = body("Department of Justice", MINISTRY, "US", entry="bodies.doj")
    regional = body("California Department of Justice", MINISTRY, "US", entry="bodies.doj")
    assert not are_one(federal, regional)


def test_joint_bodies_of_two_pairs_are_two_and_of_one_pair_one() -> None:
    one = body("Kenya-Ghana Joint Ferry Committee", COMMITTEE)
    assert are_one(one, body("Ghana-Kenya Joint Ferry Committee", COMMITTEE))
    assert not are_one(one, body("Kenya-Peru Joint Ferry Committee", COMMITTEE), together=True)


def test_a_joint_body_without_parties_is_that_of_the_parties_who_talk() -> None:
    named = account(0, body("Kenya-Ghana Joint Ferry Committee", COMMITTEE))
    ours = account(1, body("Joint Ferry Committee", COMMITTEE), talks=("GH", "KE"))
    theirs = account(2, body("Joint Ferry Committee", COMMITTEE), talks=("PE", "CL"))
    assert groups(named, ours, theirs) == [
        ["Kenya-Ghana Joint Ferry Committee", "Joint Ferry Committee"],
        ["Joint Ferry Committee"],
    ]


def test_committees_of_common_words_are_not_linked_without_a_reason() -> None:
    assert not are_one(body("Joint Steering Committee", COMMITTEE), body("Joint Steering Committee", COMMITTEE))
    assert not are_one(body("working group", GROUP), body("working group", GROUP), together=True)


def test_a_planned_body_described_in_words_is_the_same_only_in_the_same_event() -> None:
    one = body("higher military commission", COMMISSION, planned=True)
    other = body("Higher Military Commission", COMMISSION)
    assert are_one(one, other, talks=("US", "IQ"), together=True)
    assert not are_one(one, other, talks=("US", "IQ"))


def test_forms_of_one_name_are_one_body_in_one_event() -> None:
    one, other = body("Higher Coordinating Committee", COMMITTEE), body("High Coordination Committee", COMMITTEE)
    assert are_one(one, other, together=True)
    assert not are_one(one, other)


def test_a_shorter_name_is_the_fuller_one_where_nothing_is_added_to_what_it_means() -> None:
    assert are_one(body("Foreign Ministry", MINISTRY, "PE"), body("Ministry of Foreign Affairs", MINISTRY, "PE"))
    assert are_one(body("Ministry of Trade", MINISTRY, "PE"), body("Ministry of Trade and Industry", MINISTRY, "PE"))
    assert are_one(body("Omani navy", FORCE, "OM"), body("Royal Navy of Oman", FORCE, "OM"))
    assert not are_one(
        body("Ministry of Defence", MINISTRY, "PE"), body("Ministry of Defence Production", MINISTRY, "PE")
    )
    assert not are_one(
        body("Central Command", OrganizationKind.COMMAND, "PE"),
        body("Naval Central Command", OrganizationKind.COMMAND, "PE"),
    )


def test_units_that_differ_in_their_number_are_two() -> None:
    assert not are_one(body("U.S. Fifth Fleet", FORCE, "US"), body("U.S. Seventh Fleet", FORCE, "US"), together=True)
    assert are_one(body("U.S. Fifth Fleet", FORCE, "US"), body("5th Fleet", FORCE, "US"))


def test_armed_groups_with_one_word_in_common_are_two() -> None:
    armed = OrganizationKind.ARMED_GROUP
    assert not are_one(body("Brigades of Talmar", armed), body("Northern Brigades of Talmar", armed), together=True)


def test_one_international_body_is_one_anywhere() -> None:
    kind = OrganizationKind.INTERNATIONAL
    world = body("World Health Organization", kind, acronym="WHO", entry="bodies.who")
    assert are_one(world, body("WHO", kind, entry="bodies.who"))


def test_embassies_of_a_state_are_many() -> None:
    assert not are_one(body("U.S. Embassy", OTHER, "US"), body("U.S. Embassy", OTHER, "US"))


def test_a_body_torn_between_two_states_stays_alone() -> None:
    one = account(0, body("National Maritime Council", COUNCIL))
    others = (
        account(1, body("National Maritime Council", COUNCIL, "PE")),
        account(2, body("National Maritime Council", COUNCIL, "CL")),
    )
    assert len(groups(one, *others, together=True)) == 3


def test_parsed_accounts_name_one_ministry() -> None:
    texts = (
        "The Ghanaian Ministry of Defence hosted Peru for talks in Accra on 4 May 2023.",
        "Peru and the Ministry of Defense of Ghana held talks in Accra on 4 May 2023.",
    )
    accounts = [Account(number=at, record=parse(text)) for at, text in enumerate(texts)]
    assert [len(group) for group in groups(*accounts)] == [2]


BODIES = st.builds(
    body,
    st.sampled_from(
        [
            "Ministry of Defence",
            "Department of Defense",
            "Joint Ferry Committee",
            "Kenya-Ghana Joint Ferry Committee",
            "Nordic Lantern Institute",
            "FSC",
            "Ferry Safety Council",
            "working group",
        ]
    ),
    st.sampled_from([MINISTRY, COMMITTEE, COUNCIL, OTHER]),
    st.sampled_from([None, "KE", "GH"]),
    acronym=st.sampled_from([None, "FSC", "JFC"]),
)


@given(BODIES, BODIES, st.booleans(), st.sampled_from([(), ("KE", "GH")]))
def test_it_is_the_same_whichever_body_comes_first(
    one: Organization,
    other: Organization,
    together: bool,  # noqa: FBT001
    talks: tuple[str, ...],
) -> None:
    first, second = account(0, one, talks=talks), account(1, other)
    assert weighed(first, second, together=together) == weighed(second, first, together=together)


@given(st.lists(BODIES, min_size=2, max_size=4), st.booleans())
def test_the_order_of_the_accounts_does_not_matter(bodies: list[Organization], together: bool) -> None:  # noqa: FBT001
    def found(order: tuple[int, ...]) -> set[frozenset[int]]:
        accounts = [account(at, bodies[at]) for at in order]
        resolver = Organizations(context(*accounts, together=together))
        items: list[BodyItem] = [item for one in accounts for item in resolver.items(one)]
        return {
            frozenset(item.account.number for item in group) for group in cluster(resolver, items, Decisions()).groups
        }

    wanted = found(tuple(range(len(bodies))))
    assert all(found(order) == wanted for order in permutations(range(len(bodies))))


@pytest.mark.parametrize("name", ["Nordic Lantern Institute", "Kenya-Ghana Joint Ferry Committee"])
def test_facts_with_equal_signatures_would_be_one_when_compared(name: str) -> None:
    one, other = account(0, body(name)), account(1, body(name))
    resolver = Organizations(context(one, other))
    (first,), (second,) = resolver.items(one), resolver.items(other)
    assert first.signature == second.signature is not None
    found = resolver.compare([first], [second])
    assert found is not None
    assert found.verdict is Verdict.SAME


def test_a_working_group_on_one_field_is_not_that_on_another_that_holds_its_words() -> None:
    one, other = body("Joint Working Group on Defence", GROUP), body("Joint Working Group on Defence Industry", GROUP)
    assert not are_one(one, other, talks=("PE", "CL"), together=True)


def test_commands_and_fleets_of_a_state_are_many() -> None:
    command = OrganizationKind.COMMAND
    assert not are_one(body("Command", command, "US"), body("Command", command, "US"))
    assert are_one(body("General Staff", command, "TR"), body("Turkish General Staff", command, "TR"))


def test_embassies_of_one_state_in_two_are_two() -> None:
    one, other = body("Embassy of Japan in Kenya", OTHER, "JP"), body("Embassy of Japan in Ghana", OTHER, "JP")
    assert not are_one(one, other, together=True)


def test_a_joint_body_for_an_uncommon_field_is_not_anothers() -> None:
    rice = body("Joint Rice Committee", COMMITTEE)
    accounts = account(0, rice, talks=("PE", "CL")), account(1, rice, talks=("KE", "GH"))
    assert len(groups(*accounts)) == 2


def test_a_ministry_goes_by_either_name_of_its_field() -> None:
    assert are_one(
        body("Ministry of External Affairs", MINISTRY, "IN"), body("Indian foreign ministry", MINISTRY, "IN")
    )
    assert are_one(body("Home Ministry", MINISTRY, "IN"), body("Ministry of Home Affairs", MINISTRY, "IN"))
    assert are_one(body("Interior Ministry", MINISTRY, "KG"), body("Ministry of Internal Affairs", MINISTRY, "KG"))


def test_a_joint_commission_may_be_called_bilateral_in_accounts_of_one_event() -> None:
    one, other = body("Joint Commission", COMMISSION), body("Joint Bilateral Commission", COMMISSION)
    assert are_one(one, other, talks=("PE", "CL"), together=True)
    assert not are_one(one, other, together=True)


def test_a_ministry_of_a_long_name_is_one_in_talks_of_the_same_parties() -> None:
    long = body("Ministry of Defence and National Service", MINISTRY)
    assert are_one(long, long, talks=("TZ", "ZM"))
    assert not are_one(long, long)
    short = body("Ministry of Defence", MINISTRY)
    assert not are_one(short, short, talks=("TZ", "ZM"), together=True)


@given(BODIES, st.sampled_from([(), ("KE", "GH"), ("KE", "GH", "PE")]))
def test_bodies_with_equal_signatures_would_be_one_when_compared(one: Organization, talks: tuple[str, ...]) -> None:
    accounts = account(0, one, talks=talks), account(1, one, talks=talks)
    resolver = Organizations(context(*accounts))
    (first,), (second,) = (resolver.items(account) for account in accounts)
    if first.signature is not None:
        assert first.signature == second.signature
        found = resolver.compare([first], [second])
        assert found is not None
        assert found.verdict is Verdict.SAME
