"""Read an archive into a JSON Lines file, with a bar; run again, it resumes where it was interrupted.

python examples/read_archive.py                                      # the samples in examples/texts
python examples/read_archive.py statements --into results.jsonl      # all .txt files in a folder and below it
python examples/read_archive.py archive.jsonl --workers 8            # the documents of a JSON Lines file
"""

import argparse
import sys
import time
from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from jscd_model import Failure, JscdError, Progress, Source, parse_into, read_failures, read_sources

SAMPLES = Path(__file__).parent / "texts"
WIDTH = 30


class Bar:
    """A bar on the terminal that shows how far the work is and how long it will take."""

    def __init__(self) -> None:
        self.start = time.monotonic()
        self.shown = 0.0

    def __call__(self, progress: Progress) -> None:
        """Show it, ten times a second at most."""
        if time.monotonic() - self.shown > 0.1:
            self.show(progress)

    def show(self, progress: Progress) -> None:
        """Show it now."""
        self.shown = time.monotonic()
        speed = (progress.done - progress.skipped) / max(self.shown - self.start, 0.001)
        words = f"{progress.done:,} done, {progress.failed:,} failed, {speed:,.0f} a second"
        if progress.total:
            filled = WIDTH * progress.done // progress.total
            left = (progress.total - progress.done) / max(speed, 0.001)
            words = f"[{'#' * filled:{WIDTH}}] {words}, {left:,.0f} s left"
        print(f"\r{words:100}", end="", file=sys.stderr, flush=True)


def sources_of(archive: Path) -> Iterable[str | PathLike[str] | Source | Failure]:
    """What there is to read: a folder's files in a fixed order, the lines of a JSON Lines file, or a single text."""
    if archive.is_dir():
        return sorted(archive.rglob("*.txt"))
    return read_sources(archive) if archive.suffix == ".jsonl" else [archive]


def main() -> int:
    """Read, then say what could not be read."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("archive", nargs="?", type=Path, metavar="FOLDER|FILE", default=SAMPLES)
    options.add_argument(
        "--into", type=Path, metavar="FILE", help="where the results go: records/NAME.jsonl if not given"
    )
    options.add_argument("--workers", type=int, metavar="N", help="processes; as many as there are cores if not given")
    options.add_argument("--timeout", type=float, metavar="SECONDS", default=60, help="how long one document may take")
    given = options.parse_args()
    into = given.into or Path("records", f"{given.archive.resolve().stem}.jsonl")
    bar = Bar() if sys.stderr.isatty() else None
    try:
        if given.into is None:
            into.parent.mkdir(exist_ok=True)
        done = parse_into(into, sources_of(given.archive), workers=given.workers, timeout=given.timeout, progress=bar)
        failures = list(read_failures(into))
    except KeyboardInterrupt:
        print("\ninterrupted; run it again to go on", file=sys.stderr)
        return 130
    except (JscdError, OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    if bar is not None:
        bar.show(done)
        print(file=sys.stderr)
    print(f"{done.done:,} documents in {into}, {done.skipped:,} of them from before")
    for failure in failures:
        print(f"  without a record: {failure}")
    return 1 if failures else 0


if __name__ == "__main__":  # the processes import this file anew
    sys.exit(main())
