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
    for last, owner in words.party_ends.items():
        link = words.texts[owner - 1]
        if words.texts[last] == "'s" and (link in _MEETING or (link == "and" and owner - 1 in ends)):
            yield last + 1, owner


def leaders_of_sides(words: Words) -> Iterator[tuple[Name, int]]:
    """The names before "led the Omani delegation" or "represented Oman", with the first word of the country's name."""
    for at in [at for at, text in enumerate(words.texts) if text in _LED]:
        side = at + 1 + (words.texts[at + 1] in ("the", "a"))
        after = words.parties.get(side)
        if after is None:
            continue
        delegation = words.texts[after + (words.texts[after] == "'s")] in SIDES
        if (delegation or words.texts[at].startswith("represent")) and (name := name_before(words, at)) is not None:
            yield name, side
