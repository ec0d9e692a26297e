"""Things by the words of their names, so that a name is compared only with those that it may be short for."""

from collections.abc import Collection, Hashable
from itertools import islice
from typing import Generic, TypeVar

from attrs import define, field

__all__ = ["Shelf"]

_MOST = 200  # things that one name is compared with

T = TypeVar("T", bound=Hashable)


@define(eq=False)
class Shelf(Generic[T]):
    """Things that names mean, under a key such as the noun that heads the name, and there by the words of the name."""

    _all: dict[str, dict[T, None]] = field(factory=dict, init=False)
    _worded: dict[tuple[str, str], dict[T, None]] = field(factory=dict, init=False)

    def put(self, thing: T, key: str, words: Collection[str]) -> None:
        """Put a thing under a key, or add to the words by which it is found there."""
        self._all.setdefault(key, {})[thing] = None
        for word in words:
            self._worded.setdefault((key, word), {})[thing] = None

    def holding(self, key: str, words: Collection[str]) -> list[T]:
        """The things under a key whose names may hold all of some words, in the order in which they were put there."""
        fewest = self._all.get(key)
        if fewest is None:
            return []
        for word in words:
            found = self._worded.get((key, word))
            if found is None:
                return []
            if len(found) < len(fewest):
                fewest = found
        return list(islice(fewest, _MOST))
