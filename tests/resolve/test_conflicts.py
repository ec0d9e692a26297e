"""Where records cannot all be right, and where they only differ in how much they say."""

from collections.abc import Sequence
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model import merge, parse
from jscd_model.dossier import Claim, Conflict, Entity, EntityKind, Member, Witness
from jscd_model.lexicon import Lexicon
from jscd_model.model import (
    Act,
    Document,
    DocumentKind,
    Party,
    PartyKind,
    Person,
    PolicyRecord,
    Span,
    Statement,
    document_id,
)
from jscd_model.resolve.conflicts import examined

LEXICON = Lexicon.default()
DIALOGUE, STATEMENT, PERSON = EntityKind.DIALOGUE, EntityKind.STATEMENT, EntityKind.PERSON
KENYA = Party(code="KE", name="Kenya", kind=PartyKind.STATE)


def record(name: str, *statements: Statement) -> PolicyRecord:
    return PolicyRecord(
        document=Document(id=document_id(name), kind=DocumentKind.NEWS, length=900),
        parties=[KENYA],
        persons=[Person(id=f"person-{n}", name=f"Person {n}") for n in range(1, 4)],
        statements=statements,
    )


ONE, TWO, THREE = record("one"), record("two"), record("three")


def entity(
    kind: EntityKind,
    said: Sequence[tuple[PolicyRecord, Sequence[tuple[str, str]]]],
    id: str = "thing",  # noqa: A002
    fact: str = "person-1",
    name: str = "a thing",
) -> Entity:
    """An entity of which each record says some pairs of a field and a value."""
    told: dict[tuple[str, str], list[Witness]] = {}
    records = []
    for source, pairs in said:
        records.append(source)
        for pair in pairs:
            told.setdefault(pair, []).append(Witness(document=source.document.id, fact=fact))
    return Entity(
        id=id,
        kind=kind,
        name=name,
        members=[Member(document=source.document.id, fact=fact) for source in records],
        claims=[Claim(entity=id, field=f, value=v, witnesses=w) for (f, v), w in told.items()],
    )


def look(*entities: Entity, records: Sequence[PolicyRecord] = (ONE, TWO, THREE)) -> tuple[Conflict, ...]:
    seen, conflicts = examined(entities, records, LEXICON)
    assert [item.id for item in seen] == [item.id for item in entities]
    for conflict in conflicts:
        (owner,) = [item for item in seen if item.id == conflict.entity]
        assert all(claim in owner.claims for claim in conflict.claims)
    return conflicts


def sides(conflict: Conflict) -> list[str]:
    return [claim.value for claim in conflict.claims]


def test_documents_that_give_other_days_are_at_odds() -> None:
    held = entity(DIALOGUE, [(ONE, [("when", "2023-08-07/2023-08-08")]), (TWO, [("when", "2023-08-09")])])
    (conflict,) = look(held)
    assert (conflict.entity, conflict.field) == ("thing", "when")
    assert conflict.reason == "the days differ: 7 to 8 August 2023 against 9 August 2023"


def test_a_more_precise_time_is_consistent_with_a_vaguer_one_on_both_sides() -> None:
    held = entity(
        DIALOGUE, [(ONE, [("when", "2023-08")]), (TWO, [("when", "2023-08-07")]), (THREE, [("when", "2023")])]
    )
    assert look(held) == ()
    ((seen,), _) = examined([held], [ONE, TWO, THREE], LEXICON)
    consistent = {claim.value: set(claim.consistent_with) for claim in seen.of("when")}
    assert consistent == {
        "2023-08": {"2023-08-07", "2023"},
        "2023-08-07": {"2023-08", "2023"},
        "2023": {"2023-08", "2023-08-07"},
    }


def test_a_vaguer_value_takes_no_side_in_a_conflict() -> None:
    held = entity(
        DIALOGUE, [(ONE, [("when", "2023-08-07")]), (TWO, [("when", "2023-08-09")]), (THREE, [("when", "2023")])]
    )
    (conflict,) = look(held)
    assert sides(conflict) == ["2023-08-07", "2023-08-09"]


