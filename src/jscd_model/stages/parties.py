"""Which parties the text names, and where: names, demonyms, letters, and capitals that stand for governments."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import cached_property

from attrs import field, frozen

from jscd_model.grammar.namesakes import BY_HONORIFIC, is_language, is_person, long_start
from jscd_model.grammar.openings import name_openings
from jscd_model.grammar.positions import MAKES_A_PLACE, OFFICE_BEFORE, TIE_AFTER, is_actor
from jscd_model.lexicon import Found, Lexicon
from jscd_model.lexicon.entries import PartyForm
from jscd_model.lexicon.party_names import PartyName, Surety, party_names
from jscd_model.model import FactKind
from jscd_model.stages.refused_names import BLOCKED_NAME, PLACE_NAME, UNSURE_NAME
from jscd_model.stages.trace import Trace
from jscd_model.text import BlockKind, Page

__all__ = ["Parties", "PartyMention", "find_parties"]

_LINK = re.compile(r"(?:'s?)?(?:,? (?:and|or|&) (?:the )?|, (?:the )?)")
_OF = ("of ", "of the ")
_STATES = frozenset({Surety.STRONG, Surety.GIVEN})
_AROUND = re.compile(r"[A-Z]{2,}")


@frozen(kw_only=True)
class PartyMention:
    """A party where the text names it.

    Attributes:
        start: Where the name starts in the view ("Republic of" included, articles not).
        end: Where it ends, before any possessive.
        code: The party's code.
        form: How it is named: by name, demonym, letters, or by a capital that stands for the government.
        rule: Id of the lexicon entry that read it.
    """

    start: int
    end: int
    code: str
    form: PartyForm
    rule: str


@frozen(kw_only=True)
class Parties:
    """All mentions of parties in a text, in order; none overlaps another."""

    mentions: tuple[PartyMention, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, eq=False)
    _codes: tuple[str, ...] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple([mention.start for mention in self.mentions]))
        object.__setattr__(self, "_codes", tuple(dict.fromkeys([mention.code for mention in self.mentions])))

    @cached_property
    def ends(self) -> Mapping[int, int]:
        """For the end of each mention, where it starts."""
        return {mention.end: mention.start for mention in self.mentions}

    @cached_property
    def starts(self) -> Mapping[int, int]:
        """For the start of each mention, where it ends."""
        return {mention.start: mention.end for mention in self.mentions}

    def between(self, start: int, end: int) -> tuple[PartyMention, ...]:
        """Mentions that start in `start` to `end` of the view."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def starting_at(self, start: int) -> PartyMention | None:
        """The mention that starts at an offset, or None."""
        index = bisect_left(self._starts, start)
        if index < len(self._starts) and self._starts[index] == start:
            return self.mentions[index]
        return None

    def codes(self) -> tuple[str, ...]:
        """Codes of all parties that are named, in order of first mention."""
        return self._codes


def find_parties(page: Page, lexicon: Lexicon, trace: Trace | None = None) -> Parties:
    """Find the parties that a text names.

    Args:
        page: The text, laid out.
        lexicon: The words.
        trace: Where to note the names that do not count.

    Returns:
        Mentions in order. Names inside longer names ("U.S.-Iraq Strategic Dialogue") count; names of which nothing
        in the text says that they mean the party ("Georgia" alone) do not.
    """
    view, trace = page.view, Trace() if trace is None else trace
    found = []
    honours = page.spots(BY_HONORIFIC.words)
    for name in party_names(lexicon).find(view, page.among(name_openings(lexicon))):
        if _may_count(view, name) and not (honours and _is_honoured(page, name.start)):
            found.append(name)
        elif trace.kept:
            trace.reject(FactKind.PARTY, BLOCKED_NAME, name.start, name.end)
    return Parties(mentions=tuple(_Reading(page, found).mentions(trace)))


def _may_count(view: str, name: Found[tuple[PartyName, ...]]) -> bool:
    """Whether a name is no money, no language and no pronoun in capitals."""
    sense = name.value[0]
    if sense.surety is Surety.BLOCK or view.startswith("$", name.end):
        return False
    if sense.form is PartyForm.DEMONYM and is_language(view, name.start, name.end):
        return False
    return name.name != "US" or not _is_pronoun(view, name.start, name.end)


def _is_honoured(page: Page, start: int) -> bool:
    """Whether an honorific stands before a name, as before a person's."""
    near = max(0, start - 30)
    return page.holds(BY_HONORIFIC.words, near, start) and BY_HONORIFIC.regex.search(page.view, near, start) is not None


def _is_pronoun(view: str, start: int, end: int) -> bool:
    """Whether "US" is "us" in a line of capitals: "CONTACT US"."""
    if view[end : end + 1] in ("-", "'") or view[start - 1 : start] in ("-", "/"):
        return False
    before = view[max(0, start - 24) : start].rpartition("\n")[2]
    words = _AROUND.findall(before)
    small = any(letter.islower() for letter in before)
    return bool(words) and not small and words[-1] not in ("THE", "AND", "WITH", "IN", "OF", "BETWEEN", "BY")


