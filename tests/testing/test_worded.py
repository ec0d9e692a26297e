"""The texts whose facts are known: what they promise about themselves."""

import re

from hypothesis import given

from jscd_model.testing import Worded, statements_in_words


@given(statements_in_words())
def test_a_cue_stands_where_it_is_said_to(worded: Worded) -> None:
    for saying in worded.sayings:
        assert re.fullmatch("[a-z]+ed", saying.cue.cut(worded.text))


@given(statements_in_words())
def test_the_text_has_no_mark_left_and_tells_its_facts(worded: Worded) -> None:
    words = " ".join(worded.text.split())
    assert worded.text.isprintable() or set(re.findall(r"[^\x20-\x7e]", worded.text)) <= set("\r\n\u2013ãíŻł")
    assert worded.name in words
    assert worded.place in words
    assert all(leader.person in words and leader.office in words for leader in worded.leaders)


@given(statements_in_words())
def test_facts_are_those_of_the_two_parties_in_the_order_of_the_text(worded: Worded) -> None:
    assert len(set(worded.parties)) == 2
    assert {leader.party for leader in worded.leaders} <= set(worded.parties)
    assert all(set(saying.actors) <= set(worded.parties) for saying in worded.sayings)
    cues = [saying.cue for saying in worded.sayings]
    assert cues == sorted(cues)
