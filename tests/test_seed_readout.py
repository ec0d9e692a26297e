"""The news readout that the project began with: one test for each thing that it describes."""

from pathlib import Path

import pytest

from jscd_model import (
    Act,
    Delegate,
    Dialogue,
    DialogueKind,
    DocumentKind,
    OrganizationKind,
    OrganizationStatus,
    PolicyRecord,
    RelationType,
    Role,
    SectionKind,
    Statement,
    Status,
    Topic,
    parse,
)

BOTH = {"US", "IQ"}


@pytest.fixture(scope="module")
def record(shared: Path) -> PolicyRecord:
    text = (shared / "corpus" / "dev" / "seed-readout.txt").read_text(encoding="utf-8")
    title, _, _ = text.partition("\n")
    return parse(text, title=title)


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


def seat(record: PolicyRecord, delegate: Delegate) -> tuple[str | None, str | None, str | None, Role]:
    person = record.person(delegate.person).name if delegate.person else None
    return person, delegate.office, delegate.organization, delegate.role


def test_it_is_news(record: PolicyRecord) -> None:
    assert record.document.kind is DocumentKind.NEWS


def test_the_first_jscd_with_its_days_its_city_and_its_organisers(record: PolicyRecord, jscd: Dialogue) -> None:
    assert (jscd.name, jscd.acronym) == ("U.S.-Iraq Joint Security Cooperation Dialogue", "JSCD")
    assert jscd.kind is DialogueKind.DIALOGUE
    assert jscd.ordinal == 1
    assert str(jscd.when) == "2023-08-07/2023-08-08"
    assert jscd.place == "Washington, D.C."
    assert set(jscd.parties) == BOTH
    assert jscd.status is Status.HELD
    organisers = {body.name: (body.acronym, body.kind, body.party) for body in record.organizations}
    assert organisers["U.S. Department of Defense"] == ("DoD", OrganizationKind.MINISTRY, "US")
    assert organisers["Iraqi Ministry of Defense"] == (None, OrganizationKind.MINISTRY, "IQ")


def test_the_delegations_with_heads_offices_and_bodies(record: PolicyRecord, jscd: Dialogue) -> None:
    around = [jscd, *(dialogue for dialogue in record.dialogues if dialogue.within == jscd.id)]
    seats = {
        code: {
            seat(record, delegate)
            for dialogue in around
            for side in dialogue.delegations
            if side.party == code
            for delegate in side.delegates
        }
        for code in sorted(BOTH)
    }
    assert seats == {
        "IQ": {
            (None, None, "Iraqi Ministry of Defense", Role.MEMBER),
            ("Thabit al-Abbasi", "Minister of Defense", None, Role.HEAD),
            (None, "Director of the Counterterrorism Service", None, Role.MEMBER),
            (None, "Chief of Defense", None, Role.MEMBER),
            (None, "Deputy Commander of the Joint Operations Command-Iraq", None, Role.MEMBER),
        },
        "US": {
            (None, None, "U.S. Department of Defense", Role.MEMBER),
            ("Celeste Wallander", "Assistant Secretary of Defense", None, Role.HEAD),
            ("Lloyd Austin", "Secretary of Defense", None, Role.HEAD),
            (None, None, "Joint Staff", Role.MEMBER),
            (None, None, "Defense Security Cooperation Agency", Role.MEMBER),
            (None, None, "State Department", Role.MEMBER),
            (None, None, "National Security Council", Role.MEMBER),
        },
    }


def test_the_meeting_with_the_secretary_was_held_at_the_margins(record: PolicyRecord, jscd: Dialogue) -> None:
    (side,) = [dialogue for dialogue in record.dialogues if dialogue.within == jscd.id]
    assert side.status is Status.HELD
    assert set(side.parties) == BOTH
    austin = next(person for person in record.persons if person.name == "Lloyd Austin")
    assert [delegate.person for delegate in record.delegation("US", side).delegates][:1] == [austin.id]  # type: ignore[union-attr]


