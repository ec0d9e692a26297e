"""Hypothesis strategies for records and their pieces, for the tests of whoever builds on the library.

Needs hypothesis: `pip install jscd-model[testing]`. Each strategy makes valid things only. Strategies of facts take
the codes and ids that the fact may refer to; `records` makes whole records whose facts refer to one another.
`statements_in_words` makes texts with the facts that a reader should find in them; `swapped` puts other states and
persons into a text and carries its facts over.
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
from jscd_model.testing.person_names import PersonName
from jscd_model.testing.records import documents, records, texts
from jscd_model.testing.state_names import StateNames
from jscd_model.testing.swapping import Swap, swapped
from jscd_model.testing.values import codes, ids, moments, names, spans, whens
from jscd_model.testing.worded import Leader, Saying, Worded, statements_in_words

__all__ = [
    "Leader",
    "PersonName",
    "Saying",
    "StateNames",
    "Swap",
    "Worded",
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
    "statements_in_words",
    "swapped",
    "texts",
    "whens",
]
