"""The same text gives the same bytes: in any process, with any hash seed, in whatever order texts come."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

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


def test_hash_seeds_processes_and_the_order_of_texts_make_no_difference() -> None:
    here = [
        sha256(to_json(parse(path.read_text(encoding="utf-8"), published="2025-06-01")).encode()).hexdigest()
        for path in TEXTS
    ]
    for seed in ("0", "1", "random"):
        assert digests(TEXTS, seed) == here, f"PYTHONHASHSEED={seed}"
    assert digests(TEXTS[::-1], "7") == here[::-1]


def test_two_sets_of_letters_for_one_body_are_taken_in_text_order(tmp_path: Path) -> None:
    """Both 'JFSC' and 'FSC' fit; no hash decides between them."""
    file = tmp_path / "letters.txt"
    file.write_text(
        "The Joint Force Support Committee met in Lima. The ministers praised the Force Support Committee. "
        "The work of the JFSC and of the FSC goes on.",
        encoding="utf-8",
    )
    assert len({digests([file], seed)[0] for seed in ("0", "1", "2", "3", "4")}) == 1
