"""Bodies named in lower case: "the Iraqi security forces", "a bilateral working group on ferry safety"."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from attrs import field, frozen

from jscd_model.grammar.body_index import BodyName
from jscd_model.grammar.name_words import NameWords
from jscd_model.grammar.pattern import Rule, opened
from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.entries import BodyNounEntry
from jscd_model.text import Page

__all__ = ["RULES", "CommonIndex", "find_common_bodies"]

OWNED = Rule(
    name="body-of-a-party",
    why="A demonym or country before a noun for a state's institution makes it that state's institution.",
    yes=(
        "Norway trained the Kenyan security forces.",
        "Kenya's foreign ministry praised Norway.",
        "Officials of the Kenyan and Norwegian defence ministries met.",
        "Kenya and Norway met; the foreign ministries of both countries agreed.",
    ),
    no=("Norway trained security forces.", "Kenyan forces of nature struck.", "Kenyan ministries wrote."),
)
DESCRIBED = Rule(
    name="body-by-description",
    why='A small-letter "working group", "commission" or the like is a body where it is set up, counted or qualified.',
    yes=(
        "Kenya and Norway agreed to form a higher ferry commission.",
        "They commit to convening our bilateral ferry working group.",
        "Three working groups will report to the ministers.",
        "The two navies will set up a joint rescue centre.",
        "Ministers decided to establish an expert working group.",
    ),
    no=("The bank charges a commission.", "A group of workers met.", "They opened a rescue centre."),
)
MINISTRY = Rule(
    name="ministry-in-lower-case",
    why="A field before or after a small-letter ministry tells which one it is.",
    yes=(
        "A spokesman of the foreign ministry in Nairobi welcomed Norway's plan.",
        "The external affairs ministry said so.",
        "He joined the ministry of public health last year.",
    ),
    no=("The ministry of a young priest.",),
)

_NEAR = 61  # characters after a party in which the noun of its institution begins
_TWO = (" and ", " and the ", "-")  # between two states that have each an institution
_MAKING = (
    "form|forms|formed|forming|formation of|establish|establishes|established|establishing|establishment of|"
    "create|creates|created|creating|creation of|launch|launches|launched|launching|launch of|set up|sets up|"
    "setting up|stand up|standing up|constitute|constituted|constituting|constitution of|convene|convened|convening|"
    "inaugurate|inaugurated|appoint|appointed|resume|reactivate|revive|reviving|revival of|institute|activate"
)
_MADE = re.compile(
    rf"\b(?:{_MAKING}) (?:(?:a|an|the|new|its|their|our|two|three|four|several|such|separate|of)(?: |$))*$"
)
_MAKING_OPENS = frozenset(word.partition(" ")[0] for word in _MAKING.split("|"))
_DETERMINED = frozenset({"a", "an", "our", "their", "the", "its"})
_SHARED = frozenset({"joint", "bilateral", "trilateral"})
_VAGUE = frozenset({"commission", "committee"})
_COUNT = re.compile(r"^(?:two|three|four|five|six|seven|eight|\d{1,2})$")
_OPENERS = frozenset(
    "a an the our their its this that these those new his her each every any some another such all both".split()
)
_WORD_BEFORE = re.compile(r"[A-Za-z0-9][\w.'-]{0,60},?\Z")
_FAR, _MOST = 80, 7  # characters and words before a noun in which its qualities stand
_SHARED_UNIT = re.compile(
    r"\b(?:(?:new|special|permanent|standing) )?(?:joint|bilateral|trilateral|binational|combined|multinational|"
    r"regional|common) (?:[a-z][a-z-]+ ){0,3}$"
)
_OF = re.compile(r" of (?:the )?")
_FIELD_WORD = re.compile(r"(?P<link> and | )?(?P<word>[a-z]+)\b(?!-)")
_MATTER = re.compile(
    r" (?:on|for) (?:(?!(?:to|that|which|who|in|by|with|will|would|is|are|was|were|has|have|had|at|from|as|during|this|"
    r"next|last|and (?:to|the|a|agreed|will|\w+ed))\b)[\w'/&-]+(?: (?=\w))?){1,9}"
)
_AGAINST = re.compile(r" (?:against|to (?:defeat|counter|combat|fight)|fighting) (?:the )?[A-Z]")
_TAIL = re.compile(r"(?: (?:and|or|of|for|the|on|&)){1,9}$| $")


@frozen(kw_only=True)
class CommonIndex:
    """Small-letter nouns of the lexicon, made ready for looking up."""

    owned: re.Pattern[str] = field(repr=False)
    opening_owned: frozenset[str] = field(repr=False)
    owners: Mapping[str, BodyNounEntry] = field(repr=False)
    common: re.Pattern[str] = field(repr=False)
    entries: Mapping[str, BodyNounEntry] = field(repr=False)
    plurals: Mapping[str, str] = field(repr=False)
    opening: frozenset[str] = field(repr=False)
    both: re.Pattern[str] = field(repr=False)
    opening_both: frozenset[str] = field(repr=False)
    units: frozenset[str] = field(repr=False)

    @classmethod
    @lru_cache(maxsize=4)
    def of(cls, lexicon: Lexicon) -> "CommonIndex":
        """The index of a lexicon."""
        owners = {noun: entry for entry in lexicon.body_nouns for noun in entry.owned}
        entries = {noun: entry for entry in lexicon.body_nouns for noun in entry.common}
        plurals = {_plural(noun): noun for noun in owners}
        nouns = _any({*owners, *plurals})
        several = [noun for noun in plurals if "ministries" in noun]
        return cls(
            owned=re.compile(rf"(?:'s?)? (?P<kept>(?:[a-z-]+ ){{0,2}}?(?P<noun>{nouns}))\b(?![-'][a-z])"),
            opening_owned=_first_words({*owners, *plurals}),
            plurals=plurals,
            both=re.compile(
                rf"\b(?P<noun>{_any(several)}) of (?:both|the two|our two|the three) "
                r"(?:countries|nations|states|sides)\b"
            ),
            opening_both=_first_words(several),
            owners=owners,
            common=re.compile(rf"(?<=[ -])(?:{_any(entries)})\b(?!-)"),
            entries=entries,
            opening=_first_words(entries),
            units=frozenset(n for e in lexicon.body_nouns if not e.nouns and e.common for n in e.common),
        )


def _any(nouns: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, nouns), key=len, reverse=True)) or r"(?!)"


def _first_words(nouns: Iterable[str]) -> frozenset[str]:
    return frozenset(re.split(r"\W", noun, maxsplit=1)[0] for noun in nouns)


def _plural(noun: str) -> str:
    """The plural of a noun for an institution; one that is a plural already stays."""
    head, of, field = noun.partition(" of ")
    if head.endswith(("forces", "police")):
        return noun
    head = f"{head[:-1]}ies" if head.endswith("y") else f"{head}s"
    return f"{head}{of}{field}"


def find_common_bodies(page: Page, index: CommonIndex, ends: Mapping[int, int], words: NameWords) -> Iterator[BodyName]:
    """Bodies whose head noun is in lower case.

    Args:
        page: The text, laid out.
        index: The nouns.
        ends: For the end of each party's name or demonym in the view, where it starts.
        words: Classes of words that bound names.

    Yields:
        Names, not in order; a described body may overlap an owned one.
    """
    yield from _owned(page, index, ends, words)
    if "ministries" in page.words:
        yield from _of_both(page, index)
    yield from _described(page, index, words)


def _of_both(page: Page, index: CommonIndex) -> Iterator[BodyName]:
    """Institutions that the parties have each: "the foreign ministries of both countries"."""
    for match in opened(index.both, page, index.opening_both):
        noun = index.plurals[match["noun"]]
        entry = index.owners[noun]
        yield BodyName(
            start=match.start(),
            end=match.end("noun"),
            head=noun,
            kind=entry.kind,
            entry=entry,
            rule=OWNED.name,
            name=noun,
            common=True,
            each=True,
        )


def _owned(page: Page, index: CommonIndex, ends: Mapping[int, int], words: NameWords) -> Iterator[BodyName]:
    """Institutions with their state's name or demonym before them, or with those of two states."""
    view = page.view
    for end, start in ends.items() if page.spots(index.opening_owned) else ():
        mark = view[end : end + 1]
        if mark not in (" ", "'") or not view[end + 1 : end + 2].islower():
            continue
        match = index.owned.match(view, end) if page.holds(index.opening_owned, end, end + _NEAR) else None
        if match is None or not all(word in words.quality for word in match["kept"][: -len(match["noun"])].split()):
            continue
        noun = match["noun"]
        other = next((stop for link in _TWO if (stop := start - len(link)) in ends and view[stop:start] == link), None)
        if noun not in index.owners and other is None:
            continue
        noun = index.plurals.get(noun, noun)
        if other is not None and mark == " ":
            entry = index.owners[noun]
            for first, last in ((ends[other], other), (start, end)):
                name = f"{view[first:last]} {match['kept'][: -len(match['noun'])]}{noun}"
                yield BodyName(
                    start=first,
                    end=match.end() if first == start else last,
                    head=noun,
                    kind=entry.kind,
                    entry=entry,
                    rule=OWNED.name,
                    name=name,
                    common=True,
                )
            continue
        begin = match.start("kept") if mark == "'" else start
        if begin and view[begin - 1] == "-":
            begin = view.rfind(" ", 0, begin) + 1
        entry = index.owners[noun]
        yield BodyName(
            start=begin, end=match.end(), head=noun, kind=entry.kind, entry=entry, rule=OWNED.name, common=True
        )


