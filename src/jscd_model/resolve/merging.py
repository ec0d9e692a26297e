"""The way in: records and dossiers, checked, put in order and merged."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from jscd_model.dossier import Dossier, EntityKind, Member, Override
from jscd_model.lexicon import Lexicon
from jscd_model.model import PolicyRecord
from jscd_model.model.facts import key_of
from jscd_model.resolve.overrides import Group, overrides_of

__all__ = ["merge"]

_LISTS = {
    EntityKind.PARTY: "parties",
    EntityKind.PERSON: "persons",
    EntityKind.ORGANIZATION: "organizations",
    EntityKind.AGREEMENT: "agreements",
    EntityKind.DIALOGUE: "dialogues",
    EntityKind.STATEMENT: "statements",
}


def merge(
    records: Iterable[PolicyRecord | Dossier],
    *,
    same: Iterable[Group] = (),
    different: Iterable[Group] = (),
    undo: Iterable[Override] = (),
    lexicon: Lexicon | None = None,
) -> Dossier:
    """Put records side by side: what they say together, where they differ, what only one of them tells.

    The result does not depend on the order of the records, nor on whether some of them were merged before: a dossier
    stands for its records and its overrides, and all decisions are made anew. Facts are linked only where something
    speaks for it and nothing forbids it, and two facts of one record never, unless `same` says so.

    Args:
        records: Records, and dossiers whose records are meant. A document that comes twice counts once.
        same: Groups of facts that are one thing whatever the records say. A fact is given as a `Member`, or as the pair
            of its document's id and its own id (or code, for a party).
        different: Groups of facts that are all different things.
        undo: Overrides of the dossiers that hold no longer, taken from their `overrides`.
        lexicon: The words by which names and places are compared; those that come with the library if None.

    Returns:
        The dossier. Its quotes are there for the documents whose records have their text at hand.

    Raises:
        TypeError: What was given is no series of records, or an override is of the wrong form.
        ValueError: Two records of one document differ, an override names an unknown fact, two contradict each
            other, or one that is to be undone is not there.

    >>> from jscd_model import parse
    >>> one = parse("Kenya and Norway held the second Kenya-Norway Defence Dialogue in Oslo on 4 March 2024.")
    >>> two = parse("Norway and Kenya held the second Norway-Kenya Defense Dialogue in March 2024.")
    >>> dossier = merge([one, two])
    >>> [dialogue.values("when") for dialogue in dossier.dialogues]
    [('2024-03-04', '2024-03')]
    """
    if lexicon is not None and not isinstance(lexicon, Lexicon):
        raise TypeError(f"merge wants lexicon as a Lexicon or None, got {type(lexicon).__name__}")
    given = tuple(_given(records))
    ordered = _ordered(record for one in given for record in (one.records if isinstance(one, Dossier) else (one,)))
    before = [override for one in given if isinstance(one, Dossier) for override in one.overrides]
    overrides = overrides_of(same, different, before, _kinds(ordered), undo)
    from jscd_model.resolve.flow import merged  # noqa: PLC0415 (the rules of comparison take a while to load)

    return merged(ordered, overrides, Lexicon.default() if lexicon is None else lexicon)


def _given(records: object) -> Iterator[PolicyRecord | Dossier]:
    wish = "merge wants an iterable of records and dossiers"
    if isinstance(records, PolicyRecord | Dossier):
        raise TypeError(f"{wish}, got one {type(records).__name__}; put it into a list")
    if isinstance(records, str | Mapping) or not isinstance(records, Iterable):
        raise TypeError(f"{wish}, got {type(records).__name__}")
    for record in records:
        if not isinstance(record, PolicyRecord | Dossier):
            raise TypeError(f"{wish}, got {type(record).__name__} in it; parse reads a text into a record")
        yield record


def _ordered(records: Iterable[PolicyRecord]) -> tuple[PolicyRecord, ...]:
    """The records, each document once, by the day of publication and the id."""
    found: dict[str, PolicyRecord] = {}
    for record in records:
        known = found.setdefault(record.document.id, record)
        if known != record:
            raise ValueError(_clash(known, record))
        if known.text is None:
            found[record.document.id] = record
    return tuple(sorted(found.values(), key=_when))


def _when(record: PolicyRecord) -> tuple[date, str]:
    published = record.document.published
    return (published and published.earliest) or date.max, record.document.id


def _clash(one: PolicyRecord, other: PolicyRecord) -> str:
    id = one.document.id  # noqa: A001
    if one.document.length != other.document.length:
        return (
            f"two documents have the id {id} and different texts, of {one.document.length} and "
            f"{other.document.length} characters; let document_id(text) make the ids"
        )
    names = ("title", "kind", "publisher", "published", "url")
    differing = [f"document.{name}" for name in names if getattr(one.document, name) != getattr(other.document, name)]
    differing += [name for name in _LISTS.values() if getattr(one, name) != getattr(other, name)]
    return (
        f"two records of the document {id} differ in {', '.join(differing) or 'their details'}; "
        "read the text once, or keep one of them"
    )


def _kinds(records: Iterable[PolicyRecord]) -> dict[Member, EntityKind]:
    """All facts that become members of entities, with their kinds."""
    return {
        Member(document=record.document.id, fact=key): kind
        for record in records
        for kind, name in _LISTS.items()
        for fact in getattr(record, name)
        if (key := key_of(fact)) is not None
    }
