"""The words of a view, each with the places where it stands: read once, asked by every rule that knows its words."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from attrs import field, frozen

__all__ = ["Tokens", "parts_by", "places_of_words", "words_in"]

_BREAKS = str.maketrans(dict.fromkeys((chr(code) for code in range(128) if not chr(code).isalnum()), " "))
_SIGN = re.compile(r"[\W_]")
_USUAL = 24  # characters between two spaces, of which it is remembered how they are split
_CLOSING = frozenset(",.;:)'\"?!")  # a sign after a word that is no part of it


def words_in(view: str) -> list[str]:
    """The runs of letters and digits in order; an empty one stands between two signs that part words.

    >>> words_in("Kenya, the U.S.")
    ['Kenya', '', 'the', 'U', 'S', '']
    """
    return view.translate(_BREAKS).split(" ") if view.isascii() else _SIGN.split(view)


@frozen
class Tokens:
    r"""A view split at its spaces: words of letters, the sign after one, ends of lines, and all else as it stands.

    Attributes:
        texts: What each token says; the end of a line is "\n", after the last line too.
        starts: Where each starts in the view.
        mixed: Indices of what is neither a word nor a sign after it, such as "U.S.-Iraq" or "(12": who asks for its
            parts splits it by rules of their own.
        places: Each run of letters and digits with the offsets at which it starts, in order.
    """

    texts: tuple[str, ...] = field(repr=False)
    starts: tuple[int, ...] = field(repr=False)
    mixed: tuple[int, ...]
    places: dict[str, list[int]] = field(repr=False)

    @classmethod
    def of(cls, view: str) -> "Tokens":
        r"""Split a view.

        >>> Tokens.of("Kenya, the U.S.").texts
        ('Kenya', ',', 'the', 'U.S.', '\n')
        """
        texts: list[str] = []
        starts: list[int] = []
        mixed: list[int] = []
        places: dict[str, list[int]] = {}
        add, place = texts.append, starts.append
        at = 0
        for line in view.split("\n"):
            for run in line.split(" "):
                word = run
                if run.isalpha() or ((word := run[:-1]).isalpha() and run[-1] in _CLOSING):
                    add(word)
                    place(at)
                    if word in places:
                        places[word].append(at)
                    else:
                        places[word] = [at]
                    if word is not run:
                        add(run[-1])
                        place(at + len(word))
                elif run:
                    mixed.append(len(texts))
                    add(run)
                    place(at)
                    start = at
                    for word in words_in(run):
                        places.setdefault(word, []).append(start)
                        start += len(word) + 1
                at += len(run) + 1
            add("\n")
            place(at - 1)
        places.pop("", None)
        return cls(tuple(texts), tuple(starts), tuple(mixed), places)

    def split(
        self, view: str, parts: Callable[[str], Iterable[tuple[str, int]]]
    ) -> tuple[list[str], list[int], list[int]]:
        """The tokens with the mixed ones split.

        Args:
            view: The view, or another print of it with words and signs of the same length.
            parts: For what a token says its parts, each with its offset in it.

        Returns:
            What each says, where each starts, and the indices of the parts.
        """
        texts: list[str] = []
        starts: list[int] = []
        found: list[int] = []
        done = 0
        for index in self.mixed:
            texts += self.texts[done:index]
            starts += self.starts[done:index]
            at, done = self.starts[index], index + 1
            for text, offset in parts(view[at : at + len(self.texts[index])]):
                found.append(len(texts))
                texts.append(text)
                starts.append(at + offset)
        texts += self.texts[done:]
        starts += self.starts[done:]
        return texts, starts, found


def places_of_words(view: str) -> dict[str, list[int]]:
    """Each run of letters and digits with the offsets at which it starts, in order.

    >>> places_of_words("Kenya's envoys: Kenya and the U.S.")
    {'Kenya': [0, 16], 's': [6], 'envoys': [8], 'and': [22], 'the': [26], 'U': [30], 'S': [32]}
    """
    return Tokens.of(view).places


def parts_by(pattern: re.Pattern[str]) -> Callable[[str], tuple[tuple[str, int], ...]]:
    """What splits a token as a pattern says, each part with its offset, for `Tokens.split`; usual ones are remembered.

    >>> parts_by(re.compile(r"[A-Z]"))("U.S.")
    (('U', 0), ('S', 2))
    """

    def split(run: str) -> tuple[tuple[str, int], ...]:
        return tuple([(match[0], match.start()) for match in pattern.finditer(run)])

    usual = lru_cache(maxsize=4096)(split)
    return lambda run: usual(run) if len(run) <= _USUAL else split(run)
