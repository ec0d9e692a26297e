"""Block by block: the text, its repetitions, and what the page wraps around it."""

import re

from attrs import define, evolve, field

from jscd_model.grammar.bylines import AUTHOR_NOTE, BYLINE
from jscd_model.grammar.letterheads import LETTERHEAD, PLACE_DATELINE, is_date_line
from jscd_model.grammar.pattern import Rule
from jscd_model.lexicon.entries import BoilerplateEntry, Reach
from jscd_model.lexicon.page_phrases import PagePhrases
from jscd_model.model import Author, SectionKind
from jscd_model.stages.authors import note_blocks, read_byline, read_note
from jscd_model.stages.headlines import TITLE, Repetitions, folded, same_line
from jscd_model.text import BlockKind, Page

__all__ = ["BODY", "FURNITURE", "NO_LETTERS", "REPEATED", "Wrappings"]

REPEATED = Rule(
    name="repeated-block",
    why="A headline or paragraph that stands again word for word adds nothing.",
    yes=("Kenya and Norway hold talks\n\nKenya and Norway hold talks\n\nThey met in Oslo on Monday.",),
    no=("Kenya and Norway hold talks\n\nThey met in Oslo on Monday.",),
)
NO_LETTERS = Rule(
    name="no-letters",
    why="A line without letters or digits is a rule or ornament of the page.",
    yes=("Kenya and Norway met.\n\n* * *\n\nThey agreed.",),
    no=("Kenya and Norway met.\n\nThey agreed.",),
)
BODY = Rule(
    name="text-itself",
    why="What nothing marks as wrapping is the text itself.",
    yes=("Kenya and Norway met in Oslo.",),
    no=("* * *", "Leave a reply"),
)
FURNITURE = frozenset(
    {
        SectionKind.AUTHORS,
        SectionKind.CONTACT,
        SectionKind.RELATED,
        SectionKind.COMMENTS,
        SectionKind.DISCLAIMER,
        SectionKind.BOILERPLATE,
    }
)
_LETTER = re.compile(r"[^\W_]")
_SHORT = 25  # words of a line in a list of pointers
_TWICE = 8  # words from which on a paragraph that stands twice is a repetition


@define
class Wrappings:
    """The blocks of one page while it is settled what they are.

    Attributes:
        lines: The view of each block.
        kinds: The kind of each block.
        rules: What settled it; None for the text itself.
        notes: Blocks that are notes on the authors.
        bylines: Blocks that are bylines.
    """

    page: Page
    phrases: PagePhrases
    lines: list[str] = field(init=False)
    kinds: list[SectionKind] = field(init=False)
    rules: list[str | None] = field(init=False)
    notes: list[int] = field(init=False, factory=list)
    bylines: list[int] = field(init=False, factory=list)
    _again: set[int] = field(init=False, factory=set)

    def __attrs_post_init__(self) -> None:
        view = self.page.view
        self.lines = [view[block.start : block.end] for block in self.page.blocks]
        self.kinds = [SectionKind.BODY] * len(self.page.blocks)
        self.rules = [None] * len(self.page.blocks)

    def content(self) -> list[bool]:
        """For each block whether it is part of the text."""
        return [kind not in FURNITURE and index not in self._again for index, kind in enumerate(self.kinds)]

    def settle(self, index: int, kind: SectionKind, rule: str) -> None:
        """Settle a block that is not settled yet."""
        if self.rules[index] is None:
            self.kinds[index], self.rules[index] = kind, rule

    def find(self) -> None:
        """Settle what the lexicon and the form of a line know for wrapping, and what follows as far as it reaches."""
        above: BoilerplateEntry | None = None
        held = self.phrases.held_by(frozenset(self.page.small_words))
        for index, words in enumerate(self.lines):
            entry = self.phrases.wrapping(words, held)
            if entry is not None and not (index == 0 and entry.reach is Reach.END and len(self.kinds) > 1):
                self.settle(index, entry.kind, entry.id)
                above = entry if above is None or above.reach is not Reach.END else above
            elif _LETTER.search(words) is None:
                self.settle(index, SectionKind.BOILERPLATE, NO_LETTERS.name)
            elif above is not None and self._reaches(above.reach, index):
                self.settle(index, above.kind, above.id)
            else:
                above = None
                if is_date_line(words):
                    self.settle(index, SectionKind.DATELINE, PLACE_DATELINE.name)

    def _reaches(self, reach: Reach, index: int) -> bool:
        """Whether wrapping above a block takes it in."""
        kind = self.page.blocks[index].kind
        if reach is Reach.LIST:
            words = self.lines[index]
            return words.count(" ") < _SHORT and (kind is not BlockKind.PARAGRAPH or words[-1] not in '.!"')
        return reach is Reach.END or (reach is Reach.PART and kind is not BlockKind.HEADING)

    def head(self, headline: int | None) -> None:
        """Settle the headline, the letterhead above it and all that stands twice."""
        seen = Repetitions()
        title = folded(self.lines[headline]) if headline is not None else ""
        for index, words in enumerate(self.lines):
            if index == headline:
                self.kinds[index], self.rules[index] = SectionKind.TITLE, TITLE.name
            elif title and same_line(words, title):
                self.kinds[index], self.rules[index] = SectionKind.TITLE, REPEATED.name
                self._again.add(index)
            elif headline is not None and index < headline and LETTERHEAD.regex.match(words):
                self.settle(index, SectionKind.DATELINE, LETTERHEAD.name)
            elif self.page.blocks[index].kind is not BlockKind.PARAGRAPH or words.count(" ") < _TWICE - 1:
                continue
            elif seen.again(words):
                self.kinds[index], self.rules[index] = SectionKind.BOILERPLATE, REPEATED.name

    def authorship(self, headline: int | None, *, official: bool) -> tuple[Author, ...]:
        """Settle bylines and notes on the authors, and read them.

        Args:
            headline: The block of the headline.
            official: Whether a government seems to have issued the text: such a text tells of people because they
                matter, not because they wrote it.
        """
        authors: list[Author] = []
        first = headline + 1 if headline is not None else 0
        for index in range(first, min(first + 5, len(self.kinds))):
            if self.kinds[index] in (SectionKind.BODY, SectionKind.AUTHORS) and (
                found := read_byline(self.page, index)
            ):
                self.kinds[index], self.rules[index] = SectionKind.AUTHORS, BYLINE.name
                self.bylines.append(index)
                authors += found
        signed = self.bylines or {SectionKind.COMMENTS, SectionKind.DISCLAIMER, SectionKind.AUTHORS} & set(self.kinds)
        self.notes = note_blocks(self.page, self.content()) if signed or not official else []
        for index in self.notes:
            self.settle(index, SectionKind.AUTHORS, AUTHOR_NOTE.name)
        for index, kind in enumerate(self.kinds):
            if kind is SectionKind.AUTHORS and index not in self.bylines:
                for author in read_note(self.page, index):
                    _add(authors, author)
        return tuple(sorted(authors, key=lambda author: author.spans[0].start))

    def parts(self, headline: int | None) -> None:
        """Give the blocks under a heading the kind that it opens."""
        kind, rule = SectionKind.BODY, None
        for index, block in enumerate(self.page.blocks):
            if self.rules[index] is not None:
                continue
            if block.kind is BlockKind.HEADING and (headline is None or index > headline):
                entry = self.phrases.opened(self.lines[index])
                kind, rule = (entry.kind, entry.id) if entry is not None else (SectionKind.BODY, None)
            self.kinds[index], self.rules[index] = kind, rule


def _add(authors: list[Author], author: Author) -> None:
    """Add an author whom a note tells of; to one whom a byline named, the note gives where that author works."""
    for place, known in enumerate(authors):
        if known.name == author.name:
            affiliation = known.affiliation or author.affiliation
            authors[place] = evolve(known, affiliation=affiliation, spans=(*known.spans, *author.spans))
            return
    authors.append(author)


RULES = (REPEATED, NO_LETTERS, BODY)
