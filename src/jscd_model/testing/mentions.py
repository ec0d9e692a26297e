"""Where a text names states, their peoples and capitals, and persons: what a swap replaces."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache

from attrs import frozen

from jscd_model.testing.state_names import STATE_NAMES, StateNames

__all__ = ["STATES_BY_CODE", "Form", "Mention", "ends_sentence", "mentions_in"]

STATES_BY_CODE: Mapping[str, StateNames] = {state.code: state for state in STATE_NAMES}
_FURTHER = {  # names beside those of the table
    "BN": ("Brunei Darussalam",),
    "CD": ("Democratic Republic of Congo", "DR Congo"),
    "CI": ("Ivory Coast",),
    "CV": ("Cape Verde",),
    "CZ": ("Czechia",),
    "GB": ("Great Britain", "Britain"),
    "KR": ("Korea",),
    "MM": ("Burma",),
    "SZ": ("Swaziland",),
    "TL": ("East Timor",),
    "TR": ("Turkey",),
    "US": ("America",),
    "VN": ("Viet Nam",),
}
_FURTHER_LETTERS = {
    "AE": ("U.A.E.",),
    "CN": ("P.R.C.",),
    "KR": ("R.O.K.",),
    "GB": ("U.K.",),
    "US": ("USA", "U.S.A.", "U. S."),
}
_FURTHER_CAPITALS = {"US": ("Washington, D.C.", "Washington, DC", "Washington D.C.", "Washington DC")}
_SEATS = {  # metonyms of one government
    "AR": ("Casa Rosada",),
    "CL": ("La Moneda",),
    "FR": ("Élysée Palace", "Elysée Palace", "Elysee Palace", "Élysée", "Elysee"),
    "GB": ("Downing Street", "10 Downing Street"),
    "KR": ("Blue House",),
    "RU": ("Kremlin",),
    "US": ("White House",),
}
_OTHER_THINGS = (  # names that hold the name of a state and are something else
    *(f"{where} America{end}" for where in ("North", "South", "Latin", "Central") for end in ("", "n", "ns")),
    *("Inter-American", "Pan-American", "Gulf of Guinea", "Gulf of Mexico", "Gulf of Oman", "New Mexico"),
    *("Indian Ocean", "British Columbia", "South China Sea", "East China Sea", "Sea of Japan", "Korean Peninsula"),
)
_CITY = re.compile(r"\b(?:in|at|to|from|near) (?P<city>[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+){0,2}), $")
_NEXT = re.compile(r"\s*(?:$|\n|[\"”)]|(?:The|They|This|These|It|He|She|In|On|At|Both|During|As|For|And|But|To)\b)")


class Form(StrEnum):
    """How a mention names what it names."""

    NAME = "name"
    FORMAL = "formal"
    LETTERS = "letters"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    CAPITAL = "capital"
    CITY = "city"
    SEAT = "seat"
    FULL = "full"  # these three name persons
    COMMON = "common"
    SHORT = "short"


@frozen
class Mention:
    """A place where the text names a state or a person.

    Attributes:
        start: Offset of its first character; a leading "the" is no part of it.
        end: Offset after its last one.
        form: How it names it.
        key: Code of the state, or the person's fullest name.
    """

    start: int
    end: int
    form: Form
    key: str


def mentions_in(text: str, *, states: Collection[str], persons: Mapping[str, Iterable[str]]) -> list[Mention]:
    """The mentions in order; at each place the longest form counts.

    Args:
        text: The text.
        states: Codes of the states to look for; one that the table lacks is left out.
        persons: For the fullest name of each person the other names by which the text calls them.
    """
    names = {_plain(words): (_form_of(words, full), full) for full in persons for words in (full, *persons[full])}
    found = list(_found(text, _any_of(names), names)) if names else []
    taken = {at for mention in found for at in (mention.start, mention.end - 1)}
    found += [
        mention
        for mention in _found(text, *_state_forms())
        if mention.key in states and mention.start not in taken and mention.end - 1 not in taken
    ]
    return sorted([*found, *_cities(text, found)], key=lambda mention: mention.start)


def ends_sentence(text: str, end: int) -> bool:
    """Whether a full stop before `end` closes a sentence: another begins there, or nothing follows."""
    return _NEXT.match(text, end) is not None


def _found(text: str, pattern: re.Pattern[str], forms: Mapping[str, tuple[Form, str] | None]) -> Iterator[Mention]:
    """The forms of the pattern where they stand."""
    for match in pattern.finditer(text):
        meant = forms[_plain(match.group())]
        if meant is not None:
            full_stop = match.group().endswith(".") and ends_sentence(text, match.end())
            yield Mention(match.start(), match.end() - full_stop, *meant)


def _cities(text: str, found: Iterable[Mention]) -> Iterator[Mention]:
    """Cities that once stand before the name of their state, wherever they stand: "in Jeddah, Saudi Arabia"."""
    taken = {mention.start for mention in found}
    cities: dict[str, str] = {}
    for mention in found:
        city = _CITY.search(text, max(0, mention.start - 60), mention.start) if mention.form is Form.NAME else None
        if city and city.start("city") not in taken:
            cities.setdefault(city["city"], mention.key)
    for city_name, code in cities.items():
        for match in re.finditer(rf"\b{re.escape(city_name)}\b", text):
            if match.start() not in taken:
                yield Mention(match.start(), match.end(), Form.CITY, code)


@cache
def _state_forms() -> tuple[re.Pattern[str], Mapping[str, tuple[Form, str] | None]]:
    """The pattern of all forms of all states, and what each form means; None where it is no state's."""
    forms: dict[str, tuple[Form, str] | None] = dict.fromkeys(_OTHER_THINGS)
    for code in STATES_BY_CODE:
        for form, words in _forms_of(code):
            forms.setdefault(_plain(words), (form, code))
    return _any_of(forms), forms


def _any_of(forms: Iterable[str]) -> re.Pattern[str]:
    """The pattern of the forms; at each place the longest one counts."""
    longest_first = sorted(forms, key=len, reverse=True)
    written = "|".join(re.escape(words).replace(r"\ ", r"\s+").replace("'", "['’]") for words in longest_first)
    return re.compile(rf"(?<![\w.])(?:{written})(?!\w)")


def _plain(words: str) -> str:
    """The words with straight apostrophes and single blanks."""
    return re.sub(r"\s+", " ", words).replace("’", "'")


def _forms_of(code: str) -> Iterator[tuple[Form, str]]:
    """All forms of a state; of two that are equal the first one counts."""
    state = STATES_BY_CODE[code]
    for form, several in (
        (Form.NAME, (state.name, *_FURTHER.get(code, ()))),
        (Form.FORMAL, (state.formal,)),
        (Form.LETTERS, (*state.letters, *_FURTHER_LETTERS.get(code, ()))),
        (Form.ADJECTIVE, (state.adjective,)),
        (Form.PEOPLE, (state.people,)),
        (Form.CAPITAL, (state.capital, *_FURTHER_CAPITALS.get(code, ()))),
        (Form.SEAT, _SEATS.get(code, ())),
    ):
        for words in several:
            yield form, words.removeprefix("the ")


def _form_of(words: str, full: str) -> Form:
    """How these words name the person of that full name."""
    if words == full:
        return Form.FULL if " " in words else Form.SHORT
    first, _, rest = full.partition(" ")
    return Form.SHORT if " " not in words or (words in rest and not words.startswith(first)) else Form.COMMON
