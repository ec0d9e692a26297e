"""What a rule is: a shape or a decision, its reason, and the sentences that hold it to its word."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache, cached_property

from attrs import field, frozen, validators

from jscd_model.text import Page

__all__ = ["Rule", "opened"]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def opened(
    regex: re.Pattern[str], page: Page, words: frozenset[str], start: int = 0, end: int | None = None
) -> Iterator[re.Match[str]]:
    """Matches in a page or a stretch of it, left to right, of a pattern that opens with one of some words."""
    view, match_at, spots = page.view, regex.match, page.spots(words)
    if end is None:
        end = len(view)
    else:
        spots = spots[bisect_left(spots, start) : bisect_left(spots, end)]
    free = start
    for at in spots:
        if at >= free and (match := match_at(view, at, end)) is not None:
            free = match.end()
            yield match


def _sentences(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(given)


def _word_set(given: str) -> frozenset[str]:
    return frozenset(given.split())


@frozen(kw_only=True)
class Rule:
    """A way in which the library reads something, with its reason and its evidence.

    A rule with a `pattern` is a shape: the pattern runs over the normalised view of a text. A rule without one is a
    decision that a stage takes; it lends its name to the spans that the stage records.

    Attributes:
        name: Unique name in kebab case; the `rule` of every span that the rule read.
        why: The reason in one sentence, shown by `PolicyRecord.explain`.
        pattern: Regular expression over the view, compiled on first use; None for a decision.
        yes: Sentences in which the rule must read something.
        no: Sentences in which it must read nothing, each close to being read.
        words: Words of which every match has one, in the case of the pattern; none where nothing is said of it.
    """

    name: str = field(validator=validators.matches_re(r"[a-z0-9]+(?:-[a-z0-9]+)*"))
    why: str = field(validator=validators.min_len(1))
    pattern: str | None = None
    yes: tuple[str, ...] = field(converter=_sentences, validator=validators.min_len(1))
    no: tuple[str, ...] = field(converter=_sentences, validator=validators.min_len(1))
    words: frozenset[str] = field(default="", converter=_word_set)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern; raises ValueError for a decision, which has none."""
        if self.pattern is None:
            raise ValueError(f"rule {self.name!r} is a decision and has no pattern")
        return _compiled(self.pattern)

    def opened(self, page: Page, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Matches in a page or a stretch of it, left to right, of a pattern that opens with one of the rule's words."""
        return opened(self.regex, page, self.words, start, end)

    def finditer(self, view: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Matches of the pattern in `view[start:end]`, left to right, with offsets into `view`."""
        return self.regex.finditer(view, start, len(view) if end is None else end)

    def first(self, page: Page, start: int, end: int) -> re.Match[str] | None:
        """The first match in a stretch of a page, sought only where one of the rule's words stands."""
        if self.words and not page.holds(self.words, start, end):
            return None
        return self.regex.search(page.view, start, end)

    def opening(self, page: Page, start: int, end: int) -> bool:
        """Whether the pattern matches at the start of a stretch of a page that has one of the rule's words."""
        return page.holds(self.words, start, end) and self.regex.match(page.view, start, end) is not None

    def everywhere(self, page: Page) -> Iterator[re.Match[str]]:
        """Matches in the sentences of a page that have one of the rule's words, left to right."""
        for start, end in page.stretches(self.words):
            yield from self.regex.finditer(page.view, start, end)
