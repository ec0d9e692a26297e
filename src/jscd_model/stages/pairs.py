"""Which two parties a text sets side by side: in its headline, its first sentences, or where somebody is named."""

import re
from functools import cached_property
from itertools import pairwise

from attrs import field, frozen

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
_GAP = 12  # characters between two parties side by side
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
    _by_sentence: dict[int, set[str] | None] = field(factory=dict, init=False, repr=False, eq=False)

    def near(self, at: int) -> set[str]:
        """The parties of the headline, those of "the Omani-Kenyan talks" near by, or those of the first sentences."""
        titled = self.titled
        if len(titled) == 2:
            return titled
        number = self.page.sentence_number(at)
        if number not in self._by_sentence:
            sentence = self.page.sentences[number]
            near = self._pairs(sentence.start, sentence.end, hyphens=True) if len(titled) < 2 else []
            self._by_sentence[number] = near[0] if near else None
        told = self._by_sentence[number]
        if told is not None:
            return titled if titled - told else told
        return self._lead

    @cached_property
    def all_over(self) -> set[str]:
        """The parties of the headline where it names two, else the two of the first sentences."""
        return self.titled if len(self.titled) > 1 else self._lead

    def meets(self, code: str) -> bool:
        """Whether a party is one of those of the text, or stands side by side with the one of the headline."""
        titled = self.titled
        if code in self.all_over:
            return True
        if not titled:  # no headline, or one without parties: the two of the first sentences
            named = {mention.code for mention in self.parties.between(*self._opening())} - GROUPINGS
            return len(named) == _TWO and code in named
        if len(titled) > 1:
            return False
        pairs = self._pairs(0, len(self.page.view), hyphens=True)
        return titled | {code} in pairs

    @cached_property
    def titled(self) -> set[str]:
        """The parties of the headline, but for those that are only the place: "Meetings in Oman"."""
        if self.title is None:
            return set()
        view = self.page.view
        found = [m.code for m in self.parties.between(*self.title) if not view.endswith(_IN, 0, m.start)]
        return set(found) - GROUPINGS

    @cached_property
    def _lead(self) -> set[str]:
        """The two parties that the first sentences name side by side, if the headline names no other."""
        pairs = self._pairs(*self._opening())
        return pairs[0] if pairs and not self.titled - pairs[0] else self.titled

    def _opening(self) -> tuple[int, int]:
        """Where the headline starts and the first sentences end."""
        start = self.opening
        last = min(self.page.sentence_number(start) + EARLY, len(self.page.sentences)) - 1
        return start, self.page.sentences[last].end if last >= 0 else start

    def _pairs(self, start: int, end: int, *, hyphens: bool = False) -> list[set[str]]:
        """Each two parties that stand side by side in a stretch: "Oman and Kenya", "Oman-Kenya"."""
        mentions = self.parties.between(start, end)
        if len(mentions) < _TWO:
            return []
        view = self.page.view
        found: list[set[str]] = []
        joined = [False, *[self._beside(one, two, hyphens=hyphens) for one, two in pairwise(mentions)], False]
        for number, (one, two) in enumerate(pairwise(mentions), start=1):
            if not joined[number] or joined[number - 1] or joined[number + 1]:  # "from Peru, Oman and Kenya": no two
                continue
            if one.code == two.code or one.code in GROUPINGS or two.code in GROUPINGS:
                continue
            if not (_ABOUT_TWO.search(view[max(0, one.start - 30) : one.start]) or _OF_TWO.match(view, two.end)):
                found.append({one.code, two.code})
        return found

    def _beside(self, one: PartyMention, two: PartyMention, *, hyphens: bool) -> bool:
        """Whether two parties stand side by side."""
        if two.start - one.end > _GAP:
            return False
        link = self.page.view[one.end : two.start]
        return link.strip() == "-" or (not hyphens and _SIDE_BY_SIDE.fullmatch(link) is not None)
