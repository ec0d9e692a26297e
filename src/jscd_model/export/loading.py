"""JSON text to plain data, and in words what is wrong with a text that is none."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any, NoReturn

from jscd_model.errors import Fault, ReadError
from jscd_model.export.faults import MOST_FAULTS, step

__all__ = ["loaded"]

_MOST_DIGITS = 40  # no number of ours has more than 16
_NO_NUMBER = re.compile(rf'"(?:[^"\\]|\\.)*+"|(?P<odd>NaN|-?Infinity|-?[0-9]{{{_MOST_DIGITS + 1},}}+)', re.DOTALL)


class _Doubled(dict[str, Any]):
    """An object that names fields twice.

    Attributes:
        names: The fields.
    """

    names: tuple[str, ...]


def loaded(text: bytes, file: str | None) -> Any:
    """What a JSON text holds; ReadError for what is no JSON, and for an object that names a field twice."""
    import orjson  # noqa: PLC0415 (15 ms that only readers and writers of JSON pay)

    indented = orjson.OPT_INDENT_2 if text.startswith(b"{\n") else 0
    ended = orjson.OPT_APPEND_NEWLINE if text.endswith(b"\n") else 0
    try:
        data = orjson.loads(text)
        if orjson.dumps(data, option=indented | ended) == text:  # so no field is there twice: it would be written once
            return data
    except (orjson.JSONDecodeError, orjson.JSONEncodeError):
        pass  # it takes no surrogates, and little depth; and the standard reader says better what is wrong
    return _closely(text, file)


def _closely(plain: bytes, file: str | None) -> Any:
    """The same by the standard reader, which is slower and tells what it sees."""
    text, doubled = "", list[_Doubled]()

    def object_of(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            found = _Doubled(found)
            found.names = tuple(name for name, count in Counter(name for name, _ in pairs).items() if count > 1)
            doubled.append(found)
        return found

    try:
        text = plain.decode("utf-8", "surrogatepass")
        if text.startswith("\ufeff"):
            raise ReadError("this begins with a byte order mark; save it as UTF-8 without one", file=file)
        data = json.loads(text, parse_constant=_no_constant, parse_int=_whole_number, object_pairs_hook=object_of)
    except json.JSONDecodeError as error:
        reason = (
            f"this is no JSON: {error.msg} at line {error.lineno} column {error.colno}; write it again with write_json"
        )
    except UnicodeDecodeError as error:
        reason = f"this is not UTF-8: byte {error.object[error.start]:#04x} at offset {error.start}; save it as UTF-8"
    except ValueError as error:
        reason = f"this is no JSON: {error}{_place_of_number(text)}; write it again with write_json"
    except RecursionError:
        reason = "this is no record: its lists or objects lie too deep within each other"
    else:
        if doubled:
            raise ReadError(islice(_doubles(data), MOST_FAULTS), file=file)
        return data
    raise ReadError(reason, file=file)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"JSON has no {name}")


def _place_of_number(text: str) -> str:
    for found in _NO_NUMBER.finditer(text):
        if found["odd"]:
            line_start = text.rfind("\n", 0, found.start()) + 1
            return f" at line {text.count(chr(10), 0, line_start) + 1} column {found.start() - line_start + 1}"
    return ""


def _whole_number(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise ValueError(f"a number has {len(digits):,} digits")
    return int(digits)


def _doubles(data: Any) -> Iterator[Fault]:
    """Each field that an object names twice, with its path."""
    left: list[tuple[str, Any]] = [("$", data)]
    while left:
        path, value = left.pop()
        if isinstance(value, _Doubled):
            for name in value.names:
                yield Fault("the field is there twice; keep one", f"{path}{step(name)}")
        if isinstance(value, dict):
            left += [(f"{path}{step(name)}", inner) for name, inner in reversed(value.items())]
        elif isinstance(value, list):
            left += [(f"{path}[{index}]", inner) for index, inner in reversed(list(enumerate(value)))]
