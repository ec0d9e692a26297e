"""Contents of statements, read so that two can be compared: which words they share, and how telling those are."""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache

from attrs import frozen

from jscd_model.grammar.function_words import FUNCTION_WORDS
from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.party_names import Surety, party_names
from jscd_model.resolve.number_words import SCALES, VAGUE, WORDS
from jscd_model.resolve.quantities import quantities
from jscd_model.resolve.stems import stem, tokens

__all__ = ["Content", "Overlap", "overlap", "weighed"]


@frozen(eq=False)
class Content:
    """What a statement says, as weighed stems.

    Attributes:
        weights: The stems of its words, each with how telling it is; codes for the parties that it names.
        words: A word of the text for each stem, to quote.
        extra: Those that speak for a content which has them too and against none: acronyms in brackets, things that
            are named, what is counted.
    """

    weights: Mapping[str, float]
    words: Mapping[str, str]
    extra: frozenset[str] = frozenset()

    @classmethod
    def read(cls, text: str, lexicon: Lexicon) -> "Content":
        """The words of a statement.

        Args:
            text: What is said or undertaken.
            lexicon: The words of the library, for the names of parties.
        """
        return _read(text, lexicon)

    def naming(self, things: Mapping[str, str]) -> "Content":
        """The content with things that it names, by which it is known as well.

        Args:
            things: A key for each thing, equal where documents mean the same one, with its name.
        """
        if not things:
            return self
        keys = {_THING + key: name for key, name in things.items()}
        return Content({**self.weights, **dict.fromkeys(keys, 1.0)}, {**self.words, **keys}, self.extra | keys.keys())

    @property
    def telling(self) -> frozenset[str]:
        """The stems that tell a statement from others; parties are none."""
        return frozenset(key for key, weight in self.weights.items() if weight >= _TELLING and key[0] != _PARTY)


@frozen
class Overlap:
    """How much two contents have in common.

    Attributes:
        weight: The weight of the stems that both have.
        part: How much of the lighter of the two that is, 0 to 1.
        both: How much of the two together that is, 0 to 1.
        words: The most telling words that both have.
    """

    weight: float
    part: float
    both: float
    words: tuple[str, ...]

    @property
    def great(self) -> bool:
        """Whether so much is shared that nothing else is needed."""
        return self.weight >= 3 and (self.both >= 0.6 or (self.part >= 0.75 and self.both >= 0.5))

    @property
    def full(self) -> bool:
        """Whether hardly anything else is said in either."""
        return self.fair and self.both >= 0.8

    @property
    def fair(self) -> bool:
        """Whether as much is shared as statements of different things rarely share."""
        if self.great:
            return True
        return self.weight >= 2 and (
            (self.part >= 0.55 and self.both >= 0.45) or (self.part >= 0.75 and self.both >= 0.3)
        )


def overlap(one: Content, other: Content, parties: frozenset[str] = frozenset()) -> Overlap:
    """How much two contents have in common.

    Args:
        one: A content.
        other: Another one.
        parties: Codes of the parties of which the documents speak throughout; their names tell nothing.
    """
    dull = {_PARTY + code for code in parties}
    shared = one.weights.keys() & other.weights.keys()
    weight = sum(_DULL if stem in dull else (one.weights[stem] + other.weights[stem]) / 2 for stem in shared)
    mine, theirs = (weight + _rest(content, shared, dull) for content in (one, other))
    least = min(mine, theirs)
    ranked = sorted(shared - dull, key=lambda stem: (-one.weights[stem] - other.weights[stem], stem))
    shown = dict.fromkeys(min(one.words[stem], other.words[stem]) for stem in ranked if stem[0] != _COUNTED)
    words = tuple(sorted([*shown][:_SHOWN]))
    return Overlap(
        weight=weight,
        part=weight / least if least else 0.0,
        both=2 * weight / (mine + theirs) if weight else 0.0,
        words=words,
    )


def _rest(content: Content, shared: AbstractSet[str], dull: AbstractSet[str]) -> float:
    """The weight of what a content has beyond the shared."""
    return sum(
        _DULL if stem in dull else weight
        for stem, weight in content.weights.items()
        if stem not in shared and stem not in content.extra
    )


_PARTY, _THING, _COUNTED = "@", "#", "%"
_SHOWN = 4
_TELLING = 0.9
_DULL, _COMMON, _TOPICAL = 0.15, 0.2, 0.5
_OF_NAME = 0.6  # a common word in a proper name of three words or more
_IN_PASSING = 0.5  # how much words count that say more of what is named: "which shall report to the ministers"


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


