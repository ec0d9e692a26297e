"""The sample texts in examples/texts, read as the founding documents are: what each describes, and where it lands."""

from functools import cache
from pathlib import Path

import pytest

from jscd_model import (
    Act,
    Delegate,
    DocumentKind,
    OrganizationStatus,
    PolicyRecord,
    RelationType,
    Role,
    SectionKind,
    Statement,
    Status,
    Tenure,
    Topic,
    parse_file,
)

TEXTS = Path(__file__).parents[1] / "examples" / "texts"
NEWS, ANALYSIS = "jscd-news", "jscd-analysis"
STATEMENT, READOUT, PRESS = "ghana-portugal-joint-statement", "uk-kenya-readout", "asean-japan-press-statement"


@cache
def read(name: str) -> PolicyRecord:
    return parse_file(TEXTS / f"{name}.txt")


def plain(words: str) -> str:
    return " ".join(words.split()).replace("’", "'")


def saying(record: PolicyRecord, words: str) -> Statement:
    """The one statement in whose clause these words stand."""
    (found,) = [statement for statement in record.statements if words in plain(record.quote(statement))]
    return found


def seats(record: PolicyRecord) -> dict[str, set[tuple[str, Role]]]:
    """Who sits for whom at the principal occasion and at its margins: name, else office, else body."""

    def called(delegate: Delegate) -> str:
        name = record.person(delegate.person).name if delegate.person else None
        return name or delegate.office or delegate.organization or ""

    (principal,) = record.principal
    found: dict[str, set[tuple[str, Role]]] = {}
    for dialogue in record.dialogues:
        if principal.id in (dialogue.id, dialogue.within):
            for side in dialogue.delegations:
                found.setdefault(side.party, set()).update((called(one), one.role) for one in side.delegates)
    return found


# What kind of text it is, and the occasion that it reports


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        (NEWS, {DocumentKind.NEWS}),
        (ANALYSIS, {DocumentKind.ANALYSIS}),
        (STATEMENT, {DocumentKind.JOINT_STATEMENT}),
        (READOUT, {DocumentKind.READOUT, DocumentKind.PRESS_RELEASE}),
        (PRESS, {DocumentKind.JOINT_STATEMENT, DocumentKind.PRESS_RELEASE}),
    ],
)
def test_what_kind_of_text_it_is(name: str, kinds: set[DocumentKind]) -> None:
    assert read(name).document.kind in kinds


@pytest.mark.parametrize(
    ("name", "occasion"),
    [
        (
            NEWS,
            (
                "U.S.-Iraq Joint Security Cooperation Dialogue",
                "JSCD",
                1,
                "2023-08-07/2023-08-08",
                "Washington, D.C.",
                {"US", "IQ"},
            ),
        ),
        (
            ANALYSIS,
            (
                "US-Iraq Joint Security Cooperation Dialogue",
                "JSCD",
                1,
                "2023-08-07/2023-08-08",
                "Washington",
                {"US", "IQ"},
            ),
        ),
        (
            STATEMENT,
            (
                "Ghana–Portugal Maritime Security Dialogue",
                "MSD",
                2,
                "2025-05-14/2025-05-15",
                "Accra",
                {"GH", "PT"},
            ),
        ),
        (READOUT, ("UK-Kenya Climate and Growth Dialogue", None, 4, "2024-09-17", "Nairobi", {"GB", "KE"})),
        (
            PRESS,
            (
                "ASEAN–Japan Dialogue on Disaster Resilience",
                None,
                3,
                "2024-11-21/2024-11-22",
                "Manila",
                {"ASEAN", "JP"},
            ),
        ),
    ],
)
def test_the_occasion_that_a_sample_reports(name: str, occasion: tuple[object, ...]) -> None:
    (dialogue,) = read(name).principal
    found = (dialogue.name, dialogue.acronym, dialogue.ordinal, str(dialogue.when), dialogue.place)
    assert (*found, set(dialogue.parties) - {"PH"}) == occasion
    assert dialogue.status is Status.HELD


