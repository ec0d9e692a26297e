"""The JSON Schemas drawn from the classes: their fields, types, vocabularies and docstrings.

`python -m jscd_model.export.drawing` writes the shipped files anew; a test fails when they differ.
"""

import inspect
import json
import re
from collections.abc import Iterator
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from attrs import has

from jscd_model.dossier import DOSSIER_VERSION, Dossier
from jscd_model.export.schema import SCHEMA_FILES
from jscd_model.export.wire import wire_fields
from jscd_model.model.record import SCHEMA_VERSION, PolicyRecord
from jscd_model.model.shapes import Shape
from jscd_model.model.terms import Term
from jscd_model.model.when import When

__all__ = ["WHEN_PATTERN", "drawn_schema", "renew"]

Schema = dict[str, Any]

_MOMENT = "(?!0000)[0-9]{4}(-(2[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?))?[~?%]?"
WHEN_PATTERN = rf"^({_MOMENT}(/({_MOMENT}|\.\.))?|\.\./{_MOMENT})$"

_NAMES = {PolicyRecord: f"record:{SCHEMA_VERSION}", Dossier: f"dossier:{DOSSIER_VERSION}"}
_PLAIN: dict[type, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
}


def drawn_schema(wanted: type[PolicyRecord | Dossier] = PolicyRecord) -> Schema:
    """The schema that a class and those of its parts have now."""
    definitions: dict[str, Schema] = {}
    root = _object(wanted, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:jscd-model:{_NAMES[wanted]}",
        "title": wanted.__name__,
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def renew(folder: Path | None = None) -> None:
    """Write the drawn schemas to files in a folder, by default to those that are shipped."""
    for wanted, name in SCHEMA_FILES.items():
        text = json.dumps(drawn_schema(wanted), ensure_ascii=False, indent=2)
        (folder or Path(__file__).parent).joinpath(name).write_text(f"{text}\n", encoding="utf-8")


def _object(cls: type, definitions: dict[str, Schema]) -> Schema:
    doc = inspect.cleandoc(cls.__doc__ or "")
    about = dict(_attributes(doc))
    properties = {
        field.name: {**_drawn(field.type, definitions), "description": about[field.name]} for field in wire_fields(cls)
    }
    return {
        "description": _first(doc),
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _drawn(wanted: Any, definitions: dict[str, Schema]) -> Schema:
    origin, args = get_origin(wanted), get_args(wanted)
    if origin is Annotated:
        inner = _drawn(args[0], definitions)
        return inner | (_shaped(args[1]) if isinstance(args[1], Shape) else {"uniqueItems": True})
    if origin in (Union, UnionType):
        (given,) = (arg for arg in args if arg is not NoneType)
        inner = _drawn(given, definitions)
        if "type" in inner:
            return inner | {"type": [inner["type"], "null"]}
        return {"anyOf": [inner, {"type": "null"}]}
    if origin is tuple:
        return {"type": "array", "items": _drawn(args[0], definitions)}
    if wanted in _PLAIN:
        return dict(_PLAIN[wanted])
    if wanted.__name__ not in definitions:
        definitions[wanted.__name__] = {}  # holds the place while its fields are drawn
        definitions[wanted.__name__] = _defined(wanted, definitions)
    return {"$ref": f"#/$defs/{wanted.__name__}"}


def _defined(wanted: type, definitions: dict[str, Schema]) -> Schema:
    doc = inspect.cleandoc(wanted.__doc__ or "")
    if wanted is When:
        return {
            "description": f"{_first(doc)} Written in EDTF (ISO 8601-2).",
            "type": "string",
            "pattern": WHEN_PATTERN,
        }
    if issubclass(wanted, Term):
        meanings = "".join(f"\n- {value}: {meaning}" for value, meaning in wanted.glossary().items())
        return {"description": f"{_first(doc)}{meanings}", "type": "string", "enum": list(wanted.glossary())}
    if has(wanted):
        return _object(wanted, definitions)
    raise TypeError(f"no schema is known for {wanted!r}")


def _shaped(shape: Shape) -> Schema:
    if shape.pattern is not None:
        return {"pattern": f"^{shape.pattern}$"}
    if shape.least == shape.most:
        return {"const": shape.least}
    return {"minimum": shape.least, "maximum": shape.most}


def _first(doc: str) -> str:
    return " ".join(doc.split("\n\n", 1)[0].split())


def _attributes(doc: str) -> Iterator[tuple[str, str]]:
    _, _, section = doc.partition("Attributes:\n")
    for entry in re.finditer(r"^    (\w+): (.+(?:\n        .+)*)", section, re.MULTILINE):
        yield entry[1], " ".join(entry[2].split())


if __name__ == "__main__":
    renew()
