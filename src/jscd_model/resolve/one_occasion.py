"""How much speaks for two dialogues being one occasion, all in all."""

from collections.abc import Callable

from jscd_model.dossier.wording import time_in_words
from jscd_model.model import When
from jscd_model.resolve.occasion_names import are_two_names, likeness_of_names, share_a_word
from jscd_model.resolve.occasion_signs import (
    Signs,
    weigh_kinds,
    weigh_names,
    weigh_parties,
    weigh_places,
    weigh_seats,
    weigh_telling,
)
from jscd_model.resolve.occasions import NEAR, Occasion
from jscd_model.resolve.thing_names import Likeness, likeness
from jscd_model.resolve.times import OPEN, Fit, fit, is_slip
from jscd_model.resolve.weighing import FORBIDS, HINT, SETTLES, SUPPORT, Weighing

__all__ = ["weigh_occasions"]

_DAYS_OFF = 8
_CLOSE = 2
_MONTH = 31
_SOON = 5
_FITS = {Fit.DAY: SUPPORT + HINT, Fit.MONTH: SUPPORT, Fit.SEASON: HINT, Fit.YEAR: HINT}

SameEvent = Callable[[Occasion, Occasion], bool]


def _no_event(_one: Occasion, _other: Occasion) -> bool:
    return False


def weigh_occasions(one: Occasion, other: Occasion, same_event: SameEvent = _no_event) -> Weighing | None:
    """What speaks for and against two dialogues being one.

    Args:
        one: A dialogue.
        other: A dialogue of another record.
        same_event: Whether the records of two dialogues report one occasion; asked only where it matters.

    Returns:
        The reasons, or None where the two have too little in common to be worth telling.
    """
    if one.undated_plan or other.undated_plan:
        return _follow_ups(one, other, same_event) if one.undated_plan and other.undated_plan else None
    named = not (one.plain or other.plain)
    alike = likeness_of_names(one.name, other.name) if named else Likeness.NONE
    acronym = one.fact.acronym is not None and one.fact.acronym == other.fact.acronym
    if alike is not Likeness.NONE or (named and acronym) or _is_short_form(one, other):
        return _named(one, other, alike, same_event)
    return _unnamed(one, other, same_event)


def _is_short_form(one: Occasion, other: Occasion) -> bool:
    """Whether "the consultations" of one document can be those that the other one calls by name.

    Of committees, dialogues and the like the same parties hold one at a time; of meetings, visits and calls many.
    """
    if not (one.plain or other.plain) or one.series or other.series or not one.parties or one.parties != other.parties:
        return False
    same_number = one.fact.ordinal is not None and one.fact.ordinal == other.fact.ordinal
    if not (one.fact.principal and other.fact.principal) and not same_number:
        return False
    return one.formal and other.formal and likeness(one.name, other.name) is not Likeness.NONE


def _follow_ups(one: Occasion, other: Occasion, same_event: SameEvent) -> Weighing | None:
    """Two unnamed occasions to come, without a time: one where both are to follow the same occasion."""
    if not (one.followed and other.followed) or one.parties != other.parties or not same_event(one, other):
        return None
    signs = Signs()
    signs.plus("both are to follow the occasion that the two documents report", SETTLES)
    weigh_kinds(one, other, signs)
    return signs.weighing()


# Occasions with names


def _named(one: Occasion, other: Occasion, alike: Likeness, same_event: SameEvent) -> Weighing | None:
    signs = Signs()
    short = one.plain or other.plain
    if short:
        signs.plus(f"both documents report {_noun(one)}, and one gives it no name", HINT)
    else:
        weigh_names(one, other, alike, signs)
    if one.series or other.series:
        weigh_parties(one, other, signs)
        _weigh_series(one, other, alike, signs)
        return signs.weighing()
    weigh_kinds(one, other, signs)
    same_place = weigh_places(one, other, signs)
    weigh_parties(one, other, signs, placed=same_place)
    shared = weigh_seats(one, other, signs)
    together = weigh_telling(one, other, signs, dated=one.time is not None and other.time is not None)
    same_number = one.fact.ordinal is not None and one.fact.ordinal == other.fact.ordinal
    if same_number:
        signs.plus(f"both are number {one.fact.ordinal}", SUPPORT if short else SUPPORT + HINT)
    backed = same_number or same_place or bool(shared) or together
    agreed = _weigh_times(one, other, signs, backed=backed, same_number=same_number)
    _weigh_numbers(one, other, signs, together=together, met=same_place and bool(shared))
    told = not agreed and not (one.fact.principal and other.fact.principal) and same_event(one, other)
    if told:
        signs.plus("both are named in accounts of one event", HINT)
    known = _share_a_day(one, other) if short else agreed or told or shared
    if not (known or same_number or together):
        if short:
            return None
        signs.minus("nothing tells which round is meant", SUPPORT)
    return signs.weighing()