def test_one_minister_under_all_his_names(record: PolicyRecord) -> None:
    (minister,) = [person for person in record.persons if "Abbasi" in person.name]
    assert minister.name == "Thabit al-Abbasi"
    assert "al-Abbasi" in minister.aliases
    assert [office.title for office in minister.offices][:1] == ["Minister of Defense"]
    assert {office.party for office in minister.offices} == {"IQ"}
    assert any("Minister of Iraq" in quote for quote in record.quotes(minister))


def test_the_framework_agreement_of_2008(record: PolicyRecord, jscd: Dialogue) -> None:
    (agreement,) = record.agreements
    assert agreement.name == "U.S.-Iraq Strategic Framework Agreement"
    assert str(agreement.date) == "2008"
    assert set(agreement.parties) == BOTH
    assert agreement.areas == ()
    (under,) = [relation for relation in record.relations if relation.type is RelationType.UNDER]
    assert (under.source, under.target) == (jscd.id, agreement.id)


def test_the_strategic_dialogue_and_the_committee_that_came_before(record: PolicyRecord, jscd: Dialogue) -> None:
    before = {
        dialogue.name: (dialogue.kind, str(dialogue.when), set(dialogue.parties), dialogue.status)
        for dialogue in record.dialogues
        if dialogue.when is not None and not dialogue.principal
    }
    assert before == {
        "U.S.-Iraq Strategic Dialogue": (DialogueKind.DIALOGUE, "2021-07", BOTH, Status.HELD),
        "U.S.-Iraq Higher Coordinating Committee": (DialogueKind.COMMITTEE, "2023-02", BOTH, Status.HELD),
    }
    builds_on = [relation for relation in record.relations if relation.type is RelationType.BUILDS_ON]
    assert [relation.name for relation in builds_on] == list(before)
    assert {relation.source for relation in builds_on} == {jscd.id}


def test_the_new_process_its_factors_and_the_commission_to_be_formed(record: PolicyRecord, jscd: Dialogue) -> None:
    (commission,) = [body for body in record.organizations if body.status is OrganizationStatus.PLANNED]
    assert commission.name == "higher military commission"
    assert commission.kind is OrganizationKind.COMMISSION
    for words in ("plan to work together", "agreed to form a higher military commission"):
        assert saying(record, words).act is Act.COMMIT
    factors = saying(record, "factors such as the threat from ISIS")
    assert factors.act is Act.COMMIT
    assert "operational and environmental needs, and the capability levels of the ISF" in plain(factors.content)
    established = [relation for relation in record.relations if relation.type is RelationType.ESTABLISHES]
    assert [plain(relation.name) for relation in established] == [
        "process for determining the future of the Coalition's military mission",
        "higher military commission",
    ]
    assert established[1].target == commission.id
    (separate,) = [relation for relation in record.relations if relation.type is RelationType.SEPARATE_FROM]
    assert separate.source == jscd.id
    assert separate.name == established[0].name


def test_the_bodies(record: PolicyRecord) -> None:
    bodies = {plain(body.name): (body.acronym, body.party) for body in record.organizations}
    assert bodies["Combined Joint Task Force – Operation Inherent Resolve"] == ("CJTF-OIR", None)
    assert bodies["Global Coalition"] == (None, None)
    assert bodies["U.S. Central Command"] == (None, "US")
    assert bodies["Defense Security Cooperation Agency"] == (None, "US")
    assert bodies["Joint Staff"] == (None, "US")
    assert bodies["Peshmerga"] == (None, "IQ")
    assert bodies["Counterterrorism Service"] == (None, "IQ")
    assert bodies["Joint Operations Command-Iraq"] == (None, "IQ")
    assert bodies["Iraqi Security Forces"] == ("ISF", "IQ")


def test_support_programmes_education_exercises_and_the_return_of_the_displaced(record: PolicyRecord) -> None:
    wanted = {
        "Foreign Military Financing and Foreign Military Sales": Topic.MILITARY_ASSISTANCE,
        "educational opportunities": Topic.TRAINING_AND_EDUCATION,
        "military exercises": Topic.TRAINING_AND_EDUCATION,
        "displaced individuals and detainees": Topic.DISPLACEMENT,
    }
    for words, topic in wanted.items():
        statement = saying(record, words)
        assert topic in statement.topics, words
        assert set(statement.actors) == BOTH
    assert set(wanted.values()) <= set(record.topics)


