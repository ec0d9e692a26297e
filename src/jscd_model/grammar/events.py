"""Names of occasions: a head noun with its modifiers, ordinal, complement and acronym."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from attrs import evolve, frozen

from jscd_model.grammar.ordinals import ORDINAL, ordinal_value
from jscd_model.grammar.pattern import Rule
from jscd_model.lexicon.entries import EventEntry

__all__ = ["EventName", "find_event_names"]

CAP = r"[A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u024f]"
WORD = rf"(?:{CAP}|\d\+\d)[^\s,;:.()\"]*(?:\.[A-Z][^\s,;:()\"]*)*"
_LINK = r"(?: | and | & | - | of | of the | for | for the | on | on the )"

COMPLEMENT = Rule(
    name="event-complement",
    why="What follows 'on', 'for', 'of' or 'against' in capitals belongs to the occasion's name.",
    pattern=rf" (?:on|for|of|against|to Counter|to Combat) (?:the )?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    rf"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b){WORD}"
    rf"(?:(?:, {WORD}){{1,6}},? and (?:the )?{WORD}|(?:(?<! and)(?: and the ){WORD})|{_LINK}{WORD}){{0,8}}",
    yes=("Dialogue on the Indo-Pacific", "Forum on Trade and Investment", "Summit of Peru, Chile, and Colombia"),
    no=("Dialogue on Friday", "Summit on April 11", "Forum on trade"),
)
COMPANY = Rule(
    name="event-company",
    why="'Consultations with Peru and Chile' in capitals names the parties as part of the occasion's name.",
    pattern=rf" with (?:the )?{WORD}(?:(?:, {WORD}){{1,6}},? and (?:the )?{WORD}|{_LINK}{WORD}){{0,6}}",
    yes=("Consultations with Peru and Chile",),
    no=("consultations with partners",),
)
ACRONYM = Rule(
    name="event-acronym",
    why="Capitals in brackets after the name of an occasion are its acronym.",
    pattern=r" \(\"?(?:the )?([A-Z][A-Za-z0-9&+/-]{1,11})\"?\)",
    yes=("Joint Border Committee (JBC)",),
    no=("Joint Border Committee (see below)",),
)

# Words in capitals that never open the name of an occasion.
_NOT_NAME = frozenset(
    "the a an this that these those on in at during following after before since under as for from with and or but of to by while "
    "when today yesterday both their its our his her readout statement joint-statement communique communiqu\u00e9 remarks press release "
    "report fact sheet summary outcome outcomes chair chairs co-chairs president minister secretary attends attended hosts holds held "
    "convenes launches launch co-chair convened launched following participants also inaugurates ahead concerning regarding about per january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter".split()
)
_DOCUMENT = frozenset(
    "statement readout communique communiqu\u00e9 declaration release summary remarks report sheet".split()
)
_MARKERS = frozenset(
    "next last previous upcoming forthcoming future new latest recent annual additional further historic regular productive "
    "constructive successful virtual follow-up subsequent earlier later modified proposed planned extraordinary special brief "
    "first-ever separate several numerous various candid substantive important".split()
)
_ADJECTIVES = frozenset(
    "bilateral trilateral quadrilateral multilateral plurilateral high-level senior-level ministerial-level ministerial joint phone telephone "
    "video official formal informal working technical strategic political security economic defense defence cyber energy climate trade "
    "military maritime foreign policy expert leaders' ministers' leaders summit-level telephonic plenary expanded delegation-level "
    "one-on-one introductory courtesy state peace nuclear counterterrorism consular human-rights hybrid in-person annual biannual".split()
)
_DETERMINERS = frozenset(
    "a an the this that these those their its our his her each another any some several two three".split()
)


@frozen(kw_only=True)
class EventName:
    """A noun phrase that names or describes an occasion, or the body that holds it.

    Offsets are into the view. The name leaves out determiner, ordinal and words such as "next".

    Attributes:
        start: Where the phrase starts, with ordinal and marker.
        end: Where it ends, with acronym.
        name_start: Where the name starts.
        name_end: Where the name ends.
        entry: The lexicon's entry for the head noun.
        head: The head noun in lower case.
        named: Whether it is a proper name.
        sitting: Whether it speaks of one sitting of what it names ("the second round of ...", "... Meeting").
        ordinal: The number of the occasion, if the phrase gives it.
        acronym: The acronym in brackets after it.
        marker: A word such as "next", "last" or "virtual" before it.
        definite: Whether "the", "this" or a possessive opens it.
    """

    start: int
    end: int
    name_start: int
    name_end: int
    entry: EventEntry
    head: str
    named: bool
    sitting: bool = False
    ordinal: int | None = None
    acronym: str | None = None
    marker: str | None = None
    definite: bool = False


@cache
def _heads(entries: tuple[EventEntry, ...]) -> tuple[re.Pattern[str], Mapping[str, EventEntry]]:
    index = {noun: entry for entry in entries for noun in entry.nouns}
    longest = sorted(index, key=len, reverse=True)
    first = "".join(sorted({c for noun in index for c in (noun[0], noun[0].upper())}))
    return re.compile(
        rf"\b(?=[{first}])(?i:{'|'.join(map(re.escape, longest))})\b(?!-)|\b[23]\+[23]\b(?= |\)|,|\.)"
    ), index


def find_event_names(
    view: str, entries: tuple[EventEntry, ...], names: Mapping[int, int], stops: Sequence[int] = ()
) -> list[EventName]:
    """All phrases of a view whose head noun stands for an occasion.

    Args:
        view: The normalised text.
        entries: The lexicon's event nouns.
        names: For the end of every party's name in the view, where that name starts.
        stops: Starts of date expressions: no complement runs into one.

    Returns:
        Phrases in text order; none overlaps another.
    """
    pattern, index = _heads(entries)
    found: list[EventName] = []
    for head in pattern.finditer(view):
        entry = index.get(head.group().lower())
        if head.group() in ("Ministerial", "ministerial") and view[head.end() : head.end() + 2].strip(" ").isalpha():
            continue
        if entry is None:
            entry = index["meeting"]
            if re.match(
                r" (?:Ministerial|Meeting|Dialogue|meeting|talks|dialogue|ministerial)",
                view[head.end() : head.end() + 14],
            ):
                continue
        read = _read(view, head.start(), head.end(), entry, names)
        if read is None:
            continue
        if found and read.start <= found[-1].name_end and read.name_end > found[-1].name_end:
            if read.named and found[-1].named:
                read = _absorbed(view, found[-1], read)
            elif read.start < found[-1].name_end:
                continue
            if read.start <= found[-1].start:
                found.pop()
        elif found and read.start < found[-1].end:
            continue
        found.append(read)
    return _joined(view, [_completed(view, name, set(stops)) for name in found])


def _read(view: str, start: int, end: int, entry: EventEntry, names: Mapping[int, int]) -> EventName | None:
    """The phrase that ends in a head noun: proper where the noun is capitalised, described otherwise."""
    head = view[start:end].lower()
    proper = view[start].isupper() or view[start].isdigit()
    name_start, front = (_walk_proper if proper else _walk_common)(view, start, names)
    if proper and name_start == start and not view[start].isdigit() and entry.role != "occasion":
        opens = start == 0 or view[start - 1] == "\n" or view[start - 2 : start] in (". ", "? ")
        if opens:
            return None
    ordinal, marker, definite, outer = _opening(view, name_start)
    inner_ordinal, name_start = _leading_ordinal(view, name_start, start)
    named = proper and (name_start < start or view[start].isdigit())
    return EventName(
        start=min(outer, front),
        end=end,
        name_start=name_start,
        name_end=end,
        entry=entry,
        head=head,
        named=named,
        ordinal=inner_ordinal or ordinal,
        marker=marker,
        definite=definite,
    )


def _previous(view: str, at: int) -> tuple[int, str]:
    """The word before `at` (which follows a space), with its start; an empty word where there is none."""
    if at < 2 or view[at - 1] != " ":
        return at, ""
    floor = max(0, at - 60)
    begin = max(view.rfind(" ", floor, at - 1), view.rfind("\n", floor, at - 1)) + 1
    return begin, view[begin : at - 1]


def _walk_proper(view: str, start: int, names: Mapping[int, int]) -> tuple[int, int]:
    """Left over capitalised modifiers, party names, and links between them."""
    at = start
    for _ in range(12):
        if at > 0 and view[at - 1] == " " and at - 1 in names and names[at - 1] < at - 1:
            at = names[at - 1]
            if at > 0 and view[at - 1] == "-" and at > 1 and view[at - 2] != " ":
                at = _word_start(view, at)
            continue
        begin, word = _previous(view, at)
        if not word:
            break
        bare = word.rstrip(",").lower()
        if word[-1] in ".;:!?)" and not re.fullmatch(r"(?:[A-Z]\.)+", word):
            break
        if word[-1] == ",":
            before = view[begin:at]
            if (
                not (
                    word[0].isupper()
                    and re.match(r"[^ ]+, (?:[A-Z][^ ]*, )*(?:[A-Z][^ ]*,? )?and ", view[begin : begin + 80])
                )
                or not before
            ):
                break
        if bare in ("and", "&", "-", "of", "for", "on"):
            earlier, link = _previous(view, begin)
            party = begin - 1 in names
            if not party and (not link or not _opens_name(link) or link[-1] in ".;:,"):
                break
            if bare in ("and", "of", "on", "for") and (
                party and bare == "and" or link.lower() in _DOCUMENT or bare in ("on", "for")
            ):
                break
            if bare == "of" and (
                link.lower() in ("round", "meeting", "session", "edition", "meetings", "visit", "rounds")
            ):
                break
            at = begin if not party else begin
            continue
        if not _opens_name(word) or (bare.endswith("'s") and _OWNED.match(view, start)):
            break
        at = begin
    return at, at


_OWNED = re.compile(r"(?i:meetings?|calls?|visits?|trips?|travel|phone|telephone)\b")


def _opens_name(word: str) -> bool:
    first = word.lstrip("\"'(")[:1]
    return (
        bool(first)
        and (first.isupper() or bool(re.match(r"\d\+\d|\d+(?:st|nd|rd|th)$", word)))
        and word.lower().strip("\"',") not in _NOT_NAME
    )


def _word_start(view: str, at: int) -> int:
    begin = max(view.rfind(" ", max(0, at - 60), at), view.rfind("\n", max(0, at - 60), at)) + 1
    return begin if view[begin : begin + 1].isupper() else at


def _walk_common(view: str, start: int, names: Mapping[int, int]) -> tuple[int, int]:
    """Left over adjectives of talks and party names; any plain word where a determiner opens the phrase."""
    at, firm = start, start
    for step in range(5):
        if at - 1 in names:
            at = names[at - 1]
            at = firm = _word_start(view, at) if view[at - 1 : at] == "-" else at
            continue
        begin, word = _previous(view, at)
        if not word or not re.fullmatch(r"[A-Za-z0-9\u00c0-\u024f.'+/-]+", word):
            break
        low = word.lower()
        if low in _DETERMINERS or low.endswith("'s"):
            firm = at
            break
        if ordinal_value(low) or low in _MARKERS:
            firm = at if step <= 3 else firm
            break
        if low in _ADJECTIVES or (word[0].isupper() and low not in _NOT_NAME):
            at = firm = begin
            continue
        if low in _NOT_NAME or low in (
            "were",
            "was",
            "is",
            "are",
            "held",
            "will",
            "not",
            "more",
            "other",
            "all",
            "no",
            "public",
        ):
            break
        at = begin
    return firm, firm


def _opening(view: str, name_start: int) -> tuple[int | None, str | None, bool, int]:
    """Ordinal, marker, definiteness before a name, and where the phrase with them starts."""
    ordinal, marker, definite, at = None, None, False, name_start
    for _ in range(4):
        begin, word = _previous(view, at)
        low = word.lower()
        if not word:
            break
        value = ordinal_value(low)
        if value:
            ordinal, at = value, begin
        elif low in _MARKERS:
            marker, at = low, begin
        else:
            definite = low in ("the", "this", "these", "their", "its", "our", "his", "her") or low.endswith(
                ("'s", "s'")
            )
            break
    return ordinal, marker, definite, at


_ORDINAL_FRONT = re.compile(
    rf"(?:(?P<ordinal>{ORDINAL})|Next|Last|Previous|Upcoming|Annual|Historic|Virtual|Latest|Joint (?=Meeting)) ", re.I
)


def _leading_ordinal(view: str, name_start: int, head: int) -> tuple[int | None, int]:
    """The ordinal that opens a proper name ("Inaugural U.S.-ROK ..."), and where the name goes on without it."""
    ordinal = None
    while front := _ORDINAL_FRONT.match(view, name_start, head):
        if front["ordinal"]:
            ordinal = ordinal_value(front["ordinal"].lower())
        name_start = front.end()
    return ordinal, name_start


def _absorbed(view: str, inner: EventName, outer: EventName) -> EventName:
    """One phrase of two heads: "Fentanyl Committee Meeting" is a sitting of the Fentanyl Committee."""
    if outer.entry.role == "sitting" and inner.entry.role in ("standing", "series", "occasion"):
        between = view[inner.name_end : outer.name_end].lower().split()
        ordinal = next((value for value in map(ordinal_value, between) if value), None)
        return evolve(
            inner,
            end=outer.end,
            sitting=True,
            ordinal=inner.ordinal or outer.ordinal or ordinal,
            start=min(inner.start, outer.start),
        )
    return evolve(outer, start=min(inner.start, outer.start), name_start=min(inner.name_start, outer.name_start))


def _completed(view: str, name: EventName, stops: set[int]) -> EventName:
    """The phrase with its complement and acronym."""
    end = name_end = name.name_end
    proper = view[name.name_end - len(name.head)].isupper()
    if (proper or name.entry.role == "series") and name.entry.role != "sitting" and name.end == name.name_end:
        rule = COMPANY if name.entry.key == "consultation" else None
        for candidate in (COMPLEMENT, rule):
            more = candidate.regex.match(view, name_end) if candidate else None
            if more and not any(at in stops for at in range(name_end, more.end())):
                end = name_end = more.end() - (2 if view[more.end() - 2 : more.end()] == "'s" else 0)
                break
    end = max(end, name.end)
    named = name.named or (proper and name_end > name.name_end)
    acronym = ACRONYM.regex.match(view, end) if named else None
    if acronym:
        return evolve(name, named=True, name_end=name_end, end=acronym.end(), acronym=acronym[1])
    return evolve(name, named=named, name_end=name_end, end=end)


_OF = re.compile(
    r"(?:'s)?(?: (?:in|on|at) [A-Z0-9][^\n]{0,30}?)?,? (?:of|in|under|within) (?:the |their |its |our |a |this )?"
)
_OWN = re.compile(r"(?:'s|s'|') (?:\w+ ){0,2}$|(?: \([A-Z]{2,10}\))? $")


def _joined(view: str, names: list[EventName]) -> list[EventName]:
    """A sitting beside its name becomes one phrase: "the second round of the Strategic Dialogue", "the SCG meeting"."""
    joined: list[EventName] = []
    for name in names:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.entry.role == "sitting"
            and (name.named or name.entry.role == "series")
            and not last.sitting
        ):
            between = view[last.end : name.start]
            if len(between) < 50 and _OF.fullmatch(between) and not last.named:
                joined[-1] = evolve(
                    name,
                    start=last.start,
                    sitting=True,
                    ordinal=last.ordinal or name.ordinal,
                    marker=last.marker or name.marker,
                )
                continue
            if len(between) < 50 and _OF.fullmatch(between) and last.name_start == last.name_end - len(last.head):
                joined[-1] = evolve(name, start=last.start, sitting=True, ordinal=last.ordinal or name.ordinal)
                continue
        if (
            last is not None
            and last.entry.role == "series"
            and name.entry.role == "sitting"
            and name.start == last.end + 1
        ):
            joined[-1] = evolve(last, end=name.end, sitting=True)
            continue
        if (
            last is not None
            and last.named
            and name.entry.role == "sitting"
            and not name.named
            and name.start >= last.end
        ):
            between = view[last.end : name.start]
            if len(between) < 24 and _OWN.fullmatch(between):
                joined[-1] = evolve(last, end=name.end, sitting=True, ordinal=last.ordinal or name.ordinal)
                continue
        joined.append(name)
    return joined


RULES = (COMPLEMENT, COMPANY, ACRONYM)
