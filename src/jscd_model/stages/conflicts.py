"""Facts of one thing that cannot both be true: two numbers or two dates of an occasion, two states of a person."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import combinations

from jscd_model.grammar.ordinals import ORDINAL, ordinal_value
from jscd_model.grammar.pattern import Rule
from jscd_model.model import Diagnostic, Dialogue, Person, Precision, Severity, Span, Status, Tenure
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

_UNIONS = frozenset({"EU", "UN", "AU", "G7"})  # parties of two letters that are no states
_FRONT = re.compile(rf"(?:[Tt]he )?({ORDINAL}) ", re.IGNORECASE)
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
        day = str(dialogue.when) if dialogue.when is not None and dialogue.when.precision is Precision.DAY else None
        numbers = told.setdefault((series_key(dialogue.name), day or dialogue.id), {})
        for span in dialogue.spans:
            number = _number(span.cut(text), dialogue)
            if number is not None:
                numbers.setdefault(number, span)
    for numbers in told.values():
        if len(numbers) > 1:
            places = [Span(span.start, span.end, CONFLICTING_ORDINAL.name) for span in sorted(numbers.values())]
            shown = " and ".join(f"'{_plain(span.cut(text))}'" for span in places)
            yield ORDINALS.found(f"One occasion is numbered in {len(numbers)} ways: {shown}.", places)


def _number(words: str, dialogue: Dialogue) -> int | None:
    """The number before an occasion's own name."""
    front = _FRONT.match(words)
    if front is None or _SITTING.search(words) or series_key(words[front.end() :]) != series_key(dialogue.name):
        return None
    return ordinal_value(front[1].lower())


def _plain(words: str) -> str:
    return " ".join(words.split())


def _dates(text: str, dialogues: tuple[Dialogue, ...]) -> Iterator[Diagnostic]:
    """The same number of one series on two dates."""
    numbered = [d for d in dialogues if d.ordinal is not None and d.when is not None and d.status is Status.HELD]
    for one, other in combinations(numbered, 2):
        assert one.when is not None
        assert other.when is not None
        same = one.ordinal == other.ordinal and series_key(one.name) == series_key(other.name)
        if not same or _SITTING.search(f"{one.name} {other.name}") or set(one.parties).isdisjoint(other.parties):
            continue
        if not (one.when.contains(other.when) or other.when.contains(one.when)):
            places = [Span(d.spans[0].start, d.spans[0].end, CONFLICTING_DATE.name) for d in (one, other)]
            message = f"'{_plain(places[0].cut(text))}' has two dates: {one.when} and {other.when}."
            yield DATES.found(message, places)


def _parties(page: Page, persons: tuple[Person, ...]) -> Iterator[Diagnostic]:
    """One full name with present offices of two states, told in different sentences."""
    named: dict[str, dict[str, Span]] = {}
    for person in persons:
        if " " not in person.name:
            continue
        for office in person.offices:
            if office.party is not None and len(office.party) == 2 and office.tenure is Tenure.CURRENT and office.spans:
                named.setdefault(person.name, {}).setdefault(office.party, office.spans[0])
    starts = [page.source.span(sentence.start, sentence.end).start for sentence in page.sentences]
    for name, offices in named.items():
        states = [code for code in offices if code not in _UNIONS]
        if len({bisect_right(starts, offices[code].start) for code in states}) > 1:
            places = [Span(s.start, s.end, CONFLICTING_PARTY.name) for s in sorted(offices[code] for code in states)]
            shown = " and ".join(f"'{_plain(place.cut(page.source.text))}'" for place in places)
            yield PARTIES.found(f"{name} has offices of {' and '.join(states)}: {shown}.", places)
