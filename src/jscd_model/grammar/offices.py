"""Offices as texts name them: head nouns with what stands before and after them, one or several at a time."""

from collections.abc import Callable, Iterator

from attrs import evolve, frozen

from jscd_model.grammar.names import styled_name_at
from jscd_model.grammar.portfolios import common, noun_at, nouns_at
from jscd_model.grammar.words import CLOSED, Mark, Words
from jscd_model.lexicon.entries import OfficeEntry

__all__ = ["Title", "titles_in"]

# A piece of an office's name: a range of the view, or words that the text has only in the plural.
Piece = tuple[int, int] | str

_POSSESSIVES = ("the", "a", "an", "their", "his", "her", "its", "our")
_ARTICLES = frozenset({*_POSSESSIVES, *(word.title() for word in _POSSESSIVES)})
_SON_OF = frozenset({"bin", "bint", "ibn"})  # "Sultan bin Saad" is a name
_TENURES = {
    **dict.fromkeys(("former", "then", "ex", "late", "Former", "Then", "erstwhile"), "former"),
    **dict.fromkeys(("acting", "interim", "caretaker", "Acting", "Interim"), "acting"),
    **dict.fromkeys(("incoming", "designated", "Incoming"), "designate"),
    **dict.fromkeys(("new", "newly", "appointed", "elected", "outgoing", "visiting", "current", "Visiting"), "current"),
}
_TENURES_AFTER = frozenset({"designate", "Designate", "elect", "Elect"})
_AFTER_HEAD = frozenset({"General", "Plenipotentiary", "Extraordinary", "Emeritus", "Resident", "general"})
_AGAIN = frozenset({"of", "for", "at", "in"})
_LONGEST = 12
_STRANGERS = 2  # at most so many unknown capitalised words belong to a title: "Mossad Director"


@frozen(kw_only=True)
class Title:
    """One office as the text names it.

    Attributes:
        first: Index of its first word, article and country included.
        last: Index after its last word, complement included.
        start: Offset at which its name starts, after article, country and tenure.
        pieces: What makes up its name, without a leading or trailing country.
        entry: The lexicon's entry of its head noun.
        head: The head noun, in its singular.
        bare: Whether the head noun stands alone, without any word that says which.
        plural: Whether the text gives it to several holders.
        article: "the", "a", a possessive, or nothing.
        parties: Offsets at which names of the parties start that have this office.
        bodies: Offsets at which names of institutions start whose office it is.
        tenure: "current", "former", "acting" or "designate".
        common: Whether it is in lower case.
    """

    first: int
    last: int
    start: int
    pieces: tuple[Piece, ...]
    entry: OfficeEntry
    head: str
    bare: bool = False
    plural: bool = False
    article: str = ""
    parties: tuple[int, ...] = ()
    bodies: tuple[int, ...] = ()
    tenure: str = "current"
    common: bool = False

    def name(self, cut: Callable[[int, int], str]) -> str:
        """The office's name, its pieces cut from the text and joined."""
        parts = [piece if isinstance(piece, str) else cut(*piece) for piece in self.pieces]
        return " ".join(part.strip(" ,") for part in parts if part.strip(" ,")).replace(" ,", ",")


def titles_in(words: Words) -> list[Title]:
    """All offices that a text names, in order; none overlaps the one before it.

    Several offices that one plural names ("the Ministers of Trade and Interior") share their first and last word.
    """
    found: list[Title] = []
    free = 0
    inside = {at for first, last in words.bodies.items() for at in range(first + 1, last)}
    triggers = Mark.HEAD | Mark.PLURAL
    for index in [at for at, mark in enumerate(words.marks) if mark & triggers]:
        if index >= free and index not in inside:
            read = _read(words, index, free)
            if read:
                found.extend(read)
                free = read[-1].last
    return found


