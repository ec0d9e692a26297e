"""Print from which sentences of a folder's texts nothing was read, and why: the next rule to write.

python examples/unread_report.py              # the samples in examples/texts
python examples/unread_report.py statements   # all .txt files in a folder
"""

import sys
from collections import Counter
from pathlib import Path
from textwrap import shorten

from jscd_model import JscdError, PolicyRecord, parse_file


def show(title: str, records: list[PolicyRecord]) -> None:
    """How often each rule left a sentence unread or rejected a candidate, the most frequent first."""
    passed = [("sentence left unread", unread.span.rule) for record in records for unread in record.unread]
    passed += [(f"rejected {found.kind}", found.span.rule) for record in records for found in record.rejected]
    print(f"{title}; sentences unread: {sum(len(record.unread) for record in records)}")
    for (what, rule), count in Counter(passed).most_common():
        print(f"  {count:5} {what}, {rule}")


def main(folder: Path) -> int:
    """Report on each text, then on the whole folder."""
    try:
        texts = {path.name: parse_file(path, trace=True) for path in sorted(folder.glob("*.txt"))}
    except JscdError as error:
        print(error, file=sys.stderr)
        return 1
    for name, record in texts.items():
        show(name, [record])
        for unread in record.unread:
            print(f"  - {shorten(record.quote(unread.span), 110)}\n    {unread.reason}")
    show(f"{len(texts)} texts in {folder.name}", list(texts.values()))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if sys.argv[1:] else Path(__file__).parent / "texts"))
