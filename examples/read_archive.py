"""Read an archive into a JSON Lines file, with a bar; where it was interrupted it goes on when it is run again.

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

from jscd_model import Failure, JscdError, Progress, Source, parse_into, read_results, read_sources

SAMPLES = Path(__file__).parent / "texts"
WIDTH = 30


class Bar:
    """A bar on the terminal that tells how far the work is, and how long it will take."""

    def __init__(self) -> None:
        self.start = time.monotonic()
        self.shown = 0.0

    def __call__(self, progress: Progress) -> None:
        """Show it, ten times a second at most."""
        now = time.monotonic()
        if now - self.shown < 0.1 and progress.done != progress.total:
            return
        self.shown = now
        speed = (progress.done - progress.skipped) / max(now - self.start, 0.001)
        words = f"{progress.done:,} done, {progress.failed:,} failed, {speed:,.0f} a second"
        if progress.total:
            filled = WIDTH * progress.done // progress.total
            left = (progress.total - progress.done) / max(speed, 0.001)
            words = f"[{'#' * filled:{WIDTH}}] {words}, {left:,.0f} s left"
        print(f"\r{words:100}", end="", file=sys.stderr, flush=True)


def sources_of(archive: Path) -> Iterable[str | PathLike[str] | Source | Failure]:
    """What there is to read: a folder's files in a fixed order, or the lines of a JSON Lines file."""
    return sorted(archive.rglob("*.txt")) if archive.is_dir() else read_sources(archive)


def main() -> int:
    """Read, then tell what could not be read."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("archive", nargs="?", type=Path, metavar="FOLDER|FILE", default=SAMPLES)
    options.add_argument(
        "--into", type=Path, metavar="FILE", default=Path("results.jsonl"), help="where the results go"
    )
    options.add_argument("--workers", type=int, metavar="N", help="processes; as many as there are cores if not given")
    options.add_argument("--timeout", type=float, metavar="SECONDS", default=60, help="how long one document may take")
    given = options.parse_args()
    seen = sys.stderr.isatty()
    try:
        done = parse_into(
            given.into,
            sources_of(given.archive),
            workers=given.workers,
            timeout=given.timeout,
            progress=Bar() if seen else None,
        )
        failures = [result for result in read_results(given.into) if isinstance(result, Failure)]
    except KeyboardInterrupt:
        print("\ninterrupted; run it again to go on", file=sys.stderr)
        return 130
    except (JscdError, OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    if seen:
        print(file=sys.stderr)
    print(f"{done.done:,} documents in {given.into}, {done.skipped:,} of them from before")
    for failure in failures:
        print(f"  without a record: {failure}")
    return 0


if __name__ == "__main__":  # the processes import this file anew
    sys.exit(main())
