"""Which occasions are rounds of one series, in what order, and what was undertaken in them."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from jscd_model.dossier import Claim, Entity, EntityKind, Member, Series, Witness
from jscd_model.lexicon import Lexicon
from jscd_model.resolve.series import series_of

NAME = "Kenya-Japan Maritime Security Dialogue"


def entity(key: str, sort: EntityKind, name: str, documents: str, **fields: Any) -> Entity:
    """An entity that documents tell of, each field with one value or several."""
    told = {"name": name, **fields}
    witnesses = [Witness(document=document_id(letter), fact=key) for letter in documents]
    return Entity(
        id=key,
        kind=sort,
        name=name,
        members=[Member(document=document_id(letter), fact=key) for letter in documents],
        claims=[
            Claim(entity=key, field=field, value=str(value), witnesses=witnesses)
            for field, values in told.items()
            for value in (values if isinstance(values, list) else [values])
        ],
    )


def document_id(letter: str) -> str:
    """The id of a document known by a letter."""
    return f"sha256:{letter.encode().hex() * 32}"


def talk(key: str, parties: str = "KE JP", name: str = NAME, documents: str = "a", **fields: Any) -> Entity:
    """A dialogue entity."""
    given = {"kind": "dialogue", "status": "held", **fields}
    return entity(f"dialogue-{key}", EntityKind.DIALOGUE, name, documents, party=parties.split(), **given)


def said(key: str, content: str, documents: str, act: str = "commit") -> Entity:
    """A statement entity."""
    return entity(f"statement-{key}", EntityKind.STATEMENT, content, documents, act=act)


def share_a_word(one: str, other: str) -> bool:
    """Whether two contents have a long word in common."""
    return any(len(word) > 6 for word in set(one.split()) & set(other.split()))


def series(dialogues: list[Entity], statements: list[Entity] | None = None) -> tuple[Series, ...]:
    """The series among dialogues."""
    return series_of(dialogues, statements or [], share_a_word, Lexicon.default())


def rounds(*dialogues: Entity) -> list[list[str]]:
    """The rounds of each series."""
    return [[key.removeprefix("dialogue-") for key in each.rounds] for each in series(list(dialogues))]


# What is a series


def test_two_rounds_of_one_name_and_the_same_parties_are_a_series() -> None:
    (found,) = series([talk("two", when="2023-06-11"), talk("one", when="2022-05-04")])
    assert found.name == NAME
    assert found.id == "series-two"
    assert (found.standing, found.rounds, found.missing) == ((), ("dialogue-one", "dialogue-two"), ())


def test_names_with_the_parties_in_either_order_or_without_them_are_one() -> None:
    names = [NAME, "Japan-Kenya Maritime Security Dialogue", "Maritime Security Dialogue"]
    found = rounds(*(talk(str(at), name=name, when=f"202{at}") for at, name in enumerate(names)))
    assert found == [["0", "1", "2"]]


def test_dialogues_with_other_parties_make_no_series() -> None:
    one = talk("one", "KE JP", name="Strategic Dialogue", when="2021")
    assert not rounds(one, talk("two", "KE NO", name="Strategic Dialogue", when="2023"))
    assert rounds(one, talk("two", "KE JP", name="Strategic Dialogue", when="2023"))


def test_one_occasion_that_is_not_the_first_tells_of_a_series() -> None:
    assert rounds(talk("one", ordinal=3)) == [["one"]]
    assert not rounds(talk("one", ordinal=1))
    assert not rounds(talk("one"))


def test_mentions_that_may_mean_one_round_make_no_series_but_a_document_that_tells_two_apart_does() -> None:
    assert not rounds(talk("one", documents="a"), talk("two", documents="b", when="2022"))
    assert rounds(talk("one", documents="a"), talk("two", documents="ab", when="2022")) == [["two", "one"]]


def test_a_standing_dialogue_is_a_series_and_no_round_of_itself() -> None:
    (found,) = series([talk("all", status="series", when="2019/2022"), talk("one", when="2022-05-04")])
    assert found.standing == ("dialogue-all",)
    assert found.rounds == ("dialogue-one",)


def test_unnamed_meetings_make_no_series() -> None:
    assert not rounds(*(talk(str(at), name="meeting", kind="meeting", when=f"202{at}") for at in range(4)))
    assert not rounds(*(talk(str(at), name="call", kind="call", when=f"202{at}") for at in range(4)))


def test_summits_of_a_union_are_a_series_whoever_else_is_named() -> None:
    told = {"name": "NATO Summit", "kind": "summit"}
    (found,) = rounds(
        talk("one", "NATO", when="2021-06-14", **told),
        talk("two", "NATO US", when="2022-06", **told),
        talk("other", "EU", when="2022-06", name="EU Summit", kind="summit"),
    )
    assert found == ["one", "two"]


def test_where_the_parties_are_not_told_there_must_be_one_dialogue_alone_that_it_can_be() -> None:
    name = "Strategic Ocean Dialogue"
    one, other = talk("one", "KE JP", name=name, when="2020"), talk("two", "KE JP", name=name, when="2021")
    third, fourth = talk("three", "NO CL", name=name, when="2020"), talk("four", "NO CL", name=name, when="2021")
    vague = talk("vague", "", name=name, when="2023")
    assert rounds(one, other, vague) == [["one", "two", "vague"]]
    assert rounds(one, other, third, fourth, vague) == [["one", "two"], ["three", "four"]]


def test_the_next_session_is_a_round_where_its_time_or_number_is_told() -> None:
    held = talk("one", when="2022-05-04", next=["dialogue-next", "dialogue-vague", "dialogue-meeting"])
    following = talk("next", "KE", name="session", kind="meeting", when="2024", status="planned")
    vague = talk("vague", name="next round", kind="meeting", status="planned")
    meeting = talk("meeting", name="meeting", kind="meeting", when="2023", status="planned")
    assert rounds(held, following, vague, meeting) == [["one", "next"]]
    by_noun = talk("next", name="dialogue", when="2024", status="planned")
    assert rounds(held, by_noun, vague, meeting) == [["one", "next"]]
    assert not rounds(talk("one", when="2022-05-04"), following)


# Order and gaps


def test_rounds_stand_by_time_and_number_and_the_unknown_ones_last() -> None:
    found = rounds(
        talk("nothing"),
        talk("fifth", ordinal=5, status="planned"),
        talk("fourth", ordinal=4, when="2024-02"),
        talk("second", ordinal=2),
        talk("first", ordinal=1, when=["2021", "2021-03-09"]),
        talk("dated", when="2023"),
    )
    assert found == [["first", "second", "dated", "fourth", "fifth", "nothing"]]


def test_a_round_known_by_its_number_leaves_room_for_rounds_that_have_none() -> None:
    found = rounds(
        talk("first", ordinal=1, when="2021-03"),
        talk("april", when="2021-04"),
        talk("august", when="2021-08"),
        talk("next-year", when="2022-08"),
        talk("fourth", ordinal=4),
    )
    assert found == [["first", "april", "august", "fourth", "next-year"]]


def test_numbers_that_nobody_tells_of_are_missing() -> None:
    (found,) = series([talk("two", ordinal=2), talk("six", ordinal=[6, 7]), talk("four", ordinal=4)])
    assert found.missing == (3, 5)


@given(st.permutations(range(5)))
def test_the_order_of_rounds_does_not_hang_on_the_order_of_the_dialogues(order: list[int]) -> None:
    told: list[dict[str, Any]] = [
        {"when": "2021-03-09", "ordinal": 1},
        {"ordinal": 2},
        {"when": "2023"},
        {"when": "2024-02", "ordinal": 4},
        {"ordinal": 5, "status": "planned"},
    ]
    dialogues = [talk(str(at), **each) for at, each in enumerate(told)]
    assert rounds(*(dialogues[at] for at in order)) == [["0", "1", "2", "3", "4"]]


# Ledger


def test_the_ledger_tells_what_was_undertaken_and_where_it_was_taken_up_again() -> None:
    dialogues = [
        talk("one", when="2021-03-09", documents="a", principal="true"),
        talk("two", when="2022-05-04", documents="bc", principal="true"),
        talk("three", when="2023-06-11", documents="d", principal="true"),
    ]
    statements = [
        said("hotline", "open a hotline between coastguards", "a"),
        said("welcome", "the exercise in Mombasa", "a", act="welcome"),
        said("opened", "the new hotline of the coastguards", "bc", act="welcome"),
        said("group", "form a working group on fisheries", "b", act="establish"),
        said("met", "the first report of the fisheries group", "d", act="welcome"),
        said("elsewhere", "open a hotline between ministries", "x"),
    ]
    (found,) = series(dialogues, statements)
    assert [(u.statement, u.dialogue, u.taken_up) for u in found.ledger] == [
        ("statement-hotline", "dialogue-one", ("statement-opened",)),
        ("statement-group", "dialogue-two", ("statement-met",)),
    ]


def test_what_a_document_says_of_another_round_than_its_own_is_not_undertaken_there() -> None:
    dialogues = [
        talk("one", when="2021-03-09", documents="a"),
        talk("two", when="2022-05-04", documents="a", principal="true"),
    ]
    (found,) = series(dialogues, [said("hotline", "open a hotline between coastguards", "a")])
    assert [undertaking.dialogue for undertaking in found.ledger] == ["dialogue-two"]