def test_all_sides_of_a_field_stand_in_one_conflict_in_the_order_of_the_records() -> None:
    held = entity(DIALOGUE, [(THREE, [("place", "Oslo")]), (TWO, [("place", "Nairobi")]), (ONE, [("place", "Bergen")])])
    (conflict,) = look(held)
    assert sides(conflict) == ["Bergen", "Nairobi", "Oslo"]


HELD = "Kenya and Norway held the third Kenya-Norway Ferry Safety Dialogue in {} on 4 May 2026."


@pytest.mark.parametrize(
    ("one", "other", "reasons"),
    [
        ("Oslo", "Lindmere", []),
        ("Oslo", "the coastal town of Lindmere", ["the places differ: Oslo against Lindmere"]),
        ("Oslo", "Bergen", ["the places differ: Oslo against Bergen"]),
    ],
)
def test_a_place_that_nobody_knows_or_calls_a_city_may_be_a_district(one: str, other: str, reasons: list[str]) -> None:
    found = merge([parse(HELD.format(one)), parse(HELD.format(other))]).conflicts
    assert [set(conflict.reason.split(": ")[1].split(" against ")) for conflict in found] == [
        set(reason.split(": ")[1].split(" against ")) for reason in reasons
    ]


def test_each_field_of_a_dialogue_that_can_have_one_value_alone_is_looked_at() -> None:
    held = entity(
        DIALOGUE,
        [
            (
                ONE,
                [
                    ("ordinal", "3"),
                    ("place", "Oslo"),
                    ("kind", "call"),
                    ("name", "Higher Ferry Committee"),
                    ("topic", "energy"),
                ],
            ),
            (
                TWO,
                [
                    ("ordinal", "4"),
                    ("place", "Bergen"),
                    ("kind", "visit"),
                    ("name", "High Ferry Committee"),
                    ("topic", "health"),
                ],
            ),
        ],
    )
    assert {conflict.field for conflict in look(held)} == {"ordinal", "place", "kind", "name"}


def test_one_document_is_never_at_odds_with_itself() -> None:
    said = entity(
        STATEMENT, [(ONE, [("quantity", "12 boats"), ("quantity", "10 boats")]), (TWO, [("quantity", "10 boats")])]
    )
    assert look(said) == ()


def test_a_document_that_gives_both_numbers_is_at_odds_with_neither() -> None:
    said = entity(
        STATEMENT,
        [(ONE, [("quantity", "12 patrol boats"), ("quantity", "5 boats")]), (TWO, [("quantity", "12 boats")])],
    )
    assert look(said) == ()


def test_numbers_of_the_same_things_are_at_odds() -> None:
    said = entity(STATEMENT, [(ONE, [("quantity", "12 patrol boats")]), (TWO, [("quantity", "10 patrol boats")])])
    (conflict,) = look(said)
    assert conflict.reason == "the numbers differ: 12 patrol boats against 10 patrol boats"


def test_what_does_not_bear_on_one_another_is_several_conflicts() -> None:
    said = entity(
        STATEMENT,
        [
            (ONE, [("quantity", "40 patrol boats"), ("quantity", "5 tugs")]),
            (TWO, [("quantity", "60 patrol boats"), ("quantity", "7 tugs")]),
        ],
    )
    (seen,), conflicts = examined([said], [ONE, TWO], LEXICON)
    assert [sides(conflict) for conflict in conflicts] == [["40 patrol boats", "60 patrol boats"], ["5 tugs", "7 tugs"]]
    assert [claim.contradicts for claim in seen.of("quantity")] == [
        ("60 patrol boats",),
        ("7 tugs",),
        ("40 patrol boats",),
        ("5 tugs",),
    ]


def test_a_conflict_gives_all_its_reasons() -> None:
    days = [(ONE, [("when", "2023-08-07")]), (TWO, [("when", "2023-08-09")]), (THREE, [("when", "2022-08-07")])]
    (conflict,) = look(entity(DIALOGUE, days))
    assert conflict.reason == (
        "the days differ and the years differ: 7 August 2023 against 9 August 2023 against 7 August 2022"
    )


def test_many_values_of_many_documents_are_compared_in_no_time() -> None:
    records = [record(f"account {at}") for at in range(300)]
    said = entity(STATEMENT, [(source, [("quantity", f"{at + 3} boats")]) for at, source in enumerate(records)])
    start = process_time()
    (conflict,) = look(said, records=records)
    assert process_time() - start < 5
    assert len(sides(conflict)) == 300


