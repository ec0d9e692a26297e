"""The words of a view, each with the places where it stands: read once, asked by every rule that knows its words."""

import re

__all__ = ["places_of_words", "words_in"]

_BREAKS = str.maketrans(dict.fromkeys((chr(code) for code in range(128) if not chr(code).isalnum()), " "))
_SIGN = re.compile(r"[\W_]")


def words_in(view: str) -> list[str]:
    """The runs of letters and digits in order; an empty one stands between two signs that part words.

    >>> words_in("Kenya, the U.S.")
    ['Kenya', '', 'the', 'U', 'S', '']
    """
    return view.translate(_BREAKS).split(" ") if view.isascii() else _SIGN.split(view)


def places_of_words(view: str) -> dict[str, list[int]]:
    """Each run of letters and digits with the offsets at which it starts, in order.

    >>> places_of_words("Kenya's envoys: Kenya and the U.S.")
    {'Kenya': [0, 16], 's': [6], 'envoys': [8], 'and': [22], 'the': [26], 'U': [30], 'S': [32]}
    """
    places: dict[str, list[int]] = {}
    at = 0
    for word in words_in(view):
        if word in places:
            places[word].append(at)
        else:
            places[word] = [at]
        at += len(word) + 1
    places.pop("", None)
    return places
