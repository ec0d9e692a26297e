"""How fast real documents are read."""

import subprocess
import sys
from pathlib import Path

FLOOR = 30_000  # words a second on one core

# Runs alone, so that neither coverage nor pytest slows it; counts the processor's time, so that neighbours do not.
_MEASURE = """
import json, sys, time
from jscd_model import parse
with open(sys.argv[1], encoding="utf-8") as lines:
    texts = [json.loads(line)["text"] for line in lines][::4]
words = sum(len(text.split()) for text in texts)
best = 0.0
for _ in range(3):
    start = time.process_time()
    for text in texts:
        parse(text)
    best = max(best, words / (time.process_time() - start))
print(best)
"""


def test_texts_are_read_fast_enough(shared: Path) -> None:
    command = [sys.executable, "-c", _MEASURE, str(shared / "corpus" / "unlabelled.jsonl")]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert float(run.stdout) >= FLOOR
