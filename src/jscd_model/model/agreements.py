"""What the parties are bound by: agreements and other instruments that the text names."""

from attrs import field, frozen

from jscd_model.model.checks import checked, several
from jscd_model.model.shapes import Code, Distinct, Id, Name
from jscd_model.model.span import Span
from jscd_model.model.terms import Term
from jscd_model.model.when import When

__all__ = ["AgreementKind", "FrameworkAgreement"]


class AgreementKind(Term):
    """What sort of instrument an agreement is."""

    AGREEMENT = "agreement", "an agreement or accord"
    TREATY = "treaty", "a treaty, convention or pact"
    MEMORANDUM = "memorandum", "a memorandum of understanding or of cooperation"
    DECLARATION = "declaration", "a declaration"
    FRAMEWORK = "framework", "a framework, plan or initiative with a proper name"
    PARTNERSHIP = "partnership", "a partnership with a proper name"
    CHARTER = "charter", "a charter or statute"
    RESOLUTION = "resolution", "a resolution of an international body"
    STATEMENT = "statement", "an earlier joint statement, never the document itself"


@frozen(kw_only=True, field_transformer=checked)
class FrameworkAgreement:
    """An instrument or framework with a proper name, under which or towards which parties act.

    Attributes:
        id: Unique in the record, readable.
        name: Fullest form in the text, without article or year.
        acronym: Acronym that the text gives it.
        kind: What sort of instrument it is.
        date: When it was signed or adopted, where the text says so.
        parties: Codes of its parties, only those that the text gives.
        areas: What it covers, only where the text lists it.
        spans: Where the text means it.
    """

    id: Id
    name: Name
    acronym: Name | None = None
    kind: AgreementKind
    date: When | None = None
    parties: Distinct[Code] = field(default=(), converter=several)
    areas: Distinct[Name] = field(default=(), converter=several)
    spans: tuple[Span, ...] = field(default=(), converter=several)
