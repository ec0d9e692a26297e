"""Persons where they are named: the name with the offices before and after it, and the side it is said to be of."""

from operator import attrgetter

from attrs import define, evolve, field

from jscd_model.grammar.appositions import (
    before_rank,
    is_place,
    is_town,
    name_by_comma,
    of_another,
    past_place,
    with_all_portfolios,
    with_institution,
)
from jscd_model.grammar.bare_names import counterparts, leaders_of_sides
from jscd_model.grammar.holder import Holder
from jscd_model.grammar.holder_rules import (
    COUNTERPART,
    LEADS_SIDE,
    NAME_IN_APPOSITION,
    STYLED_NAME,
    TITLED_NAME,
)
from jscd_model.grammar.names import Name, name_before, names_in_a_row, past_letters, styled_name_at
from jscd_model.grammar.offices import served
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.titles import Title
from jscd_model.grammar.words import STYLES, Words

__all__ = ["holders_in"]

_TWO = 2
_OPENERS = frozenset({",", "(", "-"})
_BEFORE_NAMES = frozenset({",", "-", "\u2014", ":", "("})
_BEFORE_COMMA = frozenset({",", "and", "of", "in", "at"})  # what may follow an office before a comma and a name
_AND = frozenset({"and", "&", "/", ", and", ","})
_JOINING = _AND | {"-"}


def holders_in(words: Words, titles: list[Title]) -> tuple[list[Holder], list[Title]]:
    """The persons that a text names with an office, rank or honorific, and the offices that stand alone.

    Args:
        words: The row of words.
        titles: The offices, as `titles_in` finds them.

    Returns:
        Persons in order of mention; offices without a name in order of mention.
    """
    return _Reading(words, titles).read()


