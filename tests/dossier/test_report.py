"""The report that an analyst pastes into a memo."""

import re

import pytest
from attrs import evolve
from markdown_it import MarkdownIt

from jscd_model import merge, parse
from jscd_model.dossier import Claim, Companions, Conflict, Dossier, Judgement, Reason, Verdict
from jscd_model.model import Dialogue, DialogueKind, Document, Party, PartyKind, PolicyRecord, Status


def section(report: str, *titles: str) -> list[str]:
    """The lines under a heading, found under each heading in turn."""
    lines = report.splitlines()
    for title in titles:
        at = next(at for at, line in enumerate(lines) if line.startswith("#") and line.lstrip("# ").startswith(title))
        level = lines[at].index(" ")
        below = lines[at + 1 :]
        end = next(
            (at for at, line in enumerate(below) if re.match(r"#+ ", line) and line.index(" ") <= level), len(below)
        )
        lines = below[:end]
    return [line for line in lines if line]


@pytest.fixture
def report(dossier: Dossier) -> str:
    return dossier.report()


def test_it_says_how_many_documents_report_how_many_events(report: str) -> None:
    assert report.splitlines()[0] == "# 4 documents, 2 events"
    assert "These 3 documents report 2 events." in report
    assert "1 more document reports no event." in report


def test_sources_are_numbered_with_what_they_are_and_where(report: str) -> None:
    assert section(report, "Event 2", "Sources") == [
        "2. Joint Statement on the Fourth Maritime Dialogue (joint statement, 5 March 2024, <https://example.org/statement>)",
        "3. Harbour Gazette \\| Lima (news, 6 March 2024)",
    ]
    assert section(report, "Documents that report no event") == ["4. A note on fishing (analysis)"]


def test_a_disputed_day_has_no_silent_winner(report: str) -> None:
    first = section(report, "Event 2")[0]
    assert first == "- Held: 4 March 2024 [2] or 5 March 2024 [3]; Lima; Peru and Ghana."


def test_what_is_at_odds_over_a_body_and_its_meeting_alike_is_told_once() -> None:
    talks = "Kenya and Norway held the second Kenya-Norway Defence Dialogue in Oslo on 4 March 2024. It builds on the"
    bases = [
        "February 2023 meeting of the Kenya-Norway Higher Coordinating Committee.",
        "Kenya-Norway High Coordination Committee, which met in February 2023.",
    ]
    dossier = merge([parse(f"{talks} {base}", published=f"2024-03-0{day}") for day, base in enumerate(bases, 6)])
    assert [conflict.field for conflict in dossier.conflicts] == ["name", "name"]
    lines = section(dossier.report(), "Where they differ")
    assert [line.startswith("- ") for line in lines] == [True, False, False]


def test_a_source_that_is_too_vague_to_take_a_side_stands_with_none() -> None:
    texts = [
        "Kenya and Norway held the second Kenya-Norway Defence Dialogue in Oslo on 4 March 2024.",
        "Norway and Kenya held the second Kenya-Norway Defence Dialogue in Oslo on 6 March 2024.",
        "The second Kenya-Norway Defence Dialogue was held in Oslo in March 2024.",
    ]
    dossier = merge([parse(text, published=f"2024-03-0{day}") for day, text in enumerate(texts, 6)])
    assert "- Held: 4 March 2024 [1] or 6 March 2024 [2]; Oslo; Kenya and Norway." in dossier.report()


def test_many_sources_stand_in_several_tables() -> None:
    texts = [
        f"Kenya and Norway held the second Kenya-Norway Defence Dialogue in Oslo. {'So. ' * at}" for at in range(7)
    ]
    report = merge([parse(text) for text in texts]).report()
    heads = [line for line in report.splitlines() if line.startswith("|  | [")]
    assert heads == ["|  | [1] | [2] | [3] | [4] | [5] |", "|  | [6] | [7] |"]


def test_the_table_has_a_column_a_source_and_a_dash_for_silence(report: str) -> None:
    lines = section(report, "Event 2", "What each source says")
    assert lines[0] == "|  | [2] joint statement | [3] news |"
    assert "| Number | 4 | – |" in lines
    assert "| When | 4 March 2024 | 5 March 2024 |" in lines
    assert "| Led for Peru | Rosa Quispe Huamán | Rosa Quispe Huamán |" in lines
    assert "| Led for Ghana | – | Kofi Addo |" in lines
    assert "| Agreement: Callao Accord | named, 2019 | – |" in lines
    assert "| to train thirty officers by the end of 2025 | committed | committed: to train 30 officers |" in lines


