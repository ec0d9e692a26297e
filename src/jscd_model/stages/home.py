"""Which government publishes a text, by its address."""

import re

from jscd_model.lexicon.load import Lexicon

__all__ = ["home_of"]

_HOST = re.compile(r"^[a-z]+://(?:[^/@]*@)?([^/:?#]+)", re.IGNORECASE)
_GOVERNMENT = frozenset(  # the labels under which governments register, and the ministries that register their own
    "gov gob gouv go govt gub gc mil admin government parliament mfa mofa mod".split()
)


def home_of(url: str | None, lexicon: Lexicon) -> str | None:
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
    code = {"uk": "GB"}.get(last, last.upper())
    official = len(labels) > 1 and labels[-2] in _GOVERNMENT
    return code if official and any(code == state.code for state in lexicon.states) else None
