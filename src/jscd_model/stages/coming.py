"""Whether an occasion is yet to come: planned for later, or put off."""

import re

from jscd_model.grammar.event_names import EventName
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.reports import HELD_AFTER
from jscd_model.grammar.schedules import POSTPONED_AFTER, POSTPONED_BEFORE
from jscd_model.text import Page

__all__ = ["LOOKING_BACK", "PLANNED", "is_moved", "is_planned", "tells_of_what_it_agreed"]

PLANNED = Rule(
    name="planned-occasion",
    why="Words such as 'next', 'upcoming', 'will hold' or 'agreed to hold' say that the occasion is yet to come.",
    yes=("Chad and Niger agreed to hold the next meeting of the Joint Border Committee in Agadez in May 2030.",),
    no=("Chad and Niger held the second meeting of the Joint Border Committee in Agadez on 4 May 2023.",),
)
_AHEAD = re.compile(
    r"(?:\b(?:will|shall|would|to|should|may|can) (?:\w+ ){0,3}(?:hold|convene|host|organi[sz]e|reconvene|attend|"
    r"launch|meet|have|participate|conduct|embark|co-chair|chair|co-host|preside|pay|make|undertake|"
    r"travel|fly|head|depart|leave|gather|inaugurate|take part|take place|be held|pursue|schedule|continue|"
    r"resume|intensify|visit)\b"
    r"(?:[^.;:]|(?<=\b[A-Z])\.)*"
    r"|\b(?:will|shall)(?: \w+)? (?:discuss|review|address|exchange|consider|take up)\b(?:[^.;:]|(?<=\b[A-Z])\.)*"
    r"\b(?:during|at|in) (?:an?|the|their|its) (?:[\w-]+ ){0,4}"
    r"|\b(?:in advance of|ahead of|prior to|preparations? for|(?:set(?:s|ting)?|pav(?:e|es|ed|ing)) the (?:stage|way|"
    r"ground) for)\b(?:[^.;:,]|(?<=\b[A-Z])\.){0,90}"
    r"|\b(?:plans? for|proposed|invited?"
    r"(?:[^.;:]|(?<=\b[A-Z])\.)*? to|invitation (?:to|for)|look(?:s|ed|ing)? forward to|"
    r"intent(?:ion)? to|agreed (?:on(?! (?:[A-Z]\w+day|\d))|to)|commit(?:ted|s)? to|initiative to|holding|"
    r"meeting again)\b(?:[^.;:]|(?<=\b[A-Z])\.){0,90}"
    r"|\b(?:forthcoming|upcoming|next|future|scheduled|slated)\b(?: [\w'&/.-]+){0,6} ?)$"
)
_AHEAD_WORDS = frozenset(  # one of these stands in each match of the pattern above
    "hold convene host organise organize reconvene attend launch meet have participate conduct embark chair "
    "preside pay make undertake travel fly head depart leave gather inaugurate take be pursue schedule "
    "continue resume intensify visit discuss review address exchange consider advance ahead prior preparation "
    "preparations stage way ground plan plans proposed invite invited invitation look looks looked looking "
    "intent intention agreed commit commits committed initiative holding again forthcoming upcoming next "
    "future scheduled slated".split()
)
_WAS_HELD = re.compile(  # "... ahead of the summit, and held talks"
    r"\b(?<!be )(?<!been )(?:held|convened|conducted|attended|co-chaired|chaired|had|wrapped up|wound up|"
    r"concluded|completed|ended|finished)(?: (?!to\b|by\b)[\w'-]+){0,5} $"
)
_WILL_BE = re.compile(
    r"\b(?:will|shall|is to be|are to be) (?:be )?\w+(?: \w+)?$|\b(?:is|are|been) (?:now )?scheduled$"
)
_WILL_BE_WORDS = frozenset({"will", "shall", "be", "scheduled"})
_SETTING = re.compile(  # "they agreed to hold the exercise during their call on Friday"
    r"\b(?:agreed|decided|resolved|pledged|discussed|said|announced|vowed|promised)\b[^.;:]*"
    r"\b(?:during|in|after|following|at the (?:close|end|conclusion) of) (?:an?|the|their|his|her)"
    r"(?: (?!next|upcoming|forthcoming|planned|"
    r"future)[\w-]+){0,3} $"
)
_ASIDE = r"(?:, (?:originally|initially|first|previously|once) [^,;.\n]{3,60},)?"  # "..., first foreseen for May, ..."
_AFTER = re.compile(
    rf"{_ASIDE},? (?:[\w-]+ ){{0,4}}?(?:(?:will|shall|would) (?:now )?(?:be|take|happen|convene|meet|also|focus|cover|"
    r"provide|open|begin|start|resume|run)\b|scheduled|"
    r"(?:is|are|was|were) to (?:be|open|begin|start|take place|convene|meet|resume|run|focus)\b|"
    r"(?:is|are) (?:due|set|expected|slated|pencill?ed in|foreseen) (?:for|in|on|to)\b|"
    r"to be held|to take place|planned|would be held|is expected|next (?:year|month|week))"
)
_AFTER_WORDS = frozenset("will shall would scheduled is are was were to planned next".split())
_AGREED_AT = re.compile(
    r"(?<!was )(?<!were )(?<!been )\b(?:agreed|decided|adopted|announced|made|reached|discussed|launched|endorsed|"
    r"established|set up|created|signed|outlined|taken|identified|proposed)(?: upon| on)? (?:at|in|during)"
    r"(?: the| their| its| our)? $"
)
_GOES_ON = re.compile(r",? (?:was|were|has|have|had|are|is|will|would)\b")
LOOKING_BACK = frozenset("last previous earlier recent".split())  # markers of an occasion that is over
_COMING = frozenset(
    "next upcoming forthcoming future new additional further planned proposed subsequent follow-up".split()
)


def is_moved(page: Page, name: EventName, start: int, stop: int) -> bool:
    """Whether its sentence, which spans a stretch, says that it was put off."""
    if not page.spots(POSTPONED_AFTER.words):
        return False  # nothing was put off
    if POSTPONED_AFTER.opening(page, name.end, stop):
        return True
    return POSTPONED_BEFORE.first(page, max(start, name.start - 120), name.start) is not None


def is_planned(page: Page, name: EventName, start: int, stop: int) -> bool:
    """Whether its sentence, which spans a stretch, says that it is yet to come."""
    if name.marker in _COMING:
        return True
    view, floor = page.view, max(start, name.start - 140)
    if page.holds(_WILL_BE_WORDS, name.end, stop):
        told = HELD_AFTER.regex.match(view, name.end, stop)
        if told is not None and _WILL_BE.search(told.group()):
            return True
    ahead = page.holds(_AHEAD_WORDS, floor, name.start) and _AHEAD.search(view, floor, name.start)
    if ahead and not _WAS_HELD.search(view, floor, name.start):
        setting = (not name.named or name.sitting) and _SETTING.search(view, floor, name.start)
        if not setting:
            return True
    stop = min(stop, name.end + 60)
    return page.holds(_AFTER_WORDS, name.end, stop) and _AFTER.match(view, name.end, stop) is not None


def tells_of_what_it_agreed(view: str, name: EventName, start: int) -> bool:
    """Whether what follows is told of something else: "the posts agreed at the 14th Session were opened in May"."""
    if _GOES_ON.match(view, name.end) is None:
        return False
    return _AGREED_AT.search(view, max(start, name.start - 60), name.start) is not None


RULES = (PLANNED,)
