"""Which organisations the text names: every form of a body's name brought together, with its kind, party and status."""

from bisect import bisect_left
from collections.abc import Mapping
from functools import cached_property, lru_cache

from attrs import evolve, field, frozen

from jscd_model.grammar.acronyms import Acronym, find_acronyms, initials, letters_in, stand_in
from jscd_model.grammar.bodies import find_body_names
from jscd_model.grammar.body_index import BodyIndex, BodyName
from jscd_model.grammar.common_bodies import CommonIndex, find_common_bodies
from jscd_model.grammar.pattern import Rule
from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.entries import BodyNounEntry
from jscd_model.model import FactKind, Organization, OrganizationKind, OrganizationStatus
from jscd_model.stages.body_forms import JOINT, Body, NamedBody, can_name, rank
from jscd_model.stages.body_status import status_at
from jscd_model.stages.cores import core_of
from jscd_model.stages.ids import Ids
from jscd_model.stages.neighbours import with_neighbours
from jscd_model.stages.owners import Owner, Owners
from jscd_model.stages.parties import Parties
from jscd_model.stages.refused_names import NAME_OF_PARTY, NOUN_ALONE, NOUN_OF_SEVERAL, SUMMING_UP
from jscd_model.stages.sections import Sections
from jscd_model.stages.shelves import Shelf
from jscd_model.stages.trace import OUTSIDE_TEXT, Trace
from jscd_model.text import Page, plain

__all__ = ["RULES", "STATES_COUNCIL", "Bodies", "BodyMention", "find_bodies"]

SHORT_FORM = Rule(
    name="short-form-of-a-body",
    why="A head noun alone, or its letters, means the one body of the text that fits.",
    yes=("The Joint Ferry Commission met in Oslo. The Commission will meet again.",),
    no=("The Commission will meet again.",),
)

STATES_COUNCIL = Rule(
    name="security-council-of-a-state",
    why="A Security Council with a secretary, or under a president, is a state's own and not that of "
    "the United Nations.",
    pattern=r"\bSecretar(?:y|ies) of the Security Councils?\b|\bSecurity Councils? under the President\b",
    yes=("the Secretary of the Security Council of Armenia", "the Security Council under the President of Tajikistan"),
    no=("the Security Council adopted a resolution", "the Secretary of State and the Security Council"),
)
_GOVERNING = frozenset({"administration", "government", "party", "union", "group", "office"})
_COUNTED = frozenset({"bilateral", "trilateral", "quadrilateral", "respective"})


@frozen(kw_only=True)
class BodyMention:
    """An organisation where the text names it: offsets into the view, its id and the rule that read it."""

    start: int
    end: int
    id: str
    rule: str


@frozen(kw_only=True)
class Bodies:
    """The organisations of a text and every place that names one, in order; and the acronyms that it defines."""

    mentions: tuple[BodyMention, ...]
    organizations: tuple[Organization, ...]
    acronyms: tuple[Acronym, ...] = field(repr=False)
    _starts: tuple[int, ...] = field(init=False, repr=False, eq=False)
    _by_id: dict[str, Organization] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Index the mentions by where they start, and the organisations by their ids."""
        object.__setattr__(self, "_starts", tuple(mention.start for mention in self.mentions))
        object.__setattr__(self, "_by_id", {organization.id: organization for organization in self.organizations})

    def between(self, start: int, end: int) -> tuple[BodyMention, ...]:
        """Mentions that start in a stretch of the view."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def named(self, id: str) -> Organization | None:  # noqa: A002 - the record's own word
        """The organisation with an id, or None."""
        return self._by_id.get(id)


def find_bodies(
    page: Page,
    sections: Sections,
    lexicon: Lexicon,
    parties: Parties,
    url: str | None = None,
    trace: Trace | None = None,
) -> Bodies:
    """Find the organisations that a text names.

    Args:
        page: The text, laid out.
        sections: Which parts of it are its content.
        lexicon: The words.
        parties: The parties that it names.
        url: The text's address; a government's own address tells whose the bodies are that many states have.
        trace: Where to note the names that make no body.

    Returns:
        Organisations in the order of their first mention, and all mentions.
    """
    acronyms, index = find_acronyms(page.view), BodyIndex.of(lexicon)
    names = find_body_names(page, index, parties.ends, parties.starts, acronyms)
    names += find_common_bodies(page, CommonIndex.of(lexicon), parties.ends, index.words)
    if not names:
        return Bodies(mentions=(), organizations=(), acronyms=acronyms)
    owners = Owners.of_page(page, parties, lexicon, url)
    reading = _Reading(page, sections, lexicon, parties, owners, Trace() if trace is None else trace)
    return reading.bodies(names, acronyms)


