"""Organisations: which names count, which names are one body, whose it is and whether it is there yet."""

import time
from collections.abc import Callable

import pytest

from jscd_model.lexicon import Lexicon
from jscd_model.model import Organization, OrganizationStatus
from jscd_model.stages.bodies import find_bodies
from jscd_model.stages.parties import find_parties
from jscd_model.stages.sections import find_sections
from jscd_model.text import Page

LEXICON = Lexicon.default()


def bodies(text: str) -> list[Organization]:
    page = Page.read(text)
    found = find_bodies(page, find_sections(page, LEXICON), LEXICON, find_parties(page, LEXICON))
    return list(found.organizations)


def test_a_body_that_many_states_have_is_the_publishing_governments() -> None:
    page = Page.read("The National Security Council met envoys of Chad and Togo.")
    parties = find_parties(page, LEXICON)
    found = find_bodies(page, find_sections(page, LEXICON), LEXICON, parties, "https://www.gov.ke/news")
    assert [body.party for body in found.organizations] == ["KE"]


def names(text: str) -> list[str]:
    return [body.name for body in bodies(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Officials of the Peruvian Ministry of Fisheries met.", ["Peruvian Ministry of Fisheries"]),
        ("The second Kenya-Ghana Ferry Working Group Meeting was held.", ["Kenya-Ghana Ferry Working Group"]),
        ("The Director of the Ghana Roads Authority spoke in Accra.", ["Ghana Roads Authority"]),
        ("The Ministries of Health and Trade signed.", ["Ministry of Health", "Ministry of Trade"]),
        (
            "The Departments of State and Health and Human Services, and Peru's envoy came.",
            ["Department of State", "Department of Health and Human Services"],
        ),
        ("The Foreign and Defence Ministries signed.", ["Foreign Ministry", "Defence Ministry"]),
        ("They fear Boko Haram and the Houthis.", ["Boko Haram", "Houthis"]),
        ("Norway trained the Kenyan security forces.", ["Kenyan security forces"]),
        ("They met at the Pentagon.", []),
        ("They spoke of the Biden Administration and the UN.", []),
        ("They praised the Lindqvist Group and the UNODC Clean Port Program.", []),
        ("They recalled Security Council Resolution 1540.", []),
        ("The committee of the street met.", []),
        ("She is a Cabinet Secretary.", []),
        ("The EU Delegation to Peru wrote. The EU Delegation was led by Lena Vik.", ["EU Delegation to Peru"]),
        (
            "Norway's Trade and Investment Mission to Peru and its Safety Mission to Peru met.",
            ["Safety Mission to Peru"],
        ),
        ("The Association of Southeast Nations (ASEAN) met.", []),
        ("A note of the Attorney General's Office came.", ["Attorney General's Office"]),
        ("The Police and Customs Safety Centre (PCSC) met.", ["Police and Customs Safety Centre"]),
        ("The Chile-Peru Foreign Office Consultations were held.", []),
        ("The Minister of Armed Forces of Peru met the Minister for the Navy.", []),
        (
            "The Harbour Contact Group on Peru and the Fund for Peru met.",
            ["Harbour Contact Group on Peru", "Fund for Peru"],
        ),
        ("They pressed the Harbour Council on Peru.", ["Harbour Council"]),
        ("The African Union (AU) Harbour Commission met.", ["African Union Harbour Commission"]),
        ("ECOWAS agreed to send boats, its rivals in ECOWAS said.", []),
        ("Soldiers of the Multinational Brigade North trained.", ["Multinational Brigade North"]),
        ("The Norwegian News Agency reported it.", []),
        ("Boats of the Fifth Fleet and the 2nd Infantry Division came.", ["Fifth Fleet", "2nd Infantry Division"]),
        (
            "Officials of the Kenyan and Norwegian defence ministries met.",
            ["Kenyan defence ministry", "Norwegian defence ministry"],
        ),
        ("The African National Harbour Congress voted.", []),
        ("The Israeli intelligence agency Mossad met.", ["Mossad"]),
        ("The external affairs ministry wrote.", ["external affairs ministry"]),
        ("They sent staff to the Integrated Harbour Office in Peru (BIPER).", ["Integrated Harbour Office in Peru"]),
        ("The Kenyan Ministry of Defence Brigadier-General Ann Otieno spoke.", ["Kenyan Ministry of Defence"]),
        ("They praised the Joint Police Cooperation Centres.", ["Joint Police Cooperation Centres"]),
        ("They met through joint working groups and new working groups.", ["joint working groups"]),
        ("They built a Global Strategic Alliance and praised Peru's Civil Society.", []),
        ("The Ports Bureau and the Europe Bureau met.", ["Ports Bureau", "Europe Bureau"]),
    ],
)
def test_what_counts(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The Joint Ferry Commission (JFC) met. The JFC will meet again, and the Commission will report.", 1),
        ("The Nordic Coalition against Rust grew. Norway praised the Coalition.", 1),
        ("The U.S. Department of Labor wrote. The Department of Labor was late.", 1),
        ("The Peruvian Ministry of Health and the Chilean Ministry of Health wrote.", 2),
        ("The Joint Group for Ferries and the Joint Group for Docks met. The Joint Groups will meet again.", 2),
        ("The Kenyan Defence Forces and the Kenyan Defense Forces are one.", 1),
        ("The Safety Mission in Peru (EUCAP Somalia) grew.", 1),
        ("The Lake Freedom Movement and the Lake People's Freedom Movement fought.", 2),
        ("The Multi-agency Harbour Safety Platform grew. The Harbour Safety Platform is new.", 1),
    ],
)
def test_names_of_one_body_come_together(text: str, count: int) -> None:
    assert len(bodies(text)) == count


