"""Times, fields and values in the words of a reader."""

from collections.abc import Mapping

from jscd_model.dossier.claims import TIMES
from jscd_model.model.document import Document
from jscd_model.model.when import Moment, When

__all__ = [
    "DONE",
    "UNDERTAKEN",
    "field_in_words",
    "label_of",
    "listed",
    "names_entity",
    "time_in_words",
    "value_in_words",
]

_MONTHS = (
    "January February March April May June July August September October November December spring summer autumn winter"
).split()
_SEASONS_FROM = 21
_FIELDS: Mapping[str, str] = {
    "actor": "Who",
    "alias": "Also called",
    "beneficiary": "For whom",
    "date": "Signed",
    "due": "Due",
    "expansion": "Acronym spelt out as",
    "negated": "Denied or ruled out",
    "next": "To be followed by",
    "ordinal": "Number",
    "party": "Parties",
    "place": "Where",
    "principal": "Reported by",
    "quantity": "How many",
    "topic": "Topics",
    "virtual": "By video or telephone",
    "when": "When",
    "within": "At the margins of",
}
DONE: Mapping[str, str] = {
    "discuss": "discussed",
    "affirm": "affirmed",
    "commit": "committed",
    "establish": "established",
    "welcome": "welcomed",
    "condemn": "condemned",
    "urge": "urged",
}
"""The acts as one reports them."""
UNDERTAKEN: Mapping[str, str] = {"commit": "undertaking", "establish": "decision"}
"""The acts by which parties bind themselves."""
_TRUTHS: Mapping[tuple[str, str], str] = {
    ("negated", "true"): "denied",
    ("negated", "false"): "not denied",
    ("principal", "true"): "yes",
    ("virtual", "true"): "yes",
    ("virtual", "false"): "no",
}
_ROLES: Mapping[str, str] = {"head": "Led for", "host": "Host for", "member": "Present for"}
_TERMS = frozenset({"act", "kind", "status", "topic"})
_NAMED = frozenset({"actor", "beneficiary", "party", "speaker", "within"})
_RELATIONS = frozenset({"under", "builds_on", "establishes", "part_of", "separate_from", "next"})


def time_in_words(when: When) -> str:
    """A time as one writes it in a memo: `4 to 5 March 2024`, `by 2025`, `about 31 July 2023`."""
    start, end = when.start, when.end
    if start is None or end is None:
        return f"by {_moment(end)}" if end is not None else f"from {_moment(start)}" if start is not None else ""
    if start == end:
        return _moment(start)
    if start.day and end.day and start.year == end.year and not (_marked(start) or _marked(end)):
        same_month = start.month == end.month
        return f"{start.day if same_month else _moment(start).rsplit(' ', 1)[0]} to {_moment(end)}"
    return f"{_moment(start)} to {_moment(end)}"


def _marked(moment: Moment) -> bool:
    return moment.approximate or moment.uncertain


def _moment(moment: Moment) -> str:
    at = None if moment.month is None else moment.month - 1 if moment.month <= 12 else moment.month - _SEASONS_FROM + 12
    parts = [str(moment.day)] if moment.day else []
    parts += [] if at is None else [_MONTHS[at]]
    words = " ".join([*parts, str(moment.year)])
    return f"{'about ' if moment.approximate else ''}{words}{' (uncertain)' if moment.uncertain else ''}"


def field_in_words(field: str, names: Mapping[str, str]) -> str:
    """The name of a field as the head of a row: `head.IQ` is "Led for Iraq".

    Args:
        field: The field.
        names: The name of each entity, by its id.
    """
    role, dot, code = field.partition(".")
    if dot:
        return f"{_ROLES.get(role, role.capitalize())} {names.get(code, code)}"
    return _FIELDS.get(field) or field.replace("_", " ").capitalize()


def value_in_words(field: str, value: str, names: Mapping[str, str]) -> str:
    """A value of a field as a reader says it: times in words, entities by name.

    Args:
        field: The field.
        value: Its value, as a claim has it.
        names: The name of each entity, by its id.
    """
    if field in TIMES:
        return time_in_words(When.parse(value))
    if field in _TERMS:
        return value.replace("_", " ")
    if names_entity(field):
        return names.get(value, value)
    return _TRUTHS.get((field, value), value)


def names_entity(field: str) -> bool:
    """Whether the values of a field are ids of entities, where the records know these."""
    return field in _NAMED or field in _RELATIONS or "." in field


def label_of(document: Document) -> str:
    """What one calls a document: its title, its publisher, or the start of its id."""
    return document.title or document.publisher or f"document {document.id.partition(':')[2][:8]}"


def listed(words: list[str], last: str = "and") -> str:
    """Words in a row: `Chad, Mali and Niger`."""
    return f" {last} ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)
