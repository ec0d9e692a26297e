"""For whom somebody comes, where a clause says it in few words: "Chile by Ana Ruiz", "Luis Soto represented Peru"."""

import re
from collections.abc import Iterable

from attrs import frozen

from jscd_model.grammar.pattern import Rule
from jscd_model.stages.parties import Parties, PartyMention
from jscd_model.text import Page

__all__ = ["SENT", "Senders"]

SENT = Rule(
    name="sent-by-a-party",
    why="'Peru was represented by A, Chile by B' and 'B represented Chile' say for whom each of them comes.",
    pattern=r"\b(?:represented|led|headed)\b(?! \w+ by)",
    yes=("Peru was represented by Ana Ruiz, Chile by Luis Soto.",),
    no=("They spoke of Peru, Chile and Oman.",),
)
_CUES = ("led", "headed", "represented")
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

    def of(self, start: int, end: int) -> str | None:
        """The party for which the person named in a stretch is said to come; None where nothing says so."""
        view, sentence = self.page.view, self.page.sentence_at(start)
        if not any(view.find(cue, sentence.start, sentence.end) >= 0 for cue in _CUES):
            return None
        if SENT.regex.search(view, sentence.start, sentence.end) is None:
            return None
        told = _FOR.match(self.page.view, end, sentence.end)
        after = self._opening(self.parties.between(told.end(), sentence.end), told.end()) if told is not None else None
        if after is not None:
            return after.code
        leads = _LEADS.match(self.page.view, end, sentence.end)
        after = (
            self._opening(self.parties.between(leads.end(), sentence.end), leads.end()) if leads is not None else None
        )
        if after is not None and _SIDE.match(self.page.view, after.end) is not None:
            return after.code
        before = self.parties.between(sentence.start, start)
        last = before[-1] if before else None
        by = last is not None and _BY.fullmatch(self.page.view, last.end, start) is not None
        led = last is not None and SENT.regex.search(self.page.view, sentence.start, last.start) is not None
        return last.code if last is not None and by and led else None

    @staticmethod
    def _opening(mentions: Iterable[PartyMention], at: int) -> PartyMention | None:
        return next((mention for mention in mentions if mention.start == at), None)


RULES = (SENT,)
