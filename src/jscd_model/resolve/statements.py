"""Statements of several accounts of one event that tell the same thing, whoever tells it."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from jscd_model.dossier import EntityKind
from jscd_model.dossier.wording import time_in_words
from jscd_model.grammar.function_words import FUNCTION_WORDS
from jscd_model.lexicon import Lexicon
from jscd_model.model import Act, Dialogue, FrameworkAgreement, Organization, OrganizationKind, Span, Statement
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.bearings import parties_in_words
from jscd_model.resolve.contents import Content, overlap, weighed
from jscd_model.resolve.context import Context
from jscd_model.resolve.contrasts import objections
from jscd_model.resolve.items import Item
from jscd_model.resolve.quantities import quantities
from jscd_model.resolve.quantity import Quantity
from jscd_model.resolve.stems import tokens
from jscd_model.resolve.weighing import FORBIDS, HINT, SETTLES, SUPPORT, Reasons, Weighing, weigh

__all__ = ["Said", "Statements", "alike_contents"]

Thing = FrameworkAgreement | Organization | Dialogue

# Acts that reporters put for one another: "pledged to protect" and "underlined the commitment to protect".
_INTERCHANGED = frozenset(
    {
        frozenset({Act.COMMIT, Act.AFFIRM}),
        frozenset({Act.COMMIT, Act.ESTABLISH}),
        frozenset({Act.AFFIRM, Act.ESTABLISH}),
        frozenset({Act.AFFIRM, Act.WELCOME}),
        frozenset({Act.AFFIRM, Act.URGE}),
    }
)
_SEVERAL = 3
"""Words at least that say something where nothing but the words is equal."""
_OPPOSED = frozenset({Act.WELCOME, Act.CONDEMN})
_JOINT = frozenset(
    {
        OrganizationKind.COMMISSION,
        OrganizationKind.COMMITTEE,
        OrganizationKind.WORKING_GROUP,
        OrganizationKind.TASK_FORCE,
        OrganizationKind.COUNCIL,
        OrganizationKind.COALITION,
    }
)


@frozen(kw_only=True, eq=False)
class Said(Item[Statement]):
    """A statement ready to be compared.

    Attributes:
        content: What it says.
        quantities: The numbers in it with what they count.
        parties: The parties of the document's own occasions: their names tell nothing.
        agreements: The agreements that it means: a key for each, equal where documents mean the same one.
    """

    content: Content
    quantities: tuple[Quantity, ...] = ()
    parties: frozenset[str] = frozenset()
    agreements: Mapping[str, FrameworkAgreement] = {}


@frozen(eq=False)
class Statements:
    """How statements are compared: only those of accounts of one event, by what they say and who says it.

    Attributes:
        context: What is known of the records.
    """

    context: Context

    @property
    def kind(self) -> EntityKind:
        """Statements."""
        return EntityKind.STATEMENT

    def items(self, account: Account) -> Sequence[Said]:
        """The statements of one record.

        Args:
            account: The record.
        """
        events = self.context.events.get(account.document, frozenset())
        things = self._things(account)
        parties = frozenset(code for dialogue in account.record.principal for code in dialogue.parties)
        return [
            Said(
                account=account,
                fact=fact,
                place=place,
                signature=_signature(events, fact),
                blocks=frozenset((event, stem) for event in events for stem in content.telling),
                content=content,
                quantities=quantities(fact.content),
                parties=parties | frozenset(fact.actors),
                agreements={key: thing for key, thing in named.items() if isinstance(thing, FrameworkAgreement)},
            )
            for place, fact in enumerate(account.record.statements)
            for named in [_named(fact, things)]
            for names in [{key: thing.name for key, thing in named.items()}]
            for content in [Content.read(fact.content, self.context.lexicon).naming(names)]
        ]

    def _things(self, account: Account) -> list[tuple[Span, str, Thing]]:
        """Where the text means an agreement, a joint body or another occasion: span, key and what it is."""
        record = account.record
        things: list[Thing] = [
            *record.agreements,
            *(body for body in record.organizations if body.kind in _JOINT),
            *(dialogue for dialogue in record.dialogues if not dialogue.principal),
        ]
        found: list[tuple[Span, str, Thing]] = []
        for thing in things:
            number = self.context.numbers.get(account.member(thing.id))
            if number is not None:
                found += ((span, f"{type(thing).__name__} {number}", thing) for span in thing.spans)
        return found

    def compare(self, one: Sequence[Said], other: Sequence[Said]) -> Weighing | None:
        """What speaks for and against two statements telling one thing; None for those of different events.

        Args:
            one: A statement.
            other: Another one.
        """
        mine, theirs = one[0], other[0]
        if not self.context.same_event(mine.account, theirs.account):
            return None
        shared = overlap(mine.content, theirs.content, mine.parties | theirs.parties)
        literal = [*tokens(mine.fact.content)] == [*tokens(theirs.fact.content)] and len(shared.words) >= _SEVERAL
        if not (shared.fair or literal):
            return None
        words = ", ".join(shared.words)
        contents = f"they say the same: {words}" if shared.great or literal else f"they share the words {words}"
        supports: Reasons = [(contents, SETTLES if shared.great or literal else SUPPORT)]
        if shared.full:
            supports.append(("they say hardly anything else", HINT))
        supports += _supports(mine, theirs)
        if mine.quantities and any(_equal(a, b) for a in mine.quantities for b in theirs.quantities):
            supports.append(("both give the same number", HINT))
        objections = [*_objections(mine, theirs)]
        # Where a text tells a thing twice, the place that is as precise as the other account is the one to compare.
        affirmed = not (mine.fact.negated or theirs.fact.negated)
        if affirmed and shared.great and (mine.fact.due is None) is not (theirs.fact.due is None):
            objections.append(("one alone says by when it is to be done", HINT))
        return weigh(supports, objections)


def alike_contents(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two statements of different occasions speak of the same undertaking.

    Args:
        one: The content of a statement.
        other: The content of another.
        lexicon: The words, for the names of parties.

    Returns:
        True where they share so many telling words that nothing else is needed; never for what is said everywhere.

    Examples:
        >>> words = Lexicon.default()
        >>> alike_contents(
        ...     "to open a hotline between the coast guards of both countries",
        ...     "the opening of the hotline between the two coast guards",
        ...     words,
        ... )
        True
        >>> alike_contents("to strengthen security cooperation", "the importance of security cooperation", words)
        False
    """
    mine, theirs = Content.read(one, lexicon), Content.read(other, lexicon)
    if mine.telling.isdisjoint(theirs.telling):
        return False
    shared = overlap(mine, theirs)
    if not shared.fair or any(weight >= SETTLES for _, weight in objections(one, other)):
        return False
    if shared.great or (shared.part >= 0.85 and shared.both >= 0.55):
        return True
    return any(_equal(a, b) for a in quantities(one) for b in quantities(other))


