"""What a text says of an instrument where it names it: when it was made, between whom, and what it covers."""

import re

from attrs import frozen

from jscd_model.grammar.instrument_index import InstrumentName
from jscd_model.grammar.pattern import Rule
from jscd_model.model import AgreementKind, When
from jscd_model.stages.bodies import Bodies
from jscd_model.stages.parties import Parties
from jscd_model.stages.times import Times
from jscd_model.text import Page

__all__ = ["RULES", "InstrumentFacts"]

COVERED = Rule(
    name="areas-of-an-instrument",
    why='What "in areas such as" or "guides the ... relationship" lists after an instrument is what it covers.',
    pattern=r"(?:\b(?:areas|fields|sectors|domains|issues)(?: of (?:focus|cooperation))?(?:,? such as|,? including|"
    r",? like|:| of)|\b(?:guides?|governs?|covers?|covering|shapes?|defines?) (?:the|our|their|its)"
    r"(?: overall| entire| whole)?) "
    r"(?P<list>[a-z][\w' -]{0,60}(?:, (?:and )?[\w' -]{1,60}?){1,12}(?:,? and [\w' -]{1,60}?)?)"
    r"(?P<noun> (?:relationships?|relations|cooperation|ties))?(?=[.;:)]| between| with| of the two|$)",
    yes=("The Nordic Ferry Treaty of 2011 covers cooperation in areas such as safety, trade and research.",),
    no=("The areas are wide.",),
)

_BOUND = r"(?:signed|adopted|concluded|agreed|reached|issued|ratified|endorsed|finali[sz]ed|initialled|initialed)"
_MADE = (
    r"(?:signed|adopted|concluded|agreed|reached|issued|announced|ratified|launched|established|released|finali[sz]ed)"
)
_AFTER_NAME = re.compile(r"(?: of(?: the)?(?: year)? | \()")
_AFTER = re.compile(
    rf"(?: from| in|,? (?:which (?:was|were) |that (?:was|were) )?(?:first )?{_MADE}"
    r"(?: [\w.]+){0,4}?(?: in| on)?,?)(?: early| late| mid)? ?"
)
_WAS = re.compile(
    rf"\b(?:was|were|been|being|is) (?:first |originally |jointly )?{_MADE}\b(?: [\w.-]+){{0,6}} (?:in|on) $"
)
_SIGNED = re.compile(rf"\b{_BOUND}(?: and [a-z]+)? (?:the |a |an |their |its |our )?(?:new |historic |landmark )?$")
_TWO = re.compile(r"\b(?:two|both) (?:countries|nations|states|governments)\b|\bMutual\b")
_SIGNING = re.compile(
    r"\b(?:sign\w*|announce[ds]?|conclude[ds]?|pursue|agree[ds]? (?:on|to)|reach(?:ed)?) (?:[a-z-]+ ){0,4}$"
)
_BETWEEN = re.compile(
    r"(?:,? (?:signed|concluded|reached|agreed))? (?:between|by) (?:the )?(?:[Gg]overnments? of (?:the )?)?$"
)
_BILATERAL = frozenset(
    {AgreementKind.AGREEMENT, AgreementKind.TREATY, AgreementKind.MEMORANDUM, AgreementKind.PARTNERSHIP}
)
_FAR = 800  # characters of a sentence on either side of a name
_ITEM = re.compile(r", and |,? and |, ")


@frozen(kw_only=True)
class InstrumentFacts:
    """Answers for one page what it says of an instrument."""

    page: Page
    parties: Parties
    times: Times
    bodies: Bodies

    def year(self, name: InstrumentName) -> When | None:
        """The time that goes with the name itself: "the 2008 Agreement", "the Agreement of 2008"."""
        view = self.page.view
        before = self.times.between(max(0, name.start - 40), name.start)
        if before and view[before[-1].end : name.start] in (" ", "'s "):
            return before[-1].when
        after = self.times.between(name.end, name.end + 24)
        return after[0].when if after and _AFTER_NAME.fullmatch(view, name.end, after[0].start) else None

    def date(self, name: InstrumentName) -> When | None:
        """When the instrument was made, as the name or its sentence says."""
        said = self.year(name)
        if said is not None:
            return said
        view = self.page.view
        low, high = self._sentence(name.start)
        after = self.times.between(name.end, min(high, name.end + 160))
        if after and _AFTER.fullmatch(view, name.end, after[0].start):
            return after[0].when
        for timed in after:
            if _WAS.search(view, name.end, timed.start):
                return timed.when
        within = self.times.between(low, high)
        if len(within) == 1 and _SIGNED.search(view, max(low, name.start - 40), name.start):
            return within[0].when
        return None

    def signatories(self, name: InstrumentName) -> tuple[str, ...]:
        """The parties that the name holds, or that the words after it or its sentence give."""
        inside = self._codes(name.start, name.end)
        if len(inside) > 1:
            return inside
        view = self.page.view
        low, high = self._sentence(name.start)
        following = self.parties.between(name.end, min(high, name.end + 60))
        if following and _BETWEEN.fullmatch(view, name.end, following[0].start):
            listed = self._codes(name.end, min(high, following[0].end + 60))
            if len(listed) > 1:
                return listed[:2] if "trilateral" not in view[low:high].lower() else listed
        if name.known is not None or name.kind not in _BILATERAL:
            return ()
        codes = self._codes(low, high)
        if len(codes) == 2 and _TWO.search(view, low, high):
            return codes
        acting = self._acting(low, name.start)
        return acting if len(acting) == 2 and _SIGNING.search(view, low, name.start) else ()

    def _acting(self, start: int, end: int) -> tuple[str, ...]:
        """The parties, and those of bodies, that a stretch names."""
        organizations = {organization.id: organization.party for organization in self.bodies.organizations}
        named = [(mention.start, mention.code) for mention in self.parties.between(start, end)]
        named += [(body.start, code) for body in self.bodies.between(start, end) if (code := organizations[body.id])]
        return tuple(dict.fromkeys(code for _, code in sorted(named)))

    def areas(self, name: InstrumentName) -> tuple[str, ...]:
        """What the instrument covers, where the sentence lists it after the name."""
        low, high = self._sentence(name.start)
        del low
        listed = COVERED.regex.search(self.page.view, name.end, high)
        if listed is None:
            return ()
        items = [item.strip() for item in _ITEM.split(listed["list"])]
        return tuple(dict.fromkeys(item for item in items if item and len(item.split()) <= 6))

    def _codes(self, start: int, end: int) -> tuple[str, ...]:
        return tuple(dict.fromkeys(mention.code for mention in self.parties.between(start, end)))

    def _sentence(self, at: int) -> tuple[int, int]:
        sentence = self.page.sentences[self.page.sentence_at(at)]
        return max(sentence.start, at - _FAR), min(sentence.end, at + _FAR)


RULES = (COVERED,)
