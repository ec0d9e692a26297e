"""Rewordings of names and spellings: states and organisations by acronym or in full, British and American words."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import chain

from attrs import frozen

from jscd_model.testing.reworded import Edit, Reworded, reworded
from jscd_model.testing.spelling_pairs import SPELLINGS

__all__ = [
    "american_spelling",
    "bare_acronyms",
    "british_spelling",
    "dotted_acronyms",
    "full_names",
]


@frozen(eq=False)
class _Named:
    """The forms of one name: the letters with stops and without, and the full name, if one may replace the other."""

    dotted: str
    bare: str
    full: str | None


_NAMED = (
    _Named("U.S.", "US", "United States"),
    _Named("U.K.", "UK", "United Kingdom"),
    _Named("U.N.", "UN", "United Nations"),
    _Named("E.U.", "EU", "European Union"),
    _Named("U.A.E.", "UAE", "United Arab Emirates"),
    _Named("D.C.", "DC", None),
)
_BEFORE, _AFTER = r"(?<![\w./@$#&])", r"(?![\w/@$])"
_LONGER = r"(?! of (?:America|Mexico|Great Britain)|\s*\()"
_DOTTED = {name: re.compile(_BEFORE + re.escape(name.dotted) + r"(?!\w\.)" + _AFTER) for name in _NAMED}
_BARE = {name: re.compile(_BEFORE + name.bare + _AFTER + r"(?!\.\w)") for name in _NAMED}
_FULL = {
    name: re.compile(_BEFORE + r"\s".join(name.full.split()) + _AFTER + _LONGER)
    for name in _NAMED
    if name.full is not None
}
# What may follow a full stop that ends a sentence and not only an abbreviation.
_ENDS = re.compile(
    r"[\"'\u201d\u2019)]*(?:\s*$|\s*\n\s*\n|\s+(?:The|This|These|They|Their|It|He|She|We|Our|In|On|At|As|And|But|For|From|To|With|While|"
    r"When|After|Before|During|Both|All|Since|If|An?)\b)"
)
_LOWER = re.compile(r"[a-z]")
_WORD = re.compile(r"\b[Pp]er cent\b|[A-Za-z]+(?:-[A-Za-z]+)?")
_DEPARTMENT = re.compile(r"\bDepartment\s+of\s+$")
_WHOLE_PARTS = ("counter-", "non-", "anti-", "cyber-", "peace-")
_AMERICAN = {american: british for british, american in SPELLINGS.items()}


def bare_acronyms(text: str) -> Reworded:
    """Names of two states, the Emirates, two organisations and D.C. become US, UK, UAE, UN, EU and DC.

    A full name that its acronym follows in brackets stays, and so does an acronym alone in brackets.

    >>> bare_acronyms("The U.S. and United Kingdom teams met in Washington, D.C. on Monday.").text
    'The US and UK teams met in Washington, DC on Monday.'
    """
    return reworded(text, _named(text, lambda name: name.bare))


def dotted_acronyms(text: str) -> Reworded:
    """The same names as in `bare_acronyms` become U.S., U.K., U.A.E., U.N., E.U. and D.C.

    Before a full stop they stay: nobody can tell whether the stop of "U.S. Iraq" ends a sentence.

    >>> dotted_acronyms("The US and United Kingdom teams met in Washington, DC on Monday.").text
    'The U.S. and U.K. teams met in Washington, D.C. on Monday.'
    """
    return reworded(text, _named(text, lambda name: name.dotted))


def full_names(text: str) -> Reworded:
    """The same names as in `bare_acronyms` are written out, but for D.C.

    >>> full_names("The U.S. and UK teams met.").text
    'The United States and United Kingdom teams met.'
    """
    return reworded(text, _named(text, lambda name: name.full or name.bare))


def british_spelling(text: str) -> Reworded:
    """American spellings become British ones.

    The name "Department of Defense" stays: with an "s" it is one state's, with a "c" it is another's.

    >>> british_spelling("The Defense program on counterterrorism").text
    'The Defence programme on counter-terrorism'
    """
    return reworded(text, _spelled(text, _AMERICAN))


def american_spelling(text: str) -> Reworded:
    """British spellings become American ones, but for the name "Department of Defence".

    >>> american_spelling("The Defence programme on counter-terrorism").text
    'The Defense program on counterterrorism'
    """
    return reworded(text, _spelled(text, SPELLINGS))


def _named(text: str, form: Callable[[_Named], str]) -> list[Edit]:
    """Edits that bring each of the names to one form."""
    edits = []
    for name in _NAMED:
        wanted = form(name)
        if wanted != name.dotted:
            for found in _DOTTED[name].finditer(text):
                stop = "." if _ENDS.match(text, found.end()) else ""
                edits.append(Edit(found.start(), found.end(), wanted + stop))
        plain = [_BARE[name].finditer(text)] if wanted != name.bare else []
        if name in _FULL and wanted != name.full:
            plain.append(_FULL[name].finditer(text))
        edits += [
            Edit(found.start(), found.end(), wanted)
            for found in chain.from_iterable(plain)
            if _may_change(text, found.start(), found.end(), name)
            and not (wanted == name.dotted and _stops(text, found.end()))
        ]
    return sorted(edits, key=lambda edit: edit.start)


def _stops(text: str, at: int) -> bool:
    """Whether a sentence may end at an offset."""
    return text[at : at + 1] == "." or bool(_ENDS.match(text, at))


def _may_change(text: str, start: int, end: int, name: _Named) -> bool:
    """Whether letters or a full name mean what they look like: no word in capitals, no acronym that is being given."""
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return False
    if name.full is None:
        return text[max(0, start - 14) : start].rstrip(" ,").endswith("Washington")
    line = text[max(0, start - 40) : end + 40]
    return bool(_LOWER.search(line))


def _spelled(text: str, spellings: Mapping[str, str]) -> Iterator[Edit]:
    """Edits that bring each word to the spelling that the table gives."""
    for found in _WORD.finditer(text):
        word = found.group()
        if word.startswith("Defen") and _DEPARTMENT.search(text, max(0, found.start() - 20), found.start()):
            continue
        if word.lower() in spellings:
            yield Edit(
                found.start(),
                found.end(),
                _cased(word, spellings[word.lower()], text[found.end() + 1 : found.end() + 2]),
            )
            continue
        at = found.start()
        for part in word.split("-"):
            if part.lower() in spellings:
                yield Edit(at, at + len(part), _cased(part, spellings[part.lower()], ""))
            at += len(part) + 1


def _cased(model: str, word: str, following: str) -> str:
    """A word in the capitals of another; a compound before a name has each part in capitals."""
    if model.isupper() and len(model) > 1:
        return word.upper()
    if not model[0].isupper():
        return word
    if following.isupper() and word.startswith(_WHOLE_PARTS):
        return "-".join(part.capitalize() for part in word.split("-"))
    return word.capitalize()
