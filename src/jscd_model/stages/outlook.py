"""Outlook: whether the words around a date without its year look back or ahead."""

import re

from jscd_model.grammar.readings import Direction
from jscd_model.text import Page

__all__ = ["outlook"]

_AHEAD = re.compile(
    r"\b(?:will|would|shall|next|upcoming|forthcoming|coming|scheduled|plan|plans|planned|planning|intends?|intention|"
    r"intent|expects?|expected|look(?:s|ing|ed)? (?:forward|ahead)|ahead of|preparations?|prepare|preparing|"
    r"leading up|lead-up|deadline|due|committed to|agreed to|to be|aims?|hopes?|hoped|towards?|invited|proposed|"
    r"future|later|"
    r"to (?:achieve|host|hold|convene|meet|attend|begin|launch|finali[sz]e|conclude|visit|travel|release))\b"
)
_BACK = re.compile(
    r"\b(?:since|last|ago|was|were|had|held|met|signed|adopted|launched|announced|issued|followed|following|recent|"
    r"recently|previous|previously|earlier|past|after|took|visited|established|began|concluded|reached|agreed on|"
    r"attacks?|made|convened|hosted|released|published|entered|came|spoke|joined|arrived|buil[dt]s?(?:ing)? (?:up)?on|"
    r"in which|hosting|decided|approved|endorsed|founded|created|started|occurred|happened|elected|appointed|"
    r"conducted|completed|recall(?:ed|ing|s)?|outlined|laid out|set out|attended|participated|passed|declared|"
    r"(?!schedul|plann|expect|bas|locat|focus|interest|propos|need|intend)[a-z]+ed (?:by|at|in|on|during))\b"
)
# "their September meeting", "the July 9 order": what has a date as its name has mostly taken place.
_HELD = re.compile(r"(?:\b(?:the|its|their|our|his|her)|'s?) $", re.IGNORECASE)
_THING = re.compile(
    r" (?:[A-Z][\w'-]+ |[a-z]+ )?(?!(?:in|on|at|to|for|of|by|and|with|as|is|was|are|the)\b)[A-Za-z-]{4,}"
)
_REACH = 90


def outlook(page: Page, start: int, end: int) -> Direction | None:
    """The side of the day of writing to which the words before a date look.

    Args:
        page: The text, laid out.
        start: Where the date starts in the view.
        end: Where it ends.

    Returns:
        LAST or NEXT, as the nearest cue in the sentence tells; None where there is none.
    """
    sentence = page.sentences[page.sentence_at(start)] if page.sentences else None
    low = max(start - _REACH, sentence.start if sentence else 0)
    ahead = max((match.start() for match in _AHEAD.finditer(page.view, low, start)), default=-1)
    back = max((match.start() for match in _BACK.finditer(page.view, low, start)), default=-1)
    if ahead != back:
        return Direction.NEXT if ahead > back else Direction.LAST
    return Direction.LAST if _HELD.search(page.view, low, start) and _THING.match(page.view, end) else None
