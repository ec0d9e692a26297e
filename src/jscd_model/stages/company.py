"""Company: which parties meet at the place in the text that is being read."""

from collections.abc import Collection

from attrs import define, field

from jscd_model.grammar.units import UnitKind, Units

__all__ = ["Company", "party_of"]

_HOLDERS = frozenset({UnitKind.PERSON, UnitKind.OFFICE})
_MET = frozenset("met meets spoke held hosted visited travelled traveled convened".split())


@define(kw_only=True)
class Company:
    """The parties that meet: all principal ones, or two of them where a text tells of several meetings.

    Attributes:
        principal: Codes of the parties to the occasions that the text reports.
        joint: Whether the text speaks for all of them.
        changes: Whether those who meet may change from one meeting to the next, so that each sentence is to be seen.
    """

    principal: tuple[str, ...]
    joint: bool
    changes: bool = field(init=False)
    _pair: tuple[str, ...] = field(default=(), init=False)
    _apart: bool = field(default=False, init=False)

    @changes.default
    def _is_several(self) -> bool:
        return len(self.principal) > 2 and not self.joint

    def see(self, units: Units) -> None:
        """Note whom a sentence names, where one party meets several others one by one."""
        host, *others = self.principal
        named = {code for code in map(party_of, filter(None, units.about)) if code in others}
        if len(named) != 1:
            return
        (other,) = named
        met = not _MET.isdisjoint(units.distinct) and _is_met(units, other)
        if met or not self._apart:
            self._pair, self._apart = (host, other), met

    @property
    def apart(self) -> bool:
        """Whether the text has told of a meeting of two of them."""
        return self._apart

    def everyone(self) -> tuple[str, ...]:
        """Those whom "participants" means here."""
        return self._pair if self._apart else self.principal

    def both(self) -> tuple[str, ...]:
        """Those whom "the two sides" means here."""
        return self._pair or self.principal

    def others(self, codes: Collection[str]) -> tuple[str, ...]:
        """Those whom "their counterparts" means here, said of the parties with these codes."""
        return tuple(code for code in self.both() if code not in codes)


def _is_met(units: Units, other: str) -> bool:
    """Whether a sentence names an official of a party, or opens with "In Peru"."""
    holders = (about for kind, about in zip(units.kinds, units.about, strict=True) if kind in _HOLDERS)
    return any(party_of(about) == other for about in holders) or (
        units.words[0] == "in" and party_of(units.about[1]) == other
    )


def party_of(about: object) -> str | None:
    """The code of the party that a name of an earlier stage stands for, if any."""
    code: str | None = getattr(about, "code", None) or getattr(about, "party", None)
    return code