@define
class _Reading:
    words: Words
    titles: list[Title]
    holders: dict[int, Holder] = field(factory=dict)  # by the index after the name, or after what follows it
    used: dict[int, Holder] = field(factory=dict)  # by the number of the office that its holder has

    def read(self) -> tuple[list[Holder], list[Title]]:
        used, texts = self.used, self.words.texts
        for index, title in enumerate(self.titles):
            if index not in used:
                self._named_directly(index, title)
        self._styled()
        self._counterparts()
        self._leading_sides()
        for index, title in enumerate(self.titles):
            if index in used or title.plural:
                continue
            if not (texts[title.first - 1] in _OPENERS and self._in_apposition(index, title)):
                self._by_comma(index, title)
        alone = [title for index, title in enumerate(self.titles) if index not in used]
        holders = list(self.holders.values())
        for holder in holders:
            holder.settle(self.words)
        holders.sort(key=attrgetter("first"))
        return holders, alone

    # A name right after the office

    def _named_directly(self, index: int, title: Title) -> None:
        if title.plural:
            self._several(index, title)
            return
        title, name = self._with_own_name(title)
        if name is None:
            return
        inner = served(self.words, title) if title.first - 1 not in self.holders else None
        if inner is not None and self._in_apposition(index, title):  # "Ana Ruiz, Adviser to President Bo Lind"
            self._add(name, name.first, TITLED_NAME).titles = (inner,)
            return
        self.used[index] = holder = self._add(name, title.first, TITLED_NAME)
        holder.titles = (title,)
        if name.last - name.name > 1 or name.style:
            self._joined_before(index, holder)

    def _with_own_name(self, title: Title) -> tuple[Title, Name | None]:
        """The office, with its institution where one stands before the name, and the name right after it."""
        words = self.words
        name = styled_name_at(words, past_place(words, title.last))
        if name is None and words.texts[title.last] == ",":
            whole = with_institution(words, title, by_comma=False)
            if whole is not None:
                return whole, styled_name_at(words, whole.last)
        return title, name

    def _link(self, first: int, last: int) -> str | None:
        """What stands between two offices, where it is short."""
        return " ".join(self.words.texts[first:last]) if last - first <= _TWO else None

    def _joined_before(self, index: int, holder: Holder) -> None:
        """Offices that the next one is joined to: "Deputy Prime Minister and Minister of Defence Omar Said"."""
        joined: list[Title] = []
        linked = by_and = False
        while index > 0 and not self.titles[index].article:
            earlier, later = self.titles[index - 1], self.titles[index]
            link = self._link(earlier.last, later.first)
            if index - 1 in self.used or earlier.plural or earlier.part:
                break
            if link not in _JOINING and (link != "" or not later.entry.personal):
                break
            if link == "," and not (by_and or holder.by_comma):
                break
            if self.words.texts[earlier.first - 1] in ("between", "both") or (
                earlier.head == later.head and earlier.bare
            ):
                break
            opens = earlier.first - 1  # "Ana Ruiz, Secretary of Trade, and Minister Bo Lind"
            apart = not linked and self.words.texts[opens] == "," and opens not in self.holders
            if apart and name_before(self.words, opens) is not None:
                break
            abroad = later.parties and self.words.at(later.parties[0]) < self.words.at(later.start)
            if abroad and (earlier.parties or earlier.entry.leader):  # "the Crown Prince and U.S. President Bo Lind"
                break
            index -= 1
            linked, by_and = linked or link != "", by_and or "and" in link
            self.used[index] = holder
            joined.append(earlier)
            holder.first = earlier.first
        if joined:
            holder.titles = (*reversed(joined), *holder.titles)

    def _several(self, index: int, title: Title) -> None:
        """Names after a plural: "Senior Directors Ana Ruiz and Bo Lind"."""
        group = self._group(index, title)
        names: list[Holder] = []
        at = title.last
        if len(group) == 1 and self._one_by_one(index, title):
            return
        if self.words.texts[at] in _BEFORE_NAMES:  # "the ministers of Peru and Chile, Ana Ruiz and Bo Lind, met"
            if len(group) < _TWO or len(names_in_a_row(self.words, at + 1)) != len(group):
                return
            at += 1
        while name := styled_name_at(self.words, at):
            holder = self._add(name, title.first if not names else name.first, TITLED_NAME)
            names.append(holder)
            at = holder.last
            while self.words.texts[at] in (",", "and"):
                at += 1
        for number, holder in enumerate(names):
            fits = len(names) == len(group)
            holder.titles = (self.titles[group[number]] if fits else title,)
        if names:
            self.used.update(dict.fromkeys(group, names[0]))
        for holder in names[:-1]:  # "Directors Ana Ruiz and Bo Lind from the National Security Council"
            if not (holder.parties or holder.bodies):
                holder.parties, holder.bodies = names[-1].parties, names[-1].bodies

    def _group(self, index: int, title: Title) -> range:
        """The numbers of the offices that one plural names."""
        first = last = index
        titles, place = self.titles, (title.first, title.last)
        while first and (titles[first - 1].first, titles[first - 1].last) == place:
            first -= 1
        while last < len(titles) and (titles[last].first, titles[last].last) == place:
            last += 1
        return range(first, last)

    def _one_by_one(self, index: int, title: Title) -> bool:
        """Countries with a name after each: "the presidents of Peru, Ana Ruiz, and Gabon, Ali Obame, met"."""
        words, held, first, at = self.words, title, title.first, title.last
        found: list[tuple[Title, int, Name]] = []
        while words.texts[at] == "," and (name := styled_name_at(words, at + 1, titled=False)) is not None:
            found.append((held, first, name))
            first = past_letters(words, name.last)
            first += words.texts[first] == ","
            first += words.texts[first] == "and"
            first += words.texts[first] in ("of", "the")
            at = words.parties.get(first, -1)
            held = evolve(title, parties=(words.starts[first],), first=first, last=max(at, first + 1))
        if not title.parties or len(found) < _TWO:
            return False
        for held, first, name in found:
            holder = self._add(name, first, TITLED_NAME)
            holder.titles = (held,)
            self.used.setdefault(index, holder)
        return True

    # A name after an honorific or rank, without an office before it

    def _styled(self) -> None:
        marks = self.words.marks
        opening = [at for at in self.words.opening if marks[at] & STYLES]
        if not opening:
            return
        taken = set[int]()
        for holder in self.holders.values():
            taken.update(range(holder.first, holder.last))
        for title in self.titles:
            taken.update(range(title.first, title.last))
        for at in opening:
            if at in taken:
                continue
            name = styled_name_at(self.words, at, titled=False)
            if name is None or not (name.style or name.rank) or name.name in taken or is_town(self.words, name):
                continue
            first, owner = before_rank(self.words, name)
            holder = self._add(name, first, STYLED_NAME)
            if owner is not None:
                holder.parties = (self.words.starts[owner], *holder.parties)
            taken.update(range(first, name.last))

    def _counterparts(self) -> None:
        """Names without an office of their own: "her Omani counterpart Badr Said", "and Oman's Badr Said"."""
        words, by_first = self.words, dict[int, Holder]()
        for opens, side in counterparts(words, self.holders):
            by_first = by_first or {holder.first: holder for holder in self.holders.values()}
            name = styled_name_at(words, opens, titled=False)
            known = by_first.get(opens)
            if known is not None:  # "his Omani counterpart, General Badr Said"
                known.rule = COUNTERPART.name
                known.parties += (words.starts[side],) if side is not None else ()
            elif name is not None and name.name not in words.bodies and name.last not in self.holders:
                beside = side is not None and side < opens <= words.parties[side] + 3
                holder = self._add(name, side if beside and side is not None else opens, COUNTERPART)
                holder.parties += (words.starts[side],) if side is not None else ()
                by_first[holder.first] = holder

    def _leading_sides(self) -> None:
        """Names without an office of those who "led the Omani delegation" or "represented Oman"."""
        for name, side in leaders_of_sides(self.words):
            if name.last not in self.holders and name.name not in self.words.bodies:
                self._add(name, name.first, LEADS_SIDE).parties += (self.words.starts[side],)

    # Appositions

    def _in_apposition(self, index: int, title: Title) -> bool:
        """An office after "NAME," or in brackets after a name."""
        opener = title.first - 1
        if self.words.texts[opener] not in _OPENERS:
            return False
        holder = self.holders.get(opener)
        if holder is None:
            name = name_before(self.words, opener)
            if name is None or is_place(self.words, name):
                return False
            holder = self._add(name, name.first, NAME_IN_APPOSITION)
        elif holder.by_comma or holder.followed:
            return False
        self.used[index] = holder
        self._extend(holder, index, title)
        return True

    def _extend(self, holder: Holder, index: int, title: Title) -> None:
        """Take in an office after a name and those that are joined to it."""
        self.holders.pop(holder.last, None)
        after = [title]
        holder.followed = True
        holder.last = title.last
        while index + 1 < len(self.titles):
            following = self.titles[index + 1]
            link = self._link(holder.last, following.first)
            held = index + 1 in self.used or following.article or following.plural
            if held or link not in _AND or name_by_comma(self.words, following):
                break
            index += 1
            self.used[index] = holder
            after.append(following)
            holder.last = following.last
        holder.titles += tuple(after)
        self.holders[holder.last] = holder

    def _by_comma(self, index: int, title: Title) -> None:
        """A name between commas after an office: "the Prime Minister of Fiji, Sitiveni Vula, said"."""
        if self.words.texts[title.last] not in _BEFORE_COMMA:
            return
        holder = self._personal(index, title)
        if holder is None:
            title = with_all_portfolios(self.words, title)
            name = name_by_comma(self.words, title)
            if name is None or of_another(self.words, self.titles[index + 1 : index + 2], title, name):
                return
            holder = self._add(name, title.first, NAME_IN_APPOSITION)
        self.used[index] = holder
        holder.first, holder.by_comma, holder.rule = title.first, True, NAME_IN_APPOSITION.name
        holder.titles = (title, *holder.titles)
        self._joined_before(index, holder)

    def _personal(self, index: int, title: Title) -> Holder | None:
        """The person after a comma whose name has a title of its own: "the Minister of Trade, Ambassador Jane Roe"."""
        if index + 1 >= len(self.titles) or self.words.texts[title.last] != ",":
            return None
        own, holder = self.titles[index + 1], self.used.get(index + 1)
        again = own.entry.personal or own.head == title.head  # "the Sultan of Oman, Sultan Badr Said"
        if holder is None or not (holder.first == own.first == title.last + 1 and own.bare and again):
            return None
        return holder

    def _add(self, name: Name, first: int, rule: Rule) -> Holder:
        holder = Holder.of(self.words, name, first, rule)
        self.holders[holder.last] = holder
        return holder
