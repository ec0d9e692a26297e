"""Actors: for which parties the subject of a clause speaks."""

from collections.abc import Iterable, Sequence

from attrs import define, field

from jscd_model.grammar.function_words import DETERMINERS
from jscd_model.grammar.subjects import STYLES, Member, NounPhrase
from jscd_model.grammar.units import UnitKind, Units
from jscd_model.lexicon.entries import PartyForm, VoiceKind
from jscd_model.stages.company import Company
from jscd_model.stages.standing import Actors, Standing

__all__ = ["Speakers"]

# Python 3.11 is slow to find the members of an enumeration by name.
_ONE, _MANY, _OTHER = VoiceKind.ONE, VoiceKind.MANY, VoiceKind.OTHER
_OCCASION, _ORGAN, _PAPER = VoiceKind.OCCASION, VoiceKind.BODY, VoiceKind.PAPER
_DEMONYM = PartyForm.DEMONYM
_PERSON, _OFFICE, _PARTY, _BODY = UnitKind.PERSON, UnitKind.OFFICE, UnitKind.PARTY, UnitKind.BODY
_EACH = frozenset("each either neither".split())
_WHOLE = frozenset("both the two three four five all these".split())
_RANKS = frozenset(
    "senior high level ranking top participating visiting government respective foreign defence defense".split()
)
_MANY_PARTIES = 4  # parties, from which on "members" or "partners" alone means all of them
_COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_LOOSE = frozenset(
    "partners allies states nations countries experts members economies powers capitals commanders generals "
    "authorities neighbours neighbors heads directors hosts chairs teams militaries "
    "representatives commissioners republics men women politicians".split()
)
_OFFICES = frozenset(
    "ministers secretaries advisers advisors chiefs directors ambassadors sherpas deputies presidents".split()
)
_COLLECTIVE = frozenset("side delegation government party team country ministry department".split())
_TEAMS = frozenset("team teams delegation mission".split())
_JOINT = frozenset("joint technical bilateral trilateral combined mixed working expert".split())
_OURS = frozenset("our their his her its".split())
_SETTING_UP = frozenset(
    "establish establishing established create creating created form forming formed launch launching launched "
    "institute instituted constitute constituted inaugurate inaugurated".split()
)
_SITTINGS = frozenset("meeting summit conference ministerial session plenary dialogue".split())
_THINGS = frozenset({VoiceKind.PAPER, VoiceKind.BODY, VoiceKind.ONE})
_ISSUED = frozenset("statement declaration communique communiqué readout release".split())


