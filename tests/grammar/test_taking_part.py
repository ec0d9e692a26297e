"""Clauses that say who takes part."""

import pytest

from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.taking_part import RULES
from jscd_model.text.words import places_of_words


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.words], ids=lambda rule: rule.name)
def test_a_clause_opens_with_one_of_its_words(rule: Rule) -> None:
    """They are the only places where it is looked for."""
    for sentence in rule.yes:
        places = places_of_words(sentence)
        opens = {at for word in rule.words for at in places.get(word, ())}
        assert {match.start() for match in rule.finditer(sentence)} <= opens
