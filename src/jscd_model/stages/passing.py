"""An occasion told in passing: what a text of the same days cites, though no headline or first sentence reports it."""

from datetime import date

from attrs import frozen

from jscd_model.grammar.events import EventName
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.reports import AT_MARGINS
from jscd_model.lexicon.entries import EventRole
from jscd_model.model import When
from jscd_model.stages.drafting import key_of
from jscd_model.stages.situations import Situation, Surroundings

__all__ = ["PASSING", "Passing", "long_ago"]

_RECENT = 10  # days between an occasion and a text that was written for its sake
_WEEK = 7  # days; a time that ends later lies ahead
_LONG_AGO = 60  # days after which no news reports an occasion

PASSING = Rule(
    name="told-in-passing",
    why="Where no headline or first sentence reports an occasion, the only one of the last days that the text tells "
    "of is what it is about.",
    yes=(
        "Peru and Chile will build a bridge. She was speaking to reporters after the third Peru-Chile Border Dialogue.",
    ),
    no=("Peru and Chile will build a bridge. They met at the third Peru-Chile Border Dialogue in 2019.",),
)
SAID_AFTER = Rule(
    name="said-after-it",
    why="Who speaks to reporters after a numbered round, or is back from it, tells of it as news.",
    pattern=r"\b(?:(?:told|informed|briefed) (?:the |[\w']+ ){0,3}?(?:reporters|journalists|press|media|newsmen|"
    r"parliament|lawmakers|correspondents)|"
    r"(?:was |were )?(?:speaking|briefing)(?: to)?(?: the)? (?:reporters|journalists|press|media|"
    r"newsmen|correspondents)|"
    r"(?:his|her|their|its) return from|(?:has|have|had) returned from|returned (?:home |to [A-Z]\w+ )?from)"
    r"(?: (?:today|yesterday|late|on \w+|in [A-Z]\w+)){0,2}"
    r"(?:,? (?:after|following|at the (?:end|close|conclusion) of))?(?: attending)? (?:the |a |an |their )?$",
    yes=(
        "The minister told reporters after the ",
        "She was speaking to journalists in Lima at the end of the ",
        "following his return from the ",
    ),
    no=("He told reporters that the ", "He spoke of the ", "decided after the "),
)


def long_ago(when: When | None, written: date | None) -> bool:
    """Whether a time lies so long before a text that the text looks back on it."""
    if when is None or when.latest is None or written is None:
        return False
    return (written - when.latest).days > _LONG_AGO


@frozen(kw_only=True)
class Passing:
    """Finds the one recent occasion of a text that reports none at its head.

    Attributes:
        around: The findings in which it reads.
    """

    around: Surroundings

    def one(self, names: list[EventName]) -> EventName | None:
        """The first mention of the occasion; None where the text cites none of the last days, or more than one."""
        cited = [(name, self.around.read(name)) for name in names if self._sits(name)]
        recent = [(name, told) for name, told in cited if self._fresh(name, told)]
        if not recent or any(not self._same(recent[0], other) for other in recent[1:]):
            return None
        return recent[0][0]

    @staticmethod
    def _sits(name: EventName) -> bool:
        """Whether a name means one sitting: numbered or proper, and not the round before or after another."""
        counted = name.sitting or name.ordinal is not None
        if not (name.named or (counted and name.entry.role is EventRole.SERIES)) or name.marker is not None:
            return False
        return counted or (name.entry.role is not EventRole.STANDING and name.entry.key != "council")

    def _fresh(self, name: EventName, told: Situation) -> bool:
        """Whether it was held in the days before the text, or somebody has just come from it."""
        page, written = self.around.page, self.around.written
        floor = max(self.around.sentence_at(name.start)[0], name.start - 120)
        if told.planned or told.moved or AT_MARGINS.first(page, floor, name.start):
            return False
        if told.when is None:
            return SAID_AFTER.first(page, floor, name.start) is not None
        earliest, latest = told.when.earliest, told.when.latest
        if written is None or earliest is None or latest is None:
            return False
        return (written - earliest).days <= _RECENT and (latest - written).days < _WEEK

    def _same(self, first: tuple[EventName, Situation], other: tuple[EventName, Situation]) -> bool:
        """Whether two mentions can mean one occasion."""
        (a, told), (b, again) = first, other
        numbers = a.ordinal is None or b.ordinal is None or a.ordinal == b.ordinal
        days = told.when is None or again.when is None or told.when.overlaps(again.when)
        one, two = key_of(self.around, a), key_of(self.around, b)
        return numbers and days and (one <= two or two <= one)


RULES = (PASSING, SAID_AFTER)
