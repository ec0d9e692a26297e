"""Shapes of a clause around its governing verb that tell an act from a word that only looks like one."""

from jscd_model.grammar.clauses import Cue
from jscd_model.grammar.function_words import BE, CONJUNCTIONS, DETERMINERS, FUNCTION_WORDS, PREPOSITIONS
from jscd_model.grammar.subjects import NounPhrase
from jscd_model.grammar.undertakings import SAID_WHERE
from jscd_model.grammar.units import UnitKind, Units
from jscd_model.grammar.verb_groups import Shape
from jscd_model.lexicon.entries import VoiceKind
from jscd_model.model import Act

__all__ = [
    "MEETING_VERBS",
    "PLAIN_VERBS",
    "agrees",
    "closes_sentence",
    "ends_clause",
    "follows_label",
    "in_that_clause",
    "is_activity",
    "is_adjective",
    "is_courtesy",
    "is_reduced_relative",
    "meeting_before",
    "plain_tense",
]

# Python 3.11 is slow to find the members of an enumeration by name.
_MARK, _WORD, _PARTY, _PERSON, _OFFICE = UnitKind.MARK, UnitKind.WORD, UnitKind.PARTY, UnitKind.PERSON, UnitKind.OFFICE
_AFFIRM = Act.AFFIRM
_PRESENT, _PREDICATE, _PAST = Shape.PRESENT, Shape.PREDICATE, Shape.PAST
_MANY, _OCCASION = VoiceKind.MANY, VoiceKind.OCCASION

MEETING_VERBS = frozenset(
    "met meet meets meeting convened convene convenes gathered gather held hold holds hosted hosts spoke speak "
    "travelled traveled visited joined sat assembled called phoned came received hosting convening sit".split()
)
_HAD = frozenset("had has have paid undertook made".split())
_HAD_WHAT = frozenset("call calls meeting meetings talks conversation conversations visit session lunch dinner".split())
_MEETING_NOUNS = frozenset("meetings talks consultations call calls visit session summit".split())
PLAIN_VERBS = MEETING_VERBS | BE | frozenset("led took had has have began do does".split())
_NOW = frozenset("is are has have do does".split())
# What a thing, not a party, can do in the future that its makers undertake: a committee meets, a call takes place.
_ACTIVITY = frozenset(
    "meet convene continue begin start hold report consider develop work focus review oversee coordinate assess "
    "discuss explore examine address proceed resume monitor submit prepare identify host gather evaluate draft weigh "
    "inspect visit survey determine study recommend advise propose follow facilitate promote serve provide ensure "
    "bring include feature cover attend "
    "implement deliver investigate verify patrol carry conduct map track align finalise finalize complete".split()
)
_DONE = frozenset(
    "held convened led chaired co-chaired hosted tasked responsible established formed created launched constituted "
    "signed rescheduled submitted reviewed extended finalised finalized implemented expanded opened resumed "
    "completed".split()
) | {"set"}
_TAKEN = frozenset("place into up stock".split())
_CLOSING = frozenset(".,;!?\"')")
_ADJECTIVES = ("ing", "ed", "al", "ive", "ous", "ic", "ble")
# Past forms that describe a noun as well: "the enduring and shared commitment".
_DESCRIBING = frozenset(
    "shared agreed renewed established proposed considered planned expected recognised recognized stated declared "
    "announced signed committed dedicated determined resolved detailed focused confirmed pledged promised intended "
    "concentrated approved adopted backed supported reinforced upgraded elevated directed mandated identified "
    "launched noted welcomed acclaimed celebrated".split()
)
# "condemned in the strongest terms": a manner, not the place that a past form after a comma describes.
_MANNERS = frozenset("strongest strong clearest unequivocal terms principle particular detail depth full equal".split())


def follows_label(units: Units, end: int) -> bool:
    """Whether nothing but a number or a bullet stands before the unit `end`."""
    before = zip(units.kinds[:end], units.words[:end], strict=True)
    return end < 4 and all(
        kind is _MARK or (kind is _WORD and (not word.isalpha() or len(word) == 1)) for kind, word in before
    )


def closes_sentence(units: Units, cue: Cue) -> bool:
    """Whether a verb of speech has nothing after it but when and where: "…, the minister said on Friday"."""
    if not cue.entry.speech:
        return cue.act is _AFFIRM and cue.last >= len(units) - 2
    after = units.view[units.end(cue.last) : units.end(-1)].strip(" .")
    tail = after.partition(", ")
    if tail[2].partition(" ")[0].endswith("ing"):  # "…, the ministry said on Sunday, praising the crews"
        after = tail[0]
    return cue.last >= len(units) - 3 or SAID_WHERE.regex.match(after) is not None


