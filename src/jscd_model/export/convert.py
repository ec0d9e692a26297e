"""Records and dossiers to plain data and back: a cattrs converter that is strict about types and knows no defaults."""

from collections.abc import Callable
from functools import cache
from itertools import islice
from operator import attrgetter
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin, overload

from attrs import NOTHING, Attribute, evolve, has

from jscd_model.dossier import Dossier
from jscd_model.errors import ReadError
from jscd_model.export.faults import MOST_FAULTS, faults_of
from jscd_model.export.versions import misread
from jscd_model.export.wire import wire_fields
from jscd_model.model.checks import check_of, refusal
from jscd_model.model.record import PolicyRecord
from jscd_model.model.shapes import Shape
from jscd_model.model.terms import Term
from jscd_model.model.when import When
from jscd_model.reasons import Reasons

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["from_dict", "make_converter", "quick_reader", "to_dict"]

_PLAIN = (str, int, bool)
_LONGEST_TIME = 64  # an interval of two days with their marks has 23 characters

Hook = Callable[[Any, Any], Any]


def to_dict(whole: PolicyRecord | Dossier) -> dict[str, Any]:
    """A record or dossier as dicts, lists, strings, whole numbers, booleans and None; keys stand as the fields do."""
    if not isinstance(whole, PolicyRecord | Dossier):
        raise TypeError(f"to_dict {refusal('a PolicyRecord or a Dossier', whole)}")
    plain: dict[str, Any] = _converter().unstructure(whole)
    return plain


@overload
def from_dict(data: object, wanted: type[PolicyRecord] = ..., *, file: str | None = None) -> PolicyRecord: ...


@overload
def from_dict(data: object, wanted: type[Dossier], *, file: str | None = None) -> Dossier: ...


def from_dict(
    data: object, wanted: type[PolicyRecord | Dossier] = PolicyRecord, *, file: str | None = None
) -> PolicyRecord | Dossier:
    """The record or dossier that `to_dict` gave.

    Its records know the reasons of rules, and have no text until `with_text` gives them one.

    Args:
        data: What `to_dict` returned, or a JSON reader.
        wanted: What it is: PolicyRecord or Dossier.
        file: Name of the file that it came from, for errors.

    Raises:
        ReadError: It is not the data of what is wanted, or of another version; every fault is listed with its JSON
            path.
    """
    if wanted not in (PolicyRecord, Dossier):
        raise TypeError(f"wanted {refusal('PolicyRecord or Dossier', wanted)}")
    faults = tuple(misread(data, wanted))
    if faults:
        raise ReadError(faults, file=file)
    try:
        return quick_reader().structure(data, wanted)
    except Exception:  # noqa: BLE001, S110 (the other reader reads it again and names every fault)
        pass
    try:
        return _converter().structure(data, wanted)
    except Exception as error:
        faults = tuple(islice(faults_of(error, wanted), MOST_FAULTS))
        if not faults:
            raise
        raise ReadError(faults, file=file) from error


def make_converter() -> "Converter":
    """A fresh cattrs converter for the classes of the model.

    Writing leaves out nothing but what is not compared; reading wants every field, no other field, and each value of
    exactly the type that writing gave it.
    """
    from cattrs import Converter  # noqa: PLC0415 (30 ms that only readers and writers of records pay)

    converter = Converter(detailed_validation=True, forbid_extra_keys=True)
    converter.register_unstructure_hook(When, str)
    converter.register_unstructure_hook(Term, attrgetter("_value_"))
    converter.register_unstructure_hook_factory(_is_optional, _unstructure_optional_factory)
    converter.register_unstructure_hook_factory(_is_several, _unstructure_several_factory)
    converter.register_unstructure_hook_factory(has, _unstructure_factory)
    for leaf in _PLAIN:
        converter.register_structure_hook(leaf, _exactly(leaf))
    converter.register_structure_hook(When, _read_when)
    converter.register_structure_hook(Term, _read_term)
    converter.register_structure_hook_factory(_is_shaped, _exactly)
    converter.register_structure_hook_factory(_is_distinct, _distinct_factory)
    converter.register_structure_hook_factory(_is_optional, _optional_factory)
    converter.register_structure_hook_factory(_is_several, _several_factory)
    converter.register_structure_hook_factory(has, _structure_factory)
    return converter


@cache
def _converter() -> "Converter":
    return make_converter()


@cache
def quick_reader() -> "Converter":
    """Reads what is right, and of anything else says only that it is not.

    The classes check every field when they are made, so nothing is checked before that.
    """
    converter = make_converter()
    for leaf in _PLAIN:
        converter.register_structure_hook(leaf, _as_it_is)
    converter.register_structure_hook_func(_is_shaped, _as_it_is)
    converter.register_structure_hook_factory(_is_several, _quick_several_factory)
    converter.register_structure_hook_factory(_is_distinct, _quick_distinct_factory)
    converter.register_structure_hook_factory(has, _quick_factory)
    return converter


# Which hook is for which type


def _is_plain(wanted: Any) -> bool:
    return wanted in _PLAIN or _is_shaped(wanted)


def _is_shaped(wanted: Any) -> bool:
    return get_origin(wanted) is Annotated and isinstance(get_args(wanted)[1], Shape)


def _is_distinct(wanted: Any) -> bool:
    return get_origin(wanted) is Annotated and get_origin(get_args(wanted)[0]) is tuple


def _is_optional(wanted: Any) -> bool:
    return get_origin(wanted) in (Union, UnionType) and NoneType in get_args(wanted)


def _is_several(wanted: Any) -> bool:
    return get_origin(wanted) is tuple


