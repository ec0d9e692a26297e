"""Names of persons in many traditions, with the honorifics and ranks before them."""

import re
from typing import NamedTuple

from jscd_model.grammar.function_words import SON_OF
from jscd_model.grammar.words import CLOSED, STYLES, Mark, Words

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
_LED_BY = frozenset({"Al", "El", "Bin", "Ibn", "Abu", "Ben", "bin", "ibn", "al", "el"})
_NO_PLAIN_WORDS = _SUFFIXES | _SHORT
_STOPS = frozenset({",", ".", ";", ":", ")", "'s", "\n"})  # signs with which no part of a name opens
_LONGEST = 9
_SERVICE = 4  # letters


class Name(NamedTuple):
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
    texts, marks, parties, vocabulary = words.texts, words.marks, words.parties, words.vocabulary
    at, style, rank = index, False, None
    if texts[at] == "the":
        if not marks[at + 1] & Mark.STYLE:
            return None
        at += 1  # "Senator the Hon. Jane Roe"
    for _ in range(7):
        mark = marks[at]
        if not mark & STYLES or at in parties:  # "Sri Lankan" is no honorific
            break
        after = words.phrase(at, vocabulary.ranks) if mark & Mark.RANK else None
        if after is not None:
            rank = (at, after) if rank is None else (rank[0], after)
        else:
            after = words.phrase(at, vocabulary.styles) if mark & Mark.STYLE else None
            if after is None:
                break
            style = True
        at = after
        if texts[at] == "(":
            at = _past_brackets(words, at) if rank is None else _past_service(words, _past_brackets(words, at))
        elif texts[at] == "," and style and marks[at + 1] & Mark.STYLE:  # "Her Excellency, Ms Jane Roe"
            at += 1
    last = _name_end(words, at, titled=titled or style or rank is not None)
    if not last:
        return None
    if style and last - at == 1 and texts[last] == "of" and words.capital(last + 1):  # "Lord Hart of Denby"
        place = last + 1 not in parties and not marks[last + 1]
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
    last = _name_end(words, index, titled=titled)
    return Name(first=index, last=last, name=index) if last else None


def _name_end(words: Words, index: int, *, titled: bool) -> int:
    """Index after the name that starts at `index`; 0 where none starts."""
    texts, marks, parties = words.texts, words.marks, words.parties
    at, full = index, 0
    while at - index < _LONGEST:
        text = texts[at]
        if text in _STOPS or (text.islower() and text.isalpha() and text not in _PARTICLES):
            break
        plain = not marks[at] and text.isalpha() and not text.isupper() and text[0].isupper()
        if plain and at not in parties and text not in _NO_PLAIN_WORDS:
            full += 1
            at += 1
            continue
        after, is_full = _part(words, at, text, full, opens=at == index and titled)
        if after is None:
            break
        full += is_full
        at = after
    while at > index and texts[at - 1] in _PARTICLES:
        at -= 1
    if not full or _is_other(words, index, at, full, titled=titled):
        return 0
    return _with_suffix(words, at) if texts[at] == "," or texts[at] in _SUFFIXES else at


def _is_other(words: Words, first: int, last: int, full: int, *, titled: bool) -> bool:
    """Whether what looks like a name of `full` words is none, by what it opens with or what follows it."""
    texts, mark = words.texts, words.marks[last]
    if "-" in texts[first] and words.vocabulary.marks.get(texts[first].partition("-")[0], 0) & Mark.NAMED:
        return True  # "Lanka-Pakistan"
    if full == 1 and texts[last - 1].endswith("ing") and texts[last] == "the":
        return True  # "the Secretary, Performing the Duties of"
    if full == 1 and not titled and last - first < 2:
        return True
    if texts[last] == "\\" and words.end(last - 1) == words.starts[last]:
        return True
    return bool(mark & Mark.NAMED) and not mark & Mark.SURNAME  # "President Osei Avenue"


