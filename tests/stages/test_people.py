"""Persons under all their names, and whose officials they are."""

import time

import pytest

from jscd_model import parse
from jscd_model.lexicon import Lexicon
from jscd_model.stages.bodies import find_bodies
from jscd_model.stages.home import agency_state, home_of
from jscd_model.stages.ids import Ids
from jscd_model.stages.parties import find_parties
from jscd_model.stages.people import People, find_people
from jscd_model.stages.sections import find_sections
from jscd_model.text import Page

LEXICON = Lexicon.default()


def people(text: str, url: str | None = None) -> People:
    page = Page.read(text)
    sections = find_sections(page, LEXICON)
    parties = find_parties(page, LEXICON)
    return find_people(page, sections, LEXICON, parties, find_bodies(page, sections, LEXICON, parties), Ids(), url)


def sides(found: People) -> dict[str, str | None]:
    """The party of each person, by surname."""
    return {person.name.split()[-1]: found.between(0, 10**6)[i].party for i, person in first_mentions(found)}


def first_mentions(found: People):  # type: ignore[no-untyped-def]
    for person in found.persons:
        yield next(i for i, mention in enumerate(found.mentions) if mention.id == person.id), person


def test_one_person_has_many_forms() -> None:
    found = people(
        "Kenyan Foreign Minister Dr. Amina W. Sow met Omani officials in Muscat. Minister Sow thanked Oman. "
        "Ms. Sow left on Monday. Sow will return. The Foreign Minister was pleased."
    )
    (person,) = found.persons
    assert (person.name, person.aliases) == ("Amina W. Sow", ("Sow",))
    assert [mention.rule for mention in found.mentions] == [
        "titled-name",
        "titled-name",
        "styled-name",
        "short-name",
        "office-for-person",
    ]


def test_spellings_of_one_office_holder_are_one_person() -> None:
    found = people(
        "Oman's Defence Minister Thamer al-Jabri arrived. The Omani Defence Minister, Samer al-Jabri, met officials."
    )
    assert [person.name for person in found.persons] == ["Thamer al-Jabri"]
    assert found.persons[0].aliases == ("Samer al-Jabri",)


def test_a_surname_that_two_persons_share_stays_unlinked() -> None:
    found = people("Kenyan Minister Amina Sow met Gabonese Minister Paul Sow in Nairobi on Monday. Sow spoke of trade.")
    assert len(found.persons) == 2
    assert [mention.rule for mention in found.mentions] == ["titled-name", "titled-name"]


def test_an_office_that_two_persons_hold_stays_unlinked() -> None:
    found = people("Kenyan President Amina Sow met Gabonese President Ali Obame. The President spoke of trade.")
    assert len(found.mentions) == 2
    assert [office.office for office in found.offices] == ["President"]


