"""How far a proper name reaches around its head noun: left over modifiers, right over complements."""

import re
from collections.abc import Collection, Mapping

from jscd_model.grammar.name_words import NameWords
from jscd_model.lexicon import Lexicon

__all__ = ["BODY_LINKS", "INSTRUMENT_LINKS", "expand_left", "expand_name", "expand_right"]

BODY_LINKS = frozenset({"of", "for", "on", "to", "against", "de", "da", "do", "del", "dos", "du"})
INSTRUMENT_LINKS = BODY_LINKS | {"between", "with", "concerning", "regarding", "towards"}

_LONGEST = 12  # words on either side
_FAR = 60  # characters in one word
_REACH = 200  # characters to the right
_NAMELESS = 4  # words of a complement in which no field, place or party is known
_GENITIVES = frozenset({"of", "de", "del", "da", "do", "dos", "du"})
_NO_PARTIES: Mapping[int, int] = {}

_ABBREVIATION = re.compile(r"(?:[^\W\d_]\.){2,}|[A-Z]\.|St\.|Ft\.")
_SEPARATOR = re.compile(r"(?P<last>,? (?:and|&) )|(?P<more>, )")
_AND_THE = re.compile(r",? and (?:the )?")
_OWNS = re.compile(r"(?:'s?)? [A-Z]")
_MATTER = re.compile(r" (?:on|for|concerning|regarding) (?:the )?[A-Z]")
_KEPT_POSSESSIVE = frozenset("people's women's children's men's world's king's queen's author's".split())
_PLURAL_OWNERS = frozenset(
    "leaders' ministers' presidents' chiefs' veterans' farmers' workers' peoples' parties' states' heads'".split()
)
_TAIL = ".,;:!?)\"'"
_ARTICLES = frozenset({"the", "a", "an", "all"})


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


def expand_left(view: str, start: int, words: NameWords, ends: Mapping[int, int] = _NO_PARTIES, floor: int = 0) -> int:
    """Where the name begins whose head noun begins at `start`: modifiers, party names, joined fields."""
    at, opened = start, False
    for _ in range(_LONGEST):
        if at <= floor or view[at - 1] != " ":
            break
        party = ends.get(at - 1)
        if party is not None and party >= floor:
            if opened:
                break
            at, opened = _token_start(view, party, floor), True
            continue
        opened = False
        begin = _token_start(view, at - 1, floor)
        word = view[begin : at - 1]
        if word == "of" and (exchanged := _exchanged(view, begin, words, floor)) is not None:
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
            break
        at = begin
    return at


def _exchanged(view: str, begin: int, words: NameWords, floor: int) -> int | None:
    """The start of a name such as "the Exchange of Harbour Charts Agreement", if "of" at `begin` stands in one."""
    start = _token_start(view, begin - 1, floor)
    field = view[start : begin - 1]
    named = field[:1].isupper() and field.lower() in words.field
    return start if named and view.endswith(("the ", "The "), floor, start) else None


def _token_start(view: str, at: int, floor: int) -> int:
    """Where the token begins that `at` ends or lies in."""
    low = max(floor, at - _FAR)
    return max(view.rfind(" ", low, at), view.rfind("\n", low, at), low - 1) + 1


def _is_modifier(word: str, words: NameWords) -> bool:
    """Whether a word before a head noun belongs to the name."""
    first = word[:1]
    lower = word.lower()
    if not first or (lower in words.barrier and not _is_letters(word)):
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
    if lower[-1] in _TAIL:
        return _ABBREVIATION.fullmatch(word) is not None
    return True


def _joined_left(view: str, begin: int, at: int, words: NameWords, ends: Mapping[int, int], floor: int) -> int | None:
    """The start of what a dash or "and" at `begin` joins to the name that begins at `at`, or None."""
    if view[begin] == "-":
        party = ends.get(begin - 1)
        return None if party is None or party < floor else party
    if begin - 1 in ends or view[at : _token_end(view, at, len(view))].lower() not in words.field:
        return None
    start = begin
    while start > floor and view[start - 1] == " ":
        previous = _token_start(view, start - 1, floor)
        word = view[previous : start - 1]
        if not word[:1].isupper() or word.rstrip(",").lower() not in words.field:
            break
        start = previous
    return start if start < begin else None


