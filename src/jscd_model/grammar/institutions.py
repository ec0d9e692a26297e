"""Whether capitalised words with a head noun in them are an institution's name, and of what sort."""

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

from jscd_model.grammar.acronyms import Acronym
from jscd_model.grammar.body_index import BodyIndex
from jscd_model.lexicon.entries import BodyNounEntry
from jscd_model.model import OrganizationKind

__all__ = ["Institutions"]

_NEXT_WORDS = re.compile(r"(?: [A-Z][\w'-]*| (?:of|and|for)(?= [A-Z])){1,6}")
_RELATION = frozenset({"global", "comprehensive", "strategic", "enduring", "bilateral"})  # of an alliance of states
_SERVICE = re.compile(
    r"\b(?:Police|Sheriff's|Fire|Customs|Immigration|Traffic|Prisons?|Anti-\w+|Counter-?[\w ]+|Investigations?|"
    r"Statistics|Intelligence|Forest|Fisheries|Registration|Relations|Information) $"
)
_PUBLISHER = re.compile(
    r"\b(?:News|Press)(?: Information)? (?:Agency|Service|Bureau|Network|Organi[sz]ation|Association|Centre|Center)$"
)
_PUBLISHERS = frozenset("Agency Service Bureau Network Organisation Organization Association Centre Center".split())
_ORGANS = frozenset({"Commission", "Secretariat", "Council", "Parliament", "Tribunal", "Committee"})  # of a union
_ERRANDS = frozenset({"trade", "business", "investment"})  # of a mission that is a journey
_JOINT = frozenset(
    {
        OrganizationKind.COMMISSION,
        OrganizationKind.COMMITTEE,
        OrganizationKind.COALITION,
        OrganizationKind.COUNCIL,
    }
)


@frozen(kw_only=True)
class Institutions:
    """Answers for one view what capitalised words around a head noun name.

    Attributes:
        view: The normalised text.
        index: The words.
        ends: For the end of each party's name in the view, where it starts.
        starts: For the start of each party's name, where it ends.
    """

    view: str
    index: BodyIndex
    ends: Mapping[int, int]
    starts: Mapping[int, int]

    def is_institution(
        self, left: int, start: int, end: int, right: int, entry: BodyNounEntry, acronym: Acronym | None
    ) -> bool:
        """Whether a name holds what its head noun asks for: a field of work, a complement or letters."""
        view_noun = self.view[start:end]
        if view_noun.rpartition(" ")[2] in _PUBLISHERS and _PUBLISHER.search(self.view, left, end):
            return False
        if view_noun == "Mission" and (
            (left == start and not self.view.startswith(" of ", end))
            or not _ERRANDS.isdisjoint(self.view[left:start].lower().split())
        ):
            return False
        if view_noun == "Delegation":
            return self._only_party(left, start) and self.view.startswith(" to ", end) and right > end
        if (view_noun in _ORGANS or view_noun in entry.alone) and self.is_union(left, start - 1):
            return True
        if self._only_party(left, start) and right == end and entry.kind in _JOINT:
            return acronym is not None
        if view_noun == "Alliance" and right == end and acronym is None:
            modifiers = self.view[left:start].lower().split()
            own = len(modifiers) > 1 and not _RELATION.issuperset(modifiers)
            return own and len(list(self._party_starts(left, start))) < 2
        if view_noun == "Society" and self.view.endswith("Civil ", left, start):
            return False
        if not entry.topical or acronym is not None or view_noun in entry.alone:
            return True
        if right > end:
            return True
        modifiers = self.view[left:start].lower().split()
        plain = [word.rstrip(",") for word in modifiers]
        words = self.index.words
        regional = entry.kind is OrganizationKind.AGENCY and not words.area.isdisjoint(plain)
        if regional or not words.field.isdisjoint(plain):
            return (
                self.view[start:end] not in ("Group", "Party") or len(modifiers) > 1 or not self._opens_sentence(left)
            )
        parties = any(left <= at < start for at in self._party_starts(left, start))
        return parties and (len(modifiers) > 1 or view_noun in ("Embassy", "Consulate"))

    def is_union(self, start: int, end: int) -> bool:
        """Whether nothing but an organisation that is a party stands in a stretch."""
        return start < end and self.view[start:end] in self.index.unions

    def kind(self, left: int, start: int, end: int, entry: BodyNounEntry) -> OrganizationKind:
        """What sort of body it is: "Ministry of Roads", but "Harbour Police Department"."""
        if self.view[start:end] == "Department" and _SERVICE.search(self.view, left, start):
            return OrganizationKind.AGENCY
        return entry.kind

    def names_a_thing(self, end: int) -> bool:
        """Whether capitals go on from a body's name to a programme, paper or operation that bears it."""
        if self.view[end : end + 1] != " " or not self.view[end + 1 : end + 2].isupper():
            return False
        following = _NEXT_WORDS.match(self.view, end)
        if following is None:
            return False
        words = following.group().lower().split()
        for word in words:
            if word in self.index.words.title or word in self.index.words.headline or word in self.index.words.occasion:
                return False
            if word in self.index.words.thing or word in self.index.papers:
                return True
        return False

    def names_an_occasion(self, end: int) -> bool:
        """Whether the name goes on to an occasion that is named after it: "Foreign Office Consultations"."""
        word = _NEXT_WORDS.match(self.view, end)
        return word is not None and word.group().split()[0].lower() in self.index.words.occasion

    def is_held(self, end: int) -> bool:
        """Whether a title follows, so that the noun belongs to the title: "Cabinet Secretary"."""
        word = self.view[end + 1 : end + 40].split(" ", 1)[0].lower()
        return self.view[end : end + 1] == " " and word.rstrip(",.;'s") in self.index.words.title

    def _only_party(self, left: int, start: int) -> bool:
        return left < start and self.ends.get(start - 1) == left

    def _party_starts(self, left: int, right: int) -> Iterator[int]:
        return (at for at in range(left, right) if at in self.starts)

    def _opens_sentence(self, at: int) -> bool:
        return at == 0 or self.view[at - 1] == "\n" or self.view[at - 2 : at] in (". ", "! ", "? ")
