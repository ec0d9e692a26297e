"""Texts that no person writes are read in time that grows with their length, not with its square."""

import time

import pytest

from jscd_model import parse

LENGTH = 50_000
LONGEST = 5.0  # seconds; a reading that grows with the square of the length takes several times as long


@pytest.mark.parametrize(
    "run",
    [
        "\n",
        " ",
        "A",
        "A ",
        "(",
        '"',
        "*",
        "_",
        "<a ",
        "&amp;",
        "U.S. ",
        "of the ",
        "Peru, ",
        "Peru and ",
        "2023-",
        "4 May 2023 ",
        "met with ",
        "They agreed to ",
        "- agreed\n",
        "Foreign Minister ",
        "Minister of Foreign Affairs and ",
        "Mr. X. Y. ",
        "Dialogue of the ",
        "the Peru-Chile Security Dialogue and ",
        "Joint Border Committee (JBC) ",
    ],
)
def test_a_long_run_of_the_same(run: str) -> None:
    """Capitals, titles, links, brackets, numbers and marks without end give a record all the same."""
    text = run * (LENGTH // len(run))
    began = time.process_time()
    record = parse(text)
    assert record.document.length == len(text)
    assert time.process_time() - began < LONGEST
