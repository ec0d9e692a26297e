"""Which agreements and other instruments of different records are one."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from jscd_model import parse
from jscd_model.dossier import Verdict
from jscd_model.lexicon import Lexicon
from jscd_model.model import (
    AgreementKind,
    Dialogue,
    DialogueKind,
    Document,
    FrameworkAgreement,
    Party,
    PartyKind,
    PolicyRecord,
    Status,
    When,
)
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.agreements import Agreements
from jscd_model.resolve.clustering import cluster
from jscd_model.resolve.context import Context
from jscd_model.resolve.overrides import Decisions
from jscd_model.resolve.weighing import Weighing

AGREEMENT, MEMORANDUM, TREATY = AgreementKind.AGREEMENT, AgreementKind.MEMORANDUM, AgreementKind.TREATY
PARTNERSHIP, RESOLUTION = AgreementKind.PARTNERSHIP, AgreementKind.RESOLUTION
DECLARATION, CHARTER = AgreementKind.DECLARATION, AgreementKind.CHARTER

NAMES = {party.code: party.name for party in (*Lexicon.default().parties, *Lexicon.default().states)}


def paper(
    name: str,
    kind: AgreementKind = AGREEMENT,
    parties: tuple[str, ...] = (),
    date: str | None = None,
    *,
    acronym: str | None = None,
    areas: tuple[str, ...] = (),
) -> FrameworkAgreement:
    return FrameworkAgreement(
        id="agreement-" + "".join(letter if letter.isalnum() else "-" for letter in name.lower()).strip("-"),
        name=name,
        acronym=acronym,
        kind=kind,
        parties=parties,
        date=When.parse(date) if date else None,
        areas=areas,
    )


def account(number: int, *papers: FrameworkAgreement, talks: tuple[str, ...] = ()) -> Account:
    codes = {code for one in papers for code in one.parties} | set(talks)
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
        parties=[
            Party(
                code=code,
                name=NAMES[code],
                kind=PartyKind.STATE if len(code) == 2 and code != "EU" else PartyKind.ORGANIZATION,
            )
            for code in sorted(codes)
        ],
        agreements=papers,
        dialogues=[dialogue] if talks else (),
    )
    return Account(number=number, record=record)


def context(*accounts: Account, together: bool = False) -> Context:
    events = {one.document: frozenset({1}) for one in accounts} if together else {}
    return Context(lexicon=Lexicon.default(), events=events)


def weighed(one: Account, other: Account, *, together: bool = False) -> Weighing | None:
    resolver = Agreements(context(one, other, together=together))
    return resolver.compare(resolver.items(one)[:1], resolver.items(other)[:1])


def groups(*accounts: Account, together: bool = False) -> list[list[str]]:
    resolver = Agreements(context(*accounts, together=together))
    items = [item for one in accounts for item in resolver.items(one)]
    return [[item.fact.name for item in group] for group in cluster(resolver, items, Decisions()).groups]


def are_one(
    one: FrameworkAgreement, other: FrameworkAgreement, *, talks: tuple[str, ...] = (), together: bool = False
) -> bool:
    return len(groups(account(0, one, talks=talks), account(1, other, talks=talks), together=together)) == 1


def test_an_agreement_of_a_pair_is_one_however_the_parties_and_the_year_are_told() -> None:
    one = paper("Strategic Framework Agreement", AGREEMENT, ("US", "IQ"), "2008")
    assert are_one(one, paper("U.S.-Iraq Strategic Framework Agreement"))
    assert are_one(paper("2008 Strategic Framework Agreement", AGREEMENT, ("IQ", "US")), one)


def test_agreements_of_one_name_between_two_pairs_are_two() -> None:
    one = paper("Strategic Partnership Agreement", AGREEMENT, ("PE", "CL"))
    other = paper("Strategic Partnership Agreement", AGREEMENT, ("PE", "KE"))
    found = weighed(account(0, one), account(1, other), together=True)
    assert found is not None
    assert found.verdict is Verdict.DIFFERENT
    assert [reason.text for reason in found.objections] == ["one is of Chile and Peru, the other of Kenya and Peru"]


def test_an_agreement_without_parties_is_that_of_the_parties_who_talk() -> None:
    known = account(0, paper("Ferry Cooperation Agreement", AGREEMENT, ("PE", "CL")))
    ours = account(1, paper("Ferry Cooperation Agreement"), talks=("CL", "PE"))
    theirs = account(2, paper("Ferry Cooperation Agreement"), talks=("KE", "GH"))
    assert [len(group) for group in groups(known, ours, theirs)] == [2, 1]
    assert not are_one(paper("Ferry Cooperation Agreement"), paper("Ferry Cooperation Agreement"))


def test_another_date_is_another_agreement_except_in_accounts_of_one_event() -> None:
    one = paper("Ferry Cooperation Agreement", AGREEMENT, ("PE", "CL"), "2023-05-04")
    other = paper("Ferry Cooperation Agreement", AGREEMENT, ("PE", "CL"), "2023-05-05")
    assert not are_one(one, other)
    assert are_one(one, other, together=True)
    found = weighed(account(0, one), account(1, other), together=True)
    assert found is not None
    assert [(reason.text, reason.weight) for reason in found.objections] == [
        ("one is of 2023-05-04, the other of 2023-05-05", 2)
    ]


def test_a_vaguer_date_agrees_with_the_one_that_it_holds() -> None:
    one = paper("Memorandum of Understanding", MEMORANDUM, ("PE", "CL"), "2023")
    assert are_one(one, paper("Memorandum of Understanding", MEMORANDUM, ("PE", "CL"), "2023-05-04"))


def test_a_common_name_needs_parties_and_date_or_the_event_and_the_matter() -> None:
    bare = paper("Memorandum of Understanding", MEMORANDUM, ("PE", "CL"))
    assert not are_one(bare, bare)
    assert not are_one(bare, bare, together=True)
    told = paper("Memorandum of Understanding", MEMORANDUM, ("PE", "CL"), areas=("ferry safety",))
    assert are_one(told, told, together=True)
    matter = paper("Memorandum of Understanding on Ferry Safety", MEMORANDUM)
    assert are_one(matter, paper("MoU on Ferry Safety", MEMORANDUM), together=True)
    assert not are_one(matter, paper("MoU on Ferry Safety", MEMORANDUM))


def test_resolutions_go_by_their_numbers() -> None:
    one = paper("United Nations Security Council Resolution 1701", RESOLUTION)
    assert are_one(one, paper("UNSCR 1701", RESOLUTION))
    assert are_one(one, paper("Resolution 1701", RESOLUTION))
    assert not are_one(one, paper("Resolution 1540", RESOLUTION), together=True)


def test_the_alliance_of_two_states_is_one_and_its_stages_are_two() -> None:
    assert are_one(paper("Peru-Chile Alliance", PARTNERSHIP), paper("Chile-Peru Alliance", PARTNERSHIP))
    one = paper("Peru-Chile Strategic Partnership", PARTNERSHIP)
    assert not are_one(one, paper("Peru-Chile Comprehensive Strategic Partnership", PARTNERSHIP))


def test_an_instrument_that_all_know_is_one_anywhere() -> None:
    assert are_one(paper("Paris Agreement"), paper("Paris Climate Accord"))
    assert are_one(paper("UN Charter", CHARTER), paper("Charter of the United Nations", CHARTER))
    assert are_one(paper("North Atlantic Treaty", TREATY), paper("North Atlantic Treaty", TREATY))
    assert are_one(paper("Nairobi Declaration", DECLARATION), paper("Declaration of Nairobi", DECLARATION))


def test_a_proper_name_of_two_dates_is_two_instruments() -> None:
    one, other = (
        paper("Nairobi Declaration", DECLARATION, (), "2000"),
        paper("Nairobi Declaration", DECLARATION, (), "2023"),
    )
    assert not are_one(one, other)


def test_a_later_instrument_is_not_the_one_that_it_enhances() -> None:
    one = paper("Defence Cooperation Agreement", AGREEMENT, ("PE", "CL"))
    assert not are_one(one, paper("Enhanced Defence Cooperation Agreement", AGREEMENT, ("PE", "CL")), together=True)


def test_a_name_that_goes_on_is_the_same() -> None:
    one = paper("Ferry Framework Agreement", AGREEMENT, ("PE", "CL"))
    assert are_one(one, paper("Ferry Framework Agreement for a Relationship of Friendship", AGREEMENT, ("PE", "CL")))


def test_letters_stand_for_the_name_in_another_record() -> None:
    one = paper("FCA", AGREEMENT, ("PE", "CL"))
    assert are_one(one, paper("Ferry Cooperation Agreement", AGREEMENT, ("PE", "CL")))
    assert not are_one(one, paper("Ferry Cooperation Agreement", AGREEMENT, ("PE", "KE")))


def test_parsed_accounts_name_one_agreement() -> None:
    texts = (
        "Peru and Chile signed the Nordic Ferry Agreement in Lima on 4 May 2023.",
        "On 4 May 2023 Chile and Peru signed the Nordic Ferry Agreement.",
    )
    accounts = [Account(number=at, record=parse(text)) for at, text in enumerate(texts)]
    assert [len(group) for group in groups(*accounts, together=True)] == [2]


PAPERS = st.builds(
    paper,
    st.sampled_from(
        [
            "Ferry Cooperation Agreement",
            "Peru-Chile Ferry Cooperation Agreement",
            "Enhanced Ferry Cooperation Agreement",
            "Memorandum of Understanding",
            "Paris Agreement",
            "FCA",
            "Resolution 1701",
            "UNSCR 1701",
            "Nairobi Declaration",
        ]
    ),
    st.sampled_from([AGREEMENT, MEMORANDUM, DECLARATION, RESOLUTION]),
    st.sampled_from([(), ("PE", "CL"), ("CL", "PE"), ("PE", "CL", "KE"), ("KE", "GH")]),
    st.sampled_from([None, "2008", "2008-05", "2023"]),
    acronym=st.sampled_from([None, "FCA"]),
)


@given(PAPERS, PAPERS, st.booleans(), st.sampled_from([(), ("PE", "CL")]))
def test_it_is_the_same_whichever_instrument_comes_first(
    one: FrameworkAgreement,
    other: FrameworkAgreement,
    together: bool,  # noqa: FBT001
    talks: tuple[str, ...],
) -> None:
    first, second = account(0, one, talks=talks), account(1, other)
    assert weighed(first, second, together=together) == weighed(second, first, together=together)


@given(st.lists(PAPERS, min_size=2, max_size=4), st.booleans())
def test_the_order_of_the_accounts_does_not_matter(papers: list[FrameworkAgreement], together: bool) -> None:  # noqa: FBT001
    def found(order: tuple[int, ...]) -> set[frozenset[int]]:
        accounts = [account(at, papers[at]) for at in order]
        resolver = Agreements(context(*accounts, together=together))
        items = [item for one in accounts for item in resolver.items(one)]
        return {
            frozenset(item.account.number for item in group) for group in cluster(resolver, items, Decisions()).groups
        }

    wanted = found(tuple(range(len(papers))))
    assert all(found(order) == wanted for order in permutations(range(len(papers))))


@given(PAPERS)
def test_facts_with_equal_signatures_would_be_one_when_compared(one: FrameworkAgreement) -> None:
    accounts = account(0, one), account(1, one)
    resolver = Agreements(context(*accounts))
    (first,), (second,) = (resolver.items(account) for account in accounts)
    found = resolver.compare([first], [second])
    if first.signature is not None:
        assert found is not None
        assert found.verdict is Verdict.SAME


def test_talks_of_three_do_not_tell_of_which_two_an_agreement_is() -> None:
    known = account(0, paper("Mutual Defence Treaty", TREATY, ("US", "JP")))
    talks = account(1, paper("Mutual Defence Treaty", TREATY), talks=("US", "JP", "KR"))
    assert [len(group) for group in groups(known, talks)] == [1, 1]


def test_an_agreement_on_one_field_is_not_that_on_another_that_holds_its_words() -> None:
    one, other = paper("Agreement on Defence Cooperation"), paper("Agreement on Defence Industry Cooperation")
    assert not are_one(one, other, talks=("PL", "RO"), together=True)


def test_a_field_more_in_a_proper_name_makes_it_that_of_another_agreement() -> None:
    parties, day = ("GH", "PE"), "2024-03-04"
    for one, other in (
        ("Agreement on Fisheries Cooperation", "Agreement on Fisheries Research Cooperation"),
        ("Customs Agreement", "Customs Education Agreement"),
    ):
        mine, theirs = paper(one, AGREEMENT, parties, day), paper(other, AGREEMENT, parties, day)
        assert not are_one(mine, theirs, talks=parties, together=True)


def test_a_description_may_leave_a_field_out() -> None:
    one = paper("extradition treaty", TREATY, ("GH", "PE"), "1993-11")
    other = paper("Maritime Extradition Treaty", TREATY, ("GH", "PE"), "1993-11-12")
    assert are_one(one, other, talks=("GH", "PE"), together=True)


def test_a_wide_word_more_is_no_other_field() -> None:
    one = paper("Ferry Safety Agreement", AGREEMENT, ("GH", "PE"), "2024-03-04")
    other = paper("Ferry Safety Cooperation Agreement", AGREEMENT, ("GH", "PE"), "2024-03-04")
    assert are_one(one, other, talks=("GH", "PE"), together=True)


def test_the_protocol_to_a_treaty_is_not_the_treaty() -> None:
    treaty = paper("Treaty on River Police", TREATY, ("GH", "PE"), "2024-03-04", acronym="TRP")
    for name in ("Treaty on River Police Protocol", "Treaty on River Police, Annex", "Protocol to the Treaty"):
        other = paper(name, TREATY, ("GH", "PE"), "2024-03-04", acronym="TRP")
        found = weighed(account(0, treaty), account(1, other), together=True)
        assert found is not None
        assert found.verdict is Verdict.DIFFERENT


def test_accounts_of_one_event_may_be_years_apart_over_an_agreement_but_not_over_a_memorandum() -> None:
    names = {AGREEMENT: "Fisheries Agreement", TREATY: "Treaty of Amity", MEMORANDUM: "Memorandum on Fisheries"}
    for kind, name in names.items():
        one, other = (paper(name, kind, (), date) for date in ("1995", "2009-05-26"))
        assert are_one(one, other, talks=("GH", "PE"), together=True) is (kind is not MEMORANDUM)
        assert not are_one(one, other, talks=("GH", "PE"))


def test_years_in_the_names_tell_two_agreements_apart_even_in_accounts_of_one_event() -> None:
    one, other = paper("1995 Fisheries Agreement"), paper("2009 Fisheries Agreement")
    assert not are_one(one, other, talks=("GH", "PE"), together=True)
    assert are_one(one, paper("Fisheries Agreement", AGREEMENT, (), "2009"), talks=("GH", "PE"), together=True)


def test_dates_that_lie_years_apart_are_no_slip_of_an_account() -> None:
    one = paper("Memorandum of Understanding on Defence Cooperation", MEMORANDUM, ("PE", "CL"), "2010")
    other = paper("Memorandum of Understanding on Defence Cooperation", MEMORANDUM, ("PE", "CL"), "2023-05-04")
    assert not are_one(one, other, together=True)


def test_what_an_organisation_adopted_is_one_wherever_it_is_named() -> None:
    assert are_one(paper("SADC Mutual Defence Pact", TREATY), paper("SADC Mutual Defense Pact", TREATY, (), "2003"))
    assert not are_one(paper("Mutual Defence Pact", TREATY), paper("Mutual Defence Pact", TREATY))


def test_parties_and_years_that_a_text_names_beside_a_known_treaty_do_not_divide_it() -> None:
    one, other = (
        paper("Paris Agreement", AGREEMENT, ("US", "CL"), "2015"),
        paper("Paris Agreement", AGREEMENT, ("PE",), "2016"),
    )
    assert are_one(one, other)


def test_members_who_sign_what_an_organisation_adopts_make_no_other_instrument_of_it() -> None:
    one = paper("Protocol to the CARICOM Ferry Treaty", TREATY, ("JM", "BB"))
    assert are_one(one, paper("Protocol to the CARICOM Ferry Treaty", TREATY))
    partnership = "EU Partnership Agreement"
    assert not are_one(paper(partnership, AGREEMENT, ("EU", "KE")), paper(partnership, AGREEMENT, ("EU", "GH")))


def test_accounts_of_one_event_choose_freely_between_pact_and_agreement() -> None:
    signed = paper("Agreement on Ferry Safety", AGREEMENT)
    assert are_one(signed, paper("ferry safety pact", TREATY), together=True)
    assert are_one(
        signed, paper("Memorandum of Understanding on Ferry Safety", MEMORANDUM), talks=("PE", "CL"), together=True
    )
    assert not are_one(signed, paper("ferry safety pact", TREATY))
    assert not are_one(signed, paper("Protocol on Ferry Safety", TREATY), talks=("PE", "CL"), together=True)


def test_an_arrangement_is_not_the_agreement_of_another_year_on_its_matter() -> None:
    one = paper("Defence Cooperation Agreement", AGREEMENT, ("PE", "CL"))
    assert not are_one(one, paper("Defence Cooperation Arrangement", AGREEMENT, ("PE", "CL")))
