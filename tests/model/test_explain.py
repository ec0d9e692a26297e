"""Why a record holds a fact."""

import pytest
from attrs import evolve

from jscd_model import parse
from jscd_model.model import FactKind, PolicyRecord, Rejection, Section, SectionKind, Span, Unread
from jscd_model.model.facts import in_words


def test_an_explanation_gives_quote_rule_and_reason(record: PolicyRecord) -> None:
    assert record.explain(record.dialogues[0]) == (
        "Dialogue Kenya-Japan Maritime Dialogue, number 2 (held, 2022-03-04)\n"
        '- "The second Kenya-Japan Maritime Dialogue" (characters 0 to 40), read by numbered-occasion: '
        "An ordinal before an event noun counts an occasion."
    )


def test_a_rule_without_a_reason_is_named_all_the_same(record: PolicyRecord) -> None:
    explained = record.explain(record.statements[0])
    assert explained.startswith("Statement by KE, JP (commit): to train forty officers by the end of 2023\n")
    assert '- "agreed" (characters ' in explained
    assert "read by cues.agree-to: the record was given no reason for this rule" in explained
    reasoned = record.with_text(record.text or "", reasons={"cues.agree-to": "To agree to do is to undertake it."})
    assert "read by cues.agree-to: To agree to do is to undertake it." in reasoned.explain(record.statements[0])


def test_what_a_person_marked_is_said_to_be_so(record: PolicyRecord) -> None:
    assert record.explain(record.dates[0]).endswith('"4 March 2022" (characters 64 to 76), marked by hand')


def test_without_a_text_there_are_places_for_quotes(record: PolicyRecord) -> None:
    assert evolve(record, text=None).explain(record.dates[0]).endswith("\n- characters 64 to 76, marked by hand")


def test_a_fact_without_a_place_is_explained_as_such(record: PolicyRecord) -> None:
    assert record.explain(record.diagnostics[0]).endswith("\n- no place in the text is recorded for it")


def test_a_long_quote_is_cut_in_the_middle_and_lines_are_joined(record: PolicyRecord) -> None:
    whole = Section(kind=SectionKind.BODY, span=Span(0, record.document.length))
    record = evolve(record, document=evolve(record.document, sections=[whole]))
    quote = record.explain(whole).splitlines()[1]
    assert " … " in quote
    assert len(quote) < 280


def test_every_fact_can_be_said_and_explained(record: PolicyRecord) -> None:
    for _, fact in record.facts():
        assert record.explain(fact).startswith(in_words(fact))
    assert record.explain(Span(4, 10)) == 'Characters 4 to 10\n- "second" (characters 4 to 10), marked by hand'


@pytest.mark.parametrize("place", ["document", "dialogues[0].delegations[0]"])
def test_a_whole_stands_where_its_parts_do(record: PolicyRecord, place: str) -> None:
    whole = dict(record.facts())[place]
    assert "no place" not in record.explain(whole)


# What was rejected beside a fact

WHY = "Nothing says which one it means."


def rejection(record: PolicyRecord, words: str, kind: FactKind, *rivals: Span) -> Rejection:
    """The words as a candidate that was rejected; the sentence reaches from them to the next full stop."""
    text = record.text or ""
    start = text.index(words)
    return Rejection(
        kind=kind,
        text=words,
        reason=WHY,
        span=Span(start, start + len(words), "two-of-them"),
        sentence=Span(start, text.index(".", start) + 1),
        rivals=rivals,
    )


def test_a_candidate_of_a_facts_own_kind_is_told_in_its_sentence(record: PolicyRecord) -> None:
    dialogue = record.dialogues[0]
    words = record.quote(dialogue)
    beside = rejection(record, words, FactKind.DIALOGUE)
    other = rejection(record, words, FactKind.DATE)
    explained = evolve(record, rejected=[beside, other]).explain(dialogue)
    assert explained == (
        f"{record.explain(dialogue)}\nConsidered beside it and rejected:\n"
        f'- "{words}" (characters 0 to 40) as dialogue, by two-of-them: {WHY}'
    )


def test_all_candidates_are_told_of_a_clause_and_of_a_span(record: PolicyRecord) -> None:
    statement = record.statements[1]
    found = [rejection(record, record.quote(statement), kind) for kind in FactKind]
    traced = evolve(record, rejected=found)
    for fact in (statement, statement.span, Unread(reason="Names nobody known.", span=statement.span)):
        assert traced.explain(fact).count("by two-of-them") == len(FactKind)


def test_a_rival_is_told_wherever_it_stands(record: PolicyRecord) -> None:
    person, last = record.persons[0], record.statements[2]
    rival = rejection(record, record.quote(last), FactKind.PERSON, person.spans[0])
    traced = evolve(record, rejected=[rival])
    assert "by two-of-them" in traced.explain(person)
    assert "by two-of-them" not in traced.explain(record.dialogues[0])


def test_the_document_and_its_sections_list_no_candidates(record: PolicyRecord) -> None:
    whole = Section(kind=SectionKind.BODY, span=Span(0, record.document.length))
    record = evolve(record, document=evolve(record.document, sections=[whole]))
    traced = evolve(record, rejected=[rejection(record, record.quote(record.statements[1]), FactKind.DATE)])
    for fact in (record.document.sections[0], record.document):
        assert traced.explain(fact) == record.explain(fact)


def test_what_lies_beyond_the_document_is_refused(record: PolicyRecord) -> None:
    beyond = Span(record.document.length - 1, record.document.length + 1)
    with pytest.raises(ValueError, match=r"unread\[0\] wants spans within the document"):
        evolve(record, unread=[Unread(reason="Names nobody known.", span=beyond)])
    found = rejection(record, record.quote(record.statements[1]), FactKind.DATE, beyond)
    with pytest.raises(ValueError, match=r"rejected\[0\] wants spans within the document"):
        evolve(record, rejected=[found])


def test_only_facts_of_the_record_are_explained() -> None:
    record = parse("Ghana and Togo held the second Ghana-Togo Border Dialogue in Accra on 4 May 2023.")
    other = parse("Peru and Chile held the third Peru-Chile Border Dialogue in Lima on 4 May 2023.")
    with pytest.raises(ValueError, match="does not hold Dialogue Peru-Chile Border Dialogue"):
        record.explain(other.principal[0])
    with pytest.raises(TypeError, match=r"such as record.persons\[0\], got str"):
        record.explain("person-x")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="got NoneType"):
        record.quote(None)  # type: ignore[arg-type]
