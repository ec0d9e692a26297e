"""The facts of a record as plain values to compare: no offsets, no ids, and names that do not hang on spelling."""

import html
import re
from collections.abc import Callable, Mapping
from typing import Any

from jscd_model.export import to_dict
from jscd_model.model import PolicyRecord, Span
from jscd_model.model.facts import spans_of
from jscd_model.testing.reworded import Reworded
from jscd_model.testing.spelling_pairs import SPELLINGS

__all__ = ["differences", "moved_spans", "plain_facts", "plain_words"]

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u02bc\u0060", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015", "-"),
    }
)
_NAMES = {
    "united states": "us",
    "united kingdom": "uk",
    "united nations": "un",
    "european union": "eu",
    "united arab emirates": "uae",
}
_DOTTED = re.compile(r"\b(?:[a-z]\.)+[a-z]\b\.?")
_MARKS = re.compile(r"</?[a-z][^<>]*>|[*_`]+")
_DASH = re.compile(r"\s*[-\u2022]+\s*")
_NAME = re.compile("|".join(_NAMES))
_WORD = re.compile(r"\bper cent\b|[a-z]+(?:-[a-z]+)?")
_LISTS = (
    "parties",
    "persons",
    "organizations",
    "agreements",
    "dialogues",
    "statements",
    "assessments",
    "relations",
    "dates",
    "topics",
    "diagnostics",
)
_ADDRESSES = frozenset({"start", "end", "rule", "spans", "span", "length", "id"})


def plain_words(words: str) -> str:
    """Words in one form: small letters, straight quotes, bare acronyms, American spelling, no markup, single spaces.

    >>> plain_words("The U.S.–Kenya  *Counter-Terrorism* Programme")
    'the us-kenya counterterrorism program'
    """
    words = _MARKS.sub("", html.unescape(words).translate(_SIGNS).lower())
    words = _DOTTED.sub(lambda found: found.group().replace(".", ""), " ".join(words.split()))
    words = _WORD.sub(lambda found: _american(found.group()), _NAME.sub(lambda found: _NAMES[found.group()], words))
    return _DASH.sub("-", words).rstrip(".")


def plain_facts(record: PolicyRecord) -> dict[str, Any]:
    """What a record says, list by list, in plain values that compare equal if it says the same.

    Ids become the names that they stand for, names and quoted words are as `plain_words` gives them, and spans and
    the length of the text are left out. Title and address, which the caller gives, and the sections are left out too.

    >>> from jscd_model import parse
    >>> plain_facts(parse("The UK and Peru met in Lima.")) == plain_facts(parse("The U.K. and Peru met in Lima."))
    True
    """
    data = to_dict(record)
    names = {
        fact["id"]: f"{key}[{index}] {plain_words(fact['name'])}"
        for key in ("persons", "organizations", "agreements", "dialogues")
        for index, fact in enumerate(data[key])
    }
    names[data["document"]["id"]] = "document"
    told: dict[str, Any] = {key: _plain(data[key], names) for key in _LISTS}
    told["document"] = {
        key: _plain(data["document"][key], names) for key in ("kind", "publisher", "published", "authors")
    }
    return told


def moved_spans(record: PolicyRecord, move: Callable[[Span], Span | None]) -> dict[str, set[tuple[int, int]]]:
    """Where each fact of a record stands, by its place in the record, after a move of every span.

    Sections are left out, for rewordings may add some; so is a span that the move gives no place.
    """
    places = {}
    for place, fact in record.facts():
        if not place.startswith("document"):
            moved = [move(span) for span in spans_of(fact)]
            places[place] = {(span.start, span.end) for span in moved if span is not None}
    return places


def differences(plain: PolicyRecord, other: PolicyRecord, made: Reworded) -> list[str]:
    """What a record says otherwise than the record of the same text before a rewording, one line for each difference.

    Facts are compared as `plain_facts`; where they agree, each has to stand where it stood.

    >>> from jscd_model import parse
    >>> from jscd_model.testing import bare_acronyms
    >>> made = bare_acronyms("The U.K. and Peru met in Lima on 4 May 2023.")
    >>> differences(parse(made.original), parse(made.text), made)
    []
    """
    before, after = plain_facts(plain), plain_facts(other)
    found = []
    for name, facts in before.items():
        here, there = _entries(facts), _entries(after[name])
        found += [f"{name}: - {entry}" for entry in here if entry not in there]
        found += [f"{name}: + {entry}" for entry in there if entry not in here]
        if not found and here != there:
            found.append(f"{name}: another order")
    if found:
        return found
    stood, stand = moved_spans(plain, lambda span: made.back(made.there(span))), moved_spans(other, made.back)
    for place, spans in stood.items():
        if stand.get(place, set()) != spans:
            lost, gained = spans - stand[place], stand[place] - spans
            found += [f"{place}: - stood at {made.original[start:end]!r}" for start, end in sorted(lost)]
            found += [f"{place}: + stands at {made.original[start:end]!r}" for start, end in sorted(gained)]
    return found


def _entries(facts: Any) -> list[str]:
    """The facts of a list, or the fields of one fact, each in a line."""
    return (
        [f"{key}={fact}" for key, fact in facts.items()] if isinstance(facts, dict) else [str(fact) for fact in facts]
    )


def _american(word: str) -> str:
    """A word in small letters in its American spelling, hyphenated ones part by part."""
    return SPELLINGS.get(word) or "-".join(SPELLINGS.get(part, part) for part in word.split("-"))


def _plain(value: Any, names: Mapping[str, str]) -> Any:
    """A value of the wire form without addresses: ids become names, other words `plain_words`."""
    match value:
        case str():
            return names.get(value) or plain_words(value)
        case list():
            return [_plain(item, names) for item in value]
        case dict():
            kept = {key: _plain(item, names) for key, item in value.items() if key not in _ADDRESSES | {"cue"}}
            if "aliases" in kept:
                kept["aliases"] = sorted(set(kept["aliases"]) - {kept["name"]})
            return kept
        case _:
            return value
