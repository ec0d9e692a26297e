"""For whom those come who sit at talks, where a clause says it in few words."""

import pytest

from jscd_model import PolicyRecord, parse


def seated(record: PolicyRecord) -> dict[str, list[str]]:
    (only,) = record.principal
    names = {person.id: person.name for person in record.persons}
    return {
        delegation.party: [names[d.person] for d in delegation.delegates if d.person is not None]
        for delegation in only.delegations
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Ghana, Togo and Benin held the third Coastal Security Dialogue in Accra on 17 May 2024. Ghana was "
                "represented by Defence Minister Kofi Adu, Togo by General Yao Tchalla and Benin by Minister Luc Azon."
            ),
            {"GH": ["Kofi Adu"], "TG": ["Yao Tchalla"], "BJ": ["Luc Azon"]},
        ),
        (
            (
                "Oman and Iran held the third Oman-Iran Strategic Dialogue in Muscat on 17 May 2024. "
                "The talks were led "
                "by Deputy Minister Reza Karimi and, on the Omani side, by Under Secretary Salim Al Harthy."
            ),
            {"IR": ["Reza Karimi"], "OM": ["Salim Al Harthy"]},
        ),
        (
            (
                "Fiji and Australia held the third Fiji-Australia Defence Talks in Suva on 17 May 2024. The Fijian "
                "delegation was led by Permanent Secretary Mason Vula; Australia's by First "
                "Assistant Secretary Lucy Hart."
            ),
            {"FJ": ["Mason Vula"], "AU": ["Lucy Hart"]},
        ),
        (
            (
                "Nepal and Bhutan held the second Defence Dialogue in Thimphu on 17 May 2024. Special Secretary Hari "
                "Thapa led the Nepali side while General Karma Dorji represented Bhutan."
            ),
            {"NP": ["Hari Thapa"], "BT": ["Karma Dorji"]},
        ),
        (
            (
                "The Second Summit on Coastal Security was held in Dakar on 17 May 2024. The "
                "following took part in the "
                "Summit: H.E. Mr. Kwabena Frimpong, President of the Republic of Ghana; H.E. Mrs. Aya Brou, Prime "
                "Minister of the Republic of Benin."
            ),
            {"GH": ["Kwabena Frimpong"], "BJ": ["Aya Brou"]},
        ),
        (
            (
                "Kazakhstan, Armenia and Tajikistan held a trilateral meeting in Almaty on 17 May 2024. The Kazakh "
                "delegation was headed by Secretary of the Security Council Daniyar Ospanov, the "
                "Armenian delegation by "
                "Secretary of the Security Council under the President Anna Sarkisian, and the Tajik delegation by "
                "Secretary of the State Security Council Rustam Nazarov."
            ),
            {"KZ": ["Daniyar Ospanov"], "AM": ["Anna Sarkisian"], "TJ": ["Rustam Nazarov"]},
        ),
    ],
)
def test_each_sits_for_the_party_that_sent_them(text: str, expected: dict[str, list[str]]) -> None:
    assert seated(parse(text, published="2024-05-18")) == expected


def test_a_states_security_council_is_not_that_of_the_united_nations() -> None:
    text = (
        "The Security Council under the President of Tajikistan said so. Secretary of the Security Council Rustam "
        "Nazarov took part in talks with his colleagues from Armenia and Kazakhstan in Almaty on 17 May 2024."
    )
    record = parse(text, published="2024-05-18")
    assert [(body.name, body.party) for body in record.organizations] == [("Security Council", "TJ")]
    assert "UN" not in {party.code for party in record.parties}


def test_the_security_council_that_adopts_resolutions_is_the_united_nations() -> None:
    record = parse("The Security Council adopted a resolution on ferries. Kenya and Peru welcomed it.")
    assert [body.party for body in record.organizations] == ["UN"]


def test_who_led_a_delegation_by_the_surname_alone_sits_for_its_party() -> None:
    text = (
        "Ghana will send two ships, Defence Minister Kofi Adu said. Adu, who led the Ghanaian delegation to the third "
        "Ghana-Togo Sea Dialogue in Lomé on 17 May 2024, spoke to reporters."
    )
    assert seated(parse(text, published="2024-05-18")) == {"GH": ["Kofi Adu"]}


def test_who_is_spoken_to_at_another_time_of_the_day_sits_at_no_talks_of_others() -> None:
    text = (
        "Albania and Kosovo held the third Defence Dialogue in Tirana on 17 May 2024. The Albanian Minister of Defence "
        "Arben Hoxha and his Kosovar counterpart Driton Gashi co-chaired it. Earlier on Friday, Mr "
        "Hoxha spoke by phone "
        "with Italian Defence Minister Marco Bianchi."
    )
    assert seated(parse(text, published="2024-05-18")) == {"AL": ["Arben Hoxha"], "XK": ["Driton Gashi"]}
