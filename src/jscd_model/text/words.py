"""The words of a view, each with the places where it stands: read once, asked by every rule that knows its words."""

__all__ = ["places_of_words"]

_BREAKS = str.maketrans(dict.fromkeys((chr(code) for code in range(128) if not chr(code).isalnum()), " "))


def places_of_words(view: str) -> dict[str, list[int]]:
    """Each run of letters and digits with the offsets at which it starts, in order.

    >>> places_of_words("Kenya's envoys: Kenya and the U.S.")
    {'Kenya': [0, 16], 's': [6], 'envoys': [8], 'and': [22], 'the': [26], 'U': [30], 'S': [32]}
    """
    breaks = _BREAKS if view.isascii() else str.maketrans({sign: " " for sign in set(view) if not sign.isalnum()})
    places: dict[str, list[int]] = {}
    at = 0
    for word in view.translate(breaks).split(" "):
        if word in places:
            places[word].append(at)
        else:
            places[word] = [at]
        at += len(word) + 1
    places.pop("", None)
    return places
