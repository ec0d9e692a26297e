"""What becomes of a document of an archive: its record, or a failure in plain words; and how far the work is."""

from attrs import frozen

from jscd_model.model import PolicyRecord
from jscd_model.model.terms import Term

__all__ = ["Failure", "FailureKind", "Parsed", "Progress"]


class FailureKind(Term):
    """Why a document of an archive has no record."""

    UNREADABLE = "unreadable", "its file is missing, a folder or a pipe, not to be opened or not UTF-8"
    MALFORMED = (
        "malformed",
        "its line in a JSON Lines file is no JSON, or has no text, or a field has the wrong type",
    )
    TOO_LARGE = "too_large", "its text is too long, or its line in the JSON Lines file or in the results"
    CRASHED = "crashed", "reading it raised an error, which is a mistake of the library"
    TIMEOUT = "timeout", "reading it took longer than allowed"
    DIED = "died", "the process that read it was killed or crashed, and so was a second one"


@frozen(kw_only=True)
class Parsed:
    """A document that was read.

    Attributes:
        id: The id of its source.
        record: What it says.
    """

    id: str
    record: PolicyRecord


@frozen(kw_only=True)
class Failure:
    """A document that could not be read.

    Attributes:
        id: The id of its source; for a line that is too long to be read, the file and the number of the line.
        kind: Why, as one of a few codes; equal to its string, such as `"unreadable"`.
        reason: Why, in plain words.
    """

    id: str
    kind: FailureKind
    reason: str

    def __str__(self) -> str:
        """The id and the reason in one line."""
        return f"{self.id}: {self.reason}"


@frozen(kw_only=True)
class Progress:
    """How far the work on an archive is.

    Attributes:
        done: How many documents have their result, including failures and those that were skipped.
        failed: How many of them failed in this run; `read_failures` gives those of earlier runs too.
        skipped: How many of them an earlier run had done.
        total: How many documents there are, or None where the sources do not tell.
    """

    done: int = 0
    failed: int = 0
    skipped: int = 0
    total: int | None = None
