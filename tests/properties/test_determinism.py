"""The same text gives the same bytes: in any process, with any hash seed, in whatever order texts come."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from jscd_model import parse, to_json

TEXTS = sorted((Path(__file__).parents[2] / "examples" / "texts").glob("*.txt"))

_READ = """
import sys
from hashlib import sha256
from jscd_model import parse_file, to_json
for name in sys.argv[1:]:
    print(sha256(to_json(parse_file(name, published="2025-06-01")).encode()).hexdigest())
"""


def digests(paths: list[Path], seed: str) -> list[str]:
    environment = os.environ | {"PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", _READ, *map(str, paths)]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return run.stdout.split()


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A text on one body with two sets of letters; both 'JFSC' and 'FSC' fit."""
    file = tmp_path_factory.mktemp("letters") / "letters.txt"
    file.write_text(
        "The Joint Force Support Committee met in Lima. The ministers praised the Force Support Committee. "
        "The work of the JFSC and of the FSC goes on.",
        encoding="utf-8",
    )
    return file


@pytest.fixture(scope="module")
def read(letters: Path) -> dict[str, list[str]]:
    """What a process makes of the samples, and of the letters at last, for each of some hash seeds."""
    return {seed: digests([*TEXTS, letters], seed) for seed in ("0", "1", "2", "3", "random")}


def test_hash_seeds_processes_and_the_order_of_texts_make_no_difference(read: dict[str, list[str]]) -> None:
    here = [
        sha256(to_json(parse(path.read_text(encoding="utf-8"), published="2025-06-01")).encode()).hexdigest()
        for path in TEXTS
    ]
    for seed, there in read.items():
        assert there[:-1] == here, f"PYTHONHASHSEED={seed}"
    assert digests(TEXTS[::-1], "7") == here[::-1]


def test_two_sets_of_letters_for_one_body_are_taken_in_text_order(read: dict[str, list[str]]) -> None:
    """No hash decides between them."""
    assert len({there[-1] for there in read.values()}) == 1
