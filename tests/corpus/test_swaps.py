"""The answer sheets under other names: swapped states and persons cost next to nothing."""

import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from jscd_model import Lexicon, PolicyRecord, parse, to_dict
from jscd_model.stages.home import home_of
from jscd_model.testing import Swap, swapped

SEEDS = range(24)  # each draws other names for a third of the documents
PARTS = 3
MOST = 0.02  # what the mean may fall by
LEFT = ("id", "topics", "acronym", "kind", "act", "status", "type", "role", "value", "date", "when")

Sheet = dict[str, Any]


def address(url: str | None, swap: Swap) -> str | None:
    """The address of the government that took the publisher's place."""
    home = home_of(url, Lexicon.default())
    if home is None or home not in swap.states:
        return url
    code = swap.code(home).lower()
    return f"https://www.gov.{ {'gb': 'uk'}.get(code, code) }/" if code != "us" else "https://www.state.gov/"


def persons_of(record: PolicyRecord, sheet: Sheet) -> dict[str, list[str]]:
    persons = {person.name: list(person.aliases) for person in record.persons}
    for participant in sheet["participants"]:
        if participant["person"]:
            persons.setdefault(participant["person"], [])
    return persons


def carried(sheet: Sheet, swap: Swap) -> Sheet:
    """The sheet under the new names; its terms and times stay as they are."""
    told: Sheet = swap.carried(sheet)

    def keep(old: Any, new: Any) -> None:
        if isinstance(old, dict):
            for key, value in old.items():
                if key in LEFT:
                    new[key] = value
                else:
                    keep(value, new[key])
        elif isinstance(old, list):
            for before, after in zip(old, new, strict=True):
                keep(before, after)

    keep(sheet, told)
    return told


@pytest.fixture(scope="module")
def sheets(measure: ModuleType, shared: Path) -> list[tuple[Sheet, str, Sheet]]:
    folder = shared / "corpus" / "dev"
    found: list[tuple[Sheet, str, Sheet]] = measure.load(folder, folder)
    return found


def mean(measure: ModuleType, sheets: list[tuple[Sheet, str, Sheet]]) -> float:
    table, _ = measure.score(sheets, parse, to_dict)
    return float(table["mean"]["f1"])


def test_other_states_and_persons_cost_next_to_nothing(
    measure: ModuleType, sheets: list[tuple[Sheet, str, Sheet]]
) -> None:
    read = [parse(text, published=meta["published"], title=meta["title"], url=meta["url"]) for meta, text, _ in sheets]
    means, others = [], []
    for seed in SEEDS:  # three draws make a corpus
        for (known, text, sheet), record in list(zip(sheets, read, strict=True))[seed % PARTS :: PARTS]:
            swap = swapped(text, seed, persons=persons_of(record, sheet))
            title = swap.words(known["title"]) if known["title"] else None
            meta = {**known, "title": title, "url": address(known["url"], swap)}
            others.append((meta, swap.text, carried(sheet, swap)))
        if seed % PARTS == PARTS - 1:
            means.append(mean(measure, others))
            others = []
    assert mean(measure, sheets) - sum(means) / len(means) < MOST, json.dumps(means)
