"""Names of agreements and other instruments: known ones, and proper names that "Treaty", "Accord" or the like heads."""

import re
from collections.abc import Iterator, Mapping

from attrs import evolve

from jscd_model.grammar.acronyms import Acronym
from jscd_model.grammar.complements import INSTRUMENT_LINKS, expand_right
from jscd_model.grammar.instrument_index import Form, InstrumentIndex, InstrumentName
from jscd_model.grammar.instrument_marks import find_marked_instruments
from jscd_model.grammar.instrument_pairs import find_paired_instruments
from jscd_model.grammar.instrument_shapes import find_shaped_instruments
from jscd_model.grammar.name_reading import NameReading
from jscd_model.grammar.openings import name_openings
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.propernames import expand_left
from jscd_model.lexicon import Found
from jscd_model.lexicon.entries import InstrumentEntry, InstrumentNounEntry
from jscd_model.model import AgreementKind
from jscd_model.text import Page

__all__ = ["RULES", "find_instrument_names"]

HEADED = Rule(
    name="instrument-by-head-noun",
    why="A capitalised noun for a sort of instrument, with the capitalised words around it, is an instrument's name.",
    yes=("They recalled the Oslo Declaration on Clean Harbours.", "The Nordic Ferry Agreement stands."),
    no=("They reached an agreement.", "They met at the Convention Centre."),
)
_VAGUE = frozenset(
    "press opening policy media joint draft final public written official closing personal new white".split()
)
_YEAR = re.compile(r"20\d\d $")
_TELLING = frozenset(
    {"joint", "leaders'", "leaders", "ministers'", "ministerial", "communiqué", "communique", "vision", "principles"}
)
_PLACES = frozenset(
    "center centre hall house building room secretariat council commission committee group office corridor".split()
)
_PERIOD = re.compile(r" 20\d\d ?(?:-|to) ?20\d\d(?!\w)")
_SESSION = re.compile(r"[A-Z]{2,12}-?\d{2}")  # letters that number a conference: "COP28"
_DEED = re.compile(
    r" of (?:Understanding|Cooperation|Agreement|Intent|Arrangement|Notes|Letters|Discussions?|Activities|Work)$|"
    r"Programme$|Program$|Minutes$|Plan$"
)
_SIGNED_BEFORE = re.compile(
    r"\b(?:[Ss]ign(?:ed|ing of|ature of)?|exchanged?|conclud(?:ed|e|ing)|initial+ed|inked|under|adopted) "
    r"(?:[^.;:\n]{0,120}?(?:, and|,| and) )?(?:(?:the|a|an|two|their|new|provided) ){0,2}$"
)
_SIGNED_AFTER = re.compile(
    r"(?: \([^()]{2,12}\))?,? (?:(?:that|which) (?:was|were) )?(?:signed|concluded|exchanged|between)\b"
)
_OWN = re.compile(r"\b(?:[Tt]his|[Tt]he present) $")
_PAPERS = frozenset(  # an instrument that no capitals name has one of these words
    form
    for word in (
        "accord accords agreement agreements arrangement article articles convention declaration exchange intent "
        "letter map memo memoranda memorandum pact plan plans program programme programmes programs protocol "
        "resolution resolutions roadmap treaty"
    ).split()
    for form in (word, word.title())
) | {"MoU", "MOU", "UNSCR", "UNSCRs"}


def find_instrument_names(
    page: Page,
    index: InstrumentIndex,
    ends: Mapping[int, int],
    starts: Mapping[int, int],
    acronyms: tuple[Acronym, ...],
) -> list[InstrumentName]:
    """The names of instruments in a page.

    Args:
        page: The text, laid out.
        index: The words.
        ends: For the end of each party's name in the view, where it starts.
        starts: For the start of each party's name, where it ends.
        acronyms: Acronyms that the text defines.

    Returns:
        Names in order; none overlaps another.
    """
    return _Reading(page, index, ends, starts, acronyms).names()


