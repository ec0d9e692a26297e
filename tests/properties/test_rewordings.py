"""A text that is laid out, spelled or wrapped in another way says the same, and says it in the same place."""

import json
import random
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model import PolicyRecord, Span, parse
from jscd_model.model.facts import spans_of
from jscd_model.testing import (
    Reworded,
    Rewording,
    american_spelling,
    bare_acronyms,
    boilerplate_after,
    boilerplate_before,
    bold_words,
    british_spelling,
    bullet_hyphens,
    bullet_signs,
    capital_headline,
    chained,
    cr_line_ends,
    crlf_line_ends,
    curly_quotes,
    differences,
    dotted_acronyms,
    double_hyphens,
    em_dashes,
    emphasised_names,
    en_dashes,
    full_names,
    html_names,
    hyphens,
    lf_line_ends,
    marked_headline,
    narrowly_wrapped,
    plain_words,
    spaced_em_dashes,
    spaced_en_dashes,
    spaced_ranges,
    straight_quotes,
    unwrapped,
    wrapped,
)

TEXTS = Path(__file__).parents[2] / "examples" / "texts"
# Signs that the samples in the examples lack: CRLF, bullets of both kinds, curly quotes, dashes without spaces.
SIGNS = (
    "Ghana and Togo hold third border dialogue\r\n\r\n"
    "Ghana and Togo held the third Ghana-Togo Border Dialogue in Accra on 4\u20135 May 2023. The two sides welcomed "
    "\u201cthe quiet on the river\u201d \u2013 a first since 2019 \u2013 and agreed to meet again.\r\n\r\n"
    "The ministers:\r\n\r\n"
    "\u2022 agreed to open two crossings by 30 June 2024;\r\n"
    "\u2022 condemned the attack on the convoy.\r\n\r\n"
    "The Togolese side\u2014new to the talks\u2014asked:\r\n\r\n"
    "- for a second bridge;\r\n"
    "- for new maps.\r\n"
)
SAMPLES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(TEXTS.glob("*.txt"))} | {"signs": SIGNS}

PAGES: tuple[Rewording, ...] = (
    lf_line_ends,
    crlf_line_ends,
    cr_line_ends,
    bullet_hyphens,
    bullet_signs,
    boilerplate_before,
    boilerplate_after,
)
WRAPPINGS: tuple[Rewording, ...] = (unwrapped, wrapped, narrowly_wrapped)
MARKS: tuple[Rewording, ...] = (
    curly_quotes,
    straight_quotes,
    hyphens,
    en_dashes,
    em_dashes,
    spaced_em_dashes,
    spaced_en_dashes,
    spaced_ranges,
    double_hyphens,
    bold_words,
    emphasised_names,
    html_names,
    marked_headline,
    capital_headline,
)
# These change the length of lines: in a hard-wrapped text the lines would no longer be full.
WORDINGS: tuple[Rewording, ...] = (
    american_spelling,
    british_spelling,
    bare_acronyms,
    dotted_acronyms,
    full_names,
)


def again(text: str, rewording: Rewording) -> Reworded:
    """The text reworded; words are changed in whole paragraphs."""
    return chained(text, [unwrapped, rewording]) if rewording in WORDINGS else rewording(text)


def changes(record: PolicyRecord, made: Reworded, known: dict[str, Any]) -> list[str]:
    """What a text says otherwise once it is reworded."""
    return differences(record, parse(made.text, **known), made) if made.changed else []


def named(rewording: Rewording) -> str:
    return rewording.__name__


@cache
def sample(name: str) -> PolicyRecord:
    return parse(SAMPLES[name], published="2025-06-01")


@pytest.mark.parametrize("rewording", [*PAGES, *WRAPPINGS, *MARKS, *WORDINGS], ids=named)
@pytest.mark.parametrize("name", SAMPLES)
def test_a_reworded_sample_says_the_same(name: str, rewording: Rewording) -> None:
    assert changes(sample(name), again(SAMPLES[name], rewording), {"published": "2025-06-01"}) == []


@pytest.mark.parametrize("rewording", [*PAGES, *WRAPPINGS, *MARKS, *WORDINGS], ids=named)
def test_every_rewording_has_a_sample_to_change(rewording: Rewording) -> None:
    assert any(again(text, rewording).changed for text in SAMPLES.values())


@given(
    st.sampled_from(sorted(SAMPLES)),
    st.lists(st.sampled_from(WORDINGS), max_size=2, unique=True),
    st.lists(st.sampled_from(MARKS), max_size=3, unique=True),
    st.sampled_from(WRAPPINGS),
    st.lists(st.sampled_from(PAGES), max_size=3, unique=True),
)
def test_rewordings_may_come_together(
    name: str, words: list[Rewording], marks: list[Rewording], wrapping: Rewording, page: list[Rewording]
) -> None:
    made = chained(SAMPLES[name], [unwrapped, *words, *marks, wrapping, *page])
    assert changes(sample(name), made, {"published": "2025-06-01"}) == []


@pytest.mark.parametrize("rewording", [*MARKS, *WORDINGS, wrapped, crlf_line_ends], ids=named)
@pytest.mark.parametrize("name", SAMPLES)
def test_a_span_cuts_the_words_of_the_reworded_text(name: str, rewording: Rewording) -> None:
    """What a fact is called, and what its span cuts, is what the text before has there, but for the form."""
    made = again(SAMPLES[name], rewording)
    record = parse(made.text, published="2025-06-01")
    for place, fact in record.facts():
        if not place.startswith("document"):
            for span in spans_of(fact):
                before = made.back(span)
                assert before is not None, place
                there = made.there(Span(before.start, before.end))
                assert plain_words(before.cut(made.original)) in plain_words(there.cut(made.text)), place


def shown(found: dict[str, list[str]]) -> str:
    return "\n".join(f"{name}: {line[:300]}" for name, lines in found.items() for line in lines[:5])


@pytest.fixture(scope="session")
def real(shared: Path) -> list[tuple[str, str, dict[str, Any]]]:
    """The annotated documents and a few others: id, text and what is known without reading."""
    found = []
    for meta in sorted((shared / "corpus" / "dev").glob("*.meta.json")):
        known = json.loads(meta.read_text(encoding="utf-8"))
        found.append((known["id"], meta.with_name(f"{known['id']}.txt").read_text(encoding="utf-8"), known))
    with (shared / "corpus" / "unlabelled.jsonl").open(encoding="utf-8") as lines:
        short = [known for known in map(json.loads, lines) if len(known["text"]) < 4000]
    others: list[dict[str, Any]] = random.Random(7).sample(short, 25)  # noqa: S311 (a sample, no secret)
    return [
        (name, text, {key: known[key] for key in ("published", "title", "url")})
        for name, text, known in [*found, *((known["id"], known["text"], known) for known in others)]
    ]


@pytest.fixture(scope="session")
def read(real: list[tuple[str, str, dict[str, Any]]]) -> dict[str, PolicyRecord]:
    return {name: parse(text, **known) for name, text, known in real}


@pytest.mark.no_cover
@pytest.mark.parametrize("rewording", [*PAGES, *WRAPPINGS, *MARKS, *WORDINGS], ids=named)
def test_a_reworded_document_says_the_same(
    real: list[tuple[str, str, dict[str, Any]]], read: dict[str, PolicyRecord], rewording: Rewording
) -> None:
    found = {name: changes(read[name], again(text, rewording), known) for name, text, known in real}
    assert shown(found) == ""
