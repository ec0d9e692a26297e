"""What looks odd in a text: said plainly, with the place, and never mended in silence."""

from collections.abc import Iterable

from jscd_model.model import Diagnostic, Dialogue, Person
from jscd_model.stages import conflicts, odd_words, truncation
from jscd_model.stages.sections import Sections
from jscd_model.stages.times import Times
from jscd_model.text import Page

__all__ = ["ODDITIES", "RULES", "find_diagnostics"]

ODDITIES = (*conflicts.ODDITIES, *odd_words.ODDITIES, *truncation.ODDITIES)
RULES = tuple(oddity.rule for oddity in ODDITIES)


def find_diagnostics(
    page: Page, sections: Sections, times: Times, dialogues: Iterable[Dialogue], persons: Iterable[Person]
) -> tuple[Diagnostic, ...]:
    """List what looks odd.

    Args:
        page: The text laid out.
        sections: What each block is.
        times: Where dates stand, and which could not be settled.
        dialogues: The occasions that were read.
        persons: The persons that were read.

    Returns:
        Diagnostics in order of the first place that each one names.
    """
    found = [
        *conflicts.conflicts(page, tuple(dialogues), tuple(persons)),
        *odd_words.odd_words(page, sections, times),
        *truncation.truncation(page, sections),
    ]
    return tuple(sorted(found, key=lambda d: (d.spans[0].start, d.code)))