def _weigh_numbers(one: Occasion, other: Occasion, signs: Signs, *, together: bool, met: bool = False) -> None:
    """The numbers of two rounds, where both are known and differ.

    The same people do not meet twice in one month at one place (`met`) for two rounds of one dialogue.
    """
    if not one.fact.ordinal or not other.fact.ordinal or one.fact.ordinal == other.fact.ordinal:
        return
    found = fit(one.time, other.time) if one.time is not None and other.time is not None else Fit.NONE
    gap = one.possible.gap(other.possible)
    close = found is Fit.DAY or (found is Fit.MONTH and met) or (together and not gap)
    weight = SUPPORT + HINT if close else FORBIDS
    if weight == FORBIDS and together and gap <= _DAYS_OFF:
        weight -= 1  # a third account may agree with both
    signs.minus(f"the numbers differ: {one.fact.ordinal} and {other.fact.ordinal}", weight)


def _noun(occasion: Occasion) -> str:
    return f"a {str(occasion.fact.kind.value).replace('_', ' ')}"


def _weigh_series(one: Occasion, other: Occasion, alike: Likeness, signs: Signs) -> None:
    if one.series is not other.series:
        signs.minus("one is the standing series, the other a single occasion", FORBIDS)
    else:
        signs.plus("both are the standing series", HINT if alike is Likeness.FULLER else SUPPORT)


def _weigh_times(one: Occasion, other: Occasion, signs: Signs, *, backed: bool, same_number: bool) -> bool:
    """The times of two occasions of one name; whether they agree."""
    mine, theirs = one.fact.when, other.fact.when
    gap = one.possible.gap(other.possible)
    if not gap:
        if one.time is not None and other.time is not None and mine is not None and theirs is not None:
            found = fit(one.time, other.time)
            if found is not Fit.NONE:
                signs.plus(_agreement(mine, theirs, found), _FITS[found])
            return found is not Fit.NONE
        return one.fact.principal and other.fact.principal and _weigh_day_told(one, other, signs)
    text = _difference(one, other)
    if mine is None or theirs is None:
        signs.minus(text, SETTLES if same_number else FORBIDS)
        return False
    if _told_before(one, other) or _told_before(other, one):
        signs.minus(text, SETTLES if same_number else FORBIDS)
    elif backed and gap <= _DAYS_OFF and _by_days(one, other):
        signs.minus(text, SUPPORT)
    elif backed and is_slip(mine, theirs):
        signs.minus(text, SUPPORT + HINT)
    else:
        signs.minus(text, SETTLES if same_number else FORBIDS)
    return False


def _by_days(one: Occasion, other: Occasion) -> bool:
    """Whether the days of one are known, and of the other at least the month."""
    lengths = sorted(occasion.possible.length for occasion in (one, other))
    return lengths[0] <= _DAYS_OFF and lengths[1] <= _MONTH


def _difference(one: Occasion, other: Occasion) -> str:
    """How the times of two occasions differ, in words."""
    if one.fact.when is not None and other.fact.when is not None and not one.fact.when.overlaps(other.fact.when):
        return f"the times differ: {time_in_words(one.fact.when)} and {time_in_words(other.fact.when)}"
    if one.planned is not other.planned:
        return "one was over when the other was still to come"
    return "the documents were written at different times"


def _told_before(one: Occasion, other: Occasion) -> bool:
    """Whether a document reports the first as past before the second, by its time, can have begun."""
    return (
        not one.planned
        and one.published is not None
        and other.time is not None
        and other.time.first > one.published + 1
    )


def _weigh_day_told(one: Occasion, other: Occasion, signs: Signs) -> bool:
    """The day of one occasion beside the day on which the other one's document was published."""
    for dated, undated in ((one, other), (other, one)):
        if dated.time is None or not dated.time.by_days or undated.time is not None or undated.published is None:
            continue
        if 0 <= undated.published - dated.time.first <= _SOON:
            signs.plus("one document was published within days of the time that the other one gives", SUPPORT)
            return True
    return False


def _agreement(mine: When, theirs: When, found: Fit) -> str:
    if mine == theirs:
        return f"both are dated {time_in_words(mine)}"
    noun = "share a day" if found is Fit.DAY else "may be one"
    return f"the times {noun}: {time_in_words(mine)} and {time_in_words(theirs)}"


# Occasions without names


