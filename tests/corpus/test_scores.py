"""How well the answer sheets are met: floors that only rise."""

from pathlib import Path
from types import ModuleType

import pytest

from jscd_model import parse, to_dict

FLOORS = {"mean": 0.60, "principal": 0.80, "dates": 0.85, "participants": 0.60, "statements": 0.60}


@pytest.fixture(scope="module")
def table(measure: ModuleType, shared: Path) -> dict[str, dict[str, float]]:
    folder = shared / "corpus" / "dev"
    scores: dict[str, dict[str, float]]
    scores, _ = measure.score(measure.load(folder, folder), parse, to_dict)
    return scores


@pytest.mark.parametrize("family", FLOORS)
def test_no_figure_falls_below_its_floor(table: dict[str, dict[str, float]], family: str) -> None:
    assert table[family]["f1"] >= FLOORS[family], table[family]
