"""Enumerations: the items of a list that a clause before them leads to."""

from bisect import bisect_right
from collections.abc import Collection

from jscd_model.text import BlockKind, Page

__all__ = ["cut_blocks", "end_of_list"]

_OPEN = (";", ",", " and", " or")


def end_of_list(page: Page, block: int, told: Collection[int]) -> int | None:
    """Where the list ends to which a clause with a colon leads: "the two sides agreed to: - open a post; …".

    Args:
        page: The text.
        block: Index of the block that ends with the colon.
        told: Indices of the blocks that say something themselves; an item among them is not part of the clause.

    Returns:
        Where the last item ends that belongs to the clause, in the view; None where there is none.
    """
    view, end = page.view, None
    small = open_before = False
    for number in range(block + 1, len(page.blocks)):
        item = page.blocks[number]
        if item.kind is not BlockKind.ITEM or number in told:
            break
        text = view[item.start : item.end]
        lower = text[:1].islower()
        if small and not lower:
            break
        end, small = item.end, small or lower
        opened = text.endswith(_OPEN)
        if open_before and not opened:
            break  # "…; and - hold a drill." closes the list
        open_before = opened
    return end


def cut_blocks(page: Page, start: int, end: int) -> str:
    """A stretch of the view as the text shows it, each block on a line of its own, with its bullet or number."""
    source = page.source
    first = max(0, bisect_right(page.blocks, start, key=lambda block: block.start) - 1)
    lines: list[str] = []
    for block in page.blocks[first:]:
        if block.start >= end:
            break
        at, stop = max(start, block.start), min(end, block.end)
        if at >= stop:
            continue
        mark = ""
        if lines:
            before = source.span(block.start - 2, block.start - 1).end
            mark = source.text[before : source.span(at, stop).start].strip().rstrip("*_` ")
        lines.append(f"{mark} {source.cut(at, stop)}".strip())
    return "\n".join(lines)
