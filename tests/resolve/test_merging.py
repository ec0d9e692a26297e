"""What goes into a merge: records and dossiers, each document once, and clear words for everything else."""

from collections.abc import Callable

import pytest
from attrs import evolve

from jscd_model import Document, Dossier, Party, PartyKind, PolicyRecord, When, merge, parse
from jscd_model.resolve.merging import merge as merge_itself

PERU = parse("Peru and Chile held the third Peru-Chile Border Dialogue in Arica on 4 May 2023.")
NIGER = parse("Niger and Benin met in Cotonou on 9 June 2024.", published="2024-06-10")


def test_the_public_name_is_the_function() -> None:
    assert merge is merge_itself


def test_no_records_make_an_empty_dossier() -> None:
    dossier = merge([])
    assert dossier == Dossier()
    assert dossier.events == ()


def test_records_stand_by_the_day_of_publication_and_unknown_days_last() -> None:
    assert merge([PERU, NIGER]).records == (NIGER, PERU)


def test_unrelated_documents_are_separate_events() -> None:
    dossier = merge([PERU, NIGER])
    assert [event.documents for event in dossier.events] == [(NIGER.document.id,), (PERU.document.id,)]
    assert len(dossier.dialogues) == 2


def test_a_record_with_its_text_is_preferred_to_the_same_record_without() -> None:
    bare = evolve(PERU, text=None)
    for given in ([bare, PERU], [PERU, bare]):
        (record,) = merge(given).records
        assert record.text == PERU.text


def test_an_iterator_of_records_is_read_once() -> None:
    assert merge(iter([PERU, NIGER])) == merge([NIGER, PERU])


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: merge(PERU), "got one PolicyRecord; put it into a list"),  # type: ignore[arg-type]
        (lambda: merge("a text"), "an iterable of records and dossiers, got str"),  # type: ignore[arg-type]
        (lambda: merge([PERU, "a text"]), "got str in it; parse reads a text"),  # type: ignore[list-item]
        (lambda: merge({"a": PERU}), "got dict"),  # type: ignore[dict-item]
        (lambda: merge(3), "got int"),  # type: ignore[arg-type]
        (lambda: merge([PERU], lexicon="words.toml"), "lexicon as a Lexicon or None, got str"),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_series_of_records_is_refused(call: Callable[[], object], words: str) -> None:
    with pytest.raises(TypeError, match=words):
        call()


def test_one_id_with_two_texts_is_refused() -> None:
    other = PolicyRecord(document=evolve(Document.of("Another text."), id=PERU.document.id))
    with pytest.raises(
        ValueError, match=r"two documents have the id sha256:\w+ and different texts, of 80 and 13 char"
    ):
        merge([PERU, other])


def test_two_records_of_one_document_that_differ_are_refused_by_what_differs() -> None:
    fiji = Party(code="FJ", name="Fiji", kind=PartyKind.STATE)
    other = evolve(PERU, document=evolve(PERU.document, published=When.year(2023)), parties=(*PERU.parties, fiji))
    with pytest.raises(ValueError, match=r"differ in document\.published, parties; read the text once"):
        merge([PERU, other])


def test_an_override_about_an_unknown_fact_is_refused() -> None:
    with pytest.raises(ValueError, match="that document has no fact 'person-nobody'"):
        merge([PERU, NIGER], same=[[(PERU.document.id, "person-nobody"), (NIGER.document.id, "NE")]])


def test_a_record_of_another_version_is_refused() -> None:
    with pytest.raises(ValueError, match="schema_version wants 1"):
        merge([evolve(PERU, schema_version=2)])
