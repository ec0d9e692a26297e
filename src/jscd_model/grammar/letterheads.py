"""Lines around a text that are no sentences: datelines, release dates, copyright, letterheads, marks of the end."""

import re

from jscd_model.grammar.name_shapes import CAPITAL
from jscd_model.grammar.pattern import Rule

__all__ = ["AGENCY_DATELINE", "LETTERHEAD", "OWNER", "PLACE_DATELINE", "POSITION_OF", "is_date_line"]

_WORD = rf"{CAPITAL}(?:[\w'.&-]*[\w&])?"
_NAME = rf"{_WORD}(?: (?:(?:of|for|and|the|on|de|du|des|la|al) ){{0,2}}{_WORD}){{0,7}}"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = rf"(?:{_MONTH} {_DAY}(?:, ?\d{{4}})?|{_DAY} {_MONTH}(?:,? ?\d{{4}})?)"
_LOCAL_DATE = r"[A-Z][a-z-]{2,12}(?: [A-Z][a-z-]{2,12})? \d{1,2}(?:, ?\d{4})?(?: ?AH)?"  # "Safar 3, 1446"

AGENCY_DATELINE = Rule(
    name="agency-dateline",
    why="A place, a date or none, an agency, mostly in brackets, and a dash open an agency's report.",
    pattern=(
        rf"^(?P<place>{_WORD}(?: {_WORD}){{0,3}}(?:, {_WORD}(?: {_WORD})?)?)(?: \[{_WORD}(?: {_WORD}){{0,3}}\])?"
        rf"(?:[,.]? (?P<date>{_DATE}|{_LOCAL_DATE}))?"
        rf"(?:,? ?\((?P<agency>{_NAME})\) ?(?:-{{1,2}} ?|: ?)?|[,.] (?P<wire>[A-Z]{{2,12}}) ?(?:-{{1,2}}|:) ?)"
        rf"(?={CAPITAL}|\"|$)"
    ),
    yes=(
        "ACCRA, May 4 (Daily Echo) - Ministers met",
        "LIMA (EFE) -- Peru said",
        "Rome (ANSA) - The talks",
        "New Delhi [India], June 4 (ANI): Ministers met",
        "Riyadh, Safar 3, 1446, SPA -- The Crown Prince",
        "ASTANA. KAZINFORM - The Foreign Minister",
    ),
    no=("The Dialogue (JSD) was held", "Peru (and Chile) - said", "Accra, GHANA met"),
)
_SPEAKER = (
    r"(?:[A-Z]+ )*(?:PRESIDENT|MINISTER|SECRETARY|MODERATOR|CHAIR\w*|MRS?|MS|OFFICIAL|AMBASSADOR|SPOKES\w+|"
    r"QUESTION|ANSWER|REPORTER|"
    r"JOURNALIST|GENERAL|ADMIRAL|CHANCELLOR|KING|QUEEN|PRIME|STAFF|PARTICIPANTS?|SPEAKER|SHEET|RELEASE|UPDATE|"
    r"NOTE|SENATOR|MAYOR)\b"
)
PLACE_DATELINE = Rule(
    name="place-dateline",
    why="A place, alone or with a date, and a dash or colon before the first sentence say where it was written.",
    pattern=(
        rf"^(?:(?!{_SPEAKER})(?P<place>[A-Z][A-Z.' -]{{2,24}}[A-Z.](?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?)(?:, "
        rf"(?P<date>{_DATE}))?"
        rf"|(?!(?:On|From|In|By|At|The|Since|Until|After|Before|Between|For|As|To|Through|This|Last|Next|"
        rf"{_MONTH})\b)(?P<town>{_WORD}(?: {_WORD}){{0,3}}),? (?P<day>{_DATE})) ?(?:-{{1,2}}|:) ?(?={CAPITAL}|\")"
    ),
    yes=("ISLAMABAD: Pakistan and Iran agreed", "WASHINGTON - The minister", "Accra, 4 May 2023 - Ghana hosted"),
    no=("THE PRESIDENT: Thank you.", "Washington agreed", "Q: What next?", "JSD - The", "FACT SHEET on trade"),
)
POSITION_OF = Rule(
    name="position-of-publisher",
    why="Whose views an article does not reflect is the one who published it.",
    pattern=(
        r"\bnot (?:necessarily )?(?:reflect|represent|be those of|those of)(?: (?:the |those |any )?(?:official |"
        r"editorial )?"
        r"(?:views?|opinions?|positions?|polic(?:y|ies)|stance)(?:,? (?:and|or) (?:the )?\w+)? (?:of|held "
        r"by))?(?: the)? "
        rf"(?P<name>{_NAME})"
    ),
    yes=("and do not necessarily reflect the position of The Daily Echo.", "not those of Echo Weekly"),
    no=("does not reflect reality", "views of the minister"),
)
OWNER = Rule(
    name="owner-of-page",
    why="Who holds the copyright, moderates the comments or first published the text is its publisher.",
    pattern=(
        rf"(?:(?:©|\([cC]\)|[Cc]opyright)(?: ?©)?(?: ?\d{{4}}(?:-\d{{2,4}})?)?,?(?: by)? "
        rf"(?!All [Rr]ights)(?P<holder>{_NAME})"
        rf"|^(?P<host>{_NAME}) moderates|(?:[Oo]riginally|[Ff]irst) (?:published|appeared) (?:by|in|on|at) (?:the "
        rf")?(?P<first>{_NAME})"
        rf"|^(?:Source|Published by|Issued by|Posted by|SOURCE|Publisher) ?:? (?P<source>{_NAME})$)"
    ),
    yes=("© 2023 The Daily Echo. All rights reserved.", "Echo moderates all comments", "originally published by Echo"),
    no=(
        "a copyright law",
        "© All rights reserved.",
        "Copyright 2024. All Rights Reserved",
        "The source said so",
        "Published on Monday",
    ),
)
LETTERHEAD = Rule(
    name="letterhead",
    why="A line that is only the name of a ministry, an office or an embassy says who issued the text.",
    pattern=(
        r"^(?:The )?(?:White House|(?:Federal |Royal )?(?:Ministry|Department|Office|Embassy|Government|Council|"
        r"Presidency|Secretariat)"
        r" (?:of|for) [^.,:;]{3,70}|Prime Minister's Office|(?:European|African Union) Commission|Press (?:Office|"
        r"Service)[^.,:;]{0,60}"
        r"|[A-Z][\w-]+ Ministry of [^.,:;]{3,50})$"
    ),
    yes=("Ministry of Foreign Affairs of Ghana", "The White House", "Prime Minister's Office"),
    no=("Ministry of Foreign Affairs: Statement on trade", "The White House Meeting"),
)
_FIGURE = re.compile(r"\d")
_TIME = r"\d{1,2}[:.]\d{2}(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,5})?(?: \([A-Z]+\))?"
_LINE_PART = re.compile(
    rf"{_DATE}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}}|\b\d{{4}}\b|{_TIME}|\b(?:{_MONTH})"
    r"|\b(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)(?:day)?\b|\b(?:[A-Z]{2,3}T|UTC)\b"
)
_DATE_ONLY = re.compile(rf"{_DATE}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}}|{_TIME}")


def is_date_line(line: str) -> bool:
    """Whether a line is only a date or time, perhaps with a place: "Accra, 4 May 2023", "10:40 A.M. GMT".

    >>> is_date_line("Accra, 4 May 2023"), is_date_line("4 May 2023 in numbers, and what they mean")
    (True, False)
    """
    if len(line) > 90 or _FIGURE.search(line) is None or not _DATE_ONLY.search(line):
        return False
    rest = re.findall(r"[\w'.]*[^\W\d_][\w'.]*", _LINE_PART.sub(" ", line))
    return len(rest) <= 4 and all(
        word[0].isupper() or word in ("at", "on", "of", "st", "nd", "rd", "th") for word in rest
    )


RULES = (AGENCY_DATELINE, PLACE_DATELINE, POSITION_OF, OWNER, LETTERHEAD)
