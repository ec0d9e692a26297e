"""Which names are one person's: the same words in part, or spellings of one name; and an index of persons by both."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, islice
from operator import attrgetter
from typing import TYPE_CHECKING

from attrs import Factory, define, field

from jscd_model.grammar.name_shapes import CAPITAL
from jscd_model.grammar.name_sounds import alike, clipped, sound

if TYPE_CHECKING:
    from jscd_model.stages.personas import Persona, Seen

__all__ = ["Register", "number_rows"]

_BEARERS = 12  # at most so many persons of one surname are compared for a short form of the given name
_NAMESAKES = 60  # at most so many persons are compared that have a word in common
_COMPARED = 200  # and at most so many for one mention
_MOST = 6  # at most so many words of a name are tried in every choice


# What stands between two names of one list: "Jorge Rojas, Ana Ruiz and Energy Minister Juan Rojas".
_BETWEEN = re.compile(
    rf"(?:[,;]|,? (?:and|or|&|as well as|along with)) (?:(?:the|his|her|their|{CAPITAL}[\w-]*(?:'s?)?) ){{0,3}}"
)


def number_rows(view: str, mentions: Sequence["Seen"]) -> None:
    """Give the mentions of each list of two or more its number: what one list names side by side is no one person."""
    row, last = 0, None
    for seen in sorted(mentions, key=attrgetter("start")):
        if last is not None and _BETWEEN.fullmatch(view, last.end, max(seen.start, last.end)) is not None:
            if last.row is None:
                row += 1
                last.row = row
            seen.row = last.row
        last = seen


def _other_initial(short: "Seen", full: "Seen") -> bool:
    """Whether the initial before a surname is none of another name: "J. Rojas" and Pedro Rojas."""
    if len(short.core) > 1:
        return False
    letters = {word[0] for word in full.core if word not in short.core} | {full.initial} - {""}
    return bool(letters) and short.initial not in letters


def _side_by_side(one: "Seen", two: "Seen") -> bool:
    """Whether two names of one list differ, so that they are two persons'."""
    full = len(one.core) > 1 and len(two.core) > 1 and one.core != two.core
    return full or (one.initial, one.suffix) != (two.initial, two.suffix)


def _one_name(known: "Seen", heads: set[str], seen: "Seen") -> bool:
    """Whether two full names can be one: one has no word that the other lacks, or all are spelled alike.

    What is only spelled alike must be that of somebody with one of the offices that the known name has in the text.
    """
    one, two = set(known.core), set(seen.core)
    if min(len(one), len(two)) == 1 and known.core != seen.core:  # "Musa Musa" is no "Musa Garba"
        return False
    if one <= two or two <= one:
        return True
    if len(known.core) != len(seen.core) or not one & two or heads.isdisjoint(seen.heads):
        return False
    return all(
        a == b or (sound(a) == sound(b) and alike(a, b)) or clipped(a, b)
        for a, b in zip(known.core, seen.core, strict=True)
    )


_Form = tuple[tuple[str, ...], str, str]  # the words, the suffix, the initial


@define(eq=False)
class _Entry:
    """What a register knows of a person: the different forms of the name, and what all mentions say together."""

    persona: "Persona"
    party: str | None = None
    forms: "dict[_Form, tuple[Seen, set[str]]]" = Factory(dict)  # each with the offices of those who are named so
    fathers: set[str] = Factory(set)
    heads: set[str] = Factory(set)

    def may_be(self, seen: "Seen") -> bool:
        """Whether nothing that is known contradicts a mention."""
        if seen.party is not None and self.party is not None and seen.party != self.party:
            return False
        for known, _ in self.forms.values():
            if known.suffix and seen.suffix and known.suffix != seen.suffix:  # a father and a son
                return False
            if (known.initial and _other_initial(known, seen)) or (seen.initial and _other_initial(seen, known)):
                return False
        return True

    def has_name(self, seen: "Seen") -> bool:
        """Whether one of the full names can be that of a mention."""
        return any(len(known.core) > 1 and _one_name(known, heads, seen) for known, heads in self.forms.values())


