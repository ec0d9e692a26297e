"""When dialogues of different records are one occasion, and when nothing tells."""

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model import merge, parse
from jscd_model.dossier import EntityKind, Verdict
from jscd_model.lexicon import Lexicon
from jscd_model.model import (
    Delegate,
    Delegation,
    Dialogue,
    DialogueKind,
    Document,
    DocumentKind,
    Party,
    PartyKind,
    Person,
    PolicyRecord,
    Relation,
    RelationType,
    Role,
    Status,
    When,
    document_id,
)
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.clustering import cluster
from jscd_model.resolve.context import Context
from jscd_model.resolve.dialogues import Dialogues
from jscd_model.resolve.overrides import Decisions
from jscd_model.resolve.weighing import Weighing

UNIONS = {"EU", "NATO", "QUAD", "ASEAN"}
DIALOGUE, MEETING, CALL, VISIT = (
    DialogueKind.DIALOGUE,
    DialogueKind.MEETING,
    DialogueKind.CALL,
    DialogueKind.VISIT,
)


def talk(name: str, parties: str = "", when: str | None = None, **fields: Any) -> dict[str, Any]:
    """An occasion in few words; `heads` maps parties to names."""
    told = {"kind": DIALOGUE, "status": Status.HELD, **fields}
    return {"name": name, "parties": parties.split(), "when": When.parse(when) if when else None, **told}


def record(*talks: dict[str, Any], published: str | None = None, follow: int | None = None) -> PolicyRecord:
    """A record of occasions; `follow` is the place of what is to follow the first."""
    people: dict[str, Person] = {}
    dialogues: list[Dialogue] = []
    for at, told in enumerate(talks):
        heads = told.pop("heads", {})
        for name in heads.values():
            people.setdefault(name, Person(id=f"person-{len(people)}", name=name))
        seats = [
            Delegation(party=code, delegates=[Delegate(person=people[name].id, role=Role.HEAD)])
            for code, name in heads.items()
        ]
        dialogues.append(Dialogue(id=f"dialogue-{at}", delegations=seats, **told))
    codes = dict.fromkeys(
        code for d in dialogues for code in (*d.parties, *(delegation.party for delegation in d.delegations))
    )
    text = f"{dialogues} {published} {follow}"
    ties = [Relation(type=RelationType.NEXT, source="dialogue-0", target=f"dialogue-{follow}", name="next")]
    return PolicyRecord(
        document=Document(
            id=document_id(text),
            kind=DocumentKind.NEWS,
            length=len(text),
            published=When.parse(published) if published else None,
        ),
        parties=[Party(code=c, name=c, kind=PartyKind.ORGANIZATION if c in UNIONS else PartyKind.STATE) for c in codes],
        persons=list(people.values()),
        dialogues=dialogues,
        relations=ties if follow is not None else [],
    )


def weighing(one: PolicyRecord, other: PolicyRecord, first: int = 0, second: int = 0) -> Weighing | None:
    """What two occasions come to; either way round it is the same."""
    resolver = Dialogues(Context(lexicon=Lexicon.default()))
    mine = resolver.items(Account(number=0, record=one))[first]
    theirs = resolver.items(Account(number=1, record=other))[second]
    found, back = resolver.compare([mine], [theirs]), resolver.compare([theirs], [mine])
    assert (found is None) is (back is None)
    if found is not None and back is not None:
        assert (found.verdict, found.strength) == (back.verdict, back.strength)
        if found.verdict is Verdict.SAME:
            assert not mine.blocks.isdisjoint(theirs.blocks), "what is one must be compared"
    return found


def same(one: dict[str, Any], other: dict[str, Any], day: str | None = None, next_day: str | None = None) -> bool:
    """Whether the occasions of two records are one."""
    found = weighing(record(one, published=day), record(other, published=next_day or day))
    return found is not None and found.verdict is Verdict.SAME


def groups(*records: PolicyRecord) -> list[set[tuple[int, str]]]:
    """The occasions of records that are one, as numbers of records and ids; single ones are left out."""
    resolver = Dialogues(Context(lexicon=Lexicon.default()))
    accounts = [Account(number=number, record=each) for number, each in enumerate(records)]
    items = [item for account in accounts for item in resolver.items(account)]
    found = cluster(resolver, items, Decisions()).groups
    return [{(i.account.number, i.fact.id) for i in group} for group in found if len(group) > 1]


