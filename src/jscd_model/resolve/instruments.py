"""Instrument: an agreement of a record with what makes it comparable, and what several of them have together."""

from collections.abc import Hashable, Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from jscd_model.grammar.acronyms import initials
from jscd_model.lexicon import Lexicon
from jscd_model.model import AgreementKind, FrameworkAgreement, When
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.bearings import among, talking_parties
from jscd_model.resolve.called import Called, is_letters
from jscd_model.resolve.context import Context
from jscd_model.resolve.items import Item
from jscd_model.resolve.thing_names import ThingName, read_name

__all__ = ["InstrumentItem", "Instruments", "instruments_of", "settles_by_name", "tell_whose"]

_PAPERS = frozenset("agreement accord pact deal arrangement treaty convention memorandum understanding".split())
_OF_PAIRS = frozenset({AgreementKind.AGREEMENT, AgreementKind.PARTNERSHIP})
_OF_MANY = frozenset({AgreementKind.CHARTER, AgreementKind.DECLARATION})
_LONG = 5
_PAIR = 2


@frozen(kw_only=True, eq=False)
class InstrumentItem(Item[FrameworkAgreement]):
    """An instrument of one record, ready to be compared.

    Attributes:
        called: Its name.
        matter: What it is on, without the noun for the paper; empty where the noun is another one.
        letters: Its acronyms.
        entry: Id of the entry of the lexicon that read it.
        parties: Codes of its parties, as the text or its name tells.
        date: When it was made, as the text or its name tells.
        settles: Whether its name is that of one instrument only.
        around: Codes of the parties whose talks the record reports.
        events: Numbers of the occasions that the record reports.
    """

    called: Called
    matter: frozenset[str]
    letters: frozenset[str]
    entry: str | None
    parties: frozenset[str]
    date: When | None
    settles: bool
    around: frozenset[str]
    events: frozenset[int]


@frozen(kw_only=True)
class Instruments:
    """What instruments that are one without more ado have together; the attributes are those of their items.

    Attributes:
        kinds: Their kinds.
        areas: What they cover, in lower case.
    """

    called: Called
    matter: frozenset[str]
    letters: frozenset[str]
    entry: str | None
    parties: frozenset[str]
    date: When | None
    settles: bool
    around: frozenset[frozenset[str]]
    events: frozenset[int]
    kinds: frozenset[AgreementKind]
    areas: frozenset[str]

    @classmethod
    def of(cls, items: Sequence[InstrumentItem]) -> "Instruments":
        """What the items of a node have together."""
        first = min(items, key=lambda item: (-len(item.called.name.words), item.called.text))
        return cls(
            called=first.called,
            matter=first.matter,
            letters=frozenset[str]().union(*(item.letters for item in items)),
            entry=first.entry,
            parties=first.parties,
            date=first.date,
            settles=first.settles,
            around=frozenset(item.around for item in items if item.around),
            events=frozenset[int]().union(*(item.events for item in items)),
            kinds=frozenset(item.fact.kind for item in items),
            areas=frozenset(area.lower() for item in items for area in item.fact.areas),
        )


def instruments_of(account: Account, context: Context) -> Iterator[InstrumentItem]:
    """The agreements of a record, each with its name read."""
    lexicon = context.lexicon
    around = talking_parties(account.record)
    events = context.events.get(account.document, frozenset())
    for place, fact in enumerate(account.record.agreements):
        name = read_name(fact.name, lexicon)
        parties = _parties_of(fact, name, lexicon)
        date = fact.date or (When.parse(name.year) if name.year else None)
        entry = _entry_of(fact, lexicon)
        settles = settles_by_name(fact.kind, name, lexicon)
        letters = frozenset(text for text in (fact.acronym, fact.name) if text and is_letters(text))
        whose = tell_whose(parties, lexicon)
        known = settles or entry is not None or whose
        yield InstrumentItem(
            account=account,
            fact=fact,
            place=place,
            signature=_signature(fact.kind, name, entry, parties, around, date, known=known),
            blocks=frozenset(
                _blocks(
                    name,
                    letters or {initials(fact.name)},
                    entry,
                    _shares(parties if whose else frozenset(), around, events),
                    known=known,
                )
            ),
            called=Called(text=fact.name, name=name, main=True),
            matter=_matter(name),
            letters=letters,
            entry=entry,
            parties=parties,
            date=date,
            settles=settles,
            around=around,
            events=events,
        )


def _matter(name: ThingName) -> frozenset[str]:
    """What an instrument is on, where it goes by one of the nouns between which writers choose freely."""
    return frozenset(name.words) - _PAPERS if name.head in _PAPERS and not name.plain else frozenset()


