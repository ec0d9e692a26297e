"""Lines of a JSON Lines file, one by one: none is kept, and one that is too long is not read whole."""

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

_PIECE = 1 << 20  # what is skipped at once
_BOM = b"\xef\xbb\xbf"


def lines(file: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Each line that is not blank with its number, from 1, and its line end if it has one; None where it is too long.

    A byte order mark before the first line is left out.
    """
    number = 0
    while line := file.readline(LONGEST + 1):
        number += 1
        if len(line) <= LONGEST:
            line = line.removeprefix(_BOM) if number == 1 else line
            if line.strip():
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
        message = error.msg.removesuffix(" at")  # as in "Invalid control character at"
        raise ValueError(f"this is no JSON: {message} at column {error.colno}") from None
    except UnicodeDecodeError as error:
        raise ValueError(f"byte {error.start + 1} of the line is not UTF-8") from None
    except RecursionError:
        raise ValueError("its lists or objects are nested too deeply") from None
