"""Lines of a JSON Lines file, one by one: none is kept, and none that is too long is read whole."""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from os import PathLike, fspath
from typing import Any, BinaryIO

from jscd_model.errors import ReadError
from jscd_model.incoming import opened

__all__ = ["LONGEST", "lines", "lines_of", "value"]

LONGEST = 1 << 27
"""The most bytes of a line: a text of ten million characters fits, whatever its escapes."""

_PIECE = 1 << 20  # what is passed over at once


def lines(file: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Each line with its number, from 1, and with its line end if it has one; None for a line that is too long."""
    number = 0
    while line := file.readline(LONGEST + 1):
        number += 1
        if len(line) <= LONGEST:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(_PIECE)
        yield number, None


def lines_of(path: str | PathLike[str]) -> Iterator[tuple[str, bytes | None]]:
    """Each line of a file with its place, `archive.jsonl:17`; ReadError where the file cannot be opened."""
    name = fspath(path)
    with ExitStack() as stack:
        file = stack.enter_context(opened(path, lambda reason: ReadError(reason, file=name)))
        for number, line in lines(file):
            yield f"{name}:{number}", line


def value(line: bytes) -> Any:
    """The value that a line holds; ValueError says why it holds none."""
    import orjson  # noqa: PLC0415 (15 ms that only readers and writers of JSON pay)

    try:
        return orjson.loads(line)
    except orjson.JSONDecodeError:
        pass  # it reads no surrogates; and the standard reader says better what is wrong
    try:
        return json.loads(line.decode("utf-8", "surrogatepass"))
    except json.JSONDecodeError as error:
        raise ValueError(f"this is no JSON: {error.msg} at column {error.colno}") from None
    except UnicodeDecodeError as error:
        raise ValueError(f"byte {error.start + 1} of the line is not UTF-8") from None
    except RecursionError:
        raise ValueError("its lists or objects lie too deep within each other") from None
