"""Which fields of a class go to JSON: those by which its instances are compared, under their own names."""

from typing import Any

from attrs import Attribute, fields

__all__ = ["wire_fields"]


def wire_fields(cls: type) -> "tuple[Attribute[Any], ...]":
    """The fields of an attrs class that its JSON object has, in order; a field that is not compared is not written."""
    return tuple(field for field in fields(cls) if field.eq)
