"""Readable, stable ids: the same text gives the same ids."""

import re
import unicodedata

from attrs import define, field

__all__ = ["Ids"]


_DASH = re.compile(r"[\u2010-\u2015\u2212]")
_LEFT_OUT = re.compile(r"'s\b|['.]")
_WORD = re.compile(r"[a-z0-9]+")


@define
class Ids:
    """Makes ids that are unique in one record."""

    _taken: dict[str, int] = field(factory=dict, init=False)

    def make(self, kind: str, name: str) -> str:
        """An id such as `person-celeste-wallander`; a later namesake gets `-2`, `-3` and so on.

        Args:
            kind: What the id stands for, in one lower-case word.
            name: The name in the text.

        Returns:
            An id in lower-case ASCII, digits and hyphens that this object has not made before.
        """
        if not name.isascii():
            name = unicodedata.normalize("NFKD", _DASH.sub("-", name)).encode("ascii", "ignore").decode()
        low = name.lower()
        words = low.split() if low.replace(" ", "").isalnum() else _WORD.findall(_LEFT_OUT.sub("", low))
        slug = "-".join([kind, *words[:12]])
        count = self._taken.get(slug, 0) + 1
        self._taken[slug] = count
        if count == 1:
            return slug
        made = f"{slug}-{count}"
        if made in self._taken:
            return self.make(kind, f"{name} {count}")
        self._taken[made] = 1
        return made
