"""Context: what is known of the records beyond the facts under comparison."""

from collections.abc import Mapping

from attrs import Factory, frozen

from jscd_model.dossier import Member
from jscd_model.lexicon import Lexicon
from jscd_model.resolve.accounts import Account

__all__ = ["Context"]


@frozen(kw_only=True, eq=False)
class Context:
    """What the resolvers may look at besides the facts that they compare.

    Attributes:
        lexicon: The words of the library, for places and names of parties.
        events: For each document, the numbers of the occasions that it reports as principal; two documents that share
            one are accounts of one event.
        numbers: For each fact that is resolved already, the number of its entity among those of its kind.
    """

    lexicon: Lexicon
    events: Mapping[str, frozenset[int]] = Factory(dict)
    numbers: Mapping[Member, int] = Factory(dict)

    def same_event(self, one: Account, other: Account) -> bool:
        """Whether two records report the same occasion."""
        mine, theirs = self.events.get(one.document, frozenset()), self.events.get(other.document, frozenset())
        return not mine.isdisjoint(theirs)
