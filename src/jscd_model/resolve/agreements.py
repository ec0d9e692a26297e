"""Agreements of different records: which are one, by their names, numbers, dates, parties and the event."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from jscd_model.dossier import EntityKind
from jscd_model.grammar.name_words import NameWords
from jscd_model.lexicon import Lexicon
from jscd_model.model import AgreementKind, When
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.bearings import PartyNames
from jscd_model.resolve.called import Called, Weighed, by_letters, in_order, known_as_one, said_of, unlike
from jscd_model.resolve.context import Context
from jscd_model.resolve.instruments import InstrumentItem, Instruments, instruments_of, tell_whose
from jscd_model.resolve.thing_names import Likeness, is_proper, likeness
from jscd_model.resolve.thing_words import plain_word
from jscd_model.resolve.weighing import FORBIDS, HINT, SETTLES, SUPPORT, Weighing, weigh

__all__ = ["Agreements"]

# Words with which a fuller name means a later or a lesser instrument, not the same one.
_FOLLOWING = frozenset(
    "enhanced additional amended amending supplementary supplemental revised updated new interim implementing renewed "
    "comprehensive protocol annex extended upgraded second third".split()
)
_ADORNING = frozenset("bilateral trilateral joint mutual understanding".split())
# Fields so wide that a shorter name leaves them out.
_GENERAL = frozenset(
    "cooperation coordination collaboration interaction partnership engagement consultation exchange relation "
    "friendship amity comprehensive common advanced enhanced strategic mutual collective general global "
    "international regional bilateral high level highlevel integrated institutional intergovernmental government "
    "governmental implementation action commitment conduct development support assistance framework program "
    "activity field area matter affair issue".split()
)
# What hangs on another instrument is not that instrument.
_HANGING = frozenset("protocol annex appendix amendment addendum".split())
_LASTING = frozenset({AgreementKind.AGREEMENT, AgreementKind.TREATY})
"""Of these the same parties have one of a name; of memoranda, declarations and statements many."""
_TELLING = 3
_FAR = 730  # days: accounts of one event that differ more in a date speak of two instruments
_PAIR = 2


class Agreements:
    """Compares agreements and other instruments of different records.

    Args:
        context: What is known of the records.
    """

    kind = EntityKind.AGREEMENT

    def __init__(self, context: Context) -> None:
        self._context = context
        self._parties = PartyNames(context.lexicon)
        self._gathered: dict[tuple[InstrumentItem, int], Instruments] = {}

    def items(self, account: Account) -> list[InstrumentItem]:
        """The agreements of a record, each with its name read."""
        self._parties.hear(account.record)
        return list(instruments_of(account, self._context))

    def compare(self, one: Sequence[InstrumentItem], other: Sequence[InstrumentItem], /) -> Weighing | None:
        """What speaks for and against two instruments being one."""
        first, second = sorted(
            (self._instruments(one), self._instruments(other)),
            key=lambda node: (node.called.text, sorted(node.parties), str(node.date)),
        )
        together = not first.events.isdisjoint(second.events)
        named = _by_name(first, second, together=together)
        lettered = by_letters(
            (first.letters, [first.called]), (second.letters, [second.called]), alike=named is not None
        )
        supports = [reason for reason in (named, lettered) if reason is not None]
        if not supports:
            return None
        objections = [
            *_by_names_apart(first, second, named, self._context.lexicon),
            *_by_dates_apart(first, second, together=together),
        ]
        company, apart = _by_parties(first, second, self._parties)
        objections += apart
        if not any(weight >= FORBIDS for _, weight in objections):
            plain = first.called.name.plain
            supports += company
            supports += _by_matter(first, second)
            if together and not (plain and company):
                weak = plain or named is None or named[1] <= HINT
                supports.append(("the texts are accounts of one event", HINT if weak else SUPPORT))
        return weigh(supports, objections)

    def _instruments(self, items: Sequence[InstrumentItem]) -> Instruments:
        """What the items of a node have together, gathered once."""
        key = items[0], len(items)
        if (found := self._gathered.get(key)) is None:
            found = self._gathered[key] = Instruments.of(items)
        return found


# Names, letters and numbers


def _by_name(one: Instruments, other: Instruments, *, together: bool) -> Weighed | None:
    """They are known as one, or their names are equal, or one is a fuller or another form of the other."""
    mine, theirs = one.called, other.called
    if one.entry is not None and one.entry == other.entry:
        return known_as_one(mine, theirs), SETTLES
    like = likeness(mine.name, theirs.name)
    if like is Likeness.NONE:
        return _by_matter_alone(one, other, together=together)
    if _is_numbered(one) and _is_numbered(other) and mine.name.number == theirs.name.number:
        return f"both are resolution {mine.name.number}", SETTLES
    if like is Likeness.EQUAL:
        return said_of(mine, theirs, like), _weight_of_equal(one, other)
    if mine.name.plain or theirs.name.plain:
        return None
    if like is Likeness.VARIANT:
        return said_of(mine, theirs, like), SUPPORT
    return said_of(mine, theirs, like), SUPPORT if _goes_on(*in_order(mine, theirs)) else HINT


def _by_matter_alone(one: Instruments, other: Instruments, *, together: bool) -> Weighed | None:
    """They are on one matter, and writers choose freely between the nouns that they go by."""
    if one.matter != other.matter or not one.matter:
        return None
    few, many = in_order(one.called, other.called)
    sure = together and len(one.matter) > 1 and AgreementKind.MEMORANDUM not in one.kinds | other.kinds
    return f"{few.text} and {many.text} are on one matter", SUPPORT if sure else HINT


def _is_numbered(instruments: Instruments) -> bool:
    return instruments.called.name.head == "resolution" and instruments.called.name.number is not None


def _weight_of_equal(one: Instruments, other: Instruments) -> int:
    if one.settles and other.settles:
        return SETTLES
    # "the Alliance" of two states is one, their agreements and joint statements are many.
    return HINT if one.called.name.plain and one.kinds | other.kinds != {AgreementKind.PARTNERSHIP} else SUPPORT


def _goes_on(few: Called, many: Called) -> bool:
    """Whether the fuller of two names only goes on where the other ends: "… for a Relationship of Friendship"."""
    words = few.name.words
    if set(many.name.words) - set(words) <= _ADORNING:
        return True
    return len(words) >= _TELLING and many.name.words[: len(words)] == words


def _by_names_apart(one: Instruments, other: Instruments, named: Weighed | None, lexicon: Lexicon) -> Iterator[Weighed]:
    mine, theirs = one.called.name, other.called.name
    if one.entry is not None and other.entry is not None and one.entry != other.entry:
        yield "they are known as two instruments", FORBIDS
    if named is None and (apart := unlike([one.called], [other.called])):
        yield apart
    if mine.number != theirs.number:
        yield "their numbers differ", FORBIDS if mine.number and theirs.number else SUPPORT
    if mine.ordinal != theirs.ordinal:
        yield "their ordinals differ", FORBIDS if mine.ordinal and theirs.ordinal else SUPPORT
    like = likeness(mine, theirs)
    freely = bool(one.matter) and one.matter == other.matter
    if like is not Likeness.EQUAL and not freely and one.entry is None and one.kinds.isdisjoint(other.kinds):
        kinds = sorted(kind.value for kind in one.kinds | other.kinds)
        yield f"their kinds differ: {', '.join(kinds)}", SUPPORT
    over = frozenset(mine.words) ^ frozenset(theirs.words)
    if like is Likeness.FULLER and named is not None and named[1] <= HINT:
        fields = sorted(over & _fields(lexicon))
        if fields and is_proper(in_order(one.called, other.called)[0].text):
            yield f"only one of them is on {fields[0]}", SETTLES
        else:
            yield "the fuller name may be that of another instrument", HINT
    if bool(_HANGING.intersection(mine.words)) is not bool(_HANGING.intersection(theirs.words)):
        yield f"only one of them is called {min(_HANGING & over)}", FORBIDS
    elif like is Likeness.FULLER and (later := _FOLLOWING & over):
        yield f"only one of them is called {min(later)}", SUPPORT


@lru_cache(maxsize=4)
def _fields(lexicon: Lexicon) -> frozenset[str]:
    """The words for what an instrument can be on."""
    return frozenset(map(plain_word, NameWords.of(lexicon).field)) - _GENERAL


# Dates and parties


def _by_dates_apart(one: Instruments, other: Instruments, *, together: bool) -> Iterator[Weighed]:
    """Two dates: accounts of one event may be mistaken about one, else they are two instruments."""
    if one.date is None or other.date is None or one.date.overlaps(other.date):
        return
    days = sorted((str(one.date), str(other.date)))
    far = _are_far(one.date, other.date)
    slip = not far or _has_one(one, other)
    weight = (SUPPORT if slip else SUPPORT + HINT) if together else FORBIDS
    if far or not _is_known(one, other):
        yield f"one is of {days[0]}, the other of {days[1]}", HINT if _is_known(one, other) else weight


def _has_one(one: Instruments, other: Instruments) -> bool:
    """Whether the same parties hardly have two instruments of the name that both have."""
    mine, theirs = one.called.name, other.called.name
    if mine.year and theirs.year:
        return False  # "the 1995 Ferry Agreement" and that of 2009 go by their years
    return likeness(mine, theirs) is Likeness.EQUAL and not mine.plain and one.kinds | other.kinds <= _LASTING


def _is_known(one: Instruments, other: Instruments) -> bool:
    """Whether the word list knows both as one instrument, so that a party or a year more or less says little."""
    return one.entry is not None and one.entry == other.entry


def _are_far(one: When, other: When) -> bool:
    """Whether years lie between two times that do not overlap."""
    first, last = sorted((one, other))
    return first.latest is not None and last.earliest is not None and (last.earliest - first.latest).days > _FAR


def _by_parties(one: Instruments, other: Instruments, parties: PartyNames) -> tuple[list[Weighed], list[Weighed]]:
    """What their parties, or the parties whose talks the texts report, say for and against one instrument."""
    mine, theirs = one.parties, other.parties
    if mine and theirs:
        if mine == theirs:
            whose = tell_whose(mine, parties.lexicon)
            return [(f"both are of {parties.all(mine)}", SUPPORT if whose else HINT)], []
        if _is_known(one, other) and AgreementKind.PARTNERSHIP not in one.kinds | other.kinds:
            return [], []
        words = sorted((parties.all(mine), parties.all(theirs)))
        apart = mine.isdisjoint(theirs) or len(mine) == len(theirs) == _PAIR
        weight = FORBIDS if apart else HINT if mine < theirs or theirs < mine else SUPPORT
        return [], [(f"one is of {words[0]}, the other of {words[1]}", weight)]
    if _is_known(one, other):
        return [], []
    return _by_company(one, other, parties)


def _by_company(one: Instruments, other: Instruments, parties: PartyNames) -> tuple[list[Weighed], list[Weighed]]:
    """One of them at least is of unknown parties: those whose talks the text reports stand for them."""
    known = one.parties or other.parties
    if known:
        around = other.around if one.parties else one.around
        if len(known) >= _PAIR and any(known <= talks for talks in around):
            weight = SUPPORT if known in around else HINT
            return [(f"one is of {parties.all(known)}, of whose talks the other text tells", weight)], []
        apart = bool(around) and not any(len(known & talks) >= min(_PAIR, len(known)) for talks in around)
    else:
        if common := sorted(sorted(talks) for talks in one.around & other.around):
            return [(f"the texts are of talks of {parties.all(common[0])}", SUPPORT)], []
        apart = bool(one.around and other.around) and not any(
            len(mine & theirs) >= _PAIR for mine in one.around for theirs in other.around
        )
    settled = one.settles and other.settles
    return [], [("the texts are of talks of other parties", SUPPORT)] if apart and not settled else []


def _by_matter(one: Instruments, other: Instruments) -> Iterator[Weighed]:
    """The same date, the same field."""
    if one.date is not None and other.date is not None and one.date.overlaps(other.date):
        yield f"their dates agree: {' and '.join(sorted({str(one.date), str(other.date)}))}", SUPPORT
    if common := sorted(one.areas & other.areas):
        yield f"both cover {common[0]}", SUPPORT
