"""The document and its id."""

from jscd_model.model import Document, DocumentKind, When, document_id


def test_the_same_text_has_the_same_id_everywhere() -> None:
    assert document_id("") == "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert document_id("a") != document_id("a ")


def test_any_string_has_an_id() -> None:
    assert document_id("\ud800") != document_id("\udc00")
    assert document_id("\ud83d\ude00") != document_id("\U0001f600")


def test_a_document_is_made_from_its_text() -> None:
    made = Document.of(
        "Ré🌊", kind=DocumentKind.READOUT, title="R", published=When.parse("2024"), url="https://example.org"
    )
    assert (made.length, made.kind, made.title, str(made.published)) == (3, DocumentKind.READOUT, "R", "2024")
    assert made.id == document_id("Ré🌊")