def test_what_two_sources_say_is_agreed_and_what_they_dispute_is_not(report: str) -> None:
    assert section(report, "Event 2", "What they agree on") == [
        "- **Parties:** Peru [2, 3]; Ghana [2, 3]",
        "- **Led for Peru:** Rosa Quispe Huamán [2, 3]",
        "- Peru committed: to train thirty officers by the end of 2025 [2] / to train 30 officers [3]",
    ]


def test_a_conflict_is_told_with_the_words_of_all_sides(report: str) -> None:
    held = "The fourth Peru-Ghana Maritime Dialogue was held in Lima on 4 March 2024 under the Callao Accord of 2019."
    assert section(report, "Event 2", "Where they differ") == [
        "- **When:** the days differ",
        f"    - [2] 4 March 2024: “{held}”",
        "    - [3] 5 March 2024: “LIMA – Ghana and Peru met on 5 March 2024 for a maritime dialogue.”",
    ]


def test_what_only_one_source_tells_stands_under_it(report: str) -> None:
    lines = section(report, "Event 2", "What only one source tells")
    gazette = lines.index("- [3] **Harbour Gazette \\| Lima**")
    assert {"    - **Number:** 4", "    - **Where:** Lima", "    - Peru and Ghana discussed: piracy"} <= set(
        lines[:gazette]
    )
    assert lines[gazette + 1 :] == ["    - **Led for Ghana:** Kofi Addo", "    - **Persons:** Kofi Addo"]
    assert not any("When" in line for line in lines)


def test_undertakings_say_who_undertakes_what_by_when_and_who_tells_it(report: str) -> None:
    assert (
        "| to train thirty officers by the end of 2025 | Peru | undertaking | by 31 December 2025 [2] | – "
        "| [2]; worded otherwise by [3] |" in section(report, "Event 2", "Undertakings and decisions")
    )


def test_names_under_which_somebody_goes_are_told_with_who_uses_them(report: str) -> None:
    assert section(report, "Event 2", "Names") == ["- **Rosa Quispe Huamán:** Rosa Quispe [2]; Rosa Quispe Huamán [3]"]


def test_a_series_has_its_rounds_its_gaps_and_its_ledger(report: str) -> None:
    lines = section(report, "Series: Peru-Ghana Maritime Dialogue")
    assert "| Peru-Ghana Maritime Dialogue | 2 | May 2021 | Accra | held | [1] |" in lines
    assert "No document tells of number 3." in lines
    assert "| a patrol boat by 2022 | number 2 | by 2022 | [1] | – |" in lines


def test_events_of_one_series_say_so(report: str) -> None:
    assert "- Peru-Ghana Maritime Dialogue: the same series as event 2" in section(report, "Event 1")
    assert "unrelated: no document" not in report


def test_documents_that_tell_of_the_same_people_are_one_event_and_say_so(dossier: Dossier) -> None:
    together = Companions(documents=[dossier.documents[0], dossier.documents[3]], people=["Rosa Quispe", "Kofi Addo"])
    report = evolve(dossier, companions=[together]).report()
    assert report.startswith("# 4 documents, 2 events\n\nThese 4 documents report 2 events.")
    assert section(report, "Event 1", "Sources") == [
        f"1. document {dossier.documents[0][7:15]} (30 May 2021)",
        "2. A note on fishing (analysis)",
        "[1, 2] tell of the same people on the same days: Rosa Quispe and Kofi Addo.",
    ]


def test_documents_of_the_same_people_that_report_no_dialogue_are_one_event(dossier: Dossier) -> None:
    together = Companions(documents=dossier.documents[2:], people=["Rosa Quispe", "Kofi Addo"])
    report = Dossier(records=dossier.records[2:], companions=[together]).report()
    assert "These 2 documents report 1 event." in report
    assert "## Event: Occasion with Rosa Quispe and Kofi Addo\n\n### Sources" in report
    assert "\n\n\n" not in report


def test_companions_that_report_one_dialogue_need_no_word(dossier: Dossier) -> None:
    together = Companions(documents=dossier.documents[1:3], people=["Rosa Quispe"])
    assert evolve(dossier, companions=[together]).report() == dossier.report()


def test_many_documents_of_the_same_people_are_told_in_one_line() -> None:
    records = [PolicyRecord(document=Document.of(f"Note {at}.")) for at in range(12)]
    keys = [record.document.id for record in records]
    pairs = [
        Companions(documents=[one, other], people=["Rosa Quispe", "Kofi Addo"])
        for at, one in enumerate(keys)
        for other in keys[at + 1 :]
    ]
    report = Dossier(records=records, companions=pairs).report()
    assert report.count("tell of the same people on the same days") == 1
    assert "[1–12] tell of the same people on the same days: Rosa Quispe and Kofi Addo." in report


