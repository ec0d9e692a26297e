"""Hypothesis strategies for records and their pieces, for the tests of whoever builds on the library.

Needs hypothesis: `pip install jscd-model[testing]`. Each strategy makes valid things only. Strategies of facts take
the codes and ids that the fact may refer to; `records` makes whole records whose facts refer to one another.
"""

from jscd_model.testing.facts import (
    agreements,
    assessments,
    date_mentions,
    delegates,
    delegations,
    diagnostics,
    dialogues,
    offices,
    organizations,
    parties,
    persons,
    relations,
    statements,
)
from jscd_model.testing.records import documents, records, texts
from jscd_model.testing.values import codes, ids, moments, names, spans, whens

__all__ = [
    "agreements",
    "assessments",
    "codes",
    "date_mentions",
    "delegates",
    "delegations",
    "diagnostics",
    "dialogues",
    "documents",
    "ids",
    "moments",
    "names",
    "offices",
    "organizations",
    "parties",
    "persons",
    "records",
    "relations",
    "spans",
    "statements",
    "texts",
    "whens",
]
