"""Persons of different records: one where name, party, office and occasion say so together."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import product

from attrs import field, frozen

from jscd_model.dossier import EntityKind
from jscd_model.model import PartyKind, Person
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.context import Context
from jscd_model.resolve.items import Item
from jscd_model.resolve.name_forms import NameForm, by_nickname, name_form
from jscd_model.resolve.office_titles import Accord, OfficeForm, Titles
from jscd_model.resolve.person_names import Kinship, Likeness, compare_forms
from jscd_model.resolve.weighing import FORBIDS, HINT, SETTLES, SUPPORT, Reasons, Weighing, weigh

__all__ = ["PersonItem", "Persons"]

_STATE = 2  # letters of a state's code
_TERM = 5  # years after which a surname and an office can be another holder's

_COMPLETE = 3  # what a name weighs that leaves little out: the person may have moved to another office

_KNOWN = 10  # documents that have the full name, so that readers know who is meant by the surname
_SLIP = 2  # times as many documents give another office
_MOST_OFFICES = 60  # of one person are compared; nobody holds more


@frozen
class _Side:
    """A party that a person serves or served; "AU" is a state's code and an organisation's acronym."""

    code: str
    name: str = field(eq=False)
    state: bool


@frozen(kw_only=True)
class _Profile:
    """What is known of a person, or of all persons of a node.

    Attributes:
        names: The full names; or the one short name, where there is no full one.
        sides: The parties that the person serves or served.
        offices: The offices.
        years: The years in which the documents were published, or else of the occasions that they report.
        events: The events that the documents report.
        odd: Words of offices that few of the documents give, and many give another: likely a slip.
        documents: How many documents name the person.
    """

    names: frozenset[NameForm]
    sides: frozenset[_Side] = frozenset()
    offices: frozenset[OfficeForm] = frozenset()
    years: frozenset[int] = frozenset()
    events: frozenset[int] = frozenset()
    odd: frozenset[frozenset[str]] = frozenset()
    documents: int = 1

    @classmethod
    def of(cls, items: Sequence["PersonItem"]) -> "_Profile":
        """What is known of all persons of a node."""
        if len(items) == 1:
            return items[0].profile
        profiles = list(dict.fromkeys(item.profile for item in items))
        titles = Counter(words for item in items for words in {office.words for office in item.profile.offices})
        most = max(titles.values(), default=0)
        return cls(
            names=frozenset(name for profile in profiles for name in profile.names),
            sides=frozenset(side for profile in profiles for side in profile.sides),
            offices=frozenset(office for profile in profiles for office in profile.offices),
            years=frozenset(year for profile in profiles for year in profile.years),
            events=frozenset(event for profile in profiles for event in profile.events),
            odd=frozenset(words for words, count in titles.items() if count * _SLIP < most),
            documents=len(items),
        )

    @property
    def states(self) -> frozenset[_Side]:
        """The states among the parties."""
        return frozenset(side for side in self.sides if side.state)


@frozen(kw_only=True, eq=False)
class PersonItem(Item[Person]):
    """A person of a record, ready to be compared.

    Attributes:
        profile: What the record says of the person, as far as persons are compared by it.
    """

    profile: _Profile


@frozen(eq=False, slots=False)
class Persons:
    """Compares persons.

    Attributes:
        context: What is known beyond the persons: the words of titles, and which records report one event.
    """

    context: Context
    kind: EntityKind = field(default=EntityKind.PERSON, init=False)

    @cached_property
    def _titles(self) -> Titles:
        return Titles(self.context.lexicon)

    def items(self, account: Account) -> list[PersonItem]:
        """The persons of a record; equal full names in the service of one party are one person's."""
        sides = {p.code: _Side(p.code, p.name, p.kind is PartyKind.STATE) for p in account.record.parties}
        seats = _seats(account)
        return [
            self._item(account, person, place, sides, seats.get(person.id, frozenset()))
            for place, person in enumerate(account.record.persons)
        ]

    def compare(self, one: Sequence[PersonItem], other: Sequence[PersonItem], /) -> Weighing | None:
        """What speaks for and against two persons being one; None where their names have nothing in common."""
        mine, theirs = _Profile.of(one), _Profile.of(other)
        likeness = _best(mine, theirs)
        if likeness is None:
            return None
        apart = likeness.kinship is Kinship.DIFFERENT
        supports: Reasons = [] if apart else list(likeness.reasons)
        objections: Reasons = []
        if likeness.difference is not None:
            objections.append((likeness.difference, FORBIDS if apart else SETTLES))
        _weigh_parties(mine, theirs, supports, objections)
        if mine.events & theirs.events:
            supports.append(("both are named in accounts of one event", SUPPORT))
        self._weigh_offices(mine, theirs, likeness, supports, objections)
        if likeness.kinship in (Kinship.SINGLE, Kinship.EQUAL):
            _weigh_times(mine, theirs, likeness, supports, objections)
        return weigh(supports, objections)

    def _item(
        self, account: Account, person: Person, place: int, sides: Mapping[str, _Side], seats: frozenset[str]
    ) -> PersonItem:
        name = name_form(person.name)
        aliases = (form for form in map(name_form, person.aliases) if form.is_full and name.is_full)
        agreeing = (form for form in aliases if (found := compare_forms(name, form)) is not None and found.reasons)
        codes = {office.party for office in person.offices if office.party is not None}
        if not codes and len(seats) == 1:
            codes |= seats
        nickname = by_nickname(person.name)
        profile = _Profile(
            names=frozenset({name, *agreeing, *([name_form(nickname)] if nickname is not None else [])}),
            sides=frozenset(sides.get(code) or _Side(code, code, len(code) == _STATE) for code in codes),
            offices=frozenset(self._titles.read(office) for office in person.offices),
            years=_years(account),
            events=self.context.events.get(account.document, frozenset()),
        )
        return PersonItem(
            account=account,
            fact=person,
            place=place,
            profile=profile,
            signature=_signature(name, profile),
            blocks=frozenset(_blocks(profile)),
        )

    def _weigh_offices(
        self, mine: _Profile, theirs: _Profile, likeness: Likeness, supports: Reasons, objections: Reasons
    ) -> None:
        """Weigh the offices: one that few can hold says much, one that many hold little."""
        ours, others = (
            sorted(profile.offices, key=lambda office: office.shown)[:_MOST_OFFICES] for profile in (mine, theirs)
        )
        if not ours or not others:
            return
        clear = [[office for office in offices if office.held_by_one] for offices in (ours, others)]
        # A vague title says nothing where both have a clear one.
        pairs = [*product(clear[0], clear[1])] if all(clear) else [*product(ours, others)]

        def weighed(pair: tuple[OfficeForm, OfficeForm]) -> tuple[Accord, bool]:
            return self._titles.accord(*pair), pair[0].words not in mine.odd and pair[1].words not in theirs.odd

        one, other = max(pairs, key=weighed)
        accord, usual = weighed((one, other))
        shown = " and ".join(dict.fromkeys(sorted((one.shown, other.shown))))
        if accord is Accord.NONE:
            if likeness.kinship is Kinship.EQUAL and likeness.weight >= SETTLES and mine.events & theirs.events:
                return  # accounts of one event name an office in many ways, and hardly two people of one name
            moved = likeness.weight >= _COMPLETE and likeness.kinship in (Kinship.EQUAL, Kinship.FULLER)
            objections.append((f"their offices differ: {shown}", SUPPORT if all(clear) and not moved else HINT))
            return
        said = f"both are {shown}" if one.shown == other.shown else f"{shown} may be one office"
        known = mine.sides & theirs.sides
        supports.append((said, SUPPORT if accord is Accord.SAME and usual and known else HINT))


