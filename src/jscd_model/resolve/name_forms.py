"""A person's name taken apart, so that it can be compared: words that tell persons apart, initials, what hangs on."""

import re
from functools import cached_property, lru_cache
from itertools import combinations, product

from attrs import frozen

from jscd_model.grammar.function_words import SON_OF
from jscd_model.grammar.name_sounds import SUFFIXES, plain, sound, without_article
from jscd_model.resolve.short_forms import short_keys

__all__ = ["NameForm", "NameWord", "by_nickname", "name_form"]

_REGNAL = SUFFIXES | {"xiv", "xvi"}
_DROPPED = frozenset("al el ul ud".split())
# Small words before a surname, which one writer sets and another leaves out.
_PARTICLES = frozenset(
    "van von der den ter ten de da dos das do del della dello dei di du des la le las los y af av zu zur st".split()
)
# What somebody is called by friends, between the given name and the surname.
_CALLED = re.compile(r"""["(]([^"()]{1,200})[")]""")
_INITIALS = re.compile(r"(?:\w\.)+\w?")
_SPLIT = re.compile(r"[-‐‑–—]")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "ʻ": "'", "“": '"', "”": '"'})
# "Abd al-Rahman", "Abdul Rahman", "Abdelrahman": the servant and the name of whom he serves.
_SERVANT = re.compile(r"abd(?:[aeuo]l|[aeuo]r(?=r))?")
_SERVED = 2  # letters at least
_SILENT = 5  # letters of a word at least whose last "h" is not heard: "Khalifah", "Sarah"
# Letters that another writer or language spells otherwise: Khurshid and Kurshid, Đurić and Djurić, Dereje and Derege,
# Kovalchuk and Kowalczuk, Tshering and Tsering.
_RESPELLED = (
    (re.compile(r"([bdgkpt])h"), r"\1"),
    (re.compile(r"dj"), "d"),
    (re.compile(r"g(?=[eiy])"), "j"),
    (re.compile(r"([cs])z"), r"\1"),
    (re.compile(r"tsh"), "ts"),
)
_KEYED = 5  # at most so many words of a name are paired for its keys


@frozen
class NameWord:
    """One word of a name.

    Attributes:
        text: In plain letters, its article off.
        shown: As written.
        initial: Whether it is only the first letter of a word.
        particle: Whether it is a small word that may be left out: "van", "bin".
        father: Whether it names a forebear: the word after "bin".
        letters: All its letters, where `text` leaves some out.
    """

    text: str
    shown: str
    initial: bool = False
    particle: bool = False
    father: bool = False
    letters: str = ""

    @property
    def heard(self) -> frozenset[str]:
        """What it sounds like: "th" is an "s" to some writers and a "t" to others."""
        return frozenset({sound(self.text), *(sound(written.sub(by, self.text)) for written, by in _RESPELLED)})


@frozen(eq=False, slots=False)
class NameForm:
    """A name taken apart.

    Attributes:
        shown: The name as written.
        words: Its words in order, initials among them.
        suffix: What tells a father from a son, or one ruler from the next; or "".
        units: How many words it has as writers count, "Suk-yeol" being one; no initials and particles.
    """

    shown: str
    words: tuple[NameWord, ...]
    suffix: str
    units: int

    @cached_property
    def key(self) -> tuple[str, ...]:
        """What forms that are equal have in common."""
        return (*(word.text + "." * word.initial for word in self.words), self.suffix)

    @cached_property
    def plain_words(self) -> tuple[str, ...]:
        """The words that tell persons apart: no initials and particles."""
        return tuple(word.text for word in self._telling)

    @cached_property
    def _telling(self) -> tuple[NameWord, ...]:
        return tuple(word for word in self.words if not word.initial and not word.particle)

    @property
    def is_full(self) -> bool:
        """Whether it has more than a surname or a given name alone."""
        return self.units > 1

    @property
    def sounds(self) -> frozenset[str]:
        """What its words sound like."""
        return frozenset(heard for word in self._telling for heard in word.heard)

    @property
    def marks(self) -> frozenset[str]:
        """Its initials, and what tells a father from a son or one ruler from the next."""
        return frozenset({f"{word.text}." for word in self.words if word.initial} | {self.suffix} - {""})

    @property
    def pairs(self) -> frozenset[tuple[str, ...]]:
        """Keys that it shares with names that have two words of the same sounds, or the same letters in all."""
        words = self._telling
        letters = ("".join(sorted("".join(word.letters for word in words))),)
        chosen = (*words[: _KEYED - 1], words[-1]) if len(words) > _KEYED else words
        sounds = (product(one.heard, other.heard) for one, other in combinations(chosen, 2))
        return frozenset({letters, *(tuple(sorted(pair)) for pairs in sounds for pair in pairs)})

    @property
    def short_pairs(self) -> frozenset[tuple[str, str]]:
        """Keys that it shares with names of the same last word and a short form of the first, or its full form."""
        if not self.words or self.words[0].initial:
            return frozenset()
        return frozenset(product(self.words[-1].heard, short_keys(self.words[0].text)))


@lru_cache(maxsize=8192)
def name_form(text: str) -> NameForm:
    """Take a person's name apart.

    >>> name_form("Joseph R. Biden, Jr.").key
    ('joseph', 'r.', 'biden', 'jr')
    >>> name_form("Salim bin Hamad Al-Nuaimi").plain_words
    ('salim', 'hamad', 'nuaimi')

    Args:
        text: The name as written, without title and rank.
    """
    words: list[NameWord] = []
    suffix, units, father = "", 0, False
    for part in _CALLED.sub(" ", text.translate(_QUOTES)).replace(",", " ").split():
        low = part.lower()
        bare = plain(low)
        if bare in SON_OF and words:
            words.append(NameWord(bare, part, particle=True))
            father = True
        elif bare in _REGNAL and words:
            suffix = bare
        elif _INITIALS.fullmatch(low) or len(bare) == 1:
            words += (NameWord(letter, letter.upper() + ".", initial=True) for letter in bare)
        elif bare in _DROPPED:
            continue
        elif bare:
            found = [
                NameWord(_served(word), part, particle=small, father=father, letters=word)
                for word, small in _split(low)
            ]
            words += found
            units += any(not word.particle for word in found)
            father = False
    return NameForm(text, tuple(words), suffix, units)


def by_nickname(text: str) -> str | None:
    """A name with the nickname that stands inside it in quotes, before the surname: 'Ana "Nita" Paz' as "Nita Paz"."""
    plainer = text.translate(_QUOTES)
    found = _CALLED.search(plainer)
    if found is None:
        return None
    called, rest = found[1].strip(), plainer[found.end() :].strip()
    return f"{called} {rest}" if called and rest else None


def _split(low: str) -> list[tuple[str, bool]]:
    """The words of what is written as one: parts between hyphens, articles off; and which of them are small words."""
    parts = (without_article(part) for part in _SPLIT.split(without_article(low)))
    words = [word for part in parts if (word := plain(part)) and word not in _DROPPED]
    return [(word, word in _PARTICLES or (word in SON_OF and word is not words[-1])) for word in words]


def _served(word: str) -> str:
    """A word without what writers differ about: the article after "Abd", and an "h" after the last "a"."""
    if len(word) >= _SILENT and word.endswith("ah"):
        word = word[:-1]
    found = _SERVANT.match(word)
    if found is None or 0 < len(word) - found.end() < _SERVED:
        return word
    return "abd" + word[found.end() :]
