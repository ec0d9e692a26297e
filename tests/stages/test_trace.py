"""What is considered and rejected, and that keeping it changes nothing that is read."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model import FactKind, PolicyRecord, parse, to_json

TEXTS = Path(__file__).parents[2] / "examples" / "texts"
SAMPLES = [path.read_text(encoding="utf-8") for path in sorted(TEXTS.glob("*.txt"))]
TALKS = "Peru and Chile held the third Peru-Chile Border Dialogue in Lima on 4 May 2023."


def rejected(text: str, kind: FactKind) -> list[tuple[str, str | None]]:
    """The words of each rejected candidate of a kind, with the rule that rejected it."""
    found = parse(text, trace=True).rejected
    return [(rejection.text, rejection.span.rule) for rejection in found if rejection.kind is kind]


def sound(record: PolicyRecord, text: str) -> None:
    """All rejections can be cut from the text, stand in a sentence, in order, each once, and have a reason."""
    for rejection in record.rejected:
        assert rejection.sentence.contains(rejection.span)
        assert record.reasons[rejection.span.rule or ""] == rejection.reason
        assert rejection.span.cut(text).strip()
    assert list(record.rejected) == sorted(record.rejected, key=lambda found: (found.span.start, found.span.end))
    assert len(set(record.rejected)) == len(record.rejected)


@given(st.sampled_from(SAMPLES), st.integers(0, 4000), st.integers(1, 1500))
def test_a_trace_changes_no_fact_and_holds_only_what_the_text_says(text: str, start: int, length: int) -> None:
    part = text[start : start + length]
    traced, plain = parse(part, trace=True), parse(part)
    assert traced == plain
    assert to_json(traced) == to_json(plain)
    assert plain.rejected == ()
    sound(traced, part)


@pytest.mark.parametrize("text", SAMPLES)
def test_a_whole_sample_is_traced_soundly(text: str) -> None:
    record = parse(text, trace=True)
    sound(record, text)


@pytest.mark.parametrize(
    ("sentence", "words", "rule"),
    [
        ("They did not hold a summit in Arica.", "a summit", "denied-occasion"),
        ("They thanked a committee of engineers.", "a committee", "standing-noun-undated"),
        ("A meeting is a chance to listen.", "A meeting", "plain-noun-of-no-occasion"),
        ("The Joint Fisheries Committee is a pillar of trade.", "Joint Fisheries Committee", "body-not-sitting"),
        ("Chile's Ministry of Ports will meet in May.", "Ministry of Ports will meet", "meeting-of-one-partys-body"),
    ],
)
def test_an_occasion_that_does_not_count_is_told_with_its_reason(sentence: str, words: str, rule: str) -> None:
    found = rejected(f"{TALKS} {sentence}", FactKind.DIALOGUE)
    assert any(rule == given and text in words for text, given in found), found


def test_a_rival_is_told_beside_the_occasion_that_it_lost_to() -> None:
    plan = "They will hold a meeting with Kenya in May 2030."
    record = parse(f"{TALKS} {plan} {plan}", trace=True)
    (planned,) = (dialogue for dialogue in record.dialogues if "KE" in dialogue.parties)
    assert 'Considered beside it and rejected:\n- "meeting" (characters ' in record.explain(planned)
    assert "as dialogue, by occasion-told-before: " in record.explain(planned)
