"""The occasion that a text reports, as agencies, ministries and newspapers tell of it."""

import pytest

from jscd_model import Dialogue, parse

PUBLISHED = "2023-05-10"  # a Wednesday


def told(dialogue: Dialogue) -> str:
    facts = (dialogue.name, dialogue.ordinal, dialogue.when, dialogue.place, " ".join(dialogue.parties))
    return " | ".join(str(fact) for fact in (*facts, dialogue.status) if fact is not None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru and Chile held the first round of political talks at the Ministry of Trade, Lima on Tuesday.",
            "political talks | 1 | 2023-05-09 | Lima | PE CL | held",
        ),
        (
            "The spokesman announced on Monday that the 9th Ghana-Togo Port Dialogue will be held in Accra on Friday.",
            "Ghana-Togo Port Dialogue | 9 | 2023-05-12 | Accra | GH TG | planned",
        ),
        (
            "The fifth round of composite dialogue between Peru and Chile will be held next year.",
            "composite dialogue | 5 | 2024 | PE CL | planned",
        ),
        (
            (
                "Ghana, Togo to Hold Port Talks\n\nGhana and Togo agreed on a date. The first round of the Ghana-Togo "
                "Sea Dialogue was held in March."
            ),
            "talks | GH TG | planned",
        ),
        (
            (
                "Peru and Chile at the second round of the Joint Sea Committee in Lima discussed trade. They agreed to "
                "hold the third round of the sea committee next year in Chile."
            ),
            "Joint Sea Committee | 2 | Lima | PE CL | held",
        ),
        (
            "A Peruvian delegation has arrived in Accra to discuss trade, the Ministry of Trade of Ghana said.",
            "visit | Accra | PE GH | held",
        ),
        (
            "A meeting of the working groups on legal issues of Ghana and Togo took place in Accra on 3 May 2023.",
            "working groups on legal issues | 2023-05-03 | Accra | GH TG | held",
        ),
        (
            "Readout of the Peru-Chile Task Force on Ports and Harbours Meeting\n\nToday Peru and Chile met.",
            "Peru-Chile Task Force on Ports and Harbours | 2023-05-10 | PE CL | held",
        ),
        (
            "Foreign Minister Ama Boni will travel to Accra on Friday for the second Ghana and Togo Port Dialogue.",
            "Ghana and Togo Port Dialogue | 2 | 2023-05-12 | Accra | GH TG | planned",
        ),
        (
            (
                "The Committee of Port Masters (CPM) of Kenya and Oman on Tuesday asked for more tugs. The committee, "
                "which ended its 9th Ordinary Session in Muscat, also spoke of fees."
            ),
            "Committee of Port Masters | 9 | 2023-05-09 | Muscat | KE OM | held",
        ),
        (
            (
                "COMMUNIQUE\n\nAdopted by the Energy Board (EB) of the African Union (AU) at its 1204th meeting, held "
                "on 7 May 2023, on the gas market\n\nThe Energy Board,\n\nRecalling its previous decisions on gas;"
            ),
            "Energy Board | 1204 | 2023-05-07 | AU | held",
        ),
        (
            (
                "Minister Harthy meets with Peru's Minister of Trade\n\nFrom: Ministry of Ports of Oman\n\nReadout\n\n"
                "The Honourable Salim Harthy, Minister of Ports, met yesterday Ana Rojas, Peru's Minister of Trade."
            ),
            "meeting | 2023-05-09 | OM PE | held",
        ),
        (
            (
                "On 7 May 2023, the Permanent Secretary of the Ministry of Ports of Oman led a team to attend the "
                "Third Kenya - Oman Port Dialogue in Nairobi."
            ),
            "Kenya - Oman Port Dialogue | 3 | 2023-05-07 | Nairobi | KE OM | held",
        ),
        (
            "Peru and Chile held the inaugural Peru and Chile Border Ministers' Meeting (PCBM) in Lima on Tuesday.",
            "Peru and Chile Border Ministers' Meeting | 1 | 2023-05-09 | Lima | CL PE | held",
        ),
        (
            "Kenya hosted the third Kenya Army-Ghana Air Force (GAF) Staff Talks in Nairobi on 3 May 2023.",
            "Kenya Army-Ghana Air Force (GAF) Staff Talks | 3 | 2023-05-03 | Nairobi | KE GH | held",
        ),
        (
            "Adopted by the Energy Board (EB) of the African Union (AU) at its 1204th meeting, held on 7 May 2023.",
            "Energy Board | 1204 | 2023-05-07 | AU | held",
        ),
        (
            "Omani Foreign Minister Salim Harthy held a telephone talk with Kenyan minister Jane Otieno on Tuesday.",
            "telephone talk | 2023-05-09 | KE OM | held",
        ),
        (
            "Peru and Chile held the second round of the so-called two-plus-two talks in Lima on Tuesday.",
            "two-plus-two talks | 2 | 2023-05-09 | Lima | PE CL | held",
        ),
        (
            "The two-day meeting of the Peru-Chile Joint Sea Committee wound up in Lima on Tuesday.",
            "Peru-Chile Joint Sea Committee | 2023-05-08/2023-05-09 | Lima | PE CL | held",
        ),
        (
            (
                "Kenya, Oman put off talks until autumn\n\nKenya and Oman have postponed a meeting of their foreign "
                "ministers that was to take place in Muscat next week."
            ),
            "talks | KE OM | planned",
        ),
        (
            (
                "Nairobi. Kenya and Oman on Tuesday resolved to add patrols as their ministers wrapped up three days "
                "of talks here.\n\nThe Fourth Session of the Joint Sea Commission, which opened on Sunday, was "
                "co-chaired by the ministers."
            ),
            "Joint Sea Commission | 4 | 2023-05-07 | Nairobi | KE OM | held",
        ),
        (
            (
                "Peru, Chile extend truce as Lima round ends\n\nPeru and Chile agreed on a truce at the close of "
                "the fifth round of talks in the capital."
            ),
            "talks | 5 | Lima | PE CL | held",
        ),
        (
            (
                "A regular meeting of the working groups on the survey of the governments of Ghana and Togo on the "
                "marking of the state border took place on 3 May 2023 in Accra."
            ),
            "working groups | 2023-05-03 | Accra | GH TG | held",
        ),
        (
            "The Peru-Chile Joint Working Group adopted a plan on mines during its 11th meeting on Tuesday.",
            "Peru-Chile Joint Working Group | 11 | 2023-05-09 | PE CL | held",
        ),
        (
            "OSLO - Kenya-Norway Joint Sea Committee (JSC) in its first meeting held in Oslo on Tuesday on ships.",
            "Kenya-Norway Joint Sea Committee | 1 | 2023-05-09 | Oslo | KE NO | held",
        ),
        (
            'Ghana and Togo on Tuesday reviewed their ties during their first "2+2 dialogue" in Accra.',
            "2+2 dialogue | 1 | 2023-05-09 | Accra | GH TG | held",
        ),
        (
            (
                "Omani Foreign Minister Salim Harthy discussed trade with his Kenyan counterpart Jane Otieno "
                "in a telephone call on Tuesday."
            ),
            "telephone call | 2023-05-09 | OM KE | held",
        ),
        (
            (
                "Defence Secretary to co-chair 5th Peru-Chile Border Dialogue in Lima\n\n"
                "Peru and Chile will hold the fifth Peru-Chile Border Dialogue on 11 May 2023."
            ),
            "Peru-Chile Border Dialogue | 5 | 2023-05-11 | Lima | PE CL | planned",
        ),
        (
            "The ministers of Peru and Chile will preside in Lima on May 11, 2023 over the first Peru-Chile Dialogue.",
            "Peru-Chile Dialogue | 1 | 2023-05-11 | Lima | PE CL | planned",
        ),
        (
            "Kenyan President Jane Otieno arrived in Muscat on Tuesday on a two-day state visit to Oman.",
            "state visit | 2023-05-09 | Oman | OM KE | held",
        ),
        (
            "Ghana and Togo held talks in Accra on Tuesday. The second Ghana-Togo Border Dialogue was held in 2019.",
            "talks | 2023-05-09 | Accra | GH TG | held",
        ),
        (
            (
                "Peruvian Foreign Minister Ana Rojas held talks with her Chilean counterpart Luis Vega on Tuesday. The "
                "talks were held on the sidelines of the meeting of the Andean Trade Forum in Quito on Tuesday."
            ),
            "talks | 2023-05-09 | CL PE | held",
        ),
        (
            "Amid the storm over the Peru-Ecuador fence, Ghana and Togo held their annual strategic dialogue on 9 May.",
            "strategic dialogue | 2023-05-09 | GH TG | held",
        ),
        (
            "A team of the Andean Commission, led by Luis Vega of Chile, has paid a working visit to Ghana.",
            "working visit | Ghana | GH CL | held",
        ),
        (
            (
                "LIMA, May 10 (Echo): The Foreign Ministers of Peru and Chile co-chaired the third Peru-Chile Border "
                "Dialogue here on Tuesday."
            ),
            "Peru-Chile Border Dialogue | 3 | 2023-05-09 | Lima | PE CL | held",
        ),
        (
            (
                "ACCRA, May 10 (Echo) - Ghana and Togo agreed on Tuesday to open a road, after the first meeting of "
                "their Border Committee in two years."
            ),
            "Border Committee | 2023-05-09 | GH TG | held",
        ),
        (
            (
                "Ghana and Togo will hold regular border talks in Accra next week. The two-day Ghana-Togo Border "
                "Dialogue will take place from 18 to 19 May 2023."
            ),
            "Ghana-Togo Border Dialogue | 2023-05-18/2023-05-19 | Accra | GH TG | planned",
        ),
        (
            (
                "Ghana and Togo held their annual strategic dialogue, which dwelt on fish. Ghanaian Foreign Minister "
                "Komla Doe and Togolese Foreign Minister Yao Attah held discussions in Accra on May 5."
            ),
            "strategic dialogue | 2023-05-05 | Accra | GH TG | held",
        ),
        (
            "On May 9, a Ghanaian delegation - led by Foreign Minister Komla Doe - visited Lomé, Togo.",
            "visit | 2023-05-09 | Lomé | GH TG | held",
        ),
        (
            "The latest round of talks between Ghana and Togo has yielded an accord, the ministry said on Sunday.",
            "talks | GH TG | held",
        ),
        (
            (
                "Accra: The fifth meeting of the Ghana-Togo Consultative Group discussed fences on Tuesday. A. "
                "Mensah also co-chaired the second Ghana-Togo Road Committee meeting on Monday."
            ),
            "Ghana-Togo Consultative Group | 5 | 2023-05-09 | GH TG | held",
        ),
        (
            (
                "Ghana and Togo will discuss roads during a two-day meeting in Accra from 18 May 2023. The 14th "
                "meeting of the Ghana-Togo Border Committee is scheduled to take place in Accra from 18 to 19 May 2023."
            ),
            "Ghana-Togo Border Committee | 14 | 2023-05-18/2023-05-19 | Accra | GH TG | planned",
        ),
        (
            "The foreign ministry said on Wednesday that Ghana and Togo held talks in Lomé on Monday.",
            "talks | 2023-05-08 | Lomé | GH TG | held",
        ),
        (
            (
                "Ghana and Togo signed an accord on roads. It was reached at the end of the Sixth Session of the "
                "Ghana-Togo Joint Commission, held in Lomé on Tuesday."
            ),
            "Ghana-Togo Joint Commission | 6 | 2023-05-09 | Lomé | GH TG | held",
        ),
        (
            (
                "The ministers of Kenya, Oman and Qatar on Tuesday spoke of piracy. In their telephone talks, "
                "which lasted an hour, they shared the view that convoys help."
            ),
            "telephone talks | KE OM QA | held",
        ),
    ],
)
def test_the_occasion_that_a_report_is_about(text: str, expected: str) -> None:
    (only,) = parse(text, published=PUBLISHED).principal
    assert told(only) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Ghana and Togo held the first Ghana-Togo Border Dialogue in Accra on 4 May 2023, as part of a working "
                "visit to Ghana from 3 to 6 May."
            ),
            "working visit | 2023-05-03/2023-05-06 | Ghana | GH TG | held",
        ),
        (
            (
                "Ghana and Togo held the first Ghana-Togo Border Dialogue in Accra on 4 May 2023. The next Ghana-Togo "
                "Border Dialogue shall be held in Lomé in 2024."
            ),
            "Ghana-Togo Border Dialogue | 2024 | Lomé | GH TG | planned",
        ),
        (
            "Ghana and Togo held talks in Accra on 4 May 2023. The two ministers plan to meet in Lomé early next year.",
            "meeting | 2024-01~ | Lomé | GH TG | planned",
        ),
        (
            (
                "Ghana and Togo held talks in Accra on 4 May 2023. The talks were preceded by a meeting of Senior "
                "Officials, which was convened from 1 to 2 May 2023."
            ),
            "meeting | 2023-05-01/2023-05-02 | GH TG | held",
        ),
        (
            (
                "Ghana and Togo held talks in Accra on 4 May 2023. They set up a Joint Working Group on Fish, which "
                "is due to convene in Lomé next May."
            ),
            "Joint Working Group on Fish | 2024-05 | Lomé | GH TG | planned",
        ),
    ],
)
def test_another_occasion_of_the_text(text: str, expected: str) -> None:
    found = [told(dialogue) for dialogue in parse(text, published=PUBLISHED).dialogues if not dialogue.principal]
    assert expected in found


