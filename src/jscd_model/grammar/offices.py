"""Offices as texts name them: head nouns with what stands before and after them, one or several at a time."""

from collections.abc import Iterator
from functools import lru_cache

from attrs import evolve

from jscd_model.grammar.function_words import SON_OF
from jscd_model.grammar.names import styled_name_at
from jscd_model.grammar.office_fronts import TENURES, front_of, take_owner
from jscd_model.grammar.portfolios import Noun, common, is_letters, noun_at, nouns_at, opens_name
from jscd_model.grammar.titles import SIDES, Piece, Title
from jscd_model.grammar.words import CLOSED, HEADS, STYLES, HeadNoun, Mark, Words
from jscd_model.lexicon.entries import OfficeEntry

__all__ = ["served", "titles_in"]

_TENURES_AFTER = frozenset({"designate", "Designate", "elect", "Elect"})
_AFTER_HEAD = frozenset({"II", "General", "Plenipotentiary", "Extraordinary", "Emeritus", "Resident", "general"})
_AGAIN = frozenset({"of", "for", "at", "in"})
_LONGEST = 12
_OWNERS = 16  # at most so many countries have the office that one plural names
_SECRETARIES_GENERAL = frozenset({"Deputy", "Assistant", "Acting", "Under", "Executive", "First", "General", "Former"})
_LEADING = frozenset({"head", "leader", "chief"})


def titles_in(words: Words) -> list[Title]:
    """All offices that a text names, in order; none overlaps the one before it.

    Several offices that one plural names ("the Ministers of Trade and Interior") share their first and last word.
    """
    found: list[Title] = []
    free = 0
    marks, inside = words.marks, {at for first, last in words.bodies.items() for at in range(first + 1, last)}
    for index in words.opening:
        if marks[index] & HEADS and index >= free and index not in inside:
            read = _read(words, index, free)
            if read:
                found += read
                free = read[-1].last
    return found


def _read(words: Words, index: int, floor: int) -> list[Title]:
    """The offices whose head noun opens at `index`; none where it is no office after all."""
    noun = _head(words, index)
    if noun is None or (words.marks[index - 1] & Mark.RANK and _in_rank(words, index)):
        return []
    texts, starts, entry = words.texts, words.starts, noun.entry
    lower = bool(words.marks[index] & Mark.COMMON) and texts[index][0].islower()
    after = _past_head(words, index, noun, lower=lower)
    if after is None:
        return []
    tenure = "current"
    joined = after + (texts[after] == "-")
    if texts[joined] in _TENURES_AFTER:
        after, tenure = joined + 1, "designate"
    if texts[after] == "'s" and words.title_marks[after + 1] & Mark.BODY and words.capital(after + 1):
        return []  # "the Prime Minister's Office" is an institution
    first = front_of(words, index, floor, lower=lower)
    title = Title(
        first=first,
        last=after,
        start=starts[first],
        pieces=((starts[first], words.end(after - 1)),),
        entry=entry,
        head=entry.head.lower() if lower else entry.head,
        bare=first == index,
        plural=noun.plural,
        tenure=tenure,
        common=lower,
    )
    take_owner(words, title, floor)
    if noun.plural:
        return list(_several(words, title, index))
    if not (title.bare and _is_part(words, title)):
        if texts[after] in _ties(entry.links) or after in words.bodies:
            _complement(words, title)
        if texts[title.last] == "(":
            _pass_note(words, title)
        if title.last in words.parties:
            _take_country(words, title)
    return [title]


def _past_head(words: Words, index: int, noun: HeadNoun, *, lower: bool) -> int | None:
    """Index after a head noun and what follows it without a link; None where it is no office."""
    texts, starts, entry = words.texts, words.starts, noun.entry
    after = index + 1 + len(noun.rest)
    if words.marks[index] & Mark.SHORT and texts[index] in entry.short:
        after += texts[after] == "." and words.end(after - 1) == starts[after]
        clock = texts[index - 1][-1].isdigit()
        if clock or words.phrase(index, words.vocabulary.ranks) or styled_name_at(words, after) is None:
            return None  # "Sen. Lt. Gen. Le Van Binh", "at 3 PM on Monday"
    grown = texts[index - 1] == "-" and words.end(index - 1) == starts[index]
    if (grown and texts[index - 2] not in TENURES) or texts[after] in SON_OF:
        return None  # "the Peru-President talks", "Sultan bin Saad"
    trailing = _past_trailing(words, after) if entry.general else after
    whole = trailing > after or " of " in entry.head or (words.bodies.get(after, 0) > after + 1 and not lower)
    goes_on = texts[after] in _AFTER_HEAD
    if not whole and (lower or goes_on or texts[after][0].isupper()) and _runs_on(words, after, lower=lower):
        return None
    if goes_on and _follows(words, after, entry) and not _is_ranked(words, index, after):
        return _past_trailing(words, after + 1) if entry.general else after + 1
    return trailing