def test_the_vice_president_is_not_the_president() -> None:
    found = people("Kenyan President Amina Sow met officials of Gabon. The Vice President of Kenya was absent.")
    assert [office.office for office in found.offices] == ["Vice President"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Foreign Minister Amina Sow of Kenya and Omani Minister Badr Said met.", {"Sow": "KE", "Said": "OM"}),
        (
            "Officials met Omani Minister Badr Said, Minister Ali Harthy and Adviser Saif Amri.",
            {"Said": "OM", "Harthy": "OM", "Amri": "OM"},
        ),
        (
            "The Omani delegation was led by Minister Badr Said and included Adviser Saif Amri.",
            {"Said": "OM", "Amri": "OM"},
        ),
        ("Minister Badr Said headed a delegation from Oman.", {"Said": "OM"}),
        ("Omani Minister Badr Said was accompanied by Adviser Saif Amri.", {"Said": "OM", "Amri": "OM"}),
        ("Kenyan Minister Amina Sow met her Omani counterpart Badr Said.", {"Sow": "KE", "Said": "OM"}),
        ("The Ambassador of Kenya to Oman, Amina Sow, spoke.", {"Sow": "KE"}),
        ("Minister Amina Sow spoke.", {"Sow": None}),
        (
            "Peru-Kenya Dialogue\n\nMinister Ana Ruiz met Minister Amina Sow of Kenya on Monday.",
            {"Ruiz": "PE", "Sow": "KE"},
        ),
        (
            "They were joined by Kenya's Minister Amina Sow, Minister Paul Otieno, and Omani Minister Badr Said.",
            {"Sow": "KE", "Otieno": "KE", "Said": "OM"},
        ),
        (
            "Minister Jens Holm and the Kenyan Minister Amina Sow opened the German-Kenyan talks.",
            {"Holm": "DE", "Sow": "KE"},
        ),
        (
            "In Kenya, Omani Minister Badr Said met with President Amina Sow.",
            {"Sow": "KE", "Said": "OM"},
        ),
        (
            "Peru-Kenya Dialogue\n\nMinister Ana Ruiz and Minister Amina Sow of Kenya co-chaired the talks.",
            {"Ruiz": "PE", "Sow": "KE"},
        ),
        (
            "Prime Minister Badr Said of Oman and Vice President Ana Ruiz met on Monday.",
            {"Said": "OM", "Ruiz": None},
        ),
        (
            "The Kenya-Peru talks opened. They came. It rained. It snowed. Minister Ana Ruiz saw Bo Lind, Kenyan aide.",
            {"Ruiz": None, "Lind": "KE"},
        ),
        (
            "Kenya and Peru held talks. Minister Ana Ruiz named Badr Said, Kenyan Adviser, to lead.",
            {"Ruiz": None, "Said": "KE"},
        ),
        (
            "Omani divers have stood side by side with ours, said by Minister Ana Ruiz.",
            {"Ruiz": None},
        ),
        (
            "During talks with Omani Minister Badr Said, Minister Ana Ruiz praised the ferry.",
            {"Said": "OM", "Ruiz": None},
        ),
        (
            "The Omani delegation is led by Minister Badr Said, while Secretary Ana Ruiz represents Peru.",
            {"Said": "OM", "Ruiz": "PE"},
        ),
        (
            "The Omani delegation, led by Minister Badr Said, came at the invitation of Minister Ana Ruiz.",
            {"Said": "OM", "Ruiz": None},
        ),
        (
            "Peru and Kenya held talks. Minister Ana Ruiz met President Amina Sow of Kenya on Monday.",
            {"Ruiz": "PE", "Sow": "KE"},
        ),
        (
            "Kenya and Peru met. Talks were chaired by Secretary Ali Otieno and his Peruvian counterpart Luis Paz.",
            {"Otieno": "KE", "Paz": "PE"},
        ),
        (
            "The war between Peru and Kenya goes on. Minister Ana Ruiz met President Amina Sow of Kenya on Monday.",
            {"Ruiz": None, "Sow": "KE"},
        ),
        (
            "Adviser Bo Lind's Meetings in Peru and Kenya\n\nBo Lind met President Amina Sow of Kenya on Monday.",
            {"Lind": None, "Sow": "KE"},
        ),
        (
            "Kenyan Minister Amina Sow met Bo Lind, Chair of the Senate Committee on Rivers, on Monday.",
            {"Sow": "KE", "Lind": None},
        ),
        (
            "Present were Badr Said, Omani Ambassador to Peru; Assistant Minister Ali Harthy; and Adviser Saif Amri.",
            {"Said": "OM", "Harthy": "OM", "Amri": "OM"},
        ),
    ],
)
def test_a_party_comes_from_the_nearest_words_that_give_one(text: str, wanted: dict[str, str | None]) -> None:
    assert sides(people(text)) == wanted


def test_officials_without_a_country_are_of_the_side_that_publishes() -> None:
    text = "Foreign Minister Kamau Otieno met Foreign Minister Badr Said of Oman. President Ali Obame was not there."
    assert sides(people(text, "https://mfa.go.ke/talks")) == {"Otieno": "KE", "Said": "OM", "Obame": "KE"}
    assert sides(people(text)) == {"Otieno": None, "Said": "OM", "Obame": None}


