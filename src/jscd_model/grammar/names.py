"""Names of persons in many traditions, with the honorifics and ranks before them."""

import re

from attrs import frozen

from jscd_model.grammar.function_words import SON_OF
from jscd_model.grammar.words import CLOSED, Mark, Words

__all__ = ["Name", "name_at", "name_before", "names_in_a_row", "past_letters", "styled_name_at"]

_PARTICLES = SON_OF | frozenset(
    "al el ul ud ur uz abu van von der den ter ten de da do dos das del della dello dei di du des dela "
    "la le las los y e zu zur zum af av san e' st tot vom vande op uit wa nic ni mac ap ag".split()
)
# "al-Abbasi", "d'Escoto", "ul-Haq": a particle that is grown together with the name.
_JOINED = re.compile(r"[a-z]{1,4}['-](?=[^\W\d_a-z])")
_SUFFIXES = frozenset({"Jr", "Sr", "II", "III", "IV", "VI", "VII", "VIII", "XIV", "XVI"})
# Titles that stand within names as well: "Rosnah Haji Tahir".
_INNER = frozenset(
    {"Haji", "Hajah", "Hj", "Hjh", "Awang", "Dayang", "Dato", "Datuk", "Datin", "Paduka", "Alhaji", "Sheikh"}
)
# Given names that are mostly written short, with a full stop: "Md. Rafiq Alam".
_SHORT = frozenset({"Md", "Mohd", "Muhd", "Mhd", "Abd", "Sk", "Mst"})
_LONGEST = 9
_SERVICE = 4  # letters


@frozen(kw_only=True)
class Name:
    """A person's name as a run of words.

    Attributes:
        first: Index of the first word, honorific and rank included.
        last: Index after the last word.
        name: Index of the first word of the name proper.
        style: Whether an honorific stands before it.
        rank: First and last (exclusive) word of the rank, or None.
    """

    first: int
    last: int
    name: int
    style: bool = False
    rank: tuple[int, int] | None = None


def styled_name_at(words: Words, index: int, *, titled: bool = True) -> Name | None:
    """Honorifics and ranks from `index` on, in any order, and the name after them.

    Args:
        words: The row of words.
        index: Where the phrase starts.
        titled: Whether an office stands before it, so that a single word is name enough.
    """
    at, style, rank = index, False, None
    if words.texts[at] == "the" and words.marks[at + 1] & Mark.STYLE:  # "Senator the Hon. Jane Roe"
        at += 1
    for _ in range(7):
        mark = words.marks[at] if at not in words.parties else 0  # "Sri Lankan" is no honorific
        after = words.phrase(at, words.vocabulary.ranks) if mark & Mark.RANK else None
        if after is not None:
            rank = (at, after) if rank is None else (rank[0], after)
        elif mark & Mark.STYLE:
            after = words.phrase(at, words.vocabulary.styles)
            style = style or after is not None
        if after is None:
            break
        at = after
        if words.texts[at] == "(":
            at = _past_brackets(words, at) if rank is None else _past_service(words, _past_brackets(words, at))
        elif words.texts[at] == "," and style and words.marks[at + 1] & Mark.STYLE:  # "Her Excellency, Ms Jane Roe"
            at += 1
    name = name_at(words, at, titled=titled or style or rank is not None)
    if name is None:
        return None
    last = name.last
    if style and last - at == 1 and words.texts[last] == "of" and words.capital(last + 1):  # "Lord Hart of Denby"
        place = last + 1 not in words.parties and not words.marks[last + 1]
        last += 2 if place and not words.capital(last + 2) else 0
    return Name(first=index, last=last, name=at, style=style, rank=rank)


def _past_brackets(words: Words, at: int) -> int:
    """Index after a style or "Retd." in brackets: "Hon. (Dr.) Jane Roe", "Lt. Gen. (Retd.) Tom Low"."""
    inner = words.texts[at + 1]
    noted = inner.lower().startswith(("ret", "rtd")) or (len(inner) == 1 and inner.isupper())
    if not noted and not words.marks[at + 1] & (Mark.STYLE | Mark.RANK):
        return at
    return next((i + 1 for i in range(at, at + 6) if words.texts[i] == ")"), at)


