"""Source: a document to parse and what is known of it; and those in a JSON Lines file."""

from collections.abc import Iterator
from hashlib import sha256
from os import PathLike, fspath
from pathlib import Path
from typing import Any

from attrs import Converter, field, frozen

from jscd_model.many.lines import LONGEST, lines_of, value
from jscd_model.many.results import Failure, FailureKind
from jscd_model.model import When, document_id
from jscd_model.parsing import publication_day

__all__ = ["Source", "as_source", "read_sources"]

_DIGITS = 16  # of the hash of a line


def _path(given: str | PathLike[str] | None) -> str | None:
    return None if given is None else fspath(given)


def _id(given: str | None, source: Any) -> str:
    """The id of a source of which the other fields have been set."""
    if given is not None:
        return given
    if isinstance(source.text, str):
        return document_id(source.text)
    return source.path or ""  # without a path it is refused below


@frozen(kw_only=True)
class Source:
    """A document to parse: its text or the path of its file, and what is known of it.

    Attributes:
        text: The text, if it is at hand.
        path: The UTF-8 file that holds it, if it is not.
        published: When it was published, given as for `parse`.
        title: Its headline, as for `parse`.
        url: Its address, as for `parse`.
        id: Names its result. If left out, it is the path as given, or the text's `document_id`.

    >>> Source(path="statements/lima.txt", published="2024-06-12").id
    'statements/lima.txt'
    """

    text: str | None = None
    path: str | None = field(default=None, converter=_path)
    published: When | None = field(default=None, converter=publication_day)
    title: str | None = None
    url: str | None = None
    id: str = field(default=None, converter=Converter(_id, takes_self=True))  # type: ignore[misc]

    def __attrs_post_init__(self) -> None:
        """Refuse what is neither a text nor a file, and fields that are not strings."""
        if (self.text is None) == (self.path is None):
            raise ValueError("a Source wants either a text or a path")
        for name in ("text", "path", "title", "url", "id"):
            given = getattr(self, name)
            if not isinstance(given, str) and (given is not None or name == "id"):
                raise TypeError(f"a Source wants {name} as a str, got {type(given).__name__}")


def as_source(given: object) -> Source | Failure:
    """What stands for a document: a path becomes a Source, a Source or a Failure stays; TypeError for anything else."""
    if isinstance(given, Source | Failure):
        return given
    if isinstance(given, str | PathLike):
        return Source(path=given)
    raise TypeError(f"a source is a path, a Source or a Failure, got {type(given).__name__}")


def read_sources(path: str | PathLike[str]) -> Iterator[Source | Failure]:
    r"""The documents of a JSON Lines file, one object a line, for `parse_many` and `parse_into`.

    An object has a `text`, and may have `id`, `published`, `title` and `url`, each of which counts as missing where it
    is empty; other fields are ignored. A document without an `id` gets one from the name of the file and a hash of its
    line, such as `archive.jsonl#9f86d081884c7d65`, which stays the same wherever the line or the file is moved, and
    changes when the line does; only a line that is too long to be read is told by its number. Blank lines are skipped.

    Args:
        path: The file.

    Yields:
        A Source for each document, a Failure for a line that cannot be used; its reason names the file and the line.

    Raises:
        ReadError: The file is missing or cannot be opened; raised when the first document is asked for.
    """
    name = Path(path).name
    for place, line in lines_of(path):
        yield _source(line, place, name)


def _source(line: bytes | None, place: str, name: str) -> Source | Failure:
    """The document in a line; None stands for a line that is too long to be read."""
    if line is None:
        reason = f"the line is longer than {LONGEST:,} bytes. Put the text into a file of its own, or cut it up."
        return Failure(id=place, kind=FailureKind.TOO_LARGE, reason=reason)
    known = f"{name}#{sha256(line.strip()).hexdigest()[:_DIGITS]}"
    try:
        data = value(line)
        if not isinstance(data, dict):
            raise TypeError(f"a line wants an object with a text, got {type(data).__name__}")  # noqa: TRY301
        known = _given_id(data.get("id")) or known
        return Source(id=known, **_fields(data))
    except (TypeError, ValueError) as error:
        return Failure(id=known, kind=FailureKind.MALFORMED, reason=f"{error} ({place}). Fix the line.")


def _given_id(given: object) -> str | None:
    if given is None or isinstance(given, str):
        return given
    if type(given) is int:
        return str(given)
    raise TypeError(f"id wants a string or a whole number, got {type(given).__name__}")


def _fields(data: dict[str, Any]) -> dict[str, Any]:
    text = data.get("text")
    if text is None:
        raise TypeError('the object has no "text"')
    return {"text": text} | {key: data[key] for key in ("published", "title", "url") if data.get(key) not in (None, "")}
