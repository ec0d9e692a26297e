"""The words that open names."""

from jscd_model.grammar.openings import name_openings
from jscd_model.lexicon import Lexicon


def test_names_of_all_sorts_open_with_one_of_them() -> None:
    lexicon = Lexicon.default()
    names = [entry.name for entry in (*lexicon.states, *lexicon.parties)]
    nouns = [noun for entry in lexicon.body_nouns for noun in entry.nouns]
    nouns += [noun for entry in lexicon.instrument_nouns for noun in entry.nouns]
    openings = name_openings(lexicon)
    assert all(name.split(" ")[0] in openings for name in names + nouns if name.replace(" ", "").isalpha())


def test_no_small_word_is_one_of_them() -> None:
    assert name_openings(Lexicon.default()).isdisjoint({"the", "of", "ferry"})
