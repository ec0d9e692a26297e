"""The proof that an archive is safe: every tenth document hostile, a worker killed, the run interrupted twice.

    python bench/archive.py --documents 10000 [--texts archive.jsonl] [--workers 2]

Makes an archive in a folder of its own, parses it by `parse_into` in another process, interrupts that twice as Ctrl-C
does, cuts the last line of its file in two, kills one of its workers, and goes on each time. Then it counts: every
document has to be there exactly once, with the outcome that it deserves, and a line that stands there several times as
often as it does; no process may be left, and none may have taken more than 250 MB. Exits with 1 where something does
not hold.
"""

import argparse
import json
import os
import random
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from itertools import chain
from multiprocessing import active_children
from pathlib import Path
from typing import Any

from documents import documents

from jscd_model import Parsed, Progress, parse_into, read_results, read_sources

MOST_MEGABYTES = 250
TIMEOUT = 30
FILES, LINES, PATHS, RESULTS = "files", "lines.jsonl", "paths.json", "results.jsonl"

HOSTILE = {
    "a missing file": None,
    "a folder": None,
    "not UTF-8": "Malmö and Tromsø held talks.".encode("latin-1"),
    "nothing": b"",
    "NULs": b"Peru met\0Chile.\0" * 2_000,
    "one huge word": b"x" * 100_000,
    "one huge line": b"Peru and Chile met in Lima and " * 3_000,
    "capitals": b"THE MINISTER OF THE REPUBLIC OF THE " * 2_800,
    "nested brackets": b"(" * 50_000 + b")" * 50_000,
    "control characters": bytes(range(1, 128)) * 50,
    "a lone surrogate": json.dumps({"text": "Peru met \ud800 Chile. " * 100}).encode(),
    "no JSON": b'{"text": "Peru met Chile.',
    "no text": b'{"txt": 5}',
    "deep JSON": b"[" * 50_000,
}
KINDS = list(HOSTILE)
IN_LINES = ("a lone surrogate", "no JSON", "no text", "deep JSON")
Outcome = tuple[str, bool]  # an id, and whether there is a record
FAIL = {"a missing file", "a folder", "not UTF-8", "no JSON", "no text", "deep JSON"}


