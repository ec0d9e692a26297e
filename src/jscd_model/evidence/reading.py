"""Whether an entry reads a phrase: one question for each family, asked of the part of the parser that uses it."""

from collections.abc import Callable, Iterable
from functools import lru_cache

from jscd_model.grammar.clauses import find_cues
from jscd_model.grammar.cue_index import cue_index
from jscd_model.grammar.events import find_event_names
from jscd_model.grammar.holder import Holder
from jscd_model.grammar.holders import holders_in
from jscd_model.grammar.name_words import NameWords
from jscd_model.grammar.objects import attitude_of_object
from jscd_model.grammar.offices import titles_in
from jscd_model.grammar.propernames import expand_name
from jscd_model.grammar.titles import Title
from jscd_model.grammar.units import read_units
from jscd_model.grammar.words import Vocabulary, Words
from jscd_model.lexicon import Lexicon, Phrases
from jscd_model.lexicon.entries import (
    AttitudeEntry,
    BodyEntry,
    BodyNounEntry,
    BoilerplateEntry,
    CueEntry,
    DocumentEntry,
    Entry,
    EventEntry,
    EventRole,
    HeadingEntry,
    HonorificEntry,
    InstrumentEntry,
    InstrumentNounEntry,
    OfficeEntry,
    PartyEntry,
    PlaceEntry,
    PortfolioEntry,
    RankEntry,
    StateEntry,
    TopicEntry,
    VoiceEntry,
    WordClassEntry,
)
from jscd_model.lexicon.page_phrases import page_phrases
from jscd_model.model import Dialogue, FrameworkAgreement, Organization
from jscd_model.parsing import parse
from jscd_model.stages.document_kinds import announced_kind
from jscd_model.stages.parties import find_parties
from jscd_model.stages.topics import topics_of
from jscd_model.text import Page

__all__ = ["keeps"]

_HEADS = ("Council", "Committee", "Department", "Ministry", "Office", "Agency", "Administration", "Group", "Command")


def keeps(lexicon: Lexicon, entry: Entry, phrase: str, *, wanted: bool) -> bool:
    """Whether an entry keeps to a phrase of its evidence.

    Args:
        lexicon: The words, the entry among them.
        entry: The entry.
        phrase: A phrase; for a class of words one with a name in square brackets.
        wanted: Whether the entry must read the phrase or must not.

    Returns:
        For a class of words whether the name is read as the brackets have it; for others whether the entry reads the
        phrase, or does not, as wanted.
    """
    if isinstance(entry, WordClassEntry):
        return _bounds(lexicon, entry, phrase)
    return _READS[type(entry)](lexicon, entry, phrase) is wanted


# Parties, places and occasions


def _party(lexicon: Lexicon, entry: PartyEntry, phrase: str) -> bool:
    return entry.code in find_parties(Page.read(phrase), lexicon).codes()


@lru_cache(maxsize=4)
def _places(lexicon: Lexicon) -> tuple[Phrases[str], Phrases[str]]:
    """Places that are sure, and those that want a preposition."""
    sure = Phrases.of([(name, e.code) for e in lexicon.places for name in (*e.cities, *e.venues)])
    return sure, Phrases.of([(name, e.code) for e in lexicon.places for name in e.doubtful])


def _place(lexicon: Lexicon, entry: PlaceEntry, phrase: str) -> bool:
    sure, doubtful = _places(lexicon)
    after = (found for found in doubtful.find(phrase) if phrase[: found.start].endswith((" in ", " at ")))
    return entry.code in {found.value for found in (*sure.find(phrase), *after)}


def _event(lexicon: Lexicon, entry: EventEntry, phrase: str) -> bool:
    found = parse(phrase, lexicon=lexicon).dialogues
    sitting = entry.role is EventRole.SITTING and not set(phrase.lower().split()).isdisjoint(entry.nouns)
    return entry.id in _rules(found) or (sitting and bool(found))


# Bodies and instruments


def _body(lexicon: Lexicon, entry: BodyEntry, phrase: str) -> bool:
    return entry.id in _rules(parse(phrase, lexicon=lexicon).organizations)


def _instrument(lexicon: Lexicon, entry: InstrumentEntry, phrase: str) -> bool:
    return entry.id in _rules(parse(phrase, lexicon=lexicon).agreements)


def _body_noun(lexicon: Lexicon, entry: BodyNounEntry, phrase: str) -> bool:
    nouns = (*entry.nouns, *entry.plurals, *entry.common, *entry.owned, *entry.alone)
    return _heads(nouns, (body.name for body in parse(phrase, lexicon=lexicon).organizations))


def _instrument_noun(lexicon: Lexicon, entry: InstrumentNounEntry, phrase: str) -> bool:
    return _heads((*entry.nouns, *entry.plurals), (a.name for a in parse(phrase, lexicon=lexicon).agreements))


# What is said


def _cue(lexicon: Lexicon, entry: CueEntry, phrase: str) -> bool:
    cues = find_cues(read_units(phrase), cue_index(lexicon))
    return any(cue.entry.id == entry.id for cue in cues)


