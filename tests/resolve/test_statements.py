"""Statements of accounts of one event that tell the same thing."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model import merge, parse
from jscd_model.dossier import EntityKind, Verdict
from jscd_model.lexicon import Lexicon
from jscd_model.model import Act, Document, DocumentKind, Party, PartyKind, PolicyRecord, Span, Statement, When
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.context import Context
from jscd_model.resolve.statements import Said, Statements, alike_contents
from jscd_model.resolve.weighing import Weighing

LEXICON = Lexicon.default()
PARTIES = [
    Party(code="KE", name="Kenya", kind=PartyKind.STATE),
    Party(code="NO", name="Norway", kind=PartyKind.STATE),
]


def account(number: int, *facts: Statement) -> Account:
    document = Document(id=f"sha256:{number:064x}", kind=DocumentKind.NEWS, length=5000)
    return Account(number=number, record=PolicyRecord(document=document, parties=PARTIES, statements=facts))


def says(
    content: str, act: Act = Act.COMMIT, actors: tuple[str, ...] = ("KE", "NO"), *, negated: bool = False
) -> Statement:
    return Statement(
        id="statement-1",
        act=act,
        cue=Span(0, 5),
        actors=actors,
        content=content,
        span=Span(0, 900),
        negated=negated,
    )


def compared(one: Statement, other: Statement, *, same_event: bool = True) -> Weighing | None:
    accounts = [account(1, one), account(2, other)]
    events = {accounts[0].document: frozenset({1}), accounts[1].document: frozenset({1 if same_event else 2})}
    resolver = Statements(Context(lexicon=Lexicon.default(), events=events))
    (mine,), (theirs,) = (resolver.items(item) for item in accounts)
    if mine.blocks.isdisjoint(theirs.blocks):
        return None
    return resolver.compare([mine], [theirs])


def are_one(one: Statement, other: Statement) -> bool:
    weighing = compared(one, other)
    return weighing is not None and weighing.verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            says("to protect Norwegian engineers, depots, convoys and consular premises", actors=("KE",)),
            says(
                "the commitment of the government of Kenya to protect convoys, depots, consular premises and engineers",
                Act.AFFIRM,
                ("KE",),
            ),
        ),
        (
            says("to deliver ten patrol boats to the Kenyan navy by 2027", actors=("NO",)),
            says("to deliver 12 patrol boats to the navy of Kenya", actors=("NO",)),
        ),
        (
            says("a Joint Ferry Safety Committee, which shall meet in Mombasa", Act.ESTABLISH),
            says("to form the Joint Ferry Safety Committee"),
        ),
        (
            says("to open a hotline between their coast guards"),
            says("to establish a hotline between the Kenyan Coast Guard and the Norwegian Coast Guard within the year"),
        ),
        (
            says("attacks on truck drivers on the road to Isiolo", Act.CONDEMN),
            says("the attacks on lorry drivers on the Isiolo road, in which four people died", Act.CONDEMN),
        ),
        (
            says("the importance of returning displaced people and detainees from the camps at Dadaab", Act.AFFIRM),
            says("sending displaced persons and detainees back from the camps at Dadaab, a top concern", Act.DISCUSS),
        ),
        (
            says("to train forty Kenyan divers at the naval school in Bergen", actors=("NO",)),
            says("to train 60 divers from Kenya", actors=("NO",)),
        ),
        (
            says("to contribute $2 million to a regional radar centre in Mombasa", actors=("KE",)),
            says("the contribution of Kenya to a regional radar centre in Mombasa", Act.DISCUSS),
        ),
        (
            says("a Memorandum of Understanding on Military Training", Act.ESTABLISH),
            says("the MoU on Military Training", Act.ESTABLISH),
        ),
        (
            says("to deploy a logistics battalion to Turkana by June 2027"),
            says("to deploy a logistics battalion to Turkana", negated=True),
        ),
    ],
)
def test_accounts_that_tell_one_thing_in_other_words_are_linked(one: Statement, other: Statement) -> None:
    assert are_one(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (says("to strengthen security cooperation", Act.AFFIRM), says("the importance of cooperation", Act.AFFIRM)),
        (says("to deepen defence cooperation"), says("to expand defence cooperation and regional stability")),
        (says("to train 300 naval cadets in Bergen"), says("to train customs officers in Mombasa")),
        (says("to open a consulate in Mombasa"), says("to open a ferry terminal in Mombasa")),
        (says("the drought in Turkana", Act.DISCUSS), says("the war in Sudan", Act.DISCUSS)),
        (says("to hold the next round in Bergen in 2027"), says("to hold a seminar on radar in Bergen")),
    ],
)
def test_what_has_only_common_words_in_common_is_not_linked(one: Statement, other: Statement) -> None:
    assert not are_one(one, other)


def test_what_other_parties_say_is_another_statement() -> None:
    content = "to deliver ten patrol boats to the coast guard in Mombasa"
    weighing = compared(says(content, actors=("KE",)), says(content, actors=("NO",)))
    assert weighing is not None
    assert weighing.verdict is Verdict.DIFFERENT
    assert [reason.text for reason in weighing.objections] == ["other parties say it: Kenya here, Norway there"]


def test_statements_of_different_events_are_never_compared() -> None:
    content = "to deliver ten patrol boats to the coast guard in Mombasa"
    assert compared(says(content), says(content), same_event=False) is None
    resolver = Statements(Context(lexicon=Lexicon.default()))
    items = [resolver.items(account(number, says(content)))[0] for number in (1, 2)]
    assert not items[0].blocks
    assert resolver.compare(items[:1], items[1:]) is None


def test_the_reasons_name_the_words_that_both_accounts_use() -> None:
    weighing = compared(
        says("to open a hotline between the coast guards in Mombasa and Bergen"),
        says("to open a hotline between the coast guards of Mombasa and Bergen"),
    )
    assert weighing is not None
    assert weighing.supports[0].text == "they say the same: bergen, coast, guards, hotline"


def test_the_same_words_in_accounts_of_one_event_are_one_statement_without_more_ado() -> None:
    accounts = [account(number, says("the strength of their partnership")) for number in (1, 2)]
    one, other = ({accounts[0].document: frozenset({1}), accounts[1].document: frozenset({event})} for event in (1, 2))
    for events, same in ((one, True), (other, False), ({}, False)):
        resolver = Statements(Context(lexicon=Lexicon.default(), events=events))
        first, second = (resolver.items(item)[0].signature for item in accounts)
        assert (first is not None and first == second) is same


def test_a_document_of_two_events_shares_statements_with_both() -> None:
    content = "to deliver ten patrol boats"
    accounts = [account(number, says(content)) for number in (1, 2)]
    events = {accounts[0].document: frozenset({1, 2}), accounts[1].document: frozenset({2})}
    resolver = Statements(Context(lexicon=Lexicon.default(), events=events))
    (mine,), (theirs,) = (resolver.items(item) for item in accounts)
    assert not mine.blocks.isdisjoint(theirs.blocks)


def test_an_agreement_that_both_mean_speaks_for_one_statement() -> None:
    texts = [
        "Kenya and Norway held talks in Bergen on 4 May 2026. They signed the Ferry Safety Agreement.",
        "Norway and Kenya met in Bergen on 4 May 2026. They did not sign the Ferry Safety Agreement, as was hoped.",
    ]
    accounts = [Account(number=at, record=parse(text)) for at, text in enumerate(texts)]
    events = {item.document: frozenset({1}) for item in accounts}
    numbers = {item.member(item.record.agreements[0].id): 7 for item in accounts}
    resolver = Statements(Context(lexicon=Lexicon.default(), events=events, numbers=numbers))
    pairs = product(*(resolver.items(item) for item in accounts))
    signed = [
        (one, other) for one, other in pairs if any("#" in key for key in one.content.telling & other.content.telling)
    ]
    assert signed
    assert all("Ferry Safety Agreement" in one.content.words["#FrameworkAgreement 7"] for one, _ in signed)


WORDS = "patrol boats hotline ferry committee radar Mombasa Kenya Norway cooperation security to of 12 train".split()
contents = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
facts = st.builds(
    says,
    contents,
    st.sampled_from(Act),
    st.sampled_from([(), ("KE",), ("NO",), ("KE", "NO"), ("NO", "KE")]),
    negated=st.booleans(),
)


@given(facts, facts)
def test_it_does_not_matter_which_statement_comes_first(one: Statement, other: Statement) -> None:
    there, back = compared(one, other), compared(other, one)
    assert (there is None) is (back is None)
    if there is not None and back is not None:
        assert there == back


@given(contents, contents)
def test_undertakings_are_alike_whichever_comes_first(one: str, other: str) -> None:
    assert alike_contents(one, other, LEXICON) is alike_contents(other, one, LEXICON)


@pytest.mark.parametrize(
    ("undertaken", "later"),
    [
        ("to open six joint patrol posts along the common border", "that the six joint patrol posts were opened"),
        ("to complete the naval maintenance yard at Kisumu", "the completion of the naval maintenance yard at Kisumu"),
        ("to link the radio networks of the customs posts", "progress in linking the radio networks of customs posts"),
    ],
)
def test_a_later_round_takes_up_an_earlier_undertaking(undertaken: str, later: str) -> None:
    assert alike_contents(undertaken, later, LEXICON)


@pytest.mark.parametrize(
    ("undertaken", "later"),
    [
        ("to deepen defence cooperation", "the importance of deepening defence cooperation"),
        ("to open six joint patrol posts", "to train six joint rescue teams"),
        ("to hold the next round in Bergen", "to hold the next round in Nairobi"),
        ("", ""),
    ],
)
def test_what_every_round_says_takes_up_nothing(undertaken: str, later: str) -> None:
    assert not alike_contents(undertaken, later, LEXICON)


def test_that_both_say_by_when_speaks_for_one_undertaking() -> None:
    due = When.parse("../2027")
    content = "to open a hotline between the coast guards in Mombasa and Bergen"
    facts = [
        Statement(id="s", act=Act.COMMIT, cue=Span(0, 2), actors=["KE"], content=content, span=Span(0, 90), due=due)
        for _ in range(2)
    ]
    weighing = compared(*facts)
    assert weighing is not None
    assert "both say by when it is to be done" in {reason.text for reason in weighing.supports}


def test_items_know_their_quantities() -> None:
    resolver = Statements(Context(lexicon=Lexicon.default()))
    (item,) = resolver.items(account(1, says("to deliver twelve patrol boats")))
    assert isinstance(item, Said)
    assert [found.words for found in item.quantities] == ["12 patrol boats"]


def test_undertakings_are_compared_with_the_words_that_are_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Lexicon, "default", lambda: pytest.fail("the words that come with the library were read"))
    assert alike_contents("to open six joint patrol posts", "that the six joint patrol posts were opened", LEXICON)


def test_what_one_account_says_and_the_other_denies_is_one_statement_and_a_conflict() -> None:
    held = "Chile and Kenya held the third Chile-Kenya Ocean Dialogue in Valparaíso on 11 June 2024. "
    dossier = merge(
        [
            parse(held + "Kenya agreed to open its waters to Chilean trawlers.", published="2024-06-12"),
            parse(held + "Kenya did not agree to open its waters to Chilean trawlers.", published="2024-06-13"),
        ]
    )
    assert len(dossier.statements) == 1
    assert [conflict.field for conflict in dossier.conflicts] == ["negated"]


def test_statements_of_nearly_the_same_words_that_mean_two_things_are_two() -> None:
    for one, other in (
        ("to raise the landing fees for trawlers in Mombasa", "to lower the landing fees for trawlers in Mombasa"),
        ("to send sappers to the northern lagoon dam", "to send sappers to the southern lagoon dam"),
        ("to finish the first stage of the lagoon dam", "to finish the second stage of the lagoon dam"),
        ("to train 40 cadets of the navy in Bergen", "to train 60 cadets of the air force in Bergen"),
    ):
        assert are_one(says(one), says(one))
        assert not are_one(says(one), says(other))
        assert not alike_contents(one, other, LEXICON)


@pytest.mark.parametrize(
    ("one", "other", "statements"),
    [
        ("Protocol to the Trawler Treaty", "Trawler Treaty", 2),
        ("Agreement on Harbour Pilots", "Agreement on Salvage Tugs", 2),
        ("Agreement", "Agreement on Harbour Pilots", 1),
        ("Agreement on Cooperation on Harbour Pilots", "Agreement in the field of Harbour Pilots", 1),
    ],
)
def test_agreements_that_cannot_be_one_make_two_statements(one: str, other: str, statements: int) -> None:
    opening = "Kenya and Norway held talks in Mombasa on 4 March 2024. "
    texts = [f"{opening}The two sides agreed to ratify the {name} before the monsoon season." for name in (one, other)]
    dossier = merge([parse(text) for text in texts])
    said = [entity for entity in dossier.entities if entity.kind is EntityKind.STATEMENT]
    assert len(said) == statements
