"""Sentences as rows of units."""

from time import process_time

from jscd_model.grammar.units import Named, PageUnits, UnitKind, read_units
from jscd_model.text.words import Tokens


def words(sentence: str, shown: str = "") -> list[str]:
    return read_units(sentence, shown=shown).words


def test_initials_possessives_and_hyphens_are_units_of_their_own() -> None:
    assert words("The U.S. side's high-level team re-affirmed it.") == [
        *("the", "u.s.", "side", "'s", "high", "-", "level", "team", "re-affirmed", "it", ".")
    ]


def test_a_long_dash_is_no_hyphen() -> None:
    assert words("skills-the envoys agreed", "skills\u2014the envoys agreed")[1] == "\u2014"
    assert words("a so-called truce - agreed") == ["a", "so", "-", "called", "truce", "\u2014", "agreed"]


def test_a_name_is_one_unit_and_the_longer_of_two_counts() -> None:
    sentence = "President Ana Rojas of Peru spoke."
    names = [Named(0, 27, UnitKind.PERSON, "rojas"), Named(23, 27, UnitKind.PARTY, "PE")]
    units = read_units(sentence, names)
    assert units.words == ["president ana rojas of peru", "spoke", "."]
    assert units.kinds[0] is UnitKind.PERSON
    assert units.about[0] == "rojas"


def test_there_is_nothing_beyond_the_ends() -> None:
    units = read_units("Both agreed")
    assert (units.word(-1), units.word(2), units.kind(-1), units.kind(2)) == ("", "", None, None)
    assert units.capital(0)
    assert not units.capital(1)


def test_a_capital_that_is_two_small_letters_leaves_each_unit_in_its_place() -> None:
    sentence = "\u0130zmir and \u0130stanbul agreed."
    units = read_units(sentence)
    assert [sentence[units.starts[at] : units.end(at)] for at in range(len(units))] == [
        *("\u0130zmir", "and", "\u0130stanbul", "agreed", ".")
    ]


def test_a_word_within_which_a_name_ends_is_read_as_two() -> None:
    sentence = "Section 19 U.S.C. 1862 holds."
    units = read_units(sentence, [Named(11, 15, UnitKind.PARTY, "US")])
    assert units.words == ["section", "19", "u.s.", "c", ".", "1862", "holds", "."]
    assert [sentence[start] for start in units.starts] == ["S", "1", "U", "C", ".", "1", "h", "."]
    assert len(units.kinds) == len(units.about) == len(units)


def seconds(view: str, step: int) -> float:
    """The time that a view takes of which a name cuts every `step`th part, read sentence by sentence."""
    took = []
    for _ in range(3):
        start = process_time()
        row = PageUnits.of(view, view, Tokens.of(view))
        for first in range(0, len(view), 4000):
            last = min(first + 4000, len(view))
            row.take(first, last, [Named(at, at + 2, UnitKind.PARTY, None) for at in range(first, last - 2, step)])
        took.append(process_time() - start)
    return min(took)


def test_sentences_and_names_that_cut_a_long_unit_take_time_in_proportion() -> None:
    for unit, step in (("U.S.", 8), ("a", 4000)):
        assert seconds(unit * (400_000 // len(unit)), step) < 30 * seconds(unit * (50_000 // len(unit)), step)
