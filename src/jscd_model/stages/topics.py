"""Topics: what the parties took up, told by the words of what they said."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, compress
from typing import TypeVar

from attrs import evolve, frozen

from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.states import state_names
from jscd_model.model import Assessment, Dialogue, Topic
from jscd_model.text.source import plain
from jscd_model.text.words import words_in

__all__ = ["Topics", "Weights", "find_topics", "topics_of", "weigh_statements"]

_LETTERS = (("united nations", "un"), ("u.n.", "un"), ("european union", "eu"), ("e.u.", "eu"))
_PREFIXED = re.compile(r"-(?:(?<=\bco-)|(?<=\bnon-)|(?<=\banti-)|(?<=\bcyber-)|(?<=\bpeace-)|(?<=\bcounter-))(?=[a-z])")
# The field in an office or a ministry is no topic: "the Coordinating Minister for Maritime Affairs".
_OFFICE = re.compile(
    r"(?:Minist(?:er|ry)|Minist(?:ers|ries)|Secretar(?:y|ies)|Department|Commission(?:er)?|Director|Envoy|Representative)"
    r"(?: General)? (?:of|for|on) (?:the )?[A-Z][\w-]*(?:(?:,? and|,| of| for)? [A-Z][\w-]*){0,6}"
)
_TOPICS = tuple(Topic)
_BREAK = "\0"  # between texts that are read together: no view has it
_STRONG, _WEAK = 1.0, 0.4
_IN_NAME = 1.5  # the name of the occasion weighs more than a phrase in a statement
_AT_MOST = 2.0  # one statement tells no more than this of a topic
_ENOUGH = 1.0
_STATEMENTS_TO_A_PHRASE = 40  # in a long text one phrase in passing is not yet a topic


F = TypeVar("F", Dialogue, Assessment)


@frozen
class Weights:
    """What the statements of a text weigh for each topic, by the topic's number.

    Attributes:
        topics: The topics of each statement.
        whole: What all of them weigh.
        plain: The topics that one of them tells plainly.
    """

    topics: list[tuple[Topic, ...]]
    whole: Mapping[int, float]
    plain: frozenset[int]


@frozen
class Topics:
    """What was taken up, by fact.

    Attributes:
        topics: What the parties took up in the whole text, in the order of the vocabulary.
        dialogues: The dialogues, each with its topics.
        assessments: The assessments, each with its topics.
    """

    topics: tuple[Topic, ...]
    dialogues: tuple[Dialogue, ...]
    assessments: tuple[Assessment, ...]


@frozen
class _Phrase:
    """A phrase with what it weighs for each topic, by the topic's number; 0 where it only hides shorter ones."""

    text: str
    weights: tuple[tuple[int, float], ...]


# By their first word the phrases of this word alone, and by their second word those that may follow, longest first.
_Index = Mapping[str, tuple[Sequence[_Phrase], Mapping[str, Sequence[_Phrase]]]]
# What each topic weighs in a text, and the topics that a strong phrase tells, all by their numbers.
_Weighed = tuple[dict[int, float], set[int]]


def weigh_statements(
    lexicon: Lexicon, parties: Iterable[str], contents: list[str], told: Iterable[Iterable[Topic]]
) -> Weights:
    """Tell what each statement is about, and what all of them weigh for the whole text.

    Args:
        lexicon: The phrases.
        parties: Codes of those who talk; the name of such a state tells no topic.
        contents: What was said, statement by statement.
        told: The topics of each that other words tell already: those with which its sentence opens, "On piracy, …".
    """
    whole: dict[int, float] = {}
    plain: set[int] = set()
    topics: list[tuple[Topic, ...]] = []
    weighed = _weigh(lexicon, _without_offices(contents), _hidden(lexicon, parties))
    for (found, strong), before in zip(weighed, told, strict=True):
        for topic in map(_TOPICS.index, before):
            found[topic] = found.get(topic, 0.0) + _STRONG
            strong.add(topic)
        if found:
            plain |= strong
            for topic, weight in found.items():
                whole[topic] = whole.get(topic, 0.0) + min(weight, _AT_MOST)
        topics.append(_enough(found, _ENOUGH))
    return Weights(topics, whole, frozenset(plain))


