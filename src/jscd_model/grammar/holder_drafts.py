"""A person while it is read: the name, the offices around it, and the party or institution that follows it."""

from typing import Self

from attrs import Factory, define, evolve, frozen

from jscd_model.grammar.names import Name, past_letters
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.portfolios import noun_at
from jscd_model.grammar.titles import Title
from jscd_model.grammar.words import Words

__all__ = ["Draft", "Holder"]


@frozen(kw_only=True)
class Holder:
    """A person where it is named.

    Attributes:
        first: Index of the first word, offices before the name included.
        last: Index after the last word, offices after the name included.
        name: The name with its honorific and rank.
        titles: The offices, in the order of the text.
        body: First and last (exclusive) word of an institution in apposition: ", Federal Ministry of Finance".
        parties: Offsets at which names of parties start that are said to be the person's: "of Japan".
        bodies: The same for institutions: "from the National Security Council".
        rule: Name of the rule that read it.
    """

    first: int
    last: int
    name: Name
    titles: tuple[Title, ...] = ()
    body: tuple[int, int] | None = None
    parties: tuple[int, ...] = ()
    bodies: tuple[int, ...] = ()
    rule: str


@define(eq=False)
class Draft:
    """A person where it is named, before all that stands around the name is read.

    Attributes:
        name: The name with its honorific and rank.
        first: Index of the first word so far.
        last: Index after the last word so far.
        rule: What read it.
        before: The offices before the name.
        after: The offices after it.
        by_comma: Whether the name stands between commas after an office.
        body: First and last (exclusive) word of an institution in apposition.
        parties: Offsets at which names of parties start that are the person's.
        bodies: The same for institutions.
    """

    name: Name
    first: int
    last: int
    rule: Rule
    before: list[Title] = Factory(list)
    after: list[Title] = Factory(list)
    by_comma: bool = False
    body: tuple[int, int] | None = None
    parties: list[int] = Factory(list)
    bodies: list[int] = Factory(list)

    @classmethod
    def of(cls, words: Words, name: Name, first: int, rule: Rule) -> Self:
        """A name with what follows it; its words and those before it start at `first`."""
        draft = cls(name, first, past_letters(words, name.last), rule)
        if words.texts[draft.last] in ("(", "of", "from"):
            draft._side(words)
        return draft

    def settled(self, words: Words) -> Holder:
        """The person with all that is read."""
        if self.last + 1 in words.bodies and words.texts[self.last] == ",":
            self._institution(words)
        if self.parties and self.before and self.before[0].parties:
            self._not_of_the_last(words)
        titles, parties, bodies = self.before + self.after, self.parties, self.bodies
        for title in titles:
            if title.part:
                parties, bodies = [*parties, *title.parties], [*bodies, *title.bodies]
        return Holder(
            first=self.first,
            last=self.last,
            name=self.name,
            titles=tuple([title for title in titles if not title.part]),
            body=self.body,
            parties=tuple(parties),
            bodies=tuple(bodies),
            rule=self.rule.name,
        )

    def _side(self, words: Words) -> None:
        """The party or institution after a name: "of Japan", "from the National Security Council", "(Kenya)"."""
        for _ in range(2):
            text = words.texts[self.last]
            if text == "(" and (bracket := words.parties.get(self.last + 1)) and words.texts[bracket] == ")":
                self.parties.append(words.starts[self.last + 1])
                self.last = bracket + 1
                return
            if text not in ("of", "from"):
                return
            noun = noun_at(words, self.last + 1, preposition=text)
            if noun is None and text == "from":
                noun = noun_at(words, self.last + 1, preposition="of")
            if noun is None or not (noun.party_only or noun.institution):
                return
            self.parties.extend(words.starts[at] for at in noun.parties)
            self.bodies.extend(words.starts[at] for at in noun.bodies)
            self.last = noun.last

    def _institution(self, words: Words) -> None:
        """An institution between commas: "State Secretary Udo Brandt, Federal Ministry of Finance;"."""
        last = words.bodies[self.last + 1]
        title = self.after[-1] if self.after else self.before[-1] if self.before else None
        if title is None and not self.name.rank and not self.name.style:
            return
        if (title is not None and title.bodies) or self.last != (
            title.last if title and self.after else self.name.last
        ):
            return
        goes_on = words.texts[last] == "and" or (words.texts[last] == "," and last + 1 not in words.bodies)
        if words.texts[last] in (";", "\n", ".", ")") or (self.after and goes_on):
            self.body = (self.last + 1, last)
            self.bodies.append(words.starts[self.last + 1])
            self.last = last

    def _not_of_the_last(self, words: Words) -> None:
        """Leave "Peru" to the one before in "President Ana Ruiz of Peru President Bo Lind of Chile"."""
        owner = words.at(self.before[0].parties[0])
        link = owner - 1 - (words.texts[owner - 1] == "the")
        if words.texts[link] == "of" and owner < words.at(self.before[0].pieces[0][0]):  # type: ignore[arg-type]
            self.before[0] = evolve(self.before[0], parties=(), first=words.parties[owner])
            self.first = words.parties[owner]
