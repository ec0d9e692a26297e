"""Which names are one person's: the same words in part, or spellings of one name; and an index of persons by both."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, islice
from typing import TYPE_CHECKING

from attrs import Factory, define, field

from jscd_model.grammar.name_shapes import CAPITAL
from jscd_model.grammar.name_sounds import alike, clipped, sound

if TYPE_CHECKING:
    from jscd_model.stages.personas import Persona, Seen

__all__ = ["Register", "number_rows"]

_BEARERS = 12  # at most so many persons of one surname are compared for a short form of the given name
_MOST = 6  # at most so many words of a name are tried in every choice


# What stands between two names of one list: "Jorge Rojas, Ana Ruiz and Energy Minister Juan Rojas".
_BETWEEN = re.compile(
    rf"(?:[,;]|,? (?:and|or|&|as well as|along with)) (?:(?:the|his|her|their|{CAPITAL}[\w-]*(?:'s?)?) ){{0,3}}"
)


def number_rows(view: str, mentions: Sequence["Seen"]) -> None:
    """Give the mentions of each list its number: what one list names side by side is no one person."""
    row, end = 0, 0
    for seen in sorted(mentions, key=lambda seen: seen.start):
        row += _BETWEEN.fullmatch(view, end, max(seen.start, end)) is None
        seen.row, end = row, seen.end


def _contrary(one: "Seen", two: "Seen") -> bool:
    """Whether two names cannot be one person's: a father's and a son's, or with another initial."""
    if one.suffix and two.suffix and one.suffix != two.suffix:
        return True
    return _other_initial(one, two) or _other_initial(two, one)


def _other_initial(short: "Seen", full: "Seen") -> bool:
    """Whether an initial before a surname is none of another name: "J. Rojas" and Pedro Rojas."""
    if not short.initial or len(short.core) > 1:
        return False
    letters = {word[0] for word in full.core if word not in short.core} | {full.initial} - {""}
    return bool(letters) and short.initial not in letters


def _side_by_side(one: "Seen", two: "Seen") -> bool:
    """Whether two names of one list differ, so that they are two persons'."""
    full = len(one.core) > 1 and len(two.core) > 1 and one.core != two.core
    return full or (one.initial, one.suffix) != (two.initial, two.suffix)


def _one_name(known: "Seen", seen: "Seen") -> bool:
    """Whether two full names can be one: one has no word that the other lacks, or all are spelled alike."""
    one, two = set(known.core), set(seen.core)
    if min(len(one), len(two)) == 1 and known.core != seen.core:  # "Musa Musa" is no "Musa Garba"
        return False
    if one <= two or two <= one:
        return True
    if len(known.core) != len(seen.core) or not one & two or set(known.heads).isdisjoint(seen.heads):
        return False
    return all(
        a == b or (sound(a) == sound(b) and alike(a, b)) or clipped(a, b)
        for a, b in zip(known.core, seen.core, strict=True)
    )


@define(eq=False)
class _Entry:
    """What a register knows of a person: the different forms of the name, and what all mentions say together."""

    persona: "Persona"
    party: str | None = None
    forms: "dict[tuple[object, ...], Seen]" = Factory(dict)
    words: set[str] = Factory(set)
    fathers: set[str] = Factory(set)
    heads: set[str] = Factory(set)

    def may_be(self, seen: "Seen") -> bool:
        """Whether nothing that is known contradicts a mention."""
        if seen.party is not None and self.party is not None and seen.party != self.party:
            return False
        return not any(_contrary(known, seen) for known in self.forms.values())


