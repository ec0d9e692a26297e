"""The work of reading occasions grows with the length of a text, whatever it tells over and over."""

import sys
from types import FrameType

import pytest

from jscd_model.lexicon import Lexicon
from jscd_model.stages.bodies import find_bodies
from jscd_model.stages.ids import Ids
from jscd_model.stages.occasions import find_occasions
from jscd_model.stages.parties import find_parties
from jscd_model.stages.people import find_people
from jscd_model.stages.sections import find_sections
from jscd_model.stages.situations import Surroundings
from jscd_model.stages.times import Times, read_times
from jscd_model.stages.trace import Trace
from jscd_model.text import Page

pytestmark = pytest.mark.no_cover
_LETTERS = "abdefgiklmnoprstuvwz"


def invented(number: int) -> str:
    """A name that nobody bears, another one for each number."""
    first, second = divmod(number, len(_LETTERS))
    return f"Q{_LETTERS[first % len(_LETTERS)]}o{_LETTERS[second]}aru"


def work(text: str) -> int:
    """How many functions are called while the occasions of a text are read."""
    lexicon, trace, ids = Lexicon.default(), Trace(), Ids()
    page = Page.read(text)
    sections = find_sections(page, lexicon)
    parties = find_parties(page, lexicon)
    bodies = find_bodies(page, sections, lexicon, parties)
    people = find_people(page, sections, lexicon, parties, bodies, ids)
    around = Surroundings.of(page, lexicon, parties, Times.of(read_times(page)), people, trace)
    called = 0

    def count(_frame: FrameType, event: str, _value: object) -> None:
        nonlocal called
        called += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        find_occasions(around, sections, bodies)
    finally:
        sys.setprofile(before)
    return called


@pytest.mark.parametrize(
    "told",
    [
        "# {name} Peru Dialogue\n\n",
        "The {n}th Kenya-Ghana Border Dialogue was held in Accra. ",
        "Peru and Chile held talks on {day} May {year}. ",
        "The Joint {name} Committee met on {day} May {year}. ",
        "the Committee on {name}, ",
        "the {name} Dialogue (Q{n}D), the Q{n}D meets annually. ",
        "Peru and Chile held the Sea Dialogue. They agreed to meet again in May {year}. ",
        "They last met in Lima in {year}. ",
        "Peru will host a meeting with Chile in {year}, ",
        "talks in {name}, ",
        "The Minister of Trade of Peru met with the Minister of Trade of Chile, ",
        "the committee, which held its third session and the fourth session, ",
        "{name}: The Minister of Trade of Peru met with the Minister of Trade of Chile here. \n\n",
    ],
)
def test_four_times_the_text_is_four_times_the_work(told: str) -> None:
    """What was told before is looked up, not searched."""
    places = [told.format(n=n, name=invented(n), day=1 + n % 28, year=1950 + n % 100) for n in range(480)]
    short, long = "".join(places[:120]), "".join(places)
    work(short)  # tables are made at their first use
    assert work(long) < 6 * work(short)
