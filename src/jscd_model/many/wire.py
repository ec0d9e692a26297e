"""A result as a line of JSON Lines: the id of its source, and the record or the failure."""

import json
from typing import Any

from attrs import frozen

from jscd_model.errors import ReadError
from jscd_model.export import from_dict, to_json
from jscd_model.many.lines import LONGEST, value
from jscd_model.many.results import Failure, FailureKind, Parsed
from jscd_model.many.sources import Source
from jscd_model.many.work import Reading

__all__ = ["Writing", "checked", "cut_off", "failed", "result_of"]

_BEGINNING = b'{"id":'


def _line(result: Parsed | Failure) -> bytes:
    if isinstance(result, Parsed):
        outcome = '"record":' + to_json(result.record)
    else:
        outcome = '"failure":' + json.dumps({"kind": result.kind.value, "reason": result.reason}, separators=(",", ":"))
    line = f'{{"id":{json.dumps(result.id)},{outcome}}}\n'
    return line.encode("utf-8", "surrogatepass")


def failed(line: bytes) -> bool:
    """Whether a line of ours tells of a failure; within a string the quotes would stand behind backslashes."""
    return b'","failure":{' in line


@frozen
class Writing:
    """Parse a document and write its result as a line.

    Attributes:
        reading: How it is parsed.
    """

    reading: Reading

    def prepare(self) -> None:
        """Load the stages, the words and what writes JSON."""
        self.reading.prepare()
        _line(self.reading.read(Source(text="")))

    def __call__(self, source: Source | Failure) -> bytes:
        """The line of a document."""
        line = _line(self.reading.read(source))
        if len(line) > LONGEST:
            reason = f"its record is longer than {LONGEST:,} bytes. Parse the text alone, or in parts."
            return self.lost(source, FailureKind.TOO_LARGE, reason)
        return line

    def lost(self, source: Source | Failure, kind: FailureKind, reason: str) -> bytes:
        """The line of a document that could not be finished."""
        return _line(Failure(id=source.id, kind=kind, reason=reason))


def cut_off(line: bytes) -> bool:
    """Whether a line that holds no result may be the beginning of one; a lost end can also stand there as zeros."""
    written = line.rstrip(b"\0")
    return not line.endswith(b"\n") and (written.startswith(_BEGINNING) or _BEGINNING.startswith(written))


def checked(line: bytes) -> dict[str, Any]:
    """The object in a line, with an id and an outcome; ValueError says what is wrong with it."""
    data: dict[str, Any] = value(line)
    match data:
        case {"id": str(), "record": dict()} | {"id": str(), "failure": dict()}:
            return data
    raise ValueError("a result wants an object with an id, and a record or a failure")


def result_of(line: bytes) -> Parsed | Failure:
    """The result in a line; ValueError or ReadError says what is wrong with it."""
    data = checked(line)
    if "record" in data:
        return Parsed(id=data["id"], record=from_dict(data["record"]))
    match data["failure"]:
        case {"kind": str(kind), "reason": str(reason)} if kind in FailureKind.glossary():
            return Failure(id=data["id"], kind=FailureKind(kind), reason=reason)
    raise ReadError("a failure wants a kind that this release knows, and a reason")