def _part(words: Words, at: int, text: str, full: int, *, opens: bool = False) -> tuple[int | None, bool]:
    """Index after the part of a name at `at` and whether it is a full word; None where the name has ended."""
    if text[0].isupper():
        return _capital_part(words, at, text, full, opens=opens)
    following, mark = words.texts[at + 1], words.marks[at + 1]
    if text in SON_OF and following[0].isupper():  # "Talal bin Said"
        return at + 1, False
    if text in _PARTICLES:
        leads = following[0].isupper() or following in _PARTICLES or _JOINED.match(following)
        return (at + 1 if leads and not mark & CLOSED and at + 1 not in words.parties else None), False
    if _JOINED.match(text):
        return at + 1, True
    if not full:
        return None, False
    if text == "'" and _JOINED.match(following):  # "Shia' al-Sudani"
        return at + 1, False
    if text in ('"', "(") and following[0].isupper() and words.texts[at + 2] in ('"', ")"):  # a nickname
        return (at + 3 if words.capital(at + 3) and not words.marks[at + 3] & CLOSED else None), False
    return None, False


def _capital_part(words: Words, at: int, text: str, full: int, *, opens: bool) -> tuple[int | None, bool]:
    """The same for a part that begins with a capital."""
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
    texts, marks = words.texts, words.marks
    before, following = texts[at - 1], texts[at + 1]
    follower = following[0].isupper() and following != "I"
    mark = marks[at]
    if full and follower and text in _INNER and not marks[at + 1] & CLOSED:
        return True
    if full and before in _LED_BY:
        return True
    if mark & CLOSED:  # some surnames are words of titles or of the calendar: "Samantha Power", "Theresa May"
        surname = mark & Mark.SURNAME and full == 1 and not follower
        return following in SON_OF or bool(surname and _given(words, at))
    if at in words.parties:
        return not full and follower and not marks[at + 1] & CLOSED and words.parties[at] == at + 1
    if text.isupper():
        spoken = any(c in "AEIOUYÁÉÍÓÚÄÖÜ" for c in text)
        most = 4 if opens else 2  # "CQ Brown", "Mr. RMS Perera"
        initials = len(text) <= most and full == 0 and follower and not marks[at + 1] & CLOSED
        initials = initials and (len(text) == 2 or not following.isupper())
        family = following.isupper() and not before.isupper()  # "Penda YA NDAKOLO"
        letters = text.replace("-", "").isalpha()
        return letters and (initials or (spoken and (full == 0 or not follower or family)))
    return text.isalpha() or not any(c.isdigit() for c in text)


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
    texts, marks = words.texts, words.marks
    first = last
    while last - first < _LONGEST and first > 0:
        text, mark = texts[first - 1], marks[first - 1]
        if text == ")" and (opens := _noted(words, first - 1)) is not None:
            first = opens
            continue
        closes = mark & CLOSED & ~Mark.TITLE and not mark & Mark.SURNAME
        if not (text[0].isupper() and not closes and first - 1 not in words.party_ends):
            dotted = text == "." and len(texts[first - 2].strip(".")) in (1, 2) and words.capital(first - 2)
            tail = text in _SUFFIXES or (text == "," and texts[first] in _SUFFIXES)
            if not (dotted or tail or text in _PARTICLES or _JOINED.match(text)):
                break
        first -= 1
    for start in range(first, last - 1):
        if marks[start] & Mark.LETTERS:
            continue
        name = styled_name_at(words, start, titled=False)
        if name is None or name.last != last or start in words.parties:
            continue
        if not marks[start] & CLOSED or (name.rank is not None and name.rank[0] == start):
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
    texts, marks = words.texts, words.marks
    if texts[last] == "(":  # "Ali Said (Retd)"
        last = _past_brackets(words, last) if texts[last + 1].lower().startswith(("ret", "rtd")) else last
    while marks[last] & Mark.LETTERS:
        last += 1
        while texts[last].isupper() and 1 < len(texts[last]) < 5 and last not in words.parties:
            last += 1
    while texts[last] == "," and marks[last + 1] & Mark.LETTERS:
        last += 2
    return last