@define(eq=False)
class Register:
    """Persons by the words of their names, so that a mention is compared only with those whose name it may be."""

    _forms: dict[frozenset[str], dict[_Entry, None]] = field(factory=dict, init=False)
    _parts: dict[frozenset[str], dict[_Entry, None]] = field(factory=dict, init=False)
    _sounds: dict[tuple[str, ...], dict[_Entry, None]] = field(factory=dict, init=False)
    _words: dict[str, dict[_Entry, None]] = field(factory=dict, init=False)
    _rows: "dict[int, list[tuple[_Entry, Seen]]]" = field(factory=dict, init=False)
    _entries: "dict[Persona, _Entry]" = field(factory=dict, init=False)

    def add(self, persona: "Persona", seen: "Seen") -> None:
        """Note a mention of a person."""
        entry = self._entries.setdefault(persona, _Entry(persona))
        persona.seen.append(seen)
        entry.party = entry.party or seen.party
        entry.fathers |= seen.fathers
        entry.heads |= set(seen.heads)
        if seen.row is not None:
            self._rows.setdefault(seen.row, []).append((entry, seen))
        form = (seen.core, seen.suffix, seen.initial, seen.heads)
        if form in entry.forms:
            return
        entry.forms[form] = seen
        entry.words |= set(seen.core)
        for word in seen.core:
            self._words.setdefault(word, {})[entry] = None
        if len(seen.core) > 1:
            self._forms.setdefault(frozenset(seen.core), {})[entry] = None
            self._sounds.setdefault(tuple(map(sound, seen.core)), {})[entry] = None
            for part in _choices(seen.core):
                self._parts.setdefault(part, {})[entry] = None

    def full(self, seen: "Seen") -> "list[Persona]":
        """The persons whose name a full name can be: those with the same words before others; two are enough."""
        words = frozenset(seen.core)
        same = self._fitting(self._forms.get(words, {}), seen)
        return same or self._fitting(self._near(seen, words), seen)

    def short(self, seen: "Seen") -> "list[Persona]":
        """The persons that a short form can mean; an office with it must fit where several have the name."""
        core, apart = set(seen.core), self._apart(seen)
        named = [e for word in seen.core[:1] for e in self._words.get(word, ()) if core <= e.words and e.may_be(seen)]
        named = [entry for entry in named if entry not in apart]
        if len(named) > 1:  # "Prince Talal" is no son of Talal where somebody has that name himself
            named = [entry for entry in named if not core <= entry.fathers] or named
        if len(named) > 1 and seen.heads:
            fits = [entry for entry in named if not entry.heads.isdisjoint(seen.heads)]
            named = fits or [entry for entry in named if not entry.heads]
        return [entry.persona for entry in named]

    def _near(self, seen: "Seen", words: frozenset[str]) -> Iterator[_Entry]:
        """The persons with some of the words, with all of them and more, or with words of the same sound."""
        for part in _choices(seen.core):
            yield from self._forms.get(part, ())
        yield from self._parts.get(words, ())
        yield from self._sounds.get(tuple(map(sound, seen.core)), ())
        yield from islice(self._words.get(seen.core[-1], ()), _BEARERS)

    def _fitting(self, entries: Iterable[_Entry], seen: "Seen") -> "list[Persona]":
        apart = self._apart(seen)
        found: dict[Persona, None] = {}
        for entry in entries:
            if entry in apart or not entry.may_be(seen):
                continue
            if any(len(known.core) > 1 and _one_name(known, seen) for known in entry.forms.values()):
                found[entry.persona] = None
                if len(found) > 1:
                    break
        return list(found)

    def _apart(self, seen: "Seen") -> set[_Entry]:
        """The persons whom the same list names beside a mention."""
        row = self._rows.get(seen.row, ()) if seen.row is not None else ()
        return {entry for entry, other in row if other is not seen and _side_by_side(other, seen)}


def _choices(core: tuple[str, ...]) -> Iterator[frozenset[str]]:
    """Every choice of two words or more of a name; of a very long one, of its first words."""
    words = list(dict.fromkeys(core))
    for count in range(2, min(len(words), _MOST) + 1):
        yield from map(frozenset, combinations(words[:_MOST], count))
    if len(words) > _MOST:
        yield frozenset(words)
