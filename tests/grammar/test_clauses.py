"""Cues and what stands around them."""

import pytest

from jscd_model.grammar.clauses import Cue, find_cues
from jscd_model.grammar.cue_index import cue_index
from jscd_model.grammar.units import read_units
from jscd_model.grammar.verb_groups import Shape
from jscd_model.lexicon import Lexicon
from jscd_model.model import Act

INDEX = cue_index(Lexicon.default())


def cues(sentence: str) -> list[Cue]:
    return list(find_cues(read_units(sentence), INDEX))


def first(sentence: str) -> Cue:
    return cues(sentence)[0]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("They agreed to meet.", Act.COMMIT),
        ("They agreed that talks help.", Act.AFFIRM),
        ("They agreed on the importance of trade.", Act.AFFIRM),
        ("They agreed on a timetable.", Act.COMMIT),
        ("They expressed their commitment to peace.", Act.AFFIRM),
        ("They expressed their deep concern over piracy.", Act.CONDEMN),
        ("They expressed gratitude for the aid.", Act.WELCOME),
        ("They expressed their intention to meet.", Act.COMMIT),
        ("They affirmed their intent to meet.", Act.COMMIT),
        ("They noted with satisfaction the growth of trade.", Act.WELCOME),
        ("They noted the growth of trade.", Act.AFFIRM),
        ("They shared concerns about the dam.", Act.CONDEMN),
        ("They shared our intent to widen trade.", Act.COMMIT),
        ("They shared information on piracy.", Act.DISCUSS),
        ("They called on all sides to stop.", Act.URGE),
        ("They look forward to the next round.", Act.COMMIT),
        ("They are deeply concerned by the drought.", Act.CONDEMN),
        ("They remain committed to the truce.", Act.AFFIRM),
        ("They stand ready to help.", Act.COMMIT),
        ("They paid tribute to the crews.", Act.WELCOME),
        ("They held frank and useful talks on the dam.", Act.DISCUSS),
        ("They had an in-depth exchange of views on rice.", Act.DISCUSS),
        ("They took stock of the harvest.", Act.DISCUSS),
        ("They took note of the report.", Act.AFFIRM),
        ("They gave a firm commitment to pay.", Act.COMMIT),
        ("Concerns were raised over the reef.", Act.CONDEMN),
    ],
)
def test_the_words_around_a_verb_give_its_act(sentence: str, act: Act) -> None:
    assert first(sentence).act is act


@pytest.mark.parametrize(
    ("sentence", "shape"),
    [
        ("They discussed rice.", Shape.PAST),
        ("They have now discussed rice.", Shape.PAST),
        ("They did not discuss rice.", Shape.PAST),
        ("They are discussing rice.", Shape.PRESENT),
        ("We welcome the truce.", Shape.PRESENT),
        ("They met to discuss rice.", Shape.INFINITIVE),
        ("They would discuss rice.", Shape.MODAL),
        ("Rice was also discussed.", Shape.PASSIVE),
        ("They will act.", Shape.FUTURE),
        ("They are grateful.", Shape.PREDICATE),
        ("Trade grew, underlining the bond.", Shape.PARTICIPLE),
    ],
)
def test_auxiliaries_tell_how_a_verb_stands(sentence: str, shape: Shape) -> None:
    assert first(sentence).shape is shape


def test_what_governs_a_future_verb_is_will() -> None:
    found = cues("They will discuss rice.")
    assert [cue.shape for cue in found] == [Shape.FUTURE, Shape.MODAL]


@pytest.mark.parametrize("sentence", ["They did not agree on a text.", "They have never opposed it."])
def test_a_negation_is_seen(sentence: str) -> None:
    assert first(sentence).negated


@pytest.mark.parametrize(
    "sentence",
    [
        "The support came late.",
        "The topics discussed are many.",
        "Their plans changed.",
        "A proposed patrol was dropped.",
        "The minister addressed reporters.",
        "Rebels launched an attack.",
    ],
)
def test_a_noun_an_adjective_or_another_sense_is_no_cue(sentence: str) -> None:
    assert [cue for cue in cues(sentence) if cue.shape is not Shape.PASSIVE] == []
