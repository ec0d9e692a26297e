"""Names of bodies, agreements and dialogues, read so that the names of different records can be compared."""

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum
from functools import lru_cache

from attrs import frozen

from jscd_model.grammar.acronyms import find_acronyms
from jscd_model.grammar.function_words import CONJUNCTIONS, PREPOSITIONS
from jscd_model.grammar.name_words import NameWords
from jscd_model.grammar.ordinals import ORDINAL, ordinal_value, roman_value
from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.entries import PartyForm
from jscd_model.lexicon.party_names import PartyName, Surety, party_names
from jscd_model.resolve.thing_words import akin, folded, plain_word
from jscd_model.text.source import plain

__all__ = ["Likeness", "ThingName", "initials_fit", "is_plain", "is_proper", "likeness", "read_name"]

_SMALL = frozenset(
    PREPOSITIONS | CONJUNCTIONS | set("a an the its their our his her de del la le les des du et y e da do dos".split())
)
_JOINING = CONJUNCTIONS | {"de", "del", "la", "le", "les", "des", "du", "et", "y", "e", "da", "do", "dos"}
_LETTERS = {"mou": ("memorandum", "understanding"), "moc": ("memorandum", "cooperation")}
_RESOLUTION = re.compile(r"\bUNSC(?:R| Res(?:olution|\.)?)(?= \d)")
_WORD = re.compile(r"\d+(?:[.+/]\d+)+|[^\W_]+(?:'[^\W_]+)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ORDINAL = re.compile(rf"(?<![\w-]){ORDINAL}(?!-)")
_FIGURE = re.compile(r"\d+(?:[./]\d+)*")
_COUNTED = frozenset("annex protocol phase part act track resolution article chapter basket tier".split())
_VAGUE = frozenset(
    "bilateral trilateral quadrilateral multilateral plurilateral joint annual regular next last previous future "
    "further upcoming forthcoming current planned proposed high higher senior level highlevel top ministerial minister "
    "leader official formal informal working virtual video phone telephone short brief new recent latest separate "
    "initial opening closing final special extraordinary follow up face one".split()
)


@frozen(kw_only=True)
class ThingName:
    """A name reduced to what can be compared.

    Attributes:
        words: Its content words in order: lower case, plain letters, one spelling, singular; no articles and
            prepositions, no ordinal, no year, no number, no parties; the codes of the parties where there is
            nothing else.
        head: The word of them that says what it is: "dialogue", "ministry"; empty where there is none.
        parties: Codes of the parties that the name holds.
        number: A number or letter that tells it apart from others of its name: of a resolution, an annex.
        ordinal: The ordinal that the name holds.
        year: The year that the name holds.
        plain: Whether it says nothing by itself (see `is_plain`).
        own: Those of its words that are no common words of names ("gender", "council", "joint"): what is proper to it.
        telling: Those that tell it from others of its sort: neither nouns for what it is nor words of rank and manner.
    """

    words: tuple[str, ...]
    head: str
    parties: frozenset[str]
    number: str | None = None
    ordinal: int | None = None
    year: str | None = None
    plain: bool = False
    own: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()


class Likeness(Enum):
    """How the words of two names go together."""

    EQUAL = "the same words, in any order"
    FULLER = "one has all words of the other and more, and they say that it is the same sort of thing"
    VARIANT = "word for word the same or forms of one word: Higher and High, Coordinating and Coordination"
    NONE = "anything else"


@lru_cache(maxsize=1 << 15)
def read_name(name: str, lexicon: Lexicon) -> ThingName:
    """Read a name for comparison.

    Args:
        name: The name as a record has it.
        lexicon: The words, for the parties in it.
    """
    view = " ".join(plain(unicodedata.normalize("NFKC", name)).split())
    view = _RESOLUTION.sub("UN Security Council Resolution", view)
    codes: dict[str, None] = {}
    pieces, at = [], 0
    for start, end, code in _parties_in(view, lexicon):
        codes[code] = None
        pieces.append(view[at:start])
        at = end
    # A party leaves a mark, so that no word joins another one over it.
    rest = folded(" | ".join([*pieces, view[at:]]).replace("| 's", "|").replace("| '", "|"))
    ordinals = [value for match in _ORDINAL.finditer(rest) if (value := ordinal_value(match.group())) is not None]
    tokens = _WORD.findall(_ORDINAL.sub(" ", rest))
    years = [token for token in tokens if _YEAR.fullmatch(token)]
    numbers, words, head = _sorted_out([token for token in tokens if token not in years], view)
    nouns = _common_nouns(lexicon)
    if words and head not in nouns and words[-1] in nouns:
        head = words[-1]
    return ThingName(
        words=tuple(words) or tuple(code.lower() for code in sorted(codes)),
        head=head,
        parties=frozenset(codes),
        number=" ".join(numbers) or None,
        ordinal=ordinals[0] if ordinals else None,
        year=years[0] if years else None,
        plain=bool(words) and _says_nothing(frozenset(words), lexicon),
        own=frozenset(words) - _common_words(lexicon),
        telling=frozenset(words) - _VAGUE - {head}.union(*_nouns_in(frozenset(words), lexicon)),
    )


def is_plain(name: ThingName) -> bool:
    """Whether a name's words say nothing by themselves: "meeting", "high-level talks", "committee", "Navy".

    Parties and numbers are not looked at: "U.S.-Kenya talks" is plain as well.
    """
    return name.plain


def likeness(one: ThingName, other: ThingName) -> Likeness:
    """How the words of two names go together; parties, numbers, ordinals and years are not looked at."""
    mine, theirs = frozenset(one.words), frozenset(other.words)
    if not mine or not theirs:
        return Likeness.NONE
    if mine == theirs:
        return Likeness.EQUAL
    few, many = (mine, theirs) if len(mine) <= len(theirs) else (theirs, mine)
    left, over = few - many, many - few
    for word in sorted(left):
        match = next((form for form in sorted(over) if akin(word, form)), None)
        if match is None:
            return Likeness.NONE
        over -= {match}
    if not over:
        return Likeness.VARIANT
    return Likeness.FULLER if one.head == other.head or akin(one.head, other.head) else Likeness.NONE


@lru_cache(maxsize=1 << 14)
def initials_fit(acronym: str, name: str) -> bool:
    """Whether letters are the initials of a name, or of its end where there are three or more.

    >>> initials_fit("JSCD", "Joint Security Cooperation Dialogue")
    True
    >>> initials_fit("JSCD", "Joint Security Committee")
    False
    """
    view = " ".join(plain(name).split())
    for words in dict.fromkeys((view, re.split(r" (?:between|with) ", view)[0])):
        found = next((found for found in find_acronyms(f"{words} ({acronym})") if found.letters == acronym), None)
        if found is not None and found.name_start is not None:
            return found.name_start == 0 or sum(letter.isupper() for letter in acronym) > 2
    return False


def is_proper(name: str) -> bool:
    """Whether a name is written as a proper one: most of its long words have capitals."""
    words = [word for word in re.split(r"[\s/-]+", name) if len(word) > 3]
    return bool(words) and 2 * sum(word[0].isupper() for word in words) > len(words)


def _parties_in(view: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    """The parties that a name holds: start, end and code."""
    found = list(party_names(lexicon).find(view))
    sure = [_sense(item.value) for item in found]
    several = any(sense is not None and _is_sure(sense) for sense in sure)
    for at, (item, sense) in enumerate(zip(found, sure, strict=True)):
        if sense is None:
            continue
        if sense.surety is Surety.PREFIX:
            follows = at + 1 < len(found) and sure[at + 1] is not None and found[at + 1].start == item.end + 1
            if not (follows and view[item.end] == "-"):
                continue
        elif not _is_sure(sense) and not (several and sense.surety in (Surety.DOUBTFUL, Surety.SHARED)):
            continue
        yield item.start, item.end, sense.code


def _is_sure(sense: PartyName) -> bool:
    """Whether a word means a party wherever it stands in a name; "SADC" does, though it is no actor everywhere."""
    weak = sense.surety is Surety.WEAK and sense.rule.startswith("parties.") and sense.form is not PartyForm.CAPITAL
    return weak or sense.surety in (Surety.STRONG, Surety.GIVEN)


def _sense(senses: tuple[PartyName, ...]) -> PartyName | None:
    """What a party's name means; None where it means several parties or something else."""
    return senses[0] if len({sense.code for sense in senses}) == 1 and senses[0].surety is not Surety.BLOCK else None


def _sorted_out(tokens: list[str], view: str) -> tuple[list[str], list[str], str]:
    """The numbers, the content words and the head noun among the tokens of a name."""
    numbers: list[str] = []
    words: list[str] = []
    head, open_ = "", True
    for at, token in enumerate(tokens):
        before = words[-1] if words else ""
        last = at == len(tokens) - 1
        if _FIGURE.fullmatch(token) or _is_numeral(token, before, view) or (last and len(token) == 1 and words):
            numbers.append(token)
        elif token in _SMALL:
            open_ = open_ and (not words or token in _JOINING)
        else:
            words.extend(forms := _LETTERS.get(token) or (plain_word(token),))
            head = (words[-1] if len(forms) == 1 else forms[0]) if open_ else head
    return numbers, words, head


def _is_numeral(token: str, before: str, view: str) -> bool:
    """Whether a token is a Roman numeral of the name: "Annex II", "Protocol I"."""
    numeral = token.upper()
    if roman_value(numeral) is None and not (numeral == "I" and before in _COUNTED):
        return False
    return re.search(rf"\b{re.escape(numeral)}\b", view) is not None


def _says_nothing(words: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether words are a common noun with nothing but words of rank and manner beside it."""
    return any(words - noun <= _VAGUE for noun in _nouns_in(words, lexicon))


def _nouns_in(words: frozenset[str], lexicon: Lexicon) -> Iterator[frozenset[str]]:
    """The common nouns that words hold."""
    nouns = _common_nouns(lexicon)
    return (noun for word in words for noun in nouns.get(word, ()) if noun <= words)


@lru_cache(maxsize=4)
def _common_nouns(lexicon: Lexicon) -> dict[str, tuple[frozenset[str], ...]]:
    """The nouns for occasions, bodies and instruments, as sets of words, by one word of each."""
    nouns: dict[str, dict[frozenset[str], None]] = {}
    named = [
        *(noun for event in lexicon.events for noun in event.nouns),
        *(noun for body in lexicon.body_nouns for noun in (*body.nouns, *body.plurals, *body.common)),
        *(noun for kind in lexicon.instrument_nouns for noun in (*kind.nouns, *kind.plurals)),
    ]
    for noun in named:
        words = frozenset(_sorted_out(_WORD.findall(folded(plain(noun))), noun)[1])
        for word in words:
            nouns.setdefault(word, {})[words] = None
    return {word: tuple(found) for word, found in nouns.items()}


@lru_cache(maxsize=4)
def _common_words(lexicon: Lexicon) -> frozenset[str]:
    """The words that names of many bodies, instruments and occasions have."""
    known = NameWords.of(lexicon)
    classes = (known.field, known.title, known.occasion, known.thing, known.region, known.quality, known.noun)
    words = frozenset[str]().union(*classes)
    nouns = frozenset(word for held in _common_nouns(lexicon).values() for noun in held for word in noun)
    return frozenset(plain_word(word) for word in words) | nouns | _VAGUE