def _parties_of(fact: FrameworkAgreement, name: ThingName, lexicon: Lexicon) -> frozenset[str]:
    """The parties of an instrument: the organisation in its name rather than members of it who sign."""
    told = frozenset(fact.parties)
    if told and (told >= name.parties or name.parties.isdisjoint(_organizations(lexicon))):
        return told
    return name.parties if tell_whose(name.parties, lexicon) else told


def tell_whose(parties: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether parties tell an instrument from others of its name: two of them, or an organisation that adopted it."""
    return len(parties) >= _PAIR or not parties.isdisjoint(_organizations(lexicon))


@lru_cache(maxsize=4)
def _organizations(lexicon: Lexicon) -> frozenset[str]:
    """Codes of organisations, without those that a state has as well."""
    return frozenset(entry.code for entry in lexicon.parties) - {entry.code for entry in lexicon.states}


def settles_by_name(kind: AgreementKind, name: ThingName, lexicon: Lexicon) -> bool:
    """Whether the name of an instrument can be that of one only, whoever its parties: "Nairobi Declaration"."""
    if name.plain or frozenset(name.words) in _many(lexicon):
        return False
    if kind is AgreementKind.RESOLUTION:
        return name.number is not None
    if not _cities(lexicon).isdisjoint(name.words):
        return True
    if kind is AgreementKind.MEMORANDUM or "joint" in name.words:
        return False
    if kind in _OF_PAIRS:
        return len(name.words) > _LONG
    return len(name.words) >= _LONG or (kind in _OF_MANY and bool(name.own)) or len(name.own) > 1


def _entry_of(fact: FrameworkAgreement, lexicon: Lexicon) -> str | None:
    """The entry of the lexicon that read an instrument, or that has its name where nothing tells how it was read.

    An entry for what many parties have does not count: its letters say no more than its name.
    """
    rules = {span.rule.partition("@")[0] for span in fact.spans if span.rule}
    entries = _entries(lexicon)
    if not rules:
        return entries.get(fact.name)
    known = sorted(rules & set(entries.values()))
    return known[0] if len(known) == 1 else None


@lru_cache(maxsize=4)
def _entries(lexicon: Lexicon) -> dict[str, str]:
    """For each name of an instrument that is known and the only one of its name, its entry."""
    return {
        name: entry.id.partition("@")[0]
        for entry in lexicon.instruments
        if not entry.shared
        for name in (entry.name, *entry.names, *entry.acronyms)
    }


@lru_cache(maxsize=4)
def _many(lexicon: Lexicon) -> frozenset[frozenset[str]]:
    """The words of names that instruments of many parties have."""
    shared = (entry for entry in lexicon.instruments if entry.shared)
    return frozenset(
        frozenset(read_name(name, lexicon).words) for entry in shared for name in (entry.name, *entry.names)
    )


@lru_cache(maxsize=4)
def _cities(lexicon: Lexicon) -> frozenset[str]:
    """Cities of one word."""
    cities = (city for place in lexicon.places for city in place.cities)
    return frozenset(words[0] for city in cities if len(words := read_name(city, lexicon).words) == 1)


# What it shares with others


def _signature(
    kind: AgreementKind,
    name: ThingName,
    entry: str | None,
    parties: frozenset[str],
    around: frozenset[str],
    date: When | None,
    *,
    known: bool,
) -> Hashable | None:
    """What two instruments have in common that are one without more ado."""
    made = str(date) if date is not None else None
    if entry is not None:
        return entry, parties, made
    if name.plain and kind is not AgreementKind.PARTNERSHIP:
        return None
    words = frozenset(name.words), name.number, name.ordinal, parties, made
    if known:
        return words
    return (*words, around) if around and not parties else None


def _shares(parties: frozenset[str], around: frozenset[str], events: frozenset[int]) -> list[Hashable]:
    """Of what two instruments must have something in common where their names do not say that they are one."""
    shares: list[Hashable] = [("event", number) for number in sorted(events)]
    if parties:
        shares.append(("parties", parties))
    else:
        shares += [("parties", talking) for talking in among(around)]
    return shares


def _blocks(
    name: ThingName, letters: frozenset[str] | set[str], entry: str | None, shares: Sequence[Hashable], *, known: bool
) -> Iterator[Hashable]:
    """What an instrument shares with all that it may be one with."""
    if entry is not None:
        yield "entry", entry
    for text in letters:
        yield "letters", text.upper()
    if name.number is not None and name.head == "resolution":
        yield "resolution", name.number
    words = frozenset(word[:4] for word in name.words)
    if known:
        yield "words", words
    yield from (("words", share, words) for share in shares)
    if matter := _matter(name):
        key = frozenset(word[:4] for word in matter)
        yield from (("matter", share, key) for share in shares)
    if not name.plain:
        parts = {(name.head[:4], word[:4]) for word in name.words if word != name.head}
        yield from (("part", share, part) for share in shares for part in parts)
