"""Vocabularies."""

import pickle

import pytest

from jscd_model import model
from jscd_model.model import Act, DocumentKind, SectionKind, Term, Topic

VOCABULARIES = [
    thing
    for name in model.__all__
    if isinstance(thing := getattr(model, name), type) and issubclass(thing, Term) and thing is not Term
]


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_every_word_says_what_it_means(vocabulary: type[Term]) -> None:
    glossary = vocabulary.glossary()
    assert list(glossary) == [member.value for member in vocabulary]
    for value, meaning in glossary.items():
        assert meaning.strip(), value
        assert not meaning.endswith("."), value


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_a_member_is_named_like_its_value(vocabulary: type[Term]) -> None:
    assert [member.name.lower() for member in vocabulary] == [member.value for member in vocabulary]


def test_a_word_is_found_by_its_value_and_reads_as_it() -> None:
    assert Act("commit") is Act.COMMIT
    assert f"{Act.COMMIT}" == "commit"
    assert pickle.loads(pickle.dumps(Act.COMMIT)) is Act.COMMIT  # noqa: S301 (our own bytes)


def test_the_vocabularies_are_those_of_the_contract() -> None:
    assert [act.value for act in Act] == ["discuss", "affirm", "commit", "establish", "welcome", "condemn", "urge"]
    assert len(Topic) == 28
    assert [kind.value for kind in DocumentKind] == [
        "joint_statement",
        "readout",
        "press_release",
        "news",
        "analysis",
        "other",
    ]
    assert {"title", "heading", "body", "background", "implications", "boilerplate"} <= {
        kind.value for kind in SectionKind
    }
