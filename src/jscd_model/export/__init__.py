"""The ways out of a record or a dossier and back in. All wire shapes live here; the model knows none of them."""

from jscd_model.export.convert import from_dict, make_converter, to_dict
from jscd_model.export.files import read_json, write_json
from jscd_model.export.jsontext import from_json, to_json
from jscd_model.export.schema import json_schema

__all__ = ["from_dict", "from_json", "json_schema", "make_converter", "read_json", "to_dict", "to_json", "write_json"]