def test_no_king_is_of_a_republic_that_publishes() -> None:
    text = "Foreign Minister Kamau Otieno spoke with King Talal on Monday."
    assert sides(people(text, "https://mfa.go.ke/talks")) == {"Otieno": "KE", "Talal": None}


@pytest.mark.parametrize(
    ("url", "party"),
    [
        ("https://www.mofa.go.jp/x", "JP"),
        ("https://www.gov.uk/x", "GB"),
        ("https://www.state.gov/x", "US"),
        ("https://archive.example.mil/x", "US"),
        ("https://www.eeas.europa.eu/x", "EU"),
        ("https://www.nato.int/x", "NATO"),
        ("https://press.un.org/x", "UN"),
        ("https://news.mod.uk/x", "GB"),
        ("https://notnato.int/x", None),
        ("https://news.example.com/x", None),
        ("https://example.io/x", None),
        ("https://www.lemonde.fr/x", None),
        ("https://www.bbc.co.uk/x", None),
        ("https://pm.gc.ca/x", "CA"),
        ("https://www.gov.zz/x", None),
        ("http://10.0.0.12/x", None),
        ("http://localhost:8000/x", None),
        ("http://gov/x", "US"),
        ("https://www.canada.ca/en/x", "CA"),
        ("https://um.fi/x", "FI"),
        ("https://www.bmeia.gv.at/x", "AT"),
        ("no address", None),
        (None, None),
    ],
)
def test_a_government_address_tells_its_party(url: str | None, party: str | None) -> None:
    assert home_of(url, Lexicon.default()) == party


def test_a_long_dash_ends_a_name() -> None:
    found = people("Omani Minister Badr Said\u2014who is to visit Kenya\u2014spoke.")
    assert found.persons[0].name == "Badr Said"


def test_a_rank_is_kept_apart_from_name_and_office() -> None:
    (person,) = people("Kenyan Chief of Defence Lt. Gen. Samuel Otieno spoke.").persons
    assert (person.name, person.rank, person.offices[0].title) == ("Samuel Otieno", "Lt. Gen.", "Chief of Defence")


def test_every_mention_cuts_what_it_means() -> None:
    text = (
        "The\nMinister  of Ports of Oman,\nH.E. Dr. Badr \u2018Said\u2019 Amri, met\n"
        "Kenyan President Amina Sow\u2019s envoy."
    )
    record = parse(text)
    assert [person.name for person in record.persons if person.name == "Amina Sow"] == ["Amina Sow"]
    for person in record.persons:
        for span in person.spans:
            assert 0 <= span.start < span.end <= len(text)


def test_a_son_is_not_called_by_the_name_of_his_father() -> None:
    found = people(
        "Prince Talal bin Hamad Al Rashid of Oman met Minister Sow. Prince Salim bin Talal came. Prince Talal spoke."
    )
    assert [mention.id for mention in found.mentions][-1] == "person-talal-bin-hamad-al-rashid"


def test_the_one_named_so_far_is_meant_by_an_office() -> None:
    found = people("Kenyan President Amina Sow called. The President spoke with President Ali Obame of Gabon.")
    assert [mention.id for mention in found.mentions] == ["person-amina-sow", "person-amina-sow", "person-ali-obame"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Peru's Trade Minister Jorge Rojas and Energy Minister Juan Rojas met in Lima.",
            ["Jorge Rojas", "Juan Rojas"],
        ),
        ("President Jorge Rojas of Peru met Mr. Juan Rojas on Monday.", ["Jorge Rojas", "Juan Rojas"]),
        ("Peru's Minister Maria Torres and Minister Marta Torres spoke.", ["Maria Torres", "Marta Torres"]),
        ("Minister Sabit Torres, Minister Ana Ruiz and Minister Thabit Torres spoke.", ["Sabit", "Ana", "Thabit"]),
        ("Minister Ana Torres and Minister Ana Maria Torres spoke.", ["Ana Torres", "Ana Maria Torres"]),
        ("President Bush Sr. met Mr. Bush Jr. in Lima.", ["Bush Sr.", "Bush Jr."]),
        ("President George Bush Sr. met President George Bush Jr. in Lima.", ["George Bush Sr.", "George Bush Jr."]),
        ("Minister Jorge Rojas spoke. Minister J. Rojas smiled. Minister P. Rojas left.", ["Jorge", "P. Rojas"]),
        ("Minister Jorge Luis Rojas spoke. Minister Jorge Rojas smiled and Minister Rojas left.", ["Jorge Luis"]),
        (
            "President Joseph Rojas of Peru spoke. President Joe Rojas smiled and President Rojas left.",
            ["Joseph Rojas"],
        ),
    ],
)
def test_other_names_are_other_persons(text: str, names: list[str]) -> None:
    found = [person.name for person in people(text).persons]
    assert len(found) == len(names)
    assert all(name.startswith(start) for name, start in zip(found, names, strict=True))