# The news readout on the first JSCD


def test_news_the_organisers_and_the_delegations() -> None:
    assert seats(read(NEWS)) == {
        "US": {
            ("U.S. Department of Defense", Role.MEMBER),
            ("Celeste Wallander", Role.HEAD),
            ("Lloyd Austin", Role.HEAD),
            ("Joint Staff", Role.MEMBER),
            ("State Department", Role.MEMBER),
            ("National Security Council", Role.MEMBER),
            ("Defense Security Cooperation Agency", Role.MEMBER),
        },
        "IQ": {
            ("Iraqi Ministry of Defense", Role.MEMBER),
            ("Thabit al-Abbasi", Role.HEAD),
            ("Chief of Defense", Role.MEMBER),
            ("Deputy Commander of the Joint Operations Command-Iraq", Role.MEMBER),
            ("Director of the Counterterrorism Service", Role.MEMBER),
        },
    }


def test_news_the_minister_is_one_person() -> None:
    (minister,) = [person for person in read(NEWS).persons if "Abbasi" in person.name]
    assert (minister.name, minister.aliases) == ("Thabit al-Abbasi", ("al-Abbasi",))


def test_news_what_it_was_held_under_and_what_it_builds_on() -> None:
    record = read(NEWS)
    (agreement,) = record.agreements
    assert (agreement.name, str(agreement.date)) == ("Strategic Framework Agreement", "2008")
    ties = [(relation.type, relation.name) for relation in record.relations]
    assert (RelationType.UNDER, "Strategic Framework Agreement") in ties
    assert (RelationType.BUILDS_ON, "U.S.-Iraq Strategic Dialogue") in ties
    assert (RelationType.BUILDS_ON, "U.S.-Iraq Higher Coordinating Committee") in ties
    earlier = {dialogue.name: str(dialogue.when) for dialogue in record.dialogues if not dialogue.principal}
    assert earlier["U.S.-Iraq Strategic Dialogue"] == "2021-07"
    assert earlier["U.S.-Iraq Higher Coordinating Committee"] == "2023-02"


def test_news_the_bodies_with_their_acronyms() -> None:
    bodies = {body.name: (body.acronym, body.party) for body in read(NEWS).organizations}
    assert bodies["Combined Joint Task Force – Operation Inherent Resolve"] == ("CJTF-OIR", None)
    assert bodies["Joint Operations Command-Iraq"] == ("JOC-I", "IQ")
    assert bodies["Defense Security Cooperation Agency"] == ("DSCA", "US")
    assert bodies["U.S. Central Command"] == ("CENTCOM", "US")
    assert bodies["Iraqi Security Forces"] == ("ISF", "IQ")
    assert bodies["Peshmerga"] == (None, "IQ")
    assert bodies["Global Coalition"] == (None, None)


def test_news_the_new_process_and_the_commission_to_be_formed() -> None:
    record = read(NEWS)
    (planned,) = [body.name for body in record.organizations if body.status is OrganizationStatus.PLANNED]
    assert planned == "higher military commission"
    assert saying(record, "agreed to establish a new process").act is Act.COMMIT
    assert saying(record, "threat from ISIS, operational needs and the strength").act is Act.COMMIT
    ties = {relation.type: relation.name for relation in record.relations}
    assert "process" in ties[RelationType.ESTABLISHES] or "commission" in ties[RelationType.ESTABLISHES]
    assert "process" in ties[RelationType.SEPARATE_FROM]


def test_news_support_training_exercises_and_the_displaced() -> None:
    record = read(NEWS)
    assert Topic.MILITARY_ASSISTANCE in saying(record, "Foreign Military Financing").topics
    assert Topic.TRAINING_AND_EDUCATION in saying(record, "military schools").topics
    assert Topic.DISPLACEMENT in saying(record, "displaced people").topics


