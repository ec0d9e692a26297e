"""Which occasions a text tells of: the one it reports, those it cites, those to come, and those at the margins."""

import pytest

from jscd_model import Dialogue, DialogueKind, PolicyRecord, Status, parse

HELD = "Ghana and Togo held the second Ghana-Togo Border Dialogue (GTBD) in Accra on 4 May 2023. "


def principal(text: str, title: str | None = None) -> Dialogue:
    (only,) = parse(text, title=title).principal
    return only


def others(record: PolicyRecord) -> list[Dialogue]:
    return [dialogue for dialogue in record.dialogues if not dialogue.principal]


@pytest.mark.parametrize(
    ("text", "name", "ordinal", "when", "place", "parties"),
    [
        (HELD, "Ghana-Togo Border Dialogue", 2, "2023-05-04", "Accra", "GH TG"),
        (
            "The 11th round of India-Brazil Foreign Office Consultations was held in Brasilia on 23 May 2024.",
            "India-Brazil Foreign Office Consultations",
            11,
            "2024-05-23",
            "Brasilia",
            "IN BR",
        ),
        (
            "Norway and Kenya held the first meeting of the Norway-Kenya Sea Working Group in Oslo on 7-8 March 2022.",
            "Norway-Kenya Sea Working Group",
            1,
            "2022-03-07/2022-03-08",
            "Oslo",
            "NO KE",
        ),
        (
            "The 5th Session of the Peru-Chile Mine Commission was held in Lima from 26th to 28th February, 2024.",
            "Peru-Chile Mine Commission",
            5,
            "2024-02-26/2024-02-28",
            "Lima",
            "PE CL",
        ),
        (
            "IV Meeting of the Brazil-Colombia 2+2 Dialogue\n\nBrazil and Colombia met in Brasília on 17 October 2023.",
            "Brazil-Colombia 2+2 Dialogue",
            4,
            "2023-10-17",
            "Brasília",
            "BR CO",
        ),
        (
            "The Trade Council between the EU and Oman held its nineteenth meeting in Luxembourg on 20 June 2022.",
            "Trade Council",
            19,
            "2022-06-20",
            "Luxembourg",
            "EU OM",
        ),
        (
            "Minister Ana Quispe of Peru met with Minister Jean Obame of Gabon in Geneva on 4 May 2023.",
            "meeting",
            None,
            "2023-05-04",
            "Geneva",
            "PE GA",
        ),
        (
            "President Ana Quispe of Peru spoke by phone with President Jean Obame of Gabon on 4 May 2023.",
            "call",
            None,
            "2023-05-04",
            None,
            "PE GA",
        ),
        (
            "Oman and Qatar held a virtual meeting of the Oman-Qatar Water Committee on 4 May 2023.",
            "Oman-Qatar Water Committee",
            None,
            "2023-05-04",
            "virtual",
            "OM QA",
        ),
    ],
)
def test_the_occasion_that_a_text_reports(
    text: str, name: str, ordinal: int | None, when: str, place: str | None, parties: str
) -> None:
    """Name, number, day, place and parties, in the forms of many publishers."""
    found = principal(text)
    assert (found.name, found.ordinal, str(found.when), found.place) == (name, ordinal, when, place)
    assert set(found.parties) == set(parties.split())


@pytest.mark.parametrize(
    "text",
    [
        "Ghana exports cocoa to many countries.",
        "The Ghana-Togo Border Dialogue is a standing series.",
        "We, the presidents of Ghana and Togo, note the progress of our nations.",
        "The city council met on Monday.",
        "The plan met the needs of farmers in Ghana and Togo.",
    ],
)
def test_no_occasion_is_made_up(text: str) -> None:
    """A text that reports no occasion has no principal one."""
    assert parse(text, published="2023-05-05").principal == ()


