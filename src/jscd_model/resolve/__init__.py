"""Many accounts, one event: which facts of different records are one thing, and where the records differ."""

from jscd_model.resolve.merging import merge

__all__ = ["merge"]
