"""Where names stand that have no office: after "counterpart" or a country's possessive, before "led the delegation"."""

from collections.abc import Collection, Iterator

from jscd_model.grammar.names import Name, name_before, names_in_a_row
from jscd_model.grammar.titles import SIDES
from jscd_model.grammar.words import Words

__all__ = ["counterparts", "leaders_of_sides"]

_LED = frozenset({"led", "leads", "headed", "heads", "represented", "represents"})
_MEETING = frozenset({"with", "met", "hosted", "received", "welcomed", "hosts", "meets"})


def counterparts(words: Words, ends: Collection[int]) -> Iterator[tuple[int, int | None]]:
    """Where the name of a counterpart may start, with the first word of the country's name before it.

    Args:
        words: The row of words.
        ends: Indices after the names that are read already.
    """
    if "counterpart" in words.view:
        for at in [at for at, text in enumerate(words.texts) if text in ("counterpart", "counterparts")]:
            opens, owner = at + 1 + (words.texts[at + 1] == ","), words.party_ends.get(at)
            yield opens, owner
            if words.texts[at] == "counterparts":
                yield from ((name.first, owner) for name in names_in_a_row(words, opens)[1:])
    texts = words.texts
    for last, owner in words.party_ends.items():
        if texts[last] == "'s":
            link = texts[owner - 1]
            if link in _MEETING or (link == "and" and owner - 1 in ends):
                yield last + 1, owner


def leaders_of_sides(words: Words) -> Iterator[tuple[Name, int]]:
    """The names before "led the Omani delegation" or "represented Oman", with the first word of the country's name."""
    texts = words.texts
    for side, after in words.parties.items():
        at = side - 1 - (texts[side - 1] in ("the", "a"))
        if texts[at] not in _LED:
            continue
        delegation = texts[after + (texts[after] == "'s")] in SIDES
        if (delegation or texts[at].startswith("represent")) and (name := name_before(words, at)) is not None:
            yield name, side