def test_resolves_dialogues() -> None:
    assert Dialogues(Context(lexicon=Lexicon.default())).kind is EntityKind.DIALOGUE


# Occasions with names


def test_one_name_the_same_parties_and_a_shared_day_are_one_occasion() -> None:
    one = talk("Kenya-Japan Maritime Security Dialogue", "KE JP", "2022-05-03/2022-05-04")
    assert same(one, talk("Japan-Kenya Maritime Security Dialogue", "JP KE", "2022-05-04"))


def test_a_round_known_by_its_month_is_the_round_known_by_its_day() -> None:
    one = talk("Kenya-Japan Maritime Security Dialogue", "KE JP", "2022-05")
    assert same(one, talk("Kenya-Japan Maritime Security Dialogue", "KE JP", "2022-05-04", ordinal=3))


def test_forms_of_one_name_in_one_year_are_one_occasion() -> None:
    one = talk("Chile-Peru Higher Coordinating Committee", "CL PE", "2019-02", kind=DialogueKind.COMMITTEE)
    other = talk("Chile-Peru High Coordination Committee", "PE CL", "2019", kind=DialogueKind.COMMITTEE)
    assert same(one, other)


def test_rounds_of_different_years_are_two_occasions() -> None:
    one = talk("Kenya-Japan Maritime Security Dialogue", "KE JP", "2022-05-04", place="Nairobi")
    other = talk("Kenya-Japan Maritime Security Dialogue", "KE JP", "2023-06-11", place="Nairobi")
    found = weighing(record(one), record(other))
    assert found is not None
    assert found.verdict is Verdict.DIFFERENT


def test_rounds_with_different_numbers_are_two_occasions() -> None:
    one = talk("Kenya-Japan Maritime Security Dialogue", "KE JP", ordinal=2)
    found = weighing(record(one), record(talk("Kenya-Japan Maritime Security Dialogue", "KE JP", ordinal=3)))
    assert found is not None
    assert found.verdict is Verdict.DIFFERENT


def test_a_name_and_its_parties_alone_do_not_tell_which_round_is_meant() -> None:
    one = talk("Kenya-Japan Maritime Security Dialogue", "KE JP")
    assert not same(one, talk("Kenya-Japan Maritime Security Dialogue", "KE JP"))


def test_the_standing_series_is_one_and_never_a_round() -> None:
    name = "Kenya-Japan Maritime Security Dialogue"
    series = talk(name, "KE JP", status=Status.SERIES)
    assert same(series, talk(name, "JP KE", "2019/2022", status=Status.SERIES))
    found = weighing(record(series), record(talk(name, "KE JP", "2022-05-04")))
    assert found is not None
    assert found.verdict is Verdict.DIFFERENT


def test_dialogues_of_one_name_with_other_parties_are_two() -> None:
    one = talk("Kenya-Japan Strategic Dialogue", "KE JP", "2022-05-04")
    assert not same(one, talk("Kenya-Norway Strategic Dialogue", "KE NO", "2022-05-04"))
    assert not same(
        talk("Strategic Dialogue", "KE JP", "2022-05-04"), talk("Strategic Dialogue", "NO CL", "2022-05-04")
    )


def test_summits_of_two_unions_are_two() -> None:
    one = talk("NATO Summit", "NATO", "2021-06-14", kind=DialogueKind.SUMMIT)
    assert not same(one, talk("EU Summit", "EU", "2021-06-14", kind=DialogueKind.SUMMIT))
    assert same(one, talk("NATO Summit", "NATO RO PL", "2021-06", kind=DialogueKind.SUMMIT))


def test_the_summit_of_a_union_is_the_summit_that_bears_its_name() -> None:
    one = talk("ASEAN Summit", "LA TH VN", "2021-06-14", kind=DialogueKind.SUMMIT, place="Vientiane", principal=True)
    other = talk("summit", "ASEAN", "2021-06-14", kind=DialogueKind.SUMMIT, place="Vientiane", principal=True)
    assert same(dict(one), dict(other), "2021-06-15")
    assert not same(dict(one), other | {"parties": ["NATO"]}, "2021-06-15")


