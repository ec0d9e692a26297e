"""What the fuzzer found once is read again: it gives a record that comes back from JSON, in time."""

import time
from pathlib import Path

import pytest
from hostile import hostile_text
from hypothesis import example, given
from hypothesis import strategies as st

from jscd_model import from_json, parse, to_json

pytestmark = pytest.mark.usefixtures("no_collection")
FINDS = sorted(Path(__file__).with_name("finds").glob("*.txt"))
SHORT, LONG = 6_000, 24_000
SLACK = 2.5
NOTICED = 0.025  # seconds; less is noise


def _seconds(text: str) -> float:
    start = time.process_time()
    parse(text)
    return time.process_time() - start


def _repeated(text: str, length: int) -> str:
    return (text * (length // len(text) + 1))[:length]


def check(text: str) -> None:
    """The record of a text comes back from JSON, and every fact stands in the text."""
    record = parse(text)
    assert to_json(from_json(to_json(record))) == to_json(record)
    assert all(0 <= span.start < span.end <= len(text) for span in record.spans())


@pytest.mark.parametrize("find", FINDS, ids=lambda path: path.stem)
def test_a_find_is_read_in_time_that_grows_with_its_length(find: Path) -> None:
    text = find.read_bytes().decode("utf-8", "surrogatepass")
    check(text)
    longer = _seconds(_repeated(text, LONG))
    if longer > NOTICED:
        shorter = min(_seconds(_repeated(text, SHORT)) for _ in range(3))
        assert min(longer, _seconds(_repeated(text, LONG))) < shorter * SLACK * LONG / SHORT


@given(st.binary(min_size=4, max_size=120))
@example(b"\x02\x00\x01\x00\x00\x05\x07")
def test_a_hostile_text_gives_a_record_that_is_cut_from_it(data: bytes) -> None:
    check(hostile_text(data, 1_500))