def _read(words: Words, index: int, floor: int) -> list[Title]:
    """The offices whose head noun opens at `index`; none where it is no office after all."""
    head = _head(words, index)
    if head is None:
        return []
    after, entry, plural = head
    lower = common(words, index)
    if words.mark(index) & Mark.SHORT and words.text(index) in entry.short:
        after += words.text(after) == "." and words.end(after - 1) == words.starts[after]
        if words.phrase(index, words.vocabulary.ranks) or styled_name_at(words, after) is None:
            return []  # "Sen. Lt. Gen. Le Van Binh", "at 3 PM on Monday"
    grown = words.text(index - 1) == "-" and words.end(index - 1) == words.starts[index]
    if (grown and words.text(index - 2) not in _TENURES) or words.text(after) in _SON_OF:
        return []  # "the Peru-President talks", "Sultan bin Saad"
    if _runs_on(words, after, lower=lower) or _in_rank(words, index):
        return []
    after += _follows(words, after, entry)
    tenure = "current"
    joined = after + (words.text(after) == "-")
    if words.text(joined) in _TENURES_AFTER:
        after, tenure = joined + 1, "designate"
    if words.text(after) == "'s" and words.capital(after + 1) and words.title_mark(after + 1) & Mark.BODY:
        return []  # "the Prime Minister's Office" is an institution
    first = _front(words, index, floor, lower=lower)
    title = Title(
        first=first,
        last=after,
        start=words.starts[first],
        pieces=((words.starts[first], words.end(after - 1)),),
        entry=entry,
        head=entry.head.lower() if lower else entry.head,
        bare=first == index,
        plural=plural,
        tenure=tenure,
        common=lower,
    )
    title = _with_owner(words, title, floor)
    return list(_several(words, title, index)) if plural else [_past_note(words, _with_complements(words, title))]


def _past_note(words: Words, title: Title) -> Title:
    """The title with a note in brackets after it: "Secretary (East) Shri Arun Rao", "Director (Water), Ministry of"."""
    if words.text(title.last) != "(":
        return title
    close = next((at for at in range(title.last + 2, title.last + 8) if words.text(at) == ")"), None)
    if close is None:
        return title
    if _is_portfolio(words, title.last + 1, close) and not title.common:
        *pieces, last = title.pieces
        if not isinstance(last, str) and last[1] == words.end(title.last - 1):
            return evolve(title, last=close + 1, pieces=(*pieces, (last[0], words.end(close))), bare=False)
    named = words.capital(close + 1) and words.capital(close + 2) and not words.title_mark(close + 1)
    if not named and not words.mark(close + 1) & (Mark.STYLE | Mark.RANK):
        return title
    return evolve(title, last=close + 1)


def _is_portfolio(words: Words, first: int, last: int) -> bool:
    """Whether words in brackets are a portfolio: no country, no acronym and, where several, words of titles."""
    inner = range(first, last)
    if (
        any(at in words.parties or words.mark(at) & (Mark.HEAD | Mark.PLURAL) for at in inner)
        or words.text(first).isupper()
        or not words.capital(first)
    ):
        return False
    known = [at for at in inner if words.title_mark(at) & Mark.TITLE]
    return bool(known) or (last == first + 1 and words.capital(first) and not words.mark(first) & Mark.END)


def _head(words: Words, index: int) -> tuple[int, OfficeEntry, bool] | None:
    """Index after a head noun, its entry, and whether it is a plural."""
    for rest, entry in words.vocabulary.heads[words.texts[index]]:
        if tuple(words.texts[index + 1 : index + 1 + len(rest)]) == rest:
            noun = " ".join((words.texts[index], *rest))
            return index + 1 + len(rest), entry, noun.lower() == (entry.plural or "").lower()
    return None


def _follows(words: Words, after: int, entry: OfficeEntry) -> bool:
    """Whether the word after the head noun is part of the title: "Director General", but "Commander General Ali"."""
    if words.text(after) in ("General", "general"):
        return entry.general or not words.capital(after + 1) or bool(words.mark(after + 1) & CLOSED)
    return words.text(after) in _AFTER_HEAD


def _in_rank(words: Words, index: int) -> bool:
    """Whether the head noun is part of a rank: "Air Chief Marshal", "Wing Commander"."""
    if words.mark(index - 1) & Mark.RANK:
        after = words.phrase(index - 1, words.vocabulary.ranks)
        return after is not None and after > index
    return False


