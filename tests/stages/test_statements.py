"""Who says or undertakes what."""

import time

import pytest

from jscd_model import parse
from jscd_model.grammar.clause_shapes import plain_tense
from jscd_model.grammar.units import Units
from jscd_model.grammar.verb_groups import Shape
from jscd_model.model import Act, PolicyRecord, Statement
from jscd_model.stages import acts

MET = "Kenya and the United Kingdom held the third Kenya-UK Security Dialogue in Nairobi on 4 May 2023."
JOINT = "Joint Statement of Kenya and the United Kingdom\n\n"
LED = (
    "Kenyan Foreign Minister Alice Otieno and UK Foreign Secretary Jane Wright held the third Kenya-UK Security "
    "Dialogue in Nairobi on 4 May 2023."
)


def read(text: str, *, opening: str = MET) -> PolicyRecord:
    return parse(f"{opening}\n\n{text}", published="2023-05-05")


def said(text: str, *, opening: str = MET) -> list[str]:
    """Each statement as `cue act actors`."""
    record = read(text, opening=opening)
    return [f"{record.quote(s.cue)} {s.act} {','.join(sorted(s.actors))}" for s in record.statements]


def only(text: str, *, opening: str = MET) -> Statement:
    (statement,) = read(text, opening=opening).statements
    return statement


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The two sides welcomed the truce and agreed to meet again.",
            ["welcomed welcome GB,KE", "agreed commit GB,KE"],
        ),
        ("They agreed to discuss visas and to welcome students.", ["agreed commit GB,KE"]),
        ("The Kenyan side briefed the British delegation.", ["briefed discuss KE"]),
        (
            "Participants discussed piracy, while the UK side reaffirmed its aid.",
            [*("discussed discuss GB,KE", "reaffirmed affirm GB")],
        ),
        ("In Nairobi the ministers condemned the raid.", ["condemned condemn GB,KE"]),
        ("Both sides agreed that Kenya will host the next round.", ["agreed affirm GB,KE"]),
        (
            "Kenya will host the next round. The committee will meet twice a year.",
            ["will commit KE", "will commit GB,KE"],
        ),
        ("The new road will help farmers.", []),
        # Who said it may close the sentence; the acts of both sides in it stay theirs.
        ("The border is calm, Kenyan Foreign Minister Alice Otieno said on Friday.", ["said affirm KE"]),
        ("The border is calm, said Kenyan Foreign Minister Alice Otieno.", ["said affirm KE"]),
        ("The border is calm, said a driver.", []),
        ("Kenya is ready to host talks, Kenyan Foreign Minister Alice Otieno said.", ["said affirm KE"]),
        ("The two sides agreed to meet again, Kenya's foreign ministry said in a statement.", ["agreed commit GB,KE"]),
        ('"The two sides agreed to meet again," Kenya\'s foreign ministry said.', ["agreed commit GB,KE"]),
        ('"We agreed to meet again," Kenyan Foreign Minister Alice Otieno said.', ["agreed commit KE"]),
        ('"We are glad," Kenyan Foreign Minister Alice Otieno said.', ["said affirm KE"]),
        ("Kenya's Defence Ministry said the team visited the port.", []),
        ("Kenya's Defence Ministry said the port must stay open.", ["said affirm KE"]),
        ("He was welcomed by the Kenyan President.", []),
        ("The two sides agreed during their meeting that the port must stay open.", ["agreed affirm GB,KE"]),
        ("Kenyan Foreign Minister Alice Otieno said the two sides agreed to meet again.", ["agreed commit GB,KE"]),
        ("Kenyan Foreign Minister Alice Otieno said that Kenya would send a team.", ["said commit KE"]),
        ("Kenyan Foreign Minister Alice Otieno said that Peru would send a team.", ["said affirm KE"]),
        ("The border did not figure in the talks.", []),
        ("Kenya dominated the talks.", []),
        ("No agreement was reached on the road.", []),
        ("Neither agreement nor decision was reached on the bridge.", []),
        ("A commitment was made by each farmer.", []),
        ("It was agreed by the committee of farmers that fees rise.", []),
        ("Kenyan Foreign Minister Alice Otieno said it will rain.", ["said affirm KE"]),
        ("Kenyan Foreign Minister Alice Otieno said Kenya will run out of water.", ["said affirm KE"]),
        ('"The two sides agreed to pay," a rebel said.', []),
        ('"If we agree to pay, we lose," Kenyan Foreign Minister Alice Otieno said.', ["said affirm KE"]),
        ("The two sides refused to condemn the attack.", []),
        ("The two sides carried out a review of the fees.", ["carried discuss GB,KE"]),
        ("The talks are to focus on visas.", ["focus discuss GB,KE"]),
        ("The next round will now be held in May.", ["will commit GB,KE"]),
        ("The issues discussed included visas.", ["discussed discuss GB,KE"]),
        ("Both sides continue to condemn the raids.", ["condemn condemn GB,KE"]),
        ("The statement said that the two sides discussed visas.", ["discussed discuss GB,KE"]),
        ("The talks, which focused on piracy, ended on Friday.", ["focused discuss GB,KE"]),
        ("The talks are set to discuss visas.", ["discuss discuss GB,KE"]),
        ("The visit provided an opportunity to discuss visas.", ["discuss discuss GB,KE"]),
        ("Piracy figured prominently in the talks.", ["figured discuss GB,KE"]),
        ("An agreement was reached on visas.", ["reached commit GB,KE"]),
        ("A decision was taken by a court.", []),
        ("Neither side will station troops there.", ["will commit GB,KE"]),
        ("The mechanism aims to promote trade.", []),
        ("A joint working group will be established.", ["will commit GB,KE"]),
        ("Kenya refused to withdraw its guards and declined to comment.", ["refused condemn KE"]),
        (
            "The Kenyan delegation thanked the United Kingdom. They also asked it to stay.",
            ["thanked welcome KE", "asked urge KE"],
        ),
        ("Officials from both countries explored a ferry link.", ["explored discuss GB,KE"]),
        ("The talks focused on piracy.", ["focused discuss GB,KE"]),
        (
            "Visas were also discussed. It was agreed that fees would fall.",
            ["discussed discuss GB,KE", "agreed affirm GB,KE"],
        ),
        ("A pact on fishing was signed.", ["signed establish GB,KE"]),
        (
            "Recognising the drought, the two sides decided to act.",
            ["Recognising affirm GB,KE", "decided commit GB,KE"],
        ),
        ("The two sides did not agree on a date.", ["agree commit GB,KE"]),
        ("Both countries stand ready to help.", ["stand ready commit GB,KE"]),
        ("The two sides paid tribute to the crews.", ["paid tribute welcome GB,KE"]),
        ("The Kenyan government has pledged to protect British engineers.", ["pledged commit KE"]),
        (
            "Kenya launched a survey of the seabed and thanked the United Kingdom.",
            ["launched establish KE", "thanked welcome KE"],
        ),
        (
            "Both sides welcomed the signing and commended the crews.",
            ["welcomed welcome GB,KE", "commended welcome GB,KE"],
        ),
        (
            "The two sides thanked the divers, condemned in the strongest terms the attack and urged calm.",
            ["thanked welcome GB,KE", "condemned condemn GB,KE", "urged urge GB,KE"],
        ),
        (
            "The two sides reviewed the drill. They however expressed concern over the reef.",
            ["reviewed discuss GB,KE", "expressed condemn GB,KE"],
        ),
        ("A joint technical team will inspect the reef next week.", ["will commit GB,KE"]),
        ("The pact between the United Kingdom and Kenya will include fish.", []),
        ("Business groups welcomed the plan.", []),
        (
            "The two sides agreed to set up and launch a process. It will weigh cost and time. It will be long.",
            ["agreed commit GB,KE", "will commit GB,KE"],
        ),
        ("A pillar is the Kenya-UK Committee, which met in May and discussed piracy.", ["discussed discuss GB,KE"]),
        (
            "Kenya met with the United Kingdom to thank the crews and reaffirm the pact.",
            ["thank welcome KE", "reaffirm affirm KE"],
        ),
        ("Kenya said that the UK, amid a drought, attached importance to rice.", ["said affirm KE"]),
        ("The Republic of Kenya (Kenya) and the United Kingdom (UK) have agreed to a plan.", ["agreed commit GB,KE"]),
        ("We, Minister Otieno and Secretary Wright, reaffirmed the pact.", ["reaffirmed affirm GB,KE"]),
        ("The visit underscored Kenya's commitment to the reef.", ["underscored affirm GB,KE"]),
        ("Kenya had a call with the United Kingdom to discuss piracy.", ["discuss discuss GB,KE"]),
        ("The two sides tasked their experts to report.", ["tasked commit GB,KE"]),
        ("The two sides tasked the Secretariat to report.", ["tasked urge GB,KE"]),
        ("Kenya reviewed the fees with its British counterpart.", ["reviewed discuss GB,KE"]),
        ("Kenya's Foreign Minister, Alice Otieno, said that the reef was safe.", ["said affirm KE"]),
        (
            "Kenya opened by thanking the crews. Kenya welcomed the truce and pressed the case for a ferry.",
            ["thanking welcome KE", "welcomed welcome KE", "pressed urge KE"],
        ),
        ("It was further resolved to open a post.", ["resolved commit GB,KE"]),
        ("The two sides concurred on promoting trade.", ["concurred commit GB,KE"]),
        ("The two sides took note with appreciation of the drill.", ["took note welcome GB,KE"]),
        (
            "Kenya offered ten places at its school and sought further assistance.",
            ["offered commit KE", "sought urge KE"],
        ),
    ],
)
def test_an_act_of_the_parties_is_a_statement(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Analysts said that the two sides agreed on little.",
        "The treaty, which was signed in 1951, has lapsed.",
        "France welcomed the outcome.",
        "Residents urged the two governments to act.",
        "The two countries enjoy close ties.",
        "After the two sides agreed on a text in March, prices fell.",
        "Kenyan traders praised the road.",
        "The visit underlined the depth of the bond.",
    ],
)
def test_background_and_what_others_say_is_none(text: str) -> None:
    assert said(text) == []


