"""What every entry of the lexicon has: an id, evidence, and a reason to show."""

from collections.abc import Iterator, Sized
from difflib import get_close_matches
from enum import StrEnum
from functools import cached_property
from typing import Any, ClassVar

from attrs import Attribute, field, frozen

__all__ = ["Entry", "filled", "refuse_other_key"]


@frozen(kw_only=True, slots=False)  # with slots, what it caches would slow each look at its other fields
class Entry:
    """One entry of a lexicon file.

    A file `parties.toml` holds tables such as `[EU]`; each becomes an entry with the id `parties.EU`, which is
    the `rule` of every span that the entry read.

    An entry that a user's own file made or added to has the names of those files behind an "@":
    `parties.XU@my-words.toml`.

    Attributes:
        id: Family and key, such as `parties.EU`, and the files of one's own that had a hand in it; the loader sets it.
        yes: Phrases in which the entry must be found; the tests read them all.
        no: Phrases in which it must not be found, each close to being one.
    """

    #: Entries that share a namespace may not claim the same name (see `claims`).
    namespace: ClassVar[str] = ""
    #: Fields whose words are compared with small letters, and fields whose words begin with a capital or a digit.
    small: ClassVar[tuple[str, ...]] = ()
    capital: ClassVar[tuple[str, ...]] = ()

    id: str
    yes: tuple[str, ...] = field(default=(), converter=tuple)
    no: tuple[str, ...] = field(default=(), converter=tuple)

    @cached_property
    def key(self) -> str:
        """The entry's key in its file: `EU` for `parties.EU`."""
        return self.id.partition(".")[2].partition("@")[0]

    @property
    def family(self) -> str:
        """The family of entries that it belongs to: `parties` for `parties.EU`."""
        return self.id.partition(".")[0]

    @property
    def files(self) -> tuple[str, ...]:
        """The names of the user's own files that made it or added to it."""
        return tuple(self.id.split("@")[1:])

    @property
    def why(self) -> str:
        """The reason that `PolicyRecord.explain` shows for a span which the entry read."""
        return f"It is a word of the lexicon, entry [{self.family}.{self.key}]{self.whence}."

    @property
    def whence(self) -> str:
        """Which file of the user's own had the last word on it, to go behind its name; empty if none had."""
        return f" of {self.files[-1]}" if self.files else ""

    def claims(self) -> Iterator[tuple[str, str]]:
        """Pairs of a field and a name in it that no other entry of the namespace may have."""
        yield from ()

    def codes(self) -> Iterator[tuple[str, str]]:
        """Pairs of a field, or "key", and the code of a party that stands there."""
        yield from ()


def refuse_other_key(key: str, codes: type[StrEnum]) -> None:
    """Refuse a key that is none of the codes by which a family is keyed."""
    known = [code.value for code in codes]
    if key not in known:
        near = get_close_matches(key, known, 1)
        hint = f"Did you mean '{near[0]}'?" if near else f"They are: {', '.join(known)}."
        raise ValueError(f"the key '{key}' is no {codes.__name__}. {hint}")


def filled(_: Entry, attribute: "Attribute[Any]", value: Sized) -> None:
    """Refuse an empty name or list where something is needed."""
    if not len(value):
        raise ValueError(f"'{attribute.name}' is empty. Fill it.")
