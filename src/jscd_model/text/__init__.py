"""The source as it came: this room owns every offset; nothing else may clean, slice or re-join text."""

from jscd_model.text.segments import Block, BlockKind, Page, Sentence
from jscd_model.text.source import Source, plain

__all__ = ["Block", "BlockKind", "Page", "Sentence", "Source", "plain"]
