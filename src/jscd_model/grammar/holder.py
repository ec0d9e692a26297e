"""A person while it is read: the name, the offices around it, and the party or institution that follows it."""

from typing import Self

from attrs import define, evolve

from jscd_model.grammar.names import Name, past_letters
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.portfolios import noun_at
from jscd_model.grammar.titles import Title
from jscd_model.grammar.words import Words

__all__ = ["Holder"]


@define(eq=False)
class Holder:
    """A person where it is named; the grammar fills it while it reads.

    Attributes:
        name: The name with its honorific and rank.
        first: Index of the first word, offices before the name included.
        last: Index after the last word, offices after the name included.
        rule: Name of the rule that read it.
        titles: The offices, in the order of the text.
        followed: Whether one of them stands after the name.
        by_comma: Whether the name stands between commas after an office.
        body: First and last (exclusive) word of an institution in apposition: ", Federal Ministry of Finance".
        parties: Offsets at which names of parties start that are said to be the person's: "of Japan".
        bodies: The same for institutions: "from the National Security Council".
    """

    name: Name
    first: int
    last: int
    rule: str
    titles: tuple[Title, ...] = ()
    followed: bool = False
    by_comma: bool = False
    body: tuple[int, int] | None = None
    parties: tuple[int, ...] = ()
    bodies: tuple[int, ...] = ()

    @classmethod
    def of(cls, words: Words, name: Name, first: int, rule: Rule) -> Self:
        """A name with what follows it; its words and those before it start at `first`."""
        holder = cls(name, first, past_letters(words, name.last), rule.name)
        if words.texts[holder.last] in ("(", "of", "from"):
            holder._side(words)
        return holder

    def settle(self, words: Words) -> None:
        """Take in what can be told once all offices around the name are read."""
        if self.last + 1 in words.bodies and words.texts[self.last] == ",":
            self._institution(words)
        if self.parties and self.titles:
            self._not_of_the_last(words)
        parts = [title for title in self.titles if title.part]
        if parts:
            self.parties += tuple([at for title in parts for at in title.parties])
            self.bodies += tuple([at for title in parts for at in title.bodies])
            self.titles = tuple([title for title in self.titles if not title.part])

    def _side(self, words: Words) -> None:
        """The party or institution after a name: "of Japan", "from the National Security Council", "(Kenya)"."""
        for _ in range(2):
            text = words.texts[self.last]
            if text == "(" and (bracket := words.parties.get(self.last + 1)) and words.texts[bracket] == ")":
                self.parties += (words.starts[self.last + 1],)
                self.last = bracket + 1
                return
            if text not in ("of", "from"):
                return
            noun = noun_at(words, self.last + 1, preposition=text)
            if noun is None and text == "from":
                noun = noun_at(words, self.last + 1, preposition="of")
            if noun is None or not (noun.party_only or noun.institution):
                return
            self.parties += tuple([words.starts[at] for at in noun.parties])
            self.bodies += tuple([words.starts[at] for at in noun.bodies])
            self.last = noun.last

    def _institution(self, words: Words) -> None:
        """An institution between commas: "State Secretary Udo Brandt, Federal Ministry of Finance;"."""
        last = words.bodies[self.last + 1]
        title = self.titles[-1] if self.titles else None
        if title is None and not self.name.rank and not self.name.style:
            return
        if (title is not None and title.bodies) or self.last != (
            title.last if title and self.followed else self.name.last
        ):
            return
        goes_on = words.texts[last] == "and" or (words.texts[last] == "," and last + 1 not in words.bodies)
        if words.texts[last] in (";", "\n", ".", ")") or (self.followed and goes_on):
            self.body = (self.last + 1, last)
            self.bodies += (words.starts[self.last + 1],)
            self.last = last

    def _not_of_the_last(self, words: Words) -> None:
        """Leave "Peru" to the one before in "President Ana Ruiz of Peru President Bo Lind of Chile"."""
        title = self.titles[0]
        if not title.parties or title.last > self.name.name:
            return
        owner = words.at(title.parties[0])
        link = owner - 1 - (words.texts[owner - 1] == "the")
        if words.texts[link] == "of" and owner < words.at(title.pieces[0][0]):  # type: ignore[arg-type]
            self.first = words.parties[owner]
            self.titles = (evolve(title, parties=(), first=self.first), *self.titles[1:])