@pytest.mark.usefixtures("no_collection")
@pytest.mark.parametrize("of", ["", "Peruvian "])
def test_many_names_take_time_in_proportion(of: str) -> None:
    syllables = [a + b for a in "bdfgklmnprst" for b in "aeiou"]

    def took(count: int) -> float:
        given = [x + y for x in syllables for y in syllables][:count]
        text = " ".join(f"{of}Minister {name.title()}n {name[::-1].title()}k spoke." for name in given)
        started = time.process_time()
        people(text)
        return time.process_time() - started

    assert took(3200) < 16 * took(400) + 0.5


@pytest.mark.usefixtures("no_collection")
def test_offices_that_are_not_a_persons_take_time_in_proportion() -> None:
    def took(count: int) -> float:
        text = "Peruvian Minister of Trade Ana Ruiz spoke. The Minister of Defence left. " * count
        started = time.process_time()
        people(text)
        return time.process_time() - started

    assert took(4000) < 16 * took(500) + 0.2


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        (
            "Malaysian Minister Salmah binti Osman met Peru. It was led by Osman.",
            ["Salmah binti Osman", "Osman"],
        ),
        ("Austrian Envoy Max von Thurn met Peru. A dinner was hosted by von Thurn.", ["Max von Thurn", "von Thurn"]),
        ("Chinese Minister Liu Weimin met Peru. The plan was praised by Liu.", ["Liu Weimin", "Liu"]),
        ('Lao Envoy Khamla Sisouk met Peru. "We agree," Khamla said.', ["Khamla Sisouk", "Khamla"]),
        ("The Lao Minister met General R. K. Rao of India. The talks were led by Rao.", ["R. K. Rao", "Rao"]),
        ("The Lao Minister met General A.K. Rao of India. The talks were led by Rao.", ["A.K. Rao", "Rao"]),
        ("Lao Minister Khamla Sisouk met Peru. At the dinner Khamla thanked Peru.", ["Khamla Sisouk", "Khamla"]),
    ],
)
def test_a_person_is_known_by_the_short_form_of_any_tradition(text: str, spans: list[str]) -> None:
    found = people(text)
    assert [person.name for person in found.persons] == spans[:1]
    assert text[found.mentions[-1].start : found.mentions[-1].end] == spans[-1]


def test_a_given_name_that_opens_a_sentence_is_no_person() -> None:
    found = people("Peruvian Minister Grant Rojas met Chile. Grant is what he asked for. Grant and peace came.")
    assert len(found.mentions) == 1


@pytest.mark.parametrize(
    ("agency", "state"), [("Bernama", "MY"), ("Petra", "JO"), ("Wire Service", None), (None, None)]
)
def test_a_news_agency_tells_its_country(agency: str | None, state: str | None) -> None:
    assert agency_state(agency, LEXICON) == state


def test_no_two_states_share_an_agency() -> None:
    names = [agency for state in LEXICON.states for agency in state.agencies]
    assert len(names) == len(set(names))


