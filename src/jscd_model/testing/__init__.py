"""Hypothesis strategies for records, their pieces and dossiers, for the tests of whoever builds on the library.

Needs hypothesis: `pip install jscd-model[testing]`. Each strategy makes valid things only. Strategies of facts take
the codes and ids that the fact may refer to; `records` makes whole records whose facts refer to one another, and
`dossiers` puts several of them side by side.
`statements_in_words` makes texts with the facts that a reader should find in them; `swapped` puts other states and
persons into a text and carries its facts over. Rewordings such as `wrapped` and
`full_names` say a text in another form, and `differences` tells what a reader makes of it otherwise.
"""

from jscd_model.testing.dossiers import dossiers
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
from jscd_model.testing.layouts import (
    boilerplate_after,
    boilerplate_before,
    bold_words,
    bullet_hyphens,
    bullet_signs,
    capital_headline,
    cr_line_ends,
    crlf_line_ends,
    emphasised_names,
    html_names,
    lf_line_ends,
    marked_headline,
    narrowly_wrapped,
    unwrapped,
    wrapped,
)
from jscd_model.testing.person_names import PersonName
from jscd_model.testing.plain_facts import differences, moved_spans, plain_facts, plain_words
from jscd_model.testing.records import documents, records, texts
from jscd_model.testing.reworded import Edit, Reworded, Rewording, chained, reworded
from jscd_model.testing.signs import (
    curly_quotes,
    double_hyphens,
    em_dashes,
    en_dashes,
    hyphens,
    spaced_em_dashes,
    spaced_en_dashes,
    spaced_ranges,
    straight_quotes,
)
from jscd_model.testing.state_names import StateNames
from jscd_model.testing.swapping import Swap, swapped
from jscd_model.testing.values import codes, ids, moments, names, spans, whens
from jscd_model.testing.worded import Leader, Saying, Worded, statements_in_words
from jscd_model.testing.wordings import (
    american_spelling,
    bare_acronyms,
    british_spelling,
    dotted_acronyms,
    full_names,
)

__all__ = [
    "Edit",
    "Leader",
    "PersonName",
    "Reworded",
    "Rewording",
    "Saying",
    "StateNames",
    "Swap",
    "Worded",
    "agreements",
    "american_spelling",
    "assessments",
    "bare_acronyms",
    "boilerplate_after",
    "boilerplate_before",
    "bold_words",
    "british_spelling",
    "bullet_hyphens",
    "bullet_signs",
    "capital_headline",
    "chained",
    "codes",
    "cr_line_ends",
    "crlf_line_ends",
    "curly_quotes",
    "date_mentions",
    "delegates",
    "delegations",
    "diagnostics",
    "dialogues",
    "differences",
    "documents",
    "dossiers",
    "dotted_acronyms",
    "double_hyphens",
    "em_dashes",
    "emphasised_names",
    "en_dashes",
    "full_names",
    "html_names",
    "hyphens",
    "ids",
    "lf_line_ends",
    "marked_headline",
    "moments",
    "moved_spans",
    "names",
    "narrowly_wrapped",
    "offices",
    "organizations",
    "parties",
    "persons",
    "plain_facts",
    "plain_words",
    "records",
    "relations",
    "reworded",
    "spaced_em_dashes",
    "spaced_en_dashes",
    "spaced_ranges",
    "spans",
    "statements",
    "statements_in_words",
    "straight_quotes",
    "swapped",
    "texts",
    "unwrapped",
    "whens",
    "wrapped",
]
