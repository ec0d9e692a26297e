"""What of a name tells its bearer apart, for comparing forms of one name."""

import re
from functools import lru_cache

from attrs import frozen

__all__ = ["Core", "core_of"]

_WORD = re.compile(r"[^\W_]+(?:['.][^\W_]+)*")
_SMALL = frozenset("the of for and on in to a an de del la against between with s by at understanding".split())
_SPELLINGS = {
    "defence": "defense",
    "organisation": "organization",
    "programme": "program",
    "centre": "center",
    "labour": "labor",
    "mou": "memorandum",
    "memo": "memorandum",
}


@frozen(kw_only=True)
class Core:
    """A name reduced to what tells it apart.

    Attributes:
        words: Its words in lower case, without small words and without parties.
        head: The head noun, singular.
        parties: Codes of the parties that the name holds.
    """

    words: frozenset[str]
    head: str
    parties: frozenset[str]

    def agrees(self, other: "Core") -> bool:
        """Whether the parties of two names can be those of one bearer."""
        return not self.parties or not other.parties or self.parties <= other.parties or other.parties <= self.parties

    def shortens(self, other: "Core") -> bool:
        """Whether the name can be a short form of the other one."""
        return self.head == other.head and self.words <= other.words and self.agrees(other)


@lru_cache(maxsize=4096)
def core_of(name: str, head: str, parties: tuple[tuple[str, str], ...]) -> Core:
    """The core of a name.

    Args:
        name: The name as it stands in the view.
        head: Its head noun in lower case.
        parties: Pairs of a party's name in it and the party's code.
    """
    rest = name
    codes = set()
    for form, code in parties:
        rest = rest.replace(form, " ", 1)
        codes.add(code)
    words = frozenset([_plain(word.removesuffix("'s")) for word in _WORD.findall(rest.lower())])
    return Core(
        words=words - _SMALL,
        head=_plain(head.rpartition(" ")[2]),
        parties=frozenset(codes),
    )


@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    """A word in its American spelling and without the plural's s."""
    word = _SPELLINGS.get(word, word)
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
