"""A text said in another form, with the way back to where each stretch stood."""

from collections.abc import Callable, Iterable

from attrs import field, frozen

from jscd_model.model import Span

__all__ = ["Edit", "Reworded", "Rewording", "chained", "reworded"]


@frozen
class Edit:
    """A stretch of a text and what is put in its place.

    Attributes:
        start: Where the stretch starts; it is empty where something is only put in.
        end: Where it ends, exclusive.
        text: What is put there.
    """

    start: int
    end: int
    text: str


@frozen(kw_only=True)
class Reworded:
    """A text in another form, and the edits that made it.

    Attributes:
        original: The text before.
        text: The text after.
        steps: The edits of each rewording in turn, in order and apart from one another.
    """

    original: str = field(repr=False)
    text: str
    steps: tuple[tuple[Edit, ...], ...] = field(repr=False)

    @property
    def changed(self) -> bool:
        """Whether anything is different."""
        return self.text != self.original

    def there(self, span: Span) -> Span:
        """Where a span of the original stands in the text after; edits that it cuts are taken whole.

        >>> made = reworded("the UK and Oman", [Edit(4, 6, "United Kingdom")])
        >>> made.there(Span(11, 15)).cut(made.text)
        'Oman'
        """
        start, end = span.start, span.end
        for edits in self.steps:
            start, end = _moved(edits, start, end, back=False)
        return Span(start, end, span.rule)

    def back(self, span: Span) -> Span | None:
        """What a span of the text after was in the original; edits that it cuts are taken whole.

        Returns:
            The span in the original, or None for what stands in nothing but words that were put in.
        """
        start, end = span.start, span.end
        for edits in reversed(self.steps):
            start, end = _moved(edits, start, end, back=True)
        return Span(start, end, span.rule) if start < end else None


Rewording = Callable[[str], Reworded]
"""Says a text in another form that should mean the same."""


def reworded(text: str, edits: Iterable[Edit]) -> Reworded:
    """Put edits, in order and apart from one another, into a text; those that change nothing are left out."""
    parts, at, kept = [], 0, []
    for edit in edits:
        if edit.start < at:
            raise ValueError(f"edits want to be in order and apart, got {edit} after one that ends at {at}")
        if text[edit.start : edit.end] != edit.text:
            kept.append(edit)
            parts += [text[at : edit.start], edit.text]
            at = edit.end
    return Reworded(original=text, text="".join([*parts, text[at:]]), steps=(tuple(kept),))


def chained(text: str, rewordings: Iterable[Rewording]) -> Reworded:
    r"""Reword a text several times, one rewording after the other.

    >>> from jscd_model.testing import bare_acronyms, crlf_line_ends
    >>> chained("The U.S. side\nspoke.", [bare_acronyms, crlf_line_ends]).text
    'The US side\r\nspoke.'
    """
    after = text
    steps: list[tuple[Edit, ...]] = []
    for rewording in rewordings:
        made = rewording(after)
        after = made.text
        steps += made.steps
    return Reworded(original=text, text=after, steps=tuple(steps))


def _moved(edits: Iterable[Edit], start: int, end: int, *, back: bool) -> tuple[int, int]:
    """A range on the other side of the edits; one that ends inside an edit takes in the whole of it."""
    shift = 0  # how far the text after is ahead of the text before
    first = last = None
    for edit in edits:
        before = edit.start, edit.end
        after = edit.start + shift, edit.start + shift + len(edit.text)
        here, there = (after, before) if back else (before, after)
        passed = there[0] - here[0]
        if first is None and start < here[1]:
            first = start + passed if start < here[0] else there[0]
        if last is None and end <= here[1]:
            last = end + passed if end <= here[0] else there[1]
        shift += len(edit.text) - (edit.end - edit.start)
    moved = -shift if back else shift
    return (start + moved if first is None else first), (end + moved if last is None else last)
