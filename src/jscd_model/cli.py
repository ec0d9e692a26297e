"""The commands of `jscd`: they print what the library says and set the exit code, and hold no logic."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from jscd_model.errors import JscdError
from jscd_model.evidence import check_lexicon
from jscd_model.many import Failure, Progress, Source, parse_into, read_sources

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Args:
        arguments: The words after the program's name; those of the command line if None.

    Returns:
        0 if all is well, 1 if something has to be mended, 130 if the user interrupted it. Words that make no command
        end the program with 2.
    """
    parser = ArgumentParser(prog="jscd", description="Reads policy texts into typed records.")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    parse = commands.add_parser(
        "parse",
        help="parse texts into a JSON Lines file",
        description="Parses texts on all cores into a JSON Lines file. Run again, it goes on where it was interrupted.",
    )
    parse.add_argument(
        "archives",
        nargs="+",
        type=Path,
        metavar="ARCHIVE",
        help="a UTF-8 text, a folder of .txt files, or a .jsonl file of texts with id, published, title and url",
    )
    parse.add_argument("--into", required=True, type=Path, metavar="FILE", help="where the results are added")
    parse.add_argument("--workers", type=int, metavar="N", help="processes; as many as there are cores if not given")
    parse.add_argument("--timeout", type=float, metavar="SECONDS", help="how long one document may take")
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
    except (JscdError, OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return code


def _parse(given: Namespace) -> int:
    if given.into.resolve() in {archive.resolve() for archive in given.archives}:
        raise JscdError("this is what is to be parsed; name another file for the results", file=given.into)
    seen = sys.stderr.isatty()
    try:
        done = parse_into(
            given.into,
            (source for archive in given.archives for source in _sources(archive)),
            workers=given.workers,
            timeout=given.timeout,
            progress=_show if seen else None,
        )
    finally:
        if seen:
            print(file=sys.stderr)
    print(f"{done.done:,} documents in {given.into}: {done.skipped:,} from before, {done.failed:,} new ones failed")
    return 1 if done.failed else 0


def _sources(archive: Path) -> Iterator[Path | Source | Failure]:
    if archive.suffix == ".jsonl":
        yield from read_sources(archive)
    elif archive.is_dir():
        yield from sorted(archive.rglob("*.txt"))
    else:
        yield archive


def _show(progress: Progress) -> None:
    print(f"\r{progress.done:,} done, {progress.failed:,} failed", end="", file=sys.stderr, flush=True)


def _check(given: Namespace) -> int:
    findings = check_lexicon(*given.files)
    for finding in findings:
        print(finding)
    if not findings:
        print("Every entry keeps to its evidence.")
    return 1 if findings else 0
