"""Why each rule and each word reads what it reads, gathered when somebody first asks."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from jscd_model.lexicon import Lexicon

__all__ = ["Reasons"]


@lru_cache(maxsize=4)
def _table(lexicon: Lexicon) -> dict[str, str]:
    from jscd_model.rulebook import rules  # noqa: PLC0415 (it loads every stage, and most readers of JSON never ask)

    return {rule.name: rule.why for rule in rules().values()} | {entry.id: entry.why for entry in lexicon.entries()}


class Reasons(Mapping[str, str]):
    """The reason of every rule and of every entry of a lexicon, by name.

    Args:
        lexicon: The words; those that come with the library if None.
    """

    __slots__ = ("_lexicon",)

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        self._lexicon = None if lexicon is None or lexicon is Lexicon.default() else lexicon

    def __getitem__(self, name: str) -> str:
        """The reason of the rule or entry with a name."""
        return _table(self._lexicon or Lexicon.default())[name]

    def __iter__(self) -> Iterator[str]:
        """The names of all rules and entries."""
        return iter(_table(self._lexicon or Lexicon.default()))

    def __len__(self) -> int:
        """How many rules and entries there are."""
        return len(_table(self._lexicon or Lexicon.default()))
