"""The noun phrase that names or describes an occasion."""

from attrs import frozen

from jscd_model.lexicon.entries import EventEntry

__all__ = ["EventName"]


@frozen(kw_only=True)
class EventName:
    """A noun phrase that names or describes an occasion, or the body that holds it.

    Offsets are into the view. The name leaves out determiner, ordinal and words such as "next".

    Attributes:
        start: Where the phrase starts, with ordinal and marker.
        end: Where it ends, with acronym.
        name_start: Where the name starts.
        name_end: Where the name ends.
        entry: The lexicon's entry for the head noun.
        head: The head noun in lower case.
        named: Whether it is a proper name.
        sitting: Whether it speaks of one sitting of what it names ("the second round of ...", "... Meeting").
        ordinal: The number of the occasion, if the phrase gives it.
        acronym: The acronym in brackets after it.
        marker: A word such as "next", "last" or "virtual" before it.
        definite: Whether "the", "this" or a possessive opens it.
        held: Whether the phrase itself says that it was held ("the Council held its fifth meeting").
    """

    start: int
    end: int
    name_start: int
    name_end: int
    entry: EventEntry
    head: str
    named: bool
    sitting: bool = False
    ordinal: int | None = None
    acronym: str | None = None
    marker: str | None = None
    definite: bool = False
    held: bool = False
