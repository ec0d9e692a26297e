"""Names of bodies: known ones, and proper names that a noun such as "Ministry" or "Working Group" heads."""

import re
from bisect import bisect_left
from collections.abc import Mapping

from attrs import define, evolve, field

from jscd_model.grammar.acronyms import Acronym
from jscd_model.grammar.body_index import BodyIndex, BodyName, Form
from jscd_model.grammar.body_lists import listed_bodies
from jscd_model.grammar.complements import BODY_LINKS, expand_right
from jscd_model.grammar.institutions import Institutions
from jscd_model.grammar.name_reading import NameReading
from jscd_model.grammar.openings import name_openings
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.propernames import expand_left
from jscd_model.lexicon import Found
from jscd_model.lexicon.entries import BodyEntry, BodyNounEntry
from jscd_model.model import OrganizationKind
from jscd_model.text import Page

__all__ = ["RULES", "find_body_names"]

HEADED = Rule(
    name="body-by-head-noun",
    why="A capitalised noun for a sort of institution, with the capitalised words around it, is a body's name.",
    yes=(
        "The Joint Ferry Commission met in Oslo.",
        "Officials of the Ministry of Rural Health came.",
        "The African Union (AU) Ferry Commission met.",
        "The Committee of Chiefs of Defence Staff met in Lome.",
        "Soldiers of the Multinational Brigade North trained.",
    ),
    no=(
        "The commission was high.",
        "They toured the Ferry Building.",
        "The Chief of Defence Staff spoke.",
        "The Norwegian News Agency reported it.",
    ),
)

_ADJOINING = 40  # characters between two names of which the second may begin with the first
_PLACED = re.compile(r"\b(?:[Aa]t|[Ii]n|[Ii]nside|[Oo]utside|[Nn]ear|[Tt]o|[Ff]rom|[Aa]round) (?:the )?$")
_HEAD_ENDS = re.compile(r" (?:of|for|on|to|against) ")
_REST = re.compile(r" (?:for|of|on|to|against|in)(?: (?:[A-Z][\w'-]*|of|for|on|and|the|in|&)){1,10}")
_PLACED_IN = re.compile(r" in (?:the )?[A-Z].{2,60}")
_OPERATION = re.compile(r" - Operation(?: [A-Z][\w-]*){1,3}")
_MULTINATIONAL = ("Multinational", "Multi-National")
_SECTOR = re.compile(r" (?:North|South|East|West|Cent(?:er|re))(?:-?[Ee]ast|-?[Ww]est)?\b")
_FORMATIONS = frozenset({"Division", "Brigade", "Fleet", "Army", "Corps", "Battalion", "Regiment"})
_NUMBER = re.compile(r"\b(?:\d{1,3}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth) $")
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
_POSTS = ("Chief of ", "Chiefs of ")  # of Defence Staff: a post, where no article follows
_PORTFOLIO = (
    "Minister of ",
    "Minister of the ",
    "Minister for ",
    "Minister for the ",
    "Ministry of ",
    "Ministry of the ",
)


def find_body_names(
    page: Page,
    index: BodyIndex,
    ends: Mapping[int, int],
    starts: Mapping[int, int],
    acronyms: tuple[Acronym, ...],
) -> list[BodyName]:
    """The proper names of bodies in a page.

    Args:
        page: The text, laid out.
        index: The words.
        ends: For the end of each party's name in the view, where it starts.
        starts: For the start of each party's name, where it ends.
        acronyms: Acronyms that the text defines.

    Returns:
        Names in order; none overlaps another. A name inside a longer one is left out.
    """
    return _Reading(page, index, ends, starts, acronyms).names()


