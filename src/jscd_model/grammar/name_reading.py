"""What readings of names share: a page with its parties and acronyms, and names that swallow those inside them."""

from collections.abc import Mapping
from typing import Generic, Protocol, TypeVar

from attrs import define, field

from jscd_model.grammar.acronyms import Acronym
from jscd_model.grammar.name_words import NameWords
from jscd_model.text import Page

__all__ = ["NameReading"]


class _Stretch(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


class _Lookup(Protocol):
    @property
    def words(self) -> NameWords: ...


NameT = TypeVar("NameT", bound=_Stretch)
LookupT = TypeVar("LookupT", bound=_Lookup)


@define(eq=False)
class NameReading(Generic[NameT, LookupT]):
    """One page, while names of one sort are read in it, from left to right.

    Attributes:
        page: The text, laid out.
        index: The words.
        ends: For the end of each party's name in the view, where it starts.
        starts: For the start of each party's name, where it ends.
        acronyms: Acronyms that the text defines.
        view: The normalised text.
        words: The classes of words that bound names.
        found: The names so far, in order.
        defined: The acronyms by where the name ends that they stand for.
        letters: The acronyms by their letters.
    """

    page: Page
    index: LookupT
    ends: Mapping[int, int]
    starts: Mapping[int, int]
    acronyms: tuple[Acronym, ...]
    view: str = field(init=False)
    words: NameWords = field(init=False)
    found: list[NameT] = field(init=False, factory=list)
    defined: Mapping[int, Acronym] = field(init=False)
    letters: Mapping[str, Acronym] = field(init=False)

    @view.default
    def _of_page(self) -> str:
        return self.page.view

    @defined.default
    def _by_name_end(self) -> Mapping[int, Acronym]:
        return {acronym.name_end: acronym for acronym in self.acronyms}

    @letters.default
    def _by_letters(self) -> Mapping[str, Acronym]:
        return {acronym.letters: acronym for acronym in self.acronyms}

    @words.default
    def _of_index(self) -> NameWords:
        return self.index.words

    def free(self) -> int:
        """Where the last name ends."""
        return self.found[-1].end if self.found else 0

    def add(self, name: NameT) -> None:
        """Keep a name; it swallows the ones that it reaches over."""
        while self.found and self.found[-1].end > name.start:
            self.found.pop()
        self.found.append(name)
