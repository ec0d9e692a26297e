"""What `parse` and `parse_file` take, and what they say to those who pass something else."""

import gc
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from jscd_model import LimitError, ReadError, When, from_json, parse, parse_file, to_json
from jscd_model.lexicon import Lexicon

TEXT = "Peru and Norway met in Lima last week."


@pytest.mark.parametrize("text", [b"Peru met Chile.", bytearray(b"Peru"), None, 7, ["Peru"], Path("peru.txt")])
def test_what_is_no_text_is_refused_with_what_to_pass(text: Any) -> None:
    with pytest.raises(TypeError, match=rf"parse wants the text as a str, got {type(text).__name__}"):
        parse(text)


def test_bytes_are_refused_with_the_way_out() -> None:
    with pytest.raises(TypeError, match="decode"):
        parse(b"Peru met Chile.")  # type: ignore[arg-type]


@pytest.mark.parametrize("published", ["", "yesterday", "25/07/2024", "2024-13-01", "2024-02-30", "24 July 2024"])
def test_a_publication_date_that_is_none_is_refused_with_its_value_and_the_wanted_form(published: str) -> None:
    with pytest.raises(ValueError, match=r"published.*\b20\d\d-\d\d-\d\d\b") as raised:
        parse(TEXT, published=published)
    assert repr(published) in str(raised.value)


@pytest.mark.parametrize("published", [20240725, b"2024-07-25", ("2024", "07")])
def test_a_publication_date_of_another_type_is_refused(published: Any) -> None:
    with pytest.raises(TypeError, match=r"published.*2024-07-25|published.*20\d\d"):
        parse(TEXT, published=published)


@pytest.mark.parametrize(
    "published",
    [
        "2024-07-25",
        date(2024, 7, 25),
        datetime(2024, 7, 25, 18, 30, tzinfo=UTC),
        When.day(2024, 7, 25),
        "2024-07-25T18:30:00Z",
    ],
)
def test_a_publication_date_may_come_in_any_plain_form(published: Any) -> None:
    record = parse(TEXT, published=published)
    assert record.document.published == When.day(2024, 7, 25)
    assert [str(mention.value) for mention in record.dates] == ["2024-07-15/2024-07-21"]


def test_without_a_publication_date_nothing_is_guessed() -> None:
    record = parse(TEXT)
    assert record.document.published is None
    assert record.dates == ()
    assert [found.code for found in record.diagnostics] == ["unanchored-date"]


@pytest.mark.parametrize("name", ["title", "url"])
def test_a_title_or_address_that_is_no_str_is_refused(name: str) -> None:
    with pytest.raises(TypeError, match=name):
        parse(TEXT, **{name: b"Peru"})  # type: ignore[arg-type]


@pytest.mark.parametrize("trace", [1, "yes", None])
def test_a_trace_that_is_neither_on_nor_off_is_refused(trace: Any) -> None:
    with pytest.raises(TypeError, match="parse wants trace as True or False"):
        parse(TEXT, trace=trace)


def test_a_file_is_traced_as_a_text_is(tmp_path: Path) -> None:
    path = tmp_path / "talks.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert parse_file(path).rejected == ()
    assert parse_file(path, trace=True).rejected == parse(TEXT, trace=True).rejected != ()


def test_what_the_caller_knows_is_kept() -> None:
    record = parse(TEXT, title="Talks in Lima", url="https://example.org/talks")
    assert (record.document.title, record.document.url) == ("Talks in Lima", "https://example.org/talks")


@pytest.mark.parametrize("text", ["", " \n\t", "Hello"])
def test_a_text_that_says_nothing_gives_an_empty_record(text: str) -> None:
    record = parse(text)
    lists = (record.persons, record.organizations, record.agreements, record.dialogues, record.statements)
    assert [*lists, record.assessments, record.relations, record.dates, record.topics] == [()] * 9


# Files


def test_a_file_is_read_as_its_text_is(tmp_path: Path) -> None:
    path = tmp_path / "talks.txt"
    path.write_bytes(TEXT.encode())
    assert parse_file(path, published="2024-07-25") == parse(TEXT, published="2024-07-25")
    assert parse_file(str(path)) == parse(TEXT)


def test_line_ends_of_a_file_stay_and_a_mark_of_byte_order_goes(tmp_path: Path) -> None:
    path = tmp_path / "talks.txt"
    path.write_bytes(b"\xef\xbb\xbfPeru and Norway met.\r\nThey spoke.\r\n")
    record = parse_file(path)
    assert record.text == "Peru and Norway met.\r\nThey spoke.\r\n"
    bare = from_json(to_json(record))
    with pytest.raises(ValueError, match=r"path\.read_bytes\(\)\.decode\('utf-8-sig'\)"):
        bare.with_text(path.read_text(encoding="utf-8"))
    assert bare.with_text(path.read_bytes().decode("utf-8-sig")).text == record.text


