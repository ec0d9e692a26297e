"""A record made by hand, with the text that it is made from."""

import pytest

from jscd_model.model import (
    Act,
    AgreementKind,
    Assessment,
    Author,
    DateMention,
    Delegate,
    Delegation,
    Diagnostic,
    Dialogue,
    DialogueKind,
    Document,
    DocumentKind,
    FrameworkAgreement,
    Office,
    Organization,
    OrganizationKind,
    Party,
    PartyKind,
    Person,
    PolicyRecord,
    Relation,
    RelationType,
    Role,
    Severity,
    Span,
    Statement,
    Status,
    Topic,
    When,
    document_id,
)

TEXT = (
    "The second Kenya-Japan Maritime Dialogue was held in Mombasa on 4 March 2022. Principal Secretary Wanjiru "
    "Odhiambo led the Kenyan side; Japan was represented by the Coast Guard Agency and its Director, Ren Takeda.\n"
    "Under the Nairobi Maritime Accord the two sides agreed to train forty officers by the end of 2023. "
    "Takeda welcomed the Accord. Kenya pledged a pier by June 2022. That could take longer. By Aiko Brandt."
)


def at(words: str, rule: str | None = None) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), rule)


@pytest.fixture
def record() -> PolicyRecord:
    return PolicyRecord(
        document=Document(
            id=document_id(TEXT),
            length=len(TEXT),
            title="Second Maritime Dialogue",
            kind=DocumentKind.NEWS,
            authors=[Author(name="Aiko Brandt", spans=[at("Aiko Brandt")])],
        ),
        parties=[
            Party(code="KE", name="Kenya", kind=PartyKind.STATE, spans=[at("Kenya"), at("Kenyan")]),
            Party(code="JP", name="Japan", kind=PartyKind.STATE, spans=[at("Japan")]),
        ],
        persons=[
            Person(
                id="wanjiru-odhiambo",
                name="Wanjiru Odhiambo",
                offices=[Office(title="Principal Secretary", party="KE", spans=[at("Principal Secretary")])],
                spans=[at("Wanjiru Odhiambo")],
            ),
            Person(
                id="ren-takeda",
                name="Ren Takeda",
                aliases=["Takeda"],
                offices=[Office(title="Director", organization="Coast Guard Agency", spans=[at("Director")])],
                spans=[at("Ren Takeda"), at("Takeda welcomed").moved(0)],
            ),
        ],
        organizations=[
            Organization(
                id="coast-guard-agency",
                name="Coast Guard Agency",
                kind=OrganizationKind.AGENCY,
                party="JP",
                spans=[at("Coast Guard Agency")],
            )
        ],
        agreements=[
            FrameworkAgreement(
                id="nairobi-maritime-accord",
                name="Nairobi Maritime Accord",
                kind=AgreementKind.AGREEMENT,
                spans=[at("Nairobi Maritime Accord"), Span(TEXT.index("Accord. "), TEXT.index("Accord. ") + 6)],
            )
        ],
        dialogues=[
            Dialogue(
                id="maritime-dialogue-2",
                name="Kenya-Japan Maritime Dialogue",
                kind=DialogueKind.DIALOGUE,
                ordinal=2,
                when=When.parse("2022-03-04"),
                place="Mombasa",
                parties=["KE", "JP"],
                status=Status.HELD,
                principal=True,
                delegations=[
                    Delegation(
                        party="KE",
                        delegates=[Delegate(person="wanjiru-odhiambo", role=Role.HEAD, spans=[at("led")])],
                    ),
                    Delegation(
                        party="JP",
                        delegates=[
                            Delegate(organization="Coast Guard Agency", role=Role.MEMBER),
                            Delegate(person="ren-takeda", office="Director", role=Role.MEMBER),
                        ],
                    ),
                ],
                topics=[Topic.MARITIME],
                spans=[at("The second Kenya-Japan Maritime Dialogue", "numbered-occasion")],
            ),
            Dialogue(
                id="maritime-dialogue",
                name="Kenya-Japan Maritime Dialogue",
                kind=DialogueKind.DIALOGUE,
                status=Status.SERIES,
                parties=["KE", "JP"],
            ),
        ],
        statements=[
            Statement(
                id="statement-1",
                act=Act.COMMIT,
                cue=at("agreed", "cues.agree-to"),
                actors=["KE", "JP"],
                content="to train forty officers by the end of 2023",
                span=at(TEXT[TEXT.index("Under") : TEXT.index(" Takeda welcomed")], "clause-of-a-cue"),
                topics=[Topic.TRAINING_AND_EDUCATION, Topic.MARITIME],
                due=When.parse("../2023-12-31"),
                beneficiaries=["coast-guard-agency"],
            ),
            Statement(
                id="statement-2",
                act=Act.WELCOME,
                cue=at("welcomed"),
                actors=["JP"],
                speaker="ren-takeda",
                content="the Accord",
                span=at("Takeda welcomed the Accord"),
            ),
            Statement(
                id="statement-3",
                act=Act.COMMIT,
                cue=at("pledged"),
                actors=["KE"],
                content="a pier by June 2022",
                span=at("Kenya pledged a pier by June 2022"),
                due=When.parse("../2022-06"),
            ),
        ],
        assessments=[
            Assessment(id="assessment-1", hedged=True, content="take longer", span=at("That could take longer"))
        ],
        relations=[
            Relation(
                type=RelationType.UNDER,
                source="maritime-dialogue-2",
                target="nairobi-maritime-accord",
                name="Nairobi Maritime Accord",
            )
        ],
        dates=[DateMention(value=When.parse("2022-03-04"), text="4 March 2022", span=at("4 March 2022"))],
        topics=[Topic.MARITIME],
        diagnostics=[Diagnostic(code="no-title", severity=Severity.INFO, message="The text has no title.")],
        text=TEXT,
        reasons={"numbered-occasion": "An ordinal before an event noun counts an occasion."},
    )
