"""Plain data to JSON text and back: canonical, and without loss for any string that Python can hold."""

import json
import re
from typing import Any, NoReturn, overload

from jscd_model.dossier import Dossier
from jscd_model.errors import ReadError
from jscd_model.export.convert import from_dict, to_dict
from jscd_model.model.record import PolicyRecord

__all__ = ["from_json", "to_json"]

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
def from_json(text: str | bytes, wanted: type[PolicyRecord] = ..., *, file: str | None = None) -> PolicyRecord: ...


@overload
def from_json(text: str | bytes, wanted: type[Dossier], *, file: str | None = None) -> Dossier: ...


def from_json(
    text: str | bytes, wanted: type[PolicyRecord | Dossier] = PolicyRecord, *, file: str | None = None
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

    Raises:
        ReadError: It is no JSON, or not that of what is wanted, or of another version; every fault is listed with its
            JSON path.
    """
    if not isinstance(text, str | bytes):
        raise TypeError(f"from_json wants JSON as str or bytes, got {type(text).__name__}")
    return from_dict(_loaded(text, file), wanted, file=file)


def _loaded(text: str | bytes, file: str | None) -> Any:
    import orjson  # noqa: PLC0415

    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        pass  # it reads no surrogates; and the standard reader says better what is wrong
    try:
        if isinstance(text, bytes):
            text = text.decode("utf-8", "surrogatepass")
        if text.startswith("\ufeff"):
            raise ReadError("this begins with a byte order mark; save it as UTF-8 without one", file=file)
        return json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno} column {error.colno}"
        reason = f"this is no JSON: {error.msg} at {place}; write it again with write_json"
    except UnicodeDecodeError as error:
        reason = f"this is not UTF-8: byte {error.object[error.start]:#04x} at offset {error.start}; save it as UTF-8"
    except ValueError as error:
        reason = f"this is no JSON: {error}; write it again with write_json"
    except RecursionError:
        reason = "this is no record: its lists or objects lie too deep within each other"
    raise ReadError(reason, file=file)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"JSON has no {name}")
