"""Topics: what the parties took up, told by the words of what they said."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TypeVar

from attrs import evolve, frozen

from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.entries import TopicEntry
from jscd_model.lexicon.states import state_names
from jscd_model.model import Assessment, Dialogue, Statement, Topic
from jscd_model.text.words import words_in

__all__ = ["Topics", "find_topics", "topics_of"]

_PLAIN = str.maketrans("\u2019\u2010\u2011\u2012\u2013\u2014\u00a0", "'----- ")

_LETTERS = (("united nations", "un"), ("u.n.", "un"), ("european union", "eu"), ("e.u.", "eu"))
_PREFIX = re.compile(r"\b(anti|co|counter|cyber|non|peace)-(?=[a-z])")
# The field in an office or a ministry is no topic: "the Coordinating Minister for Maritime Affairs".
_OFFICE = re.compile(
    r"(?:Minist(?:er|ry)|Minist(?:ers|ries)|Secretar(?:y|ies)|Department|Commission(?:er)?|Director|Envoy|Representative)"
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


# The phrases by their first word and what follows it, longest first; None where nothing does.
_Index = Mapping[str, Mapping[str | None, Sequence[_Phrase]]]


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
    own = {code for dialogue in dialogues if dialogue.principal for code in dialogue.parties}
    index = _index(lexicon.topics)
    hidden = frozenset(name for code in own for name in _names(lexicon).get(code, ()))
    weights: dict[Topic, float] = {}
    plain: set[Topic] = set()
    told: list[Statement] = []
    for statement in statements:
        found, strong = _weigh(index, _OFFICE.sub(" - ", statement.content), hidden)
        for topic in statement.topics:  # told by what its sentence opens with: "On piracy, …"
            found[topic] = found.get(topic, 0.0) + _STRONG
            plain.add(topic)
        plain |= strong
        for topic, weight in found.items():
            weights[topic] = weights.get(topic, 0.0) + min(weight, _AT_MOST)
        told.append(_with_topics(statement, _enough(found, _ENOUGH)))
    names = [title or "", *(dialogue.name for dialogue in dialogues if dialogue.principal)]
    found, strong = _weigh(index, " - ".join(names), hidden)
    plain |= strong
    for topic, weight in found.items():
        weights[topic] = weights.get(topic, 0.0) + _IN_NAME * weight
    enough = _enough(weights, max(_ENOUGH, len(told) / _STATEMENTS_TO_A_PHRASE))
    taken = tuple(topic for topic in enough if topic in plain)
    held: list[Dialogue] = []
    for dialogue in dialogues:
        topics = _enough(_weigh(index, dialogue.name, hidden)[0], _ENOUGH)
        held.append(_with_topics(dialogue, _merged(topics, taken) if dialogue.principal else topics))
    thought = tuple(_with_topics(a, _enough(_weigh(index, a.content, hidden)[0], _ENOUGH)) for a in assessments)
    return Topics(topics=taken, statements=tuple(told), dialogues=tuple(held), assessments=thought)


@lru_cache(maxsize=4)
def _names(lexicon: Lexicon) -> Mapping[str, tuple[str, ...]]:
    """The names of each state by its code, in lower case: a state that talks tells no topic by its name."""
    return {
        state.code: tuple(name.lower() for name in (*state_names(state), *state.demonyms)) for state in lexicon.states
    }


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


def _weigh(index: _Index, text: str, hidden: Collection[str] = ()) -> tuple[dict[Topic, float], set[Topic]]:
    """How much each topic weighs in a stretch of text, and which ones a strong phrase tells.

    A phrase counts once, those that are hidden not at all.
    """
    low = _folded((text if text.isascii() else text.translate(_PLAIN)).lower())
    words = words_in(low)
    weights: dict[Topic, float] = {}
    strong: set[Topic] = set()
    reached: dict[Topic, int] = {}
    counted: set[tuple[Topic, str]] = set()
    known = [number for number, word in enumerate(words) if word in index]
    if not known:
        return weights, strong
    ends = list(accumulate(map(len, words)))
    words.append("")
    for number in known:
        branches, start = index[words[number]], ends[number] - len(words[number]) + number
        for phrase in (*branches.get(words[number + 1], ()), *branches.get(None, ())):
            end = start + len(phrase.text)
            if not low.startswith(phrase.text, start) or low[end : end + 1].isalnum() or phrase.text in hidden:
                continue
            for topic, weight in phrase.weights:
                if reached.get(topic, 0) > start:
                    continue
                reached[topic] = end
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


@lru_cache(maxsize=4)
def _index(entries: tuple[TopicEntry, ...]) -> _Index:
    phrases: dict[str, dict[Topic, float]] = {}
    for entry in entries:
        for words, weight in ((entry.strong, _STRONG), (entry.weak, _WEAK), (entry.block, 0.0)):
            for phrase in words:
                phrases.setdefault(_folded(phrase), {})[entry.topic] = weight
    index: dict[str, dict[str | None, list[_Phrase]]] = {}
    for text in sorted(phrases, key=lambda text: (-len(text), text)):
        first, *rest = words_in(text)
        second = rest[0] if rest else None
        index.setdefault(first, {}).setdefault(second, []).append(_Phrase(text, tuple(phrases[text].items())))
    return index
