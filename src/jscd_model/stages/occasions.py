"""Which occasions a text tells of: held, planned or standing, and which mentions mean the same one."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from operator import attrgetter

from attrs import field, frozen

from jscd_model.grammar.event_phrases import EventWords
from jscd_model.grammar.events import EventName, find_event_names
from jscd_model.lexicon import Lexicon
from jscd_model.model import Dialogue, SectionKind, Span, Status, When
from jscd_model.stages.bodies import Bodies
from jscd_model.stages.body_meetings import body_meetings
from jscd_model.stages.drafts import Draft
from jscd_model.stages.echoes import Echoes
from jscd_model.stages.gathering import Gathering
from jscd_model.stages.ids import Ids
from jscd_model.stages.principal import Principal
from jscd_model.stages.reporting import denied
from jscd_model.stages.sections import Sections
from jscd_model.stages.side_meetings import side_meetings
from jscd_model.stages.situations import LONGEST, Surroundings
from jscd_model.stages.trace import OUTSIDE_TEXT
from jscd_model.text import BlockKind, Page

__all__ = ["OccasionMention", "Occasions", "find_occasions"]

_PLACE_AND_DAY = re.compile(  # "Quito, May 4." or "Lima." before the first sentence
    r"[A-Z][\w'.-]{0,40}(?: [A-Z][\w'-]{0,40}){0,2}"
    r"(?:, (?:[A-Z][a-z]{1,9}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{1,9})(?:,? \d{4})?)?\."
)
_OF_DOCUMENTS = frozenset({"joint", "press", "final", "official"})
_LEAD = 4  # sentences that may report what the text is about
_NO_SENTENCE = 40  # characters of a line that is too short to report anything


@frozen(kw_only=True)
class OccasionMention:
    """A stretch of the view that means an occasion.

    Attributes:
        start: Where it starts.
        end: Where it ends, exclusive.
        id: The dialogue's id.
        rule: The rule or entry that read it.
    """

    start: int
    end: int
    id: str
    rule: str


@frozen(kw_only=True)
class Occasions:
    """The occasions of a text.

    Attributes:
        dialogues: In order of first mention, without delegations yet.
        mentions: In text order.
    """

    dialogues: tuple[Dialogue, ...] = ()
    mentions: tuple[OccasionMention, ...] = ()
    _starts: tuple[int, ...] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple([m.start for m in self.mentions]))

    @cached_property
    def principal(self) -> tuple[Dialogue, ...]:
        """The occasions that the document reports."""
        return tuple(d for d in self.dialogues if d.principal)

    @cached_property
    def principal_parties(self) -> tuple[str, ...]:
        """Codes of the parties to the principal occasions."""
        return tuple(dict.fromkeys(code for d in self.principal for code in d.parties))

    @cached_property
    def _by_id(self) -> dict[str, Dialogue]:
        return {dialogue.id: dialogue for dialogue in self.dialogues}

    @cached_property
    def _first(self) -> dict[str, OccasionMention]:
        return {mention.id: mention for mention in reversed(self.mentions)}

    def between(self, start: int, end: int) -> tuple[OccasionMention, ...]:
        """Mentions that start in a stretch of the view."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def named(self, id: str) -> Dialogue | None:  # noqa: A002 - the record's own word
        """The dialogue with an id."""
        return self._by_id.get(id)

    def first_of(self, id: str) -> OccasionMention:  # noqa: A002 - the record's own word
        """The first mention of the dialogue with an id."""
        return self._first[id]


