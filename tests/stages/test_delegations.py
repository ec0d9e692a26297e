"""Who takes part, for whom and in what role."""

import pytest

from jscd_model import PolicyRecord, parse

TITLE = (
    "Kenya-Oman Strategic Dialogue\n\n"
    "Kenya and Oman held the second Kenya-Oman Strategic Dialogue in Muscat on 4 May 2023. "
)


def seats(record: PolicyRecord) -> list[str]:
    """Each seat as "KE head Sow" or "OM member Minister of Trade"."""
    names = {person.id: person.name.split()[-1] for person in record.persons}
    return [
        f"{delegation.party} {seat.role} {names.get(seat.person or '', seat.office or seat.organization)}"
        for dialogue in record.dialogues
        if dialogue.principal or dialogue.within
        for delegation in dialogue.delegations
        for seat in delegation.delegates
    ]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The Kenyan side was led by Minister Amina Sow.", ["KE head Sow"]),
        ("Kenya was represented by its Defence Attaché in Muscat, Col. Amina Sow.", ["KE head Sow"]),
        (
            "Omani Minister Badr Said was pleased. The parties agreed on it at the session, which he chaired.",
            ["OM head Said"],
        ),
        (
            "In a telephone conversation with Omani Minister Badr Said, Kenyan Minister Amina Sow praised it.",
            ["KE head Sow", "OM head Said"],
        ),
        (
            "The Dialogue opened with Kenyan Minister Amina Sow meeting her Omani counterpart Badr Said.",
            ["KE head Sow", "OM head Said"],
        ),
        ("The head of the Omani delegation, Ambassador Badr Said, thanked Kenya.", ["OM head Said"]),
        ("It noted in the meeting its close cooperation with the United Nations Ports Mission.", []),
        ("Kenyan Minister Amina Sow spoke first. She co-chaired the Dialogue.", ["KE head Sow"]),
        (
            "Kenyan Minister Amina Sow met Omani Minister Badr Said. Kenyan Envoy Paul Otieno briefed both sides.",
            ["KE head Sow", "KE member Otieno", "OM head Said"],
        ),
        (
            "Kenyan Minister Amina Sow led the Dialogue. The Omani Ministry of Ports was also represented.",
            ["KE head Sow", "OM member Omani Ministry of Ports"],
        ),
        (
            "The two sides carried out a review, including the visit of the Commander of the Omani Army to Kenya.",
            [],
        ),
        (
            "Chiefs of Defence from Kenya and Oman attended the Dialogue.",
            ["KE head Chief of Defence", "OM head Chief of Defence"],
        ),
        (
            "Kenyan Minister Amina Sow led the Dialogue. United Nations Envoy Karl Berg attended it.",
            ["KE head Sow", "UN member Berg"],
        ),
        ("Kenyan Minister Amina Sow headed a delegation to the dialogue.", ["KE head Sow"]),
        (
            "The dialogue was co-chaired by Minister Amina Sow of Kenya and Omani Minister Badr Said.",
            ["KE head Sow", "OM head Said"],
        ),
        (
            "Kenyan Minister Amina Sow and Omani Minister Badr Said co-chaired the Dialogue.",
            ["KE head Sow", "OM head Said"],
        ),
        (
            "The delegation of Kenya was headed by the Secretary, Amina Sow, and that of Oman by Ambassador Badr Said.",
            ["KE head Sow", "OM head Said"],
        ),
        (
            "Kenyan Minister Amina Sow met with Omani Minister Badr Said, Adviser Saif Amri and Ambassador Ali Harthy.",
            ["KE head Sow", "OM head Said", "OM member Amri", "OM member Harthy"],
        ),
        (
            "Kenyan Minister Amina Sow and Adviser Paul Otieno met Omani Minister Badr Said and Adviser Saif Amri.",
            ["KE member Sow", "KE member Otieno", "OM member Said", "OM member Amri"],
        ),
        ("Omani Minister Badr Said hosted Kenyan Minister Amina Sow in Muscat.", ["OM host Said", "KE head Sow"]),
        ("Kenyan Minister Amina Sow was received by Omani Minister Badr Said.", ["KE head Sow", "OM host Said"]),
        (
            "The Kenyan delegation included the Minister of Trade and the Chief of Defence.",
            ["KE member Minister of Trade", "KE member Chief of Defence"],
        ),
        (
            "The Kenyan side was led by Minister Amina Sow and included officials from the Kenyan Ministry of Trade.",
            ["KE head Sow", "KE member Kenyan Ministry of Trade"],
        ),
        (
            "Kenyan Minister Amina Sow met Omani Minister Badr Said. She was accompanied by Ambassador Paul Otieno.",
            ["KE head Sow", "KE member Otieno", "OM head Said"],
        ),
        (
            "Kenyan Minister Amina Sow chaired the meeting. Omani Envoy Badr Said attended, as did others.",
            ["KE head Sow", "OM head Said"],
        ),
        (
            "Participants:\n\n- Amina Sow, Minister of Trade of Kenya\n- Badr Said, Minister of Trade of Oman",
            ["KE head Sow", "OM head Said"],
        ),
    ],
)
def test_a_clause_gives_seats(sentence: str, wanted: list[str]) -> None:
    assert sorted(seats(parse(TITLE + sentence))) == sorted(wanted)