def test_a_name_that_the_other_document_has_as_an_alias_is_no_other_name() -> None:
    person = entity(
        PERSON,
        [(ONE, [("name", "Thabit al-Abbasi"), ("alias", "Sabit al-Abbasi")]), (TWO, [("name", "Sabit al-Abbasi")])],
    )
    assert look(person) == ()
    spelt = entity(
        PERSON, [(ONE, [("name", "Thabit al-Abbasi"), ("alias", "al-Abbasi")]), (TWO, [("name", "Sabit al-Abbasi")])]
    )
    (conflict,) = look(spelt)
    assert conflict.reason == "the name is spelt in two ways: Thabit al-Abbasi against Sabit al-Abbasi"


def test_a_name_may_change_from_one_event_to_another() -> None:
    names = [(ONE, [("name", "Ferry Response Group")]), (TWO, [("name", "Ferry Relief Group")])]
    body = entity(EntityKind.ORGANIZATION, names)
    assert [conflict.field for conflict in look(body)] == ["name"]
    together = entity(DIALOGUE, [(ONE, [("principal", "true")]), (TWO, [("principal", "true")])], id="talks")
    assert [conflict.field for conflict in look(body, together)] == ["name"]
    apart = [
        entity(DIALOGUE, [(source, [("principal", "true")])], id=f"talks-{at}") for at, source in enumerate([ONE, TWO])
    ]
    assert look(body, *apart) == ()


# The series, the plan and the occasion


def test_a_plan_may_change_until_the_occasion_is_held() -> None:
    held = entity(
        DIALOGUE,
        [
            (ONE, [("status", "planned"), ("when", "2026-05-04"), ("place", "Oslo")]),
            (TWO, [("status", "held"), ("when", "2026-05-06"), ("place", "Bergen")]),
        ],
    )
    assert look(held) == ()


def test_what_is_said_of_the_series_is_not_said_of_the_occasion() -> None:
    held = entity(
        DIALOGUE,
        [(ONE, [("status", "series"), ("when", "2019/2021")]), (TWO, [("status", "held"), ("when", "2023-05-06")])],
    )
    assert look(held) == ()


def test_what_one_tells_as_planned_another_may_tell_as_done() -> None:
    assert look(entity(DIALOGUE, [(ONE, [("status", "held")]), (TWO, [("status", "planned")])])) == ()
    body = [(ONE, [("status", "existing")]), (TWO, [("status", "planned")])]
    assert look(entity(EntityKind.ORGANIZATION, body)) == ()


# Heads


def people() -> list[Entity]:
    return [
        entity(PERSON, [(ONE, [("name", name), ("office", office)])], id=f"person-{n}", fact=f"person-{n}", name=name)
        for n, (name, office) in enumerate(
            [("Ana Ruiz", "Minister of Defence"), ("Ola Vik", "Minister of Fisheries"), ("Per Dahl", "Admiral")], 1
        )
    ]


def heads(*said: tuple[PolicyRecord, list[str]]) -> tuple[Conflict, ...]:
    held = entity(DIALOGUE, [(source, [("head.KE", value) for value in values]) for source, values in said])
    return look(held, *people())


def test_two_documents_that_name_other_heads_are_at_odds() -> None:
    (conflict,) = heads((ONE, ["person-1"]), (TWO, ["person-2"]))
    assert conflict.reason == "the heads differ: Ana Ruiz against Ola Vik"


def test_a_document_that_names_one_head_of_two_is_not_at_odds_with_the_one_that_names_both() -> None:
    assert heads((ONE, ["person-1", "person-2"]), (TWO, ["person-2"])) == ()


def test_an_office_is_a_vaguer_way_to_name_a_head() -> None:
    assert heads((ONE, ["person-1"]), (TWO, ["Minister of Defence"])) == ()
    assert heads((ONE, ["person-1"]), (TWO, ["Ministry of Fisheries"])) == ()
    held = entity(DIALOGUE, [(ONE, [("head.KE", "person-1")]), (TWO, [("head.KE", "minister of defence")])])
    (seen, *_), _ = examined([held, *people()], [ONE, TWO, THREE], LEXICON)
    assert [claim.consistent_with for claim in seen.of("head.KE")] == [("minister of defence",), ("person-1",)]


