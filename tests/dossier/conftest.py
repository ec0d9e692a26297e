"""A dossier made by hand: two accounts of one round that differ, an earlier round, and a text that reports no event."""

from collections.abc import Sequence

import pytest

from jscd_model.dossier import (
    Claim,
    Conflict,
    Dossier,
    Entity,
    EntityKind,
    Judgement,
    Member,
    Reason,
    Series,
    Undertaking,
    Verdict,
    Witness,
)
from jscd_model.model import (
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
    Role,
    Span,
    Statement,
    Status,
    Topic,
    When,
)

STATEMENT = (
    "Joint Statement. The fourth Peru-Ghana Maritime Dialogue was held in Lima on 4 March 2024 under the Callao Accord "
    "of 2019. Vice Minister Rosa Quispe led the Peruvian side. Peru committed to train thirty officers by the end of "
    "2025. Both sides discussed piracy."
)
NEWS = (
    "LIMA – Ghana and Peru met on 5 March 2024 for a maritime dialogue. Rosa Quispe Huamán headed the hosts; Kofi Addo "
    "spoke for Accra. Lima promised to train 30 officers."
)
EARLIER = (
    "The second Peru-Ghana Maritime Dialogue took place in Accra in May 2021. Ghana pledged a patrol boat by 2022."
)
NOTE = "Fishing rights remain a matter of debate. Rosa Quispe is a historian in Trujillo."

PERU = Party(code="PE", name="Peru", kind=PartyKind.STATE)
GHANA = Party(code="GH", name="Ghana", kind=PartyKind.STATE)


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def said(text: str, words: str, key: str, act: Act, cue: str, **more: object) -> Statement:
    span = at(text, words)
    verb = at(text[span.start :], cue).moved(span.start)
    content = text[verb.end : span.end].strip()
    return Statement(id=key, act=act, cue=verb, content=content, span=span, **more)  # type: ignore[arg-type]


def statement_record() -> PolicyRecord:
    return PolicyRecord(
        document=Document.of(
            STATEMENT,
            kind=DocumentKind.JOINT_STATEMENT,
            title="Joint Statement on the Fourth Maritime Dialogue",
            published=When.parse("2024-03-05"),
            url="https://example.org/statement",
        ),
        parties=[PERU, GHANA],
        persons=[
            Person(
                id="rosa-quispe",
                name="Rosa Quispe",
                offices=[Office(title="Vice Minister", party="PE")],
                spans=[at(STATEMENT, "Rosa Quispe")],
            )
        ],
        agreements=[
            FrameworkAgreement(
                id="callao-accord", name="Callao Accord", kind=AgreementKind.AGREEMENT, date=When.parse("2019")
            )
        ],
        dialogues=[
            Dialogue(
                id="maritime-dialogue-4",
                name="Peru-Ghana Maritime Dialogue",
                kind=DialogueKind.DIALOGUE,
                ordinal=4,
                when=When.parse("2024-03-04"),
                place="Lima",
                parties=["PE", "GH"],
                status=Status.HELD,
                principal=True,
                delegations=[Delegation(party="PE", delegates=[Delegate(person="rosa-quispe", role=Role.HEAD)])],
                spans=[at(STATEMENT, "fourth Peru-Ghana Maritime Dialogue")],
            )
        ],
        statements=[
            said(
                STATEMENT,
                "Peru committed to train thirty officers by the end of 2025",
                "statement-1",
                Act.COMMIT,
                "committed",
                actors=["PE"],
                due=When.parse("../2025-12-31"),
            ),
            said(
                STATEMENT,
                "Both sides discussed piracy",
                "statement-2",
                Act.DISCUSS,
                "discussed",
                actors=["PE", "GH"],
                topics=[Topic.MARITIME],
            ),
        ],
        text=STATEMENT,
    )


