"""The left side of an office: its modifiers, its institution, the country, the tenure and the article before it."""

from jscd_model.grammar.portfolios import common
from jscd_model.grammar.titles import Title
from jscd_model.grammar.words import HEADS, Mark, Words

__all__ = ["TENURES", "front_of", "take_owner"]

_POSSESSIVES = ("the", "a", "an", "their", "his", "her", "its", "our")
_ARTICLES = frozenset({*_POSSESSIVES, *(word.title() for word in _POSSESSIVES)})
TENURES = {
    **dict.fromkeys(("former", "then", "ex", "late", "Former", "Then", "erstwhile"), "former"),
    **dict.fromkeys(("acting", "interim", "caretaker", "Acting", "Interim"), "acting"),
    **dict.fromkeys(("incoming", "designated", "Incoming"), "designate"),
    **dict.fromkeys(("new", "newly", "appointed", "elected", "outgoing", "visiting", "current", "Visiting"), "current"),
}
_STRANGERS = 2  # at most so many unknown capitalised words belong to a title: "Mossad Director"
_LONGEST = 12
_MODIFIERS = Mark.TITLE | Mark.HEAD
_JOINTS = frozenset({"and", "&", "/", ","})
_PLAIN = 2  # words
_NO_MODIFIERS = frozenset(
    "a an the and or but of for to in on at by with from as that this his her its their our is are was were has had "
    "have be said says told met while who which after before during over under against between about into".split()
)


def front_of(words: Words, index: int, floor: int, *, lower: bool) -> int:
    """Index of the first word of the title that runs up to the head noun at `index`."""
    texts, marks, body_ends, party_ends = words.texts, words.title_marks, words.body_ends, words.party_ends
    first, strangers = index, 0
    while first > floor and index - first < _LONGEST:
        at = first - 1
        text, mark = texts[at], marks[at]
        if text == ")" and texts[at - 2] == "(" and texts[at - 1].isupper() and first == index:
            first = at - 2  # "Department of Energy (DOE) Secretary"
            continue
        body = body_ends.get(first, -1)
        if body >= floor and party_ends.get(first, first) >= body:
            inner = words.parties.get(body, body)
            first = inner if body < inner < first else body  # "U.S. Treasury Secretary" is the Treasury Secretary
            if first == inner > body:
                break
        elif first in party_ends:
            break
        elif lower:
            linked = text == "and" and common(words, at - 1) and words.marks[at - 1] & Mark.TITLE
            if not linked and not (mark & _MODIFIERS and common(words, at)):
                break
            first = at
        elif text[0].isupper():
            if mark & _MODIFIERS and not mark & Mark.END:
                first = at
            elif not mark and strangers < _STRANGERS and _is_institution(words, at):
                first, strangers = at, strangers + 1
            else:
                break
        elif text in _JOINTS and _links_back(words, at, floor):
            first = at
        else:
            break
    return _past_plain(words, first, floor) if lower else first


def _past_plain(words: Words, first: int, floor: int) -> int:
    """Index of the plain words between a country and an office: "Peru's spy chief", "the Omani de facto leader"."""
    for at in range(first - 1, max(floor, first - 1 - _PLAIN) - 1, -1):
        text = words.texts[at]
        if not (text.isalpha() and text.islower()) or text in _NO_MODIFIERS or text.endswith("ed"):
            break
        if at in words.party_ends or (words.texts[at - 1] == "'s" and at - 1 in words.party_ends):
            return at if not {*words.texts[at:first]} & TENURES.keys() else first
    return first


def _links_back(words: Words, at: int, floor: int) -> bool:
    """Whether "and", "/" or a comma at `at` joins two modifiers: "National Security and Intelligence Adviser"."""
    before = at - 1
    if before < floor or not words.capital(before) or at in words.party_ends or at in words.body_ends:
        return False
    mark = words.title_marks[before]
    if words.texts[at] == "/":
        return not mark & Mark.END
    if floor and _all_capital(words, floor, at) and at - floor > 1:
        return False  # the name of the holder before: "Director for Africa Dana Banks and Deputy Secretary"
    if not mark & Mark.TITLE or mark & (HEADS | Mark.END) or not words.capital(at + 1):
        return False
    if words.texts[at] == ",":  # "the Foreign, Commonwealth and Development Secretary"
        return words.texts[at + 2] in ("and", "&") and words.texts[before - 1] in (*_ARTICLES, ".", "\n")
    return True


def _all_capital(words: Words, first: int, last: int) -> bool:
    return all(words.capital(at) for at in range(first, last))


def _is_institution(words: Words, at: int) -> bool:
    """Whether an unknown capitalised word before a title names its institution: "Mossad Director"."""
    text, opener = words.texts[at], words.texts[at - 1]
    if text.isupper() and len(text) > 1 and text.isalpha():
        return True
    opens = opener in (".", "\n", ":", '"', "!", "?")
    return text[-1] != "." and len(text) > 1 and not (opens and text.endswith(("ing", "ed")))


def take_owner(words: Words, title: Title, floor: int) -> None:
    """Take in the party, the tenure and the article before an office, and the institution that it opens with."""
    texts, starts, party_ends = words.texts, words.starts, words.party_ends
    index = first = title.first
    if texts[first] in ("Acting", "Interim"):
        title.tenure = "acting"
    for _ in range(4):
        if first <= floor:
            break
        text = texts[first - 1]
        owner = first - 1 if text in ("'s", "'") else first
        if not title.parties and party_ends.get(owner, -1) >= floor:
            first = party_ends[owner]
            title.parties = (starts[first],)
        elif text in TENURES:
            title.tenure = TENURES[text] if title.tenure == "current" else title.tenure
            first -= 1
        elif text == "-" and texts[first - 2] in TENURES:
            title.tenure = TENURES[texts[first - 2]]
            first -= 2
        else:
            break
    first = _before_style(words, first, floor)
    if first > floor and texts[first - 1] in _ARTICLES:
        first -= 1
        title.article = texts[first].lower()
    title.first = first
    for at in (index, party_ends.get(index, -1)) if words.bodies else ():
        if words.bodies.get(at, -1) > index:
            title.bodies = (starts[at],)
            break


def _before_style(words: Words, first: int, floor: int) -> int:
    """Index of the honorifics before an office: "His Majesty King Osman", "H.E. the Minister"."""
    marks = words.marks
    at = first - (words.texts[first - 1] == "the" and words.texts[first - 2][0].isupper())
    if not (marks[at - 1] | marks[at - 2] | marks[at - 3] | marks[at - 4]) & Mark.STYLE:
        return first
    for start in range(max(floor, at - 4), at):
        if marks[start] & Mark.STYLE and words.phrase(start, words.vocabulary.styles) == at:
            return start
    return first