def main() -> int:
    """Make, run and count."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--documents", type=int, default=10_000)
    options.add_argument("--texts", type=Path, metavar="FILE", help="JSON Lines with a field `text`; else our samples")
    options.add_argument("--workers", type=int, default=2)
    options.add_argument("--run", type=Path, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.run:
        return run(given.run, given.workers)
    texts = documents(given.texts)
    with tempfile.TemporaryDirectory(prefix="archive-") as name:
        folder = Path(name)
        wanted = make(folder, texts, given.documents)
        faults = list(go(folder, given.documents, given.workers))
        faults += count(folder, wanted)
    for fault in faults:
        print("WRONG:", fault)
    print("every document is there exactly once" if not faults else f"{len(faults)} things are wrong")
    return 1 if faults else 0


# The archive


def make(folder: Path, texts: list[str], number: int) -> Counter[Outcome]:
    """An archive of so many documents, half of them files and half of them lines, and what has to become of each."""
    (folder / FILES).mkdir()
    lines: list[bytes] = []
    files: list[str] = []
    wanted = Counter[Outcome]()
    for place in range(number):
        kind = KINDS[place // 10 % len(KINDS)] if place % 10 == 9 else "good"
        content = (
            changed(texts[place % len(texts)], place).encode("utf-8", "replace") if kind == "good" else HOSTILE[kind]
        )
        if kind in IN_LINES:
            lines.append(content or b"")
            key = f"{LINES}#{sha256(lines[-1]).hexdigest()[:16]}"
        elif kind == "good" and place % 2:
            key = f"line {place}"
            lines.append(json.dumps({"id": key, "text": (content or b"").decode()}).encode())
        else:
            key = f"{FILES}/{place:06}.txt"
            files.append(key)
            if kind == "a folder":
                (folder / key).mkdir()
            elif content is not None:
                (folder / key).write_bytes(content)
        wanted[key, kind not in FAIL] += 1
    (folder / LINES).write_bytes(b"\n".join(lines) + b"\n")
    (folder / PATHS).write_text(json.dumps(files), encoding="utf-8")
    return wanted


def changed(text: str, seed: int) -> str:
    """A text that is like another one: its paragraphs in another order, its numbers others."""
    chance = random.Random(seed)  # noqa: S311 (the same archive every time)
    paragraphs = text.split("\n\n")
    chance.shuffle(paragraphs)
    return re.sub(r"\d", lambda _: str(chance.randrange(1, 10)), "\n\n".join(paragraphs))


# Runs


def run(folder: Path, workers: int) -> int:
    """Parse the archive into its file, here, and tell how far it is; at the end, what it took."""
    os.chdir(folder)
    files = json.loads(Path(PATHS).read_text(encoding="utf-8"))
    said = 0.0

    def tell(progress: Progress) -> None:
        nonlocal said
        if time.monotonic() - said > 0.1:
            said = time.monotonic()
            print(
                json.dumps({"done": progress.done, "processes": [child.pid for child in active_children()]}), flush=True
            )

    last = parse_into(RESULTS, chain(read_sources(LINES), files), workers=workers, timeout=TIMEOUT, progress=tell)
    peaks = [resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(json.dumps({"done": last.done, "skipped": last.skipped, "megabytes": peaks}), flush=True)
    return 0


def go(folder: Path, number: int, workers: int) -> Iterator[str]:
    """Run until all is done, with two interruptions and a killed worker on the way; what was wrong with it."""
    command = [sys.executable, __file__, "--run", str(folder), "--workers", str(workers)]
    for part, (share, event) in enumerate(((0.3, "interrupt"), (0.6, "interrupt"), (0.8, "kill"))):
        due = True
        start = time.monotonic()
        # A session of its own, so that the interruption reaches the run and its workers, as Ctrl-C does, and not us.
        with subprocess.Popen(  # noqa: S603 (this very file)
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
        ) as process:
            assert process.stdout is not None
            told: dict[str, Any] = {}
            processes: set[int] = set()
            for line in process.stdout:
                told = json.loads(line)
                processes |= set(told.get("processes", ()))
                if due and told["done"] >= share * number:
                    if event == "interrupt":
                        os.killpg(process.pid, signal.SIGINT)
                    else:
                        os.kill(min(processes), signal.SIGKILL)
                    due = False
            said = process.stderr.read() if process.stderr else ""
        took = time.monotonic() - start
        print(f"run {part + 1}: ended with {process.returncode} after {took:.0f} s at {told['done']:,} of {number:,}")
        if due:
            yield f"run {part + 1} ended before it could be disturbed: {said}"
        if part < 2:
            if process.returncode != -signal.SIGINT or said.count("Traceback") != 1:
                yield f"run {part + 1} was interrupted and said: {said}"
            cut(folder / RESULTS)
        elif process.returncode or said:
            yield f"the last run failed: {said}"
        else:
            own, others = told["megabytes"]
            print(f"peak memory: {own} MB the run itself, {others} MB the largest worker")
            if max(own, others) > MOST_MEGABYTES:
                yield f"a process took more than {MOST_MEGABYTES} MB"
        yield from (f"process {pid} is still there" for pid in processes if Path(f"/proc/{pid}").exists())


def cut(path: Path) -> None:
    """Cut the last line in two, as a machine that loses its power can do."""
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size - 20)


def count(folder: Path, wanted: Counter[Outcome]) -> Iterator[str]:
    """What is missing, there too often, or has the wrong outcome."""
    results = Counter[Outcome]()
    kinds = Counter[str]()
    for result in read_results(folder / RESULTS):
        results[result.id, isinstance(result, Parsed)] += 1
        kinds["parsed" if isinstance(result, Parsed) else result.kind] += 1
    told = ", ".join(f"{number:,} {kind}" for kind, number in kinds.items())
    print(f"{results.total():,} results for {wanted.total():,} documents: {told}")
    for (key, parsed), number in (wanted - results).items():
        yield f"{key}: {number} missing of those that {'have a record' if parsed else 'fail'}"
    for (key, parsed), number in (results - wanted).items():
        yield f"{key}: {number} too many that {'have a record' if parsed else 'fail'}"


if __name__ == "__main__":
    sys.exit(main())