def _unnamed(one: Occasion, other: Occasion, same_event: SameEvent) -> Weighing | None:
    """Two occasions of which one or both have no name, or that go by two names."""
    if one.series or other.series or one.parties != other.parties or not one.parties:
        return None
    hosted = _hosted(one, other)
    if hosted is False:
        return None
    signs = Signs()
    weigh_parties(one, other, signs)
    if len(one.parties) == 1:
        signs.minus("only one party is known", SETTLES)
    dated = one.time is not None and other.time is not None
    together = weigh_telling(one, other, signs, dated=dated, strict=True)
    if not _weigh_anchors(one, other, signs, together=together, hosted=bool(hosted), same_event=same_event):
        return None
    _weigh_two_names(one, other, signs)
    weigh_kinds(one, other, signs)
    weigh_places(one, other, signs, strict=True)
    shared = weigh_seats(one, other, signs, strict=True)
    if hosted and not shared:
        signs.minus("nobody is known to have sat at both", SUPPORT)
    alike = one.plain or other.plain or share_a_word(one.name, other.name)
    if alike and one.fact.ordinal is not None and one.fact.ordinal == other.fact.ordinal:
        signs.plus(f"both are number {one.fact.ordinal}", SUPPORT)
    _weigh_numbers(one, other, signs, together=together)
    gap = (one.time or OPEN).gap(other.time or OPEN) if hosted else one.possible.gap(other.possible)
    if gap:
        # Two accounts may be a day apart on a meeting of the same people, if both were written after it.
        close = together and gap <= _CLOSE and _written_after(one, other)
        signs.minus(_difference(one, other), FORBIDS if not close else SUPPORT if shared > 1 else FORBIDS - 1)
    return signs.weighing()


def _weigh_anchors(
    one: Occasion, other: Occasion, signs: Signs, *, together: bool, hosted: bool, same_event: SameEvent
) -> bool:
    """What holds two unnamed occasions together: a day, an event; whether anything does."""
    by_day = _share_a_day(one, other)
    if by_day and one.fact.when is not None and other.fact.when is not None:
        signs.plus(_agreement(one.fact.when, other.fact.when, Fit.DAY), SUPPORT)
    elif by_day:
        signs.plus("one was held on a day of the event at whose margins the other was held", SUPPORT)
    if hosted and one.host is not None:
        signs.plus(f"both were held at the margins of {one.host.fact.name}", HINT)
    if together and _told_on_the_day(one, other):
        signs.plus("one document was published on the day that the other one gives", HINT)
    if by_day or together or hosted:
        return True
    if same_event(one, other):
        signs.plus("both are named in accounts of one event", SUPPORT)
        return True
    return False


def _share_a_day(one: Occasion, other: Occasion) -> bool:
    """Whether two occasions share a day; one at the margins of an event takes over the days of the event."""
    if (one.host is None) is (other.host is None):
        mine, theirs = one.time, other.time
    else:
        mine, theirs = one.days, other.days
    return mine is not None and theirs is not None and fit(mine, theirs) is Fit.DAY


def _written_after(one: Occasion, other: Occasion) -> bool:
    """Whether both documents were written within days after the times that both give."""
    if one.published is None or other.published is None or one.time is None or other.time is None:
        return False
    last = max(one.time.first, other.time.first)
    return last <= min(one.published, other.published) <= last + NEAR


def _told_on_the_day(one: Occasion, other: Occasion) -> bool:
    """Whether one has no time, and its document was published on the day of the other."""
    return any(
        undated.time is None
        and not undated.planned
        and dated.time is not None
        and dated.time.first == dated.time.last == undated.published
        for dated, undated in ((one, other), (other, one))
    )


def _hosted(one: Occasion, other: Occasion) -> bool | None:
    """Whether both were held at the margins of one occasion; None where only one or none was held at any.

    False as well where one of the two is what the other was held at the margins of.
    """
    if one.host is not None and other.host is not None:
        weighing = weigh_occasions(one.host, other.host)
        return weighing is not None and weighing.strength >= SETTLES
    for guest, may_be_host in ((one, other), (other, one)):
        if guest.host is not None:
            weighing = weigh_occasions(guest.host, may_be_host)
            if weighing is not None and weighing.strength >= SETTLES:
                return False
    return None


def _weigh_two_names(one: Occasion, other: Occasion, signs: Signs) -> None:
    if one.plain and other.plain:
        return
    both = one.fact.principal and other.fact.principal
    if (one.plain or other.plain) and (both or likeness(one.name, other.name) is Likeness.FULLER):
        signs.minus("only one of them has a name", HINT if _share_a_day(one, other) else SETTLES)
    else:
        # "2+2 talks" may be the 2+2 consultations; the defence ministers may meet by themselves besides both.
        formal = one.formal and other.formal
        near = share_a_word(one.name, other.name) and one.fact.principal and other.fact.principal
        weight = SETTLES + SUPPORT if not formal else SUPPORT if near else SETTLES
        if formal and are_two_names((one.fact.name, one.name), (other.fact.name, other.name)):
            weight = FORBIDS
        signs.minus(f"{one.fact.name} and {other.fact.name} are two names", weight)
