"""What a sentence only cites: meetings, and those who met, after 'following the call between' and the like."""

import re
from bisect import bisect_left

from attrs import field, frozen

from jscd_model.grammar.reports import NOT_REPORTED
from jscd_model.text import Page

__all__ = ["Cited"]

_CITES = re.compile(
    r"\b(?:[Ff]ollowing|[Aa]fter|[Ss]ince|[Ff]ollow(?:ing)?[- ]?up (?:to|on)|[Aa]head of|[Pp]rior to|[Bb]efore|"
    r"[Bb]uild(?:ing|s)? (?:up)?on|[Bb]uilt (?:up)?on|in line with|[Pp]ursuant to)\b"
    r"(?:[^.;:,\n]|(?<=\b[A-Z])\.|, (?=\d{4})){0,140}$"
)
_CITING = frozenset(
    "Following following After after Since since Follow follow Followup followup Ahead ahead Prior prior Before before "
    "Building building Builds builds Build build Built built line Pursuant pursuant".split()
)
_REACH = 300  # characters from the word that cites to the last that is cited
_INVITES = re.compile(r"\binvitation (?:of|from|by|extended by) (?:(?:the|his|her|their) (?:\w+ )?)?$")
_INVITATION = frozenset({"invitation"})
_WORDS = _CITING | _INVITATION
_GIVEN = 120  # characters from "invitation" to the name of who gives it
_OPENS = len("in ")  # characters of "in line with" before the word by which it is found


@frozen
class Cited:
    """Tells what is cited in the sentences of a page."""

    _page: Page
    _view: str = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_view", self._page.view)

    def stands_in(self, start: int, end: int) -> bool:
        """Whether a stretch has a word that may open what is only cited."""
        return self._page.holds(_WORDS, start, end)

    def cites(self, start: int, at: int) -> bool:
        """Whether what stands at `at`, in the sentence from `start`, comes after 'following' and the like."""
        return self._found(_CITES, _CITING, max(start, at - _REACH), at)

    def invites(self, start: int, at: int) -> bool:
        """Whether who is named at `at`, in the sentence from `start`, is only named for an invitation."""
        return self._found(_INVITES, _INVITATION, max(start, at - _GIVEN), at)

    def reports(self, start: int, at: int) -> bool:
        """Whether the meeting of which a clause at `at` tells, in the sentence from `start`, is not only cited."""
        if self._found(NOT_REPORTED.regex, NOT_REPORTED.words, max(start, at - _REACH), at):
            return False
        return not self.cites(start, at)

    def _found(self, pattern: re.Pattern[str], words: frozenset[str], start: int, end: int) -> bool:
        """Whether a pattern that one of some words opens matches before `end`, where no word stands before `start`."""
        spots = self._page.spots(words)
        first = bisect_left(spots, start)
        if first == len(spots) or spots[first] >= end:
            return False
        return pattern.search(self._view, max(start, spots[first] - _OPENS), end) is not None