def test_ministers_may_meet_on_the_day_of_the_dialogue_without_the_others() -> None:
    heads = {"KE": "Aden Wekesa", "JP": "Hiroto Mizuno"}
    more = {"principal": True, "place": "Nairobi", "heads": heads}
    dialogue = talk("Kenya-Japan Foreign and Defence Dialogue", "KE JP", "2022-05-04", **more)
    meeting = talk("defence ministers' bilateral meeting", "KE JP", "2022-05-04", kind=MEETING, **more)
    assert not same(dict(dialogue), dict(meeting), "2022-05-04")
    talks = talk("foreign and defence talks", "KE JP", "2022-05-04", **more)
    assert same(dict(dialogue), dict(talks), "2022-05-04")


# Accounts that contradict each other


def round_told(when: str, ordinal: int = 3, place: str = "Nairobi", **more: Any) -> dict[str, Any]:
    heads = {"KE": "Aden Wekesa", "JP": "Hiroto Mizuno"}
    return talk(
        "Kenya-Japan Maritime Security Dialogue",
        "KE JP",
        when,
        ordinal=ordinal,
        place=place,
        principal=True,
        **{"heads": heads, **more},
    )


@pytest.mark.parametrize(
    "other",
    [
        round_told("2022-05-05"),
        round_told("2022-05-09"),
        round_told("2022-06-04"),
        round_told("2021-05-04"),
        round_told("2022-05-04", ordinal=4),
        round_told("2022-05-04", place="Mombasa"),
        round_told("2022-05-04", place="Tokyo"),
        round_told("2022-05-04", heads={"KE": "Aden Wekesa", "JP": "Kenji Okabe"}),
    ],
    ids=["day", "week", "month", "year", "number", "city", "country", "head"],
)
def test_accounts_of_one_round_may_contradict_each_other_in_one_thing(other: dict[str, Any]) -> None:
    assert same(round_told("2022-05-04"), dict(other), "2022-05-10", "2022-05-11")


def test_the_same_people_do_not_meet_twice_in_a_month_at_one_place_for_two_rounds() -> None:
    other = round_told("2022-05", ordinal=4)
    assert same(round_told("2022-05-04"), dict(other), "2022-05-10", "2022-06-20")
    elsewhere = {**other, "place": "Tokyo"}
    assert not same(round_told("2022-05-04"), elsewhere, "2022-05-10", "2022-06-20")


def test_accounts_that_contradict_each_other_in_time_and_number_are_of_two_rounds() -> None:
    assert not same(round_told("2022-05-04"), round_told("2022-05-09", ordinal=4), "2022-05-10", "2022-05-11")


def test_a_report_from_before_the_other_round_is_of_another_round() -> None:
    one, other = round_told("2022-05-04"), round_told("2022-05-11")
    one["ordinal"] = other["ordinal"] = None
    assert not same(one, other, "2022-05-05", "2022-05-12")


# Sittings


def test_the_next_session_is_of_the_committee_that_the_document_is_about() -> None:
    name, kind = "Nepal-Bhutan Transborder Trade Committee", DialogueKind.COMMITTEE
    plan = {"kind": MEETING, "status": Status.PLANNED}
    one = record(
        talk(name, "NP BT", "2023-06-20", kind=kind, ordinal=9, principal=True),
        talk("session", "BT", "2024", ordinal=10, **plan),
    )
    other = record(talk("Bhutan-Nepal Trans-Border Trade Committee", "BT NP", "2024-05-02", kind=kind, ordinal=10))
    assert groups(one, other) == [{(0, "dialogue-1"), (1, "dialogue-0")}]


def test_a_session_of_one_of_two_committees_is_of_neither() -> None:
    kind = DialogueKind.COMMITTEE
    told = record(
        talk("Nepal-Bhutan Transborder Trade Committee", "NP BT", "2023-06-20", kind=kind),
        talk("Nepal-Bhutan River Committee", "NP BT", "2023-06-21", kind=kind),
        talk("session", "NP BT", "2024", ordinal=10, kind=MEETING, status=Status.PLANNED),
    )
    other = record(talk("Nepal-Bhutan Transborder Trade Committee", "BT NP", "2024-05-02", kind=kind, ordinal=10))
    assert groups(told, other) == []


