"""What refers to what, and whether it all fits: ids unique and referring to something, spans within the text."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from jscd_model.model.actors import Office, Organization, Party, Person
from jscd_model.model.agreements import FrameworkAgreement
from jscd_model.model.checks import refusal
from jscd_model.model.dialogues import Delegate, Delegation, Dialogue
from jscd_model.model.document import Document
from jscd_model.model.facts import Fact, everything, key_of, spans_of
from jscd_model.model.rejections import Rejection, Unread
from jscd_model.model.relations import Relation
from jscd_model.model.statements import Statement

if TYPE_CHECKING:
    from jscd_model.model.record import PolicyRecord

__all__ = ["MOST_MISFITS", "MisfitError", "misfits", "references"]

MOST_MISFITS = 100
"""How many places an error names; where more is wrong, the first show what."""

_RELATED = (Document, Person, Organization, FrameworkAgreement, Dialogue, Statement)

_REFERENCES: Mapping[type, tuple[tuple[str, tuple[type, ...]], ...]] = {
    Office: (("party", (Party,)),),
    Organization: (("party", (Party,)),),
    FrameworkAgreement: (("parties", (Party,)),),
    Dialogue: (("parties", (Party,)), ("within", (Dialogue,))),
    Delegation: (("party", (Party,)),),
    Delegate: (("person", (Person,)),),
    Statement: (("actors", (Party,)), ("speaker", (Person,)), ("beneficiaries", (Party, Organization))),
    Relation: (("source", _RELATED), ("target", _RELATED)),
}

_WHOLES = (Document, Delegation)  # they stand where their parts do

Misfit = tuple[str, str]


class MisfitError(ValueError):
    """Facts of a record, or parts of a dossier, that do not fit together.

    Attributes:
        misfits: Each place, such as `statements[4].speaker`, with what is wrong there; the first hundred.
        whole: Name of the class whose parts they are.
    """

    def __init__(self, misfits: tuple[Misfit, ...], whole: str = "PolicyRecord") -> None:
        super().__init__(misfits, whole)
        self.misfits = misfits
        self.whole = whole

    def __str__(self) -> str:
        """All misfits in one line."""
        return "; ".join(f"{self.whole}.{place} {reason}" for place, reason in self.misfits)


def references(fact: Fact) -> list[tuple[str, int | None, str, tuple[type, ...]]]:
    """The ids and codes by which a fact refers to others: field, place in it, key, and classes it may belong to."""
    found: list[tuple[str, int | None, str, tuple[type, ...]]] = []
    for name, classes in _REFERENCES.get(type(fact), ()):
        value: str | tuple[str, ...] | None = getattr(fact, name)
        if type(value) is tuple:
            found += [(name, index, key, classes) for index, key in enumerate(value)]
        elif value is not None:
            found.append((name, None, str(value), classes))
    return found


def misfits(record: "PolicyRecord") -> Iterator[Misfit]:
    """Every place where a fact clashes with another or refers to nothing."""
    facts, length = everything(record), record.document.length
    places: list[str] = []

    def place_of(index: int) -> str:
        if not places:  # hardly ever wanted, and costly
            places.extend(place for place, _ in record.facts())
        return places[index]

    owners: dict[str, int] = {}
    for index, fact in enumerate(facts):
        key = key_of(fact)
        if key is not None and owners.setdefault(key, index) != index:
            wish = refusal("a key that nothing else has", key)
            yield place_of(index), f"{wish}, which {place_of(owners[key])} has"
    for index, fact in enumerate(facts):
        for field, at, key, classes in references(fact):
            if key not in owners or not isinstance(facts[owners[key]], classes):
                names = " or ".join(cls.__name__ for cls in classes)
                step = field if at is None else f"{field}[{at}]"
                yield f"{place_of(index)}.{step}", refusal(f"the key of a listed {names}", key)
        for span in () if isinstance(fact, _WHOLES) else spans_of(fact):
            if span.end > length:
                wish = f"spans within the document's {length} characters"
                yield place_of(index), refusal(wish, f"{span.start}..{span.end}")
                break
    yield from _beyond(record)
    yield from _circles(record.dialogues)


def _beyond(record: "PolicyRecord") -> Iterator[Misfit]:
    """What was passed over beyond the end of the document."""
    length = record.document.length
    passed: dict[str, tuple[Rejection | Unread, ...]] = {"rejected": record.rejected, "unread": record.unread}
    for name, found in passed.items():
        for index, one in enumerate(found):
            spans = (one.span, one.sentence, *one.rivals) if isinstance(one, Rejection) else (one.span,)
            if any(span.end > length for span in spans):
                wish = f"spans within the document's {length} characters"
                yield f"{name}[{index}]", refusal(wish, f"..{max(span.end for span in spans)}")


def _circles(dialogues: tuple[Dialogue, ...]) -> Iterator[Misfit]:
    around = {dialogue.id: dialogue.within for dialogue in dialogues}
    ends: dict[str | None, bool] = {None: True}  # whether one comes from a dialogue to an outermost one
    for index, dialogue in enumerate(dialogues):
        path: dict[str | None, bool] = {}
        outer: str | None = dialogue.id
        while outer is not None and outer not in ends and outer not in path:
            path[outer] = False
            outer = around.get(outer)
        good = ends.get(outer, False)
        ends.update(dict.fromkeys(path, good))
        if not good:
            yield f"dialogues[{index}].within", refusal("dialogues that do not lie within each other", dialogue.within)