class _Reading(NameReading[InstrumentName, InstrumentIndex]):
    """One page, while the names of instruments are read in it."""

    def names(self) -> list[InstrumentName]:
        """All names in order."""
        for found in self.index.phrases.find(self.view, self.page.among(name_openings(self.index.lexicon))):
            if found.start < self.free():
                continue
            entry, letters = found.value
            read = self._known(found, entry, letters=letters) if isinstance(entry, InstrumentEntry) else None
            if isinstance(entry, InstrumentNounEntry):
                read = self._headed(found.start, found.end, entry)
            if read is not None:
                self.add(read)
        if not self.page.spots(_PAPERS):
            return self.found
        paired = find_paired_instruments(self.page, self.words, self.ends, self.starts)
        shaped = {name.start: name for name in paired}
        marked = find_marked_instruments(self.page, self.words, self.starts, self.defined.values())
        shaped |= {name.start: name for name in marked}
        shaped |= {name.start: name for name in find_shaped_instruments(self.page, self.words, self.starts)}
        return list(self._merged(sorted(shaped.values(), key=lambda name: name.start)))

    def _merged(self, shaped: list[InstrumentName]) -> Iterator[InstrumentName]:
        """The names found, each replaced by the one of a fuller shape that it overlaps."""
        rest = iter(self.found)
        other = next(rest, None)
        for name in shaped:
            while other is not None and other.end <= name.start:
                yield other
                other = next(rest, None)
            overlapping = []
            while other is not None and other.start < name.end:
                overlapping.append(other)
                other = next(rest, None)
            fuller = name.bare and not all(o.bare for o in overlapping)
            if any(o.known is not None for o in overlapping) or fuller:
                yield from overlapping
            else:
                yield _joined(name, overlapping)
        if other is not None:
            yield other
        yield from rest

    def _known(self, found: Found[Form], entry: InstrumentEntry, *, letters: bool) -> InstrumentName | None:
        """A known instrument."""
        view, start, end = self.view, found.start, found.end
        if letters:
            acronym = self.letters.get(found.name)
            if acronym is not None and acronym.name_start is not None:
                known = self.index.phrases.at(view, acronym.name_start)
                if known is None or known.value[0] is not entry:
                    return None
            if view[start - 1 : start] == "-" or view[end : end + 1] == "-":
                return None
        if self._goes_on(end):
            return None
        acronym = self.defined.get(end)
        return InstrumentName(
            start=start,
            end=end,
            head="" if letters else found.name.rpartition(" ")[2].lower(),
            kind=entry.kind,
            rule=entry.id,
            known=entry,
            acronym=acronym.letters if acronym else None,
        )

    def _headed(self, start: int, end: int, entry: InstrumentNounEntry) -> InstrumentName | None:
        """The name around a head noun."""
        view = self.view
        if view[end : end + 1] == "-":
            return None
        floor = self.free()
        if self.found and view[self.found[-1].end : start] == " ":
            floor = self.found[-1].start
        left = expand_left(view, start, self.words, self.ends, floor, deed=True)
        right = expand_right(view, end, self.words, self.starts, INSTRUMENT_LINKS)
        acronym = self._acronym(right, end)
        if acronym is not None and acronym.name_start is not None and floor <= acronym.name_start < left:
            left = acronym.name_start
        period = _PERIOD.match(view, right) if entry.kind is AgreementKind.FRAMEWORK else None
        right = period.end() if period else right
        if left == start and entry.kind is AgreementKind.FRAMEWORK and _YEAR.search(view, max(floor, start - 5), start):
            left -= 5
        if self._goes_on(right):
            return None
        alone = left == start and right == end and acronym is None
        whole = alone and (" and " in view[start:end] or self._is_deed(start, end))
        itself = _OWN.search(view, max(0, left - 14), left) is not None
        name = InstrumentName(
            start=left,
            end=right,
            head=view[start:end].lower(),
            kind=entry.kind,
            rule=HEADED.name,
            bare=alone and not whole and not view.startswith("Comprehensive", start),
            acronym=acronym.letters if acronym else None,
            itself=itself,
        )
        return name if name.bare or whole or self._is_instrument(name, start, end, entry) else None

    def _acronym(self, right: int, end: int) -> Acronym | None:
        """The letters after a name that stand for it, not for its complement alone or for a conference."""
        acronym = self.defined.get(right)
        if acronym is None or _SESSION.fullmatch(acronym.letters):
            return None
        return None if acronym.name_start is not None and acronym.name_start > end else acronym

    def _is_deed(self, start: int, end: int) -> bool:
        """Whether a noun such as "Exchange of Notes" stands for one that is said to be signed."""
        if _DEED.search(self.view, start, end) is None:
            return False
        before = _SIGNED_BEFORE.search(self.view, max(0, start - 160), start)
        return before is not None or _SIGNED_AFTER.match(self.view, end) is not None

    def _is_instrument(self, name: InstrumentName, start: int, end: int, entry: InstrumentNounEntry) -> bool:
        """Whether a name holds what its head noun asks for."""
        if entry.kind is AgreementKind.RESOLUTION:
            return False
        complement = name.end > end
        modifiers = [word.strip("\"'").lower() for word in self.view[name.start : start].split()]
        parties = [at for at in range(name.start, start) if at in self.starts]
        others = self._others(name.start, start)
        if entry.kind is AgreementKind.STATEMENT:
            telling = any(word in _TELLING for word in modifiers + self.view[start:end].lower().split())
            return bool(complement or others - _VAGUE) and (telling or (not complement and len(modifiers) == 1))
        if self.view[start:end] == "Alliance":
            return len(parties) > 1
        if name.acronym is not None or complement:
            return True
        if len(parties) == 1 and not others:
            place = self.ends.get(start - 1) == name.start and self.view.endswith(("the ", "The "), 0, name.start)
            return place and not entry.pairs and self.view[start - 2].islower()
        return (
            bool(others - _VAGUE)
            or self.view.startswith("Comprehensive", start)
            or len(parties) > 1
            or (not entry.pairs and bool(others))
        )

    def _others(self, left: int, right: int) -> set[str]:
        """Modifiers in a stretch that are no parties."""
        words, at = set(), left
        while at < right:
            party = self.starts.get(at)
            if party is not None:
                at = party + 1
                continue
            space = self.view.find(" ", at, right)
            stop = right if space < 0 else space
            words.add(self.view[at:stop].lower())
            at = stop + 1
        return words - {"and", "-", ""}

    def _goes_on(self, end: int) -> bool:
        """Whether capitals go on to a body, occasion or paper that bears the instrument's name."""
        if self.view[end : end + 1] != " " or not self.view[end + 1 : end + 2].isupper():
            return False
        for word in self.view[end + 1 : end + 60].partition("\n")[0].split(" ")[:3]:
            lower = word.rstrip(".,;:'s").lower() if word else ""
            if not word[:1].isupper() or lower in self.words.barrier:
                return False
            if (
                lower in self.words.occasion
                or lower in self.words.thing
                or lower in _PLACES
                or lower in self.words.noun
            ):
                return True
            if word[-1] in ",.;:":
                return False
        return False


def _joined(name: InstrumentName, others: list[InstrumentName]) -> InstrumentName:
    """A name with the wider reach and the letters of those that it replaces."""
    wide = [other for other in others if other.start <= name.start and not other.bare]
    if not wide or name.name is not None:
        return name
    return evolve(
        name,
        start=min(other.start for other in wide),
        end=max(name.end, *(other.end for other in wide)),
        acronym=next((other.acronym for other in wide if other.acronym), None),
    )


RULES = (HEADED,)