def test_the_report_on_one_event_grows_with_its_documents_and_not_with_their_pairs() -> None:
    def report(number: int) -> str:
        text = "Kenya and Norway held the second Kenya-Norway Defence Dialogue in Oslo on 4 March 2024. Report {}."
        return merge([parse(text.format(at)) for at in range(number)]).report()

    assert len(report(60)) < 4 * len(report(20))


def test_unrelated_events_are_said_to_be_unrelated(dossier: Dossier) -> None:
    report = evolve(dossier, series=[]).report()
    assert "The events are unrelated, as far as the documents tell: none speaks of the event of another" in report
    assert "tied to other events" not in report


def test_a_document_of_another_event_that_names_this_one_is_told(dossier: Dossier) -> None:
    fourth = dossier.entity("maritime-dialogue-4")
    claims = [
        evolve(claim, witnesses=claim.witnesses[:1]) if claim.field == "principal" else claim for claim in fourth.claims
    ]
    entities = [evolve(fourth, claims=claims) if one is fourth else one for one in dossier.entities]
    report = evolve(dossier, entities=entities, series=[]).report()
    assert "- Peru-Ghana Maritime Dialogue, number 4: named by [3]" in section(report, "Event 2")


def test_an_event_that_may_be_another_one_says_so_with_the_reasons(dossier: Dossier) -> None:
    second, fourth = (dossier.entity(key).members[0] for key in ("maritime-dialogue-2", "maritime-dialogue-4"))
    doubt = Judgement(
        one=second,
        other=fourth,
        verdict=Verdict.OPEN,
        supports=[Reason(text="the names are equal", weight=2)],
        objections=[Reason(text="the years differ", weight=2)],
    )
    report = evolve(dossier, series=[], judgements=[doubt]).report()
    why = "the names are equal (supports it); but the years differ (speaks against it)"
    for event, other in ((1, 2), (2, 1)):
        lines = section(report, f"Event {event}", "How it is tied to other events")
        assert lines == [f"- Perhaps the same occasion as event {other}, but nothing decides it: {why}"]
    assert "The events are unrelated" not in report


def test_an_event_that_is_told_apart_from_one_like_it_says_why(dossier: Dossier) -> None:
    second, fourth = (dossier.entity(key).members[0] for key in ("maritime-dialogue-2", "maritime-dialogue-4"))
    apart = Judgement(
        one=second,
        other=fourth,
        verdict=Verdict.DIFFERENT,
        supports=[Reason(text="the names are equal", weight=4)],
        objections=[Reason(text="the numbers differ", weight=8)],
    )
    why = "the names are equal (enough by itself); but the numbers differ (forbids it)"
    report = evolve(dossier, series=[], judgements=[apart]).report()
    lines = section(report, "Event 1", "How it is tied to other events")
    assert lines == [f"- Not the same occasion as event 2, for all that they share: {why}"]
    assert "for all that they share" not in evolve(dossier, judgements=[apart]).report(), "rounds of a series"


def test_an_event_of_two_dialogues_has_a_table_for_each() -> None:
    calls = [
        Dialogue(
            id=f"call-{code}",
            name="call",
            kind=DialogueKind.CALL,
            parties=["GH", code],
            status=Status.HELD,
            principal=True,
        )
        for code in ("TG", "BJ")
    ]
    parties = [Party(code=code, name=code, kind=PartyKind.STATE) for code in ("GH", "TG", "BJ")]
    record = PolicyRecord(document=Document.of("Two calls."), parties=parties, dialogues=calls)
    report = merge([record]).report()
    assert section(report, "Event")[:2] == [
        "- Call of GH and TG, held: GH and TG.",
        "- Call of GH and BJ, held: GH and BJ.",
    ]
    lines = section(report, "Event", "What the source says")
    assert [line for line in lines if line.startswith("**")] == ["**Call of GH and TG**", "**Call of GH and BJ**"]
    assert [line for line in lines if "Parties" in line] == ["| Parties | GH; TG |", "| Parties | GH; BJ |"]


def test_a_disputed_number_is_told_with_all_that_are_given(dossier: Dossier) -> None:
    fourth = dossier.entity("maritime-dialogue-4")
    (number,) = fourth.of("ordinal")
    third = evolve(number, value="3", witnesses=[evolve(fourth.of("when")[1].witnesses[0])])
    entities = [evolve(one, claims=[*one.claims, third]) if one is fourth else one for one in dossier.entities]
    report = evolve(dossier, entities=entities).report()
    assert "## Event 2: Peru-Ghana Maritime Dialogue, number 4 or 3" in report


