"""Bodies that one plural names together: "the Ministries of Health and Justice"."""

import re
from collections.abc import Iterator, Mapping

from jscd_model.grammar.body_index import BodyIndex, BodyName
from jscd_model.grammar.name_words import NameWords
from jscd_model.grammar.pattern import Rule
from jscd_model.grammar.propernames import expand_left
from jscd_model.lexicon.entries import BodyNounEntry
from jscd_model.model import OrganizationKind

__all__ = ["RULES", "listed_bodies"]

SEVERAL = Rule(
    name="bodies-in-one-plural",
    why='A plural such as "Ministries of X and Y" names one body for each field.',
    yes=("The Kenyan Ministries of Health and Justice wrote to Norway.",),
    no=("The ministries wrote to Norway.",),
)

_LIST = re.compile(r" of (?P<items>(?:the )?[A-Z][\w'-]*(?:(?:,? and|,|,? &| of| for)? (?:the )?[A-Z][\w'-]*){0,11})")
_BREAK = re.compile(r",? and (?:the )?|, (?:the )?|,? & ")
_TWO_FIELDS = re.compile(
    r"(?P<first>[A-Z][\w-]{1,40}(?: [A-Z][\w-]{1,40})?),? and (?P<second>[A-Z][\w-]{1,40}(?: [A-Z][\w-]{1,40})?) $"
)
_SINGULAR = {"Ministries": "Ministry", "Agencies": "Agency", "Authorities": "Authority", "Bureaux": "Bureau"}


def listed_bodies(
    view: str, start: int, end: int, entry: BodyNounEntry, index: BodyIndex, ends: Mapping[int, int], floor: int
) -> Iterator[BodyName]:
    """The bodies that a plural head noun names, one for each field beside it.

    Args:
        view: The normalised text.
        start: Where the plural starts.
        end: Where it ends.
        entry: The head noun's entry.
        index: The known bodies and the words that bound names.
        ends: For the end of each party's name in the view, where it starts.
        floor: No name starts before this.

    Yields:
        Names with the noun in the singular; none where the plural names no fields.
    """
    words, plural = index.words, view[start:end]
    singular = _SINGULAR.get(plural) or plural.removesuffix("s")
    listed = _LIST.match(view, end)
    if listed is not None:
        left = expand_left(view, start, words, ends, floor)
        places = _after(view, listed.start("items"), listed["items"], words)
        places = _whole(view, places, f"{singular} of ", index.names)
        names = [f"{view[left:start]}{singular} of {_article(view, first)}{view[first:last]}" for first, last in places]
        places[0] = (left, places[0][1])
    elif entry.kind is OrganizationKind.MINISTRY:
        fields = _TWO_FIELDS.search(view, max(floor, start - 80), start)
        if fields is None:
            return
        opener, _, rest = fields["first"].partition(" ")
        begin = fields.start() + len(opener) + 1 if rest and opener.lower() in words.barrier else fields.start()
        names = [f"{view[begin : fields.end('first')]} {singular}", f"{fields['second']} {singular}"]
        places = [(begin, fields.end("first")), (fields.start("second"), end)]
    else:
        return
    for name, (first, last) in zip(names, places, strict=True):
        yield BodyName(
            start=first,
            end=last,
            head=singular.lower(),
            kind=entry.kind,
            entry=entry,
            rule=SEVERAL.name,
            name=name,
        )


def _article(view: str, at: int) -> str:
    return "the " if view.endswith("the ", 0, at) else ""


def _whole(view: str, places: list[tuple[int, int]], noun: str, known: frozenset[str]) -> list[tuple[int, int]]:
    """The places, two of them joined where a known body's name holds both fields ("Health and Human Services")."""
    joined = places[:1]
    for first, last in places[1:]:
        if noun + view[joined[-1][0] : last] in known:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


def _after(view: str, at: int, items: str, words: NameWords) -> list[tuple[int, int]]:
    """Where the fields of a list stand; the list ends before a title or an occasion."""
    places: list[tuple[int, int]] = []
    for item in _BREAK.split(items.removeprefix("the ")):
        if "'s" in item and places:
            break
        at = first = view.index(item, at)
        for word in item.split(" "):
            if at > first and (word.lower() in words.title or word.lower() in words.occasion):
                return [*places, (first, at - 1)]
            at += len(word) + 1
        at = first + len(item)
        places.append((first, at))
    return places


RULES = (SEVERAL,)
