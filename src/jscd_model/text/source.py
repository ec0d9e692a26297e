"""The source text, and a normalised view of it that maps back to it."""

from bisect import bisect_left, bisect_right
from itertools import pairwise

from attrs import evolve, field, frozen

from jscd_model.model import Span

__all__ = ["Piece", "Source", "plain"]

# One character for one character, so that offsets into `shown` and `view` agree.
_PLAIN = (
    *((sign, "'") for sign in "\u2019\u2018\u201a\u201b\u02bc\u02bb\u2032\u00b4\uff07"),
    *((sign, '"') for sign in "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02"),
    *((sign, "-") for sign in "\u2013\u2014\u2010\u2011\u2012\u2015\u2212\ufe58\ufe63\uff0d"),
)
_HYPHENS = "-\u2010\u2011"


def plain(words: str) -> str:
    """Words with straight quotes and `-` for every dash, as a view has them.

    >>> plain("Peru’s JOC–I")
    "Peru's JOC-I"
    """
    words = words.replace("`", "'")
    if not words.isascii():
        for sign, plainer in _PLAIN:
            words = words.replace(sign, plainer)
    return words


@frozen
class Piece:
    """A run of the view that stands for a run of the source: copied, or put in its place.

    Attributes:
        start: Where the run starts in the source, in code points.
        end: Where it ends in the source, exclusive.
        text: What the view shows for it.
    """

    start: int
    end: int
    text: str


@frozen(kw_only=True)
class Source:
    """A text as it was passed in, with the clean view that the grammar reads.

    The view has one space for every run of white space, no markup, straight quotes and `-` for every dash. It writes
    "cooperation" without a hyphen, and headings in capitals as other headings; its blocks are separated by one
    newline. Every stretch of it maps back to the text.

    Attributes:
        text: The text exactly as it was passed in.
        shown: The view with the quotes and dashes of the source; names in a record are cut from it.
        view: The view with plain quotes and dashes; as long as `shown`.
    """

    text: str = field(repr=False)
    shown: str = field(repr=False)
    view: str = field(repr=False)
    _written: str = field(repr=False)
    _starts: tuple[int, ...] = field(repr=False)
    _ranges: tuple[tuple[int, int], ...] = field(repr=False)
    _shifts: tuple[int | None, ...] = field(repr=False)
    _joints: tuple[int, ...] = field(repr=False, default=())

    @classmethod
    def from_pieces(cls, text: str, pieces: list[Piece]) -> "Source":
        """Join the pieces, in order, to the view of `text`; pieces copied one after the other map as one."""
        starts: list[int] = []
        ranges: list[tuple[int, int]] = []
        joints: list[int] = []
        at = end = 0
        copying = False
        for piece in pieces:
            first, length = piece.start, len(piece.text)
            if first == end + 1 and text[end] in _HYPHENS:
                joints.append(at)
            copied = piece.end - first == length
            if copied and copying and first == end:
                ranges[-1] = (ranges[-1][0], piece.end)
            else:
                starts.append(at)
                ranges.append((first, piece.end))
            at, end, copying = at + length, piece.end, copied
        starts.append(at)
        shown = "".join([piece.text for piece in pieces])
        return cls(
            text=text,
            shown=shown,
            written=shown,
            view=plain(shown),
            starts=tuple(starts),
            ranges=tuple(ranges),
            shifts=tuple(
                [
                    first - begin if last - first == end - begin else None
                    for (first, last), (begin, end) in zip(ranges, pairwise(starts), strict=True)
                ]
            ),
            joints=tuple(joints),
        )

    def shown_as(self, shown: str) -> "Source":
        """The same source with letters in another case, character for character."""
        return evolve(self, shown=shown, view=plain(shown))

    def written(self, start: int, end: int) -> str:
        """The words of `view[start:end]` as `cut` gives them, but in the case of the source."""
        return self._joined(self._written, start, end) if self._joints else self._written[start:end]

    def span(self, start: int, end: int, rule: str | None = None) -> Span:
        """The span of the source that `view[start:end]` stands for.

        Args:
            start: Offset into the view.
            end: Offset into the view, exclusive; greater than `start`.
            rule: Name of the rule that read it.

        Returns:
            A span in code points of the source.

        Raises:
            ValueError: The range is empty or leaves the view.
        """
        return Span(*self.place(start, end), rule)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where what `view[start:end]` stands for starts and ends in the source; refused as `span` refuses it."""
        starts, shifts = self._starts, self._shifts
        if not 0 <= start < end <= starts[-1]:
            raise ValueError(f"a stretch of the view needs 0 <= start < end <= {starts[-1]}, got {start}..{end}")
        index = bisect_right(starts, start) - 1
        shift = shifts[index]
        if shift is not None and end <= starts[index + 1]:
            return start + shift, end + shift
        other = bisect_left(starts, end) - 1
        later = shifts[other]
        first = self._ranges[index][0] if shift is None else start + shift
        last = self._ranges[other][1] if later is None else end + later
        return first, last

    def cut(self, start: int, end: int) -> str:
        """The words of `view[start:end]` with the quotes, dashes and hyphens of the source and single spaces."""
        return self._joined(self.shown, start, end) if self._joints else self.shown[start:end]

    def _joined(self, words: str, start: int, end: int) -> str:
        """A stretch with the hyphens that the view leaves out."""
        inside = self._joints[bisect_right(self._joints, start) : bisect_left(self._joints, end)]
        return "-".join(words[first:last] for first, last in pairwise((start, *inside, end)))