# Planned and held


def test_a_planned_round_is_the_held_one_of_its_time_or_number() -> None:
    name = "Kenya-Japan Maritime Security Dialogue"
    plan = talk(name, "KE JP", "2023-09", status=Status.PLANNED)
    assert same(plan, talk(name, "KE JP", "2023-09-20", principal=True), "2023-02-01", "2023-09-21")
    plan = talk(name, "KE JP", ordinal=4, status=Status.PLANNED)
    assert same(plan, talk(name, "KE JP", "2023-09-20", ordinal=4), "2023-02-01", "2023-09-21")


def test_a_plan_is_not_of_what_was_over_before() -> None:
    name = "Kenya-Japan Maritime Security Dialogue"
    plan = talk(name, "KE JP", "2023", status=Status.PLANNED)
    assert not same(plan, talk(name, "KE JP", "2023-02-20"), "2023-06-01", "2023-07-01")


def test_what_is_to_come_is_not_the_meeting_of_the_day() -> None:
    plan = talk("meeting", "BR AO", kind=MEETING, status=Status.PLANNED, principal=True)
    held = talk("meeting", "BR AO", "2021-03-09", kind=MEETING, principal=True)
    assert not same(plan, held, "2021-03-09")


def test_undated_follow_ups_are_one_where_they_follow_one_occasion() -> None:
    name = "Kenya-Japan Maritime Security Dialogue"
    later = {"kind": MEETING, "status": Status.PLANNED}
    one = record(talk(name, "KE JP", "2022-05-04", principal=True), talk("future meetings", "KE JP", **later), follow=1)
    other = record(
        talk(name, "KE JP", "2022-05-04", principal=True, place="Nairobi"),
        talk("next meeting", "KE JP", **later),
        follow=1,
    )
    unrelated = record(
        talk(name, "KE JP", "2023-06-11", principal=True), talk("next meeting", "KE JP", **later), follow=1
    )
    assert groups(one, other, unrelated) == [
        {(0, "dialogue-0"), (1, "dialogue-0")},
        {(0, "dialogue-1"), (1, "dialogue-1")},
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Defence Committee", "Trade Committee"),
        ("Cyber Dialogue", "Maritime Dialogue"),
        ("Kenya-Japan Joint Committee on Fisheries", "Kenya-Japan Joint Committee on Aviation"),
    ],
)
def test_rounds_of_two_matters_are_two_though_day_place_and_number_agree(one: str, other: str) -> None:
    kind = DialogueKind.COMMITTEE if "Committee" in one else DIALOGUE
    told = {"kind": kind, "ordinal": 3, "place": "Nairobi", "principal": True, "heads": {"KE": "Amina Otieno"}}
    first, second = (talk(name, "KE JP", "2024-03-04", **told) for name in (one, other))
    found = weighing(record(first, published="2024-03-04"), record(second, published="2024-03-04"))
    assert found is not None
    assert found.verdict is Verdict.DIFFERENT
    assert any(reason.text.endswith("are two names") for reason in found.objections)


def test_a_number_does_not_count_for_names_that_are_not_alike() -> None:
    first, second = (
        talk(name, "KE JP", "2024-03-04", ordinal=3, place="Nairobi", principal=True)
        for name in ("Strategic Dialogue", "Fisheries Consultations")
    )
    found = weighing(record(first), record(second))
    assert found is not None
    assert found.verdict is not Verdict.SAME
    assert not any("number" in reason.text for reason in found.supports)


def test_the_same_people_do_not_make_one_of_two_matters() -> None:
    texts = [
        f"The third Kenya-Japan {matter} Dialogue met in Nairobi on 4 March 2024. Minister of Defence Amina Otieno of "
        "Kenya and Minister of Defence Kenji Aratani of Japan took part, as did Ambassador Hana Mori of Japan."
        for matter in ("Cyber", "Maritime")
    ]
    dossier = merge([parse(text, published="2024-03-04") for text in texts])
    assert len(dossier.dialogues) == 2
    assert len(dossier.persons) < 6


# Occasions without names


