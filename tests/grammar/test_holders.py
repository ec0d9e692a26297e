"""Persons with their offices before and after the name."""

import pytest

from jscd_model.grammar.holders import holders_in
from jscd_model.grammar.offices import titles_in
from jscd_model.grammar.words import Vocabulary, Words
from jscd_model.lexicon import Lexicon, Phrases

PARTIES = Phrases.of(
    (name, name) for name in ("Kenya", "Kenyan", "Peru", "Peruvian", "Gabon", "Gabonese", "U.S.", "Oman")
)
BODIES = Phrases.of((name, name) for name in ("Federal Ministry of Ports", "Harbour Command", "National Water Council"))


def holders(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Each person with the offices that the text gives."""
    parties = [(found.start, found.end) for found in PARTIES.find(text)]
    bodies = [(found.start, found.end) for found in BODIES.find(text)]
    words = Words.read(text, Vocabulary.of(Lexicon.default()), parties, bodies)
    found, _ = holders_in(words, titles_in(words))
    return [
        (
            text[words.starts[holder.name.name] : words.end(holder.name.last - 1)],
            tuple(title.name(lambda start, end: text[start:end]) for title in holder.titles)
            + ((text[words.starts[holder.body[0]] : words.end(holder.body[1] - 1)],) if holder.body else ()),
        )
        for holder in found
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("met Kenyan Foreign Minister Amina Sow in", [("Amina Sow", ("Foreign Minister",))]),
        ("Amina Sow, Kenya's foreign minister, said", [("Amina Sow", ("foreign minister",))]),
        ("Kenya's top diplomat Amina Sow met", [("Amina Sow", ("top diplomat",))]),
        (
            "The presidents of Peru, Luz Vega, and Gabon, Ali Obame, met",
            [("Luz Vega", ("president",)), ("Ali Obame", ("president",))],
        ),
        (
            "Secretary Luz Vega, Minister of Trade and Ports Adviser Ali Obame, and Foreign Secretary Amina Sow",
            [
                ("Luz Vega", ("Secretary",)),
                ("Ali Obame", ("Minister of Trade", "Ports Adviser")),
                ("Amina Sow", ("Foreign Secretary",)),
            ],
        ),
        (
            "Luz Vega, Secretary of the National Water Council of Peru, and National Security Advisor Ali Obame led",
            [("Luz Vega", ("Secretary of the National Water Council",)), ("Ali Obame", ("National Security Advisor",))],
        ),
        ("Peru's spy chief Luz Vega met", [("Luz Vega", ("spy chief",))]),
        ("the Sultan of Oman, Sultan Badr Said, met", [("Badr Said", ("Sultan", "Sultan"))]),
        (
            "Luz Vega, Director of the Nordlig Kyst Vakt (NKV), met",
            [("Luz Vega", ("Director of the Nordlig Kyst Vakt",))],
        ),
        ("Kenya's Defence Attaché in Muscat, Col. Amina Sow, said", [("Amina Sow", ("Defence Attaché",))]),
        ("the Prime Minister of Gabon, Ali Obame, said", [("Ali Obame", ("Prime Minister",))]),
        ("the Prime Minister of Gabon, H.E. Mr. Ali Obame", [("Ali Obame", ("Prime Minister",))]),
        (
            "Deputy Prime Minister and Minister of Trade Ali Obame",
            [("Ali Obame", ("Deputy Prime Minister", "Minister of Trade"))],
        ),
        (
            "Ali Obame, Deputy Prime Minister and Minister of Trade, said",
            [("Ali Obame", ("Deputy Prime Minister", "Minister of Trade"))],
        ),
        (
            "State Secretary Ali Obame, G20 Sherpa and Trade Adviser, met",
            [("Ali Obame", ("State Secretary", "G20 Sherpa", "Trade Adviser"))],
        ),
        ("the Minister of Trade, Ambassador Ali Obame, the", [("Ali Obame", ("Minister of Trade", "Ambassador"))]),
        (
            "Senior Directors Ana Ruiz and Bo Lind of",
            [("Ana Ruiz", ("Senior Director",)), ("Bo Lind", ("Senior Director",))],
        ),
        ("Presidents Obame and Ruiz met", [("Obame", ("President",)), ("Ruiz", ("President",))]),
        (
            "State Secretary Bo Lind, Federal Ministry of Ports;",
            [("Bo Lind", ("State Secretary", "Federal Ministry of Ports"))],
        ),
        ("U.S. Navy Adm. Bo Lind, Commander, Harbour Command and", [("Bo Lind", ("Commander", "Harbour Command"))]),
        (
            "Foreign Minister Ana Ruiz met her Gabonese counterpart, Ali Obame, in",
            [("Ana Ruiz", ("Foreign Minister",)), ("Ali Obame", ())],
        ),
        (
            "Foreign Minister Ana Ruiz and Oman's Badr Said met",
            [("Ana Ruiz", ("Foreign Minister",)), ("Badr Said", ())],
        ),
        ("Secretary (East) Shri Arun Rao and", [("Arun Rao", ("Secretary (East)",))]),
        ("Trade Minister (TM) R Venkat said", [("R Venkat", ("Trade Minister",))]),
        ("the Security Adviser (NSA), Malam Sani Bako, said", [("Sani Bako", ("Security Adviser",))]),
        ("NSA Anil Rao met PM Kofi Mensah", [("Anil Rao", ("NSA",)), ("Kofi Mensah", ("PM",))]),
        ("at 3 PM Monday the Kenyan PM left", []),
        ("at 3 P.M. the Kenyan P.M. left", []),
        ("Updated: 10:41 PM KstT Monday", []),
        ("Defence Secretary Air Vice Marshal Ali Raza (Retd) said", [("Ali Raza", ("Defence Secretary",))]),
        ("Defence Secretary General Ali Raza said", [("Ali Raza", ("Defence Secretary",))]),
        ("Peace Secretariat Secretary General Ali Raza said", [("Ali Raza", ("Peace Secretariat Secretary General",))]),
        ("Deputy Secretary General Ali Raza said", [("Ali Raza", ("Deputy Secretary General",))]),
        ("Lt. Gen. Ali Raza (Retd), Secretary Defence of Oman, said", [("Ali Raza", ("Secretary Defence",))]),
        ("Principal Secretary (PS) for Ports, Dr Ali Otieno", [("Ali Otieno", ("Principal Secretary for Ports",))]),
        ("Foreign Secretary Ambassador Bo Lind met", [("Bo Lind", ("Foreign Secretary", "Ambassador"))]),
        (
            "Secretary for Political Affairs Ambassador Bo Lind met",
            [("Bo Lind", ("Secretary for Political Affairs", "Ambassador"))],
        ),
        ("Bo Lind, director general (North Africa), said", [("Bo Lind", ("director general (North Africa)",))]),
        (
            "Additional Secretary (Ports) of the Federal Ministry of Ports, Mr. RMS Perera, and",
            [("RMS Perera", ("Additional Secretary (Ports) of the Federal Ministry of Ports",))],
        ),
        (
            "the Minister of Trade of Peru, Ana Ruiz, the Minister of Trade of Oman, Ali Said, and",
            [("Ana Ruiz", ("Minister of Trade",)), ("Ali Said", ("Minister of Trade",))],
        ),
        (
            "Kenyan, Peruvian and Gabonese Trade Ministers Amina Sow, Ana Ruiz and Ali Obame met",
            [("Amina Sow", ("Trade Minister",)), ("Ana Ruiz", ("Trade Minister",)), ("Ali Obame", ("Trade Minister",))],
        ),
        (
            "The trade ministers of Kenya and Peru - Amina Sow and Ana Ruiz - met",
            [("Amina Sow", ("trade minister",)), ("Ana Ruiz", ("trade minister",))],
        ),
        (
            "Director General, Federal Ministry of Ports Bo Lind led",
            [("Bo Lind", ("Director General, Federal Ministry of Ports",))],
        ),
        ("it met at Sri Palapura, near the lake", []),
        ("Bo Lind led the Kenyan delegation", [("Bo Lind", ())]),
        ("fair winds led the Kenyan ships", []),
        ("Trade Minister II Pehin Dato Ali Said met", [("Ali Said", ("Trade Minister II",))]),
        ("Chief of Defence Forces General Tan Sri Ali Said and", [("Ali Said", ("Chief of Defence Forces",))]),
        ("Army Chief General Datuk Ali Said and", [("Ali Said", ("Army Chief",))]),
        ("Chief of Staff of Gabon Major General Ali Obame met", [("Ali Obame", ("Chief of Staff",))]),
        ("the Minister of Defence Kenya, Hon. Ali Otieno, said", [("Ali Otieno", ("Minister of Defence",))]),
        (
            "Permanent Secretary, Federal Ministry of Ports (FMP), Dr Ali Bako, said",
            [("Ali Bako", ("Permanent Secretary, Federal Ministry of Ports",))],
        ),
        ("Chairman National Water Council Ali Raza said", [("Ali Raza", ("Chairman National Water Council",))]),
        ("the Commandant of the centre, Major-General Kojo Addo, signed", [("Kojo Addo", ("Commandant",))]),
        (
            "Bo Lind, Adviser to Kenyan President Amina Sow, said",
            [("Bo Lind", ("Adviser to Kenyan President",)), ("Amina Sow", ("President",))],
        ),
        ("said the Adviser to the President Amina Sow", [("Amina Sow", ("Adviser to the President",))]),
        ("Bo Lind, Deputy Minister and head of the Kenyan delegation, said", [("Bo Lind", ("Deputy Minister",))]),
        (
            "Bo Lind, Kenyan Minister and head of the Kenyan delegation, and Peruvian Secretary Ana Ruiz, met",
            [("Bo Lind", ("Minister",)), ("Ana Ruiz", ("Secretary",))],
        ),
        (
            "General Bo Lind, chief of staff of the Harbour Command, and General Ali Said, deputy chief of the navy,",
            [("Bo Lind", ("chief of staff of the Harbour Command",)), ("Ali Said", ("deputy chief of the navy",))],
        ),
        ("the leader of the delegation, Colonel Bo Lind, thanked", [("Bo Lind", ())]),
        ("the Crown Prince and U.S. President Bo Lind met", [("Bo Lind", ("President",))]),
        ("Defence Attaché in Lima Captain Bo Lind spoke", [("Bo Lind", ("Defence Attaché",))]),
        ("the Minister of Trade, the Rt Hon Ana Ruiz MP, said", [("Ana Ruiz", ("Minister of Trade",))]),
    ],
)
def test_a_person_has_the_offices_around_the_name(text: str, wanted: list[tuple[str, tuple[str, ...]]]) -> None:
    assert holders(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "In Nueva Lima, the Foreign Minister said",
        "met in Lima, President of Peru",
        "The Minister of Trade and the Minister of Ports met",
        "the Kenyan Foreign Minister's visit",
    ],
)
def test_a_place_and_an_office_alone_are_no_person(text: str) -> None:
    assert holders(text) == []


def test_the_country_after_a_name_ends_with_the_next_office() -> None:
    text = "President Ana Ruiz of Peru President Ali Obame of Gabon"
    assert holders(text) == [("Ana Ruiz", ("President",)), ("Ali Obame", ("President",))]