def news_record() -> PolicyRecord:
    return PolicyRecord(
        document=Document(
            id=Document.of(NEWS).id,
            length=len(NEWS),
            kind=DocumentKind.NEWS,
            publisher="Harbour Gazette | Lima",
            published=When.parse("2024-03-06"),
        ),
        parties=[GHANA, PERU],
        persons=[
            Person(id="rosa-quispe-huaman", name="Rosa Quispe Huamán", spans=[at(NEWS, "Rosa Quispe Huamán")]),
            Person(id="kofi-addo", name="Kofi Addo", spans=[at(NEWS, "Kofi Addo")]),
        ],
        dialogues=[
            Dialogue(
                id="maritime-dialogue",
                name="maritime dialogue",
                kind=DialogueKind.DIALOGUE,
                when=When.parse("2024-03-05"),
                parties=["GH", "PE"],
                status=Status.HELD,
                principal=True,
                delegations=[
                    Delegation(party="PE", delegates=[Delegate(person="rosa-quispe-huaman", role=Role.HEAD)]),
                    Delegation(party="GH", delegates=[Delegate(person="kofi-addo", role=Role.HEAD)]),
                ],
                spans=[at(NEWS, "maritime dialogue")],
            )
        ],
        statements=[
            said(NEWS, "Lima promised to train 30 officers", "promise", Act.COMMIT, "promised", actors=["PE"]),
        ],
        text=NEWS,
    )


def earlier_record() -> PolicyRecord:
    return PolicyRecord(
        document=Document.of(EARLIER, published=When.parse("2021-05-30")),
        parties=[PERU, GHANA],
        dialogues=[
            Dialogue(
                id="maritime-dialogue-2",
                name="Peru-Ghana Maritime Dialogue",
                kind=DialogueKind.DIALOGUE,
                ordinal=2,
                when=When.parse("2021-05"),
                place="Accra",
                parties=["PE", "GH"],
                status=Status.HELD,
                principal=True,
                spans=[at(EARLIER, "second Peru-Ghana Maritime Dialogue")],
            )
        ],
        statements=[
            said(
                EARLIER,
                "Ghana pledged a patrol boat by 2022",
                "boat",
                Act.COMMIT,
                "pledged",
                actors=["GH"],
                due=When.parse("../2022"),
            )
        ],
        text=EARLIER,
    )


def note_record() -> PolicyRecord:
    return PolicyRecord(
        document=Document.of(NOTE, kind=DocumentKind.ANALYSIS, title="A note on fishing"),
        persons=[Person(id="rosa-quispe", name="Rosa Quispe", spans=[at(NOTE, "Rosa Quispe")])],
        text=NOTE,
    )


Place = tuple[PolicyRecord, str, str]
"""A record, the key of a fact in it, and the words that say so."""


def witness(place: Place) -> Witness:
    record, fact, words = place
    assert record.text is not None
    span = at(record.text, words)
    start = record.text.rfind(". ", 0, span.start) + 2 if ". " in record.text[: span.start] else 0
    end = record.text.find(".", span.end)
    passage = Span(start, len(record.text) if end < 0 else end + 1)
    return Witness(document=record.document.id, fact=fact, span=span, passage=passage, quote=passage.cut(record.text))


def claim(
    entity: str,
    field: str,
    value: str,
    *places: Place,
    consistent_with: Sequence[str] = (),
    contradicts: Sequence[str] = (),
) -> Claim:
    return Claim(
        entity=entity,
        field=field,
        value=value,
        witnesses=[witness(place) for place in places],
        consistent_with=consistent_with,
        contradicts=contradicts,
    )


def member(record: PolicyRecord, fact: str) -> Member:
    return Member(document=record.document.id, fact=fact)


