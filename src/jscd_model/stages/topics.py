"""Topics: what the parties took up, told by the words of what they said."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TypeVar

from attrs import evolve, frozen

from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.entries import TopicEntry
from jscd_model.lexicon.states import state_names
from jscd_model.model import Assessment, Dialogue, Statement, Topic

__all__ = ["Topics", "find_topics", "topics_of"]

_WORD = re.compile(r"[^\W_]+")
_LOWER = {ord(letter): letter.lower() for letter in map(chr, range(0x41, 0x250)) if len(letter.lower()) == 1}
_PLAIN = str.maketrans("\u2019\u2010\u2011\u2012\u2013\u2014\u00a0", "'----- ")

_LETTERS = (("united nations", "un"), ("u.n.", "un"), ("european union", "eu"), ("e.u.", "eu"))
_PREFIX = re.compile(r"\b(anti|co|counter|cyber|non|peace)-(?=[a-z])")
# The field in an office or a ministry is no topic: "the Coordinating Minister for Maritime Affairs".
_OFFICE = re.compile(
    r"\b(?:Minist(?:er|ry)|Minist(?:ers|ries)|Secretar(?:y|ies)|Department|Commission(?:er)?|Director|Envoy|Representative)"
    r"(?: General)? (?:of|for|on) (?:the )?[A-Z][\w-]*(?:(?:,? and|,| of| for)? [A-Z][\w-]*){0,6}"
)
_TOPICS = tuple(Topic)
_STRONG, _WEAK = 1.0, 0.4
_IN_NAME = 1.5  # the name of the occasion weighs more than a phrase in a statement
_AT_MOST = 2.0  # one statement tells no more than this of a topic
_ENOUGH = 1.0
_STATEMENTS_TO_A_PHRASE = 40  # in a long text one phrase in passing is not yet a topic

F = TypeVar("F", Statement, Dialogue, Assessment)


@frozen
class Topics:
    """What was taken up, by fact.

    Attributes:
        topics: What the parties took up in the whole text, in the order of the vocabulary.
        statements: The statements, each with its topics.
        dialogues: The dialogues, each with its topics.
        assessments: The assessments, each with its topics.
    """

    topics: tuple[Topic, ...]
    statements: tuple[Statement, ...]
    dialogues: tuple[Dialogue, ...]
    assessments: tuple[Assessment, ...]


@frozen
class _Phrase:
    """A phrase with what it weighs for each topic; 0 where it only hides shorter ones."""

    text: str
    weights: tuple[tuple[Topic, float], ...]


def find_topics(
    lexicon: Lexicon,
    title: str | None,
    statements: Iterable[Statement],
    dialogues: Iterable[Dialogue],
    assessments: Iterable[Assessment] = (),
) -> Topics:
    """Tell what the parties took up.

    Only what they said counts, and the names of their occasions: background and wrapping give no topic.

    Args:
        lexicon: The phrases.
        title: The headline of the text.
        statements: What the parties said; topics that one has already stay.
        dialogues: The occasions of the text.
        assessments: What an analysis thinks; it gets topics, and gives none to the record.

    Returns:
        The topics of the record, and the facts with theirs.
    """
    dialogues = tuple(dialogues)
    own = frozenset(code for dialogue in dialogues if dialogue.principal for code in dialogue.parties)
    index = _without(_index(lexicon.topics), frozenset(name for code in own for name in _names(lexicon).get(code, ())))
    weights: dict[Topic, float] = {}
    plain: set[Topic] = set()
    told: list[Statement] = []
    for statement in statements:
        found, strong = _weigh(index, _OFFICE.sub(" - ", statement.content))
        for topic in statement.topics:  # told by what its sentence opens with: "On piracy, …"
            found[topic] = found.get(topic, 0.0) + _STRONG
        plain |= strong | set(statement.topics)
        for topic, weight in found.items():
            weights[topic] = weights.get(topic, 0.0) + min(weight, _AT_MOST)
        told.append(_with_topics(statement, _enough(found, _ENOUGH)))
    held: list[Dialogue] = []
    names = [title or ""]
    for dialogue in dialogues:
        held.append(_with_topics(dialogue, _enough(_weigh(index, dialogue.name)[0], _ENOUGH)))
        if dialogue.principal:
            names.append(dialogue.name)
    found, strong = _weigh(index, " - ".join(names))
    plain |= strong
    for topic, weight in found.items():
        weights[topic] = weights.get(topic, 0.0) + _IN_NAME * weight
    enough = _enough(weights, max(_ENOUGH, len(told) / _STATEMENTS_TO_A_PHRASE))
    topics = tuple(topic for topic in enough if topic in plain)
    thought = tuple(_with_topics(a, _enough(_weigh(index, a.content)[0], _ENOUGH)) for a in assessments)
    principal = tuple(_with_topics(d, _merged(d.topics, topics)) if d.principal else d for d in held)
    return Topics(topics=topics, statements=tuple(told), dialogues=principal, assessments=thought)


@lru_cache(maxsize=4)
def _names(lexicon: Lexicon) -> Mapping[str, tuple[str, ...]]:
    """The names of each state by its code, in lower case."""
    return {
        state.code: tuple(name.lower() for name in (*state_names(state), *state.demonyms)) for state in lexicon.states
    }


def _without(index: Mapping[str, tuple[_Phrase, ...]], names: Collection[str]) -> Mapping[str, tuple[_Phrase, ...]]:
    """The phrases but for some: a state that is talked of tells a topic, one that talks tells none by its name."""
    hidden = {words[0] for name in names if (words := _WORD.search(name)) and words[0] in index}
    kept = {word: tuple(phrase for phrase in index[word] if phrase.text not in names) for word in hidden}
    return {**index, **kept} if kept else index


def topics_of(lexicon: Lexicon, text: str) -> tuple[Topic, ...]:
    """The topics that a stretch of text tells by itself.

    >>> [str(topic) for topic in topics_of(Lexicon.default(), "joint patrols against piracy")]
    ['defense', 'maritime']
    """
    return _enough(_weigh(_index(lexicon.topics), text)[0], _ENOUGH)


def _with_topics(fact: F, topics: tuple[Topic, ...]) -> F:
    return fact if fact.topics == topics else evolve(fact, topics=topics)


def _merged(own: tuple[Topic, ...], whole: tuple[Topic, ...]) -> tuple[Topic, ...]:
    told = {*own, *whole}
    return tuple([topic for topic in _TOPICS if topic in told])


def _enough(weights: Mapping[Topic, float], least: float) -> tuple[Topic, ...]:
    """The topics that weigh enough, in the order of the vocabulary."""
    return tuple([topic for topic in _TOPICS if topic in weights and weights[topic] >= least]) if weights else ()


def _weigh(index: Mapping[str, tuple[_Phrase, ...]], text: str) -> tuple[dict[Topic, float], set[Topic]]:
    """How much each topic weighs in a stretch of text, and which ones a strong phrase tells; a phrase counts once."""
    low = text.translate(_PLAIN).translate(_LOWER)
    low = _folded(low)
    weights: dict[Topic, float] = {}
    strong: set[Topic] = set()
    reached: dict[Topic, int] = {}
    counted: set[tuple[Topic, str]] = set()
    for word in _WORD.finditer(low):
        phrases = index.get(word[0])
        if phrases is None:
            continue
        start = word.start()
        for phrase in _standing(phrases, low, start):
            for topic, weight in phrase.weights:
                if reached.get(topic, 0) > start:
                    continue
                reached[topic] = start + len(phrase.text)
                if (topic, phrase.text) in counted:
                    continue
                counted.add((topic, phrase.text))
                weights[topic] = weights.get(topic, 0.0) + weight
                if weight >= _STRONG:
                    strong.add(topic)
    return weights, strong


def _folded(low: str) -> str:
    """Words in lower case with prefixes written together and organisations by their letters.

    >>> _folded("co-operation with the u.n. against anti-personnel mines")
    'cooperation with the un against antipersonnel mines'
    """
    for full, letters in _LETTERS:
        low = low.replace(full, letters)
    return _PREFIX.sub(r"\1", low) if "-" in low else low


def _standing(phrases: tuple[_Phrase, ...], low: str, start: int) -> Iterator[_Phrase]:
    """The phrases that stand at `start`, longest first."""
    for phrase in phrases:
        end = start + len(phrase.text)
        if low.startswith(phrase.text, start) and not (end < len(low) and low[end].isalnum()):
            yield phrase


@lru_cache(maxsize=4)
def _index(entries: tuple[TopicEntry, ...]) -> Mapping[str, tuple[_Phrase, ...]]:
    """The phrases by their first word, longest first."""
    phrases: dict[str, dict[Topic, float]] = {}
    for entry in entries:
        for words, weight in ((entry.strong, _STRONG), (entry.weak, _WEAK), (entry.block, 0.0)):
            for phrase in words:
                phrases.setdefault(_folded(phrase), {})[entry.topic] = weight
    index: dict[str, list[_Phrase]] = {}
    for text in sorted(phrases, key=lambda text: (-len(text), text)):
        first = _WORD.search(text)
        assert first is not None
        index.setdefault(first[0], []).append(_Phrase(text, tuple(phrases[text].items())))
    return {word: tuple(found) for word, found in index.items()}
