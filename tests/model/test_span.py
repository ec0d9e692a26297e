"""Spans."""

import pytest

from jscd_model.model import Span


def test_a_span_cuts_the_words_it_marks() -> None:
    assert Span(4, 7).cut("the sea lane") == "sea"


def test_a_span_counts_code_points() -> None:
    assert Span(2, 4).cut("🌊 à côté") == "à "


def test_a_span_is_not_cut_from_a_text_that_is_too_short() -> None:
    with pytest.raises(ValueError, match=r"a span 4\.\.7 cannot be cut from a text of 5 characters"):
        Span(4, 7).cut("the s")


def test_a_moved_span_keeps_its_length_and_its_rule() -> None:
    moved = Span(4, 7, "sea-names").moved(-4)
    assert moved == Span(0, 3, "sea-names")
    assert len(moved) == 3


def test_a_span_cannot_be_moved_before_the_text() -> None:
    with pytest.raises(ValueError, match="0 <= start < end"):
        Span(4, 7).moved(-5)


def test_spans_that_touch_share_nothing() -> None:
    assert not Span(0, 4).overlaps(Span(4, 7))
    assert Span(0, 5).overlaps(Span(4, 7))


def test_a_span_contains_itself_and_what_is_shorter() -> None:
    assert Span(0, 5).contains(Span(0, 5))
    assert Span(0, 5).contains(Span(1, 4))
    assert not Span(1, 4).contains(Span(0, 5))


def test_spans_sort_by_place_whoever_read_them() -> None:
    spans = [Span(3, 9, "b"), Span(3, 9), Span(0, 20), Span(3, 9, "a"), Span(3, 4, "z")]
    assert sorted(spans) == [Span(0, 20), Span(3, 4, "z"), Span(3, 9), Span(3, 9, "a"), Span(3, 9, "b")]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (3, 3, "a span wants 0 <= start < end, got 3..3"),
        (9, 3, "a span wants 0 <= start < end, got 9..3"),
        (-1, 3, "a span wants 0 <= start < end, got -1..3"),
        (0, 2**53, "a span wants 0 <= start < end, got 0..9007199254740992"),
    ],
)
def test_a_stretch_that_no_text_has_is_refused(start: int, end: int, words: str) -> None:
    with pytest.raises(ValueError, match=words.replace(".", r"\.")):
        Span(start, end)


@pytest.mark.parametrize("start", [True, 1.0, "1", None])
def test_offsets_are_whole_numbers(start: object) -> None:
    with pytest.raises(TypeError, match="want whole numbers"):
        Span(start, 4)  # type: ignore[arg-type]


@pytest.mark.parametrize("rule", ["", " ", 3])
def test_a_rule_has_a_name(rule: object) -> None:
    with pytest.raises((TypeError, ValueError), match=r"Span\.rule wants a string that is not blank"):
        Span(1, 2, rule)  # type: ignore[arg-type]