@define(eq=False)
class Register:
    """Persons by the words of their names, so that a mention is compared only with those whose name it may be.

    Attributes:
        doubted: Whether a mention could be one of several persons', so that a party more may tell whose it is.
    """

    doubted: bool = field(default=False, init=False)
    _forms: dict[frozenset[str], dict[_Entry, None]] = field(factory=dict, init=False)
    _parts: dict[frozenset[str], dict[_Entry, None]] = field(factory=dict, init=False)
    _sounds: dict[tuple[str, ...], dict[_Entry, None]] = field(factory=dict, init=False)
    _words: dict[str, dict[_Entry, None]] = field(factory=dict, init=False)
    _rows: "dict[int, dict[_Entry, dict[_Form, Seen]]]" = field(factory=dict, init=False)
    _entries: "dict[Persona, _Entry]" = field(factory=dict, init=False)
    _fresh: list[tuple[tuple[str, ...], _Entry]] = field(factory=list, init=False)  # full names not yet in the last two

    def add(self, persona: "Persona", seen: "Seen") -> None:
        """Note a mention of a person."""
        entry = self._entries.get(persona)
        if entry is None:
            entry = self._entries[persona] = _Entry(persona)
        persona.seen.append(seen)
        entry.party = entry.party or seen.party
        entry.fathers |= seen.fathers
        entry.heads.update(seen.heads)
        form = (seen.core, seen.suffix, seen.initial)
        if seen.row is not None:
            self._rows.setdefault(seen.row, {}).setdefault(entry, {})[form] = seen
        known = entry.forms.get(form)
        if known is not None:
            known[1].update(seen.heads)
            return
        entry.forms[form] = (seen, set(seen.heads))
        for word in seen.core:
            self._words.setdefault(word, {})[entry] = None
        if len(seen.core) > 1:
            self._forms.setdefault(frozenset(seen.core), {})[entry] = None
            self._fresh.append((seen.core, entry))

    def full(self, seen: "Seen") -> "list[Persona]":
        """The persons whose name a full name can be: those with the same words before others; two are enough."""
        if self._words.keys().isdisjoint(seen.core):
            return []
        words = frozenset(seen.core)
        found = self._fitting(self._forms.get(words, ()), seen) or self._fitting(self._near(seen, words), seen)
        self.doubted = self.doubted or len(found) > 1
        return found

    def short(self, seen: "Seen") -> "list[Persona]":
        """The persons that a short form can mean; an office with it must fit where several have the name."""
        core = set(seen.core)
        bearers = islice(self._words.get(seen.core[0], ()), _NAMESAKES) if core else ()
        named = [entry for entry in bearers if entry.may_be(seen) and not self._beside(entry, seen)]
        self.doubted = self.doubted or len(named) > 1
        if len(named) > 1:  # "Prince Talal" is no son of Talal where somebody has that name himself
            named = [entry for entry in named if not core <= entry.fathers] or named
        if len(named) > 1 and seen.heads:
            fits = [entry for entry in named if not entry.heads.isdisjoint(seen.heads)]
            named = fits or [entry for entry in named if not entry.heads]
        return [entry.persona for entry in named]

    def _near(self, seen: "Seen", words: frozenset[str]) -> Iterator[_Entry]:
        """The persons with some of the words, with all of them and more, or with words of the same sound."""
        for core, entry in self._fresh:
            self._sounds.setdefault(tuple(map(sound, core)), {})[entry] = None
            for part in _choices(core):
                self._parts.setdefault(part, {})[entry] = None
        self._fresh.clear()
        for part in _choices(seen.core) if len(seen.core) > 2 else ():
            yield from islice(self._forms.get(part, ()), _NAMESAKES)
        yield from islice(self._parts.get(words, ()), _NAMESAKES)
        yield from islice(self._sounds.get(tuple(map(sound, seen.core)), ()), _NAMESAKES)
        yield from islice(self._words.get(seen.core[-1], ()), _BEARERS)

    def _fitting(self, entries: Iterable[_Entry], seen: "Seen") -> "list[Persona]":
        found: dict[Persona, None] = {}
        for entry in islice(entries, _COMPARED):
            if entry.may_be(seen) and entry.has_name(seen) and not self._beside(entry, seen):
                found[entry.persona] = None
                if len(found) > 1:
                    break
        return list(found)

    def _beside(self, entry: _Entry, seen: "Seen") -> bool:
        """Whether the list that a mention stands in names a person beside it."""
        row = self._rows.get(seen.row) if seen.row is not None else None
        others = row.get(entry) if row is not None else None
        return others is not None and any(_side_by_side(other, seen) for other in others.values())


def _choices(core: tuple[str, ...]) -> Iterator[frozenset[str]]:
    """Every choice of two words or more of a name; of a very long one, of its first words."""
    words = list(dict.fromkeys(core))
    for count in range(2, min(len(words), _MOST) + 1):
        yield from map(frozenset, combinations(words[:_MOST], count))
    if len(words) > _MOST:
        yield frozenset(words)
