"""Strategies for what facts are made of: spans, times, codes, ids and strings."""

from collections.abc import Sequence
from typing import TypeVar

from hypothesis import strategies as st

from jscd_model.model import Span, When
from jscd_model.model.when import Moment

__all__ = ["codes", "ids", "moments", "names", "ranges", "rules", "spans", "subsets", "whens"]

T = TypeVar("T")

LENGTH = 1000
"""Characters of a text that nobody gave."""


def strings(
    *, alphabet: st.SearchStrategy[str] | None = None, least: int = 0, most: int = 12
) -> st.SearchStrategy[str]:
    """Strings of an alphabet; without one, of any characters, and of those that JSON and UTF-8 stumble over."""
    if alphabet is not None:
        return st.text(alphabet, min_size=least, max_size=most)
    awkward = st.sampled_from(["\ud83d", "\ude00", "\U0001f600", "\n", "\r", "\u2028", "\0", '"', "\\", "a", " "])
    return st.one_of(*(st.text(some, min_size=least, max_size=most) for some in (st.characters(), awkward)))


def names(*, alphabet: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[str]:
    """Short strings that are not blank, of any characters (even unpaired surrogates) unless an alphabet is given."""
    return strings(alphabet=alphabet, least=1).filter(str.strip)


def ids(kind: str = "fact") -> st.SearchStrategy[str]:
    """Readable ids such as `person-7`."""
    return st.integers(1, 99).map(lambda number: f"{kind}-{number}")


def codes() -> st.SearchStrategy[str]:
    """Codes of parties: two letters like those of ISO 3166-1, or an acronym."""
    return st.from_regex(r"[A-Z]{2}", fullmatch=True) | st.sampled_from(
        ["EU", "UN", "NATO", "ASEAN", "GCC", "G7", "G20", "QUAD", "AUKUS", "C5+1"]
    )


def rules() -> st.SearchStrategy[str | None]:
    """What a span says of who read it: the name of a rule, the id of a lexicon entry, or nothing."""
    return st.none() | st.sampled_from(["numbered-occasion", "month-and-day", "cues.reaffirm", "parties.EU"])


@st.composite
def ranges(draw: st.DrawFn, *, length: int = LENGTH) -> tuple[int, int]:
    """Half-open ranges of at least one character in a text of that length."""
    start = draw(st.integers(0, length - 1))
    return start, draw(st.integers(start + 1, length))


@st.composite
def spans(draw: st.DrawFn, *, length: int = LENGTH) -> Span:
    """Spans that can be cut from any text of that length, which is at least 1."""
    start, end = draw(ranges(length=length))
    return Span(start, end, draw(rules()))


def some_spans(length: int, *, most: int = 3) -> st.SearchStrategy[list[Span]]:
    """Lists of spans; empty ones for a text without a character."""
    return st.lists(spans(length=length), max_size=most) if length else st.just([])


def subsets(members: Sequence[T], *, most: int = 3) -> st.SearchStrategy[list[T]]:
    """Lists of some of these, none twice; empty ones where there is nothing to choose from."""
    return st.lists(st.sampled_from(members), unique=True, max_size=most) if members else st.just([])


def one_or_none(members: Sequence[T]) -> st.SearchStrategy[T | None]:
    """One of these, or None."""
    return st.none() | st.sampled_from(members) if members else st.none()


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    """Single days, months, seasons and years, approximate and uncertain ones among them."""
    day = draw(st.dates())
    season = draw(st.integers(21, 24))
    year, month, number = draw(
        st.sampled_from(
            [
                (day.year, day.month, day.day),
                (day.year, day.month, None),
                (day.year, season, None),
                (day.year, None, None),
            ]
        )
    )
    return Moment(year=year, month=month, day=number, approximate=draw(st.booleans()), uncertain=draw(st.booleans()))


@st.composite
def whens(draw: st.DrawFn) -> When:
    """Times of every form: single moments, intervals, and intervals open at one end."""
    form = draw(st.sampled_from(["moment", "interval", "until", "since"]))
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
