"""Names of bodies: known ones, and proper names that a noun such as "Ministry" or "Working Group" heads."""

import re
from collections.abc import Iterator, Mapping

from attrs import evolve

from jscd_model.grammar.acronyms import Acronym
from jscd_model.grammar.body_index import BodyIndex, BodyName, Form
from jscd_model.grammar.body_lists import listed_bodies
from jscd_model.grammar.complements import BODY_LINKS, expand_right
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.propernames import expand_left
from jscd_model.lexicon import Found
from jscd_model.lexicon.entries import BodyEntry, BodyNounEntry
from jscd_model.model import OrganizationKind

__all__ = ["RULES", "find_body_names"]

HEADED = Rule(
    name="body-by-head-noun",
    why="A capitalised noun for a sort of institution, with the capitalised words around it, is a body's name.",
    yes=("The Joint Ferry Commission met in Oslo.", "Officials of the Ministry of Rural Health came."),
    no=("The commission was high.", "They toured the Ferry Building."),
)

_PLACED = re.compile(r"\b(?:[Aa]t|[Ii]n|[Ii]nside|[Oo]utside|[Nn]ear|[Tt]o|[Ff]rom|[Aa]round) (?:the )?$")
_NEXT_WORDS = re.compile(r"(?: [A-Z][\w'-]*| (?:of|and|for)(?= [A-Z])){1,6}")
_HEAD_ENDS = re.compile(r" (?:of|for|on|to|against) ")
_REST = re.compile(r" (?:for|of|on|to|against|in)(?: (?:[A-Z][\w'-]*|of|for|on|and|the|in|&)){1,10}")
_OPERATION = re.compile(r" - Operation(?: [A-Z][\w-]*){1,3}")
_GROUPED = frozenset({OrganizationKind.WORKING_GROUP, OrganizationKind.TASK_FORCE, OrganizationKind.COMMITTEE})
_STANDING = frozenset(
    {
        OrganizationKind.FORCE,
        OrganizationKind.LEGISLATURE,
        OrganizationKind.EXECUTIVE,
        OrganizationKind.MINISTRY,
        OrganizationKind.COMMAND,
    }
)
_RELATION = frozenset({"global", "comprehensive", "strategic", "enduring", "bilateral"})  # of an alliance of states
_SERVICE = re.compile(
    r"\b(?:Police|Sheriff's|Fire|Customs|Immigration|Traffic|Prisons?|Anti-\w+|Counter-?[\w ]+|Investigations?|"
    r"Statistics|Intelligence|Forest|Fisheries|Registration|Relations|Information) $"
)
_PORTFOLIO = (
    "Minister of ",
    "Minister of the ",
    "Minister for ",
    "Minister for the ",
    "Ministry of ",
    "Ministry of the ",
)
_ERRANDS = frozenset({"trade", "business", "investment"})  # of a mission that is a journey
_JOINT = frozenset(
    {
        OrganizationKind.COMMISSION,
        OrganizationKind.COMMITTEE,
        OrganizationKind.COALITION,
        OrganizationKind.COUNCIL,
    }
)


def find_body_names(
    view: str, index: BodyIndex, ends: Mapping[int, int], starts: Mapping[int, int], acronyms: tuple[Acronym, ...]
) -> list[BodyName]:
    """The proper names of bodies in a view.

    Args:
        view: The normalised text.
        index: The words.
        ends: For the end of each party's name in the view, where it starts.
        starts: For the start of each party's name, where it ends.
        acronyms: Acronyms that the text defines.

    Returns:
        Names in order; none overlaps another. A name inside a longer one is left out.
    """
    return _Reading(view, index, ends, starts, acronyms).names()


