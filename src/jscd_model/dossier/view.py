"""View: what a report looks up over and over, with the numbers by which it names sources and events."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from attrs import frozen

from jscd_model.dossier.claims import TIMES, Claim, Member, Witness
from jscd_model.dossier.conflicts import Conflict
from jscd_model.dossier.entities import Entity, EntityKind
from jscd_model.dossier.events import Companions, Event
from jscd_model.dossier.markdown import escaped, shortened
from jscd_model.dossier.timeline import finest
from jscd_model.dossier.wording import field_in_words, label_of, listed, names_entity, value_in_words
from jscd_model.model.record import PolicyRecord

if TYPE_CHECKING:
    from jscd_model.dossier.dossier import Dossier

__all__ = ["View", "is_told"]

_MOST = 6
_ROW = 4
Key = tuple[str, str, str]
"""Entity, field and value of a claim."""
"""An entity, a field of it, and a document."""


def is_told(event: Event) -> bool:
    """Whether an event is more than a document that reports none."""
    return bool(event.dialogues) or len(event.documents) > 1


@frozen(eq=False, slots=False)
class View:
    """A dossier, ready to be reported.

    Attributes:
        dossier: The dossier.
    """

    dossier: "Dossier"

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The events, then the documents that report none."""
        return tuple(sorted(self.dossier.events, key=lambda event: not is_told(event)))

    @cached_property
    def number(self) -> Mapping[str, int]:
        """The number of each document: events in order, and their documents in order."""
        documents = (document for event in self.events for document in event.documents)
        return {document: at for at, document in enumerate(documents, 1)}

    @cached_property
    def records(self) -> Mapping[str, PolicyRecord]:
        """The record of each document."""
        return {record.document.id: record for record in self.dossier.records}

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        """The entity of each id."""
        return {entity.id: entity for entity in self.dossier.entities}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The name of the entity of each id."""
        return {entity.id: entity.name for entity in self.dossier.entities}

    @cached_property
    def disputed(self) -> frozenset[Key]:
        """Entity, field and value of every claim that is a side of a conflict."""
        return frozenset(_key(claim) for conflict in self.dossier.conflicts for claim in conflict.claims)

    @cached_property
    def given_by(self) -> Mapping[Key, tuple[Claim, ...]]:
        """What each document says of each field of each entity."""
        found: dict[Key, list[Claim]] = {}
        for claim in self.dossier.claims():
            for document in self.documents(claim):
                found.setdefault((claim.entity, claim.field, document), []).append(claim)
        return {place: tuple(claims) for place, claims in found.items()}

    def documents(self, claim: Claim) -> frozenset[str]:
        """The documents that give just this value."""
        return self._documents[_key(claim)]

    def tellers(self, claim: Claim) -> frozenset[str]:
        """The documents that say what a claim says, exactly or with more or less precision."""
        others = ((claim.entity, claim.field, value) for value in claim.consistent_with)
        return self._documents[_key(claim)].union(*(self._documents.get(other, ()) for other in others))

    @cached_property
    def _documents(self) -> Mapping[Key, frozenset[str]]:
        return {_key(claim): frozenset(claim.documents) for claim in self.dossier.claims()}

    @cached_property
    def speakers(self) -> Mapping[str, frozenset[str]]:
        """The documents that speak of each entity."""
        return {entity.id: frozenset(entity.documents) for entity in self.dossier.entities}

    @cached_property
    def company(self) -> Mapping[str, tuple[Companions, ...]]:
        """The pairs of documents that belong together by their people alone, by the first document of their event."""
        first = {document: event.documents[0] for event in self.events for document in event.documents}
        reported: dict[str, set[str]] = {}
        for entity in self.dossier.dialogues:
            for claim in entity.of("principal"):
                for document in self.documents(claim):
                    reported.setdefault(document, set()).add(entity.id)
        found: dict[str, list[Companions]] = {}
        for pair in self.dossier.companions:
            one, other = (reported.get(document, set()) for document in pair.documents)
            if one.isdisjoint(other):
                found.setdefault(first[pair.documents[0]], []).append(pair)
        return {document: tuple(pairs) for document, pairs in found.items()}

    @cached_property
    def contents(self) -> Mapping[Member, str]:
        """The words of each statement."""
        return {
            Member(document=record.document.id, fact=statement.id): statement.content
            for record in self.dossier.records
            for statement in record.statements
        }

    @cached_property
    def told(self) -> Mapping[str, tuple[Entity, ...]]:
        """The entities of which each document speaks, in order."""
        found: dict[str, list[Entity]] = {document: [] for document in self.number}
        for entity in self.dossier.entities:
            for document in entity.documents:
                found[document].append(entity)
        return {document: tuple(entities) for document, entities in found.items()}

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The place of each entity."""
        return {entity.id: at for at, entity in enumerate(self.dossier.entities)}

    @cached_property
    def conflicts(self) -> Mapping[str, tuple[Conflict, ...]]:
        """The conflicts about each entity."""
        found: dict[str, list[Conflict]] = {}
        for conflict in self.dossier.conflicts:
            found.setdefault(conflict.entity, []).append(conflict)
        return {key: tuple(conflicts) for key, conflicts in found.items()}

    # In words

    def marks(self, documents: Iterable[str]) -> str:
        """The numbers of documents: `[1, 2]`, and of many in a row `[1–9]`."""
        runs: list[list[int]] = []
        for number in sorted({self.number[document] for document in documents}):
            if runs and number == runs[-1][-1] + 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        words = [[f"{run[0]}–{run[-1]}"] if len(run) >= _ROW else map(str, run) for run in runs]
        return f"[{', '.join(chain.from_iterable(words))}]"

    def label(self, document: str) -> str:
        """What one calls a document."""
        return escaped(shortened(label_of(self.records[document].document), limit=120)) or "document without a name"

    def name(self, key: str) -> str:
        """The name of an entity."""
        return escaped(shortened(self.names[key], limit=120))

    def occasion(self, key: str) -> str:
        """What one calls a dialogue: its name and number; parties for one without a proper name."""
        entity = self.entities[key]
        name, number = self.name(key), entity.values("ordinal")
        if entity.name == entity.name.lower():
            parties = [self._plain(claim) for claim in entity.of("party")]
            name = name[:1].upper() + name[1:] + (f" of {listed(parties)}" if 1 < len(parties) <= _MOST else "")
        series = " (the series)" if set(entity.values("status")) == {"series"} else ""
        return name + (f", number {' or '.join(number)}" if number else "") + series

    def contested(self, key: str) -> tuple[str, ...]:
        """The fields of an entity on which documents contradict each other."""
        return tuple(dict.fromkeys(conflict.field for conflict in self.conflicts.get(key, ())))

    def value(self, claim: Claim) -> str:
        """The value of a claim."""
        entity = self.entities.get(claim.value) if names_entity(claim.field) else None
        if entity is not None and entity.kind is EntityKind.DIALOGUE:
            return self.occasion(entity.id)
        return self._plain(claim)

    def _plain(self, claim: Claim) -> str:
        return escaped(shortened(value_in_words(claim.field, claim.value, self.names), limit=120))

    def field(self, name: str) -> str:
        """What one calls a field."""
        return escaped(field_in_words(name, self.names))

    def attributed(
        self, claims: Iterable[Claim], documents: frozenset[str], words: Mapping[str, str] | None = None
    ) -> list[str]:
        """The values that these documents give, each with those that give it unless all of them do."""
        found = []
        for claim in claims:
            told = self.documents(claim) & documents
            if told:
                value = (words or {}).get(claim.value) or self.value(claim)
                found.append(value + ("" if told == documents else f" {self.marks(told)}"))
        return found

    def quote(self, witness: Witness) -> str:
        """The words of a witness in quotation marks, shortened around those that matter; nothing without a quote."""
        if witness.quote is None or not witness.quote.strip() or witness.passage is None:
            return ""
        span = witness.span or witness.passage
        start, end = span.start - witness.passage.start, span.end - witness.passage.start
        return f"“{escaped(shortened(witness.quote, start, end))}”"

    def given(self, claims: tuple[Claim, ...], documents: frozenset[str]) -> str:
        """What these documents say of a field: the most precise values, each with its sources where there are several.

        Values that cannot all be true stand side by side with "or".
        """
        within = [(claim, told & documents) for claim, told in self.precise(claims) if told & documents]
        if len(within) == 1:
            return self.value(within[0][0])
        either = any(_key(claim) in self.disputed for claim, _ in within)
        marked = [
            f"{self.value(claim)} {self.marks(self.documents(claim) & documents or told)}" for claim, told in within
        ]
        return (" or " if either else "; ").join(marked)

    def precise(self, claims: tuple[Claim, ...]) -> list[tuple[Claim, frozenset[str]]]:
        """The values that no other one states more precisely, each with all documents that say so.

        A document that is too vague to tell which of several it means stands with none of them.
        """
        if claims and claims[0].field in TIMES:
            found = [(claim, frozenset(told)) for claim, told in finest(claims)]
        else:
            found = list(self._fullest(claims))
        times = Counter(document for _, told in found for document in told)
        return [
            (claim, frozenset(document for document in told if times[document] == 1 or document in claim.documents))
            for claim, told in found
        ]

    def _fullest(self, claims: tuple[Claim, ...]) -> Iterator[tuple[Claim, frozenset[str]]]:
        """The values that say most: of those that say the same, one that names an entity, or else the longest."""
        rank = {claim.value: (claim.value in self.entities, len(claim.value), -at) for at, claim in enumerate(claims)}
        for claim in claims:
            akin = [one for one in claims if one.value in claim.consistent_with or claim.value in one.consistent_with]
            if all(rank[one.value] < rank[claim.value] for one in akin):
                yield claim, frozenset(document for one in (claim, *akin) for document in one.documents)

    def is_disputed(self, claim: Claim) -> bool:
        """Whether a claim is a side of a conflict."""
        return _key(claim) in self.disputed


def _key(claim: Claim) -> Key:
    return claim.entity, claim.field, claim.value
