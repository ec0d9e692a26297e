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


@pytest.mark.parametrize(
    ("kind", "sentence", "words", "rule"),
    [
        (FactKind.PARTY, "A loan of US$5 million was paid.", "US", "name-in-another-name"),
        (FactKind.PARTY, "They flew to Oslo.", "Oslo", "capital-as-a-place"),
        (FactKind.PARTY, "A letter from Georgia Osei was read.", "Georgia", "name-of-something-else"),
        (FactKind.PERSON, "Halima Quispe sang.", "Halima Quispe", "name-without-an-office"),
        (FactKind.PERSON, "They saw General Motors.", "General Motors", "word-after-a-rank"),
        (FactKind.ORGANIZATION, "The Commission will report.", "Commission", "head-noun-without-a-name"),
        (FactKind.ORGANIZATION, "They thanked the XQZ.", "XQZ", "acronym-without-expansion"),
        (FactKind.AGREEMENT, "The Treaty is old.", "Treaty", "head-noun-without-a-name"),
        (FactKind.STATEMENT, "The plan is a way to support farmers.", "support", "verb-of-a-purpose"),
        (FactKind.STATEMENT, "The two sides could discuss the river.", "discuss", "verb-of-what-may-be"),
        (FactKind.STATEMENT, "The talks deplored the attack.", "deplored", "verb-of-a-thing"),
        (
            FactKind.RELATION,
            "Following the Border Dialogue, they left.",
            "Following the Border Dialogue",
            "relation-to-itself",
        ),
        (FactKind.RELATION, "It is in line with the Spirit of Arica.", "Spirit of Arica", "relation-without-target"),
        (FactKind.DATE, "May their friendship last.", "May", "month-name-alone"),
        (FactKind.DATE, "It is in the FY 2025 budget.", "FY 2025", "date-not-fiscal-year"),
        (FactKind.DATE, "They spoke again last Tuesday.", "last Tuesday", "unanchored-date"),
    ],
)
def test_each_kind_of_candidate_is_told_with_its_reason(kind: FactKind, sentence: str, words: str, rule: str) -> None:
    talks = TALKS if rule != "unanchored-date" else "Peru and Chile met in Lima."
    found = rejected(f"{talks} {sentence}", kind)
    assert any(rule == given and words in text for text, given in found), found


def test_a_name_of_two_persons_has_both_for_rivals() -> None:
    text = "Minister Ana Rojas of Peru met Minister Luis Rojas of Chile in Lima on 4 May 2023. Rojas was pleased."
    record = parse(text, trace=True)
    (rejection,) = (found for found in record.rejected if found.kind is FactKind.PERSON)
    assert [span.cut(text) for span in rejection.rivals] == [
        "Minister Ana Rojas of Peru",
        "Minister Luis Rojas of Chile",
    ]
    for person in record.persons:
        assert "by name-of-several-persons" in record.explain(person)


def test_what_another_stage_takes_up_is_not_rejected() -> None:
    text = f"{TALKS} They set up a Joint Working Group, which will meet for the first time in May 2030."
    assert rejected(text, FactKind.DIALOGUE) == []


def test_what_stands_outside_the_text_is_told_as_such() -> None:
    text = f"{TALKS}\n\nShare this page\n\nRelated content\n\nMinister Salma Said of Oman leads a Fisheries Dialogue"
    kinds = {found.kind for found in parse(text, trace=True).rejected if found.span.rule == "outside-the-text"}
    assert kinds >= {FactKind.DIALOGUE, FactKind.PERSON}