def _take_country(words: Words, title: Title) -> None:
    """Take in the country right after it, before a comma or an honorific: "Minister of Defence Peru, Ali"."""
    last = words.parties[title.last]
    if title.parties or title.common or not words.capital(title.last):
        return
    closed = words.texts[last] == "," and words.capital(last + 1)
    if closed or (words.marks[last] & STYLES and last not in words.parties):
        title.parties = (words.starts[title.last],)
        title.last = last


def _is_part(words: Words, title: Title) -> bool:
    """Whether it is no office, but says who leads a side: "head of the Omani delegation"; it then takes in the side."""
    if words.texts[title.last] not in ("of", "for") or title.head.lower() not in _LEADING:
        return False
    at = title.last + 1
    at += words.texts[at] in ("the", "The", "his", "her", "its", "their")
    parties = (words.starts[at],) if at in words.parties else ()
    bodies = (words.starts[at],) if at in words.bodies and not parties else ()
    after = words.parties.get(at, words.bodies.get(at, at))
    after += words.texts[after] == "'s"
    side = next((index for index in range(after, after + 3) if words.texts[index].lower() in SIDES), None)
    if side is None:
        return False
    title.last, title.parties, title.bodies, title.part = side + 1, title.parties or parties, bodies, True
    return True


def served(words: Words, title: Title) -> Title | None:
    """The office that a title's holder serves, where it ends the title: "Adviser to the Kenyan President"."""
    texts = words.texts[title.first : title.last]
    if "to" not in texts:
        return None
    opens = title.first + texts.index("to") + 1
    heads = [at for at in range(opens, title.last) if words.marks[at] & Mark.HEAD]
    found = _read(words, heads[-1], opens) if heads else []
    return found[0] if found and found[0].last == title.last else None


def _pass_note(words: Words, title: Title) -> None:
    """Pass a note in brackets after it: "Secretary (East) Shri Arun Rao", "Director (Water), Ministry of"."""
    if is_letters(words, title.last):
        title.last += 3  # "National Security Adviser (NSA)"
        return
    close = next((at for at in range(title.last + 2, title.last + 8) if words.texts[at] == ")"), None)
    if close is None:
        return
    if _is_portfolio(words, title.last + 1, close):
        *pieces, last = title.pieces
        if not isinstance(last, str) and last[1] == words.end(title.last - 1):
            title.last, title.pieces, title.bare = close + 1, (*pieces, (last[0], words.end(close))), False
            if not pieces:
                _complement(words, title)
            return
    named = words.capital(close + 1) and words.capital(close + 2) and not words.title_marks[close + 1]
    if named or words.marks[close + 1] & STYLES:
        title.last = close + 1


def _is_portfolio(words: Words, first: int, last: int) -> bool:
    """Whether words in brackets are a portfolio: no country, no acronym and, where several, words of titles."""
    inner = range(first, last)
    if (
        any(at in words.parties or words.marks[at] & HEADS for at in inner)
        or words.texts[first].isupper()
        or not words.capital(first)
    ):
        return False
    known = [at for at in inner if words.title_marks[at] & Mark.TITLE]
    return bool(known) or (last == first + 1 and words.capital(first) and not words.marks[first] & Mark.END)


def _head(words: Words, index: int) -> HeadNoun | None:
    """The head noun that opens at a word."""
    for noun in words.vocabulary.heads.get(words.texts[index], ()):
        rest = noun.rest
        if not rest or words.texts[index + 1 : index + 1 + len(rest)] == rest:
            return noun
    return None


def _follows(words: Words, after: int, entry: OfficeEntry) -> bool:
    """Whether the word after the head noun is part of the title: "Director General", but "Commander General Ali"."""
    if words.texts[after] in ("General", "general"):
        return entry.general or not words.capital(after + 1) or bool(words.marks[after + 1] & CLOSED)
    return words.texts[after] in _AFTER_HEAD