def _described(page: Page, index: CommonIndex, words: NameWords) -> Iterator[BodyName]:
    """Groups, committees and the like that the words around them tell apart."""
    view = page.view
    for match in opened(index.common, page, index.opening):
        noun, (start, end) = match.group(), match.span()
        entry = index.entries[noun]
        if noun == "ministry":
            begin = _with_fields(view, start, words)
            reach = _of_fields(view, end, words)
            if view[start - 1] == " " and (begin < start or reach > end):
                yield BodyName(
                    start=begin, end=reach, head=noun, kind=entry.kind, entry=entry, rule=MINISTRY.name, common=True
                )
            continue
        begin, opener = _qualified(view, start, words)
        made = _is_made(page, begin)
        counted = _COUNT.match(opener.lower()) is not None
        matter = _MATTER.match(view, end)
        if noun in index.units:
            unit = _SHARED_UNIT.search(view, max(0, start - 60), start)
            if unit is None or not _is_made(page, unit.start()):
                continue
            begin, made, matter = unit.start(), True, None
        qualified = begin < start
        shared = noun.endswith("s") and not _SHARED.isdisjoint(view[begin:start].split())
        if not (made or counted or (qualified and (matter or shared or opener.lower() in _DETERMINED))):
            continue
        if noun in _VAGUE and not (made or qualified):
            continue
        if noun == "coalition" and "-led " not in view[begin:start] and not _AGAINST.match(view, end):
            continue
        reach = end
        if matter is not None and (made or qualified):
            kept = _TAIL.sub("", matter.group())
            reach = end + len(kept) if len(kept.split()) > 1 else end
        yield BodyName(
            start=begin,
            end=reach,
            head=noun,
            kind=entry.kind,
            entry=entry,
            rule=DESCRIBED.name,
            bare=not qualified and reach == end,
            plural=noun.endswith("s"),
            common=True,
            new=made or counted or opener.lower() in ("a", "an", "our", ""),
        )


