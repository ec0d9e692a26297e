"""Occasions that news and blogs tell of in passing, and rounds that they only recall."""

import pytest

from jscd_model import Dialogue, parse

PUBLISHED = "2024-05-18"  # a Saturday

OCCASIONS = [
    (
        "defence dialogue | 7 | 2024-05-14 | Arica | PE CL | held",
        (
            "LIMA: Peru and Chile agreed to conduct joint patrols, officials said on Wednesday, a day after the two "
            "countries held their seventh defence dialogue in Arica."
        ),
    ),
    (
        "Ghana-Togo Joint Border Committee | 8 | 2024-05-17 | Aflao | GH TG | held",
        (
            "Ghana and Togo have resolved to establish ten joint border posts.\n\nThis was part of the decisions "
            "reached at the eighth session of the Ghana-Togo Joint Border Committee, which ended in Aflao on "
            "Friday.\n\nThe fifth session was held in Accra in 2019."
        ),
    ),
    (
        "Joint Border Committee | 2024-05-14/2024-05-16 | Chipata | ZM MW | held",
        (
            "Zambia and Malawi have resolved to build a post.\n\nThe decision was made at a three-day meeting of the "
            "two countries' Joint Border Committee at a hotel in Chipata that ended on Thursday."
        ),
    ),
    (
        "Fiji-Tonga Defence Consultations | 4 | Suva | FJ TO | held",
        (
            "A Fijian navy officer will join the centre by 2027, Minister Semi Tuvura said.\n\nHe was speaking to "
            "reporters after the fourth round of the Fiji-Tonga Defence Consultations in Suva."
        ),
    ),
    (
        "Oman-Qatar Security Dialogue | 2 | 2024-05-15 | Doha | OM QA | held",
        (
            "Oman and Qatar have agreed to stop the flow of guns.\n\nMinister Said Al Harthy told the House so on "
            "Friday, following his return from the Second Oman-Qatar Security Dialogue in Doha on May 15."
        ),
    ),
    (
        "meeting | 2024-05-16 | Gdansk | LV NO PL | held",
        (
            "When the security chiefs of Norway, Poland and Latvia sat down together on Thursday in Gdansk, it "
            "rained.\n\nThe first meeting of the three, in Riga last October, ended without a text."
        ),
    ),
    (
        "Lake Consultations | 3 | 2024-05-16 | Kisumu | KE UG | held",
        (
            "Kenya and Uganda deepened their ties during ministerial talks in Kenya.\n\nMs Auma and her counterpart, "
            "Jane Okello, met in Kisumu on Thursday for the third annual Lake Consultations."
        ),
    ),
    # What came of an occasion tells of it.
    (
        "Joint Commission on Border Security | 3 | Sofia | RS BG | held",
        (
            "Serbia and Bulgaria agreed on Wednesday to set up a police centre.\n\nThe deal, struck at the third "
            "meeting of the Joint Commission on Border Security in Sofia, takes effect in August."
        ),
    ),
    (
        "meeting | 2024-05-16 | Banjul | SN GM | held",
        (
            "A pact between Senegal and Gambia is to be renewed, according to a statement issued after the two "
            "presidents met in Banjul on Thursday."
        ),
    ),
    # What was held is told from what is to come, and from what came of it.
    (
        "meeting | 2024-05-17 | Lima | CL PE | held",
        "After the ministers of Peru and Chile met in Lima on Friday, they said that they will meet in Arica in June.",
    ),
    (
        "Ghana-Togo Border Committee | 15 | 2024-05-16 | Lomé | GH TG | held",
        (
            "Ghana and Togo held the 15th Session of the Ghana-Togo Border Committee in Lomé on 16 May 2024. The posts "
            "agreed at the 14th Session were opened in March 2024."
        ),
    ),
]


def told(dialogue: Dialogue) -> str:
    """Name, number, time, place, parties and status, without what the text does not say."""
    facts = (dialogue.name, dialogue.ordinal, dialogue.when, dialogue.place, " ".join(dialogue.parties))
    return " | ".join(str(fact) for fact in (*facts, dialogue.status) if fact is not None)


@pytest.mark.parametrize(("expected", "text"), OCCASIONS)
def test_the_occasion_that_news_cite_is_what_they_report(expected: str, text: str) -> None:
    (only,) = parse(text, published=PUBLISHED).principal
    assert told(only) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kenya builds a road. It was promised at the third Kenya-Ethiopia Border Dialogue in Adama in June 2021.",
        "Nepal buys six helicopters. They will be shown at the second Nepal-Bhutan Forum on 29 May 2024.",
        (  # two of the last days: no reason to choose one
            "Peru builds a bridge. It was welcomed at the third Peru-Chile Road Dialogue on 15 May 2024 and at the "
            "fourth Peru-Bolivia Sea Dialogue on 16 May 2024."
        ),
        "Ghana, Togo to build posts\n\nThe posts are new.\n\nThe fifth session was held in Accra in 2019.",
    ],
)
def test_a_round_that_is_only_recalled_or_awaited_is_not_what_news_report(text: str) -> None:
    assert not parse(text, published=PUBLISHED).principal


def test_talks_with_somebody_else_on_the_same_day_seat_nobody_at_the_ones_reported() -> None:
    text = (
        "Kenya and Oman held the third Kenya-Oman Port Dialogue in Mombasa on 17 May 2024. On the margins of the "
        "Dialogue, Minister Amina Said held bilateral talks with Minister Luis Soto of Peru."
    )
    record = parse(text, published=PUBLISHED)
    (only,) = record.principal
    assert "PE" not in {delegation.party for delegation in only.delegations}


def test_consultations_with_an_office_holder_are_not_named_after_the_office() -> None:
    text = (
        "Minister Semi Tuvura today co-chaired the 3rd Fiji-Tonga Defence Consultations with the Tongan Minister of "
        "Defence."
    )
    (only,) = parse(text, published=PUBLISHED).principal
    assert (only.name, only.ordinal) == ("Fiji-Tonga Defence Consultations", 3)


def test_a_round_is_not_dated_by_what_became_of_what_it_agreed() -> None:
    text = (
        "Ghana and Togo held the 15th Session of the Ghana-Togo Border Committee in Lomé on 16 May 2024. The posts "
        "agreed at the 14th Session were opened in March 2024. The accord adopted at the 13th Session in May 2022 "
        "holds."
    )
    days = {d.ordinal: str(d.when) if d.when else None for d in parse(text, published=PUBLISHED).dialogues}
    assert days == {15: "2024-05-16", 14: None, 13: "2022-05"}


def test_the_previous_meeting_of_the_committee_is_a_round_of_the_committee_reported() -> None:
    text = (
        "Kenya and Uganda held the 4th meeting of the Kenya-Uganda Joint Lake Committee in Kisumu on 16 May 2024. The "
        "previous meeting of the committee was held in Entebbe last year."
    )
    names = [(d.name, str(d.when)) for d in parse(text, published=PUBLISHED).dialogues]
    assert names == [("Kenya-Uganda Joint Lake Committee", "2024-05-16"), ("Kenya-Uganda Joint Lake Committee", "2023")]


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("It was the fifth time that the two countries met.", 5),
        ("It was the second round of its kind.", 2),
        ("It was the fifth time the two countries met this year.", None),
        ("The fourth round is expected in the Peruvian capital.", None),
    ],
)
def test_a_following_sentence_may_say_which_round_it_was(text: str, ordinal: int | None) -> None:
    (only,) = parse(f"Peru and Chile held sea talks in Arica on Friday. {text}", published=PUBLISHED).principal
    assert only.ordinal == ordinal
