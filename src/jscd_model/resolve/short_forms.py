"""Short forms of given names, by what is heard of the full one: Liz of Elizabeth, Mike of Michael, Tony of Anthony."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from jscd_model.grammar.name_sounds import VOWELS

__all__ = ["is_short_form", "once", "short_keys"]

_SHORT = 4  # at most so many letters in a short form; one more where it ends as pet names do
_STEM = 3  # letters that both have, at least, unless the full form begins with them
_ENDS = ("y", "ie")
_OPENING = 5  # letters of a longer short form, which opens the full one: "Chris"
# Short forms in which the full one is not heard.
_CUSTOMARY: Mapping[str, tuple[str, ...]] = {
    short: tuple(full.split("/"))
    for short, full in (
        pair.split("=")
        for pair in "bob=robert bill=william jim=james dick=richard ted=edward/theodore jack=john/jacob chuck=charles "
        "hank=henry peggy=margaret bibi=benjamin pepe=jose paco=francisco nacho=ignacio quique=enrique sasha=alexander "
        "misha=mikhail kolya=nikolai beppe=giuseppe gigi=luigi sepp=josef mohd=mohammed/muhammad md=mohammed/muhammad "
        "muhd=mohammed/muhammad".split()
    )
}
_HEARD = tuple(pair.split("=") for pair in "ph=f c=k v=f h= y=i".split())


def is_short_form(one: str, other: str) -> bool:
    """Whether one given name can be the other's short form.

    >>> is_short_form("liz", "elizabeth"), is_short_form("michael", "mike"), is_short_form("jill", "joseph")
    (True, True, False)

    Args:
        one: A given name in plain letters.
        other: Another one.
    """
    short, full = sorted((one, other), key=lambda word: (len(word), word))
    if full in _CUSTOMARY.get(short, ()):
        return True
    if len(short) == _OPENING and full.startswith(short) and len(full) - len(short) >= _STEM:
        return True
    if not (_may_be_short(short) and len(full) > _SHORT):
        return False
    heard, stem = _heard(full), _stem(short)
    if heard.startswith(_heard(short)) and heard[len(_heard(short)) :] in VOWELS:  # Luis and Luisa, Jean and Jeanne
        return False
    if len(stem) >= _STEM:
        return stem in heard
    return len(stem) == _STEM - 1 and stem != _heard(short) and heard.startswith(stem)


def short_keys(word: str) -> Iterator[str]:
    """What a given name shares with all names of which it may be the short form or the full one."""
    yield f"={word}"
    yield from (f"={full}" for full in _CUSTOMARY.get(word, ()))
    if _may_be_short(word) or len(word) == _OPENING:
        stem = _stem(word)
        yield stem[:_STEM] if len(stem) >= _STEM else f"^{stem}"
    if len(word) > _SHORT:
        heard = _heard(word)
        yield from (heard[at : at + _STEM] for at in range(len(heard) - _STEM + 1))
        yield f"^{heard[: _STEM - 1]}"


def once(word: str) -> str:
    """A word in which no letter stands twice in a row."""
    return "".join(letter for at, letter in enumerate(word) if at == 0 or word[at - 1] != letter)


def _may_be_short(word: str) -> bool:
    return len(word) <= _SHORT + word.endswith(_ENDS)


@lru_cache(maxsize=4096)
def _heard(word: str) -> str:
    for written, heard in _HEARD:
        word = word.replace(written, heard)
    return once(word)


def _stem(word: str) -> str:
    """What is left of a short form without the vowel at its end, as in "Mike" and "Tony"."""
    heard = _heard(word)
    return heard[:-1] if heard.endswith(("e", "i")) else heard