@pytest.fixture
def dossier() -> Dossier:
    earlier, statement, news, note = earlier_record(), statement_record(), news_record(), note_record()
    official, gazette = "maritime-dialogue-4", "maritime-dialogue"
    parties = [
        Entity(
            id=party.code,
            kind=EntityKind.PARTY,
            name=party.name,
            members=[member(record, party.code) for record in (earlier, statement, news)],
            claims=[
                claim(
                    party.code,
                    "name",
                    party.name,
                    *((record, party.code, party.name) for record in (earlier, statement, news)),
                )
            ],
        )
        for party in (PERU, GHANA)
    ]
    rosa = Entity(
        id="rosa-quispe-huaman",
        kind=EntityKind.PERSON,
        name="Rosa Quispe Huamán",
        members=[member(statement, "rosa-quispe"), member(news, "rosa-quispe-huaman")],
        claims=[
            claim("rosa-quispe-huaman", "name", "Rosa Quispe", (statement, "rosa-quispe", "Rosa Quispe")),
            claim(
                "rosa-quispe-huaman", "name", "Rosa Quispe Huamán", (news, "rosa-quispe-huaman", "Rosa Quispe Huamán")
            ),
            claim("rosa-quispe-huaman", "office", "Vice Minister", (statement, "rosa-quispe", "Vice Minister")),
            claim("rosa-quispe-huaman", "party", "PE", (statement, "rosa-quispe", "Vice Minister")),
        ],
    )
    kofi = Entity(
        id="kofi-addo",
        kind=EntityKind.PERSON,
        name="Kofi Addo",
        members=[member(news, "kofi-addo")],
        claims=[claim("kofi-addo", "name", "Kofi Addo", (news, "kofi-addo", "Kofi Addo"))],
    )
    historian = Entity(
        id="rosa-quispe",
        kind=EntityKind.PERSON,
        name="Rosa Quispe",
        members=[member(note, "rosa-quispe")],
        claims=[claim("rosa-quispe", "name", "Rosa Quispe", (note, "rosa-quispe", "Rosa Quispe"))],
    )
    accord = Entity(
        id="callao-accord",
        kind=EntityKind.AGREEMENT,
        name="Callao Accord",
        members=[member(statement, "callao-accord")],
        claims=[
            claim("callao-accord", "name", "Callao Accord", (statement, "callao-accord", "Callao Accord")),
            claim("callao-accord", "date", "2019", (statement, "callao-accord", "2019")),
        ],
    )
    second = Entity(
        id="maritime-dialogue-2",
        kind=EntityKind.DIALOGUE,
        name="Peru-Ghana Maritime Dialogue",
        members=[member(earlier, "maritime-dialogue-2")],
        claims=[
            claim("maritime-dialogue-2", field, value, (earlier, "maritime-dialogue-2", words))
            for field, value, words in [
                ("name", "Peru-Ghana Maritime Dialogue", "Peru-Ghana Maritime Dialogue"),
                ("kind", "dialogue", "Dialogue"),
                ("ordinal", "2", "second"),
                ("when", "2021-05", "May 2021"),
                ("place", "Accra", "Accra"),
                ("party", "PE", "Peru"),
                ("party", "GH", "Ghana"),
                ("status", "held", "took place"),
                ("principal", "true", "second Peru-Ghana Maritime Dialogue"),
            ]
        ],
    )
    days = [
        claim(official, "when", "2024-03-04", (statement, official, "4 March 2024"), contradicts=["2024-03-05"]),
        claim(official, "when", "2024-03-05", (news, gazette, "5 March 2024"), contradicts=["2024-03-04"]),
    ]
    fourth = Entity(
        id=official,
        kind=EntityKind.DIALOGUE,
        name="Peru-Ghana Maritime Dialogue",
        members=[member(statement, official), member(news, gazette)],
        claims=[
            claim(official, "name", "Peru-Ghana Maritime Dialogue", (statement, official, "Maritime Dialogue")),
            claim(official, "name", "maritime dialogue", (news, gazette, "maritime dialogue")),
            claim(official, "kind", "dialogue", (statement, official, "Dialogue"), (news, gazette, "dialogue")),
            claim(official, "ordinal", "4", (statement, official, "fourth")),
            *days,
            claim(official, "place", "Lima", (statement, official, "Lima")),
            claim(official, "party", "PE", (statement, official, "Peru"), (news, gazette, "Peru")),
            claim(official, "party", "GH", (statement, official, "Ghana"), (news, gazette, "Ghana")),
            claim(official, "status", "held", (statement, official, "was held"), (news, gazette, "met")),
            claim(official, "principal", "true", (statement, official, "fourth"), (news, gazette, "met")),
            claim(
                official,
                "head.PE",
                "rosa-quispe-huaman",
                (statement, official, "Rosa Quispe led"),
                (news, gazette, "Rosa Quispe Huamán headed"),
            ),
            claim(official, "head.GH", "kofi-addo", (news, gazette, "Kofi Addo")),
            claim(official, "under", "callao-accord", (statement, official, "under the Callao Accord")),
        ],
    )
    boat = Entity(
        id="boat",
        kind=EntityKind.STATEMENT,
        name="a patrol boat by 2022",
        members=[member(earlier, "boat")],
        claims=[
            claim("boat", "act", "commit", (earlier, "boat", "pledged")),
            claim("boat", "actor", "GH", (earlier, "boat", "Ghana pledged")),
            claim("boat", "due", "../2022", (earlier, "boat", "by 2022")),
        ],
    )
    training = Entity(
        id="statement-1",
        kind=EntityKind.STATEMENT,
        name="to train thirty officers by the end of 2025",
        members=[member(statement, "statement-1"), member(news, "promise")],
        claims=[
            claim(
                "statement-1", "act", "commit", (statement, "statement-1", "committed"), (news, "promise", "promised")
            ),
            claim(
                "statement-1",
                "actor",
                "PE",
                (statement, "statement-1", "Peru committed"),
                (news, "promise", "Lima promised"),
            ),
            claim("statement-1", "due", "../2025-12-31", (statement, "statement-1", "by the end of 2025")),
        ],
    )
    piracy = Entity(
        id="statement-2",
        kind=EntityKind.STATEMENT,
        name="piracy",
        members=[member(statement, "statement-2")],
        claims=[
            claim("statement-2", "act", "discuss", (statement, "statement-2", "discussed")),
            claim("statement-2", "actor", "PE", (statement, "statement-2", "Both sides")),
            claim("statement-2", "actor", "GH", (statement, "statement-2", "Both sides")),
            claim("statement-2", "topic", "maritime", (statement, "statement-2", "piracy")),
        ],
    )
    return Dossier(
        records=[earlier, statement, news, note],
        entities=[*parties, rosa, kofi, historian, accord, second, fourth, boat, training, piracy],
        conflicts=[Conflict(entity=official, field="when", reason="the days differ", claims=days)],
        series=[
            Series(
                id="peru-ghana-maritime-dialogue",
                name="Peru-Ghana Maritime Dialogue",
                rounds=["maritime-dialogue-2", official],
                missing=[3],
                ledger=[
                    Undertaking(statement="boat", dialogue="maritime-dialogue-2"),
                    Undertaking(statement="statement-1", dialogue=official),
                ],
            )
        ],
        judgements=[
            Judgement(
                one=member(statement, official),
                other=member(news, gazette),
                verdict=Verdict.SAME,
                supports=[Reason(text="both are led by Rosa Quispe for Peru", weight=4)],
                objections=[Reason(text="the days differ", weight=1)],
            ),
            Judgement(
                one=member(statement, "rosa-quispe"),
                other=member(news, "rosa-quispe-huaman"),
                verdict=Verdict.SAME,
                supports=[
                    Reason(text="one name holds the other", weight=2),
                    Reason(text="both lead the side of Peru", weight=2),
                ],
            ),
            Judgement(
                one=member(statement, "rosa-quispe"),
                other=member(note, "rosa-quispe"),
                verdict=Verdict.OPEN,
                supports=[Reason(text="the names are equal", weight=2)],
            ),
        ],
    )