@define(eq=False)
class _Reading(NameReading[BodyName, BodyIndex]):
    """One page, while the names of bodies are read in it."""

    institutions: Institutions = field(init=False)
    lettered: list[int] = field(init=False)

    @institutions.default
    def _of_view(self) -> Institutions:
        return Institutions(view=self.view, index=self.index, ends=self.ends, starts=self.starts)

    @lettered.default
    def _by_place(self) -> list[int]:
        return sorted(self.defined)

    def names(self) -> list[BodyName]:
        """All names in order."""
        for found in self.index.phrases.find(self.view, self.page.among(name_openings(self.index.lexicon))):
            for form in found.value:
                if not form.before or self.view.endswith(form.before, 0, found.start):
                    break
            else:
                continue
            if found.start < self.free():
                continue
            if isinstance(form.entry, BodyEntry):
                read = self._known(found, form, form.entry)
            elif found.name in self.index.plurals:
                read = self._several(found, form.entry)
            else:
                read = self._headed(found.start, found.end, form.entry, HEADED.name)
            if read is not None:
                self.add(read)
        return self.found

    def _floor(self, start: int) -> int:
        """How far left the name with a head at `start` may reach: over a body just before it, but no ministry."""
        if not self.found:
            return 0
        last = self.found[-1]
        between = self.view[last.end : min(start, last.end + _ADJOINING)]
        adjoining = between == " " or (between[:1] == " " and len(between) < _ADJOINING and between.istitle())
        if last.bare:
            return last.start
        if adjoining and last.kind is not OrganizationKind.MINISTRY and not last.plural and not last.name:
            return max(0, last.start - 60)
        return last.end

    def _known(self, found: Found[tuple[Form, ...]], form: Form, entry: BodyEntry) -> BodyName | None:
        """A known body, with its party's name; or an unknown one whose name ends like it."""
        view, start, end = self.view, found.start - len(form.before), found.end
        if start > 1 and view[start - 1] == "-" and (view[start - 2].isalnum() or view[start - 2] == "."):
            return None
        if form.letters and (
            self._is_redefined(found.name, entry)
            or (view[end : end + 1] == "-" and not view[end + 1 : end + 2].islower())
        ):
            return None
        if entry.kind is OrganizationKind.LEGISLATURE and " " not in found.name and self._is_qualified(start):
            return None
        if self.institutions.names_a_thing(end) or (form.seat and _PLACED.search(view, max(0, start - 16), start)):
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

    def _is_qualified(self, start: int) -> bool:
        """Whether a capitalised quality stands before a name that has none: "the Nordic People's Congress"."""
        word = self.view[self.view.rfind(" ", 0, start - 1) + 1 : start - 1]
        return self.view[start - 1 : start] == " " and word[:1].isupper() and word.lower() in self.words.field

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

    def _headed(self, start: int, end: int, entry: BodyNounEntry, rule: str) -> BodyName | None:
        """The name around a head noun."""
        view = self.view
        if end < len(view) and view[end] == "-" and not view[end + 1 : end + 2].isupper():
            return None
        if entry.kind is OrganizationKind.FORCE and view.endswith(_PORTFOLIO, 0, start):
            return None
        if entry.kind is OrganizationKind.COMMAND and view.endswith(_POSTS, 0, start):
            return None
        left = expand_left(view, start, self.words, self.ends, self._floor(start))
        right = expand_right(view, end, self.words, self.starts, BODY_LINKS)
        right = self._operation(right) if right > end else self._sector(start, end) or self._operation(end)
        left, whole = self._with_union(self._numbered(left, start, end))
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
            if self.institutions.names_a_thing(end) or self.institutions.is_held(end):
                return None
            part = self._within(start, end)
            return BodyName(
                start=start,
                end=end,
                head=view[start:end].lower(),
                kind=entry.kind,
                entry=entry,
                rule=rule,
                name=part,
                bare=part is None,
            )
        if entry.kind is OrganizationKind.MINISTRY and self.institutions.names_an_occasion(right):
            return None
        if not self.institutions.is_institution(
            left, start, end, right, entry, acronym
        ) or self.institutions.names_a_thing(right):
            return None
        if view[start:end] == "Cabinet" and self.institutions.is_held(right):
            return None
        return BodyName(
            start=left,
            end=right,
            head=view[start:end].lower(),
            kind=self.institutions.kind(left, start, end, entry),
            entry=entry,
            rule=rule,
            name=f"{whole} {view[self.view.index(')', left) + 2 : right]}" if whole else None,
            acronym=acronym.letters if acronym else None,
        )

    def _numbered(self, left: int, start: int, end: int) -> int:
        """Where the name of a formation begins that is known by its number: "Second Infantry Division"."""
        if self.view[start:end].rpartition(" ")[2] not in _FORMATIONS:
            return left
        number = _NUMBER.search(self.view, max(self._floor(start), left - 16), left)
        return number.start() if number else left

    def _with_union(self, left: int) -> tuple[int, str | None]:
        """Where a name begins before which an organisation stands with its letters, and the organisation's name.

        That of "the African Union (AU) Ferry Commission" begins with the union.
        """
        letters = self.ends.get(left - 2)
        union = None if letters is None or self.view[left - 2 : left] != ") " else self.ends.get(letters - 2)
        if union is None or letters is None or self.view[letters - 2 : letters] != " (":
            return left, None
        name = self.view[union : letters - 2]
        return (union, name) if name in self.index.unions else (left, None)

    def _within(self, start: int, end: int) -> str | None:
        """The full name of a part whose whole stands before it as possessor: "the Ferry Network's Board"."""
        last = self.found[-1] if self.found else None
        if last is None or self.view[last.end : start] != "'s " or last.bare or last.name or last.known is not None:
            return None
        return None if last.kind is OrganizationKind.MINISTRY else self.view[last.start : end]

    def _spelled_out(self, left: int, start: int, end: int) -> Acronym | None:
        """The acronym whose brackets or initials say that the name goes on beyond its head noun."""
        for name_end in self.lettered[bisect_left(self.lettered, end) : bisect_left(self.lettered, end + 80)]:
            acronym = self.defined[name_end]
            if acronym.name_start is not None and acronym.name_start <= start:
                return acronym
            if _PLACED_IN.fullmatch(self.view, end, acronym.name_end) and acronym.name_end in self.ends:
                return acronym
            rest = _REST.fullmatch(self.view, end, acronym.name_end)
            initial = acronym.name_start is None and self.view[left] == acronym.letters[0]
            if rest is not None and initial and self.words.noun.isdisjoint(rest.group().lower().split()):
                return acronym
        return None

    def _sector(self, start: int, end: int) -> int | None:
        """The end of a multinational formation's name that goes on with its sector: "Multinational Brigade North"."""
        if not self.view.startswith(_MULTINATIONAL, start):
            return None
        sector = _SECTOR.match(self.view, end)
        return sector.end() if sector else self.starts.get(end + 1) if self.view[end : end + 1] == " " else None

    def _operation(self, end: int) -> int:
        """The end of a task force's name that goes on with its operation: "Task Force - Operation Clean Harbour"."""
        operation = _OPERATION.match(self.view, end)
        return operation.end() if operation else end

    def _several(self, found: Found[tuple[Form, ...]], entry: BodyNounEntry) -> BodyName | None:
        """Keep the bodies that a plural names, one by one; a plural of groups is one name."""
        if entry.kind in _GROUPED or entry.kind is OrganizationKind.OTHER:
            read = self._headed(found.start, found.end, entry, HEADED.name)
            return None if read is None else evolve(read, plural=True)
        listed = listed_bodies(self.view, found.start, found.end, entry, self.index, self.ends, self.free())
        self.found.extend(listed)
        return None


RULES = (HEADED,)