def find_topics(
    lexicon: Lexicon,
    parties: Iterable[str],
    title: str | None,
    said: Weights,
    dialogues: Iterable[Dialogue],
    assessments: Iterable[Assessment] = (),
) -> Topics:
    """Tell what the parties took up.

    Only what they said counts, and the names of their occasions: background and wrapping give no topic.

    Args:
        lexicon: The phrases.
        parties: Codes of those who talk; the name of such a state tells no topic.
        title: The headline of the text.
        said: What the statements weigh.
        dialogues: The occasions of the text.
        assessments: What an analysis thinks; it gets topics, and gives none to the record.

    Returns:
        The topics of the record, and the facts with theirs.
    """
    held, thought = tuple(dialogues), tuple(assessments)
    names = [(title or "").replace(_BREAK, " "), *[dialogue.name for dialogue in held if dialogue.principal]]
    texts = [
        " - ".join(names),
        *[dialogue.name for dialogue in held],
        *[assessment.content for assessment in thought],
    ]
    (found, strong), *others = _weigh(lexicon, texts, _hidden(lexicon, parties))
    plain, weights = said.plain | strong, dict(said.whole)
    for topic, weight in found.items():
        weights[topic] = weights.get(topic, 0.0) + _IN_NAME * weight
    plainly = {topic: weight for topic, weight in weights.items() if topic in plain}
    taken = _enough(plainly, max(_ENOUGH, len(said.topics) / _STATEMENTS_TO_A_PHRASE))
    own = [_enough(found, _ENOUGH) for found, _ in others]
    met = [
        _with_topics(dialogue, _merged(topics, taken) if dialogue.principal else topics)
        for dialogue, topics in zip(held, own, strict=False)
    ]
    ideas = [_with_topics(assessment, topics) for assessment, topics in zip(thought, own[len(held) :], strict=True)]
    return Topics(taken, tuple(met), tuple(ideas))


def _without_offices(contents: list[str]) -> list[str]:
    """What was said, without the fields in the names of offices."""
    return _OFFICE.sub(" - ", _BREAK.join(contents)).split(_BREAK) if contents else []


def _hidden(lexicon: Lexicon, parties: Iterable[str]) -> Collection[str]:
    """The names of the states that talk: such a name tells no topic."""
    names = _names(lexicon)
    return frozenset().union(*[names[code] for code in parties if code in names])


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
    return _enough(_weigh(lexicon, [text])[0][0], _ENOUGH)


def _with_topics(fact: F, topics: tuple[Topic, ...]) -> F:
    return fact if fact.topics == topics else evolve(fact, topics=topics)


def _merged(own: tuple[Topic, ...], whole: tuple[Topic, ...]) -> tuple[Topic, ...]:
    told = {*own, *whole}
    return tuple([topic for topic in _TOPICS if topic in told])


def _enough(weights: Mapping[int, float], least: float) -> tuple[Topic, ...]:
    """The topics that weigh enough, in the order of the vocabulary."""
    return tuple([_TOPICS[number] for number in sorted(weights) if weights[number] >= least]) if weights else ()


def _weigh(lexicon: Lexicon, texts: list[str], hidden: Collection[str] = ()) -> list[_Weighed]:
    """How much each topic weighs in each of some texts, and which ones a strong phrase tells, by their numbers.

    A phrase counts once in a text, those that are hidden not at all.
    """
    index = _index(lexicon)
    low = _folded(_BREAK.join(texts))
    words = [*words_in(low), ""]
    ends = list(accumulate(map(len, words)))
    weighed: list[_Weighed] = [({}, set()) for _ in texts]
    reached: dict[int, int] = {}
    counted: set[tuple[int, str]] = set()
    place, border = 0, low.find(_BREAK)
    for number in compress(range(len(words)), map(index.__contains__, words)):
        word = words[number]
        alone, longer = index[word]
        phrases = longer.get(words[number + 1], alone)
        if not phrases:
            continue
        start = ends[number] - len(word) + number
        while -1 < border < start:
            place, border = place + 1, low.find(_BREAK, border + 1)
            counted.clear()
        weights, strong = weighed[place]
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
    return weighed


def _folded(words: str) -> str:
    """Words in small letters and plain signs, with prefixes written together and organisations by their letters.

    >>> _folded("Co-operation with the U.N. against anti-personnel mines")
    'cooperation with the un against antipersonnel mines'
    """
    low = plain(words).replace("\u00a0", " ").lower()
    for full, letters in _LETTERS:
        low = low.replace(full, letters)
    return _PREFIXED.sub("", low)


@lru_cache(maxsize=4)
def _index(lexicon: Lexicon) -> _Index:
    phrases: dict[str, dict[int, float]] = {}
    for entry in lexicon.topics:
        for words, weight in ((entry.strong, _STRONG), (entry.weak, _WEAK), (entry.block, 0.0)):
            for phrase in words:
                phrases.setdefault(_folded(phrase), {})[_TOPICS.index(entry.topic)] = weight
    index: dict[str, tuple[list[_Phrase], dict[str, list[_Phrase]]]] = {}
    for text in sorted(phrases, key=lambda text: (-len(text), text)):
        first, *rest = words_in(text)
        alone, longer = index.setdefault(first, ([], {}))
        (longer.setdefault(rest[0], []) if rest else alone).append(_Phrase(text, tuple(phrases[text].items())))
    for alone, longer in index.values():
        for branch in longer.values():
            branch.extend(alone)
    return index
