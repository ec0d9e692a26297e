"""The sentences from which nothing was read, and why."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model import Fact, PolicyRecord, from_json, parse, to_json
from jscd_model.model.facts import spans_of
from jscd_model.stages.refused_statements import OF_STRANGERS
from jscd_model.text import Page

TEXTS = Path(__file__).parents[2] / "examples" / "texts"
SAMPLES = [path.read_text(encoding="utf-8") for path in sorted(TEXTS.glob("*.txt"))]
TALKS = "Peru and Chile held the third Peru-Chile Border Dialogue in Lima on 4 May 2023."
WITHOUT_VERB = "no word of the sentence is a verb by which parties say or undertake something."


def reasons(text: str) -> list[tuple[str, str]]:
    """Each unread sentence with its reason."""
    return [(unread.span.cut(text), unread.reason) for unread in parse(text).unread]


def sound(record: PolicyRecord, text: str) -> None:
    """Each unread span is a whole sentence in which nothing that was read begins."""
    page = Page.read(text)
    sentences = {(span.start, span.end) for span in (page.source.span(s.start, s.end) for s in page.sentences)}
    told: tuple[Fact, ...] = (*record.statements, *record.dialogues, *record.relations, *record.assessments)
    read = [span for fact in (*told, *record.agreements) for span in spans_of(fact)]
    for unread in record.unread:
        assert (unread.span.start, unread.span.end) in sentences
        for span in read:
            assert not unread.span.start <= span.start < unread.span.end
            assert not unread.span.overlaps(span)
        assert record.reasons[unread.span.rule or ""]
    assert [unread.span for unread in record.unread] == sorted({unread.span for unread in record.unread})


@given(st.sampled_from(SAMPLES), st.integers(0, 4000), st.integers(1, 1500))
def test_an_unread_span_is_a_whole_sentence_in_which_nothing_was_read(text: str, start: int, length: int) -> None:
    part = text[start : start + length]
    record = parse(part)
    sound(record, part)
    assert parse(part, trace=True).unread == record.unread


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        (
            "The weather in Chile was fine.",
            f"Names Chile; {WITHOUT_VERB}",
        ),
        (
            "Kenya, Ghana, Togo, Oman, Fiji and Gabon are far from Lima.",
            f"Names Kenya, Ghana, Togo, Oman and 2 more; {WITHOUT_VERB}",
        ),
        (
            "The World Bank condemned the delay.",
            f'Names nobody known; "condemned": {OF_STRANGERS.why}',
        ),
    ],
)
def test_the_reason_tells_whom_a_sentence_names_and_why_its_verbs_make_no_statement(sentence: str, reason: str) -> None:
    assert reasons(f"{TALKS} {sentence}") == [(sentence, reason)]


@pytest.mark.parametrize(
    "text",
    [
        TALKS,
        f"{TALKS} The two sides agreed to open two crossings.",
        f"{TALKS} It was fine.",
        f"{TALKS}\n\nPeru and Chile in brief\n\nThe two sides agreed to open two crossings.",
        f"{TALKS} The ministers agreed to:\n\n- open a crossing near Arica in Chile;\n- mend the bridge.",
    ],
)
def test_what_was_read_names_nobody_or_is_a_heading_is_not_listed(text: str) -> None:
    assert reasons(text) == []


def test_an_unread_sentence_is_explained_with_what_was_rejected_in_it() -> None:
    text = f"{TALKS} The World Bank condemned the delay."
    record = parse(text, trace=True)
    explained = record.explain(record.unread[0])
    assert explained.startswith('Sentence from which nothing was read\n- "The World Bank condemned the delay." (')
    assert '- "condemned" (characters 95 to 104) as statement, by verb-of-strangers: The subject' in explained
    plain = parse(text)
    assert "rejected" not in plain.explain(plain.unread[0])


def test_what_was_not_read_is_not_written_to_json() -> None:
    record = parse(f"{TALKS} The World Bank condemned the delay.", trace=True)
    back = from_json(to_json(record))
    assert back == record
    assert (back.unread, back.rejected) == ((), ())
