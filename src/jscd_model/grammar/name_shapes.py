"""Pieces of patterns for proper names of any origin: capitals with and without marks, words of a person's name."""

__all__ = ["CAPITAL", "PERSON_WORD"]

CAPITAL = r"[A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u024f\u1e00-\u1eff]"
"""A capital letter of the Latin alphabet, with or without a mark (and, past the first marks, small letters too)."""

PERSON_WORD = (
    rf"(?:(?:al|el|as|an|ul|bin|binti|bint|ibn|ould|van|von|der|den|ter|ten|te|de|da|dos|das|do|del|della|di|du|des|la|"
    rf"le|af|av|zu)[ -]|[dl]'){{0,3}}{CAPITAL}[\w.'-]*+"
)
"""A word of a person's name with the particles before it: "Moreau", "von der Aue", "al-Sayeh", "d'Arc"."""
