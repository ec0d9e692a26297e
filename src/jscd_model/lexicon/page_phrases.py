"""The phrases of boilerplate and headings in one index, asked block by block."""

import re
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter

from attrs import field, frozen

from jscd_model.lexicon.entries import BoilerplateEntry, HeadingEntry
from jscd_model.lexicon.load import Lexicon
from jscd_model.lexicon.phrases import WORD, Phrases, place_of

__all__ = ["PagePhrases", "page_phrases"]

_FIRST = re.compile(r"[\w©]")


def _bare(text: str) -> str:
    """Lower case, without punctuation at either end, and one word for the copyright sign."""
    first = _FIRST.search(text)
    if first is None:
        return ""
    end = len(text)
    while not (text[end - 1].isalnum() or text[end - 1] in "_©"):
        end -= 1
    return text[first.start() : end].lower().replace("©", "copyright")


@frozen(eq=False)
class _Held:
    """A phrase that makes a block wrapping wherever it stands in it, with its words."""

    phrase: str
    words: frozenset[str]
    entry: BoilerplateEntry


@frozen(kw_only=True)
class PagePhrases:
    """What the lexicon says of a block by its words.

    Attributes:
        longest: Words that a block may have at most to be known by how it begins or what it holds.
    """

    longest: int
    _whole: dict[str, BoilerplateEntry] = field(repr=False)
    _starts: Phrases[BoilerplateEntry] = field(repr=False)
    _holds: dict[str, list[_Held]] = field(repr=False)
    _headings: dict[str, HeadingEntry] = field(repr=False)
    _openings: Phrases[HeadingEntry] = field(repr=False)

    def held_by(self, words: frozenset[str]) -> list[_Held]:
        """The phrases anywhere in a block that make it wrapping, as far as a page of these words may have them.

        Args:
            words: The words in small letters.
        """
        return [held for word in words.intersection(self._holds) for held in self._holds[word] if held.words <= words]

    def wrapping(self, block: str, held: Sequence[_Held] | None = None) -> BoilerplateEntry | None:
        """The entry that knows a block for wrapping, or None.

        Args:
            block: The block.
            held: What `held_by` gives for the words of its page, where it is known.
        """
        words = block.count(" ") + 1
        if words > self.longest:
            return None
        bare = _bare(block)
        if (entry := self._whole.get(bare)) is not None:
            return entry
        found = self._starts.at(bare, 0)
        if found is not None and words <= found.value.most:
            return found.value
        if held is None:
            held = self.held_by(frozenset(WORD.findall(bare)))
        places = [(at, -len(one.phrase), one.entry) for one in held if (at := place_of(one.phrase, bare)) >= 0]
        fitting = [place for place in places if words <= place[2].most]
        return min(fitting, key=itemgetter(0, 1))[2] if fitting else None

    def opened(self, heading: str) -> HeadingEntry | None:
        """The entry that knows what part a heading opens, or None."""
        bare = _bare(heading)
        if (entry := self._headings.get(bare)) is not None:
            return entry
        found = self._openings.at(bare, 0)
        return found.value if found is not None else None


@lru_cache(maxsize=4)
def page_phrases(lexicon: Lexicon) -> PagePhrases:
    """The index of a lexicon, made once."""
    entries = lexicon.boilerplate
    holds: dict[str, list[_Held]] = {}
    for phrase, holder in ((_opening(phrase), entry) for entry in entries for phrase in entry.holds):
        words = frozenset(WORD.findall(phrase))
        holds.setdefault(max(sorted(words), key=len), []).append(_Held(phrase, words, holder))
    return PagePhrases(
        longest=max((entry.most for entry in entries), default=0),
        whole={_bare(phrase): entry for entry in reversed(entries) for phrase in entry.whole},
        starts=Phrases.of([(_opening(phrase), entry) for entry in entries for phrase in entry.starts]),
        holds=holds,
        headings={_bare(phrase): entry for entry in lexicon.headings for phrase in entry.whole},
        openings=Phrases.of([(phrase, entry) for entry in lexicon.headings for phrase in entry.starts]),
    )


def _opening(phrase: str) -> str:
    """A phrase as a bare block begins with it: its end is kept, so that "tel:" is not "tel"."""
    return re.sub(r"^[^\w©]+", "", phrase).replace("©", "copyright")
