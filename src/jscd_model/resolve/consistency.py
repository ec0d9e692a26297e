"""Whether two values that documents give for one field can both be true."""

from attrs import frozen

from jscd_model.dossier import EntityKind
from jscd_model.dossier.claims import TIMES
from jscd_model.lexicon import Lexicon
from jscd_model.model import Act, AgreementKind, DialogueKind, When
from jscd_model.resolve.bearing import CONTAINED, EQUAL, UNTOLD, Bearing, Finding, conflicting
from jscd_model.resolve.fitting_names import acronyms_fit, person_names_fit, thing_names_fit
from jscd_model.resolve.fitting_places import places_fit
from jscd_model.resolve.fitting_times import times_fit
from jscd_model.resolve.number_words import MONEY
from jscd_model.resolve.quantities import quantities
from jscd_model.resolve.quantity import Quantity
from jscd_model.resolve.stems import stem

__all__ = ["Bearing", "Finding", "Values"]

_PLAIN = {
    "ordinal": "the numbers differ",
    "negated": "one denies what the other says",
}  # values that differ are at odds

# To take a matter up, to state a position on it, and to value, reject or ask for something can all be true of one talk.
# What was undertaken was not only talked of, stated or asked for, and was not done yet; nobody values what he rejects.
_ACTS = frozenset(
    frozenset(pair)
    for pair in (
        (Act.COMMIT, Act.DISCUSS),
        (Act.COMMIT, Act.AFFIRM),
        (Act.COMMIT, Act.URGE),
        (Act.COMMIT, Act.ESTABLISH),
        (Act.ESTABLISH, Act.DISCUSS),
        (Act.ESTABLISH, Act.URGE),
        (Act.WELCOME, Act.CONDEMN),
    )
)
# Kinds of occasions that exclude one another; all others are told loosely.
_OCCASIONS = frozenset(
    frozenset(pair)
    for pair in (
        (DialogueKind.CALL, DialogueKind.VISIT),
        (DialogueKind.CALL, DialogueKind.CONFERENCE),
        (DialogueKind.SUMMIT, DialogueKind.WORKING_GROUP),
        (DialogueKind.VISIT, DialogueKind.WORKING_GROUP),
    )
)
_LOOSE_KINDS = frozenset({"dialogue", "meeting", "consultation", "agreement", "framework", "partnership", "other"})
_INSTRUMENTS = frozenset(
    frozenset(pair)
    for pair in (
        (AgreementKind.TREATY, AgreementKind.MEMORANDUM),
        (AgreementKind.TREATY, AgreementKind.DECLARATION),
        (AgreementKind.MEMORANDUM, AgreementKind.DECLARATION),
        (AgreementKind.RESOLUTION, AgreementKind.MEMORANDUM),
        (AgreementKind.RESOLUTION, AgreementKind.TREATY),
    )
)


@frozen(eq=False)
class Values:
    """How values of fields are compared.

    Attributes:
        lexicon: The words, for places and for parties in names.
    """

    lexicon: Lexicon

    def compare(self, kind: EntityKind, field: str, one: str, other: str) -> Finding:
        """How two values of a field go together; the same whichever comes first.

        Fields that may have several values at once (parties, topics, areas, offices, members) are never at odds. Heads
        are told apart by who they are, which is more than their values say; see `conflicts`.

        Args:
            kind: What the field is a field of.
            field: The field.
            one: A value as a claim has it.
            other: Another.

        Examples:
            >>> values = Values(Lexicon.default())
            >>> values.compare(EntityKind.DIALOGUE, "ordinal", "3", "4").reason
            'the numbers differ'
            >>> values.compare(EntityKind.STATEMENT, "act", "welcome", "affirm").bearing.name
            'UNTOLD'
        """
        if one == other:
            return EQUAL
        if field in TIMES:
            return times_fit(When.parse(one), When.parse(other))
        if field in _PLAIN:
            return conflicting(_PLAIN[field])
        match field:
            case "place":
                return places_fit(one, other, self.lexicon)
            case "name":
                return self._names(kind, one, other)
            case "acronym":
                return acronyms_fit(one, other)
            case "expansion":
                return self._expansions(one, other)
            case "quantity":
                return _quantities(one, other)
            case "act":
                acts = frozenset({Act(one), Act(other)})
                return conflicting("the acts differ") if acts in _ACTS else UNTOLD
            case "kind":
                return _kinds(kind, one, other)
        return UNTOLD

    def _names(self, kind: EntityKind, one: str, other: str) -> Finding:
        if kind is EntityKind.PERSON:
            return person_names_fit(one, other)
        if kind in (EntityKind.ORGANIZATION, EntityKind.AGREEMENT, EntityKind.DIALOGUE):
            return thing_names_fit(one, other, self.lexicon)
        return UNTOLD

    def _expansions(self, one: str, other: str) -> Finding:
        fit = thing_names_fit(one, other, self.lexicon)
        same = fit.bearing in (Bearing.EQUAL, Bearing.CONTAINED)
        return fit if same else conflicting("one acronym is spelt out in several ways")


def _quantities(one: str, other: str) -> Finding:
    """Numbers of the same things: one may leave the other open ("more than 40")."""
    first, second = quantities(one), quantities(other)
    if len(first) != 1 or len(second) != 1:
        return UNTOLD
    (mine,), (theirs,) = first, second
    if not _comparable(mine, theirs):
        same_sum = (mine.least, mine.most) == (theirs.least, theirs.most)
        return conflicting("the currencies differ") if same_sum and _two_currencies(mine, theirs) else UNTOLD
    if mine.equals(theirs) or mine.holds(theirs) or theirs.holds(mine):
        return CONTAINED
    return conflicting("the numbers differ") if mine.excludes(theirs) else UNTOLD


def _comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers count the same: "boats" and "patrol boats", not "boats" and "tugs"; money is never vague."""
    if one.unit == other.unit:
        return True
    return one.head == other.head and "dollar" not in one.unit and (one.unit <= other.unit or other.unit <= one.unit)


def _two_currencies(one: Quantity, other: Quantity) -> bool:
    """Whether two sums are of different money; dollars alone may be any country's."""
    money = {stem(name.split()[-1]) for name in MONEY.values()}
    nested = one.unit <= other.unit or other.unit <= one.unit
    return one.head in money and other.head in money and not nested


def _kinds(kind: EntityKind, one: str, other: str) -> Finding:
    first, second = sorted((one, other))
    pair = frozenset({one, other})
    if pair in (_OCCASIONS if kind is EntityKind.DIALOGUE else _INSTRUMENTS if kind is EntityKind.AGREEMENT else ()):
        return conflicting(f"a {first} is no {second}".replace("_", " "))
    return CONTAINED if pair & _LOOSE_KINDS else UNTOLD
