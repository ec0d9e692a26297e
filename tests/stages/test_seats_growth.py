"""The work of seating those who meet, and of telling what is odd, grows with the length of a text."""

import sys
from functools import cache
from pathlib import Path
from types import FrameType

import pytest

from jscd_model import parse

pytestmark = pytest.mark.no_cover
TOLD = "Kenya and Ghana held the second Kenya-Ghana Border Dialogue in Accra on 4 May 2023. "
ROOMS = frozenset(
    "cited conflicts delegations line odd_words parties reported roster seat_clauses seating seats truncation "
    "unread".split()
)
LETTERS = "abdefgiklmnoprstuvwz"


def invented(number: int) -> str:
    """A name that nobody bears, another one for each number."""
    first, second = divmod(number, len(LETTERS))
    return f"Q{LETTERS[first % len(LETTERS)]}o{LETTERS[second]}aru"


@cache
def is_one_of_them(file: str) -> bool:
    """Whether a file is that of one of the rooms."""
    return Path(file).stem in ROOMS


def work(text: str) -> int:
    """How many functions of these rooms, and built-in ones out of them, are called while a text is read."""
    called = 0

    def count(frame: FrameType, event: str, _value: object) -> None:
        nonlocal called
        called += event in ("call", "c_call") and is_one_of_them(frame.f_code.co_filename)

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        parse(text)
    finally:
        sys.setprofile(before)
    return called


@pytest.mark.parametrize(
    "told",
    [
        "Minister {name} {other} of Kenya met Minister {other} {name} of Ghana. ",
        "Minister {name} {other} of Kenya, Minister {other} {name} of Ghana, ",
        "following the call between Minister {name} {other} of Kenya and ",
        "He met Minister {name} {other}. ",
        "\n\nParticipants:\n\n- Minister {name} {other} of Kenya",
        "The 5th Kenya-Ghana Border Dialogue was held in Accra on {day} May {year}. ",
        "the X{name} Y{other} Z{name} (XYZ) ",
        "a a the the ",
        "Washington-",
        "CONTACT US ",
    ],
)
def test_twice_the_text_is_twice_the_work(told: str) -> None:
    def text(times: int) -> str:
        numbers = range(times)
        return TOLD + "".join(
            told.format(name=invented(n), other=invented(7 * n + 3), day=1 + n % 28, year=1950 + n % 100)
            for n in numbers
        )

    assert work(text(120)) < 2.5 * work(text(60)) + 1000
