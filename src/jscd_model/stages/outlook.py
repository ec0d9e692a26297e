"""Outlook: whether the words around a date without its year look back or ahead."""

import re

from jscd_model.grammar.readings import Direction
from jscd_model.text import Page

__all__ = ["outlook"]

_AHEAD_WORDS = (
    "will would shall next upcoming forthcoming coming scheduled plan plans planned planning intend intends "
    "intention intent expect expects expected preparation preparations prepare preparing deadline due aim aims "
    "hope hopes hoped toward towards invited proposed future later"
).split()
_BACK_WORDS = (
    "since last ago was were had held met signed adopted launched announced issued followed following recent "
    "recently said told stated reported previous previously earlier past after took visited established began "
    "concluded reached attack attacks made convened hosted hosting released published entered came spoke joined "
    "arrived decided approved endorsed founded created started occurred happened elected appointed conducted "
    "completed recall recalled recalls recalling outlined attended participated passed declared"
).split()
_AHEAD = (
    rf"\b(?:{'|'.join(_AHEAD_WORDS)}|look(?:s|ing|ed)? (?:forward|ahead)|ahead of|leading up|lead-up|"
    r"committed to|agreed to|"
    r"to (?:be|achieve|host|hold|convene|meet|attend|begin|launch|finali[sz]e|conclude|visit|travel|release))\b"
)
_BACK = (
    rf"\b(?:{'|'.join(_BACK_WORDS)}|agreed on|in which|laid out|set out|buil[dt]s?(?:ing)? (?:up)?on|"
    r"(?!schedul|plann|expect|bas|locat|focus|interest|propos|need|intend)[a-z]+ed (?:by|at|in|on|during))\b"
)
# "their September meeting", "the July 9 order": what has a date as its name has mostly taken place.
_HELD = r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Hh]is|[Hh]er)|'s?) $"
_THING = r" (?:[A-Z][\w'-]+ |[a-z]+ )?(?!(?:in|on|at|to|for|of|by|and|with|as|is|was|are|the)\b)[A-Za-z-]{4,}"
_FIRM = ("will", "shall", "next", "upcoming", "forthcoming", "scheduled")
_REACH = 90


def outlook(page: Page, start: int, end: int) -> tuple[Direction | None, bool]:
    """The side of the day of writing to which the words before a date look.

    Args:
        page: The text, laid out.
        start: Where the date starts in the view.
        end: Where it ends.

    Returns:
        LAST or NEXT, as the nearest cue in the sentence tells, or None where there is none; and whether the cue says so
        outright, as "will" does.
    """
    sentence = page.sentences[page.sentence_at(start)] if page.sentences else None
    low = max(start - _REACH, sentence.start if sentence else 0)
    words = page.view[low:start]
    ahead = max((match.start() for match in re.finditer(_AHEAD, words)), default=-1)
    back = max((match.start() for match in re.finditer(_BACK, words)), default=-1)
    if ahead > back:
        return Direction.NEXT, words.startswith(_FIRM, ahead)
    if back >= 0 or (re.search(_HELD, words) and re.match(_THING, page.view[end : end + _REACH])):
        return Direction.LAST, False
    return None, False
