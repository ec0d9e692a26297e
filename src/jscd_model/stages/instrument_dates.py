"""When an instrument was made, as its name or the words around it say."""

import re
from bisect import bisect_right

from attrs import field, frozen

from jscd_model.grammar.acronyms import past_letters
from jscd_model.grammar.instrument_index import InstrumentName
from jscd_model.model import AgreementKind, When
from jscd_model.stages.times import Timed, Times
from jscd_model.text import Page

__all__ = ["InstrumentDates", "is_term"]

_MADE = (
    r"(?:signed|adopted|concluded|agreed|reached|issued|announced|ratified|launched|established|released|finali[sz]ed|"
    r"initial+ed|endorsed|inked|unveiled|elevated|upgraded|approved|struck|sealed)"
)
_BOUND = r"(?:signed|adopted|concluded|agreed|reached|issued|ratified|endorsed|finali[sz]ed|initial+ed|inked|sealed)"
_HIGH = r"(?:(?:first|originally|jointly|formally|officially|recently|also|already|then|newly) )?"
_WHEN = r"(?: (?:early|late|mid|in|on|of))? ?"
_WORD = (
    r"(?: (?!(?:but|which|that|until|before|after|since|entered|expires?)\b|and \w+ed\b|"
    r"by (?:\d|the end|early|late|mid))[\w.'-]+)"
)
_AFTER_NAME = re.compile(r"(?: of(?: the)?(?: year)? | \()")
_AFTER = re.compile(
    rf"(?: from|,? (?:which |that )?(?:(?:was|were|had been|has been) )?{_HIGH}{_MADE}(?: and [a-z]+)?"
    rf"{_WORD}{{0,9}}?(?: in| on| at)?,?){_WHEN}"
)
# "which Kenya and Peru signed in", "that the two governments concluded on"
_RELATIVE = re.compile(
    rf",? (?:which|that)(?: (?!was\b|were\b|is\b|are\b|will\b|has been\b)[\w.,'-]+){{1,8}}? {_HIGH}(?:had |have |has )?"
    rf"{_MADE}{_WORD}{{0,9}}?(?: in| on)?{_WHEN}"
)
_WAS = re.compile(rf"\b(?:was|were|been|being|is) {_HIGH}{_MADE}\b(?: (?!entered\b|expire)[\w.-]+){{0,6}} (?:in|on) $")
_PASSIVE = re.compile(r" (?:was|were) (?:on |in )?")
_DONE = re.compile(rf" {_BOUND}\b")
_SIGNED = re.compile(
    rf"\b{_BOUND}(?: and [a-z]+)? (?:the |a |an |their |its |our )?(?:(?:new|historic|landmark|first|so-called) )?"
    r"(?:(?!(?:and|or|that|which|to|by|for)\b)[\w-]+ ){0,3}?"
    r"(?:(?:pact|deal|agreement|accord|treaty|document),? (?:called|named|known as|dubbed) (?:the )?)?$"
)
_SINCE = re.compile(r"\b(?:since|after|following|marked by|culminat\w+ in) (?:the )?(?:[a-z]+ ){0,2}(?:[A-Z][\w.]*-)?$")
_LATER = re.compile(r",?(?:,? (?:in|at) [A-Z][\w'-]*(?: [A-Z][\w'-]*)?,?)? (?:in|on)(?: early| late| mid)? ?")
_SIGNING = re.compile(
    r"\b(?<!early )(?<!forward to the )(?<!anniversary of the )(?<!anniversary of )"
    r"(?:[Ss]igning|[Ss]ignature|[Aa]doption|[Cc]onclusion|[Ll]aunch)"
    r"(?:, [^,.;]{3,48},)? of (?:the |a |an |their |its )?(?:(?:new|historic|landmark) )?$"
)
_AHEAD = re.compile(r"\b(?:forward|planned|expected|next|will|early|hope[sd]?|towards?)\b")
_LIMIT = re.compile(r"\b(?:by|until|before|since|from|expire[sd]?)\b")
_ALL = re.compile(
    rf"(?:[^.;:]|(?<=\b[A-Z])\.){{0,120}}?, (?:both|all)(?: of (?:which|them))?(?: (?:was|"
    rf"were))? {_MADE}(?: (?:in|on|earlier))? "
)
_TOLD = re.compile(r"\b(?:announced|unveiled)\b")
_BINDING = frozenset({AgreementKind.AGREEMENT, AgreementKind.TREATY, AgreementKind.MEMORANDUM})  # signed, not announced
_COVERED = re.compile(r"\b(?:for|covering)(?: the)?(?: (?:years?|period|term))?(?: of| from)? $")
_REACH = 160  # characters after a name


