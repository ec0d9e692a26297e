"""Enumerations: the items of a list that a clause before them leads to."""

from collections.abc import Collection

from jscd_model.text import BlockKind, Page

__all__ = ["end_of_list"]

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