@pytest.mark.parametrize(
    ("more", "name", "status", "when"),
    [
        ("It followed the May 2022 Lomé Summit.", "Lomé Summit", Status.HELD, "2022-05"),
        (
            "They will hold the next meeting in Lomé in June 2024.",
            "Ghana-Togo Border Dialogue",
            Status.PLANNED,
            "2024-06",
        ),
        ("They agreed to meet again next year.", "meeting", Status.PLANNED, "2024"),
        ("The first Ghana-Togo Border Dialogue was held in 2021.", "Ghana-Togo Border Dialogue", Status.HELD, "2021"),
        ("The GTBD will meet annually.", "Ghana-Togo Border Dialogue", Status.SERIES, None),
        (
            "Under the Gulf of Guinea Ports Dialogue, they share data.",
            "Gulf of Guinea Ports Dialogue",
            Status.SERIES,
            None,
        ),
    ],
)
def test_other_occasions(more: str, name: str, status: Status, when: str | None) -> None:
    """Earlier, later and standing occasions are told from the one that is reported."""
    (found,) = others(parse(HELD + more, published="2023-05-05"))
    assert (found.name, found.status, None if found.when is None else str(found.when)) == (name, status, when)


@pytest.mark.parametrize(
    "more", ["The Dialogue was fruitful.", "During the meeting, they reviewed trade.", "The GTBD closed at noon."]
)
def test_a_later_mention_is_no_new_occasion(more: str) -> None:
    """The short forms of the reported occasion mean it again."""
    record = parse(HELD + more)
    assert len(record.dialogues) == 1
    assert len(record.dialogues[0].spans) > len(parse(HELD).dialogues[0].spans)


def test_a_named_side_meeting_lies_within() -> None:
    """Whom the visitor met besides is a meeting at the margins."""
    text = HELD + "Togo's Trade Minister Afi Lawson also met with Ghana's Minister of Finance Kwame Boateng."
    record = parse(text)
    (side,) = others(record)
    assert side.kind is DialogueKind.MEETING
    assert side.within == record.principal[0].id


def test_a_call_for_each_one() -> None:
    """Separate calls are separate occasions."""
    text = (
        "Calls of President Ana Quispe of Peru\n\nPresident Ana Quispe of Peru spoke separately on 4 May 2023 with "
        "President "
        "Jean Obame of Gabon and Prime Minister Ali Sow of Mali."
    )
    assert [set(dialogue.parties) for dialogue in parse(text).principal] == [{"PE", "GA"}, {"PE", "ML"}]


def test_a_plan_of_the_headline_is_planned() -> None:
    """What a text announces is not held."""
    found = principal("Ghana and Togo will hold the third Ghana-Togo Border Dialogue in Lomé on 4 May 2024.")
    assert (found.status, found.ordinal) == (Status.PLANNED, 3)


def test_longer_talks_name_their_days() -> None:
    """A later mention that gives the whole interval settles the days."""
    text = "Ghana and Togo concluded the Ghana-Togo Dialogue on 5 May 2023. The talks were held on 4-5 May 2023."
    assert str(principal(text).when) == "2023-05-04/2023-05-05"


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile did not hold talks in Lima on 4 May 2023.",
        "Peru and Chile didn\u2019t hold talks in Lima on 4 May 2023.",
        "The second Peru-Chile Security Dialogue was not held in Lima on 4 May 2023.",
        "The Peru-Chile Security Dialogue never took place.",
        "Peru and Chile have never held a Peru-Chile Security Dialogue.",
        "The second Peru-Chile Security Dialogue was cancelled on 4 May 2023.",
        "Kenya denied that it held talks with Ghana in Accra on 4 May 2023.",
        "If Peru and Chile held talks in Lima, trade would grow.",
        "Oman denied secret talks with Kenya in Muscat.",
        "A session of the Peru-Chile Security Dialogue planned for last May did not take place.",
        "The ministry denied information about a meeting of Peru and Chile in Lima on 4 May 2023.",
        "Peru failed to hold the second Peru-Chile Security Dialogue.",
        "The Foreign Minister of Kenya did not meet with the Foreign Minister of Ghana.",
        "The Foreign Minister of Kenya refused to meet with the Foreign Minister of Ghana.",
    ],
)
def test_what_did_not_take_place_is_no_occasion(text: str) -> None:
    """A denied, refused, cancelled or supposed occasion is not one."""
    assert parse(text).dialogues == ()


@pytest.mark.parametrize(
    "beside",
    [
        "President Rojas called the Andean Border Summit, held in Quito in March 2022, a success.",
        "Chile did not welcome the results of the Andean Border Summit, held in Quito in March 2022.",
        "Chile postponed a decision on trade at the Andean Border Summit, held in Quito in March 2022.",
    ],
)
def test_a_denial_of_something_else_denies_no_occasion(beside: str) -> None:
    """Only what was not held, or was cancelled, is left out; not what some other denial stands near."""
    record = parse(f"Peru and Chile met in Lima on 4 May 2023. {beside}")
    assert "Andean Border Summit" in [dialogue.name for dialogue in record.dialogues]


