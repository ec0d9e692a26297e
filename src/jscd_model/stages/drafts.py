"""An occasion while it is being read: its mentions gathered, its facts not yet settled."""

import re

from attrs import define, field

from jscd_model.grammar.events import EventName
from jscd_model.lexicon.entries import EventEntry
from jscd_model.model import DialogueKind, Status, When
from jscd_model.model.when import Precision
from jscd_model.stages.situations import Situation

__all__ = ["Draft", "in_reach", "longer", "opening_of", "reported", "series_key"]

_WORD = re.compile(r"[a-z0-9][a-z0-9+-]*")
_DIALOGUES = re.compile(r"ue?s$")
_IN_REACH = 24  # occasions that one mention may mean; more than a readout or a report tells of
_LONGEST = 5  # days from the first to the last of one occasion

_STOP = frozenset(
    "the of for and on in a to at meeting meetings round bilateral trilateral joint high-level annual group's "
    "committee's".split()
)


def series_key(words: str) -> frozenset[str]:
    """What tells one series from another: its words without parties, links and plain adjectives."""
    found = _WORD.findall(words.lower().replace("'s", ""))
    return frozenset(
        [_DIALOGUES.sub("ue", w) if w.startswith("dialog") else w.rstrip("s") for w in found if w not in _STOP]
    )


def longer(when: When, known: When) -> bool:
    """Whether a time gives all days of an occasion of which another gives one: "7-8 August" beside "8 August"."""
    if when.earliest is None or when.latest is None or not when.is_interval or when.precision is not Precision.DAY:
        return False
    return (when.latest - when.earliest).days <= _LONGEST and when.contains(known) and when != known


@define(kw_only=True)
class Draft:
    """An occasion in the making.

    Attributes:
        name: The name as it will be shown.
        named: Whether that is a proper name.
        kind: What sort of occasion it is.
        entry: The lexicon's entry for the head noun; None when a verb reported it.
        key: What tells its series from others.
        plural: Whether the noun speaks of several occasions.
        company: Whether the words beside it name who took part.
        mentions: Start, end and rule of each mention in the view.
    """

    name: str
    named: bool
    kind: DialogueKind
    entry: EventEntry | None = None
    key: frozenset[str] = frozenset()
    plural: bool = False
    company: bool = False
    acronym: str | None = None
    ordinal: int | None = None
    when: When | None = None
    place: str | None = None
    virtual: bool = False
    parties: list[str] = field(factory=list)
    status: Status = Status.HELD
    principal: bool = False
    within: "Draft | None" = None
    mentions: list[tuple[int, int, str]] = field(factory=list)

    def add(self, name: EventName, shown: str, key: frozenset[str], situation: Situation | None = None) -> None:
        """Take in another mention: the fullest proper name wins, empty facts are filled, none is overwritten."""
        if name.named and (not self.named or len(shown) > len(self.name)):
            self.name, self.named, self.entry, self.kind = shown, True, name.entry, name.entry.kind
        self.key = self.key | key if name.named or not self.key else self.key
        self.acronym = self.acronym or name.acronym
        self.ordinal = self.ordinal or name.ordinal
        self.mentions.append((name.start, name.end, name.entry.id))
        if situation is not None:
            self.take(situation.parties)
            if self.when is None and situation.when is not None:
                self.when = situation.when

    def take(self, codes: tuple[str, ...] | list[str]) -> None:
        """Add parties that are not yet there."""
        for code in codes:
            if code not in self.parties:
                self.parties.append(code)

    def same_series(self, key: frozenset[str], acronym: str | None, codes: tuple[str, ...]) -> bool:
        """Whether a name with these words, acronym and parties means this series."""
        if acronym and self.acronym:
            return acronym == self.acronym
        if self.acronym and self.acronym.lower() in key:
            return True
        if not self.named or not key or not self.key:
            return False
        if codes and self.parties and not set(codes) & set(self.parties):
            return False
        smaller, larger = sorted((key, self.key), key=len)
        return smaller <= larger and (len(smaller) > 1 or smaller == larger or "+" in next(iter(smaller)))


def in_reach(drafts: list[Draft], told: int | None = None) -> list[Draft]:
    """Those that a mention may mean: the first, which the document reports, and those told of beside it.

    Args:
        drafts: The occasions in the order in which the text tells of them.
        told: How many of them it has told of before the mention; all of them if None.
    """
    if len(drafts) <= _IN_REACH:
        return drafts
    last = len(drafts) if told is None else min(told + _IN_REACH // 2, len(drafts))
    return [drafts[0], *drafts[max(1, last - _IN_REACH + 1) : last]]


def opening_of(draft: Draft | None = None) -> list[tuple[int, int]]:
    """Where the text first tells of an occasion, if there is one."""
    return [] if draft is None else [draft.mentions[0][:2]]


def reported(drafts: list[Draft]) -> Draft | None:
    """The occasion that the document reports, which stands first, if one is known."""
    return drafts[0] if drafts and drafts[0].principal else None
