"""Between whom an instrument is, as its name or the words around it say."""

import re
from functools import cached_property
from itertools import islice

from attrs import frozen

from jscd_model.grammar.acronyms import past_letters
from jscd_model.grammar.instrument_index import InstrumentName
from jscd_model.model import AgreementKind
from jscd_model.stages.bodies import Bodies
from jscd_model.stages.parties import Parties
from jscd_model.stages.sections import Sections
from jscd_model.text import Page

__all__ = ["InstrumentParties"]

_BOUND = r"(?:signed|concluded|reached|agreed(?: to)?|adopted|launched|established|announced|initial+ed|ratified|inked)"
_SIGN = (
    r"(?:sign\w*|put (?:their|its) (?:names?|signatures?|pens?) to|announce[ds]?|conclude[ds]?|"
    r"pursue|agree[ds]? (?:on|to)|reach(?:ed)?|initial+ed|inked|adopted)"
)
_BOTH = (
    r"(?:(?:the )?two|both|our two|their two)(?: friendly| brotherly)? (?:countries|nations|states|governments|sides|"
    r"parties|ministers|leaders|delegations|ministries|neighbou?rs|allies|partners|foes|rivals|armies|militaries|"
    r"Ministers|Governments|Parties|Sides|Leaders|Countries|Heads)|"
    r"the (?:(?:foreign|defen[cs]e|interior|prime) )?(?:ministers|sides|parties|delegations|leaders|presidents)|"
    r"both|each other|the two"
)
_TWO = re.compile(r"\b(?:two|both) (?:countries|nations|states|governments)\b|\bMutual\b")
_SIGNING = re.compile(rf"\b{_SIGN} (?:(?:in|at) [A-Z][\w'-]+ )?(?:[a-z-]+ ){{0,4}}$")
_AT_THE_END = re.compile(  # what is signed when the talks of two end
    r"\b(?:(?:concluded|ended|closed|culminated|wrapped up) with the (?:signing|signature|exchange) of|"
    r"(?:early|forward to the) (?:conclusion|finali[sz]ation|signing|signature) of|"
    r"agreed to (?:conclude|finali[sz]e|sign)|"
    r"(?:opening|launch|start|conclusion) of (?:the )?negotiations (?:on|for|towards?)|"
    r"with (?:concluding|finali[sz]ing)(?:, by [^,.;]{2,20},)?) (?:the |an? )?(?:[^.;:\n]{0,80} and (?:the |an? ))?$"
)
_SIGNED_BY_BOTH = re.compile(
    rf"(?:{_BOTH}|\b[Ww]e|\b[Tt]hey) "
    r"(?:(?:have|had|also|today|then|jointly|intend to|plan to|will|are to|agreed to) ){0,3}"
    rf"{_SIGN} (?:[a-z-]+,? ){{0,5}}$|"
    rf"(?:{_BOTH})(?:(?!\bof\b)[^.;:\n]){{0,60}} and (?:also )?{_SIGN} (?:[\w-]+,? ){{0,4}}$",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"\b(?:[Oo]ur|[Tt]heir|[Bb]ilateral|[Tt]he two (?:countries|nations|sides|governments)'|both (?:countries|sides)') "
    r"(?:own |existing |bilateral |joint |long-standing |longstanding |shared )?$"
)
_BY_BOTH = re.compile(
    rf",? (?:(?:which|that) )?(?:(?:was|were) )?(?:{_BOUND} )?(?:jointly )?(?:by|between) (?:the )?(?:{_BOTH})|"
    rf",? (?:which|that) (?:{_BOTH}) (?:had |have )?{_BOUND}",
    re.IGNORECASE,
)
_SIGNING_BETWEEN = re.compile(rf"\bsigning, between (?:{_BOTH}), of (?:the |a |an )?$")
_BETWEEN = re.compile(
    rf"(?:,? (?:which (?:was|were) )?{_BOUND})? (?:between|by|with) (?:the )?(?:[Gg]overnments? of (?:the )?)?$"
)
_AMONG = re.compile(
    rf"(?:,? (?:which )?(?:(?:was|were|is|had been) )?{_BOUND}(?:,? (?:in|on|at) [^.;:()]{{2,40}}?)?,?)? "
    r"between (?:the |then-)?(?=[A-Z])"
)
_BY_TWO = re.compile(
    rf",? (?:which )?(?:was|were|is|had been) (?:yesterday |today |recently |[a-z]+ly )?{_BOUND}"
    r"(?:,? (?:in|on|at) [^.;:()]{2,40}?)?,? "
    r"by (?:the |then-)?(?=[A-Z])"
)
_SENTENCE_PART = re.compile(r"[;:.] |, (?:which|while|said|is|was|aims?)\b|\b(?:which|during|after|following)\b")
_RELATIVE = re.compile(
    rf",? (?:which|that) (?P<who>(?:[^.;:()]|(?<=\b[A-Z])\.){{2,90}}?) (?:had |have |has )?(?:jointly )?{_BOUND}\b"
)
_WITH = re.compile(
    r"(?: agreement| pact| deal| accord)?(?: (?:of|worth) [^,.;:()]{3,40}?)? with (?:the )?"
    r"(?:[Gg]overnment of (?:the )?)?$"
)
_FEW = re.compile(r"\b(?:Trilateral|Tripartite)\b")
_THREE = re.compile(r"\b(?:[Tt]rilateral|[Tt]ripartite|[Tt]hree)\b")
_FEW_SIGN = 3  # as many as may sign what no word calls trilateral
_PAIR = re.compile(r"\bBilateral\b")
_OF_TWO = frozenset(
    {AgreementKind.AGREEMENT, AgreementKind.TREATY, AgreementKind.MEMORANDUM, AgreementKind.PARTNERSHIP}
)
_OF_A_GROUP = frozenset({AgreementKind.FRAMEWORK, AgreementKind.STATEMENT, AgreementKind.DECLARATION})
_WORLDWIDE = frozenset({"UN"})
_SETTINGS = frozenset({"UN", "NATO"})  # seldom one of the two who sign
_CLAUSE_END = re.compile(r"[;:.] |\b(?:which|that|to|was|were|is|are|has|have|will|signed|concluded|agreed|in|on|at)\b")
_NEAR = 60
_PHRASE = 160  # characters of the words between "signed" and a name
_FAR = 200