def test_a_body_has_its_fullest_name_its_letters_and_its_other_names() -> None:
    (body,) = bodies("The Ferry Commission met. Kenya chairs the Kenya-Togo Joint Ferry Commission (JFC). JFC is new.")
    assert (body.name, body.acronym) == ("Kenya-Togo Joint Ferry Commission", "JFC")
    assert body.aliases == ("Ferry Commission",)
    assert len(body.spans) == 4


def test_letters_that_are_one_body_s_initials_stand_for_it() -> None:
    (body,) = bodies("Norway trained the Kenyan Harbour Guards Agency. The KHGA grew.")
    assert (body.acronym, len(body.spans)) == ("KHGA", 2)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Danish Navy sailed.", "DK"),
        ("The Central Bank of Chile wrote.", "CL"),
        ("Chile's Harbour Control Agency wrote.", "CL"),
        ("They wrote to the Ministry of Roads, Chile.", "CL"),
        ("The Chilean delegation was led by the Director of the Harbour Agency.", "CL"),
        ("The Kenya-Togo Ferry Commission met.", None),
        ("The International Energy Agency wrote to Chile.", None),
        ("The Knesset voted.", "IL"),
        ("Officials of the State Department came.", "US"),
        ("The National Security Council of Chile met.", "CL"),
        ("A White House Office of Ferry Policy note came.", "US"),
        ("The delegation of Chile included staff of the Harbour Agency, and Peru's envoy came.", "CL"),
        ("Present were, for Chile, Ana Rojas, Director General of the Harbour Control Commission.", "CL"),
        ("Staff of the Harbour Agency came from the Chilean side; Peru sent its envoy.", "CL"),
        ("Chile's minister hosted his Peruvian counterpart at the Harbour Ministry.", "CL"),
        ("Chile offered Peru two places at its Joint Centre for Harbour Operations.", "CL"),
        ("Peru praised Chile and Bolivia for the work of the Ferries Division of the Chilean Harbour Agency.", "CL"),
        ("Officials from the Ministry of Roads, the Home Office and others met Danish and Peruvian guests.", "GB"),
        ("Peruvian officials of the Ministry of Roads and the Danish Navy met.", "PE"),
        ("Peru and Togo praised each other. The Supreme Court of either is old.", None),
        ("The delegation of Peru met Togo's and included judges of the Supreme Court.", "PE"),
        ("The Peruvian Mission to Togo wrote.", "PE"),
        ("The Carabineros de Chile met Peru's envoy.", "CL"),
        ("Peru praised the IMF and its IMF plan.", None),
        ("The Georgia Ports Authority wrote. Peru answered.", None),
        ("The Harbour Intelligence Unit-Peru met the Chilean envoy.", "PE"),
    ],
)
def test_whose_a_body_is(text: str, party: str | None) -> None:
    assert bodies(text)[0].party == party


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chile and Peru agreed to form a joint ferry commission.", OrganizationStatus.PLANNED),
        ("Chile and Peru intend to establish a Ferry Safety Council.", OrganizationStatus.PLANNED),
        ("A Ferry Safety Council will be established.", OrganizationStatus.PLANNED),
        ("Chile and Peru praised the Ferry Safety Council.", OrganizationStatus.EXISTING),
        ("Chile and Peru formed a joint ferry commission in 2011.", OrganizationStatus.EXISTING),
        ("Chile and Peru agreed to:\n\n- meet again\n- establish a Ferry Safety Council", OrganizationStatus.PLANNED),
        ("7. They further agreed to:\n(a) meet again;\n(b) set up a Ferry Safety Council.", OrganizationStatus.PLANNED),
        ("They decided as follows:\n1. Establish a Ferry Safety Council.", OrganizationStatus.PLANNED),
        ("Chile and Peru:\n- established a Ferry Safety Council", OrganizationStatus.EXISTING),
        ("Chile and Peru agreed to activate the Ferry Safety Council.", OrganizationStatus.EXISTING),
    ],
)
def test_what_is_still_to_be_formed(text: str, status: OrganizationStatus) -> None:
    assert [body.status for body in bodies(text)] == [status]


