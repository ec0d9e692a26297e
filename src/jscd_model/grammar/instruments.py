"""Names of agreements and other instruments: known ones, and proper names that "Treaty", "Accord" or the like heads."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from attrs import evolve, frozen

from jscd_model.grammar.acronyms import Acronym
from jscd_model.grammar.complements import INSTRUMENT_LINKS, expand_right
from jscd_model.grammar.name_words import NameWords
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.propernames import expand_left
from jscd_model.lexicon import Found, Lexicon, Phrases
from jscd_model.lexicon.entries import InstrumentEntry, InstrumentNounEntry
from jscd_model.model import AgreementKind

__all__ = ["RULES", "InstrumentIndex", "InstrumentName", "find_instrument_names"]

HEADED = Rule(
    name="instrument-by-head-noun",
    why="A capitalised noun for a sort of instrument, with the capitalised words around it, is an instrument's name.",
    yes=("They recalled the Oslo Declaration on Clean Harbours.", "The Nordic Ferry Agreement stands."),
    no=("They reached an agreement.", "They met at the Convention Centre."),
)
MATTER = Rule(
    name="memorandum-with-its-matter",
    why="A memorandum that the text does not name otherwise is known by what it is about.",
    pattern=r"\b(?P<noun>[Mm]emorand(?:um|a) of (?:[Uu]nderstanding|[Cc]ooperation|[Aa]greement|[Ii]ntent)|"
    r"M[Oo]U|[Ll]etter of [Ii]ntent)(?: \((?P<acronym>M[Oo]U|M[Oo]C|LOI)\))? "
    r"(?P<matter>(?:on|for|regarding|concerning|to|in the (?:field|area)s? of) (?:(?!(?:that|which|with|in order|to|"
    r"and (?:to|agreed|the|will)|until|as|under|through|since|after|before|within|while|where|including|also|this|"
    r"these|will|was|were|is|are|has|have|between|signed|by|at|during|from|into|in \d+)\b)[\w'/&+-]+ ?){1,14})",
    yes=("They signed a Memorandum of Understanding on ferry safety.", "She praised the MoU to protect harbour seals."),
    no=("They signed a Memorandum of Understanding.",),
)
_NUMBERS = r"(?:A/RES/)?\d{2,4}(?:/\d+)?(?: ?\(\d{4}\))?"
RESOLUTION = Rule(
    name="numbered-resolution",
    why="A resolution is known by its number.",
    pattern=r"(?:\b(?P<organ>(?:(?:UN|U\.N\.|United Nations) )?(?:Security Council|General Assembly|"
    r"Human Rights Council|Board of Governors)|UNSC|UNGA|UN) )?(?<!Joint )"
    r"(?P<noun>\b[Rr]esolutions?|\bUNSCRs?)(?: [Nn]os?\.?)? "
    rf"(?P<numbers>{_NUMBERS}(?:(?:, | and |, and ){_NUMBERS}){{0,9}})",
    yes=("They recalled Security Council resolutions 1540 and 2325.", "UNSCR 1325 was praised."),
    no=("They made 12 resolutions in 2021.", "a resolution of 2015"),
)
PLACED = Rule(
    name="agreement-by-place",
    why='Small-letter "accords" or "treaty" with "the" and a proper name are known by that name.',
    pattern=r"\b[Tt]he (?P<name>(?:[A-Z][\w'-]*[a-z] ){1,3}(?P<noun>accords?|agreements|treaty|protocol|convention|"
    r"declaration|memorandum|pact))\b",
    yes=("The Algiers accords still bind them.",),
    no=("The accords bind them.", "an Algiers paper"),
)

_NUMBER = re.compile(_NUMBERS)
_TAIL = re.compile(r"(?: (?:and|or|of|for|the|on|to|a|an|its|their|&))+$| $")
_VAGUE = frozenset(
    "press opening policy media joint draft final public written official closing personal new white".split()
)
_YEAR = re.compile(r"20\d\d $")
_OWN = re.compile(r"\b(?:[Tt]his|[Tt]he present) $")


@frozen(kw_only=True)
class InstrumentName:
    """A stretch of the view that names an instrument.

    Attributes:
        start: Where the name starts, without article or year.
        end: Where it ends.
        head: The head noun in lower case; empty for a name without one.
        kind: What sort of instrument it is.
        rule: Name of the rule, or id of the known instrument's entry.
        known: The known instrument's entry, if it is one.
        name: The name where it is not what stands there.
        bare: Whether nothing but the head noun stands there.
        acronym: Letters that the text defines here.
        itself: Whether "this" before it means the document itself.
    """

    start: int
    end: int
    head: str
    kind: AgreementKind
    rule: str
    known: InstrumentEntry | None = None
    name: str | None = None
    bare: bool = False
    acronym: str | None = None
    itself: bool = False


_Form = tuple[InstrumentEntry | InstrumentNounEntry, bool]


@frozen(kw_only=True)
class InstrumentIndex:
    """The lexicon's instruments and head nouns, made ready for looking up."""

    phrases: Phrases[_Form]
    words: NameWords

    @classmethod
    @cache
    def of(cls, lexicon: Lexicon) -> "InstrumentIndex":
        """The index of a lexicon; a flag tells letters from names."""
        return cls(phrases=Phrases.of(_forms(lexicon)), words=NameWords.of(lexicon))