def test_news_the_commitments() -> None:
    record = read(NEWS)
    promise = saying(record, "pledged to protect")
    (coalition,) = [body.id for body in record.organizations if body.name == "Global Coalition"]
    assert (promise.act, promise.actors, set(promise.beneficiaries)) == (Act.COMMIT, ("IQ",), {"US", coalition})
    denial = saying(record, "no U.S. forces have a combat role")
    assert (denial.act, set(denial.actors), denial.negated) == (Act.AFFIRM, {"US", "IQ"}, True)
    assert saying(record, "at Baghdad's invitation") == denial
    assert saying(record, "further meetings").act is Act.COMMIT
    assert [dialogue.name for dialogue in record.dialogues if dialogue.status is Status.PLANNED] == ["further meetings"]


def test_news_the_furniture_of_the_page() -> None:
    record = read(NEWS)
    assert [found.code for found in record.diagnostics] == ["repeated-title"]
    kinds = {section.kind for section in record.document.sections}
    assert {SectionKind.TITLE, SectionKind.BOILERPLATE, SectionKind.RELATED} <= kinds


# The analysis of the same


def test_analysis_one_minister_in_two_spellings() -> None:
    (minister,) = [person for person in read(ANALYSIS).persons if "Abbasi" in person.name]
    assert minister.name == "Sabit al-Abbasi"
    assert set(minister.aliases) == {"al-Abbasi", "Thabit al-Abbasi"}


def test_analysis_who_led_the_talks() -> None:
    found = seats(read(ANALYSIS))
    assert ("Sabit al-Abbasi", Role.HEAD) in found["IQ"]
    assert ("US Department of Defense", Role.HEAD) in found["US"]


def test_analysis_the_agreement_and_its_areas() -> None:
    (agreement,) = read(ANALYSIS).agreements
    assert (agreement.name, str(agreement.date)) == ("Strategic Framework Agreement", "2008")
    assert agreement.areas == (
        "politics",
        "defense",
        "culture",
        "economy",
        "energy",
        "health",
        "technology",
        "law",
    )


def test_analysis_the_strategic_dialogue_and_its_fourth_round() -> None:
    record = read(ANALYSIS)
    (series,) = [dialogue for dialogue in record.dialogues if dialogue.status is Status.SERIES]
    assert (series.name, str(series.when)) == ("US-Iraq Strategic Dialogue", "2020/2021")
    (fourth,) = [dialogue for dialogue in record.dialogues if dialogue.ordinal == 4]
    assert (fourth.name, str(fourth.when), fourth.status) == (series.name, "2021-07-23", Status.HELD)
    tenures = {person.name: [office.tenure for office in person.offices] for person in record.persons}
    assert tenures["Mustafa al-Kadhimi"] == [Tenure.FORMER]


def test_analysis_what_was_decided_and_by_when() -> None:
    decision = saying(read(ANALYSIS), "US combat forces would leave Iraq")
    assert (decision.act, str(decision.due)) == (Act.COMMIT, "../2021-12-31")


def test_analysis_the_committee_and_what_it_discussed() -> None:
    record = read(ANALYSIS)
    committee = next(dialogue for dialogue in record.dialogues if "Committee" in dialogue.name)
    assert (committee.name, str(committee.when)) == ("US-Iraq High Coordination Committee", "2023-02")
    assert saying(record, "development, humanitarian aid").act is Act.DISCUSS


def test_analysis_the_statement_a_week_before() -> None:
    record = read(ANALYSIS)
    (mention,) = [mention for mention in record.dates if "week before" in mention.text]
    assert str(mention.value) == "2023-07-31~"
    statement = saying(record, "a permanent defense relationship")
    assert statement.speaker is not None
    assert record.person(statement.speaker).name == "Dana Stroul"
    assert (statement.act, statement.actors) == (Act.AFFIRM, ("US",))


def test_analysis_what_the_author_thinks() -> None:
    record = read(ANALYSIS)
    thought = [(assessment.hedged, plain(record.quote(assessment))) for assessment in record.assessments]
    for words in ("quiet start", "will not react strongly", "could strengthen", "may reduce"):
        assert [hedged for hedged, clause in thought if words in clause] == [True], words
    for assessment in record.assessments:
        assert not any(assessment.span.contains(statement.cue) for statement in record.statements)