def test_a_newspaper_leaves_out_its_own_country_where_that_takes_part() -> None:
    text = (
        "Kenya and Oman held talks in Muscat on Monday.\n\n"
        "Interior Minister Grace Otieno led the visitors. Kenyan and Omani police will train together."
    )
    assert sides(people(text, "https://www.paper.example.ke/x")) == {"Otieno": "KE"}
    assert sides(people(text, "https://www.paper.example.pe/x")) == {"Otieno": None}
    assert sides(people(text, "https://www.paper.example/x")) == {"Otieno": None}


def test_who_holds_the_office_that_the_others_hold_is_of_the_party_left() -> None:
    text = (
        "Kenya and Oman agree on patrols\n\nForeign Minister Grace Otieno and Omani Foreign Minister Badr Said "
        "agreed on Monday to patrol together. Samuel Kibet will lead the Kenyan team."
    )
    assert sides(people(text))["Otieno"] == "KE"
    three = (
        "Kenya, Oman and Peru agree on patrols\n\nDefence Minister Grace Otieno chaired the meeting, which Omani "
        "Defence Minister Badr Said and Peruvian Defence Minister Luz Vega attended."
    )
    assert sides(people(three)) == {"Otieno": "KE", "Said": "OM", "Vega": "PE"}
    late = (
        "Kenya and Oman agree\n\nKenyan Foreign Minister Grace Otieno met Omani Trade Minister Badr Said. They talked. "
        "They left. They slept. Foreign Minister Li Wei spoke."
    )
    assert sides(people(late))["Wei"] is None
    two_left = three.replace("Peruvian Defence", "Defence")
    assert sides(people(two_left)) == {"Otieno": None, "Said": "OM", "Vega": None}


def test_those_who_lead_a_side_together_are_both_of_it() -> None:
    text = (
        "Kenya and Oman held talks on 4 May 2024. Grace Otieno, a deputy secretary for trade, and Samuel Kibet, "
        "an assistant secretary for ports, led the Kenyan side."
    )
    assert sides(people(text)) == {"Otieno": "KE", "Kibet": "KE"}


def test_whom_a_delegation_calls_on_is_of_the_other_party() -> None:
    text = (
        "Kenya-Oman Dialogue\n\nKenya and Oman held talks on 4 May 2024. The Omani delegation called on Foreign "
        "Minister Amina Sow. Badr Said led the Omani delegation, and Samuel Kibet led the Kenyan delegation."
    )
    assert sides(people(text))["Sow"] == "KE"


def test_officials_of_institutions_of_unknown_owners_are_not_the_newspapers_own() -> None:
    text = (
        "Kenya and Oman held talks in Muscat on Monday. Interior Minister Grace Otieno spoke. Omani Police Chief Badr "
        "Said agreed.\n\nSamuel Kibet, Inspector General of the Nordlig Kyst Vakt (NKV), was also present."
    )
    assert sides(people(text, "https://www.paper.example.ke/x"))["Kibet"] is None


def test_those_who_come_along_with_a_visitor_are_of_the_visitors_party() -> None:
    text = (
        "Omani Defence Minister Badr Said, who arrived in Kenya along with Trade Minister Ali Harthy, met Kenyan "
        "Defence Minister Amina Sow on 4 May 2024."
    )
    assert sides(people(text)) == {"Said": "OM", "Harthy": "OM", "Sow": "KE"}


def test_an_office_of_an_institution_of_a_countrys_force_is_the_countrys() -> None:
    text = (
        "The First Deputy Minister of Defence - Chief of the General Staff of the Kenya Army, General Amina Sow, met "
        "the delegation of Oman on 4 May 2024."
    )
    assert sides(people(text)) == {"Sow": "KE"}


def test_three_parties_in_a_row_are_no_pair() -> None:
    text = (
        "President Amina Sow received delegations from Oman, Peru and Gabon on 4 May 2024. President Sow also met "
        "the Peruvian Foreign Minister, Luz Vega."
    )
    assert sides(people(text)) == {"Sow": None, "Vega": "PE"}
