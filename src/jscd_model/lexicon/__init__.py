"""The words, for contributors who write no Python: TOML files, read strictly into typed entries."""

from jscd_model.lexicon.load import Lexicon
from jscd_model.lexicon.phrases import Found, Phrases

__all__ = ["Found", "Lexicon", "Phrases"]
