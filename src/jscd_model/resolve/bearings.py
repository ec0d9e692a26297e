"""Bearings: what a record and the words around a fact tell of the parties that it concerns."""

from functools import lru_cache
from itertools import combinations

from jscd_model.lexicon import Lexicon
from jscd_model.model import PolicyRecord

__all__ = ["among", "party_label", "party_labels", "talking_parties"]

_MOST = 6  # of more parties who talk together, no two say anything


def talking_parties(record: PolicyRecord) -> frozenset[str]:
    """The parties of the talks that a record reports; none where it reports none, or not between whom."""
    found = [frozenset(dialogue.parties) for dialogue in record.dialogues if dialogue.principal]
    together = frozenset[str]().union(*found)
    return together if len(together) > 1 else frozenset()


def among(talking: frozenset[str]) -> list[frozenset[str]]:
    """All parties who talk, and each pair of them where they are few."""
    names = sorted(talking)
    pairs = combinations(names, 2) if 2 < len(names) <= _MOST else ()
    return [talking, *map(frozenset, pairs)] if talking else []


def party_label(lexicon: Lexicon, code: str) -> str:
    """The name of a party for a reason in plain words."""
    return _names(lexicon).get(code, code)


def party_labels(lexicon: Lexicon, codes: frozenset[str]) -> str:
    """The names of parties in one phrase: "Ghana and Peru"."""
    names = sorted(party_label(lexicon, code) for code in codes)
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])} and {names[-1]}"


@lru_cache(maxsize=4)
def _names(lexicon: Lexicon) -> dict[str, str]:
    """The name for each code; "Australia or African Union" for one that a state and an organisation share."""
    names: dict[str, list[str]] = {}
    for entry in (*lexicon.states, *lexicon.parties):
        names.setdefault(entry.code, []).append(entry.name)
    return {code: " or ".join(found) for code, found in names.items()}
