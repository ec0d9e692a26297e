"""Whether two names that documents give to one thing are the same name, a shorter one, or differ."""

import re
from difflib import SequenceMatcher

from jscd_model.grammar.name_sounds import SUFFIXES, clipped, plain, without_article
from jscd_model.lexicon import Lexicon
from jscd_model.resolve.bearing import CONTAINED, EQUAL, UNTOLD, Finding, conflicting
from jscd_model.resolve.thing_names import Likeness, initials_fit, is_proper, likeness, read_name

__all__ = ["acronyms_fit", "person_names_fit", "thing_names_fit"]

_SPLIT = re.compile(r"[\s,-]+")
_QUOTED = re.compile(r"[\"“”(][^\"“”()]{1,40}[\"“”)]")
_LINKS = frozenset(
    "al el ul ur as ash ad an ar az at bin bint ibn ben de da do dos del van von der den la le y e".split()
)
_VOWELS = re.compile(r"[aeiouyw]+h?$|[aeiouyw]+|(.)(?=\1)")
# What one letter of another script, or one with a stroke, becomes: "Rakhmatov" and "Rahmatov", "Derege" and "Dereje".
_ONE_LETTER = (("dj", "d"), ("kh", "h"), ("q", "k"), ("ge", "je"), ("gi", "ji"))
_PET = re.compile(r"(?:y|ie)$")
_AGENT = re.compile(r"or$")
_SIMILAR = 0.65


def person_names_fit(one: str, other: str) -> Finding:
    """How two names of one person go together.

    Order, accents, initials, nicknames in quotation marks and names that one leaves out make no difference; nor do
    vowels and a few consonants, which every transliteration writes in its own way: Rakhmatov and Rahmatov. Other
    letters do: Thabit and Sabit.

    Args:
        one: A name.
        other: Another.

    Examples:
        >>> person_names_fit("Thabit Muhammad al-Abbasi", "Sabit el-Abbasi").reason
        'the name is spelt in two ways'
        >>> person_names_fit("Ana María Ruiz", "Ana Ruiz").bearing.name
        'CONTAINED'
    """
    mine, theirs = _parts(one), _parts(other)
    if sorted(mine) == sorted(theirs) or "".join(mine) == "".join(theirs):
        return EQUAL
    left = [key for key in mine if key not in theirs]
    over = [key for key in theirs if key not in mine]
    for key in list(left):
        match = next((form for form in over if _is_form(key, form)), None)
        if match is not None:
            left.remove(key)
            over.remove(match)
    if not left or not over:
        return CONTAINED
    spelt = False
    for key in sorted(left, key=lambda key: (-len(key), key)):
        near = min(over, key=lambda form: (-_closeness(key, form), form), default="")
        if _closeness(key, near) >= _SIMILAR:
            left.remove(key)
            over.remove(near)
            spelt = True
    if spelt and not (left and over):
        return conflicting("the name is spelt in two ways")
    return UNTOLD


def thing_names_fit(one: str, other: str, lexicon: Lexicon) -> Finding:
    """How two names of one body, agreement or dialogue go together.

    Order, articles, the names of the parties, and British or American spelling make no difference; nor do words that
    one leaves out. Other words do: "Higher Coordinating Committee" and "High Coordination Committee".

    Args:
        one: A name.
        other: Another.
        lexicon: The words, for the parties in the names.
    """
    mine, theirs = read_name(one, lexicon), read_name(other, lexicon)
    alike = likeness(mine, theirs)
    if alike is Likeness.EQUAL:
        return EQUAL if mine.parties == theirs.parties else CONTAINED
    if alike is Likeness.FULLER or mine.plain or theirs.plain:
        return CONTAINED
    if initials_fit(one, other) or initials_fit(other, one):
        return CONTAINED
    # Description and proper name: "talks on border security".
    if not (is_proper(one) and is_proper(other)):
        return UNTOLD
    ours, others = sorted(([_AGENT.sub("er", word) for word in name.words] for name in (mine, theirs)), key=" ".join)
    if ours == others:
        return EQUAL
    shared = len(set(ours) & set(others))
    if alike is Likeness.VARIANT or 2 * shared >= min(len(set(ours)), len(set(others))) > 1:
        # One word stands where the other name has another: in a translation or a paraphrase the order differs too.
        changes = SequenceMatcher(None, ours, others, autojunk=False).get_opcodes()
        if any(change[0] == "replace" for change in changes):
            return conflicting("the names differ")
    return UNTOLD


def acronyms_fit(one: str, other: str) -> Finding:
    """How two acronyms of one thing go together: slips of one another cannot both be right, other languages' can."""
    mine, theirs = (re.sub(r"[^A-Z0-9]", "", acronym.upper()) for acronym in (one, other))
    if mine == theirs:
        return EQUAL
    if re.sub(r"\D", "", mine) != re.sub(r"\D", "", theirs):
        return UNTOLD
    same_letters = sorted(mine) == sorted(theirs)
    one_off = len(mine) == len(theirs) > 2 and sum(a != b for a, b in zip(mine, theirs, strict=True)) == 1
    return conflicting("the acronyms differ") if same_letters or one_off else UNTOLD


def _parts(name: str) -> list[str]:
    """The words of a person's name as they are compared, each once."""
    found: dict[str, None] = {}
    for word in _SPLIT.split(_QUOTED.sub(" ", name)):
        low = word.lower().strip(".'’")
        key = plain(without_article(low))
        if key and low not in _LINKS and key not in SUFFIXES:
            found[key] = None
    return list(found)


def _is_form(one: str, other: str) -> bool:
    """Whether one word is the other's initial, short or pet form, or the same but for its vowels."""
    short, full = sorted((one, other), key=lambda word: (len(word), word))
    if (len(short) == 1 and full.startswith(short)) or clipped(one, other) or _bones(one) == _bones(other):
        return True
    return _PET.sub("", short) != short and len(short) > 4 and full.startswith(_PET.sub("", short))


def _closeness(one: str, other: str) -> float:
    first, second = sorted((one, other))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def _bones(word: str) -> str:
    """The consonants of a word, double ones once, those that one letter of another script becomes in one form."""
    for written, one in _ONE_LETTER:
        word = word.replace(written, one)
    return _VOWELS.sub("", word)