def ends_clause(cue: Cue) -> bool:
    """Whether "said" after a comma stands after the clause that it reports and before its speaker: "…, said X"."""
    return cue.entry.key == "say" and 2 < cue.group == cue.first


def in_that_clause(units: Units, first: int) -> bool:
    """Whether a clause after a comma belongs to what somebody thinks: "analysts say that, in May, the two sides"."""
    words = units.words[:first]
    thats = (at for at, word in enumerate(words) if word == "that")
    open_clause = any(words[at - 1] not in PREPOSITIONS for at in thats)
    return open_clause and words[0] not in PREPOSITIONS and not words[0].endswith("ing")


def agrees(units: Units, cue: Cue, phrase: NounPhrase) -> bool:
    """Whether subject and verb agree in number, so that the word is a verb at all."""
    if cue.singular is None or cue.shape not in (_PRESENT, _PREDICATE):
        return True
    if len(phrase.members) > 1:
        return not cue.singular
    member = phrase.members[-1]
    word = units.words[member.head]
    if word in ("he", "she", "it"):
        return cue.singular
    if word in ("they", "we", "i", "both") or member.voice is _MANY:
        return not cue.singular
    return cue.singular or member.voice is _OCCASION


def is_reduced_relative(units: Units, cue: Cue) -> bool:
    """Whether a past form after a comma only describes the noun before it: ", announced in May,"."""
    word = units.word(cue.after)
    if word == "in" and not _MANNERS.isdisjoint(units.words[cue.after + 1 : cue.after + 4]):
        return False
    return word in PREPOSITIONS - {"on", "for", "to", "with", "upon"} or word in _CLOSING


def is_adjective(units: Units, cue: Cue) -> bool:
    """Whether a past form after "and" goes on with an adjective: "the enduring and shared commitment"."""
    at = cue.group - 2
    if units.words[cue.first] not in _DESCRIBING or not _is_bare_noun(units, cue.last + 1):
        return False
    determined = units.word(at - 1) in DETERMINERS or units.word(at - 1) in ("'s", "'")
    return determined and units.words[at + 1] == "and" and units.word(at).endswith(_ADJECTIVES)


def _is_bare_noun(units: Units, at: int) -> bool:
    """Whether a word in lower case that opens no phrase stands at `at`."""
    return units.kind(at) is _WORD and units.words[at] not in FUNCTION_WORDS and not units.capital(at)


def is_courtesy(units: Units, cue: Cue) -> bool:
    """Whether a verb means receiving or visiting a person: "welcomed the President", "called on the Minister"."""
    welcomes = units.words[cue.first].startswith("welcom")
    if not welcomes and not (units.words[cue.first] == "called" and units.words[cue.last] in ("on", "upon")):
        return False
    at = cue.last + 1
    while units.word(at) in DETERMINERS or units.kind(at) is _PARTY:
        at += 1
    if units.kind(at) not in (_PERSON, _OFFICE):
        return False
    return units.word(at + 1) not in ("'s", "'") if welcomes else "to" not in units.words[at:]


def is_activity(units: Units, cue: Cue) -> bool:
    """Whether what a body or an occasion "will" do is something that its makers undertake."""
    at = cue.after
    while units.word(at).endswith("ly") or units.word(at) in ("also", "now", "then", "next"):
        at += 1
    word = units.word(at)
    if word == "be":
        return units.word(at + 1) in _DONE or units.word(at + 2) in _DONE
    if word == "take":
        return units.word(at + 1) in _TAKEN
    return word in _ACTIVITY


def meeting_before(units: Units, end: int, *, nouns: bool = False) -> int | None:
    """Index of the nearest verb of meeting before a unit, or else, if they count, of such a noun."""
    before = range(end - 1, 0, -1)
    words = units.words
    verb = next((at for at in before if words[at] in MEETING_VERBS and not units.capital(at)), None)
    if verb is None:
        verb = next((at for at in before if words[at] in _HAD and not _HAD_WHAT.isdisjoint(words[at : at + 6])), None)
    if verb is None and nouns:
        return next((at for at in before if units.words[at] in _MEETING_NOUNS), None)
    return verb


def plain_tense(units: Units, at: int) -> Shape | None:
    """The tense of a verb that is no cue ("met", "is"), or None where the word is likely no verb."""
    word = units.words[at]
    if units.kinds[at] is not _WORD or not (word in PLAIN_VERBS or word.endswith("ed")):
        return None
    if word.endswith("ed") and units.word(at + 1) in BE:
        return None
    perfect = units.word(at + 1).endswith(("ed", "en")) and units.word(at + 1) not in FUNCTION_WORDS | CONJUNCTIONS
    return _PRESENT if word in _NOW and not perfect else _PAST
