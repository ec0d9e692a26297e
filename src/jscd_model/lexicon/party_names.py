"""Every name of every party in one index, each with how it means the party and how surely."""

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from attrs import frozen

from jscd_model.lexicon.entries import PartyEntry, PartyForm, StateEntry
from jscd_model.lexicon.load import Lexicon
from jscd_model.lexicon.phrases import Phrases
from jscd_model.lexicon.states import state_names

__all__ = ["PartyName", "Surety", "party_names"]


class Surety(StrEnum):
    """What it takes for a name to mean its party."""

    STRONG = "strong"  # nothing
    GIVEN = "given"  # that no person is meant
    DOUBTFUL = "doubtful"  # that something else in the text points to the party
    SHARED = "shared"  # that the text names the party otherwise, and no other holder of the name
    WEAK = "weak"  # that an actor can stand there
    PREFIX = "prefix"  # that a hyphen and another party follow
    BLOCK = "block"  # never: the name is something else


@frozen
class PartyName:
    """One sense of a name.

    Attributes:
        code: The party's code.
        form: How the name means it.
        surety: What it takes to mean it.
        rule: Id of the lexicon entry.
    """

    code: str
    form: PartyForm
    surety: Surety
    rule: str


@lru_cache(maxsize=4)
def party_names(lexicon: Lexicon) -> Phrases[tuple[PartyName, ...]]:
    """The index of all names of states and organisations, in capitals too; a name that is shared has more senses."""
    senses: dict[str, dict[PartyName, None]] = {}
    for state in lexicon.states:
        for name, sense in (*_state_senses(state), *_senses(state)):
            senses.setdefault(name, {})[sense] = None
    for party in lexicon.parties:
        for name, sense in (*_own_names(party), *_senses(party)):
            senses.setdefault(name, {})[sense] = None
    capitals = {
        name.upper(): found
        for name, found in senses.items()
        if len(name) > 3 and not name.isupper() and name.upper() not in senses
    }
    return Phrases.of([(name, tuple(found)) for name, found in (senses | capitals).items()])


def _form(name: str, form: PartyForm) -> PartyForm:
    """The form, but letters are letters."""
    return PartyForm.ACRONYM if name.isupper() and " " not in name else form


def _own_names(entry: PartyEntry) -> Iterator[tuple[str, PartyName]]:
    """The names that mean an organisation anywhere."""
    for name in dict.fromkeys((entry.name, *entry.strong)):
        if name not in entry.weak:
            yield name, PartyName(entry.code, _form(name, PartyForm.NAME), Surety.STRONG, entry.id)


def _senses(entry: PartyEntry) -> Iterator[tuple[str, PartyName]]:
    """The names that any party may have."""
    for names, form, surety in (
        (entry.acronyms, PartyForm.ACRONYM, Surety.STRONG),
        (entry.weak, PartyForm.NAME, Surety.WEAK),
        (entry.seats, PartyForm.CAPITAL, Surety.WEAK),
        (entry.block, PartyForm.NAME, Surety.BLOCK),
    ):
        for name in names:
            yield name, PartyName(entry.code, _form(name, form), surety, entry.id)


def _state_senses(entry: StateEntry) -> Iterator[tuple[str, PartyName]]:
    """The names that only a state has."""
    for name in state_names(entry):
        surety = Surety.GIVEN if name in entry.given else Surety.STRONG
        yield name, PartyName(entry.code, PartyForm.NAME, surety, entry.id)
    for name in entry.demonyms:
        if name not in entry.doubtful:
            yield name, PartyName(entry.code, PartyForm.DEMONYM, Surety.STRONG, entry.id)
    for name in entry.prefixes:
        yield name, PartyName(entry.code, PartyForm.DEMONYM, Surety.PREFIX, entry.id)
    for names, surety in ((entry.doubtful, Surety.DOUBTFUL), (entry.shared, Surety.SHARED)):
        for name in names:
            form = PartyForm.DEMONYM if name.rstrip("s").endswith(("n", "ese")) else PartyForm.NAME
            yield name, PartyName(entry.code, _form(name, form), surety, entry.id)
