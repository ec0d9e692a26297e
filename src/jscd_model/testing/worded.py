"""Strategies for policy texts whose facts are known, because the texts are made from them."""

import re
from textwrap import fill

from attrs import frozen
from hypothesis import strategies as st

from jscd_model.model import Act, Span, When
from jscd_model.testing.wordlists import (
    CUES,
    EVENTS,
    FIELDS,
    MONTHS,
    OFFICES,
    ORDINALS,
    PERSONS,
    PLACES,
    STATES,
    State,
)

__all__ = ["Leader", "Saying", "Worded", "statements_in_words"]


@frozen(kw_only=True)
class Leader:
    """Who leads a delegation, as the text says it.

    Attributes:
        party: Code of the party that is led.
        person: Name without title.
        office: Title without the country.
    """

    party: str
    person: str
    office: str


@frozen(kw_only=True)
class Saying:
    """One statement, as the text says it.

    Attributes:
        act: What is done by saying it.
        cue: Where its verb stands.
        actors: Codes of the parties that say it, in order of mention.
        due: By when it is to be done, where the text says so.
    """

    act: Act
    cue: Span
    actors: tuple[str, ...]
    due: When | None = None


@frozen(kw_only=True)
class Worded:
    """A policy text and the facts that it was made from, which are all that it says.

    Attributes:
        text: The text.
        name: Name of the one occasion that it reports, as written.
        ordinal: The occasion's number in its series.
        when: When it was held.
        place: Where it was held.
        parties: Codes of the two parties, in order of mention.
        leaders: Who led the delegations, in order of mention; one for a party at most.
        sayings: What was said, in order.
    """

    text: str
    name: str
    ordinal: int
    when: When
    place: str
    parties: tuple[str, str]
    leaders: tuple[Leader, ...]
    sayings: tuple[Saying, ...]


_OPEN, _SHUT = "\ue000", "\ue001"
"""Marks around each cue while a text is laid out; they are gone from the finished text."""


@st.composite
def statements_in_words(draw: st.DrawFn) -> Worded:
    """Joint statements on one dialogue of two states, plain or hard-wrapped, with the facts that they tell.

    Names, offices, places and undertakings are invented.
    """
    first, second = draw(st.lists(st.sampled_from(STATES), min_size=2, max_size=2, unique=True))
    ordinal = draw(st.sampled_from(tuple(ORDINALS)))
    counted = draw(st.sampled_from(ORDINALS[ordinal]))
    dash = draw(st.sampled_from("-\u2013"))
    name = f"{first.name}{dash}{second.name} {draw(st.sampled_from(FIELDS))} {draw(st.sampled_from(EVENTS))}"
    when, date = draw(_dates())
    place = draw(st.sampled_from(PLACES))
    were = "were" if name.endswith("s") else "was"
    opening = draw(
        st.sampled_from(
            [
                f"The {counted} {name} {were} held in {place} {date}.",
                f"{first.name} and {second.name} held the {counted} {name} in {place} {date}.",
            ]
        )
    )
    leaders, led = draw(_leaders(first, second))
    told, said = draw(_sayings(first, second))
    paragraphs = [" ".join([opening, *led]), *said]
    if draw(st.booleans()):
        paragraphs.insert(0, f"Joint Statement on the {counted.capitalize()} {name}")
    text, cues = _laid_out(
        paragraphs, width=draw(st.sampled_from([None, 60])), end=draw(st.sampled_from(["\n", "\r\n"]))
    )
    return Worded(
        text=text,
        name=name,
        ordinal=ordinal,
        when=when,
        place=place,
        parties=(first.code, second.code),
        leaders=tuple(leaders),
        sayings=tuple(
            Saying(act=act, cue=cue, actors=actors, due=due) for (act, actors, due), cue in zip(told, cues, strict=True)
        ),
    )


