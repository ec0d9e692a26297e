"""Offices as texts name them."""

import pytest

from jscd_model.grammar.offices import titles_in
from jscd_model.grammar.titles import Title
from jscd_model.grammar.words import Vocabulary, Words
from jscd_model.lexicon import Lexicon, Phrases

PARTIES = Phrases.of(
    (name, name)
    for name in ("Kenya", "Kenyan", "Peru", "Peruvian", "Chile", "U.S.", "United Kingdom", "Oman", "African")
)
BODIES = Phrases.of(
    (name, name) for name in ("National Water Council", "Ministry of Trade of Peru", "Harbour Authority")
)


def titles(text: str) -> list[Title]:
    parties = [(found.start, found.end) for found in PARTIES.find(text)]
    bodies = [(found.start, found.end) for found in BODIES.find(text)]
    return titles_in(Words.read(text, Vocabulary.of(Lexicon.default()), parties, bodies))


def names(text: str) -> list[str]:
    return [title.name(lambda start, end: text[start:end]) for title in titles(text)]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Kenyan Foreign Minister Amina Sow", "Foreign Minister"),
        ("Kenya's foreign minister Amina Sow", "foreign minister"),
        (
            "the Minister of Foreign Affairs and Regional Cooperation of Peru",
            "Minister of Foreign Affairs and Regional Cooperation",
        ),
        (
            "Minister of Foreign Affairs, African Integration and Trade Ana Ruiz",
            "Minister of Foreign Affairs, African Integration and Trade",
        ),
        ("the Ambassador of Peru to the United Kingdom", "Ambassador to the United Kingdom"),
        ("the Ambassador of Peru in Chile, Ana Ruiz", "Ambassador in Chile"),
        ("U.S. Ambassador to Peru Ana Ruiz", "Ambassador to Peru"),
        ("Deputy Assistant to the President Ana Ruiz", "Deputy Assistant to the President"),
        ("Chief of Staff to the Water and Energy Adviser Ana Ruiz", "Chief of Staff to the Water and Energy Adviser"),
        ("Water and Energy Adviser to the Prime Minister Ana Ruiz", "Water and Energy Adviser to the Prime Minister"),
        (
            "Under Secretary for Growth, Energy, and the Environment Ana Ruiz",
            "Under Secretary for Growth, Energy, and the Environment",
        ),
        ("National Water Council Senior Director Ana Ruiz", "National Water Council Senior Director"),
        ("Director at the Ministry of Trade of Peru", "Director at the Ministry of Trade"),
        ("Chief of the Defence Staff General Ana Ruiz", "Chief of the Defence Staff"),
        ("Harbour Authority (HA) Commander General Ana Ruiz", "Harbour Authority (HA) Commander"),
        ("Director General for Trade Ana Ruiz", "Director General for Trade"),
        ("the Secretary-General of the National Water Council", "Secretary-General of the National Water Council"),
    ],
)
def test_an_office_drops_its_country_and_keeps_its_institution(text: str, office: str) -> None:
    assert names(text)[0] == office


def test_a_plural_with_portfolios_names_one_office_for_each() -> None:
    assert names("the Ministers of Foreign Affairs, Interior and National Defence, and the Solicitor General") == [
        "Minister of Foreign Affairs",
        "Minister of Interior",
        "Minister of National Defence",
        "Solicitor General",
    ]
    assert names("the Foreign and Defence Ministers of Peru") == ["Foreign Minister", "Defence Minister"]


def test_a_plural_with_countries_names_the_office_of_each() -> None:
    text = "the Presidents of Kenya, Peru and Chile"
    assert [[text[at : at + 4] for at in title.parties] for title in titles(text)] == [["Keny"], ["Peru"], ["Chil"]]
    text = "the Presidents of Kenya (KEN), Peru and Chile"
    assert [[text[at : at + 4] for at in title.parties] for title in titles(text)] == [["Keny"], ["Peru"], ["Chil"]]
    text = "the Foreign and Defence Ministers of Kenya and Peru"
    assert [(name, text[title.parties[0] :][:4]) for name, title in zip(names(text), titles(text), strict=True)] == [
        ("Foreign Minister", "Keny"),
        ("Defence Minister", "Keny"),
        ("Foreign Minister", "Peru"),
        ("Defence Minister", "Peru"),
    ]


@pytest.mark.parametrize(
    ("text", "tenure"),
    [
        ("then Kenyan Prime Minister Amina Sow", "former"),
        ("the former Minister of Trade", "former"),
        ("ex-President Ana Ruiz", "former"),
        ("Acting Foreign Minister Ana Ruiz", "acting"),
        ("President-elect Ana Ruiz", "designate"),
        ("Minister of Trade Ana Ruiz", "current"),
    ],
)
def test_a_word_beside_an_office_says_how_it_is_held(text: str, tenure: str) -> None:
    assert titles(text)[0].tenure == tenure


@pytest.mark.parametrize(
    "text",
    [
        "the Member States agreed",
        "the Prime Minister's Office said",
        "an Executive Order",
        "the General Assembly",
        "Co-chaired talks",
    ],
)
def test_an_institution_is_no_office(text: str) -> None:
    assert names(text) == []


def test_a_country_after_another_preposition_is_not_whom_the_office_serves() -> None:
    text = "Special Envoy for Peru Amina Sow"
    assert titles(text)[0].parties == ()
