"""The words of names as they are compared: one spelling, plain letters, singular; and which are forms of one word."""

import re
import unicodedata
from functools import lru_cache

__all__ = ["DOTTED", "akin", "folded", "plain_word"]

_SPELLINGS = {
    "defence": "defense",
    "offence": "offense",
    "licence": "license",
    "programme": "program",
    "centre": "center",
    "theatre": "theater",
    "labour": "labor",
    "harbour": "harbor",
    "neighbour": "neighbor",
    "neighbourhood": "neighborhood",
    "behaviour": "behavior",
    "armour": "armor",
    "dialog": "dialogue",
    "memoranda": "memorandum",
    "memo": "memorandum",
    "dept": "department",
}
_NATIONS = re.compile(r"\bunited nations\b")
_ZED = re.compile(r"is(?=(?:ation|ing|ed|e|er)$)")
_ZED_STEMS = (
    "organ",
    "modern",
    "stabil",
    "standard",
    "normal",
    "demobil",
    "author",
    "util",
    "final",
    "harmon",
    "synchron",
)
# "counter-terrorism", "counter terrorism" and "counterterrorism" are one word.
_BOUND = re.compile(
    r"\b(counter|non|anti|co|trans|inter|multi|sub)[- ](?=[a-z]{4})|"
    r"\b(cyber)[- ](?=secur|defen|crim|spac|attack|threat)|\b(peace)[- ](?=keep|build|mak)"
)
DOTTED = re.compile(r"\b(?:[a-z]\.){2,}")
_POSSESSIVE = re.compile(r"(?<=\w)'s\b|(?<=s)'(?!\w)")


def folded(view: str) -> str:
    """Lower case, plain letters, no possessives; compounds that are one word or two as one."""
    letters = unicodedata.normalize("NFKD", view.lower())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    bare = DOTTED.sub(lambda match: match.group().replace(".", ""), _POSSESSIVE.sub("", bare))
    bare = _NATIONS.sub("un", bare)
    return _BOUND.sub(lambda match: match[1] or match[2] or match[3], bare)


def plain_word(word: str) -> str:
    """A word in its American spelling, singular."""
    word = _singular(word)
    word = _SPELLINGS.get(word, word)
    return _ZED.sub("iz", word) if word.startswith(_ZED_STEMS) or word.endswith("isation") else word


def _singular(word: str) -> str:
    if len(word) < 4 or word.endswith(("ss", "us", "is")) or not word.endswith("s"):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "ches", "shes", "xes")) else word[:-1]


@lru_cache(maxsize=1 << 14)
def akin(one: str, other: str) -> bool:
    """Whether two words of names are equal or forms of one word: "high" and "higher", "economy" and "economic"."""
    if one == other:
        return True
    shared = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    for at in range(shared, max(shared - 3, _SHORT - 1), -1):
        ends = {one[at:], other[at:]}
        if at >= (_SHORT if "" in ends else _LONG) and any(ends <= family for family in _ENDS):
            return True
    return False


_SHORT, _LONG = 4, 5
_ENDS = (
    frozenset(["", *"e er est ed ing ion ive or al ial ional m·ent at·ion at·ive".replace("·", "").split()]),
    frozenset("y ic ical ial".split()),
)
