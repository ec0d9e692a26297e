"""Whether dialogues of different records are one occasion.

An occasion with a name is known by the name, the parties and one thing more: the time, the number, the place, those who
sat there. Of rounds of one series the time or the number must tell which is meant, so that what differs there keeps two
apart, unless the rest agrees so well that two accounts of one round must contradict each other. An occasion without a
name is known by its parties and its day, and by someone or something else besides.
"""

from collections.abc import Sequence

from attrs import define, evolve, field

from jscd_model.dossier import EntityKind, Verdict
from jscd_model.resolve.accounts import Account
from jscd_model.resolve.context import Context
from jscd_model.resolve.occasions import Occasion, in_blocks, occasions_of
from jscd_model.resolve.one_occasion import weigh_occasions
from jscd_model.resolve.sittings import with_series
from jscd_model.resolve.told_together import weigh_together
from jscd_model.resolve.weighing import Weighing

__all__ = ["Dialogues"]

_ENOUGH = 3


@define(eq=False)
class Dialogues:
    """Compares occasions, and standing series of them.

    Args:
        context: What is known beyond the dialogues: the lexicon, and which records tell of the same people.
    """

    context: Context
    _made: dict[int, tuple[Occasion, ...]] = field(factory=dict, init=False)
    _events: dict[tuple[int, int], bool] = field(factory=dict, init=False)
    _pairs: dict[str, list[frozenset[str]]] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        """Sort the pairs of companions by document."""
        for pair in self.context.companions:
            for document in pair:
                self._pairs.setdefault(document, []).append(pair)

    @property
    def kind(self) -> EntityKind:
        """Dialogues."""
        return EntityKind.DIALOGUE

    def items(self, account: Account) -> tuple[Occasion, ...]:
        """The dialogues of one record, ready to be compared."""
        found = self._made.get(account.number)
        if found is None or (found and found[0].account is not account):
            found = self._made[account.number] = self._ready(account)
        return found

    def _ready(self, account: Account) -> tuple[Occasion, ...]:
        """The occasions of a record, signed, in blocks with those of its companions."""
        lexicon = self.context.lexicon
        pairs = {("companions", pair) for pair in self._pairs.get(account.document, ())}
        told = in_blocks(with_series(occasions_of(account, lexicon), lexicon))
        return tuple(evolve(occasion, blocks=occasion.blocks | pairs) for occasion in _signed(told))

    def compare(self, one: Sequence[Occasion], other: Sequence[Occasion]) -> Weighing | None:
        """What speaks for and against two dialogues being one; None where nothing is worth telling."""
        weighings = [
            weighing
            for mine in one[:_ENOUGH]
            for theirs in other[:_ENOUGH]
            if (weighing := self._weigh(mine, theirs)) is not None
        ]
        if not weighings:
            return None
        return max(weighings, key=lambda weighing: (weighing.verdict is Verdict.DIFFERENT, weighing.strength))

    def _weigh(self, one: Occasion, other: Occasion) -> Weighing | None:
        if other.order < one.order:
            one, other = other, one
        weighing = weigh_occasions(one, other, self._same_event)
        people = self.context.shared_people(one.account, other.account)
        together = weigh_together(one, other, people) if people else None
        if together is None or together.verdict is not Verdict.SAME:
            return weighing
        known = weighing is not None and weighing.verdict is Verdict.SAME and weighing.strength >= together.strength
        return weighing if known else together

    def _same_event(self, one: Occasion, other: Occasion) -> bool:
        """Whether the records of two dialogues report one occasion."""
        key = one.account.number, other.account.number
        if key not in self._events:
            self._events[key] = bool(self.context.shared_people(one.account, other.account)) or any(
                (weighing := weigh_occasions(mine, theirs)) is not None and weighing.verdict is Verdict.SAME
                for mine in self._reported(one.account)
                for theirs in self._reported(other.account)
            )
        return self._events[key]

    def _reported(self, account: Account) -> tuple[Occasion, ...]:
        return tuple(occasion for occasion in self.items(account) if occasion.fact.principal)


def _signed(told: Sequence[Occasion]) -> tuple[Occasion, ...]:
    """The occasions of a record, each with a signature if another document of the same words would mean it as well."""
    signed = [evolve(occasion, signature=occasion.said) if _means_one(occasion) else occasion for occasion in told]
    reported = [occasion.signature for occasion in signed if occasion.fact.principal]
    if len(reported) != 1 or reported[0] is None:
        return tuple(signed)
    return tuple(
        evolve(occasion, signature=("after", reported[0], occasion.said))
        if occasion.undated_plan and occasion.followed
        else occasion
        for occasion in signed
    )


def _means_one(occasion: Occasion) -> bool:
    weighing = weigh_occasions(occasion, occasion)
    return weighing is not None and weighing.verdict is Verdict.SAME
