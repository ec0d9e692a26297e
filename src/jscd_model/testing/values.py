"""Strategies for what facts are made of: spans, times, codes, ids and strings."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

from hypothesis import strategies as st

from jscd_model.model import Span, When
from jscd_model.model.when import Moment

__all__ = ["codes", "ids", "moments", "names", "ranges", "rules", "spans", "subsets", "whens"]

P = ParamSpec("P")
T = TypeVar("T")

LENGTH = 1000
"""Characters of a text that nobody gave."""


def once(make: Callable[P, T]) -> Callable[P, T]:
    """Make one strategy for the same arguments: to make a strategy takes longer than to draw from it."""
    return cast("Callable[P, T]", lru_cache(make))


@once
def strings(
    *, alphabet: st.SearchStrategy[str] | None = None, least: int = 0, most: int = 12
) -> st.SearchStrategy[str]:
    """Strings of an alphabet; without one, of any characters, and of those that JSON and UTF-8 stumble over."""
    if alphabet is not None:
        return st.text(alphabet, min_size=least, max_size=most)
    awkward = st.sampled_from(["\ud83d", "\ude00", "\U0001f600", "\n", "\r", "\u2028", "\0", '"', "\\", "a", " "])
    return st.one_of(*(st.text(some, min_size=least, max_size=most) for some in (st.characters(), awkward)))


@once
def names(*, alphabet: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[str]:
    """Short strings that are not blank, of any characters (even unpaired surrogates) unless an alphabet is given."""
    return strings(alphabet=alphabet, least=1).filter(str.strip)


@once
def ids(kind: str = "fact") -> st.SearchStrategy[str]:
    """Readable ids such as `person-7`."""
    return st.integers(1, 99).map(lambda number: f"{kind}-{number}")


@once
def codes() -> st.SearchStrategy[str]:
    """Codes of parties: two letters like those of ISO 3166-1, or an acronym."""
    return st.from_regex(r"[A-Z]{2}", fullmatch=True) | st.sampled_from(
        ["EU", "UN", "NATO", "ASEAN", "GCC", "G7", "G20", "QUAD", "AUKUS", "C5+1"]
    )


@once
def rules() -> st.SearchStrategy[str | None]:
    """What a span says of who read it: the name of a rule, the id of a lexicon entry, or nothing."""
    return st.none() | st.sampled_from(["numbered-occasion", "month-and-day", "cues.reaffirm", "parties.EU"])


@once
@st.composite
def ranges(draw: st.DrawFn, *, length: int = LENGTH) -> tuple[int, int]:
    """Half-open ranges of at least one character in a text of that length."""
    start = draw(st.integers(0, length - 1))
    return start, draw(st.integers(start + 1, length))


@once
@st.composite
def spans(draw: st.DrawFn, *, length: int = LENGTH) -> Span:
    """Spans that can be cut from any text of that length, which is at least 1."""
    start, end = draw(ranges(length=length))
    return Span(start, end, draw(rules()))


@once
def some_spans(length: int, *, most: int = 3) -> st.SearchStrategy[list[Span]]:
    """Lists of spans; empty ones for a text without a character."""
    return st.lists(spans(length=length), max_size=most) if length else st.just([])


def subsets(members: Sequence[T], *, most: int = 3) -> st.SearchStrategy[list[T]]:
    """Lists of some of these, none twice; empty ones where there is nothing to choose from."""
    return several(one_of(members), most) if members else st.just([])


@once
def several(some: st.SearchStrategy[T], most: int) -> st.SearchStrategy[list[T]]:
    """Lists of what a strategy makes, nothing twice."""
    return st.lists(some, unique=True, max_size=most)


def one_of(members: Iterable[T]) -> st.SearchStrategy[T]:
    """One of these, of which there is at least one."""
    return _one_of(tuple(members), *map(type, members))


@once
def _one_of(members: tuple[T, ...], *_types: type) -> st.SearchStrategy[T]:
    """One of these; the types tell a term from a word that it is equal to."""
    return st.sampled_from(members)


def one_or_none(members: Sequence[T]) -> st.SearchStrategy[T | None]:
    """One of these, or None."""
    return or_none(one_of(members)) if members else st.none()


@once
def or_none(some: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """What a strategy makes, or None."""
    return st.none() | some


@once
@st.composite
def moments(draw: st.DrawFn) -> Moment:
    """Single days, months, seasons and years, approximate and uncertain ones among them."""
    day = draw(st.dates())
    season = draw(st.integers(21, 24))
    month, number = {
        "day": (day.month, day.day),
        "month": (day.month, None),
        "season": (season, None),
        "year": (None, None),
    }[draw(one_of(("day", "month", "season", "year")))]
    return Moment(
        year=day.year, month=month, day=number, approximate=draw(st.booleans()), uncertain=draw(st.booleans())
    )


@once
@st.composite
def whens(draw: st.DrawFn) -> When:
    """Times of every form: single moments, intervals, and intervals open at one end."""
    form = draw(one_of(("moment", "interval", "until", "since")))
    first = draw(moments())
    if form == "until":
        return When(None, first)
    if form == "since":
        return When(first, None)
    if form == "moment":
        return When(first, first)
    last = draw(moments())
    if first.earliest > last.latest:
        first, last = last, first
    return When(first, last)
