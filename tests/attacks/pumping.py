"""Inputs that hurt a pattern most: for each repetition in it what leads there, then what it repeats, without end."""

import importlib
import pkgutil
import re
import string
from collections.abc import Iterator
from typing import Any

import jscd_model
from jscd_model.rulebook import rules

__all__ = ["attacks", "patterns"]

_parser: Any = importlib.import_module("re._parser")
_MANY = 40  # what a pattern may repeat more often than this is pumped
_MOST_WAYS = 12
_TRIED = "aA1 ,.-'\"()[]\n\t_/é\u2014" + string.printable
_LEFT_OUT = ("jscd_model.testing", "jscd_model.__main__")


def patterns() -> dict[str, re.Pattern[str]]:
    """Every pattern that a rule has or that a module keeps, by the name of either."""
    found = {rule.name: rule.regex for rule in rules().values() if rule.pattern is not None}
    for module in pkgutil.walk_packages(jscd_model.__path__, "jscd_model."):
        if module.name.startswith(_LEFT_OUT):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                found[f"{module.name}.{name}"] = value
    return found


def attacks(pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Pairs of what leads to a repetition and what it repeats, as the pattern itself tells them."""
    seen: set[tuple[str, str]] = set()
    for before, body in _repeats(_parser.parse(pattern.pattern, pattern.flags), ""):
        for pair in ((before, body), ("", before + body), ("", body)):
            if pair[1] and pair not in seen:
                seen.add(pair)
                yield pair


def _repeats(tree: Any, before: str) -> Iterator[tuple[str, str]]:
    """The repetitions of a tree, each with a text that leads to it and one that it takes."""
    for operation, argument in tree:
        name = str(operation)
        if "REPEAT" in name:
            _, most, body = argument
            if most > _MANY:
                ways = _ways(body)
                yield from ((before, way) for way in ways)
                if len(ways) > 1:
                    yield before, "".join(ways)
            yield from _repeats(body, before)
        elif name == "BRANCH":
            for branch in argument[1]:
                yield from _repeats(branch, before)
        elif name == "SUBPATTERN":
            yield from _repeats(argument[-1], before)
        elif name == "ATOMIC_GROUP":
            yield from _repeats(argument, before)
        elif name in ("ASSERT", "ASSERT_NOT"):
            yield from _repeats(argument[1], before)
        before += _sample([(operation, argument)])


def _ways(tree: Any) -> list[str]:
    """The texts that a tree takes, one for each of its branches."""
    ways = [""]
    for operation, argument in tree:
        name = str(operation)
        if name == "BRANCH":
            found = [way for branch in argument[1] for way in _ways(branch)]
        elif name in ("SUBPATTERN", "ATOMIC_GROUP"):
            found = _ways(argument[-1] if name == "SUBPATTERN" else argument)
        else:
            found = [_one(name, argument)]
        ways = [way + more for way in ways for more in dict.fromkeys(found)][:_MOST_WAYS]
    return ways


def _sample(tree: Any) -> str:
    """A text that a tree takes, or nearly."""
    return "".join(_one(str(operation), argument) for operation, argument in tree)


def _one(name: str, argument: Any) -> str:
    if name == "LITERAL":
        return chr(argument)
    if name == "NOT_LITERAL":
        return str(next(letter for letter in _TRIED if ord(letter) != argument))
    if name == "ANY":
        return "a"
    if name == "IN":
        taken = (letter for letter in _TRIED if _takes(argument, letter))
        return str(next(taken, chr(_first(argument))))
    if name == "BRANCH":
        return _sample(argument[1][0])
    if name == "SUBPATTERN":
        return _sample(argument[-1])
    if name == "ATOMIC_GROUP":
        return _sample(argument)
    if "REPEAT" in name:
        least, most, body = argument
        return _sample(body) * int(min(max(least, 1), most, 3))
    if name == "ASSERT" and argument[0] < 0:  # what has to stand before
        return _sample(argument[1])
    return ""


def _first(members: Any) -> int:
    for kind, argument in members:
        if str(kind) in ("LITERAL", "RANGE"):
            return int(argument if str(kind) == "LITERAL" else argument[0])
    return ord("a")


def _takes(members: Any, letter: str) -> bool:
    """Whether a set of characters has this one."""
    held, turned = False, False
    for kind, argument in members:
        name = str(kind)
        if name == "NEGATE":
            turned = True
        elif name == "LITERAL":
            held = held or ord(letter) == argument
        elif name == "RANGE":
            held = held or argument[0] <= ord(letter) <= argument[1]
        elif name == "CATEGORY":
            held = held or _in_category(str(argument), letter)
    return held != turned


def _in_category(name: str, letter: str) -> bool:
    base = name.rpartition("_")[2]
    if base == "DIGIT":
        held = letter.isdigit()
    elif base == "SPACE":
        held = letter.isspace()
    else:
        held = letter.isalnum() or letter == "_"
    return held != ("NOT" in name)