def _runs_on(words: Words, after: int, *, lower: bool) -> bool:
    """Whether the title has a later head noun ("Assistant Secretary") or is an institution's name ("Member States")."""
    if lower:
        return common(words, after) and bool(words.mark(after) & (Mark.HEAD | Mark.PLURAL))
    at = start = after + (words.text(after) in _AFTER_HEAD)
    while words.capital(at) and at not in words.parties and at - after < _LONGEST:
        mark = words.title_mark(at)
        if mark & (Mark.HEAD | Mark.PLURAL):
            return True
        if not mark & Mark.TITLE or mark & Mark.END:
            break
        at += 1
    return at > start and not (at == start + 1 and words.mark(start) & Mark.SURNAME and not words.capital(at))


def _front(words: Words, index: int, floor: int, *, lower: bool) -> int:
    """Index of the first word of the title that runs up to the head noun at `index`."""
    first, strangers = index, 0
    while first > floor and index - first < _LONGEST:
        at = first - 1
        if words.text(at) == ")" and words.text(at - 2) == "(" and words.text(at - 1).isupper() and first == index:
            first = at - 2  # "Department of Energy (DOE) Secretary"
            continue
        text, mark = words.text(at), words.title_mark(at)
        body = words.body_ends.get(first, -1)
        if body >= floor and words.party_ends.get(first, first) >= body:
            inner = words.parties.get(body, body)
            first = inner if body < inner < first else body  # "U.S. Treasury Secretary" is the Treasury Secretary
            if first == inner > body:
                break
        elif first in words.party_ends:
            break
        elif lower:
            linked = text == "and" and common(words, at - 1) and words.mark(at - 1) & Mark.TITLE
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
    return first


def _links_back(words: Words, at: int, floor: int) -> bool:
    """Whether "and", "/" or a comma at `at` joins two modifiers: "National Security and Intelligence Adviser"."""
    before = at - 1
    if before < floor or not words.capital(before) or at in words.party_ends or at in words.body_ends:
        return False
    mark = words.title_mark(before)
    if words.text(at) == "/":
        return not mark & Mark.END
    if floor and _all_capital(words, floor, at) and at - floor > 1:
        return False  # the name of the holder before: "Director for Africa Dana Banks and Deputy Secretary"
    if not mark & Mark.TITLE or mark & (Mark.HEAD | Mark.PLURAL | Mark.END) or not words.capital(at + 1):
        return False
    if words.text(at) == ",":  # "the Foreign, Commonwealth and Development Secretary"
        return words.text(at + 2) in ("and", "&") and words.text(before - 1) in (*_ARTICLES, ".", "\n")
    return True


def _all_capital(words: Words, first: int, last: int) -> bool:
    return all(words.capital(at) for at in range(first, last))


def _is_institution(words: Words, at: int) -> bool:
    """Whether an unknown capitalised word before a title names its institution: "Mossad Director"."""
    text, opener = words.text(at), words.text(at - 1)
    if text.isupper() and len(text) > 1 and text.isalpha():
        return True
    opens = opener in (".", "\n", ":", '"', "!", "?")
    return text[-1] != "." and len(text) > 1 and not (opens and text.endswith(("ing", "ed")))


def _with_owner(words: Words, title: Title, floor: int) -> Title:
    """The title with the party, the tenure and the article before it."""
    first, parties, tenure = title.first, title.parties, title.tenure
    if words.text(first) in ("Acting", "Interim"):
        tenure = "acting"
    for _ in range(4):
        text = words.text(first - 1)
        owner = first - 1 if text in ("'s", "'") else first
        if first <= floor:
            break
        if not parties and words.party_ends.get(owner, -1) >= floor:
            first = words.party_ends[owner]
            parties = (words.starts[first],)
        elif text in _TENURES:
            tenure, first = (_TENURES[text] if tenure == "current" else tenure), first - 1
        elif text == "-" and words.text(first - 2) in _TENURES:
            tenure, first = _TENURES[words.text(first - 2)], first - 2
        else:
            break
    first = _before_style(words, first, floor)
    article = words.text(first - 1) if first > floor and words.text(first - 1) in _ARTICLES else ""
    starts = [
        at for at in (title.first, words.party_ends.get(title.first, -1)) if words.bodies.get(at, -1) > title.first
    ]
    bodies = tuple(words.starts[at] for at in starts[:1])
    first -= bool(article)
    return evolve(title, first=first, article=article.lower(), parties=parties, tenure=tenure, bodies=bodies)