def _weigh_parties(mine: _Profile, theirs: _Profile, supports: Reasons, objections: Reasons) -> None:
    """Weigh the parties: nobody serves two states, but somebody may serve a state and an organisation."""
    shared, either = mine.sides & theirs.sides, (mine.sides, theirs.sides)
    if mine.states and theirs.states and not mine.states & theirs.states:
        one, other = sorted(", ".join(sorted(side.name for side in p.states)) for p in (mine, theirs))
        objections.append((f"one serves {one}, the other {other}", FORBIDS))
    elif shared:
        supports.append((f"both serve {', '.join(sorted(side.name for side in shared))}", HINT))
    elif all(either):
        one, other = sorted(", ".join(sorted(side.name for side in sides)) for sides in either)
        objections.append((f"one serves {one}, the other {other}", HINT))


def _weigh_times(mine: _Profile, theirs: _Profile, likeness: Likeness, supports: Reasons, objections: Reasons) -> None:
    """Weigh what else tells who is meant by a name: an office changes hands, and whom many name is known."""
    gap = min((abs(a - b) for a, b in product(mine.years, theirs.years)), default=None)
    if gap is None:
        if likeness.kinship is Kinship.SINGLE and mine.events.isdisjoint(theirs.events):
            said = "only one word of the name agrees, and the documents do not tell whether they are of one time"
            objections.append((said, SUPPORT))
        return
    full = (profile for profile in (mine, theirs) if any(name.is_full for name in profile.names))
    known = max((profile.documents for profile in full), default=0)
    single, agreed = likeness.kinship is Kinship.SINGLE, sum(weight for _, weight in supports)
    if gap >= _TERM and single:
        objections.append((f"{gap} years lie between the documents, and only one word of the name agrees", SUPPORT))
    elif gap <= 1 and known >= _KNOWN and agreed >= SETTLES and agreed > likeness.weight:
        supports.append((f"{known} documents of that time have the full name", HINT))