def test_heads_who_may_be_one_person_in_two_spellings_are_not_told_apart() -> None:
    spelt = [
        entity(PERSON, [(ONE, [("name", name)])], id=f"person-{n}", fact=f"person-{n}", name=name)
        for n, name in enumerate(["Thabit al-Abbasi", "Sabit al-Abbasi"], 1)
    ]
    held = entity(DIALOGUE, [(ONE, [("head.KE", "person-1")]), (TWO, [("head.KE", "person-2")])])
    assert look(held, *spelt) == ()


def led_by(one: Sequence[str], other: Sequence[str]) -> tuple[Conflict, ...]:
    """Two documents each name a head, under one name or several."""
    heads = [
        entity(PERSON, [(source, [("name", name) for name in names])], id=f"person-{n}", fact="person-1", name=names[0])
        for n, (source, names) in enumerate([(ONE, one), (TWO, other)], 1)
    ]
    held = entity(DIALOGUE, [(ONE, [("head.KE", "person-1")]), (TWO, [("head.KE", "person-2")])])
    return look(held, *heads)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marta Quiroga", "Marto Quiroga"),
        ("Han Ji-su", "Han Ji-seo"),
        ("Gabriel Toure", "Gabrielle Toure"),
        ("Amos Okello Sr.", "Amos Okello Jr."),
        ("Peter A. Lund", "Peter B. Lund"),
        ("Adaeze Danjuma Okonkwo", "Tunde Danjuma"),
        ("Ioana Marinescu", "Radu Ionescu"),
    ],
)
def test_heads_who_are_two_persons_are_at_odds_though_their_names_are_close(one: str, other: str) -> None:
    (conflict,) = led_by([one], [other])
    assert conflict.reason == f"the heads differ: {one} against {other}"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bob Lund", "Robert Lund"),
        ("Oleh Sinehubko", "Oleg Synegubko"),
        ("Lund", "Peter Lund"),
        ("Lund Per", "Per Lund"),
    ],
)
def test_heads_of_whom_nothing_tells_whether_they_are_one_are_not_told_apart(one: str, other: str) -> None:
    assert led_by([one], [other]) == ()


def test_who_serves_another_state_is_not_told_against_the_head_of_this_one() -> None:
    def led(*parties: str) -> tuple[Conflict, ...]:
        guest = entity(PERSON, [(TWO, [("party", code) for code in parties])], id="person-2", name="Owen Hart")
        host = entity(PERSON, [(ONE, [("party", "KE")])], id="person-1", name="Ana Ruiz")
        return look(entity(DIALOGUE, [(ONE, [("head.KE", "person-1")]), (TWO, [("head.KE", "person-2")])]), host, guest)

    assert led("US") == ()
    assert len(led("US", "KE")) == len(led("NATO")) == len(led()) == 1


def test_a_surname_alone_does_not_make_one_of_two_heads_whose_full_names_differ() -> None:
    assert len(led_by(["Marta Quiroga", "Quiroga"], ["Marto Quiroga", "Quiroga"])) == 1
    assert led_by(["Marta Quiroga", "Quiroga"], ["Quiroga"]) == ()


@pytest.mark.parametrize(
    ("held", "named", "one_office"),
    [
        ("Deputy Foreign Minister", "Foreign Minister", False),
        ("Prime Minister", "Minister", False),
        ("Minister of Defence", "Defense Minister", True),
        ("Minister of National Defence", "Minister of Defence", True),
    ],
)
def test_a_deputy_is_not_the_minister(held: str, named: str, *, one_office: bool) -> None:
    leader = entity(PERSON, [(ONE, [("name", "Luis Soto"), ("office", held)])], id="person-1", name="Luis Soto")
    talks = entity(DIALOGUE, [(ONE, [("head.KE", "person-1")]), (TWO, [("head.KE", named)])])
    (seen, _), conflicts = examined([talks, leader], [ONE, TWO], LEXICON)
    assert conflicts == ()
    assert [bool(claim.consistent_with) for claim in seen.of("head.KE")] == [one_office, one_office]