def _past_service(words: Words, at: int) -> int:
    """Index after the letters of a service or branch in brackets after a rank: "Colonel (Inf) Tom Low", "Capt. (N)"."""
    inner = words.texts[at + 1]
    if words.texts[at] != "(" or words.texts[at + 2] != ")" or at + 1 in words.parties or not inner.isalpha():
        return at
    known = words.marks[at + 1] & (Mark.HEAD | Mark.PLURAL) or not inner[0].isupper() or len(inner) > _SERVICE
    return at if known or not words.capital(at + 3) else at + 3


def name_at(words: Words, index: int, *, titled: bool = True) -> Name | None:
    """The name that starts at `index`, as far as it goes; None where none starts.

    Args:
        words: The row of words.
        index: Where the name starts.
        titled: Whether an office, rank or honorific stands before it; without one a name has two words or more.
    """
    at, full = index, 0
    while at - index < _LONGEST:
        text = words.texts[at]
        after, is_full = _part(words, at, text, full, opens=at == index and titled)
        if after is None:
            break
        full += is_full
        at = after
    while at > index and words.texts[at - 1] in _PARTICLES:
        at -= 1
    if full and "-" in words.texts[index] and _is_thing(words, words.texts[index].partition("-")[0]):
        return None  # "Lanka-Pakistan"
    if full == 1 and words.texts[at - 1].endswith("ing") and words.texts[at] == "the":
        return None  # "the Secretary, Performing the Duties of"
    if full == 0 or (full == 1 and not titled and at - index < 2) or words.view.startswith("\\", words.end(at - 1)):
        return None
    if words.marks[at] & Mark.NAMED and not words.marks[at] & Mark.SURNAME:
        return None  # "President Osei Avenue"
    return Name(first=index, last=_with_suffix(words, at), name=index)


def _is_thing(words: Words, text: str) -> bool:
    return bool(words.vocabulary.marks.get(text, 0) & Mark.NAMED)


def _part(words: Words, at: int, text: str, full: int, *, opens: bool = False) -> tuple[int | None, bool]:
    """Index after the part of a name at `at` and whether it is a full word; None where the name has ended."""
    if text[0].isupper():
        if words.marks[at] & Mark.LETTERS and full:
            return None, False
        if len(text) == 1:
            return _after_initial(words, at, opens=opens), False
        if text[-1] == "." or text[1] == ".":  # "A.K." and "A.K", but not "U.S."
            return (None if at in words.parties else at + 1), False
        if text in _SUFFIXES and full:
            return None, False
        if text in _SHORT and words.texts[at + 1] == "." and words.end(at) == words.starts[at + 1]:
            return (at + 2 if words.capital(at + 2) and not words.marks[at + 2] & CLOSED else None), False
        return (at + 1, True) if _goes_on(words, at, text, full, opens=opens) else (None, False)
    if text in SON_OF and words.capital(at + 1):  # "Talal bin Said"
        return at + 1, False
    if text in _PARTICLES:
        leads = words.capital(at + 1) or words.texts[at + 1] in _PARTICLES or _JOINED.match(words.texts[at + 1])
        return (at + 1 if leads and not words.marks[at + 1] & CLOSED and at + 1 not in words.parties else None), False
    if _JOINED.match(text):
        return at + 1, True
    if text == "'" and full and _JOINED.match(words.texts[at + 1]):  # "Shia' al-Sudani"
        return at + 1, False
    if text in ('"', "(") and full and words.capital(at + 1) and words.texts[at + 2] in ('"', ")"):  # a nickname
        return (at + 3 if words.capital(at + 3) and not words.marks[at + 3] & CLOSED else None), False
    return None, False


def _after_initial(words: Words, at: int, *, opens: bool = False) -> int | None:
    """Index after an initial: "J." or, between names or after an office, "J"."""
    if words.texts[at + 1] == "." and words.end(at) == words.starts[at + 1]:
        return at + 2 if words.capital(at + 2) or words.texts[at + 2] in _PARTICLES else None
    if not (words.capital(at + 1) and (opens or (at > 0 and words.capital(at - 1)))):
        return None
    following = at + 1 + (len(words.texts[at + 1]) == 1)  # "S M Rahman"
    spelled = words.capital(following) and len(words.texts[following]) > 1
    return at + 1 if spelled and not (opens and words.marks[following] & CLOSED) else None