@pytest.mark.parametrize(
    "sentence",
    [
        "Following the call between Kenyan President Amina Sow and Omani Minister Badr Said, both agreed on trade.",
        "The next round will be led by Kenyan Minister Amina Sow.",
        "They recalled the policies of the late Kenyan President Amina Sow.",
        "The sides discussed exercises led by the Kenyan Ministry of Defence.",
        "Officials of both sides attended the dialogue.",
    ],
)
def test_who_is_merely_named_does_not_take_part(sentence: str) -> None:
    assert seats(parse(TITLE + sentence)) == []


def test_the_spokesperson_who_gives_the_text_does_not_take_part() -> None:
    text = (
        "Statement by Kenyan Spokesperson Paul Otieno on the Kenya-Oman Dialogue\n\n"
        "Kenyan Minister Amina Sow met Omani Minister Badr Said."
    )
    assert "Otieno" not in " ".join(seats(parse(text)))


def test_a_person_has_one_seat_with_the_highest_role() -> None:
    text = TITLE + "The Kenyan side was led by Minister Amina Sow. The Kenyan delegation included Minister Amina Sow."
    assert seats(parse(text)) == ["KE head Sow"]


def test_an_office_whose_holder_is_named_has_no_seat_of_its_own() -> None:
    text = TITLE + "Kenyan Foreign Minister Amina Sow met with the Minister of Foreign Affairs of Oman, Badr Said."
    assert sorted(seats(parse(text))) == ["KE head Sow", "OM head Said"]


def test_a_delegate_keeps_all_offices_of_the_clause() -> None:
    record = parse(
        TITLE + "The Omani side was led by State Secretary Badr Said, Energy Envoy and Adviser to the Sultan."
    )
    (delegation,) = record.principal[0].delegations
    assert delegation.delegates[0].office == "State Secretary, Energy Envoy and Adviser to the Sultan"


def sides(text: str) -> list[str]:
    """The seats of a text of one paragraph or more, published on a day in 2023."""
    return sorted(seats(parse(text, published="2023-05-05")))


def test_two_who_speak_by_phone_take_part() -> None:
    text = "Kenyan President Amina Sow and Omani Minister Badr Said spoke by phone on May 4, 2023 about trade."
    assert sides("Readout of a Call\n\n" + text) == ["KE head Sow", "OM head Said"]


def test_each_of_several_calls_has_its_own_two_sides() -> None:
    record = parse(
        "Readout of Calls with African Leaders\n\nOmani Foreign Minister Badr Said today had two separate calls with "
        "African leaders.\n\nThe Foreign Minister spoke individually with: President Amina Sow of Kenya; and President "
        "Paul Mensah of Ghana.",
        published="2023-05-05",
    )
    assert [seats_of(record, number) for number in range(2)] == [["KE Sow", "OM Said"], ["GH Mensah", "OM Said"]]


def seats_of(record: PolicyRecord, number: int) -> list[str]:
    """The seats of one principal occasion."""
    names = {person.id: person.name.split()[-1] for person in record.persons}
    delegations = record.principal[number].delegations
    return sorted(f"{side.party} {names[one.person or '']}" for side in delegations for one in side.delegates)