# Writing


def _unstructure_factory(cls: type, converter: "Converter") -> Callable[[Any], Any]:
    from cattrs.gen import make_dict_unstructure_fn_from_attrs  # noqa: PLC0415

    return make_dict_unstructure_fn_from_attrs(list(wire_fields(cls)), cls, converter)


def _unstructure_optional_factory(wanted: Any, converter: "Converter") -> Callable[[Any], Any]:
    given = _given(wanted)
    hook = converter.get_unstructure_hook(given)
    return hook if _is_plain(given) else lambda value: None if value is None else hook(value)


def _unstructure_several_factory(wanted: Any, converter: "Converter") -> Callable[[Any], Any]:
    given = get_args(wanted)[0]
    hook = converter.get_unstructure_hook(given)
    return list if _is_plain(given) else lambda values: [hook(value) for value in values]


# Reading


def _exactly(wanted: Any) -> Hook:
    check = check_of(wanted)

    def read(value: Any, _: Any) -> Any:
        check(value)
        return value

    return read


def _read_when(value: Any, _: Any) -> When:
    if not isinstance(value, str):
        raise TypeError(refusal("a time in EDTF as a string", value))
    if len(value) > _LONGEST_TIME:
        raise ValueError(refusal("a time in EDTF", value))
    return When.parse(value)


def _read_term(value: Any, wanted: type[Term]) -> Term:
    terms = _terms(wanted)
    if not isinstance(value, str) or value not in terms:
        raise ValueError(refusal(f"one of {', '.join(terms)}", value))
    return terms[value]


@cache
def _terms(wanted: type[Term]) -> dict[str, Term]:
    return {str(term): term for term in wanted}


def _given(wanted: Any) -> Any:
    (given,) = (arg for arg in get_args(wanted) if arg is not NoneType)
    return given


def _optional_factory(wanted: Any, converter: "Converter") -> Hook:
    given = _given(wanted)
    hook = converter.get_structure_hook(given)
    return hook if hook is _as_it_is else lambda value, _: None if value is None else hook(value, given)


def _distinct_factory(wanted: Any, converter: "Converter") -> Hook:
    inner, check = get_args(wanted)[0], check_of(wanted)
    hook = converter.get_structure_hook(inner)

    def read(value: Any, _: Any) -> Any:
        members = hook(value, inner)
        check(members)
        return members

    return read


def _several_factory(wanted: Any, converter: "Converter") -> Hook:
    from cattrs.errors import IterableValidationError, IterableValidationNote  # noqa: PLC0415

    given = get_args(wanted)[0]
    hook = converter.get_structure_hook(given)

    def read(value: Any, _: Any) -> Any:
        if not isinstance(value, list):
            raise TypeError(refusal("a list", value))
        members, errors, faults = list[Any](), list[Exception](), 0
        for index, member in enumerate(value):
            try:
                members.append(hook(member, given))
            except Exception as error:  # noqa: BLE001 (cattrs wants them all together)
                error.add_note(IterableValidationNote(f"member {index}", index, given))
                errors.append(error)
                faults += _faults_in(error)
                if faults >= MOST_FAULTS:
                    break
        if errors:
            raise IterableValidationError(f"a list of {given}", errors, wanted)
        return tuple(members)

    return read


def _faults_in(error: BaseException) -> int:
    return sum(map(_faults_in, error.exceptions)) if isinstance(error, BaseExceptionGroup) else 1


def _structure_factory(cls: type, converter: "Converter") -> Hook:
    from cattrs.gen import make_dict_structure_fn_from_attrs  # noqa: PLC0415

    required: list[Attribute[Any]] = [field.evolve(default=NOTHING) for field in wire_fields(cls)]
    hook: Hook = make_dict_structure_fn_from_attrs(required, cls, converter, _cattrs_forbid_extra_keys=True)

    def read(value: Any, _: Any) -> Any:
        if not isinstance(value, dict):
            raise TypeError(refusal(f"an object with the fields of {cls.__name__}", value))
        whole = hook(value, cls)
        return evolve(whole, reasons=Reasons()) if isinstance(whole, PolicyRecord) else whole

    return read


# Reading what is likely right


def _as_it_is(value: Any, _: Any) -> Any:
    return value


def _quick_several_factory(wanted: Any, converter: "Converter") -> Hook:
    given = get_args(wanted)[0]
    hook = converter.get_structure_hook(given)

    def read(value: Any, _: Any) -> Any:
        if type(value) is not list:
            raise TypeError
        return tuple(value if hook is _as_it_is else [hook(member, given) for member in value])

    return read


def _quick_distinct_factory(wanted: Any, converter: "Converter") -> Hook:
    return converter.get_structure_hook(get_args(wanted)[0])


def _quick_factory(cls: type, converter: "Converter") -> Hook:
    from cattrs.gen import make_dict_structure_fn_from_attrs  # noqa: PLC0415

    required: list[Attribute[Any]] = [field.evolve(default=NOTHING) for field in wire_fields(cls)]
    maker: Any = _record_with_reasons if cls is PolicyRecord else cls
    hook: Hook = make_dict_structure_fn_from_attrs(
        required, maker, converter, _cattrs_forbid_extra_keys=False, _cattrs_detailed_validation=False
    )
    count = len(required)

    def read(value: Any, _: Any) -> Any:
        if type(value) is not dict or len(value) != count:
            raise TypeError
        return hook(value, cls)

    return read


def _record_with_reasons(**fields: Any) -> PolicyRecord:
    return PolicyRecord(**fields, reasons=Reasons())