def test_visits_to_two_states_on_one_day_are_two() -> None:
    one = talk("visit", "KE JP", "2024-03-04", kind=VISIT, place="Kenya", principal=True)
    found = weighing(record(one), record({**one, "place": "Tokyo"}))
    assert found is not None
    assert found.verdict is Verdict.DIFFERENT
    assert same(one, {**one, "place": "Nairobi"}, "2024-03-05")
    assert same(one, {**one, "place": None}, "2024-03-05")


def test_a_meeting_needs_its_day_and_someone_who_was_there() -> None:
    heads = {"BR": "Helena Prado", "AO": "Tomás Quissanga"}
    one = talk("meeting", "BR AO", "2021-03-09", kind=MEETING, heads=heads)
    assert same(one, talk("talks", "AO BR", "2021-03-09", kind=MEETING, heads={"BR": "Prado"}))
    assert not same(talk("meeting", "BR AO", "2021-03-09", kind=MEETING), talk("talks", "BR AO", "2021-03-09"))
    assert not same(one | {"heads": heads}, talk("meeting", "AO BR", "2021-03-10", kind=MEETING, heads=heads))
    assert not same(one | {"heads": heads}, talk("meeting", "AO BR", kind=MEETING, heads=heads))


def test_two_documents_of_one_day_that_report_talks_of_the_same_parties_report_one() -> None:
    one = talk("talks", "BR AO", "2021-03-09", kind=MEETING, principal=True)
    other = talk("meeting", "AO BR", kind=MEETING, principal=True)
    heads = {"BR": "Helena Prado", "AO": "Tomás Quissanga"}
    assert same(one, dict(other), "2021-03-09")
    assert not same(one, dict(other), "2021-03-09", "2021-03-11")
    assert same(one | {"heads": heads}, other | {"heads": heads}, "2021-03-09", "2021-03-11")
    assert not same(one | {"heads": heads}, other | {"heads": heads}, "2021-03-09", "2021-04-11")


def test_meetings_of_one_day_with_other_heads_are_two() -> None:
    one = talk("meeting", "BR AO", "2021-03-09", kind=MEETING, principal=True, place="Luanda")
    heads = {"BR": "Helena Prado", "AO": "Tomás Quissanga"}
    others = {"BR": "Rui Falcão", "AO": "Tomás Quissanga"}
    assert not same(one | {"heads": heads}, one | {"heads": others}, "2021-03-10")


def test_a_call_is_no_visit_and_no_meeting_in_a_city() -> None:
    heads = {"BR": "Helena Prado", "AO": "Tomás Quissanga"}
    call = talk("call", "BR AO", "2021-03-09", kind=CALL, principal=True)
    assert not same(call | {"heads": heads}, talk("visit", "BR AO", "2021-03-09", kind=VISIT, heads=heads))
    meeting = talk("meeting", "BR AO", "2021-03-09", kind=MEETING, place="Luanda", heads=heads)
    assert not same(call | {"heads": heads}, meeting)


def test_occasions_of_which_one_party_alone_is_known_are_left_apart() -> None:
    one = talk("meeting", "BR", "2021-03-09", kind=MEETING, principal=True, heads={"BR": "Helena Prado"})
    assert not same(dict(one), dict(one), "2021-03-09")


def test_meetings_at_the_margins_of_one_event_are_one_with_a_shared_person() -> None:
    name = "Kenya-Japan Maritime Security Dialogue"
    heads = {"KE": "Aden Wekesa", "JP": "Hiroto Mizuno"}

    def told(**more: Any) -> PolicyRecord:
        side = talk("meeting", "KE JP", kind=MEETING, within="dialogue-0", heads=dict(heads))
        return record(talk(name, "KE JP", "2022-05-04", principal=True, **more), side)

    assert groups(told(), told(place="Nairobi")) == [
        {(0, "dialogue-0"), (1, "dialogue-0")},
        {(0, "dialogue-1"), (1, "dialogue-1")},
    ]


