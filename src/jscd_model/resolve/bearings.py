"""Bearings: which parties a record concerns, and what they are called."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations

from jscd_model.lexicon import Lexicon
from jscd_model.model import PolicyRecord
from jscd_model.resolve.accounts import Account

__all__ = ["PartyNames", "among", "parties_in_words", "talking_parties"]

_SHOWN = 4
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


class PartyNames:
    """What parties are called in reasons: as the records that are merged call them, else as the lexicon does.

    Args:
        lexicon: The words of the library.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._heard: dict[str, set[str]] = {}

    def hear(self, record: PolicyRecord) -> None:
        """Take up the names of a record's parties."""
        for party in record.parties:
            self._heard.setdefault(party.code, set()).add(party.name)

    def one(self, code: str) -> str:
        """The name of a party; both names where a state and an organisation of the records share a code."""
        return " or ".join(sorted(self._heard.get(code, ()))) or _known_names(self.lexicon).get(code, code)

    def all(self, codes: Iterable[str]) -> str:
        """The names of parties in one phrase: "Ghana and Peru"."""
        return _phrase(sorted(map(self.one, codes)))


def parties_in_words(codes: Iterable[str], *accounts: Account) -> str:
    """Parties as the records of two facts call them, in one phrase: "Ghana and Peru"; of many the first few.

    Args:
        codes: Codes of the parties.
        accounts: The records of the facts that are compared.
    """
    called = ({account.party_names[code] for account in accounts if code in account.party_names} for code in codes)
    names = sorted(" or ".join(sorted(found)) for found in called)
    return _phrase(names if len(names) <= _SHOWN else [*names[:_SHOWN], f"{len(names) - _SHOWN} more"])


def _phrase(names: Iterable[str]) -> str:
    shown = list(names)
    return " and ".join([*filter(None, [", ".join(shown[:-1])]), *shown[-1:]])


@lru_cache(maxsize=4)
def _known_names(lexicon: Lexicon) -> dict[str, str]:
    return {entry.code: entry.name for entry in (*lexicon.parties, *lexicon.states)}
