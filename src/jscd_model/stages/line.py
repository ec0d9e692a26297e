"""What one sentence names, in a row: persons, offices, bodies and parties, and the lists that they form."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache

from attrs import evolve, field, frozen

from jscd_model.grammar import taking_part as tp
from jscd_model.stages.bodies import BodyMention
from jscd_model.stages.cited import Cited
from jscd_model.stages.parties import PartyMention
from jscd_model.stages.people import OfficeMention, PersonMention

__all__ = ["Line", "Who", "compiled", "persons"]

Who = PersonMention | OfficeMention | BodyMention | PartyMention

_ORDER = {PersonMention: 0, OfficeMention: 1, BodyMention: 2, PartyMention: 3}
_WHERE = (" in ", " at ")
_COMMAS = (", ", ", the ")
_ANDS = (" and ", ", and ")
_FAR = 600  # characters between a verb and its subject or object at most


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
    _starts: list[int] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_starts", [item.start for item in self.items])

    @classmethod
    def of(cls, view: str, start: int, end: int, found: list[Who], cited: Cited) -> "Line":
        """A sentence with all that was found in it."""
        items = _with_possessors(view, _apart(view, start, found))
        if cited.stands_in(start, end):
            left = {index for index, item in enumerate(items) if cited.invites(start, item.start)}
            for index, item in enumerate(items):
                if index not in left and cited.cites(start, item.start):
                    left.update(range(index, index + len(_chain(view, items, index))))
            items = [item for index, item in enumerate(items) if index not in left]
        return cls(view=view, start=start, end=end, items=tuple(items))

    def objects(self, at: int, gap: str = tp.WITH_GAP) -> list[Who]:
        """The list that opens after `at`, if only words of `gap` stand before it."""
        for index in range(bisect_left(self._starts, at), len(self.items)):
            item = self.items[index]
            if not (isinstance(item, PartyMention) and self.view.startswith(_WHERE, item.start - 4)):
                near = item.start - at < _FAR and compiled(gap).fullmatch(self.view, at, item.start)
                return self.chain(index) if near else []
        return []

    def chain(self, index: int) -> list[Who]:
        """The list that the item at `index` opens; it ends before somebody of whom only a possession is named."""
        return _chain(self.view, self.items, index)

    def subjects(self, at: int) -> list[Who]:
        """The list that ends before `at`, if only adverbs and the like stand between."""
        view, items = self.view, self.items
        last = bisect_left(self._starts, at) - 1
        while last >= 0 and items[last].end > at:
            last -= 1
        if last < 0 or at - items[last].end > _FAR:
            return []
        if not compiled(tp.SUBJECT_GAP).fullmatch(view, items[last].end, at):
            return []
        chain = [items[last]]
        comma = False
        for index in range(last - 1, -1, -1):
            item = items[index]
            if item.start < chain[-1].start:
                link = view[item.end : chain[-1].start]
                if not compiled(tp.LIST_GAP).fullmatch(link) or (comma and link.startswith(_ANDS)):
                    break
                comma = comma or link in _COMMAS
            chain.append(item)
        chain.reverse()
        return chain


def _chain(view: str, items: Sequence[Who], index: int) -> list[Who]:
    """The list that the item at `index` opens."""
    last = items[index]
    chain, closed = [last], False
    for item in items[index + 1 :]:
        link = view[last.end : item.start]
        if closed and link in _COMMAS:  # after "A, B, and C" a comma opens another list
            break
        closed = link.startswith(_ANDS) and not isinstance(item, PartyMention)
        if isinstance(last, PersonMention) and view.startswith(("'s", "' "), last.end):
            break
        if item.start > last.start and not compiled(tp.LIST_GAP).fullmatch(link):
            break
        chain.append(item)
        last = item
    return chain[:-1] if view.startswith("'s", last.end) else chain


def _place(item: Who) -> tuple[int, int, int]:
    return item.start, _ORDER[type(item)], -item.end


def _apart(view: str, start: int, found: list[Who]) -> list[Who]:
    """The items in order, without those inside another and letters in brackets after the name they stand for."""
    found.sort(key=_place)
    apart: list[Who] = []
    last, previous = start, None
    for item in found:
        if (
            isinstance(previous, BodyMention)
            and isinstance(item, BodyMention | PartyMention)
            and view[previous.end : item.start] == " ("
        ):
            continue
        several = previous is not None and item.start == previous.start and isinstance(item, OfficeMention)
        if item.start >= last or (several and isinstance(item, OfficeMention) and item.plural):
            apart.append(item)
            last, previous = max(last, item.end), item
    return apart


def _with_possessors(view: str, row: list[Who]) -> list[Who]:
    """The items, an office that only owns the next one taken into it: "the Prime Minister's Envoy Ana Ruiz"."""
    opens: int | None = None
    items: list[Who] = []
    for number, item in enumerate(row):
        if isinstance(item, OfficeMention) and number + 1 < len(row) and view.startswith("'s ", item.end):
            following = row[number + 1]
            if isinstance(following, OfficeMention | PersonMention) and following.start == item.end + 3:
                opens = item.start if opens is None else opens
                continue
        items.append(item if opens is None else evolve(item, start=opens))
        opens = None
    return items