def _goes_on(words: Words, at: int, text: str, full: int, *, opens: bool = False) -> bool:
    """Whether a capitalised word belongs to the name that has `full` words so far."""
    follower = words.capital(at + 1) and words.texts[at + 1] != "I"
    mark = words.marks[at]
    if full and follower and text in _INNER and not words.marks[at + 1] & CLOSED:
        return True
    if full and words.texts[at - 1] in ("Al", "El", "Bin", "Ibn", "Abu", "Ben", "bin", "ibn", "al", "el"):
        return True
    if mark & CLOSED:  # some surnames are words of titles or of the calendar: "Samantha Power", "Theresa May"
        return (mark & Mark.SURNAME and full == 1 and not follower and _given(words, at)) or words.texts[
            at + 1
        ] in SON_OF
    if at in words.parties:
        return not full and follower and not words.marks[at + 1] & CLOSED and words.parties[at] == at + 1
    if text.isupper():
        spoken = any(c in "AEIOUYÁÉÍÓÚÄÖÜ" for c in text)
        most = 4 if opens else 2  # "CQ Brown", "Mr. RMS Perera"
        initials = len(text) <= most and full == 0 and follower and not words.marks[at + 1] & CLOSED
        initials = initials and (len(text) == 2 or not words.texts[at + 1].isupper())
        family = words.texts[at + 1].isupper() and not words.texts[at - 1].isupper()  # "Penda YA NDAKOLO"
        letters = text.replace("-", "").isalpha()
        return letters and (initials or (spoken and (full == 0 or not follower or family)))
    return not any(c.isdigit() for c in text)


def _given(words: Words, at: int) -> bool:
    """Whether a given name or an initial stands before a word, and no number after it ("Ana May 4")."""
    before = at - 2 if words.texts[at - 1] == "." else at - 1
    return words.capital(before) and not words.marks[before] and not words.texts[at + 1][0].isdigit()


def _with_suffix(words: Words, at: int) -> int:
    """Index after "Jr.", ", Jr." or "III"."""
    here = at + 1 if words.texts[at] == "," and words.texts[at + 1] in ("Jr", "Sr") else at
    if words.texts[here] not in _SUFFIXES or words.texts[at - 1] == ".":
        return at
    stop = words.texts[here + 1] == "." and words.texts[here] in ("Jr", "Sr")
    return here + 1 + stop


def name_before(words: Words, last: int) -> Name | None:
    """The longest name of two words or more that ends before the word `last`."""
    first = last
    while last - first < _LONGEST and first > 0:
        text = words.texts[first - 1]
        if text == ")" and (opens := _noted(words, first - 1)) is not None:
            first = opens
            continue
        dotted = text == "." and len(words.texts[first - 2].strip(".")) in (1, 2) and words.capital(first - 2)
        tail = text in _SUFFIXES or (text == "," and words.texts[first] in _SUFFIXES)
        mark = words.marks[first - 1]
        closes = mark & CLOSED & ~Mark.TITLE and not mark & Mark.SURNAME
        part = text[0].isupper() and not closes and first - 1 not in words.party_ends
        if not (dotted or tail or part or text in _PARTICLES or _JOINED.match(text)):
            break
        first -= 1
    for start in range(first, last - 1):
        if words.marks[start] & Mark.LETTERS:
            continue
        name = styled_name_at(words, start, titled=False)
        if name is None or name.last != last or start in words.parties:
            continue
        if not words.marks[start] & CLOSED or (name.rank is not None and name.rank[0] == start):
            return name
    return None


def _noted(words: Words, close: int) -> int | None:
    """Index of the bracket that opens "(Retd.)" and ends at `close`, None where something else stands there."""
    return next((at for at in range(close - 3, close - 1) if at > 0 and _past_brackets(words, at) == close + 1), None)


def names_in_a_row(words: Words, at: int) -> list[Name]:
    """Full names joined by commas and "and", up to what is none."""
    names: list[Name] = []
    while name := styled_name_at(words, at, titled=False):
        names.append(name)
        at = name.last
        while words.texts[at] in (",", "and"):
            at += 1
    return names


def past_letters(words: Words, last: int) -> int:
    """Index after the letters that follow a name: "MP", ", GCFR"."""
    if words.texts[last] == "(":  # "Ali Said (Retd)"
        last = _past_brackets(words, last) if words.texts[last + 1].lower().startswith(("ret", "rtd")) else last
    while words.marks[last] & Mark.LETTERS:
        last += 1
        while words.texts[last].isupper() and 1 < len(words.texts[last]) < 5 and last not in words.parties:
            last += 1
    while words.texts[last] == "," and words.marks[last + 1] & Mark.LETTERS:
        last += 2
    return last
