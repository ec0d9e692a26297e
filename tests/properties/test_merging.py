"""Laws of merging: neither order nor grouping matters, nothing is added by saying it twice, one record stays itself."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from jscd_model import Dossier, PolicyRecord, merge, parse
from jscd_model.dossier import Entity, Member, Verdict
from jscd_model.model.facts import key_of
from jscd_model.testing import records

TEXTS = Path(__file__).parents[1] / "accounts" / "texts"
SPELT_TWICE = parse(
    "Peru and Ghana held the Joint Harbour Safety Dialogue (JHSD) in Accra on 4 March 2024. "
    "The Joint Harbour Strategy Document (JHSD) was discussed. The two sides agreed to meet again."
)
"""A text that spells one acronym out in two ways: the only conflict that a single record can have."""
SAMPLES = [parse(path.read_text(encoding="utf-8")) for path in sorted(TEXTS.glob("*.txt"))[:9]] + [SPELT_TWICE]


def of_different_documents(several: list[PolicyRecord]) -> list[PolicyRecord]:
    return list({record.document.id: record for record in several}.values())


some_records = st.lists(records(), max_size=3).map(of_different_documents) | st.lists(
    st.sampled_from(SAMPLES), min_size=1, max_size=6, unique_by=lambda record: record.document.id
)


@given(some_records, st.data())
def test_the_order_of_the_records_does_not_matter(several: list[PolicyRecord], data: st.DataObject) -> None:
    assert merge(data.draw(st.permutations(several))) == merge(several)


@given(some_records, st.data())
def test_the_grouping_of_the_records_does_not_matter(several: list[PolicyRecord], data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(several)))
    parts: list[PolicyRecord | Dossier] = [merge(several[:cut]), *several[cut:]]
    assert merge(parts) == merge(several)
    assert merge([merge(several[cut:]), merge(several[:cut])]) == merge(several)


@given(some_records)
def test_a_record_merged_with_itself_adds_nothing(several: list[PolicyRecord]) -> None:
    dossier = merge(several)
    assert merge([*several, *several]) == dossier
    assert merge([dossier, dossier]) == dossier


def as_told(record: PolicyRecord) -> list[tuple[str | None, str]]:
    lists = (
        record.parties,
        record.persons,
        record.organizations,
        record.agreements,
        record.dialogues,
        record.statements,
    )
    return [(key_of(fact), type(fact).__name__) for facts in lists for fact in facts]


def test_the_merged_picture_of_one_record_is_that_record() -> None:
    for record in SAMPLES:
        check_single(record)


def test_one_record_is_at_odds_with_itself_over_an_acronym_that_it_spells_out_in_two_ways() -> None:
    (conflict,) = merge([SPELT_TWICE]).conflicts
    assert conflict.field == "expansion"


@given(records())
def test_the_merged_picture_of_any_one_record_is_that_record(record: PolicyRecord) -> None:
    check_single(record)


def check_single(record: PolicyRecord) -> None:
    dossier = merge([record])
    assert dossier.records == (record,)
    assert [entity.id for entity in dossier.entities] == [key for key, _ in as_told(record)]
    assert all(entity.members == (Member(document=record.document.id, fact=entity.id),) for entity in dossier.entities)
    assert dossier.agreed == ()
    assert dossier.judgements == ()
    assert all(conflict.field == "expansion" for conflict in dossier.conflicts)
    for dialogue in record.dialogues:
        entity = dossier.entity(dialogue.id)
        assert entity.values("party") == dialogue.parties
        assert entity.values("when") == ((str(dialogue.when),) if dialogue.when else ())
        assert entity.values("place") == ((dialogue.place,) if dialogue.place else ())
        assert [set(entity.values(f"head.{side.party}")) for side in dialogue.delegations] == [
            {seat.person or seat.office or seat.organization for seat in side.delegates if seat.role == "head"}
            for side in dialogue.delegations
        ]
    for person in record.persons:
        assert set(dossier.entity(person.id).names) == {person.name, *person.aliases}


@given(some_records)
def test_every_fact_has_one_place_and_no_entity_holds_two_of_one_record(several: list[PolicyRecord]) -> None:
    dossier = merge(several)
    members = [member for entity in dossier.entities for member in entity.members]
    assert len(members) == len(set(members)) == sum(len(as_told(record)) for record in several)
    assert all(one_of_each_record(entity) for entity in dossier.entities)


def one_of_each_record(entity: Entity) -> bool:
    return len(entity.documents) == len(entity.members)


@given(some_records)
def test_every_quote_is_cut_from_its_document_around_its_span(several: list[PolicyRecord]) -> None:
    dossier = merge(several)
    for claim in dossier.claims():
        for witness in claim.witnesses:
            if witness.passage is not None:
                text = dossier.record(witness.document).text
                assert text is not None
                assert witness.quote == witness.passage.cut(text)
                assert witness.span is not None
                assert witness.passage.contains(witness.span)


@given(st.sampled_from(["persons", "organizations", "dialogues", "statements", "parties"]), st.data())
def test_what_the_user_decides_holds_and_the_rest_is_in_order(name: str, data: st.DataObject) -> None:
    several = data.draw(st.lists(st.sampled_from(SAMPLES), min_size=2, max_size=5, unique_by=id))
    members = [member for entity in getattr(merge(several), name) for member in entity.members]
    group = data.draw(st.lists(st.sampled_from(members), min_size=2, max_size=5, unique=True))
    joined, parted = merge(several, same=[group]), merge(several, different=[group])
    homes = {joined.entity_of(member.document, member.fact).id for member in group}
    assert len(homes) == 1
    assert len({parted.entity_of(member.document, member.fact).id for member in group}) == len(group)
    for dossier in (joined, parted):
        for judgement in dossier.judgements:
            one, other = (dossier.entity_of(end.document, end.fact).id for end in (judgement.one, judgement.other))
            if judgement.verdict is Verdict.SAME:
                assert one == other
            elif one == other:
                assert dossier is joined, "what is told apart and yet is one was put together by the user"
                assert judgement.verdict is Verdict.DIFFERENT
