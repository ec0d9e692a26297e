"""Plain data to JSON text and back: canonical, and without loss for any string that Python can hold."""

import json
import re
from typing import overload

from jscd_model.dossier import Dossier
from jscd_model.errors import LimitError
from jscd_model.export.convert import from_dict, to_dict
from jscd_model.export.loading import loaded
from jscd_model.model.record import PolicyRecord

__all__ = ["LARGEST_JSON", "from_json", "to_json"]

LARGEST_JSON = 100_000_000
"""How many bytes a JSON text may have, unless the caller says otherwise: the records of some ten thousand documents."""

# A surrogate that is not the second of two in a row. JSON reads two escapes in a row as one astral character, so a
# second surrogate must stand as itself beside the escape of the first.
_LONE = r"[\ud800-\udbff]|(?<![\ud800-\udbff])[\udc00-\udfff]"


def to_json(whole: PolicyRecord | Dossier, *, indent: int | None = None) -> str:
    """A record or a dossier as JSON text; equal ones give the same text everywhere.

    Args:
        whole: The record or dossier; of a record only the facts are written, not its text and what explains them.
        indent: Spaces for each level, 1 to 8; None for one line.
    """
    if indent is not None and (type(indent) is not int or not 1 <= indent <= 8):
        raise ValueError(f"indent wants None or 1 to 8 spaces, got {indent!r}")
    data = to_dict(whole)
    import orjson  # noqa: PLC0415 (15 ms that only readers and writers of JSON pay)

    if indent in (None, 2):
        try:
            return orjson.dumps(data, option=orjson.OPT_INDENT_2 if indent else 0).decode()
        except orjson.JSONEncodeError:  # it writes no surrogates
            pass
    separators = (",", ":") if indent is None else (",", ": ")
    text = json.dumps(data, ensure_ascii=False, indent=indent, separators=separators)
    return re.sub(_LONE, lambda found: f"\\u{ord(found[0]):04x}", text)


@overload
def from_json(
    text: str | bytes, wanted: type[PolicyRecord] = ..., *, file: str | None = None, largest: int = ...
) -> PolicyRecord: ...


@overload
def from_json(text: str | bytes, wanted: type[Dossier], *, file: str | None = None, largest: int = ...) -> Dossier: ...


def from_json(
    text: str | bytes,
    wanted: type[PolicyRecord | Dossier] = PolicyRecord,
    *,
    file: str | None = None,
    largest: int = LARGEST_JSON,
) -> PolicyRecord | Dossier:
    """The record or dossier that `to_json` wrote; its records have no text until `with_text` gives them one.

    >>> from jscd_model.model import Document
    >>> record = PolicyRecord(document=Document.of("Peru met Chile."))
    >>> from_json(to_json(record)) == record
    True
    >>> dossier = Dossier(records=[record])
    >>> from_json(to_json(dossier), Dossier) == dossier
    True

    Args:
        text: JSON, as a string or as UTF-8.
        wanted: What it is: PolicyRecord or Dossier.
        file: Name of the file that it came from, for errors.
        largest: How many bytes the text may have; reading takes some ten times that of memory.

    Raises:
        LimitError: The text has more than `largest` bytes; every `LimitError` is a `ReadError`.
        ReadError: It is no JSON, or not that of what is wanted, or of another version, or names a field twice; the
            first hundred faults are listed with their JSON paths.
    """
    if not isinstance(text, str | bytes):
        raise TypeError(f"from_json wants JSON as str or bytes, got {type(text).__name__}")
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    if len(data) > checked_largest(largest):
        raise LimitError(too_large(f"the JSON text has {len(data):,} bytes", largest), file=file)
    return from_dict(loaded(data, file), wanted, file=file)


def checked_largest(largest: int) -> int:
    """The greatest size that a JSON text may have; ValueError for what is none."""
    if type(largest) is not int or largest < 1:
        raise ValueError(f"largest wants a whole number of bytes from 1, got {largest!r}")
    return largest


def too_large(found: str, largest: int) -> str:
    """The words for a JSON text that is larger than that."""
    return f"{found}, and {largest:,} bytes are read at once; pass a larger largest= if you trust where it is from"