def _forms(lexicon: Lexicon) -> Iterator[tuple[str, _Form]]:
    for known in lexicon.instruments:
        yield from ((name, (known, False)) for name in (known.name, *known.names))
        yield from ((letters, (known, True)) for letters in known.acronyms)
    for noun in lexicon.instrument_nouns:
        yield from ((text, (noun, False)) for text in noun.nouns + noun.plurals)


def find_instrument_names(
    view: str,
    index: InstrumentIndex,
    ends: Mapping[int, int],
    starts: Mapping[int, int],
    acronyms: tuple[Acronym, ...],
) -> list[InstrumentName]:
    """The names of instruments in a view.

    Args:
        view: The normalised text.
        index: The words.
        ends: For the end of each party's name in the view, where it starts.
        starts: For the start of each party's name, where it ends.
        acronyms: Acronyms that the text defines.

    Returns:
        Names in order; none overlaps another.
    """
    return _Reading(view, index, ends, starts, acronyms).names()


class _Reading:
    """One view, while its names are read."""

    def __init__(
        self,
        view: str,
        index: InstrumentIndex,
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
        self.found: list[InstrumentName] = []

    def names(self) -> list[InstrumentName]:
        """All names in order."""
        shaped = {name.start: name for name in (*self._resolutions(), *self._matters(), *self._placed())}
        for found in self.index.phrases.find(self.view):
            if self.found and found.start < self.found[-1].end:
                continue
            entry, letters = found.value
            read = self._known(found, entry, letters=letters) if isinstance(entry, InstrumentEntry) else None
            if isinstance(entry, InstrumentNounEntry):
                read = self._headed(found.start, found.end, entry)
            if read is not None:
                self._add(read)
        for name in shaped.values():
            overlapping = [other for other in self.found if other.start < name.end and name.start < other.end]
            if all(other.known is None for other in overlapping):
                self.found = [other for other in self.found if other not in overlapping]
                self.found.append(_joined(name, overlapping))
        return sorted(self.found, key=lambda name: name.start)

    def _add(self, name: InstrumentName) -> None:
        """Keep a name; it swallows the ones that it reaches over."""
        while self.found and self.found[-1].end > name.start:
            self.found.pop()
        self.found.append(name)

    def _known(self, found: Found[_Form], entry: InstrumentEntry, *, letters: bool) -> InstrumentName | None:
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
        floor = self.found[-1].end if self.found else 0
        if self.found and view[self.found[-1].end : start] == " ":
            floor = self.found[-1].start
        left = expand_left(view, start, self.words, self.ends, floor)
        right = expand_right(view, end, self.words, self.starts, INSTRUMENT_LINKS)
        acronym = self.defined.get(right)
        if acronym is not None and acronym.name_start is not None and floor <= acronym.name_start < left:
            left = acronym.name_start
        if left == start and entry.kind is AgreementKind.FRAMEWORK and _YEAR.search(view, max(floor, start - 5), start):
            left -= 5
        if self._goes_on(right):
            return None
        itself = _OWN.search(view, max(0, left - 14), left) is not None
        name = InstrumentName(
            start=left,
            end=right,
            head=view[start:end].lower(),
            kind=entry.kind,
            rule=HEADED.name,
            bare=left == start and right == end and acronym is None and not view.startswith("Comprehensive", start),
            acronym=acronym.letters if acronym else None,
            itself=itself,
        )
        return name if name.bare or self._is_instrument(name, start, end, entry) else None

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

    def _resolutions(self) -> Iterator[InstrumentName]:
        """Resolutions by their numbers, one by one."""
        if "esolution" not in self.view and "UNSCR" not in self.view:
            return
        for match in RESOLUTION.finditer(self.view):
            noun = match["noun"].removesuffix("s")
            organ = f"{match['organ']} " if match["organ"] else ""
            numbers = list(_NUMBER.finditer(self.view, match.start("numbers"), match.end("numbers")))
            for count, number in enumerate(numbers):
                yield InstrumentName(
                    start=number.start() if count else match.start(),
                    end=number.end(),
                    head="resolution",
                    kind=AgreementKind.RESOLUTION,
                    rule=RESOLUTION.name,
                    name=f"{organ}{noun} {number.group()}" if len(numbers) > 1 else None,
                )

    def _matters(self) -> Iterator[InstrumentName]:
        """Memoranda with their matter in lower case."""
        if (
            "emorand" not in self.view
            and "MoU" not in self.view
            and "MOU" not in self.view
            and "etter of" not in self.view
        ):
            return
        for match in MATTER.finditer(self.view):
            matter = _TAIL.sub("", match["matter"])
            if len(matter.split()) < 2 or (matter[:3] == "to " and matter[3:4].isupper()):
                continue
            yield InstrumentName(
                start=match.start(),
                end=match.start("matter") + len(matter),
                head="memorandum",
                kind=AgreementKind.MEMORANDUM,
                rule=MATTER.name,
                name=f"{match['noun']} {matter}" if match["acronym"] else None,
            )

    def _placed(self) -> Iterator[InstrumentName]:
        """Small-letter accords that are named after a place."""
        for match in PLACED.finditer(self.view):
            start, words = match.start("name"), match["name"].split()[:-1]
            if any(at in self.starts for at in range(start, match.end())) or any(
                w.lower() in self.words.barrier for w in words
            ):
                continue
            yield InstrumentName(
                start=start,
                end=match.end("name"),
                head=match["noun"],
                kind=_KINDS[match["noun"].removesuffix("s")],
                rule=PLACED.name,
            )


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


_TELLING = frozenset(
    {"joint", "leaders'", "leaders", "ministers'", "ministerial", "communiqué", "communique", "vision", "principles"}
)
_PLACES = frozenset(
    "center centre hall house building room secretariat council commission committee group office corridor".split()
)
_KINDS = {
    "accord": AgreementKind.AGREEMENT,
    "agreement": AgreementKind.AGREEMENT,
    "treaty": AgreementKind.TREATY,
    "protocol": AgreementKind.TREATY,
    "convention": AgreementKind.TREATY,
    "pact": AgreementKind.TREATY,
    "declaration": AgreementKind.DECLARATION,
    "memorandum": AgreementKind.MEMORANDUM,
}

RULES = (HEADED, MATTER, RESOLUTION, PLACED)
