"""What one sentence names, in a row: persons, offices, bodies and parties, and the lists that they form."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from attrs import evolve, frozen

from jscd_model.grammar import taking_part as tp
from jscd_model.stages.bodies import BodyMention
from jscd_model.stages.parties import PartyMention
from jscd_model.stages.people import OfficeMention, PersonMention

__all__ = ["CITED", "Line", "Who", "compiled", "persons"]

Who = PersonMention | OfficeMention | BodyMention | PartyMention

#: What stands before those who are named only in "following the call between A and B" and the like.
CITED = re.compile(
    r"\b(?:[Ff]ollowing|[Aa]fter|[Ss]ince|[Ff]ollow(?:ing)?[- ]?up (?:to|on)|[Aa]head of|[Pp]rior to|[Bb]efore|"
    r"[Bb]uild(?:ing|s)? (?:up)?on|[Bb]uilt (?:up)?on|in line with|[Pp]ursuant to)\b"
    r"(?:[^.;:,\n]|(?<=\b[A-Z])\.|, (?=\d{4})){0,140}$"
)
_INVITES = re.compile(r"\binvitation (?:of|from|by|extended by) (?:(?:the|his|her|their) (?:\w+ )?)?$")
_ORDER = {PersonMention: 0, OfficeMention: 1, BodyMention: 2, PartyMention: 3}
_WHERE = (" in ", " at ")
_COMMAS = (", ", ", the ")
_ANDS = (" and ", ", and ")


def persons(items: Iterable[Who]) -> list[PersonMention | OfficeMention]:
    """The persons and offices among some items."""
    return [item for item in items if isinstance(item, PersonMention | OfficeMention)]


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled once."""
    return re.compile(pattern)


@frozen(kw_only=True)
class Line:
    """The items of one sentence.

    Attributes:
        view: The text.
        start: Where the sentence starts.
        end: Where it ends.
        items: What it names, in order, nothing inside another, nobody who is only cited.
    """

    view: str
    start: int
    end: int
    items: tuple[Who, ...]

    @classmethod
    def of(cls, view: str, start: int, end: int, found: Iterable[Who]) -> "Line":
        """A sentence with all that was found in it."""
        items = tuple(_with_possessors(view, list(_apart(view, start, found))))
        line = cls(view=view, start=start, end=end, items=items)
        cited: set[Who] = {item for item in line.items if _INVITES.search(view, start, item.start)}
        for index, item in enumerate(line.items):
            if item not in cited and CITED.search(view, start, item.start):
                cited.update(line.chain(index))
        kept = tuple(item for item in line.items if item not in cited)
        return cls(view=view, start=start, end=end, items=kept)

    def objects(self, at: int, gap: str = tp.WITH_GAP) -> list[Who]:
        """The list that opens after `at`, if only words of `gap` stand before it."""
        for index, item in enumerate(self.items):
            place = isinstance(item, PartyMention) and self.view.startswith(_WHERE, item.start - 4)
            if item.start >= at and not place:
                return self.chain(index) if compiled(gap).fullmatch(self.view, at, item.start) else []
        return []

    def chain(self, index: int) -> list[Who]:
        """The list that the item at `index` opens; it ends before somebody of whom only a possession is named."""
        view, chain, closed = self.view, [self.items[index]], False
        for item in self.items[index + 1 :]:
            last = chain[-1]
            link = view[last.end : item.start]
            if closed and link in _COMMAS:  # after "A, B, and C" a comma opens another list
                break
            closed = link.startswith(_ANDS) and not isinstance(item, PartyMention)
            if view.startswith(("'s", "' "), last.end) and isinstance(last, PersonMention):
                break
            if item.start > last.start and not compiled(tp.LIST_GAP).fullmatch(link):
                break
            chain.append(item)
        return chain[:-1] if view.startswith("'s", chain[-1].end) else chain

    def subjects(self, at: int) -> list[Who]:
        """The list that ends before `at`, if only adverbs and the like stand between."""
        before = [item for item in self.items if item.end <= at]
        if not before or not compiled(tp.SUBJECT_GAP).fullmatch(self.view, before[-1].end, at):
            return []
        chain: list[Who] = []
        comma = False
        for item in reversed(before):
            if chain and item.start < chain[0].start:
                link = self.view[item.end : chain[0].start]
                if not compiled(tp.LIST_GAP).fullmatch(link) or (comma and link.startswith(_ANDS)):
                    break
                comma = comma or link in _COMMAS
            chain.insert(0, item)
        return chain


def _apart(view: str, start: int, found: Iterable[Who]) -> Iterator[Who]:
    """The items in order, without those inside another and letters in brackets after the name they stand for."""
    last, previous = start, None
    for item in sorted(found, key=lambda item: (item.start, _ORDER[type(item)], -item.end)):
        two = isinstance(item, BodyMention | PartyMention) and isinstance(previous, BodyMention)
        if two and previous is not None and view[previous.end : item.start] == " (":
            continue
        several = isinstance(item, OfficeMention) and item.plural and previous is not None
        if item.start >= last or (several and previous is not None and item.start == previous.start):
            yield item
            last, previous = max(last, item.end), item


def _with_possessors(view: str, row: list[Who]) -> Iterator[Who]:
    """The items, an office that only owns the next one taken into it: "the Prime Minister's Envoy Ana Ruiz"."""
    opens: int | None = None
    for number, item in enumerate(row):
        following = row[number + 1] if number + 1 < len(row) else None
        owns = isinstance(item, OfficeMention) and isinstance(following, OfficeMention | PersonMention)
        if owns and following is not None and following.start == item.end + 3 and view.startswith("'s ", item.end):
            opens = item.start if opens is None else opens
            continue
        yield item if opens is None else evolve(item, start=opens)
        opens = None
