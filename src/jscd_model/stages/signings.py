"""When an instrument was signed that the text says was signed at the occasion it reports."""

import re
from collections.abc import Iterable

from attrs import evolve

from jscd_model.model import Dialogue, FrameworkAgreement, Status, When
from jscd_model.stages.instrument_dates import is_term
from jscd_model.stages.instruments import InstrumentMention, Instruments
from jscd_model.stages.times import Times
from jscd_model.text import Page

__all__ = ["date_signings"]

_LIST = r"(?:[^.;:\n]{0,200}?(?:, and|,| and) )?(?:the |a |an |two |three |their )?(?:[a-z][a-z-]+,? ){0,5}$"
_SIGNED = re.compile(
    r"(?<!to be )(?<!had )(?<!has )(?<!be )(?<!previously )(?<!already )(?<!recently )(?<!not )"
    rf"\b(?:signed|inked|exchanged|initial+ed|put (?:their|its) (?:names?|signatures?|pens?) to) {_LIST}"
)
_TO_SIGN = re.compile(rf"\b(?:will|are to|are due to|are expected to) (?:also |then |jointly )?sign {_LIST}")
_BY_ALL = re.compile(
    r"\b(?:[Tt]he (?:(?:two|three|both) )?(?:defen[cs]e |foreign |interior )?(?:ministers|sides|"
    r"countries|parties|leaders|"
    r"delegations|presidents|governments|neighbou?rs|chiefs|secretaries)|[Tt]hey|[Bb]oth (?:sides|"
    r"countries|parties|ministers|"
    rf"delegations|governments))(?: also| then| today| jointly| have| had)*"
    rf" (?:signed|inked|exchanged|initial+ed|put (?:their|its) (?:names?|signatures?|pens?) to) {_LIST}"
)
_FEW = 3  # parties of whom no word says which of them signed
_REACH = 240  # characters before an instrument in which its signing is told
_AT_THE_END = re.compile(
    rf"\b(?:concluded|ended|closed|culminated|wrapped up) with the (?:signing|signature|exchange) of {_LIST}"
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
    if day is None or day.earliest is None or day.latest is None:
        return instruments
    planned = held[0].status is Status.PLANNED
    signed: dict[str, When] = {}
    by_all: set[str] = set()
    for mention in instruments.mentions:
        then = _signed_on(page, times, mention, day, planned=planned)
        if then is not None:
            signed.setdefault(mention.id, then)
            if _BY_ALL.search(
                page.view, max(page.sentence_at(mention.start).start, mention.start - _REACH), mention.start
            ):
                by_all.add(mention.id)
    if not signed:
        return instruments
    dated: tuple[FrameworkAgreement, ...] = tuple(
        evolve(one, date=signed[one.id]) if one.date is None and one.id in signed else one
        for one in instruments.agreements
    )
    if 1 < len(held[0].parties) <= _FEW:
        dated = tuple(
            evolve(one, parties=held[0].parties) if one.id in by_all and not one.parties else one for one in dated
        )
    return evolve(instruments, agreements=dated)


def _signed_on(page: Page, times: Times, mention: InstrumentMention, day: When, *, planned: bool) -> When | None:
    """The day of the occasion on which its sentence says an instrument was signed; its last, if the talks ended so."""
    view, sentence = page.view, page.sentence_at(mention.start)
    low = max(sentence.start, mention.start - _REACH)
    ended = _AT_THE_END.search(view, low, mention.start)
    before = (
        ended or _SIGNED.search(view, low, mention.start) or (planned and _TO_SIGN.search(view, low, mention.start))
    )
    if not before and _WAS_SIGNED.match(view, mention.end, sentence.end) is None:
        return None
    if _EARLIER.search(view, sentence.start, sentence.end):
        return None
    block = page.block_at(mention.start)
    for timed in times.between(block.start, block.end):
        if not (timed.when is None or is_term(view, timed.start) or _may_stand_beside(timed.when, day)):
            return None
    if day.earliest == day.latest:
        return day
    return When.on(day.latest) if ended and day.latest is not None else None


def _may_stand_beside(other: When, day: When) -> bool:
    """Whether a time is that of the occasion, or what is to come after it."""
    if other.overlaps(day) or other.earliest is None:
        return True
    return day.latest is not None and other.earliest > day.latest
