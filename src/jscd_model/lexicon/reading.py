"""TOML files to typed entries, strictly: every complaint names the file, the entry, what was found and the way out."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from enum import Enum
from functools import cache
from importlib.resources.abc import Traversable
from types import GenericAlias
from typing import Any, get_args, get_origin

from attrs import fields
from cattrs import Converter
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)

from jscd_model.errors import LexiconError
from jscd_model.lexicon.entries import Entry
from jscd_model.model.checks import shown

__all__ = ["MOST_BYTES", "read_entry", "read_family", "read_tables", "refuse_doubles"]

MOST_BYTES = 2_000_000
"""How large a file of words may be: four times all that comes with the library."""

_MOST_PARTS = 12  # of a key between its dots; an entry's head has two, and the time to read one grows with their square
_PART = r"""(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')"""
_MANY_PARTS = re.compile(rf"(?<![\w-]){_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{{_MOST_PARTS}}}")
_KINDS = {str: "text in quotes", int: "a whole number", bool: "true or false", list: "a list in [ ]", dict: "a table"}


def read_family(folder: Traversable, stem: str, kind: type[Entry]) -> tuple[Entry, ...]:
    """The entries of one file."""
    name = f"{stem}.toml"
    try:
        with (folder / name).open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise LexiconError(f"the file is missing in {folder}. Add it; it may be empty.", file=name) from error
    if len(data) > MOST_BYTES:
        raise LexiconError(f"it has more than {MOST_BYTES:,} bytes.", file=name)
    tables = read_tables(data, name)
    return tuple(read_entry(table, f"{stem}.{key}", kind, name, f"[{key}]") for key, table in tables.items())


def read_tables(data: bytes, file: str) -> dict[str, Any]:
    """What a file holds, as TOML has it."""
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
        if deep := _MANY_PARTS.search(text):
            line = text.count("\n", 0, deep.start()) + 1
            reason = f"a name in line {line} has more than {_MOST_PARTS} parts with dots between. Shorten it."
            raise LexiconError(reason, file=file)
        return tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise LexiconError(f"byte {error.start} is not UTF-8. Save the file as UTF-8.", file=file) from error
    except RecursionError as error:
        raise LexiconError("lists are nested too deeply. An entry's lists hold words alone.", file=file) from error
    except ValueError as error:  # not only TOMLDecodeError: a number of many digits is refused by Python itself
        raise LexiconError(f"this is no TOML: {error}. Mend the line.", file=file) from error


def read_entry(table: Any, name: str, kind: type[Entry], file: str, place: str) -> Entry:
    """One table as an entry."""
    if not isinstance(table, Mapping):
        reason = f"{shown(table)} stands outside any entry. Put it below a line such as {place}."
        raise LexiconError(reason, file=file, place=place)
    if "id" in table:
        raise LexiconError("'id' is made of file and key. Remove it.", file=file, place=place)
    try:
        return _converter().structure({**table, "id": name}, kind)
    except (BaseValidationError, ValueError, TypeError) as error:
        reason = "; ".join(_in_our_words(error))
        raise LexiconError(reason, file=file, place=place, wanted=kind) from error


@cache
def _converter() -> Converter:
    """A converter that takes every value for what it is: no numbers as text, no text as a list of letters."""
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    for kind in (str, int, bool):
        converter.register_structure_hook(kind, _plain)

    def read_tuple(value: Any, wanted: Any) -> tuple[Any, ...]:
        inner: Any = GenericAlias(list, get_args(wanted)[:1])
        return tuple(converter.structure(_exactly(value, list), inner))

    converter.register_structure_hook_func(_is_tuple, read_tuple)
    return converter


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _plain(value: Any, wanted: Any) -> Any:
    """Text, a number or a truth value, or a member of a vocabulary of such."""
    if not issubclass(wanted, Enum):
        return _exactly(value, wanted)
    try:
        return wanted(value)
    except ValueError as error:
        raise ValueError(f"{shown(value)} is none of: {', '.join(str(member.value) for member in wanted)}") from error


def _exactly(value: Any, wanted: type[Any]) -> Any:
    if type(value) is not wanted:
        raise TypeError(f"{shown(value)} is not {_KINDS[wanted]}")
    return value


def _in_our_words(error: BaseException, path: str = "") -> Iterator[str]:
    """Each fault under an error of cattrs, with the field in which it was found and the way out."""
    if isinstance(error, BaseValidationError):
        for part in error.exceptions:
            notes: list[Any] = getattr(part, "__notes__", [])
            steps = [n.name for n in notes if isinstance(n, AttributeValidationNote)]
            steps += [f"{n.index}" for n in notes if isinstance(n, IterableValidationNote)]
            if isinstance(error, ClassValidationError) and isinstance(part, KeyError) and not steps:
                yield f"'{part.args[0]}' is missing. Add it."
            else:
                yield from _in_our_words(part, ".".join([path, *steps] if path else steps))
    elif isinstance(error, ForbiddenExtraKeysError):
        known = [item.name for item in fields(error.cl) if item.name != "id"]
        for key in sorted(error.extra_fields):
            near = get_close_matches(key, known, 1)
            hint = f"Did you mean '{near[0]}'?" if near else f"It has: {', '.join(known)}."
            yield f"'{key}' is no field of this entry. {hint}"
    elif isinstance(error, KeyError):
        yield f"'{error.args[0]}' is missing. Add it."
    else:
        said = str(error.args[0]) if error.args else type(error).__name__
        yield f"{path}: {said}" if path else said


def refuse_doubles(entries: Iterator[Entry]) -> None:
    """Refuse a name that two entries of one namespace claim, or one entry twice."""
    seen: dict[tuple[str, str], tuple[str, str]] = {}
    for entry in entries:
        file, place = f"{entry.id.partition('.')[0]}.toml", f"[{entry.key}]"
        for kind, name in entry.claims():
            if name != name.strip() or not name:
                raise LexiconError(f"{kind} has {name!r}. Remove the space or the empty name.", file=file, place=place)
            first = seen.get((entry.namespace, name))
            if first is None:
                seen[entry.namespace, name] = (entry.id, kind)
                continue
            other = f"and in '{first[1]}' here" if first[0] == entry.id else f"here and in '{first[1]}' of {first[0]}"
            ways = "Keep it in one, or make it weak in both." if hasattr(entry, "weak") else "Keep it in one."
            raise LexiconError(f"{name!r} is in '{kind}' {other}. {ways}", file=file, place=place)