def test_one_office_in_two_wordings_is_one_head() -> None:
    talks = entity(DIALOGUE, [(ONE, [("head.KE", "Defence Minister")]), (TWO, [("head.KE", "Minister of Defense")])])
    ((seen,), conflicts) = examined([talks], [ONE, TWO], LEXICON)
    assert conflicts == ()
    assert [len(claim.consistent_with) for claim in seen.of("head.KE")] == [1, 1]


def test_members_of_a_delegation_are_never_at_odds() -> None:
    held = entity(DIALOGUE, [(ONE, [("member.KE", "person-1")]), (TWO, [("member.KE", "person-2")])])
    assert look(held, *people()) == ()


# What is said


def statement(act: Act, content: str, *, negated: bool = False) -> Statement:
    return Statement(
        id="statement-1", act=act, cue=Span(4, 9), actors=["KE"], content=content, span=Span(0, 60), negated=negated
    )


def told(*facts: Statement) -> tuple[tuple[Entity, ...], tuple[Conflict, ...]]:
    records = [record(f"account {at}", fact) for at, fact in enumerate(facts)]
    said = entity(
        STATEMENT,
        [
            (source, [("act", fact.act.value), *([("negated", "true")] if fact.negated else [])])
            for source, fact in zip(records, facts, strict=True)
        ],
        fact="statement-1",
    )
    return examined([said], records, LEXICON)


def test_what_is_signed_here_and_to_be_signed_there_is_told_as_other_acts() -> None:
    _, (conflict,) = told(
        statement(Act.ESTABLISH, "the Ferry Protocol"), statement(Act.COMMIT, "to sign the Ferry Protocol next year")
    )
    assert (conflict.field, conflict.reason) == ("act", "the acts differ: establish against commit")


def test_a_body_that_is_founded_or_agreed_upon_is_one_act_in_other_words() -> None:
    _, conflicts = told(
        statement(Act.ESTABLISH, "a Ferry Committee"), statement(Act.COMMIT, "to set up a Ferry Committee")
    )
    assert conflicts == ()
    _, conflicts = told(
        statement(Act.ESTABLISH, "that it would conclude the sale of ferries"),
        statement(Act.COMMIT, "conclude the sale of ferries"),
    )
    assert conflicts == ()


def test_what_was_only_talked_of_here_was_done_there() -> None:
    _, (conflict,) = told(
        statement(Act.ESTABLISH, "a Ferry Committee"), statement(Act.DISCUSS, "the creation of a Ferry Committee")
    )
    assert conflict.reason == "the acts differ: establish against discuss"
    _, conflicts = told(
        statement(Act.ESTABLISH, "the Ferry Treaty in 2011"), statement(Act.DISCUSS, "the work under the Ferry Treaty")
    )
    assert conflicts == ()


def test_a_commitment_that_is_restated_is_one_act_in_other_words() -> None:
    _, conflicts = told(
        statement(Act.AFFIRM, "the commitment to protect ferries"), statement(Act.COMMIT, "to protect ferries")
    )
    assert conflicts == ()
    _, (conflict,) = told(
        statement(Act.AFFIRM, "the importance of protecting ferries"), statement(Act.COMMIT, "to protect ferries")
    )
    assert conflict.field == "act"


def test_talks_that_are_announced_are_no_other_act_than_what_was_said_there() -> None:
    _, conflicts = told(
        statement(Act.COMMIT, "also discuss the safety of ferries"), statement(Act.AFFIRM, "the need for safe ferries")
    )
    assert conflicts == ()


def test_what_one_denies_the_other_is_said_to_say() -> None:
    (seen,), (conflict,) = told(
        statement(Act.COMMIT, "to deploy a battalion"), statement(Act.COMMIT, "to deploy a battalion", negated=True)
    )
    assert conflict.reason == "one denies what the other says: not denied against denied"
    assert [(claim.value, len(claim.documents)) for claim in seen.of("negated")] == [("true", 1), ("false", 1)]
    (same,), conflicts = told(
        statement(Act.COMMIT, "to deploy a battalion", negated=True),
        statement(Act.COMMIT, "to deploy a battalion", negated=True),
    )
    assert conflicts == ()
    assert same.values("negated") == ("true",)


# Acronyms


