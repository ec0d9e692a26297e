"""Who wrote a text: bylines, and notes such as "Ama Mensah is a research fellow at the Volta Institute"."""

import re

from jscd_model.grammar.name_shapes import CAPITAL
from jscd_model.grammar.pattern import Rule

__all__ = ["AFFILIATION", "AUTHOR_NOTE", "BYLINE", "byline_names"]

_WORD = rf"{CAPITAL}[\w'-]*\.?"
_NAME = rf"{_WORD}(?: (?:(?:al|el|bin|ibn|bint|de|da|dos|van|von|der|den|du|la|le)[ -])?{_WORD}){{1,4}}"
_ORG_WORD = rf"{CAPITAL}[\w'&-]*"
_ORG = rf"{_ORG_WORD}(?:(?: (?:of|for|and|the|on|de|du|des|&)){{0,3}} {_ORG_WORD}){{0,9}}"
_JOB = (
    r"(?:fellow|analyst|researcher|expert|professor|lecturer|journalist|correspondent|reporter|columnist|editor|"
    r"writer|scholar|assistant|"
    r"associate|director|coordinator|specialist|head|chair|contributor|advis[eo]r|intern|member|president|founder|"
    r"candidate|student|"
    r"teacher|historian|commentator|consultant|manager|officer|strategist)s?"
)

AUTHOR_NOTE = Rule(
    name="author-note",
    why="A sentence at the end of an article that says what someone is, studied or writes is a note on its author.",
    pattern=(
        rf"^(?:(?:Dr|Prof|Mr|Ms|Mrs)\.? |Professor |Ambassador |Amb\. )?(?P<name>{_NAME})(?:, (?:PhD|"
        rf"Ph\.D\.),?)?(?: \([^)]{{2,40}}\))?,? "
        r"(?:(?:is|was|has been) (?:currently |also |now )?(?:(?:an?|the|one of the) (?:[\w,'&-]+ ){0,9}?|"
        r"(?:[A-Z][\w-]+ ){0,4})"
        r"(?:[Ff]ellow|[Aa]nalyst|[Rr]esearcher|[Rr]esearch [Aa]ssistant|[Rr]esearch [Aa]ssociate|[Ee]xpert|"
        r"[Pp]rofessor|[Ll]ecturer|"
        r"[Jj]ournalist|[Cc]orrespondent|[Rr]eporter|[Cc]olumnist|[Ee]ditor|[Ww]riter|[Aa]uthor|[Ss]cholar|"
        r"[Cc]ontributor|"
        r"[Cc]ommentator|[Hh]istorian|[Pp]h\.?D|[Dd]octoral|[Gg]raduate|[Ss]tudent|[Ff]ormer (?:[\w-]+ "
        r"){0,3}(?:diplomat|ambassador|official))s?\b"
        r"|graduated (?:from|in|with)\b|(?:holds|earned|received|completed|obtained) (?:an? |his |her |their "
        r")?(?:[\w'.-]+ ){0,2}"
        r"(?:PhD|Ph\.D|degree|doctorate|master|bachelor|MA|BA|MSc|BSc|LLM|M\.A)"
        r"|writes (?:on|about|for)|covers |reports (?:on|from|for)|tweets |has (?:written|published|worked as)|"
        r"specializes in|specialises in)"
    ),
    yes=(
        "Ama Mensah is a research fellow at the Volta Institute.",
        "Kofi Boateng graduated from the University of Ghana.",
        "Dr. Ana de Souza writes on trade.",
    ),
    no=(
        "The minister is a journalist by training.",
        "Ama Mensah was briefed by the Director.",
        "Ghana is a member of the union.",
        "Ama Mensah met the minister.",
    ),
)
AFFILIATION = Rule(
    name="author-affiliation",
    why="The institution after an author's work is where the author works.",
    pattern=rf"\b(?i:{_JOB})(?:,? [a-z]+){{0,4}},? (?:at|with|for|in|of) (?:the )?(?P<organization>{_ORG})",
    yes=("is a fellow at the Volta Institute of Peace", "a columnist for Echo Weekly"),
    no=("is an old fellow at heart", "an expert on trade"),
)
BYLINE = Rule(
    name="byline",
    why="'By' and names on a line of their own are the authors.",
    pattern=(
        rf"^(?:By|BY|by|Written by|Author|Authors|Reported by):? "
        rf"(?P<names>{_NAME}(?:(?:, {_NAME}){{0,4}},? (?:and|&) {_NAME})?)"
        rf"(?: ?[,|/-] ?(?P<organization>{_ORG}))?(?: ?[,|/-] ?.{{0,60}})?$"
    ),
    yes=("By Ama Mensah and Kofi Boateng", "By Ama Mensah, Echo Weekly"),
    no=("By Monday the talks had ended.", "By the Staff"),
)


def byline_names(line: str) -> list[tuple[int, int]]:
    """Start and end of each name in a byline; empty where the line is none."""
    found = BYLINE.regex.match(line)
    if found is None:
        return []
    start, end = found.span("names")
    return [(m.start(), m.end()) for m in re.compile(_NAME).finditer(line, start, end)]


RULES = (AUTHOR_NOTE, AFFILIATION, BYLINE)