def _is_made(page: Page, start: int) -> bool:
    """Whether the words before an offset speak of forming what begins there."""
    low = max(0, start - 48)
    return page.holds(_MAKING_OPENS, low, start) and _MADE.search(page.view, low, start) is not None


def _with_fields(view: str, start: int, words: NameWords) -> int:
    """Where the fields of work begin that stand right before an offset: "external affairs" of a ministry."""
    for _ in range(3):
        before = view.rfind(" ", 0, start - 1) + 1
        if view[start - 1] != " " or view[before : start - 1] not in words.field or "\n" in view[before:start]:
            break
        start = before
    return start


def _of_fields(view: str, end: int, words: NameWords) -> int:
    """Where the fields of work end that "of" adds to a ministry that ends at an offset."""
    link = _OF.match(view, end)
    reached, at = end, link.end() if link else -1
    while at >= 0 and (word := _FIELD_WORD.match(view, at)) and word["word"] in words.field:
        reached = at = word.end()
    return reached


def _qualified(view: str, start: int, words: NameWords) -> tuple[int, str]:
    """Where the qualities before a noun begin, and the word that opens the phrase."""
    begin = start
    near = view[max(0, start - _FAR) : start].split(" ") if view[start - 1] == " " else []
    for before in near[-2 : -2 - _MOST : -1]:
        found = _WORD_BEFORE.search(before)
        if found is None:
            break
        word = found.group()
        lower = word.lower()
        if lower in _OPENERS or _COUNT.match(lower):
            return begin, word
        proper = word[0].isupper() and lower not in words.barrier
        if word[-1] == "," or not (word in words.quality or word in words.field or proper):
            break
        begin -= len(word) + 1
        if found.start():
            break
    return begin, ""


RULES = (OWNED, DESCRIBED, MINISTRY)
