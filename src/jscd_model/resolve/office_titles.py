"""Two offices compared by the words of their titles: "Defence Minister" is the Minister of Defense."""

from collections.abc import Mapping
from enum import IntEnum
from functools import cached_property

from attrs import frozen

from jscd_model.grammar.name_sounds import plain
from jscd_model.lexicon import Lexicon
from jscd_model.model import Office

__all__ = ["Accord", "OfficeForm", "Titles"]

_EMPTY = frozenset("of the for and to in at on a an s affairs acting interim caretaker his her its".split())
_WORD_ENDS = (("ence", "ense"), ("our", "or"), ("er", "or"), ("re", "or"), ("ies", "y"), ("isation", "ization"))
_SPELLED = {"external": "foreign", "programme": "program", "defence": "defense", "co": "", "vice": "deputy"}
# What a leader's title may say more, and still be the leader's.
_OF_STATE = frozenset("republic state government federal nation union islamic people s peoples".split())
_STATE, _SECRETARY = "state", "secretary"
_PLAIN = frozenset({"national", "federal", "union"})
# What makes a title another one than the same title without it.
_OTHER = frozenset(
    "deputy prime assistant undor first second third principal associate special permanent crown chief senior "
    "general parliamentary private honorary emeritu shadow adjoint joint junior alternate executive high".split()
)
# Offices that one person holds at a time, though they say nothing of what they are for.
_SINGLE = (
    "Vice President, First Vice President, Attorney General, Solicitor General, Prosecutor General, Chief Justice, "
    "Secretary General, Commander in Chief, First Lady, Chief of Staff, Chief of General Staff, Chief of Defence"
)
_HOLDERS = ("woman", "person", "man")  # "chairman", "spokeswoman"


class Accord(IntEnum):
    """How far two offices agree."""

    NONE = 0
    VAGUER = 1
    COMMON = 2
    SAME = 3


@frozen(kw_only=True)
class OfficeForm:
    """An office as it is compared.

    Attributes:
        words: The words of its title that matter.
        party: Code of the party that it serves, or None.
        shown: The title as written.
        leads: Whether it is a leader's and says no more.
        held_by_one: Whether few can hold it: it leads, or says what it is in charge of.
    """

    words: frozenset[str]
    party: str | None
    shown: str
    leads: bool
    held_by_one: bool

    @property
    def gist(self) -> frozenset[str]:
        """The words that all titles have which may be this office."""
        return self.words - _OF_STATE - _PLAIN


@frozen(eq=False, slots=False)
class Titles:
    """Reads titles of offices with the words of a lexicon."""

    lexicon: Lexicon

    @cached_property
    def _short(self) -> Mapping[str, str]:
        """Abbreviations of a single office: "PM"."""
        return {entry.short[0].lower(): entry.head for entry in self.lexicon.offices if len(entry.short) == 1}

    @cached_property
    def _heads(self) -> frozenset[str]:
        return frozenset(word for entry in self.lexicon.offices for word in _words(entry.head))

    @cached_property
    def _leaders(self) -> frozenset[frozenset[str]]:
        return frozenset(_words(entry.head) for entry in self.lexicon.offices if entry.leader)

    @cached_property
    def _single(self) -> frozenset[frozenset[str]]:
        return self._leaders | {_words(title) for title in _SINGLE.split(", ")}

    @cached_property
    def _ranking(self) -> frozenset[str]:
        """Words that say how high an office is, and not what it is for."""
        named = (entry for entry in self.lexicon.portfolios if entry.key == "ranking")
        return frozenset(part for entry in named for word in entry.words for part in _words(word))

    def read(self, office: Office) -> OfficeForm:
        """An office as it is compared."""
        words = _words(" ".join(self._short.get(part.strip(".").lower(), part) for part in office.title.split()))
        leads = words in self._leaders
        charge = words - self._heads - self._ranking
        if _SECRETARY in words and _STATE in words:
            charge |= {_STATE}
        return OfficeForm(
            words=words,
            party=office.party,
            shown=office.title,
            leads=leads,
            held_by_one=bool(charge) or words in self._single,
        )

    def accord(self, one: OfficeForm, other: OfficeForm) -> Accord:
        """How far two offices agree; not at all where they serve different parties."""
        if one.party is not None and other.party is not None and one.party != other.party:
            return Accord.NONE
        if one.words == other.words:
            return Accord.SAME if one.held_by_one else Accord.COMMON
        fewer, more = sorted((one, other), key=lambda office: len(office.words))
        rest = more.words - fewer.words
        if not fewer.words < more.words or not fewer.words:
            return Accord.NONE
        if fewer.leads:
            return Accord.SAME if rest <= _OF_STATE else Accord.NONE
        if fewer.held_by_one and rest <= _PLAIN:
            return Accord.SAME
        return Accord.NONE if rest & _OTHER else Accord.VAGUER


def _words(title: str) -> frozenset[str]:
    """The words of a title that matter, each in one spelling."""
    low = title.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").replace("'s", " ").replace("co-o", "coo")
    low = "prime minister" if low == "premier" else low.replace("-", " ")
    return frozenset(
        folded for part in low.split() if (word := plain(part)) not in _EMPTY and (folded := _folded(word))
    )


def _folded(word: str) -> str:
    """A word in one of its spellings, British or American, one or many: only good for comparing."""
    word = _SPELLED.get(word, word)
    for holder in _HOLDERS:
        if word.endswith(holder) and len(word) > len(holder) + 3:
            return word.removesuffix(holder)
    for end, other in _WORD_ENDS:
        if word.endswith(end) and len(word) > len(end) + 2:
            return word.removesuffix(end) + other
    return word.removesuffix("s") if len(word) > 4 and not word.endswith("ss") else word
