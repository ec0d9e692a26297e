"""Noun phrases before a verb."""

import pytest

from jscd_model.grammar.cue_index import cue_index
from jscd_model.grammar.subjects import Boundary, boundary, read_subject
from jscd_model.grammar.units import Named, UnitKind, Units, read_units
from jscd_model.lexicon import Lexicon

VOICES = cue_index(Lexicon.default()).voices


def before(verb: str, sentence: str) -> tuple[Units, int]:
    units = read_units(sentence)
    return units, units.words.index(verb)


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("Both sides agreed.", "both sides"),
        ("During the talks, the two delegations agreed.", "the two delegations"),
        ("In Oslo the ministers agreed.", "the ministers"),
        ("The delegations from both countries agreed.", "the delegations from both countries"),
        ("The Omani side, led by its minister, agreed.", "the omani side"),
        ("The rain stopped, and they agreed.", "they"),
    ],
)
def test_the_subject_is_the_phrase_before_the_verb(sentence: str, subject: str) -> None:
    units, verb = before("agreed", sentence)
    phrase = read_subject(units, verb, VOICES)
    assert phrase is not None
    assert " ".join(units.words[phrase.first : phrase.last + 1]) == subject


def test_a_date_between_subject_and_verb_is_stepped_over() -> None:
    sentence = "The ministers on Monday also agreed."
    units = read_units(sentence, [Named(17, 23, UnitKind.TIME, None)])
    phrase = read_subject(units, units.words.index("agreed"), VOICES)
    assert phrase is not None
    assert (phrase.first, phrase.last) == (0, 1)


@pytest.mark.parametrize("sentence", ["The price agreed.", "With the ministers agreed.", "The bridge, agreed."])
def test_what_speaks_for_nobody_is_no_subject(sentence: str) -> None:
    units, verb = before("agreed", sentence)
    assert read_subject(units, verb, VOICES) is None


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("They agreed.", Boundary.START),
        ("In May, they agreed.", Boundary.COMMA),
        ("It rained, and they agreed.", Boundary.COMMA_AND),
        ("It rained and they agreed.", Boundary.AND),
        ("It rained, while they agreed.", Boundary.WHILE),
        ("The plan, which they agreed.", Boundary.RELATIVE),
        ("He thinks that they agreed.", Boundary.INSIDE),
        ("When they agreed.", Boundary.INSIDE),
    ],
)
def test_what_stands_before_a_subject_tells_whether_it_opens_a_clause(sentence: str, place: Boundary) -> None:
    units, verb = before("agreed", sentence)
    phrase = read_subject(units, verb, VOICES)
    assert phrase is not None
    assert boundary(units, phrase.first) is place


def test_a_noun_may_belong_to_any_number_of_others() -> None:
    units, verb = before("agreed", "the " + "team of " * 2000 + "both sides agreed.")
    phrase = read_subject(units, verb, VOICES)
    assert phrase is not None
    assert (phrase.first, phrase.last) == (0, verb - 1)
