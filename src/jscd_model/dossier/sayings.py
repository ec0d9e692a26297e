"""Statements in a report: who says what, and each document's words under its own number."""

import re
from collections.abc import Container, Mapping

from attrs import frozen

from jscd_model.dossier.entities import Entity
from jscd_model.dossier.markdown import escaped, shortened
from jscd_model.dossier.view import View
from jscd_model.dossier.wording import DONE, listed

__all__ = ["Saying"]

_FEW = 3  # wordings in a line


@frozen(eq=False)
class Saying:
    """A statement as some documents make it.

    Attributes:
        view: The dossier.
        entity: The statement.
        documents: The documents that make it, of those that are reported on.
        wordings: What they say, what matters and is fullest first, each with the documents that say it in these words.
    """

    view: View
    entity: Entity
    documents: frozenset[str]
    wordings: tuple[tuple[str, frozenset[str]], ...]

    @classmethod
    def of(cls, view: View, entity: Entity, among: frozenset[str], acts: Container[str] = ()) -> "Saying":
        """A statement as those of some documents make it that make it at all.

        Args:
            view: The dossier.
            entity: The statement.
            among: The documents that are reported on.
            acts: Acts that matter: the words of documents that tell one of them come first.
        """
        first = {document for claim in entity.of("act") if claim.value in acts for document in claim.documents}
        denied = {document for claim in entity.of("negated") if claim.value == "true" for document in claim.documents}
        found: dict[tuple[str, ...], tuple[str, set[str]]] = {}
        for member in entity.members:
            if member.document in among:
                content = view.contents.get(member) or entity.name
                content = f"(negated) {content}" if member.document in denied else content
                found.setdefault(_words(content), (content, set()))[1].add(member.document)
        fullest = sorted(found.items(), key=lambda entry: (first.isdisjoint(entry[1][1]), -len(entry[0])))
        wordings = tuple((content, frozenset(told)) for _, (content, told) in fullest)
        return cls(view, entity, view.speakers[entity.id] & among, wordings)

    def line(self) -> str:
        """Who does what, in the words of the documents, the first few where there are many."""
        acts = self.told("act", DONE)
        head = f"{self.who() or 'Not told who'} {' / '.join(acts) or 'said'}: "
        shown = self.wordings[:_FEW]
        words = [f"{self._shown(content, 160)}{self._marks(told)}" for content, told in shown]
        rest = self.documents.difference(*(told for _, told in shown))
        more = f"; worded otherwise by {self.view.marks(rest)}" if rest else ""
        return f"{head}{' / '.join(words)}{more}"

    def content(self, limit: int = 160) -> str:
        """The first wording; `tellers` says whose it is."""
        return self._shown(self.wordings[0][0], limit)

    def own(self, document: str, limit: int = 100) -> str:
        """The words of a document where they are not the first ones; else nothing."""
        if document in self.wordings[0][1]:
            return ""
        own = next((content for content, told in self.wordings if document in told), "")
        return escaped(shortened(own, limit=limit))

    def who(self) -> str:
        """Who says or does it, each with the documents that say so unless all do."""
        actors, speakers = (listed(self.told(name)) for name in ("actor", "speaker"))
        return f"{speakers} ({actors})" if actors and speakers else actors or speakers

    def tellers(self) -> str:
        """Who tells it: those that have the first wording, then the others."""
        _, told = self.wordings[0]
        rest = self.documents - told
        return self.view.marks(told) + (f"; worded otherwise by {self.view.marks(rest)}" if rest else "")

    def due(self) -> str:
        """By when it is to be done, each time with the documents that give it unless all do."""
        either = any(self.view.is_disputed(claim) for claim in self.entity.of("due"))
        return (" or " if either else " / ").join(self.told("due"))

    def told(self, name: str, words: Mapping[str, str] | None = None) -> list[str]:
        """The values of a field, each with the documents that give it unless all do.

        Args:
            name: The field.
            words: The only values that are wanted, as they are to be called; all where it is None.
        """
        claims = self.entity.of(name)
        wanted = claims if words is None else [claim for claim in claims if claim.value in words]
        return self.view.attributed(wanted, self.documents, words or {})

    def _marks(self, told: frozenset[str]) -> str:
        return "" if told == self.documents else f" {self.view.marks(told)}"

    def _shown(self, content: str, limit: int) -> str:
        fields = [self.view.field(name).lower() for name in self.view.contested(self.entity.id)]
        disputed = f" (disputed: {', '.join(fields)})" if fields else ""
        return f"{escaped(shortened(content, limit=limit))}{disputed}"


def _words(content: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", content.casefold()))