def find_occasions(around: Surroundings, sections: Sections, bodies: Bodies, event: When | None = None) -> Occasions:
    """Read the occasions of a page.

    Args:
        around: The page, and the parties, times and people that it names.
        sections: What each block is.
        bodies: Which bodies are named.
        event: When the principal occasion took place, if that is known already.

    Returns:
        The occasions, the principal ones marked.
    """
    page = around.page
    title = _whole_title(page, around.lexicon, sections.title or _first_heading(page, sections))
    found = find_event_names(page.view, around.lexicon, around.parties.ends, around.dates, page.words)
    names = [name for name in found if _may_count(around, sections, title, name)]
    lead = tuple(islice(_leading(page, sections, title), _LEAD))
    chosen = Principal(around=around, title=title, lead=lead).read(names)
    drafts = [draft for draft, _ in chosen]
    if event is not None and drafts:
        drafts[0].when = event
    taken = set().union(*(starts for _, starts in chosen)) if chosen else set()
    gather = Gathering(around=around, drafts=drafts, lead_end=lead[-1][1] if lead else 0)
    for name in names:
        if name.start not in taken:
            gather.take(name, title)
    gather.bodies()
    echoes = Echoes(around=around, sections=sections, drafts=drafts)
    echoes.letters()
    echoes.meet_again()
    echoes.met_before()
    drafts += [*body_meetings(around, sections, bodies, drafts)]
    drafts += [*side_meetings(around, sections, drafts, lead)]
    for draft in drafts:
        last = draft.when.latest if draft.when is not None and draft.principal else None
        if draft.status is Status.PLANNED and last is not None and around.written is not None and last < around.written:
            draft.status = Status.HELD
    return _settled(page, drafts)


def _may_count(around: Surroundings, sections: Sections, title: tuple[int, int] | None, name: EventName) -> bool:
    """Whether a name stands in the text or its headline, and its sentence does not deny it."""
    told = sections.content(name.start) or (title is not None and title[0] <= name.start < title[1])
    refusal = denied(around, name) if told else OUTSIDE_TEXT
    if refusal is not None:
        around.reject(refusal, name.start, name.end)
    return refusal is None


def _whole_title(page: Page, lexicon: Lexicon, title: tuple[int, int] | None) -> tuple[int, int] | None:
    """The headline with the heading after it, where it only tells what the document is: "COMMUNIQUE"."""
    if title is None:
        return None
    kinds = EventWords.of(lexicon).document
    for word in page.view[title[0] : title[1]].lower().split():
        if word not in kinds and word not in _OF_DOCUMENTS:
            return title
    after = next((block for block in page.blocks if block.start >= title[1]), None)
    return title if after is None or after.kind is not BlockKind.HEADING else (title[0], after.end)


def _first_heading(page: Page, sections: Sections) -> tuple[int, int] | None:
    first = next((block for block in page.blocks if sections.content(block.start)), None)
    return (first.start, first.end) if first is not None and first.kind is BlockKind.HEADING else None


def _leading(page: Page, sections: Sections, title: tuple[int, int] | None) -> Iterator[tuple[int, int]]:
    """The sentences of the text itself, below its headline, that may report something; of an endless one, its start."""
    view, blocks, told = page.view, page.blocks, sections.content
    floor = title[1] if title is not None else 0
    for sentence in page.sentences:
        start, block = sentence.start, blocks[sentence.block]
        first, last = block.start, block.end
        if start < floor or block.kind is BlockKind.HEADING or not told(start):
            continue
        if sections.kind_at(start) is SectionKind.DATELINE:
            continue
        if last - first < _NO_SENTENCE and view[last - 1] not in '.!?"':
            continue  # a byline, a dateline or a date on a line of its own
        if start != first or not _PLACE_AND_DAY.fullmatch(view, start, sentence.end):
            yield start, min(sentence.end, start + LONGEST)


def _settled(page: Page, drafts: list[Draft]) -> Occasions:
    """Drafts as dialogues, in order of first mention."""
    drafts.sort(key=lambda d: min(d.mentions))
    ids = Ids()
    made = {id(d): ids.make("dialogue", d.name) for d in drafts}
    dialogues, mentions = [], []
    for draft in drafts:
        spans: list[Span] = []
        for start, end, rule in sorted(set(draft.mentions)):
            spans.append(page.source.span(start, end, rule))
            mentions.append(OccasionMention(start=start, end=end, id=made[id(draft)], rule=rule))
        dialogues.append(
            Dialogue(
                id=made[id(draft)],
                name=draft.name.removesuffix("\u2019s").removesuffix("'s"),
                acronym=draft.acronym,
                kind=draft.kind,
                ordinal=draft.ordinal,
                when=draft.when,
                place=draft.place,
                virtual=draft.virtual,
                parties=tuple(draft.parties),
                status=draft.status,
                principal=draft.principal,
                within=made[id(draft.within)] if draft.within is not None else None,
                spans=tuple(spans),
            )
        )
    mentions.sort(key=attrgetter("start", "end", "id"))
    return Occasions(dialogues=tuple(dialogues), mentions=tuple(mentions))
