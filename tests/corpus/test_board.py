"""The board: what the last accepted run measured on the real documents, so that nothing gets worse unseen.

`make board` writes `board.json` anew; its diff is reviewed like that of a snapshot.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from jscd_model import parse, to_dict

BOARD = Path(__file__).with_name("board.json")
FALL = 0.01  # what a figure may lose before somebody has to look
SLOWER = 0.25  # the share of its speed that a run may lose to a busy machine
LEAST_WORDS = 45_000  # a second, on one core
FLOORS = {
    "mean": 0.82,
    "principal": 0.92,
    "dates": 0.95,
    "participants": 0.85,
    "statements": 0.80,
    "dialogues": 0.80,
    "bodies": 0.80,
    "agreements": 0.80,
    "relations": 0.60,
    "topics": 0.72,
}

# Runs alone, so that neither coverage nor pytest slows it; counts the processor's time, so that neighbours do not.
# The yardstick is work that never changes: what it takes tells how fast the machine is.
_SPEED = """
import json, re, sys, time
from jscd_model import parse
with open(sys.argv[1], encoding="utf-8") as lines:
    texts = [json.loads(line)["text"] for line in lines][::4]
words = sum(len(text.split()) for text in texts)
pattern = re.compile(r"(?P<name>[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20}){0,3})|[0-9]{1,4}")
def seconds(work):
    start = time.process_time()
    work()
    return time.process_time() - start
def read():
    for text in texts:
        parse(text)
def measure():
    for text in texts:
        counts = {}
        for match in pattern.finditer(text):
            counts[match[0].lower()] = counts.get(match[0].lower(), 0) + 1
best, yardstick = (min(seconds(work) for _ in range(3)) for work in (read, measure))
print(json.dumps({"words_a_second": round(words / best, -2), "yardsticks": round(best / yardstick, 1)}))
"""


@pytest.fixture(scope="module")
def scores(measure: ModuleType, shared: Path) -> dict[str, Any]:
    """F1, precision and recall of each family, and credit, predicted and gold of each in each document."""
    folder = shared / "corpus" / "dev"
    table, detail = measure.score(measure.load(folder, folder), parse, to_dict)
    documents = {
        name: {family: [round(found[0], 2), *found[1:3]] for family, found in families.items()}
        for name, families in detail.items()
    }
    return {"families": table, "documents": documents}


@pytest.fixture(scope="module")
def unread(corpus: list[Any]) -> dict[str, int]:
    """How many sentences of the real documents name somebody and gave nothing, of how many documents."""
    return {"documents": len(corpus), "sentences": sum(len(document.record.unread) for document in corpus)}


@pytest.fixture(scope="module")
def speed(shared: Path) -> dict[str, float]:
    """Words a second, and how many yardsticks the reading took."""
    command = [sys.executable, "-c", _SPEED, str(shared / "corpus" / "unlabelled.jsonl")]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    measured: dict[str, float] = json.loads(run.stdout)
    return measured


@pytest.fixture(scope="module")
def board(
    request: pytest.FixtureRequest, scores: dict[str, Any], speed: dict[str, float], unread: dict[str, int]
) -> dict[str, Any]:
    """The board as it was accepted last; written anew where that is asked."""
    if request.config.getoption("--board"):
        BOARD.write_text(_drawn({"speed": speed, "unread": unread, **scores}), encoding="utf-8")
    accepted: dict[str, Any] = json.loads(BOARD.read_text(encoding="utf-8"))
    return accepted


def _drawn(board: Mapping[str, Any]) -> str:
    """A board as JSON with one line for a family or a document, so that a diff shows which of them changed."""
    parts = (
        f'  "{part}": {{\n' + ",\n".join(f"    {json.dumps(k)}: {json.dumps(v)}" for k, v in rows.items()) + "\n  }"
        for part, rows in board.items()
    )
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _changed(before: Mapping[str, Any], now: Mapping[str, Any], family: str) -> Iterator[str]:
    """The documents in which a family's credit, or the number of facts found or asked, is not what it was."""
    for name, row in now.items():
        was = before.get(name, {}).get(family)
        if was != row[family]:
            yield f"{name}: credit, found, asked {was} -> {row[family]}"


def test_no_figure_falls_below_its_floor(scores: dict[str, Any]) -> None:
    below = {
        family: scores["families"][family]
        for family, floor in FLOORS.items()
        if scores["families"][family]["f1"] < floor
    }
    assert below == {}


def test_no_family_makes_up_more_than_it_misses(scores: dict[str, Any]) -> None:
    rows = {family: row for family, row in scores["families"].items() if family != "mean"}
    assert {family: row for family, row in rows.items() if row["precision"] < row["recall"] - 0.05} == {}


def test_no_family_is_worse_than_on_the_board(board: dict[str, Any], scores: dict[str, Any]) -> None:
    worse = {
        family: [f"{was['f1']} -> {row['f1']}", *_changed(board["documents"], scores["documents"], family)]
        for family, was in board["families"].items()
        if (row := scores["families"][family])["f1"] < was["f1"] - FALL and family != "mean"
    }
    assert worse == {}, "see `make board`"


def test_no_more_sentences_stay_unread_than_on_the_board(board: dict[str, Any], unread: dict[str, int]) -> None:
    assert unread["sentences"] <= board["unread"]["sentences"] * (1 + FALL), "see `make board`"


def test_reading_is_no_slower_than_on_the_board(board: dict[str, Any], speed: dict[str, float]) -> None:
    assert speed["words_a_second"] >= LEAST_WORDS
    assert speed["yardsticks"] <= board["speed"]["yardsticks"] / (1 - SLOWER), "see `make board`"


def test_a_fall_names_the_documents_that_changed() -> None:
    before = {"a": {"dates": [3.0, 3, 3]}, "b": {"dates": [1.0, 1, 2]}}
    now = {"a": {"dates": [3.0, 3, 3]}, "b": {"dates": [0.4, 1, 2]}}
    assert list(_changed(before, now, "dates")) == ["b: credit, found, asked [1.0, 1, 2] -> [0.4, 1, 2]"]
