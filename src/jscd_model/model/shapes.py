"""The narrower strings and numbers that fields are made of: codes, ids, names, counts."""

import re
from collections.abc import Callable
from functools import cached_property
from typing import Annotated, Any, TypeVar

from attrs import frozen

__all__ = [
    "DISTINCT",
    "LARGEST",
    "Code",
    "Count",
    "Distinct",
    "DocumentId",
    "Id",
    "Label",
    "Name",
    "Ordinal",
    "Shape",
]

# Beyond this a JSON number does not survive every reader (RFC 8259, section 6).
LARGEST = 2**53 - 1


@frozen(slots=False)
class Shape:
    """What a string or whole number must be like, beyond its type.

    Attributes:
        wish: The wish in words, as errors say it.
        pattern: Regular expression that a string must match as a whole, one that JSON Schema understands too.
        least: Smallest number.
        most: Largest number.
        quick: The pattern as a plain test, where there is one.
    """

    wish: str
    pattern: str | None = None
    least: int | None = None
    most: int | None = None
    quick: Callable[[str], object] | None = None

    @cached_property
    def takes(self) -> Callable[[Any], object]:
        """Tells whether a value of the right type has the shape."""
        if self.pattern is not None:
            return self.quick or re.compile(self.pattern).fullmatch
        least, most = self.least, self.most
        return lambda value: (least is None or value >= least) and (most is None or value <= most)


@frozen
class _Distinct:
    """Marks a tuple that holds no member twice."""


DISTINCT = _Distinct()

T = TypeVar("T")
Distinct = Annotated[tuple[T, ...], DISTINCT]


Name = Annotated[str, Shape("a string that is not blank", pattern=r"[\s\S]*\S[\s\S]*", quick=str.strip)]
Id = Annotated[str, Shape("an id (a string, not empty, without white space)", pattern=r"\S+")]
Label = Annotated[str, Shape("words in kebab case", pattern=r"[a-z0-9]+(-[a-z0-9]+)*")]
Code = Annotated[
    str, Shape("a party code in capitals such as US, EU or ASEAN", pattern=r"[A-Z][A-Z0-9]+([+-][A-Z0-9]+)*")
]
DocumentId = Annotated[str, Shape("an id made by document_id(text)", pattern=r"sha256:[0-9a-f]{64}")]
Count = Annotated[int, Shape("a whole number from 0", least=0, most=LARGEST)]
Ordinal = Annotated[int, Shape("a whole number from 1", least=1, most=LARGEST)]
