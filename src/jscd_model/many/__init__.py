"""Archives: many documents parsed by all cores, whatever becomes of any one of them, and results kept in JSON Lines."""

from jscd_model.many.archive import parse_into, read_failures, read_results
from jscd_model.many.reading import parse_many
from jscd_model.many.results import Failure, FailureKind, Parsed, Progress
from jscd_model.many.sources import Source, read_sources

__all__ = [
    "Failure",
    "FailureKind",
    "Parsed",
    "Progress",
    "Source",
    "parse_into",
    "parse_many",
    "read_failures",
    "read_results",
    "read_sources",
]
