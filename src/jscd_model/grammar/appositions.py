"""What stands between commas around a name or an office: whose it is, and how far it reaches."""

from collections.abc import Sequence

from attrs import evolve

from jscd_model.grammar.names import Name, past_letters, styled_name_at
from jscd_model.grammar.titles import Title
from jscd_model.grammar.words import HEADS, STYLES, Mark, Words

__all__ = [
    "before_rank",
    "is_place",
    "is_town",
    "name_by_comma",
    "of_another",
    "past_place",
    "with_all_portfolios",
    "with_institution",
]

_LINKS = frozenset({",", "and", "of", "the", "-"})
_PORTFOLIOS = 12  # words


def is_place(words: Words, name: Name) -> bool:
    """Whether what looks like a name is a place: "in Buenos Aires, the Foreign Minister said"."""
    before = words.texts[name.first - 1]
    plain = not name.style and name.rank is None and name.last - name.name <= 3
    return plain and before in ("in", "In", "at", "At", "from", "near", "to", "of", "the", "The")


def is_town(words: Words, name: Name) -> bool:
    """Whether an honorific opens a place's name: "at Sri Palapura"."""
    single = name.last - name.name == 1 and name.rank is None and words.texts[name.last] != "'s"
    return single and words.texts[name.first - 1] in ("at", "in", "near")


def of_another(words: Words, following: Sequence[Title], title: Title, name: Name) -> bool:
    """Whether the name has an office of another country: "invited by the President of Peru, Bo Lind, King of …"."""
    after = words.texts[name.last] == "," and following[:1]
    if after and after[0].article == "the" and name_by_comma(words, after[0]) is not None:
        return False  # "the Minister of Peru, Ana Ruiz, the Minister of Kenya, Ali Said, and"
    if not after or after[0].first - after[0].plural > name.last + 1 or not (title.parties and after[0].parties):
        return False
    mine, other = (words.at(one.parties[0]) for one in (title, after[0]))
    return words.texts[mine : words.parties[mine]] != words.texts[other : words.parties[other]]


def with_all_portfolios(words: Words, title: Title) -> Title:
    """The office with portfolios of unknown words, up to an honorific: "Parks, Lakes and Dunes, H.E. Ali Said"."""
    at = title.last
    if words.texts[at] not in (",", "and"):
        return title
    if (with_body := with_institution(words, title)) is not None:
        return with_body
    while at - title.last < _PORTFOLIOS and (words.capital(at) or words.texts[at] in _LINKS):
        if words.texts[at] == "," and words.marks[at + 1] & Mark.STYLE:
            break
        if words.marks[at] & (STYLES | HEADS):
            return title
        at += 1
    *pieces, last = title.pieces
    joined = "and" in words.texts[title.last : at] and words.texts[at] == "," and words.marks[at + 1] & Mark.STYLE
    if not joined or isinstance(last, str) or last[1] != words.end(title.last - 1):
        return title
    return evolve(title, last=at, pieces=(*pieces, (last[0], words.end(at - 1))))


def with_institution(words: Words, title: Title, *, by_comma: bool = True) -> Title | None:
    """The office with its institution between commas: "Permanent Secretary, Ministry of Ports, Ali Said"."""
    first = title.last + 1
    last = words.bodies.get(first)
    *pieces, end = title.pieces
    if words.texts[title.last] != "," or last is None or title.bodies or isinstance(end, str):
        return None
    if words.texts[title.first - 1] in ("and", "&"):  # the last office of the person named before
        return None
    after = last
    if words.texts[last] == "(" and words.texts[last + 2] == ")" and words.texts[last + 1].isupper():
        after = last + 3
    if by_comma == (words.texts[after] != ",") or styled_name_at(words, after + by_comma, titled=False) is None:
        return None
    whole = (end[0], words.end(last - 1)) if end[1] == words.end(title.last - 1) else end
    return evolve(title, last=after, pieces=(*pieces, whole), bodies=(words.starts[first],), bare=False)


def name_by_comma(words: Words, title: Title) -> Name | None:
    """The name between commas after an office: "the Prime Minister of Fiji, Sitiveni Vula, said"."""
    at = _past_plain(words, title.last)
    if words.texts[at] in ("in", "at") and words.texts[at + 2] == "," and words.marks[at + 3] & STYLES:
        at += 2 * (
            words.capital(at + 1) and not words.marks[at + 1] & ~Mark.PLACE
        )  # "its attaché in Lima, Captain Roe"
    if words.texts[at] != "," or title.plural:
        return None
    short = title.article in ("the", "our", "their") and bool(title.parties)
    name = styled_name_at(words, at + 1, titled=short)
    after = past_letters(words, name.last) if name is not None else 0
    if name is None or words.capital(after):
        return None
    lone = name.last - name.name == 1 and not name.style and words.texts[after] != ","
    return None if lone or name.name in words.bodies else name


def _past_plain(words: Words, at: int) -> int:
    """Index after a plain noun to which an office belongs: "the commandant of the centre, Major General Ali Said"."""
    if words.texts[at + 1] not in ("the", "this"):
        return at
    last = at + 2
    while last < at + 5 and words.texts[last].isalpha() and words.texts[last].islower():
        last += 1
    return last if last > at + 2 and words.texts[last] == "," else at


def past_place(words: Words, at: int) -> int:
    """Index after the place of an office, before an honorific or a rank: "Attaché in Lima Captain Roe"."""
    if words.texts[at] not in ("in", "at", "to"):
        return at
    for last in (at + 2, at + 3):
        plain = all(words.capital(i) and not words.marks[i] & ~Mark.PLACE for i in range(at + 1, last))
        if plain and words.marks[last] & STYLES:
            return last
    return at


def before_rank(words: Words, name: Name) -> tuple[int, int | None]:
    """First word of the service and country before a rank ("U.S. Navy Adm."), and of the country alone."""
    first = name.first
    while name.rank and words.capital(first - 1) and words.title_marks[first - 1] & Mark.TITLE:
        if first in words.party_ends:
            break
        first -= 1
    owner = words.party_ends.get(first - 1 if words.texts[first - 1] == "'s" else first)
    return (first, None) if owner is None else (owner, owner)