def test_analysis_the_author_and_the_sections() -> None:
    document = read(ANALYSIS).document
    (author,) = document.authors
    assert (author.name, author.affiliation) == ("Nadia Brenner", "Lakeside Institute for Security Studies")
    kinds = [section.kind for section in document.sections]
    for kind in ("title", "background", "implications", "authors", "disclaimer", "comments"):
        assert SectionKind(kind) in kinds, kind


def test_analysis_one_acronym_spelt_out_in_two_ways() -> None:
    record = read(ANALYSIS)
    (conflict,) = [found for found in record.diagnostics if found.code == "conflicting-expansion"]
    assert "Joint Strategic Coordination Dialogue" in conflict.message
    assert [dialogue.principal for dialogue in record.dialogues if "Joint" in dialogue.name] == [True]


# The joint statement


def test_joint_statement_the_delegations() -> None:
    record = read(STATEMENT)
    assert seats(record) == {
        "GH": {
            ("Efua Mensah-Larbi", Role.HEAD),
            ("Kwesi Ansah-Tetteh", Role.MEMBER),
            ("Ghana Maritime Authority", Role.MEMBER),
        },
        "PT": {
            ("Duarte Vilhena de Sá", Role.HEAD),
            ("Inês Calheiros", Role.MEMBER),
            ("Ambassador to Ghana", Role.MEMBER),
        },
    }
    assert {person.name: person.rank for person in record.persons if person.rank} == {
        "Kwesi Ansah-Tetteh": "Commodore",
        "Inês Calheiros": "Vice Admiral",
    }


def test_joint_statement_the_agreements() -> None:
    record = read(STATEMENT)
    memorandum, convention = record.agreements
    assert memorandum.name == "Memorandum of Understanding on Maritime Cooperation"
    assert str(memorandum.date) == "2021"
    assert convention.name == "United Nations Convention on the Law of the Sea"
    assert [relation.name for relation in record.relations if relation.type is RelationType.UNDER] == [memorandum.name]


def test_joint_statement_the_rounds_before_and_after() -> None:
    record = read(STATEMENT)
    rounds = {
        dialogue.ordinal: (dialogue.status, str(dialogue.when), dialogue.place)
        for dialogue in record.dialogues
        if dialogue.ordinal
    }
    assert rounds == {
        1: (Status.HELD, "2023-03", "Lisbon"),
        2: (Status.HELD, "2025-05-14/2025-05-15", "Accra"),
        3: (Status.PLANNED, "2027-01/2027-06", "Lisbon"),
    }


def test_joint_statement_what_was_said() -> None:
    record = read(STATEMENT)
    acts = [(statement.cue.cut(record.text or ""), statement.act) for statement in record.statements]
    for cue, act in (
        ("welcomed", Act.WELCOME),
        ("commended", Act.WELCOME),
        ("reaffirmed", Act.AFFIRM),
        ("expressed", Act.CONDEMN),
        ("condemned", Act.CONDEMN),
        ("called on", Act.URGE),
        ("exchanged views", Act.DISCUSS),
        ("underscored", Act.AFFIRM),
        ("stressed", Act.AFFIRM),
        ("announced", Act.ESTABLISH),
        ("agreed", Act.COMMIT),
        ("pledged", Act.COMMIT),
        ("undertook", Act.COMMIT),
        ("invited", Act.URGE),
    ):
        assert acts.count((cue, act)) == 1, cue
    assert saying(record, "no foreign forces").negated


def test_joint_statement_the_undertakings() -> None:
    record = read(STATEMENT)
    boats = saying(record, "two patrol boats")
    assert (boats.actors, str(boats.due)) == (("PT",), "../2026-06")
    (navy,) = [body.id for body in record.organizations if body.name == "Ghana Navy"]
    assert boats.beneficiaries == (navy,)
    office = saying(record, "a liaison office")
    assert (office.actors, office.content) == (("GH",), "to open a liaison office in Tema")
    invitation = saying(record, "Portuguese companies")
    assert invitation.speaker is not None
    assert record.person(invitation.speaker).name == "Efua Mensah-Larbi"


