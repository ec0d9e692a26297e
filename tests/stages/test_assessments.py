"""What the author of an analysis thinks."""

from attrs import evolve

from jscd_model.lexicon import Lexicon
from jscd_model.model import DocumentKind
from jscd_model.stages.assessments import find_assessments
from jscd_model.stages.sections import find_sections
from jscd_model.text import Page

TEXT = (
    "The pact could change the balance in the strait. It is thought that the neighbours will not object. "
    "The port is important for grain exports. The two sides met in May."
)


def assessments(kind: DocumentKind) -> list[tuple[str, bool]]:
    page = Page.read(TEXT)
    sections = evolve(find_sections(page, Lexicon.default(), None), kind=kind)
    return [(assessment.content, assessment.hedged) for assessment in find_assessments(page, sections)]


def test_an_analysis_has_opinions_hedged_or_not() -> None:
    assert assessments(DocumentKind.ANALYSIS) == [
        ("The pact could change the balance in the strait", True),
        ("It is thought that the neighbours will not object", True),
        ("The port is important for grain exports", False),
    ]


def test_other_texts_have_none() -> None:
    assert assessments(DocumentKind.READOUT) == []