class _Reading:
    """One view, while its names are read."""

    def __init__(
        self,
        view: str,
        index: BodyIndex,
        ends: Mapping[int, int],
        starts: Mapping[int, int],
        acronyms: tuple[Acronym, ...],
    ) -> None:
        self.view = view
        self.index = index
        self.words = index.words
        self.ends = ends
        self.starts = starts
        self.defined = {acronym.name_end: acronym for acronym in acronyms}
        self.letters = {acronym.letters: acronym for acronym in acronyms}
        self.found: list[BodyName] = []

    def names(self) -> list[BodyName]:
        """All names in order."""
        for found in self.index.phrases.find(self.view):
            form = next((f for f in found.value if self.view.endswith(f.before, 0, found.start)), None)
            if form is None or found.start < self._free():
                continue
            if isinstance(form.entry, BodyEntry):
                read = self._known(found, form, form.entry)
            elif found.name in self.index.plurals:
                read = self._several(found, form.entry)
            else:
                read = self._headed(found.start, found.end, form.entry, HEADED.name)
            if read is not None:
                self._add(read)
        return self.found

    def _free(self) -> int:
        """Where the last name ends."""
        return self.found[-1].end if self.found else 0

    def _add(self, name: BodyName) -> None:
        """Keep a name; it swallows the ones that it reaches over."""
        while self.found and self.found[-1].end > name.start:
            self.found.pop()
        self.found.append(name)

    def _floor(self, start: int) -> int:
        """How far left the name with a head at `start` may reach: over a body just before it, but no ministry."""
        if not self.found:
            return 0
        last = self.found[-1]
        between = self.view[last.end : start]
        adjoining = between == " " or (between[:1] == " " and between.istitle() and len(between) < 40)
        if last.bare:
            return last.start
        if adjoining and last.kind is not OrganizationKind.MINISTRY and not last.plural and not last.name:
            return max(0, last.start - 60)
        return last.end

    def _known(self, found: Found[tuple[Form, ...]], form: Form, entry: BodyEntry) -> BodyName | None:
        """A known body, with its party's name; or an unknown one whose name ends like it."""
        view, start, end = self.view, found.start - len(form.before), found.end
        if start and view[start - 1] == "-" and view[start - 2 : start - 1].isalnum():
            return None
        if form.letters and (
            self._is_redefined(found.name, entry)
            or (view[end : end + 1] == "-" and not view[end + 1 : end + 2].islower())
        ):
            return None
        if self._names_a_thing(end) or (form.seat and _PLACED.search(view, max(0, start - 16), start)):
            return None
        if not form.letters and " " in found.name:
            left = expand_left(view, start, self.words, self.ends, self._floor(start))
            own = None if left == start or self._is_party(left, start) else self._own_name(left, start, end, entry)
            if own is not None:
                return own
            start = left
        if entry.party is not None and not form.letters:
            end = self._of_party(end)
        elif entry.party is None and not form.letters:
            right = expand_right(view, end, self.words, self.starts, BODY_LINKS)
            placed = right in self.ends and view.startswith((" to ", " in "), end)
            own = None if placed else self._own_name(start, start, end, entry, right)
            if own is not None:
                return own
        acronym = self.defined.get(end)
        return BodyName(
            start=start,
            end=end,
            head="" if form.letters else _HEAD_ENDS.split(found.name, maxsplit=1)[0].rpartition(" ")[2].lower(),
            kind=entry.kind,
            entry=entry,
            rule=entry.id,
            acronym=acronym.letters if acronym else None,
        )

    def _own_name(self, left: int, start: int, end: int, entry: BodyEntry, right: int = 0) -> BodyName | None:
        """An unknown body whose name holds a known one's: the Supreme Council is not the Council."""
        right = max(right, end)
        if entry.kind is OrganizationKind.ARMED_GROUP or self._floor(start) > left or (left == start and right == end):
            return None
        noun = self.index.phrases.at(self.view, self.view.rfind(" ", 0, end) + 1)
        form = next((f for f in noun.value if isinstance(f.entry, BodyNounEntry)), None) if noun else None
        if noun is None or form is None or noun.end != end or not isinstance(form.entry, BodyNounEntry):
            return None
        head = self.view[noun.start : noun.end].lower()
        acronym = self.defined.get(right)
        return BodyName(
            start=left,
            end=right,
            head=head,
            kind=form.entry.kind,
            entry=form.entry,
            rule=HEADED.name,
            acronym=acronym.letters if acronym else None,
        )

    def _is_redefined(self, letters: str, entry: BodyEntry) -> bool:
        """Whether the text itself says what letters stand for, and it is another body than the known one."""
        acronym = self.letters.get(letters)
        if acronym is None or acronym.name_start is None:
            return False
        known = self.index.phrases.at(self.view, acronym.name_start)
        return known is None or known.end != acronym.name_end or known.value[0].entry is not entry

    def _of_party(self, end: int) -> int:
        """The end of a name that goes on with its party's: "Supreme Court of Peru"."""
        for link in (" of the ", " of ", "-"):
            if self.view.startswith(link, end) and (party := self.starts.get(end + len(link))) is not None:
                return party
        return end

    def _is_party(self, start: int, end: int) -> bool:
        """Whether nothing but a party's name stands in a stretch that ends with a space."""
        return self.ends.get(end - 1) == start

    def _names_a_thing(self, end: int) -> bool:
        """Whether capitals go on from a body's name to a programme, paper or operation that bears it."""
        if self.view[end : end + 1] != " " or not self.view[end + 1 : end + 2].isupper():
            return False
        following = _NEXT_WORDS.match(self.view, end)
        if following is None:
            return False
        words = following.group().lower().split()
        for word in words:
            if word in self.words.title or word in self.words.headline or word in self.words.occasion:
                return False
            if word in self.words.thing or word in self.index.papers:
                return True
        return False

    def _names_an_occasion(self, end: int) -> bool:
        """Whether the name goes on to an occasion that is named after it: "Foreign Office Consultations"."""
        word = _NEXT_WORDS.match(self.view, end)
        return word is not None and word.group().split()[0].lower() in self.words.occasion

    def _headed(self, start: int, end: int, entry: BodyNounEntry, rule: str) -> BodyName | None:
        """The name around a head noun."""
        view = self.view
        if end < len(view) and view[end] == "-" and not view[end + 1 : end + 2].isupper():
            return None
        if entry.kind is OrganizationKind.FORCE and view.endswith(_PORTFOLIO, 0, start):
            return None
        left = expand_left(view, start, self.words, self.ends, self._floor(start))
        right = expand_right(view, end, self.words, self.starts, BODY_LINKS)
        right = self._operation(right)
        acronym = self.defined.get(right) or self._spelled_out(left, start, end)
        if acronym is not None and acronym.name_start is not None and acronym.name_start > end:
            right, acronym = end, None  # the letters are those of a body in the complement
        if acronym is not None:
            right = max(right, acronym.name_end)
            if acronym.name_start is not None and acronym.name_start >= self._floor(start):
                left = min(left, acronym.name_start)
        if (
            left == start
            and right == end
            and acronym is None
            and not (" " in view[start:end] and entry.kind in _STANDING)
            and view[start:end] not in entry.alone
        ):
            if self._names_a_thing(end) or self._is_held(end):
                return None
            whole = self._within(start, end)
            return BodyName(
                start=start,
                end=end,
                head=view[start:end].lower(),
                kind=entry.kind,
                entry=entry,
                rule=rule,
                name=whole,
                bare=whole is None,
            )
        if entry.kind is OrganizationKind.MINISTRY and self._names_an_occasion(right):
            return None
        if not self._is_institution(left, start, end, right, entry, acronym) or self._names_a_thing(right):
            return None
        if view[start:end] == "Cabinet" and self._is_held(right):
            return None
        return BodyName(
            start=left,
            end=right,
            head=view[start:end].lower(),
            kind=self._kind(left, start, end, entry),
            entry=entry,
            rule=rule,
            acronym=acronym.letters if acronym else None,
        )

    def _kind(self, left: int, start: int, end: int, entry: BodyNounEntry) -> OrganizationKind:
        """What sort of body it is: "Ministry of Roads", but "Harbour Police Department"."""
        if self.view[start:end] == "Department" and _SERVICE.search(self.view, left, start):
            return OrganizationKind.AGENCY
        return entry.kind

    def _within(self, start: int, end: int) -> str | None:
        """The full name of a part whose whole stands before it as possessor: "the Ferry Network's Board"."""
        last = self.found[-1] if self.found else None
        if last is None or self.view[last.end : start] != "'s " or last.bare or last.name or last.known is not None:
            return None
        return None if last.kind is OrganizationKind.MINISTRY else self.view[last.start : end]

    def _is_held(self, end: int) -> bool:
        """Whether a title follows, so that the noun belongs to the title: "Cabinet Secretary"."""
        word = self.view[end + 1 : end + 40].split(" ", 1)[0].lower()
        return self.view[end : end + 1] == " " and word.rstrip(",.;'s") in self.words.title

    def _spelled_out(self, left: int, start: int, end: int) -> Acronym | None:
        """The acronym whose brackets or initials say that the name goes on beyond its head noun."""
        for acronym in self.defined.values():
            if not end <= acronym.name_end < end + 80:
                continue
            if acronym.name_start is not None and acronym.name_start <= start:
                return acronym
            rest = _REST.fullmatch(self.view, end, acronym.name_end)
            initial = acronym.name_start is None and self.view[left] == acronym.letters[0]
            if rest is not None and initial and self.words.noun.isdisjoint(rest.group().lower().split()):
                return acronym
        return None

    def _operation(self, end: int) -> int:
        """The end of a task force's name that goes on with its operation: "Task Force - Operation Clean Harbour"."""
        operation = _OPERATION.match(self.view, end)
        return operation.end() if operation else end

    def _is_institution(
        self, left: int, start: int, end: int, right: int, entry: BodyNounEntry, acronym: Acronym | None
    ) -> bool:
        """Whether a name holds what its head noun asks for: a field of work, a complement or letters."""
        view_noun = self.view[start:end]
        if view_noun == "Mission" and (
            (left == start and not self.view.startswith(" of ", end))
            or not _ERRANDS.isdisjoint(self.view[left:start].lower().split())
        ):
            return False
        if view_noun == "Delegation":
            return self._only_party(left, start) and self.view.startswith(" to ", end) and right > end
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
        known = self.words.field if entry.kind is not OrganizationKind.AGENCY else self.words.field | self.words.area
        fields = [word for word in modifiers if word.rstrip(",") in known]
        if fields:
            return (
                self.view[start:end] not in ("Group", "Party") or len(modifiers) > 1 or not self._opens_sentence(left)
            )
        parties = any(left <= at < start for at in self._party_starts(left, start))
        return parties and (len(modifiers) > 1 or view_noun in ("Embassy", "Consulate"))

    def _several(self, found: Found[tuple[Form, ...]], entry: BodyNounEntry) -> BodyName | None:
        """Keep the bodies that a plural names, one by one; a plural of groups is one name."""
        if entry.kind in _GROUPED or entry.kind is OrganizationKind.OTHER:
            read = self._headed(found.start, found.end, entry, HEADED.name)
            return None if read is None else evolve(read, plural=True)
        listed = listed_bodies(self.view, found.start, found.end, entry, self.index, self.ends, self._free())
        self.found.extend(listed)
        return None

    def _only_party(self, left: int, start: int) -> bool:
        return left < start and self.ends.get(start - 1) == left

    def _party_starts(self, left: int, right: int) -> Iterator[int]:
        return (at for at in range(left, right) if at in self.starts)

    def _opens_sentence(self, at: int) -> bool:
        return at == 0 or self.view[at - 1] == "\n" or self.view[at - 2 : at] in (". ", "! ", "? ")


RULES = (HEADED,)
