"""A text that no person writes costs no more than so many texts that people write, and twice as long twice as much."""

import time
from pathlib import Path

import pytest
from runs import RUNS, long_text

from jscd_model import parse

pytestmark = pytest.mark.usefixtures("no_collection")
SAMPLES = Path(__file__).parents[2] / "examples" / "texts"
LENGTH = 5_000
LONGER = 4
SLACK = 2.5  # how much more than its share a longer text may take before it counts as more than noise
NOTICED = 0.025  # seconds; less is noise
DEAREST = 6  # times what samples of the same length take


def _seconds(text: str, runs: int) -> float:
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        record = parse(text)
        best = min(best, time.process_time() - start)
        assert record.document.length == len(text)
    return best


@pytest.fixture(scope="module")
def usual() -> float:
    """What samples of the longer length take."""
    samples = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt")))
    text = (samples * (LENGTH * LONGER // len(samples) + 1))[: LENGTH * LONGER]
    parse(text)
    return _seconds(text, 3)


@pytest.mark.parametrize("name", RUNS)
def test_a_run_without_end_takes_time_in_proportion(name: str, usual: float) -> None:
    longer = _seconds(long_text(name, LENGTH * LONGER), 1)
    if longer < NOTICED:
        return
    short = _seconds(long_text(name, LENGTH), 3)
    longer = min(longer, _seconds(long_text(name, LENGTH * LONGER), 1))
    assert longer < short * LONGER * SLACK
    assert longer < usual * DEAREST
