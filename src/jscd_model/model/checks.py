"""How a field's value is checked against its type, and how a refusal is worded: class, field, wish and value."""

from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from attrs import Attribute

from jscd_model.model.shapes import Shape

__all__ = ["Check", "check_of", "checked", "refusal", "several"]

Check = Callable[[object], None]
"""Takes a value or raises TypeError or ValueError with "wants …, got …"."""


def refusal(wish: str, value: object) -> str:
    """The words for a value that does not fit; a long value is cut short."""
    shown = repr(value)
    return f"wants {wish}, got {shown if len(shown) <= 120 else shown[:117] + '…'}"


def several(values: Iterable[Any]) -> tuple[Any, ...]:  # mypy's attrs plugin solves no type variable here
    """A tuple of a list, tuple or iterator; anything else is passed on, for the field's check to refuse by name."""
    return tuple(values) if isinstance(values, list | tuple | Iterator) else values  # type: ignore[return-value]


def checked(_: type, fields: "list[Attribute[Any]]") -> "list[Attribute[Any]]":
    """Give every field the check of its type: attrs calls this while it makes a class of the model."""
    return [field.evolve(validator=_validator(check_of(field.type))) for field in fields]


def check_of(wanted: Any) -> Check:
    """The check for a field's type; raises TypeError for a type that no field of the model may have."""
    origin, args = get_origin(wanted), get_args(wanted)
    if origin is Annotated:
        return _shaped(args[0], args[1]) if isinstance(args[1], Shape) else _distinct(check_of(args[0]))
    if origin in (Union, UnionType):
        (given,) = (arg for arg in args if arg is not NoneType)
        return _or_none(check_of(given))
    if origin is tuple:
        return _each(check_of(args[0]))
    if isinstance(origin or wanted, type):
        return _instance(origin or wanted)
    raise TypeError(f"no check is known for {wanted!r}")


def _validator(check: Check) -> "Callable[[Any, Attribute[Any], Any], None]":
    def validate(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        try:
            check(value)
        except (TypeError, ValueError) as error:
            raise type(error)(f"{type(instance).__name__}.{attribute.name} {error}") from None

    return validate


def _instance(wanted: type) -> Check:
    if issubclass(wanted, Enum):
        wish = f"a member of {wanted.__name__} (one of {', '.join(str(member.value) for member in wanted)})"
    else:
        names = {bool: "True or False", str: "a string", int: "a whole number"}
        wish = names.get(wanted, f"an instance of {wanted.__name__}")

    def check(value: object) -> None:
        if not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
            raise TypeError(refusal(wish, value))

    return check


def _shaped(wanted: type, shape: Shape) -> Check:
    def check(value: object) -> None:
        if not isinstance(value, str | int) or not isinstance(value, wanted) or isinstance(value, bool):
            raise TypeError(refusal(shape.wish, value))
        if not shape.takes(value):
            raise ValueError(refusal(shape.wish, value))

    return check


def _or_none(check: Check) -> Check:
    def check_unless_none(value: object) -> None:
        if value is not None:
            check(value)

    return check_unless_none


def _each(check: Check) -> Check:
    def check_each(values: object) -> None:
        if not isinstance(values, tuple):
            raise TypeError(refusal("a tuple or list", values))
        for value in values:
            check(value)

    return check_each


def _distinct(check: Check) -> Check:
    def check_distinct(values: Any) -> None:
        check(values)
        if len(set(values)) < len(values):
            raise ValueError(refusal("no member twice", values))

    return check_distinct
