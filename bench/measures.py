"""One measurement of the library in a process of its own; prints what it found as JSON.

    python bench/measures.py speed --texts archive.jsonl

Times are the processor's, so that neighbours on the machine count less; the best of several runs counts.
"""

import argparse
import gc
import json
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from documents import MEGABYTE, documents, of_length, words

T = TypeVar("T")

RUNS = 3
STAGES = (
    ("text", ("Page.read",)),
    ("sections", ("find_sections",)),
    ("parties", ("find_parties", "list_parties")),
    ("dates", ("read_times", "settle_times")),
    ("bodies", ("find_bodies",)),
    ("agreements", ("find_instruments", "date_signings")),
    ("people", ("find_people",)),
    ("occasions", ("find_occasions",)),
    ("delegations", ("find_delegations",)),
    ("statements", ("find_statements", "find_assessments")),
    ("relations", ("find_relations",)),
    ("topics", ("find_topics",)),
    ("diagnostics", ("find_diagnostics", "find_unread")),
)


def seconds(work: Callable[[], object]) -> float:
    """The processor's seconds that one run of some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def each(work: Callable[[T], object], items: Iterable[T]) -> None:
    """Do some work with each item and keep nothing of it."""
    for item in items:
        work(item)


def peak(whose: int = resource.RUSAGE_SELF) -> float:
    """The most memory that this process, or one of those that it started, has held, in megabytes."""
    held = resource.getrusage(whose).ru_maxrss
    return held / (MEGABYTE if sys.platform == "darwin" else 1000)


def speed(texts: list[str]) -> dict[str, Any]:
    """The time for all texts and for the shortest fifth of them, and the most memory that it took."""
    from jscd_model import parse  # noqa: PLC0415 (so that the memory of other measurements is their own)

    parse(texts[0])
    before = peak()

    def read(some: list[str]) -> dict[str, float]:
        best = min(seconds(lambda: each(parse, some)) for _ in range(RUNS))
        return {"documents": len(some), "words": words(some), "seconds": best}

    short = sorted(texts, key=len)[: max(1, len(texts) // 5)]
    return {"all": read(texts), "short": read(short), "peak_before": before, "peak": peak()}


@contextmanager
def _timed(spent: dict[str, float]) -> Iterator[None]:
    """Let the stages add up the time that they take."""
    from jscd_model import flow  # noqa: PLC0415

    def timed(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **named: Any) -> Any:
            start = time.process_time()
            try:
                return call(*arguments, **named)
            finally:
                spent[name] = spent.get(name, 0.0) + time.process_time() - start

        return run

    kept: list[tuple[Any, str, Any]] = []
    for _, names in STAGES:
        for name in names:
            holder, _, attribute = name.rpartition(".")
            owner = getattr(flow, holder) if holder else flow
            kept.append((owner, attribute, owner.__dict__[attribute]))
            setattr(owner, attribute, timed(name, getattr(owner, attribute)))
    try:
        yield
    finally:
        for owner, attribute, call in kept:
            setattr(owner, attribute, call)


def stages(texts: list[str]) -> dict[str, Any]:
    """The share of the time that each stage takes."""
    from jscd_model import parse  # noqa: PLC0415

    parse(texts[0])
    spent: dict[str, float] = {}
    with _timed(spent):
        whole = seconds(lambda: each(parse, texts))
    shares = {stage: sum(spent.get(name, 0.0) for name in names) / whole for stage, names in STAGES}
    return {**shares, "the rest": 1 - sum(shares.values())}


def length(texts: list[str], characters: int, block: int | None, *, collect: bool) -> dict[str, Any]:
    """One text of so many characters: the time and the most memory."""
    from jscd_model import parse  # noqa: PLC0415

    parse(texts[0])
    text = of_length(texts, characters, block)
    if not collect:
        gc.disable()
    runs = RUNS if characters < MEGABYTE else 1
    best = min(seconds(lambda: parse(text)) for _ in range(runs))
    return {"characters": characters, "words": words([text]), "seconds": best, "peak": peak()}


def wire(texts: list[str]) -> dict[str, Any]:
    """JSON out and in, and what reading the texts takes beside it."""
    from jscd_model import from_json, parse, to_json  # noqa: PLC0415

    records = [parse(text) for text in texts]
    parsing = seconds(lambda: each(parse, texts))
    lines = [to_json(record) for record in records]
    return {
        "megabytes": sum(len(line) for line in lines) / MEGABYTE,
        "out": min(seconds(lambda: each(to_json, records)) for _ in range(RUNS)),
        "in": min(seconds(lambda: each(from_json, lines)) for _ in range(RUNS)),
        "parsing": parsing,
    }


def many(texts: list[str], workers: int, times: int) -> dict[str, Any]:
    """An archive of the texts, so many times over, on the clock, and the most memory that one process held."""
    from jscd_model import Parsed, Source, parse_many  # noqa: PLC0415

    archive = (Source(id=f"{turn}-{number}", text=text) for turn in range(times) for number, text in enumerate(texts))
    start = time.perf_counter()
    parsed = sum(isinstance(result, Parsed) for result in parse_many(archive, workers=workers))
    spent = time.perf_counter() - start
    return {"documents": parsed, "seconds": spent, "peak": max(peak(), peak(resource.RUSAGE_CHILDREN))}


def main() -> None:
    """Measure what the command line names."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("measurement", choices=["speed", "stages", "length", "many", "wire"])
    arguments.add_argument("--texts", type=Path, help="a JSON Lines file with a field `text`; our samples if left out")
    arguments.add_argument("--characters", type=int, default=100_000)
    arguments.add_argument("--block", type=int, help="repeat the first so many characters")
    arguments.add_argument("--no-collection", action="store_true", help="a length without Python's garbage collector")
    arguments.add_argument("--workers", type=int, default=1)
    arguments.add_argument("--times", type=int, default=1, help="how often the archive holds each text")
    given = arguments.parse_args()
    texts = documents(given.texts)
    chosen: dict[str, Callable[[], dict[str, Any]]] = {
        "speed": lambda: speed(texts),
        "stages": lambda: stages(texts),
        "length": lambda: length(texts, given.characters, given.block, collect=not given.no_collection),
        "many": lambda: many(texts, given.workers, given.times),
        "wire": lambda: wire(texts),
    }
    print(json.dumps(chosen[given.measurement]()))


if __name__ == "__main__":
    main()
