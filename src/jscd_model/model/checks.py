"""How a field's value is checked against its type, and how a refusal is worded: class, field, wish and value."""

from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from inspect import isabstract
from operator import attrgetter
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from attrs import Attribute, frozen

from jscd_model.model.shapes import Shape

__all__ = ["Check", "check_of", "checked", "refusal", "several", "shown"]

_SHOWN = 120  # characters of a value in an error
_NOTHING = ()  # fits wherever a tuple does


@frozen
class Check:
    """What a value must be: most are settled by their type and one test, the rest are looked at closely.

    Attributes:
        kind: The type that nearly all values have.
        fits: Whether a value of exactly this type is good; None where the type says all.
        closely: Takes any value or raises TypeError or ValueError with "wants …, got …".
        optional: Whether None is good too.
    """

    kind: type
    fits: Callable[[Any], object] | None
    closely: Callable[[object], None]
    optional: bool = False

    def __call__(self, value: object) -> None:
        """Take a value or raise TypeError or ValueError with "wants …, got …"."""
        if type(value) is not self.kind or (self.fits is not None and not self.fits(value)):
            self.closely(value)


def refusal(wish: str, value: object) -> str:
    """The words for a value that does not fit; a long value is cut short."""
    return f"wants {wish}, got {shown(value)}"


def shown(value: object) -> str:
    """A value as Python writes it, cut short; it may come from anywhere, and be long, deep or no end of digits."""
    try:
        words = repr(value[:_SHOWN] if isinstance(value, str) else value)
    except (RecursionError, ValueError):
        return f"a {type(value).__name__} that is too long to show"
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 3]}…"


def several(values: Iterable[Any]) -> tuple[Any, ...]:  # mypy's attrs plugin solves no type variable here
    """A tuple of a list, tuple or iterator; anything else is passed on, for the field's check to refuse by name."""
    if type(values) is tuple:
        return values
    return tuple(values) if isinstance(values, list | tuple | Iterator) else values  # type: ignore[return-value]


def checked(_: type, fields: "list[Attribute[Any]]") -> "list[Attribute[Any]]":
    """Have the last field check all of them: attrs calls this while it makes a class of the model."""
    *first, last = fields
    return [*first, last.evolve(validator=_validator(fields))]


def check_of(wanted: Any) -> Check:
    """The check for a field's type; raises TypeError for a type that no field of the model may have."""
    origin, args = get_origin(wanted), get_args(wanted)
    if origin is Annotated:
        if isinstance(args[1], Shape):
            return _shaped(args[0], args[1])
        return _each(check_of(get_args(args[0])[0]), distinct=True)
    if origin in (Union, UnionType):
        (given,) = (arg for arg in args if arg is not NoneType)
        return _or_none(check_of(given))
    if origin is tuple:
        return _each(check_of(args[0]), distinct=False)
    if isinstance(origin or wanted, type):
        return _instance(origin or wanted)
    raise TypeError(f"no check is known for {wanted!r}")


def _validator(fields: "list[Attribute[Any]]") -> "Callable[[Any, Attribute[Any], Any], None]":
    """One look at all fields of an object: the types that they have tell which tests are left, and mostly few are."""
    checks = [(field.name, check_of(field.type)) for field in fields]
    values_of = attrgetter(*(field.name for field in fields))
    left: dict[tuple[type, ...], tuple[tuple[int, Callable[[Any], object]], ...]] = {}

    def tests_for(kinds: tuple[type, ...]) -> tuple[tuple[int, Callable[[Any], object]], ...] | None:
        """The tests of values of these types; None where one has to be looked at closely."""
        rows = list(zip(kinds, (check for _, check in checks), strict=True))
        if not all(
            kind is check.kind
            or (kind is NoneType and check.optional)
            or (isabstract(check.kind) and issubclass(kind, check.kind))
            for kind, check in rows
        ):
            return None
        tests = [(at, check.fits) for at, (kind, check) in enumerate(rows) if kind is check.kind and check.fits]
        return left.setdefault(kinds, tuple(tests))

    def validate(instance: object, _: "Attribute[Any]", __: object) -> None:
        values = values_of(instance)
        kinds = tuple(map(type, values))
        tests = left.get(kinds)
        if tests is None:
            tests = tests_for(kinds)
        if tests is not None:
            for at, fits in tests:
                value = values[at]
                if value is not _NOTHING and not fits(value):
                    break
            else:
                return
        for name, check in checks:
            try:
                check(getattr(instance, name))
            except (TypeError, ValueError) as error:
                raise type(error)(f"{type(instance).__name__}.{name} {error}") from None

    return validate


def _instance(wanted: type) -> Check:
    if issubclass(wanted, Enum):
        wish = f"a member of {wanted.__name__} (one of {', '.join(str(member.value) for member in wanted)})"
    else:
        names = {bool: "True or False", str: "a string", int: "a whole number"}
        wish = names.get(wanted, f"an instance of {wanted.__name__}")

    def closely(value: object) -> None:
        if not isinstance(value, wanted) or (wanted is int and isinstance(value, bool)):
            raise TypeError(refusal(wish, value))

    return Check(wanted, None, closely)


def _shaped(wanted: type, shape: Shape) -> Check:
    def closely(value: object) -> None:
        if not isinstance(value, str | int) or not isinstance(value, wanted) or isinstance(value, bool):
            raise TypeError(refusal(shape.wish, value))
        if not shape.takes(value):
            raise ValueError(refusal(shape.wish, value))

    return Check(wanted, shape.takes, closely)


def _or_none(check: Check) -> Check:
    def closely(value: object) -> None:
        if value is not None:
            check.closely(value)

    return Check(check.kind, check.fits, closely, optional=True)


def _each(check: Check, *, distinct: bool) -> Check:
    kind, fits = check.kind, check.fits

    def all_fit(values: tuple[Any, ...]) -> bool:
        for value in values:
            if type(value) is not kind or (fits is not None and not fits(value)):
                return False
        return not distinct or len(values) < 2 or len(set(values)) == len(values)

    def closely(values: object) -> None:
        if not isinstance(values, tuple):
            raise TypeError(refusal("a tuple or list", values))
        for value in values:
            check.closely(value)
        if distinct and len(set(values)) < len(values):
            raise ValueError(refusal("no member twice", values))

    return Check(tuple, all_fit, closely)
