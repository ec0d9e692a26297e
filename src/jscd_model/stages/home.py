"""From which state a text speaks: which government publishes it, by its address, or the state of its dateline."""

import re
from collections.abc import Collection, Mapping
from functools import lru_cache

from attrs import frozen

from jscd_model.lexicon import Lexicon
from jscd_model.text import Page

__all__ = ["agency_state", "home_of", "home_state"]

_HOST = re.compile(r"^[a-z]+://(?:[^/@]*@)?([^/:?#]+)", re.IGNORECASE)
_GOVERNMENT = frozenset(  # the labels under which governments register, and the ministries that register their own
    "gov gob gouv go govt gub gc mil admin gouvernement president government parliament mfa mofa mod".split()
)
_SOLD = frozenset("ai am cc co eu fm int io me tv to ws".split())  # endings that anybody may have
_BLOCKS = 6
_DATELINE = re.compile(
    r"(?P<city>[A-Z][A-Za-z.'-]{1,40}(?: (?:[A-Z][A-Za-z.'-]{0,40}|of|de|la)){0,3})"
    r"(?:, (?:[A-Z][a-z]{1,30}\.?|\d{1,2}|[A-Z]{2,30})(?: \d{1,2}| [A-Z][a-z]{1,30})?(?:,? \d{4})?){0,3} ?"
    r"(?:(?:\([^()\n]{2,40}\) ?)?(?:--? |: |/)|\([^()\n]{2,40}\) )"
)


@lru_cache(maxsize=4)  # several stages ask of one text
def home_of(url: str | None, lexicon: Lexicon) -> str | None:
    """The party that an address belongs to: by the lexicon ("europa.eu"), or by what governments register under."""
    match = _HOST.match(url or "")
    if match is None:
        return None
    labels = match[1].lower().rstrip(".").split(".")
    known = _hosts(lexicon)
    for first in range(max(0, len(labels) - known.longest), len(labels)):
        own = known.owners.get(".".join(labels[first:]))
        if own is not None:
            return own
    code = labels[-1].upper()
    official = len(labels) > 1 and labels[-2] in _GOVERNMENT
    return code if official and code in known.states else None


def home_state(page: Page, lexicon: Lexicon, codes: Collection[str], url: str | None) -> str | None:
    """The state from which a text speaks, so that "the Foreign Ministry" there is that state's.

    Args:
        page: The text, laid out.
        lexicon: Its cities tell the state of a dateline.
        codes: The states that the text names; no other one is its home.
        url: Where the text was published, if that is known.

    Returns:
        The code, or None where neither the address nor a dateline tells one of the states.
    """
    code = home_of(url, lexicon) or _of_ending(url)
    if code in codes:
        return code
    cities = _cities(lexicon)
    for block in page.blocks[:_BLOCKS]:
        found = _DATELINE.match(page.view, block.start, block.end)
        code = cities.get(found["city"].lower()) if found is not None else None
        if code in codes:
            return code
    return None


def agency_state(agency: str | None, lexicon: Lexicon) -> str | None:
    """The state whose news agency a text is by, wherever it was written."""
    return _agencies(lexicon).get(agency) if agency is not None else None


@lru_cache(maxsize=4)
def _of_ending(url: str | None) -> str | None:
    """The state whose letters a host's name ends with."""
    host = _HOST.match(url or "")
    ending = host[1].lower().rpartition(".")[2] if host else ""
    if len(ending) != 2 or ending in _SOLD:
        return None
    return "GB" if ending == "uk" else ending.upper()


@frozen
class _Hosts:
    """The hosts of governments and organisations, each with its party, and how many labels the longest has."""

    owners: Mapping[str, str]
    longest: int
    states: frozenset[str]


@lru_cache(maxsize=4)
def _hosts(lexicon: Lexicon) -> _Hosts:
    owners: dict[str, str] = {}
    for entry in (*lexicon.states, *lexicon.parties):
        for host in entry.hosts:
            owners[host] = max(entry.code, owners.get(host, ""))
    longest = max((host.count(".") + 1 for host in owners), default=0)
    return _Hosts(owners, longest, frozenset(state.code for state in lexicon.states))


@lru_cache(maxsize=4)
def _agencies(lexicon: Lexicon) -> Mapping[str, str]:
    """News agencies with the code of the state whose they are."""
    return {agency: state.code for state in reversed(lexicon.states) for agency in state.agencies}


@lru_cache(maxsize=4)
def _cities(lexicon: Lexicon) -> Mapping[str, str]:
    """Cities in lower case with the code of their state."""
    return {city.lower(): place.key for place in lexicon.places for city in (*place.doubtful, *place.cities)}
