"""All rules of the library in one table: what each reads and why."""

from collections.abc import Mapping
from functools import cache

from jscd_model.grammar import (
    acronyms,
    body_lists,
    bylines,
    common_bodies,
    dates,
    events,
    holder_rules,
    instrument_marks,
    instrument_pairs,
    instrument_shapes,
    letterheads,
    namesakes,
    opinions,
    places,
    positions,
    relation_phrases,
    reports,
    schedules,
    taking_part,
    undertakings,
)
from jscd_model.grammar import bodies as body_names
from jscd_model.grammar import instruments as instrument_names
from jscd_model.grammar.pattern import Rule
from jscd_model.stages import (
    act_rules,
    affiliations,
    bodies,
    body_meetings,
    coming,
    companions,
    diagnostics,
    echoes,
    gathering,
    headlines,
    instrument_areas,
    instruments,
    passing,
    personas,
    principal,
    refused_names,
    refused_occasions,
    refused_statements,
    refused_ties,
    relations,
    reporting,
    sections,
    senders,
    surnames,
    trace,
    wrappings,
)

__all__ = ["rules"]

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
    instrument_marks,
    instrument_pairs,
    instrument_shapes,
    letterheads,
    namesakes,
    opinions,
    places,
    positions,
    relation_phrases,
    reports,
    schedules,
    taking_part,
    undertakings,
)
_STAGES = (
    act_rules,
    affiliations,
    bodies,
    body_meetings,
    coming,
    companions,
    diagnostics,
    echoes,
    gathering,
    headlines,
    instrument_areas,
    instruments,
    passing,
    personas,
    principal,
    refused_names,
    refused_occasions,
    refused_statements,
    refused_ties,
    relations,
    reporting,
    sections,
    senders,
    surnames,
    trace,
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
