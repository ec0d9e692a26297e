"""One office as a text names it."""

from collections.abc import Callable

from attrs import define

from jscd_model.lexicon.entries import OfficeEntry

__all__ = ["SIDES", "Piece", "Title"]

SIDES = frozenset({"delegation", "side", "team"})
"""What officials lead or speak for: "the Omani delegation"."""

# A piece of an office's name: a range of the view, or words that the text has only in the plural.
Piece = tuple[int, int] | str


@define(kw_only=True, eq=False)
class Title:
    """One office as the text names it; the grammar fills it while it reads.

    Attributes:
        first: Index of its first word, article and country included.
        last: Index after its last word, complement included.
        start: Offset at which its name starts, after article, country and tenure.
        pieces: What makes up its name, without a leading or trailing country.
        entry: The lexicon's entry of its head noun.
        head: The head noun, in its singular.
        bare: Whether the head noun stands alone, without any word that says which.
        plural: Whether the text gives it to several holders.
        article: "the", "a", a possessive, or nothing.
        parties: Offsets at which names of the parties start that have this office.
        bodies: Offsets at which names of institutions start whose office it is.
        tenure: "current", "former", "acting" or "designate".
        common: Whether it is in lower case.
        part: Whether it only says what part the holder has in the talks: "head of the Omani delegation".
    """

    first: int
    last: int
    start: int
    pieces: tuple[Piece, ...]
    entry: OfficeEntry
    head: str
    bare: bool = False
    plural: bool = False
    article: str = ""
    parties: tuple[int, ...] = ()
    bodies: tuple[int, ...] = ()
    tenure: str = "current"
    common: bool = False
    part: bool = False

    def name(self, cut: Callable[[int, int], str]) -> str:
        """The office's name, its pieces cut from the text and joined."""
        if len(self.pieces) == 1 and not isinstance(self.pieces[0], str):
            return cut(*self.pieces[0]).strip(" ,").replace(" ,", ",")
        parts = [(piece if isinstance(piece, str) else cut(*piece)).strip(" ,") for piece in self.pieces]
        return " ".join(filter(None, parts)).replace(" ,", ",")