def test_we_are_all_who_issue_a_joint_statement() -> None:
    text = "We condemn the raid and call for calm. We remain committed to a free press. Any such raid is unacceptable."
    assert said(text, opening=JOINT + MET) == [
        "condemn condemn GB,KE",
        "call for urge GB,KE",
        "remain committed affirm GB,KE",
        "is unacceptable condemn GB,KE",
    ]


def test_items_of_a_list_take_the_subject_that_leads_to_it() -> None:
    text = (
        "The ministers:\n\n- agreed to share data;\n- condemned the raid.\n\n"
        "The two sides agreed to:\n\n- review fees;\n- meet."
    )
    assert said(text) == ["agreed commit GB,KE", "condemned condemn GB,KE", "agreed commit GB,KE"]


def test_a_person_speaks_for_the_party_and_is_the_speaker() -> None:
    record = read("Foreign Minister Otieno stressed the need for calm. She also thanked Ms. Wright.", opening=LED)
    (otieno,) = [person.id for person in record.persons if person.name == "Alice Otieno"]
    assert [(str(s.act), s.actors, s.speaker) for s in record.statements] == [
        ("affirm", ("KE",), otieno),
        ("welcome", ("KE",), otieno),
    ]


def test_reported_speech_has_its_speaker_before_or_after_the_verb() -> None:
    text = '"The road is open," said Foreign Minister Otieno. "We will keep it so," Ms. Wright added.'
    assert said(text, opening=LED) == ["said affirm KE", "will commit GB"]