def test_joint_statement_a_list_belongs_to_the_verb_that_opens_it() -> None:
    record = read(STATEMENT)
    agreed = next(said for said in record.statements if said.cue.cut(record.text or "") == "agreed")
    for item in ("Joint Working Group", "white shipping information", "forty Ghanaian boarding officers", "Takoradi"):
        assert item in plain(agreed.content)
    (group,) = [body for body in record.organizations if body.name == "Joint Working Group on Port Security"]
    assert group.status is OrganizationStatus.PLANNED


# The readout and the press statement


def test_readout_the_undertakings_by_whom_and_by_when() -> None:
    record = read(READOUT)
    money, accounts = saying(record, "£40 million"), saying(record, "forest accounts")
    assert (money.act, money.actors, str(money.due)) == (Act.COMMIT, ("GB",), "../2027-03")
    assert (accounts.act, accounts.actors) == (Act.COMMIT, ("KE",))
    force, experts = saying(record, "Green Investment"), saying(record, "second two experts")
    assert (set(force.actors), str(force.due)) == ({"GB", "KE"}, "../2024-12-31")
    assert force.content == "to launch a Green Investment Task Force by the end of 2024"
    assert experts.actors == ("GB",)


def test_readout_who_chaired() -> None:
    found = seats(read(READOUT))
    assert ("Wanjiru Otieno-Maina", Role.HEAD) in found["KE"]
    assert ("Minister of State for Africa", Role.HEAD) in found["GB"] or any(
        "Ashcombe" in name for name, role in found["GB"] if role is Role.HEAD
    )


def test_readout_the_minister_speaks_for_his_side() -> None:
    record = read(READOUT)
    thanks, reforms = saying(record, "its hospitality"), saying(record, "carbon market")
    assert (thanks.act, thanks.actors) == (Act.WELCOME, ("GB",))
    assert (reforms.act, reforms.actors) == (Act.URGE, ("GB",))
    drought = saying(record, "concern about the drought")
    assert (drought.act, drought.actors) == (Act.CONDEMN, ("GB",))


def test_press_statement_the_meeting_speaks_for_all() -> None:
    record = read(PRESS)
    exercise = saying(record, "search and rescue exercise")
    assert (exercise.act, set(exercise.actors) - {"PH"}) == (Act.COMMIT, {"ASEAN", "JP"})
    assert saying(record, "ASEAN centrality").act is Act.AFFIRM
    assert saying(record, "USD 12 million").act is Act.WELCOME
    train, data = saying(record, "200 relief workers"), saying(record, "satellite data")
    assert (train.actors, str(train.due)) == (("JP",), "../2028")
    assert (data.act, data.actors) == (Act.URGE, ("ASEAN",))
    assert "ASEAN urged" not in plain(record.quote(train))


def test_press_statement_the_committee_and_its_report() -> None:
    record = read(PRESS)
    (committee,) = [body for body in record.organizations if "Early Warning" in body.name]
    assert committee.status is OrganizationStatus.PLANNED
    report = saying(record, "its first report")
    assert (report.act, str(report.due)) == (Act.COMMIT, "../2025-06-30")


def test_press_statement_the_agreement_with_its_acronym_and_date() -> None:
    agreement = read(PRESS).agreements[0]
    assert agreement.name == "ASEAN Agreement on Disaster Management and Emergency Response"
    assert (agreement.acronym, str(agreement.date)) == ("AADMER", "2005-07")


def test_press_statement_the_next_dialogue() -> None:
    (following,) = [dialogue for dialogue in read(PRESS).dialogues if dialogue.status is Status.PLANNED]
    assert (following.ordinal, str(following.when), following.place) == (4, "2026", "Sendai")
