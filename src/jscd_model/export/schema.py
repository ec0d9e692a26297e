"""The JSON Schema of a record, as shipped with the package."""

import json
from importlib.resources import files
from typing import Any

__all__ = ["SCHEMA_FILE", "json_schema"]

SCHEMA_FILE = "record.schema.json"


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what `to_json` writes, as a fresh dict.

    It knows the shape of every field; that ids refer to something and that spans lie within the text is checked by
    `from_json` alone.
    """
    text = files("jscd_model.export").joinpath(SCHEMA_FILE).read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema
