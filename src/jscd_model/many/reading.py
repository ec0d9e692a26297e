"""parse_many: documents in, results out, in the same order, by as many processes as there are cores."""

import os
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Sized
from contextlib import closing
from os import PathLike

from jscd_model.lexicon import Lexicon
from jscd_model.many.results import Failure, Parsed, Progress
from jscd_model.many.sources import Source, as_source
from jscd_model.many.work import Reading
from jscd_model.parsing import LONGEST_TEXT

__all__ = ["Sources", "checked_workers", "documents_of", "parse_many", "total_of"]

Sources = Iterable[str | PathLike[str] | Source | Failure]

_MOST_ON_WINDOWS = 60  # it waits for 63 things at once at most


def parse_many(
    sources: Sources,
    *,
    workers: int | None = None,
    timeout: float | None = None,
    lexicon: Lexicon | None = None,
    trace: bool = False,
    longest: int = LONGEST_TEXT,
    progress: Callable[[Progress], object] | None = None,
) -> Generator[Parsed | Failure, None, None]:
    """Parse many documents, and give their results in the order of the sources.

    Sources are taken as they are needed and results are not kept, so that an archive of any size takes no more memory
    than a small one. Several workers need sources before the results of earlier ones are given, so what gives the
    sources must not wait for a result. Nothing that is wrong with one document stops the others: a file that cannot be
    read, a document that takes too long, or one that brings a process down gives a `Failure` in its place.

    With several workers, a script calls this under `if __name__ == "__main__":`, because each process imports the
    script anew. Close the results, as `contextlib.closing` does, if you leave the loop early and want the processes
    gone at once; Ctrl-C ends them too.

    Args:
        sources: Paths of UTF-8 files, `Source` objects, and failures that are passed on, such as `read_sources` gives.
            A string is a path; a text goes into a `Source`.
        workers: How many processes to use; as many as there are cores for this process if None. 1 parses in this
            process, where nothing can stop a document that takes too long or brings the process down.
        timeout: How many seconds one document may take; None for no limit. With a limit even a single worker is a
            process of its own.
        lexicon: As for `parse`.
        trace: As for `parse`.
        longest: As for `parse`.
        progress: Called before each result is given, with how far the work is.

    Yields:
        `Parsed` with the record, which is what `parse` gives, or a `Failure`.

    Raises:
        TypeError: Something is not a source, or an argument is of the wrong type.
        ValueError: An argument is out of range, such as `workers=0`.
        RuntimeError: The processes cannot be started.

    What the sources themselves raise is raised here, after the results of the sources before.

    >>> found = parse_many([Source(id="a", text="Peru met Chile in Lima."), "missing.txt"], workers=1)
    >>> for result in found:
    ...     print(result if isinstance(result, Failure) else [party.code for party in result.record.parties])
    ['PE', 'CL']
    missing.txt: there is no such file; check the name
    """
    number = checked_workers(workers, timeout, progress)
    work = Reading(lexicon, trace, longest)
    return _told(_results(documents_of(sources), work, number, timeout), progress, total_of(sources))


def checked_workers(workers: int | None, timeout: float | None, progress: object) -> int:
    """How many processes to use, 0 for none but this one; what makes no sense is refused, as `parse_many` says."""
    if progress is not None and not callable(progress):
        raise TypeError(f"progress wants something to call or None, got {type(progress).__name__}")
    if timeout is not None and (isinstance(timeout, bool) or not isinstance(timeout, int | float)):
        raise TypeError(f"timeout wants seconds or None, got {type(timeout).__name__}")
    if timeout is not None and not timeout > 0:
        raise ValueError(f"timeout wants more than 0 seconds, got {timeout}")
    if workers is None:
        workers = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        workers = min(workers, _MOST_ON_WINDOWS) if sys.platform == "win32" else workers
    elif type(workers) is not int:
        raise TypeError(f"workers wants a whole number or None, got {type(workers).__name__}")
    elif workers < 1:
        raise ValueError(f"workers wants at least 1, got {workers}")
    if workers == 1 and timeout is None:
        return 0
    if getattr(sys.modules["__main__"], "__file__", None) == "<stdin>":
        raise RuntimeError(
            "other processes cannot import a script that comes from standard input: save the script as a file, or pass "
            "workers=1 and no timeout"
        )
    return workers


def documents_of(sources: Sources) -> Iterator[Source | Failure]:
    """The sources, each when it is asked for; TypeError for a single path or anything else that is not several."""
    if isinstance(sources, str | bytes | PathLike | Source | Failure) or not isinstance(sources, Iterable):
        raise TypeError(f"sources wants several, such as a list of paths, got {type(sources).__name__}")
    return map(as_source, sources)


def total_of(sources: object) -> int | None:
    """How many sources there are, where they can tell."""
    return len(sources) if isinstance(sources, Sized) else None


def _results(
    documents: Iterator[Source | Failure], work: Reading, workers: int, timeout: float | None
) -> Generator[Parsed | Failure, None, None]:
    if not workers:
        yield from map(work.read, documents)
        return
    from jscd_model.many.processes import spread  # noqa: PLC0415 (only those pay who start processes)

    with closing(spread(documents, work, workers=workers, timeout=timeout)) as answers:
        for answer in answers:
            yield work.unpacked(answer)


def _told(
    results: Generator[Parsed | Failure, None, None], progress: Callable[[Progress], object] | None, total: int | None
) -> Generator[Parsed | Failure, None, None]:
    done = failed = 0
    with closing(results):
        for result in results:
            done += 1
            failed += isinstance(result, Failure)
            if progress is not None:
                progress(Progress(done=done, failed=failed, total=total))
            yield result
