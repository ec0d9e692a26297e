"""Which government publishes a text, by its address."""

import re

__all__ = ["home_of"]

_HOST = re.compile(r"^[a-z]+://(?:[^/@]*@)?([^/:?#]+)", re.IGNORECASE)
_GOVERNMENT = frozenset({"gov", "gob", "gouv", "go", "govt", "mil", "gub", "govern", "gc", "admin", "parliament"})
_OPEN = frozenset({"io", "tv", "co", "me", "ai", "fm", "ly", "to", "gg", "cc", "ws", "st", "is", "in", "eu"})


def home_of(url: str | None) -> str | None:
    """The party that a government's address belongs to: "gov" is the United States', "gov.uk" the United Kingdom's."""
    match = _HOST.match(url or "")
    if match is None:
        return None
    labels = match[1].lower().rstrip(".").split(".")
    last = labels[-1]
    if last in ("gov", "mil"):
        return "US"
    if last == "eu":
        return "EU" if "europa" in labels else None
    if last == "int":
        return {"nato": "NATO"}.get(labels[-2]) if len(labels) > 1 else None
    if len(last) != 2 or len(labels) < 2:
        return None
    if labels[-2] in _GOVERNMENT or last not in _OPEN:
        return {"uk": "GB"}.get(last, last.upper())
    return None
