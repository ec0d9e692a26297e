"""Threads that read, merge and write at once get what each of them would get alone, from the first call on."""

import os
import subprocess
import sys
from pathlib import Path

TEXTS = sorted((Path(__file__).parents[2] / "examples" / "texts").glob("*.txt"))[:3]

# Nothing is read before the threads start, so that all tables are built while all want them.
_READ = """
import sys
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from threading import Barrier

THREADS, NAMES = int(sys.argv[1]), sys.argv[2:]
barrier = Barrier(THREADS)
sys.setswitchinterval(1e-5)

def work(number):
    from jscd_model import Dossier, from_json, merge, parse_file, to_json
    barrier.wait()
    turned = NAMES[number % len(NAMES):] + NAMES[:number % len(NAMES)]
    records = {name: parse_file(name, published="2025-06-01", trace=True) for name in turned}
    dossier = merge([records[name] for name in NAMES])
    written = to_json(dossier)
    assert from_json(written, Dossier) == dossier
    told = [repr((records[name].rejected, records[name].unread)) for name in NAMES]
    told += [record.explain(dialogue) for record in records.values() for dialogue in record.dialogues]
    return sha256("".join([written, dossier.report(), *sorted(told)]).encode()).hexdigest()

with ThreadPoolExecutor(THREADS) as pool:
    print(*pool.map(work, range(THREADS)))
"""


def digests(threads: int, seed: str) -> list[str]:
    command = [sys.executable, "-c", _READ, str(threads), *map(str, TEXTS)]
    environment = os.environ | {"PYTHONHASHSEED": seed}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return run.stdout.split()


def test_eight_threads_at_once_in_a_fresh_interpreter_read_what_one_reads() -> None:
    (alone,) = digests(1, "0")
    assert digests(8, "1") == [alone] * 8
