"""What every entry of the lexicon has: an id, evidence, and a reason to show."""

from collections.abc import Iterator
from typing import ClassVar

from attrs import field, frozen

__all__ = ["Entry"]


@frozen(kw_only=True)
class Entry:
    """One entry of a lexicon file.

    A file `parties.toml` holds tables such as `[EU]`; each becomes an entry with the id `parties.EU`, which is
    the `rule` of every span that the entry read.

    Attributes:
        id: File stem and key, such as `parties.EU`; the loader sets it.
        yes: Phrases in which the entry must be found; the tests read them all.
        no: Phrases in which it must not be found, each close to being one.
    """

    #: Entries that share a namespace may not claim the same name (see `claims`).
    namespace: ClassVar[str] = ""

    id: str
    yes: tuple[str, ...] = field(default=(), converter=tuple)
    no: tuple[str, ...] = field(default=(), converter=tuple)

    @property
    def key(self) -> str:
        """The entry's key in its file: `EU` for `parties.EU`."""
        return self.id.partition(".")[2]

    @property
    def why(self) -> str:
        """The reason that `PolicyRecord.explain` shows for a span which the entry read."""
        return f"It is a word of the lexicon, entry [{self.key}] in {self.id.partition('.')[0]}.toml."

    def claims(self) -> Iterator[tuple[str, str]]:
        """Pairs of a field and a name in it that no other entry of the namespace may have."""
        yield from ()
