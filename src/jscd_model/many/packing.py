"""Results as bytes between processes: pickles that carry the fields of a record alone, and check nothing twice.

attrs pickles a frozen object through a dict of its fields, which takes half as long again; and the reasons of a record
know its lexicon, which both sides have.
"""

import pickle
from collections.abc import Callable
from functools import cache
from io import BytesIO
from operator import attrgetter
from typing import Any

from attrs import fields, has

from jscd_model import model
from jscd_model.model import Span
from jscd_model.reasons import Reasons

__all__ = ["packed", "unpacked"]

Reduced = tuple[Callable[..., Any], tuple[Any, ...]]


def packed(thing: object) -> bytes:
    """The bytes of a result; of a record's reasons they keep none but the library's."""
    buffer = BytesIO()
    pickler = pickle.Pickler(buffer, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _reducers()
    pickler.dump(thing)
    return buffer.getvalue()


def unpacked(data: bytes) -> Any:
    """What was packed."""
    return pickle.loads(data)  # noqa: S301 (bytes of our own processes)


@cache
def _reducers() -> dict[type, Callable[[Any], Reduced]]:
    """How objects of the model become bytes: class and fields."""
    classes = [item for item in vars(model).values() if isinstance(item, type) and has(item)]
    reducers = {cls: _reducer(cls) for cls in classes if len(fields(cls)) > 1}
    return reducers | {Span: _span_reduced, Reasons: _no_words}


def _reducer(cls: type) -> Callable[[Any], Reduced]:
    values = attrgetter(*(field.name for field in fields(cls)))

    def reduce(thing: object) -> Reduced:
        return _revived, (cls, *values(thing))

    return reduce


def _span_reduced(span: Span) -> Reduced:
    return _span, (span.start, span.end, span.rule)


def _no_words(_: Reasons) -> Reduced:
    return Reasons, ()


@cache
def _setters(cls: type) -> tuple[Callable[[object, Any], None], ...]:
    """What sets each field of a frozen class; there are slots for all of them."""
    return tuple(vars(cls)[field.name].__set__ for field in fields(cls))


def _revived(cls: type, *values: object) -> object:
    """An object of the model with fields that were checked when it was made."""
    thing: object = object.__new__(cls)
    for put, value in zip(_setters(cls), values, strict=False):
        put(thing, value)
    return thing


_put_start, _put_end, _put_rule = _setters(Span)


def _span(start: int, end: int, rule: str | None) -> Span:
    """A span; more than half of a record's objects are spans, so they have a shorter way."""
    span = object.__new__(Span)
    _put_start(span, start)
    _put_end(span, end)
    _put_rule(span, rule)
    return span
