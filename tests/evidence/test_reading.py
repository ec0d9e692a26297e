"""Every entry of the lexicon keeps to its evidence, family by family."""

import pytest

from jscd_model.evidence.reading import keeps
from jscd_model.lexicon import Lexicon
from jscd_model.lexicon.entries import Entry

LEXICON = Lexicon.default()
ENTRIES = list(LEXICON.entries())


@pytest.mark.parametrize("entry", [entry for entry in ENTRIES if entry.yes or entry.no], ids=lambda entry: entry.id)
def test_an_entry_keeps_to_its_evidence(entry: Entry) -> None:
    assert [phrase for phrase in entry.yes if not keeps(LEXICON, entry, phrase, wanted=True)] == []
    assert [phrase for phrase in entry.no if not keeps(LEXICON, entry, phrase, wanted=False)] == []


# Bodies and instruments are tried by each of their names in `tests/stages`; their own phrases are for what that misses.
# States and places need none beside which they must not stand where no word of theirs is another's.
_BY_NAME = {"bodies", "instruments"}
_YES_ALONE = {"offices", "places", "ranks", "states"}


def test_every_entry_has_evidence_on_both_sides() -> None:
    bare = [e.id for e in ENTRIES if not (e.yes or e.family in _BY_NAME)]
    bare += [e.id for e in ENTRIES if not (e.no or e.family in _BY_NAME | _YES_ALONE)]
    assert bare == []
