"""Attendance: who takes part as far as the statements of a text go, where its occasions leave somebody out."""

import re
from collections import Counter
from typing import TYPE_CHECKING, cast

from attrs import frozen

from jscd_model.model import SectionKind
from jscd_model.text import Block, BlockKind, Page

if TYPE_CHECKING:
    from jscd_model.stages.parties import Parties
    from jscd_model.stages.people import People
    from jscd_model.stages.sections import Sections

__all__ = ["Attendance"]

_WORDS = re.compile(r"[a-z]+")
_SIDES = re.compile(
    r"\W{0,20}(?:(?:The|Both|All)(?: (?:two|three))? (?:sides|countries|parties|leaders|ministers|delegations|nations|"
    r"states|governments|presidents|officials|participants)|They|We)\b(?!,| (?:of|from|and|for)\b)"
)
_GROUPINGS = frozenset({"QUAD", "AUKUS"})
_OPENS_WITHIN = 40  # characters
_ACCOUNT = frozenset({SectionKind.BODY, SectionKind.STATEMENT})
_FIRST = 2  # paragraphs


@frozen
class Attendance:
    """Reads who takes part from the headline and from how the report opens.

    Attributes:
        page: The text.
        sections: What its blocks are.
        parties: Where parties are named.
        people: Where persons and offices are named.
    """

    page: Page
    sections: "Sections"
    parties: "Parties"
    people: "People"

    def parties_to(self, principal: tuple[str, ...]) -> tuple[str, ...]:
        """The principal parties, with whoever opens the report; those of the headline where it reports no occasion."""
        return self._with_opener(_members(principal or self._likely_parties()))

    def _with_opener(self, principal: tuple[str, ...]) -> tuple[str, ...]:
        """The parties with that of the official with whom the report opens: who opens it takes part."""
        sentence = next((s for s in self.page.sentences if self._is_told(s.start, s.block)), None)
        if sentence is None:
            return principal
        opens = sentence.start, min(sentence.end, sentence.start + _OPENS_WITHIN)
        offices = [office for office in self.people.offices_between(*opens) if office.party is None]
        for person in self.people.between(*opens):
            if offices and offices[0].start < person.start:
                break
            known = person.party is None or person.party in principal
            return principal if known else (cast("str", person.party), *principal)
        if len(principal) == 1 and offices:
            # "The Prime Minister spoke to the President of Gabon": a government leaves out its own name
            codes = Counter(mention.code for mention in self.parties.mentions if mention.code not in principal)
            principal += tuple(code for code, _ in codes.most_common(1))
        return principal

    def _is_told(self, start: int, block: int) -> bool:
        """Whether a sentence belongs to the report itself, not to its headings or its wrapping."""
        return self.page.blocks[block].kind is not BlockKind.HEADING and self.sections.content(start)

    def _is_body(self, block: Block) -> bool:
        """Whether a block is a paragraph of the account: no heading, no dateline and no note above it."""
        told = block.kind is not BlockKind.HEADING and self.sections.content(block.start)
        return told and self.sections.kind_at(block.start) in _ACCOUNT

    def headlined(self) -> frozenset[str]:
        """The parties that the headline names, and those of the persons in it."""
        if self.sections.title is None:
            return frozenset()
        parties, people = self.parties.between(*self.sections.title), self.people.between(*self.sections.title)
        return frozenset({party.code for party in parties} | {person.party or "" for person in people}) - {""}

    def headline(self) -> frozenset[str]:
        """The words of the headline."""
        title = self.sections.title
        return frozenset() if title is None else frozenset(_WORDS.findall(self.page.view[slice(*title)].lower()))

    def _likely_parties(self) -> tuple[str, ...]:
        """The parties of a text that reports no occasion: those of its title, or else of its first paragraphs."""
        title = self.sections.title
        below = 0 if title is None else title[1]
        body = [(b.start, b.end) for b in self.page.blocks if b.start >= below and self._is_body(b)]
        for start, end in [*([] if title is None else [title]), *body[:_FIRST]]:
            if _SIDES.match(self.page.view, start, end):
                continue  # whom "the two sides" means is not said by what they speak of
            codes = tuple(dict.fromkeys(mention.code for mention in self.parties.between(start, end)))
            if len(codes) > 1:
                return codes
        told = (self.parties.between(*block) for block in body if not _SIDES.match(self.page.view, *block))
        return tuple(dict.fromkeys(mention.code for mention in next(filter(None, told), ())))[:2]


def _members(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Parties without the groupings that consist of some of them: "the Quad" is its four members."""
    states = tuple(code for code in codes if code not in _GROUPINGS)
    return states if len(states) > 1 else codes
