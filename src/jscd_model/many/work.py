"""What is done with one document of an archive, here or in another process, and the bytes that come back."""

from typing import Protocol, TypeVar

from attrs import evolve, field, frozen

from jscd_model.errors import LimitError, ReadError
from jscd_model.lexicon import Lexicon
from jscd_model.many.packing import packed, unpacked
from jscd_model.many.results import Failure, FailureKind, Parsed
from jscd_model.many.sources import Source
from jscd_model.parsing import LONGEST_TEXT, parse, positive, text_of
from jscd_model.reasons import Reasons

__all__ = ["Reading", "Work"]

_LONGEST_ERROR = 300  # an error may quote the text

# What a process reads before its first task, so that the tables of all stages are made.
_EVERYDAY = "Peru and Norway held the second Peru-Norway Dialogue in Lima last week. Rosa Ilave pledged to help."

T_contra = TypeVar("T_contra", contravariant=True)


def _if_own(lexicon: Lexicon | None) -> Lexicon | None:
    """The words, or None for those of the library, which every process has of its own."""
    return None if lexicon is None or lexicon is Lexicon.default() else lexicon


class Work(Protocol[T_contra]):
    """What `spread` does with each task; it is sent to the processes once, so it has to be picklable."""

    def prepare(self) -> None:
        """Load what the tasks will need, before the first one comes and its time begins to count."""

    def __call__(self, task: T_contra, /) -> bytes:
        """The answer to a task. What it raises ends the process."""

    def lost(self, task: T_contra, kind: FailureKind, reason: str, /) -> bytes:
        """The answer where the task itself could not be finished."""


@frozen
class Reading:
    """Parse a document.

    Attributes:
        lexicon: The words to read with; those of the library if None.
        trace: Whether to keep what was rejected.
        longest: How many characters a text may have.
    """

    lexicon: Lexicon | None = field(default=None, converter=_if_own)
    trace: bool = False
    longest: int = LONGEST_TEXT

    def __attrs_post_init__(self) -> None:
        """Refuse what would make every document fail."""
        if self.lexicon is not None and not isinstance(self.lexicon, Lexicon):
            raise TypeError(f"lexicon wants a Lexicon or None, got {type(self.lexicon).__name__}")
        if not isinstance(self.trace, bool):
            raise TypeError(f"trace wants True or False, got {type(self.trace).__name__}")
        positive(self.longest)

    def prepare(self) -> None:
        """Load the stages and the words."""
        parse(_EVERYDAY, published="2024-05-06", lexicon=self.lexicon, trace=self.trace)

    def read(self, source: Source | Failure) -> Parsed | Failure:
        """The result of a document: a failure for everything that can be wrong with it, and for our own mistakes."""
        if isinstance(source, Failure):
            return source
        try:
            text = source.text if source.path is None else text_of(source.path, self.longest)
            assert text is not None, "a Source has a text or a path"
            record = parse(
                text,
                published=source.published,
                title=source.title,
                url=source.url,
                lexicon=self.lexicon,
                trace=self.trace,
                longest=self.longest,
            )
        except LimitError as error:
            return Failure(id=source.id, kind=FailureKind.TOO_LARGE, reason=error.reason)
        except ReadError as error:
            return Failure(id=source.id, kind=FailureKind.UNREADABLE, reason=error.reason)
        except Exception as error:  # noqa: BLE001 (one document must not end the others)
            said = f"{type(error).__name__}: {error}"[:_LONGEST_ERROR]
            reason = f"reading it raised {said}. Please report it, with the text."
            return Failure(id=source.id, kind=FailureKind.CRASHED, reason=reason)
        return Parsed(id=source.id, record=record)

    def __call__(self, source: Source | Failure) -> bytes:
        """The result, packed."""
        return packed(self.read(source))

    def lost(self, source: Source | Failure, kind: FailureKind, reason: str) -> bytes:
        """A failure, packed."""
        return packed(Failure(id=source.id, kind=kind, reason=reason))

    def unpacked(self, answer: bytes) -> Parsed | Failure:
        """The result in an answer; its record knows the reasons of the words it was read with."""
        result: Parsed | Failure = unpacked(answer)
        if self.lexicon is None or isinstance(result, Failure):
            return result
        return evolve(result, record=evolve(result.record, reasons=Reasons(self.lexicon)))
