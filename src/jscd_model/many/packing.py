"""Results as bytes between processes: pickles that carry the fields of a record alone, and check nothing twice.

attrs pickles a frozen object through a dict of its fields, which takes half as long again, and pickle looks up each
class and each term by its name; here a number tells which it is. The reasons of a record know its lexicon, which both
sides have.
"""

import pickle
from collections.abc import Callable
from functools import cache
from io import BytesIO
from operator import attrgetter
from typing import Any

from attrs import fields, has

from jscd_model import model
from jscd_model.many import results
from jscd_model.model import Span
from jscd_model.model.terms import Term
from jscd_model.reasons import Reasons

__all__ = ["packed", "unpacked"]

Reduced = tuple[Callable[..., Any], tuple[Any, ...]]
Setter = Callable[[object, Any], None]


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
def _classes() -> tuple[type, ...]:
    """The classes of results and of the model, in the same order in all processes."""
    return tuple([item for item in {**vars(model), **vars(results)}.values() if isinstance(item, type)])


@cache
def _terms() -> tuple[Term, ...]:
    """The terms of these, in the same order in all processes."""
    return tuple([term for cls in _classes() if issubclass(cls, Term) for term in cls])


@cache
def _reducers() -> dict[type, Callable[[Any], Reduced]]:
    """How objects become bytes: the number of their class and their fields, or the number of a term."""
    made = {cls: _reducer(number, cls) for number, cls in enumerate(_classes()) if has(cls) and len(fields(cls)) > 1}
    numbers: dict[type[Term], dict[Term, tuple[int]]] = {}  # by class, as terms of two classes may be the same string
    for number, term in enumerate(_terms()):
        numbers.setdefault(type(term), {})[term] = (number,)
    terms = {cls: _term_reducer(own) for cls, own in numbers.items()}
    return {**made, **terms, Span: _span_reduced, Reasons: _no_words}


def _reducer(number: int, cls: type) -> Callable[[Any], Reduced]:
    values = attrgetter(*(field.name for field in fields(cls)))

    def reduce(thing: object) -> Reduced:
        return _revived, (number, *values(thing))

    return reduce


def _term_reducer(numbers: dict[Term, tuple[int]]) -> Callable[[Term], Reduced]:
    return lambda term: (_term, numbers[term])


def _span_reduced(span: Span) -> Reduced:
    return _span, (span.start, span.end, span.rule)


def _no_words(_: Reasons) -> Reduced:
    return Reasons, ()


def _term(number: int) -> Term:
    return _terms()[number]


@cache
def _made_of(number: int) -> tuple[type, tuple[Setter, ...]]:
    """A frozen class and what sets each of its fields; there are slots for all of them."""
    cls = _classes()[number]
    return cls, _setters(cls)


def _setters(cls: type) -> tuple[Setter, ...]:
    return tuple(vars(cls)[field.name].__set__ for field in fields(cls))


def _revived(number: int, *values: object) -> object:
    """An object with fields that were checked when it was made."""
    cls, setters = _made_of(number)
    thing: object = object.__new__(cls)
    for put, value in zip(setters, values, strict=False):
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
