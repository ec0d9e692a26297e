"""Put several accounts of one event side by side: what they agree on, where they differ, what only one of them tells.

python examples/compare_accounts.py                                        # the two accounts in examples/texts
python examples/compare_accounts.py ours.txt theirs.txt news.txt@2024-07-25 --json dossier.json > report.md
"""

import argparse
import io
import sys
from pathlib import Path

from jscd_model import JscdError, PolicyRecord, merge, parse_file, write_json

TEXTS = Path(__file__).parent / "texts"
SAMPLES = [f"{TEXTS / 'jscd-news.txt'}@2023-08-09", f"{TEXTS / 'jscd-analysis.txt'}"]


def account(name: str) -> PolicyRecord:
    """The record of FILE or FILE@DATE."""
    path, at, published = name.rpartition("@")
    if not at or Path(name).exists():
        return parse_file(name)
    try:
        return parse_file(path, published=published)
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from error


def main() -> int:
    """Read, merge, keep the dossier if asked to, then print: what cannot be read stops everything before."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("files", nargs="*", metavar="FILE[@DATE]", default=SAMPLES, help="UTF-8 text, day it appeared")
    options.add_argument("--json", type=Path, metavar="FILE", help="write the dossier there, as JSON")
    given = options.parse_args()
    try:
        dossier = merge([account(name) for name in given.files])
        if given.json:
            write_json(dossier, given.json)
    except (JscdError, OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a console may lack letters that a text has
    print(dossier.report(), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
