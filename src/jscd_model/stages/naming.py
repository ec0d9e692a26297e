"""From what the grammar reads to mentions of persons: who is meant by offices and surnames that stand alone."""

from collections.abc import Callable

from attrs import frozen

from jscd_model.grammar.holder import Holder
from jscd_model.grammar.holder_rules import OFFICE_ALONE
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.titles import Title
from jscd_model.grammar.words import Words
from jscd_model.model import FactKind
from jscd_model.stages.affiliations import Affiliations
from jscd_model.stages.personas import (
    OFFICE_FOR_PERSON,
    START,
    Persona,
    Seen,
    father_words,
    full_words,
    initial_of,
    places_of,
    signature,
    stands_for,
    suffix_of,
)
from jscd_model.stages.refused_names import OFFICE_OF_SEVERAL
from jscd_model.stages.surnames import SHORT_NAME, surnames
from jscd_model.stages.trace import Trace
from jscd_model.text import Page

__all__ = ["Naming"]

_HELD = frozenset({"current", "acting"})
_HOLDERS = 60  # at most so many persons are compared for one office without a name


@frozen
class Naming:
    """Turns what the grammar read to mentions.

    Attributes:
        page: The text.
        words: Its words in a row.
        sides: Reader of whose official somebody is.
    """

    page: Page
    words: Words
    sides: Affiliations

    def seen(self, holder: Holder) -> Seen:
        """A named person as a mention."""
        words, name, titles, cut = self.words, holder.name, holder.titles, self.page.source.cut
        names: list[str] = []
        owners: list[str | None] = []
        heads: list[str] = []
        leader, current, party = False, not titles, None
        for title in titles:
            owner = self.sides.of_title(title)
            names.append(title.name(cut))
            owners.append(owner)
            heads.append(title.head.lower())
            party = party or owner
            leader = leader or title.entry.leader
            current = current or title.tenure in _HELD
        if party is None and (holder.parties or holder.bodies):
            party = self.sides.named(holder.parties, holder.bodies)
        return Seen(
            start=words.starts[holder.first],
            end=words.end(holder.last - 1),
            name_start=words.starts[name.name],
            name_end=words.end(name.last - 1),
            core=full_words(words, name.name, name.last),
            fathers=father_words(words, name.name, name.last),
            initial=initial_of(words, name.name),
            suffix=suffix_of(words, name.last),
            titles=tuple(names),
            owners=tuple(owners),
            offices=tuple(map(signature, names)),
            heads=tuple(heads),
            party=party,
            entries=tuple([title.entry for title in titles]),
            leader=leader,
            current=current,
            holder=holder,
            rule=holder.rule,
        )

    def alone(self, title: Title) -> Seen:
        """An office without a name as a mention."""
        words = self.words
        start = words.starts[title.first + bool(title.article)]
        name = title.name(self.page.source.cut)
        return Seen(
            start=start,
            end=words.end(title.last - 1),
            name_start=start,
            name_end=words.end(title.last - 1),
            titles=(name,),
            offices=(signature(name),),
            heads=(title.head.lower(),),
            party=self.sides.of_title(title),
            rule=OFFICE_ALONE.name,
        )

    def stands(self, title: Title) -> bool:
        """Whether an office without a name means its holder: it says which it is, or has an article."""
        if title.bare and not (title.entry.alone or title.parties):
            return False
        return bool(title.article or title.parties or not title.common)

    def resolve(
        self, personas: list[Persona], offices: list[tuple[Title, Seen]], trace: Trace
    ) -> list[tuple[Title, Seen]]:
        """Give offices that stand for one person to that person; the others are left."""
        left: list[tuple[Title, Seen]] = []
        shared, texts = "", self.words.texts
        by_head: dict[str, list[tuple[Persona, set[frozenset[str]]]]] = {}
        for persona in personas if offices else ():
            for head, held in persona.offices().items():
                by_head.setdefault(head, []).append((persona, held))
        for title, seen in offices:
            article = title.article or (shared if texts[title.first - 1] == "and" else "")
            shared = article if texts[title.last] == "and" else ""
            definite = article == "the" and not title.plural and title.tenure == "current"
            holders = by_head.get(seen.heads[0], ())[:_HOLDERS] if definite else ()
            fits = stands_for(holders, seen.offices[0], seen.party) if holders else []
            if len(fits) > 1:  # the one that the text has named so far
                fits = [persona for persona in fits if persona.seen[0].start < seen.start]
            if len(fits) == 1 and (title.entry.alone or not title.bare):
                seen.rule = OFFICE_FOR_PERSON.name
                fits[0].seen.append(seen)
                fits[0].party = fits[0].party or seen.party
            else:
                left.append((title, seen))
                if len(fits) > 1:
                    trace.reject(FactKind.PERSON, OFFICE_OF_SEVERAL, seen.start, seen.end, *places_of(fits))
        return left

    def recall(self, personas: list[Persona], alone: list[Title], counts: Callable[[int], bool], trace: Trace) -> None:
        """Add the places where a surname alone means a person."""
        taken = [(seen.holder.first, seen.holder.last) for p in personas for seen in p.seen if seen.holder is not None]
        taken += [(title.first, title.last) for title in alone]
        words = self.words

        def reject(rule: Rule, first: int, last: int, fits: list[Persona]) -> None:
            if trace.kept and counts(first):
                trace.reject(FactKind.PERSON, rule, words.starts[first], words.end(last - 1), *places_of(fits))

        for persona, first, last in surnames(words, self.page, personas, taken, reject):
            if counts(first):
                start, end = words.starts[first], words.end(last - 1)
                core = full_words(words, first, last)
                persona.seen.append(
                    Seen(start=start, end=end, name_start=start, name_end=end, core=core, rule=SHORT_NAME.name)
                )
        for persona in personas:
            if len(persona.seen) > 1:
                persona.seen.sort(key=START)