def test_the_promise_to_protect_personnel_convoys_and_facilities(record: PolicyRecord) -> None:
    promise = saying(record, "pledged to protect")
    assert (promise.act, promise.actors, promise.negated) == (Act.COMMIT, ("IQ",), False)
    (coalition,) = [body.id for body in record.organizations if body.name == "Global Coalition"]
    assert set(promise.beneficiaries) == {"US", coalition}


def test_the_intention_to_hold_future_meetings(record: PolicyRecord, jscd: Dialogue) -> None:
    intention = saying(record, "intention to hold future meetings")
    assert (intention.act, set(intention.actors)) == (Act.COMMIT, BOTH)
    (meetings,) = [dialogue for dialogue in record.dialogues if dialogue.status is Status.PLANNED]
    assert meetings.name == "future meetings"
    (following,) = [relation for relation in record.relations if relation.type is RelationType.NEXT]
    assert (following.source, following.target) == (jscd.id, meetings.id)


def test_no_combat_role(record: PolicyRecord) -> None:
    denial = saying(record, "no U.S. forces are in Iraq with a combat role")
    assert (denial.act, set(denial.actors), denial.negated) == (Act.AFFIRM, BOTH, True)


def test_presence_at_the_invitation_of_iraq(record: PolicyRecord) -> None:
    presence = saying(record, "at the invitation of the Iraqi government")
    assert presence.act is Act.AFFIRM
    assert not presence.negated
    assert Topic.SOVEREIGNTY in presence.topics


def test_the_repeated_title_and_the_comment_form_give_no_facts(record: PolicyRecord) -> None:
    kinds = [section.kind for section in record.document.sections]
    assert SectionKind.TITLE in kinds
    (comments,) = [section for section in record.document.sections if section.kind is SectionKind.COMMENTS]
    furniture = [section for section in record.document.sections if section.kind is SectionKind.TITLE] + [comments]
    spans = [fact.span for fact in record.statements] + [fact.span for fact in record.dates]
    assert not [span for span in spans if any(section.span.overlaps(span) for section in furniture)]
    assert not any(comments.span.overlaps(span) for party in record.parties for span in party.spans)
    (repeated,) = [found for found in record.diagnostics if found.code == "repeated-title"]
    assert len(repeated.spans) == 2


def test_one_acronym_with_three_expansions_is_reported_and_makes_no_second_dialogue(record: PolicyRecord) -> None:
    (conflict,) = [found for found in record.diagnostics if found.code == "conflicting-expansion"]
    for name in (
        "Joint Security Cooperation Dialogue",
        "Joint Strategic Cooperation Document",
        "Joint Staff Coordination Dialogue",
    ):
        assert name in conflict.message
    assert len(conflict.spans) == 3
    assert [dialogue.principal for dialogue in record.dialogues if dialogue.acronym == "JSCD"] == [True]
    wrong = ("Joint Strategic Cooperation", "Joint Staff Coordination")
    names = [dialogue.name for dialogue in record.dialogues]
    names += [agreement.name for agreement in record.agreements] + [body.name for body in record.organizations]
    assert not [name for name in names if any(words in name for words in wrong)]


def test_the_sentence_that_runs_two_clauses_together_is_reported(record: PolicyRecord) -> None:
    (garbled,) = [found for found in record.diagnostics if found.code == "garbled-sentence"]
    assert "a U.S. a delegation" in record.quote(garbled)


def test_ids_and_spans_let_the_account_be_merged_with_another(record: PolicyRecord, shared: Path) -> None:
    other = parse((shared / "corpus" / "dev" / "seed-analysis.txt").read_text(encoding="utf-8"))
    (here,), (there,) = record.principal, other.principal
    assert here.when == there.when
    assert set(here.parties) == set(there.parties)
    assert here.acronym == there.acronym
    assert record.document.id != other.document.id
    for account in (record, other):
        assert all(account.quotes(fact) for _, fact in account.entries())
