"""What a dialogue is, in nouns an analyst knows.

The bottom of the house: nothing here knows a parser or a file, so that readings can be built, compared and tested by
hand. All classes are frozen and valid or unbuildable.
"""

from jscd_model.model.actors import (
    Office,
    Organization,
    OrganizationKind,
    OrganizationStatus,
    Party,
    PartyKind,
    Person,
    Tenure,
)
from jscd_model.model.agreements import AgreementKind, FrameworkAgreement
from jscd_model.model.dialogues import Delegate, Delegation, Dialogue, DialogueKind, Role, Status
from jscd_model.model.document import (
    Author,
    DateMention,
    Diagnostic,
    Document,
    DocumentKind,
    Section,
    SectionKind,
    Severity,
    document_id,
)
from jscd_model.model.facts import Fact
from jscd_model.model.record import SCHEMA_VERSION, PolicyRecord
from jscd_model.model.rejections import FactKind, Rejection, Unread
from jscd_model.model.relations import Relation, RelationType
from jscd_model.model.span import Span
from jscd_model.model.statements import Act, Assessment, Statement
from jscd_model.model.terms import Term
from jscd_model.model.topics import Topic
from jscd_model.model.when import Moment, Precision, When

__all__ = [
    "SCHEMA_VERSION",
    "Act",
    "AgreementKind",
    "Assessment",
    "Author",
    "DateMention",
    "Delegate",
    "Delegation",
    "Diagnostic",
    "Dialogue",
    "DialogueKind",
    "Document",
    "DocumentKind",
    "Fact",
    "FactKind",
    "FrameworkAgreement",
    "Moment",
    "Office",
    "Organization",
    "OrganizationKind",
    "OrganizationStatus",
    "Party",
    "PartyKind",
    "Person",
    "PolicyRecord",
    "Precision",
    "Rejection",
    "Relation",
    "RelationType",
    "Role",
    "Section",
    "SectionKind",
    "Severity",
    "Span",
    "Statement",
    "Status",
    "Tenure",
    "Term",
    "Topic",
    "Unread",
    "When",
    "document_id",
]
