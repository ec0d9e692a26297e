"""Every rule has a reason and keeps to its evidence, and the rulebook knows every rule."""

import pkgutil
from importlib import import_module

import pytest

from jscd_model import grammar, parse, stages
from jscd_model.grammar.pattern import Rule
from jscd_model.reasons import Reasons
from jscd_model.rulebook import rules
from jscd_model.text.words import places_of_words

SHAPES = [rule for rule in rules().values() if rule.pattern is not None]
DECISIONS = [rule for rule in rules().values() if rule.pattern is None]


def named(rule: Rule) -> str:
    return rule.name


def read_by(sentence: str) -> set[str | None]:
    """The rules and entries that read or reject something in a text."""
    record = parse(sentence, trace=True)
    passed = [*(rejection.span for rejection in record.rejected), *(unread.span for unread in record.unread)]
    return {span.rule for span in (*record.spans(), *passed)}


@pytest.mark.parametrize("rule", SHAPES, ids=named)
def test_a_shape_is_found_in_its_evidence_and_not_beside_it(rule: Rule) -> None:
    """The pattern matches in each `yes` and in no `no`."""
    assert [sentence for sentence in rule.yes if not rule.regex.search(sentence)] == []
    assert [sentence for sentence in rule.no if rule.regex.search(sentence)] == []


@pytest.mark.parametrize("rule", [rule for rule in SHAPES if rule.words], ids=named)
def test_a_shape_has_one_of_its_words(rule: Rule) -> None:
    """Nothing is lost where the pattern runs only where they stand."""
    for sentence in rule.yes + rule.no:
        for match in rule.finditer(sentence):
            assert rule.words & places_of_words(match.group()).keys(), match


@pytest.mark.parametrize("rule", DECISIONS, ids=named)
def test_a_decision_is_taken_in_its_evidence_and_not_beside_it(rule: Rule) -> None:
    """The record of each `yes` has a span of the rule, that of each `no` has none."""
    assert [sentence for sentence in rule.yes if rule.name not in read_by(sentence)] == []
    assert [sentence for sentence in rule.no if rule.name in read_by(sentence)] == []


@pytest.mark.parametrize("package", [grammar, stages], ids=["grammar", "stages"])
def test_the_rulebook_has_the_rules_of_every_module(package) -> None:  # type: ignore[no-untyped-def]
    """No module defines a rule that the book leaves out."""
    for module in pkgutil.iter_modules(package.__path__):
        found = vars(import_module(f"{package.__name__}.{module.name}"))
        for value in found.values():
            if isinstance(value, Rule):
                assert rules().get(value.name) is value, f"{module.name}: {value.name}"


def test_every_rule_and_entry_has_a_reason() -> None:
    """Nothing reads without a why."""
    reasons = Reasons()
    assert set(rules()) <= set(reasons)
    assert [name for name in reasons if not reasons[name].strip()] == []