# Words of which every document on security talks is full.
_EVERYWHERE = _stems(
    "security support supported commitment committed work working cooperation region regional continue continued "
    "effort shared strengthen global importance important partnership partner develop development country address "
    "ensure promote relation relationship together advance need new action challenge build building bilateral close "
    "closely issue government expand lead leading leadership community provide critical sustain opportunity "
    "increase ongoing enhance coordination stability stable well strong further more nation national implement "
    "implementation deepen world administration state response responsible collaborate collaboration joint "
    "strategic future progress peace peaceful engage engagement prosperity prosperous based basis help range area "
    "additional take way full key role establish prime common mutual interest view views matter matters various "
    "several recent current way ways possible potential significant particular including include effort aim "
    "intention intend intent plan hope wish determination readiness willingness desire resolve dedication interest "
    "value steady good best better success successful effective step measure next initiative approach forward "
    "toward towards international people person side sides field level high maintain improve use make made create "
    "achieve goal framework principle respect respective context topic situation discuss discussion dialogue talk "
    "talks consult consultation exchange agree agreement also further importance continue ironclad unwavering "
    "steadfast enduring lasting longstanding long historic deep robust comprehensive"
)
# Words that name a field of work, so that many statements of one occasion share them.
_FIELDS = _stems(
    "defense military force forces armed economic economy trade investment energy climate technology humanitarian "
    "assistance protect protection infrastructure law right rights health human nuclear maritime border terrorism "
    "terrorist counterterrorism threat crisis conflict war democracy democratic clean access food water migration "
    "cyber cybersecurity intelligence training train exercise operation capability capacity supply chain sector "
    "private public business industry industrial education educational culture cultural sovereignty territorial "
    "integrity order rule rules free open freedom north south east west middle program personnel attack aggression "
    "defend civilian system information resilience resilient innovation meeting meet hold visit leader minister "
    "ministry president official million billion dollar percent per cent year month annual annually first second "
    "third today week end time days coming"
)
_SAME = {
    stem(word): stem(words.split()[0])
    for words in (
        "establish form create launch found setup institute open",
        "buy purchase acquire procure",
        "return repatriate send back",
        "protect safeguard",
        "opportunity chance possibility",
        "challenge obstacle difficulty problem",
        "isis daesh isil",
        "troop soldier",
        "adviser counsellor",
        "help assist aid",
        "meeting talk negotiation",
        "agreement arrangement accord pact",
        "immediate once",
        "reject refuse",
        "body group",
        "begin start commence",
        "end cease",
        "transfer deliver supply hand",
        "host hold convene",
        "hotline line",
        "northeast northeastern",
        "increase expand raise grow boost",
        "strengthen deepen enhance reinforce bolster",
        "reduce cut lower",
        "future new upcoming next",
        "person individual people",
        "boat vessel",
        "home origin",
        "weapon arm",
        "truck lorry",
        "railway rail",
        "sign signature",
    )
    for word in words.split()[1:]
}


_MEMORANDUM = re.compile(r"\bM[Oo]U\b")
_SET_UP = re.compile(r"\b[Ss]et(?:ting)?[ -]up\b")
_BRACKETED = re.compile(r"\(([A-Z][A-Za-z0-9&+-]{1,11})\)")
# Numbers are told elsewhere as well, but for those that are names: "Resolution 1325".
_NUMBER = re.compile(rf"\d{{1,3}}|{'|'.join(sorted((*WORDS, *VAGUE, *SCALES)))}")
_MEASURES = _stems("dollars euros pounds yen rupees won francs per cent percent years months weeks days hours")
_NAME = re.compile(r"\b[A-Z][\w-]*(?: (?:(?:of|on|for|and|the|against|to|in) ){0,2}[A-Z][\w-]*){2,9}")
_ASIDE = re.compile(
    r",? (?:which|who|whose|in which|at which)\b|, to be\b"
    r"|,(?: [\w().'-]{1,30}){1,10} (?:said|announced|reported|added)\b"
)
_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
# Times are told elsewhere: the words of a date tell no statement from another.
_DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}\b\.?|\b{_MONTH}\b\.?(?: \d{{1,2}}\b(?!,\d{{3}}))?|\b(?:19|20)\d\d\b"
    r"|\b(?:by|within|before|until) the (?:end of the )?year\b|\b(?:next|this|last) (?:year|month|week)\b"
)


@lru_cache(maxsize=20_000)
def _read(text: str, lexicon: Lexicon) -> Content:
    weights: dict[str, float] = {}
    words: dict[str, str] = {}
    rest, at = [], 0
    for found in party_names(lexicon).find(text):
        sense = found.value[0]
        if sense.surety in (Surety.STRONG, Surety.GIVEN):
            rest.append(text[at : found.start])
            at = found.end
            weights[_PARTY + sense.code] = 1.0
            words[_PARTY + sense.code] = found.name
    said = " ".join([*rest, text[at:]])
    said = _SET_UP.sub("establish", _MEMORANDUM.sub("memorandum of understanding", _DATE.sub(" ", said)))
    bracketed = {stem(word) for letters in _BRACKETED.findall(said) for word in tokens(letters)}
    named = {word for name in _NAME.findall(said) for word in tokens(name)}
    aside = _ASIDE.search(said)
    stop = len(said) if aside is None else aside.start()
    for part, share in ((said[stop:], _IN_PASSING), (said[:stop], 1.0)):
        for word in tokens(part):
            if word in FUNCTION_WORDS or len(word) < 2 or _NUMBER.fullmatch(word):
                continue
            own = stem(word)
            key = _SAME.get(own, own)
            words.setdefault(key, word)
            weights[key] = share * max(_weight(own, key), _OF_NAME if word in named else 0.0)
    # Many things are worth two million dollars or last two years, so that there the number must be the same.
    counted = {
        _COUNTED + (found.head if found.unit.isdisjoint(_MEASURES) else found.words): found.counted
        for found in quantities(text)
    }
    return Content(
        {**weights, **dict.fromkeys(counted, 1.0)}, {**words, **counted}, frozenset(bracketed | counted.keys())
    )


def weighed(word: str) -> tuple[str, float]:
    """The stem of a word, equal for words of one meaning, and how telling it is.

    Args:
        word: A word in small letters.
    """
    own = stem(word)
    key = _SAME.get(own, own)
    return key, _weight(own, key)


def _weight(own: str, key: str) -> float:
    forms = {own, key}
    if not _EVERYWHERE.isdisjoint(forms):
        return _COMMON
    return _TOPICAL if key.isdigit() or not _FIELDS.isdisjoint(forms) else 1.0
