"""Files of the user's own words, held to what their evidence says that they read and do not read."""

from collections.abc import Iterator
from os import PathLike
from typing import TYPE_CHECKING

from attrs import frozen

from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.entries import WordClassEntry
from jscd_model.model.terms import Term

if TYPE_CHECKING:
    from jscd_model.lexicon.additions import Addition

__all__ = ["FindingKind", "LexiconFinding", "check_lexicon"]


class FindingKind(Term):
    """What is wrong with the evidence of an entry."""

    NOT_READ = "not_read", "a phrase under `yes` is not read through the entry"
    READ = "read", "a phrase under `no` is read through the entry"
    NO_EVIDENCE = "no_evidence", "there is no phrase under `yes`, so nothing shows that the entry reads anything"


@frozen(kw_only=True)
class LexiconFinding:
    """One entry of a lexicon file that does not keep to its evidence.

    Attributes:
        kind: What is wrong.
        file: The file as it was named.
        entry: The entry and its line, such as `[offices.drug-tsar] (line 4)`.
        sentence: The phrase, or None where there is none.
        reason: What was wanted, what was found and the way out.
    """

    kind: FindingKind
    file: str
    entry: str
    sentence: str | None
    reason: str

    def __str__(self) -> str:
        """File, entry and reason in one line."""
        return f"{self.file} {self.entry}: {self.reason}"


def check_lexicon(*files: str | PathLike[str], lexicon: Lexicon | None = None) -> tuple[LexiconFinding, ...]:
    """Hold files of your own words to their evidence.

    Each phrase under `yes` must be read through its entry, each under `no` must not, and an entry without `yes` shows
    nothing. The files are tried together, as `lexicon.extended(*files)` would have them.

    Args:
        files: The files.
        lexicon: The words that they add to; those that come with the library if None.

    Returns:
        What is wrong, in the order of the files; empty if all is well.

    Raises:
        LexiconError: A file cannot be used at all; see `Lexicon.extended`.
    """
    from jscd_model.lexicon.additions import add, read_additions  # noqa: PLC0415 (cattrs loads with the first file)

    whole = Lexicon.default() if lexicon is None else lexicon
    additions: list[Addition] = []
    for file in files:
        found = read_additions(file, whole)
        whole = add(whole, found)
        additions += found
    return tuple(finding for addition in additions for finding in _findings(whole, addition))


def _findings(lexicon: Lexicon, addition: "Addition") -> Iterator[LexiconFinding]:
    """What is wrong with the evidence of one entry."""
    from jscd_model.evidence.reading import keeps  # noqa: PLC0415 (the stages take a while to load)

    key = addition.entry.key
    entry = next(entry for entry in getattr(lexicon, addition.entry.family) if entry.key == key)
    if not addition.yes:
        reason = "it has no 'yes', so nothing shows that it reads anything. Add a phrase in which it must be found."
        yield _finding(FindingKind.NO_EVIDENCE, addition, None, reason)
    for kind, phrases, wanted in ((FindingKind.NOT_READ, addition.yes, True), (FindingKind.READ, addition.no, False)):
        for phrase in phrases:
            if not keeps(lexicon, entry, phrase, wanted=wanted):
                yield _finding(kind, addition, phrase, _reason(addition, phrase, wanted=wanted))


def _finding(kind: FindingKind, addition: "Addition", sentence: str | None, reason: str) -> LexiconFinding:
    return LexiconFinding(kind=kind, file=addition.file, entry=addition.place, sentence=sentence, reason=reason)


def _reason(addition: "Addition", phrase: str, *, wanted: bool) -> str:
    if isinstance(addition.entry, WordClassEntry):
        return f"in {phrase!r} the name does not reach from '[' to ']'. Mend the phrase, or leave the word out."
    if wanted:
        return f"{phrase!r} is under 'yes', and the entry does not read it. Mend the phrase, or add the words in it."
    return f"{phrase!r} is under 'no', and the entry reads it. Mend the phrase, or leave out the word that it reads."
