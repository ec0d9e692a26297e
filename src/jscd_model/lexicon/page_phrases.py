"""The phrases of boilerplate and headings in one index, asked block by block."""

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache

from attrs import field, frozen

from jscd_model.lexicon.entries import BoilerplateEntry, HeadingEntry
from jscd_model.lexicon.load import Lexicon
from jscd_model.lexicon.phrases import Phrases

__all__ = ["PagePhrases", "page_phrases"]

_WORD = re.compile(r"[^\W_]+")
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


@frozen(kw_only=True)
class PagePhrases:
    """What the lexicon says of a block by its words.

    Attributes:
        longest: Words that a block may have at most to be known by how it begins or what it holds.
    """

    longest: int
    _whole: dict[str, BoilerplateEntry] = field(repr=False)
    _starts: Phrases[BoilerplateEntry] = field(repr=False)
    _holds: Phrases[BoilerplateEntry] = field(repr=False)
    _held: dict[str, list[frozenset[str]]] = field(repr=False)
    _headings: dict[str, HeadingEntry] = field(repr=False)
    _openings: Phrases[HeadingEntry] = field(repr=False)

    def may_hold(self, words: AbstractSet[str]) -> bool:
        """Whether a page of these words, in small letters, may have a phrase that makes a block wrapping anywhere."""
        return any(phrase <= words for word in self._held.keys() & words for phrase in self._held[word])

    def wrapping(self, block: str, *, held: bool = True) -> BoilerplateEntry | None:
        """The entry that knows a block for wrapping, or None.

        Args:
            block: The block.
            held: Whether its page may have a phrase that makes a block wrapping anywhere.
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
        if not held:
            return None
        return next((found.value for found in self._holds.find(bare) if words <= found.value.most), None)

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
    held: dict[str, list[frozenset[str]]] = {}
    for phrase in (phrase for entry in entries for phrase in entry.holds):
        words = _WORD.findall(_opening(phrase))
        held.setdefault(max(words, key=len), []).append(frozenset(words))
    return PagePhrases(
        longest=max((entry.most for entry in entries), default=0),
        whole={_bare(phrase): entry for entry in reversed(entries) for phrase in entry.whole},
        starts=Phrases.of([(_opening(phrase), entry) for entry in entries for phrase in entry.starts]),
        holds=Phrases.of([(_opening(phrase), entry) for entry in entries for phrase in entry.holds]),
        held=held,
        headings={_bare(phrase): entry for entry in lexicon.headings for phrase in entry.whole},
        openings=Phrases.of([(phrase, entry) for entry in lexicon.headings for phrase in entry.starts]),
    )


def _opening(phrase: str) -> str:
    """A phrase as a bare block begins with it: its end is kept, so that "tel:" is not "tel"."""
    return re.sub(r"^[^\w©]+", "", phrase).replace("©", "copyright")