def expand_right(
    view: str,
    end: int,
    words: NameWords,
    starts: Mapping[int, int] = _NO_PARTIES,
    links: Collection[str] = BODY_LINKS,
) -> int:
    """Where the name ends whose head noun ends at `end`: over complements with their fields, places and parties."""
    stop = view.find("\n", end, end + _REACH)
    stop = min(len(view), end + _REACH) if stop < 0 else stop
    if view[end : end + 1] == "-" and view[end + 1 : end + 2].isupper():
        end += 1 + len(_core(view[end + 1 : _token_end(view, end + 1, stop)]))
    at, allowed = end, links
    genitives = _GENITIVES if links is BODY_LINKS else _GENITIVES | {"between", "on"}
    for turn in range(4):
        if view[at : at + 1] != " ":
            break
        link_end = _token_end(view, at + 1, stop)
        link = view[at + 1 : link_end]
        about = genitives | {"for"} if turn and links is not BODY_LINKS else genitives
        if link in allowed and (link != "between" or turn or _names_matter(view, link_end, stop)):
            office = view.endswith("Office", 0, at)
            reached = _complement(view, link_end, stop, link, words, starts, about=about, titled=office)
        elif turn and link == "in":
            reached = _region(view, link_end, stop, words, starts)
            if reached is None and links is not BODY_LINKS:
                reached = _fields(view, link_end + 1, stop, words)
        else:
            break
        if reached is None:
            break
        at = _listed(view, reached, stop, words)
        if not turn and links is BODY_LINKS and not _is_titled(view, link_end, words):
            allowed = _GENITIVES
    return at


def _token_end(view: str, at: int, stop: int) -> int:
    """Where the token ends that begins at `at`."""
    space = view.find(" ", at, stop)
    return stop if space < 0 else space


def _core(token: str) -> str:
    """A token without the marks and the possessive after it; the stop of an abbreviation stays."""
    if token[-1:] not in _TAIL:
        return token.removesuffix("'s")
    bare = token.rstrip(",;:!?)\"'")
    if bare.endswith(".") and not _ABBREVIATION.fullmatch(bare):
        bare = bare.rstrip(_TAIL)
    return bare.removesuffix("'s")


def _undashed(core: str, words: NameWords) -> str:
    """A token up to a dash that is no hyphen: "Capabilities-they" of a text that sets dashes without spaces."""
    first, dash, rest = core.partition("-")
    return (
        first
        if dash and rest[:1].islower() and (first.lower() in words.field or first.lower() in words.region)
        else core
    )


def _names_matter(view: str, at: int, stop: int) -> bool:
    """Whether the parties after "between" are followed by what is agreed between them."""
    return _MATTER.search(view, at, min(stop, at + 100)) is not None


def _is_titled(view: str, at: int, words: NameWords) -> bool:
    """Whether a complement such as "of the Special Envoy" speaks of an office."""
    return not words.title.isdisjoint(view[at : at + 50].lower().split()[:3])


def _complement(
    view: str,
    at: int,
    stop: int,
    link: str,
    words: NameWords,
    starts: Mapping[int, int],
    *,
    about: frozenset[str],
    titled: bool,
) -> int | None:
    """The end of the run of capitals that a preposition before the space at `at` links to the name, or None.

    Only after a preposition of `about` may a party alone be the run. With `titled` the run may be a person's title:
    "Office of the Harbour Master".
    """
    begin = at + 1
    article = _token_end(view, begin, stop)
    if view[begin:article] in _ARTICLES:
        begin = article + 1
    party = starts.get(begin)
    if begin >= stop or (party and link not in about and not _OWNS.match(view, party, stop)):
        return None
    end = _run(view, begin, stop, link, words, starts, titled=titled and begin > at + 1)
    if end is not None and link == "to" and view.startswith(" the ", end):
        return _run(view, end + 5, stop, link, words, starts) or end
    if end is None or link != "between":
        return end
    second = _AND_THE.match(view, end, stop)
    return None if second is None else _run(view, second.end(), stop, link, words, starts)