@pytest.mark.parametrize(
    "text",
    [
        "Having chaired the Border Committee, the Minister of Ghana spoke of the law.",
        'Ghana launched the "Call to Action" for farms last year.',
        "The Minister of Ghana is the first to visit the marsh.",
        "A. Mensah of Ghana stopped by for a surprise visit to thank the team.",
        "Peru Cancels Upcoming Talks With Chile\n\nPeru has called off next week's talks with Chile over a fence.",
        "Kenya on Friday cancelled a visit to Oman. He had said that Kenya and Oman will meet in Muscat in May.",
        "Ghana and Togo agreed to reduce conflict, support dialogue, and open a road.",
        "The two spoke after the Director of the National Fish Council of Ghana Komla Doe Meeting with farmers.",
    ],
)
def test_nothing_is_made_up(text: str) -> None:
    assert not parse(text, published=PUBLISHED).dialogues


def test_a_headline_of_two_occasions() -> None:
    text = (
        "Defence Minister Receives Kenyan Counterpart, Co-Chairs Third Oman-Kenya Joint Military Committee\n\n"
        "The Defence Minister of Oman, Salim Harthy, received in Muscat today the Defence Minister of Kenya, "
        "Jane Otieno."
        "\n\nHarthy and Otieno then co-chaired the third meeting of the Oman-Kenya Joint Military Committee."
    )
    sat, met = parse(text, published=PUBLISHED).principal
    assert told(met) == "meeting | 2023-05-10 | Muscat | OM KE | held"
    assert told(sat) == "Oman-Kenya Joint Military Committee | 3 | 2023-05-10 | Muscat | OM KE | held"


def test_the_host_of_the_second_sentence_holds_no_other_meeting() -> None:
    text = (
        "Peru and Chile held the second Peru-Chile Security Dialogue in Lima on 9 May 2023. The Peruvian Interior "
        "Minister, Ana Rojas, hosted the Chilean Interior Minister, Luis Vega."
    )
    assert len(parse(text).dialogues) == 1
