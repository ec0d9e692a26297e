"""Parties are found by name, demonym, letters and, where an actor can stand, by capital; namesakes are left alone."""

import pytest

from jscd_model import parse
from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.entries import PartyEntry, PartyForm
from jscd_model.stages.parties import Parties, find_parties
from jscd_model.text import Page

LEXICON = Lexicon.default()
ENTRIES: tuple[PartyEntry, ...] = (*LEXICON.states, *LEXICON.parties)


def read(text: str) -> tuple[Page, Parties]:
    page = Page.read(text)
    return page, find_parties(page, LEXICON)


def named(text: str) -> list[str]:
    """Code and words of each mention, as "IQ Iraqi"."""
    page, parties = read(text)
    return [f"{m.code} {page.view[m.start : m.end]}" for m in parties.mentions]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # names, long forms, possessives
        ("Iraq's budget and the Iraqis.", ["IQ Iraq", "IQ Iraqis"]),
        ("the Republic of Korea (ROK)", ["KR Republic of Korea", "KR ROK"]),
        ("the Hashemite Kingdom of Jordan", ["JO Hashemite Kingdom of Jordan"]),
        ("the Federal Republic of Nigeria", ["NG Federal Republic of Nigeria"]),
        ("The Netherlands and the Gambia", ["NL Netherlands", "GM Gambia"]),
        ("Côte d’Ivoire and Timor-Leste", ["CI Côte d'Ivoire", "TL Timor-Leste"]),
        ("Guinea, Guinea-Bissau, Papua New Guinea", ["GN Guinea", "GW Guinea-Bissau", "PG Papua New Guinea"]),
        ("Niger, not Nigeria", ["NE Niger", "NG Nigeria"]),
        ("the United States of the North", ["US United States"]),
        # letters
        ("The U.S. and the UK; the US, U.K., USA", ["US U.S.", "GB UK", "US US", "GB U.K.", "US USA"]),
        ("US$5 million, the USS Exeter", []),
        ("CONTACT US", []),
        ("US AND IRAQ SIGN A PACT", ["US US", "IQ Iraq"]),
        ("Tell us more.", []),
        # compounds
        ("the U.S.-Iraq committee", ["US U.S.", "IQ Iraq"]),
        ("the U.S. – Japan – ROK talks", ["US U.S.", "JP Japan", "KR ROK"]),
        ("Sino-Indian and Franco-German talks", ["CN Sino", "IN Indian", "FR Franco", "DE German"]),
        ("the Indo-Pacific; Franco Foods", []),
        ("the Indo-Japanese exercise; US-Sino trade", ["IN Indo", "JP Japanese", "US US", "CN Sino"]),
        ("the EU-AU summit", ["EU EU", "AU AU"]),
        # capitals
        ("Moscow and Beijing agreed to talk.", ["RU Moscow", "CN Beijing"]),
        ("Officials met in Moscow and Beijing.", []),
        ("talks between Moscow and Washington", ["RU Moscow", "US Washington"]),
        ("a road between Moscow and Minsk", []),
        ("Delegates visited Beijing.", []),
        ("the Beijing Declaration", []),
        ("London's decision surprised Dublin's mayor.", ["GB London"]),
        ("Lima-Quito relations; the Lima-Quito road", ["PE Lima", "EC Quito"]),
        ("sanctions against Damascus", ["SY Damascus"]),
        ("The Kremlin spokesman said so.", ["RU Kremlin"]),
        ("Denzel Washington said no.", []),
        # groups
        ("ECOWAS heads of state met.", ["ECOWAS ECOWAS"]),
        ("a fund under ECOWAS", []),
        # namesakes
        ("Michael Jordan met Jordan's king.", ["JO Jordan"]),
        ("Rep. Ann Jordan of Ohio", []),
        ("Officials of the Kenya Ferry Revenue Authority and the Chad Wildlife Service", ["KE Kenya", "TD Chad"]),
        ("Kenya Lindqvist of the Service met Chad Moore.", []),
        ("Mr. Ireland and Ms. America", []),
        ("Turkey and Georgia signed; Georgia paid.", ["TR Turkey", "GE Georgia", "GE Georgia"]),
        ("The governor of Georgia spoke in Atlanta.", []),
        ("fishing in the Indian Ocean and the South China Sea", []),
        ("Native Americans and Latin America", []),
        ("the statement, issued in French and English", []),
        ("a French-speaking officer of the French army", ["FR French"]),
        # names that are shared
        ("Congolese troops left.", []),
        ("Congolese troops of the DRC left.", ["CD Congolese", "CD DRC"]),
        ("the DRC, the Republic of the Congo and Congolese troops", ["CD DRC", "CG Republic of the Congo"]),
    ],
)
def test_names_mean_parties_where_the_words_around_them_allow(text: str, wanted: list[str]) -> None:
    assert named(text) == wanted


def test_a_mention_says_how_the_party_is_named_and_what_read_it() -> None:
    _, parties = read("The Iraqi and U.S. teams met in Peru. Lima said so.")
    assert [(m.code, m.form, m.rule) for m in parties.mentions] == [
        ("IQ", PartyForm.DEMONYM, "states.IQ"),
        ("US", PartyForm.ACRONYM, "states.US"),
        ("PE", PartyForm.NAME, "states.PE"),
        ("PE", PartyForm.CAPITAL, "states.PE"),
    ]


def test_mentions_are_asked_by_place() -> None:
    page, parties = read("Peru met Chile. Chile paid.")
    first = page.view.index("Chile")
    assert [m.code for m in parties.between(0, first)] == ["PE"]
    assert [m.code for m in parties.between(first, first + 1)] == ["CL"]
    assert parties.starting_at(first + 1) is None
    found = parties.starting_at(first)
    assert found is not None
    assert (found.start, found.end) == (first, first + 5)
    assert parties.codes() == ("PE", "CL")


def test_mentions_are_in_order_and_do_not_overlap() -> None:
    _, parties = read("The Federal Republic of Germany, the German Kingdom of Spain, Franco-Spanish U.S.-led UK's.")
    ends = [0, *(m.end for m in parties.mentions)]
    assert all(end <= m.start < m.end for end, m in zip(ends, parties.mentions, strict=False))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\udc80", "US", "-", "Mr. ", "U.S.-", "\u200f" * 9])
def test_any_text_at_all_is_read(text: str) -> None:
    read(text)


def test_a_party_that_is_not_named_is_where_a_fact_speaks_of_it() -> None:
    """The state behind an office that the text does not name has that office's place to be cut out."""
    record = parse("Foreign Minister Kamau Otieno spoke on Monday.", url="https://mfa.go.ke/talks")
    assert [(party.code, record.quote(party)) for party in record.parties] == [("KE", "Foreign Minister")]
