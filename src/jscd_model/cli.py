"""The commands of `jscd`: they print what the library says and set the exit code, and hold no logic."""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence

from jscd_model.errors import JscdError
from jscd_model.evidence import check_lexicon

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Args:
        arguments: The words after the program's name; those of the command line if None.

    Returns:
        0 if all is well, 1 if something has to be mended. Words that make no command end the program with 2.
    """
    parser = ArgumentParser(prog="jscd", description="Reads policy texts into typed records.")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    check = commands.add_parser(
        "check-lexicon",
        help="check files of your own words",
        description="Checks files of your own words: that they can be read, and that each entry keeps to its evidence.",
    )
    check.add_argument("files", nargs="+", metavar="FILE", help="a TOML file with entries such as [offices.drug-tsar]")
    check.set_defaults(run=_check)
    given = parser.parse_args(arguments)
    code: int = given.run(given.files)
    return code


def _check(files: Sequence[str]) -> int:
    try:
        findings = check_lexicon(*files)
    except JscdError as error:
        print(error, file=sys.stderr)
        return 1
    for finding in findings:
        print(finding)
    if not findings:
        print("Every entry keeps to its evidence.")
    return 1 if findings else 0
