"""What sort of text a document is, by its form, its title and its first words."""

import re
from collections.abc import Sequence

from attrs import frozen

from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.phrases import place_of
from jscd_model.model import DocumentKind, SectionKind
from jscd_model.stages.authors import is_reporter
from jscd_model.text import Page

__all__ = ["Form", "announced_kind", "document_kind"]

_HEDGES = re.compile(
    r"\b(?:it (?:can|could|may|might) be (?:said|argued|seen)|it is (?:thought|believed|considered|likely|unlikely)|"
    r"(?:could|may|might) (?:well )?(?:be|boost|lead|prove|help|signal|mark|reflect)|is considered|arguably|appears to|"
    r"seems to|signifies|suggests that|plays a role|holds implications|in this context|as a matter of fact)\b"
)
# No hedge is without one of these words, no report and no credit without one of those below.
_HEDGING = frozenset(
    "argued seen thought believed considered likely unlikely could may might arguably appears seems signifies suggests "
    "plays holds context fact".split()
)
_REPORTS = re.compile(
    r"\b(?:told (?:reporters|journalists|the press|[A-Z]\w+)|said (?:on|in a statement|that|late|\w+day)|according to|"
    r"(?:statement|release|communiqu\w|ministry|Ministry(?: of [\w ]{3,40})?|embassy|office) (?:also )?"
    r"(?:said|reported|added)|"
    r"news agency|added that|(?:s?he|it) (?:said|added)|spokes\w+ said|[Aa]s per the|reportedly|sources said)\b"
)
_REPORTING = frozenset("told said according reported added agency per reportedly".split())
# A day of the week in the first paragraph, without its date: a newspaper tells of this week.
_THIS_WEEK = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,? (?:\d|[A-Z][a-z]{2,8} \d))")
# Who wrote, edited or passed on a report.
_CREDIT = re.compile(
    r"\b(?:(?:News|Web|Online|World|National|Foreign|Diplomatic|Political|Our) (?:Desk|Correspondent|Reporter|Bureau)|"
    r"Staff (?:Writer|Reporter|Correspondent)|[Ii]nputs from|Editor: [A-Z]|Edited by|Reporting by|"
    r"Source: ?[A-Z][a-z]+ ?Editor)"
)
_CREDITING = frozenset("Desk Correspondent Reporter Bureau Writer Inputs inputs Editor Edited Reporting Source".split())
_ISSUED = re.compile(r"(?:From|Issued by|Released by|Published by|Press release|Media release|Department): ?(?=[A-Z])")
_HEAD = 5  # blocks before the text in which a publisher says who issued it
_LEAD = 3  # blocks in which a report tells when it happened
_ENOUGH = 3  # hedges or reports that make an analysis or a news report


@frozen(kw_only=True)
class Form:
    """What is known of the page's form.

    Attributes:
        content: For each block whether it is part of the text.
        kinds: The kind of each block.
        agency: Whether an agency's dateline opens the text.
        notes: Blocks that are notes on the authors.
        byline: Whether a byline names the authors.
        announced: What title or first words say that the text is.
        capitals: Whether a place in capitals opens the text, as in a newspaper.
    """

    content: tuple[bool, ...]
    kinds: tuple[SectionKind, ...]
    agency: bool
    notes: tuple[int, ...]
    byline: bool
    announced: DocumentKind | None
    capitals: bool = False


def announced_kind(lexicon: Lexicon, title: str, lead: str) -> DocumentKind | None:
    """What a title or the first sentence says that the text is, or None where neither says so."""
    title, lead = title.lower().replace("\u2019", "'"), lead.lower()
    for entry in lexicon.documents:
        for said, phrases in ((title, entry.title), (lead, entry.lead)):
            for phrase in phrases:
                if phrase in said and place_of(phrase, said) >= 0:
                    return entry.kind
    return DocumentKind.JOINT_STATEMENT if lead.startswith(("we, ", "we the ")) else None


def document_kind(page: Page, form: Form) -> DocumentKind:
    """What sort of text it is.

    Args:
        page: The text, laid out.
        form: What is known of the page's form.

    Returns:
        What form (an agency's dateline, author notes, comments), title or first words, or head say, in this order.
    """
    if form.agency:
        return DocumentKind.NEWS
    if form.notes:
        reported = all(is_reporter(page, index) for index in form.notes)
        return DocumentKind.NEWS if reported else DocumentKind.ANALYSIS
    texts = [page.view[b.start : b.end] for b, content in zip(page.blocks, form.content, strict=True) if content]
    if form.byline or SectionKind.COMMENTS in form.kinds:
        return DocumentKind.ANALYSIS if _count(page, texts, _HEDGES, _HEDGING) >= _ENOUGH else DocumentKind.NEWS
    if form.announced is not None:
        return form.announced
    if any(_ISSUED.match(text) for text in texts[:_HEAD]):
        return DocumentKind.PRESS_RELEASE
    if form.capitals:
        return DocumentKind.NEWS
    hedges, reports = _count(page, texts, _HEDGES, _HEDGING), _count(page, texts, _REPORTS, _REPORTING)
    if max(hedges, reports) >= _ENOUGH:
        return DocumentKind.ANALYSIS if hedges > reports else DocumentKind.NEWS
    if reports and any(_THIS_WEEK.search(text) for text in texts[:_LEAD]):
        return DocumentKind.NEWS
    credited = not page.words.keys().isdisjoint(_CREDITING) and _CREDIT.search(page.view)
    return DocumentKind.NEWS if credited else DocumentKind.OTHER


def _count(page: Page, texts: Sequence[str], pattern: re.Pattern[str], triggers: frozenset[str]) -> int:
    """How often a pattern that needs one of some words stands in texts of a page."""
    if page.words.keys().isdisjoint(triggers):
        return 0
    return sum(len(pattern.findall(text)) for text in texts)
