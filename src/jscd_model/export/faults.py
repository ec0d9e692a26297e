"""Every fault in data that was to be a record, with its JSON path, in our own words."""

import json
import re
from collections.abc import Iterator

from jscd_model.errors import Fault
from jscd_model.model.references import MisfitError

__all__ = ["MOST_FAULTS", "faults_of", "step"]

MOST_FAULTS = 100
"""How many faults an error lists; where more is wrong, the first show what."""


def faults_of(error: Exception, wanted: type | None, path: str = "$") -> Iterator[Fault]:
    """What a cattrs converter complains of, one by one; nothing for an error that is none of its kind."""
    from cattrs.errors import (  # noqa: PLC0415 (whoever has such an error has imported cattrs)
        ClassValidationError,
        ForbiddenExtraKeysError,
        IterableValidationError,
    )

    match error:
        case ClassValidationError():
            fields, bare = error.group_exceptions()
            for inner, note in fields:
                yield from faults_of(inner, error.cl, f"{path}.{note.name}")
            for inner in bare:
                yield from faults_of(inner, error.cl, path)
        case IterableValidationError():
            for inner, index in error.group_exceptions()[0]:
                yield from faults_of(inner, wanted, f"{path}[{index.index}]")
        case ForbiddenExtraKeysError():
            for key in sorted(error.extra_fields, key=str):
                yield Fault(f"{error.cl.__name__} has no such field; take it out", f"{path}{step(key)}", error.cl)
        case MisfitError():
            for place, reason in error.misfits:
                yield Fault(reason, f"{path}.{place}", wanted)
        case KeyError():
            yield Fault("the field is missing; give it, null where the text says nothing", path, wanted)
        case ValueError() | TypeError():
            yield Fault(str(error), path, wanted)


def step(key: object) -> str:
    """A key of an object as a JSON path has it."""
    return f".{key}" if isinstance(key, str) and re.fullmatch(r"[A-Za-z_]\w*", key) else f"[{json.dumps(str(key))}]"
