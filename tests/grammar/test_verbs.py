"""Forms of verbs."""

import pytest

from jscd_model.grammar.verbs import VerbForm, inflect


@pytest.mark.parametrize(
    ("verb", "irregular", "forms"),
    [
        ("affirm", "", ["affirm", "affirms", "affirmed", "affirmed", "affirming"]),
        ("emphasise", "", ["emphasise", "emphasises", "emphasised", "emphasised", "emphasising"]),
        ("agree", "", ["agree", "agrees", "agreed", "agreed", "agreeing"]),
        ("plan", "", ["plan", "plans", "planned", "planned", "planning"]),
        ("deny", "", ["deny", "denies", "denied", "denied", "denying"]),
        ("stress", "", ["stress", "stresses", "stressed", "stressed", "stressing"]),
        ("review", "", ["review", "reviews", "reviewed", "reviewed", "reviewing"]),
        ("take", "took taken", ["take", "takes", "took", "taken", "taking"]),
        ("commit", "committed committed committing", ["commit", "commits", "committed", "committed", "committing"]),
        ("have", "had had", ["have", "has", "had", "had", "having"]),
    ],
)
def test_a_verb_has_its_forms(verb: str, irregular: str, forms: list[str]) -> None:
    assert [word for word, _ in inflect(verb, irregular)] == forms
    assert [form for _, form in inflect(verb, irregular)] == list(VerbForm)
