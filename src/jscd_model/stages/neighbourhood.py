"""Whose side the words around a place speak of: a delegation's, a list's, that of the state which acts."""

import enum
import re

from attrs import field, frozen

from jscd_model.lexicon.entries import PartyForm
from jscd_model.stages.parties import Parties, PartyMention
from jscd_model.text import Page

__all__ = ["Neighbourhood"]

_GROUP = (
    r"(?:delegations?|side|team|[Gg]overnment|representatives|participants|officials|authorities|police|forces|"
    r"military|people)\b"
)
_SIDE = re.compile(rf"(?:'s?)? (?:[a-z-]+ )?{_GROUP}")
_DELEGATION = re.compile(
    r"(?:'s?)? (?:[a-z-]+ )?(?:delegation|side|team) (?:was|is|will|includ|compris|consist|by|led)"
)
_SIDE_OF = re.compile(
    r"\b(?:delegation|side|team|government|Government|representatives|officials|authorities) (?:of|from) "
    r"(?:the )?$"
)
_LISTED = re.compile(r"(?:^|\n|[,;:.] )(?:and,? )?[Ff]or (?:the )?$")
_AS_WELL = re.compile(r",? (?:as well as|along with|together with) the ")  # "from the Omani government as well as the"
_AFTER = re.compile(r"\b(?:from|on|of|for) the $")
_TO = re.compile(r"\b(?:to|in|with|against|visited|toward|towards|from|between|for|thanked|urged|informed) (?:the )?$")
_RECEIVES = re.compile(r"\b(?:to|thanked|informed|assured|told|with) (?:the )?$")
_PREDICATE = re.compile(
    r" (?:also |again |formally )?(?:has|had|will|would|is|was|says|plans|expects|hopes|wants|seeks|aims|intends|"
    r"began|made|held|sent|took|gave|met|[a-z]{2,}ed)\b"
)
_DATELINE = re.compile(r"(?: --? |: )$")
_ANOTHER = re.compile(r"\b(?:his|her|its|their)(?: [a-z]+)? $")


class _Role(enum.Enum):
    """What a party does where it is named."""

    ACTS = "acts"
    DEALT_WITH = "is dealt with"
    NONE = "none: it is no state, or another's"


@frozen(kw_only=True)
class Neighbourhood:
    """Answers for one page which party the words around a place speak of."""

    page: Page
    parties: Parties
    groups: frozenset[str]
    _sides: dict[int, tuple[re.Match[str] | None, bool]] = field(init=False, repr=False, eq=False, factory=dict)
    _roles: dict[int, _Role] = field(init=False, repr=False, eq=False, factory=dict)

    def before(self, at: int) -> tuple[PartyMention, ...]:
        """Parties that the sentence names before an offset."""
        sentence = self.page.sentence_at(at) if self.page.sentences else None
        return self.parties.between(sentence.start if sentence else 0, at)

    def subject(self, at: int) -> str | None:
        """The party that "its" before an offset means: the one that opens the sentence, or else the last one."""
        before = self.before(at)
        if not before:
            return None
        start = self.page.sentence_at(at).start
        opens = before[0].start == start or self.page.view[start : before[0].start] == "The "
        return before[0].code if opens and before[0].form is not PartyForm.DEMONYM else before[-1].code

    def _opens(self, mention: PartyMention) -> bool:
        """Whether a party is the subject that opens its sentence, alone: "Norway has agreed to ..."."""
        if _PREDICATE.match(self.page.view, mention.end) is None:
            return False
        start = self.page.sentence_at(mention.start).start
        return start == mention.start or _DATELINE.search(self.page.view, start, mention.start) is not None

    def _is_dealt_with(self, mention: PartyMention) -> bool:
        """Whether a party is only spoken of, not said to act: "Norway plans to deter Peru's fleet"."""
        return mention.form is PartyForm.NAME and _PREDICATE.match(self.page.view, mention.end) is None

    def delegation(self, at: int) -> str | None:
        """The side whose delegation the sentence names last before an offset: "the Omani delegation was led by ..."."""
        before = [mention for mention in self.before(at) if mention.code not in self.groups]
        last = before[-1] if before else None
        return last.code if last is not None and _DELEGATION.match(self.page.view, last.end) else None

    def side(self, at: int) -> str | None:
        """The side whose delegation or list the sentence speaks of at an offset."""
        for mention in reversed(self.before(at)):
            group, named = self._sides.get(mention.start) or self._as_side(mention)
            if group is not None:
                beside = group[0].endswith("overnment") and _AS_WELL.match(self.page.view, group.end(), at)
                return self._beside(mention.code) if beside else mention.code
            if named:
                return mention.code
        return self._side_after(at)

    def _as_side(self, mention: PartyMention) -> tuple[re.Match[str] | None, bool]:
        """The words after a party that make a side of it, if any, and whether the words before it do so."""
        view = self.page.view
        before = view[max(0, mention.start - 32) : mention.start]
        group = _SIDE.match(view, mention.end)
        if group and _RECEIVES.search(before):
            group = None
        listed = view[mention.end : mention.end + 1] in (",", ":") and _LISTED.search(before)
        self._sides[mention.start] = found = group, bool(listed or _SIDE_OF.search(before))
        return found

    def _beside(self, code: str) -> str | None:
        """The one other state that the text names; None where there are more."""
        others = {mention.code for mention in self.parties.mentions} - self.groups - {code}
        return others.pop() if len(others) == 1 else None

    def _side_after(self, at: int) -> str | None:
        """The one side from which the rest of the sentence says that people came: "from the Peruvian side"."""
        if not self.page.sentences:
            return None
        view, end = self.page.view, self.page.sentence_at(at).end
        after = self.parties.between(at, end)
        codes = {
            m.code for m in after if _SIDE.match(view, m.end) and _AFTER.search(view, max(0, m.start - 9), m.start)
        }
        return codes.pop() if len(codes) == 1 else None

    def acting(self, at: int) -> str | None:
        """The state that does something in the sentence before an offset: its subject, or the last one named so."""
        before = [(mention, self._roles.get(mention.start) or self._role(mention)) for mention in self.before(at)]
        acting = [mention for mention, role in before if role is _Role.ACTS]
        if acting:
            first, last = acting[0], acting[-1]
            return first.code if self._opens(first) and self._is_dealt_with(last) else last.code
        codes = {mention.code for mention, role in before if role is _Role.DEALT_WITH}
        return codes.pop() if len(codes) == 1 else None

    def _role(self, mention: PartyMention) -> _Role:
        """What a party does where it is named, by the words before it."""
        view, start = self.page.view, mention.start
        if mention.code in self.groups or _ANOTHER.search(view, max(0, start - 24), start):
            role = _Role.NONE
        else:
            role = _Role.DEALT_WITH if _TO.search(view, max(0, start - 16), start) else _Role.ACTS
        self._roles[start] = role
        return role
