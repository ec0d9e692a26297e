"""Three whole records as JSON: a change of any fact shows as a diff to be reviewed.

`python -m pytest tests/snapshots --snapshots` writes them anew.
"""

from pathlib import Path

import pytest

from jscd_model import parse_file, read_json, to_json, write_json

HERE = Path(__file__).parent
TEXTS = HERE.parents[1] / "examples" / "texts"
NAMES = ("ghana-portugal-joint-statement", "jscd-news", "jscd-analysis")


@pytest.mark.parametrize("name", NAMES)
def test_the_record_of_a_sample_is_the_one_that_was_reviewed(name: str, request: pytest.FixtureRequest) -> None:
    record, snapshot = parse_file(TEXTS / f"{name}.txt"), HERE / f"{name}.json"
    if request.config.getoption("--snapshots"):
        write_json(record, snapshot)
    assert to_json(record, indent=2) + "\n" == snapshot.read_text(encoding="utf-8"), "see --snapshots"
    assert read_json(snapshot) == record
