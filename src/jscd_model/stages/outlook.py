"""Outlook: whether the words around a date without its year look back or ahead."""

import re
from functools import cache

from attrs import frozen

from jscd_model.grammar.readings import Direction
from jscd_model.text import Page

__all__ = ["outlook"]

_AHEAD_WORDS = (
    "will would shall next upcoming forthcoming coming scheduled planned planning intend intends "
    "intention intent expect expects expected preparation preparations prepare preparing deadline due aim aims "
    "hope hopes hoped toward towards invited proposed future later"
).split()
# Verbs that say so outright when the date follows at once: "met in April".
_PAST_VERBS = (
    "held met signed adopted launched announced issued followed said told stated reported took visited "
    "established began concluded reached made convened hosted released published entered came spoke joined "
    "arrived decided approved endorsed founded created started occurred happened elected appointed conducted "
    "completed recalled outlined emerged ended closed attended participated passed declared"
).split()
_BACK_WORDS = (
    "since last ago was were had following recent recently previous previously earlier past after attack "
    "attacks hosting recall recalls recalling"
).split()
_AHEAD = (
    rf"\b(?:{'|'.join(_AHEAD_WORDS)}|(?<!a )(?<!the )(?<!action )(?<!work )plans?|"
    r"look(?:s|ing|ed)? (?:forward|ahead)|ahead of|leading up|lead-up|"
    r"committed to|agreed to|"
    r"to (?:be|achieve|host|hold|convene|meet|attend|begin|launch|finali[sz]e|conclude|visit|travel|release|open|"
    r"start|resume|reconvene|reopen|sit|take place|kick off))\b"
)
_BACK = (
    rf"\b(?<!\bbe )(?:{'|'.join(_BACK_WORDS)}|(?P<verb>{'|'.join(_PAST_VERBS)})|"
    r"agreed on|in which|laid out|set out|buil[dt]s?(?:ing)? (?:up)?on|"
    r"(?!schedul|plann|expect|bas|locat|focus|interest|propos|need|intend)[a-z]+ed (?:by|at|in|on|during))\b"
)
# "their September meeting", "the July 9 order": what has a date as its name has mostly taken place.
_HELD = r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Hh]is|[Hh]er)|'s?) $"
_THING = r" (?:[A-Z][\w'-]+ |[a-z]+ )?(?!(?:in|on|at|to|for|of|by|and|with|as|is|was|are|the)\b)[A-Za-z-]{4,}"
# The first words of all cues, but for those in -ed.
_CUES = frozenset(
    (
        *(*_AHEAD_WORDS, *_BACK_WORDS, *_PAST_VERBS),
        *"plan plans look looks looking ahead leading lead to in laid set build builds building built".split(),
    )
)
_WORD = re.compile(r"[A-Za-z]+")
_LONGEST_HOLDER = len(" their ")
_FIRM = ("will", "shall", "next", "upcoming", "forthcoming", "scheduled")
_REACH = 120
_AT_ONCE = 12


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
    sentence = page.sentence_at(start) if page.sentences else None
    low = max(start - _REACH, sentence.start if sentence else 0)
    words = page.view[low:start]
    patterns = _patterns()
    for word in reversed(list(_WORD.finditer(words))):
        if word.group() not in _CUES and not word.group().endswith("ed"):
            continue
        at = word.start()
        back = patterns.back.match(words, at)
        if back is not None:
            return Direction.LAST, back["verb"] is not None and len(words) - back.end() <= _AT_ONCE
        ahead = patterns.ahead.match(words, at)
        if ahead is not None:
            return Direction.NEXT, ahead[0] in _FIRM
    if patterns.held.search(words[-_LONGEST_HOLDER:]) and patterns.thing.match(page.view, end, end + _REACH):
        return Direction.LAST, False
    return None, False


@frozen
class _Patterns:
    """The cues, compiled."""

    ahead: re.Pattern[str]
    back: re.Pattern[str]
    held: re.Pattern[str]
    thing: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    return _Patterns(*(re.compile(pattern) for pattern in (_AHEAD, _BACK, _HELD, _THING)))