def _is_ranked(words: Words, index: int, after: int) -> bool:
    """Whether "General" after a secretary of one portfolio is a rank: "Defence Secretary General Ali Said"."""
    if words.texts[index] != "Secretary" or words.texts[after] != "General" or not words.capital(after + 1):
        return False
    portfolio = words.marks[index - 1] & (Mark.TITLE | Mark.BODY) == Mark.TITLE
    return portfolio and words.texts[index - 1] not in _SECRETARIES_GENERAL


def _past_trailing(words: Words, after: int) -> int:
    """Index after the portfolio that follows the head noun without a link: "Secretary Defence of Peru"."""
    at = after
    while at < after + 4 and words.title_marks[at] & Mark.TITLE and words.capital(at) and at not in words.parties:
        if words.marks[at] & (HEADS | Mark.BODY | Mark.RANK | Mark.SURNAME) or at in words.bodies:
            return after
        at += 1
    closed = words.texts[at] in (",", ".", ";", ")", "\n", "of") or words.marks[at] & STYLES
    return at if closed else after


def _in_rank(words: Words, index: int) -> bool:
    """Whether the head noun is part of a rank that opens before it: "Air Chief Marshal", "Wing Commander"."""
    after = words.phrase(index - 1, words.vocabulary.ranks)
    return after is not None and after > index


def _runs_on(words: Words, after: int, *, lower: bool) -> bool:
    """Whether the title has a later head noun ("Assistant Secretary") or is an institution's name ("Member States")."""
    if lower:
        return bool(words.marks[after] & HEADS) and common(words, after)
    at = start = after + (words.texts[after] in _AFTER_HEAD)
    marks = words.title_marks
    while at - after < _LONGEST and words.capital(at) and at not in words.parties:
        mark = marks[at]
        if not mark & (HEADS | Mark.TITLE) or opens_name(words, at):
            break
        if mark & HEADS:
            return True
        if mark & Mark.END:
            break
        at += 1
    return at > start and not (at == start + 1 and words.marks[start] & Mark.SURNAME and not words.capital(at))


def _complement(words: Words, title: Title) -> None:
    """Take in what prepositions tie to an office: "of Foreign Affairs", "to the United States"."""
    texts, starts, last, entry = words.texts, words.starts, title.last, title.entry
    ranges: list[tuple[int, int]] = [(title.first, last)]
    owners, inner, bodies = list[int](), list[int](), list(title.bodies)
    if texts[last] == "(" and is_letters(words, last) and _preposition(words, last + 3, entry, again=False)[0]:
        last += 3  # "Principal Secretary (PS) for Health"
    if (body := _body_after(words, title)) is not None:
        ranges.append((last, body))
        bodies.append(starts[last])
        last, title.bare = body, False
    for _ in range(4):
        preposition, at = _preposition(words, last, entry, again=last > title.last)
        if not preposition:
            break
        posted = entry.posted and last > title.last
        noun = noun_at(words, at, preposition=preposition, lower=title.common, posted=posted)
        if noun is None:
            break
        if noun.party_only and preposition == "of":
            owners += [starts[party] for party in noun.parties]
        else:
            ranges.append((last, noun.shown))
            title.bare = False
            owners += [starts[owner] for owner in noun.owners]
            if preposition in ("of", "at", "in", "from"):
                inner += [starts[party] for party in noun.parties]
                bodies += [starts[body] for body in noun.bodies]
        last = noun.last
    if texts[last] == "under" and texts[last + 1 : last + 3] == ("the", "President"):
        last += 3  # "Secretary of the Security Council under the President Ali Said"
        noun = noun_at(words, last + 1, preposition="of", lower=False) if texts[last] == "of" else None
        if noun is not None and noun.party_only:
            owners += [starts[party] for party in noun.parties]
            last = noun.last
    title.pieces = tuple(_joined(words, title, ranges))
    title.last, title.bodies = last, tuple(bodies)
    title.parties = (*title.parties, *reversed(owners), *inner)


@lru_cache(maxsize=256)
def _ties(links: tuple[str, ...]) -> frozenset[str]:
    """The words with which something can open that is tied to an office: prepositions, letters in brackets."""
    return frozenset({"(", "under", *(link.partition(" ")[0] for link in links)})


def _body_after(words: Words, title: Title) -> int | None:
    """Index after an institution that no preposition ties to the office: "Chairman Joint Chiefs of Staff"."""
    last = words.bodies.get(title.last, 0)
    if title.common or not words.capital(title.last) or last < title.last + 2 or title.last in words.parties:
        return None
    named = words.capital(last) or words.texts[last] in (",", "\n", ".", ";", ")", "(", "at", "in")
    return last if named else None


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
    text = words.texts[at]
    if text in entry.links or (again and text in _AGAIN):
        return text, at + 1
    for link in entry.links if text in _ties(entry.links) else ():
        parts = tuple(link.split())
        if len(parts) > 1 and words.texts[at : at + len(parts)] == parts:
            return "for", at + len(parts)
    return "", at


