"""Known bodies: which entry of the lexicon a body is, whatever it is called."""

from functools import lru_cache

from jscd_model.lexicon import Lexicon
from jscd_model.model import Organization
from jscd_model.resolve.thing_names import ThingName, read_name

__all__ = ["entry_of", "shared_entries"]


def entry_of(body: Organization, name: ThingName, lexicon: Lexicon) -> str | None:
    """The entry of the lexicon that read a body, or that has its name where nothing tells how it was read."""
    rules = {span.rule.partition("@")[0] for span in body.spans if span.rule}
    if not rules:
        entry, party, shared = _entries(lexicon).get(body.name, (None, None, True))
        return entry if party == body.party or (not shared and party is None) else None
    known = [rule for rule in rules if rule.startswith("bodies.")]
    # "California Department of Justice" holds the name of a known body and is another one.
    return known[0] if len(known) == 1 and name.own <= _entry_words(lexicon).get(known[0], name.own) else None


@lru_cache(maxsize=4)
def _entry_words(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """The words of all names of each known body."""
    return {
        entry.id.partition("@")[0]: frozenset(
            word
            for name in (entry.name, *entry.names, *entry.acronyms, *entry.seats)
            for word in (*read_name(name, lexicon).words, name.lower())
        )
        for entry in lexicon.bodies
    }


@lru_cache(maxsize=4)
def _entries(lexicon: Lexicon) -> dict[str, tuple[str, str | None, bool]]:
    """For each name of a known body, its entry, its party and whether other parties have one of that name."""
    return {
        name: (entry.id.partition("@")[0], entry.party, entry.shared)
        for entry in lexicon.bodies
        for name in (entry.name, *entry.names, *entry.acronyms)
    }


@lru_cache(maxsize=4)
def shared_entries(lexicon: Lexicon) -> frozenset[str]:
    """Ids of the known bodies whose name other parties' bodies have too."""
    return frozenset(entry.id.partition("@")[0] for entry in lexicon.bodies if entry.shared)
