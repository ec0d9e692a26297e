"""The roster of a record: every party that its facts speak of, with the places that name it."""

from collections.abc import Mapping
from functools import lru_cache

from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.entries import PartyEntry, StateEntry
from jscd_model.model import Party, PartyKind, Span
from jscd_model.stages.parties import Parties
from jscd_model.stages.sections import Sections
from jscd_model.text import Page

__all__ = ["list_parties"]


def list_parties(
    page: Page, sections: Sections, lexicon: Lexicon, parties: Parties, implied: Mapping[str, Span]
) -> tuple[Party, ...]:
    """The parties with some codes.

    Args:
        page: The text, laid out.
        sections: What each block is; wrapping names nobody.
        lexicon: The words.
        parties: Where parties are named.
        implied: For each code that the facts use, the first fact's place: of a party that the text never names, such
            as the state of "the President", it is all there is to cut out.

    Returns:
        A party for each code, in the order in which the text first names them.
    """
    places: dict[str, list[Span]] = {code: [] for code in implied}
    entries: dict[str, str] = {}
    for mention in parties.mentions:
        if mention.code in implied and sections.content(mention.start):
            places[mention.code].append(page.source.span(mention.start, mention.end, mention.rule))
            entries.setdefault(mention.code, mention.rule)
    found = [_party(lexicon, c, entries.get(c), tuple(spans) or (implied[c],)) for c, spans in places.items()]
    return tuple(sorted(found, key=lambda party: (party.spans[0].start, party.code)))


@lru_cache(maxsize=4)
def _organizations(lexicon: Lexicon) -> dict[str, PartyEntry]:
    return {entry.key: entry for entry in lexicon.parties}


@lru_cache(maxsize=4)
def _states(lexicon: Lexicon) -> dict[str, StateEntry]:
    return {entry.key: entry for entry in lexicon.states}


def _party(lexicon: Lexicon, code: str, entry: str | None, spans: tuple[Span, ...]) -> Party:
    """A party under its name in English; a code may belong to a state and to an organisation, so the entry decides."""
    organization, state = _organizations(lexicon).get(code), _states(lexicon).get(code)
    if organization is not None and (state is None or (entry or "").startswith("parties.")):
        return Party(code=code, name=organization.name, kind=PartyKind.ORGANIZATION, spans=spans)
    name = state.name if state is not None else code
    return Party(code=code, name=name, kind=PartyKind.STATE if len(code) == 2 else PartyKind.ORGANIZATION, spans=spans)
