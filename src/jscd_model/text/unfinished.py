"""Words that end no line: where one of them stands last, the line below goes on with it."""

import re

__all__ = ["LEADS_TO_NUMBER", "UNFINISHED"]

_MONTHS = (
    "January February March April May June July August September October November December "
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
)
_COUNTED = (
    "No Nos Article Articles Art Arts Section Sections Sec Paragraph Paragraphs Para Paras Chapter Chapters Annex Page "
    "Pages Resolution Resolutions Protocol UNSCR article articles section sections paragraph paragraphs para paras "
    "chapter chapters page pages resolution resolutions"
)
_LINKS = "and or of the a an in on at to for with by from between that which their its &"


def _last(words: str, stop: str) -> str:
    """A pattern of lines that one of the words ends."""
    return rf"(?:^|[\s(])(?:{'|'.join(words.split())}){stop}$"


# What follows is a day, a year or a number of what is counted, though it looks like a list marker: "on 2 August 7.".
LEADS_TO_NUMBER = re.compile(_last(f"{_MONTHS} {_COUNTED}", r"\.?"))
# What follows goes on, unless it is a list item: "agreed to" may lead into a list. So does the rest of a compound.
UNFINISHED = re.compile(_last(_LINKS, "") + r"|[^\W_.]-$|\w\.-$")