class _Reading:
    """The names found in one text, while it is decided which of them mean parties."""

    def __init__(self, page: Page, found: list[Found[tuple[PartyName, ...]]]) -> None:
        self.page = page
        self.view = page.view
        self.found = found
        self.chain_end = -1  # the last name of the chain of hyphened capitals that was looked at last
        self.sure, self.placed, self.hinted = set[str](), set[str](), set[str]()
        for index, name in enumerate(found):
            sense = name.value[0]
            if sense.surety is Surety.STRONG:
                if len(name.value) == 1:
                    self.sure.add(sense.code)
            elif sense.surety is Surety.GIVEN:
                if self._governed(name):
                    self.placed.add(sense.code)
            elif sense.surety is Surety.DOUBTFUL and self._joined(index):
                self.hinted.add(sense.code)
            for one in name.value:
                if one.form is PartyForm.CAPITAL:
                    self.hinted.add(one.code)
        self.placed |= self.sure
        self.hinted |= self.sure

    def mentions(self, trace: Trace) -> list[PartyMention]:
        """The names that mean parties, in order."""
        mentions: list[PartyMention] = []
        for index, name in enumerate(self.found):
            sense: PartyName | None = name.value[0]
            if len(name.value) > 1 or name.value[0].surety is not Surety.STRONG:
                sense = self._sense(index, name)
            if sense is None:
                if not trace.kept:
                    continue
                why = PLACE_NAME if name.value[0].surety is Surety.WEAK else UNSURE_NAME
                trace.reject(FactKind.PARTY, why, name.start, name.end)
                continue
            start = name.start
            if sense.form is PartyForm.NAME and sense.surety in _STATES and self.view.endswith(_OF, 0, start):
                start = long_start(self.view, start)
            mentions.append(PartyMention(start=start, end=name.end, code=sense.code, form=sense.form, rule=sense.rule))
        return mentions

    def _sense(self, index: int, name: Found[tuple[PartyName, ...]]) -> PartyName | None:
        """What a name means, or None where nothing says so."""
        sense = name.value[0]
        if len(name.value) > 1:
            return self._shared(name)
        match sense.surety:
            case Surety.STRONG:
                reads = True
            case Surety.GIVEN:
                reads = self._joined(index) or not self._person(name, sense)
            case Surety.DOUBTFUL:
                reads = self._officially(name) or (sense.code in self.hinted and not self._person(name, sense))
            case Surety.SHARED:
                reads = sense.code in self.sure
            case Surety.PREFIX:
                reads = self._hyphened(index, 1) or self._hyphened(index, -1)
            case _:
                reads = self._acts(index, name, sense)
        return sense if reads else None

    def _shared(self, name: Found[tuple[PartyName, ...]]) -> PartyName | None:
        """Of several holders of a name the one that the text names otherwise."""
        holders = [sense for sense in name.value if sense.code in self.sure]
        return holders[0] if len(holders) == 1 else None

    def _person(self, name: Found[tuple[PartyName, ...]], sense: PartyName) -> bool:
        block = self.page.block_at(name.start)
        heading = block.kind is BlockKind.HEADING
        return is_person(self.view, name.start, name.end, heading=heading, sure=sense.code in self.placed)

    def _governed(self, name: Found[tuple[PartyName, ...]]) -> bool:
        """Whether a preposition stands before a name, as before a place."""
        return self.view.endswith((" of ", " in ", " with ", " to ", " from ", " between ", " against "), 0, name.start)

    def _officially(self, name: Found[tuple[PartyName, ...]]) -> bool:
        """Whether an office of states stands before a name: "the Minister of Defence of Georgia"."""
        return OFFICE_BEFORE.regex.search(self.view, max(0, name.start - 60), name.start) is not None

    def _hyphened(self, index: int, step: int) -> bool:
        """Whether a hyphen joins a name to the next (step 1) or the last one (step -1)."""
        first, second = (index, index + step) if step > 0 else (index + step, index)
        if first < 0 or second >= len(self.found):
            return False
        return self.view[self.found[first].end : self.found[second].start] in ("-", " - ", "/")

    def _joined(self, index: int) -> bool:
        """Whether a name stands in a list or compound with a strong name of another party."""
        name = self.found[index]
        for other in (index - 1, index + 1):
            if not 0 <= other < len(self.found):
                continue
            first, second = sorted((name, self.found[other]), key=lambda f: f.start)
            gap = self.view[first.end : second.start]
            surety = self.found[other].value[0].surety
            if surety is Surety.GIVEN and name.value[0].surety is Surety.GIVEN and gap in ("-", " - "):
                return True  # two countries with given names: "the Kenya-Jordan talks"
            if surety is not Surety.STRONG:
                continue
            if gap in ("-", " - ", "/") or (self.found[other].value[0].code != "US" and _LINK.fullmatch(gap)):
                return True
        return False

    def _acts(self, index: int, name: Found[tuple[PartyName, ...]], sense: PartyName) -> bool:
        """Whether a capital or group acts, or is dealt with, where it stands."""
        group = sense.form is not PartyForm.CAPITAL
        if not group and " " not in name.name and self._person(name, sense):
            return False
        if self._hyphened(index, -1) or self._hyphened(index, 1):
            return group or self._tied(index)
        return is_actor(self.view, name.start, name.end, group=group) or self._paired(index, group=group)

    def _tied(self, index: int) -> bool:
        """Whether a chain of hyphened capitals ends before "relations", "talks" and the like."""
        if index > self.chain_end:
            self.chain_end = index
            while self._hyphened(self.chain_end, 1):
                self.chain_end += 1
        return TIE_AFTER.regex.match(self.view, self.found[self.chain_end].end) is not None

    def _paired(self, index: int, *, group: bool) -> bool:
        """Whether "between A and B" holds the name, or it shares a verb with the name after it ("A and B agreed")."""
        for first, second in ((index - 1, index), (index, index + 1)):
            if first < 0 or second >= len(self.found):
                continue
            left, right = self.found[first], self.found[second]
            if self.view[left.end : right.start] not in (" and ", " and the "):
                continue
            before = self.view[max(0, left.start - 48) : left.start]
            if MAKES_A_PLACE.regex.search(before):
                continue
            if before.endswith(("between ", "between the ")):
                return True
            if is_actor(self.view, right.start, right.end, group=group) and (second != index):
                return True
        return False
