"""Where a surname alone, or a full name without an office, means a person that the text has named."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import chain, compress, pairwise, starmap

from attrs import frozen

from jscd_model.grammar.name_sounds import alike, plain, without_article
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.words import Mark, Words
from jscd_model.stages.personas import Persona
from jscd_model.stages.refused_names import INSIDE_NAME, SURNAME_OF_SEVERAL
from jscd_model.text import Page

__all__ = ["SHORT_NAME", "surnames"]

_RIVALS = 60  # at most so many persons are told whom a surname could mean
_LONGEST = 4  # at most so many words of a name are found again before its surname
_BY = frozenset({"by", "with"})

SHORT_NAME = Rule(
    name="short-name",
    why="A surname alone means the one person in the text that has it.",
    yes=(
        "President Aline Moreau of Gabon met President Pedro Quispe of Peru on 4 May 2023. Quispe welcomed the visit.",
    ),
    no=("Peru and Gabon met in Lima on 4 May 2023. Quispe welcomed the visit.",),
)


def surnames(
    words: Words,
    page: Page,
    personas: list[Persona],
    taken: list[tuple[int, int]],
    reject: Callable[[Rule, int, int, list[Persona]], None],
) -> list[tuple[Persona, int, int]]:
    """Places where a surname alone, or a full name without an office, means one person.

    Args:
        words: The row of words.
        page: The text, laid out.
        personas: The persons.
        taken: Ranges of words that are read already.
        reject: Takes note of a place that means nobody: the rule, first and last word, and whom it could mean.

    Returns:
        Persons with first and last (exclusive) word.
    """
    keys, opening = _keys(personas)
    busy = set(chain.from_iterable(starmap(range, taken)))
    found: list[tuple[Persona, int, int]] = []
    names: dict[Persona, _Names] = {}
    texts = words.texts
    for at, form in _spelled(words, page, keys):
        if at in busy or at in words.parties or words.marks[at] & Mark.END:
            continue
        if len(keys[form]) > 1:
            reject(SURNAME_OF_SEVERAL, at, at + 1, keys[form][:_RIVALS])
            continue
        persona = keys[form][0]
        name = names.get(persona)
        if name is None:
            name = names[persona] = _Names.of(words, persona)
        first = at
        while at - first < _LONGEST and first - 1 not in busy:
            before = texts[first - 1]
            known_pair = (before, texts[first]) in name.pairs  # "von Thurn"
            if not known_pair and not (before[0].isupper() and plain(before) in name.words):
                break
            first -= 1
        if first == at and first - 1 not in busy and _respelled(words, first - 1, name):
            first -= 1
        if form in opening and not _acts(words, at):
            continue
        if _stands_alone(words, first, at + 1):
            found.append((persona, first, at + 1))
        else:
            reject(INSIDE_NAME, first, at + 1, [persona])
    return found


@frozen
class _Names:
    """The names of a person: the words of all, the given names of the fullest, and what stands side by side in one."""

    words: set[str]
    given: tuple[str, ...]
    pairs: set[tuple[str, str]]

    @classmethod
    def of(cls, words: Words, persona: Persona) -> "_Names":
        """The names that the text gives a person."""
        named = {(s.holder.name.name, s.holder.name.last) for s in persona.seen if s.holder is not None}
        pairs = {pair for first, last in named for pair in pairwise(words.texts[first:last]) if pair[0][0].isalpha()}
        return cls(persona.words, persona.core[:-1], pairs)


def _keys(personas: list[Persona]) -> tuple[dict[str, list[Persona]], set[str]]:
    """The persons by the words that can name them alone, and those of these words that open their names.

    A first word that one person alone bears is a family name where these come first: "Liu".
    """
    cores = [(persona, persona.core) for persona in personas]
    given = {core[0] for _, core in cores}
    keys: dict[str, list[Persona]] = {}
    bearers: dict[str, list[Persona]] = {}
    for persona, core in cores:
        forms = {seen.core[0] for seen in persona.seen if len(seen.core) == 1}
        if core[-1] not in given or core[-1] not in persona.fathers:
            forms.add(core[-1])
        for form in sorted(forms) if len(forms) > 1 else forms:
            keys.setdefault(form, []).append(persona)
        for word in persona.words:
            bearers.setdefault(word, []).append(persona)
    opening = {core[0] for persona, core in cores if core[0] not in keys and bearers[core[0]] == [persona]}
    keys |= {form: bearers[form] for form in opening}
    return {form: found for form, found in keys.items() if len(form) > 2}, opening


def _acts(words: Words, at: int) -> bool:
    """Whether a word that many things may be is a person's: it says, does or has something, or somebody is by it."""
    before, after = words.texts[at - 1], words.texts[at + 1]
    if words.marks[at] or before in ("\n", ".", ":", ";", "in", "of", "the", "The"):
        return False
    if before == '"':  # '"We agree," Liu said.'
        return after in ("said", "told", "added")
    return after == "'s" or after in ("said", "told", "and") or after.endswith("ed") or before in _BY


def _respelled(words: Words, at: int, name: _Names) -> bool:
    """Whether an unknown word before a surname is another spelling of the given name."""
    word = plain(words.texts[at]) if words.capital(at) and not words.marks[at] else ""
    return len(word) > 3 and any(alike(word, given) for given in name.given)


def _spelled(words: Words, page: Page, known: Mapping[str, object]) -> list[tuple[int, str]]:
    """Where capitalised words of the text spell known names, in order: the word's index and the name."""
    if not known:
        return []
    places, texts, starts = page.words, words.texts, words.starts
    named = compress(places, map(known.__contains__, page.small_words))
    spelled = {text: text.lower() for text in named if text[0].isupper()}
    if not page.view.isascii():
        spelled |= {text: form for text in places if not text.isascii() and (form := _known(text, known))}
    found: list[tuple[int, str]] = []
    for text, form in spelled.items():
        for offset in places[text]:
            at = words.at(offset)
            if texts[at] == text and starts[at] == offset:
                found.append((at, form))
    found += [(at, form) for at in words.odd if (form := _known(texts[at], known))]
    found.sort()
    return found


def _known(text: str, known: Mapping[str, object]) -> str:
    """The known name that a word of more than plain letters spells; "" where it spells none."""
    if len(text) > 2 and (text[0].isupper() or "-" in text) and (form := full_words_of(text)) in known:
        return form
    return ""


@lru_cache(maxsize=4096)
def full_words_of(text: str) -> str:
    """A single word of a name in plain letters, its particle dropped."""
    return plain(without_article(text.lower()))


def _stands_alone(words: Words, first: int, last: int) -> bool:
    """Whether no other capitalised word goes with the name: "the Osei Administration", another "Kwame Osei"."""
    before, after = words.texts[first - 1], words.texts[last]
    if words.capital(last) or (after == "-" and words.capital(last + 1)):
        return False
    opens = words.texts[first - 2] in (".", "\n", ";", ":")
    return not words.capital(first - 1) or opens or before in ("The", "And") or bool(words.marks[first - 1] & Mark.END)


RULES = (SHORT_NAME,)
