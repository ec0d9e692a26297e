"""What follows an office's preposition: portfolios, institutions, countries, and offices that it serves."""

from typing import NamedTuple

from jscd_model.grammar.function_words import SON_OF
from jscd_model.grammar.words import HEADS, STYLES, Mark, Words

__all__ = ["Noun", "common", "is_letters", "noun_at", "nouns_at", "opens_name", "opens_title"]

_OPENERS = frozenset({"the", "The", "his", "her", "its", "their", "our"})
_JOINS = frozenset({"and", "&"})
_INNER = frozenset({"of", "for", "on", "in", "to"})
_LONGEST = 24
_NAMED = 5  # unknown words in an institution's name


class Noun(NamedTuple):
    """A portfolio, institution or country after "of", "for" or "to", as a run of words.

    Attributes:
        first: Index of the first word.
        last: Index after the last word.
        party_only: Whether it is a country or another party and nothing else.
        institution: Whether it names an institution.
        parties: Indices at which names of parties start in it.
        bodies: Indices at which names of institutions start in it.
        owners: Indices at which names of parties start that own the institution: "the Ministry of Trade of Peru".
        cut: Index after the last word that an office keeps, where a country follows; 0 where none does.
    """

    first: int
    last: int
    party_only: bool = False
    institution: bool = False
    parties: tuple[int, ...] = ()
    bodies: tuple[int, ...] = ()
    owners: tuple[int, ...] = ()
    cut: int = 0

    @property
    def shown(self) -> int:
        """Index after the last word that an office keeps of it."""
        return self.cut or self.last


def common(words: Words, index: int) -> bool:
    """Whether a word of the vocabulary stands there in lower case."""
    return bool(words.marks[index] & Mark.COMMON) and words.texts[index][0].islower()


def noun_at(words: Words, index: int, *, preposition: str, lower: bool = False, posted: bool = False) -> Noun | None:
    """The portfolio, institution or country that starts at `index`, or None.

    Args:
        words: The row of words.
        index: The word after the preposition.
        preposition: The preposition; after "in", "at" and "from" only an institution counts.
        lower: Whether words in lower case count: "minister of foreign affairs".
        posted: Whether a country counts after "in": "Ambassador of Peru in Kenya".
    """
    start = index + (words.texts[index] in _OPENERS)
    noun: Noun | None
    if start in words.parties and words.bodies.get(start, 0) < words.parties[start]:
        noun = _with_party(words, index, start)
    elif start in words.bodies:
        parties = (start,) if start in words.parties else ()
        noun = _past_acronym(words, _run(words, index, words.bodies[start], (start,), lower=lower, parties=parties))
    else:
        noun = _run(words, index, start, (), lower=lower, serving=preposition == "to")
        noun = _past_acronym(words, noun) if noun.last > start else None
    if noun is None:
        return None
    if preposition in ("in", "at", "from", "with") and not noun.institution and not (posted and noun.party_only):
        return None
    return _owned(words, noun) if noun.bodies else noun


def _owned(words: Words, noun: Noun) -> Noun:
    """The noun with the country that ends the institution's own name: "the Ministry of Trade of Peru"."""
    party = words.party_ends.get(noun.last)
    if party is None or party <= noun.first:
        return noun
    link = party - 1 - (words.texts[party - 1] == "the")
    if words.texts[link] != "of" or link <= noun.first or noun.cut:
        return noun
    return noun._replace(owners=(party,), cut=link)


def _with_party(words: Words, index: int, start: int) -> Noun | None:
    """A country, or an institution that opens with one: "the U.S. National Security Council"."""
    last = words.parties[start]
    owner = last + 1 if words.texts[last] == "'s" else last
    mark = words.title_marks[owner]
    ends = mark & Mark.END or opens_name(words, owner)  # "Chief of Staff of Peru General Luis Paz"
    if words.capital(owner) and mark & (Mark.TITLE | HEADS) and not ends:
        inner = _past_acronym(words, _run(words, index, owner, (), lower=False, serving=True))
        serves = any(words.title_marks[at] & HEADS for at in range(owner, inner.last))
        return inner._replace(institution=True, parties=(start, *inner.parties), owners=(start,) if serves else ())
    if owner > last and words.capital(owner):
        return None
    return _past_acronym(words, Noun(first=index, last=last, party_only=True, parties=(start,)))


