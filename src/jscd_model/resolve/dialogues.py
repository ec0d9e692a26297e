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
            found = tuple(self._with_companions(one) for one in self._told(account))
            self._made[account.number] = found
        return found

    def _told(self, account: Account) -> tuple[Occasion, ...]:
        lexicon = self.context.lexicon
        return in_blocks(with_series(occasions_of(account, lexicon), lexicon))

    def _with_companions(self, occasion: Occasion) -> Occasion:
        """The occasion, to be compared with those of all documents that tell of the same people on the same days."""
        pairs = self._pairs.get(occasion.account.document, ())
        return evolve(occasion, blocks=occasion.blocks | {("companions", pair) for pair in pairs})

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
