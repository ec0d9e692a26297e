"""What one sentence names, in a row: persons, offices, bodies and parties, and the lists that they form."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from operator import attrgetter

from attrs import evolve, field, frozen

from jscd_model.grammar import taking_part as tp
from jscd_model.stages.bodies import Bodies, BodyMention
from jscd_model.stages.cited import Cited
from jscd_model.stages.occasions import Occasions
from jscd_model.stages.parties import Parties, PartyMention
from jscd_model.stages.people import OfficeMention, People, PersonMention

__all__ = ["Line", "Lines", "Who", "compiled", "persons"]

Who = PersonMention | OfficeMention | BodyMention | PartyMention

_WHERE = (" in ", " at ")
_COMMAS = (", ", ", the ")
_ANDS = (" and ", ", and ")
_START, _END = attrgetter("start"), attrgetter("end")
_OCCASION = 160  # characters in the name of an occasion before that of a body
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


@frozen(kw_only=True)
class Lines:
    """Everything that a page names in one row, out of which the line of each sentence is cut.

    Attributes:
        view: The text.
        occasions: Which occasions it tells of.
        cited: What it only cites.
    """

    view: str
    occasions: Occasions
    cited: Cited
    _row: list[Who]
    _starts: list[int]
    _named_at: list[int]  # where persons, offices and bodies are named

    @classmethod
    def of(
        cls, view: str, parties: Parties, bodies: Bodies, people: People, occasions: Occasions, cited: Cited
    ) -> "Lines":
        """Put in a row what is named: of two at one place persons first, parties last, else the longer one."""
        somebody: list[Who] = [
            *sorted(people.mentions, key=_END, reverse=True),
            *sorted(people.offices, key=_END, reverse=True),
            *sorted(bodies.mentions, key=_END, reverse=True),
        ]
        row = sorted([*somebody, *parties.mentions], key=_START)
        starts, named_at = list(map(_START, row)), sorted(map(_START, somebody))
        return cls(view=view, occasions=occasions, cited=cited, row=row, starts=starts, named_at=named_at)

    def name_somebody(self, start: int, end: int) -> bool:
        """Whether a sentence names a person, an office or a body."""
        named_at = self._named_at
        first = bisect_left(named_at, start)
        return first < len(named_at) and named_at[first] < end

    def name_anybody(self, start: int, end: int) -> bool:
        """Whether a sentence names a person, an office, a body or a party who is not only cited."""
        if self.cited.stands_in(start, end):
            return bool(self.read(start, end).items)
        return bool(self._named(start, end))

    def read(self, start: int, end: int) -> Line:
        """The line of a sentence, without those whom it only cites."""
        items = _apart(self.view, start, self._named(start, end))
        if self.view.find("'s ", start, end) >= 0:
            items = _with_possessors(self.view, items)
        if items and self.cited.stands_in(start, end):
            items = self._told(start, items)
        return Line(view=self.view, start=start, end=end, items=tuple(items))

    def _told(self, start: int, items: list[Who]) -> list[Who]:
        """Those of whom the sentence from `start` tells more than that they are cited."""
        left = {index for index, item in enumerate(items) if self.cited.invites(start, item.start)}
        for index, item in enumerate(items):
            if index not in left and self.cited.cites(start, item.start):
                left.update(range(index, index + len(_chain(self.view, items, index))))
        return [item for index, item in enumerate(items) if index not in left]

    def _named(self, start: int, end: int) -> list[Who]:
        """What a stretch names; no body in the name of an occasion ("the meeting of the Joint Commission")."""
        named = self._row[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [item for item in named if not (isinstance(item, BodyMention) and self._in_occasion(item))]

    def _in_occasion(self, body: BodyMention) -> bool:
        start, end = body.start, body.end
        for mention in self.occasions.between(start - _OCCASION, end):
            if mention.start <= start and end <= mention.end:
                return True
        return False


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


def _apart(view: str, start: int, found: Iterable[Who]) -> list[Who]:
    """Items in order, without those inside another and letters in brackets after the name they stand for."""
    apart: list[Who] = []
    last, previous = start, None
    for item in found:
        if (
            isinstance(previous, BodyMention)
            and isinstance(item, BodyMention | PartyMention)
            and view[previous.end : item.start] == " ("
        ):
            continue
        if item.start >= last or (
            isinstance(item, OfficeMention) and item.plural and previous is not None and item.start == previous.start
        ):
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
