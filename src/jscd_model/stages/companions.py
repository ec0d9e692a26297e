"""Whose official a person is by those around: the delegation, the list, the place of the visit."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from jscd_model.grammar.pattern import Rule
from jscd_model.stages.pairs import LIST_GAP
from jscd_model.stages.parties import Parties
from jscd_model.stages.peers import single
from jscd_model.stages.personas import Seen
from jscd_model.text import Page

__all__ = ["Companions"]

LIST_SIDE = Rule(
    name="list-side",
    why="In a list of officials that opens with a demonym, those without one are of the same party.",
    yes=("Peru's Minister Ana Quispe met Gabonese President Ali Moreau and Prime Minister Jean Obame on 4 May 2023.",),
    no=("Peru's Foreign Minister Ana Quispe met Ali Moreau on 4 May 2023.",),
)
DELEGATION_SIDE = Rule(
    name="delegation-side",
    why="Those who lead or make up 'the Gabonese delegation' are Gabon's.",
    yes=("Peru and Gabon held talks on 4 May 2023. The Gabonese delegation was led by Foreign Minister Aline Moreau.",),
    no=("Peru and Gabon held talks on 4 May 2023. The delegation was large.",),
)
PLACE_SIDE = Rule(
    name="place-side",
    why="Officials without a country whom a visitor met 'in Gabon' are Gabon's.",
    yes=("In Gabon, Minister Ana Quispe of Peru met with Prime Minister Ali Moreau on 4 May 2023.",),
    no=("Minister Ana Quispe of Peru met with Prime Minister Ali Moreau on 4 May 2023.",),
)
_SIDE = re.compile(
    r"(?:'s?)?,? (?:[\w-]+ ){0,3}?(?:delegation|side(?! by side)|team|group|contingent)\b|"
    r" (?:was|were|is|are|will be|has been|had been)(?: also)? (?=represented by\b)"
)
_SIDE_WORDS = frozenset({"delegation", "side", "team", "group", "contingent", "represented"})
_SIDE_OF = re.compile(
    r"\b(?:delegation|team|side)(?: of [\w-]+(?: [\w-]+)?)? (?:from|of|for|representing) (?:the )?$|"
    r"\bthat of (?:the )?$"
)
_MAKES_UP = re.compile(
    r"\b(?:led|headed|chaired|co-chaired|included|includes|including|comprised|comprising|consisted|composed|made up|"
    r"represented|consisting|accompanied|joined|by|was|were)\b"
)
# What turns from those of one side to others.
_GOES_ON = re.compile(
    r"\b(?:while|whereas|whilst|invitation|hosted by|welcomed by|received by|met|meets|counterparts?|"
    r"the (?:other|host|opposite) side)\b"
)
_LEADS = re.compile(
    r",? (?:who )?(?:(?:today|yesterday|also|on \w+),? )?"
    r"(?:(?:is|are|was|were|will(?: be)?|would(?: be)?|has|have|had|to) )?(?:also )?"
    r"(?:led|headed|heads|leads|lead|head|chaired|leading|heading|headed up|represent(?:ed|s|ing)?) "
    r"(?:the |a |an |his |her |its )?(?:[\w-]+ ){0,4}$"
)
_REPRESENTS = re.compile(r"\brepresent(?:s|ed|ing)? (?:the )?$")
_COMPANY = re.compile(
    r",? (?:who )?(?:was |is |were )?(?:also )?(?:accompanied|flanked|assisted)(?: [\w ]{0,40}?)? by\b|"
    r", who (?:has |had |is )?(?:arriv|c[ao]m|travel|visit|land|flew)\w*(?: [\w ]{0,40}?)? (?:along|together) with\b"
)
_FOR = re.compile(r"(?:[,;:] (?:and,? )?|\b(?:and|were|was),? |^)(?:[Ff]or|[Ff]rom|[Oo]n behalf of) (?:the )?$")
_ON = re.compile(r"(?:^|[.;,\n] )(?:and )?(?:[Oo]n|[Ff]or|[Ff]rom) (?:the )?$")
_ATTENDING = re.compile(r"\b(?:[Pp]resent|[Aa]ttend\w+|[Pp]articipat\w+|[Dd]elegations?|[Rr]epresented|took part)\b")
_PLACE = re.compile(r"(?:^|(?:^| )(?:while|[Ww]hile|[Dd]uring (?:a|the|her|his) (?:\w+ )?stop) )[Ii]n (?:the )?$")
_MEETS_THERE = re.compile(
    r"\b(?:met|meets|spoke|held (?:[\w-]+ ){0,4}(?:talks|meetings?|discussions|consultations)|had (?:[\w-]+ ){0,3}"
    r"(?:talks|meetings?)|called on|(?:was|were) received)(?: (?:separately|also|[\w-]+ly))?(?: (?:with|by))? "
)
_OPENS = re.compile(
    r"(?:During|In|At|On|After|Following|Before|Ahead of|While|When|Upon|As|Speaking|Addressing|Meeting|Alongside|"
    r"Together|Along|Accompanied|Joined|Earlier)\b[^,;:]{0,200}$"
)
_OF_MORE = re.compile(r" (?:and [a-z ]{3,30} )?of\b")
_TYING = frozenset({"delegation", "team", "side", "represent", "represents", "represented", "representing"})
_COMPANY_CUES = frozenset({"accompanied", "flanked", "assisted", "along", "together"})
_THAT_OF = "that of "
_TIES = ("from ", "of ", "for ", "representing ", "represent ", "represents ", "represented ", "the ")
_NEAR = 60  # characters from a party's name to the end of the words for its side
_GAP = 20  # characters between two of one list
_REACH = 1000  # characters from the name of somebody who leads a side to the name of the side
_AFTER_NAME = 8  # characters from a name to the country of the office after it: ", the Gabonese Minister"
_OPENING = 40  # characters from the start of a sentence to the place where it says that somebody was met


@frozen(kw_only=True)
class Companions:
    """Gives those without a party the one of those around them.

    Attributes:
        page: The text.
        parties: Where parties are named.
    """

    page: Page
    parties: Parties

    def spread(self, people: Sequence[Seen]) -> None:
        """Give those without a party the one of their delegation or list.

        Args:
            people: Named persons and offices without a name, in order.
        """
        everybody = _Everybody.of(people)
        self._by_owner(people)
        self._by_delegation(everybody)
        self._by_company(everybody)
        self._by_place(everybody)
        self._by_list(people)

    def _by_owner(self, people: Sequence[Seen]) -> None:
        """Those whose office an official owns are of its party: "the Kenyan President's envoy"."""
        for owner, seen in pairwise(people):
            owned = seen.start == owner.end + 3 and seen.party is None and owner.party is not None
            if owned and self.page.view.startswith("'s ", owner.end):
                seen.party, seen.side_rule = owner.party, LIST_SIDE.name

    def _by_list(self, people: Sequence[Seen]) -> None:
        first = 0
        for number, (seen, following) in enumerate(pairwise(people), start=1):
            if following.start - seen.end > _GAP or not self._goes_on(seen, following, opens=number - first == 1):
                if number - first > 1:
                    self._spread_list(people[first:number])
                first = number
        if len(people) - first > 1:
            self._spread_list(people[first:])

    def _goes_on(self, seen: Seen, following: Seen, *, opens: bool) -> bool:
        """Whether a list goes on with somebody after one of its members, perhaps the one that opens it."""
        if not LIST_GAP.fullmatch(self.page.view, seen.end, max(seen.end, following.start)):
            return False
        return not (opens and self._closes_opening(seen, following))

    def _spread_list(self, chain: Sequence[Seen]) -> None:
        """Give those in a list the party that was named last before them."""
        code, held = None, set[frozenset[str]]()
        for seen in chain:
            offices = set(single(seen)) if seen.leader or "minister" in seen.heads else set[frozenset[str]]()
            if seen.party is not None:
                code, held = seen.party if self._leading(seen) else None, offices
            elif offices & held:  # no government has two Defence Ministers
                code = None
            elif code is not None:
                seen.party, seen.side_rule = code, LIST_SIDE.name

    def _closes_opening(self, seen: Seen, following: Seen) -> bool:
        """Whether a comma closes the opening phrase of a sentence: "During talks with Minister Moreau, Ana Ruiz"."""
        view = self.page.view
        if not view.startswith(",", seen.end) or view.startswith(", and", seen.end):
            return False
        sentence = self.page.sentence_at(seen.start)
        return _OPENS.match(view, sentence.start, seen.start) is not None and following.start < sentence.end

    def _leading(self, seen: Seen) -> bool:
        """Whether the party stands before the name, as in "Gabonese President"."""
        named = self.parties.between(seen.start, max(seen.name_start, seen.start + 1))
        apart = self.page.view.startswith((",", " ("), seen.name_end)
        after = self.parties.between(seen.name_end, min(seen.end, seen.name_end + _AFTER_NAME)) if apart else ()
        return any(mention.code == seen.party for mention in (*named, *after))

    def _by_company(self, everybody: "_Everybody") -> None:
        """Those by whom an official is accompanied are of the same party."""
        view = self.page.view
        if self.page.words.keys().isdisjoint(_COMPANY_CUES):
            return
        told = 0
        for leader in everybody.people:
            if leader.start < told or leader.party is None or not _COMPANY.match(view, leader.end):
                continue
            told = self.page.sentence_at(leader.start).end
            for seen in everybody.between(leader.start + 1, told):
                if seen.party is None:
                    seen.party, seen.side_rule = leader.party, DELEGATION_SIDE.name

    def _by_place(self, everybody: "_Everybody") -> None:
        """Whom a visitor meets "in Ghana" is Ghana's, where nothing else is said."""
        view = self.page.view
        for mention in self.parties.mentions:
            if not view.startswith(",", mention.end):
                continue
            sentence = self.page.sentence_at(mention.start)
            if mention.start - sentence.start > _OPENING or not _PLACE.search(view[sentence.start : mention.start]):
                continue
            met = _MEETS_THERE.search(view, mention.end, sentence.end)
            opens = met.end() - len(" the ") if met is not None else sentence.end
            for seen in everybody.between(opens, sentence.end):
                if seen.party is None and not _OF_MORE.match(view, seen.end):
                    seen.party, seen.side_rule = mention.code, PLACE_SIDE.name

    def _by_delegation(self, everybody: "_Everybody") -> None:
        view = self.page.view
        phrases = list(self._phrases())
        for index, (start, end, code, listed) in enumerate(phrases):
            sentence = self.page.sentence_at(start)
            following = phrases[index + 1][0] if index + 1 < len(phrases) else sentence.end
            first, last = (end, following) if listed else self._made_up(end, min(sentence.end, following))
            for seen in everybody.between(
                max(sentence.start, start - _REACH), min(sentence.end, max(start, following))
            ):
                if seen.party is not None:
                    continue
                makes_up = first <= seen.start < last
                leads = seen.end <= start and _LEADS.fullmatch(view, seen.end, start)
                if makes_up or leads:
                    seen.party, seen.side_rule = code, DELEGATION_SIDE.name
                if leads:
                    self._give_before(everybody, seen, sentence.start)

    def _phrases(self) -> Iterator[tuple[int, int, str, bool]]:
        """Where the text speaks of a side: start and end, its party, and whether a list of its members follows."""
        view, holds, words = self.page.view, self.page.holds, self.page.words.keys()
        sides, ties = not words.isdisjoint(_SIDE_WORDS), not words.isdisjoint(_TYING) or _THAT_OF in view
        for mention in self.parties.mentions:
            start, end = mention.start, mention.end
            near = sides and holds(_SIDE_WORDS, end, end + _NEAR)
            after = _SIDE.match(view, end, end + _NEAR) if near else None
            if after:
                opens = _ON.search(view, max(0, start - 12), start)
                listed = opens is not None and view.startswith((",", ":"), after.end())
                yield start, after.end(), mention.code, listed
                continue
            tied = ties and view.endswith(_TIES, 0, start)
            before = _SIDE_OF.search(view, max(0, start - 60), start) if tied else None
            if before:
                yield before.start(), end, mention.code, False
            elif tied and _REPRESENTS.search(view, max(0, start - 20), start):
                yield start, len(view), mention.code, False
            elif view.startswith((",", ":"), end) and self._for_side(start):
                yield start, end, mention.code, True

    def _give_before(self, everybody: "_Everybody", last: Seen, start: int) -> None:
        """Those who lead a side with another one are of it too: "A, the adviser, and B led the Omani side"."""
        following = last
        for seen in everybody.back_from(last.start):
            if seen.start < start or seen.party is not None or following.start - seen.end > _GAP:
                break
            if not LIST_GAP.fullmatch(self.page.view, seen.end, following.start):
                break
            seen.party, seen.side_rule = last.party, last.side_rule
            following = seen

    def _made_up(self, start: int, end: int) -> tuple[int, int]:
        """Where a clause, from `start` on, names those who lead or make up a side, before it goes on to others."""
        cue = _MAKES_UP.search(self.page.view, start, end)
        if cue is None:
            return end, end
        goes_on = _GOES_ON.search(self.page.view, cue.end(), end)
        return cue.end(), goes_on.end() if goes_on is not None else end

    def _for_side(self, start: int) -> bool:
        """Whether a party opens the list of those who attend for it: "present were, for Peru, ..."."""
        view, sentence = self.page.view, self.page.sentence_at(start)
        if not _FOR.search(view[max(sentence.start, start - 20) : start]):
            return False
        return _ATTENDING.search(view, sentence.start, start) is not None


@frozen
class _Everybody:
    """Named persons and offices without a name, in order, and where each starts."""

    people: Sequence[Seen]
    starts: Sequence[int]

    @classmethod
    def of(cls, people: Sequence[Seen]) -> "_Everybody":
        """The row of some people."""
        return cls(people, [seen.start for seen in people])

    def between(self, start: int, end: int) -> Sequence[Seen]:
        """Those who start in a stretch of the view."""
        return self.people[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def back_from(self, start: int) -> Iterator[Seen]:
        """Those who start before an offset, from the last to the first."""
        for number in range(bisect_left(self.starts, start) - 1, -1, -1):
            yield self.people[number]


RULES = (LIST_SIDE, DELEGATION_SIDE, PLACE_SIDE)
