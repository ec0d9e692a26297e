"""What an instrument covers, where its sentence or the list under it says so."""

import re

from jscd_model.grammar.pattern import Rule
from jscd_model.text import BlockKind, Page

__all__ = ["RULES", "areas_after"]

_ITEM = r"[\w'/ -]{1,60}?"
_MANY = rf"[a-z][\w'/ -]{{0,60}}(?:, (?:and )?{_ITEM}){{1,12}}(?:,? and {_ITEM})?"
_LIST = rf"(?P<list>{_MANY}|[a-z][\w'/ -]{{1,40}} and {_ITEM})"

COVERED = Rule(
    name="areas-of-an-instrument",
    why='What "in areas such as", "covers cooperation in" or "guides the ... relationship" lists is what it covers.',
    pattern=r"(?:\b(?:areas|fields|sectors|domains|issues|pillars)(?: of (?:focus|cooperation))?(?:,? such as|"
    r",? including|,? like|:| of(?! (?:common|mutual|shared)))|\b(?:guides?|governs?|shapes?|defines?) "
    r"(?:the|our|their|its)(?: overall| entire| whole)?|\b(?:covers?|covering|encompass(?:es|ing))"
    r"(?: (?:the|our|their|its|bilateral|wide-ranging|broad))?(?: (?:cooperation|collaboration|matters|issues))?"
    r"(?: in| on|,? including)?(?: (?:the )?(?:areas|fields|sectors)(?: of|,? such as|,? including|:))?) "
    r"(?!areas|fields|sectors)"
    rf"{_LIST}(?P<noun> (?:relationships?|relations|cooperation|ties))?"
    r"(?=[.;:)]| between| with| of the two|, (?:which|as|among)|$)",
    words="areas fields sectors domains issues pillars guide guides govern governs shape shapes define defines cover "
    "covers covering encompasses encompassing",
    yes=(
        "The Nordic Ferry Treaty of 2011 covers cooperation in areas such as safety, trade and research.",
        "They praised the treaty, which covers cooperation in safety, trade, and sea rescue.",
    ),
    no=("The areas are wide.", "The plan covers the harbour.", "It covers two areas of common concern."),
)

_LEADS = re.compile(r"\b(?:areas?|fields|pillars?|sectors|goals|objectives|priorities|covers?|following|focus\w*)\b")
_BREAK = re.compile(r", and |,? and |, ")
_LONGEST = 8  # words of an area


def areas_after(page: Page, start: int, end: int) -> tuple[str, ...]:
    """The areas that the rest of an instrument's sentence lists, or the list items that it introduces.

    Args:
        page: The text, laid out.
        start: Where the instrument's name ends in the view.
        end: Where its sentence ends.

    Returns:
        The areas as they are written, in order.
    """
    view = page.view
    listed = COVERED.regex.search(view, start, end) if page.holds(COVERED.words, start, end) else None
    if listed is not None:
        items = [item.strip().removeprefix("and ") for item in _BREAK.split(listed["list"])]
    elif view.endswith(":", start, end) and _LEADS.search(view, start, end):
        items = _bullets(page, end)
    else:
        return ()
    return tuple(dict.fromkeys(item for item in items if item and len(item.split()) <= _LONGEST))


def _bullets(page: Page, end: int) -> list[str]:
    """The short list items that follow a colon at `end`."""
    found = []
    block = page.sentence_at(end - 1).block
    for item in page.blocks[block + 1 :]:
        if item.kind is not BlockKind.ITEM:
            break
        found.append(page.view[item.start : item.end].rstrip(".,;").removesuffix(" and").rstrip(".,;"))
    return found if len(found) > 1 and all(len(item.split()) <= _LONGEST for item in found) else []


RULES = (COVERED,)
