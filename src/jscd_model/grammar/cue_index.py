"""The lexicon of what is said, made ready for reading: words to entries, most telling entry first."""

from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen

from jscd_model.grammar.function_words import BE
from jscd_model.grammar.verbs import VerbForm, inflect
from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.entries import AttitudeEntry, CueEntry, VoiceKind

__all__ = ["Candidate", "CueIndex", "cue_index"]


@frozen
class Candidate:
    """An entry that a word may be the cue of.

    Attributes:
        entry: The entry.
        forms: Which forms of its verb the word is; empty for an adjective or auxiliary.
        singular: Whether such a form wants a singular subject; None where it does not tell.
        next: What the entry wants to follow, split to words, by the first one.
        object: Nouns of which one must head what follows.
        unless: Nouns that must not.
        then: What the entry wants after its object, likewise.
        before: What it wants between verb and predicate, split to words.
        wants: Sets of words of each of which the sentence must have one, whatever its shape.
        asks: Whether what follows the verb decides.
    """

    entry: CueEntry
    forms: frozenset[VerbForm]
    singular: bool | None
    next: Mapping[str, tuple[tuple[str, ...], ...]]
    object: frozenset[str]
    unless: frozenset[str]
    then: Mapping[str, tuple[tuple[str, ...], ...]]
    before: tuple[tuple[str, ...], ...]
    wants: tuple[frozenset[str], ...]
    asks: bool


@frozen
class CueIndex:
    """The lexicon of what is said, by word.

    Attributes:
        cues: Candidates of each word, the most telling first; "re-affirm" has those of "reaffirm".
        predicates: Those of them that have a predicate, of the words that have any.
        attitudes: The attitude that each noun names.
        voices: What each noun speaks for.
    """

    cues: Mapping[str, tuple[Candidate, ...]]
    predicates: Mapping[str, tuple[Candidate, ...]]
    attitudes: Mapping[str, AttitudeEntry]
    voices: Mapping[str, VoiceKind]


@lru_cache(maxsize=4)
def cue_index(lexicon: Lexicon) -> CueIndex:
    """The index of a lexicon; made once for each."""
    entries = lexicon.cues
    attitudes = {noun: entry for entry in lexicon.attitudes for noun in entry.nouns}
    nouns = frozenset(attitudes)
    forms: dict[str, dict[int, set[VerbForm]]] = {}
    for number, entry in enumerate(entries):
        for verb in entry.verbs:
            for word, form in inflect(verb, entry.irregular.get(verb, "")):
                forms.setdefault(word, {}).setdefault(number, set()).add(form)
        for word in (*entry.auxiliary, *entry.predicate):
            forms.setdefault(word, {}).setdefault(number, set())
    cues = {
        word: tuple(
            _candidate(word, entries[number], found, nouns)
            for number, found in sorted(numbers.items(), key=lambda pair: (-_telling(entries[pair[0]]), pair[0]))
        )
        for word, numbers in forms.items()
    }
    cues = {f"re-{word[2:]}": found for word, found in cues.items() if word.startswith("re")} | cues
    predicates = {word: tuple(one for one in found if one.entry.predicate) for word, found in cues.items()}
    return CueIndex(
        cues=cues,
        predicates={word: found for word, found in predicates.items() if found},
        attitudes=attitudes,
        voices={noun: entry.kind for entry in lexicon.voices for noun in entry.nouns},
    )


def _telling(entry: CueEntry) -> int:
    """How much an entry asks for: the more, the earlier it is tried."""
    telling = 16 * bool(entry.object) + 8 * bool(entry.next) + 4 * entry.wants_attitude
    return telling + 2 * entry.speech_only + bool(entry.predicate) + bool(entry.then)


def _candidate(word: str, entry: CueEntry, forms: set[VerbForm], attitudes: frozenset[str]) -> Candidate:
    after, then, before = _phrases(entry.next), _phrases(entry.then), _phrases(entry.before)
    predicate = not forms and word not in entry.auxiliary
    wants = (
        frozenset(after),
        frozenset(before),
        frozenset(then if entry.object else ()),
        frozenset(entry.object),
        attitudes if entry.wants_attitude else frozenset(),
        BE if predicate else frozenset(),
        frozenset('"' if entry.speech_only else ()),
    )
    return Candidate(
        entry,
        frozenset(forms),
        VerbForm.THIRD in forms if forms and VerbForm.PAST not in forms else None,
        after,
        frozenset(entry.object),
        frozenset(entry.unless),
        then,
        tuple(phrase for phrases in before.values() for phrase in phrases),
        tuple(words for words in wants if words),
        bool(entry.next or entry.object or entry.unless or entry.attitude),
    )


def _phrases(words: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases split to words, by the first one."""
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in map(tuple, map(str.split, words)):
        phrases[phrase[0]] = (*phrases.get(phrase[0], ()), phrase)
    return phrases
