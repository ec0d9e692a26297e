"""Which mentions are one person: full names in several forms, and offices that stand for their holder."""

from collections.abc import Iterable
from functools import lru_cache
from operator import attrgetter

from attrs import Factory, define, frozen

from jscd_model.grammar.function_words import SON_OF
from jscd_model.grammar.holder import Holder
from jscd_model.grammar.name_sounds import SUFFIXES, plain, without_article
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.words import Words
from jscd_model.lexicon.entries import OfficeEntry
from jscd_model.stages.namesakes import Register
from jscd_model.stages.refused_names import SURNAME_OF_SEVERAL, WORD_AFTER_RANK

__all__ = [
    "START",
    "Gathered",
    "Persona",
    "Seen",
    "father_words",
    "full_words",
    "gather",
    "initial_of",
    "places_of",
    "signature",
    "stands_for",
    "suffix_of",
]

START = attrgetter("start")
"""Where a mention starts, to sort mentions by."""

# Words of a title that make it another office than the one without them.
_RANKING = frozenset(
    "vice deputy prime assistant under first second principal associate special permanent crown chief senior".split()
)
_SUFFIX = max(map(len, SUFFIXES))
_EMPTY = frozenset("of the for and to in at on affairs general".split())


@define(eq=False)
class Seen:
    """One mention of a person, while it is read.

    Attributes:
        start: Where it starts in the view, offices included.
        end: Where it ends.
        name_start: Where the name starts.
        name_end: Where it ends.
        core: The name's words in plain letters, without initials, particles and suffixes.
        fathers: Those of them that name forebears: "Said" in "Talal bin Said".
        initial: The initial with which the name begins, or "".
        suffix: What tells a father from a son of the same name, or "".
        row: Number of the list that the mention stands in, or None.
        titles: The offices' names.
        owners: The party that each office names, or None.
        offices: The offices' words, one set for each.
        heads: The offices' head nouns.
        party: Code of the party that the mention gives, or None.
        entries: The lexicon's entries of the offices.
        leader: Whether an office leads a state or a government.
        current: Whether an office is held now.
        holder: The mention as the grammar read it; None for a short name.
        rule: What read it.
        side_rule: What gave it its party where the mention itself does not.
    """

    start: int
    end: int
    name_start: int
    name_end: int
    core: tuple[str, ...] = ()
    fathers: frozenset[str] = frozenset()
    initial: str = ""
    suffix: str = ""
    row: int | None = None
    titles: tuple[str, ...] = ()
    owners: tuple[str | None, ...] = ()
    offices: tuple[frozenset[str], ...] = ()
    heads: tuple[str, ...] = ()
    party: str | None = None
    entries: tuple[OfficeEntry, ...] = ()
    leader: bool = False
    current: bool = True
    holder: Holder | None = None
    rule: str = ""
    side_rule: str | None = None


@define(eq=False)
class Persona:
    """A person, while the mentions are gathered.

    Attributes:
        seen: The mentions, in order.
        party: The party that they give, if one does.
    """

    seen: list[Seen] = Factory(list)
    party: str | None = None

    @property
    def core(self) -> tuple[str, ...]:
        """The words of the fullest name."""
        core: tuple[str, ...] = ()
        for seen in self.seen:
            if len(seen.core) > len(core):
                core = seen.core
        return core

    @property
    def fathers(self) -> set[str]:
        """The words of its names that name forebears."""
        return {word for seen in self.seen for word in seen.fathers}

    @property
    def words(self) -> set[str]:
        """All words of all its names."""
        return {word for seen in self.seen for word in seen.core}

    def offices(self) -> dict[str, set[frozenset[str]]]:
        """The words of its offices by the head nouns of the mentions that give them."""
        offices: dict[str, set[frozenset[str]]] = {}
        for seen in self.seen:
            for head in seen.heads:
                offices.setdefault(head, set()).update(seen.offices)
        return offices

    def may_serve(self, party: str | None) -> bool:
        """Whether a party does not contradict what is known."""
        return party is None or self.party is None or party == self.party

    def give(self, party: str, rule: str) -> None:
        """Give the first mention a party, by a rule."""
        first = self.seen[0]
        self.party = first.party = party
        first.side_rule = rule

    def settle(self) -> None:
        """Take over the first party that a mention gives."""
        self.party = None
        for seen in self.seen:
            if seen.party is not None:
                self.party = seen.party
                break


def full_words(words: Words, first: int, last: int) -> tuple[str, ...]:
    """The words of a name that tell one person from another, in plain letters."""
    return tuple(filter(None, map(_full_word, words.texts[first:last])))


@lru_cache(maxsize=4096)
def _full_word(text: str) -> str:
    """A word of a name in plain letters; "" where it tells nobody from another: an initial, a particle, a suffix."""
    low = without_article(text.lower())
    word = plain(low)
    tells = len(word) > 1 and not text.endswith(".") and word not in SUFFIXES
    return word if tells and (text[0].isupper() or low != text.lower()) else ""


