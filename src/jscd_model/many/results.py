"""What becomes of a document of an archive: its record, or a failure in plain words; and how far the work has come."""

from attrs import frozen

from jscd_model.model import PolicyRecord
from jscd_model.model.terms import Term

__all__ = ["Failure", "FailureKind", "Parsed", "Progress"]


class FailureKind(Term):
    """Why a document of an archive has no record."""

    UNREADABLE = "unreadable", "its file is missing, a folder or a pipe, not to be opened or not UTF-8"
    MALFORMED = (
        "malformed",
        "its line in a JSON Lines file is no JSON, or lacks a text, or a field is of the wrong type",
    )
    TOO_LARGE = "too_large", "its text is too long, or its line in the file that it stands in or in that of the results"
    CRASHED = "crashed", "reading it raised an error; that is a mistake of the library"
    TIMEOUT = "timeout", "reading it took longer than allowed"
    DIED = "died", "the process that read it was killed or crashed, and another one after it"


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
        id: The id of its source; that of a bad line is the file and the line's number, as in `archive.jsonl:17`.
        kind: Why, in one word.
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
    """How far an archive is through.

    Attributes:
        done: How many documents have their result, failures and those that were skipped among them.
        failed: How many of them failed in this run.
        skipped: How many of them an earlier run had done.
        total: How many documents there are, or None where the sources do not tell.
    """

    done: int = 0
    failed: int = 0
    skipped: int = 0
    total: int | None = None
