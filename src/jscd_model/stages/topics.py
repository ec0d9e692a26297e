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

_PLAIN = tuple(zip("\u2019\u2010\u2011\u2012\u2013\u2014\u00a0", "'----- ", strict=True))

_LETTERS = (("united nations", "un"), ("u.n.", "un"), ("european union", "eu"), ("e.u.", "eu"))
_PREFIXES = ("anti-", "co-", "counter-", "cyber-", "non-", "peace-")
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
    """A phrase with what it weighs for each topic, by the topic's number; 0 where it only hides shorter ones."""

    text: str
    weights: tuple[tuple[int, float], ...]


# The phrases by their first word and what follows it, longest first, the word alone at last; None where nothing does.
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
    weights: dict[int, float] = {}
    plain: set[int] = set()
    told: list[Statement] = []
    for statement in statements:
        found, strong = _weigh(index, _OFFICE.sub(" - ", statement.content), hidden)
        for topic in map(_TOPICS.index, statement.topics):  # told by what its sentence opens with: "On piracy, …"
            found[topic] = found.get(topic, 0.0) + _STRONG
            strong.add(topic)
        plain |= strong
        for topic, weight in found.items():
            weights[topic] = weights.get(topic, 0.0) + min(weight, _AT_MOST)
        told.append(_with_topics(statement, _enough(found, _ENOUGH)))
    names = [title or "", *(dialogue.name for dialogue in dialogues if dialogue.principal)]
    found, strong = _weigh(index, " - ".join(names), hidden)
    plain |= strong
    for topic, weight in found.items():
        weights[topic] = weights.get(topic, 0.0) + _IN_NAME * weight
    plainly = {topic: weight for topic, weight in weights.items() if topic in plain}
    taken = _enough(plainly, max(_ENOUGH, len(told) / _STATEMENTS_TO_A_PHRASE))
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


def _enough(weights: Mapping[int, float], least: float) -> tuple[Topic, ...]:
    """The topics that weigh enough, in the order of the vocabulary."""
    return tuple([_TOPICS[number] for number in sorted(weights) if weights[number] >= least])


def _weigh(index: _Index, text: str, hidden: Collection[str] = ()) -> tuple[dict[int, float], set[int]]:
    """How much each topic weighs in a stretch of text, and which ones a strong phrase tells, by their numbers.

    A phrase counts once, those that are hidden not at all.
    """
    low = _folded(text.lower())
    words = words_in(low)
    weights: dict[int, float] = {}
    strong: set[int] = set()
    known = [number for number, word in enumerate(words) if word in index]
    if not known:
        return weights, strong
    ends = list(accumulate(map(len, words)))
    words.append("")
    reached: dict[int, int] = {}
    counted: set[tuple[int, str]] = set()
    for number in known:
        word = words[number]
        branches = index[word]
        phrases = branches.get(words[number + 1]) or branches.get(None)
        if phrases is None:
            continue
        start = ends[number] - len(word) + number
        for phrase in phrases:
            said = phrase.text
            end = start + len(said)
            if said != word and (not low.startswith(said, start) or low[end : end + 1].isalnum()):
                continue
            if said in hidden:
                continue
            for topic, weight in phrase.weights:
                if reached.get(topic, 0) > start:
                    continue
                reached[topic] = end
                if (topic, said) not in counted:
                    counted.add((topic, said))
                    weights[topic] = weights.get(topic, 0.0) + weight
                    if weight >= _STRONG:
                        strong.add(topic)
    return weights, strong


def _folded(low: str) -> str:
    """Words in lower case with prefixes written together and organisations by their letters.

    >>> _folded("co-operation with the u.n. against anti-personnel mines")
    'cooperation with the un against antipersonnel mines'
    """
    for full, letters in _LETTERS if low.isascii() else (*_PLAIN, *_LETTERS):
        low = low.replace(full, letters)
    return _PREFIX.sub(r"\1", low) if any(map(low.__contains__, _PREFIXES)) else low


@lru_cache(maxsize=4)
def _index(entries: tuple[TopicEntry, ...]) -> _Index:
    phrases: dict[str, dict[int, float]] = {}
    for entry in entries:
        for words, weight in ((entry.strong, _STRONG), (entry.weak, _WEAK), (entry.block, 0.0)):
            for phrase in words:
                phrases.setdefault(_folded(phrase), {})[_TOPICS.index(entry.topic)] = weight
    index: dict[str, dict[str | None, list[_Phrase]]] = {}
    for text in sorted(phrases, key=lambda text: (-len(text), text)):
        first, *rest = words_in(text)
        second = rest[0] if rest else None
        index.setdefault(first, {}).setdefault(second, []).append(_Phrase(text, tuple(phrases[text].items())))
    for branches in index.values():
        alone = branches.get(None, [])
        for second, longer in branches.items():
            if second is not None:
                longer.extend(alone)
    return index