def test_not_only_is_no_denial() -> None:
    """'Not only' says that it was held."""
    assert (
        principal("Peru not only hosted the second Peru-Chile Security Dialogue on 4 May 2023 but led it.").ordinal == 2
    )


def test_the_next_round_of_others_keeps_its_parties() -> None:
    """Who will hold the next meeting is read from its own clause first."""
    record = parse(
        "Peru and Chile held the second Border Dialogue on 4 May 2023. Peru and Gabon will hold the next meeting in "
        "Lima in 2024."
    )
    held, coming = record.dialogues
    assert (held.parties, held.place) == (("PE", "CL"), None)
    assert (coming.parties, coming.place) == (("PE", "GA"), "Lima")


SESSION = "Kenya and Oman held the fifth session of the Kenya-Oman Joint Commission in Muscat on Tuesday. "


@pytest.mark.parametrize(
    ("beside", "expected"),
    [
        ("The commission last met in Nairobi in 2021.", "Kenya-Oman Joint Commission | 2021 | Nairobi | held"),
        (
            "On its sidelines the Omani minister was received by the President of Kenya.",
            "meeting | held",
        ),
        (
            "Previously, on 1 November 2022, Kenya and Oman held talks in Nairobi.",
            "talks | 2022-11-01 | Nairobi | held",
        ),
        (
            "The sides reviewed the results of the last Joint Commission session held in Kenya in 2017.",
            "Kenya-Oman Joint Commission | 2017 | Kenya | held",
        ),
        (
            "The Omani Foreign Minister Salim Harthy spoke by phone with Kenyan Foreign Minister Jane Otieno on 2 May.",
            "call | 2023-05-02 | held",
        ),
        ("The sides will meet next in Nairobi in 2025.", "Kenya-Oman Joint Commission | 2025 | Nairobi | planned"),
        ("The two ministers last met on the margins of a fair on 2 March.", "meeting | 2023-03-02 | held"),
        (
            "They welcomed the results of the fourth session, which Nairobi hosted in May 2021.",
            "Kenya-Oman Joint Commission | 4 | 2021-05 | Nairobi | held",
        ),
        (
            "The sixth session will be hosted by Kenya in 2025.",
            "Kenya-Oman Joint Commission | 6 | 2025 | Kenya | planned",
        ),
        ("Kenya will host the sixth session.", "Kenya-Oman Joint Commission | 6 | Kenya | planned"),
        (
            "A sixth session is to open in Nairobi on Jan. 22.",
            "Kenya-Oman Joint Commission | 6 | 2024-01-22 | Nairobi | planned",
        ),
        (
            (
                "The first Kenya-Oman Sea Dialogue, originally foreseen for March, will now take place in the "
                "third quarter of 2023."
            ),
            "Kenya-Oman Sea Dialogue | 1 | 2023-07/2023-09 | planned",
        ),
        (
            "The second Kenya-Oman Sea Dialogue was postponed until June.",
            "Kenya-Oman Sea Dialogue | 2 | 2023-06 | planned",
        ),
        (
            "It was preceded by a meeting of the Subgroup on Ports, held by videoconference on 30 April.",
            "Subgroup on Ports | 2023-04-30 | virtual | held",
        ),
        (
            "The state visit of the Kenyan president to Muscat on 3 June was discussed.",
            "state visit | 2023-06-03 | Muscat | planned",
        ),
    ],
)
def test_earlier_and_later_occasions_have_their_own_facts(beside: str, expected: str) -> None:
    """What was last held, is to be hosted, was put off or lies in the future, each with its day and place."""
    (other,) = others(parse(SESSION + beside, published="2023-05-10"))
    facts = (other.name, other.ordinal, other.when, other.place, other.status)
    assert " | ".join(str(fact) for fact in facts if fact is not None) == expected
    assert set(other.parties) == {"KE", "OM"}


def test_an_occasion_at_whose_margins_somebody_met_is_not_theirs() -> None:
    """Its parties are not those who met there."""
    text = "The ministers of Kenya and Oman met in Lima on Tuesday on the margins of the Andean Border Summit."
    (other,) = others(parse(text, published="2023-05-10"))
    assert (other.name, other.parties) == ("Andean Border Summit", ())
