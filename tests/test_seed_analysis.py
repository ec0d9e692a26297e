"""The analysis that the project began with: one test for each thing that it describes."""

from pathlib import Path

import pytest

from jscd_model import (
    Act,
    AgreementKind,
    Dialogue,
    DialogueKind,
    DocumentKind,
    Office,
    OrganizationKind,
    Person,
    PolicyRecord,
    RelationType,
    Role,
    SectionKind,
    Statement,
    Status,
    Tenure,
    Topic,
    parse,
)
from jscd_model.model.facts import spans_of

BOTH = {"US", "IQ"}


@pytest.fixture(scope="module")
def record(shared: Path) -> PolicyRecord:
    return parse((shared / "corpus" / "dev" / "seed-analysis.txt").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def jscd(record: PolicyRecord) -> Dialogue:
    (principal,) = record.principal
    return principal


def plain(words: str) -> str:
    return " ".join(words.split()).replace("’", "'")


def saying(record: PolicyRecord, words: str) -> Statement:
    """The one statement in whose clause these words stand."""
    (found,) = [statement for statement in record.statements if words in plain(record.quote(statement))]
    return found


def named(record: PolicyRecord, surname: str) -> Person:
    """The one person with this surname."""
    (found,) = [person for person in record.persons if person.name.endswith(surname)]
    return found


def titles(person: Person) -> list[tuple[str, str | None, Tenure]]:
    def one(office: Office) -> tuple[str, str | None, Tenure]:
        return office.title, office.party, office.tenure

    return [one(office) for office in person.offices]


def test_it_is_an_analysis(record: PolicyRecord) -> None:
    assert record.document.kind is DocumentKind.ANALYSIS


def test_the_jscd_with_its_days_its_city_and_its_organisers(record: PolicyRecord, jscd: Dialogue) -> None:
    assert (jscd.name, jscd.acronym) == ("US-Iraq Joint Security Cooperation Dialogue", "JSCD")
    assert jscd.kind is DialogueKind.DIALOGUE
    assert jscd.ordinal is None
    assert str(jscd.when) == "2023-08-07/2023-08-08"
    assert jscd.place == "Washington"
    assert set(jscd.parties) == BOTH
    assert jscd.status is Status.HELD
    bodies = {body.name: (body.kind, body.party) for body in record.organizations}
    assert bodies["Iraqi Ministry of Defense"] == (OrganizationKind.MINISTRY, "IQ")
    assert bodies["US Department of Defense"] == (OrganizationKind.MINISTRY, "US")


def test_the_delegations(record: PolicyRecord, jscd: Dialogue) -> None:
    seats = {
        (side.party, delegate.person and record.person(delegate.person).name, delegate.office, delegate.organization)
        for side in jscd.delegations
        for delegate in side.delegates
    }
    assert seats == {
        ("IQ", "Sabit al-Abbasi", "Defense Minister", None),
        ("IQ", None, None, "Iraqi Ministry of Defense"),
        ("US", None, None, "US Department of Defense"),
    }
    assert {delegate.role for side in jscd.delegations for delegate in side.delegates} == {Role.HEAD}


def test_the_minister_is_one_person(record: PolicyRecord) -> None:
    minister = named(record, "al-Abbasi")
    assert minister.name == "Sabit al-Abbasi"
    assert titles(minister) == [("Defense Minister", "IQ", Tenure.CURRENT)]
    assert len(minister.spans) == 2


def test_the_framework_agreement_of_2008_and_its_eight_areas(record: PolicyRecord, jscd: Dialogue) -> None:
    (agreement,) = record.agreements
    assert agreement.name == "Strategic Framework Agreement"
    assert agreement.kind is AgreementKind.AGREEMENT
    assert str(agreement.date) == "2008"
    assert set(agreement.parties) == BOTH
    assert agreement.areas == (
        "defense",
        "politics",
        "energy",
        "economy",
        "law",
        "culture",
        "health",
        "technology",
    )
    (under,) = [relation for relation in record.relations if relation.type is RelationType.UNDER]
    assert (under.source, under.target) == (jscd.id, agreement.id)


def test_the_strategic_dialogue_is_a_series_of_four_rounds(record: PolicyRecord) -> None:
    (series,) = [dialogue for dialogue in record.dialogues if dialogue.status is Status.SERIES]
    assert series.name == "US-Iraq Strategic Dialogue"
    assert str(series.when) == "2020/2021"
    assert set(series.parties) == BOTH


def test_the_fourth_round_who_met_and_when(record: PolicyRecord) -> None:
    (fourth,) = [dialogue for dialogue in record.dialogues if dialogue.ordinal == 4]
    assert fourth.name == "US-Iraq Strategic Dialogue"
    assert str(fourth.when) == "2021-07-23"
    assert set(fourth.parties) == BOTH
    assert fourth.status is Status.HELD
    assert titles(named(record, "al-Kadhimi")) == [("Prime Minister", "IQ", Tenure.FORMER)]
    assert titles(named(record, "Biden")) == [("President", "US", Tenure.CURRENT)]


def test_what_the_fourth_round_decided_and_by_when(record: PolicyRecord) -> None:
    decision = saying(record, "US combat forces to leave Iraq")
    assert decision.act is Act.COMMIT
    assert set(decision.actors) == BOTH
    assert str(decision.due) == "../2021-12-31"
    assert record.due_by(decision.due) == (decision,)  # type: ignore[arg-type]


def test_the_coordination_committee_and_what_it_covers(record: PolicyRecord, jscd: Dialogue) -> None:
    (committee,) = [dialogue for dialogue in record.dialogues if dialogue.kind is DialogueKind.COMMITTEE]
    assert committee.name == "US-Iraq High Coordination Committee"
    assert str(committee.when) == "2023"
    assert set(committee.parties) == BOTH
    covers = saying(record, "development, humanitarian aid, economy, education and culture")
    assert covers.act is Act.DISCUSS
    builds_on = [relation for relation in record.relations if relation.type is RelationType.BUILDS_ON]
    assert [relation.name for relation in builds_on] == [
        "US-Iraq Strategic Dialogue",
        "US-Iraq High Coordination Committee",
    ]
    assert {relation.source for relation in builds_on} == {jscd.id}


def test_the_bodies(record: PolicyRecord) -> None:
    bodies = {body.name: body.party for body in record.organizations}
    assert bodies["Global Coalition against ISIS"] is None
    assert bodies["CENTCOM"] == "US"
    assert bodies["Iraqi security forces"] == "IQ"
    assert bodies["ISIS"] is None


def test_support_programmes_training_exercises_and_the_return_of_the_displaced(record: PolicyRecord) -> None:
    wanted = {
        "foreign military financing": Topic.MILITARY_ASSISTANCE,
        "training opportunities for Iraqi military experts": Topic.TRAINING_AND_EDUCATION,
        "participate in the exercises": Topic.TRAINING_AND_EDUCATION,
        "displaced people and detainees": Topic.DISPLACEMENT,
    }
    for words, topic in wanted.items():
        statement = saying(record, words)
        assert statement.act is Act.DISCUSS, words
        assert topic in statement.topics, words
        assert set(statement.actors) == BOTH, words
    assert set(wanted.values()) <= set(record.topics)


def test_the_promise_to_protect_personnel_convoys_and_facilities(record: PolicyRecord) -> None:
    promise = saying(record, "commitment of the Iraqi government to protect")
    assert (promise.act, promise.actors, promise.negated) == (Act.AFFIRM, ("IQ",), False)
    assert "US" in promise.beneficiaries


def test_the_intention_to_hold_new_meetings(record: PolicyRecord, jscd: Dialogue) -> None:
    intention = saying(record, "intention to hold new meetings")
    assert (intention.act, intention.actors) == (Act.COMMIT, ("IQ",))
    (meetings,) = [dialogue for dialogue in record.dialogues if dialogue.status is Status.PLANNED]
    assert meetings.name == "new meetings"
    (following,) = [relation for relation in record.relations if relation.type is RelationType.NEXT]
    assert (following.source, following.target) == (jscd.id, meetings.id)


def test_the_statement_a_week_before_the_meeting(record: PolicyRecord) -> None:
    (mention,) = [mention for mention in record.dates if "week before" in mention.text]
    assert str(mention.value) == "2023-07-31~"
    stroul = named(record, "Stroul")
    assert titles(stroul) == [("Deputy Assistant Secretary of Defense for the Middle East", "US", Tenure.CURRENT)]
    statement = saying(record, "a permanent defense relationship")
    assert (statement.act, statement.actors, statement.speaker) == (Act.AFFIRM, ("US",), stroul.id)


def test_what_the_analysts_think_is_no_statement_of_a_party(record: PolicyRecord) -> None:
    thought = {plain(assessment.span.cut(record.text or "")): assessment for assessment in record.assessments}
    for words in (
        "could boost Iraq's fragile security sovereignty",
        "Iran-backed political and military groups will not have a major reaction",
    ):
        assert [assessment.hedged for clause, assessment in thought.items() if words in clause] == [True], words
    for assessment in record.assessments:
        assert not any(assessment.span.contains(statement.cue) for statement in record.statements)
    implications = next(s for s in record.document.sections if s.kind is SectionKind.IMPLICATIONS)
    assert any(implications.span.contains(assessment.span) for assessment in record.assessments)
    assert not any(implications.span.contains(statement.span) for statement in record.statements)


def test_the_authors_and_their_affiliations(record: PolicyRecord) -> None:
    authors = [(author.name, author.affiliation) for author in record.document.authors]
    assert [name for name, _ in authors] == ["Feyzullah Tuna Aygun", "Yusuf Can Ayaz"]
    assert {affiliation for _, affiliation in authors} == {"Center for Middle Eastern Studies"}
    assert not any(person.name.endswith(("Aygun", "Ayaz")) for person in record.persons)


def test_the_sections(record: PolicyRecord) -> None:
    kinds = [section.kind for section in record.document.sections]
    for kind in ("background", "implications", "authors", "disclaimer", "comments"):
        assert kinds.count(SectionKind(kind)) == 1, kind
    headings = [section.heading for section in record.document.sections if section.heading]
    assert headings == [
        "Background of the JSCD",
        "Context of the JSCD",
        "Implications on the US-Iraq Relations and the Region",
        "Comments",
    ]


def test_the_furniture_of_the_page_gives_no_facts(record: PolicyRecord) -> None:
    furniture = [
        section.span
        for section in record.document.sections
        if section.kind in (SectionKind.AUTHORS, SectionKind.DISCLAIMER, SectionKind.COMMENTS)
    ]
    stands = [span for place, fact in record.entries() if not place.startswith("dates") for span in spans_of(fact)]
    assert not [span for span in stands if any(part.overlaps(span) for part in furniture)]


def test_one_expansion_of_the_acronym_is_no_conflict(record: PolicyRecord) -> None:
    assert [found.code for found in record.diagnostics if found.code == "conflicting-expansion"] == []
    assert [dialogue.principal for dialogue in record.dialogues if dialogue.acronym == "JSCD"] == [True]


def test_every_entry_can_be_cut_from_the_text(record: PolicyRecord) -> None:
    assert all(record.quotes(fact) for _, fact in record.entries())