@st.composite
def _dates(draw: st.DrawFn) -> tuple[When, str]:
    """A time and the words for it, preposition included."""
    year, month, day = draw(st.integers(1990, 2039)), draw(st.integers(1, 11)), draw(st.integers(1, 26))
    called = MONTHS[month - 1]
    one = When.day(year, month, day)
    two = When.interval(one, When.day(year, month, day + 1))
    return draw(
        st.sampled_from(
            [
                (one, f"on {day} {called} {year}"),
                (one, f"on {called} {day}, {year}"),
                (two, f"on {day}-{day + 1} {called} {year}"),
                (two, f"on {called} {day}\u2013{day + 1}, {year}"),
                (two, f"from {called} {day} to {day + 1}, {year}"),
                (When.month(year, month), f"in {called} {year}"),
            ]
        )
    )


@st.composite
def _leaders(draw: st.DrawFn, *states: State) -> tuple[list[Leader], list[str]]:
    """Who leads some of the delegations, and the sentences that say so."""
    led = draw(st.lists(st.sampled_from(states), unique=True, max_size=2))
    persons = draw(st.lists(st.sampled_from(PERSONS), min_size=len(led), max_size=len(led), unique=True))
    leaders, sentences = [], []
    for state, person in zip(led, persons, strict=True):
        office = draw(st.sampled_from(OFFICES))
        leaders.append(Leader(party=state.code, person=person, office=office))
        sentences.append(
            draw(
                st.sampled_from(
                    [
                        f"The {state.adjective} delegation was led by {person}, {office}.",
                        f"{person}, {office} of {state.name}, headed the {state.adjective} delegation.",
                        f"The {state.adjective} side was led by {office} {person}.",
                    ]
                )
            )
        )
    return leaders, sentences


@st.composite
def _sayings(draw: st.DrawFn, *states: State) -> tuple[list[tuple[Act, tuple[str, ...], When | None]], list[str]]:
    """What is said by whom and by when, and the sentences that say so, with a mark around each cue."""
    told: list[tuple[Act, tuple[str, ...], When | None]] = []
    sentences = []
    both = tuple(state.code for state in states)
    for _ in range(draw(st.integers(0, 5))):
        state = draw(st.sampled_from(states))
        subject, actors = draw(
            st.sampled_from(
                [
                    ("The two sides", both),
                    ("Both delegations", both),
                    (f"{states[0].name} and {states[1].name}", both),
                    (state.name, (state.code,)),
                    (f"The {state.adjective} side", (state.code,)),
                    (f"The {state.adjective} delegation", (state.code,)),
                ]
            )
        )
        clauses, said = [], []
        for act in draw(st.lists(st.sampled_from(Act), min_size=1, max_size=2, unique=True)):
            cue = draw(st.sampled_from(tuple(CUES[act])))
            due, deadline = draw(_deadlines()) if act is Act.COMMIT else (None, "")
            said.append((act, actors, due))
            clauses.append(f"{_OPEN}{cue}{_SHUT} {draw(st.sampled_from(CUES[act][cue]))}{deadline}")
        sentence = f"{subject} {' and '.join(clauses)}."
        if sentence not in sentences:  # a paragraph that comes again says nothing new
            sentences.append(sentence)
            told += said
    return told, sentences


@st.composite
def _deadlines(draw: st.DrawFn) -> tuple[When | None, str]:
    """A deadline, or none, and the words for it."""
    year = draw(st.integers(2040, 2060))
    return draw(
        st.sampled_from(
            [
                (None, ""),
                (When.until(When.day(year, 12, 31)), f" by the end of {year}"),
                (When.until(When.day(year, 6, 30)), f" by 30 June {year}"),
                (When.until(When.year(year)), f" by {year}"),
            ]
        )
    )


def _laid_out(paragraphs: list[str], *, width: int | None, end: str) -> tuple[str, list[Span]]:
    """The finished text, and where its cues stand."""
    if width is not None:
        paragraphs = [fill(paragraph, width, break_on_hyphens=False) for paragraph in paragraphs]
    marked = "\n\n".join(paragraphs).replace("\n", end) + end
    cues, text = [], ""
    for part in re.split(f"({_OPEN}[^{_SHUT}]*{_SHUT})", marked):
        cue = part.strip(_OPEN + _SHUT)
        if cue != part:
            cues.append(Span(len(text), len(text) + len(cue)))
        text += cue
    return text, cues
