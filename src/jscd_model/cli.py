"""The commands of `jscd`: they print what the library says and set the exit code, and hold no logic."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from time import monotonic

from jscd_model.errors import JscdError
from jscd_model.evidence import check_lexicon
from jscd_model.lexicon import Lexicon
from jscd_model.many import Failure, Progress, Source, parse_into, read_failures, read_sources
from jscd_model.parsing import LONGEST_TEXT

__all__ = ["main"]

_FAILURES = 20  # that are named


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Args:
        arguments: The words after the program's name; those of the command line if None.

    Returns:
        0 if all is well, 1 if something has to be put right, 130 if the user interrupted it. Words that make no command
        end the program with 2.
    """
    parser = ArgumentParser(prog="jscd", description="Reads policy texts into typed records.")
    parser.add_argument("--version", action="version", version=f"jscd-model {version('jscd-model')}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    parse = commands.add_parser(
        "parse",
        help="parse texts into a JSON Lines file",
        description="Parses texts on all cores into a JSON Lines file. Run again, it resumes where it was interrupted. "
        "The exit code is 1 as long as the file holds documents that could not be parsed.",
    )
    parse.add_argument(
        "archives",
        nargs="+",
        type=Path,
        metavar="ARCHIVE",
        help="a UTF-8 text, a folder (the .txt files in it and below it), or a .jsonl or .ndjson file: a JSON object "
        "in each line, which has a text and may have id, published, title and url",
    )
    parse.add_argument("--into", required=True, type=Path, metavar="FILE", help="where the results are added")
    parse.add_argument("--workers", type=int, metavar="N", help="processes; as many as there are cores if not given")
    parse.add_argument("--timeout", type=float, metavar="SECONDS", help="how long one document may take")
    parse.add_argument(
        "--longest",
        type=int,
        metavar="N",
        default=LONGEST_TEXT,
        help="how many characters a text may have (default: %(default)s)",
    )
    parse.add_argument(
        "--lexicon",
        action="append",
        metavar="FILE",
        default=[],
        help="a TOML file of your own words to read with; may be given several times",
    )
    parse.set_defaults(run=_parse)
    check = commands.add_parser(
        "check-lexicon",
        help="check files of your own words",
        description="Checks files of your own words: that they can be read, and that each entry keeps to its evidence.",
    )
    check.add_argument("files", nargs="+", metavar="FILE", help="a TOML file with entries such as [offices.drug-tsar]")
    check.set_defaults(run=_check)
    given = parser.parse_args(arguments)
    try:
        code: int = given.run(given)
    except OSError as error:
        print(f"{error.filename}: {error.strerror}" if error.filename else error, file=sys.stderr)
        return 1
    except (JscdError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("interrupted; run it again to go on", file=sys.stderr)
        return 130
    return code


def _parse(given: Namespace) -> int:
    if given.into.resolve() in {archive.resolve() for archive in given.archives}:
        raise JscdError("this is what is to be parsed; name another file for the results", file=given.into)
    parts = [_sources(archive, given.into) for archive in given.archives]
    documents = chain.from_iterable(parts)
    seen = sys.stderr.isatty()
    try:
        done = parse_into(
            given.into,
            [*documents] if all(isinstance(part, list) for part in parts) else documents,  # a list tells its length
            workers=given.workers,
            timeout=given.timeout,
            lexicon=Lexicon.default().extended(*given.lexicon) if given.lexicon else None,
            longest=given.longest,
            progress=_shown() if seen else None,
        )
    finally:
        if seen:
            print(file=sys.stderr)
    print(f"{_count(done.done, 'document')}, {done.skipped:,} of them done before; results in {given.into}")
    failures = list(read_failures(given.into))
    if failures:
        print(f"{_count(len(failures), 'document')} without a record in {given.into}:", file=sys.stderr)
        for failure in failures[:_FAILURES]:
            print(f"  {failure}", file=sys.stderr)
        if len(failures) > _FAILURES:
            print(f"  and {len(failures) - _FAILURES:,} more", file=sys.stderr)
    return 1 if failures else 0


def _sources(archive: Path, into: Path) -> list[Path] | Iterator[Source | Failure]:
    """The documents of an archive; the file of results is none of them."""
    if not archive.exists():
        raise JscdError("there is no such file or folder; check the name", file=archive)
    if archive.is_dir():
        files = [path for path in archive.rglob("*") if not path.is_dir() and path.resolve() != into.resolve()]
        texts = sorted(path for path in files if path.suffix.lower() == ".txt")
        if not texts:
            raise JscdError("no .txt file is in this folder or below it; name the files to be read", file=archive)
        if other := len(files) - len(texts):
            print(f"{archive}: {_count(other, 'other file')} left out; only .txt files are read", file=sys.stderr)
        return texts
    match archive.suffix.lower():
        case ".jsonl" | ".ndjson":
            return read_sources(archive)
        case ".json":
            raise JscdError("this is not read as a text; name it .jsonl if each line is an object", file=archive)
    return [archive]


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def _shown() -> Callable[[Progress], None]:
    """What shows on a terminal how far the work is."""
    start = monotonic()

    def show(progress: Progress) -> None:
        total = f" of {progress.total:,}" if progress.total is not None else ""
        speed = (progress.done - progress.skipped) / max(monotonic() - start, 0.001)
        words = f"{progress.done:,}{total} done, {progress.failed:,} failed, {speed:,.0f} a second"
        print(f"\r{words:70}", end="", file=sys.stderr, flush=True)

    return show


def _check(given: Namespace) -> int:
    findings = check_lexicon(*given.files)
    for finding in findings:
        print(finding)
    if not findings:
        print("Every entry keeps to its evidence.")
    return 1 if findings else 0
