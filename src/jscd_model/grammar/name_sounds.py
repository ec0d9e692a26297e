"""Words of names as they are compared: plain letters, what they sound like, spellings and short forms of one name."""

import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

__all__ = ["SUFFIXES", "VOWELS", "alike", "clipped", "plain", "sound", "without_article"]

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "vi", "vii", "viii"})
"""What tells a father from a son of the same name."""

_ARTICLES = ("al-", "el-", "ul-", "ur-", "as-", "ash-", "ad-", "an-", "ar-", "az-", "at-", "al'", "d'")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "ı": "i", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
_SIMILAR = 0.7
VOWELS = frozenset("aeiouy")
# Letters that stand for one sound where a name is written in Latin letters: Thabit and Sabit, Dhahran and Zahran.
_SOUNDS = tuple(pair.split("=") for pair in "tch=c ch=c ts=c th=s dh=z kh=h gh=g sh=s ph=f ck=k x=ks q=k w=v".split())
_CLIPPED = 4  # at most so many letters in a short form


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """A name's word in lower-case letters without accents."""
    if text.isascii() and text.isalnum():
        return text.lower()
    folded = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    return "".join(c for c in folded if c.isalnum())


def without_article(low: str) -> str:
    """A name's word in lower case without the article that is grown together with it: "abbasi" of "al-abbasi"."""
    if not low.startswith(_ARTICLES):
        return low
    for article in _ARTICLES:
        if low.startswith(article) and len(low) > len(article) + 1:
            low = low[len(article) :]
    return low


@lru_cache(maxsize=4096)
def sound(word: str) -> str:
    """What a word sounds like, roughly: its consonants, and an "a" or "o" at its end, which tells Maria from Mario."""
    last = word[-1] if word.endswith(("a", "o")) else ""
    for written, spoken in _SOUNDS:
        word = word.replace(written, spoken)
    kept = ""
    for at, letter in enumerate(word):
        if letter not in VOWELS and not kept.endswith(letter):
            kept += letter
        elif at == 0:
            kept = "a"
    return kept + last


def alike(one: str, two: str) -> bool:
    """Whether two words can be spellings of one name: Thabit and Sabit."""
    return one == two or SequenceMatcher(None, one, two, autojunk=False).ratio() >= _SIMILAR


def clipped(one: str, two: str) -> bool:
    """Whether one given name can be the other's short form: Joe and Joseph, Tony and Antony."""
    short, full = sorted((one, two), key=len)
    return len(short) <= _CLIPPED < len(full) and (full.startswith(short[:2]) or full.endswith(short))