def _run(
    words: Words,
    first: int,
    at: int,
    bodies: tuple[int, ...],
    *,
    lower: bool,
    serving: bool = False,
    parties: tuple[int, ...] = (),
) -> Noun:
    """The run of portfolio words from `at` on, with the links between them.

    Where somebody serves an office ("Adviser to the …") the run goes on until that office is named.
    """
    start, institution, found_bodies, free = at, bool(bodies), list(bodies), not bodies
    while at - first < _LONGEST:
        mark = words.title_marks[at]
        if at in words.bodies and words.bodies[at] > at:
            found_bodies.append(at)
            at, institution = words.bodies[at], True
        elif words.capital(at) or (lower and common(words, at)):
            if at in words.parties:
                following = words.parties[at]
                region = at > start and not words.capital(following)
                region = region and not (_is_styled(words, following) and not _opens_region(words, at - 1))
                goes_on = words.capital(following) and words.title_marks[following] & Mark.TITLE
                goes_on = goes_on and not opens_name(words, following)
                if not region and (not goes_on or opens_title(words, following)):
                    break
                at = following
            elif mark & Mark.END or ((at > start or bodies) and opens_name(words, at)):
                break
            elif mark & (Mark.TITLE | HEADS):
                institution = institution or bool(mark & Mark.BODY)
                if mark & HEADS and words.texts[at + 1] in SON_OF:
                    break
                serving = serving and not mark & HEADS
                at += 1
            elif at == start and free and len(words.texts[at]) > 1 and words.texts[at][-1] != ".":
                two = mark & Mark.PLACE and words.capital(at + 1) and words.texts[at + 2][0].isupper()
                at = _past_lettered(words, at) if at > first else at
                at += 1 + bool(two)  # one unknown name of a place or institution
            else:
                break
        else:
            linked = _link(words, at, lower=lower, serving=serving) if at > start or bodies else None
            if linked is None:
                break
            serving = serving or words.texts[at] == "to"
            at = linked
    return Noun(first=first, last=at, institution=institution, parties=parties, bodies=tuple(found_bodies))


def _past_lettered(words: Words, at: int) -> int:
    """Index of the last of some unknown words before their letters in brackets: "the Nordlig Kyst Vakt (NKV)"."""
    last = at
    while (
        words.capital(last + 1) and not words.marks[last + 1] and last + 1 not in words.parties and last - at < _NAMED
    ):
        last += 1
    lettered = is_letters(words, last + 1) and words.texts[last + 2][0] == words.texts[at][0]
    return last if lettered else at


def _is_styled(words: Words, at: int) -> bool:
    """Whether a comma and an honorific or a rank stand at `at`: "Minister of Defence Peru, Hon. Ana Ruiz"."""
    return words.texts[at] == "," and bool(words.marks[at + 1] & STYLES)


def _opens_region(words: Words, at: int) -> bool:
    """Whether a word makes a country's name a region's or an institution's: "Northern Ireland", "Forces Korea"."""
    text = words.texts[at]
    return text.endswith("ern") or bool(words.marks[at] & Mark.BODY) or text in ("North", "South", "East", "West", "of")


def opens_name(words: Words, at: int) -> bool:
    """Whether a rank or an envoy's title with a name after it starts here: "Chief of Staff General Anil Rao"."""
    if words.marks[at] & Mark.HEAD and words.capital(at + 1) and not words.title_marks[at + 1]:
        return any(noun.entry.personal and not noun.rest for noun in words.vocabulary.heads.get(words.texts[at], ()))
    ranked = words.marks[at] & Mark.RANK and not words.marks[at] & Mark.BODY
    after = words.phrase(at, words.vocabulary.ranks) if ranked else None
    if after is None:
        return False
    if words.marks[after] & STYLES and after not in words.parties:
        return True
    return words.capital(after) and not words.title_marks[after]