@define(kw_only=True)
class Speakers:
    """Resolves subjects in the order of the text, and remembers whom pronouns mean.

    Attributes:
        standing: Whom names speak for, and who meets.
        known: Codes of those whose acts count.
        headline: The words of the headline, in lower case: "Quad leaders" are those of a text on the Quad.
        company: Who meets.
    """

    standing: Standing
    known: frozenset[str]
    headline: frozenset[str] = frozenset()
    company: Company = field(init=False)
    _last: Actors | None = field(default=None, init=False)
    _several: tuple[str, ...] = field(default=(), init=False)
    _person: Actors | None = field(default=None, init=False)
    _made: tuple[Units, Actors] | None = field(default=None, init=False)

    @company.default
    def _those_of_standing(self) -> Company:
        return self.standing.company

    def everyone(self, voice: VoiceKind | None = None) -> Actors | None:
        """All who meet."""
        return _several(self.company.everyone(), voice)

    def both(self, voice: VoiceKind | None = None) -> Actors | None:
        """The two sides."""
        return _several(self.company.both(), voice)

    def others(self, codes: Sequence[str]) -> Actors | None:
        """Those who meet, without some of them."""
        rest = self.company.others(codes)
        return Actors(rest) if rest else None

    def paragraph(self) -> None:
        """A new paragraph: what the last sentence was about no longer stands for "we" and "they"."""
        self._last = self._made = None

    def introduce(self, actors: Actors | None) -> None:
        """Take note of a person who opened a sentence: "he" may mean this person, or nobody known."""
        self._person = actors

    def remember(self, actors: Actors) -> None:
        """Take note of who spoke last."""
        if actors.codes:
            self._last = actors
        if len(actors.codes) > 1:
            self._several = actors.codes
        if actors.speaker is not None:
            self._person = actors

    def made(self, units: Units, actors: Actors) -> None:
        """Take note of what a sentence may set up: "agreed to establish a process" lets "it will" mean that."""
        self._made = units, actors

    def resolve(self, units: Units, phrase: NounPhrase) -> Actors | None:
        """The parties for which a subject speaks.

        Args:
            units: The sentence.
            phrase: The subject.

        Returns:
            The actors, or None where it speaks for none of the principal parties or it is open for whom.
        """
        first = phrase.first
        if first > 0 and units.words[first - 1] == "and" and "counterpart" in units.words[phrase.members[0].head]:
            return self.both()
        if len(phrase.members) == 1:
            actors = self._member(units, phrase.members[0])
            return None if actors is None else self._ours(actors)
        found = [self._member(units, member) for member in phrase.members]
        if found[-1] is not None and getattr(units.about[phrase.members[-1].head], "plural", False):
            found = [
                actors or self._adjective(units, member) for actors, member in zip(found, phrase.members, strict=True)
            ]
        known = [actors for actors in found if actors is not None]
        if not known:
            return None
        codes = _distinct(code for actors in known for code in actors.codes)
        voice = known[-1].voice if all(actors.voice is known[-1].voice for actors in known) else None
        sure = sum(bool(actors.codes) for actors in known)
        if len(codes) < 2 and sure < 2 and any(_may_be_open(units, member) for member in phrase.members):
            return self.both()
        return self._ours(Actors(codes, voice=voice, several=True))

    def _ours(self, actors: Actors) -> Actors | None:
        """The actors, if one of them at least takes part, or if an official speaks and nobody says for whom."""
        if not actors.codes:
            return actors if actors.speaker is not None else None
        if self.known.isdisjoint(actors.codes):
            return None
        return actors

    def _member(self, units: Units, member: Member) -> Actors | None:
        kind, about = units.kinds[member.head], units.about[member.head]
        if kind is _PERSON:
            return self.standing.person(getattr(about, "id", ""), getattr(about, "party", None))
        if kind is _OFFICE:
            return self._office(units, member, about)
        if kind is _PARTY:
            return self._party(units, member)
        if kind is _BODY:
            at, owners = member.head, units.words[member.head + 1 : member.last + 1]
            if owners[:2] in (["of", "both"], ["of", "the"]) and {"both", "two"}.intersection(owners):
                return self.both(_MANY)  # "the armed forces of both countries"
            return self.standing.body(getattr(about, "id", ""), units.starts[at], units.end(at))
        if units.words[member.head] in STYLES:
            first, head = max(0, member.first), member.head
            return self.standing.styled(units.view[units.starts[first] : units.end(head)].strip())
        if member.voice is None:
            return self._pronoun(units.words[member.head])
        if member.voice is _ONE and units.words[member.first] in _EACH:
            return self.both(_MANY)
        return self._voice(units, member, member.voice)

    def _office(self, units: Units, member: Member, about: object) -> Actors | None:
        """The parties of an office without a name, or of several: "the Foreign Ministers of Peru and Chile"."""
        party = getattr(about, "party", None)
        if not getattr(about, "plural", False):
            return Actors((party,)) if party else self._named_before(units, member)
        inside = self.standing.parties.between(units.starts[member.first], units.end(member.last))
        codes = _distinct(mention.code for mention in inside) or ((party,) if party else ())
        return Actors(codes, voice=_MANY, several=True) if codes else self.everyone(_MANY)

    @staticmethod
    def _adjective(units: Units, member: Member) -> Actors | None:
        """The first state of "the Omani and Qatari foreign ministers"."""
        code = getattr(units.about[member.head], "code", None)
        return None if code is None else Actors((code,))

    @staticmethod
    def _party(units: Units, member: Member) -> Actors | None:
        about = units.about[member.head]
        form, code = getattr(about, "form", None), getattr(about, "code", "")
        if form == _DEMONYM and not units.words[member.head].endswith("s"):
            return None
        return Actors((code,))

    def _pronoun(self, word: str) -> Actors | None:
        last = self._last
        if word in ("he", "she", "i"):
            return self._person
        if word == "it":
            it = last is not None and (last.voice in _THINGS or not (last.several or last.speaker))
            return last if it else self._set_up()
        if word == "we":
            return self.everyone() if self.company.joint or last is None else last
        if word == "they":
            if last is not None and (last.several or last.voice is _ONE):
                return last
            return Actors(self._several, several=True) if self._several and not self.company.apart else self.everyone()
        if word in ("both", "all", "each"):
            return self.both() if word == "both" else self.everyone()
        return None

    def _set_up(self) -> Actors | None:
        """What the sentence before sets up."""
        if self._made is None or _SETTING_UP.isdisjoint(self._made[0].distinct):
            return None
        return Actors(self._made[1].codes, voice=_OCCASION, several=True)

    def _voice(self, units: Units, member: Member, voice: VoiceKind) -> Actors | None:
        """The parties that a noun such as "delegations" or "committee" speaks for."""
        codes, span = self._inside(units, member), (member.first, member.head)
        if voice is _OTHER:
            return None
        if voice is _MANY:
            if codes:
                return Actors(codes, voice=voice, several=True)
            if not self._means_all(units, member):
                return None
            two = {"both", "two"}.intersection(units.words[member.first : member.head])
            return self.both(voice) if two else self.everyone(voice)
        if voice is _ONE:
            if not codes and units.words[member.head] in _TEAMS and _JOINT.intersection(units.words[slice(*span)]):
                return self.everyone(_ORGAN)
            return Actors(codes, voice=voice) if codes else self._named_before(units, member)
        if voice is _PAPER and units.words[member.head] not in _ISSUED and units.words[member.first] != "this":
            return None
        if voice is _OCCASION and units.capital(member.head) and units.words[member.head] in _SITTINGS:
            return self.everyone(_ORGAN)
        if voice is _ORGAN and self._is_of_others(units, member):
            return None
        if units.words[member.head] == "commission" and member.head - member.first == 1 and "EU" in self.known:
            return Actors(("EU",), voice=_ONE)
        if voice is _ORGAN and len(codes) == 1:
            return Actors(codes, voice=_ONE)
        return self.everyone(voice)

    def _inside(self, units: Units, member: Member) -> tuple[str, ...]:
        """Codes of the parties that are named with a noun: "the Omani side", "ministers from Peru and Chile"."""
        codes: list[str] = []
        for index in range(member.first, member.last + 1):
            kind, about = units.kinds[index], units.about[index]
            if kind is _PARTY:
                codes.append(getattr(about, "code", ""))
            elif kind is _BODY:
                codes.append(self.standing.party_of_body(getattr(about, "id", "")) or "")
            elif kind in (_PERSON, _OFFICE):
                codes.append(getattr(about, "party", None) or "")
        return _distinct(filter(None, codes))

    @staticmethod
    def _is_of_others(units: Units, member: Member) -> bool:
        """Whether several bodies without a word that makes them the parties' own are somebody else's: "aid groups"."""
        before = units.words[member.first : member.head]
        return units.words[member.head].endswith("s") and not (
            DETERMINERS.intersection(before) or _JOINT.intersection(before)
        )

    def _means_all(self, units: Units, member: Member) -> bool:
        """Whether a noun without a party's name means all who take part: "the two sides", "participants"."""
        before = units.words[member.first : member.head]
        if any(_COUNTS.get(word) == len(self.company.principal) for word in before[:2]):
            return True
        if _WHOLE.intersection(before) or (_OURS.intersection(before) and "respective" in before):
            return units.words[member.head] in _OFFICES or not self._has_name(units, member)
        few = len(self.company.principal) < _MANY_PARTIES
        if few and units.words[member.head] in _LOOSE and "from" not in units.words[member.head : member.last + 1]:
            return False
        return all(word in _RANKS or word == "-" or word in self.headline for word in before)

    @staticmethod
    def _has_name(units: Units, member: Member) -> bool:
        """Whether a capital after the first word tells of somebody in particular: "the Western allies"."""
        return any(units.capital(at) and units.words[at] not in _RANKS for at in range(member.first + 1, member.head))

    def _named_before(self, units: Units, member: Member) -> Actors | None:
        """The one who was named before: "the Minister", "the delegation", "his government"."""
        words = [*" ".join(units.words[member.first : member.last + 1]).split(), ""]
        if words[0] in ("his", "her") and words[1] not in STYLES and self._person is not None:
            if "counterpart" in words or "counterparts" in words:
                return self.others(self._person.codes)
            return Actors(self._person.codes, voice=_ONE)
        if words[0] not in ("the", "that", "this", "its", "their") and words[1] not in STYLES:
            return None
        if units.words[member.head] in _COLLECTIVE:
            last = self._last
            if last is not None and not last.several:
                return last
            return self.standing.last_of(units.words[member.head], units.starts[member.first])
        return self.standing.holder(units.words[member.head], self._person)


def _several(codes: tuple[str, ...], voice: VoiceKind | None) -> Actors | None:
    return Actors(codes, voice=voice, several=True) if codes else None


def _may_be_open(units: Units, member: Member) -> bool:
    """Whether the text may leave open for whom such a member speaks: "the President and the Prime Minister"."""
    if units.kinds[member.head] in (_OFFICE, _PERSON):
        return getattr(units.about[member.head], "party", None) is None
    return member.voice in (_ONE, _MANY)


def _distinct(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(codes))
