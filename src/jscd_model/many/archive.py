"""parse_into: an archive parsed into a JSON Lines file, resumed after an interruption; and the file read."""

from collections.abc import Callable, Iterator
from contextlib import closing
from os import PathLike
from typing import TypeVar

from jscd_model.errors import ReadError
from jscd_model.lexicon import Lexicon
from jscd_model.many.ledger import Ledger
from jscd_model.many.lines import lines_of
from jscd_model.many.reading import Sources, checked_workers, documents_of, total_of
from jscd_model.many.results import Failure, Parsed, Progress
from jscd_model.many.sources import Source
from jscd_model.many.wire import Writing, checked, cut_off, failed, result_of
from jscd_model.many.work import Reading
from jscd_model.parsing import LONGEST_TEXT

__all__ = ["parse_into", "read_failures", "read_results"]

T = TypeVar("T")


def parse_into(
    path: str | PathLike[str],
    sources: Sources,
    *,
    workers: int | None = None,
    timeout: float | None = None,
    lexicon: Lexicon | None = None,
    longest: int = LONGEST_TEXT,
    progress: Callable[[Progress], object] | None = None,
) -> Progress:
    """Parse many documents into a JSON Lines file, one line for each; run again, it resumes where it was interrupted.

    A line holds the `id` of the source and either its `record` or its `failure`. Lines are added in the order of the
    sources. Sources whose id is already in the file are skipped, failures too; where several sources have one id, each
    line stands for one of them. So every source ends up in the file exactly once, however often the run was
    interrupted, as long as the ids stay the same: a path counts as it is given, and a text that has changed under its
    id is not parsed again.

    A line has been handed to the system before `progress` is called, and stays whatever ends this process. All lines
    are forced to the disk at the end of the run, also when it is interrupted; a machine that loses its power can lose
    the last ones, and the next run parses those again. A last line that was cut off is removed first. Only one run can
    use the file at a time.

    There is no `trace`, because a record's JSON does not hold what was rejected.

    Args:
        path: The file; it is made if there is none, its folder must exist.
        sources: As for `parse_many`.
        workers: As for `parse_many`.
        timeout: As for `parse_many`.
        lexicon: As for `parse_many`.
        longest: As for `parse_many`.
        progress: Called after each new line, with how far the work is.

    Returns:
        The counts of the whole run.

    Raises:
        JscdError: Another run is writing to the file.
        ReadError: The file holds something other than results; it is left as it is.
        OSError: The file cannot be written to.
        TypeError: As for `parse_many`.
        ValueError: As for `parse_many`.
        RuntimeError: As for `parse_many`.
    """
    number = checked_workers(workers, timeout, progress)
    work = Writing(Reading(lexicon, longest=longest))
    documents, total = documents_of(sources), total_of(sources)
    done = faults = skipped = 0

    def told() -> Progress:
        return Progress(done=done + skipped, failed=faults, skipped=skipped, total=total)

    from jscd_model.many.processes import spread  # noqa: PLC0415 (only those pay who start processes)

    with Ledger(path) as ledger:

        def remaining() -> Iterator[Source | Failure]:
            nonlocal skipped
            for document in documents:
                if ledger.settled(document.id):
                    skipped += 1
                else:
                    yield document

        new = spread(remaining(), work, workers=number, timeout=timeout) if number else (work(d) for d in remaining())
        with closing(new):
            for line in new:
                ledger.add(line)
                done += 1
                faults += failed(line)
                if progress is not None:
                    progress(told())
    return told()


def read_results(path: str | PathLike[str]) -> Iterator[Parsed | Failure]:
    """The results in a file of `parse_into`, one by one, in the order of its lines.

    Records have no text until `with_text` gives them one. A last line that was cut off is skipped.

    Args:
        path: The file.

    Yields:
        `Parsed` or `Failure` for each line.

    Raises:
        ReadError: The file is missing, or a line holds no result; it names the file and the line.
    """
    yield from _read(path, result_of)


def read_failures(path: str | PathLike[str]) -> Iterator[Failure]:
    """The failures in a file of `parse_into`, in the order of its lines; no records are made, so this is fast.

    Args:
        path: The file.

    Yields:
        Each `Failure`.

    Raises:
        ReadError: As for `read_results`.
    """
    for result in _read(path, lambda line: None if "record" in checked(line) else result_of(line)):
        if isinstance(result, Failure):
            yield result


def _read(path: str | PathLike[str], read: Callable[[bytes], T]) -> Iterator[T]:
    """What is read from each line of a file of results."""
    for place, line in lines_of(path):
        if line is None:
            raise ReadError("the line is too long", file=place)
        try:
            yield read(line)
        except ReadError as error:
            raise ReadError(error.faults, file=place) from error
        except ValueError as error:
            if cut_off(line):
                return
            raise ReadError(f"{error}.", file=place) from error
