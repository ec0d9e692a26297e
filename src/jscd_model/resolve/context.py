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
        companions: For each pair of documents that tell of the same people on the same days, those people.
        events: For each document, the numbers of the events that it tells of: the occasions that it reports, and a
            number for each companion; two documents that share one are accounts of one event.
        numbers: For each fact that is resolved already, the number of its entity among those of its kind.
    """

    lexicon: Lexicon
    companions: Mapping[frozenset[str], tuple[str, ...]] = Factory(dict)
    events: Mapping[str, frozenset[int]] = Factory(dict)
    numbers: Mapping[Member, int] = Factory(dict)

    def shared_people(self, one: Account, other: Account) -> tuple[str, ...]:
        """The people by whom two records are known as accounts of one event; nobody where they are not."""
        return self.companions.get(frozenset({one.document, other.document}), ())

    def same_event(self, one: Account, other: Account) -> bool:
        """Whether two records report the same occasion."""
        mine, theirs = self.events.get(one.document, frozenset()), self.events.get(other.document, frozenset())
        return not mine.isdisjoint(theirs)