def _attitude(lexicon: Lexicon, entry: AttitudeEntry, phrase: str) -> bool:
    own = {noun: found for noun, found in cue_index(lexicon).attitudes.items() if found.id == entry.id}
    return attitude_of_object(read_units(phrase), 0, own) is entry.act


def _voice(lexicon: Lexicon, entry: VoiceEntry, phrase: str) -> bool:
    words = phrase.split()
    return bool(words) and cue_index(lexicon).voices.get(words[-1]) is entry.kind


def _topic(lexicon: Lexicon, entry: TopicEntry, phrase: str) -> bool:
    return entry.topic in topics_of(lexicon, phrase)


# Words around a person's name


def _named(lexicon: Lexicon, phrase: str) -> tuple[Words, list[Holder], list[Title]]:
    """The persons and the offices of a phrase."""
    words = Words.read(phrase, Vocabulary.of(lexicon))
    titles = titles_in(words)
    return words, holders_in(words, titles)[0], titles


def _office(lexicon: Lexicon, entry: OfficeEntry, phrase: str) -> bool:
    return any(title.entry.id == entry.id for title in _named(lexicon, phrase)[2])


def _rank(lexicon: Lexicon, entry: RankEntry, phrase: str) -> bool:
    words, holders, _ = _named(lexicon, phrase)
    ranks = {_letters("".join(words.texts[slice(*h.name.rank)])) for h in holders if h.name.rank}
    return not ranks.isdisjoint(_letters(form) for form in (entry.name, *entry.short))


def _honorific(lexicon: Lexicon, entry: HonorificEntry, phrase: str) -> bool:
    words, holders, _ = _named(lexicon, phrase)
    forms = {_letters(form) for form in entry.forms}
    for name in (holder.name for holder in holders):
        before = _letters("".join(words.texts[name.first : name.name]))
        if words.texts[name.last] in entry.after or (name.style and any(form in before for form in forms)):
            return True
    return False


def _portfolio(lexicon: Lexicon, entry: PortfolioEntry, phrase: str) -> bool:
    words, holders, titles = _named(lexicon, phrase)
    names = [words.view[words.starts[h.name.name] : words.end(h.name.last - 1)].split() for h in holders]
    if entry.named:
        return not names
    if not names or any(not set(name).isdisjoint(entry.words) for name in names):
        return False
    if entry.ends:
        return all(not phrase.endswith(name[-1]) for name in names)
    told = {word for title in titles for word in title.name(lambda start, end: words.view[start:end]).split()}
    return not told.isdisjoint((*entry.words, *(word.lower() for word in entry.words)))


# What a page wraps around a text


def _boilerplate(lexicon: Lexicon, entry: BoilerplateEntry, phrase: str) -> bool:
    found = page_phrases(lexicon).wrapping(phrase)
    return found is not None and found.id == entry.id


def _heading(lexicon: Lexicon, entry: HeadingEntry, phrase: str) -> bool:
    found = page_phrases(lexicon).opened(phrase)
    return found is not None and found.id == entry.id


def _document(lexicon: Lexicon, entry: DocumentEntry, phrase: str) -> bool:
    return announced_kind(lexicon, phrase, phrase) is entry.kind


# Classes of words


def _bounds(lexicon: Lexicon, entry: WordClassEntry, marked: str) -> bool:
    """Whether a name reaches from the opening to the closing bracket."""
    before, _, rest = marked.partition("[")
    wanted, closed, after = rest.partition("]")
    view = f"{before}{wanted}{after}"
    if not closed:
        return False
    if entry.family == "event_words":
        names = find_event_names(view, lexicon, {})
        return any((name.name_start, name.name_end) == (len(before), len(before) + len(wanted)) for name in names)
    heads = [(noun, view.find(noun)) for noun in _HEADS if noun in wanted]
    if not heads:
        return False
    noun, at = min(heads, key=lambda pair: pair[1])
    return expand_name(view, at, at + len(noun), words=NameWords.of(lexicon)) == (
        len(before),
        len(before) + len(wanted),
    )


def _rules(facts: Iterable[Dialogue | FrameworkAgreement | Organization]) -> set[str | None]:
    return {span.rule for fact in facts for span in fact.spans}


def _heads(nouns: Iterable[str], names: Iterable[str]) -> bool:
    """Whether one of the names has one of the nouns."""
    low = [name.lower() for name in names]
    return any(noun.lower() in name for noun in nouns for name in low)


def _letters(form: str) -> str:
    return form.replace(" ", "").replace(".", "")


_READS: dict[type[Entry], Callable[..., bool]] = {
    AttitudeEntry: _attitude,
    BodyEntry: _body,
    BodyNounEntry: _body_noun,
    BoilerplateEntry: _boilerplate,
    CueEntry: _cue,
    DocumentEntry: _document,
    EventEntry: _event,
    HeadingEntry: _heading,
    HonorificEntry: _honorific,
    InstrumentEntry: _instrument,
    InstrumentNounEntry: _instrument_noun,
    OfficeEntry: _office,
    PartyEntry: _party,
    PlaceEntry: _place,
    PortfolioEntry: _portfolio,
    RankEntry: _rank,
    StateEntry: _party,
    TopicEntry: _topic,
    VoiceEntry: _voice,
}