def _run(
    view: str,
    begin: int,
    stop: int,
    link: str,
    words: NameWords,
    starts: Mapping[int, int],
    *,
    titled: bool = False,
) -> int | None:
    """The end of a run of capitalised words; it ends before titles, occasions and persons' names."""
    at = begin
    ends: list[int] = []  # of the words that may belong to the run
    sure = 0  # as many of them as do
    while at < stop and len(ends) < _LONGEST:
        party = starts.get(at)
        token_end = _token_end(view, at, stop) if party is None or _is_bound(view, party) else party
        token = view[at:token_end]
        core = _undashed(_core(token), words)
        lower = core.lower()
        if not core or not _is_run_word(core) or (_is_small(lower, words) and not _is_letters(core)):
            break
        if party is None and (lower in words.title or (not ends and lower in words.ordinal)):
            if ends and not titled and not _closes(view, lower, token_end):
                break
            titled = True
        elif ends and (lower in words.occasion or (lower in words.thing and link in _GENITIVES)):
            break
        ends.append(at + len(core))
        if party is not None or titled or _is_settled(core, lower, words):
            sure = len(ends)
        if len(core) < len(token) and not (token == core + "'s" and (party is not None or link not in _GENITIVES)):
            break
        if view.startswith("'s ", token_end) and party is not None:
            token_end += 2
        if view[token_end : token_end + 1] != " ":
            break
        at = token_end + 1
    if not ends:
        return None
    if not sure:
        return ends[min(len(ends), _NAMELESS) - 1]
    return ends[sure if len(ends) == sure + 1 else sure - 1]


def _closes(view: str, lower: str, end: int) -> bool:
    """Whether a plural title ends a run, as in "Council of Economic Advisers": no name follows it."""
    return lower.endswith("s") and not view[end + 1 : end + 2].isupper()


def _is_small(lower: str, words: NameWords) -> bool:
    """Whether a word is a small one, or a day or month."""
    return lower in words.function or lower in words.calendar


def _is_letters(word: str) -> bool:
    """Whether a word is an acronym such as WHO, whatever it spells."""
    return len(word) > 1 and word.isupper()


def _is_bound(view: str, end: int) -> bool:
    """Whether the party's name that ends at `end` is the first half of a compound."""
    return view[end : end + 1] == "-" and (view[end + 1 : end + 2].isupper() or view.startswith("led", end + 1))


def _is_settled(core: str, lower: str, words: NameWords) -> bool:
    """Whether a word of a complement is no person's name."""
    known = lower in words.field or lower in words.region or lower in words.noun or lower in words.thing
    return known or _is_letters(core)


def _is_run_word(core: str) -> bool:
    """Whether a word can stand in a complement: capitalised, or with a capital or letter after a figure or hyphen."""
    if core[0].isdigit():
        return not core[-1].isdigit()
    return core[0].isupper() or core.partition("-")[2][:1].isupper()


def _region(view: str, at: int, stop: int, words: NameWords, starts: Mapping[int, int]) -> int | None:
    """The end of a part of the world after "in", or None."""
    begin = at + 1
    if view.startswith("the ", begin):
        begin += 4
    reached, mark = None, begin
    while mark < stop:
        party = starts.get(mark)
        token_end = _token_end(view, mark, stop) if party is None else party
        core = _core(view[mark:token_end])
        if party is None and core.lower() not in words.region:
            break
        if party is None and core[0].isupper():
            reached = mark + len(core)
        if view[mark + len(core) : mark + len(core) + 1] != " ":
            break
        mark = token_end + 1
    return reached


def _listed(view: str, at: int, stop: int, words: NameWords) -> int:
    """The end of the fields that commas and "and" add to the complement that ends at `at`."""
    mark = at
    for _ in range(6):
        separator = _SEPARATOR.match(view, mark, stop)
        if separator is None:
            break
        reached = _fields(view, separator.end(), stop, words)
        if reached is None:
            break
        mark = reached
        if separator.lastgroup == "last":
            return mark
    return at


def _fields(view: str, at: int, stop: int, words: NameWords) -> int | None:
    """The end of a run of fields of work, or None where no field stands or an institution or title follows."""
    reached = stranger = None
    while at < stop:
        token_end = _token_end(view, at, stop)
        token = view[at:token_end]
        core = _core(token)
        lower = core.lower()
        if not core[:1].isupper():
            break
        if lower in words.noun or lower in words.title or (reached and lower in words.thing):
            return None
        if lower in words.field:
            reached, stranger = at + len(core), None
        elif reached is None or stranger is not None or lower in words.barrier or lower in words.occasion:
            return reached
        else:
            stranger = at + len(core)
        if len(core) < len(token):
            break
        at = token_end + 1
    return stranger or reached