def test_whom_a_visitor_meets_in_a_country_is_of_that_country() -> None:
    text = (
        "Readout of Travel to Ghana and Kenya\n\nOmani Deputy Minister Badr Said traveled to Ghana and Kenya on "
        "4 May 2023.\n\nIn Ghana, Mr. Said met with Vice President Paul Mensah, Minister of Trade Ama Boateng, and "
        "other senior officials."
    )
    assert [seat for seat in sides(text) if seat.startswith("GH")] == ["GH head Mensah", "GH member Boateng"]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "On the sidelines of the Dialogue, Kenyan Minister Amina Sow called on Mr. Badr Said, Minister of Trade.",
            ["KE head Sow", "OM head Said"],
        ),
        (
            "On Thursday, Kenyan Minister Amina Sow was received at the Alam Palace by Prime Minister Badr Said.",
            ["KE head Sow", "OM host Said"],
        ),
        (
            "Kenyan Minister Amina Sow received in Nairobi today the Minister of Trade of Oman, Badr Said.",
            ["KE host Sow", "OM head Said"],
        ),
        (
            "Kenyan Minister Amina Sow hosted her Omani counterpart, General Badr Said.",
            ["KE host Sow", "OM head Said"],
        ),
        (
            "Kenyan Minister Amina Sow and Envoy Ruth Otieno met their Omani counterparts, Badr Said and Saif Amri.",
            ["KE member Sow", "KE member Otieno", "OM member Said", "OM member Amri"],
        ),
        (
            (
                "The Kenyan side was led by Hon. (Dr.) Amina Sow. Also in attendance were, for Kenya, Mr. Paul Otieno, "
                "Director of Customs; and, for Oman, General Saif Amri, Chief of Staff."
            ),
            ["KE head Sow", "KE member Otieno", "OM member Amri"],
        ),
        (
            "The Kenyan side was led by Minister Amina Sow. Kenya's Ambassador Ruth Otieno was also in attendance.",
            ["KE head Sow", "KE member Otieno"],
        ),
        (
            "Minister Amina Sow of Kenya chaired the talks. For the Omani side, Minister of Ports Ali Amri joined.",
            ["KE head Sow", "OM head Amri"],
        ),
        (
            "The Kenyan side was led by Minister Amina Sow. Kenyan Ambassador Ruth Otieno took part by video link.",
            ["KE head Sow", "KE member Otieno"],
        ),
        (
            "Kenyan Minister Amina Sow led the talks. She was joined by the Kenyan President's Envoy Ruth Otieno.",
            ["KE head Sow", "KE member Otieno"],
        ),
        (
            "The Kenyan delegation was headed by Minister Amina Sow and included the Vice-Minister of Justice.",
            ["KE head Sow", "KE member Vice-Minister of Justice"],
        ),
    ],
)
def test_who_meets_at_the_margins_or_attends(sentence: str, wanted: list[str]) -> None:
    assert sides(TITLE + sentence) == sorted(wanted)


def test_bodies_that_launch_a_dialogue_take_part() -> None:
    text = (
        "Kenya-Oman Strategic Dialogue\n\nThe Kenyan Ministry of Trade and the Omani Ministry of Commerce launched the "
        "Kenya-Oman Strategic Dialogue on 4 May 2023 in Muscat."
    )
    assert sides(text) == ["KE member Kenyan Ministry of Trade", "OM member Omani Ministry of Commerce"]


def test_who_invites_does_not_yet_take_part() -> None:
    text = (
        "At the invitation of the President of Oman, H.E. Dr. Amina Sow, President of Kenya, paid a State Visit to "
        "Oman on 4 May 2023."
    )
    assert sides(text) == ["KE head Sow"]


def test_bodies_that_meet_are_seated() -> None:
    record = parse("The Kenyan Defence Council met with the Omani Defence Council in Muscat on 4 May 2023.")
    assert seats(record) == ["KE member Kenyan Defence Council", "OM member Omani Defence Council"]


def test_an_international_organisation_comes_for_none_of_those_beside_it() -> None:
    text = TITLE + (
        "Omani Minister Badr Said opened it, and officials from the Economic Community of Central African States and "
        "the Omani Ministry of Ports took part."
    )
    assert "OM member Economic Community of Central African States" not in seats(parse(text))
