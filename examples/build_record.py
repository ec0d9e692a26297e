"""Build a record by hand, as a coder who reads a text herself would, ask it something and print it as JSON.

python examples/build_record.py > record.json
"""

from jscd_model import (
    Act,
    AgreementKind,
    Delegate,
    Delegation,
    Dialogue,
    DialogueKind,
    Document,
    DocumentKind,
    FrameworkAgreement,
    Office,
    Party,
    PartyKind,
    Person,
    PolicyRecord,
    Relation,
    RelationType,
    Role,
    Span,
    Statement,
    Status,
    Topic,
    When,
    to_json,
)

TEXT = (
    "Peru and Norway held the third Peru-Norway Fisheries Dialogue in Bergen on 4 May 2023 under the 1999 Fisheries "
    "Accord. Peru's Vice Minister of Fisheries, Rosa Ilave, led her delegation. Norway pledged to share its survey "
    "data by the end of 2024."
)


def at(words: str) -> Span:
    """Where the words first stand; no rule, because a person marks them."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


ilave = Person(
    id="person-ilave",
    name="Rosa Ilave",
    offices=[Office(title="Vice Minister of Fisheries", party="PE", spans=[at("Vice Minister of Fisheries")])],
    spans=[at("Rosa Ilave")],
)
accord = FrameworkAgreement(
    id="agreement-accord",
    name="Fisheries Accord",
    kind=AgreementKind.AGREEMENT,
    date=When.year(1999),
    spans=[at("1999 Fisheries Accord")],
)
dialogue = Dialogue(
    id="dialogue-3",
    name="Peru-Norway Fisheries Dialogue",
    kind=DialogueKind.DIALOGUE,
    ordinal=3,
    when=When.day(2023, 5, 4),
    place="Bergen",
    parties=["PE", "NO"],
    status=Status.HELD,
    principal=True,
    delegations=[
        Delegation(party="PE", delegates=[Delegate(person=ilave.id, role=Role.HEAD, spans=[at("Rosa Ilave, led")])])
    ],
    spans=[at("third Peru-Norway Fisheries Dialogue")],
)
pledge = Statement(
    id="statement-1",
    act=Act.COMMIT,
    cue=at("pledged"),
    actors=["NO"],
    content="to share its survey data by the end of 2024",
    span=at("Norway pledged to share its survey data by the end of 2024"),
    topics=[Topic.CLIMATE_AND_ENVIRONMENT],
    due=When.parse("../2024-12-31"),
)
record = PolicyRecord(
    document=Document.of(TEXT, kind=DocumentKind.READOUT),
    parties=[
        Party(code="PE", name="Peru", kind=PartyKind.STATE, spans=[at("Peru")]),
        Party(code="NO", name="Norway", kind=PartyKind.STATE, spans=[at("Norway")]),
    ],
    persons=[ilave],
    agreements=[accord],
    dialogues=[dialogue],
    statements=[pledge],
    relations=[
        Relation(type=RelationType.UNDER, source=dialogue.id, target=accord.id, name=accord.name, spans=[at("under")])
    ],
    text=TEXT,
)

if __name__ == "__main__":
    (due,) = record.due_by(When.year(2024))
    assert record.quote(due) == "Norway pledged to share its survey data by the end of 2024"
    print(to_json(record, indent=2))
