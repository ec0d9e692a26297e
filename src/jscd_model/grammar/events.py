"""Names of occasions: a head noun with its modifiers, ordinal, complement and acronym."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from attrs import evolve, frozen

from jscd_model.grammar.event_names import EventName
from jscd_model.grammar.event_phrases import (
    FIGURES,
    EventWords,
    PartyNames,
    leading_ordinal,
    opening,
    walk_common,
    walk_proper,
)
from jscd_model.grammar.event_sittings import joined_sittings
from jscd_model.grammar.name_shapes import CAPITAL
from jscd_model.grammar.ordinals import ordinal_value
from jscd_model.grammar.pattern import Rule
from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.entries import EventEntry, EventRole
from jscd_model.lexicon.phrases import WORD
from jscd_model.text.words import places_of_words

__all__ = ["EventName", "find_event_names"]

_CAPITALISED = rf"(?>(?:{CAPITAL}|\d\+\d)[^\s,;:.()\[\]\"]*(?:\.[A-Z][^\s,;:()\[\]\"]*)?)"
_ITEM = (
    rf"(?:the )?(?!(?:President|Vice|Prime|Minister|Secretary|Chancellor|King|Leader)\b){_CAPITALISED}"
    rf"(?: (?:[dl]')?{_CAPITALISED}){{0,3}}+"
)
_LIST = rf"(?:, {_ITEM}){{1,6}},? and {_ITEM}"
_LINK = r"(?: | and | & | - | of | of the | for | for the | on | on the )"

COMPLEMENT = Rule(
    name="event-complement",
    why="What follows 'on', 'for', 'of' or 'against' in capitals belongs to the occasion's name.",
    pattern=rf" (?:on|for|of|against|to Counter|to Combat) (?:the )?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    rf"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b){_CAPITALISED}"
    rf"(?:{_LIST}|(?:(?<! and)(?: and the ){_CAPITALISED})|{_LINK}{_CAPITALISED}){{0,8}}",
    yes=(
        "Dialogue on the Indo-Pacific",
        "Forum on Trade and Investment",
        "Summit of Peru, Chile, and Colombia",
        "Summit of Peru, Sri Lanka, and the Marshall Islands",
        "Summit of Oman, Costa Rica, and C\u00f4te d'Ivoire",
    ),
    no=("Dialogue on Friday", "Summit on April 11", "Forum on trade"),
)
COMPANY = Rule(
    name="event-company",
    why="'Consultations with Peru and Chile' in capitals names the parties as part of the occasion's name.",
    pattern=rf" with (?:the )?{_CAPITALISED}(?:{_LIST}|{_LINK}{_CAPITALISED}){{0,6}}",
    yes=("Consultations with Peru and Chile", "Consultations with Oman, Costa Rica, and Papua New Guinea"),
    no=("consultations with partners",),
)
ACRONYM = Rule(
    name="event-acronym",
    why="Capitals in brackets after the name of an occasion are its acronym.",
    pattern=r" \(\"?(?:the )?([A-Z][A-Za-z0-9&+/-]{1,11}(?: [0-9IVX]{1,4})?)\"?\)",
    yes=("Joint Border Committee (JBC)", "Nairobi Conference on Ferries (NCF 9)"),
    no=("Joint Border Committee (see below)",),
)


_FIGURES = re.compile(r"[23]\+[23]\b(?=[ ),.])")
_SINCE = re.compile(
    r"(?:[^.;:,\n]|(?<=\b[A-Z])\.){0,60} (?:in|for) (?:[\w-]+ ){1,3}(?:years|months|decades|"
    r"weeks)\b| (?:inside|outside|since|under) "
)  # "the first in two years"
_JUST_TALKS = re.compile(r"[^ ]{1,60} Talks")  # "Kuwait, UK Talks" in a headline
_RANK_ALONE = re.compile(r"(?:Plenary|Working|Joint|Ministerial|Opening|Closing|Formal|Informal|Official|State) ")
_SHORT = 4  # letters of words such as "of", "on", "and"
_PLAIN = ("visit", "call")  # they bear no proper names
_OPENS = re.compile(r"(?:^|\n|[.?!:] )$")
_TO_GO = re.compile(
    r"\b(?:to|will|would|shall|should|may|can|could|must|also|and) travel$|(?:scheduled|due|set|expected|"
    r"planned|slated) to visit$"
)
_OFFICE = re.compile(
    r"\b(?:(?:Prime )?Ministers?|Secretar(?:y|ies)|(?:Vice[ -])?Presidents?|Chiefs?|Commanders?|Ambassadors?|"
    r"Chancellors?|Governors?|Directors?|Counterparts?|Generals?|Commissioners?|Mr|Mrs|Ms|Dr|Hon|H\.E)\b"
)
_FOR_THE_PRESS = ("news ", "press ", "media ")
_MAY_BE_OTHERS = frozenset("23cmtvCMTV")  # what the pattern after this opens with
_NOT_THE_HEAD = re.compile(
    r"(?i:visits?|calls?|meetings?|talks) (?:exercises?|visas?|schedules?|programmes?|requests?|rooms?|points?|"
    r"papers?)\b|"
    r"[23]\+[23]\)? (?i:ministerial|meeting|dialogue|talks)|[Mm]inisterial [A-Za-z]|"
    r"[Cc]alls? (?:to (?:[Aa]ction|[Aa]rms)|for (?:[Aa]ction|[Pp]roposals?|[Pp]apers|[Aa]pplications))\b|"
    r"meeting (?:again|the|its|our|their|these|all)\b"
)


@frozen
class _Heads:
    """The head nouns of a lexicon.

    Attributes:
        entries: The entry of each.
        forms: The first words of nouns as texts write them, with how the nouns have them.
        rests: For the first word of nouns, what follows it in each of them, longest first; often nothing.
    """

    entries: Mapping[str, EventEntry]
    forms: Mapping[str, str]
    rests: Mapping[str, tuple[str, ...]]

    def places(self, view: str, words: Mapping[str, Sequence[int]]) -> Iterator[tuple[int, int, EventEntry | None]]:
        """Start, end and entry of each head noun in a view, left to right; figures such as "2+2" have no entry."""
        spots = [
            (at, low, self.rests[low])
            for word in words.keys() & self.forms.keys()
            for low in (self.forms[word],)
            for at in words[word]
        ]
        spots += [(at, "", ()) for figure in ("2", "3") for at in words.get(figure, ()) if _FIGURES.match(view, at)]
        spots.sort()
        free = 0
        for at, low, rests in spots:
            if at < free or (at and view[at - 1] == "_"):
                continue
            if not low:
                free = at + 3
                yield at, free, None
                continue
            first = at + len(low)
            for rest in rests:
                end = first + len(rest)
                after = view[end : end + 1]
                if (not rest or view[first:end].lower() == rest) and not (after.isalnum() or after in ("-", "_")):
                    free = end
                    yield at, end, self.entries[low + rest]
                    break


@lru_cache(maxsize=4)
def _heads(lexicon: Lexicon) -> _Heads:
    index = {noun: entry for entry in lexicon.events for noun in entry.nouns}
    rests: dict[str, list[str]] = {}
    for noun in sorted(index, key=len, reverse=True):
        if first := WORD.match(noun):
            rests.setdefault(first[0], []).append(noun[first.end() :])
    forms = {form: word for word in rests for form in _forms(word)}
    return _Heads(index, forms, {word: tuple(found) for word, found in rests.items()})


def _forms(word: str) -> Iterator[str]:
    """A word in small letters and in the other forms in which texts write it: "Talks", "TALKS", "SubCommittee"."""
    yield from (word, word.upper(), word.capitalize())
    yield from (word[:at].capitalize() + word[at:].capitalize() for at in range(3, len(word) - 2))


def find_event_names(
    view: str,
    lexicon: Lexicon,
    parties: Mapping[int, int],
    stops: Collection[int] = (),
    words: Mapping[str, Sequence[int]] | None = None,
) -> list[EventName]:
    """All phrases of a view whose head noun stands for an occasion.

    Args:
        view: The normalised text.
        lexicon: The words.
        parties: For the end of every party's name in the view, where that name starts.
        stops: Starts of date expressions: no complement runs into one.
        words: The words of the view with their places, where they are known: a page has them.

    Returns:
        Phrases in text order; none overlaps another.
    """
    if not lexicon.events:
        return []
    heads, classes, names = _heads(lexicon), EventWords.of(lexicon), PartyNames.of(parties)
    found: list[EventName] = []
    for start, end, known in heads.places(view, places_of_words(view) if words is None else words):
        entry = known or heads.entries.get("meeting")
        if entry is None or _is_other_word(view, start, end, known):
            continue
        read = _read(view, start, end, entry, names, classes)
        if read is None:
            continue
        last = found[-1] if found else None
        if last is not None and read.start <= last.name_end and read.name_end > last.name_end:
            if read.named == last.named and (read.named or last.entry.role is EventRole.SERIES):
                read = _absorbed(view, last, read, classes)
            elif last.named and _sits_beside(last, read):
                read = evolve(last, end=read.end, sitting=True, ordinal=last.ordinal or read.ordinal)
            elif read.start < last.name_end:
                continue
            if read.start <= last.start:
                found.pop()
        elif last is not None and read.start < last.end:
            continue
        found.append(read)
    held = frozenset(stops)
    return joined_sittings(view, [_completed(view, name, held) for name in found])


def _is_other_word(view: str, start: int, end: int, entry: EventEntry | None) -> bool:
    """Whether the word names no occasion here: "call for action", "news conference", "to travel"."""
    if view[start] in _MAY_BE_OTHERS and _NOT_THE_HEAD.match(view, start):
        return True
    if view[max(0, start - 6) : start].lower().endswith(_FOR_THE_PRESS):
        return True
    return entry is not None and entry.key == "visit" and bool(_TO_GO.search(view, max(0, start - 20), end))


def _read(view: str, start: int, end: int, entry: EventEntry, names: PartyNames, words: EventWords) -> EventName | None:
    """The phrase that ends in a head noun: proper where the noun is capitalised, described otherwise."""
    figure = view[start].isdigit()
    proper = view[start].isupper() or figure
    name_start = (walk_proper if proper else walk_common)(view, start, names, words)
    alone = name_start == start and not figure
    if proper and alone and entry.role is not EventRole.OCCASION and _OPENS.search(view[max(0, start - 2) : start]):
        return None
    before = opening(view, name_start, words)
    ordinal = before.ordinal
    if name_start < start:
        name_start += view[name_start] in "\"'" and view[name_start] not in view[name_start + 1 : end]
        leading, name_start = leading_ordinal(view, name_start, start)
        ordinal = leading or ordinal
    if ordinal is not None and _SINCE.match(view, end):
        ordinal = None
    named = figure or _has_figures(view[name_start:start])
    return EventName(
        start=before.start,
        end=end,
        name_start=name_start,
        name_end=end,
        entry=entry,
        head=view[start:end].lower(),
        named=named or (proper and _is_name(view, name_start, start, entry, words, ordinal)),
        ordinal=ordinal,
        marker=before.marker,
        definite=before.definite,
    )


def _has_figures(before: str) -> bool:
    """Whether one of the words before a head noun is a format such as "2+2"."""
    if "+" not in before and "plus" not in before.lower():
        return False
    return any(FIGURES.fullmatch(word) for word in before.split())


def _is_name(view: str, start: int, head: int, entry: EventEntry, words: EventWords, ordinal: int | None) -> bool:
    """Whether the words before a capitalised head noun make it a proper name: "Ministerial Session" is none."""
    before = view[start:head].lower().split()
    plain = entry.role is EventRole.SITTING and all(word in words.adjective or word in words.part for word in before)
    ranked = ordinal is not None and view.startswith("Meeting", head) and not _RANK_ALONE.fullmatch(view, start, head)
    just_talks = ordinal is None and _JUST_TALKS.fullmatch(view, start, head + 5)
    return bool(before) and (not plain or ranked) and entry.key not in _PLAIN and not just_talks


def _of_sitting(word: str, words: EventWords) -> bool:
    """Whether a word may stand between a body and its sitting: "Committee's Third Annual Ministerial Meeting"."""
    known = word in words.adjective or word in words.part or word in words.marker or word in words.document
    return known or ordinal_value(word) is not None or not word.isalpha() or len(word) < _SHORT


def _sits_beside(body: EventName, sitting: EventName) -> bool:
    """Whether a sitting in small letters follows the name at once: "the Joint Commission session"."""
    plain = sitting.entry.role is EventRole.SITTING and not sitting.named
    head = sitting.name_end - len(sitting.head)
    return plain and body.entry.role is not EventRole.SITTING and body.end == body.name_end == head - 1


def _absorbed(view: str, inner: EventName, outer: EventName, words: EventWords) -> EventName:
    """One phrase of two heads: "Fentanyl Committee Meeting" is a sitting of the Fentanyl Committee."""
    if outer.entry.role is EventRole.SITTING and inner.entry.role is not EventRole.SITTING:
        between = view[inner.name_end : outer.name_end].lower().split()
        if any(not _of_sitting(word, words) for word in between[:-1]):
            return evolve(outer, name_start=outer.name_end - len(outer.head), named=False, start=inner.start)
        ordinal = next((value for value in map(ordinal_value, between) if value), None)
        letters = ACRONYM.regex.match(view, inner.name_end)
        return evolve(
            inner,
            end=outer.end,
            acronym=letters[1] if letters and inner.named else inner.acronym,
            sitting=True,
            ordinal=inner.ordinal or outer.ordinal or ordinal,
            start=min(inner.start, outer.start),
        )
    return evolve(outer, start=min(inner.start, outer.start), name_start=min(inner.name_start, outer.name_start))


def _completed(view: str, name: EventName, stops: frozenset[int]) -> EventName:
    """The phrase with its complement and acronym."""
    end = name_end = name.name_end
    proper = view[name.name_end - len(name.head)].isupper()
    if (
        (proper or name.entry.role is EventRole.SERIES)
        and name.entry.role is not EventRole.SITTING
        and name.entry.key not in _PLAIN
        and name.end == name.name_end
    ):
        rule = COMPANY if name.entry.key == "consultation" else None
        for candidate in (COMPLEMENT, rule):
            more = candidate.regex.match(view, name_end) if candidate else None
            if more and stops.isdisjoint(range(name_end, more.end())):
                if candidate is COMPANY and _OFFICE.search(more.group()):
                    continue  # "Consultations with the Minister of Defence of Kenya": with whom, not of what
                end = name_end = more.end() - (2 if view[more.end() - 2 : more.end()] == "'s" else 0)
                break
    end = max(end, name.end)
    named = name.named or (proper and name_end > name.name_end)
    acronym = ACRONYM.regex.match(view, end) if named and view.startswith(" (", end) else None
    if acronym is not None:
        return evolve(name, named=True, name_end=name_end, end=acronym.end(), acronym=acronym[1])
    if named is name.named and end == name.end and name_end == name.name_end:
        return name
    return evolve(name, named=named, name_end=name_end, end=end)


RULES = (COMPLEMENT, COMPANY, ACRONYM)
