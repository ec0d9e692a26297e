"""How far a proper name reaches to the right of its head noun: over complements with fields, places and parties."""

import re
from collections.abc import Collection, Mapping

from jscd_model.grammar.name_words import NameWords

__all__ = ["ABBREVIATION", "BODY_LINKS", "INSTRUMENT_LINKS", "TAIL", "expand_right", "is_letters", "token_end"]

BODY_LINKS = frozenset({"of", "for", "on", "to", "against", "de", "da", "do", "del", "dos", "du"})
INSTRUMENT_LINKS = BODY_LINKS | {"between", "with", "concerning", "regarding", "towards"}
ABBREVIATION = re.compile(r"(?:[^\W\d_]\.){2,}|[A-Z]\.|St\.|Ft\.")
TAIL = ".,;:!?)\"'"

_LONGEST = 12  # words
_REACH = 200  # characters
_NAMELESS = 4  # words of a complement in which no field, place or party is known
_GENITIVES = frozenset({"of", "de", "del", "da", "do", "dos", "du"})
_DIPLOMATIC = ("Mission", "Delegation", "Representation", "Representative Office", "Embassy", "Office")
_TITLED_LINKS = frozenset({"Concerning", "Regarding", "Between", "Towards", "For", "On", "Of"})
_MATTERS = re.compile(r" the (?:[Ff]ields?|[Aa]reas?|[Ss]pheres?|[Ss]ectors?) of (?:the )?")
_CONCERNED = ("Group", "Panel", "Experts", "Tribunal", "Fund")  # with a state, as in "Contact Group on Peru"
_ABROAD = ("Mission", "Force", "Operation")
_NO_PARTIES: Mapping[int, int] = {}
_SEPARATOR = re.compile(r"(?P<last>,? (?:and|&) )|(?P<more>, )")
_AND_THE = re.compile(r",? and (?:the )?")
_OWNS = re.compile(r"(?:'s?)? [A-Z]|-[A-Z]")
_EQUALS = re.compile(r", (?P<second>[A-Z][a-z]+),? and (?P<third>[A-Z][a-z]+) (?P<last>[A-Z][a-z]+)\b")
_MATTER = re.compile(r" (?:on|for|concerning|regarding) (?:the )?[A-Z]")
_DIRECTION = re.compile(r" (?:North|South|East|West|Central)(?:ern)?$")
_ORDINAL = re.compile(r"\d{1,9}(?:st|nd|rd|th)")
_ARTICLES = frozenset({"the", "a", "an", "all"})


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
        end = _hyphened(view, end + 1, stop, words, starts)
    at, allowed = end, links
    genitives = _GENITIVES if links is BODY_LINKS else _GENITIVES | {"between", "on"}
    for turn in range(4):
        if view[at : at + 1] != " ":
            break
        link_end = token_end(view, at + 1, stop)
        link = view[at + 1 : link_end]
        link = link.lower() if link in _TITLED_LINKS else link
        if links is not BODY_LINKS and link in ("Relating", "relating") and view.startswith(" to ", link_end):
            link, link_end = "on", link_end + 3
        about = genitives | {"for"} if turn and links is not BODY_LINKS else genitives
        if link in allowed and (link != "between" or turn or _names_matter(view, link_end, stop)):
            office = view.endswith("Office", 0, at)
            about = about | _dealt_with(view, at, link, links)
            reached = _complement(view, link_end, stop, link, words, starts, about=about, titled=office)
        elif link == "in":
            reached = _within(view, at, link_end, stop, words, starts, links=links, first=not turn)
        else:
            break
        if reached is None:
            break
        at = _equals(view, link_end, reached, stop, words) or _listed(view, reached, stop, words)
        if not turn and links is BODY_LINKS and not _is_titled(view, link_end, words):
            allowed = _GENITIVES
    return at


def _dealt_with(view: str, at: int, link: str, links: Collection[str]) -> frozenset[str]:
    """Prepositions after which a head noun that ends at `at` is named by a state alone: "Mission to Peru"."""
    if link == "to" and view.endswith(_DIPLOMATIC, 0, at):
        return frozenset({"to"})
    concerned = links is BODY_LINKS and view.endswith(_CONCERNED, 0, at)
    return frozenset({"on", "for"}) if concerned else frozenset()


def _within(
    view: str,
    at: int,
    link_end: int,
    stop: int,
    words: NameWords,
    starts: Mapping[int, int],
    *,
    links: Collection[str],
    first: bool,
) -> int | None:
    """The end of what "in" adds to the name that ends at `at`: where a mission is, a field, a part of the world."""
    if first and view.endswith(_ABROAD, 0, at):
        return _country(view, link_end, starts)
    matter = _MATTERS.match(view, link_end, stop) if links is not BODY_LINKS else None
    if matter is not None:
        return _run(view, matter.end(), stop, "of", words, starts)
    if first:
        return None
    reached = _region(view, link_end, stop, words, starts)
    if reached is not None or links is BODY_LINKS:
        return reached
    begin = link_end + 5 if view.startswith(" the ", link_end) else link_end + 1
    return starts.get(link_end + 1) or _fields(view, begin, stop, words)


def token_end(view: str, at: int, stop: int) -> int:
    """Where the token ends that begins at `at`."""
    space = view.find(" ", at, stop)
    return stop if space < 0 else space


