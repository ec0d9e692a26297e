"""Laws that hold for what the parser makes of any text."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscd_model import (
    Author,
    DateMention,
    Fact,
    FrameworkAgreement,
    Organization,
    Person,
    PolicyRecord,
    Section,
    Statement,
    from_json,
    json_schema,
    parse,
    to_dict,
    to_json,
)
from jscd_model.model.facts import key_of, spans_of
from jscd_model.testing import Worded, statements_in_words, texts

SCHEMA = jsonschema.Draft202012Validator(json_schema())
TEXTS = Path(__file__).parents[2] / "examples" / "texts"
SAMPLES = [path.read_text(encoding="utf-8") for path in sorted(TEXTS.glob("*.txt"))]

_UNSEEN = frozenset("\0\u200b\ufeff")

# Words and marks on which the grammar turns, in no order that makes sense.
_FRAGMENTS = st.sampled_from(
    [
        *"the of and to for with a in at by on from".split(),
        *"Peru Norwegian U.S. US EU ASEAN Washington Mr. Dr. General Minister President al- bin de".split(),
        *"first 2nd fourth inaugural round Dialogue dialogue meeting Committee Agreement Ministry (JSCD) (".split(),
        *"held met led headed agreed will pledged not no neither reaffirmed discussed welcomed Today week".split(),
        *"2008 2023 May 4 4-5 31 1st 99 2023-08-07 5/6/2023 08:30 € $5".split(),
        *". , ; : ) “ ” ' ’s \" – — - • * ** _ < <b> </b> &amp; # | / … ?!".split(),
        *(
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "\u00a0",
            "\u200b",
            "\u2028",
            "\0",
            "\ufeff",
            "אב",
            "مرحبا",
            "日本",
            "😀",
            "\ud800",
        ),
    ]
)


@st.composite
def jumbles(draw: st.DrawFn) -> str:
    """Fragments of policy texts in any order."""
    glue = st.sampled_from([" ", " ", " ", "", "\n"])
    return "".join(part + draw(glue) for part in draw(st.lists(_FRAGMENTS, max_size=40)))


@st.composite
def wounded(draw: st.DrawFn) -> str:
    """Sample texts with a piece torn out and something put in its place."""
    text = draw(st.sampled_from(SAMPLES))
    start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    return text[:start] + draw(jumbles()) + text[min(end, start + draw(st.integers(0, 400))) :]


def check(record: PolicyRecord, text: str) -> None:
    """What must be true of the record of any text."""
    assert record.text == text
    assert record.document.length == len(text)
    written = to_json(record)
    assert from_json(written) == record
    assert to_json(from_json(written)) == written
    SCHEMA.validate(to_dict(record))


@given(st.one_of(texts(), jumbles(), wounded()))
def test_any_string_at_all_gives_a_record_that_comes_back_from_json(text: str) -> None:
    check(parse(text), text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n",
        "\ufeff",
        "\0",
        "word",
        "2023",
        ".",
        "(",
        "\ud83d",
        "\ude00\ud83d",
        "\U0001f600",
        "\u202eyppah",
        "اتفق الجانبان على عقد الاجتماع المقبل في بغداد",
        "שני הצדדים נפגשו בירושלים",
        "両国は東京で会談した。",
        "\x01\x02\x7f\x85",
        "<" * 5_000,
        "(" * 5_000,
        "A" * 50_000,
        "U.S." * 10_000,
        "the " * 10_000,
        "and 2023 " * 5_000,
        "\N{BULLET} " * 10_000,
        "\n" * 1_000_000,
        " " * 1_000_000,
    ],
    ids=lambda text: f"{len(text)} characters: {text[:12]!a}",
)
def test_odd_texts_give_a_record(text: str) -> None:
    check(parse(text), text)


# Spans


def readable(words: str) -> str:
    """Words as the record shows them: no markup, single spaces."""
    words = unescape(re.sub(r"</?[A-Za-z][^<>]*>|[*_`]+", "", words))
    return " ".join("".join(sign for sign in words if sign.isspace() or sign not in _UNSEEN).split())


def claims(fact: Fact) -> Iterator[str]:
    """The words that a fact says the text has."""
    match fact:
        case Person():
            yield from (fact.name, *fact.aliases, *(office.title for office in fact.offices))
        case Organization():
            yield from (fact.name, *fact.aliases, *([fact.acronym] if fact.acronym else []))
        case FrameworkAgreement():
            yield from (fact.name, *fact.areas, *([fact.acronym] if fact.acronym else []))
        case Statement():
            yield fact.content
        case DateMention():
            yield fact.text
        case Author():
            yield fact.name
        case Section() if fact.heading:
            yield fact.heading
        case _:
            return


def check_cuts(record: PolicyRecord) -> None:
    text = readable(record.text or "")
    for place, fact in record.facts():
        quotes = [readable(quote) for quote in record.quotes(fact)]
        assert quotes, place
        assert all(quotes), place
        if isinstance(fact, Person | Organization | FrameworkAgreement):
            assert any(readable(fact.name) in quote for quote in quotes), (place, fact.name, quotes)
        elif isinstance(fact, Statement | DateMention | Author | Section):
            assert all(any(readable(words) in quote for quote in quotes) for words in claims(fact)), (
                place,
                fact,
                quotes,
            )
        assert all(readable(words) in text for words in claims(fact)), (place, fact)


@pytest.mark.parametrize("text", SAMPLES, ids=[words.partition("\n")[0][:40] for words in SAMPLES])
def test_every_span_of_a_sample_cuts_what_its_fact_claims(text: str) -> None:
    check_cuts(parse(text, published="2025-06-01"))


@given(statements_in_words())
def test_every_span_cuts_what_its_fact_claims(worded: Worded) -> None:
    check_cuts(parse(worded.text))


@given(wounded())
def test_every_span_of_a_wounded_text_cuts_what_its_fact_claims(text: str) -> None:
    check_cuts(parse(text))


# A preamble


def moved(data: Any, by: int) -> Any:
    """The data with every span in it moved."""
    if isinstance(data, list):
        return [moved(item, by) for item in data]
    if not isinstance(data, dict):
        return data
    if set(data) == {"start", "end", "rule"}:
        return {"start": data["start"] + by, "end": data["end"] + by, "rule": data["rule"]}
    return {key: moved(value, by) for key, value in data.items()}


def check_preamble(text: str, preamble: str) -> None:
    plain, later = to_dict(parse(text)), to_dict(parse(preamble + text))
    plain, by = moved(plain, len(preamble)), len(preamble)
    ids = plain["document"].pop("id"), later["document"].pop("id")
    assert later["document"].pop("length") == plain["document"].pop("length") + by
    later["document"]["sections"] = [part for part in later["document"]["sections"] if part["span"]["end"] > by]
    for relation in later["relations"]:
        relation["source"] = ids[0] if relation["source"] == ids[1] else relation["source"]
    for key, value in plain.items():
        assert later[key] == value, key


PREAMBLES = ["\n", " ", "As prepared for delivery.\n\n"]


@given(statements_in_words(), st.sampled_from(PREAMBLES))
def test_a_preamble_moves_every_span_and_changes_nothing_else(worded: Worded, preamble: str) -> None:
    check_preamble(worded.text, preamble)


@pytest.mark.parametrize("preamble", PREAMBLES)
@pytest.mark.parametrize("text", SAMPLES, ids=[words.partition("\n")[0][:40] for words in SAMPLES])
def test_a_preamble_moves_every_span_of_a_sample_and_changes_nothing_else(text: str, preamble: str) -> None:
    check_preamble(text, preamble)


# Ids and order


def first(fact: Fact) -> int:
    """Where the text first says it: a statement with its verb, anything else where it begins."""
    return fact.cue.start if isinstance(fact, Statement) else min(spans_of(fact)).start


def check_order(record: PolicyRecord) -> None:
    lists: dict[str, tuple[Fact, ...]] = {
        "persons": record.persons,
        "organizations": record.organizations,
        "agreements": record.agreements,
        "dialogues": record.dialogues,
        "statements": record.statements,
        "assessments": record.assessments,
        "relations": record.relations,
        "dates": record.dates,
        "diagnostics": record.diagnostics,
        "sections": record.document.sections,
        "authors": record.document.authors,
        "parties": record.parties,
    }
    for name, facts in lists.items():
        stands = [first(fact) for fact in facts if spans_of(fact)]
        assert stands == sorted(stands), name


@pytest.mark.parametrize("text", SAMPLES, ids=[words.partition("\n")[0][:40] for words in SAMPLES])
def test_the_lists_of_a_sample_are_in_the_order_of_its_text(text: str) -> None:
    check_order(parse(text, published="2025-06-01"))


@given(statements_in_words())
def test_lists_are_in_the_order_of_the_text(worded: Worded) -> None:
    check_order(parse(worded.text))


@given(wounded())
def test_ids_are_readable_and_stable(text: str) -> None:
    record = parse(text)
    keys = [key for place, fact in record.entries() if not place.startswith("parties") and (key := key_of(fact))]
    assert len(set(keys)) == len(keys)
    assert [key for key in keys if not re.fullmatch(r"[a-z]+(?:-[a-z0-9]+)*", key)] == []
    assert parse(text) == record
