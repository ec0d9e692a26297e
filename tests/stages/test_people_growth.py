"""Persons in texts that hurt: what it takes to find them grows with the text, not with its square."""

import sys
from collections.abc import Callable

import pytest

from jscd_model.lexicon import Lexicon
from jscd_model.stages.bodies import Bodies, find_bodies
from jscd_model.stages.ids import Ids
from jscd_model.stages.parties import Parties, find_parties
from jscd_model.stages.people import find_people
from jscd_model.stages.sections import Sections, find_sections
from jscd_model.text import Page

pytestmark = pytest.mark.no_cover
LEXICON = Lexicon.default()
TIMES = 4  # how much longer the longer text is
SLACK = 1.3


def name(number: int) -> str:
    letters, left = "", number + 7
    while left:
        left, letter = divmod(left, 26)
        letters += "abcdefghijklmnopqrstuvwxyz"[letter]
    return (letters + "andoro")[:7].capitalize()


def many(line: Callable[[int], str], opening: str = "") -> Callable[[int], str]:
    return lambda count: opening + "".join(line(number) for number in range(count))


TEXTS = {
    "distinct persons in one list": many(lambda n: f"Minister of Defence {name(n)} {name(7 * n + 3)}, "),
    "persons of one surname": many(lambda n: f"General {name(n)} Moreau met General Moreau. "),
    "persons of one given name": many(lambda n: f"General Omar {name(n)} said so. "),
    "surnames alone": lambda count: "".join(
        [
            *(f"General {name(n)} {name(7 * n)} spoke. " for n in range(count)),
            *(f"{name(7 * n)} said. " for n in range(count)),
        ]
    ),
    "offices without a name": many(
        lambda n: f"Minister {name(n)} {name(7 * n)} spoke. The Minister met the Minister. "
    ),
    "one person again and again": many(lambda _: "Minister Aline Moreau, Minister of Defence, "),
    "offices that lead to offices": many(lambda n: f"Deputy {name(n)} Minister for "),
    "offices joined to a name": many(lambda n: f"Minister {name(n)} and "),
    "countries before a plural": lambda count: "Kenyan, " * count + "and Omani Ministers met.",
    "a list of names after a plural": many(lambda n: f"{name(n)} {name(n + 3)}, ", "the ministers, "),
    "leaders side by side": many(
        lambda n: f"President {name(n)} {name(n + 3)} and ",
        "Peru-Gabon Dialogue\n\nPeruvian Minister Ana Quispe spoke. ",
    ),
    "officials of the publisher": many(
        lambda n: f"Minister of {name(n)} {name(n + 1)} {name(n + 3)}, ",
        "Statement by Peruvian Spokesperson Luz Vega\n\n",
    ),
    "members of delegations": many(lambda n: f"the Omani delegation included Minister {name(n)} {name(n + 3)} and "),
    "people who are accompanied": many(lambda n: f"Omani Minister {name(n)} {name(n + 3)}, accompanied by "),
    "people of institutions": many(lambda n: f"the Ministry of {name(n)} Minister {name(n + 1)} {name(n + 2)}, "),
    "counterparts": many(lambda n: f"met Kenya's {name(n)} {name(n + 3)} and Oman's {name(n + 4)} {name(n + 7)} "),
}


def read(text: str) -> tuple[Page, Sections, Parties, Bodies]:
    page = Page.read(text)
    sections, parties = find_sections(page, LEXICON), find_parties(page, LEXICON)
    return page, sections, parties, find_bodies(page, sections, LEXICON, parties)


def steps(text: str) -> int:
    """How many functions are called to find the persons of a text."""
    page, sections, parties, bodies = read(text)
    count = 0

    def called(*_: object) -> None:
        nonlocal count
        count += 1

    kept = sys.getprofile()
    sys.setprofile(called)
    try:
        find_people(page, sections, LEXICON, parties, bodies, Ids())
    finally:
        sys.setprofile(kept)
    return count


@pytest.mark.parametrize("what", TEXTS)
def test_the_work_grows_with_the_text(what: str) -> None:
    short, long = (TEXTS[what](count) for count in (100, 100 * TIMES))
    steps(short)  # fills the tables that are built at first use
    assert steps(long) < TIMES * SLACK * steps(short)