def _several(words: Words, title: Title, index: int) -> Iterator[Title]:
    """The offices that a plural names: one for each portfolio or country, else one for all holders."""
    fronts = list(_fronts(words, title.start, index))
    if len(fronts) > 1:  # "the Foreign and Defence Ministers of Kenya"
        whole = evolve(title)
        _complement(words, whole)
        listed = nouns_at(words, title.last + 1) if words.texts[title.last] == "of" else []
        shared = len(listed) > 1 and all(noun.party_only for noun in listed)
        kept = [whole]
        if shared:  # "the Foreign and Defence Ministers of Kenya and Peru"
            owners = [words.starts[at] for noun in listed for at in noun.parties]
            kept = [evolve(whole, last=listed[-1].last, parties=(owner,)) for owner in owners]
        for one in kept:
            for front in fronts:
                yield evolve(one, pieces=(front, title.head), bare=False)
        return
    single: tuple[Piece, ...] = (*fronts, title.head)
    owners = _owners_before(words, title)
    if len(owners) > 1 and words.texts[title.last] not in ("of", "for"):  # "the Omani, Peruvian and Kenyan Ministers"
        for owner in owners:
            yield evolve(title, first=owners[0], pieces=single, parties=(words.starts[owner],))
        return
    yield from _listed(words, title, single)


def _listed(words: Words, title: Title, single: tuple[Piece, ...]) -> Iterator[Title]:
    """The offices of a plural by the portfolios or countries that follow it; one for all holders without any."""
    link = words.texts[title.last]
    nouns = nouns_at(words, title.last + 1, lower=title.common) if link in ("of", "for", "from") else []
    if not nouns or (link == "from" and not all(noun.party_only for noun in nouns)):
        yield evolve(title, pieces=single)
        return
    last = nouns[-1].last
    countries = tuple(words.starts[at] for noun in nouns for at in noun.parties)
    if all(noun.party_only for noun in nouns):  # "the Presidents of Peru and Chile"
        for country in countries:
            yield evolve(title, last=last, pieces=single, parties=(country,))
        return
    if len(nouns) == 1 and not countries and words.texts[last] == "from":  # "Chiefs of Defence from Peru and Chile"
        sent = nouns_at(words, last + 1)
        if sent and all(noun.party_only for noun in sent):
            yield from _sent(words, evolve(title, last=sent[-1].last), (*single, link), nouns[0], sent)
            return
    for noun in nouns:
        if not noun.party_only:
            piece = (words.starts[noun.first], words.end(noun.last - 1))
            pieces: tuple[Piece, ...] = (*single, words.texts[title.last], piece)
            yield evolve(title, last=last, pieces=pieces, parties=title.parties or countries, bare=False)


def _sent(
    words: Words, title: Title, pieces: tuple[Piece, ...], portfolio: Noun, states: list[Noun]
) -> Iterator[Title]:
    """One office of a portfolio for each of the states from which its holders come."""
    named = (words.starts[portfolio.first], words.end(portfolio.last - 1))
    for state in states:
        yield evolve(title, pieces=(*pieces, named), parties=(words.starts[state.parties[0]],), bare=False)


def _owners_before(words: Words, title: Title) -> list[int]:
    """The first words of the countries that stand before a plural: "Omani, Peruvian and Kenyan Ministers"."""
    at = words.at(title.parties[0]) if title.parties else title.first
    owners = [at] if at in words.parties and title.parties else []
    while owners and len(owners) < _OWNERS and words.texts[owners[0] - 1] in ("and", ",", "&", "/"):
        last = owners[0] - 1
        last -= words.texts[last] == "and" and words.texts[last - 1] == ","
        before = words.party_ends.get(last)
        if before is None:
            break
        owners.insert(0, before)
    return owners


def _fronts(words: Words, start: int, index: int) -> Iterator[tuple[int, int]]:
    """What stands before a plural head noun, split where "and" joins two portfolios."""
    at = words.at(start)
    for i in range(at, index + 1):
        if (i == index or words.texts[i] in ("and", ",", "&")) and i > at:
            yield words.starts[at], words.end(i - 1)
            at = i + 1