def test_a_longer_text_is_refused_with_the_way_out(tmp_path: Path) -> None:
    text = "Peru met Chile. " * 10 + "\U0001f600"
    path = tmp_path / "talks.txt"
    path.write_text("\ufeff" + text, encoding="utf-8")
    assert parse(text, longest=161) == parse_file(path, longest=161) == parse(text)
    said = "has 161 characters, and 160 characters are read at once; cut it up, or pass a larger longest="
    with pytest.raises(LimitError, match=f"^the text {said}$"):
        parse(text, longest=160)
    with pytest.raises(LimitError, match=rf"talks\.txt: it {said}$"):
        parse_file(path, longest=160)
    with pytest.raises(ReadError, match=r"talks\.txt: it has more than 43 bytes, and 10 characters"):
        parse_file(path, longest=10)
    for odd in (0, -1, True, 2.5, None):
        with pytest.raises(ValueError, match="longest wants a whole number of characters from 1, got"):
            parse(text, longest=odd)  # type: ignore[arg-type]


def test_a_file_larger_than_any_memory_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "talks.txt"
    path.touch()
    os.truncate(path, 10**12)
    with pytest.raises(LimitError, match="it has more than 80,000,003 bytes, and 20,000,000 characters"):
        parse_file(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_nobody_is_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, Path(os.devnull)):
        with pytest.raises(ReadError, match="this is no plain file; read it yourself and pass what you read"):
            parse_file(path)


@pytest.mark.parametrize(
    "odd", ["\0", "\ud800", "\udfff\ud800", "\uffff", "\U0010ffff", "\x1b[31m", "\r", "\u2028", "\u202e"], ids=ascii
)
def test_any_character_may_stand_anywhere(odd: str) -> None:
    for text in (odd * 50, TEXT.replace(" ", odd), TEXT.replace(" ", f" {odd}"), f"{odd}{TEXT}{odd}"):
        record = parse(text)
        assert record.text == text
        assert from_json(to_json(record)) == record


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "nothing.txt"
    with pytest.raises(ReadError, match="no such file") as raised:
        parse_file(path)
    assert raised.value.file == str(path)


def test_a_folder_is_named_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="folder") as raised:
        parse_file(tmp_path)
    assert raised.value.file == str(tmp_path)


def test_a_file_that_is_not_utf8_is_named_with_the_place_and_the_way_out(tmp_path: Path) -> None:
    path = tmp_path / "latin.txt"
    path.write_bytes("Côte d'Ivoire".encode("latin-1"))
    with pytest.raises(ReadError, match=r"byte 1 is not UTF-8.*Save") as raised:
        parse_file(path)
    assert str(raised.value).startswith(str(path))


@pytest.mark.parametrize("published", ["2024-07", "2024", "2024-07-25/2024-07-27", When.parse("../2024-07-25")])
def test_a_publication_date_is_one_day(published: Any) -> None:
    """Days are counted from it, so a month, a year or an interval will not do."""
    with pytest.raises(ValueError, match="published"):
        parse(TEXT, published=published)


def test_what_is_no_lexicon_is_refused() -> None:
    with pytest.raises(TypeError, match=r"lexicon.*dict"):
        parse(TEXT, lexicon={})  # type: ignore[arg-type]


def test_a_blank_title_or_address_is_none() -> None:
    document = parse(TEXT, title="  ", url="\n").document
    assert (document.title, document.url) == (parse(TEXT).document.title, None)


def test_an_empty_lexicon_reads_dates_alone() -> None:
    """No words, no facts that need them: nothing fails."""
    record = parse("Peru and Chile held talks in Lima on 4 May 2023.", lexicon=Lexicon())
    assert [str(mention.value) for mention in record.dates] == ["2023-05-04"]
    assert (record.dialogues, record.parties) == ((), ())


TOLD = """Foreign Minister Ana Ruiz Hosts Foreign Minister Kari Lind for the Third Peru-Norway Fisheries Dialogue

Lima, 4 May (Echo) - Foreign Minister Ana Ruiz of Peru met Foreign Minister Kari Lind of Norway in Lima on Thursday.

Under the 2019 Agreement on Fisheries (AF), they agreed to establish a Joint Working Group on Ports. He welcomed the
plan. "We will meet again in Oslo in June," she said. The third Peru-Norway Fisheries Dialogue was held last week.

Participants:
- Ambassador Per Moe of Norway
- the Chief of the Peruvian Navy

Share this page
"""


@pytest.fixture
def _collected() -> Iterator[None]:
    """Keep what the garbage collector finds, which runs only when it is told to."""
    parse(TOLD)
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    yield
    gc.set_debug(0)
    gc.garbage.clear()
    gc.enable()


@pytest.mark.usefixtures("_collected")
@pytest.mark.parametrize("published", ["2023-05-05", None])
@pytest.mark.parametrize("trace", [True, False])
def test_what_was_made_while_a_text_was_read_goes_without_the_collector(published: str | None, *, trace: bool) -> None:
    parse(TOLD, published=published, trace=trace)
    gc.collect()
    assert gc.garbage == []
