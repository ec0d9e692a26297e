"""All rules of the library in one table: what each reads and why."""

from collections.abc import Iterator, Mapping
from functools import cache

from jscd_model.grammar import (
    acronyms,
    body_lists,
    bylines,
    common_bodies,
    dates,
    events,
    holder_rules,
    instrument_shapes,
    letterheads,
    namesakes,
    opinions,
    places,
    positions,
    reports,
    taking_part,
    undertakings,
)
from jscd_model.grammar import bodies as body_names
from jscd_model.grammar import instruments as instrument_names
from jscd_model.grammar.pattern import Rule
from jscd_model.lexicon import Lexicon
from jscd_model.stages import (
    act_rules,
    affiliations,
    bodies,
    diagnostics,
    gathering,
    headlines,
    instrument_facts,
    instruments,
    personas,
    principal,
    relations,
    sections,
    situations,
    wrappings,
)

__all__ = ["Reasons", "rules"]

_GRAMMAR = (
    acronyms,
    body_lists,
    body_names,
    bylines,
    common_bodies,
    dates,
    events,
    holder_rules,
    instrument_names,
    instrument_shapes,
    letterheads,
    namesakes,
    opinions,
    places,
    positions,
    reports,
    taking_part,
    undertakings,
)
_STAGES = (
    act_rules,
    affiliations,
    bodies,
    diagnostics,
    gathering,
    headlines,
    instrument_facts,
    instruments,
    personas,
    principal,
    relations,
    sections,
    situations,
    wrappings,
)


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule by its name.

    Raises:
        ValueError: Two rules have one name.
    """
    found: dict[str, Rule] = {}
    for rule in (rule for module in (*_GRAMMAR, *_STAGES) for rule in module.RULES):
        if found.setdefault(rule.name, rule) is not rule:
            raise ValueError(f"two rules are named {rule.name!r}")
    return found


@cache
def _reasons(lexicon: Lexicon) -> dict[str, str]:
    return {rule.name: rule.why for rule in rules().values()} | {entry.id: entry.why for entry in lexicon.entries()}


class Reasons(Mapping[str, str]):
    """Why each rule and each entry of a lexicon reads what it reads; gathered when first asked."""

    __slots__ = ("_lexicon",)

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        self._lexicon = lexicon

    @property
    def _table(self) -> dict[str, str]:
        return _reasons(self._lexicon or Lexicon.default())

    def __getitem__(self, name: str) -> str:
        """The reason of the rule or entry with a name."""
        return self._table[name]

    def __iter__(self) -> Iterator[str]:
        """The names of all rules and entries."""
        return iter(self._table)

    def __len__(self) -> int:
        """How many rules and entries there are."""
        return len(self._table)
