"""What the library raises about files: which one, where in it, what was wrong and what to do."""

import os
from collections.abc import Iterable

from attrs import frozen

__all__ = ["Fault", "JscdError", "LexiconError", "LimitError", "ReadError"]


@frozen
class Fault:
    """One thing that is wrong in a file.

    Attributes:
        reason: What was wanted there, what was found and the way out.
        place: Where in the file: a JSON path such as `$.persons[0].name`, an entry such as `[EU]`; None for all of it.
        wanted: The class that could not be made from it, if one was being made.
    """

    reason: str
    place: str | None = None
    wanted: type | None = None

    def __str__(self) -> str:
        """The reason and the place in one line."""
        return self.reason if self.place is None else f"{self.reason} @ {self.place}"


class JscdError(Exception):
    """A file that cannot be used.

    A slip in a call is a `ValueError` or `TypeError`; this is for files and what they hold.

    Attributes:
        reason: What was wanted, what was found and the way out.
        file: The file's name as it was given, or None when the data came without one.
        place: Where in the file, or None for all of it.
        wanted: The class that could not be made from it, if one was being made.
    """

    def __init__(
        self,
        reason: str,
        *,
        file: str | os.PathLike[str] | None = None,
        place: str | None = None,
        wanted: type | None = None,
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.file = None if file is None else os.fspath(file)
        self.place = place
        self.wanted = wanted

    def __str__(self) -> str:
        """File and place before the reason: `parties.toml [EU]: …`."""
        where = " ".join(part for part in (self.file, self.place) if part)
        return f"{where}: {self.reason}" if where else self.reason


class LexiconError(JscdError):
    """A lexicon file that cannot be used: its `place` is the entry, such as `[EU]`."""


class ReadError(JscdError):
    """A file or a JSON text that cannot be read, with every fault that was found in it.

    `reason`, `place` and `wanted` are those of the first fault.

    Attributes:
        faults: What is wrong, in the order of the record's fields.
    """

    def __init__(self, faults: str | Iterable[Fault], *, file: str | os.PathLike[str] | None = None) -> None:
        self.faults = (Fault(faults),) if isinstance(faults, str) else tuple(faults)
        if not self.faults:
            raise ValueError("a ReadError wants at least one fault, got none")
        first = self.faults[0]
        super().__init__(first.reason, file=file, place=first.place, wanted=first.wanted)
        self.args = (self.faults,)  # what pickle hands to __init__

    def __str__(self) -> str:
        """One line for one fault; a count and a line for each of several."""
        start = f"{self.file}: " if self.file else ""
        if len(self.faults) == 1:
            return f"{start}{self.faults[0]}"
        lines = "".join(f"\n  {fault}" for fault in self.faults)
        return f"{start}{len(self.faults)} faults{lines}"


class LimitError(ReadError):
    """A text, a file or a JSON text that is larger than what is read at once; the reason says how to read it still."""
