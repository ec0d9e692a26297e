"""The JSON Schemas of a record and of a dossier, as shipped with the package."""

import json
from importlib.resources import files
from typing import Any

from jscd_model.dossier import Dossier
from jscd_model.model.checks import refusal
from jscd_model.model.record import PolicyRecord

__all__ = ["SCHEMA_FILES", "json_schema"]

SCHEMA_FILES = {PolicyRecord: "record.schema.json", Dossier: "dossier.schema.json"}


def json_schema(wanted: type[PolicyRecord | Dossier] = PolicyRecord) -> dict[str, Any]:
    """The JSON Schema (2020-12) of what `to_json` writes, as a fresh dict.

    It knows the shape of every field; that ids refer to something and that spans lie within the text is checked by
    `from_json` alone.

    Args:
        wanted: PolicyRecord or Dossier.
    """
    if wanted not in tuple(SCHEMA_FILES):
        raise TypeError(f"wanted {refusal('PolicyRecord or Dossier', wanted)}")
    text = files("jscd_model.export").joinpath(SCHEMA_FILES[wanted]).read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema
