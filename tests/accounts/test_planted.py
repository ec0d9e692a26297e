"""The planted samples: what is known of them is found, and nothing else is made up."""

from types import ModuleType
from typing import Any

import pytest

KINDS = ("persons", "dialogues", "agreements", "organizations")
PRECISION, RECALL = 0.98, 0.90
FALSE_CONFLICTS = 1  # at most, an event


@pytest.fixture(scope="module")
def samples(measure: ModuleType) -> Any:
    return measure.samples()


@pytest.fixture(scope="module")
def results(measure: ModuleType, samples: Any) -> Any:
    return [measure.measured(sample) for sample in samples]


# The sheets


def test_there_are_seven_events_of_seven_regions_with_three_accounts_each(samples: Any) -> None:
    assert len({sample.sheet["region"] for sample in samples}) >= 7
    assert all(len(sample.records) >= 3 for sample in samples)


def test_every_text_belongs_to_a_sheet(measure: ModuleType, samples: Any) -> None:
    listed = {f"{sample.name}-{account}.txt" for sample in samples for account in sample.records}
    assert listed == {path.name for path in (measure.HERE / "texts").iterdir()}


def test_every_name_in_a_sheet_stands_in_its_account(measure: ModuleType, samples: Any) -> None:
    missing = [
        f"{sample.name}-{node.account}: {node.name}"
        for sample in samples
        for kind in measure.KINDS
        for node in measure.nodes_of(sample, kind)
        if node.name not in " ".join(sample.records[node.account].text.split())
    ]
    assert missing == []


def test_the_words_of_an_occasion_or_statement_stand_once_in_its_account(measure: ModuleType, samples: Any) -> None:
    counts = {
        (sample.name, node.account, node.name): sample.records[node.account].text.count(node.name)
        for sample in samples
        for kind in ("dialogues", "statements")
        for node in measure.nodes_of(sample, kind)
    }
    assert {place: count for place, count in counts.items() if count != 1} == {}


def test_a_text_is_as_long_as_such_texts_are(samples: Any) -> None:
    lengths = {sample.name: [len(record.text.split()) for record in sample.records.values()] for sample in samples}
    assert all(90 <= length <= 450 for found in lengths.values() for length in found), lengths


def test_conflicts_of_all_kinds_are_planted_and_three_in_each_event(samples: Any) -> None:
    fields = [field for sample in samples for plan in sample.sheet["conflicts"] for field in _several(plan["field"])]
    assert {"when", "place", "ordinal", "name", "quantity", "act", "due", "date"} <= set(fields)
    assert any(field.startswith("head.") for field in fields)
    assert all(len(sample.sheet["conflicts"]) >= 3 for sample in samples)


def _several(field: str | list[str]) -> list[str]:
    return field if isinstance(field, list) else [field]


# The dossiers


@pytest.mark.parametrize("kind", KINDS)
def test_names_that_are_one_are_together_and_others_apart(measure: ModuleType, results: Any, kind: str) -> None:
    tally = measure.totals(results)[kind]
    assert tally.precision >= PRECISION, measure.report(results)
    assert tally.recall >= RECALL, measure.report(results)


def test_every_planted_conflict_is_found(measure: ModuleType, results: Any) -> None:
    assert all(not result.conflicts_missed for result in results), measure.report(results)


def test_hardly_any_conflict_is_told_that_is_none(measure: ModuleType, results: Any) -> None:
    assert all(len(result.conflicts_false) <= FALSE_CONFLICTS for result in results), measure.report(results)


def test_what_only_one_account_tells_is_told_as_such(measure: ModuleType, results: Any) -> None:
    assert all(not result.only_missed for result in results), measure.report(results)


def test_rounds_of_a_series_stand_in_order_with_their_ledger(measure: ModuleType, results: Any) -> None:
    assert all(not result.series_errors for result in results), measure.report(results)


def test_events_merged_together_are_told_apart_as_well_as_by_themselves(measure: ModuleType, samples: Any) -> None:
    dossier = measure.merge([record for sample in samples for record in sample.records.values()])
    together = [measure.measured(sample, dossier) for sample in samples]
    tallies = measure.totals(together)
    for kind in KINDS:
        assert tallies[kind].precision >= PRECISION, measure.report(together)
        assert tallies[kind].recall >= RECALL, measure.report(together)


def test_no_person_and_no_occasion_is_shared_by_two_events(measure: ModuleType, samples: Any) -> None:
    dossier = measure.merge([record for sample in samples for record in sample.records.values()])
    events = {record.document.id: sample.name for sample in samples for record in sample.records.values()}
    for entity in (*dossier.persons, *dossier.dialogues):
        assert len({events[document] for document in entity.documents}) == 1, entity.names
