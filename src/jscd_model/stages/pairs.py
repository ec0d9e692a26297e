"""Which two parties a text sets side by side: in its headline, its first sentences, or where somebody is named."""

import re
from itertools import pairwise

from attrs import frozen

from jscd_model.stages.parties import Parties, PartyMention
from jscd_model.text import Page

__all__ = ["EARLY", "GROUPINGS", "LIST_GAP", "Pairs"]

# Groupings without officials of their own: a "G20 Sherpa" is some country's.
GROUPINGS = frozenset({"G7", "G20", "QUAD", "AUKUS", "BRICS"})

_IN = (" in ", " In ", " in the ")
_SIDE_BY_SIDE = re.compile(r"(?:,? and |,? & | ?/ ?|, )(?:the )?")
# What stands before or after two parties that are only spoken of: "the war between", "sanctions on"; "… conflict".
_ABOUT_TWO = re.compile(
    r"\b(?:(?:war|conflict|tensions?|crisis|clash(?:es)?|fighting|dispute|border|row) (?:between|in)|in|on|against|"
    r"over|about|across|from|including|like|as) (?:both )?(?:the )?$"
)
_OF_TWO = re.compile(r"(?:'s?)?,? (?:war|conflict|tensions?|crisis|clash(?:es)?|dispute|issues?|and [A-Z])\b")
_TWO = 2
EARLY = 3
"""How many sentences open a text: the headline and the first two."""
LIST_GAP = re.compile(r"(?:, |; | and |, and |; and | as well as |, as well as | & )(?:the )?")
"""What stands between two neighbours of a list."""


@frozen(kw_only=True)
class Pairs:
    """Reads the two parties of a text.

    Attributes:
        page: The text.
        parties: Where parties are named.
        title: Range of the headline, or None.
        opening: Where the text itself begins.
    """

    page: Page
    parties: Parties
    title: tuple[int, int] | None
    opening: int = 0

    def near(self, at: int) -> set[str]:
        """The parties of the headline, those of "the Omani-Kenyan talks" near by, or those of the first sentences."""
        titled = self.titled()
        if len(titled) == 2:
            return titled
        sentence = self.page.sentence_at(at)
        near = self._pairs(sentence.start, sentence.end, hyphens=True) if len(titled) < 2 else []
        if near:
            return titled if titled - near[0] else near[0]
        return self._lead(titled)

    @property
    def all_over(self) -> set[str]:
        """The parties of the headline where it names two, else the two of the first sentences."""
        titled = self.titled()
        return titled if len(titled) > 1 else self._lead(titled)

    def meets(self, code: str) -> bool:
        """Whether a party is one of those of the text, or stands side by side with the one of the headline."""
        titled = self.titled()
        if code in self.all_over:
            return True
        if not titled:  # no headline, or one without parties: the two of the first sentences
            named = {mention.code for mention in self.parties.between(*self._opening())} - GROUPINGS
            return len(named) == _TWO and code in named
        if len(titled) > 1:
            return False
        pairs = self._pairs(0, len(self.page.view), hyphens=True)
        return titled | {code} in pairs

    def titled(self) -> set[str]:
        """The parties of the headline, but for those that are only the place: "Meetings in Oman"."""
        if self.title is None:
            return set()
        view = self.page.view
        found = [m.code for m in self.parties.between(*self.title) if not view.endswith(_IN, 0, m.start)]
        return set(found) - GROUPINGS

    def _lead(self, titled: set[str]) -> set[str]:
        """The two parties that the first sentences name side by side, if the headline names no other."""
        start, end = self._opening()
        pairs = self._pairs(start, end)
        return pairs[0] if pairs and not titled - pairs[0] else titled

    def _opening(self) -> tuple[int, int]:
        """Where the headline starts and the first sentences end."""
        start = self.opening
        last = min(self.page.sentence_number(start) + EARLY, len(self.page.sentences)) - 1
        return start, self.page.sentences[last].end if last >= 0 else start

    def _pairs(self, start: int, end: int, *, hyphens: bool = False) -> list[set[str]]:
        """Each two parties that stand side by side in a stretch: "Oman and Kenya", "Oman-Kenya"."""
        view = self.page.view
        found: list[set[str]] = []
        mentions = self.parties.between(start, end)
        joined = [False, *(self._beside(one, two, hyphens=hyphens) for one, two in pairwise(mentions)), False]
        for number, (one, two) in enumerate(pairwise(mentions), start=1):
            of_more = joined[number - 1] or joined[number + 1]  # "from Peru, Oman and Kenya" names no two
            if not joined[number] or of_more or one.code == two.code or {one.code, two.code} & GROUPINGS:
                continue
            if not (_ABOUT_TWO.search(view[max(0, one.start - 30) : one.start]) or _OF_TWO.match(view, two.end)):
                found.append({one.code, two.code})
        return found

    def _beside(self, one: PartyMention, two: PartyMention, *, hyphens: bool) -> bool:
        """Whether two parties stand side by side."""
        link = self.page.view[one.end : two.start]
        return self._is_hyphen(one.end, two.start) or (not hyphens and _SIDE_BY_SIDE.fullmatch(link) is not None)

    def _is_hyphen(self, start: int, end: int) -> bool:
        return self.page.view[start:end].strip() == "-"