TEXT = (
    "Kenya and Norway held the Joint Ferry Safety Dialogue (JFSD) in Oslo on 4 May 2026. "
    "The Joint Fleet Strategy Document (JFSD) was discussed. The two sides agreed to meet again."
)


def bearer(source: PolicyRecord) -> Entity:
    (dialogue,) = source.principal
    return entity(
        DIALOGUE, [(source, [("name", dialogue.name), ("acronym", "JFSD")])], fact=dialogue.id, name=dialogue.name
    )


def test_an_acronym_that_a_text_spells_out_in_two_ways_is_a_conflict_with_both_quotes() -> None:
    source = parse(TEXT)
    (seen,), (conflict,) = examined([bearer(source)], [source], LEXICON)
    assert conflict.field == "expansion"
    assert sides(conflict) == ["Joint Ferry Safety Dialogue", "Joint Fleet Strategy Document"]
    assert conflict.reason.startswith("one acronym is spelt out in several ways: ")
    assert [claim.witnesses[0].quote for claim in conflict.claims] == [
        sentence.quote for claim in seen.of("expansion") for sentence in claim.witnesses
    ]
    assert "Joint Fleet Strategy Document" not in seen.names


def test_an_acronym_is_told_apart_without_the_text_too() -> None:
    source = parse(TEXT)
    bare = PolicyRecord(
        document=source.document,
        parties=source.parties,
        dialogues=source.dialogues,
        diagnostics=source.diagnostics,
        topics=source.topics,
    )
    _, (conflict,) = examined([bearer(source)], [bare], LEXICON)
    assert sides(conflict) == ["Joint Ferry Safety Dialogue", "Joint Fleet Strategy Document"]
    assert all(witness.span is None for claim in conflict.claims for witness in claim.witnesses)


def test_an_acronym_that_nothing_bears_is_no_conflict() -> None:
    source = parse(TEXT)
    held = entity(DIALOGUE, [(source, [("name", "Ferry Dialogue")])], fact=source.principal[0].id)
    assert examined([held], [source], LEXICON)[1] == ()


# Laws


pairs = st.sampled_from(
    [
        ("when", "2023-08"),
        ("when", "2023-08-07"),
        ("when", "2023-08-08"),
        ("when", "2023-08-07/2023-08-08"),
        ("place", "Oslo"),
        ("place", "Oslo, Norway"),
        ("place", "Bergen"),
        ("ordinal", "3"),
        ("ordinal", "4"),
        ("topic", "energy"),
        ("name", "Ferry Dialogue"),
        ("name", "High Ferry Dialogue"),
        ("name", "Higher Ferry Dialogue"),
    ]
)
accounts = st.lists(st.lists(pairs, max_size=5, unique_by=lambda pair: pair[0]), min_size=3, max_size=3)


@given(accounts)
def test_consistency_is_mutual_and_no_conflict_is_consistent(said: list[list[tuple[str, str]]]) -> None:
    held = entity(DIALOGUE, list(zip([ONE, TWO, THREE], said, strict=True)))
    (seen,), conflicts = examined([held], [ONE, TWO, THREE], LEXICON)
    by_value = {(claim.field, claim.value): claim for claim in seen.claims}
    for claim in seen.claims:
        assert claim.value not in claim.consistent_with
        assert all(claim.value in by_value[claim.field, other].consistent_with for other in claim.consistent_with)
        assert all(claim.value in by_value[claim.field, other].contradicts for other in claim.contradicts)
    for conflict in conflicts:
        assert len({document for claim in conflict.claims for document in claim.documents}) > 1
        assert all(set(claim.contradicts) & set(sides(conflict)) for claim in conflict.claims)


@given(accounts, st.permutations([ONE, TWO, THREE]))
def test_the_same_values_are_at_odds_in_any_order_of_the_records(
    said: list[list[tuple[str, str]]], order: list[PolicyRecord]
) -> None:
    held = entity(DIALOGUE, list(zip([ONE, TWO, THREE], said, strict=True)))

    def found(records: Sequence[PolicyRecord]) -> set[tuple[str, frozenset[str]]]:
        return {(conflict.field, frozenset(sides(conflict))) for conflict in examined([held], records, LEXICON)[1]}

    assert found([ONE, TWO, THREE]) == found(order)