def father_words(words: Words, first: int, last: int) -> frozenset[str]:
    """The words of a name that name forebears: those after "bin", "bint" and "ibn"."""
    if SON_OF.isdisjoint(words.texts[first:last]):
        return frozenset()
    after = [at + 1 for at in range(first, last - 1) if words.texts[at] in SON_OF]
    return frozenset(word for at in after for word in full_words(words, at, at + 1))


def initial_of(words: Words, first: int) -> str:
    """The initial with which a name begins: "j" of "J. Rojas" and "J.P. Rojas"; "" where it begins with a word."""
    text = words.texts[first]
    return text[0].lower() if text[0].isupper() and (len(text) == 1 or text[1] == ".") else ""


def suffix_of(words: Words, last: int) -> str:
    """The suffix with which a name ends: "jr" of "Bush Jr."; "" where it has none."""
    for text in (words.texts[last - 1], words.texts[last - 2]):
        if (len(text) <= _SUFFIX or not text.isalpha()) and (word := plain(text)) in SUFFIXES:
            return word
    return ""


@lru_cache(maxsize=4096)
def signature(title: str) -> frozenset[str]:
    """The words of an office that matter when two are compared."""
    return frozenset(word for word in map(plain, title.replace("-", " ").split()) if word and word not in _EMPTY)


@frozen
class Refused:
    """A mention that means nobody: why, and where those stand whom it could mean."""

    seen: Seen
    rule: Rule
    rivals: list[tuple[int, int]]


@frozen
class Gathered:
    """Mentions gathered to persons.

    Attributes:
        personas: The persons, in order of their first mention.
        refused: The mentions that mean nobody.
        doubted: Whether another party of a mention could tell it from one of several persons.
    """

    personas: list[Persona]
    refused: list[Refused]
    doubted: bool

    @property
    def sure(self) -> bool:
        """Whether gathering the mentions again, with parties that they were given since, makes the same persons."""
        if self.doubted:
            return False
        for persona in self.personas:
            for seen in persona.seen:
                if seen.party is not None and seen.party != persona.party:
                    return False
        return True


def gather(mentions: Iterable[Seen]) -> Gathered:
    """Mentions by name, gathered to persons: full names first, then what one person alone can be called.

    A short form that fits two persons starts none and is left out.
    """
    personas: list[Persona] = []
    short: list[Seen] = []
    refused: list[Refused] = []
    register = Register()
    for seen in mentions:
        if len(seen.core) < 2:
            short.append(seen)
            continue
        same = register.full(seen)
        if not same:
            personas.append(Persona())
        if len(same) < 2:
            register.add(same[0] if same else personas[-1], seen)
        else:
            refused.append(Refused(seen, SURNAME_OF_SEVERAL, places_of(same)))
    for seen in short:
        fits = register.short(seen)
        if not fits and _founds(seen):
            personas.append(Persona())
            fits = personas[-1:]
        if len(fits) == 1:
            register.add(fits[0], seen)
        else:
            refused.append(Refused(seen, SURNAME_OF_SEVERAL if fits else WORD_AFTER_RANK, places_of(fits)))
    for persona in personas:
        if len(persona.seen) > 1:
            persona.seen.sort(key=START)
        persona.settle()
    personas.sort(key=lambda persona: persona.seen[0].start)
    return Gathered(personas, refused, register.doubted)


def places_of(personas: Iterable[Persona]) -> list[tuple[int, int]]:
    """Where the text first names each of some persons."""
    return [(persona.seen[0].start, persona.seen[0].end) for persona in personas]


def _founds(seen: Seen) -> bool:
    """Whether a single word can name a person that has no fuller name: not after a bare rank ("General Motors")."""
    holder = seen.holder
    return bool(seen.core) and holder is not None and bool(holder.titles or holder.name.style or seen.initial)


def stands_for(
    holders: Iterable[tuple[Persona, set[frozenset[str]]]], title: frozenset[str], party: str | None
) -> list[Persona]:
    """Those of the holders of offices with one head noun whom such an office without a name can mean.

    The office says no more than one of the person's own ("the Minister" for a Minister of Trade), and no word that
    makes it another one ("the Vice President") stands in one of the two alone.
    """
    ranking = title & _RANKING
    return [
        persona
        for persona, held in holders
        if persona.may_serve(party) and any(title <= office and ranking == office & _RANKING for office in held)
    ]


OFFICE_FOR_PERSON = Rule(
    name="office-for-person",
    why="'The' with an office that one named person alone holds in the text means that person.",
    yes=(
        "Minister Aline Moreau of Gabon met President Pedro Quispe of Peru on 4 May 2023. The Minister thanked Peru.",
    ),
    no=("Minister Aline Moreau of Gabon met Minister Pedro Quispe of Peru on 4 May 2023. The Minister thanked Peru.",),
)

RULES = (OFFICE_FOR_PERSON,)
