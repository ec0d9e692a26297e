"""When a state's name is somebody's or something else's: a person's, a language's, a part of a longer name."""

import re

from jscd_model.grammar.pattern import Rule

__all__ = ["BY_HONORIFIC", "IS_LANGUAGE", "LONG_FORM", "is_language", "is_person", "long_start"]

# Words in capitals that may open a sentence or a line before a state's name.
_OPENERS = frozenset(
    "In On The At As For With From To And But If When Both By While Since After Before Although Though Because "
    "Like Unlike Where Is Are Was "
    "Does Do Did Can Will Would Should This That These Following Via Through Between Under Of Today Yesterday "
    "Earlier Later Meanwhile However "
    "Moreover Furthermore Neither Nor Only Even Also Then Now Thus Yet So How Why What Who Which Did Has Have Had "
    "About Against Toward Towards "
    "Across Within Without During Despite Given Until Once Per Among Amid Over Outside Inside Near Neighbouring "
    "Neighboring Its Their Our We "
    "North South East West Northern Southern Eastern Western Central Greater Upper Lower Kingdom Royal Federal "
    "Democratic Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday January February March April May June July August September "
    "October November December "
    "Ancient Modern Mainland Occupied Sovereign Independent Partners Ambassador Embassy Title Location Country "
    "Re".split()
)
# Words in capitals that go on after a state's name where the state is meant.
_GOES_ON = re.compile(
    r" (?:President|Vice|Prime|Deputy|Foreign|Finance|Defen[cs]e|Interior|Trade|Minister|Ministry|Secretary|"
    r"Ambassador|Embassy|Government|King|Queen|Crown|"
    r"Army|Navy|Air|Armed|Military|Police|National|Security|Joint|Strategic|Bilateral|Trilateral|Summit|Dialogue|"
    r"Partnership|Agreement|Compact|Forum|"
    r"Energy|Economic|Business|Working|Task|Relations|Free|Trade|Friendship|Caucus|Council|Commission|Committee|"
    r"Foundation|Fund|Initiative|Plan|"
    r"Conference|Week|Day|Central|Bank|Supreme|Parliament|Senate|And|Of|To|For|In|On|At|With|From|The|By|As|Is|"
    r"Will|Has|Meet|Meets|Hold|Holds|Sign|Signs|"
    r"War|Peace|Crisis|Border|Coast|Development|Investment|Human|Nuclear|Border|Chamber|Reconstruction|"
    r"Cooperation|Talks|Policy|Office|Desk|Director|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|[A-Z]+)\b"
)
# An institution that a state's name opens, over words that the list above does not know: "Kenya Revenue Authority".
_INSTITUTION = re.compile(
    r"(?: [A-Z][\w'&-]*| and| of| for| &){0,4}? (?:Authority|Agency|Services?|Bureau|Board|Department|"
    r"Directorate|Corps|Force|Forces|Guard|Guards|Police|Institute|Commission|Corporation|Coastguard|Customs|Parliament|Assembly|"
    r"Organi[sz]ation|Association|Federation|Red Cross|Red Crescent|Airways|Airlines|Railways|Chamber|Court|Mission|"
    r"Valley|River|Basin)\b"
)
_NEXT_CAPITAL = re.compile(r" [A-Z][a-z]")
_BEFORE_WORD = re.compile(r"(?:^|([.!?:\n\"(] ?|- )|[^\w] ?|\w )([\w'.-]+) $")

BY_HONORIFIC = Rule(
    name="honorific-before",
    why="After 'Mr.', 'Ms.', 'Rep.' and the like stands a person's name, even if it is a state's too.",
    pattern=(
        r"\b(?:Mr|Mrs|Ms|Miss|Sen|Rep|Dr|Prof|Judge|Justice|Congressman|Congresswoman|Coach|Rev)\.? "
        r"(?:[A-Z][a-z]+ )?$"
    ),
    yes=("Mr. ", "Rep. Ann "),
    no=("the king of ", "Drought in "),
    words="Mr Mrs Ms Miss Sen Rep Dr Prof Judge Justice Congressman Congresswoman Coach Rev",
)
IS_LANGUAGE = Rule(
    name="language-after",
    why="What is spoken, or taught or written in, is a language, not a people.",
    pattern=r"(?:-speaking|-language| language|-medium| speakers?| lessons?| translation)s?\b",
    yes=("French-speaking", "a Spanish language course"),
    no=("French officials", "a Spanish lesser post"),
)
LONG_FORM = Rule(
    name="long-form-before",
    why="'Republic of', 'Kingdom of' and the like before a state's name are part of it.",
    pattern=(
        r"\b(?:(?:Federal|Federative|Democratic|People's|Socialist|Islamic|Arab|United|Hashemite|Plurinational|"
        r"Bolivarian|Cooperative|Oriental|Independent) ){0,4}"
        r"(?:Republic|Kingdom|State|Federated States|Commonwealth|Sultanate|Principality|Union|Emirate|Grand Duchy) "
        r"of (?:the )?$"
    ),
    yes=("the Kingdom of ", "the Federal Democratic Republic of "),
    no=("the Government of ", "the Ministry of State for "),
)


def is_person(view: str, start: int, end: int, *, heading: bool, sure: bool) -> bool:
    """Whether a state's name that people bear too is a person's here.

    Args:
        view: The normalised text.
        start: Where the name starts.
        end: Where it ends.
        heading: Whether it stands in a heading, where capitals mean nothing.
        sure: Whether the text names the same state in a way that is beyond doubt.
    """
    if BY_HONORIFIC.regex.search(view, max(0, start - 40), start):
        return True
    if heading:
        return False
    before = _BEFORE_WORD.search(view, max(0, start - 40), start)
    if before is not None and _is_forename(before[2]):
        opens = before.start(2) == 0 or before[1] is not None
        if not (opens and sure):
            return True
    if sure or _NEXT_CAPITAL.match(view, end) is None:
        return False
    return _GOES_ON.match(view, end) is None and _INSTITUTION.match(view, end) is None


def _is_forename(word: str) -> bool:
    """Whether a word before a name may be a forename or an initial."""
    if not word[0].isupper() or word in _OPENERS:
        return False
    return len(word) == 2 if word.endswith(".") else not word.isupper()


def is_language(view: str, start: int, end: int) -> bool:
    """Whether a demonym means the language: "French-speaking", "published in French."."""
    if IS_LANGUAGE.regex.match(view, end):
        return True
    into = view.endswith((" in ", " into "), max(0, start - 6), start)
    return into and not (
        view[end : end + 1] in (" ", "-") and view[end + 1 : end + 2].isalpha() and view[end + 1 : end + 4] != "and"
    )


def long_start(view: str, start: int) -> int:
    """Where the long form of a state's name starts ("the Republic of Peru"), or `start` itself."""
    long = LONG_FORM.regex.search(view, max(0, start - 80), start)
    return long.start() if long else start


RULES = (BY_HONORIFIC, IS_LANGUAGE, LONG_FORM)