def test_a_document_may_report_what_another_one_tells_as_a_meeting_at_the_margins() -> None:
    heads = {"KE": "Esther Chebet", "JP": "Hiroto Mizuno"}
    side = talk("meeting", "KE JP", kind=MEETING, within="dialogue-0", heads=dict(heads))
    event = talk("Kenya-Japan Maritime Security Dialogue", "KE JP", "2022-05-04/2022-05-05", principal=True)
    own = talk("meeting", "KE JP", "2022-05-05", kind=MEETING, principal=True, heads=dict(heads))
    assert groups(record(event, side), record(own)) == [{(0, "dialogue-1"), (1, "dialogue-0")}]


def test_a_meeting_of_the_day_is_not_the_dialogue_of_the_day_unless_both_give_the_day() -> None:
    heads = {"KE": "Esther Chebet", "JP": "Hiroto Mizuno"}
    dialogue = talk("Kenya-Japan Maritime Security Dialogue", "KE JP", principal=True, heads=heads)
    meeting = talk("meeting", "KE JP", "2022-05-05", kind=MEETING, principal=True, heads=heads)
    assert not same(dict(dialogue), dict(meeting), "2022-05-05")
    assert same(dialogue | {"when": When.parse("2022-05-05")}, dict(meeting), "2022-05-05")


def test_the_consultations_of_one_account_are_those_that_another_one_calls_by_name() -> None:
    heads = {"KE": "Esther Chebet", "JP": "Hiroto Mizuno"}
    name, kind = "Kenya-Japan Consultations on Fisheries", DialogueKind.CONSULTATION
    named = talk(name, "KE JP", "2022-05-05", kind=kind, principal=True, ordinal=3, heads=heads)
    short = talk("consultations", "JP KE", "2022-05-04", kind=kind, principal=True, ordinal=3, heads=heads)
    assert same(dict(named), dict(short), "2022-05-05", "2022-05-06")
    short = talk("consultations", "JP KE", "2022-05-05", kind=kind, principal=True, ordinal=4, place="Nairobi")
    assert same(named | {"place": "Nairobi"}, dict(short), "2022-05-05", "2022-05-06")
    short = talk("consultations", "JP KE", "2022-05-05", kind=kind)
    assert not same(dict(named), short, "2022-05-05", "2022-05-06")


def test_accounts_of_a_call_may_be_a_day_apart_if_both_were_written_after_it() -> None:
    heads = {"KE": "Esther Chebet", "JP": "Hiroto Mizuno"}
    one = talk("call", "KE JP", "2022-05-05", kind=CALL, principal=True, heads=heads)
    other = talk("phone call", "KE JP", "2022-05-04", kind=CALL, principal=True, heads=heads)
    assert same(dict(one), dict(other), "2022-05-05")
    assert not same(dict(one), dict(other), "2022-05-05", "2022-05-04")


# Spellings


SPELLINGS = [
    ("Thamer al-Rawi", "Tamir Al Rawi"),
    ("Nakagawa Shinji", "Shinji Nakagawa"),
    ("Mohamed bin Saqr Al Nuaimi", "Mohamed bin Saqr"),
    ("Prado", "Helena Prado"),
    ("Olena Kovalenko", "Olena Kovalienko"),
]
NAMESAKES = [("Helena Prado", "Rui Prado"), ("Helena Prado", "Helena Falcão"), ("Li Wen", "Lu Wen")]


def met(name: str) -> dict[str, Any]:
    return talk("meeting", "SA AE", "2021-03-09", kind=MEETING, heads={"SA": name})


@pytest.mark.parametrize(("one", "other"), SPELLINGS)
def test_a_person_counts_in_any_spelling(one: str, other: str) -> None:
    assert same(met(one), met(other))


@pytest.mark.parametrize(("one", "other"), NAMESAKES)
def test_a_namesake_is_somebody_else(one: str, other: str) -> None:
    assert not same(met(one), met(other))


# As texts


FIRST = """Colombo, 14 June 2022. Sri Lanka and Norway held the second Sri Lanka-Norway Ocean Security Dialogue in
Colombo on June 13-14, 2022. Defence Secretary Nuwan Ratnasiri led the Sri Lankan delegation and State Secretary
Ingrid Haugland led the Norwegian delegation. The first Ocean Security Dialogue was held in Oslo in May 2021.
"""
SECOND = """Norway's State Secretary Ingrid Haugland headed the Norwegian delegation at the Norway-Sri Lanka Ocean
Security Dialogue in Colombo on 13 June 2022. The dialogue was established in 2021, when the first Norway-Sri Lanka
Ocean Security Dialogue took place in Oslo on 5 May 2021.
"""
THIRD = """Sri Lanka and Norway held the third Sri Lanka-Norway Ocean Security Dialogue in Oslo on 2 October 2023.
Defence Secretary Nuwan Ratnasiri led the Sri Lankan delegation.
"""


