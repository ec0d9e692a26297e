"""Texts made from known facts: the parser finds these and no others."""

from hypothesis import given

from jscd_model import Role, Status, parse
from jscd_model.testing import Worded, statements_in_words


@given(statements_in_words())
def test_the_occasion_is_the_one_that_was_planted(worded: Worded) -> None:
    (dialogue,) = parse(worded.text).principal
    assert (dialogue.name, dialogue.ordinal) == (worded.name, worded.ordinal)
    assert (dialogue.when, dialogue.place) == (worded.when, worded.place)
    assert dialogue.parties == worded.parties
    assert dialogue.status is Status.HELD


@given(statements_in_words())
def test_no_other_occasion_and_no_agreement_is_made_up(worded: Worded) -> None:
    record = parse(worded.text)
    assert [dialogue.name for dialogue in record.dialogues] == [worded.name]
    assert record.agreements == ()
    assert {party.code for party in record.parties} == set(worded.parties)


@given(statements_in_words())
def test_the_heads_are_those_that_were_planted(worded: Worded) -> None:
    record = parse(worded.text)
    heads = {
        (side.party, delegate.person and record.person(delegate.person).name, delegate.office)
        for dialogue in record.principal
        for side in dialogue.delegations
        for delegate in side.delegates
        if delegate.role is Role.HEAD
    }
    assert heads == {(leader.party, leader.person, leader.office) for leader in worded.leaders}
    assert {person.name for person in record.persons} == {leader.person for leader in worded.leaders}


@given(statements_in_words())
def test_the_statements_are_those_that_were_planted(worded: Worded) -> None:
    found = [
        (said.act, said.cue.start, said.cue.end, said.actors, said.due, said.negated)
        for said in parse(worded.text).statements
    ]
    assert found == [(said.act, said.cue.start, said.cue.end, said.actors, said.due, False) for said in worded.sayings]


@given(statements_in_words())
def test_the_dates_are_those_that_were_planted(worded: Worded) -> None:
    found = [str(mention.value) for mention in parse(worded.text).dates]
    assert found == [str(worded.when), *(str(said.due) for said in worded.sayings if said.due)]
