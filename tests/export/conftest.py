"""A small record with one of most things, made by hand."""

import pytest

from jscd_model.model import (
    Act,
    Delegate,
    Delegation,
    Dialogue,
    DialogueKind,
    Document,
    Party,
    PartyKind,
    Person,
    PolicyRecord,
    Role,
    Span,
    Statement,
    Status,
    Topic,
    When,
)

TEXT = "Brazil and Ghana met in Accra in May 2021; Minister Ama Sarpong pledged two ships by 2025."


@pytest.fixture
def record() -> PolicyRecord:
    return PolicyRecord(
        document=Document.of(TEXT, title="Talks in Accra – “two ships”", published=When.parse("2021-05-30")),
        parties=[
            Party(code="BR", name="Brazil", kind=PartyKind.STATE, spans=[Span(0, 6, "parties.BR")]),
            Party(code="GH", name="Ghana", kind=PartyKind.STATE, spans=[Span(11, 16, "parties.GH")]),
        ],
        persons=[Person(id="ama-sarpong", name="Ama Sarpong", spans=[Span(52, 63)])],
        dialogues=[
            Dialogue(
                id="meeting-1",
                name="meeting",
                kind=DialogueKind.MEETING,
                when=When.parse("2021-05"),
                place="Accra",
                parties=["BR", "GH"],
                status=Status.HELD,
                principal=True,
                delegations=[Delegation(party="GH", delegates=[Delegate(person="ama-sarpong", role=Role.HEAD)])],
            )
        ],
        statements=[
            Statement(
                id="statement-1",
                act=Act.COMMIT,
                cue=Span(64, 71, "cues.pledge"),
                actors=["GH"],
                speaker="ama-sarpong",
                content="two ships by 2025",
                span=Span(43, 89),
                topics=[Topic.MARITIME],
                due=When.parse("../2025"),
            )
        ],
        topics=[Topic.MARITIME],
        text=TEXT,
        reasons={"cues.pledge": "To pledge is to undertake."},
    )
