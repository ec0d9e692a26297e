"""Which mentions are one person: full names in several forms, short names, and offices that stand for their holder."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import pairwise

from attrs import Factory, define

from jscd_model.grammar.function_words import SON_OF
from jscd_model.grammar.holders import Holder
from jscd_model.grammar.name_sounds import SUFFIXES, alike, plain, without_article
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.words import Mark, Words
from jscd_model.lexicon.entries import OfficeEntry
from jscd_model.model import FactKind
from jscd_model.stages.namesakes import Register
from jscd_model.stages.refused_names import INSIDE_NAME, SURNAME_OF_SEVERAL, WORD_AFTER_RANK
from jscd_model.stages.trace import Trace

__all__ = [
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

_LONGEST = 4  # at most so many words of a name are found again before its surname
# Words of a title that make it another office than the one without them.
_RANKING = frozenset(
    "vice deputy prime assistant under first second principal associate special permanent crown chief senior".split()
)
_BY = frozenset({"by", "with"})
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
        offices: The offices' words, one set for each.
        heads: The offices' head nouns.
        party: Code of the party that the mention gives, or None.
        entries: The lexicon's entries of the offices.
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
    offices: tuple[frozenset[str], ...] = ()
    heads: tuple[str, ...] = ()
    party: str | None = None
    entries: tuple[OfficeEntry, ...] = ()
    current: bool = True
    holder: Holder | None = None
    rule: str = ""
    side_rule: str | None = None

    @property
    def leader(self) -> bool:
        """Whether an office leads a state or a government."""
        return any(entry.leader for entry in self.entries)


@define(eq=False)
class Persona:
    """A person, while the mentions are gathered."""

    seen: list[Seen] = Factory(list)

    @property
    def core(self) -> tuple[str, ...]:
        """The words of the fullest name."""
        return max((seen.core for seen in self.seen), key=len)

    @property
    def fathers(self) -> set[str]:
        """The words of its names that name forebears."""
        return {word for seen in self.seen for word in seen.fathers}

    @property
    def words(self) -> set[str]:
        """All words of all its names."""
        return {word for seen in self.seen for word in seen.core}

    @property
    def heads(self) -> set[str]:
        """Head nouns of all its offices."""
        return {head for seen in self.seen for head in seen.heads}

    @property
    def party(self) -> str | None:
        """The first party that a mention gives."""
        return next((seen.party for seen in self.seen if seen.party), None)

    def may_serve(self, party: str | None) -> bool:
        """Whether a party does not contradict what is known."""
        return party is None or self.party is None or party == self.party


def full_words(words: Words, first: int, last: int) -> tuple[str, ...]:
    """The words of a name that tell one person from another, in plain letters."""
    core: list[str] = []
    for text in words.texts[first:last]:
        low = without_article(text.lower())
        word = plain(low)
        if (
            len(word) > 1
            and not text.endswith(".")
            and word not in SUFFIXES
            and (text[0].isupper() or low != text.lower())
        ):
            core.append(word)
    return tuple(core)


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
    ends = (plain(text) for text in reversed(words.texts[max(last - 2, 0) : last]))
    return next((text for text in ends if text in SUFFIXES), "")


def signature(title: str) -> frozenset[str]:
    """The words of an office that matter when two are compared."""
    return frozenset(word for word in map(plain, title.replace("-", " ").split()) if word and word not in _EMPTY)


def gather(mentions: Iterable[Seen], trace: Trace | None = None) -> list[Persona]:
    """Mentions by name, gathered to persons: full names first, then what one person alone can be called.

    A short form that fits two persons starts none and is left out.
    """
    personas: list[Persona] = []
    short: list[Seen] = []
    register, trace = Register(), Trace() if trace is None else trace
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
            trace.reject(FactKind.PERSON, SURNAME_OF_SEVERAL, seen.start, seen.end, *places_of(same))
    for seen in short:
        fits = register.short(seen)
        if not fits and _founds(seen):
            personas.append(Persona())
            fits = personas[-1:]
        if len(fits) == 1:
            register.add(fits[0], seen)
        else:
            why = SURNAME_OF_SEVERAL if fits else WORD_AFTER_RANK
            trace.reject(FactKind.PERSON, why, seen.start, seen.end, *places_of(fits))
    for persona in personas:
        persona.seen.sort(key=lambda seen: seen.start)
    return sorted(personas, key=lambda persona: persona.seen[0].start)


def places_of(personas: Iterable[Persona]) -> list[tuple[int, int]]:
    """Where the text first names each of some persons."""
    return [(persona.seen[0].start, persona.seen[0].end) for persona in personas]


def _founds(seen: Seen) -> bool:
    """Whether a single word can name a person that has no fuller name: not after a bare rank ("General Motors")."""
    holder = seen.holder
    return bool(seen.core) and holder is not None and bool(holder.titles or holder.name.style or seen.initial)


def stands_for(personas: list[Persona], title: frozenset[str], head: str, party: str | None) -> list[Persona]:
    """The persons that an office without a name can mean.

    The office says no more than one of the person's own ("the Minister" for a Minister of Trade), and no word that
    makes it another one ("the Vice President") stands in one of the two alone.
    """
    return [
        persona
        for persona in personas
        if persona.may_serve(party)
        and any(
            head in seen.heads and title <= office and title & _RANKING == office & _RANKING
            for seen in persona.seen
            for office in seen.offices
        )
    ]


SHORT_NAME = Rule(
    name="short-name",
    why="A surname alone means the one person in the text that has it.",
    yes=(
        "President Aline Moreau of Gabon met President Pedro Quispe of Peru on 4 May 2023. Quispe welcomed the visit.",
    ),
    no=("Peru and Gabon met in Lima on 4 May 2023. Quispe welcomed the visit.",),
)
OFFICE_FOR_PERSON = Rule(
    name="office-for-person",
    why="'The' with an office that one named person alone holds in the text means that person.",
    yes=(
        "Minister Aline Moreau of Gabon met President Pedro Quispe of Peru on 4 May 2023. The Minister thanked Peru.",
    ),
    no=("Minister Aline Moreau of Gabon met Minister Pedro Quispe of Peru on 4 May 2023. The Minister thanked Peru.",),
)


def surnames(
    words: Words,
    personas: list[Persona],
    taken: list[tuple[int, int]],
    reject: Callable[[Rule, int, int, list[Persona]], None],
) -> list[tuple[Persona, int, int]]:
    """Places where a surname alone, or a full name without an office, means one person.

    Args:
        words: The row of words.
        personas: The persons.
        taken: Ranges of words that are read already.
        reject: Takes note of a place that means nobody: the rule, first and last word, and whom it could mean.

    Returns:
        Persons with first and last (exclusive) word.
    """
    keys: dict[str, list[Persona]] = {}
    given = {persona.core[0] for persona in personas}
    for persona in personas:
        singles = {seen.core[0] for seen in persona.seen if len(seen.core) == 1}
        for key in sorted(({persona.core[-1]} - (persona.fathers & given)) | singles):
            keys.setdefault(key, []).append(persona)
    opening = {form: persona for form, persona in _first_words(personas).items() if form not in keys}
    keys |= {form: [persona] for form, persona in opening.items()}
    busy = {at for first, last in taken for at in range(first, last)}
    found: list[tuple[Persona, int, int]] = []
    spelled = _spelled(words, {form: keys[form] for form in keys if len(form) > 2})
    for at, form in [(at, spelled[text]) for at, text in enumerate(words.texts) if text in spelled]:
        if at in busy or at in words.parties or words.marks[at] & Mark.END:
            continue
        if len(keys[form]) > 1:
            reject(SURNAME_OF_SEVERAL, at, at + 1, keys[form])
            continue
        persona = keys[form][0]
        first = at
        pairs = _pairs(words, persona)
        while at - first < _LONGEST and first - 1 not in busy:
            known_pair = (words.texts[first - 1], words.texts[first]) in pairs  # "von Thurn"
            if not known_pair and not (words.capital(first - 1) and plain(words.texts[first - 1]) in persona.words):
                break
            first -= 1
        if first == at and _respelled(words, first - 1, persona) and first - 1 not in busy:
            first -= 1
        if form in opening and not _acts(words, at):
            continue
        if _stands_alone(words, first, at + 1):
            found.append((persona, first, at + 1))
        else:
            reject(INSIDE_NAME, first, at + 1, [persona])
    return found


def _first_words(personas: list[Persona]) -> dict[str, Persona]:
    """The first words of full names that one person alone bears: family names, where these come first ("Liu")."""
    bearers: dict[str, list[Persona]] = {}
    for persona in personas:
        for word in persona.words:
            bearers.setdefault(word, []).append(persona)
    return {word: found[0] for word, found in bearers.items() if len(found) == 1 and word == found[0].core[0]}


def _acts(words: Words, at: int) -> bool:
    """Whether a word that many things may be is a person's: it says, does or has something, or somebody is by it."""
    before, after = words.texts[at - 1], words.texts[at + 1]
    if words.marks[at] or before in ("\n", ".", ":", ";", "in", "of", "the", "The"):
        return False
    if before == '"':  # '"We agree," Liu said.'
        return after in ("said", "told", "added")
    return after == "'s" or after in ("said", "told", "and") or after.endswith("ed") or before in _BY


def _pairs(words: Words, persona: Persona) -> set[tuple[str, str]]:
    """What stands side by side in the names that the text gives a person."""
    named = [words.texts[s.holder.name.name : s.holder.name.last] for s in persona.seen if s.holder is not None]
    return {pair for name in named for pair in pairwise(name) if pair[0][0].isalpha()}


def _respelled(words: Words, at: int, persona: Persona) -> bool:
    """Whether an unknown word before a surname is another spelling of the given name."""
    word = plain(words.texts[at]) if words.capital(at) and not words.marks[at] else ""
    return len(word) > 3 and any(alike(word, given) for given in persona.core[:-1])


def _spelled(words: Words, known: dict[str, list[Persona]]) -> dict[str, str]:
    """The capitalised words of the text that spell a known name."""
    spelled: dict[str, str] = {}
    for text in dict.fromkeys(words.texts) if known else ():
        if len(text) > 2 and (text[0].isupper() or "-" in text):
            core = full_words_of(text)
            if core in known:
                spelled[text] = core
    return spelled


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


RULES = (SHORT_NAME, OFFICE_FOR_PERSON)