def test_a_statement_whose_number_is_disputed_is_not_agreed_and_no_number_wins(dossier: Dossier) -> None:
    training = dossier.entity("statement-1")
    act = training.of("act")[0]
    numbers = [
        evolve(act, field="quantity", value=value, witnesses=[one])
        for value, one in zip(["30 officers", "40 officers"], act.witnesses, strict=True)
    ]
    changed = evolve(training, claims=[*training.claims, *numbers])
    entities = [changed if one is training else one for one in dossier.entities]
    dispute = Conflict(entity=training.id, field="quantity", reason="the numbers differ", claims=numbers)
    report = evolve(dossier, entities=entities, conflicts=[dispute]).report()
    assert not any("train" in line for line in section(report, "Event 2", "What they agree on"))
    marked = "to train thirty officers by the end of 2025 (disputed: how many)"
    assert f"| {marked} | committed, 30 officers | committed, 40 officers: to train 30 officers |" in report
    assert f"| {marked} | Peru | undertaking |" in report
    assert "    - [3] 40 officers: “Lima promised to train 30 officers.”" in report


def test_a_conflict_between_documents_of_different_events_stands_apart(dossier: Dossier) -> None:
    peru = dossier.entity("PE")
    (name,) = peru.claims
    sides = [
        evolve(name, witnesses=name.witnesses[:1]),
        evolve(name, value="Republic of Peru", witnesses=name.witnesses[1:]),
    ]
    changed = evolve(peru, claims=sides)
    report = evolve(
        dossier,
        entities=[changed if one is peru else one for one in dossier.entities],
        conflicts=[*dossier.conflicts, Conflict(entity="PE", field="name", reason="two names", claims=sides)],
    ).report()
    assert "- **Peru, name:** two names" in section(report, "Where documents of different events differ")


def test_records_without_texts_give_a_report_without_quotes(dossier: Dossier) -> None:
    def bare(claim: Claim) -> Claim:
        return evolve(claim, witnesses=[evolve(one, passage=None, quote=None) for one in claim.witnesses])

    silent = evolve(
        dossier,
        records=[evolve(record, text=None) for record in dossier.records],
        entities=[evolve(one, claims=[bare(claim) for claim in one.claims]) for one in dossier.entities],
        conflicts=[evolve(one, claims=[bare(claim) for claim in one.claims]) for one in dossier.conflicts],
    )
    assert section(silent.report(), "Event 2", "Where they differ")[1:] == [
        "    - [2] 4 March 2024",
        "    - [3] 5 March 2024",
    ]


def test_an_empty_dossier_has_a_report() -> None:
    assert Dossier().report() == "# 0 documents, 0 events\n\nThere are no documents.\n"


def test_documents_without_events_are_said_to_report_none(dossier: Dossier) -> None:
    report = Dossier(records=dossier.records[:2]).report()
    assert "2 documents report no event." in report
    assert "## Event" not in report


def test_words_of_sources_cannot_break_the_report(dossier: Dossier) -> None:
    hostile = "a | b\n\n# c <img src=x onerror=y> `d` [e](f) *g*"
    entities = [evolve(one, name=hostile) for one in dossier.entities]
    report = evolve(dossier, entities=entities).report()
    tokens = MarkdownIt("commonmark").enable("table").parse(report)
    inner = [child.type for token in tokens for child in token.children or []]
    assert not {"html_inline", "code_inline", "em_open", "image"} & set(inner)
    assert "html_block" not in {token.type for token in tokens}
    links = [child.attrs["href"] for token in tokens for child in token.children or [] if child.type == "link_open"]
    assert set(links) == {"https://example.org/statement"}
    headings = [token for token in tokens if token.type == "heading_open"]
    assert len(headings) == dossier.report().count("\n#") + 1


def test_one_code_of_two_parties_is_called_as_each_document_means_it() -> None:
    texts = ("Australia and Fiji held talks in Suva on 3 May 2022.", "The African Union and Chad met on 9 June 2023.")
    report = merge([parse(text) for text in texts]).report()
    assert "Australia and Fiji" in report
    assert "African Union and Chad" in report
    assert "African Union and Fiji" not in report
    assert "Australia and Chad" not in report


def test_the_same_dossier_gives_the_same_report(dossier: Dossier) -> None:
    assert evolve(dossier).report() == dossier.report()
    assert dossier.report().endswith("\n")
    assert "\n\n\n" not in dossier.report()