def _before_style(words: Words, first: int, floor: int) -> int:
    """Index of the honorifics before an office: "His Majesty King Osman", "H.E. the Minister"."""
    at = first - (words.text(first - 1) == "the" and words.text(first - 2)[0].isupper())
    for start in range(max(floor, at - 4), at):
        if words.mark(start) & Mark.STYLE and words.phrase(start, words.vocabulary.styles) == at:
            return start
    return first


def _with_complements(words: Words, title: Title) -> Title:
    """The title with what prepositions tie to it: "of Foreign Affairs", "to the United States"."""
    ranges: list[tuple[int, int]] = [(title.first, title.last)]
    owners, inner, bodies = list[int](), list[int](), list(title.bodies)
    last, bare = title.last, title.bare
    for _ in range(4):
        preposition, at = _preposition(words, last, title.entry, again=last > title.last)
        posted = title.entry.posted and last > title.last
        noun = noun_at(words, at, preposition=preposition, lower=title.common, posted=posted) if preposition else None
        if noun is None:
            break
        if noun.party_only and preposition == "of":
            owners.extend(words.starts[party] for party in noun.parties)
        else:
            ranges.append((last, noun.shown))
            bare = False
            owners.extend(words.starts[owner] for owner in noun.owners)
            if preposition in ("of", "at", "in", "from"):
                inner.extend(words.starts[party] for party in noun.parties)
                bodies.extend(words.starts[body] for body in noun.bodies)
        last = noun.last
    return evolve(
        title,
        last=last,
        pieces=tuple(_joined(words, title, ranges)),
        parties=(*title.parties, *reversed(owners), *inner),
        bodies=tuple(bodies),
        bare=bare,
    )


def _joined(words: Words, title: Title, ranges: list[tuple[int, int]]) -> Iterator[Piece]:
    """Ranges of words as ranges of the view, neighbours made one; the first starts where the title's name does."""
    start, last = title.start, ranges[0][1]
    for first, after in ranges[1:]:
        if first != last:
            yield start, words.end(last - 1)
            start = words.starts[first]
        last = after
    yield start, words.end(last - 1)


def _preposition(words: Words, at: int, entry: OfficeEntry, *, again: bool) -> tuple[str, int]:
    """A preposition at `at` that ties something to the office, and the index after it; "" where none stands."""
    text = words.text(at)
    if text in entry.links or (again and text in _AGAIN):
        return text, at + 1
    for link in entry.links:
        parts = link.split()
        if len(parts) > 1 and words.texts[at : at + len(parts)] == parts:
            return "for", at + len(parts)
    return "", at


def _several(words: Words, title: Title, index: int) -> Iterator[Title]:
    """The offices that a plural names: one for each portfolio or country, else one for all holders."""
    fronts = list(_fronts(words, title.start, index))
    if len(fronts) > 1:  # "the Foreign and Defence Ministers of Kenya"
        whole = _with_complements(words, title)
        for front in fronts:
            yield evolve(whole, pieces=(front, title.head), bare=False)
        return
    single: tuple[Piece, ...] = (*fronts, title.head)
    nouns = nouns_at(words, title.last + 1, lower=title.common) if words.text(title.last) in ("of", "for") else []
    if not nouns:
        yield evolve(title, pieces=single)
        return
    last = nouns[-1].last
    countries = tuple(words.starts[at] for noun in nouns for at in noun.parties)
    if all(noun.party_only for noun in nouns):  # "the Presidents of Peru and Chile"
        for country in countries:
            yield evolve(title, last=last, pieces=single, parties=(country,))
        return
    for noun in nouns:
        if not noun.party_only:
            piece = (words.starts[noun.first], words.end(noun.last - 1))
            pieces: tuple[Piece, ...] = (*single, words.text(title.last), piece)
            yield evolve(title, last=last, pieces=pieces, parties=title.parties or countries, bare=False)


def _fronts(words: Words, start: int, index: int) -> Iterator[tuple[int, int]]:
    """What stands before a plural head noun, split where "and" joins two portfolios."""
    at = words.at(start)
    for i in range(at, index + 1):
        if (i == index or words.text(i) in ("and", ",", "&")) and i > at:
            yield words.starts[at], words.end(i - 1)
            at = i + 1