def _hyphened(view: str, at: int, stop: int, words: NameWords, starts: Mapping[int, int]) -> int:
    """The end of what a hyphen joins to a name: a country or a part of the world ("Command-Kenya")."""
    end = starts.get(at) or at + len(_core(view[at : token_end(view, at, stop)]))
    while view[end : end + 1] == " ":
        core = _core(view[end + 1 : token_end(view, end + 1, stop)])
        if not core[:1].isupper() or (core.lower() not in words.region and core.lower() not in words.field):
            break
        end += 1 + len(core)
    return end


def _country(view: str, at: int, starts: Mapping[int, int]) -> int | None:
    """The end of the state that a mission is "in", whose name begins after the space at `at`, or None."""
    begin = at + 5 if view.startswith(" the ", at) else at + 1
    party = starts.get(begin)
    return None if party is None or view.startswith(("-", "'"), party) else party


def _equals(view: str, at: int, reached: int, stop: int, words: NameWords) -> int | None:
    """The end of three qualities of one thing: "on Fair, Open, and Balanced Trade"."""
    if " " in view[at + 1 : reached] or view[reached : reached + 1] != ",":
        return None
    listed = _EQUALS.match(view, reached, stop)
    if listed is None or listed["second"].lower() in words.noun or listed["third"].lower() in words.title:
        return None
    return listed.end() if listed["last"].lower() in words.field else None


def _core(token: str) -> str:
    """A token without the marks and the possessive after it; the stop of an abbreviation stays."""
    if token[-1:] not in TAIL:
        return token.removesuffix("'s")
    bare = token.rstrip(",;:!?)\"'")
    if bare.endswith(".") and not ABBREVIATION.fullmatch(bare):
        bare = bare.rstrip(TAIL)
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
    article = token_end(view, begin, stop)
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
        stop_at = token_end(view, at, stop) if party is None or _is_bound(view, party) else party
        token = view[at:stop_at]
        core = _undashed(_core(token), words)
        lower = core.lower()
        if not core or not _is_run_word(core) or (_is_small(lower, words) and not is_letters(core)):
            break
        if party is None and (lower in words.title or (not ends and lower in words.ordinal)):
            if ends and not titled and not _closes(view, lower, stop_at):
                break
            titled = True
        elif ends and (lower in words.occasion or (lower in words.thing and link in _GENITIVES)):
            break
        ends.append(at + len(core))
        if party is not None or titled or _is_settled(core, lower, words):
            sure = len(ends)
        owns = token == core + "'s" and (party is not None or link not in _GENITIVES)
        if (
            len(core) < len(token)
            and not owns
            and not (token == core + "'" and view[stop_at + 1 : stop_at + 2].isupper())
        ):
            break
        if view.startswith("'s ", stop_at) and party is not None:
            stop_at += 2
        if view[stop_at : stop_at + 1] != " ":
            break
        at = stop_at + 1
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


def is_letters(word: str) -> bool:
    """Whether a word is an acronym such as WHO, whatever it spells."""
    return len(word) > 1 and word.isupper()


def _is_bound(view: str, end: int) -> bool:
    """Whether the party's name that ends at `end` is the first half of a compound."""
    return view[end : end + 1] == "-" and (view[end + 1 : end + 2].isupper() or view.startswith("led", end + 1))


def _is_settled(core: str, lower: str, words: NameWords) -> bool:
    """Whether a word of a complement is no person's name."""
    known = lower in words.field or lower in words.region or lower in words.noun or lower in words.thing
    return known or is_letters(core)


def _is_run_word(core: str) -> bool:
    """Whether a word can stand in a complement: capitalised, or with a capital or letter after a figure or hyphen."""
    if core[0].isdigit():
        return not core[-1].isdigit() and not _ORDINAL.fullmatch(core)
    return core[0].isupper() or (core[0].isalpha() and core.partition("-")[2][:1].isupper())


def _region(view: str, at: int, stop: int, words: NameWords, starts: Mapping[int, int]) -> int | None:
    """The end of a part of the world after "in", or None."""
    begin = at + 1
    if view.startswith("the ", begin):
        begin += 4
    reached, mark = None, begin
    while mark < stop:
        party = starts.get(mark)
        stop_at = token_end(view, mark, stop) if party is None else party
        core = _core(view[mark:stop_at])
        if party is None and core.lower() not in words.region:
            break
        if party is None and core[0].isupper():
            reached = mark + len(core)
        if view[mark + len(core) : mark + len(core) + 1] != " ":
            break
        mark = stop_at + 1
    return reached


def _listed(view: str, at: int, stop: int, words: NameWords) -> int:
    """The end of the fields that commas and "and" add to the complement that ends at `at`."""
    mark = at
    for _ in range(6):
        separator = _SEPARATOR.match(view, mark, stop)
        if separator is None:
            break
        reached = _fields(view, separator.end(), stop, words)
        if reached is None and separator.lastgroup == "last" and _DIRECTION.search(view, max(0, mark - 12), mark):
            reached = _region(view, separator.end() - 1, stop, words, _NO_PARTIES)
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
        stop_at = token_end(view, at, stop)
        token = view[at:stop_at]
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
        if len(core) < len(token) and token != core + "'":
            break
        at = stop_at + 1
    return stranger or reached
