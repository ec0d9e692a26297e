"""Which government publishes a text, by its address."""

import re

from jscd_model.lexicon.load import Lexicon

__all__ = ["home_of"]

_HOST = re.compile(r"^[a-z]+://(?:[^/@]*@)?([^/:?#]+)", re.IGNORECASE)
_GOVERNMENT = frozenset(  # the labels under which governments register, and the ministries that register their own
    "gov gob gouv go govt gub gc mil admin government parliament mfa mofa mod".split()
)


def home_of(url: str | None, lexicon: Lexicon) -> str | None:
    """The party that an address belongs to: by the lexicon ("europa.eu"), or by what governments register under."""
    match = _HOST.match(url or "")
    if match is None:
        return None
    host = match[1].lower().rstrip(".")
    own = [
        (len(end), entry.code)
        for entry in (*lexicon.states, *lexicon.parties)
        for end in entry.hosts
        if host == end or host.endswith(f".{end}")
    ]
    if own:
        return max(own)[1]
    labels = host.split(".")
    code = labels[-1].upper()
    official = len(labels) > 1 and labels[-2] in _GOVERNMENT
    return code if official and any(code == state.code for state in lexicon.states) else None
