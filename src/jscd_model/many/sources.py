"""Source: a document to parse and what is known of it; and those that stand in a JSON Lines file."""

from collections.abc import Iterator
from os import PathLike, fspath
from typing import Any

from attrs import Factory, field, frozen

from jscd_model.many.lines import LONGEST, lines_of, value
from jscd_model.many.results import Failure, FailureKind
from jscd_model.model import When, document_id
from jscd_model.parsing import publication_day

__all__ = ["Source", "as_source", "read_sources"]

_BOM = b"\xef\xbb\xbf"


def _path(given: str | PathLike[str] | None) -> str | None:
    return None if given is None else fspath(given)


def _own_id(source: "Source") -> str:
    if source.path is not None:
        return source.path
    return document_id(source.text) if isinstance(source.text, str) else ""  # which is refused below


@frozen(kw_only=True)
class Source:
    """A document to parse: its text or the path of its file, and what is known of it.

    Attributes:
        text: The text, if it is at hand.
        path: The UTF-8 file that holds it, if it is not.
        published: When it was published, as for `parse`.
        title: Its headline, as for `parse`.
        url: Its address, as for `parse`.
        id: What its result is told by. If not given, it is the path as given, or the text's `document_id`.

    >>> Source(path="statements/lima.txt", published="2024-06-12").id
    'statements/lima.txt'
    """

    text: str | None = None
    path: str | None = field(default=None, converter=_path)
    published: When | None = field(default=None, converter=publication_day)
    title: str | None = None
    url: str | None = None
    id: str = field(default=Factory(_own_id, takes_self=True))

    def __attrs_post_init__(self) -> None:
        """Refuse what is neither a text nor a file, and fields that are no strings."""
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

    An object has a `text`, and may have `id`, `published`, `title` and `url`; other fields are passed over. A document
    without an `id` is told by the file and the line, `archive.jsonl:17`. Empty lines do not count as documents.

    Args:
        path: The file.

    Yields:
        A Source for each document, a Failure for a line that holds none.

    Raises:
        ReadError: The file is missing or cannot be opened; raised when the first document is asked for.
    """
    for number, (place, line) in enumerate(lines_of(path)):
        if line is None or line.strip():
            yield _source(line.removeprefix(_BOM) if line and not number else line, place)


def _source(line: bytes | None, place: str) -> Source | Failure:
    """The document in a line; None stands for a line that is too long to be read."""
    if line is None:
        return Failure(id=place, kind=FailureKind.TOO_LARGE, reason=f"the line is longer than {LONGEST:,} bytes.")
    try:
        return Source(**_fields(value(line), place))
    except (TypeError, ValueError) as error:
        return Failure(id=place, kind=FailureKind.MALFORMED, reason=f"{error}. Mend the line.")


def _fields(data: object, place: str) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise TypeError(f"a line wants an object with a text, got {type(data).__name__}")
    if not isinstance(data.get("text"), str):
        raise TypeError(f"text wants a string, got {type(data.get('text')).__name__}")
    known = {key: data[key] for key in ("text", "published", "title", "url") if data.get(key) is not None}
    given = data.get("id")
    return known | {"id": place if given is None else str(given) if type(given) is int else given}