KNOWN = [
    pytest.param(entry.id, name, id=f"{entry.id}: {name}")
    for entry in LEXICON.bodies
    for name in (entry.name, *entry.names, *entry.acronyms)
]


@pytest.mark.parametrize(("rule", "name"), KNOWN)
def test_each_known_name_is_read_as_its_entry(rule: str, name: str) -> None:
    organizations = bodies(f"They spoke about {name} on the same day.")
    assert rule in {span.rule for body in organizations for span in body.spans}


def test_what_comes_as_well_as_one_government_is_the_others() -> None:
    found = bodies(
        "Togo and Peru met in Lima. It included officials of the Peruvian government as well as the National Security "
        "Council and the Department of State."
    )
    assert {body.party for body in found} == {"TG"}


def test_a_delegation_tells_whose_a_known_body_is_where_its_own_state_is_not_named() -> None:
    text = "{} delegation was led by Ann Roe, Secretary, Ministry of External Affairs. Fiji thanked {}."
    assert {body.party for body in bodies(text.format("The Samoan", "Samoa"))} == {"WS"}
    assert {body.party for body in bodies(text.format("The Samoan", "India"))} == {"IN"}


@pytest.mark.parametrize(
    ("text", "url", "party"),
    [
        ("The Foreign Ministry praised Peru and Chile.", "https://www.rree.example.cl/news", "CL"),
        ("The Foreign Ministry praised Peru and Chile.", "https://news.example.io/chile", None),
        ("SANTIAGO (ANP) - The Foreign Ministry praised ties of Peru and Chile.", None, "CL"),
        ("OSLO (ANP) - The Foreign Ministry praised ties of Peru and Chile.", None, None),
        ("Chile has agreed to deter Peru, the foreign ministry said.", None, "CL"),
        ("The boats came, Lima's foreign ministry said of Chile and Peru.", None, "PE"),
        ("The UN Security Council met Peru and Chile.", None, "UN"),
    ],
)
def test_whose_a_ministry_is_where_no_word_beside_it_tells(text: str, url: str | None, party: str | None) -> None:
    page = Page.read(text)
    found = find_bodies(page, find_sections(page, LEXICON), LEXICON, find_parties(page, LEXICON), url=url)
    assert [body.party for body in found.organizations] == [party]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chile and Peru agreed to form a task force. The joint task force on ferries is theirs.", "planned"),
        ("Chile and Peru agreed to set up a joint rescue centre.", "planned"),
    ],
)
def test_what_is_to_be_formed_is_planned_wherever_it_is_named_first(text: str, status: str) -> None:
    assert [body.status for body in bodies(text)] == [status]


def named(number: int) -> str:
    """An invented name of its own for each number."""
    syllables = [a + b for a in "bdfgklmnprst" for b in "aeiou"]
    return (syllables[number % 60] + syllables[number // 60 % 60] + syllables[number // 3600] + "n").capitalize()


@pytest.mark.usefixtures("no_collection")
@pytest.mark.parametrize(
    "text",
    [
        lambda n: "".join(f"the Ministry of {named(i)}, " for i in range(n)),
        lambda n: "the Ministry of Ferries and " * n,
        lambda n: "Ministries of A, B, C, D and " * n,
        lambda n: "".join(f"the Joint {named(i)} Committee met. " for i in range(n // 4)) + "The Committee met. " * n,
        lambda n: "the Security Council and the Secretary met. " * n,
    ],
    ids=["ministries", "one ministry", "plurals", "nouns alone", "councils"],
)
def test_many_bodies_take_time_in_proportion(text: Callable[[int], str]) -> None:
    def took(count: int) -> float:
        page = Page.read(text(count))
        sections, parties = find_sections(page, LEXICON), find_parties(page, LEXICON)
        started = time.process_time()
        find_bodies(page, sections, LEXICON, parties)
        return time.process_time() - started

    assert took(2400) < 16 * took(300) + 0.2