def is_term(view: str, start: int) -> bool:
    """Whether the time at `start` is the one that something covers: "a programme for the years 2025-2027"."""
    return _COVERED.search(view, max(0, start - 40), start) is not None


@frozen(kw_only=True)
class InstrumentDates:
    """Answers for one page when an instrument was made.

    Attributes:
        page: The text, laid out.
        times: The times that it names.
        names: The instruments that it names, in order.
    """

    page: Page
    times: Times
    names: tuple[InstrumentName, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, eq=False)
    _owned: dict[tuple[int, int], Timed | None] = field(init=False, repr=False, eq=False, factory=dict)
    _taken: frozenset[int] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Keep where names start, and which times go with one name."""
        object.__setattr__(self, "_starts", tuple(name.start for name in self.names))
        own = [self._own(name) for name in self.names]
        object.__setattr__(self, "_taken", frozenset([timed.start for timed in own if timed is not None]))

    def year(self, name: InstrumentName) -> When | None:
        """The time that goes with the name itself: "the 2008 Agreement", "the Agreement of 2008"."""
        own = self._own(name)
        return own.when if own is not None else None

    def _own(self, name: InstrumentName) -> Timed | None:
        """The time right before or after a name that belongs to it."""
        place = name.start, name.end
        if place not in self._owned:
            self._owned[place] = self._found_own(*place)
        return self._owned[place]

    def _found_own(self, start: int, end: int) -> Timed | None:
        view = self.page.view
        before = self.times.between(max(0, start - 40), start)
        if before and view[before[-1].end : start] in (" ", "'s "):
            return before[-1]
        end = past_letters(view, end)
        after = self.times.between(end, end + 24)
        return after[0] if after and _AFTER_NAME.fullmatch(view, end, after[0].start) else None

    def date(self, name: InstrumentName, low: int, high: int) -> When | None:
        """When the instrument was made, as the name or its sentence, from `low` to `high`, says."""
        said = self.year(name)
        if said is not None:
            return said
        view, end = self.page.view, past_letters(self.page.view, name.end)
        after = self._timed(end, min(high, end + _REACH))
        if after:
            first = after[0].start
            if _AFTER.fullmatch(view, end, first) or _RELATIVE.fullmatch(view, end, first):
                told = name.kind in _BINDING and _TOLD.search(view, end, first) is not None
                return None if told else after[0].when
            if _ALL.fullmatch(view, end, first) or _ALL.fullmatch(view, end, first - 1):
                return after[0].when
        if after and _PASSIVE.fullmatch(view, end, after[0].start) and _DONE.match(view, after[0].end):
            return after[0].when
        for timed in after:
            if _WAS.search(view, end, timed.start) and self._next(name.start) > timed.start:
                return timed.when
        return self._signed(name, after, low, high)

    def _next(self, start: int) -> int:
        """Where the next instrument after the one at `start` is named."""
        index = bisect_right(self._starts, start)
        return self._starts[index] if index < len(self._starts) else len(self.page.view)

    def _timed(self, start: int, end: int) -> tuple[Timed, ...]:
        """The times that a stretch names; no deadlines, no beginnings and no terms that something covers."""
        return tuple(
            [
                timed
                for timed in self.times.between(start, end)
                if timed.when is not None
                and timed.when.earliest
                and timed.when.latest
                and not is_term(self.page.view, timed.start)
            ]
        )

    def _signed(self, name: InstrumentName, after: tuple[Timed, ...], low: int, high: int) -> When | None:
        """The time of a sentence that says before the name that it was signed, or speaks of its signing."""
        view = self.page.view
        after = tuple(timed for timed in after if timed.start not in self._taken)
        within = [*self._timed(low, name.start), *self._timed(name.end, high)]
        within = [timed for timed in within if timed.start not in self._taken]
        if not within and not after:
            return None
        later = bool(after) and _LATER.fullmatch(view, past_letters(view, name.end), after[0].start) is not None
        if later and _SINCE.search(view, max(low, name.start - 60), name.start):
            return after[0].when
        if _SIGNED.search(view, max(low, name.start - 60), name.start):
            return after[0].when if later else within[0].when if len(within) == 1 else None
        if _SIGNING.search(view, max(low, name.start - 90), name.start) and len(within) == 1 and after:
            ahead = _LIMIT.search(view, name.end, after[0].start) or _AHEAD.search(view, low, name.start)
            return None if ahead else after[0].when
        return None