def test_receiving_a_guest_is_no_statement() -> None:
    text = "Foreign Minister Otieno welcomed Ms. Wright to Nairobi. She welcomed the new road."
    assert said(text, opening=LED) == ["welcomed welcome KE"]


def test_the_purpose_of_a_meeting_is_what_was_discussed() -> None:
    assert said("", opening="Peru and Chile met in Lima on 4 May 2023 to discuss fishing rights.") == [
        "discuss discuss CL,PE"
    ]


def test_each_of_several_meetings_has_its_own_company() -> None:
    title = "Readout of Foreign Secretary Jane Wright's Travel to Ghana and Togo"
    opening = f"{title}\n\nUK Foreign Secretary Jane Wright went to Ghana and Togo from 4 to 6 May 2023."
    text = (
        "In Accra, Ms. Wright met with President Kofi Addo of Ghana. The two sides discussed cocoa.\n\n"
        "In Lome, Ms. Wright met with President Ama Mensah of Togo. The two sides discussed ports."
    )
    actors = [set(statement.actors) for statement in read(text, opening=opening).statements]
    assert actors == [{"GB", "GH"}, {"GB", "TG"}]


def test_content_due_date_and_those_for_whom_it_is_done_are_read() -> None:
    statement = only("Both sides agreed to provide training to Somalia by the end of 2024.")
    assert statement.act is Act.COMMIT
    assert statement.content == "to provide training to Somalia by the end of 2024"
    assert str(statement.due) == "../2024-12-31"
    assert statement.beneficiaries == ("SO",)


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Both sides confirmed that no troops remain in the valley.", True),
        ("Kenya will not send troops.", True),
        ("Kenya did not oppose the plan.", True),
        ("Both sides confirmed that troops remain in the valley.", False),
    ],
)
def test_what_is_denied_or_ruled_out_is_negated(text: str, negated: bool) -> None:  # noqa: FBT001
    assert only(text).negated is negated


