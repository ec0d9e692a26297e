"""Body: an organisation of a record with what makes it comparable, and what several of them have together."""

from collections.abc import Hashable, Iterator, Sequence

from attrs import evolve, frozen

from jscd_model.grammar.acronyms import initials
from jscd_model.lexicon import Lexicon
from jscd_model.model import Organization, OrganizationKind
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.bearings import among, talking_parties
from jscd_model.resolve.called import Called, is_letters
from jscd_model.resolve.context import Context
from jscd_model.resolve.items import Item
from jscd_model.resolve.known_bodies import entry_of, shared_entries
from jscd_model.resolve.thing_names import ThingName, read_name
from jscd_model.stages.owners import NATIONAL

__all__ = [
    "JOINT",
    "ONE_OF_A_STATE",
    "SHARED_NOUNS",
    "Bodies",
    "BodyItem",
    "bodies_of",
    "is_long_ministry",
    "settles_by_name",
]

JOINT = frozenset(
    {
        OrganizationKind.COMMISSION,
        OrganizationKind.COMMITTEE,
        OrganizationKind.WORKING_GROUP,
        OrganizationKind.TASK_FORCE,
        OrganizationKind.COUNCIL,
    }
)
"""Kinds of bodies that many parties and pairs of parties have under one name."""
ONE_OF_A_STATE = NATIONAL - {OrganizationKind.MINISTRY, OrganizationKind.AGENCY}
"""Kinds of which the common noun and the party tell enough: a state has one army and one parliament."""
SHARED_NOUNS = frozenset("joint high higher senior bilateral trilateral mixed".split())
"""Words with which names tell that parties share a body."""
_OF_SEVERAL = frozenset("regional international multinational global world interregional".split())
_MINISTRY_HEADS = frozenset({"department", "secretariat", "ministry"})
_FIELDS = {"external": "foreign", "internal": "interior", "home": "interior"}
_MOST_ALIASES = 6
_LONG = 4


@frozen(kw_only=True, eq=False)
class BodyItem(Item[Organization]):
    """A body of one record, ready to be compared.

    Attributes:
        called: Its main name, and others that say something.
        letters: Its acronyms.
        national: Whether it belongs to one party, even where nothing tells to which.
        entry: Id of the entry of the lexicon that read it.
        owner: Code of the party that it belongs to.
        pair: Codes of the parties that share it, as its name tells.
        around: Codes of the parties whose talks the record reports.
        events: Numbers of the occasions that the record reports.
        officers: Numbers of the persons who hold an office in it.
    """

    called: tuple[Called, ...]
    letters: frozenset[str]
    national: bool
    entry: str | None
    owner: str | None
    pair: frozenset[str]
    around: frozenset[str]
    events: frozenset[int]
    officers: frozenset[int]


@frozen(kw_only=True)
class Bodies:
    """What bodies that are one without more ado have together; the attributes are those of their items.

    Attributes:
        named: Codes of the parties in their main names.
        kinds: Their kinds.
        described: Whether a text only describes them in small letters.
    """

    main: Called
    called: tuple[Called, ...]
    letters: frozenset[str]
    national: bool
    entry: str | None
    owner: str | None
    pair: frozenset[str]
    named: frozenset[str]
    around: frozenset[frozenset[str]]
    events: frozenset[int]
    officers: frozenset[int]
    kinds: frozenset[OrganizationKind]
    described: bool

    @classmethod
    def of(cls, items: Sequence[BodyItem]) -> "Bodies":
        """What the items of a node have together."""
        names = {(name.text, name.main): name for item in items for name in item.called}
        called = sorted(names.values(), key=lambda name: (not name.main, -len(name.name.words), name.text))
        return cls(
            main=called[0],
            called=tuple(called[:_MOST_ALIASES]),
            letters=frozenset[str]().union(*(item.letters for item in items)),
            national=any(item.national for item in items),
            entry=items[0].entry,
            owner=items[0].owner,
            pair=items[0].pair,
            named=frozenset[str]().union(*(name.name.parties for name in called if name.main)),
            around=frozenset(item.around for item in items if item.around),
            events=frozenset[int]().union(*(item.events for item in items)),
            officers=frozenset[int]().union(*(item.officers for item in items)),
            kinds=frozenset(item.fact.kind for item in items),
            described=all(item.fact.name.islower() for item in items),
        )


def bodies_of(account: Account, context: Context) -> Iterator[BodyItem]:
    """The bodies of a record, each with its names read."""
    lexicon = context.lexicon
    around = talking_parties(account.record)
    events = context.events.get(account.document, frozenset())
    served, officers = _offices_in(account, context)
    for place, body in enumerate(account.record.organizations):
        called = tuple(_called(body, lexicon))
        named = called[0].name.parties
        owner = body.party
        national = body.kind in NATIONAL and _OF_SEVERAL.isdisjoint(called[0].name.words)
        if owner is None and national:
            told = named or frozenset[str]().union(*(served.get(name, ()) for name in (body.name, *body.aliases)))
            owner = min(told) if len(told) == 1 else None
        pair = named if owner is None and len(named) > 1 else frozenset[str]()
        entry = entry_of(body, called[0].name, lexicon)
        letters = frozenset(text for text in (body.acronym, body.name, *body.aliases) if text and is_letters(text))
        read = _Read(
            name=called[0].name,
            kind=body.kind,
            entry=entry,
            owner=owner,
            pair=pair,
            around=around,
            national=national,
            described=body.name.islower(),
        )
        known = _is_known(read, lexicon)
        yield BodyItem(
            account=account,
            fact=body,
            place=place,
            signature=_signature(read, events, lexicon),
            blocks=frozenset(_blocks(read, called, letters, _shares(read, events), known=known)),
            called=called,
            letters=letters,
            national=national,
            entry=entry,
            owner=owner,
            pair=pair,
            around=around,
            events=events,
            officers=frozenset(number for name in (body.name, *body.aliases) for number in officers.get(name, ())),
        )


