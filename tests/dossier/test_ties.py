"""How events are tied to one another: what was not linked is told, and stays short however much of it there is."""

import pytest

from jscd_model.dossier import Claim, Dossier, Entity, EntityKind, Judgement, Member, Reason, Series, Verdict, Witness
from jscd_model.model import Dialogue, DialogueKind, Document, PolicyRecord, Status


def many(number: int, reasons: int = 1, verdict: Verdict = Verdict.OPEN, *, series: bool = False) -> Dossier:
    """A dossier of so many talks, of which no two were linked, each pair for one of so many reasons."""
    records, entities = [], []
    for at in range(number):
        talks = Dialogue(id="talks", name="talks", kind=DialogueKind.MEETING, status=Status.HELD, principal=True)
        record = PolicyRecord(document=Document.of(f"Talks {at}."), dialogues=[talks])
        seen = Witness(document=record.document.id, fact="talks")
        key = f"talks-{at}"
        entity = Entity(
            id=key,
            kind=EntityKind.DIALOGUE,
            name="talks",
            members=[Member(document=record.document.id, fact="talks")],
            claims=[Claim(entity=key, field="principal", value="true", witnesses=[seen])],
        )
        records.append(record)
        entities.append(entity)
    objection = 8 if verdict is Verdict.DIFFERENT else 1
    judgements = [
        Judgement(
            one=one.members[0],
            other=other.members[0],
            verdict=verdict,
            supports=[Reason(text=f"they share {(at + place) % reasons}", weight=4)],
            objections=[Reason(text="the days may differ", weight=objection)],
        )
        for at, one in enumerate(entities)
        for place, other in enumerate(entities[:at])
    ]
    rounds = [Series(id="series", name="Talks", rounds=[entity.id for entity in entities])] if series else []
    return Dossier(records=records, entities=entities, judgements=judgements, series=rounds)


def ties(dossier: Dossier, number: int) -> list[str]:
    part = dossier.report().split(f"## Event {number}:")[1].split("\n## ")[0]
    return [line for line in part.partition("### How it is tied")[2].splitlines() if line.startswith("- ")]


def test_events_that_were_not_linked_for_one_reason_stand_in_one_line() -> None:
    why = "they share 0 (enough by itself); but the days may differ (a hint against it)"
    assert ties(many(4), 2) == [f"- Perhaps the same occasion as events 1, 3 and 4, but nothing decides it: {why}"]


def test_of_many_events_that_were_not_linked_the_first_are_numbered_and_the_rest_counted() -> None:
    (line,) = ties(many(12), 1)
    assert line.startswith("- Perhaps the same occasion as events 2, 3, 4, 5, 6, 7 and 5 more, but nothing decides it")


def test_of_many_reasons_the_first_are_told_and_the_events_of_the_rest_counted() -> None:
    lines = ties(many(9, reasons=100), 1)
    assert len(lines) == 4
    assert lines[-1] == "- Perhaps the same occasion as 5 more events, but nothing decides it"


def test_what_is_told_apart_is_counted_as_told_apart() -> None:
    lines = ties(many(5, reasons=100, verdict=Verdict.DIFFERENT), 5)
    assert lines[-1] == "- Not the same occasion as 1 more event, for all that they share"
    assert "the days may differ (forbids it)" in lines[0]


def test_a_long_series_is_told_by_its_first_events() -> None:
    (line,) = ties(many(12, verdict=Verdict.DIFFERENT, series=True), 3)
    assert line == "- Talks: the same series as events 1, 2, 4, 5, 6, 7 and 5 more"


@pytest.mark.parametrize("reasons", [1, 1000])
def test_the_report_grows_with_the_events_and_not_with_their_pairs(reasons: int) -> None:
    small, large = (len(many(number, reasons).report()) for number in (20, 60))
    assert large < 4 * small


def test_an_objection_of_an_open_verdict_is_not_said_to_forbid(dossier: Dossier) -> None:
    one, other = dossier.entity("maritime-dialogue-4").members
    doubt = [Reason(text="one document tells the two apart", weight=9)]
    found = Judgement(one=one, other=other, verdict=Verdict.OPEN, objections=doubt)
    assert str(found) == "open: one document tells the two apart (speaks against it)"
