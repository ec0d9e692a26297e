"""Stems: words brought down to what British and American spelling, number and derivation leave alike."""

import re
import unicodedata
from functools import lru_cache

from jscd_model.resolve.thing_words import DOTTED

__all__ = ["stem", "tokens"]

_WORD = re.compile(r"[^\W_]+(?:'[^\W\d_]+)?")
_LINKED = re.compile(
    r"\b(counter|co|non|anti|peace|cyber|multi|bi|tri|inter|pre|post|sub|re|de|under|over|macro|micro|mid)-"
    r"(?=[^\W\d_]{3})"
    r"|\b(counter|anti) (?=terror|narco|insurg|pira|prolif|intell|extrem|drug|traffick|corrupt)"
    r"|\b(cyber|peace) (?=secur|defen|crim|attack|threat|keep|build|mak)"
    r"|\b(north|south)-(?=east|west)"
)
_SPELT = (
    (re.compile(r"(?<=[a-z]{2})our(?=s|ed|ing|able|er|ers|ly|hood|$)"), "or"),
    (re.compile(r"(?<=[a-z]{3})iz(?=e$|ed$|es$|ing$|ation$|ations$)"), "is"),
    (re.compile(r"^(def|off|pret|lic)ence(?=s?$)"), r"\1ense"),
    (re.compile(r"^(cent|theat|fib|met|lit|kilomet)re(?=s?$|d$)"), r"\1er"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"^(program)me(?=s?$)"), r"\1"),
    (re.compile(r"(?<=[aeiou])ll(?=ed$|ing$|er$|ers$|or$|ors$)"), "l"),
    (re.compile(r"^(anal|paral)yz(?=e|i)"), r"\1ys"),
    (re.compile(r"dgement"), "dgment"),
    (re.compile(r"^(fulfi|enro)l+(?=ment|s$|$)"), r"\1l"),
)
_KEPT = frozenset(
    "center strategic strategist international national interim united states crisis basis business process progress "
    "access press address success congress princess news gas atlas police general generals several federal "
    "republic islamic marine marines army economic arms weapons air sea nuclear series species status virus "
    "campus census consensus nexus forces visa".split()
)
_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "person",
    "peoples": "person",
    "persons": "person",
    "individuals": "person",
    "individual": "person",
    "crises": "crisis",
    "bases": "base",
    "held": "hold",
    "met": "meet",
    "built": "build",
    "sent": "send",
    "bought": "buy",
    "sold": "sell",
    "took": "take",
    "taken": "take",
    "gave": "give",
    "given": "give",
    "began": "begin",
    "made": "make",
    "led": "lead",
    "fought": "fight",
    "lent": "lend",
    "kept": "keep",
    "left": "leave",
    "sought": "seek",
    "set": "set",
    "nationals": "citizen",
    "advice": "advis",
    "withdrew": "withdraw",
    "withdrawn": "withdraw",
    "forces": "force",
    "marines": "marine",
    "weapons": "weapon",
    "strengthen": "strength",
    "strengthens": "strength",
    "strengthened": "strength",
    "strengthening": "strength",
    "supply": "supply",
    "supplies": "supply",
    "supplied": "supply",
    "supplying": "supply",
    "deliver": "deliver",
    "delivers": "deliver",
    "delivered": "deliver",
    "delivering": "deliver",
    "delivery": "deliver",
    "deliveries": "deliver",
    "analysis": "analys",
    "capable": "capabil",
    "expansion": "expand",
    "reduction": "reduc",
    "reductions": "reduc",
    "resumption": "resum",
    "production": "produc",
}
_ENDINGS = (
    "isms|ism|ists|ist|ative|isations|isation|ations|itions|ation|ition|ated|ates|ating|ate|ments|ment|"
    "ings|ing|ities|ity|ances|ences|ance|ence|ively|ive|ives|ually|ially|ally|ual|ial|al|ably|ibly|able|"
    "ible|ers|ors|er|or|ions|ion|ied|ed|ly|ic|ics|ised|ising|ise|ness|ful|ship|ships|ern|y"
).split("|")
_OUTER = frozenset(("er", "or", "ers", "ors", "y"))  # endings that stand last or are part of the stem
_SHORT = frozenset(("ed", "ing", "ings", "ied"))
_LONGEST_FIRST = tuple(sorted(_ENDINGS, key=lambda ending: (-len(ending), ending)))
_INNER = tuple(ending for ending in _LONGEST_FIRST if ending not in _OUTER)


def tokens(text: str) -> list[str]:
    """The words of a text in small letters without accents; initials and linked words are one word each.

    Args:
        text: Any text.

    Returns:
        The words in order.

    Examples:
        >>> tokens("U.S. counter-terrorism advisers’ Defence Co-operation")
        ['us', 'counterterrorism', 'advisers', 'defence', 'cooperation']
    """
    plain = unicodedata.normalize("NFKD", text.replace("’", "'")).lower()
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    plain = DOTTED.sub(lambda match: match[0].replace(".", "") + " ", plain)
    return [word.partition("'")[0] for word in _WORD.findall(_LINKED.sub(r"\1\2\3\4", plain))]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """What is left of a word without its endings.

    Args:
        word: A word as `tokens` gives it.

    Returns:
        The stem; equal for "establish" and "establishment", for "defence" and "defense".

    Examples:
        >>> stem("facilities") == stem("facility"), stem("programmes") == stem("program")
        (True, True)
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if not word.isalpha() or len(word) < 4 or word in _KEPT:
        return word
    for pattern, form in _SPELT:
        word = pattern.sub(form, word)
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-3] + "y" if word.endswith("ies") and len(word) > 4 else word[:-1]
    once = _shorter(word, _LONGEST_FIRST)
    return _shorter(once, _INNER) if once != word else _bare(word)


def _shorter(word: str, endings: tuple[str, ...]) -> str:
    """The word without one of the endings, where enough of it stays."""
    if word in _KEPT:
        return word
    for ending in endings:
        least = 3 if ending in _SHORT else 5 if ending == "y" else 4
        if word.endswith(ending) and len(word) - len(ending) >= least:
            rest = word[: -len(ending)]
            if not any(letter in "aeiouy" for letter in rest) or (ending == "y" and rest[-1] in "aeou"):
                return word
            return rest[:-1] if len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "aeios" else _bare(rest)
    return _bare(word)


def _bare(word: str) -> str:
    """The word without a silent e."""
    return word[:-1] if word.endswith("e") and len(word) > 4 else word
