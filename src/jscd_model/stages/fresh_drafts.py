"""Drafts of occasions that a further mention opens: their facts from the words beside it, else from their series."""

import re

from attrs import frozen

from jscd_model.grammar.events import EventName
from jscd_model.grammar.places import place_at
from jscd_model.grammar.reports import AT_MARGINS
from jscd_model.grammar.schedules import TO_HOST
from jscd_model.lexicon.entries import EventRole
from jscd_model.model import Status
from jscd_model.stages.coming import PLANNED
from jscd_model.stages.drafting import shown_name
from jscd_model.stages.drafts import Draft
from jscd_model.stages.situations import Situation, Surroundings

__all__ = ["FreshDrafts"]

_LONG = re.compile(r"^(?:[\w-]+-day|day-long|week-long|brief|short) (?=\w)", re.IGNORECASE)
_WILL_HOLD_REACH = 160  # characters from "will hold" to what will be held
_WILL_HOLD = re.compile(r" (?:will|shall|are to) (?:hold|convene) (?:the|a|an|its|their) (?:[\w-]+ ){0,3}$")


@frozen(kw_only=True)
class FreshDrafts:
    """Makes drafts of occasions beside the principal one.

    Attributes:
        around: The findings in which it reads.
        principal: The occasion that the document reports, if one is known.
    """

    around: Surroundings
    principal: Draft | None

    def draft(self, name: EventName, key: frozenset[str], situation: Situation, series: Draft | None) -> Draft:
        """A draft of the occasion that a mention tells of, in a series if that is known."""
        own = series is not None and (not name.named or len(series.name) > len(shown_name(self.around, name)))
        draft = Draft(
            name=series.name if own and series is not None else shown_name(self.around, name),
            named=name.named or series is not None,
            kind=series.kind if own and series is not None else name.entry.kind,
            entry=name.entry,
            key=key | (series.key if series is not None else frozenset()),
            acronym=name.acronym or (series.acronym if series is not None else None),
            ordinal=name.ordinal,
            status=Status.PLANNED if situation.planned else Status.HELD,
        )
        draft.name = draft.name if draft.named else _LONG.sub("", draft.name)
        draft.when = situation.when
        draft.place = self.around.page.source.cut(*situation.place) if situation.place else None
        elsewhere = False
        if draft.place is None and situation.virtual:
            draft.place, draft.virtual = "virtual", True
        if draft.place is None and draft.status is Status.PLANNED:
            draft.place = self._host(name)
        if draft.place is None and name.named and name.entry.role is EventRole.OCCASION:
            host = place_at(
                self.around.page.view, name.name_start, self.around.lexicon, self.around.states, known_only=True
            )
            draft.place, elsewhere = (self.around.page.source.cut(*host), True) if host else (None, False)
        draft.take(situation.parties)
        if series is not None:
            hosts = self._subject(name)
            draft.take(hosts if set(hosts) - set(series.parties) else series.parties)
        elif (
            len(draft.parties) < 2
            and self.principal is not None
            and not elsewhere
            and self._ours(name, draft, situation)
        ):
            draft.take(self.principal.parties)
        elif len(draft.parties) == 1 and not name.named and self.principal is not None:
            draft.take(self.principal.parties if draft.parties[0] in self.principal.parties else ())
        elif not draft.parties and situation.planned:
            draft.take(self.around.codes(self.around.sentence_at(name.start)[0], name.start))
        draft.mentions.append((name.start, name.end, name.entry.id))
        if draft.status is Status.PLANNED:
            draft.mentions.append((name.start, name.end, PLANNED.name))
        return draft

    def _host(self, name: EventName) -> str | None:
        """The state that will host it, which is all that is known of its place."""
        hosts = TO_HOST.first(self.around.page, self.around.sentence_at(name.start)[0], name.start)
        own = self.around.state_ends.get(hosts.start()) if hosts is not None else None
        return self.around.page.source.cut(own, hosts.start()) if hosts is not None and own is not None else None

    def _subject(self, name: EventName) -> tuple[str, ...]:
        """Codes of the parties of which the clause says that they will hold it."""
        start, _ = self.around.sentence_at(name.start)
        holds = _WILL_HOLD.search(self.around.page.view, max(start, name.start - _WILL_HOLD_REACH), name.start)
        return self.around.codes(start, holds.start()) if holds else ()

    def _ours(self, name: EventName, draft: Draft, situation: Situation) -> bool:
        """Whether an occasion without its own parties is one of the principal parties'."""
        principal = self.principal
        if principal is None or (draft.parties and not set(draft.parties) <= set(principal.parties)):
            return False
        margins = AT_MARGINS.first(self.around.page, max(0, name.start - 90), name.start)
        if margins and name.named and not situation.parties and name.entry.role is not EventRole.STANDING:
            return False  # somebody else's
        return (
            name.named or name.definite or name.marker is not None or name.name_start < name.name_end - len(name.head)
        )