class _Reading:
    """One page, while its bodies are told apart."""

    def __init__(
        self, page: Page, sections: Sections, lexicon: Lexicon, parties: Parties, owners: Owners, trace: Trace
    ) -> None:
        self.page = page
        self.trace = trace
        self.view = page.view
        self.sections = sections
        self.parties = parties
        self.owners = owners
        groups = _group_names(lexicon)
        self.groups = frozenset([name for code in parties.codes() for name in groups.get(code, ())])
        self.council = _noun_of_councils(lexicon)
        self.found: list[Body] = []
        self.shelf: Shelf[Body] = Shelf()  # by head nouns and by entries
        self.alone: dict[tuple[str, frozenset[str]], list[Body]] = {}

    def _in_content(self, names: list[BodyName]) -> list[BodyName]:
        """The names of bodies in the content, in order, without overlaps."""
        kept: list[BodyName] = []
        for name in sorted(names, key=lambda name: (name.start, -name.end, name.common)):
            if kept and name.start < kept[-1].end:
                continue
            outside = not self.sections.content(name.start)
            if outside or self._is_party(name):
                self._reject(OUTSIDE_TEXT if outside else NAME_OF_PARTY, name)
                continue
            if kept and kept[-1].common and name.known is not None and self.view[kept[-1].end : name.start] == " ":
                kept.pop()  # "the Peruvian spy agency Harbour Watch" is one body
            kept.append(name)
        noun = self.council
        if noun is None or not {"Secretary", "Secretaries", "under"} & self.page.words.keys():
            return kept
        return [evolve(name, entry=noun, rule=STATES_COUNCIL.name) if self._of_a_state(name) else name for name in kept]

    def _of_a_state(self, name: BodyName) -> bool:
        """Whether "the Security Council" is the one that a state has under its president."""
        if name.known is None or name.known.party != "UN" or self.view[name.start : name.end] != "Security Council":
            return False
        own = STATES_COUNCIL.regex.search(self.view, max(0, name.start - 24), name.end + 24)
        return own is not None or self._speaks_of_a_states_council

    @cached_property
    def _speaks_of_a_states_council(self) -> bool:
        """Whether the text names the Security Council of a state, and nowhere that of the United Nations."""
        world = "UN Security Council" in self.view or "United Nations Security Council" in self.view
        return not world and STATES_COUNCIL.regex.search(self.view) is not None

    def _reject(self, rule: Rule, name: BodyName, *rivals: Body) -> None:
        """Note what makes no body, with the bodies that it could be short for."""
        if self.trace.kept:
            self.trace.reject(FactKind.ORGANIZATION, rule, name.start, name.end, *[body.first_place for body in rivals])

    def _is_party(self, name: BodyName) -> bool:
        """Whether a name is a party's own, so that no body is meant."""
        if name.acronym is not None and name.known is None and self._is_partys_letters(name):
            return True
        if self.view[name.start : name.end] in self.groups:
            return True
        end = self.parties.starts.get(name.start) if name.name is None else None
        return end is not None and end >= name.end and (name.known is None or name.known.party is None)

    def _is_partys_letters(self, name: BodyName) -> bool:
        """Whether the letters in brackets after a name are a party's: a name of the party that is spelt otherwise."""
        letters = self.parties.between(name.end, name.end + 4)
        return bool(letters) and self.view[letters[0].start : letters[0].end] == name.acronym

    def bodies(self, names: list[BodyName], acronyms: tuple[Acronym, ...]) -> Bodies:
        """The bodies that some names mean, with all their mentions."""
        names = self._in_content(names)
        owners = with_neighbours(self.view, [(name, self.owners.of(name)) for name in names])
        named: list[NamedBody] = []
        for name, owner in zip(names, owners, strict=True):
            if name.each:
                named += [self._named(name, one) for one in self._each()]
            else:
                each_has = owner.code and name.rule == STATES_COUNCIL.name
                named.append(self._named(name, evolve(owner, sure=True) if each_has else owner))
        for form in sorted(named, key=rank):  # of one rank as they stand
            self._place(form)
        self._join_brackets()
        self._letters()
        return self._result(acronyms)

    def _each(self) -> tuple[Owner, ...]:
        """The owners of what a name means that each state of the text has."""
        states = self.owners.states
        return tuple(Owner(code=code) for code in states) if len(states) in (2, 3) else ()

    def _named(self, name: BodyName, owner: Owner) -> NamedBody:
        text = name.name or self.view[name.start : name.end]
        inside = self.parties.between(name.start, name.end)
        forms = tuple([(self.view[m.start : m.end], m.code) for m in inside if m.end <= name.end]) if inside else ()
        return NamedBody(name=name, text=text, core=core_of(text, name.head, forms), owner=owner)

    def _place(self, form: NamedBody) -> None:
        """Add a form to the one body that it fits, make a body of it, or leave it where several fit."""
        name = form.name
        if name.bare:
            fits = self._bare_fits(form)
            if len(fits) == 1:
                fits[0].others.append((name.start, name.end, SHORT_FORM.name))
            elif not fits and (name.plural or (form.owner.code and name.kind is OrganizationKind.LEGISLATURE)):
                self._keep(Body.of(form))
            else:
                self._reject(NOUN_OF_SEVERAL if fits else NOUN_ALONE, name, *fits)
            return
        fits = [body for body in self._alike(form) if can_name(form, body)]
        same = [body for body in fits if body.words.words == form.core.words]
        if len(same) == 1 or len(fits) == 1:
            self._join((same or fits)[0], form)
        elif not fits and not self._is_collective(form):
            self._keep(Body.of(form))
        else:
            self._reject(NOUN_OF_SEVERAL if fits else SUMMING_UP, name, *fits)

    def _join_brackets(self) -> None:
        """Bring a body together with the other name that brackets give it: "the Coastal Mission (Seahorse)"."""
        holders = {form.name.end: body for body in self.found for form in body.forms}
        for body in list(self.found):
            whole = holders.get(body.first.name.start - 2)
            start, end = body.first.name.start, body.first.name.end
            bracketed = self.view[start - 2 : start] == " (" and self.view[end : end + 1] == ")"
            if whole is None or whole is body or not bracketed or (whole.first.name.known and body.first.name.known):
                continue
            for form in body.forms:
                whole.take(form)
            whole.others.extend(body.others)
            self.found.remove(body)

    def _keep(self, body: Body) -> None:
        """Add a new body, to be found by its head noun and, if it is known, by its entry."""
        self.found.append(body)
        self.alone.clear()
        self.shelf.put(body, body.words.head, body.words.words)
        known = body.first.name.known
        if known is not None:
            self.shelf.put(body, known.id, ())

    def _join(self, body: Body, form: NamedBody) -> None:
        """Give a body another form of its name."""
        words = body.words
        body.add(form)
        if body.words is not words:
            self.alone.clear()
            self.shelf.put(body, body.first.core.head, body.words.words)

    def _alike(self, form: NamedBody) -> list[Body]:
        """Bodies that a form may name: of its entry, or with its head noun."""
        known = form.name.known
        same = self.shelf.holding(known.id, ()) if known is not None else []
        headed = self.shelf.holding(form.core.head, form.core.words) if form.core.head else []
        return [*same, *(body for body in headed if body not in same)] if same else headed

    def _bare_fits(self, form: NamedBody) -> list[Body]:
        """Bodies that a head noun alone can mean: those whose name it heads, named before it or only after it."""
        if form.core.head in _GOVERNING:
            return []
        key = form.core.head, form.core.words
        if key not in self.alone:
            self.alone[key] = [body for body in self.shelf.holding(*key) if form.core.words <= body.words.words]
        fits = self.alone[key]
        if len(fits) > 1:
            earlier = [body for body in fits if body.first_place[0] < form.name.start]
            fits = earlier if len(earlier) == 1 else fits
        return fits

    def _is_collective(self, form: NamedBody) -> bool:
        """Whether a name only sums up several fuller ones: "the Joint Steering Groups"."""
        if form.name.kind not in JOINT:
            return False
        words = form.core.words - _COUNTED
        fuller = [body for body in self.shelf.holding(form.core.head, words) if words < body.words.words]
        return len(fuller) > 1

    def _letters(self) -> None:
        """Give each body the other places where its acronym stands."""
        holders: dict[str, Body] = {}
        for body in self.found:
            for form in body.forms:
                if form.name.acronym:
                    holders.setdefault(form.name.acronym, body)
        holders |= self._initialled(holders)
        if not holders:
            return
        taken = sorted((form.name.start, form.name.end) for body in self.found for form in body.forms)
        for start, end in letters_in(self.page, holders, taken):
            if self.sections.content(start):
                holders[self.view[start:end]].others.append((start, end, SHORT_FORM.name))

    def _initialled(self, holders: dict[str, Body]) -> dict[str, Body]:
        """Bodies that capitals of the text stand for by their initials alone, where just one body has them."""
        fits: dict[str, list[Body]] = {}
        lettered = set(holders.values())
        for body in self.found:
            known = body.first.name.known
            if (known is None or not known.acronyms) and body not in lettered:
                for letters in dict.fromkeys(initials(form.text) for form in body.forms):
                    if stand_in(self.page, letters):
                        fits.setdefault(letters, []).append(body)
        found = {letters: bodies[0] for letters, bodies in fits.items() if len(bodies) == 1 and letters not in holders}
        for letters, body in found.items():
            body.letters = letters
        return found

    def _result(self, acronyms: tuple[Acronym, ...]) -> Bodies:
        """The record's organisations, in the order of their first mention."""
        ids = Ids()
        mentions: list[BodyMention] = []
        organizations: list[Organization] = []
        for body in sorted(self.found, key=lambda body: body.first_place):
            organization, places = self._organization(body, ids)
            organizations.append(organization)
            mentions.extend(BodyMention(start=s, end=e, id=organization.id, rule=rule) for s, e, rule in places)
        mentions.sort(key=lambda mention: (mention.start, mention.end))
        return Bodies(mentions=tuple(mentions), organizations=tuple(organizations), acronyms=acronyms)

    def _organization(self, body: Body, ids: Ids) -> tuple[Organization, list[tuple[int, int, str]]]:
        best = body.forms[0]
        if len(body.forms) > 1:
            body.forms.sort(key=lambda form: form.name.start)
            best = max(body.forms, key=lambda form: (not form.name.common or form.name.bare, len(form.text.split())))
        name = self._shown(best)
        acronym = self._acronym(body, name)
        places = sorted({(f.name.start, f.name.end, f.name.rule) for f in body.forms} | set(body.others))
        start, end, _ = places[0]
        organization = Organization(
            id=ids.make("organization", name),
            name=name,
            acronym=acronym,
            aliases=self._aliases(body, name, acronym) if len(body.forms) + len(body.others) > 1 else (),
            kind=best.name.kind,
            party=body.code,
            status=OrganizationStatus.EXISTING if body.first.name.known else status_at(self.page, start, end),
            spans=tuple([self.page.source.span(start, end, rule) for start, end, rule in places]),
        )
        return organization, places

    def _aliases(self, body: Body, name: str, acronym: str | None) -> tuple[str, ...]:
        """The other forms of a body's name: those of the names, in order, and those of the short forms."""
        known = {plain(name), plain(acronym or "")}
        shown = [self._shown(form) for form in body.forms]
        shown += [self.page.source.cut(start, end) for start, end, _ in sorted(body.others)]
        return tuple([alias for alias in dict.fromkeys(shown) if plain(alias) not in known])

    def _shown(self, form: NamedBody) -> str:
        return form.name.name or self.page.source.cut(form.name.start, form.name.end)

    def _acronym(self, body: Body, name: str) -> str | None:
        """The acronym that the text defines, or the letters that it uses beside the full name."""
        for form in body.forms:
            if form.name.acronym:
                return form.name.acronym if form.name.acronym != name else None
        known = body.first.name.known
        letters = {form.text for form in body.forms if known is not None and form.text in known.acronyms}
        return min(letters) if letters and name not in letters else body.letters


@lru_cache(maxsize=4)
def _group_names(lexicon: Lexicon) -> Mapping[str, tuple[str, ...]]:
    """The names by which organisations that are parties go, by their codes."""
    return {entry.code: (entry.name, *entry.weak) for entry in lexicon.parties}


@lru_cache(maxsize=4)
def _noun_of_councils(lexicon: Lexicon) -> BodyNounEntry | None:
    """The noun that a state's Security Council is read by."""
    return next((entry for entry in lexicon.body_nouns if "Council" in entry.nouns), None)


RULES = (SHORT_FORM, STATES_COUNCIL)