def test_accounts_read_from_texts_agree_round_by_round_in_any_order() -> None:
    read = {
        "first": parse(FIRST, published="2022-06-14"),
        "second": parse(SECOND, published="2022-06-15"),
        "third": parse(THIRD, published="2023-10-02"),
    }

    def whens(names: list[str]) -> set[frozenset[str]]:
        records = [read[name] for name in names]
        known = {(n, d.id): f"{names[n]} {d.when}" for n, r in enumerate(records) for d in r.dialogues}
        return {frozenset(known[member] for member in group) for group in groups(*records)}

    wanted = {
        frozenset({"first 2022-06-13/2022-06-14", "second 2022-06-13"}),
        frozenset({"first 2021-05", "second 2021-05-05"}),
    }
    assert whens(["first", "second", "third"]) == wanted
    for names in (["third", "second", "first"], ["second", "first", "third"]):
        assert whens(names) == wanted


def test_what_records_tell_is_one_however_they_are_ordered() -> None:
    name = "Kenya-Japan Maritime Security Dialogue"
    records = [
        record(talk(name, "KE JP", "2022-05-04", ordinal=2), published="2022-05-05"),
        record(talk(name, "KE JP", "2022"), published="2022-08-01"),
        record(talk(name, "KE JP", "2021-05-04"), published="2022-05-05"),
        record(talk(name, "KE JP", "2022-05"), published="2022-08-01"),
    ]
    wanted = {frozenset({records[n].document.id for n in (0, 1, 3)})}
    for order in ([0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]):
        found = groups(*(records[n] for n in order))
        assert {frozenset(records[order[n]].document.id for n, _ in group) for group in found} == wanted


NAMES = ["Maritime Security Dialogue", "Kenya-Japan Maritime Security Dialogue", "NATO Summit", "meeting", "dialogue"]
OCCASIONS = st.builds(
    talk,
    st.sampled_from(NAMES),
    st.sampled_from(["KE JP", "JP KE", "KE", "", "NATO US", "KE JP NO"]),
    st.sampled_from([None, "2022", "2022-05", "2022-05-04", "2022-05-05/2022-05-06", "2023-05-04"]),
    kind=st.sampled_from([DIALOGUE, MEETING, CALL, VISIT, DialogueKind.SUMMIT]),
    ordinal=st.sampled_from([None, 2, 3]),
    place=st.sampled_from([None, "Nairobi", "Tokyo"]),
    status=st.sampled_from([Status.HELD, Status.PLANNED]),
    principal=st.booleans(),
    heads=st.sampled_from([{}, {"KE": "Aden Wekesa"}, {"KE": "Aden Wekesa", "JP": "Hiroto Mizuno"}]),
)
DAYS = st.sampled_from([None, "2022-05-04", "2022-05-06", "2022-09-01"])


@given(OCCASIONS, OCCASIONS, DAYS, DAYS)
def test_two_occasions_come_out_the_same_either_way_round_and_share_a_block_if_they_are_one(
    one: dict[str, Any], other: dict[str, Any], day: str | None, next_day: str | None
) -> None:
    weighing(record(dict(one), published=day), record(dict(other), published=next_day))


@given(st.lists(st.tuples(OCCASIONS, DAYS), min_size=2, max_size=5), st.randoms())
def test_records_fall_into_the_same_groups_in_any_order(
    told: list[tuple[dict[str, Any], str | None]], shuffle: Random
) -> None:
    records = [record(dict(occasion), published=day) for occasion, day in told]
    known = {each.document.id: each for each in records}
    mixed = list(known)
    shuffle.shuffle(mixed)

    def found(order: list[str]) -> set[frozenset[str]]:
        return {frozenset(order[n] for n, _ in group) for group in groups(*(known[key] for key in order))}

    assert found(sorted(known)) == found(mixed)