def _link(words: Words, at: int, *, lower: bool, serving: bool) -> int | None:
    """Index of the portfolio word that "and", a comma or "of" at `at` goes on to; None where the portfolio ends."""
    text, following = words.texts[at], at + 1
    owned = words.capital(following) or (lower and common(words, following))
    if text == "'s" and owned and words.title_marks[following] & Mark.TITLE:
        return following  # "Global Women's Issues"
    comma = text == ","
    if comma and words.texts[following] in _JOINS:
        following += 1
    if not (comma or text in _JOINS or text in _INNER or text == "/"):
        return None
    if words.texts[following] == "the":
        following += 1
    if not (words.capital(following) or (lower and common(words, following) and not comma)):
        return None
    if following in words.parties:
        beyond = words.parties[following]
        if text in _INNER or not (words.capital(beyond) and words.title_marks[beyond] & Mark.TITLE):
            return None
    elif not (text in _JOINS and following in words.bodies) and (
        words.title_marks[following] & (Mark.TITLE | Mark.END) != Mark.TITLE
    ):
        return None
    if opens_name(words, following) or (text not in _INNER and not serving and opens_title(words, following)):
        return None
    if comma and following in words.bodies:
        return None
    if comma and following == at + 1 and not _listed(words, following):
        return None
    return following


def opens_title(words: Words, index: int) -> bool:
    """Whether the capitalised words from `index` on run up to the head noun of an office."""
    for at in range(index + (words.texts[index] == "the"), index + 10):
        mark = words.title_marks[at]
        if mark & HEADS:
            return True
        if not (words.capital(at) or (words.texts[at] == "and" and words.title_marks[at + 1] & (Mark.TITLE | HEADS))):
            return False
        if not mark & Mark.TITLE and at not in words.parties and at not in words.bodies and words.texts[at] != "and":
            return False
    return False


def _listed(words: Words, index: int) -> bool:
    """Whether a list of portfolios runs from `index` to "and" and one more: "Trade, Energy, and the Environment"."""
    for at in range(index, index + 16):
        text, mark = words.texts[at], words.title_marks[at]
        if text in _JOINS:
            beyond = at + 1 + (words.texts[at + 1] == "the")
            beyond = words.parties.get(beyond, beyond)  # "Emigration and Peruvian Expatriates"
            last = words.capital(beyond) and words.title_marks[beyond] & Mark.TITLE and not opens_title(words, beyond)
            return bool(last) and beyond not in words.bodies
        plain = words.capital(at) and mark & Mark.TITLE and not mark & HEADS
        if not (text == "," or plain or at in words.parties):
            return False
    return False


def _past_acronym(words: Words, noun: Noun) -> Noun:
    """The noun with an acronym in brackets after it."""
    at = noun.last
    bracket = words.texts[at] == "(" and words.texts[at + 2] == ")" and words.texts[at + 1].isupper()
    return noun._replace(last=at + 3, cut=noun.cut or at) if bracket else noun


def is_letters(words: Words, at: int) -> bool:
    """Whether an abbreviation in brackets starts at `at`: "(NSA)"."""
    if words.texts[at] != "(" or words.texts[at + 2] != ")" or at + 1 in words.parties:
        return False
    return words.texts[at + 1].isupper() and len(words.texts[at + 1]) > 1


def nouns_at(words: Words, index: int, *, lower: bool = False) -> list[Noun]:
    """The portfolios or countries that a plural office lists from `index` on: "Trade, Interior and Defence"."""
    found: list[Noun] = []
    at = index
    while len(found) < 16:
        start = at + (words.texts[at] in _OPENERS)
        if start in words.parties and words.bodies.get(start, 0) <= words.parties[start]:
            noun = _past_acronym(words, Noun(first=start, last=words.parties[start], party_only=True, parties=(start,)))
        else:
            last = start
            while (words.capital(last) or (lower and common(words, last))) and words.title_marks[last] & Mark.TITLE:
                last += 1
                if (
                    words.texts[last] in ("of", "for")
                    and words.capital(last + 1)
                    and words.title_marks[last + 1] & Mark.TITLE
                ):
                    last += 1
            if last == start or words.title_marks[last] & HEADS:
                break
            noun = Noun(first=start, last=last)
        found.append(noun)
        at = noun.last
        if words.texts[at] == "of" and at + 1 + (words.texts[at + 1] == "the") in words.parties:
            at += 1
            continue
        if words.texts[at] == "," and words.texts[at + 1] in _JOINS:
            at += 2
        elif words.texts[at] in _JOINS or words.texts[at] == ",":
            at += 1
        else:
            break
        if opens_title(words, at):
            break
    return found
