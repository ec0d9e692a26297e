"""Facts of one thing that cannot both be true: two numbers or two dates of an occasion, two states of a person."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import chain, combinations

from jscd_model.grammar.ordinals import ordinal_value
from jscd_model.grammar.pattern import Rule
from jscd_model.model import Diagnostic, Dialogue, Person, Precision, Severity, Span, Status, Tenure, When
from jscd_model.stages.drafts import series_key
from jscd_model.stages.oddities import Oddity
from jscd_model.text import Page

__all__ = ["ODDITIES", "conflicts"]

CONFLICTING_ORDINAL = Rule(
    name="conflicting-ordinal",
    why="The text numbers one occasion in two ways, so one of the numbers is a slip.",
    yes=(
        (
            "Joint Statement on the Third Kenya-Norway Ferry Dialogue\n\nKenya and Norway held the fourth Kenya-Norway "
            "Ferry Dialogue in Nairobi on 4 May 2023."
        ),
    ),
    no=(
        (
            "Kenya and Norway held the fourth Kenya-Norway Ferry Dialogue in Nairobi on 4 May 2023. They will hold the "
            "fifth Kenya-Norway Ferry Dialogue in Bergen."
        ),
    ),
)
CONFLICTING_DATE = Rule(
    name="conflicting-date",
    why="The text gives one occasion two dates of which neither lies within the other, so one of them is a slip.",
    yes=(
        (
            "Kenya and Norway held the fourth Kenya-Norway Ferry Dialogue in Nairobi on 4 May 2023. The fourth "
            "Kenya-Norway Ferry Dialogue was held in Nairobi on 6 May 2023."
        ),
    ),
    no=(
        (
            "Kenya and Norway held the fourth Kenya-Norway Ferry Dialogue in Nairobi on 4-5 May 2023. The fourth "
            "Kenya-Norway Ferry Dialogue was held in Nairobi in May 2023."
        ),
        (
            "Kenya and Norway held the fourth Kenya-Norway Ferry Dialogue in Nairobi on 4 May 2023. The third "
            "Kenya-Norway Ferry Dialogue was held in Bergen on 6 May 2022."
        ),
    ),
)
CONFLICTING_PARTY = Rule(
    name="conflicting-party",
    why="The text gives one name present offices of two states, so either it is a slip or two persons bear the name.",
    yes=("Minister of Roads Ana Ruiz of Peru met Ola Vik. Ana Ruiz, Chilean Minister of Roads, praised the talks.",),
    no=("Minister of Roads Ana Ruiz of Peru met Ola Vik. Ana Ruiz, Peruvian Minister of Roads, praised the talks.",),
)
ORDINALS = Oddity(
    rule=CONFLICTING_ORDINAL,
    severity=Severity.WARNING,
    remedy="Look at both places. The record keeps the number that it read first.",
)
DATES = Oddity(
    rule=CONFLICTING_DATE,
    severity=Severity.WARNING,
    remedy="Look at both places. The record may hold the occasion twice, once for each date.",
)
PARTIES = Oddity(
    rule=CONFLICTING_PARTY,
    severity=Severity.WARNING,
    remedy="Look at the offices. The record may hold the person twice, once for each state.",
)
ODDITIES = (ORDINALS, DATES, PARTIES)

_MOST = 20  # occasions of one number and name that are compared with each other
_UNIONS = frozenset({"EU", "UN", "AU", "G7"})  # parties of two letters that are no states
_SITTING = re.compile(r"\b(?:round|session|meeting|sitting|part|day|phase|edition|plenary)s?\b", re.IGNORECASE)


def conflicts(page: Page, dialogues: tuple[Dialogue, ...], persons: tuple[Person, ...]) -> Iterator[Diagnostic]:
    """Facts that cannot both be true.

    Args:
        page: The text laid out.
        dialogues: The occasions.
        persons: The persons.

    Yields:
        Diagnostics, check by check.
    """
    yield from _ordinals(page.source.text, dialogues)
    yield from _dates(page.source.text, dialogues)
    yield from _parties(page, persons)


def _ordinals(text: str, dialogues: tuple[Dialogue, ...]) -> Iterator[Diagnostic]:
    """One occasion, or two of one name on one day, with two numbers."""
    told: dict[tuple[frozenset[str], str], dict[int, Span]] = {}
    for dialogue in dialogues:
        for span in dialogue.spans:
            number = _number(span.cut(text), dialogue)
            if number is None:
                continue
            day = str(dialogue.when) if dialogue.when is not None and dialogue.when.precision is Precision.DAY else None
            told.setdefault((series_key(dialogue.name), day or dialogue.id), {}).setdefault(number, span)
    for numbers in told.values():
        if len(numbers) > 1:
            places = [Span(span.start, span.end, CONFLICTING_ORDINAL.name) for span in sorted(numbers.values())]
            shown = " and ".join(f"'{_plain(span.cut(text))}'" for span in places)
            yield ORDINALS.found(f"One occasion is numbered in {len(numbers)} ways: {shown}.", places)


def _number(words: str, dialogue: Dialogue) -> int | None:
    """The number that opens a mention of an occasion, if the occasion's own name follows."""
    ordinal, _, name = (words[4:] if words[:4].lower() == "the " else words).partition(" ")
    number = ordinal_value(ordinal.lower()) if name else None
    if number is None or _SITTING.search(words) or series_key(name) != series_key(dialogue.name):
        return None
    return number


def _plain(words: str) -> str:
    return " ".join(words.split())


def _dates(text: str, dialogues: tuple[Dialogue, ...]) -> Iterator[Diagnostic]:
    """The same number of one series on two dates."""
    numbered: dict[tuple[int, frozenset[str]], list[tuple[Dialogue, When]]] = {}
    for dialogue in dialogues:
        if dialogue.ordinal is not None and dialogue.when is not None and dialogue.status is Status.HELD:
            same = numbered.setdefault((dialogue.ordinal, series_key(dialogue.name)), [])
            if len(same) < _MOST:
                same.append((dialogue, dialogue.when))
    for (one, day), (other, later) in chain.from_iterable(combinations(same, 2) for same in numbered.values()):
        if _SITTING.search(f"{one.name} {other.name}") or set(one.parties).isdisjoint(other.parties):
            continue
        if not (day.contains(later) or later.contains(day)):
            places = [Span(d.spans[0].start, d.spans[0].end, CONFLICTING_DATE.name) for d in (one, other)]
            message = f"'{_plain(places[0].cut(text))}' has two dates: {day} and {later}."
            yield DATES.found(message, places)


def _parties(page: Page, persons: tuple[Person, ...]) -> Iterator[Diagnostic]:
    """One full name with present offices of two states, told in different sentences."""
    named: dict[str, dict[str, Span]] = {}
    for person in persons:
        if " " not in person.name:
            continue
        for office in person.offices:
            code = office.party
            if code is None or len(code) != 2 or code in _UNIONS:
                continue
            if office.tenure is Tenure.CURRENT and office.spans:
                named.setdefault(person.name, {}).setdefault(code, office.spans[0])
    starts: list[int] = []
    for name, offices in named.items():
        if len(offices) < 2:
            continue
        starts = starts or [page.source.span(sentence.start, sentence.end).start for sentence in page.sentences]
        if len({bisect_right(starts, span.start) for span in offices.values()}) > 1:
            places = [Span(span.start, span.end, CONFLICTING_PARTY.name) for span in sorted(offices.values())]
            shown = " and ".join(f"'{_plain(place.cut(page.source.text))}'" for place in places)
            yield PARTIES.found(f"{name} has offices of {' and '.join(offices)}: {shown}.", places)
