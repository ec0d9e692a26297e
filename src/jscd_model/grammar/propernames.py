"""How far a proper name reaches around its head noun, above all to the left, over its modifiers."""

import re
from collections.abc import Collection, Mapping

from jscd_model.grammar.complements import ABBREVIATION, BODY_LINKS, TAIL, expand_right, is_letters, token_end
from jscd_model.grammar.name_words import NameWords
from jscd_model.lexicon import Lexicon

__all__ = ["compound_start", "expand_left", "expand_name"]

_LONGEST = 12  # words
_FAR = 60  # characters in one word
_NO_PARTIES: Mapping[int, int] = {}

_MARKED = re.compile(r"[\"'(\[]|\d{4}/")  # what may stand before a party's name and is no part of it
_KEPT_POSSESSIVE = frozenset("people's women's children's men's world's king's queen's author's".split())
_PLURAL_OWNERS = frozenset(
    "leaders' ministers' presidents' chiefs' veterans' farmers' workers' peoples' parties' states' heads' experts' "
    "officials' officers' coordinators' commissioners' donors' investors'".split()
)


def expand_name(
    view: str,
    noun_start: int,
    noun_end: int,
    *,
    words: NameWords | None = None,
    ends: Mapping[int, int] = _NO_PARTIES,
    starts: Mapping[int, int] = _NO_PARTIES,
    floor: int = 0,
    links: Collection[str] = BODY_LINKS,
) -> tuple[int, int]:
    """The reach of the proper name around a head noun.

    Args:
        view: The normalised text.
        noun_start: Where the head noun starts.
        noun_end: Where it ends, exclusive.
        words: Classes of words; those of the default lexicon if None.
        ends: For the end of each party's name in the view, where the name starts.
        starts: For the start of each party's name, where it ends.
        floor: The name starts here at the earliest.
        links: Prepositions over which the name may go on to the right.

    Returns:
        Start and end of the name, without article, possessor, ordinal or year.

    >>> view = "They praised the Dutch-Norwegian Council for Rural Health and Safe Roads today."
    >>> start, end = expand_name(view, view.index("Council"), view.index("Council") + 7)
    >>> view[start:end]
    'Dutch-Norwegian Council for Rural Health and Safe Roads'
    """
    words = words or NameWords.of(Lexicon.default())
    start = expand_left(view, noun_start, words, ends, floor)
    return start, expand_right(view, noun_end, words, starts, links)


def expand_left(
    view: str,
    start: int,
    words: NameWords,
    ends: Mapping[int, int] = _NO_PARTIES,
    floor: int = 0,
    *,
    deed: bool = False,
) -> int:
    """Where the name begins whose head noun begins at `start`: modifiers, party names, joined fields.

    With `deed` the modifiers may say of what the deed is: "Exchange of Harbour Charts Agreement".
    """
    at, opened = start, False
    for _ in range(_LONGEST):
        if at <= floor or view[at - 1] != " ":
            break
        party = ends.get(at - 1)
        if party is not None and party >= floor:
            if opened:
                break
            party = compound_start(view, party, ends)
            at, opened = _token_start(view, party, floor), True
            if mark := _MARKED.match(view, at, party):
                return mark.end()
            continue
        opened = False
        begin = _token_start(view, at - 1, floor)
        word = view[begin : at - 1]
        if deed and word == "of" and (exchanged := _exchanged(view, begin, words, floor)) is not None:
            return exchanged
        if word in ("and", "&", "-"):
            joined = _joined_left(view, begin, at, words, ends, floor)
            if joined is None:
                break
            at = joined
            continue
        if word[:1] in "\"'(":
            return at if not _is_modifier(word[1:], words) else begin + 1
        if not _is_modifier(word, words):
            return _after_person(view, at, start, words, ends) if word.lower() in words.title else at
        at = begin
    return at


def compound_start(view: str, start: int, ends: Mapping[int, int]) -> int:
    """Where the compound of parties begins whose last part begins at `start`: "Antigua and Barbuda-Chile Committee"."""
    while start > 0 and view[start - 1] == "-" and (before := ends.get(start - 1)) is not None:
        start = before
    return start


def _after_person(view: str, at: int, start: int, words: NameWords, ends: Mapping[int, int]) -> int:
    """Where a name begins whose modifiers follow a title: after the words that can only be a person's name."""
    while at < start:
        end = view.find(" ", at, start)
        lower = view[at:end].lower()
        party = any(at < mark <= end and ends[mark] >= at for mark in range(at + 1, end + 1) if mark in ends)
        if end < 0 or party or lower in words.field or lower in words.quality or lower in words.region:
            break
        at = end + 1
    return at


def _exchanged(view: str, begin: int, words: NameWords, floor: int) -> int | None:
    """The start of a name such as "the Exchange of Harbour Charts Agreement", if "of" at `begin` stands in one."""
    start = begin
    while start > floor and view[start - 1] == " ":
        at = _token_start(view, start - 1, floor)
        word = view[at : start - 1]
        if not word[:1].isupper() or word.lower() not in words.field or word == "Government":
            break
        start = at
    return start if start < begin and view.endswith(("the ", "The ", " a ", " an "), floor, start) else None


def _token_start(view: str, at: int, floor: int) -> int:
    """Where the token begins that `at` ends or lies in."""
    low = max(floor, at - _FAR)
    return max(view.rfind(" ", low, at), view.rfind("\n", low, at), low - 1) + 1


def _is_modifier(word: str, words: NameWords) -> bool:
    """Whether a word before a head noun belongs to the name."""
    first = word[:1]
    lower = word.lower()
    if not first or (lower in words.barrier and not is_letters(word)):
        return False
    if first.isdigit():
        return not word.isdigit() and word[-1].isalnum() and lower[-2:] not in ("st", "nd", "rd", "th", "0s")
    if not first.isupper():
        _, hyphen, rest = word.partition("-")
        return bool(hyphen) and rest[:1].isupper() and rest[-1:].isalnum()
    if lower.endswith("'s"):
        return lower in _KEPT_POSSESSIVE
    if lower[-1] == "'":
        return lower in _PLURAL_OWNERS
    if lower[-1] in TAIL:
        return ABBREVIATION.fullmatch(word) is not None
    return True


def _joined_left(view: str, begin: int, at: int, words: NameWords, ends: Mapping[int, int], floor: int) -> int | None:
    """The start of what a dash or "and" at `begin` joins to the name that begins at `at`, or None."""
    if view[begin] == "-":
        party = ends.get(begin - 1)
        return None if party is None or party < floor else party
    if begin - 1 in ends or view[at : token_end(view, at, len(view))].lower() not in words.field:
        return None
    start = begin
    while start > floor and view[start - 1] == " ":
        previous = _token_start(view, start - 1, floor)
        word = view[previous : start - 1]
        if not word[:1].isupper() or word.rstrip(",").lower() not in words.field:
            break
        start = previous
    return start if start < begin else None
