"""For whom somebody comes, where a clause says it in few words: "Chile by Ana Ruiz", "Luis Soto represented Peru"."""

import re

from attrs import field, frozen

from jscd_model.grammar.pattern import Rule
from jscd_model.stages.parties import Parties, PartyMention
from jscd_model.text import Page, Sentence

__all__ = ["SENT", "Senders"]

SENT = Rule(
    name="sent-by-a-party",
    why="'Peru was represented by A, Chile by B' and 'B represented Chile' say for whom each of them comes.",
    pattern=r"\b(?:represented|led|headed)\b(?! \w+ by)",
    yes=("Peru was represented by Ana Ruiz, Chile by Luis Soto.",),
    no=("They spoke of Peru, Chile and Oman.",),
)
_WORDS = frozenset({"led", "headed", "represented"})
_UNKNOWN = -1
_NEAR = 200  # characters between the start of a party's name and that of the person whom it sends
_BY = re.compile(r"(?:'s?)?(?: (?:delegation|side|team))?,? by (?:the |its |Mr |Ms |Mrs )?")
_LEADS = re.compile(r",? who (?:also |is |was )?(?:led|headed|leads|heads|leading|heading) (?:the |a |an )?")
_SIDE = re.compile(r"(?:'s?)? (?:[a-z]+ )?(?:delegation|side|team)\b")
_FOR = re.compile(r",? (?:who )?(?:had )?represented (?:the )?")


@frozen(kw_only=True)
class Senders:
    """Answers for one page which party has sent somebody.

    Attributes:
        page: The text.
        parties: Where parties are named.
    """

    page: Page
    parties: Parties
    _cues: dict[int, int | None] = field(factory=dict, init=False, repr=False, eq=False)

    def of(self, start: int, end: int) -> str | None:
        """The party for which the person named in a stretch is said to come; None where nothing says so."""
        if self.page.words.keys().isdisjoint(_WORDS):
            return None
        view, sentence = self.page.view, self.page.sentence_at(start)
        told = self._first_cue(sentence)
        if told is None:
            return None
        represents = _FOR.match(view, end, sentence.end)
        after = self._opening(represents.end(), sentence.end) if represents is not None else None
        if after is not None:
            return after.code
        leads = _LEADS.match(view, end, sentence.end)
        after = self._opening(leads.end(), sentence.end) if leads is not None else None
        if after is not None and _SIDE.match(view, after.end) is not None:
            return after.code
        before = self.parties.between(max(sentence.start, start - _NEAR), start)
        last = before[-1] if before else None
        by = last is not None and told <= last.start and _BY.fullmatch(view, last.end, start) is not None
        return last.code if last is not None and by else None

    def _first_cue(self, sentence: Sentence) -> int | None:
        """Where the first word of a sentence ends that says that somebody leads or represents, or None."""
        known = self._cues.get(sentence.start, _UNKNOWN)
        if known == _UNKNOWN:
            cue = SENT.regex.search(self.page.view, sentence.start, sentence.end)
            known = self._cues[sentence.start] = None if cue is None else cue.end()
        return known

    def _opening(self, at: int, end: int) -> PartyMention | None:
        return self.parties.starting_at(at) if at < end else None


RULES = (SENT,)
