"""When an instrument was signed that the text says was signed at the occasion it reports."""

import re
from collections.abc import Iterable

from attrs import evolve

from jscd_model.model import Dialogue, FrameworkAgreement, When
from jscd_model.stages.instruments import InstrumentMention, Instruments
from jscd_model.stages.times import Times
from jscd_model.text import Page

__all__ = ["date_signings"]

_SIGNED = re.compile(
    r"(?<!to be )(?<!had )(?<!has )(?<!be )(?<!previously )(?<!already )(?<!recently )(?<!not )"
    r"\b(?:signed|inked|exchanged|initial+ed) (?:the |a |an |two |three |their )?(?:[a-z][a-z-]+,? ){0,5}$"
)
_WAS_SIGNED = re.compile(
    r"(?: \([^()]{2,12}\))?(?: [a-z]+){0,6}? (?:was|were) (?:also |then |formally )?(?:signed|inked|exchanged)\b"
)
_EARLIER = re.compile(
    r"\b(?:earlier|previously|ago|last (?:year|month|week)|in the past|since|recalled|recalling|before)\b"
)


def date_signings(page: Page, times: Times, instruments: Instruments, principal: Iterable[Dialogue]) -> Instruments:
    """Date the instruments that were signed at the one occasion which the text reports.

    Args:
        page: The text, laid out.
        times: The times that it names.
        instruments: The instruments that it names.
        principal: The occasions that it reports.

    Returns:
        The instruments. One without a date gets that of the occasion where its sentence says that it was signed, and no
        other time is named around it.
    """
    held = [dialogue for dialogue in principal if dialogue.when is not None]
    day = held[0].when if len(held) == 1 else None
    if day is None or day.is_interval or day.earliest != day.latest:
        return instruments
    signed = {mention.id for mention in instruments.mentions if _is_signed_then(page, times, mention, day)}
    dated: tuple[FrameworkAgreement, ...] = tuple(
        evolve(agreement, date=day) if agreement.date is None and agreement.id in signed else agreement
        for agreement in instruments.agreements
    )
    return evolve(instruments, agreements=dated)


def _is_signed_then(page: Page, times: Times, mention: InstrumentMention, day: When) -> bool:
    """Whether a sentence says that an instrument was signed, and its paragraph names no other time."""
    view, sentence = page.view, page.sentence_at(mention.start)
    before = _SIGNED.search(view, max(sentence.start, mention.start - 90), mention.start)
    if before is None and _WAS_SIGNED.match(view, mention.end, sentence.end) is None:
        return False
    if _EARLIER.search(view, sentence.start, sentence.end):
        return False
    block = page.block_at(mention.start)
    return all(timed.when is None or timed.when.overlaps(day) for timed in times.between(block.start, block.end))
