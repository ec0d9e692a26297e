"""The phrases of boilerplate and headings in one index, asked block by block."""

import re
from functools import lru_cache

from attrs import field, frozen

from jscd_model.lexicon.entries import BoilerplateEntry, HeadingEntry
from jscd_model.lexicon.load import Lexicon
from jscd_model.lexicon.phrases import Phrases

__all__ = ["PagePhrases", "page_phrases"]

_EDGES = re.compile(r"^[^\w©]+|[^\w©]+$")


def _bare(text: str) -> str:
    """Lower case, without punctuation at either end, and one word for the copyright sign."""
    return _EDGES.sub("", text.lower()).replace("©", "copyright")


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
    _headings: dict[str, HeadingEntry] = field(repr=False)
    _openings: Phrases[HeadingEntry] = field(repr=False)

    def wrapping(self, block: str) -> BoilerplateEntry | None:
        """The entry that knows a block for wrapping, or None."""
        words = block.count(" ") + 1
        if words > self.longest:
            return None
        bare = _bare(block)
        if (entry := self._whole.get(bare)) is not None:
            return entry
        found = self._starts.at(bare, 0)
        if found is not None and words <= found.value.most:
            return found.value
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
    return PagePhrases(
        longest=max((entry.most for entry in entries), default=0),
        whole={_bare(phrase): entry for entry in reversed(entries) for phrase in entry.whole},
        starts=Phrases.of([(_opening(phrase), entry) for entry in entries for phrase in entry.starts]),
        holds=Phrases.of([(_opening(phrase), entry) for entry in entries for phrase in entry.holds]),
        headings={_bare(phrase): entry for entry in lexicon.headings for phrase in entry.whole},
        openings=Phrases.of([(phrase, entry) for entry in lexicon.headings for phrase in entry.starts]),
    )


def _opening(phrase: str) -> str:
    """A phrase as a bare block begins with it: its end is kept, so that "tel:" is not "tel"."""
    return re.sub(r"^[^\w©]+", "", phrase).replace("©", "copyright")
