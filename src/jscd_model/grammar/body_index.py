"""The bodies and head nouns of the lexicon, made ready for looking up, and what is found with them."""

from collections.abc import Iterator
from functools import lru_cache

from attrs import field, frozen

from jscd_model.grammar.name_words import NameWords
from jscd_model.lexicon import Lexicon, Phrases
from jscd_model.lexicon.entries import BodyEntry, BodyNounEntry
from jscd_model.model import OrganizationKind

__all__ = ["BodyIndex", "BodyName", "Form"]


@frozen(kw_only=True)
class BodyName:
    """A stretch of the view that names a body.

    Attributes:
        start: Where the name starts, without article or possessor.
        end: Where it ends.
        head: The head noun in lower case, singular as it stands; empty for a name without one.
        kind: What sort of body it is.
        entry: The known body, or the entry of the head noun.
        rule: Name of the rule, or id of the known body's entry.
        name: The name where it is not what stands there ("Ministry of Justice" of "Ministries of Health and Justice").
        bare: Whether nothing but the head noun stands there: a short form of a name elsewhere.
        plural: Whether it names several.
        acronym: Letters that the text defines here.
        common: Whether the head noun is in lower case.
        new: Whether it is introduced with "a" or a number, not taken as known.
        each: Whether each of the parties has one: "the foreign ministries of both countries".
        known: The known body's entry, if it is one.
    """

    start: int
    end: int
    head: str
    kind: OrganizationKind
    entry: BodyEntry | BodyNounEntry
    rule: str
    name: str | None = None
    bare: bool = False
    plural: bool = False
    acronym: str | None = None
    common: bool = False
    new: bool = False
    each: bool = False
    known: BodyEntry | None = field(init=False, repr=False, eq=False)

    @known.default
    def _of_entry(self) -> BodyEntry | None:
        return self.entry if isinstance(self.entry, BodyEntry) else None


@frozen(kw_only=True)
class BodyIndex:
    """The lexicon's bodies and nouns, made ready for looking up.

    Attributes:
        lexicon: What it is made of.
        phrases: Known names and head nouns, each with the ways to read it.
        words: Classes of words that bound names.
        plurals: Head nouns in the plural.
        papers: Nouns of instruments, in lower case.
        names: Full names of known bodies.
        unions: Names and letters of organisations that are parties.
    """

    lexicon: Lexicon = field(repr=False, eq=False)
    phrases: Phrases[tuple["Form", ...]]
    words: NameWords
    plurals: frozenset[str] = field(repr=False)
    papers: frozenset[str] = field(repr=False)
    names: frozenset[str] = field(repr=False)
    unions: frozenset[str] = field(repr=False)

    @classmethod
    @lru_cache(maxsize=4)
    def of(cls, lexicon: Lexicon) -> "BodyIndex":
        """The index of a lexicon."""
        forms: dict[str, list[Form]] = {}
        for form in _forms(lexicon):
            forms.setdefault(form.text, []).append(form)
        ordered = ((text, tuple(sorted(group, key=lambda f: -len(f.before)))) for text, group in forms.items())
        plurals = frozenset(noun for entry in lexicon.body_nouns for noun in entry.plurals)
        nouns = (noun for entry in lexicon.instrument_nouns for noun in entry.nouns + entry.plurals)
        names = frozenset(name for body in lexicon.bodies for name in (body.name, *body.names))
        papers = frozenset(noun.lower() for noun in nouns if " " not in noun)
        return cls(
            lexicon=lexicon,
            phrases=Phrases.of(ordered),
            words=NameWords.of(lexicon),
            plurals=plurals,
            papers=papers,
            names=names,
            unions=frozenset(n for p in lexicon.parties for n in (p.name, *p.strong, *p.weak, *p.acronyms)),
        )


@frozen(kw_only=True)
class Form:
    """One way to write a known body or a head noun: the part that begins with a capital, and what stands before it."""

    text: str
    entry: BodyEntry | BodyNounEntry
    before: str = ""
    letters: bool = False
    seat: bool = False


def _forms(lexicon: Lexicon) -> Iterator[Form]:
    for body in lexicon.bodies:
        for name in (body.name, *body.names):
            at = next(index for index, letter in enumerate(name) if letter.isupper() or letter.isdigit())
            yield Form(text=name[at:], entry=body, before=name[:at])
        for name in body.seats:
            yield Form(text=name, entry=body, seat=True)
        for letters in body.acronyms:
            yield Form(text=letters, entry=body, letters=True)
    for noun in lexicon.body_nouns:
        for text in noun.nouns + noun.plurals:
            yield Form(text=text, entry=noun)
