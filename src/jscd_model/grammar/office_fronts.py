"""The left side of an office: its modifiers, its institution, the country, the tenure and the article before it."""

from attrs import evolve

from jscd_model.grammar.portfolios import common
from jscd_model.grammar.titles import Title
from jscd_model.grammar.words import Mark, Words

__all__ = ["TENURES", "front_of", "with_owner"]

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
_PLAIN = 2  # words
_NO_MODIFIERS = frozenset(
    "a an the and or but of for to in on at by with from as that this his her its their our is are was were has had "
    "have be said says told met while who which after before during over under against between about into".split()
)


def front_of(words: Words, index: int, floor: int, *, lower: bool) -> int:
    """Index of the first word of the title that runs up to the head noun at `index`."""
    first, strangers = index, 0
    while first > floor and index - first < _LONGEST:
        at = first - 1
        if words.texts[at] == ")" and words.texts[at - 2] == "(" and words.texts[at - 1].isupper() and first == index:
            first = at - 2  # "Department of Energy (DOE) Secretary"
            continue
        text, mark = words.texts[at], words.title_marks[at]
        body = words.body_ends.get(first, -1)
        if body >= floor and words.party_ends.get(first, first) >= body:
            inner = words.parties.get(body, body)
            first = inner if body < inner < first else body  # "U.S. Treasury Secretary" is the Treasury Secretary
            if first == inner > body:
                break
        elif first in words.party_ends:
            break
        elif lower:
            linked = text == "and" and common(words, at - 1) and words.marks[at - 1] & Mark.TITLE
            if not linked and not (common(words, at) and mark & (Mark.TITLE | Mark.HEAD)):
                break
            first = at
        elif (words.capital(at) and mark & (Mark.TITLE | Mark.HEAD) and not mark & Mark.END) or (
            text in ("and", "&", "/", ",") and _links_back(words, at, floor)
        ):
            first = at
        elif words.capital(at) and not mark and strangers < _STRANGERS and _is_institution(words, at):
            first, strangers = at, strangers + 1
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
    if not mark & Mark.TITLE or mark & (Mark.HEAD | Mark.PLURAL | Mark.END) or not words.capital(at + 1):
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


def with_owner(words: Words, title: Title, floor: int) -> Title:
    """The title with the party, the tenure and the article before it."""
    first, parties, tenure = title.first, title.parties, title.tenure
    if words.texts[first] in ("Acting", "Interim"):
        tenure = "acting"
    for _ in range(4):
        text = words.texts[first - 1]
        owner = first - 1 if text in ("'s", "'") else first
        if first <= floor:
            break
        if not parties and words.party_ends.get(owner, -1) >= floor:
            first = words.party_ends[owner]
            parties = (words.starts[first],)
        elif text in TENURES:
            tenure, first = (TENURES[text] if tenure == "current" else tenure), first - 1
        elif text == "-" and words.texts[first - 2] in TENURES:
            tenure, first = TENURES[words.texts[first - 2]], first - 2
        else:
            break
    first = _before_style(words, first, floor)
    article = words.texts[first - 1] if first > floor and words.texts[first - 1] in _ARTICLES else ""
    starts = [
        at for at in (title.first, words.party_ends.get(title.first, -1)) if words.bodies.get(at, -1) > title.first
    ]
    bodies = tuple(words.starts[at] for at in starts[:1])
    first -= bool(article)
    return evolve(title, first=first, article=article.lower(), parties=parties, tenure=tenure, bodies=bodies)


def _before_style(words: Words, first: int, floor: int) -> int:
    """Index of the honorifics before an office: "His Majesty King Osman", "H.E. the Minister"."""
    at = first - (words.texts[first - 1] == "the" and words.texts[first - 2][0].isupper())
    for start in range(max(floor, at - 4), at):
        if words.marks[start] & Mark.STYLE and words.phrase(start, words.vocabulary.styles) == at:
            return start
    return first