def _signature(events: frozenset[int], fact: Statement) -> Hashable | None:
    """What two accounts of the same events share where they say a thing in the same words."""
    words = tuple(tokens(fact.content))
    return (events, fact.act, frozenset(fact.actors), fact.negated, fact.due, words) if events and words else None


def _named(fact: Statement, things: Iterable[tuple[Span, str, Thing]]) -> dict[str, Thing]:
    return {key: thing for span, key, thing in things if fact.span.contains(span)}


_INSTRUMENTS = frozenset(
    weighed(word)[0]
    for word in "agreement treaty protocol memorandum convention pact annex amendment charter declaration".split()
)
_WEIGHTY = 0.5  # how telling a word must be for agreements to be told apart by it


def _other_agreements(mine: Said, theirs: Said) -> Iterator[tuple[str, int]]:
    """That the two name agreements of which none is known to be the same."""
    if not mine.agreements or not theirs.agreements or not mine.agreements.keys().isdisjoint(theirs.agreements.keys()):
        return
    first, second = (min(said.agreements.values(), key=_by_name) for said in (mine, theirs))
    names = " and ".join(sorted((_by_name(first), _by_name(second))))
    dated = first.date is not None and second.date is not None and not first.date.overlaps(second.date)
    may_be_one = _may_be_short(first, second, mine.content) or _may_be_short(second, first, theirs.content)
    if dated or not may_be_one:
        yield f"they name other agreements: {names}", SETTLES


def _by_name(agreement: FrameworkAgreement) -> str:
    return f"{agreement.name} of {time_in_words(agreement.date)}" if agreement.date else agreement.name


def _may_be_short(short: FrameworkAgreement, full: FrameworkAgreement, content: Content) -> bool:
    """Whether "the Agreement" may be short for "the Trade Agreement"; it is not for "the Protocol to the Agreement"."""
    one, other = (_telling(agreement.name) for agreement in (short, full))
    return one <= other and (other - one).isdisjoint(_INSTRUMENTS - content.weights.keys())


def _telling(name: str) -> frozenset[str]:
    return frozenset(
        key
        for word in tokens(name)
        for key, weight in [weighed(word)]
        if word not in FUNCTION_WORDS and (weight >= _WEIGHTY or key in _INSTRUMENTS)
    )


def _supports(mine: Said, theirs: Said) -> Iterator[tuple[str, int]]:
    one, other, accounts = mine.fact, theirs.fact, (mine.account, theirs.account)
    if one.act is other.act:
        yield f"in both it is the same act: {one.act.value}", HINT
    elif frozenset({one.act, other.act}) in _INTERCHANGED:
        first, second = sorted((one.act.value, other.act.value))
        yield f"reporters put {first} and {second} for one another", HINT
    if one.actors and set(one.actors) == set(other.actors):
        yield f"both are said by {parties_in_words(one.actors, *accounts)}", HINT
    elif (shared := set(one.actors) & set(other.actors)) and min(len(one.actors), len(other.actors)) > 1:
        yield f"among those who say it in both: {parties_in_words(shared, *accounts)}", HINT
    if one.due is not None and other.due is not None:
        yield "both say by when it is to be done", SUPPORT


def _objections(mine: Said, theirs: Said) -> Iterator[tuple[str, int]]:
    one, other = mine.fact, theirs.fact
    one_actor = len(one.actors) == 1 and one.actors == other.actors
    yield from objections(one.content, other.content, one_actor=one_actor)
    yield from _other_agreements(mine, theirs)
    if one.actors and other.actors and set(one.actors).isdisjoint(other.actors):
        sides = sorted(parties_in_words(said.fact.actors, said.account) for said in (mine, theirs))
        yield f"other parties say it: {sides[0]} here, {sides[1]} there", FORBIDS
    if one.negated is not other.negated:
        yield "one denies what the other says", HINT
    if {one.act, other.act} == _OPPOSED:
        yield "one values what the other rejects", SUPPORT
    elif one.act is not other.act and frozenset({one.act, other.act}) not in _INTERCHANGED:
        first, second = sorted((one.act.value, other.act.value))
        yield f"the acts differ: {first} and {second}", HINT


def _equal(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit and one.equals(other)