def _best(mine: _Profile, theirs: _Profile) -> Likeness | None:
    """The likeness of the two names that are most alike."""
    found = [likeness for pair in product(mine.names, theirs.names) if (likeness := compare_forms(*pair)) is not None]
    if len(found) == 1:
        return found[0]
    return max(found, key=lambda likeness: (likeness.weight, str(likeness.kinship), str(likeness)), default=None)


def _years(account: Account) -> frozenset[int]:
    """The year in which a record was published, or else that of the occasion that it reports; none where unknown."""
    times = [account.record.document.published, *(dialogue.when for dialogue in account.record.principal)]
    days = (time.earliest or time.latest for time in times if time is not None)
    year = next((day.year for day in days if day is not None), None)
    return frozenset() if year is None else frozenset({year})


def _seats(account: Account) -> dict[str, frozenset[str]]:
    """For whom each person sits at the occasions of a record."""
    seats: dict[str, frozenset[str]] = {}
    for dialogue in account.record.dialogues:
        for delegation in dialogue.delegations:
            for delegate in delegation.delegates:
                if delegate.person is not None:
                    seats[delegate.person] = seats.get(delegate.person, frozenset()) | {delegation.party}
    return seats


def _signature(name: NameForm, profile: _Profile) -> Hashable | None:
    """What settles that two persons are one: a full name and a party; a short one with an office that few can hold."""
    titles = frozenset(office.words for office in profile.offices)
    if name.is_full:
        return (name.key, profile.sides, None if profile.sides else titles)
    if profile.sides and any(office.held_by_one for office in profile.offices) and (profile.years or profile.events):
        return (name.key, profile.sides, titles, profile.years, frozenset() if profile.years else profile.events)
    return None


def _blocks(profile: _Profile) -> Iterator[Hashable]:
    """What a person shares with all who may be the same: a full name by its words, a short one by what it needs."""
    for name in profile.names:
        sounds = name.sounds
        for event in profile.events:
            yield from ((event, heard) for heard in sounds)
        if not (name.is_full or profile.years):
            continue  # by an office alone a surname is linked only where the time is known
        yield from ((mark, heard) for mark in name.marks for heard in sounds)
        if name.is_full:
            yield from name.pairs
            yield from name.short_pairs
        for office, side in product(profile.offices, profile.sides):
            yield from ((office.gist, side, heard) for heard in sounds)