def test_the_clause_holds_the_cue_and_ends_before_the_next_act() -> None:
    record = read("The two sides welcomed the truce and agreed to meet again.")
    first, second = record.statements
    assert record.quote(first.span) == "The two sides welcomed the truce"
    assert record.quote(second.span) == "agreed to meet again"
    assert first.span.contains(first.cue)


def test_every_statement_can_be_explained() -> None:
    record = read("The two sides welcomed the truce and agreed to meet again. Visas were discussed.")
    assert all(record.explain(statement) for statement in record.statements)


def test_a_list_belongs_to_the_bare_verb_that_leads_to_it() -> None:
    items = "- open a post;\n- share data by 31 March 2026; and\n- support fishermen."
    text = f"The two sides agreed to:\n\n{items}\n\nOn Monday."
    agreed = only(text)
    assert agreed.content == "to:\n- open a post;\n- share data by 31 March 2026; and\n- support fishermen"
    assert str(agreed.due) == "../2026-03-31"


def test_items_with_verbs_of_their_own_are_statements_of_their_own() -> None:
    items = "- welcomed the truce and reaffirmed the pact;\n- will share data by May 2026."
    text = f"The two ministers:\n\n{items}\n\nOn Monday."
    assert said(text) == ["welcomed welcome GB,KE", "reaffirmed affirm GB,KE", "will commit GB,KE"]
    assert [s.content for s in read(text).statements] == ["the truce", "the pact", "share data by May 2026"]


def test_steps_below_a_whole_clause_are_what_it_is_about() -> None:
    agreed = only("The two sides agreed on these steps:\n\n- Establish a hotline\n- Support fishermen\n\nOn Monday.")
    assert agreed.content == "on these steps:\n- Establish a hotline\n- Support fishermen"


def test_items_may_be_acts_in_themselves() -> None:
    text = "The two sides declared the following:\n\n- Reaffirm the pact\n- Agree to meet again\n\nOn Monday."
    assert said(text) == ["declared affirm GB,KE", "Reaffirm affirm GB,KE", "Agree commit GB,KE"]


def test_content_ends_where_the_clause_ends() -> None:
    record = read(
        "Kenya agreed to open a post by the end of 2026, and the United Kingdom offered to pay, a diplomat said."
    )
    assert [s.content for s in record.statements] == ["to open a post by the end of 2026", "to pay"]


def test_what_stands_before_a_verb_of_speech_is_what_is_said() -> None:
    assert only("The reef is safe, a Kenyan official said.").content == "The reef is safe"


def test_a_quotation_before_a_verb_of_speech_is_what_is_said() -> None:
    text = '"The reef is safe," Kenyan Foreign Minister Alice Otieno told reporters on Monday.'
    assert only(text).content == '"The reef is safe,"'


def test_a_delivery_is_for_whom_it_goes_to() -> None:
    assert only("Kenya pledged to deliver two boats to the United Kingdom by June.").beneficiaries == ("GB",)


def test_a_person_may_be_called_by_a_style() -> None:
    opening = (
        "His Royal Highness Prince Turki bin Fahd Al Saud, Saudi Minister of Defense, met Kenya's Foreign Minister, "
        "Alice Otieno, in Riyadh on 4 May 2023."
    )
    statement = only("His Royal Highness stressed the value of trade.", opening=opening)
    assert (statement.actors, statement.speaker) == (("SA",), "person-turki-bin-fahd-al-saud")


@pytest.mark.usefixtures("no_collection")
def test_a_sentence_of_many_quotations_takes_time_in_proportion() -> None:
    def took(count: int) -> float:
        started = time.process_time()
        read("Kenya said " + '"the road is open" and ' * count + "left.")
        return time.process_time() - started

    assert took(4000) < 40 * took(250) + 0.5


@pytest.mark.usefixtures("no_collection")
def test_a_list_of_those_for_whom_something_is_done_takes_time_in_proportion() -> None:
    def took(count: int) -> float:
        started = time.process_time()
        read("The two sides agreed to:\n" + "- protect Kenya\n" * count)
        return time.process_time() - started

    assert took(6400) < 24 * took(400) + 0.5


def test_the_subject_of_a_sentence_without_one_is_sought_once_at_each_word(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    def tense(units: Units, at: int) -> Shape | None:
        seen.append(at)
        return plain_tense(units, at)

    monkeypatch.setattr(acts, "plain_tense", tense)
    assert said("condemned, " * 300) == []
    assert 0 < len(seen) <= 600


def test_a_clause_may_end_in_any_number_of_conjunctions() -> None:
    assert only("Kenya will open a post" + " and" * 1200).content == "open a post"