@frozen(kw_only=True)
class InstrumentParties:
    """Answers for one page between whom an instrument is.

    Attributes:
        page: The text, laid out.
        parties: The parties that it names.
        bodies: The organisations that it names.
        sections: What its blocks are.
    """

    page: Page
    parties: Parties
    bodies: Bodies
    sections: Sections

    def of(self, name: InstrumentName, low: int, high: int) -> tuple[str, ...]:
        """The parties that the name holds, or that its sentence, from `low` to `high`, gives."""
        inside = self._codes(name.start, name.end)
        if len(inside) > 1:
            return inside
        view = self.page.view
        end = past_letters(self.page.view, name.end)
        inner = view.find(" between ", name.start, name.end)
        said = self._between(inner if inner >= 0 else end, low, high) or self._relative(end, low, high)
        if said:
            return said
        text = view[name.start : name.end]
        if _FEW.search(text) or _PAIR.search(text):
            few = self.company
            return few if len(few) == (3 if _FEW.search(text) else 2) else inside if len(inside) == 1 else ()
        if name.kind in _OF_A_GROUP:
            group = self.parties.starting_at(name.start)
            if group is not None and group.code.isupper() and len(group.code) > 2 and group.code not in _WORLDWIDE:
                return (group.code,)
        if name.known is not None and not name.known.shared:
            return ()
        if name.kind not in _OF_TWO and not self._is_signed(name, low):
            return ()
        return self._signatories(name, inside, low, high)

    @cached_property
    def company(self) -> tuple[str, ...]:
        """The two or three parties that the headline names, or else the first sentence that names so few."""
        ranges = [self.sections.title] if self.sections.title is not None else []
        told = (s for s in self.page.sentences if self.sections.content(s.start))
        ranges += [(sentence.start, sentence.end) for sentence in islice(told, 6)]
        for start, end in ranges:
            codes = tuple(dict.fromkeys(m.code for m in self.parties.between(start, end) if not self._leads(m.end)))
            if _SETTINGS & set(codes):
                continue  # "they discussed the NATO force model and support for Ukraine"
            if len(codes) in (2, 3):
                return codes
            if len(codes) > 3:
                break
        return ()

    def _leads(self, end: int) -> bool:
        """Whether a party only leads something: "the Canada-led battle group"."""
        return self.page.view.startswith("-led", end)

    def _signatories(self, name: InstrumentName, inside: tuple[str, ...], low: int, high: int) -> tuple[str, ...]:
        """The two that the sentence says sign it."""
        view = self.page.view
        codes = self._codes(low, high)
        if len(codes) == 2 and _TWO.search(view, low, high):
            return codes
        acting = self._acting(low, name.start)
        with_whom = self._with(name)
        if with_whom is not None:
            others = [code for code in acting if code != with_whom]
            return (others[-1], with_whom) if len(set(others)) == 1 else ()
        signing = self._is_signed(name, low)
        if signing and len(acting) == (3 if _THREE.search(view, low, high) else 2):
            return acting
        if signing and len(acting) == _FEW_SIGN and set(acting) == set(self.company):
            return acting
        both = _SIGNED_BY_BOTH.search(view, max(low, name.start - 90), name.start) or _SIGNING_BETWEEN.search(
            view, max(low, name.start - 90), name.start
        )
        both = both or _OURS.search(view, max(low, name.start - 40), name.start)
        if name.kind is not AgreementKind.TREATY:
            both = both or _AT_THE_END.search(view, max(low, name.start - 140), name.start)
        pair = self.company
        return pair if both and len(pair) == 2 and set(inside) <= set(pair) else ()

    def _is_signed(self, name: InstrumentName, low: int) -> bool:
        return _SIGNING.search(self.page.view, max(low, name.start - _PHRASE), name.start) is not None

    def _between(self, end: int, low: int, high: int) -> tuple[str, ...]:
        """The parties after "between", "by" or "with", or the two that "both governments" there means."""
        view = self.page.view
        following = self.parties.between(end, min(high, end + _NEAR))
        if following and _BETWEEN.fullmatch(view, end, following[0].start):
            clause = _CLAUSE_END.search(view, following[0].end, min(high, following[0].end + _FAR))
            listed = self._codes(end, clause.start() if clause else min(high, following[0].end + _FAR))
            if len(listed) > 1:
                return listed[:2] if "trilateral" not in view[low:high].lower() else listed
        bodies = self._of_bodies(end, high)
        if bodies:
            return bodies
        pair = self.company
        return pair if len(pair) == 2 and _BY_BOTH.match(view, end, high) else ()

    def _of_bodies(self, end: int, high: int) -> tuple[str, ...]:
        """The parties of the two bodies after "between", or of the two that meet where one of them is of nobody."""
        view = self.page.view
        signed = _BY_TWO.match(view, end, high)
        if signed is not None:
            part = _SENTENCE_PART.search(view, signed.end(), min(high, signed.end() + _FAR))
            signing = self._acting(signed.end(), part.start() if part else min(high, signed.end() + _FAR))
            return signing if len(signing) == 2 else ()
        among = _AMONG.match(view, end, high)
        if among is None:
            return ()
        clause = _CLAUSE_END.search(view, among.end(), min(high, among.end() + _FAR))
        stop = clause.start() if clause else min(high, among.end() + _FAR)
        owners, named, pair = self._acting(among.end(), stop), self.bodies.between(among.end(), stop), self.company
        if len(owners) == 2:
            return owners
        both = (
            len(named) > 1
            and named[0].start == among.end()
            and view.endswith((" and ", " and the "), 0, named[-1].start)
        )
        return pair if both and len(pair) == 2 and set(owners) <= set(pair) else ()

    def _relative(self, end: int, low: int, high: int) -> tuple[str, ...]:
        """The parties of "which Kenya and Peru signed" and "that Kenya signed with Peru"."""
        del low
        clause = _RELATIVE.match(self.page.view, end, high)
        if clause is None:
            return ()
        signing = self._codes(clause.start("who"), clause.end("who"))
        if len(signing) == 1:
            others = self.parties.between(clause.end(), min(high, clause.end() + 40))
            if others and _WITH.fullmatch(self.page.view, clause.end(), others[0].start):
                return (*signing, others[0].code)
        return signing if len(signing) == 2 else ()

    def _with(self, name: InstrumentName) -> str | None:
        """The party that the name or the words after it say the instrument is with."""
        view = self.page.view
        for mention in self.parties.between(name.start, name.end + _NEAR):
            before = view[max(name.start, mention.start - 40) : mention.start]
            if _WITH.search(before) and (mention.start < name.end or _WITH.fullmatch(view, name.end, mention.start)):
                return mention.code
        return None

    def _acting(self, start: int, end: int) -> tuple[str, ...]:
        """The parties, and those of bodies, that a stretch names."""
        named = [(mention.start, mention.code) for mention in self.parties.between(start, end)]
        bodies = [(body.start, self.bodies.named(body.id)) for body in self.bodies.between(start, end)]
        named += [(at, body.party) for at, body in bodies if body is not None and body.party is not None]
        return tuple(dict.fromkeys(code for _, code in sorted(named)))

    def _codes(self, start: int, end: int) -> tuple[str, ...]:
        return tuple(dict.fromkeys(mention.code for mention in self.parties.between(start, end)))