def settles_by_name(kind: OrganizationKind, name: ThingName) -> bool:
    """Whether a body's name can be that of one body only, whichever its party: "San Diego Police Department"."""
    if name.plain or kind is OrganizationKind.MINISTRY:
        return False
    if kind in NATIONAL or (kind in JOINT and kind is not OrganizationKind.COUNCIL):
        return len(name.own) > 1 and SHARED_NOUNS.isdisjoint(name.words)
    if kind in JOINT:
        return bool(name.own) and SHARED_NOUNS.isdisjoint(name.words)
    return bool(name.own) or len(name.words) >= _LONG


def is_long_ministry(kind: OrganizationKind, name: ThingName) -> bool:
    """Whether the name of a ministry is so long that of two states who talk only one has it."""
    return kind is OrganizationKind.MINISTRY and len(name.words) >= _LONG


# What is read of a body


def _offices_in(account: Account, context: Context) -> tuple[dict[str, set[str]], dict[str, set[int]]]:
    """For the name of each body, the parties whose officers hold offices in it, and the numbers of these persons."""
    served: dict[str, set[str]] = {}
    officers: dict[str, set[int]] = {}
    for person in account.record.persons:
        number = context.numbers.get(account.member(person.id))
        for office in person.offices:
            if office.organization is None:
                continue
            if office.party is not None:
                served.setdefault(office.organization, set()).add(office.party)
            if number is not None:
                officers.setdefault(office.organization, set()).add(number)
    return served, officers


def _called(body: Organization, lexicon: Lexicon) -> Iterator[Called]:
    """The names of a body: the main one, and others that say something."""
    yield Called(text=body.name, name=_read(body, body.name, lexicon), main=True)
    for alias in body.aliases[:_MOST_ALIASES]:
        name = _read(body, alias, lexicon)
        if name.words and not name.plain and not is_letters(alias):
            yield Called(text=alias, name=name, main=False)


def _read(body: Organization, text: str, lexicon: Lexicon) -> ThingName:
    """A name of a body; ministries and departments of state go by one word, and so do fields with two names."""
    name = read_name(text, lexicon)
    if body.kind is OrganizationKind.MINISTRY and name.head in _MINISTRY_HEADS:
        words = tuple("ministry" if word == name.head else _FIELDS.get(word, word) for word in name.words)
        return evolve(name, words=words, head="ministry")
    return name


# What it shares with others


@frozen(kw_only=True)
class _Read:
    """What tells whether a body is another without more ado."""

    name: ThingName
    kind: OrganizationKind
    entry: str | None
    owner: str | None
    pair: frozenset[str]
    around: frozenset[str]
    national: bool
    described: bool


def _is_known(read: _Read, lexicon: Lexicon) -> bool:
    """Whether its name, with its party or parties, tells which body is meant."""
    if read.entry is not None:
        return read.owner is not None or read.entry not in shared_entries(lexicon)
    if read.name.plain or not read.name.words:
        return False
    return read.owner is not None or bool(read.pair) or settles_by_name(read.kind, read.name)


def _signature(read: _Read, events: frozenset[int], lexicon: Lexicon) -> Hashable | None:
    """What two bodies have in common that are one without more ado."""
    name = read.name
    words = frozenset(name.words), name.number, name.ordinal
    if _is_known(read, lexicon):
        if read.entry is not None:
            return read.entry, read.owner
        if read.owner is not None:
            return (*words, read.owner, name.parties - {read.owner})
        return (*words, read.pair or name.parties)
    if name.plain or not name.words or read.entry is not None or (read.national and read.owner is None):
        return None
    if read.national or read.described or not read.around:
        return (*words, name.parties, read.kind, read.owner, "events", events) if events else None
    return (*words, name.parties, "talks", read.around)


def _shares(read: _Read, events: frozenset[int]) -> list[Hashable]:
    """Of what two bodies must have something in common where their names do not say that they are one."""
    shares: list[Hashable] = [("event", number) for number in sorted(events)]
    if read.owner is not None:
        shares.append(("owner", read.owner))
    elif read.pair:
        shares.append(("parties", read.pair))
    elif not read.national or is_long_ministry(read.kind, read.name):
        shares += [("parties", talking) for talking in among(read.around)]
    return shares


def _blocks(
    read: _Read, called: Sequence[Called], letters: frozenset[str], shares: Sequence[Hashable], *, known: bool
) -> Iterator[Hashable]:
    """What a body shares with all that it may be one with."""
    if read.entry is not None:
        yield "entry", read.entry
    for text in letters:
        yield "letters", text.upper()
    for at, item in enumerate(called):
        name = item.name
        words = frozenset(word[:4] for word in name.words)
        if known:
            yield "words", words
        yield from (("words", share, words) for share in shares)
        if not letters and not at:
            yield "letters", initials(item.text)
        one_of_a_state = read.kind in ONE_OF_A_STATE
        if one_of_a_state or read.kind in JOINT or not name.plain:
            parts = {(name.head[:4], word[:4]) for word in name.words if one_of_a_state or word != name.head}
            yield from (("part", share, part) for share in shares for part in parts)
