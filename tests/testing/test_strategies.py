"""The strategies that others test with."""

from collections.abc import Callable

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from jscd_model import testing
from jscd_model.model import PolicyRecord, Status
from jscd_model.model.when import Precision
from jscd_model.testing import agreements, dialogues, offices, records, spans, statements, whens

# Without shrinking: what is found need not be small.
ENOUGH = settings(phases=[Phase.generate], max_examples=500, deadline=None, derandomize=True, database=None)
ROOMS = {f"jscd_model.testing.{room}" for room in ("dossiers", "facts", "records", "values", "worded")}
MADE = [name for name in testing.__all__ if not isinstance(getattr(testing, name), type)]
STRATEGIES = [name for name in MADE if getattr(testing, name).__module__ in ROOMS]


@pytest.mark.parametrize("name", STRATEGIES)
def test_a_strategy_is_explained_and_makes_something(name: str) -> None:
    strategy = getattr(testing, name)
    assert (strategy.__doc__ or "").strip()
    find(strategy(), lambda _: True, settings=ENOUGH)


@given(st.data(), st.integers(1, 50))
def test_spans_lie_in_a_text_of_the_length_asked_for(data: st.DataObject, length: int) -> None:
    assert data.draw(spans(length=length)).end <= length


@given(st.data())
def test_facts_refer_to_what_they_are_given_only(data: st.DataObject) -> None:
    said = data.draw(statements(parties=["KE"], persons=["p"], organizations=["o"]))
    assert set(said.actors) <= {"KE"}
    assert said.speaker in (None, "p")
    assert set(said.beneficiaries) <= {"KE", "o"}
    assert data.draw(agreements()).parties == ()
    assert data.draw(offices()).party is None
    assert data.draw(dialogues()).delegations == ()


@given(records(text="Peru met Chile."))
def test_records_are_made_from_the_text_that_is_given(record: PolicyRecord) -> None:
    assert record.text == "Peru met Chile."
    assert record.document.length == 15


@given(records(alphabet=st.sampled_from("abc")))
def test_strings_are_of_the_alphabet_that_is_given(record: PolicyRecord) -> None:
    names = [fact.name for fact in record.persons] + [fact.name for fact in record.dialogues]
    assert set("".join(names)) <= set("abc")


SORTS: dict[str, Callable[[PolicyRecord], bool]] = {
    "a principal": lambda record: bool(record.principal),
    "a series": lambda record: any(dialogue.status is Status.SERIES for dialogue in record.dialogues),
    "a meeting at the margins": lambda record: any(dialogue.within for dialogue in record.dialogues),
    "a delegation": lambda record: any(dialogue.delegations for dialogue in record.dialogues),
    "a speaker": lambda record: any(statement.speaker for statement in record.statements),
    "a relation between two": lambda record: any(relation.target for relation in record.relations),
    "a surrogate": lambda record: "\ud83d" in (record.text or ""),
    "no text": lambda record: record.text == "",
}


@pytest.mark.no_cover
@pytest.mark.parametrize("sort", SORTS.values(), ids=SORTS)
def test_records_of_every_sort_are_made(sort: Callable[[PolicyRecord], bool]) -> None:
    find(records(), sort, settings=ENOUGH)


@pytest.mark.parametrize("precision", list(Precision))
def test_times_of_every_precision_are_made(precision: Precision) -> None:
    find(whens(), lambda when: when.precision is precision, settings=ENOUGH)
    find(whens(), lambda when: when.is_interval and when.precision is precision, settings=ENOUGH)
