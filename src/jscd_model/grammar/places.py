"""Places after "in" and "at": cities and venues of the lexicon, or names in capitals that are no region."""

import re
from functools import lru_cache

from jscd_model.grammar.name_shapes import CAPITAL
from jscd_model.grammar.pattern import Rule
from jscd_model.lexicon.load import Lexicon
from jscd_model.lexicon.phrases import Phrases

__all__ = ["VIRTUAL", "place_at", "place_owner"]

_WORD = rf"{CAPITAL}[\w'.-]*[\w']"
_UNKNOWN = re.compile(rf"(?:the )?({_WORD}(?: (?:de |del |da |do |al |el |of )?{_WORD}){{0,3}})(?=[ ,.;:)\n]|$)")
_TAIL = re.compile(
    rf"(?:, (?!(?:Mr|Mrs|Ms|Dr|Shri|Prof|President|Vice|Prime|Minister|Secretary|Ambassador|"
    rf"General|Leaders?|Ministers?|Officials?|Both|The)\b)(?:D\.?C\.?|{_WORD}(?: {_WORD})?)"
    r"(?=[,.;:)\n]|$| (?:on|from|in|this|last|next|today|yesterday|to|for|with|at|between|where|during|after|before|by|"
    r"under|late|early|[A-Z]\w+day)\b))|(?: D\.?C\.?)"
)
_CITY_OF = re.compile(  # "the Kenyan port city of Mombasa"
    rf"(?:the )?(?:{CAPITAL}[\w'-]{{1,40}} )?(?:(?:[a-z]{{1,30}}-)?[a-z]{{1,30}} ){{0,2}}?"
    rf"(?:city|town|capital(?: city)?|village|resort|port)(?: of |, )(?={CAPITAL})"
)
_GOES_ON = re.compile(r" (?:[A-Z]|and |met\b|said\b|was\b|were\b|held\b|co-)|'")  # not a region of the place then
_REGION = re.compile(
    r"\b(?:Indo-Pacific|Pacific|Asia|Africa|Europe|East|West|North|South|Gulf|Region|Sahel|Caribbean|Balkans|Arctic|"
    r"Atlantic|Ocean|Sea|"
    r"Peninsula|Hemisphere|January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|"
    r"Wednesday|Thursday|Friday|Saturday|Sunday|President|Prime|Minister|Secretary|Dialogue|Summit|Meeting|Agreement|"
    r"Statement|Council|"
    r"Committee|Commission|Forum|Ministers?|Framework|Strategy|Parliament|Congress|Government|America|COVID-19|AI|"
    r"English|Arabic)\b"
)
_VENUE = re.compile(
    rf"(?:the )?((?:{CAPITAL}[\w'.-]* ){{0,4}}(?:House|Palace|Pentagon|Kremlin|Hall|Hotel|Castle|Headquarters|Base|"
    r"Cent(?:re|er)|Villa|Residence|Mess|Garrison|Barracks|Camp|Club|Complex|Resort|Fort|Chancellery|Secretariat|Retreat|"
    r"Office|Building|Academy|Embassy|Mansion|Lodge|Bhavan|Capitol))\b"
)

VIRTUAL = Rule(
    name="virtual-occasion",
    why="'Virtually', 'by video' or 'a virtual meeting' says that nobody travelled.",
    pattern=r"\b(?:[Vv]irtual(?:ly)? (?:[a-z]+ ){0,2}(?:meeting|summit|dialogue|consultation|conference|session|"
    r"round|forum|format|by)"
    r"|(?:[Vv]irtual|VIRTUAL) (?:Meeting|Summit|Dialogue|Consultation|Conference|Session|Round|Forum)"
    r"|(?:met|held|convened|meet|hosted|spoke|took place)(?: [a-z]+){0,2} virtually|virtually (?:met|held|convened|"
    r"hosted)"
    r"|(?:via|by|through|in a|over) (?:secure )?(?:video[ -]?(?:link|conference|call|teleconference)|videoconference|"
    r"VTC))\b",
    yes=("They held a virtual meeting.", "The ministers met virtually on Monday.", "They spoke by video conference."),
    no=("Virtual reality was discussed.", "Virtually all members came."),
    words="virtual virtually Virtual Virtually VIRTUAL video videolink videocall videoconference videoconferencing "
    "videoteleconference VTC",
)


def place_owner(view: str, at: int, lexicon: Lexicon) -> str | None:
    """The state in which the known place lies whose name begins at an offset."""
    known = _places(lexicon).at(view, at)
    return known.value if known is not None else None


@lru_cache(maxsize=4)
def _places(lexicon: Lexicon) -> Phrases[str]:
    names = [(n, e.code) for e in lexicon.places for n in (*e.cities, *e.venues, *e.doubtful)]
    return Phrases.of(names)


def place_at(
    view: str, at: int, lexicon: Lexicon, states: dict[int, int], *, allow_state: bool = False, known_only: bool = False
) -> tuple[int, int] | None:
    """The place whose name begins at an offset, which follows "in ", "at " or "to ".

    Args:
        view: The normalised text.
        at: Where the name begins, before any article.
        lexicon: The words.
        states: Start and end of the names of states in the view.
        known_only: Whether only a place of the lexicon counts.
        allow_state: Whether a state alone is a place ("will take place in the United States").

    Returns:
        Start and end of the name without article, with its region ("Honolulu, Hawaii"); None where no place stands.
    """
    city = _CITY_OF.match(view, at)
    if city is not None:
        at = city.end()
    begin = at + 4 if view.startswith("the ", at) else at
    known = _places(lexicon).at(view, begin)
    if begin in states and known is None:
        return (begin, states[begin]) if allow_state and view[states[begin] : states[begin] + 1] != "-" else None
    if known_only:
        return (begin, known.end) if known is not None else None
    if known is not None:
        end = known.end
        tail = _TAIL.match(view, end)
        if tail and end + 2 not in states and not _REGION.search(tail.group()) and not _GOES_ON.match(view, tail.end()):
            end = tail.end()
        return begin, end
    venue = _VENUE.match(view, at)
    if venue:
        return venue.start(1), venue.end(1)
    unknown = _UNKNOWN.match(view, at)
    if (
        unknown is None
        or _REGION.search(unknown[1])
        or unknown[1].isupper()
        or view[unknown.end() : unknown.end() + 2] == "'s"
    ):
        return None
    if view.startswith("the ", at):
        return None
    end = unknown.end(1)
    tail = _TAIL.match(view, end)
    if tail and end + 2 not in states and not _REGION.search(tail.group()) and not _GOES_ON.match(view, tail.end()):
        end = tail.end()
    return begin, end


RULES = (VIRTUAL,)
