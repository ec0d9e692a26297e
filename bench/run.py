"""Measure the library and its peers, and write the tables of docs/reference/speed.md.

    python bench/run.py --texts archive.jsonl --peers .venv-bench/bin/python

Each measurement runs in a process of its own, on one core, one after the other.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from documents import documents

HERE = Path(__file__).resolve().parent
LENGTHS = (10_000, 100_000, 1_000_000, 10_000_000)
STARTS = 9
ALONE = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")

Row = tuple[str, str, str]


def measured(python: str, script: str, *arguments: str) -> dict[str, Any]:
    """What one measurement says, from a process of its own."""
    command = [python, str(HERE / script), *arguments]
    print("measuring:", " ".join((script, *arguments)), file=sys.stderr)
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env={**os.environ, **ALONE})  # noqa: S603
    return dict(json.loads(run.stdout))


def import_seconds() -> float:
    """How much longer a new interpreter takes that imports the library: the median of several."""

    def start(code: str) -> float:
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603
        return time.perf_counter() - began

    start("import jscd_model")
    pairs = [(start("import jscd_model"), start("pass")) for _ in range(STARTS)]
    return statistics.median(loaded - bare for loaded, bare in pairs)


def reading(texts: list[str], peers: str | None) -> Iterator[Row]:
    """How fast texts are read, by the library and by its peers."""
    own = measured(sys.executable, "measures.py", "speed", *texts)
    rate = own["all"]["words"] / own["all"]["seconds"]
    yield "`parse`", f"{rate:,.0f} words/s", "1"
    for key, name in (("all", "a document"), ("short", "the shortest fifth of the documents, each")):
        found = own[key]
        length, cost = found["words"] / found["documents"], 1000 * found["seconds"] / found["documents"]
        yield f"`parse`, {name} ({length:,.0f} words on average)", f"{cost:.1f} ms", ""
    if peers is not None:
        found = measured(peers, "peers.py", *texts)
        for key, name in (
            ("small", f"spaCy {found['spacy']}, small English architecture (tagger, parser, ner)"),
            ("dates", f"dateparser {found['dateparser']}, `search_dates` on each sentence"),
            ("split", f"spaCy {found['spacy']}, tokenizer and sentencizer alone"),
        ):
            yield name, f"{found[key]:,.0f} words/s", f"{rate / found[key]:.2g}"
    yield "`parse`, most memory of the process", f"{own['peak']:.0f} MB", ""


def sharing(texts: list[str]) -> Iterator[Row]:
    """What each stage takes of the time."""
    shares = measured(sys.executable, "measures.py", "stages", *texts)
    for stage, share in sorted(shares.items(), key=lambda pair: -pair[1]):
        yield stage, f"{share:.0%}", ""


def growing(texts: list[str]) -> Iterator[Row]:
    """How time and memory grow with the length of one text."""
    before: float | None = None
    longest = f"--characters={LENGTHS[-1]}"
    block = f"--block={LENGTHS[0]}"
    for options, name in (
        *(
            (([f"--characters={characters}", block]), f"one text of {characters:,} characters")
            for characters in LENGTHS
        ),
        ([longest, block, "--no-collection"], "the last one without Python's garbage collector"),
        ([longest], f"{LENGTHS[-1]:,} characters of different texts"),
    ):
        found = measured(sys.executable, "measures.py", "length", *options, *texts)
        growth = f"{found['seconds'] / before:.3g}" if before is not None and block in options else ""
        before = found["seconds"]
        yield name, f"{found['words'] / found['seconds']:,.0f} words/s, {found['peak']:.0f} MB", growth


def archives(texts: list[str]) -> Iterator[Row]:
    """How time grows with the number of documents, and what a second worker brings."""
    before: float | None = None
    for options, name in (
        (["--workers=1"], "one worker"),
        (["--workers=1", "--times=20"], "one worker"),
        (["--workers=2", "--times=20"], "two workers"),
    ):
        found = measured(sys.executable, "measures.py", "many", *options, *texts)
        ratio = f"{found['seconds'] / before:.2f}" if before is not None else ""
        before = found["seconds"]
        yield (
            f"{found['documents']:,} documents, {name}",
            f"{found['seconds']:.1f} s, {found['peak']:.0f} MB a process",
            ratio,
        )


def wiring(texts: list[str]) -> Iterator[Row]:
    """JSON out and in, beside reading the texts."""
    found = measured(sys.executable, "measures.py", "wire", *texts)
    for key, name in (("out", "`to_json`"), ("in", "`from_json`")):
        yield name, f"{found['megabytes'] / found[key]:,.0f} MB/s", f"{found[key] / found['parsing']:.3f}"


def table(head: Row, rows: Iterator[Row]) -> Iterator[str]:
    """A table in Markdown."""
    yield from ("", f"| {' | '.join(head)} |", "|---|---:|---:|")
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""


def page(texts: Path | None, peers: str | None) -> Iterator[str]:
    """The tables of the page, with how they were made."""
    given = [f"--texts={texts}"] if texts is not None else []
    count = len(documents(texts))
    source = "real documents of many publishers" if texts is not None else "readings of the samples in `examples/texts`"
    yield f"Measured on {datetime.now(tz=UTC):%d %B %Y} with `make bench`: {count} {source}, on one core unless a row"
    yield f"says otherwise. The machine: {os.cpu_count()} cores, {platform.machine()}, under {platform.system()};"
    yield f"{platform.python_implementation()} {platform.python_version()}."
    yield from table(("reading", "speed", "`parse` is so many times as fast"), reading(given, peers))
    yield from table(("stage of `parse`", "share of the time", ""), sharing(given))
    yield from table(("length", "speed, most memory", "times the row above"), growing(given))
    yield from table(("archive with `parse_many`", "elapsed time, memory", "times the row above"), archives(given))
    yield from table(("JSON", "speed", "times the reading of the texts"), wiring(given))
    yield f"`import jscd_model` takes {import_seconds():.2f} s more than starting Python."


def main() -> None:
    """Measure all, print the page, and write it if a file is named."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--texts", type=Path, help="a JSON Lines file with a field `text`; our samples if left out")
    arguments.add_argument("--peers", help="the interpreter that has what bench/requirements.txt names")
    arguments.add_argument("--write", type=Path, help="the file for the tables")
    given = arguments.parse_args()
    lines = "\n".join(page(given.texts, given.peers)) + "\n"
    print(lines)
    if given.write is not None:
        given.write.write_text(lines, encoding="utf-8")


if __name__ == "__main__":
    main()
