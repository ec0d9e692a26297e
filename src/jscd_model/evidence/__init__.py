"""The evidence of the lexicon's entries: phrases that an entry must read, and close ones that it must not."""

from jscd_model.evidence.checking import FindingKind, LexiconFinding, check_lexicon

__all__ = ["FindingKind", "LexiconFinding", "check_lexicon"]
