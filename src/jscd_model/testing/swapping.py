"""The same text about other states and other persons, and its facts carried over.

A reader that knows no country and no person by heart finds the same facts in both. `swapped` draws other states from
all continents and other persons from many naming traditions, and keeps where each word went.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from itertools import pairwise
from random import Random
from textwrap import fill
from typing import Any

from attrs import evolve, field, frozen

from jscd_model.testing.mentions import STATES_BY_CODE, mentions_in
from jscd_model.testing.person_names import PERSON_NAMES, PersonName
from jscd_model.testing.rewriting import Edit, rewritten
from jscd_model.testing.state_names import STATE_NAMES, StateNames

__all__ = ["Swap", "swapped"]

_CODES = frozenset({"code", "party", "parties", "actors", "beneficiaries"})
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)+")
_WIDEST = 100  # of lines that were broken by width


@frozen(kw_only=True)
class Swap:
    """A text, the same text about others, and the way from one to the other.

    Attributes:
        old: The text as it was.
        text: The text about others.
        states: The new state for the code of each old one.
        persons: The new name for each old person's fullest name.
    """

    old: str
    text: str
    states: Mapping[str, StateNames]
    persons: Mapping[str, PersonName]
    _called: Mapping[str, tuple[str, ...]] = field(repr=False)
    _edits: tuple[Edit, ...] = field(repr=False)

    def offset(self, old: int, *, end: bool = False) -> int:
        """Where an offset into the old text went.

        Args:
            old: The offset.
            end: Whether something ends there; one within replaced words goes to their end then, else to their start.
        """
        shift = 0
        for edit in self._edits:
            if edit.start > old or (end and edit.start >= old):
                break
            if edit.end > old or (edit.end == old and end and edit.start < old):
                return edit.start + shift + (len(edit.words) if end else 0)
            shift += len(edit.words) - (edit.end - edit.start)
        return old + shift

    def code(self, old: str) -> str:
        """The code of the state that took the place of this one; others keep theirs."""
        return self.states[old].code if old in self.states else old

    def words(self, old: str) -> str:
        """The words under the new names: as they stand in the new text where the old one has them."""
        for found in re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", self.old) if old else ():
            cut = any(edit.start < place < edit.end for place in found.span() for edit in self._edits)
            if not cut:
                return self.text[self.offset(found.start()) : self.offset(found.end(), end=True)]
        return _written(old, self.states, self.persons, self._called)[0]

    def carried(self, facts: Any) -> Any:
        """A record's dictionary or an answer sheet, under the new names: codes, words and offsets are exchanged.

        Keys that hold codes are those of the record; `start` and `end` are offsets; every other string is words, and
        is left as it is where it names nobody.
        """
        return self._carried(facts, "")

    def _carried(self, facts: Any, key: str) -> Any:
        if isinstance(facts, Mapping):
            return {name: self._carried(value, str(name)) for name, value in facts.items()}
        if isinstance(facts, list | tuple):
            return [self._carried(value, key) for value in facts]
        if isinstance(facts, str):
            return self.code(facts) if key in _CODES else self.words(facts)
        if key in ("start", "end") and isinstance(facts, int):
            return self.offset(facts, end=key == "end")
        return facts


def swapped(
    text: str,
    seed: int,
    *,
    persons: Mapping[str, Iterable[str]] | None = None,
    keep: Collection[str] = (),
) -> Swap:
    """The text with other states and other persons, the same for the same seed.

    >>> text = "Iraq's Basim Hadi met the Peruvian side in Lima. Mr. Hadi thanked Peru."
    >>> swap = swapped(text, 4, persons={"Basim Hadi": ["Hadi"]})
    >>> swap.text
    "Argentina's Trần Quốc Bảo met the Somali side in Mogadishu. Mr. Bảo thanked Somalia."
    >>> swap.words("Peruvian side"), swap.code("IQ")
    ('Somali side', 'AR')

    Args:
        text: The text.
        seed: What the draw depends on.
        persons: For the fullest name of each person to replace the other names by which the text calls them.
        keep: Codes of states that stay; all others that the text names are replaced.
    """
    draw = Random(f"{seed} {text}")  # noqa: S311 - no secret, only a choice that can be had again
    called = {full: tuple(others) for full, others in (persons or {}).items()}
    everywhere = mentions_in(text, states=STATES_BY_CODE, persons=called)
    named = list(dict.fromkeys(mention.key for mention in everywhere if mention.key in STATES_BY_CODE))
    wanted = [code for code in named if code not in keep]
    strangers = [state for state in STATE_NAMES if state.code not in named]
    new_states = dict(zip(wanted, draw.sample(strangers, len(wanted)), strict=True))
    new_persons = dict(zip(called, draw.sample(PERSON_NAMES, len(called)), strict=True))
    words, edits = _written(text, new_states, new_persons, called)
    swap = Swap(old=text, text=words, states=new_states, persons=new_persons, called=called, edits=edits)
    return evolve(swap, text=_filled(swap))


def _written(
    text: str,
    states: Mapping[str, StateNames],
    persons: Mapping[str, PersonName],
    called: Mapping[str, tuple[str, ...]],
) -> tuple[str, tuple[Edit, ...]]:
    """The text under the new names, and the edits that made it."""
    edits = tuple(rewritten(text, mentions_in(text, states=states, persons=called), states, persons))
    parts, done = [], 0
    for edit in edits:
        parts += [text[done : edit.start], edit.words]
        done = edit.end
    return "".join([*parts, text[done:]]), edits


def _filled(swap: Swap) -> str:
    """The new text with its lines as full as the old ones were, where those were broken by width."""
    text = swap.text
    for paragraph in _PARAGRAPH.finditer(swap.old):
        lines = paragraph.group().split("\n")
        width = max(map(len, lines))
        full = all(len(line) + 1 + len(after.split(" ")[0]) > width for line, after in pairwise(lines))
        if len(lines) > 1 and full and width <= _WIDEST:
            start, end = swap.offset(paragraph.start()), swap.offset(paragraph.end(), end=True)
            words = text[start:end].replace("\n", " ")
            filled = fill(words, width, break_on_hyphens=False, break_long_words=False)
            text = text[:start] + filled + text[end:] if len(filled) == len(words) else text
    return text
